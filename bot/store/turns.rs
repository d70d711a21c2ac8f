//! What replicas settle among themselves: who is at a chat, who does what is done once, how much may be sent in all.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::replicas::{NOW, milliseconds};
use super::rows::{ROWS, list, places, statement};
use super::{Batch, Error, PersonKey, Store};

/// The same in microseconds.
const NOW_MICROS: &str = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";

/// What is locked of a chat. Of one batch the conversations are locked first and once, the outbox last.
#[derive(Clone, Copy)]
enum Of {
    Conversation,
    Outbox,
}

impl Store {
    /// Whether it is for this replica to do what one does for all; if so, the others leave it alone for so long.
    pub async fn my_turn(&self, job: &str, now: DateTime<Utc>, for_so_long: Duration) -> Result<bool, Error> {
        if !self.is_shared() {
            return Ok(true);
        }
        let sql = "INSERT INTO jobs (name, until) VALUES ($1, $2) ON CONFLICT (name) \
                   DO UPDATE SET until = excluded.until WHERE jobs.until <= $3";
        let now = now.timestamp_millis();
        let until = now.saturating_add(milliseconds(for_so_long));
        let query = statement(sql.to_owned()).bind(job.to_owned()).bind(until).bind(now);
        Ok(query.execute(&self.pool).await?.rows_affected() == 1)
    }

    /// Leases the right to send so many messages at this interval, for all replicas together; how long until the first.
    pub async fn reserve(&self, messages: u32, interval: Duration) -> Result<Duration, Error> {
        let span = microseconds(interval * messages);
        let sql = format!(
            "INSERT INTO pace (name, full_at) VALUES ('all', {NOW_MICROS} + $1) ON CONFLICT (name) \
             DO UPDATE SET full_at = GREATEST(pace.full_at, {NOW_MICROS}) + $1 \
             RETURNING full_at - $1 - {NOW_MICROS}"
        );
        let wait: i64 = statement(sql).bind(span).fetch_one(&self.pool).await?.try_get(0)?;
        Ok(Duration::from_micros(wait.try_into().unwrap_or(0)))
    }

    /// Nobody sends anything for so long.
    pub async fn pause_all(&self, wait: Duration) -> Result<(), Error> {
        let sql = format!(
            "INSERT INTO pace (name, full_at) VALUES ('all', {NOW_MICROS} + $1) ON CONFLICT (name) \
             DO UPDATE SET full_at = GREATEST(pace.full_at, excluded.full_at)"
        );
        statement(sql).bind(microseconds(wait)).execute(&self.pool).await?;
        Ok(())
    }

    /// Erases what chats are no longer held to.
    pub async fn erase_old_paces(&self) -> Result<(), Error> {
        statement(format!("DELETE FROM chat_paces WHERE full_at < {NOW}")).execute(&self.pool).await?;
        Ok(())
    }
}

impl Batch {
    /// Waits until no other replica is at these chats, and keeps them away until the batch ends. From then on numbers are
    /// greater than all that these chats had before. To be called once, before anything is read.
    pub async fn in_turn(&mut self, people: &[PersonKey]) -> Result<(), Error> {
        if !self.shared() {
            return Ok(());
        }
        self.lock(people, Of::Conversation).await?;
        let sql = "SELECT nextval('reply_ids')".to_owned();
        let first = statement(sql).fetch_one(&mut **self.transaction()).await?.try_get(0)?;
        self.number_from(first);
        Ok(())
    }

    /// Waits until no other replica does what concerns everyone, and keeps them from it until the batch ends.
    pub async fn alone(&mut self) -> Result<(), Error> {
        if self.shared() {
            let sql = "SELECT CAST(pg_advisory_xact_lock(0) AS TEXT)".to_owned();
            statement(sql).execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Keeps arrivals of people who are gone away until the batch ends.
    pub(super) async fn wait_for_conversations_of(&mut self, gone: &[(PersonKey, i64)]) -> Result<(), Error> {
        if !self.shared() || gone.is_empty() {
            return Ok(());
        }
        let people: Vec<PersonKey> = gone.iter().map(|(person, _)| person.clone()).collect();
        self.lock(&people, Of::Conversation).await
    }

    /// Until the batch ends nobody else puts replies to these chats into the outbox or takes them out.
    pub(super) async fn lock_outbox_of(&mut self, people: &[PersonKey]) -> Result<(), Error> {
        self.lock(people, Of::Outbox).await
    }

    async fn lock(&mut self, people: &[PersonKey], what: Of) -> Result<(), Error> {
        let mut numbers: Vec<i64> = people.iter().map(|person| number(person, what)).collect();
        // Always in the same order: two batches that wait for each other would wait for ever.
        numbers.sort_unstable();
        numbers.dedup();
        for some in numbers.chunks(ROWS) {
            let sql = format!(
                "SELECT CAST(pg_advisory_xact_lock(lock) AS TEXT) FROM (VALUES {}) AS locks (lock)",
                typed_places(some.len())
            );
            let mut query = statement(sql);
            for number in some {
                query = query.bind(*number);
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// How long from now until these chats' own allowances are full again, where they are not.
    pub(super) async fn paces(
        &mut self,
        people: &[PersonKey],
    ) -> Result<HashMap<PersonKey, Duration>, Error> {
        let mut paces = HashMap::new();
        for some in people.chunks(ROWS) {
            let sql = format!(
                "SELECT person, full_at - {NOW} FROM chat_paces WHERE {NOW} < full_at AND person IN {}",
                list(0, some.len())
            );
            let mut query = statement(sql);
            for person in some {
                query = query.bind(person.as_str().to_owned());
            }
            for row in query.fetch_all(&mut **self.transaction()).await? {
                let wait = row.try_get::<i64, _>(1)?.try_into().unwrap_or(0);
                paces.insert(PersonKey::from_stored(row.try_get(0)?), Duration::from_millis(wait));
            }
        }
        Ok(paces)
    }

    /// Remembers how long from now chats' allowances are used up.
    pub(super) async fn keep_paces(&mut self, paces: &[(PersonKey, Duration)]) -> Result<(), Error> {
        let latest: HashMap<&PersonKey, Duration> =
            paces.iter().map(|(person, full_in)| (person, *full_in)).collect();
        let latest: Vec<_> = latest.into_iter().collect();
        for some in latest.chunks(ROWS) {
            let sql = format!(
                "INSERT INTO chat_paces (person, full_at) SELECT person, {NOW} + CAST(wait AS BIGINT) FROM (VALUES \
                 {}) AS paces (person, wait) ON CONFLICT (person) DO UPDATE SET full_at = excluded.full_at",
                places(some.len(), 2)
            );
            let mut query = statement(sql);
            for (person, full_in) in some {
                query = query.bind(person.as_str().to_owned()).bind(milliseconds(*full_in).to_string());
            }
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }
}

/// The lock of a chat: two chats that share one only wait for each other.
fn number(person: &PersonKey, what: Of) -> i64 {
    let start = person.as_str().get(..15).and_then(|start| i64::from_str_radix(start, 16).ok());
    let both = start.unwrap_or(0) << 1;
    match what {
        Of::Conversation => both,
        Of::Outbox => both | 1,
    }
}

/// `(CAST($1 AS BIGINT)), ($2)`: the first says what kind they all are.
fn typed_places(rows: usize) -> String {
    let rest = (2..=rows).map(|place| format!(", (${place})"));
    format!("(CAST($1 AS BIGINT)){}", rest.collect::<String>())
}

fn microseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}
