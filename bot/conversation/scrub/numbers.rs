//! Numbers that lead to someone: phone, document, tax and account numbers, dates of birth, electronic addresses.

use super::text::{Kind, Word};

/// So many digits, together or in groups, are a number of someone's and not an amount.
const TELLING: usize = 6;

/// Words before a date among which one says that someone was born.
const NEAR: usize = 6;

/// Someone who was born later is a child: only where it says so is such a date one of birth.
const GROWN: u32 = 2016;

/// What a date is found to be.
enum Date {
    OfBirth,
    Other,
}

pub(super) fn hide(words: &[Word<'_>], hidden: &mut [bool]) {
    let mut dates = vec![false; words.len()];
    for at in 0..words.len() {
        electronic(words, at, hidden);
        if let Some((length, date)) = date(words, at) {
            dates[at..at + length].fill(true);
            if matches!(date, Date::OfBirth) {
                hidden[at..at + length].fill(true);
            }
        }
    }
    let mut at = 0;
    while at < words.len() {
        let length = run(words, &dates, at);
        if 0 < length && is_telling(words, at, length) {
            hidden[at..at + length].fill(true);
        }
        at += length.max(1);
    }
}

/// An address of mail or the web, or what someone is called there; also spelled out.
fn electronic(words: &[Word<'_>], at: usize, hidden: &mut [bool]) {
    let raw = words[at].raw;
    if raw.contains(['@', '_']) || raw.contains("://") || raw.starts_with("www.") || raw.contains("t.me/") {
        hidden[at] = true;
    }
    if !matches!(words[at].plain.as_str(), "chiocciola" | "arroba" | "arobase" | "arrova") {
        return;
    }
    let dot =
        |at: usize| matches!(words[at].plain.as_str(), "punto" | "dot" | "point" | "punt" | "punct" | "pike");
    let (mut first, mut last) = (at.saturating_sub(1), (at + 1).min(words.len() - 1));
    while 2 <= first && dot(first - 1) {
        first -= 2;
    }
    while last + 2 < words.len() && dot(last + 1) {
        last += 2;
    }
    hidden[first..=last].fill(true);
}

/// A date that starts here: of how many words, and of what.
fn date(words: &[Word<'_>], at: usize) -> Option<(usize, Date)> {
    let born = words[at.saturating_sub(NEAR)..at].iter().any(|word| word.is(Kind::Born));
    let of = |year: Option<u32>| match year {
        Some(year) if born || year < GROWN => Date::OfBirth,
        None if born => Date::OfBirth,
        _ => Date::Other,
    };
    if let Some(year) = in_figures(&words[at]) {
        return Some((1, of(Some(year))));
    }
    let is_year = |word: &Word<'_>| year_of(&word.plain);
    if born && let Some(year) = is_year(&words[at]) {
        return Some((1, of(Some(year))));
    }
    in_words(words, at).map(|(length, year)| (length, of(year)))
}

/// `12/03/1990`, `1990-03-12`, `12.3.90`: the year.
fn in_figures(word: &Word<'_>) -> Option<u32> {
    let bare = word.raw.trim_matches(|c: char| !c.is_numeric());
    let parts: Vec<&str> = bare.split(['/', '.', '-']).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |part: &str| figures(part).filter(|_| part.chars().count() <= 4);
    let (first, second, third) = (number(first)?, number(second)?, number(third)?);
    if 31 < first {
        return (second <= 12 && third <= 31).then_some(first);
    }
    let year = if third < 100 { third + if third < 30 { 2000 } else { 1900 } } else { third };
    ((1..=31).contains(&second) && (1900..2100).contains(&year)).then_some(year)
}

/// `5 maggio 1987`, `2 de enero de 1991`, `March 14, 1985`: of how many words, and the year if it is said.
fn in_words(words: &[Word<'_>], at: usize) -> Option<(usize, Option<u32>)> {
    let is_day = |word: &Word<'_>| {
        word.is_number() && word.digits <= 2
            || word.digits <= 2 && matches!(word.letters, 1 | 2) && 0 < word.digits
    };
    let is_month = |word: &Word<'_>| word.is(Kind::Month);
    let skip_link = |at: usize| {
        if words.get(at).is_some_and(|word| word.is(Kind::Link) || word.plain == "of") { at + 1 } else { at }
    };
    let second = skip_link(at + 1);
    let (one, other) = (&words[at], words.get(second)?);
    if !(is_day(one) && is_month(other) || is_month(one) && is_day(other)) {
        return None;
    }
    let third = skip_link(second + 1);
    match words.get(third).and_then(|word| year_of(&word.plain)) {
        Some(year) => Some((third + 1 - at, Some(year))),
        None => Some((second + 1 - at, None)),
    }
}

fn year_of(plain: &str) -> Option<u32> {
    figures(plain).filter(|year| plain.chars().count() == 4 && (1920..2100).contains(year))
}

/// Figures of any script as a number.
fn figures(text: &str) -> Option<u32> {
    text.chars().try_fold(0_u32, |sum, c| {
        let figure = match c {
            '٠'..='٩' => u32::from(c) - u32::from('٠'),
            other => other.to_digit(10)?,
        };
        sum.checked_mul(10)?.checked_add(figure)
    })
}

/// How many words from here on are groups of one number.
fn run(words: &[Word<'_>], dates: &[bool], at: usize) -> usize {
    let mut length = 0;
    for (word, is_date) in words[at..].iter().zip(&dates[at..]) {
        let inside = 0 < length && word.acronym() && word.letters <= 4;
        // `XB 123456`: a series before its number.
        let series = length == 0
            && word.acronym()
            && word.letters <= 2
            && words.get(at + 1).is_some_and(|next| TELLING <= next.digits);
        let group = 0 < word.digits && !word.raw.contains(':');
        if *is_date || !(group || inside || series) {
            break;
        }
        length += 1;
        if word.ends {
            break;
        }
    }
    // A name in capitals behind a number is no part of it.
    while 0 < length && words[at + length - 1].digits == 0 {
        length -= 1;
    }
    length
}

fn is_telling(words: &[Word<'_>], at: usize, length: usize) -> bool {
    let group = &words[at..at + length];
    let digits: usize = group.iter().map(|word| word.digits).sum();
    let counted = words.get(at + length).is_some_and(|next| next.is(Kind::Unit) || next.raw.starts_with('€'));
    let money = group.iter().any(|word| word.raw.contains(['€', '$', '%'])) || counted;
    let years = group.iter().all(|word| word.plain.split(['/', '-']).all(|part| year_of(part).is_some()));
    let code = length == 1
        && 0 < group[0].letters
        && 3 <= group[0].digits
        && 6 <= group[0].digits + group[0].letters;
    code || !years
        && (TELLING <= digits && !money || length == 1 && 5 <= digits && !money && !is_of_law(&group[0]))
}

/// `104/92`, as laws are named.
fn is_of_law(word: &Word<'_>) -> bool {
    word.plain.split_once('/').is_some_and(|(number, year)| number.len() <= 4 && year.len() <= 4)
}
