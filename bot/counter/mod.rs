//! The mediators' side: what a question looks like at an organisation's desk, and what their taps and replies come to.
//!
//! Values in, values out, as in `conversation`: who is a mediator of what, and where the messages go, is the desk's.
#![deny(clippy::disallowed_methods)]

mod acts;
mod head;
mod press;

use chrono::{DateTime, Utc};

pub use acts::{answered, ended, pressed, refused, timed, without_desk};
pub use head::{Notice, notice, tells_all};
pub use press::{Act, Press};

use crate::conversation::Reply;
use crate::handoff::{Away, Desks, Handoff, absence};
use crate::knowledge::{Organisation, Prose, Slug, Territory};
use crate::language::Language;
use crate::referral::local;
use crate::search::Catalogue;
use crate::wording::{Phrase, say};

/// What surrounds an act and is not part of it.
#[derive(Clone, Copy)]
pub struct Counter<'a> {
    pub catalogue: &'a Catalogue,
    pub desks: &'a Desks,
    /// The language that is spoken at this desk.
    pub language: Language,
    pub now: DateTime<Utc>,
}

/// Who acts.
#[derive(Debug, Clone, Copy)]
pub struct Mediator<'a> {
    pub name: &'a str,
    pub organisation: &'a Slug,
}

/// What an act comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// As it stands after it.
    pub handoff: Handoff,
    /// In the order in which it is to be said.
    pub words: Vec<Word>,
    pub suggestion: Option<Suggestion>,
}

/// Something to be said, and where.
#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    ToPerson(Reply),
    /// What the mediator sent, copied without saying from whom.
    CopyToPerson,
    /// Below the mediator's own message.
    Answer(Reply),
    /// At every desk that had the question before, each in its language.
    Desk(Notice),
    /// The organisation that has it now gets the question.
    Offer,
}

/// A question and its answer, without the people in them, for those who write the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub territory: Slug,
    pub organisation: Slug,
    /// The reply's number among those to the question.
    pub number: u32,
    /// The page that it may belong to; none: a page of its own.
    pub topic: Option<Slug>,
    pub language: Language,
    pub question: String,
    pub reply: String,
}

impl<'a> Counter<'a> {
    pub(crate) fn say(&self, phrase: &Phrase<'_>) -> String {
        say(self.language, phrase)
    }

    pub(crate) fn reply(&self, phrase: &Phrase<'_>) -> Reply {
        Reply::new(self.language, Prose::paragraph(self.say(phrase)))
    }

    pub(crate) fn territory(&self, handoff: &Handoff) -> Option<&'a Territory> {
        self.catalogue.library().territories.get(&handoff.territory)
    }

    pub(crate) fn organisation(&self, handoff: &Handoff, slug: &Slug) -> Option<&'a Organisation> {
        self.territory(handoff)?.directory.get(slug)
    }

    pub(crate) fn name(&self, handoff: &Handoff, slug: &Slug) -> String {
        self.organisation(handoff, slug).map_or_else(|| slug.to_string(), |found| found.name.clone())
    }

    /// What is said about a question of which nothing is kept any more.
    pub fn over(&self) -> Reply {
        self.reply(&Phrase::DeskOver)
    }

    /// `/away`, as it was understood and what is said to it.
    pub fn away(&self, words: &str) -> (Option<Away>, Reply) {
        let away = absence(words, self.now);
        let reply = match away {
            Some(Away::Until(until)) => {
                let date = local(until).date().format("%-d.%-m.%Y").to_string();
                self.reply(&Phrase::DeskAwayUntil { date: &date })
            }
            Some(Away::Off) => self.reply(&Phrase::DeskAwayOff),
            None => self.reply(&Phrase::DeskAwayHow),
        };
        (away, reply)
    }
}
