//! Erasing what was kept long enough.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{Backend, Error, Store};

/// An invitation that expired is remembered for so long.
const KEEP_EXPIRED_INVITES: Duration = Duration::days(30);

/// What mediators shared with all is long in a page by then, or nobody wants it.
const KEEP_SUGGESTIONS: Duration = Duration::days(365);

/// What is older goes. People and answers carry their own end.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub now: DateTime<Utc>,
    pub updates_since: DateTime<Utc>,
    pub unanswered_since: NaiveDate,
}

impl Store {
    pub async fn tidy(&self, limits: &Limits) -> Result<(), Error> {
        let mut batch = self.begin().await?;
        for sql in ["DELETE FROM people WHERE expires <= $1", "DELETE FROM answers WHERE expires <= $1"] {
            sqlx::query(sql).bind(limits.now.timestamp_millis()).execute(&mut **batch.transaction()).await?;
        }
        sqlx::query("DELETE FROM spent WHERE expires <= $1")
            .bind(limits.now.timestamp_millis())
            .execute(&mut **batch.transaction())
            .await?;
        batch.erase_old_handoffs(limits.now).await?;
        // For a while someone who comes too late is told so, and not that the invitation is unknown.
        sqlx::query("DELETE FROM invites WHERE expires <= $1")
            .bind((limits.now - KEEP_EXPIRED_INVITES).timestamp_millis())
            .execute(&mut **batch.transaction())
            .await?;
        // The highest of each channel stays, however old: it tells where the channel was.
        sqlx::query(
            "DELETE FROM updates WHERE seen <= $1 \
             AND id < (SELECT MAX(id) FROM updates AS all_of WHERE all_of.channel = updates.channel)",
        )
        .bind(limits.updates_since.timestamp_millis())
        .execute(&mut **batch.transaction())
        .await?;
        sqlx::query("DELETE FROM unanswered WHERE day < $1")
            .bind(limits.unanswered_since.to_string())
            .execute(&mut **batch.transaction())
            .await?;
        // A note that suggestions were set aside by is of use as long as they are.
        for sql in ["DELETE FROM suggestions WHERE day < $1", "DELETE FROM asides WHERE day < $1"] {
            let last_year = (limits.now - KEEP_SUGGESTIONS).date_naive().to_string();
            sqlx::query(sql).bind(last_year).execute(&mut **batch.transaction()).await?;
        }
        batch.commit().await?;
        self.empty_journal().await
    }

    /// SQLite's journal still holds what was erased until it is written over.
    async fn empty_journal(&self) -> Result<(), Error> {
        if self.backend == Backend::Sqlite {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_all(&self.pool).await?;
        }
        Ok(())
    }
}
