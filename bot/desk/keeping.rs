//! Questions that are with people, between the store and the rules: sealed for the person there, plain here.

use super::Desk;
use std::collections::HashMap;
use std::sync::Arc;

use super::mediating::{Seen, SeenMessage, Station};
use super::round::{self, Round};
use crate::conversation::State;
use crate::handoff::{Handoff, KEEP_ENDED, QUIET_END, attend};
use crate::knowledge::Slug;
use crate::store::{Batch, Error, HandoffMessage, KeptHandoff, PersonKey, Sealed};

impl Desk {
    pub(super) fn kept(&self, handoff: &Handoff, person: &PersonKey) -> KeptHandoff {
        let plain = serde_json::to_vec(handoff).expect("a handoff holds only what JSON can hold");
        let last = if handoff.is_open() {
            handoff.last_word.max(handoff.promised) + QUIET_END
        } else {
            handoff.last_word
        };
        KeptHandoff {
            id: handoff.id,
            person: person.clone(),
            organisation: handoff.organisation.clone(),
            content: self.key.seal(person, &plain),
            open: handoff.is_open(),
            due: handoff.due(),
            expires: last + KEEP_ENDED,
        }
    }

    pub(super) fn opened(&self, kept: &KeptHandoff) -> Option<Handoff> {
        let plain = self.key.unseal(&kept.person, &kept.content);
        let handoff = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
        if handoff.is_none() {
            tracing::error!("a question that is with people cannot be read and is left alone");
        }
        handoff
    }

    /// Where the questions of these people's stand.
    pub(super) async fn handoffs_of(
        &self,
        batch: &mut Batch,
        people: &[PersonKey],
    ) -> Result<HashMap<PersonKey, Vec<Handoff>>, Error> {
        let found = batch.handoffs_of(people).await?;
        let readable = |kept: Vec<KeptHandoff>| kept.iter().filter_map(|kept| self.opened(kept)).collect();
        Ok(found.into_iter().map(|(person, kept)| (person, readable(kept))).collect())
    }

    /// What a conversation changed of them.
    pub(super) fn changed_handoffs(
        &self,
        before: &[Handoff],
        state: Option<&State>,
        person: &PersonKey,
    ) -> Vec<KeptHandoff> {
        let after = state.into_iter().flat_map(|state| &state.handoffs);
        after.filter(|handoff| !before.contains(handoff)).map(|handoff| self.kept(handoff, person)).collect()
    }

    /// The messages of ours that belong to a person's question, in all chats but their own.
    pub(super) async fn seen(
        &self,
        batch: &mut Batch,
        handoff: i64,
        person: &PersonKey,
    ) -> Result<Seen, Error> {
        let messages = batch.messages_of(handoff).await?.into_iter().filter(|kept| kept.chat != *person);
        let known = |kept: HandoffMessage| {
            let number = self.number(&kept.chat, &kept.message)?;
            Some((kept.chat, SeenMessage { number, head: kept.head }))
        };
        Ok(Seen(messages.filter_map(known).collect()))
    }

    fn number(&self, owner: &PersonKey, sealed: &Sealed) -> Option<i64> {
        self.key.unseal(owner, sealed)?.try_into().ok().map(i64::from_be_bytes)
    }
}

impl Round<'_> {
    pub fn opened(&self, kept: &KeptHandoff) -> Option<Handoff> {
        self.desk.opened(kept)
    }

    /// A question, and who asked it.
    pub async fn handoff(&mut self, id: i64) -> Result<Option<(Handoff, PersonKey)>, Error> {
        let Some(kept) = self.batch.handoff(id).await? else { return Ok(None) };
        Ok(self.desk.opened(&kept).map(|handoff| (handoff, kept.person)))
    }

    pub async fn keep(&mut self, handoff: &Handoff, person: &PersonKey) -> Result<(), Error> {
        let kept = self.desk.kept(handoff, person);
        self.batch.keep_handoffs(&[kept]).await
    }

    /// Who has an answer writes back to those who gave it: their other questions are set aside.
    pub async fn attend(&mut self, id: i64) -> Result<(), Error> {
        let Some((handoff, asker)) = self.handoff(id).await? else { return Ok(()) };
        if !handoff.is_open() || handoff.aside {
            return Ok(());
        }
        let found = self.desk.handoffs_of(&mut self.batch, std::slice::from_ref(&asker)).await?;
        let before = found.into_values().next().unwrap_or_default();
        let mut after = before.clone();
        attend(&mut after, id);
        let changed = after.iter().filter(|handoff| !before.contains(handoff));
        let kept: Vec<KeptHandoff> = changed.map(|handoff| self.desk.kept(handoff, &asker)).collect();
        self.batch.keep_handoffs(&kept).await
    }

    /// Where an organisation's questions are seen: in its group; without one, by each of its mediators.
    pub async fn stations(&mut self, organisation: &Slug) -> Result<Vec<Station>, Error> {
        if let Some(desk) = self.batch.desk_of(organisation).await? {
            let chat = self.desk.number(&desk.room, &desk.chat);
            let station = chat.map(|chat| Station { chat, key: desk.room, language: desk.language });
            return Ok(station.into_iter().collect());
        }
        let mediators = self.batch.mediators().await?;
        let theirs = mediators.into_iter().filter(|mediator| mediator.organisation == *organisation);
        let station = |mediator: crate::store::KeptMediator| {
            let chat = self.desk.number(&mediator.person, &mediator.chat)?;
            Some(Station { chat, key: mediator.person, language: mediator.language })
        };
        Ok(theirs.filter_map(station).collect())
    }

    /// Where a question is or was seen.
    pub async fn stations_that_saw(&mut self, handoff: &Handoff, seen: &Seen) -> Result<Vec<Station>, Error> {
        let mut stations = self.stations(&handoff.organisation).await?;
        let there = |key: &PersonKey| seen.0.iter().any(|(chat, _)| chat == key);
        let rooms = self.batch.desks().await?.into_iter().map(|desk| (desk.room, desk.chat, desk.language));
        let people =
            self.batch.mediators().await?.into_iter().map(|one| (one.person, one.chat, one.language));
        for (key, sealed, language) in rooms.chain(people).filter(|(key, ..)| there(key)) {
            let known = stations.iter().any(|station| station.key == key);
            if let Some(chat) = self.desk.number(&key, &sealed).filter(|_| !known) {
                stations.push(Station { chat, key, language });
            }
        }
        Ok(stations)
    }

    /// Who answers through the bot has changed within the round.
    pub async fn refresh_desks(&mut self) -> Result<(), Error> {
        self.desks = Arc::new(round::desks(&mut self.batch, self.now).await?);
        Ok(())
    }
}
