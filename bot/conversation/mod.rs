//! They did this: what do we answer, and where do they stand now?
//!
//! [`step`] is a function of values: no clock, file, network or database. Whatever happens in a conversation can be
//! written as a play and read by someone who does not program (tests/plays).
#![deny(clippy::disallowed_methods)]

mod event;
mod press;
mod reply;
mod state;

use chrono::{DateTime, Utc};

pub use event::{Event, Unreadable};
pub use press::Press;
pub use reply::{Action, Button, Extra, Pin, Reply};
pub use state::{Area, State};

use crate::knowledge::Slug;
use crate::language::Language;
use crate::search::Catalogue;

/// What surrounds an event and is not part of it.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    pub now: DateTime<Utc>,
    /// The language that the person's client is set to, where the channel tells it.
    pub client_language: Option<Language>,
}

/// What one step of the conversation comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// `None` when the person is to be forgotten: nothing of them is kept.
    pub state: Option<State>,
    /// In the order in which they are to be sent. Empty for a second tap on the same button.
    pub replies: Vec<Reply>,
    pub records: Vec<Record>,
}

/// Something worth keeping that names no one.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A question that found no answer, already scrubbed of names, numbers and addresses.
    Unanswered { territory: Option<Slug>, language: Language, text: String },
    /// Whether an answer helped.
    Feedback { territory: Slug, article: Slug, language: Language, helped: bool },
}

/// Takes the conversation one step.
pub fn step(_catalogue: &Catalogue, _state: &State, _event: &Event, _around: &Circumstances) -> Turn {
    todo!()
}

/// What a person is told when something of ours broke: a kind sentence, the emergency number, a way on.
pub fn apology(_catalogue: &Catalogue, _state: &State, _around: &Circumstances) -> Reply {
    todo!()
}
