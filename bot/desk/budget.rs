//! How much may be sent in all: by this process alone, or by all replicas together, leased a slice at a time.

use std::time::{Duration, Instant};

use super::pace::{Allowance, Pace};

/// What is leased and not used by so long after its time lapses: used later it would come on top of what others leased.
const GRACE: Duration = Duration::from_millis(60);
/// A slice is at most so long: then a pause that Telegram asked another replica for is heeded soon.
pub(super) const SLICE: Duration = Duration::from_millis(250);

pub(super) enum Budget {
    /// Nobody else sends for this bot.
    Own(Allowance),
    Leased(Lease),
}

pub(super) struct Lease {
    interval: Duration,
    slice: Allowance,
    left: u32,
    lapses: Instant,
    /// Somebody is asking for the next slice.
    asking: bool,
}

/// Whether something may go.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Leave {
    Now,
    At(Instant),
    /// Once a slice was leased.
    Ask,
    /// A slice is being asked for.
    Wait,
}

impl Budget {
    /// For a bot that is sent for by one process, or by replicas over a `shared` database.
    pub fn new(pace: Pace, shared: bool, now: Instant) -> Budget {
        match Duration::from_secs(1).checked_div(pace.per_second) {
            Some(interval) if shared => Budget::Leased(Lease {
                interval,
                slice: Allowance::unlimited(now),
                left: 0,
                lapses: now,
                asking: false,
            }),
            _ => Budget::Own(pace.in_all(now)),
        }
    }

    /// Whether what may go at `at` may go by the budget, too.
    pub fn leave(&mut self, at: Instant, now: Instant) -> Leave {
        let at = match self {
            Budget::Own(allowance) => at.max(allowance.ready_at()),
            Budget::Leased(lease) if lease.left == 0 || lease.lapses < now => {
                match (now < at, lease.asking) {
                    (true, _) => at,
                    (false, true) => return Leave::Wait,
                    (false, false) => {
                        lease.asking = true;
                        return Leave::Ask;
                    }
                }
            }
            Budget::Leased(lease) => at.max(lease.slice.ready_at()),
        };
        if now < at { Leave::At(at) } else { Leave::Now }
    }

    pub fn spend(&mut self, now: Instant) {
        match self {
            Budget::Own(allowance) => allowance.spend(now),
            Budget::Leased(lease) => {
                lease.slice.spend(now);
                lease.left = lease.left.saturating_sub(1);
            }
        }
    }

    /// So many may go, the first at `start`.
    pub fn grant(&mut self, count: u32, start: Instant) {
        if let Budget::Leased(lease) = self {
            lease.asking = false;
            lease.left = count;
            lease.slice = Allowance::new(lease.interval, 1, start);
            lease.lapses = start + lease.interval * count + GRACE;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::outbox::now;

    #[test]
    fn a_slice_is_asked_for_once_used_evenly_and_lapses() {
        let start = now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let mut budget = Budget::new(Pace::per_second(10), true, start);
        assert_eq!(budget.leave(at(5), start), Leave::At(at(5)), "nothing is due: nothing is leased");
        assert_eq!(budget.leave(start, start), Leave::Ask);
        assert_eq!(budget.leave(start, start), Leave::Wait);
        budget.grant(2, at(50));
        assert_eq!(budget.leave(start, start), Leave::At(at(50)));
        assert_eq!(budget.leave(start, at(50)), Leave::Now);
        budget.spend(at(50));
        assert_eq!(budget.leave(start, at(60)), Leave::At(at(150)));
        assert_eq!(budget.leave(start, at(311)), Leave::Ask, "nobody used it in time");
    }

    #[test]
    fn without_a_limit_or_others_nothing_is_leased() {
        let start = now();
        for mut budget in
            [Budget::new(Pace::per_second(0), true, start), Budget::new(Pace::per_second(30), false, start)]
        {
            assert_eq!(budget.leave(start, start), Leave::Now);
        }
    }
}
