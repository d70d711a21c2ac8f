//! The one place where conversation and store meet: inbox, step, outbox, reload, timers.
//!
//! Channels hand it what happened and carry out what it wants sent; they talk to nothing else.

mod counted;
mod courier;
mod delivery;
mod inbox;
mod keeping;
mod leaflets;
mod mediating;
mod outbox;
mod own;
mod pace;
mod panics;
mod parcel;
mod rekey;
mod round;
mod schedule;
mod staff;
mod stepping;
mod timers;

use std::collections::HashSet;
use std::future::Future;
use std::sync::{Arc, OnceLock};

use arc_swap::ArcSwap;
use chrono::{DateTime, Duration, DurationRound, Utc};
use tokio::sync::{Mutex, OnceCell, Semaphore, SemaphorePermit};
use tokio::time::timeout;

pub use courier::{Arrival, Content, Courier, Letter, Occasion, SendError, Sender, Venue};
pub use pace::Pace;
pub use panics::{log_panics_without_their_message, panics};

use crate::conversation::{Event, Found, Links, Reply, Role, State, Wanted, wanted};
use crate::language::Language;
use crate::link::Stamp;
use crate::search::Catalogue;
use crate::store::{Error, Key, Limits, Pulse, Settlement, Store, Waiting};
use crate::telemetry::{Fault, Telemetry};
use counted::Counted;
use delivery::Delivery;
use outbox::Outbox;
use parcel::Parcel;
use round::Round;
use schedule::{Post, Schedule};
use stepping::{Happening, Script, Visit};

/// The one channel so far that delivers updates and takes its replies from the outbox.
pub const TELEGRAM: &str = "telegram";

/// A person of whom we have not heard for so long is forgotten.
const KEEP_PEOPLE: Duration = Duration::days(365);
/// A visitor whom we answer on the spot (web, terminal) is forgotten after so long without a word.
const KEEP_VISITORS: Duration = Duration::hours(24);
/// Telegram lets us change a message for so long.
const KEEP_ANSWERS: Duration = Duration::hours(48);
/// A question that waits for the area or for a yes is let go of after so long.
const KEEP_QUESTIONS: Duration = Duration::days(7);
const KEEP_UNANSWERED: Duration = Duration::days(90);
/// Telegram keeps what we have not confirmed for a day; after that nothing is delivered twice.
const KEEP_UPDATES: Duration = Duration::days(3);
/// An invitation is good for so long.
const KEEP_INVITES: Duration = Duration::days(7);
/// A reply that could not be sent for so long is of no use any more.
const KEEP_TRYING: Duration = Duration::hours(6);
/// The same for what a person and a mediator write to each other.
const KEEP_TRYING_LETTERS: Duration = Duration::days(3);

/// So many visitors are answered on the spot at once; memory is not for those who would wait behind them.
const MOST_VISITORS: usize = 64;

/// Nobody waits longer than this for what is being brought to a chat.
const LONGEST_LANDING: std::time::Duration = std::time::Duration::from_secs(2);

/// Where events become replies, and replies reach people. Shared by all channels behind an `Arc`.
pub struct Desk {
    store: Store,
    key: Key,
    catalogue: Arc<ArcSwap<Catalogue>>,
    clock: fn() -> DateTime<Utc>,
    script: Script,
    /// The numbers of those who run the bot, as Telegram knows them.
    administrators: HashSet<i64>,
    /// What the bot is called on Telegram, as soon as that is known.
    bot: OnceLock<Arc<str>>,
    /// One batch after the other, so that replies are handed over in the order in which they are stored.
    receiving: Mutex<()>,
    /// Everyone whose number is kept is known under the newest key.
    moved: OnceCell<()>,
    outbox: Outbox,
    /// Places for visitors who are answered on the spot.
    places: Semaphore,
    telemetry: Arc<Telemetry>,
}

impl Desk {
    pub fn new(
        store: Store,
        key: Key,
        catalogue: Arc<ArcSwap<Catalogue>>,
        clock: fn() -> DateTime<Utc>,
    ) -> Desk {
        Desk {
            store,
            key,
            catalogue,
            clock,
            script: Script::default(),
            administrators: HashSet::new(),
            bot: OnceLock::new(),
            receiving: Mutex::new(()),
            moved: OnceCell::new(),
            outbox: Outbox::default(),
            places: Semaphore::new(MOST_VISITORS),
            telemetry: Arc::default(),
        }
    }

    /// The same desk, counting here what happens.
    #[must_use]
    pub fn counting_in(self, telemetry: Arc<Telemetry>) -> Desk {
        Desk { telemetry, ..self }
    }

    /// For how long the longest waiting reply has waited to be sent from here.
    pub fn longest_wait(&self) -> std::time::Duration {
        let oldest = self.outbox.with(|schedule| schedule.oldest()).flatten();
        oldest.map(|received| self.age(received)).unwrap_or_default()
    }

    /// `false` while so much is still to be sent that nothing more is taken.
    pub fn has_room(&self) -> bool {
        self.outbox.has_room()
    }

    /// Whether links can be made: Telegram has told what the bot is called.
    pub fn has_met_telegram(&self) -> bool {
        self.bot.get().is_some()
    }

    /// A place for a visitor who is answered on the spot; `None` while too many are.
    pub fn place(&self) -> Option<SemaphorePermit<'_>> {
        let place = self.places.try_acquire().ok();
        if place.is_none() {
            self.telemetry.fault(Fault::Crowding);
        }
        place
    }

    /// How the database is, and what waits in it.
    pub async fn pulse(&self) -> Result<Pulse, Error> {
        self.store.pulse().await
    }

    /// For how long something has been ready to be sent since then.
    pub fn age(&self, since: DateTime<Utc>) -> std::time::Duration {
        ((self.clock)() - since).to_std().unwrap_or_default()
    }

    pub fn telemetry(&self) -> &Telemetry {
        &self.telemetry
    }

    /// The same desk, run by these people: their numbers on Telegram.
    #[must_use]
    pub fn run_by(mut self, administrators: impl IntoIterator<Item = i64>) -> Desk {
        self.administrators.extend(administrators);
        self
    }

    /// Links open the bot by this name from now on.
    pub fn known_as(&self, bot: &str) {
        // A bot keeps its name as long as the program runs.
        let _known = self.bot.set(bot.into());
    }

    fn links(&self) -> Links {
        Links { stamp: Stamp::new(self.key.for_links()), bot: self.bot.get().cloned() }
    }

    /// What is answered from now. A reload stores the next one in it.
    pub fn catalogue(&self) -> &Arc<ArcSwap<Catalogue>> {
        &self.catalogue
    }

    /// Takes a batch of arrivals, in order: all of it is stored, with its replies to send, or none. Only after this
    /// has returned `Ok` may the channel confirm them. Waits while very many replies are still to be sent.
    pub async fn receive(&self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        let (received, start) = ((self.clock)(), outbox::now());
        let _in_turn = self.receiving.lock().await;
        self.outbox.room().await;
        self.what_they_answer_is_known(&arrivals).await;
        self.everyone_moved().await?;
        let mut round = Round::begin(self, (self.clock)()).await?;
        round.received = received;
        round.take(arrivals).await?;
        round.end().await?;
        self.telemetry.stored(outbox::now() - start);
        Ok(())
    }

    /// A reply may arrive in the moment in which what it answers was brought and is not written down yet.
    async fn what_they_answer_is_known(&self, arrivals: &[Arrival]) {
        for arrival in arrivals.iter().filter(|arrival| arrival.answers.is_some()) {
            let chat = self.key.person(TELEGRAM, &arrival.chat.to_string());
            let _on_its_way_too_long = timeout(LONGEST_LANDING, self.outbox.landed(&chat)).await;
        }
    }

    /// Answers on the spot, for channels that show the replies themselves (terminal, web). `visitor` is any text
    /// that names one visitor of the channel.
    pub async fn answer(
        &self,
        channel: &str,
        visitor: &str,
        event: Event,
        client_language: Option<Language>,
    ) -> Result<Vec<Reply>, Error> {
        let now = (self.clock)();
        let person = self.key.person(channel, visitor);
        let mut batch = self.store.begin().await?;
        self.moves(&mut batch, channel, visitor).await?;
        let found = match wanted(&event) {
            Some(Wanted::OwnData) => Some(Found::OwnData(self.own_data(&mut batch, &person).await?)),
            _ => None,
        };
        let events = vec![Happening { place: 0, event, client_language, relay: None, found, group: None }];
        let visit = Visit { person, role: Role::default(), state: State::default(), events };
        let mut outcomes = self
            .converse(&mut batch, vec![visit], now, whole(now + KEEP_VISITORS, Duration::hours(1)))
            .await?;
        batch.commit().await?;
        let mut counted = Counted::default();
        counted.looked_up(&mut outcomes);
        counted.count(&self.telemetry);
        Ok(outcomes.into_iter().flat_map(|outcome| outcome.said).flat_map(|said| said.replies).collect())
    }

    /// Brings replies to people until `shutdown`: in order for each chat, within the pace, again after a fault.
    /// What was sent and accepted is not sent again. To be run once, beside `receive`.
    pub async fn deliver<C: Courier>(
        &self,
        courier: C,
        pace: Pace,
        shutdown: impl Future<Output = ()> + Send,
    ) -> Result<(), Error> {
        let _opened = {
            let _in_turn = self.receiving.lock().await;
            self.everyone_moved().await?;
            self.outbox.open(self.schedule(pace).await?)
        };
        let mut delivery = Delivery::new(self, courier, pace);
        tokio::select! {
            () = shutdown => {}
            () = delivery.work() => {}
        }
        delivery.finish().await;
        Ok(())
    }

    /// Erases what has been kept long enough. To be called every hour or so.
    pub async fn tidy(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let limits = Limits {
            now,
            updates_since: now - KEEP_UPDATES,
            unanswered_since: (now - KEEP_UNANSWERED).date_naive(),
        };
        self.let_go_of_questions(now).await?;
        self.store.tidy(&limits).await
    }

    /// All that the table holds, to go on with after a start.
    async fn schedule(&self, pace: Pace) -> Result<Schedule, Error> {
        let (moment, now) = ((self.clock)(), outbox::now());
        let mut schedule = Schedule::new(pace, now);
        let mut unreadable = Settlement::default();
        for row in self.store.waiting(TELEGRAM).await? {
            let Some(parcel) = Parcel::open(&self.key, &row.person, &row.parcel) else {
                unreadable.done.push(row.id);
                continue;
            };
            let wait = (row.not_before - moment).to_std().unwrap_or_default();
            let person = row.person.clone();
            let Waiting { id, person: to, not_before: received, expires, .. } = row;
            schedule.push(Post { id, person: to, parcel, received, expires }, now);
            if 0 < row.attempts {
                schedule.resume(&person, row.attempts, now + wait);
            }
        }
        if !unreadable.is_empty() {
            tracing::error!(replies = unreadable.done.len(), "replies cannot be read and were dropped");
            self.store.settle(&unreadable).await?;
        }
        Ok(schedule)
    }
}

/// The next full hour or day: the moment that is kept tells no more than it must.
fn whole(moment: DateTime<Utc>, unit: Duration) -> DateTime<Utc> {
    moment.duration_trunc(unit).unwrap_or(moment) + unit
}

#[cfg(test)]
mod tests;
