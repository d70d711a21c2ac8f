//! Where a person stands in the conversation: what is kept about them between two messages, and no more.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

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
}

/// What waits for the area to be known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Wish {
    Question(String),
    WhereToGo(Slug),
    AskPerson(Option<Slug>),
}
