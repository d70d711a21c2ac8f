//! Where a person stands in the conversation: what is kept about them between two messages, and no more.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::handoff::{Asked, Handoff};
use crate::knowledge::{Coordinates, Slug};
use crate::language::Language;

/// Where a person stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Chosen by a tap; `None` until then, and the client's language counts.
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub area: Option<Area>,
    #[serde(default)]
    pub stage: Stage,
    /// The last button and when it was pressed: a second tap within moments is not a second wish.
    #[serde(default)]
    pub last_press: Option<(String, DateTime<Utc>)>,
    /// The link that they came by last.
    #[serde(default)]
    pub came_by: Option<CameBy>,
    /// Since when messages are counted that go to people, and how many have gone.
    #[serde(default)]
    pub passed: Option<(DateTime<Utc>, u32)>,
    /// Their questions that are with people, and those that ended lately. Kept elsewhere: both sides change them.
    #[serde(skip)]
    pub handoffs: Vec<Handoff>,
}

/// A link of ours that someone came by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameBy {
    pub code: String,
    pub organisation: Option<Slug>,
}

impl State {
    /// Does it hold what the person wrote, until they go on?
    pub fn holds_question(&self) -> bool {
        match &self.stage {
            Stage::AskedArea(Wish::Question(_)) | Stage::Waiting(_) => true,
            Stage::Offered { asked, .. } => asked.is_some(),
            Stage::New
            | Stage::Listening
            | Stage::Answered { .. }
            | Stage::AskedArea(Wish::Page(_) | Wish::WhereToGo(_) | Wish::AskPerson(_) | Wish::Card(_))
            | Stage::Asking { .. } => false,
        }
    }

    /// They did not go on: what they wrote is not kept any longer.
    pub fn let_go_of_question(&mut self) {
        if self.holds_question() {
            self.stage = Stage::Listening;
        }
    }
}

/// Where a person lives, as near as they said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub territory: Slug,
    pub city: Option<Slug>,
    /// A shared place, rounded to about a kilometre before it is kept.
    pub at: Option<Coordinates>,
}

/// What the last thing said was about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Stage {
    /// Nothing yet: the first words will be greeted.
    #[default]
    New,
    Listening,
    /// An answer was shown: short follow-ups are about it.
    Answered {
        article: Slug,
        language: Language,
    },
    /// The area was asked, and this is what they wanted before it.
    AskedArea(Wish),
    /// What they sent last found no answer, and could be passed on to people.
    Waiting(Asked),
    /// It was offered to pass on what they asked, or will ask.
    Offered {
        to: Slug,
        topic: Option<Slug>,
        asked: Option<Asked>,
    },
    /// They said yes: what they send next is the question.
    Asking {
        to: Slug,
        topic: Option<Slug>,
    },
}

/// What waits for the area to be known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Wish {
    Question(String),
    /// A page that a link opens.
    Page(Slug),
    WhereToGo(Slug),
    AskPerson(Option<Slug>),
    /// An urgent card with the numbers of where they are.
    Card(Slug),
}
