//! What a step has done beside replying: things that reach people of an organisation.

use std::sync::Arc;

use crate::handoff::{Desks, Handoff};

/// Lets an event be passed on to people. Channels that answer on the spot have no way to bring an answer later.
#[derive(Debug, Clone)]
pub struct Relay {
    pub desks: Arc<Desks>,
    /// The person's chat, as the channel numbers it.
    pub chat: i64,
    /// The message that the event is, where it is one.
    pub message: Option<i64>,
    /// The handoff that the message replies to, where it answers what a mediator wrote.
    pub about: Option<i64>,
    /// A number that nothing else has, for a handoff that the event may open.
    pub fresh: i64,
}

/// Something that the people of an organisation are to see.
#[derive(Debug, Clone, PartialEq)]
pub struct Deed {
    /// As it stands after the deed.
    pub handoff: Handoff,
    pub act: Act,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A question for them.
    Opened,
    /// The person wrote this message to them.
    Wrote { message: i64 },
    /// The person ended it.
    Ended,
}
