//! What a person did, in words that every channel shares.

use crate::knowledge::Coordinates;

/// What a person did.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Came in, perhaps by a link that carries a code (`/start CODE`).
    Opened {
        code: Option<String>,
    },
    /// Wrote something. Commands such as `/help` are words like any other here: `step` reads them.
    Said(String),
    /// Corrected what they had written before; the answer to it is to be corrected too.
    Edited(String),
    /// Pressed a button; its payload, as [`super::Press::encode`] wrote it, perhaps long ago.
    Pressed(String),
    SharedPlace(Coordinates),
    /// Sent something that we cannot read.
    Sent(Unreadable),
}

/// What arrives and holds no words for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    Voice,
    Picture,
    Sticker,
    Document,
    Contact,
    Forwarded,
    Other,
}

impl Event {
    /// What typing this text means: `/start` opens, anything else is said.
    pub fn from_text(text: &str) -> Event {
        let mut words = text.split_whitespace();
        match words.next() {
            Some(first) if first == "/start" || first.starts_with("/start@") => {
                Event::Opened { code: words.next().map(str::to_owned) }
            }
            _ => Event::Said(text.to_owned()),
        }
    }
}
