//! The one place where conversation and store meet: inbox, step, outbox, reload, timers.
//!
//! Channels hand it what happened and carry out what it wants sent; they talk to nothing else.

mod courier;
mod pace;

use std::future::Future;
use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::{DateTime, Utc};

pub use courier::{Arrival, Courier, SendError};
pub use pace::Pace;

use crate::conversation::{Event, Reply};
use crate::language::Language;
use crate::search::Catalogue;
use crate::store::{Error, Key, Store};

/// Where events become replies, and replies reach people. Shared by all channels behind an `Arc`.
pub struct Desk {
    _store: Store,
    _key: Key,
    catalogue: Arc<ArcSwap<Catalogue>>,
    _clock: fn() -> DateTime<Utc>,
}

impl Desk {
    pub fn new(
        store: Store,
        key: Key,
        catalogue: Arc<ArcSwap<Catalogue>>,
        clock: fn() -> DateTime<Utc>,
    ) -> Desk {
        Desk { _store: store, _key: key, catalogue, _clock: clock }
    }

    /// What is answered from now. A reload stores the next one in it.
    pub fn catalogue(&self) -> &Arc<ArcSwap<Catalogue>> {
        &self.catalogue
    }

    /// Takes a batch of arrivals, in order: all of it is stored, with its replies to send, or none. Only after this
    /// has returned `Ok` may the channel confirm them. Waits while very many replies are still to be sent.
    pub async fn receive(&self, _arrivals: Vec<Arrival>) -> Result<(), Error> {
        todo!()
    }

    /// Answers on the spot, for channels that show the replies themselves (terminal, web). `visitor` is any text
    /// that names one visitor of the channel.
    pub async fn answer(
        &self,
        _channel: &str,
        _visitor: &str,
        _event: Event,
        _client_language: Option<Language>,
    ) -> Result<Vec<Reply>, Error> {
        todo!()
    }

    /// Brings replies to people until `shutdown`: in order for each chat, within the pace, again after a fault.
    /// What was sent and accepted is not sent again. To be run once, beside `receive`.
    pub async fn deliver<C: Courier>(
        &self,
        _courier: C,
        _pace: Pace,
        _shutdown: impl Future<Output = ()> + Send,
    ) -> Result<(), Error> {
        todo!()
    }

    /// Erases what has been kept long enough. To be called every hour or so.
    pub async fn tidy(&self, _now: DateTime<Utc>) -> Result<(), Error> {
        todo!()
    }
}
