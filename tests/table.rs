//! A desk without a store: the conversation itself, each visitor's state in memory, and a clock that moves a second a
//! step. Channels that answer at once are tried with it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use sportello::channels::answers::Answers;
use sportello::conversation::{Circumstances, Event, Reply, State, apology, step};
use sportello::language::Language;
use sportello::search::Catalogue;

use crate::plays::around;

pub struct Table {
    catalogue: Arc<Catalogue>,
    people: Mutex<HashMap<String, State>>,
    now: Mutex<DateTime<Utc>>,
}

impl Table {
    pub fn new(catalogue: Arc<Catalogue>, now: DateTime<Utc>) -> Table {
        Table { catalogue, people: Mutex::default(), now: Mutex::new(now) }
    }
}

impl Answers for Table {
    async fn answer(
        &self,
        _channel: &str,
        visitor: &str,
        event: Event,
        client_language: Option<Language>,
    ) -> anyhow::Result<Vec<Reply>> {
        let mut now = self.now.lock().unwrap();
        let mut people = self.people.lock().unwrap();
        let state = people.remove(visitor).unwrap_or_default();
        let turn = step(&self.catalogue, &state, &event, &around(*now, client_language));
        *now += TimeDelta::seconds(1);
        people.extend(turn.state.map(|state| (visitor.to_owned(), state)));
        Ok(turn.replies)
    }

    fn apology(&self, client_language: Option<Language>) -> Reply {
        let around = Circumstances::new(*self.now.lock().unwrap(), client_language);
        apology(&self.catalogue, &State::default(), &around)
    }
}
