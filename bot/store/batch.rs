//! One transaction: what arrived, what it changed, and what is to be said about it, stored whole or not at all.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, Row, Transaction};

use super::rows::{ROWS, places, statement};
use super::{Error, PersonKey, Posted, Sealed, Store, Waiting};
use crate::knowledge::Slug;
use crate::language::Language;

/// Dropped without [`Batch::commit`], nothing of it happened.
pub struct Batch {
    transaction: Transaction<'static, Any>,
    /// Where its numbers come from, unless it has numbers of its own.
    store: Store,
    next: Option<i64>,
}

impl Batch {
    pub(super) fn new(transaction: Transaction<'static, Any>, store: Store) -> Batch {
        Batch { transaction, store, next: None }
    }

    /// A number greater than all before it: what has a greater one is sent later.
    pub fn next_id(&mut self, now: DateTime<Utc>) -> i64 {
        match &mut self.next {
            Some(next) => {
                *next += 1;
                *next
            }
            None => self.store.next_id(now),
        }
    }

    pub(super) fn number_from(&mut self, first: i64) {
        self.next = Some(first);
    }

    /// What is read to be changed is kept from other replicas until the batch ends. SQLite has one writer anyway.
    pub(super) fn locking(&self) -> &'static str {
        if self.shared() { " FOR UPDATE" } else { "" }
    }

    pub(super) fn shared(&self) -> bool {
        self.store.is_shared()
    }

    pub async fn commit(self) -> Result<(), Error> {
        Ok(self.transaction.commit().await?)
    }

    /// Remembers updates of a channel and returns those that had not been seen before.
    pub async fn first_seen(
        &mut self,
        channel: &str,
        updates: &[i64],
        now: DateTime<Utc>,
    ) -> Result<HashSet<i64>, Error> {
        let mut fresh = HashSet::with_capacity(updates.len());
        // In the same order everywhere, like all that another replica may be writing at the same time.
        let mut sorted = updates.to_vec();
        sorted.sort_unstable();
        for some in sorted.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO updates (channel, id, seen) VALUES {} ON CONFLICT DO NOTHING RETURNING id",
                places(some.len(), 3)
            );
            let mut query = statement(sql);
            for update in some {
                query = query.bind(channel.to_owned()).bind(*update).bind(now.timestamp_millis());
            }
            for row in query.fetch_all(&mut *self.transaction).await? {
                fresh.insert(row.try_get(0)?);
            }
        }
        Ok(fresh)
    }

    /// Where these people stand; those whom we meet for the first time are missing. Until the batch ends, nobody
    /// else gets past this for the same people.
    pub async fn meet(
        &mut self,
        people: &[PersonKey],
        expires: DateTime<Utc>,
    ) -> Result<HashMap<PersonKey, Sealed>, Error> {
        // Always in the same order: two batches that lock each other's people would wait for ever.
        let mut sorted: Vec<&PersonKey> = people.iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut states = HashMap::with_capacity(sorted.len());
        for some in sorted.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO people (person, expires) VALUES {} \
                 ON CONFLICT (person) DO UPDATE SET expires = excluded.expires RETURNING person, state",
                places(some.len(), 2)
            );
            let mut query = statement(sql);
            for person in some {
                query = query.bind(person.as_str().to_owned()).bind(expires.timestamp_millis());
            }
            for row in query.fetch_all(&mut *self.transaction).await? {
                if let Some(state) = row.try_get::<Option<Vec<u8>>, _>(1)? {
                    states.insert(PersonKey::from_stored(row.try_get(0)?), Sealed(state));
                }
            }
        }
        Ok(states)
    }

    /// Where these people stand from now on.
    pub async fn keep(
        &mut self,
        states: &[(PersonKey, Sealed)],
        expires: DateTime<Utc>,
    ) -> Result<(), Error> {
        for some in states.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO people (person, state, expires) VALUES {} ON CONFLICT (person) \
                 DO UPDATE SET state = excluded.state, expires = excluded.expires",
                places(some.len(), 3)
            );
            let mut query = statement(sql);
            for (person, state) in some {
                query = query
                    .bind(person.as_str().to_owned())
                    .bind(state.0.clone())
                    .bind(expires.timestamp_millis());
            }
            query.execute(&mut *self.transaction).await?;
        }
        Ok(())
    }

    /// Erases everything that is kept about a person, replies that wait for them included.
    pub async fn forget(&mut self, person: &PersonKey) -> Result<(), Error> {
        self.forget_handoffs(person).await?;
        self.resign(person).await?;
        self.void_invites_of(person).await?;
        self.forget_conversation(person).await
    }

    /// Erases where they stand and what waits for them; questions that are with people stay with them.
    pub async fn forget_conversation(&mut self, person: &PersonKey) -> Result<(), Error> {
        self.forget_conversation_until(person, i64::MAX).await
    }

    /// The same; replies with a greater id are to something that came later, and stay.
    pub async fn forget_conversation_until(&mut self, person: &PersonKey, last: i64) -> Result<(), Error> {
        for sql in ["DELETE FROM people WHERE person = $1", "DELETE FROM answers WHERE person = $1"] {
            sqlx::query(sql).bind(person.as_str().to_owned()).execute(&mut *self.transaction).await?;
        }
        sqlx::query("DELETE FROM outbox WHERE person = $1 AND id <= $2")
            .bind(person.as_str().to_owned())
            .bind(last)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }

    /// Puts replies into the outbox, for this replica to send. Where several share the database, it is told what goes
    /// elsewhere, and `paced`: how much chats have had already.
    pub async fn post(
        &mut self,
        channel: &str,
        posts: &[Waiting],
        replica: i64,
        paced: bool,
    ) -> Result<Posted, Error> {
        if !self.shared() {
            self.put(channel, posts).await?;
            return Ok(Posted::default());
        }
        let people: HashSet<&PersonKey> = posts.iter().map(|post| &post.person).collect();
        let people: Vec<PersonKey> = people.into_iter().cloned().collect();
        let holders = self.holders(&people, replica).await?;
        for some in posts.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO outbox (id, channel, person, parcel, attempts, not_before, expires, holder, fresh) VALUES {}",
                places(some.len(), 9)
            );
            let mut query = statement(sql);
            for post in some {
                let (holder, fresh) = holders.get(&post.person).copied().unwrap_or((replica, false));
                query = bound(query, channel, post).bind(holder).bind(i64::from(fresh));
            }
            query.execute(&mut *self.transaction).await?;
        }
        let paces = if paced { self.paces(&people).await? } else { HashMap::new() };
        Ok(Posted { elsewhere: holders.into_keys().collect(), paces })
    }

    async fn put(&mut self, channel: &str, posts: &[Waiting]) -> Result<(), Error> {
        for some in posts.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO outbox (id, channel, person, parcel, attempts, not_before, expires) VALUES {}",
                places(some.len(), 7)
            );
            let mut query = statement(sql);
            for post in some {
                query = bound(query, channel, post);
            }
            query.execute(&mut *self.transaction).await?;
        }
        Ok(())
    }

    /// Counts one more answer that helped, or did not.
    pub async fn count_feedback(
        &mut self,
        day: NaiveDate,
        territory: &Slug,
        article: &Slug,
        language: Language,
        helped: bool,
    ) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO feedback (day, territory, article, language, helped, not_helped) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (day, territory, article, language) \
             DO UPDATE SET helped = feedback.helped + excluded.helped, \
                           not_helped = feedback.not_helped + excluded.not_helped",
        )
        .bind(day.to_string())
        .bind(territory.to_string())
        .bind(article.to_string())
        .bind(language.code().to_owned())
        .bind(i64::from(helped))
        .bind(i64::from(!helped))
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    pub(super) fn transaction(&mut self) -> &mut Transaction<'static, Any> {
        &mut self.transaction
    }
}

fn bound(
    query: Query<'static, Any, AnyArguments>,
    channel: &str,
    post: &Waiting,
) -> Query<'static, Any, AnyArguments> {
    query
        .bind(post.id)
        .bind(channel.to_owned())
        .bind(post.person.as_str().to_owned())
        .bind(post.parcel.0.clone())
        .bind(i64::from(post.attempts))
        .bind(post.not_before.timestamp_millis())
        .bind(post.expires.timestamp_millis())
}
