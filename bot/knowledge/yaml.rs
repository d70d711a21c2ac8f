//! Front matter as a tree that keeps every scalar as it was written and where it stands: `011` stays a telephone
//! prefix, and each bad value of a file can be reported, not only the first.

use granit_parser::{Event, Parser, ScalarStyle, Span};

use super::diagnostic::At;
use super::page::Spot;

/// Deeper than any front matter of ours; a deeper one is an attack or an accident.
const DEEPEST: usize = 6;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// `plain` where no quotes stand around it.
    Text {
        text: Spot<String>,
        plain: bool,
    },
    List(Spot<Vec<Node>>),
    Map(Spot<Vec<Entry>>),
}

pub(super) type Entry = (Spot<String>, Node);

impl Node {
    pub fn at(&self) -> At {
        match self {
            Node::Text { text, .. } => text.at,
            Node::List(list) => list.at,
            Node::Map(map) => map.at,
        }
    }
}

/// Why a front matter is not YAML.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unreadable {
    pub at: At,
    pub reason: String,
}

struct Reader<'a> {
    events: Parser<'a, granit_parser::StrInput<'a>>,
    /// The line of the file before the first line of the front matter.
    before: usize,
}

/// Reads `name: value` lines; `before` is the number of lines of the file that stand above them.
pub(super) fn read(front: &str, before: usize) -> Result<Vec<Entry>, Unreadable> {
    let mut reader = Reader { events: Parser::new_from_str(front), before };
    loop {
        let (event, at) = reader.next()?;
        match event {
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::StreamEnd | Event::DocumentEnd => return Ok(Vec::new()),
            // Comments alone are an empty scalar.
            Event::Scalar(text, ..) if text.is_empty() => return Ok(Vec::new()),
            Event::MappingStart(..) => {
                let entries = reader.map(0)?;
                return reader.end().map(|()| entries);
            }
            _ => return Err(Unreadable { at, reason: "it is not made of `name: value` lines".into() }),
        }
    }
}

impl<'a> Reader<'a> {
    fn at(&self, span: Span) -> At {
        At { line: span.start.line() + self.before, column: span.start.col() + 1 }
    }

    fn next(&mut self) -> Result<(Event<'a>, At), Unreadable> {
        match self.events.next_event() {
            Some(Ok((event, span))) => Ok((event, self.at(span))),
            Some(Err(error)) => {
                let marker = error.marker();
                let at = At { line: marker.line() + self.before, column: marker.col() + 1 };
                Err(Unreadable { at, reason: error.info() })
            }
            None => Ok((Event::StreamEnd, At::line(self.before + 1))),
        }
    }

    /// Goes through what is left, so that a fault after the last entry is not missed.
    fn end(&mut self) -> Result<(), Unreadable> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentEnd, _) => {}
                (_, at) => return Err(Unreadable { at, reason: "something stands after its end".into() }),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, Unreadable> {
        let mut entries = Vec::new();
        loop {
            let (event, at) = self.next()?;
            match event {
                Event::MappingEnd => return Ok(entries),
                Event::Scalar(name, ..) => {
                    let (value, value_at) = self.next()?;
                    let name = Spot { value: name.into_owned(), at };
                    entries.push((name, self.node(value, value_at, depth)?));
                }
                _ => return Err(Unreadable { at, reason: "a name must be a word".into() }),
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Unreadable> {
        let mut nodes = Vec::new();
        loop {
            let (event, at) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(nodes);
            }
            nodes.push(self.node(event, at, depth)?);
        }
    }

    fn node(&mut self, event: Event<'a>, at: At, depth: usize) -> Result<Node, Unreadable> {
        if depth == DEEPEST {
            return Err(Unreadable { at, reason: "its values are nested too deeply".into() });
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let nothing = plain && matches!(text.as_ref(), "~" | "null");
                let value = if nothing { String::new() } else { text.trim().to_owned() };
                Ok(Node::Text { text: Spot { value, at }, plain })
            }
            Event::SequenceStart(..) => self.list(depth + 1).map(|value| Node::List(Spot { value, at })),
            Event::MappingStart(..) => self.map(depth + 1).map(|value| Node::Map(Spot { value, at })),
            _ => Err(Unreadable {
                at,
                reason: "a value begins with `*`, which has a meaning of its own".into(),
            }),
        }
    }
}
