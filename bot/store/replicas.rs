//! Several replicas over one PostgreSQL: who is there, and whose reply is whose to send.
//!
//! A reply is held by the replica that took what it answers; a chat that still has replies with another replica leaves
//! its next ones to that. Whoever does not renew its lease is dead, and what it held is taken over by those that live.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::Row;

use super::outbox::{COLUMNS, moment, waiting};
use super::rows::{ROWS, list, statement};
use super::{Batch, Error, PersonKey, Store, Waiting};

/// A replica that has not said for so long that it lives has died.
pub const LEASE: Duration = Duration::from_secs(8);
/// How often a replica renews its lease.
pub const RENEW: Duration = Duration::from_secs(2);
/// A reply that nobody holds was put there by a version that knew nothing of replicas, and sends it itself if it lives.
const UNHELD: Duration = Duration::from_secs(10);

/// The database's clock, in milliseconds since 1970.
pub(super) const NOW: &str = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

/// One of several programs over the same database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replica {
    pub id: i64,
    pub started: DateTime<Utc>,
    /// Fingerprint of the knowledge that it answers from.
    pub library: String,
    pub version: String,
    /// It has renewed its lease in time.
    pub alive: bool,
}

/// Where replies went that were put into the outbox.
#[derive(Debug, Default)]
pub struct Posted {
    /// The chats whose replies another replica sends, or this one once it has looked.
    pub elsewhere: HashSet<PersonKey>,
    /// How long from now until a chat's allowance is full again.
    pub paces: HashMap<PersonKey, Duration>,
}

impl Store {
    /// Whether several replicas may share the database.
    pub fn is_shared(&self) -> bool {
        self.shared()
    }

    /// Becomes one of the replicas; its number.
    pub async fn join(&self, library: &str) -> Result<i64, Error> {
        let sql = format!(
            "INSERT INTO replicas (id, until, started, library, version) \
             VALUES (nextval('reply_ids'), {NOW} + $1, {NOW}, $2, $3) RETURNING id"
        );
        let query = statement(sql).bind(milliseconds(LEASE)).bind(library.to_owned()).bind(VERSION);
        Ok(query.fetch_one(&self.pool).await?.try_get(0)?)
    }

    /// Says that a replica lives. `false`: it was taken for dead, and others send what it held.
    pub async fn renew(&self, replica: i64, library: &str) -> Result<bool, Error> {
        let sql = format!("UPDATE replicas SET until = {NOW} + $1, library = $2 WHERE id = $3");
        let query = statement(sql).bind(milliseconds(LEASE)).bind(library.to_owned()).bind(replica);
        Ok(query.execute(&self.pool).await?.rows_affected() == 1)
    }

    /// A replica goes: what it held is free at once.
    pub async fn leave(&self, replica: i64) -> Result<(), Error> {
        statement("DELETE FROM replicas WHERE id = $1".to_owned()).bind(replica).execute(&self.pool).await?;
        Ok(())
    }

    /// All that share the database; none where it is not shared.
    pub async fn replicas(&self) -> Result<Vec<Replica>, Error> {
        if !self.is_shared() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT id, started, library, version, CASE WHEN {NOW} < until THEN CAST(1 AS BIGINT) \
             ELSE 0 END FROM replicas ORDER BY id"
        );
        let mut found = Vec::new();
        for row in statement(sql).fetch_all(&self.pool).await? {
            found.push(Replica {
                id: row.try_get(0)?,
                started: moment(row.try_get(1)?),
                library: row.try_get(2)?,
                version: row.try_get(3)?,
                alive: row.try_get::<i64, _>(4)? == 1,
            });
        }
        Ok(found)
    }

    /// Takes over what the dead held, at most so many chats, whole; in order. What was already taken before is not in it.
    pub async fn claim(&self, replica: i64, most: u32) -> Result<Vec<Waiting>, Error> {
        let dead = format!("DELETE FROM replicas WHERE until < {NOW}");
        statement(dead).execute(&self.pool).await?;
        let mut batch = self.begin().await?;
        let free = format!(
            "SELECT person FROM outbox WHERE (holder <> 0 OR not_before < {NOW} - $1) \
             AND NOT EXISTS (SELECT 1 FROM replicas WHERE replicas.id = outbox.holder) \
             GROUP BY person ORDER BY MIN(id) LIMIT $2"
        );
        let query = statement(free).bind(milliseconds(UNHELD)).bind(i64::from(most));
        let rows = query.fetch_all(&mut **batch.transaction()).await?;
        let person = |row: &sqlx::any::AnyRow| Ok(PersonKey::from_stored(row.try_get(0)?));
        let people: Vec<PersonKey> = rows.iter().map(person).collect::<Result<_, sqlx::Error>>()?;
        batch.lock_outbox_of(&people).await?;
        let mut taken = Vec::new();
        for some in people.chunks(ROWS) {
            // Since we looked, another replica may have been quicker, or a person may have begun anew with a living one.
            let sql = format!(
                "UPDATE outbox SET holder = $1, fresh = 0 WHERE person IN {} AND NOT EXISTS (SELECT 1 FROM \
                 outbox AS theirs JOIN replicas ON replicas.id = theirs.holder WHERE theirs.person = outbox.person) \
                 RETURNING {COLUMNS}",
                list(1, some.len())
            );
            let mut query = statement(sql).bind(replica);
            for person in some {
                query = query.bind(person.as_str().to_owned());
            }
            for row in query.fetch_all(&mut **batch.transaction()).await? {
                taken.push(waiting(&row)?);
            }
        }
        batch.commit().await?;
        taken.sort_by_key(|row| row.id);
        Ok(taken)
    }

    /// What other replicas have put into the outbox for this one since the last time, in order.
    pub async fn pick_up(&self, replica: i64) -> Result<Vec<Waiting>, Error> {
        let sql = format!("UPDATE outbox SET fresh = 0 WHERE holder = $1 AND fresh = 1 RETURNING {COLUMNS}");
        self.rows_of(sql, replica).await
    }

    /// All that a replica holds, in order.
    pub async fn held(&self, replica: i64) -> Result<Vec<Waiting>, Error> {
        self.rows_of(format!("SELECT {COLUMNS} FROM outbox WHERE holder = $1 AND fresh = 0"), replica).await
    }

    async fn rows_of(&self, sql: String, replica: i64) -> Result<Vec<Waiting>, Error> {
        let rows = statement(sql).bind(replica).fetch_all(&self.pool).await?;
        let mut found: Vec<Waiting> = rows.iter().map(waiting).collect::<Result<_, _>>()?;
        found.sort_by_key(|row| row.id);
        Ok(found)
    }

    /// Whether a reply is still to be sent: another replica may have taken it back.
    pub async fn still_waits(&self, id: i64) -> Result<bool, Error> {
        let query = statement("SELECT id FROM outbox WHERE id = $1".to_owned()).bind(id);
        Ok(query.fetch_optional(&self.pool).await?.is_some())
    }

    /// Whether another replica has something on its way to a chat.
    pub async fn is_with_another(&self, person: &PersonKey, replica: i64) -> Result<bool, Error> {
        let sql = "SELECT id FROM outbox WHERE person = $1 AND holder <> $2 LIMIT 1".to_owned();
        let query = statement(sql).bind(person.as_str().to_owned()).bind(replica);
        Ok(query.fetch_optional(&self.pool).await?.is_some())
    }
}

impl Batch {
    /// Who is to send the next reply of these chats: nobody is named whose next reply can be anyone's.
    pub(super) async fn holders(
        &mut self,
        people: &[PersonKey],
        replica: i64,
    ) -> Result<HashMap<PersonKey, (i64, bool)>, Error> {
        self.lock_outbox_of(people).await?;
        let mut holders = HashMap::new();
        for some in people.chunks(ROWS) {
            let sql = format!(
                "SELECT person, holder, fresh FROM outbox WHERE person IN {} ORDER BY id",
                list(0, some.len())
            );
            let mut query = statement(sql);
            for person in some {
                query = query.bind(person.as_str().to_owned());
            }
            for row in query.fetch_all(&mut **self.transaction()).await? {
                let (holder, fresh) = (row.try_get::<i64, _>(1)?, row.try_get::<i64, _>(2)? == 1);
                // What it has not seen yet, or another has: then the next one is left to be seen with it.
                let unseen = fresh || holder != replica;
                let before = holders.entry(PersonKey::from_stored(row.try_get(0)?));
                let unseen_before = |(_, before): &mut (i64, bool)| *before |= unseen;
                before.and_modify(unseen_before).or_insert((holder, unseen)).0 = holder;
            }
        }
        holders.retain(|_, (_, unseen)| *unseen);
        Ok(holders)
    }
}

/// What stands in the table of replicas, for whoever looks after them.
const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
