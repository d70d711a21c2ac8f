//! Does the database answer, can it be written to, and how much waits in it?

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::outbox::moment;
use super::{Error, Store};

/// What waits in the database, of all that share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulse {
    /// Replies that are to be sent.
    pub waiting: u64,
    /// Since when the oldest of them may be sent.
    pub oldest: Option<DateTime<Utc>>,
    /// Questions that are with people.
    pub handoffs: u64,
}

impl Store {
    /// Takes the right to write and gives it back: a database that is locked or may only be read is not well.
    pub async fn pulse(&self) -> Result<Pulse, Error> {
        let mut batch = self.begin().await?;
        let row = sqlx::query("SELECT COUNT(*), MIN(not_before) FROM outbox")
            .fetch_one(&mut **batch.transaction())
            .await?;
        let (waiting, oldest): (i64, Option<i64>) = (row.try_get(0)?, row.try_get(1)?);
        let handoffs: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM handoffs WHERE open = 1")
            .fetch_one(&mut **batch.transaction())
            .await?;
        let count = |number: i64| u64::try_from(number).unwrap_or_default();
        Ok(Pulse { waiting: count(waiting), oldest: oldest.map(moment), handoffs: count(handoffs) })
    }
}
