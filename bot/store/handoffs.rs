//! Questions that are with people, and which messages belong to them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::outbox::moment;
use super::rows::{ROWS, list, places, statement};
use super::{Batch, Error, PersonKey, Sealed};
use crate::knowledge::Slug;
use crate::language::Language;

/// A question that is with people, or was.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptHandoff {
    pub id: i64,
    pub person: PersonKey,
    pub organisation: Slug,
    pub content: Sealed,
    pub open: bool,
    pub due: Option<DateTime<Utc>>,
    pub expires: DateTime<Utc>,
}

/// A message of ours that belongs to a handoff.
#[derive(Debug, Clone, PartialEq)]
pub struct HandoffMessage {
    /// The keyed hash of chat and number.
    pub mark: String,
    pub handoff: i64,
    pub chat: PersonKey,
    /// It is the question itself, as it stands at a desk.
    pub head: bool,
    /// Its number, sealed for the chat.
    pub message: Sealed,
}

/// A question and its reply, scrubbed, that a mediator found good for everyone.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptSuggestion {
    pub id: i64,
    pub day: NaiveDate,
    pub territory: Slug,
    pub organisation: Slug,
    pub topic: Option<Slug>,
    pub language: Language,
    pub question: String,
    pub reply: String,
}

const COLUMNS: &str = "id, person, organisation, content, open, due, expires";

impl Batch {
    /// Stores handoffs as they stand.
    pub async fn keep_handoffs(&mut self, handoffs: &[KeptHandoff]) -> Result<(), Error> {
        for some in handoffs.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO handoffs (id, person, organisation, content, open, lost, due, expires) VALUES {} \
                 ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, content = excluded.content, \
                 open = excluded.open, lost = handoffs.lost * excluded.open, due = excluded.due, \
                 expires = excluded.expires",
                places(some.len(), 8)
            );
            let mut query = statement(sql);
            for handoff in some {
                query = query
                    .bind(handoff.id)
                    .bind(handoff.person.as_str().to_owned())
                    .bind(handoff.organisation.to_string())
                    .bind(handoff.content.0.clone())
                    .bind(i64::from(handoff.open))
                    .bind(0_i64)
                    .bind(handoff.due.map(|due| due.timestamp_millis()))
                    .bind(handoff.expires.timestamp_millis());
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Every handoff of these people, oldest first.
    pub async fn handoffs_of(
        &mut self,
        people: &[PersonKey],
    ) -> Result<HashMap<PersonKey, Vec<KeptHandoff>>, Error> {
        let mut found: HashMap<PersonKey, Vec<KeptHandoff>> = HashMap::new();
        for some in people.chunks(ROWS) {
            let sql = format!(
                "SELECT {COLUMNS} FROM handoffs WHERE person IN {} ORDER BY id{}",
                list(0, some.len()),
                self.locking()
            );
            let mut query = statement(sql);
            for person in some {
                query = query.bind(person.as_str().to_owned());
            }
            for row in query.fetch_all(&mut **self.transaction()).await? {
                let handoff = kept(&row)?;
                found.entry(handoff.person.clone()).or_default().push(handoff);
            }
        }
        Ok(found)
    }

    pub async fn handoff(&mut self, id: i64) -> Result<Option<KeptHandoff>, Error> {
        let query =
            statement(format!("SELECT {COLUMNS} FROM handoffs WHERE id = $1{}", self.locking())).bind(id);
        let row = query.fetch_optional(&mut **self.transaction()).await?;
        Ok(row.as_ref().map(kept).transpose()?)
    }

    /// Those to which something has happened by itself by now.
    pub async fn due_handoffs(&mut self, now: DateTime<Utc>) -> Result<Vec<KeptHandoff>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM handoffs WHERE open = 1 AND due <= $1 ORDER BY id{}",
            self.locking()
        );
        self.all(statement(sql).bind(now.timestamp_millis())).await
    }

    /// Those whose person was found to have blocked the bot.
    pub async fn lost_handoffs(&mut self) -> Result<Vec<KeptHandoff>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM handoffs WHERE open = 1 AND lost = 1 ORDER BY id{}",
            self.locking()
        );
        self.all(statement(sql)).await
    }

    /// Those of which a message for the person was refused; each is told once.
    pub async fn refused_handoffs(&mut self) -> Result<Vec<KeptHandoff>, Error> {
        let sql = format!(
            "SELECT {COLUMNS} FROM handoffs WHERE open = 1 AND lost = 2 ORDER BY id{}",
            self.locking()
        );
        let found = self.all(statement(sql)).await?;
        sqlx::query("UPDATE handoffs SET lost = 0 WHERE lost = 2").execute(&mut **self.transaction()).await?;
        Ok(found)
    }

    /// Notes that a message for the person was refused, for the mediators to be told.
    pub(super) async fn refuse(&mut self, handoffs: &[i64]) -> Result<(), Error> {
        for handoff in handoffs {
            sqlx::query("UPDATE handoffs SET lost = 2 WHERE id = $1 AND open = 1 AND lost = 0")
                .bind(*handoff)
                .execute(&mut **self.transaction())
                .await?;
        }
        Ok(())
    }

    /// All that are open, to look at: to change one, ask for it by its number.
    pub async fn open_handoffs(&mut self) -> Result<Vec<KeptHandoff>, Error> {
        let sql = format!("SELECT {COLUMNS} FROM handoffs WHERE open = 1 ORDER BY id");
        self.all(statement(sql)).await
    }

    async fn all(
        &mut self,
        query: sqlx::query::Query<'static, sqlx::Any, sqlx::any::AnyArguments>,
    ) -> Result<Vec<KeptHandoff>, Error> {
        let rows = query.fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(kept).collect::<Result<_, _>>()?)
    }

    /// Notes that a person has blocked the bot, for the mediators to be told.
    pub(super) async fn lose(&mut self, person: &PersonKey) -> Result<(), Error> {
        sqlx::query("UPDATE handoffs SET lost = 1 WHERE person = $1 AND open = 1")
            .bind(person.as_str().to_owned())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// Erases a person's handoffs with what belongs to them.
    pub(super) async fn forget_handoffs(&mut self, person: &PersonKey) -> Result<(), Error> {
        for sql in [
            "DELETE FROM handoff_messages WHERE handoff IN (SELECT id FROM handoffs WHERE person = $1)",
            "DELETE FROM handoffs WHERE person = $1",
        ] {
            sqlx::query(sql).bind(person.as_str().to_owned()).execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Erases the handoffs that ended long enough ago.
    pub(super) async fn erase_old_handoffs(&mut self, now: DateTime<Utc>) -> Result<(), Error> {
        for sql in [
            "DELETE FROM handoff_messages WHERE handoff IN (SELECT id FROM handoffs WHERE expires <= $1)",
            "DELETE FROM handoffs WHERE expires <= $1",
            "DELETE FROM away WHERE until <= $1",
        ] {
            sqlx::query(sql).bind(now.timestamp_millis()).execute(&mut **self.transaction()).await?;
        }
        // Those that were on their way while a person had everything erased.
        let orphans = "DELETE FROM handoff_messages WHERE handoff NOT IN (SELECT id FROM handoffs)";
        sqlx::query(orphans).execute(&mut **self.transaction()).await?;
        Ok(())
    }

    /// Which handoff a message of ours belongs to.
    pub async fn handoff_at(&mut self, mark: &str) -> Result<Option<i64>, Error> {
        let sql = "SELECT handoff FROM handoff_messages WHERE mark = $1";
        Ok(sqlx::query_scalar(sql).bind(mark.to_owned()).fetch_optional(&mut **self.transaction()).await?)
    }

    /// Every message of ours that belongs to a question.
    pub async fn messages_of(&mut self, handoff: i64) -> Result<Vec<HandoffMessage>, Error> {
        let sql = "SELECT mark, handoff, chat, head, message FROM handoff_messages WHERE handoff = $1";
        let rows = sqlx::query(sql).bind(handoff).fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
    }

    /// Notes that messages belong to handoffs. A new head in a chat takes the place of the one before.
    pub async fn thread(&mut self, messages: &[HandoffMessage]) -> Result<(), Error> {
        for head in messages.iter().filter(|message| message.head) {
            sqlx::query(
                "UPDATE handoff_messages SET head = 0 WHERE handoff = $1 AND chat = $2 AND mark <> $3",
            )
            .bind(head.handoff)
            .bind(head.chat.as_str().to_owned())
            .bind(head.mark.clone())
            .execute(&mut **self.transaction())
            .await?;
        }
        for some in messages.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO handoff_messages (mark, handoff, chat, head, message) VALUES {} \
                 ON CONFLICT (mark) DO NOTHING",
                places(some.len(), 5)
            );
            let mut query = statement(sql);
            for message in some {
                query = query
                    .bind(message.mark.clone())
                    .bind(message.handoff)
                    .bind(message.chat.as_str().to_owned())
                    .bind(i64::from(message.head))
                    .bind(message.message.0.clone());
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Until when organisations are away.
    pub async fn away(&mut self, now: DateTime<Utc>) -> Result<Vec<(Slug, DateTime<Utc>)>, Error> {
        let sql = "SELECT organisation, until FROM away WHERE $1 < until";
        let rows = sqlx::query(sql).bind(now.timestamp_millis()).fetch_all(&mut **self.transaction()).await?;
        let mut found = Vec::new();
        for row in rows {
            if let Ok(organisation) = row.try_get::<String, _>(0)?.parse() {
                found.push((organisation, moment(row.try_get(1)?)));
            }
        }
        Ok(found)
    }

    /// An organisation is away until then, or there again.
    pub async fn set_away(&mut self, organisation: &Slug, until: Option<DateTime<Utc>>) -> Result<(), Error> {
        let query = match until {
            Some(until) => sqlx::query(
                "INSERT INTO away (organisation, until) VALUES ($1, $2) \
                 ON CONFLICT (organisation) DO UPDATE SET until = excluded.until",
            )
            .bind(organisation.to_string())
            .bind(until.timestamp_millis()),
            None => sqlx::query("DELETE FROM away WHERE organisation = $1").bind(organisation.to_string()),
        };
        query.execute(&mut **self.transaction()).await?;
        Ok(())
    }

    /// These people's states hold a question, for so long.
    pub async fn hold_questions(&mut self, people: &[PersonKey], until: DateTime<Utc>) -> Result<(), Error> {
        for person in people {
            sqlx::query("UPDATE people SET holds_question = $1 WHERE person = $2")
                .bind(until.timestamp_millis())
                .bind(person.as_str().to_owned())
                .execute(&mut **self.transaction())
                .await?;
        }
        Ok(())
    }

    /// The states that may have held a question for long enough.
    pub async fn states_with_old_questions(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(PersonKey, Sealed)>, Error> {
        let sql = format!(
            "SELECT person, state FROM people WHERE holds_question <= $1 AND state IS NOT NULL ORDER BY person{}",
            self.locking()
        );
        let rows = statement(sql).bind(now.timestamp_millis()).fetch_all(&mut **self.transaction()).await?;
        let state = |row: &AnyRow| Ok((PersonKey::from_stored(row.try_get(0)?), Sealed(row.try_get(1)?)));
        Ok(rows.iter().map(state).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Where a person stands, without the question that it held; when they are forgotten stays as it was.
    pub async fn let_go_of_question(&mut self, person: &PersonKey, state: &Sealed) -> Result<(), Error> {
        sqlx::query("UPDATE people SET state = $1, holds_question = NULL WHERE person = $2")
            .bind(state.0.clone())
            .bind(person.as_str().to_owned())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// Keeps what a mediator found good for everyone; the same twice is kept once.
    pub async fn suggest(&mut self, suggestion: &KeptSuggestion) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO suggestions (id, day, territory, organisation, topic, language, question, reply) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
        )
        .bind(suggestion.id)
        .bind(suggestion.day.to_string())
        .bind(suggestion.territory.to_string())
        .bind(suggestion.organisation.to_string())
        .bind(suggestion.topic.as_ref().map(Slug::to_string))
        .bind(suggestion.language.code().to_owned())
        .bind(suggestion.question.clone())
        .bind(suggestion.reply.clone())
        .execute(&mut **self.transaction())
        .await?;
        Ok(())
    }

    /// The editors' list, oldest first.
    pub async fn suggestions(&mut self) -> Result<Vec<KeptSuggestion>, Error> {
        let sql = "SELECT id, day, territory, organisation, topic, language, question, reply \
                   FROM suggestions ORDER BY id";
        let rows = sqlx::query(sql).fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(suggestion).collect::<Result<_, _>>()?)
    }
}

impl super::Store {
    /// Is anything of this question still kept?
    pub async fn keeps_handoff(&self, handoff: i64) -> Result<bool, Error> {
        let sql = "SELECT COUNT(*) FROM handoffs WHERE id = $1";
        let count: i64 = sqlx::query_scalar(sql).bind(handoff).fetch_one(&self.pool).await?;
        Ok(count == 1)
    }

    /// The number of the question's message at a desk, sealed for that chat.
    pub async fn head_of(&self, handoff: i64, chat: &PersonKey) -> Result<Option<Sealed>, Error> {
        let sql = "SELECT message FROM handoff_messages WHERE handoff = $1 AND chat = $2 AND head = 1";
        let found: Option<Vec<u8>> = sqlx::query_scalar(sql)
            .bind(handoff)
            .bind(chat.as_str().to_owned())
            .fetch_optional(&self.pool)
            .await?;
        Ok(found.map(Sealed))
    }
}

fn kept(row: &AnyRow) -> Result<KeptHandoff, sqlx::Error> {
    Ok(KeptHandoff {
        id: row.try_get(0)?,
        person: PersonKey::from_stored(row.try_get(1)?),
        organisation: decoded(row, 2)?,
        content: Sealed(row.try_get(3)?),
        open: row.try_get::<i64, _>(4)? == 1,
        due: row.try_get::<Option<i64>, _>(5)?.map(moment),
        expires: moment(row.try_get(6)?),
    })
}

fn message(row: &AnyRow) -> Result<HandoffMessage, sqlx::Error> {
    Ok(HandoffMessage {
        mark: row.try_get(0)?,
        handoff: row.try_get(1)?,
        chat: PersonKey::from_stored(row.try_get(2)?),
        head: row.try_get::<i64, _>(3)? == 1,
        message: Sealed(row.try_get(4)?),
    })
}

pub(super) fn suggestion(row: &AnyRow) -> Result<KeptSuggestion, sqlx::Error> {
    Ok(KeptSuggestion {
        id: row.try_get(0)?,
        day: decoded(row, 1)?,
        territory: decoded(row, 2)?,
        organisation: decoded(row, 3)?,
        topic: row.try_get::<Option<String>, _>(4)?.and_then(|topic| topic.parse().ok()),
        language: decoded(row, 5)?,
        question: row.try_get(6)?,
        reply: row.try_get(7)?,
    })
}

/// A text of ours that was written from a value.
fn decoded<T>(row: &AnyRow, column: usize) -> Result<T, sqlx::Error>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    row.try_get::<String, _>(column)?.parse().map_err(|error: T::Err| sqlx::Error::Decode(Box::new(error)))
}
