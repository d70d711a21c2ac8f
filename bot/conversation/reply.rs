//! What the bot says back, as any channel can show it.

use serde::{Deserialize, Serialize};

use super::Press;
use crate::knowledge::{Coordinates, Prose};
use crate::language::Language;
use crate::link::{Form, Sheet};

/// One message to the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The language that it is written in: its direction follows.
    pub language: Language,
    pub text: Prose,
    /// Rows of buttons below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Vec<Button>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<Extra>,
    /// It takes the place of the answer that the person's message had before they edited it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrects: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Button {
    pub label: String,
    pub action: Action,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Action {
    /// Tells the bot; the payload comes back as [`super::Event::Pressed`]. At most 64 bytes, as Telegram asks.
    Press(String),
    /// Opens a page.
    Open(String),
}

/// What a message may carry beside text and buttons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Extra {
    /// A place on a map, shown after the text.
    Pin(Pin),
    /// Asks the person to share where they are; the label of the button that does it.
    AskPlace { label: String },
    /// Something to print, sent as a file after the text.
    Print { form: Form, sheet: Sheet },
    /// Something to keep, sent as a file after the text: JSON.
    Record(String),
    /// Before it is said, what was said in the chat in the last two days is removed.
    Hide,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pin {
    pub at: Coordinates,
    pub title: String,
    pub address: String,
}

impl Reply {
    pub fn new(language: Language, text: Prose) -> Reply {
        Reply { language, text, buttons: Vec::new(), extra: None, corrects: false }
    }

    /// Adds a row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Reply {
        let row: Vec<Button> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.buttons.push(row);
        }
        self
    }
}

impl Button {
    pub fn press(label: impl Into<String>, press: &Press) -> Button {
        Button { label: label.into(), action: Action::Press(press.encode()) }
    }
    pub fn open(label: impl Into<String>, url: impl Into<String>) -> Button {
        Button { label: label.into(), action: Action::Open(url.into()) }
    }
}
