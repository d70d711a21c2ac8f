//! What a channel that answers at once (web, terminal) asks of the desk.
//!
//! A trait, so that a channel can be tried with a desk that breaks or says odd things.

use std::future::Future;
use std::sync::Arc;

use anyhow::Context;
use chrono::Utc;

use crate::conversation::{Circumstances, Event, Reply, State, apology};
use crate::desk::Desk;
use crate::language::Language;

/// Takes what a person did and says what they are to be told.
pub trait Answers: Send + Sync + 'static {
    /// Takes the conversation of `visitor`, a name that is the channel's own, one step.
    fn answer(
        &self,
        channel: &str,
        visitor: &str,
        event: Event,
        client_language: Option<Language>,
    ) -> impl Future<Output = anyhow::Result<Vec<Reply>>> + Send;

    /// What is said in place of an answer when one could not be had.
    fn apology(&self, language: Option<Language>) -> Reply;
}

impl Answers for Desk {
    async fn answer(
        &self,
        channel: &str,
        visitor: &str,
        event: Event,
        client_language: Option<Language>,
    ) -> anyhow::Result<Vec<Reply>> {
        let _place = self.place().context("too many ask at once")?;
        Ok(Desk::answer(self, channel, visitor, event, client_language).await?)
    }

    fn apology(&self, language: Option<Language>) -> Reply {
        let around = Circumstances::new(Utc::now(), language);
        apology(&self.catalogue().load(), &State::default(), &around)
    }
}

/// The answer, or the apology: a person never sees an error.
///
/// The step runs as a task of its own: a page closed or a connection lost in the middle does not stop it half way,
/// and a fault in it reaches nobody else.
pub(super) async fn answer_or_apology<D: Answers>(
    desk: &Arc<D>,
    channel: &'static str,
    visitor: &str,
    event: Event,
    client_language: Option<Language>,
) -> Vec<Reply> {
    let (at_work, visitor) = (desk.clone(), visitor.to_owned());
    let step = async move { at_work.answer(channel, &visitor, event, client_language).await };
    match tokio::spawn(step).await {
        Ok(Ok(replies)) => replies,
        Ok(Err(error)) => {
            tracing::error!(channel, %error, "could not answer");
            vec![desk.apology(client_language)]
        }
        Err(fault) => {
            tracing::error!(channel, panicked = fault.is_panic(), "broke while answering");
            vec![desk.apology(client_language)]
        }
    }
}
