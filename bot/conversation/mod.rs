//! They did this: what do we answer, and where do they stand now?
//!
//! [`step`] is a function of values: no clock, file, network or database. Whatever happens in a conversation can be
//! written as a play and read by someone who does not program (tests/plays).
#![deny(clippy::disallowed_methods)]

mod answer;
mod area;
mod commands;
mod deed;
mod elsewhere;
mod event;
mod group;
mod hiding;
mod leaflet;
mod lookup;
mod meeting;
mod offer;
mod office;
mod people;
mod press;
mod pressed;
mod relayed;
mod reply;
mod role;
mod said;
mod scene;
mod scrub;
mod sharing;
mod state;
mod strange;
mod told;
mod turn;
mod who;

use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use commands::Command;
pub use commands::domain_name;
pub use deed::{Act, Deed, Relay};
pub use event::{Event, Unreadable};
pub use group::{Group, is_of_group};
pub use leaflet::{Leaflet, Leaflets, leaflets};
pub use lookup::{Found, Invitation, Member, Wanted, asked, wanted};
pub use press::Press;
pub use reply::{Action, Button, Extra, Pin, Reply};
pub use role::Role;
pub use scrub::anonymous;
pub use sharing::{STATS_DAYS, Share};
pub use state::{Area, CameBy, Stage, State, Wish};
pub use told::{News, told};
pub use turn::{Record, Turn};
pub use who::people_for;

use scene::Scene;

use crate::handoff::Asked;
use crate::knowledge::{Block, Prose};
use crate::language::Language;
use crate::link::Stamp;
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
    /// `None` where links are neither made nor read.
    pub links: Option<Links>,
    /// What was looked up for this event, where it [`wanted`] something.
    pub found: Option<Found>,
    /// `None` where the person is alone with the bot.
    pub group: Option<Group>,
}

/// How links that open the bot are made and read.
#[derive(Debug, Clone)]
pub struct Links {
    pub stamp: Stamp,
    /// What the bot is called on Telegram, as soon as that is known.
    pub bot: Option<Arc<str>>,
}

impl Circumstances {
    /// Of someone who can do no more than ask the bot.
    pub fn new(now: DateTime<Utc>, client_language: Option<Language>) -> Circumstances {
        let role = Role::default();
        Circumstances { now, client_language, role, relay: None, links: None, found: None, group: None }
    }
}

/// Takes the conversation one step.
pub fn step(catalogue: &Catalogue, state: &State, event: &Event, around: &Circumstances) -> Turn {
    if let Some(group) = &around.group {
        return group::step(catalogue, state, event, (around, group));
    }
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
    let reply =
        scene.reply(&cannot_read(what)).row([scene.button(&Phrase::AskPerson, &Press::AskPerson(None))]);
    match scene.around.relay.as_ref().filter(|relay| !relay.desks.is_empty()).and_then(|relay| relay.message)
    {
        // People can listen to it: it waits for a yes.
        Some(message) => scene.go(Stage::Waiting(Asked { text: None, messages: vec![message] }), vec![reply]),
        None => scene.stay(vec![reply]),
    }
}

fn cannot_read(what: Unreadable) -> Phrase<'static> {
    match what {
        Unreadable::Voice => Phrase::SentVoice,
        Unreadable::Picture => Phrase::SentPicture,
        Unreadable::Sticker => Phrase::SentSticker,
        Unreadable::Document => Phrase::SentDocument,
        Unreadable::Contact => Phrase::SentContact,
        Unreadable::Forwarded => Phrase::SentForwarded,
        Unreadable::Other => Phrase::SentOther,
    }
}
