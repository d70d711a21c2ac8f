//! A play: a conversation as plain text. Lines with `>` are the person; the rest is what the bot said when the play was
//! last accepted. Lines with `@` before the first scene set it up: `@phone ar`, `@now 2026-11-25T10:00:00Z`.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use sportello::conversation::Unreadable;
use sportello::language::Language;

/// A play as its file has it.
pub struct Play {
    /// What it shows, for a reader; everything before the first line of the person.
    pub preface: String,
    pub phone: Language,
    pub now: DateTime<Utc>,
    pub lines: Vec<Line>,
}

/// Something that the person does.
#[derive(Debug, Clone)]
pub struct Line {
    pub written: String,
    pub deed: Deed,
}

#[derive(Debug, Clone)]
pub enum Deed {
    Opens(Option<String>),
    Says(String),
    Edits(String),
    Presses(String),
    /// A button that no message shows any more, by its payload.
    PressesOld(String),
    Shares(f64, f64),
    Sends(Unreadable),
}

/// Something that plays can be performed on: the terminal, the fake Telegram, the web chat.
pub trait Stage {
    /// Does it and returns every message that came back, each as plain text.
    fn perform(&mut self, deed: &Deed) -> impl Future<Output = Vec<String>>;
}

impl Play {
    pub fn read(text: &str) -> Play {
        let first = text.find("\n> ").unwrap_or(text.len());
        let (preface, rest) = text.split_at(first);
        let setting = |name: &str| {
            preface.lines().find_map(|line| line.strip_prefix('@')?.strip_prefix(name).map(str::trim))
        };
        let lines = rest.lines().filter_map(|line| line.strip_prefix("> ")).map(Line::read).collect();
        Play {
            preface: preface.trim().to_owned(),
            phone: setting("phone").unwrap_or("it").parse().expect("@phone names a language"),
            now: setting("now")
                .unwrap_or("2026-11-25T09:00:00Z")
                .parse()
                .expect("@now is a moment such as 2026-11-25T09:00:00Z"),
            lines,
        }
    }

    /// Performs the play and writes down how it went, in the form of its file.
    pub async fn perform(&self, stage: &mut impl Stage) -> String {
        let mut transcript = format!("{}\n", self.preface);
        for line in &self.lines {
            write!(transcript, "\n> {}\n", line.written).expect("writing to a string does not fail");
            for message in stage.perform(&line.deed).await {
                write!(transcript, "\n{message}\n").expect("writing to a string does not fail");
            }
        }
        transcript
    }
}

impl Line {
    pub fn read(written: &str) -> Line {
        let after = |start: &str| written.strip_prefix(start).map(str::trim);
        let deed = if let Some(code) = after("opens the bot with ") {
            Deed::Opens(Some(code.to_owned()))
        } else if written == "opens the bot" {
            Deed::Opens(None)
        } else if let Some(payload) = after("presses the old button ") {
            Deed::PressesOld(payload.to_owned())
        } else if let Some(label) = after("presses ") {
            Deed::Presses(label.to_owned())
        } else if let Some(text) = after("edits: ") {
            Deed::Edits(text.to_owned())
        } else if let Some(place) = after("shares ") {
            let (lat, lon) = place.split_once(',').expect("a place is `45.07, 7.68`");
            let degrees = |text: &str| text.trim().parse().expect("degrees are numbers");
            Deed::Shares(degrees(lat), degrees(lon))
        } else if let Some(what) = after("sends a ") {
            Deed::Sends(unreadable(what))
        } else {
            Deed::Says(written.to_owned())
        };
        Line { written: written.to_owned(), deed }
    }
}

pub fn unreadable(what: &str) -> Unreadable {
    match what {
        "voice message" => Unreadable::Voice,
        "photo" => Unreadable::Picture,
        "sticker" => Unreadable::Sticker,
        "document" => Unreadable::Document,
        "contact" => Unreadable::Contact,
        "forwarded message" => Unreadable::Forwarded,
        other => panic!("a play cannot send a {other}"),
    }
}
