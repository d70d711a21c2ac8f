//! From what arrived to what is stored about it: whom it is from, where they stand then, and what is to be said.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};

use super::courier::{Arrival, Occasion, Venue};
use super::parcel::Parcel;
use super::schedule::Post;
use super::stepping::{Conversation, Happening, Outcome, Visit, take_all};
use super::{Desk, KEEP_TRYING, TELEGRAM};
use crate::conversation::{Record, State};
use crate::store::{Batch, Error, PersonKey, Sealed, Waiting};

/// Where the answer to an arrival goes.
pub(super) struct Address {
    chat: i64,
    message: Option<i64>,
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
    /// What each person did, in order, and where the answers go.
    pub(super) fn visits(&self, arrivals: Vec<Arrival>) -> (Vec<Visit>, Vec<Address>) {
        let mut visits: Vec<Visit> = Vec::new();
        let mut addresses = Vec::with_capacity(arrivals.len());
        let mut known: HashMap<i64, usize> = HashMap::new();
        for (place, arrival) in arrivals.into_iter().enumerate() {
            let Arrival { chat, message, client_language, venue, occasion, .. } = arrival;
            addresses.push(Address { chat, message });
            let (Venue::Private, Occasion::Did(event)) = (venue, occasion) else { continue };
            let happening = Happening { place, event, client_language };
            match known.entry(chat) {
                Entry::Occupied(visit) => visits[*visit.get()].events.push(happening),
                Entry::Vacant(new) => {
                    new.insert(visits.len());
                    let person = self.key.person(TELEGRAM, &chat.to_string());
                    visits.push(Visit { person, state: State::default(), events: vec![happening] });
                }
            }
        }
        (visits, addresses)
    }

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
        for visit in &mut visits {
            visit.state =
                states.get(&visit.person).map_or_else(State::default, |sealed| self.state(visit, sealed));
        }
        let conversation = Conversation { catalogue: self.catalogue.load_full(), script: self.script };
        let mut outcomes = take_all(conversation, visits, now).await;
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.forgot) {
            batch.forget(&outcome.person).await?;
        }
        let kept: Vec<_> = outcomes.iter().filter_map(|outcome| self.sealed_state(outcome)).collect();
        batch.keep(&kept, expires).await?;
        for record in outcomes.iter_mut().flat_map(|outcome| outcome.records.drain(..)) {
            self.note(batch, record, now).await?;
        }
        Ok(outcomes)
    }

    fn state(&self, visit: &Visit, sealed: &Sealed) -> State {
        let plain = self.key.unseal(&visit.person, sealed);
        plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_else(|| {
            tracing::warn!("a person's state cannot be read; the conversation starts anew");
            State::default()
        })
    }

    fn sealed_state(&self, outcome: &Outcome) -> Option<(PersonKey, Sealed)> {
        let plain =
            serde_json::to_vec(outcome.state.as_ref()?).expect("a state holds only what JSON can hold");
        Some((outcome.person.clone(), self.key.seal(&outcome.person, &plain)))
    }

    async fn note(&self, batch: &mut Batch, record: Record, now: DateTime<Utc>) -> Result<(), Error> {
        let day = now.date_naive();
        match record {
            Record::Unanswered { territory, language, text } => {
                let id = self.store.next_id(now);
                batch.note_unanswered(id, day, territory.as_ref(), language, &text).await
            }
            Record::Feedback { territory, article, language, helped } => {
                batch.count_feedback(day, &territory, &article, language, helped).await
            }
        }
    }

    /// What is to be sent, in the order in which it was said.
    pub(super) fn posts(
        &self,
        outcomes: &mut [Outcome],
        addresses: &[Address],
        now: DateTime<Utc>,
    ) -> Vec<Post> {
        let mut said: Vec<_> = outcomes
            .iter_mut()
            .flat_map(|outcome| outcome.said.drain(..).map(|said| (outcome.person.clone(), said)))
            .collect();
        said.sort_by_key(|(_, said)| said.place);
        let mut posts = Vec::new();
        for (person, said) in said {
            let Address { chat, message } = addresses[said.place];
            let source = message.filter(|_| !said.farewell);
            for reply in said.replies {
                let parcel = Parcel { source, ..Parcel::reply(chat, reply) };
                let id = self.store.next_id(now);
                posts.push(Post { id, person: person.clone(), parcel, expires: now + KEEP_TRYING });
            }
        }
        posts
    }

    /// The same, as the table keeps it.
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
