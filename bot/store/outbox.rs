//! What is still to be sent, and what became of what was.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::any::AnyRow;
use sqlx::{AnyExecutor, Row};

use super::rows::{ROWS, list, places, statement};
use super::{Batch, Error, HandoffMessage, PersonKey, Sealed, Store};

/// A reply in the outbox.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// Replies are sent in the order of their ids.
    pub id: i64,
    pub person: PersonKey,
    pub parcel: Sealed,
    pub attempts: u32,
    pub not_before: DateTime<Utc>,
    /// After this it is no longer tried again.
    pub expires: DateTime<Utc>,
}

/// A message of ours that answers one of theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: i64,
    pub person: PersonKey,
    /// The mark of their message; empty where there is none to correct.
    pub source: String,
    /// The numbers of ours, the first first, then of theirs.
    pub message: Sealed,
    pub expires: DateTime<Utc>,
}

/// What became of replies since the last time. Written twice, it changes nothing more.
#[derive(Debug, Default, PartialEq)]
pub struct Settlement {
    /// Sent, or dropped.
    pub done: Vec<i64>,
    pub answers: Vec<Answer>,
    /// Answers that are no longer the one to correct.
    pub superseded: Vec<i64>,
    /// Replies to be tried again: how often they were tried, and when they may be next.
    pub postponed: Vec<(i64, u32, DateTime<Utc>)>,
    /// People who do not want to hear from us, and the last reply that there was for them then.
    pub gone: Vec<(PersonKey, i64)>,
    /// Questions with people of which a message for the person was refused for good.
    pub refused: Vec<i64>,
    /// Messages that belong to questions that are with people.
    pub threads: Vec<HandoffMessage>,
    /// Whose replies they are, and the replica that sent them.
    pub chats: Vec<PersonKey>,
    pub replica: i64,
    /// How long from now these chats have used up what they may get.
    pub paces: Vec<(PersonKey, std::time::Duration)>,
}

/// What came to light when a settlement was written.
#[derive(Debug, Default, PartialEq)]
pub struct Settled {
    /// Replies that were done with before: another replica has taken them back.
    pub withdrawn: Vec<i64>,
    /// Other replicas have put something there for this one to send.
    pub more: bool,
}

impl Settlement {
    pub fn is_empty(&self) -> bool {
        *self == Settlement::default()
    }
}

impl Store {
    /// All that waits to be sent in a channel, in order.
    pub async fn waiting(&self, channel: &str) -> Result<Vec<Waiting>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM outbox WHERE channel = $1 ORDER BY id");
        let rows = statement(sql).bind(channel.to_owned()).fetch_all(&self.pool).await?;
        Ok(rows.iter().map(waiting).collect::<Result<_, _>>()?)
    }

    /// What answered a person's message, first message first.
    pub async fn answers_to(&self, person: &PersonKey, source: &str) -> Result<Vec<(i64, Sealed)>, Error> {
        let rows =
            sqlx::query("SELECT id, message FROM answers WHERE person = $1 AND source = $2 ORDER BY id")
                .bind(person.as_str().to_owned())
                .bind(source.to_owned())
                .fetch_all(&self.pool)
                .await?;
        let answer = |row: &AnyRow| Ok((row.try_get(0)?, Sealed(row.try_get(1)?)));
        Ok(rows.iter().map(answer).collect::<Result<_, sqlx::Error>>()?)
    }

    /// What was said to a person in the last two days, each with the numbers of its messages.
    pub async fn said_to(&self, person: &PersonKey) -> Result<Vec<(i64, Sealed)>, Error> {
        let sql = "SELECT id, message FROM answers WHERE person = $1 ORDER BY id";
        let rows = sqlx::query(sql).bind(person.as_str().to_owned()).fetch_all(&self.pool).await?;
        let said = |row: &AnyRow| Ok((row.try_get(0)?, Sealed(row.try_get(1)?)));
        Ok(rows.iter().map(said).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Writes down what became of replies.
    pub async fn settle(&self, settlement: &Settlement) -> Result<Settled, Error> {
        let mut settled = Settled::default();
        if settlement.is_empty() {
            return Ok(settled);
        }
        let mut batch = self.begin().await?;
        // In the order in which batches of arrivals lock: conversations, questions with people, the outbox.
        batch.wait_for_conversations_of(&settlement.gone).await?;
        batch.refuse(&settlement.refused).await?;
        for (person, _) in &settlement.gone {
            batch.lose(person).await?;
            batch.resign(person).await?;
        }
        if self.is_shared() {
            batch.lock_outbox_of(&settlement.chats).await?;
            let there = batch.take_out(&settlement.done).await?;
            settled.withdrawn = settlement.done.iter().copied().filter(|id| !there.contains(id)).collect();
            batch.keep_paces(&settlement.paces).await?;
        } else {
            batch.delete("outbox", &settlement.done).await?;
        }
        batch.delete("answers", &settlement.superseded).await?;
        batch.remember(&settlement.answers).await?;
        for (id, attempts, not_before) in &settlement.postponed {
            sqlx::query("UPDATE outbox SET attempts = $1, not_before = $2 WHERE id = $3")
                .bind(i64::from(*attempts))
                .bind(not_before.timestamp_millis())
                .bind(*id)
                .execute(&mut **batch.transaction())
                .await?;
        }
        batch.thread(&settlement.threads).await?;
        for (person, last) in &settlement.gone {
            batch.forget_conversation_until(person, *last).await?;
        }
        if self.is_shared() {
            settled.more = batch.has_fresh(settlement.replica).await?;
        }
        batch.commit().await?;
        Ok(settled)
    }
}

impl Batch {
    /// Takes replies out; those that were there.
    async fn take_out(&mut self, ids: &[i64]) -> Result<HashSet<i64>, Error> {
        let mut there = HashSet::with_capacity(ids.len());
        for some in ids.chunks(ROWS) {
            let sql = format!("DELETE FROM outbox WHERE id IN {} RETURNING id", list(0, some.len()));
            let mut query = statement(sql);
            for id in some {
                query = query.bind(*id);
            }
            for row in query.fetch_all(&mut **self.transaction()).await? {
                there.insert(row.try_get(0)?);
            }
        }
        Ok(there)
    }

    async fn has_fresh(&mut self, replica: i64) -> Result<bool, Error> {
        let sql = "SELECT id FROM outbox WHERE holder = $1 AND fresh = 1 LIMIT 1";
        let found = sqlx::query(sql).bind(replica).fetch_optional(&mut **self.transaction()).await?;
        Ok(found.is_some())
    }

    async fn delete(&mut self, table: &'static str, ids: &[i64]) -> Result<(), Error> {
        for some in ids.chunks(ROWS) {
            let mut query = statement(format!("DELETE FROM {table} WHERE id IN {}", list(0, some.len())));
            for id in some {
                query = query.bind(*id);
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    async fn remember(&mut self, answers: &[Answer]) -> Result<(), Error> {
        for some in answers.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO answers (id, person, source, message, expires) VALUES {} ON CONFLICT (id) DO NOTHING",
                places(some.len(), 5)
            );
            let mut query = statement(sql);
            for answer in some {
                query = query
                    .bind(answer.id)
                    .bind(answer.person.as_str().to_owned())
                    .bind(answer.source.clone())
                    .bind(answer.message.0.clone())
                    .bind(answer.expires.timestamp_millis());
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }
}

/// The greatest id in use.
pub(super) async fn last_id(database: impl AnyExecutor<'_>) -> Result<i64, Error> {
    let sql = "SELECT COALESCE(MAX(id), 0) FROM (SELECT MAX(id) AS id FROM outbox \
               UNION ALL SELECT MAX(id) FROM answers UNION ALL SELECT MAX(id) FROM unanswered \
               UNION ALL SELECT MAX(id) FROM handoffs UNION ALL SELECT MAX(id) FROM suggestions \
               UNION ALL SELECT MAX(id) FROM asides) AS greatest";
    Ok(sqlx::query_scalar(sql).fetch_one(database).await?)
}

pub(super) const COLUMNS: &str = "id, person, parcel, attempts, not_before, expires";

pub(super) fn waiting(row: &AnyRow) -> Result<Waiting, sqlx::Error> {
    Ok(Waiting {
        id: row.try_get(0)?,
        person: PersonKey::from_stored(row.try_get(1)?),
        parcel: Sealed(row.try_get(2)?),
        attempts: row.try_get::<i64, _>(3)?.try_into().unwrap_or(u32::MAX),
        not_before: moment(row.try_get(4)?),
        expires: moment(row.try_get(5)?),
    })
}

pub(super) fn moment(milliseconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds).unwrap_or(DateTime::UNIX_EPOCH)
}
