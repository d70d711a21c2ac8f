//! Where `receive` hands replies over to `deliver`: what is in the table is here too, while someone delivers.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::Notify;

use super::schedule::{Post, Schedule};
use crate::store::{PersonKey, Posted};

/// More than this many replies are not kept in memory: new arrivals wait until some are sent.
const MOST_WAITING: usize = 2000;

#[derive(Default)]
pub(super) struct Outbox {
    /// `None` while nobody delivers: the table has it all.
    schedule: Mutex<Option<Schedule>>,
    pub news: Notify,
    room: Notify,
}

/// Ends with the delivery, however it ends.
pub(super) struct Opened<'a>(&'a Outbox);

impl Outbox {
    pub fn open(&self, schedule: Schedule) -> Opened<'_> {
        *self.lock() = Some(schedule);
        Opened(self)
    }

    pub fn push(&self, posts: Vec<Post>, forgotten: &[PersonKey], posted: &Posted) {
        let now = now();
        self.with(|schedule| {
            for person in forgotten {
                schedule.forget(person);
            }
            for post in posts.into_iter().filter(|post| !posted.elsewhere.contains(&post.person)) {
                schedule.push(post, now);
            }
            for (person, full_in) in &posted.paces {
                schedule.fill_later(person, now + *full_in);
            }
        });
        self.news.notify_one();
    }

    pub fn has_room(&self) -> bool {
        self.with(|schedule| schedule.waiting()).is_none_or(|waiting| waiting < MOST_WAITING)
    }

    /// Comes back when there is room for more. One at a time may wait.
    pub async fn room(&self) {
        while self.with(|schedule| schedule.waiting()).is_some_and(|waiting| MOST_WAITING <= waiting) {
            self.room.notified().await;
        }
    }

    /// Comes back when nothing is on its way to a chat: what has arrived there is written down. One at a time may wait,
    /// for this or for room.
    pub async fn landed(&self, chat: &PersonKey) {
        while self.with(|schedule| schedule.is_in_flight(chat)) == Some(true) {
            self.room.notified().await;
        }
    }

    pub fn made_room(&self) {
        self.room.notify_one();
    }

    /// Does something with the schedule, if there is one.
    pub fn with<T>(&self, work: impl FnOnce(&mut Schedule) -> T) -> Option<T> {
        self.lock().as_mut().map(work)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Schedule>> {
        self.schedule.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        *self.0.lock() = None;
        self.0.made_room();
    }
}

/// The time as timers count it.
pub(super) fn now() -> Instant {
    tokio::time::Instant::now().into_std()
}
