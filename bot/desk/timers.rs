//! What happens by itself: promises that pass, questions that nobody writes to any more, people who blocked the bot,
//! organisations that nobody answers for any more.

use chrono::{DateTime, Utc};

use super::Desk;
use super::round::Round;
use super::stepping::guarded;
use crate::conversation::State;
use crate::counter;
use crate::handoff::{End, Handoff};
use crate::language::ENGLISH;
use crate::store::{Error, KeptHandoff};

impl Desk {
    /// Has everything happen that is due by now. To be called every half minute or so; what was missed while the
    /// program was off happens at the first call.
    pub async fn tick(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let _in_turn = self.receiving.lock().await;
        self.everyone_moved().await?;
        // Two replicas that are at it are kept apart by the rows that they look at: what one has done is no longer due.
        let mut round = Round::begin(self, &[], now).await?;
        round.tell_of_lost().await?;
        round.tell_of_refused().await?;
        round.tell_of_due().await?;
        round.tell_of_deserted().await?;
        round.end().await
    }
}

impl Desk {
    /// Questions that waited too long for the area or for a yes are erased from where people stand.
    pub(super) async fn let_go_of_questions(&self, now: DateTime<Utc>) -> Result<(), Error> {
        let _in_turn = self.receiving.lock().await;
        let mut batch = self.store.begin().await?;
        for (person, sealed) in batch.states_with_old_questions(now).await? {
            let plain = self.key.unseal(&person, &sealed);
            let state = plain.and_then(|plain| serde_json::from_slice::<State>(&plain).ok());
            let mut state = state.unwrap_or_default();
            state.let_go_of_question();
            batch.let_go_of_question(&person, &self.sealed_for(&person, &state)).await?;
        }
        batch.commit().await
    }
}

impl Round<'_> {
    /// Mediators hear that a person has blocked the bot.
    async fn tell_of_lost(&mut self) -> Result<(), Error> {
        for kept in self.batch.lost_handoffs().await? {
            let Some(mut handoff) = self.opened(&kept) else { continue };
            if handoff.end(End::Unreachable, self.now).is_ok() {
                self.happen(&kept, handoff, |_, handoff| counter::ended(handoff)).await?;
            }
        }
        Ok(())
    }

    /// Mediators hear that what they sent cannot be brought.
    async fn tell_of_refused(&mut self) -> Result<(), Error> {
        for kept in self.batch.refused_handoffs().await? {
            if let Some(handoff) = self.opened(&kept) {
                self.happen(&kept, handoff, |_, handoff| counter::refused(handoff)).await?;
            }
        }
        Ok(())
    }

    async fn tell_of_due(&mut self) -> Result<(), Error> {
        for kept in self.batch.due_handoffs(self.now).await? {
            let Some(mut handoff) = self.opened(&kept) else { continue };
            if let Some(timer) = handoff.at(self.now) {
                self.happen(&kept, handoff, |counter, handoff| counter::timed(counter, handoff, timer))
                    .await?;
            }
        }
        Ok(())
    }

    /// People whose question is with an organisation that nobody answers for any more.
    async fn tell_of_deserted(&mut self) -> Result<(), Error> {
        for kept in self.batch.open_handoffs().await? {
            if self.desks.has(&kept.organisation) {
                continue;
            }
            // As it stands now, and kept from others from here on.
            let Some(now) = self.batch.handoff(kept.id).await? else { continue };
            if now.open
                && !self.desks.has(&now.organisation)
                && let Some(handoff) = self.opened(&now)
            {
                self.happen(&now, handoff, counter::without_desk).await?;
            }
        }
        Ok(())
    }

    async fn happen(
        &mut self,
        kept: &KeptHandoff,
        handoff: Handoff,
        what: impl FnOnce(&counter::Counter<'_>, Handoff) -> counter::Outcome,
    ) -> Result<(), Error> {
        let catalogue = self.desk.catalogue.load_full();
        let counter = self.counter(&catalogue, ENGLISH);
        let Some(outcome) = guarded("what happens by itself", || what(&counter, handoff)) else {
            return Ok(());
        };
        self.carry_out(outcome, &kept.person, &kept.organisation, None).await
    }
}
