//! Where people stand before and after what they did, and what is stored of it.

use chrono::{DateTime, Utc};

use super::courier::Arrival;
use super::round::Round;
use super::schedule::Post;
use super::stepping::{Conversation, Outcome, Visit, take_all};
use super::{Desk, KEEP_INVITES, KEEP_PEOPLE, KEEP_QUESTIONS, TELEGRAM, figures, whole};
use crate::conversation::{Record, State};
use crate::store::{Batch, Error, KeptQuestion, PersonKey, Sealed, Waiting};

/// Before the id of any reply.
const NOTHING_SENT: i64 = 0;

/// Where the answer to an arrival goes.
pub(super) struct Address {
    pub chat: i64,
    /// The message that may be corrected, with the answer to it.
    pub message: Option<i64>,
    /// The message below which the answer is put, where many read along.
    pub below: Option<i64>,
}

/// The arrivals that were not taken before.
pub(super) async fn fresh(
    batch: &mut Batch,
    arrivals: Vec<Arrival>,
    now: DateTime<Utc>,
) -> Result<Vec<Arrival>, Error> {
    let updates: Vec<i64> = arrivals.iter().map(|arrival| arrival.update).collect();
    let mut unseen = batch.first_seen(TELEGRAM, &updates, now).await?;
    Ok(arrivals.into_iter().filter(|arrival| unseen.remove(&arrival.update)).collect())
}

impl Desk {
    /// Loads where the people stand, takes their conversations on, and stores where they stand then.
    pub(super) async fn converse(
        &self,
        batch: &mut Batch,
        mut visits: Vec<Visit>,
        now: DateTime<Utc>,
        expires: DateTime<Utc>,
    ) -> Result<Vec<Outcome>, Error> {
        let people: Vec<PersonKey> = visits.iter().map(|visit| visit.person.clone()).collect();
        let states = batch.meet(&people, expires).await?;
        let organisations = batch.mediators_among(&people).await?;
        for visit in &mut visits {
            visit.role.mediator_of = organisations.get(&visit.person).cloned();
            visit.state = states
                .get(&visit.person)
                .map_or_else(State::default, |sealed| self.state(&visit.person, sealed));
        }
        let mut handoffs = self.handoffs_of(batch, &people).await?;
        for visit in &mut visits {
            visit.state.handoffs = handoffs.remove(&visit.person).unwrap_or_default();
        }
        let conversation =
            Conversation { catalogue: self.catalogue.load_full(), script: self.script, links: self.links() };
        let mut outcomes = take_all(conversation, visits, now).await;
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.forgot) {
            for (deed, seen) in outcome.said.iter_mut().flat_map(|said| &mut said.deeds) {
                *seen = self.seen(batch, deed.handoff.id, &outcome.person).await?;
            }
            batch.forget(&outcome.person).await?;
            batch.forget_unanswered(&self.key, &outcome.person).await?;
        }
        let kept: Vec<_> = outcomes.iter().filter_map(|outcome| self.sealed_state(outcome)).collect();
        batch.keep(&kept, expires).await?;
        let holds = |outcome: &&Outcome| outcome.state.as_ref().is_some_and(State::holds_question);
        let holding: Vec<PersonKey> =
            outcomes.iter().filter(holds).map(|outcome| outcome.person.clone()).collect();
        batch.hold_questions(&holding, now + KEEP_QUESTIONS).await?;
        let changed = outcomes.iter().flat_map(|outcome| {
            self.changed_handoffs(&outcome.before, outcome.state.as_ref(), &outcome.person)
        });
        batch.keep_handoffs(&changed.collect::<Vec<_>>()).await?;
        for outcome in outcomes.iter().filter(|outcome| organisations.contains_key(&outcome.person)) {
            if let Some(language) = outcome.state.as_ref().and_then(|state| state.language) {
                batch.mediator_speaks(&outcome.person, language).await?;
            }
        }
        batch.count_questions(&figures::counted(&outcomes, now.date_naive())).await?;
        let for_the_table = |record: &mut Record| !matches!(record, Record::LookedUp { .. });
        for outcome in &mut outcomes {
            for record in outcome.records.extract_if(.., for_the_table) {
                self.note(batch, &outcome.person, record, now).await?;
            }
        }
        Ok(outcomes)
    }

    pub(super) fn state(&self, person: &PersonKey, sealed: &Sealed) -> State {
        let plain = self.key.unseal(person, sealed);
        plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_else(|| {
            tracing::warn!("a person's state cannot be read; the conversation starts anew");
            State::default()
        })
    }

    fn sealed_state(&self, outcome: &Outcome) -> Option<(PersonKey, Sealed)> {
        let state = outcome.state.as_ref()?;
        Some((outcome.person.clone(), self.sealed_for(&outcome.person, state)))
    }

    pub(super) fn sealed_for(&self, person: &PersonKey, state: &State) -> Sealed {
        let plain = serde_json::to_vec(state).expect("a state holds only what JSON can hold");
        self.key.seal(person, &plain)
    }

    async fn note(
        &self,
        batch: &mut Batch,
        person: &PersonKey,
        record: Record,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let day = now.date_naive();
        match record {
            Record::Unanswered { territory, language, topic, text } => {
                let (id, asker) = (batch.next_id(now), self.key.asker(person, topic.as_ref()));
                let kept =
                    KeptQuestion { id, day, territory, language, topic, asker, aside: 0, question: text };
                batch.note_unanswered(&kept).await
            }
            Record::Feedback { territory, article, language, helped } => {
                batch.count_feedback(day, &territory, &article, language, helped).await?;
                if helped {
                    return Ok(());
                }
                // What they had asked is not kept.
                let (id, asker) = (batch.next_id(now), self.key.asker(person, Some(&article)));
                let (territory, topic, question) = (Some(territory), Some(article), String::new());
                let kept = KeptQuestion { id, day, territory, language, topic, asker, aside: 0, question };
                batch.note_unanswered(&kept).await
            }
            Record::Link { code, organisation, more } => {
                batch.count_link(day, &code, organisation.as_ref(), more).await
            }
            Record::Invited { organisation, code } => {
                batch.invite(&self.key.invite(&code), &organisation, now + KEEP_INVITES).await
            }
            Record::Dismissed { handle } => self.dismiss(batch, &handle).await,
            // They are counted together; what was looked up is also counted in memory, when the rest is stored.
            Record::LookedUp { .. } | Record::HandedOn { .. } => Ok(()),
        }
    }

    /// What is to be sent, as the table keeps it.
    pub(super) fn sealed(&self, posts: &[Post], now: DateTime<Utc>) -> Vec<Waiting> {
        let row = |post: &Post| Waiting {
            id: post.id,
            person: post.person.clone(),
            parcel: post.parcel.seal(&self.key, &post.person),
            attempts: 0,
            not_before: now,
            expires: post.expires,
        };
        posts.iter().map(row).collect()
    }
}

impl Round<'_> {
    /// What is kept of a group's conversation is kept under its new number.
    pub(super) async fn carry_over(&mut self, old: &PersonKey, new: &PersonKey) -> Result<(), Error> {
        let expires = whole(self.now + KEEP_PEOPLE, chrono::Duration::days(1));
        let states = self.batch.meet(std::slice::from_ref(old), expires).await?;
        if let Some(sealed) = states.get(old) {
            let state = self.desk.state(old, sealed);
            self.batch.keep(&[(new.clone(), self.desk.sealed_for(new, &state))], expires).await?;
        }
        self.batch.rename_askers(&self.desk.key, old, new).await?;
        // What waits for the old one follows it: Telegram says where to.
        self.batch.forget_conversation_until(old, NOTHING_SENT).await
    }
}
