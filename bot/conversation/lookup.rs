//! What the desk looks up for an event before the conversation is taken a step, so that the step needs no one to ask.

use chrono::NaiveDate;

use super::{Event, Press};
use crate::knowledge::Slug;
use crate::link::{self, Tally};

/// Something that an event cannot be answered without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// What becomes of taking up the invitation with this code.
    Invitation(String),
    /// A code that nobody can guess.
    FreshCode,
    /// Who answers for which organisation.
    Staff,
    /// What came of their organisation's links.
    Tallies,
    /// All that is kept about them.
    OwnData,
    /// A way into the back office.
    Pass,
}

/// What an event cannot be answered without. Who may know it is not asked here.
pub fn wanted(event: &Event) -> Option<Wanted> {
    match event {
        Event::Opened { code: Some(code) } if link::is_invitation(code) => {
            Some(Wanted::Invitation(code.clone()))
        }
        Event::Said(text) => wanted_by_words(text),
        Event::Pressed(payload) => match Press::decode(payload)? {
            Press::Invite(_) => Some(Wanted::FreshCode),
            Press::Dismiss(..) => Some(Wanted::Staff),
            _ => None,
        },
        Event::Opened { .. } | Event::Edited(_) | Event::SharedPlace(_) | Event::Sent(_) => None,
    }
}

fn wanted_by_words(text: &str) -> Option<Wanted> {
    match command(text)?.0.as_str() {
        "invite" => Some(Wanted::FreshCode),
        "mediators" | "remove" => Some(Wanted::Staff),
        "stats" => Some(Wanted::Tallies),
        "mydata" => Some(Wanted::OwnData),
        "backoffice" => Some(Wanted::Pass),
        _ => None,
    }
}

/// The name of a command, without what groups put behind it, and the words after it.
pub(super) fn command(text: &str) -> Option<(String, &str)> {
    let rest = text.trim().strip_prefix('/')?;
    let (word, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let name = word.split('@').next().unwrap_or(word).to_ascii_lowercase();
    Some((name, words.trim()))
}

/// What is asked by `/ask`, the command that a question in a group begins with.
pub fn asked(text: &str) -> Option<&str> {
    command(text).filter(|(name, _)| name == "ask").map(|(_, words)| words)
}

/// What the desk has found.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    Invitation(Invitation),
    FreshCode(String),
    Staff(Vec<Member>),
    Tallies(Vec<(String, Tally)>),
    /// As JSON.
    OwnData(String),
    /// The address of a one-time link into the back office; only for those who may enter it.
    Pass(String),
}

/// What became of taking up an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invitation {
    /// They are a mediator of this organisation now; the code makes a group its desk.
    Taken {
        organisation: Slug,
        code: String,
    },
    /// They were already.
    TakenBefore {
        organisation: Slug,
        code: String,
    },
    /// Someone else has taken it.
    Gone,
    Expired,
    /// There is no such invitation.
    Unknown,
}

/// A mediator, or a group that is a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What a button names them by.
    pub handle: String,
    pub organisation: Slug,
    /// `None` for a group.
    pub name: Option<String>,
    pub since: NaiveDate,
}
