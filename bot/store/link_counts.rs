//! How often people came by a link, and what became of it: numbers for each code and day, and nobody in them.

use chrono::NaiveDate;
use sqlx::Row;

use super::{Batch, Error};
use crate::knowledge::Slug;
use crate::link::Tally;

impl Batch {
    /// Counts what happened by a link. `organisation` is the one that the link names, if it names one.
    pub async fn count_link(
        &mut self,
        day: NaiveDate,
        code: &str,
        organisation: Option<&Slug>,
        more: Tally,
    ) -> Result<(), Error> {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        sqlx::query(
            "INSERT INTO link_counts (day, code, organisation, opened, asked, answered, referred) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (day, code) DO UPDATE SET \
             opened = link_counts.opened + excluded.opened, asked = link_counts.asked + excluded.asked, \
             answered = link_counts.answered + excluded.answered, \
             referred = link_counts.referred + excluded.referred",
        )
        .bind(day.to_string())
        .bind(code.to_owned())
        .bind(organisation.map(Slug::to_string).unwrap_or_default())
        .bind(number(more.opened))
        .bind(number(more.asked))
        .bind(number(more.answered))
        .bind(number(more.referred))
        .execute(&mut **self.transaction())
        .await?;
        Ok(())
    }

    /// The links of an organisation with their numbers since a day, the most used first.
    pub async fn link_counts(
        &mut self,
        organisation: &Slug,
        since: NaiveDate,
    ) -> Result<Vec<(String, Tally)>, Error> {
        // PostgreSQL sums to NUMERIC, which the plain driver does not read.
        let sql = "SELECT code, CAST(SUM(opened) AS BIGINT), CAST(SUM(asked) AS BIGINT), \
                   CAST(SUM(answered) AS BIGINT), CAST(SUM(referred) AS BIGINT) FROM link_counts \
                   WHERE organisation = $1 AND day >= $2 GROUP BY code ORDER BY 2 DESC, code";
        let query = sqlx::query(sql).bind(organisation.to_string()).bind(since.to_string());
        let mut counts = Vec::new();
        for row in query.fetch_all(&mut **self.transaction()).await? {
            let number = |column: usize| row.try_get::<i64, _>(column).map(i64::unsigned_abs);
            let tally =
                Tally { opened: number(1)?, asked: number(2)?, answered: number(3)?, referred: number(4)? };
            counts.push((row.try_get(0)?, tally));
        }
        Ok(counts)
    }
}
