//! They did this: what do we answer, and where do they stand now?
//!
//! [`step`] is a function of values: no clock, file, network or database. Whatever happens in a conversation can be
//! written as a play and read by someone who does not program (tests/plays).
#![deny(clippy::disallowed_methods)]

mod answer;
mod area;
mod commands;
mod event;
mod meeting;
mod people;
mod press;
mod pressed;
mod reply;
mod said;
mod scene;
mod scrub;
mod state;
mod strange;
mod turn;
mod who;

use chrono::{DateTime, Utc};

pub use commands::Command;
pub use event::{Event, Unreadable};
pub use press::Press;
pub use reply::{Action, Button, Extra, Pin, Reply};
pub use state::{Area, Stage, State, Wish};
pub use turn::{Record, Turn};
pub use who::people_for;

use scene::Scene;

use crate::knowledge::{Block, Prose};
use crate::language::Language;
use crate::search::Catalogue;
use crate::wording::Phrase;

/// What surrounds an event and is not part of it.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    pub now: DateTime<Utc>,
    /// The language that the person's client is set to, where the channel tells it.
    pub client_language: Option<Language>,
}

/// Takes the conversation one step.
pub fn step(catalogue: &Catalogue, state: &State, event: &Event, around: &Circumstances) -> Turn {
    let scene = Scene::new(catalogue, state, around);
    match event {
        Event::Opened { code } => meeting::opened(&scene, code.as_deref()),
        Event::Said(text) => said::said(&scene, text),
        Event::Edited(text) => said::said(&scene, text).correcting(),
        Event::Pressed(payload) => pressed::pressed(&scene, payload),
        Event::SharedPlace(at) => area::shared(&scene, *at),
        Event::Sent(what) => unreadable(&scene, *what),
    }
}

/// What a person is told when something of ours broke: a kind sentence, the emergency number, a way on.
pub fn apology(catalogue: &Catalogue, state: &State, around: &Circumstances) -> Reply {
    let scene = Scene::new(catalogue, state, around);
    let mut text = Prose::paragraph(scene.say(&Phrase::Apology));
    if let Some(number) = scene.emergency_number() {
        text.0.push(Block::paragraph(scene.say(&Phrase::ApologyEmergency { number })));
    }
    Reply::new(scene.language, text)
}

fn unreadable(scene: &Scene<'_>, what: Unreadable) -> Turn {
    let phrase = match what {
        Unreadable::Voice => Phrase::SentVoice,
        Unreadable::Picture => Phrase::SentPicture,
        Unreadable::Sticker => Phrase::SentSticker,
        Unreadable::Document => Phrase::SentDocument,
        Unreadable::Contact => Phrase::SentContact,
        Unreadable::Forwarded => Phrase::SentForwarded,
        Unreadable::Other => Phrase::SentOther,
    };
    scene.stay(vec![scene.reply(&phrase).row([scene.button(&Phrase::AskPerson, &Press::AskPerson(None))])])
}
