//! How many questions came to what, by day: numbers that name no one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{Batch, Error, Store};
use crate::knowledge::Slug;
use crate::language::Language;
use crate::link::Tally;

/// What questions are counted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    pub day: NaiveDate,
    pub territory: Option<Slug>,
    pub language: Language,
    /// Of the nearest article.
    pub domain: Option<Slug>,
    /// `answer`, `choose`, `refer`, `urgent`, `chitchat`, `handed_on`.
    pub outcome: String,
}

/// What questions are summed up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Day,
    Territory,
    Language,
    Domain,
}

/// How many questions of one day, territory, language or domain came to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    /// As it is kept; empty where there was no territory or domain.
    pub under: String,
    pub outcome: String,
    pub questions: u64,
}

/// The questions summed up by a column.
macro_rules! summed_by {
    ($column:literal) => {
        concat!(
            "SELECT ",
            $column,
            ", outcome, CAST(SUM(questions) AS BIGINT) FROM tallies WHERE day >= $1 GROUP BY ",
            $column,
            ", outcome ORDER BY ",
            $column,
            ", outcome"
        )
    };
}

/// Whether answers in a language helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helped {
    pub language: Language,
    pub yes: u64,
    pub no: u64,
}

impl Batch {
    pub async fn count_questions(&mut self, more: &BTreeMap<Counted, u64>) -> Result<(), Error> {
        let text = |slug: &Option<Slug>| slug.as_ref().map_or_else(String::new, Slug::to_string);
        for (counted, questions) in more {
            sqlx::query(
                "INSERT INTO tallies (day, territory, language, domain, outcome, questions) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (day, territory, language, domain, outcome) \
                 DO UPDATE SET questions = tallies.questions + excluded.questions",
            )
            .bind(counted.day.to_string())
            .bind(text(&counted.territory))
            .bind(counted.language.code().to_owned())
            .bind(text(&counted.domain))
            .bind(counted.outcome.clone())
            .bind(i64::try_from(*questions).unwrap_or(i64::MAX))
            .execute(&mut **self.transaction())
            .await?;
        }
        Ok(())
    }
}

impl Store {
    /// The questions since a day, summed up where they are kept: every kind of question of every day would be many rows.
    pub async fn questions(&self, by: By, since: NaiveDate) -> Result<Vec<Tallied>, Error> {
        let sql = match by {
            By::Day => summed_by!("day"),
            By::Territory => summed_by!("territory"),
            By::Language => summed_by!("language"),
            By::Domain => summed_by!("domain"),
        };
        let rows = sqlx::query(sql).bind(since.to_string()).fetch_all(&self.pool).await?;
        let tallied = |row: &AnyRow| {
            let questions = row.try_get::<i64, _>(2)?.unsigned_abs();
            Ok(Tallied { under: row.try_get(0)?, outcome: row.try_get(1)?, questions })
        };
        Ok(rows.iter().map(tallied).collect::<Result<_, sqlx::Error>>()?)
    }

    /// Whether answers helped since a day, by language.
    pub async fn helped(&self, since: NaiveDate) -> Result<Vec<Helped>, Error> {
        let sql = "SELECT language, CAST(SUM(helped) AS BIGINT), CAST(SUM(not_helped) AS BIGINT) FROM feedback \
                   WHERE day >= $1 GROUP BY language ORDER BY language";
        let rows = sqlx::query(sql).bind(since.to_string()).fetch_all(&self.pool).await?;
        let mut all = Vec::new();
        for row in rows {
            let Ok(language) = row.try_get::<String, _>(0)?.parse() else { continue };
            let number = |column: usize| row.try_get::<i64, _>(column).map(i64::unsigned_abs);
            all.push(Helped { language, yes: number(1)?, no: number(2)? });
        }
        Ok(all)
    }

    /// What came of the links of all organisations since a day, the most used first.
    pub async fn links(&self, since: NaiveDate) -> Result<Vec<(String, Tally)>, Error> {
        // Grouped by the name as it is, SQLite would read all years in the order of names.
        let sql = "SELECT COALESCE(organisation, ''), CAST(SUM(opened) AS BIGINT), CAST(SUM(asked) AS BIGINT), \
                   CAST(SUM(answered) AS BIGINT), CAST(SUM(referred) AS BIGINT) FROM link_counts \
                   WHERE day >= $1 GROUP BY COALESCE(organisation, '') ORDER BY 2 DESC, 1";
        let rows = sqlx::query(sql).bind(since.to_string()).fetch_all(&self.pool).await?;
        let mut all = Vec::new();
        for row in rows {
            let number = |column: usize| row.try_get::<i64, _>(column).map(i64::unsigned_abs);
            let tally =
                Tally { opened: number(1)?, asked: number(2)?, answered: number(3)?, referred: number(4)? };
            all.push((row.try_get(0)?, tally));
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ITALIAN;
    use crate::store::Key;

    #[tokio::test]
    async fn what_is_counted_adds_up_and_is_found_since_a_day() {
        let store = Store::open("sqlite::memory:", &Key::throw_away()).await.unwrap();
        let on = |day: &str, domain: Option<&str>| Counted {
            day: day.parse().unwrap(),
            territory: None,
            language: ITALIAN,
            domain: domain.map(|domain| domain.parse().unwrap()),
            outcome: "answer".into(),
        };
        let (old, new) = (on("2026-10-01", None), on("2026-11-25", Some("health")));
        for _ in 0..2 {
            let mut batch = store.begin().await.unwrap();
            batch.count_questions(&[(old.clone(), 1), (new.clone(), 2)].into()).await.unwrap();
            batch.commit().await.unwrap();
        }
        let tallied =
            |under: &str, questions| Tallied { under: under.into(), outcome: "answer".into(), questions };
        let summed = async |by: By, since: &Counted| store.questions(by, since.day).await.unwrap();
        assert_eq!(summed(By::Day, &new).await, [tallied("2026-11-25", 4)]);
        assert_eq!(summed(By::Day, &old).await.len(), 2);
        assert_eq!(summed(By::Domain, &old).await, [tallied("", 2), tallied("health", 4)]);
        assert_eq!(summed(By::Language, &old).await, [tallied("it", 6)]);
        assert_eq!(summed(By::Territory, &old).await, [tallied("", 6)]);
        assert!(
            store.helped(old.day).await.unwrap().is_empty() && store.links(old.day).await.unwrap().is_empty()
        );
    }
}
