//! They did this: what do we answer, and where do they stand now?
//!
//! [`step`] is a function of values: no clock, file, network or database. Whatever happens in a conversation can be
//! written as a play and read by someone who does not program (tests/plays).
#![deny(clippy::disallowed_methods)]

mod answer;
mod area;
mod commands;
mod deed;
mod event;
mod meeting;
mod offer;
mod people;
mod press;
mod pressed;
mod relayed;
mod reply;
mod role;
mod said;
mod scene;
mod scrub;
mod state;
mod told;
mod turn;
mod who;

use chrono::{DateTime, Utc};

pub use commands::Command;
pub use commands::domain_name;
pub use deed::{Act, Deed, Relay};
pub use event::{Event, Unreadable};
pub use press::Press;
pub use reply::{Action, Button, Extra, Pin, Reply};
pub use role::Role;
pub use scrub::anonymous;
pub use state::{Area, Stage, State, Wish};
pub use told::{News, told};
pub use turn::{Record, Turn};
pub use who::people_for;

use scene::Scene;

use crate::handoff::Asked;
use crate::knowledge::{Block, Prose};
use crate::language::Language;
use crate::search::Catalogue;
use crate::wording::Phrase;

/// What surrounds an event and is not part of it.
#[derive(Debug, Clone)]
pub struct Circumstances {
    pub now: DateTime<Utc>,
    /// The language that the person's client is set to, where the channel tells it.
    pub client_language: Option<Language>,
    pub role: Role,
    /// `None` where nothing can be passed on to people.
    pub relay: Option<Relay>,
}

impl Circumstances {
    /// Of someone who can do no more than ask the bot.
    pub fn new(now: DateTime<Utc>, client_language: Option<Language>) -> Circumstances {
        Circumstances { now, client_language, role: Role::default(), relay: None }
    }
}

/// Takes the conversation one step.
pub fn step(catalogue: &Catalogue, state: &State, event: &Event, around: &Circumstances) -> Turn {
    let scene = Scene::new(catalogue, state, around);
    if let Some(turn) = relayed::relayed(&scene, event) {
        return turn;
    }
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
    let reply = scene.reply(&phrase).row([scene.button(&Phrase::AskPerson, &Press::AskPerson(None))]);
    match scene.around.relay.as_ref().filter(|relay| !relay.desks.is_empty()).and_then(|relay| relay.message)
    {
        // People can listen to it: it waits for a yes.
        Some(message) => scene.go(Stage::Waiting(Asked { text: None, messages: vec![message] }), vec![reply]),
        None => scene.stay(vec![reply]),
    }
}
