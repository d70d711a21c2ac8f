//! What a channel and the desk say to each other: what arrived, what is to be brought, and why it was not.

use std::fmt;
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
    pub venue: Venue,
    pub sender: Sender,
    /// The message that it is about: it may have to be corrected or copied later.
    pub message: Option<i64>,
    /// The earlier message of the chat that it is a reply to.
    pub answers: Option<i64>,
    /// A button of that message: it tells what the message was about where we did not live to write down its number.
    pub answered_button: Option<String>,
    pub client_language: Option<Language>,
    pub occasion: Occasion,
}

/// What kind of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Venue {
    /// A person's own chat with the bot.
    Private,
    /// A group that the bot is in. Of what is written there only commands for the bot and replies to it arrive.
    Group,
}

/// Who did it, as the channel knows them. In a private chat the number is the chat's.
#[derive(Clone, PartialEq, Eq)]
pub struct Sender {
    pub id: i64,
    /// What they call themselves; never logged, never stored unsealed.
    pub name: String,
}

/// What happened in a chat.
#[derive(Debug, Clone, PartialEq)]
pub enum Occasion {
    /// Someone did something.
    Did(Event),
    /// The bot was put into the group.
    Added,
    /// The bot was taken out of the group.
    Removed,
    /// The group has another number from now on.
    Moved { to: i64 },
}

/// Never shows who it is.
impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender(…)")
    }
}

/// Brings letters to chats.
pub trait Courier: Send + Sync + 'static {
    /// Brings a letter and returns the numbers of its messages, in order: at least one.
    fn deliver(&self, letter: &Letter<'_>) -> impl Future<Output = Result<Vec<i64>, SendError>> + Send;
}

/// What is brought to a chat, and where in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter<'a> {
    pub chat: i64,
    pub content: Content<'a>,
    /// The message of ours in whose place it is put, if that can be.
    pub replaces: Option<i64>,
    /// The message that it answers, if that is still there.
    pub answers: Option<i64>,
    /// Messages of the chat that go before it comes, as far as they can.
    pub removes: &'a [i64],
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Content<'a> {
    Reply(&'a Reply),
    /// A message of another chat, without saying whose it is.
    Copy {
        from: i64,
        message: i64,
    },
}

impl<'a> Letter<'a> {
    /// A reply as a message of its own.
    pub fn new(chat: i64, reply: &'a Reply) -> Letter<'a> {
        Letter { chat, content: Content::Reply(reply), replaces: None, answers: None, removes: &[] }
    }

    #[must_use]
    pub fn replacing(self, message: i64) -> Letter<'a> {
        Letter { replaces: Some(message), ..self }
    }
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
