//! What goes when, with a clock that only moves forward.

use super::*;
use crate::conversation::Reply;
use crate::knowledge::Prose;
use crate::language::ITALIAN;
use crate::store::Key;

/// A schedule with a clock that only moves forward.
struct Watch {
    schedule: Schedule,
    start: Instant,
    now: Instant,
}

impl Watch {
    fn new(per_second: u32) -> Watch {
        let start = crate::desk::outbox::now();
        Watch { schedule: Schedule::new(Pace::per_second(per_second), false, start), start, now: start }
    }

    fn push(&mut self, chat: i64, ids: impl IntoIterator<Item = i64>) {
        for id in ids {
            let parcel = Parcel::reply(chat, Reply::new(ITALIAN, Prose::default()));
            let epoch = DateTime::UNIX_EPOCH;
            let post =
                Post { id, person: person(chat), parcel, received: epoch, expires: epoch, since: None };
            self.schedule.push(post, self.now);
        }
    }

    /// The id of the next reply and the millisecond at which it goes.
    fn next(&mut self) -> Option<(i64, u128)> {
        loop {
            match self.schedule.next(self.now) {
                Next::Send(post) => return Some((post.id, (self.now - self.start).as_millis())),
                Next::At(later) => {
                    assert!(self.now < later);
                    self.now = later;
                }
                Next::Nothing => return None,
                Next::Lease(count) => self.schedule.grant(count, self.now),
            }
        }
    }

    fn settle(&mut self, chat: i64, fate: Fate) -> bool {
        self.schedule.settle(&person(chat), fate, self.now)
    }

    /// Sends all that waits, each done as soon as it goes.
    fn run(&mut self, chat_of: fn(i64) -> i64) -> Vec<(i64, u128)> {
        let mut sent = Vec::new();
        while let Some((id, at)) = self.next() {
            self.settle(chat_of(id), Fate::Done);
            sent.push((id, at));
        }
        sent
    }
}

fn person(chat: i64) -> PersonKey {
    Key::from_bytes(&[1; 32]).person("telegram", &chat.to_string())
}

#[test]
fn a_chat_has_one_reply_in_flight_and_the_others_go_on() {
    let mut watch = Watch::new(0);
    watch.push(1, [1, 2]);
    watch.push(2, [3]);
    assert_eq!(watch.next(), Some((1, 0)));
    assert_eq!(watch.next(), Some((3, 0)));
    assert_eq!(watch.next(), None);
    assert!(watch.settle(1, Fate::Done));
    assert_eq!(watch.next(), Some((2, 0)));
    assert_eq!(watch.schedule.waiting(), 2);
}

#[test]
fn a_chat_with_much_to_hear_does_not_keep_the_others_waiting() {
    let mut watch = Watch::new(10);
    watch.push(1, [10, 11, 12]);
    watch.push(2, [20]);
    watch.push(3, [30]);
    let ids: Vec<i64> = watch.run(|id| id / 10).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [10, 20, 30, 11, 12]);
}

#[test]
fn the_pace_is_kept_in_each_chat_and_over_all() {
    let mut watch = Watch::new(10);
    watch.push(1, 10..15);
    assert_eq!(watch.run(|_| 1), [(10, 0), (11, 100), (12, 200), (13, 1000), (14, 2000)]);
    watch.push(2, [20]);
    watch.push(3, [30]);
    assert_eq!(watch.run(|id| id / 10), [(20, 2100), (30, 2200)]);
}

#[test]
fn one_chat_that_is_too_fast_waits_alone_two_slow_all_of_us_down() {
    let wait = Fate::TooFast(Duration::from_secs(5));
    let mut watch = Watch::new(0);
    for chat in 1..=3 {
        watch.push(chat, [chat]);
    }
    assert_eq!(watch.next(), Some((1, 0)));
    watch.settle(1, wait);
    assert_eq!(watch.next(), Some((2, 0)));
    watch.settle(2, wait);
    assert_eq!(watch.run(|id| id), [(3, 5000), (1, 5000), (2, 5000)]);
}

#[test]
fn a_fault_is_tried_again_later_and_before_the_chats_next_reply() {
    let mut watch = Watch::new(0);
    watch.push(1, [1, 2]);
    assert_eq!(watch.next(), Some((1, 0)));
    assert_eq!(watch.schedule.attempts(&person(1)), 1);
    watch.settle(1, Fate::Again(Duration::from_secs(2)));
    assert_eq!(watch.next(), Some((1, 2000)));
    assert_eq!(watch.schedule.attempts(&person(1)), 2);
    watch.settle(1, Fate::Done);
    assert_eq!(watch.next(), Some((2, 2000)));
    assert_eq!(watch.schedule.attempts(&person(1)), 1);
}

#[test]
fn after_a_start_a_fault_is_taken_up_where_it_was() {
    let mut watch = Watch::new(0);
    watch.push(1, [1]);
    watch.schedule.resume(&person(1), 4, watch.now + Duration::from_secs(8));
    assert_eq!(watch.next(), Some((1, 8000)));
    assert_eq!(watch.schedule.attempts(&person(1)), 5);
}

#[test]
fn whoever_is_gone_or_forgotten_hears_no_more() {
    let mut watch = Watch::new(0);
    watch.push(1, [1, 2]);
    watch.push(2, [3, 4]);
    watch.push(3, [5, 6]);
    assert_eq!([watch.next(), watch.next()], [Some((1, 0)), Some((3, 0))]);
    watch.push(1, [9]);
    assert!(watch.settle(1, Fate::Gone { last: 2 }));
    watch.schedule.forget(&person(2));
    watch.schedule.forget(&person(3));
    assert!(!watch.settle(2, Fate::Again(Duration::from_secs(1))), "forgotten while in flight");
    assert_eq!(watch.next(), Some((9, 0)), "they came back while we wrote down that they had gone");
    assert!(watch.settle(1, Fate::Done));
    assert_eq!(watch.next(), None);
    assert_eq!(watch.schedule.waiting(), 0);
    watch.push(2, [7]);
    assert_eq!(watch.next(), Some((7, 0)));
    assert!(watch.settle(2, Fate::Done));
}

#[test]
fn chats_that_are_done_with_are_cleared_away() {
    let mut watch = Watch::new(0);
    for chat in 0..5000 {
        watch.push(chat, [chat]);
    }
    assert_eq!(watch.run(|id| id).len(), 5000);
    assert!(watch.schedule.chats.len() <= IDLE_CHATS);
    assert!(watch.schedule.due.is_empty());
}

#[test]
fn what_another_replica_stored_earlier_goes_earlier() {
    let mut watch = Watch::new(0);
    watch.push(1, [5, 7]);
    assert_eq!(watch.next(), Some((5, 0)));
    watch.push(1, [6, 4]);
    watch.settle(1, Fate::Done);
    let ids: Vec<i64> = watch.run(|_| 1).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [4, 6, 7]);
}

#[test]
fn what_a_chat_had_from_another_replica_counts() {
    let mut watch = Watch::new(10);
    watch.push(1, [1, 2]);
    let now = watch.now;
    watch.schedule.fill_later(&person(1), now + Duration::from_secs(4));
    assert_eq!(watch.run(|_| 1), [(1, 2000), (2, 3000)]);
}
