//! One message of the conversation as HTML: each in its own language and direction.

use maud::{Markup, html};

use super::words::{phone, words};
use crate::conversation::{Action, Button, Extra, Pin, Press, Reply};
use crate::knowledge::{Block, Span};
use crate::language::{Direction, Language};
use crate::wording::{Phrase, say, spoken};

/// The value of the attribute `dir`.
pub fn direction(language: Language) -> &'static str {
    match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// What the person wrote, pressed or shared. Its direction is found by the browser: we cannot know it.
pub(super) fn from_person(page: Language, text: &str) -> Markup {
    html! {
        article.you {
            (sender(page, &Phrase::WebYou))
            p dir="auto" { (words(text, false)) }
        }
    }
}

/// What the bot says.
pub fn from_bot(page: Language, reply: &Reply) -> Markup {
    let language = reply.language;
    html! {
        article.bot.urgent[is_urgent(reply)] lang=(language) dir=(direction(language)) {
            (sender(page, &Phrase::WebBot))
            div.said { (blocks(&reply.text.0)) }
            @match &reply.extra {
                Some(Extra::Pin(pin)) => (pinned(pin)),
                Some(Extra::AskPlace { label }) => (ask_place(label)),
                // Only mediators get something to print, and they are known on Telegram alone.
                Some(Extra::Print { .. } | Extra::Record(_) | Extra::Hide) | None => {}
            }
            @if !reply.buttons.is_empty() {
                div.rows {
                    @for row in &reply.buttons {
                        div.row { @for button in row { (pressable(button)) } }
                    }
                }
            }
        }
    }
}

/// A card of what to do at once: it must be seen before anything else, and its number called with one tap.
fn is_urgent(reply: &Reply) -> bool {
    reply
        .text
        .0
        .first()
        .and_then(|block| block.spans().first())
        .is_some_and(|span| span.as_str().starts_with('🆘'))
}

/// Who speaks: heard by a screen reader, and where the keyboard is put when a message arrives.
fn sender(page: Language, who: &Phrase<'_>) -> Markup {
    let language = spoken(page);
    html! { h2.heard tabindex="-1" lang=(language) dir=(direction(language)) { (say(language, who)) } }
}

/// Blocks, with neighbouring items gathered into one list.
fn blocks(blocks: &[Block]) -> Markup {
    let item = |block: &Block| match block {
        Block::Item { number, .. } => Some(number.is_some()),
        Block::Heading(_) | Block::Paragraph(_) | Block::Note(_) => None,
    };
    html! {
        @for together in blocks.chunk_by(|one, next| item(one).is_some() && item(one) == item(next)) {
            @match together.first().and_then(item) {
                Some(true) => ol { @for block in together { (numbered(block)) } },
                Some(false) => ul { @for block in together { li { (spans(block)) } } },
                None => @for block in together { (paragraph(block)) },
            }
        }
    }
}

fn numbered(block: &Block) -> Markup {
    let number = match block {
        Block::Item { number, .. } => *number,
        Block::Heading(_) | Block::Paragraph(_) | Block::Note(_) => None,
    };
    html! { li value=[number] { (spans(block)) } }
}

fn paragraph(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(_) => h3 { (spans(block)) },
            Block::Note(_) => p.note { (spans(block)) },
            Block::Paragraph(_) | Block::Item { .. } => p { (spans(block)) },
        }
    }
}

fn spans(block: &Block) -> Markup {
    html! { @for span in block.spans() { (run(span)) } }
}

fn run(span: &Span) -> Markup {
    html! {
        @match span {
            Span::Text(text) => (words(text, true)),
            Span::Strong(text) => strong { (words(text, true)) },
            Span::Link { text, url } => (link(text, url)),
        }
    }
}

fn link(text: &str, url: &str) -> Markup {
    if let Some(number) = url.strip_prefix("tel:") {
        return phone(text, number);
    }
    html! {
        @if may_be_followed(url) { a href=(url) target="_blank" rel="noopener noreferrer" { (words(text, false)) } }
        @else { (words(text, false)) }
    }
}

/// Only these may stand behind a link: a script in a knowledge file must stay text.
fn may_be_followed(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("https" | "http" | "mailto"))
}

fn pressable(button: &Button) -> Markup {
    html! {
        @match &button.action {
            Action::Press(payload) => {
                button form="press" name="press" value=(payload) data-whole[renews_the_page(payload)] { (button.label) }
            }
            Action::Open(url) if may_be_followed(url) => {
                a.button href=(url) target="_blank" rel="noopener noreferrer" { (button.label) }
            }
            Action::Open(_) => span { (button.label) },
        }
    }
}

/// Another language changes the words around the conversation too, and forgetting clears it: the script leaves these
/// two to the browser, which loads the page anew.
fn renews_the_page(payload: &str) -> bool {
    matches!(Press::decode(payload), Some(Press::Language(_) | Press::Forget(true)))
}

/// A place on OpenStreetMap.
fn pinned(pin: &Pin) -> Markup {
    let (lat, lon) = (pin.at.lat, pin.at.lon);
    let url = format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}");
    html! {
        a.pin href=(url) target="_blank" rel="noopener noreferrer" {
            span aria-hidden="true" { "📌" }
            span { strong dir="auto" { (pin.title) } br; bdi { (pin.address) } }
        }
    }
}

/// Only a script can ask where the phone is: it is hidden until one says that it can.
fn ask_place(label: &str) -> Markup {
    html! { div.rows { div.row { button.main type="button" data-place hidden { (label) } } } }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::knowledge::{Coordinates, Prose};
    use crate::language::{ARABIC, ITALIAN};

    fn shown(reply: &Reply) -> String {
        from_bot(ITALIAN, reply).into_string()
    }

    #[test]
    fn a_reply_stands_in_its_own_language_and_direction() {
        let html = shown(&Reply::new(ARABIC, Prose::paragraph("مرحبا")));
        assert!(html.starts_with("<article class=\"bot\" lang=\"ar\" dir=\"rtl\">"), "{html}");
        assert!(html.contains("lang=\"it\" dir=\"ltr\">Sportello</h2>"), "{html}");
    }

    #[test]
    fn line_breaks_lists_and_numbers_are_kept() {
        let item = |number, text: &str| Block::Item { number, spans: vec![Span::text(text)] };
        let text = vec![Block::paragraph("a\nb"), item(None, "c"), item(None, "d"), item(Some(3), "e")];
        let html = shown(&Reply::new(ITALIAN, Prose(text)));
        assert!(
            html.contains("<p>a<br>b</p><ul><li>c</li><li>d</li></ul><ol><li value=\"3\">e</li></ol>"),
            "{html}"
        );
    }

    #[test]
    fn a_link_to_a_script_stays_text() {
        let link = Span::Link { text: "x".into(), url: "javascript:alert(1)".into() };
        let reply = Reply::new(ITALIAN, Prose(vec![Block::Paragraph(vec![link])]))
            .row([Button::open("y", "data:text/html,<script>"), Button::open("z", " javascript:alert(1)")]);
        assert!(!shown(&reply).contains("href"), "{}", shown(&reply));
    }

    #[test]
    fn a_number_is_called_and_a_pin_opens_the_map() {
        let link = Span::Link { text: "chiama".into(), url: "tel:+39 011".into() };
        let mut reply = Reply::new(ITALIAN, Prose(vec![Block::Paragraph(vec![link])]));
        let at = Coordinates { lat: 45.07, lon: 7.68 };
        reply.extra = Some(Extra::Pin(Pin { at, title: "CICSENE".into(), address: "via B, Torino".into() }));
        let html = shown(&reply);
        assert!(html.contains("<bdi dir=\"ltr\"><a href=\"tel:+39011\">chiama</a></bdi>"), "{html}");
        assert!(html.contains("mlat=45.07&amp;mlon=7.68#map=17/45.07/7.68"), "{html}");
    }

    #[test]
    fn the_number_of_a_card_stands_out() {
        let card = Reply::new(ITALIAN, Prose(vec![Block::heading("🆘 112 · Il bambino non respira")]));
        let html = shown(&card);
        assert!(html.contains("class=\"bot urgent\"") && html.contains("href=\"tel:112\""), "{html}");
        assert!(!shown(&Reply::new(ITALIAN, Prose::paragraph("112"))).contains("urgent"));
    }

    /// A reply with this text everywhere that text can stand.
    fn everywhere(text: &str) -> Reply {
        let spans = vec![
            Span::text(text),
            Span::Strong(text.into()),
            Span::Link { text: text.into(), url: format!("https://example.org/{text}") },
        ];
        let mut reply = Reply::new(ITALIAN, Prose(vec![Block::Heading(spans.clone()), Block::Note(spans)]))
            .row([Button { label: text.into(), action: Action::Press(text.into()) }])
            .row([Button::open(text, format!("https://example.org/?q={text}"))]);
        let at = Coordinates { lat: 45.0, lon: 7.0 };
        reply.extra = Some(Extra::Pin(Pin { at, title: text.into(), address: text.into() }));
        reply
    }

    proptest! {
        #[test]
        fn no_text_can_open_a_tag_or_leave_an_attribute(text in "[a-z<>\"'&;=` ]{1,40}") {
            let count = |html: &str, mark: char| html.chars().filter(|c| *c == mark).count();
            let (html, plain) = (shown(&everywhere(&text)), shown(&everywhere("x")));
            for mark in ['<', '>', '"'] {
                prop_assert_eq!(count(&html, mark), count(&plain, mark), "{} in {}", mark, html);
            }
            let said = from_person(ITALIAN, &text).into_string();
            prop_assert_eq!(count(&said, '<'), count(&from_person(ITALIAN, "x").into_string(), '<'));
        }
    }
}
