//! Which reply goes next, and when: in order for each chat, the longest waiting first among chats, within the pace.
//!
//! Given the time as an argument; sends and stores nothing.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::pace::{Allowance, Pace};
use super::parcel::Parcel;
use crate::store::PersonKey;

/// A reply on its way.
#[derive(Debug)]
pub(super) struct Post {
    pub id: i64,
    pub person: PersonKey,
    pub parcel: Parcel,
    /// After this it is no longer tried again.
    pub expires: DateTime<Utc>,
}

/// What to do now.
#[derive(Debug)]
pub(super) enum Next {
    Send(Arc<Post>),
    /// Nothing before then.
    At(Instant),
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
    /// Nothing more for this person.
    Gone,
}

pub(super) struct Schedule {
    pace: Pace,
    in_all: Allowance,
    paused_until: Option<Instant>,
    /// The chat that was last told to slow down, and until when.
    slowed: Option<(PersonKey, Instant)>,
    chats: HashMap<PersonKey, Chat>,
    /// When each chat's first reply may go. Entries that no longer hold are skipped.
    due: BinaryHeap<Reverse<(Instant, i64, PersonKey)>>,
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
    attempts: u32,
    not_before: Instant,
    allowance: Allowance,
}

/// Chats that are only remembered for their allowance are cleared away beyond this many.
const IDLE_CHATS: usize = 1000;

impl Schedule {
    pub fn new(pace: Pace, now: Instant) -> Schedule {
        Schedule {
            pace,
            in_all: pace.in_all(now),
            paused_until: None,
            slowed: None,
            chats: HashMap::new(),
            due: BinaryHeap::new(),
            waiting: 0,
        }
    }

    /// How many replies wait or are being sent.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    pub fn push(&mut self, post: Post, now: Instant) {
        let person = post.person.clone();
        let pace = self.pace;
        let chat = self.chats.entry(person.clone()).or_insert_with(|| Chat::new(pace, now));
        chat.posts.push_back(Arc::new(post));
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
            let at = (*at).max(self.in_all.ready_at());
            if now < at {
                return Next::At(at);
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
            Fate::Gone => chat.posts.clear(),
            Fate::Done | Fate::Again(_) | Fate::TooFast(_) => {
                chat.posts.pop_front();
                chat.attempts = 0;
            }
        }
        self.waiting -= before - chat.posts.len();
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
        }
        self.slowed = Some((person.clone(), until));
    }

    fn queue(&mut self, person: &PersonKey, earliest: Instant) {
        if let Some(chat) = self.chats.get_mut(person).filter(|chat| !chat.in_flight) {
            let due = chat.not_before.max(chat.allowance.ready_at()).max(earliest);
            chat.queued = chat.posts.front().map(|_| due);
            if let Some(first) = chat.posts.front() {
                self.due.push(Reverse((due, first.id, person.clone())));
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
    fn new(pace: Pace, now: Instant) -> Chat {
        Chat {
            posts: VecDeque::new(),
            in_flight: false,
            queued: None,
            disowned: false,
            attempts: 0,
            not_before: now,
            allowance: pace.per_chat(now),
        }
    }
}
