//! The plays of tests/plays once more, through Telegram: real polling, real HTTP, a real outbox.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::bot::{Bot, desk, settings, shared_catalogue};
use crate::fake_telegram::{Person, TOKEN, Town};
use crate::play::{Deed, Play, Stage};
use crate::plays::{Bare, NO_BUTTON, difference, files};

/// The time in the play that is being performed: one after the other, in one test.
static NOW: Mutex<DateTime<Utc>> = Mutex::new(DateTime::UNIX_EPOCH);

fn now() -> DateTime<Utc> {
    *NOW.lock().unwrap_or_else(PoisonError::into_inner)
}

fn set_now(now: DateTime<Utc>) {
    *NOW.lock().unwrap_or_else(PoisonError::into_inner) = now;
}

/// A person's telephone, beside the conversation itself, which tells how many messages to wait for.
struct Telephone<'a> {
    town: &'a Town,
    person: Person,
    /// The last message that they wrote, which is the one that they correct.
    written: Option<i64>,
    model: Bare<'a>,
}

impl Telephone<'_> {
    /// The next reply, with the place on the map that belongs to it, in the form of plays.
    async fn reads(&self, model: &str) -> String {
        let text = self.person.reads().await;
        if !model.contains("📌 ") {
            return text;
        }
        let place = self.person.reads().await;
        let lines: Vec<&str> = text.lines().collect();
        let above = lines.iter().take_while(|line| !line.starts_with('[')).count();
        let (words, buttons) = lines.split_at(above);
        [words, &[place.as_str()], buttons].concat().join("\n")
    }
}

impl Stage for Telephone<'_> {
    async fn perform(&mut self, deed: &Deed) -> Vec<String> {
        let model = self.model.perform(deed).await;
        if model.iter().any(|reply| reply.starts_with(NO_BUTTON)) {
            return model;
        }
        match (deed, self.written) {
            (Deed::Edits(text), Some(written)) => self.person.edits(written, text),
            _ => self.written = self.person.does(deed).or(self.written),
        }
        let mut read = Vec::new();
        for reply in &model {
            read.push(self.reads(reply).await);
        }
        // Also what is not answered, a second tap, has happened before time goes on.
        self.town.all_confirmed().await;
        set_now(now() + TimeDelta::seconds(1));
        read
    }
}

/// What is logged, in memory.
#[derive(Clone, Default)]
pub struct Log(pub Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Fails if anything is in it that a person wrote, or the token.
    fn tells_nothing_of(&self, play: &Play) {
        let log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let log = String::from_utf8_lossy(&log);
        let said = play.lines.iter().filter_map(|line| match &line.deed {
            Deed::Says(text) | Deed::Edits(text) => Some(text.as_str()),
            _ => None,
        });
        for secret in said.chain([TOKEN]) {
            assert!(!log.contains(secret), "the log holds {secret:?}");
        }
    }
}

/// Also: at the most talkative level, nothing that a person wrote is in the log.
#[tokio::test]
async fn every_play_goes_on_telegram_as_in_the_conversation_itself() {
    let catalogue = shared_catalogue();
    let log = Log::default();
    let written = log.clone();
    let listening = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || written.clone())
        .finish();
    let _listening = tracing::subscriber::set_default(listening);
    for file in files() {
        let written = std::fs::read_to_string(&file).expect("a play can be read");
        let play = Play::read(&written);
        set_now(play.now);
        let town = Town::start().await;
        let bot = Bot::on(desk(catalogue.clone(), now).await, settings(&town));
        let person = town.person(play.phone.code());
        let mut stage = Telephone { town: &town, person, written: None, model: Bare::new(&catalogue, &play) };
        let performed = play.perform(&mut stage).await;
        // That the conversation itself goes as the file says is the other test's matter.
        let expected = play.perform(&mut Bare::new(&catalogue, &play)).await;
        assert!(performed == expected, "{}:\n{}", file.display(), difference(&expected, &performed));
        bot.stop().await;
        town.end();
        log.tells_nothing_of(&play);
    }
    assert!(!log.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty(), "the log was listened to");
}
