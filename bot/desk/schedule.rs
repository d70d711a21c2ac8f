//! Which reply goes next, and when: in order for each chat, the longest waiting first among chats, within the pace.
//!
//! Given the time as an argument; sends and stores nothing.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::budget::{Budget, Leave, SLICE};
use super::pace::{Allowance, Pace};
use super::parcel::Parcel;
use crate::store::PersonKey;

/// A reply on its way.
#[derive(Debug)]
pub(super) struct Post {
    pub id: i64,
    pub person: PersonKey,
    pub parcel: Parcel,
    /// When what it answers was received.
    pub received: DateTime<Utc>,
    /// After this it is no longer tried again.
    pub expires: DateTime<Utc>,
    /// When it was stored, where this process has stored it.
    pub since: Option<Instant>,
}

/// What to do now.
#[derive(Debug)]
pub(super) enum Next {
    Send(Arc<Post>),
    /// Nothing before then.
    At(Instant),
    /// Nothing before the right to send so many is leased.
    Lease(u32),
    /// Nothing until something new comes in.
    Nothing,
}

/// What became of a reply that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is done with: sent or dropped.
    Done,
    /// The same again, after this long.
    Again(Duration),
    /// As `Again`, because we were too fast.
    TooFast(Duration),
    /// Nothing for this person of all that there was until then. What came later answers something that they wrote later.
    Gone { last: i64 },
}

pub(super) struct Schedule {
    pace: Pace,
    in_all: Budget,
    paused_until: Option<Instant>,
    /// A pause for all of us, which other replicas have not heard of.
    news_of_pause: Option<Duration>,
    /// The chat that was last told to slow down, and until when.
    slowed: Option<(PersonKey, Instant)>,
    chats: HashMap<PersonKey, Chat>,
    /// When each chat's first reply may go. Entries that no longer hold are skipped.
    due: BinaryHeap<Reverse<(Instant, u64, PersonKey)>>,
    /// Counts entries of the queue: of those due at once, the first goes first.
    queued: u64,
    waiting: usize,
}

struct Chat {
    posts: VecDeque<Arc<Post>>,
    /// The first of `posts` is being sent.
    in_flight: bool,
    /// Since when, or from when on, the first of `posts` stands in the queue.
    queued: Option<Instant>,
    /// It was forgotten while in flight.
    disowned: bool,
    /// Another replica has taken something back: what still waits may be taken back, too.
    doubtful: bool,
    attempts: u32,
    not_before: Instant,
    allowance: Allowance,
}

/// Chats that are only remembered for their allowance are cleared away beyond this many.
const IDLE_CHATS: usize = 1000;

impl Schedule {
    pub fn new(pace: Pace, shared: bool, now: Instant) -> Schedule {
        Schedule {
            pace,
            in_all: Budget::new(pace, shared, now),
            paused_until: None,
            news_of_pause: None,
            slowed: None,
            chats: HashMap::new(),
            due: BinaryHeap::new(),
            queued: 0,
            waiting: 0,
        }
    }

    /// How many replies wait or are being sent.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// Since when the longest waiting waits.
    pub fn oldest(&self) -> Option<DateTime<Utc>> {
        self.chats.values().filter_map(|chat| chat.posts.front()).map(|post| post.received).min()
    }

    pub fn push(&mut self, post: Post, now: Instant) {
        let person = post.person.clone();
        let pace = self.pace;
        let number = post.parcel.chat;
        let chat =
            self.chats.entry(person.clone()).or_insert_with(|| Chat::new(pace.per_chat(number, now), now));
        // What another replica stored may come to us after what we stored later.
        let first = usize::from(chat.in_flight);
        let place = chat.posts.iter().skip(first).position(|other| post.id < other.id);
        chat.posts.insert(place.map_or(chat.posts.len(), |place| first + place), Arc::new(post));
        self.waiting += 1;
        if chat.posts.len() == 1 {
            self.queue(&person, now);
        }
    }

    /// Takes up what a chat's first reply had gone through before the program was started again.
    pub fn resume(&mut self, person: &PersonKey, attempts: u32, not_before: Instant) {
        if let Some(chat) = self.chats.get_mut(person) {
            (chat.attempts, chat.not_before) = (attempts, not_before);
            self.queue(person, not_before);
        }
    }

    /// The next reply to send. Each one that is returned must be reported back with [`Schedule::settle`].
    pub fn next(&mut self, now: Instant) -> Next {
        if let Some(until) = self.paused_until.filter(|until| now < *until) {
            return Next::At(until);
        }
        while let Some(Reverse((at, _, person))) = self.due.peek() {
            let Some(chat) = self.chats.get_mut(person).filter(|chat| chat.queued == Some(*at)) else {
                self.due.pop();
                continue;
            };
            match self.in_all.leave(*at, now) {
                Leave::Now => {}
                Leave::At(at) => return Next::At(at),
                Leave::Wait => return Next::Nothing,
                Leave::Ask => return Next::Lease(self.due_soon(now)),
            }
            let post = Arc::clone(&chat.posts[0]);
            chat.in_flight = true;
            chat.queued = None;
            chat.allowance.spend(now);
            self.in_all.spend(now);
            self.due.pop();
            return Next::Send(post);
        }
        Next::Nothing
    }

    /// How many could go within the next slice.
    fn due_soon(&self, now: Instant) -> u32 {
        let most = (self.pace.per_second / (1000 / SLICE.as_millis() as u32)).max(1);
        let soon = self.chats.values().filter(|chat| chat.queued.is_some_and(|at| at <= now + SLICE));
        u32::try_from(soon.count()).unwrap_or(most).clamp(1, most)
    }

    /// The right to send so many is leased, beginning at a moment.
    pub fn grant(&mut self, count: u32, start: Instant) {
        self.in_all.grant(count, start);
    }

    /// A pause for all of us that other replicas are to hear of.
    pub fn take_news_of_pause(&mut self) -> Option<Duration> {
        self.news_of_pause.take()
    }

    /// Whether chats have a pace of their own.
    pub fn is_paced(&self) -> bool {
        0 < self.pace.per_second
    }

    /// How long until a chat may have all of its allowance again.
    pub fn full_in(&self, person: &PersonKey, now: Instant) -> Duration {
        self.chats.get(person).map_or(Duration::ZERO, |chat| chat.allowance.full_in(now))
    }

    /// A chat has had something from another replica: its allowance is full again only then.
    pub fn fill_later(&mut self, person: &PersonKey, full_at: Instant) {
        if let Some(chat) = self.chats.get_mut(person) {
            chat.allowance.fill_later(full_at);
            if chat.queued.is_some() {
                let at = chat.not_before;
                self.queue(person, at);
            }
        }
    }

    /// The ids of all that wait or are being sent.
    pub fn ids(&self) -> std::collections::HashSet<i64> {
        self.chats.values().flat_map(|chat| &chat.posts).map(|post| post.id).collect()
    }

    /// Lets go of everything: it is for others to send now.
    pub fn drop_all(&mut self) {
        self.chats.clear();
        self.due.clear();
        self.waiting = 0;
    }

    /// Is something on its way to this chat?
    pub fn is_in_flight(&self, person: &PersonKey) -> bool {
        self.chats.get(person).is_some_and(|chat| chat.in_flight)
    }

    /// Something for someone was taken back by another replica.
    pub fn doubt(&mut self, person: &PersonKey) {
        if let Some(chat) = self.chats.get_mut(person) {
            chat.doubtful = !chat.posts.is_empty();
        }
    }

    /// Whether what is in flight to someone may have been taken back.
    pub fn is_doubtful(&self, person: &PersonKey) -> bool {
        self.chats.get(person).is_some_and(|chat| chat.doubtful)
    }

    /// The last reply that there is for someone now.
    pub fn last_for(&self, person: &PersonKey) -> Option<i64> {
        self.chats.get(person)?.posts.back().map(|post| post.id)
    }

    /// How often the reply that is in flight to this person has failed, this time included.
    pub fn attempts(&self, person: &PersonKey) -> u32 {
        self.chats.get(person).map_or(1, |chat| chat.attempts + 1)
    }

    /// Reports what became of a reply that [`Schedule::next`] returned. Returns whether the person is still known:
    /// `false` when they asked to be forgotten while it was in flight.
    pub fn settle(&mut self, person: &PersonKey, fate: Fate, now: Instant) -> bool {
        if let Fate::TooFast(wait) = fate {
            self.slow_down(person, wait, now);
        }
        let Some(chat) = self.chats.get_mut(person) else { return false };
        let disowned = std::mem::take(&mut chat.disowned);
        chat.in_flight = false;
        let before = chat.posts.len();
        match fate {
            Fate::Again(wait) if !disowned => {
                chat.attempts += 1;
                chat.not_before = now + wait;
            }
            Fate::TooFast(wait) if !disowned => chat.not_before = now + wait,
            Fate::Gone { last } => {
                chat.posts.retain(|post| last < post.id);
                chat.attempts = 0;
            }
            Fate::Done | Fate::Again(_) | Fate::TooFast(_) => {
                chat.posts.pop_front();
                chat.attempts = 0;
            }
        }
        self.waiting -= before - chat.posts.len();
        chat.doubtful &= !chat.posts.is_empty();
        self.queue(person, now);
        self.clear_away(now);
        !disowned
    }

    /// Drops what waits for a person. What is in flight cannot be called back.
    pub fn forget(&mut self, person: &PersonKey) {
        let Some(chat) = self.chats.get_mut(person) else { return };
        let kept = usize::from(chat.in_flight);
        self.waiting -= chat.posts.len() - kept;
        chat.posts.truncate(kept);
        chat.disowned = chat.in_flight;
        chat.queued = None;
    }

    /// One chat that was too fast waits alone. When a second one is meanwhile, it is all of us.
    fn slow_down(&mut self, person: &PersonKey, wait: Duration, now: Instant) {
        let until = now + wait;
        let another = |slowed: &(PersonKey, Instant)| slowed.0 != *person && now < slowed.1;
        if self.slowed.as_ref().is_some_and(another) {
            self.paused_until = self.paused_until.max(Some(until));
            self.news_of_pause = Some(wait);
        }
        self.slowed = Some((person.clone(), until));
    }

    fn queue(&mut self, person: &PersonKey, earliest: Instant) {
        if let Some(chat) = self.chats.get_mut(person).filter(|chat| !chat.in_flight) {
            let due = chat.not_before.max(chat.allowance.ready_at()).max(earliest);
            chat.queued = (!chat.posts.is_empty()).then_some(due);
            if chat.queued.is_some() {
                self.queued += 1;
                self.due.push(Reverse((due, self.queued, person.clone())));
            }
        }
    }

    fn clear_away(&mut self, now: Instant) {
        if IDLE_CHATS + 2 * self.waiting < self.chats.len() {
            self.chats.retain(|_, chat| !chat.posts.is_empty() || !chat.allowance.is_full(now));
        }
    }
}

impl Chat {
    fn new(allowance: Allowance, now: Instant) -> Chat {
        Chat {
            posts: VecDeque::new(),
            in_flight: false,
            queued: None,
            disowned: false,
            doubtful: false,
            attempts: 0,
            not_before: now,
            allowance,
        }
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
