//! Bringing replies to people: many at once, one at a time for each chat, and what became of each is written down
//! before the chat's next one goes. So a kill repeats at most what was in flight.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::{Id, JoinError, JoinHandle, JoinSet};
use tokio::time::{sleep, sleep_until, timeout};

use super::courier::{Courier, SendError};
use super::flight::{Earlier, Flight, Landing, NO_HEAD, TAKEN_BACK};
use super::outbox::now;
use super::pace::Pace;
use super::parcel::{Place, packed};
use super::schedule::{Fate, Next, Post, Schedule};
use super::{Desk, KEEP_ANSWERS};
use crate::store::{Answer, Error, HandoffMessage, PersonKey, Settled, Settlement, Store};
use crate::telemetry::{Fault, Sent};

/// So many may be on their way at once.
const MOST_IN_FLIGHT: usize = 256;
/// What is on its way at the end is waited for this long, so that it need not be repeated.
const LAST_CHANCE: Duration = Duration::from_millis(1500);
/// How soon one looks again whether one may send.
const MEMBER_AGAIN: Duration = Duration::from_millis(50);
/// What was stored so short a while ago is sent without asking whether it still waits.
const FRESH: Duration = Duration::from_millis(300);
/// Until we try again to write to a database that failed.
const DATABASE_RETRY: Duration = Duration::from_secs(1);

pub(super) struct Delivery<'a, C> {
    desk: &'a Desk,
    courier: Arc<C>,
    pace: Pace,
    flights: JoinSet<Landing>,
    aloft: HashMap<Id, Arc<Post>>,
    /// What became of replies and is not written down yet.
    landed: Vec<(Arc<Post>, Landing)>,
    /// The right to send so many, being leased; how long until the first.
    lease: Option<JoinHandle<(u32, Instant)>>,
}

impl<'a, C: Courier> Delivery<'a, C> {
    pub fn new(desk: &'a Desk, courier: C, pace: Pace) -> Delivery<'a, C> {
        Delivery {
            desk,
            courier: Arc::new(courier),
            pace,
            flights: JoinSet::new(),
            aloft: HashMap::new(),
            landed: Vec::new(),
            lease: None,
        }
    }

    /// Delivers for ever. May be dropped at any point: nothing that landed is lost with it.
    pub async fn work(&mut self) {
        loop {
            self.settle().await;
            let wake = self.send_what_is_due();
            let timer = sleep_until(wake.unwrap_or_else(now).into());
            tokio::select! {
                Some(flight) = self.flights.join_next_with_id() => self.land(flight),
                () = self.desk.outbox.news.notified() => {}
                leased = leased(&mut self.lease) => {
                    self.lease = None;
                    let (count, start) = leased;
                    self.desk.outbox.with(|schedule| schedule.grant(count, start));
                }
                () = timer, if wake.is_some() => {}
            }
            while let Some(flight) = self.flights.try_join_next_with_id() {
                self.land(flight);
            }
        }
    }

    /// Waits a little for what is still on its way.
    pub async fn finish(&mut self) {
        let all = async {
            while let Some(flight) = self.flights.join_next_with_id().await {
                self.land(flight);
            }
            self.settle().await;
        };
        if timeout(LAST_CHANCE, all).await.is_err() {
            tracing::warn!(
                in_flight = self.aloft.len(),
                "stopped with replies in flight: they will be sent again"
            );
        }
    }

    /// Returns when to look again, if nothing else happens before.
    fn send_what_is_due(&mut self) -> Option<Instant> {
        if !self.desk.may_send() {
            return Some(now() + MEMBER_AGAIN);
        }
        while self.flights.len() < MOST_IN_FLIGHT {
            match self.desk.outbox.with(|schedule| schedule.next(now()))? {
                Next::Send(post) => self.send(post),
                Next::At(moment) => return Some(moment),
                Next::Lease(count) => {
                    let (store, interval) = (self.desk.store.clone(), self.pace.interval());
                    self.lease = Some(tokio::spawn(lease(store, count, interval)));
                    return None;
                }
                Next::Nothing => return None,
            }
        }
        None
    }

    fn send(&mut self, post: Arc<Post>) {
        let flight = Flight {
            post: Arc::clone(&post),
            courier: Arc::clone(&self.courier),
            store: self.desk.store.clone(),
            key: self.desk.key.clone(),
            to_check: self.desk.store.is_shared() && self.is_to_check(&post),
        };
        let task = self.flights.spawn(flight.fly());
        self.aloft.insert(task.id(), post);
    }

    /// Whether a person may have been forgotten by another replica since this was stored for them.
    fn is_to_check(&self, post: &Post) -> bool {
        let is_old = post.since.is_none_or(|since| FRESH < now().saturating_duration_since(since));
        is_old || self.desk.outbox.with(|schedule| schedule.is_doubtful(&post.person)).unwrap_or(true)
    }

    fn land(&mut self, flight: Result<(Id, Landing), JoinError>) {
        let (id, landing) = flight.unwrap_or_else(|error| {
            (error.id(), Landing::crashed(SendError::Failed("the courier panicked".into())))
        });
        if let Some(post) = self.aloft.remove(&id) {
            let waited = self.desk.age(post.received);
            self.desk.telemetry.sent(how(&landing.result), waited);
            self.landed.push((post, landing));
        }
    }

    /// Writes down what became of the replies that landed, however often it takes, and lets their chats go on.
    async fn settle(&mut self) {
        if self.landed.is_empty() {
            return;
        }
        let mut settlement = Settlement::default();
        let fates: Vec<Fate> =
            self.landed.iter().map(|(post, landing)| self.judge(post, landing, &mut settlement)).collect();
        self.sign(&mut settlement);
        let settled = self.write(&settlement).await;
        let now = now();
        let mut forgotten = Settlement::default();
        for ((post, _), fate) in self.landed.drain(..).zip(fates) {
            let withdrawn = settled.withdrawn.contains(&post.id);
            let known = self.desk.outbox.with(|schedule| {
                let known = schedule.settle(&post.person, fate, now);
                if withdrawn {
                    schedule.doubt(&post.person);
                }
                known
            });
            if known == Some(false) || withdrawn {
                forgotten.superseded.push(post.id);
            }
        }
        // They asked to be forgotten while we wrote down what we had told them.
        self.write(&forgotten).await;
        if settled.more {
            self.desk.membership.more.notify_one();
        }
        self.tell_of_pause();
        self.desk.outbox.made_room();
    }

    /// What other replicas need to know of a settlement.
    fn sign(&self, settlement: &mut Settlement) {
        if !self.desk.store.is_shared() {
            return;
        }
        settlement.replica = self.desk.held_under();
        settlement.chats = self.landed.iter().map(|(post, _)| post.person.clone()).collect();
        let now = now();
        let paces = self.desk.outbox.with(|schedule| {
            let full_in = |chat: &PersonKey| (chat.clone(), schedule.full_in(chat, now));
            if schedule.is_paced() { settlement.chats.iter().map(full_in).collect() } else { Vec::new() }
        });
        settlement.paces = paces.unwrap_or_default();
    }

    /// Other replicas pause, too, when Telegram asks all of us to.
    fn tell_of_pause(&self) {
        let pause = self.desk.outbox.with(Schedule::take_news_of_pause).flatten();
        if let Some(wait) = pause.filter(|_| self.desk.store.is_shared()) {
            let store = self.desk.store.clone();
            tokio::spawn(async move {
                if let Err(error) = store.pause_all(wait).await {
                    tracing::warn!(%error, "cannot have the other replicas pause");
                }
            });
        }
    }

    async fn write(&self, settlement: &Settlement) -> Settled {
        let mut first = true;
        loop {
            match self.desk.store.settle(settlement).await {
                // Perhaps the time before was written down after all: then what it took out is not there any more.
                Ok(settled) if !first => return Settled { withdrawn: Vec::new(), ..settled },
                Ok(settled) => return settled,
                Err(error) if error.was_in_the_way() => {}
                Err(error) => {
                    first = false;
                    tracing::error!(
                        %error, cause = cause(&error), "cannot write down what was sent; trying again"
                    );
                    self.desk.telemetry.fault(Fault::Settling);
                    sleep(DATABASE_RETRY).await;
                }
            }
        }
    }

    /// What a landing means for the table and for the chat.
    fn judge(&self, post: &Post, landing: &Landing, settlement: &mut Settlement) -> Fate {
        match &landing.result {
            Ok(messages) => {
                settlement.done.push(post.id);
                settlement.superseded.extend(&landing.hidden);
                self.remember(post, messages, landing.replaced, settlement);
                Fate::Done
            }
            Err(SendError::Gone) => {
                let last = self.desk.outbox.with(|schedule| schedule.last_for(&post.person)).flatten();
                let last = last.unwrap_or(post.id);
                settlement.gone.push((post.person.clone(), last));
                Fate::Gone { last }
            }
            Err(SendError::TooFast(wait)) => {
                tracing::warn!(wait_ms = wait.as_millis() as u64, "told to send more slowly");
                let attempts = self.desk.outbox.with(|schedule| schedule.attempts(&post.person)).unwrap_or(1);
                settlement.postponed.push((post.id, attempts - 1, (self.desk.clock)() + *wait));
                Fate::TooFast(*wait)
            }
            Err(SendError::Refused(reason)) if reason == NO_HEAD || reason == TAKEN_BACK => {
                settlement.done.push(post.id);
                Fate::Done
            }
            Err(SendError::Refused(reason)) => {
                tracing::error!(reason, "a reply was refused and dropped");
                self.desk.telemetry.fault(Fault::Dropping);
                settlement.done.push(post.id);
                let to_person = post.parcel.thread.filter(|thread| thread.place == Place::Person);
                settlement.refused.extend(to_person.map(|thread| thread.handoff));
                Fate::Done
            }
            Err(SendError::Failed(reason)) => self.try_again(post, reason, settlement),
        }
    }

    fn try_again(&self, post: &Post, reason: &str, settlement: &mut Settlement) -> Fate {
        let now = (self.desk.clock)();
        if post.expires <= now {
            tracing::error!(reason, "a reply could not be sent for hours and was dropped");
            self.desk.telemetry.fault(Fault::Dropping);
            settlement.done.push(post.id);
            return Fate::Done;
        }
        let attempts = self.desk.outbox.with(|schedule| schedule.attempts(&post.person)).unwrap_or(1);
        let wait = self.pace.retry_after(attempts, rand::random());
        tracing::warn!(reason, attempts, wait_ms = wait.as_millis() as u64, "a reply could not be sent");
        settlement.postponed.push((post.id, attempts, now + wait));
        Fate::Again(wait)
    }

    /// Keeps the numbers of our messages for as long as Telegram lets us correct or remove them.
    fn remember(
        &self,
        post: &Post,
        messages: &[i64],
        replaced: Option<Earlier>,
        settlement: &mut Settlement,
    ) {
        let Some(first) = messages.first() else { return };
        settlement.threads.extend(self.threaded(post, *first));
        // In a group nothing is corrected or hidden.
        if !post.parcel.is_for_one() || post.parcel.farewell {
            return;
        }
        let Desk { key, clock, .. } = self.desk;
        let mut source = post.parcel.source.map(|source| key.mark(&post.person, source)).unwrap_or_default();
        let mut numbers = messages.to_vec();
        match replaced {
            // The first is kept already.
            Some(earlier) if earlier.message == *first => {
                numbers.remove(0);
                source.clear();
            }
            Some(earlier) => settlement.superseded.push(earlier.id),
            None => {}
        }
        if numbers.is_empty() {
            return;
        }
        numbers.extend(post.parcel.source);
        settlement.answers.push(Answer {
            id: post.id,
            person: post.person.clone(),
            source,
            message: key.seal(&post.person, &packed(&numbers)),
            expires: clock() + KEEP_ANSWERS,
        });
    }

    /// That a message belongs to a question that is with people: a reply to it is about that question.
    fn threaded(&self, post: &Post, message: i64) -> Option<HandoffMessage> {
        let thread = post.parcel.thread?;
        let Desk { key, .. } = self.desk;
        let head = match thread.place {
            Place::Head | Place::HeadAgain => true,
            Place::Instead(_) => return None,
            Place::BelowHead | Place::Below(_) | Place::Person => false,
        };
        Some(HandoffMessage {
            mark: key.mark(&post.person, message),
            handoff: thread.handoff,
            chat: post.person.clone(),
            head,
            message: key.seal(&post.person, &message.to_be_bytes()),
        })
    }
}

/// How an attempt ended, as it is counted.
fn how<T>(result: &Result<T, SendError>) -> Sent {
    match result {
        Ok(_) => Sent::Accepted,
        Err(SendError::Gone) => Sent::Gone,
        Err(SendError::TooFast(_)) => Sent::TooFast,
        Err(SendError::Refused(_)) => Sent::Refused,
        Err(SendError::Failed(_)) => Sent::Failed,
    }
}

/// Leases the right to send, however often it takes to ask.
async fn lease(store: Store, count: u32, interval: Duration) -> (u32, Instant) {
    loop {
        let asked = now();
        match store.reserve(count, interval).await {
            Ok(wait) => return (count, asked + wait),
            Err(error) => {
                tracing::debug!(%error, "cannot lease the right to send; trying again");
                sleep(DATABASE_RETRY).await;
            }
        }
    }
}

/// What is being leased, if anything is.
async fn leased(lease: &mut Option<JoinHandle<(u32, Instant)>>) -> (u32, Instant) {
    match lease {
        // Asking cannot panic; were it so, nothing is leased and it is asked again.
        Some(lease) => lease.await.unwrap_or_else(|_| (0, now())),
        None => std::future::pending().await,
    }
}

/// What lies under an error of the store.
pub(super) fn cause(error: &Error) -> String {
    std::error::Error::source(error).map(ToString::to_string).unwrap_or_default()
}
