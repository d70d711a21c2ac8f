//! Text as HTML: line breaks, phone numbers that can be called, commands that can be tapped.
//!
//! Phone numbers are written left to right in every language: inside Arabic their groups would otherwise change places.

use maud::{Markup, html};

use crate::conversation::Command;

/// A stretch of one line.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Text(&'a str),
    Phone(&'a str),
    Command(&'a str),
}

/// The start and the end of what the wording has filled in (Unicode isolates).
const FILLED_IN: char = '\u{2068}';
const FILLED_IN_END: char = '\u{2069}';

/// After these a number is an amount or a distance.
const UNITS: [&str; 6] = ["€", "%", "euro", "eur ", "km", "كم"];

/// The text as HTML; where `tappable`, its phone numbers call and its commands are buttons.
pub(super) fn words(text: &str, tappable: bool) -> Markup {
    html! {
        @for (index, line) in text.split('\n').enumerate() {
            @if index > 0 { br; }
            @if tappable {
                @for piece in pieces(line) { (rendered(&piece)) }
            } @else { (line) }
        }
    }
}

fn rendered(piece: &Piece<'_>) -> Markup {
    html! {
        @match piece {
            Piece::Text(text) => (text),
            Piece::Phone(number) => (phone(number, number)),
            Piece::Command(command) => button.link form="press" dir="ltr" name="text" value=(command) { (command) },
        }
    }
}

/// A link that calls.
pub(super) fn phone(shown: &str, number: &str) -> Markup {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    html! { bdi dir="ltr" { a href={ "tel:" (digits) } { (shown) } } }
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let calls = line.starts_with(['🆘', '📞']);
    let mut rest = line;
    let mut before = None;
    // `skipped` is text that has been read and belongs to no number or command.
    let (mut start, mut skipped) = (line, 0);
    while let Some(first) = rest.chars().next() {
        let number = number_at(rest, before, calls).map(Piece::Phone);
        if let Some(piece) = number.or_else(|| command_at(rest, before).map(Piece::Command)) {
            let (Piece::Text(found) | Piece::Phone(found) | Piece::Command(found)) = piece;
            push_text(&mut pieces, start, skipped);
            rest = rest.strip_prefix(found).unwrap_or("");
            before = found.chars().last();
            (start, skipped) = (rest, 0);
            pieces.push(piece);
        } else {
            rest = rest.strip_prefix(first).unwrap_or("");
            skipped += first.len_utf8();
            before = Some(first);
        }
    }
    push_text(&mut pieces, start, skipped);
    pieces
}

fn push_text<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, length: usize) {
    if let Some(text) = text.get(..length).filter(|text| !text.is_empty()) {
        pieces.push(Piece::Text(text));
    }
}

/// The phone number that the text begins with, if it surely is one: dates, amounts and postcodes are not. A line that
/// `calls` is about a number, so that short ones are sure too.
fn number_at(text: &str, before: Option<char>, calls: bool) -> Option<&str> {
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | '/' | '-' | '+' | '€' | '%');
    if before.is_some_and(joined) {
        return None;
    }
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '\u{a0}' | '-' | '(' | ')');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let run = text.get(..end)?.trim_end_matches(|c: char| !c.is_ascii_digit());
    let after = text.strip_prefix(run)?;
    let digits = run.chars().filter(char::is_ascii_digit).count();
    let filled_in = calls || before == Some(FILLED_IN) && after.starts_with(FILLED_IN_END);
    let goes_on =
        after.starts_with(['.', ',', ':', '/']) && after.chars().nth(1).is_some_and(char::is_alphanumeric);
    let unit = after.trim_start_matches([FILLED_IN_END, ' ', '\u{a0}']).to_lowercase();
    if goes_on || UNITS.iter().any(|name| unit.starts_with(name)) {
        return None;
    }
    let sure = match run.chars().next()? {
        ' ' | '\u{a0}' | '-' | '(' | ')' => false,
        '+' => (8..=15).contains(&digits),
        // Thousands are limits and amounts; no short number that one can call ends like that.
        _ if filled_in => (3..=15).contains(&digits) && !(digits == 4 && run.ends_with("000")),
        '0' => (6..=11).contains(&digits),
        '8' => run.starts_with("800") && (8..=10).contains(&digits),
        // Europe's emergency number, and its numbers of social value: a doctor at night, a missing child.
        _ => run == "112" || run.starts_with("116") && run.chars().count() == 6 && digits == 6,
    };
    (sure && !after.starts_with(char::is_alphabetic)).then_some(run)
}

/// The command (`/topics`) that the text begins with.
fn command_at(text: &str, before: Option<char>) -> Option<&str> {
    let alone = before.is_none_or(|c| c.is_whitespace() || c == FILLED_IN || c == '(');
    let name = text.strip_prefix('/').filter(|_| alone)?;
    let end = name.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(name.len());
    let (name, after) = name.split_at_checked(end)?;
    let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || c == '/');
    let known = !goes_on && Command::ALL.into_iter().any(|command| command.name() == name);
    text.get(..'/'.len_utf8() + name.len()).filter(|_| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<&str> {
        let number = |piece| match piece {
            Piece::Phone(number) => Some(number),
            Piece::Text(_) | Piece::Command(_) => None,
        };
        pieces(line).into_iter().filter_map(number).collect()
    }

    #[test]
    fn phone_numbers_are_found() {
        assert_eq!(found("Chiama subito il 112, in vivavoce."), ["112"]);
        assert_eq!(found("112, 116117."), ["112", "116117"]);
        assert_eq!(found("🆘 112 · 1522 · Qualcuno ti fa male"), ["112", "1522"]);
        assert_eq!(found("📞 \u{2068}+39 011 240 1111\u{2069}"), ["+39 011 240 1111"]);
        assert_eq!(found("call \u{2068}1522\u{2069} now"), ["1522"]);
        assert_eq!(found("tel. 011 2401111 o 800 333 444"), ["011 2401111", "800 333 444"]);
        assert_eq!(found("اتصل بالرقم +39 011 2401111."), ["+39 011 2401111"]);
    }

    #[test]
    fn dates_amounts_times_and_postcodes_are_not_phone_numbers() {
        for line in [
            "\u{2068}25.11.2026\u{2069}",
            "01/02/2026",
            "01.02.2026",
            "2026-11-25",
            "112 euro",
            "112 €",
            "112%",
            "€112",
            "dalle 09:00 alle 112:30",
            "10152 Torino",
            "0.112",
            "\u{2068}12\u{2069} km",
            "a \u{2068}120\u{2069} km da te",
            "at most \u{2068}2000\u{2069} characters",
            "1.112,50",
            "art. 1120",
            "+1",
        ] {
            assert_eq!(found(line), Vec::<&str>::new(), "{line}");
        }
    }

    #[test]
    fn a_command_in_a_sentence_is_a_button() {
        let html = words("More: /privacy", true).into_string();
        assert!(
            html.contains(
                "<button class=\"link\" form=\"press\" dir=\"ltr\" name=\"text\" value=\"/privacy\">"
            ),
            "{html}"
        );
        assert!(!words("and/or /privacypolicy /privacy/x", true).into_string().contains("<button"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_lost_or_added(line in "[ -~àé€٣ب\u{2068}\u{2069}+0-9 /]{0,60}") {
            let text: String = pieces(&line)
                .iter()
                .map(|piece| { let (Piece::Text(text) | Piece::Phone(text) | Piece::Command(text)) = piece; *text })
                .collect();
            proptest::prop_assert_eq!(text, line);
        }
    }
}
