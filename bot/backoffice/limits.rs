//! How much one session may ask for, and how many bad links are looked at: guessing and hammering lead nowhere.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Requests a minute of one session: a person reads more slowly.
const OF_SESSION: u32 = 240;
/// Bad links and sessions a minute, of all the world. Good ones are let in whatever others do.
const BAD: u32 = 60;
/// More sessions than a region has editors.
const SESSIONS: usize = 2_000;
const WINDOW: Duration = Duration::from_mins(1);

/// Since when was counted, and how many.
type Count = (Instant, u32);

#[derive(Default)]
pub(super) struct Limits {
    sessions: Mutex<HashMap<String, Count>>,
    bad: Mutex<Option<Count>>,
}

impl Limits {
    /// Whether a session may go on.
    pub fn session(&self, pass: &str, now: Instant) -> bool {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if SESSIONS <= sessions.len() {
            sessions.retain(|_, count| now.saturating_duration_since(count.0) < WINDOW);
        }
        more(sessions.entry(pass.to_owned()).or_insert((now, 0)), now) <= OF_SESSION
    }

    /// Whether one more that is not good is answered at leisure.
    pub fn bad(&self, now: Instant) -> bool {
        let mut bad = self.bad.lock().unwrap_or_else(PoisonError::into_inner);
        more(bad.get_or_insert((now, 0)), now) <= BAD
    }
}

fn more(count: &mut Count, now: Instant) -> u32 {
    if WINDOW <= now.saturating_duration_since(count.0) {
        *count = (now, 0);
    }
    count.1 = count.1.saturating_add(1);
    count.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_waits_for_the_next_minute_and_no_other_session_does() {
        let (limits, now) = (Limits::default(), Instant::now());
        assert!((0..OF_SESSION).all(|_| limits.session("a", now)));
        assert!(!limits.session("a", now) && limits.session("b", now));
        assert!(limits.session("a", now + WINDOW));
    }

    #[test]
    fn bad_links_are_counted_together() {
        let (limits, now) = (Limits::default(), Instant::now());
        assert!((0..BAD).all(|_| limits.bad(now)));
        assert!(!limits.bad(now) && limits.bad(now + WINDOW));
    }
}
