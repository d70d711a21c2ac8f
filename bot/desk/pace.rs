//! How fast the outbox may send.

use std::time::Duration;

/// How fast the outbox may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Messages a second over all chats; `0`: no limit, neither in all nor per chat.
    pub per_second: u32,
    /// How long after a fault the first new attempt is; each further one waits twice as long.
    pub first_retry: Duration,
}

impl Pace {
    /// What Telegram asks for, with `per_second` as `SPORTELLO_SEND_RATE` says.
    pub fn per_second(per_second: u32) -> Pace {
        Pace { per_second, first_retry: Duration::from_secs(1) }
    }
}
