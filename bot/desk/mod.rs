//! The one place where conversation and store meet: inbox, step, outbox, reload, timers.
//!
//! Channels hand it what happened and carry out what it wants sent; they talk to nothing else.

mod budget;
mod counted;
mod courier;
mod delivery;
mod figures;
mod flight;
mod inbox;
mod keeping;
mod leaflets;
mod mediating;
mod membership;
mod outbox;
mod own;
mod pace;
mod panics;
mod parcel;
mod passes;
mod rekey;
mod round;
mod schedule;
mod staff;
mod stepping;
mod timers;
mod unanswered;

use std::collections::HashSet;
use std::future::Future;
use std::sync::{Arc, OnceLock};

use arc_swap::ArcSwap;
use chrono::{DateTime, Duration, DurationRound, Utc};
use tokio::sync::{Mutex, OnceCell, Semaphore, SemaphorePermit};
use tokio::time::timeout;

pub use courier::{Arrival, Content, Courier, Letter, Occasion, SendError, Sender, Venue};
pub use figures::Figures;
pub use pace::Pace;
pub use panics::{log_panics_without_their_message, panics};
pub use passes::{DOOR, Right, Session};
pub use unanswered::{Gathered, Group, Line};

use crate::conversation::{Event, Found, Links, Reply, Role, State, Wanted, wanted};
use crate::language::Language;
use crate::link::Stamp;
use crate::search::Catalogue;
use crate::store::{Error, Key, Limits, PersonKey, Pulse, Store};
use crate::telemetry::{Fault, Telemetry};
use counted::Counted;
use delivery::Delivery;
use membership::Membership;
use outbox::Outbox;
use round::Round;
use schedule::Schedule;
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

/// A replica leaves erasing to another that has done it so short a while ago.
const TIDY: std::time::Duration = std::time::Duration::from_mins(30);

/// So many visitors are answered on the spot at once; memory is not for those who would wait behind them.
const MOST_VISITORS: usize = 64;

/// Nobody waits longer than this for what is being brought to a chat.
const LONGEST_LANDING: std::time::Duration = std::time::Duration::from_secs(2);

/// How often one looks whether another replica has brought something.
const LOOK_AGAIN: std::time::Duration = std::time::Duration::from_millis(20);

/// How often a batch is tried that another replica was in the way of.
const TRIES: u32 = 5;

/// Where events become replies, and replies reach people. Shared by all channels behind an `Arc`.
pub struct Desk {
    store: Store,
    key: Key,
    catalogue: Arc<ArcSwap<Catalogue>>,
    clock: fn() -> DateTime<Utc>,
    script: Script,
    /// The numbers of those who run the bot, as Telegram knows them.
    administrators: HashSet<i64>,
    /// The same of those who write for it.
    editors: HashSet<i64>,
    /// Where people reach the pages, without a slash at the end.
    pages: Option<String>,
    /// Whoever reads what the program prints may enter the back office.
    open_to_terminal: bool,
    /// What the bot is called on Telegram, as soon as that is known.
    bot: OnceLock<Arc<str>>,
    /// Arrivals wait here until there is room for them.
    queueing: Mutex<()>,
    /// One batch after the other, so that replies are handed over in the order in which they are stored.
    receiving: Mutex<()>,
    /// Everyone whose number is kept is known under the newest key.
    moved: OnceCell<()>,
    outbox: Outbox,
    membership: Membership,
    /// Places for visitors who are answered on the spot.
    places: Semaphore,
    telemetry: Arc<Telemetry>,
    gathered_last: unanswered::Last,
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
            editors: HashSet::new(),
            pages: None,
            open_to_terminal: false,
            bot: OnceLock::new(),
            queueing: Mutex::new(()),
            receiving: Mutex::new(()),
            moved: OnceCell::new(),
            outbox: Outbox::default(),
            membership: Membership::default(),
            places: Semaphore::new(MOST_VISITORS),
            telemetry: Arc::default(),
            gathered_last: unanswered::Last::default(),
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

    /// The same desk, with these people writing for it: their numbers on Telegram.
    #[must_use]
    pub fn edited_by(mut self, editors: impl IntoIterator<Item = i64>) -> Desk {
        self.editors.extend(editors);
        self
    }

    /// The same desk, with a back office at this address; with `to_terminal` whoever starts the program may enter it.
    #[must_use]
    pub fn with_pages_at(self, address: &str, to_terminal: bool) -> Desk {
        let pages = Some(address.trim_end_matches('/').to_owned());
        Desk { pages, open_to_terminal: to_terminal, ..self }
    }

    /// Links open the bot by this name from now on.
    pub fn known_as(&self, bot: &str) {
        // A bot keeps its name as long as the program runs.
        let _known = self.bot.set(bot.into());
    }

    /// What Telegram is to say when it delivers to the webhook; the same for all replicas with the same key.
    pub fn webhook_secret(&self) -> String {
        self.key.for_webhook()
    }

    /// Whether this is that; takes as long for any other.
    pub fn is_webhook_secret(&self, said: &str) -> bool {
        self.key.is_for_webhook(said)
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
        let _in_line = self.queueing.lock().await;
        self.outbox.room().await;
        self.what_they_answer_is_known(&arrivals).await;
        let _in_turn = self.receiving.lock().await;
        self.everyone_moved().await?;
        if self.store.is_shared() {
            self.round_among_replicas(arrivals, received).await?;
        } else {
            self.round(arrivals, received).await?;
        }
        self.telemetry.stored(outbox::now() - start);
        Ok(())
    }

    /// A round that another replica may be in the way of.
    async fn round_among_replicas(
        &self,
        arrivals: Vec<Arrival>,
        received: DateTime<Utc>,
    ) -> Result<(), Error> {
        let mut left = TRIES;
        loop {
            left -= 1;
            self.be_sure().await?;
            match self.round(arrivals.clone(), received).await {
                Err(error) if error.was_in_the_way() && 0 < left => {}
                Err(error) => {
                    // Perhaps it was stored, and only the word that it was did not reach us.
                    self.membership.is_unsure();
                    return Err(error);
                }
                Ok(()) => return Ok(()),
            }
        }
    }

    async fn round(&self, arrivals: Vec<Arrival>, received: DateTime<Utc>) -> Result<(), Error> {
        let chat = |arrival: &Arrival| self.key.person(TELEGRAM, &arrival.chat.to_string());
        let chats: Vec<PersonKey> =
            if self.store.is_shared() { arrivals.iter().map(chat).collect() } else { Vec::new() };
        let mut round = Round::begin(self, &chats, (self.clock)()).await?;
        round.received = received;
        round.take(arrivals).await?;
        round.end().await
    }

    /// A reply may arrive in the moment in which what it answers was brought and is not written down yet.
    async fn what_they_answer_is_known(&self, arrivals: &[Arrival]) {
        for arrival in arrivals.iter().filter(|arrival| arrival.answers.is_some()) {
            let chat = self.key.person(TELEGRAM, &arrival.chat.to_string());
            let landed = async {
                self.outbox.landed(&chat).await;
                self.landed_elsewhere(&chat).await;
            };
            let _on_its_way_too_long = timeout(LONGEST_LANDING, landed).await;
        }
    }

    /// Comes back when no other replica has anything on its way to a chat.
    async fn landed_elsewhere(&self, chat: &PersonKey) {
        let under = self.held_under();
        while self.store.is_shared() && self.store.is_with_another(chat, under).await.unwrap_or_default() {
            tokio::time::sleep(LOOK_AGAIN).await;
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
        batch.in_turn(std::slice::from_ref(&person)).await?;
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
        let shared = self.store.is_shared();
        let _opened = {
            let _in_turn = self.receiving.lock().await;
            self.everyone_moved().await?;
            let replica = self.replica().await?;
            let opened = self.outbox.open(Schedule::new(pace, shared, outbox::now()));
            // Among replicas it may have been given something already; the rest is with the others.
            let rows =
                if shared { self.store.held(replica).await? } else { self.store.waiting(TELEGRAM).await? };
            self.put_into_memory(rows).await?;
            opened
        };
        self.membership.more.notify_one();
        let mut delivery = Delivery::new(self, courier, pace);
        tokio::select! {
            () = shutdown => {}
            () = delivery.work() => {}
            () = self.stay() => {}
        }
        delivery.finish().await;
        self.leave().await;
        Ok(())
    }

    /// Erases what has been kept long enough. To be called every hour or so.
    pub async fn tidy(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let limits = Limits {
            now,
            updates_since: now - KEEP_UPDATES,
            unanswered_since: (now - KEEP_UNANSWERED).date_naive(),
        };
        if !self.store.my_turn("erasing what is old", now, TIDY).await? {
            return Ok(());
        }
        self.let_go_of_questions(now).await?;
        self.store.tidy(&limits).await
    }
}

/// The next full hour or day: the moment that is kept tells no more than it must.
fn whole(moment: DateTime<Utc>, unit: Duration) -> DateTime<Utc> {
    moment.duration_trunc(unit).unwrap_or(moment) + unit
}

#[cfg(test)]
mod tests;
