//! A reply as plain text: what the terminal prints and what plays are written in.
//!
//! A line a block; no blank line inside a reply, so that a blank line can stand between two of them.

use crate::conversation::{Action, Button, Extra, Reply};
use crate::knowledge::{Block, Span};

/// What a file is called that tells someone what is kept about them.
pub const RECORD: &str = "sportello-mydata.json";

/// The reply as lines of text, its buttons in brackets, a row a line.
pub fn plain(reply: &Reply) -> String {
    let mut lines: Vec<String> = Vec::new();
    if reply.corrects {
        lines.push("(corrected)".into());
    }
    lines.extend(reply.text.0.iter().map(block));
    match &reply.extra {
        Some(Extra::Pin(pin)) => lines.push(format!("📌 {}, {}", pin.title, pin.address)),
        Some(Extra::AskPlace { label }) => lines.push(format!("[{label}]")),
        Some(Extra::Print { form, .. }) => lines.push(format!("📎 {}", form.file_name())),
        Some(Extra::Record(_)) => lines.push(format!("📎 {RECORD}")),
        Some(Extra::Hide) | None => {}
    }
    lines.extend(reply.buttons.iter().map(|row| row.iter().map(button).collect::<Vec<_>>().join(" ")));
    without_isolates(&lines.join("\n"))
}

fn block(block: &Block) -> String {
    let text: String = block.spans().iter().map(span).collect();
    match block {
        Block::Item { number: Some(number), .. } => format!("{number}. {text}"),
        Block::Item { number: None, .. } => format!("• {text}"),
        Block::Heading(_) | Block::Paragraph(_) | Block::Note(_) => text,
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::Link { text, url } if text != url => format!("{text} ({url})"),
        Span::Link { text, .. } | Span::Text(text) | Span::Strong(text) => text.clone(),
    }
}

fn button(button: &Button) -> String {
    match &button.action {
        Action::Press(_) => format!("[{}]", button.label),
        Action::Open(url) => format!("[{} → {url}]", button.label),
    }
}

/// Terminals order text of both directions by themselves; the marks would only show as boxes.
fn without_isolates(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
