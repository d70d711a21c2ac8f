//! What a channel and the desk say to each other: what arrived, what is to be brought, and why it was not.

use std::future::Future;
use std::time::Duration;

use crate::conversation::{Event, Reply};
use crate::language::Language;

/// Something that happened in a chat of a channel that delivers updates (Telegram).
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// The channel's number for it: the same update delivered again is taken once.
    pub update: i64,
    pub chat: i64,
    /// The message that it is about, where an answer may later have to be corrected.
    pub message: Option<i64>,
    pub client_language: Option<Language>,
    pub event: Event,
}

/// Brings a reply to a chat.
pub trait Courier: Send + Sync + 'static {
    /// Sends a reply, or puts it in the place of message `replaces`. Returns the number of the message.
    fn deliver(
        &self,
        chat: i64,
        reply: &Reply,
        replaces: Option<i64>,
    ) -> impl Future<Output = Result<i64, SendError>> + Send;
}

/// Why a reply did not arrive; each kind wants something else done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The person blocked the bot or the chat is gone: drop it, they asked not to hear from us.
    #[error("the chat is gone")]
    Gone,
    #[error("too fast: again in {0:?}")]
    TooFast(Duration),
    /// It can never be sent like this: drop it and log why.
    #[error("refused: {0}")]
    Refused(String),
    /// The network or the server failed: try again.
    #[error("failed: {0}")]
    Failed(String),
}
