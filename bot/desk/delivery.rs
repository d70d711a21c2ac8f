//! Bringing replies to people: many at once, one at a time for each chat, and what became of each is written down
//! before the chat's next one goes. So a kill repeats at most what was in flight.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{sleep, sleep_until, timeout};

use super::courier::{Content, Courier, Letter, SendError};
use super::outbox::now;
use super::pace::Pace;
use super::parcel::{self, Place, packed, unpacked};
use super::schedule::{Fate, Next, Post};
use super::{Desk, KEEP_ANSWERS};
use crate::store::{Answer, Error, HandoffMessage, Settlement};
use crate::telemetry::{Fault, Sent};

/// So many may be on their way at once.
const MOST_IN_FLIGHT: usize = 256;
/// A server that takes longer has failed.
const SLOWEST_SEND: Duration = Duration::from_mins(1);
/// What is on its way at the end is waited for this long, so that it need not be repeated.
const LAST_CHANCE: Duration = Duration::from_millis(1500);
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
}

/// How a flight ended, and which earlier answer it was to replace.
struct Landing {
    result: Result<Vec<i64>, SendError>,
    replaced: Option<Earlier>,
    /// What was removed from the chat with it.
    hidden: Vec<i64>,
}

impl Landing {
    fn crashed(result: SendError) -> Landing {
        Landing { result: Err(result), replaced: None, hidden: Vec::new() }
    }
}

#[derive(Clone, Copy)]
struct Earlier {
    id: i64,
    message: i64,
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
        while self.flights.len() < MOST_IN_FLIGHT {
            match self.desk.outbox.with(|schedule| schedule.next(now()))? {
                Next::Send(post) => self.send(post),
                Next::At(moment) => return Some(moment),
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
        };
        let task = self.flights.spawn(flight.fly());
        self.aloft.insert(task.id(), post);
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
        self.write(&settlement).await;
        let now = now();
        let mut forgotten = Settlement::default();
        for ((post, _), fate) in self.landed.drain(..).zip(fates) {
            let known = self.desk.outbox.with(|schedule| schedule.settle(&post.person, fate, now));
            if known == Some(false) {
                forgotten.superseded.push(post.id);
            }
        }
        // They asked to be forgotten while we wrote down what we had told them.
        self.write(&forgotten).await;
        self.desk.outbox.made_room();
    }

    async fn write(&self, settlement: &Settlement) {
        while let Err(error) = self.desk.store.settle(settlement).await {
            tracing::error!(%error, cause = cause(&error), "cannot write down what was sent; trying again");
            self.desk.telemetry.fault(Fault::Settling);
            sleep(DATABASE_RETRY).await;
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
                settlement.gone.push(post.person.clone());
                Fate::Gone
            }
            Err(SendError::TooFast(wait)) => {
                tracing::warn!(wait_ms = wait.as_millis() as u64, "told to send more slowly");
                Fate::TooFast(*wait)
            }
            Err(SendError::Refused(reason)) if reason == NO_HEAD => {
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

/// Why a message is not sent that was to take the place of another.
const NO_HEAD: &str = "there is no message that it could take the place of";

/// What is known of a reply's way before it goes.
struct Way {
    replaced: Option<Earlier>,
    replaces: Option<i64>,
    answers: Option<i64>,
    /// What is to go from the chat: kept under which ids, and the numbers of the messages.
    said: Vec<(i64, Vec<i64>)>,
}

/// One reply on its way.
struct Flight<C> {
    post: Arc<Post>,
    courier: Arc<C>,
    store: crate::store::Store,
    key: crate::store::Key,
}

impl<C: Courier> Flight<C> {
    async fn fly(self) -> Landing {
        match self.prepared().await {
            Ok(Some(way)) => self.brought(way).await,
            // What it was to take the place of never came to be.
            Ok(None) => Landing::crashed(SendError::Refused(NO_HEAD.into())),
            Err(error) => Landing::crashed(SendError::Failed(format!("{error}: {}", cause(&error)))),
        }
    }

    /// All that is looked up before it goes; `None` where it has lost its place.
    async fn prepared(&self) -> Result<Option<Way>, Error> {
        let replaced = self.earlier_answer().await?;
        let Some((replaces, answers)) = self.in_thread().await? else { return Ok(None) };
        let said = if self.post.parcel.hides() { self.said().await? } else { Vec::new() };
        Ok(Some(Way { replaced, replaces, answers, said }))
    }

    async fn brought(&self, way: Way) -> Landing {
        let Way { replaced, replaces, answers, said } = way;
        let parcel = &self.post.parcel;
        let content = match &parcel.content {
            parcel::Content::Reply(reply) => Content::Reply(reply),
            parcel::Content::Copy { from, message } => Content::Copy { from: *from, message: *message },
        };
        let mut removes = parcel.removes.clone();
        removes.extend(said.iter().flat_map(|(_, numbers)| numbers));
        // The words that asked for it go too.
        removes.extend(parcel.source.filter(|_| parcel.hides()));
        removes.sort_unstable();
        removes.dedup();
        let replaces = replaced.map(|earlier| earlier.message).or(replaces);
        let letter = Letter { chat: parcel.chat, content, replaces, answers, removes: &removes };
        let sending = self.courier.deliver(&letter);
        let late = || Err(SendError::Failed("no answer in a minute".into()));
        let result = timeout(SLOWEST_SEND, sending).await.unwrap_or_else(|_| late());
        Landing { result, replaced, hidden: said.into_iter().map(|(id, _)| id).collect() }
    }

    /// What was said lately in the person's chat.
    async fn said(&self) -> Result<Vec<(i64, Vec<i64>)>, Error> {
        let person = &self.post.person;
        let said = self.store.said_to(person).await?;
        let numbers = |sealed| self.key.unseal(person, &sealed).map(|plain| unpacked(&plain));
        Ok(said.into_iter().filter_map(|(id, sealed)| Some((id, numbers(sealed)?))).collect())
    }

    /// What it replaces and what it answers among the messages of a question; `None` where it has lost its place.
    async fn in_thread(&self) -> Result<Option<(Option<i64>, Option<i64>)>, Error> {
        let parcel = &self.post.parcel;
        let Some(thread) = parcel.thread else { return Ok(Some((None, parcel.below))) };
        Ok(match thread.place {
            Place::Person => Some((None, None)),
            Place::Head => self.store.keeps_handoff(thread.handoff).await?.then_some((None, None)),
            Place::Instead(message) => Some((Some(message), None)),
            Place::Below(message) => Some((None, Some(message))),
            Place::HeadAgain => self.head(thread.handoff).await?.map(|head| (Some(head), None)),
            Place::BelowHead => match self.head(thread.handoff).await? {
                Some(head) => Some((None, Some(head))),
                // Of a question that was erased meanwhile nothing is shown any more.
                None => self.store.keeps_handoff(thread.handoff).await?.then_some((None, None)),
            },
        })
    }

    async fn head(&self, handoff: i64) -> Result<Option<i64>, Error> {
        let chat = &self.post.person;
        let sealed = self.store.head_of(handoff, chat).await?;
        let plain = sealed.and_then(|sealed| self.key.unseal(chat, &sealed));
        Ok(plain.and_then(|plain| unpacked(&plain).first().copied()))
    }

    /// The first message that had answered what the person has edited now.
    async fn earlier_answer(&self) -> Result<Option<Earlier>, Error> {
        let Some(source) = self.post.parcel.corrected_source() else { return Ok(None) };
        let person = &self.post.person;
        let answers = self.store.answers_to(person, &self.key.mark(person, source)).await?;
        let readable = answers.into_iter().find_map(|(id, sealed)| {
            let message = unpacked(&self.key.unseal(person, &sealed)?).first().copied()?;
            Some(Earlier { id, message })
        });
        Ok(readable)
    }
}

/// What lies under an error of the store.
fn cause(error: &Error) -> String {
    std::error::Error::source(error).map(ToString::to_string).unwrap_or_default()
}
