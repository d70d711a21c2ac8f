//! Questions that found no answer, scrubbed, and what editors did about them.
//!
//! Nobody's name is with them. A keyed hash of person and topic together tells how many people asked about a topic, and
//! finds a person's own questions when they ask for them or want them erased; it does not lead from topic to topic.

use std::collections::HashMap;

use chrono::NaiveDate;
use hmac::Mac;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::handoffs::suggestion;
use super::key::hex;
use super::rows::{ROWS, list, statement};
use super::{Batch, Error, KeptSuggestion, Key, PersonKey, Store};
use crate::knowledge::Slug;
use crate::language::Language;

/// A question that found no answer, or an answer that was no help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptQuestion {
    pub id: i64,
    pub day: NaiveDate,
    pub territory: Option<Slug>,
    pub language: Language,
    /// The one that was nearest, or whose page was no help.
    pub topic: Option<Slug>,
    /// Who asked about this topic, as a hash ([`Key::asker`]); empty where nobody knows.
    pub asker: String,
    /// With which others it was set aside; 0: it was not.
    pub aside: i64,
    /// Scrubbed. Empty: the topic's page was no help, and what they had asked is not kept.
    pub question: String,
}

/// Questions and suggestions of mediators, by their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    pub questions: Vec<i64>,
    pub suggestions: Vec<i64>,
}

/// What was set aside together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside {
    pub id: i64,
    pub day: NaiveDate,
    /// How many people it was of.
    pub weight: i64,
}

const COLUMNS: &str = "id, day, territory, language, topic, asker, aside, question";

impl Key {
    /// Who asked about a topic: the same for one person and one topic, and not to be turned back without the key.
    pub fn asker(&self, person: &PersonKey, topic: Option<&Slug>) -> String {
        asker(self.naming(), person, topic.map_or("", Slug::as_str))
    }
}

fn asker(naming: impl Mac, person: &PersonKey, topic: &str) -> String {
    let hash =
        naming.chain_update("asker:").chain_update(person.as_str()).chain_update(":").chain_update(topic);
    hex(&hash.finalize().into_bytes())
}

impl Batch {
    /// Keeps a scrubbed question that found no answer.
    pub async fn note_unanswered(&mut self, kept: &KeptQuestion) -> Result<(), Error> {
        let sql = format!("INSERT INTO unanswered ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
        statement(sql)
            .bind(kept.id)
            .bind(kept.day.to_string())
            .bind(kept.territory.as_ref().map(Slug::to_string))
            .bind(kept.language.code().to_owned())
            .bind(kept.topic.as_ref().map_or_else(String::new, Slug::to_string))
            .bind(kept.asker.clone())
            .bind(kept.aside)
            .bind(kept.question.clone())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// What a person asked without an answer.
    pub async fn unanswered_of(&mut self, key: &Key, person: &PersonKey) -> Result<Vec<KeptQuestion>, Error> {
        let mut found = Vec::new();
        for some in self.askers(key.naming(), person).await?.chunks(ROWS) {
            let asked = list(0, some.len());
            let sql = format!("SELECT {COLUMNS} FROM unanswered WHERE asker IN {asked} ORDER BY id");
            let query = some.iter().fold(statement(sql), |query, asker| query.bind(asker.clone()));
            let rows = query.fetch_all(&mut **self.transaction()).await?;
            found.extend(rows.iter().map(question).collect::<Result<Vec<_>, _>>()?.into_iter().flatten());
        }
        Ok(found)
    }

    /// Erases it.
    pub async fn forget_unanswered(&mut self, key: &Key, person: &PersonKey) -> Result<(), Error> {
        for some in self.askers(key.naming(), person).await?.chunks(ROWS) {
            let sql = format!("DELETE FROM unanswered WHERE asker IN {}", list(0, some.len()));
            let query = some.iter().fold(statement(sql), |query, asker| query.bind(asker.clone()));
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Who asked under one name is counted under another from now on, made with the newest key.
    pub async fn rename_askers(&mut self, key: &Key, old: &PersonKey, new: &PersonKey) -> Result<(), Error> {
        let renamed = self.askers(key.naming(), new).await?;
        for naming in key.all_naming() {
            let known: HashMap<String, String> =
                self.askers(naming, old).await?.into_iter().zip(renamed.iter().cloned()).collect();
            for asker in self.known_askers(known.keys().cloned().collect()).await? {
                sqlx::query("UPDATE unanswered SET asker = $1 WHERE asker = $2")
                    .bind(known[&asker].clone())
                    .bind(asker)
                    .execute(&mut **self.transaction())
                    .await?;
            }
        }
        Ok(())
    }

    /// What someone is for each topic that somebody asked about, in the order of the topics.
    async fn askers(&mut self, naming: impl Mac + Clone, person: &PersonKey) -> Result<Vec<String>, Error> {
        let query = sqlx::query_scalar("SELECT DISTINCT topic FROM unanswered ORDER BY topic");
        let topics: Vec<String> = query.fetch_all(&mut **self.transaction()).await?;
        Ok(topics.iter().map(|topic| asker(naming.clone(), person, topic)).collect())
    }

    async fn known_askers(&mut self, askers: Vec<String>) -> Result<Vec<String>, Error> {
        let mut known = Vec::new();
        for some in askers.chunks(ROWS) {
            let sql = format!("SELECT DISTINCT asker FROM unanswered WHERE asker IN {}", list(0, some.len()));
            let query = some.iter().fold(statement(sql), |query, asker| query.bind(asker.clone()));
            for row in query.fetch_all(&mut **self.transaction()).await? {
                known.push(row.try_get(0)?);
            }
        }
        Ok(known)
    }

    /// Sets questions and suggestions aside together.
    pub async fn set_aside(&mut self, aside: &Aside, chosen: &Chosen) -> Result<(), Error> {
        sqlx::query("INSERT INTO asides (id, day, weight) VALUES ($1, $2, $3)")
            .bind(aside.id)
            .bind(aside.day.to_string())
            .bind(aside.weight)
            .execute(&mut **self.transaction())
            .await?;
        for (table, ids) in [("unanswered", &chosen.questions), ("suggestions", &chosen.suggestions)] {
            for some in ids.chunks(ROWS) {
                let sql = format!("UPDATE {table} SET aside = $1 WHERE id IN {}", list(1, some.len()));
                let query = some.iter().fold(statement(sql).bind(aside.id), |query, id| query.bind(*id));
                query.execute(&mut **self.transaction()).await?;
            }
        }
        Ok(())
    }

    /// Erases questions that need nobody's attention any more.
    pub async fn erase_questions(&mut self, questions: &[i64]) -> Result<(), Error> {
        for some in questions.chunks(ROWS) {
            let sql = format!("DELETE FROM unanswered WHERE id IN {}", list(0, some.len()));
            let query = some.iter().fold(statement(sql), |query, id| query.bind(*id));
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }
}

impl Store {
    /// The next of the questions without an answer after a number, at most so many.
    pub async fn unanswered_after(
        &self,
        id: i64,
        most: i64,
    ) -> Result<(Vec<KeptQuestion>, Option<i64>), Error> {
        let sql = format!("SELECT {COLUMNS} FROM unanswered WHERE id > $1 ORDER BY id LIMIT $2");
        let rows = statement(sql).bind(id).bind(most).fetch_all(&self.pool).await?;
        let last = rows.last().map(|row| row.try_get(0)).transpose()?;
        let kept = rows.iter().map(question).collect::<Result<Vec<_>, _>>()?;
        Ok((kept.into_iter().flatten().collect(), last))
    }

    /// What mediators shared with all, and with which others it was set aside.
    pub async fn shared_with_all(&self) -> Result<Vec<(KeptSuggestion, i64)>, Error> {
        let sql = "SELECT id, day, territory, organisation, topic, language, question, reply, aside \
                   FROM suggestions ORDER BY id";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await?;
        Ok(rows
            .iter()
            .map(|row| Ok((suggestion(row)?, row.try_get(8)?)))
            .collect::<Result<_, sqlx::Error>>()?)
    }

    pub async fn asides(&self) -> Result<Vec<Aside>, Error> {
        let rows = sqlx::query("SELECT id, day, weight FROM asides").fetch_all(&self.pool).await?;
        let aside = |row: &AnyRow| {
            let day = row.try_get::<String, _>(1)?.parse().unwrap_or_default();
            Ok(Aside { id: row.try_get(0)?, day, weight: row.try_get(2)? })
        };
        Ok(rows.iter().map(aside).collect::<Result<_, sqlx::Error>>()?)
    }
}

/// `None` for a row that a later version wrote in its own way.
fn question(row: &AnyRow) -> Result<Option<KeptQuestion>, sqlx::Error> {
    let text = |column: usize| row.try_get::<String, _>(column);
    let (Ok(day), Ok(language)) = (text(1)?.parse(), text(3)?.parse()) else { return Ok(None) };
    Ok(Some(KeptQuestion {
        id: row.try_get(0)?,
        day,
        territory: row.try_get::<Option<String>, _>(2)?.and_then(|slug| slug.parse().ok()),
        language,
        topic: text(4)?.parse().ok(),
        asker: text(5)?,
        aside: row.try_get(6)?,
        question: text(7)?,
    }))
}
