//! How many questions came to what, by day: numbers that name no one.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sqlx::Row;

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
    /// The questions since a day.
    pub async fn questions(&self, since: NaiveDate) -> Result<BTreeMap<Counted, u64>, Error> {
        let sql = "SELECT day, territory, language, domain, outcome, questions FROM tallies WHERE day >= $1";
        let rows = sqlx::query(sql).bind(since.to_string()).fetch_all(&self.pool).await?;
        let mut all = BTreeMap::new();
        for row in rows {
            let text = |column: usize| row.try_get::<String, _>(column);
            // A row that a later version wrote in its own way is left out.
            let (Ok(day), Ok(language)) = (text(0)?.parse(), text(2)?.parse()) else { continue };
            let (territory, domain) = (text(1)?.parse().ok(), text(3)?.parse().ok());
            let counted = Counted { day, territory, language, domain, outcome: text(4)? };
            *all.entry(counted).or_default() += row.try_get::<i64, _>(5)?.unsigned_abs();
        }
        Ok(all)
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
        let sql = "SELECT organisation, CAST(SUM(opened) AS BIGINT), CAST(SUM(asked) AS BIGINT), \
                   CAST(SUM(answered) AS BIGINT), CAST(SUM(referred) AS BIGINT) FROM link_counts \
                   WHERE day >= $1 GROUP BY organisation ORDER BY 2 DESC, organisation";
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
        assert_eq!(store.questions(new.day).await.unwrap(), [(new, 4)].into());
        assert_eq!(store.questions(old.day).await.unwrap().len(), 2);
        assert!(
            store.helped(old.day).await.unwrap().is_empty() && store.links(old.day).await.unwrap().is_empty()
        );
    }
}
