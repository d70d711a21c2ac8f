//! How fast the outbox may send, and when it tries again.

use std::time::{Duration, Instant};

/// How fast the outbox may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Messages a second over all chats; `0`: no limit, neither in all nor per chat.
    pub per_second: u32,
    /// How long after a fault the first new attempt is; each further one waits about twice as long.
    pub first_retry: Duration,
}

/// Telegram: "in a particular chat, avoid sending more than one message per second"; short bursts are let through.
const CHAT_INTERVAL: Duration = Duration::from_secs(1);
const CHAT_BURST: u32 = 3;
/// Telegram: not more than 20 messages a minute to the same group.
const GROUP_INTERVAL: Duration = Duration::from_secs(3);

/// While a server is down every chat waits this long at most, so that they all go on soon after it is back.
const LONGEST_RETRY: Duration = Duration::from_mins(2);

impl Pace {
    /// What Telegram asks for, with `per_second` as `SPORTELLO_SEND_RATE` says.
    pub fn per_second(per_second: u32) -> Pace {
        Pace { per_second, first_retry: Duration::from_secs(1) }
    }

    /// The allowance of all chats together.
    pub(super) fn in_all(self, now: Instant) -> Allowance {
        // Timers are good to a millisecond: a high rate is kept in steps of ten of them.
        let burst = (self.per_second / 100).max(1);
        match Duration::from_secs(1).checked_div(self.per_second) {
            Some(interval) => Allowance::new(interval, burst, now),
            None => Allowance::unlimited(now),
        }
    }

    /// The time between two messages, over all chats.
    pub(super) fn interval(self) -> Duration {
        Duration::from_secs(1).checked_div(self.per_second).unwrap_or_default()
    }

    /// The allowance of one chat; groups have negative numbers.
    pub(super) fn per_chat(self, chat: i64, now: Instant) -> Allowance {
        match self.per_second {
            0 => Allowance::unlimited(now),
            _ if chat < 0 => Allowance::new(GROUP_INTERVAL, CHAT_BURST, now),
            _ => Allowance::new(CHAT_INTERVAL, CHAT_BURST, now),
        }
    }

    /// How long to wait after so many attempts failed. `chance`, from 0 to 1, spreads chats that failed together.
    pub(super) fn retry_after(self, attempts: u32, chance: f64) -> Duration {
        let doublings = attempts.saturating_sub(1).min(16);
        let longest = self.first_retry.saturating_mul(1 << doublings).min(LONGEST_RETRY);
        longest.mul_f64(0.5 + chance.clamp(0.0, 1.0) / 2.0)
    }
}

/// A token bucket, kept as the one moment at which it is full again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowance {
    interval: Duration,
    /// How far ahead of an even pace a burst may run.
    ahead: Duration,
    full_at: Instant,
}

impl Allowance {
    pub(super) fn new(interval: Duration, burst: u32, now: Instant) -> Allowance {
        Allowance { interval, ahead: interval * burst.saturating_sub(1), full_at: now }
    }

    pub(super) fn unlimited(now: Instant) -> Allowance {
        Allowance::new(Duration::ZERO, 1, now)
    }

    /// When the next message may go; perhaps in the past.
    pub(super) fn ready_at(&self) -> Instant {
        self.full_at.checked_sub(self.ahead).unwrap_or(self.full_at)
    }

    pub(super) fn spend(&mut self, now: Instant) {
        self.full_at = self.full_at.max(now) + self.interval;
    }

    /// How long until it is full again.
    pub(super) fn full_in(&self, now: Instant) -> Duration {
        self.full_at.saturating_duration_since(now)
    }

    /// Others have used some of it.
    pub(super) fn fill_later(&mut self, full_at: Instant) {
        self.full_at = self.full_at.max(full_at);
    }

    pub(super) fn is_full(&self, now: Instant) -> bool {
        self.full_at <= now
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::outbox::now;

    /// The moments, in milliseconds from the start, at which so many messages go that all want to go at once.
    fn moments(mut allowance: Allowance, start: Instant, count: usize) -> Vec<u128> {
        let mut now = start;
        let mut send = || {
            now = now.max(allowance.ready_at());
            allowance.spend(now);
            (now - start).as_millis()
        };
        (0..count).map(|_| send()).collect()
    }

    #[test]
    fn a_chat_gets_a_short_burst_and_then_one_a_second() {
        let start = now();
        let chat = Pace::per_second(30).per_chat(1, start);
        assert_eq!(moments(chat, start, 6), [0, 0, 0, 1000, 2000, 3000]);
    }

    #[test]
    fn a_chat_that_was_quiet_gets_its_burst_back() {
        let start = now();
        let mut chat = Pace::per_second(30).per_chat(1, start);
        for _message in 0..3 {
            chat.spend(start);
        }
        assert!(!chat.is_full(start + Duration::from_millis(2999)));
        let later = start + Duration::from_secs(3);
        assert!(chat.is_full(later));
        for _message in 0..3 {
            assert!(chat.ready_at() <= later);
            chat.spend(later);
        }
        assert!(later < chat.ready_at());
    }

    #[test]
    fn all_chats_together_keep_to_the_rate_in_any_second() {
        for rate in [1, 30, 250, 1000] {
            let start = now();
            let moments = moments(Pace::per_second(rate).in_all(start), start, 3000);
            let most = |from: u128| moments.iter().filter(|at| (from..from + 1000).contains(*at)).count();
            let allowed = (rate + rate / 100 + 1) as usize;
            assert!(moments.iter().all(|at| most(*at) <= allowed), "{rate}");
        }
    }

    #[test]
    fn a_rate_of_zero_lifts_every_limit() {
        let start = now();
        let pace = Pace::per_second(0);
        assert_eq!(moments(pace.in_all(start), start, 100), [0; 100]);
        assert_eq!(moments(pace.per_chat(1, start), start, 100), [0; 100]);
    }

    #[test]
    fn each_attempt_waits_about_twice_as_long_up_to_two_minutes() {
        let waits = |chance| {
            [1, 2, 3, 8, 1000].map(|attempts| Pace::per_second(30).retry_after(attempts, chance).as_millis())
        };
        assert_eq!(waits(1.0), [1000, 2000, 4000, 120_000, 120_000]);
        assert_eq!(waits(0.0), [500, 1000, 2000, 60_000, 60_000]);
    }
}
