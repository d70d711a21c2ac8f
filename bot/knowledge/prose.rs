//! Text with the little structure that a chat can show: paragraphs, list items, strong words, links.
//!
//! Channels render it: Telegram as HTML, the web page as HTML, the terminal as plain text.

use serde::{Deserialize, Serialize};

/// A text in blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose(pub Vec<Block>);

/// A piece that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A line that stands out: an answer's title, a section's heading.
    Heading(Vec<Span>),
    Paragraph(Vec<Span>),
    /// `number` for a step of a numbered list, `None` for a bullet.
    Item {
        number: Option<u64>,
        spans: Vec<Span>,
    },
    /// Small print: source, date checked.
    Note(Vec<Span>),
}

/// A run of text inside a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    Text(String),
    Strong(String),
    Link { text: String, url: String },
}

impl Span {
    pub fn text(text: impl Into<String>) -> Span {
        Span::Text(text.into())
    }
    /// What a reader sees of it.
    pub fn as_str(&self) -> &str {
        match self {
            Span::Text(text) | Span::Strong(text) | Span::Link { text, .. } => text,
        }
    }
}

impl Block {
    pub fn paragraph(text: impl Into<String>) -> Block {
        Block::Paragraph(vec![Span::text(text)])
    }
    pub fn heading(text: impl Into<String>) -> Block {
        Block::Heading(vec![Span::text(text)])
    }
    pub fn note(text: impl Into<String>) -> Block {
        Block::Note(vec![Span::text(text)])
    }
    pub fn spans(&self) -> &[Span] {
        match self {
            Block::Heading(spans)
            | Block::Paragraph(spans)
            | Block::Note(spans)
            | Block::Item { spans, .. } => spans,
        }
    }
}

impl Prose {
    pub fn paragraph(text: impl Into<String>) -> Prose {
        Prose(vec![Block::paragraph(text)])
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words alone, a block a line: what search reads and limits count.
    pub fn plain(&self) -> String {
        let line = |block: &Block| block.spans().iter().map(Span::as_str).collect::<String>();
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
