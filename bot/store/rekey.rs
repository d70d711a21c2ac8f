//! After a change of keys: what is known under a name of an older key moves to the name of the newest and is sealed with
//! it; and how much is left that needs an older one.

use chrono::{DateTime, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::outbox::moment;
use super::rows::statement;
use super::{Batch, Error, Key, PersonKey, Sealed};

/// What only an older key opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Leftovers {
    /// Where people stand who have not written since.
    pub people: u64,
    /// When the last of them is forgotten.
    pub until: Option<DateTime<Utc>>,
    /// Everything else.
    pub other: u64,
}

impl Leftovers {
    pub fn is_empty(&self) -> bool {
        *self == Leftovers::default()
    }
}

/// Columns that are sealed: table, whom they are sealed for, what is sealed, and by what a row is named.
const SEALED: [(&str, &str, &str, &str); 8] = [
    ("people", "person", "state", "person"),
    ("answers", "person", "message", "id"),
    ("outbox", "person", "parcel", "id"),
    ("handoffs", "person", "content", "id"),
    ("handoff_messages", "chat", "message", "mark"),
    ("mediators", "person", "chat", "person"),
    ("mediators", "person", "name", "person"),
    ("desks", "room", "chat", "room"),
];

impl Batch {
    /// Is something kept about someone of this name?
    pub async fn knows(&mut self, person: &PersonKey) -> Result<bool, Error> {
        let sql = "SELECT COUNT(*) FROM people WHERE person = $1";
        let query = sqlx::query_scalar(sql).bind(person.as_str().to_owned());
        let count: i64 = query.fetch_one(&mut **self.transaction()).await?;
        Ok(0 < count)
    }

    /// Everyone and every room that something is kept about which tells their number: those with something to be sent
    /// or a question with people, mediators and desks. With it the table's name and what is sealed.
    pub async fn numbered(&mut self) -> Result<Vec<(PersonKey, &'static str, Sealed)>, Error> {
        let mut found = Vec::new();
        for (table, owner, sealed, _) in SEALED.iter().filter(|(table, _, sealed, _)| {
            matches!((*table, *sealed), ("outbox" | "handoffs", _) | ("mediators" | "desks", "chat"))
        }) {
            let rows = statement(format!("SELECT {owner}, {sealed} FROM {table}"))
                .fetch_all(&mut **self.transaction())
                .await?;
            for row in rows {
                found.push((PersonKey::from_stored(row.try_get(0)?), *table, Sealed(row.try_get(1)?)));
            }
        }
        Ok(found)
    }

    /// All that is kept under a name moves to another, sealed anew. What is kept there already stays as it is.
    pub async fn rename(&mut self, key: &Key, old: &PersonKey, new: &PersonKey) -> Result<(), Error> {
        self.rename_marks(key, old, new).await?;
        self.rename_askers(key, old, new).await?;
        for (table, owner, column, id) in SEALED {
            if (table, column) != ("handoff_messages", "message") {
                self.reseal(key, (table, owner, column, id), (old, new)).await?;
            }
        }
        // Corrections of what they wrote before are answered anew: the mark of a message cannot be made again.
        self.bound("UPDATE answers SET source = '' WHERE person = $1", old, None).await?;
        self.bound(
            "DELETE FROM people WHERE person = $1 AND EXISTS (SELECT 1 FROM people WHERE person = $2)",
            old,
            Some(new),
        )
        .await?;
        for sql in [
            "UPDATE people SET person = $2 WHERE person = $1",
            "UPDATE answers SET person = $2 WHERE person = $1",
            "UPDATE outbox SET person = $2 WHERE person = $1",
            "UPDATE handoffs SET person = $2 WHERE person = $1",
            "UPDATE mediators SET person = $2 WHERE person = $1",
            "UPDATE desks SET room = $2 WHERE room = $1",
            "UPDATE invites SET person = $2 WHERE person = $1",
            "UPDATE invites SET room = $2 WHERE room = $1",
        ] {
            self.bound(sql, old, Some(new)).await?;
        }
        Ok(())
    }

    async fn bound(
        &mut self,
        sql: &'static str,
        old: &PersonKey,
        new: Option<&PersonKey>,
    ) -> Result<(), Error> {
        let mut query = sqlx::query(sql).bind(old.as_str().to_owned());
        if let Some(new) = new {
            query = query.bind(new.as_str().to_owned());
        }
        query.execute(&mut **self.transaction()).await?;
        Ok(())
    }

    /// Messages that belong to questions are found by a mark that only the number makes.
    async fn rename_marks(&mut self, key: &Key, old: &PersonKey, new: &PersonKey) -> Result<(), Error> {
        let sql = "SELECT mark, message FROM handoff_messages WHERE chat = $1";
        let rows =
            sqlx::query(sql).bind(old.as_str().to_owned()).fetch_all(&mut **self.transaction()).await?;
        for row in rows {
            let (mark, sealed): (String, Sealed) = (row.try_get(0)?, Sealed(row.try_get(1)?));
            let Some(plain) = key.unseal(old, &sealed) else { continue };
            let Ok(number) = plain.as_slice().try_into().map(i64::from_be_bytes) else { continue };
            sqlx::query("UPDATE handoff_messages SET mark = $1, chat = $2, message = $3 WHERE mark = $4")
                .bind(key.mark(new, number))
                .bind(new.as_str().to_owned())
                .bind(key.seal(new, &plain).0)
                .bind(mark)
                .execute(&mut **self.transaction())
                .await?;
        }
        Ok(())
    }

    async fn reseal(
        &mut self,
        key: &Key,
        (table, owner, column, id): (&str, &str, &str, &str),
        (old, new): (&PersonKey, &PersonKey),
    ) -> Result<(), Error> {
        let select = format!("SELECT {column}, {id} FROM {table} WHERE {owner} = $1");
        let query = statement(select).bind(old.as_str().to_owned());
        for row in query.fetch_all(&mut **self.transaction()).await? {
            let Some(sealed) = row.try_get::<Option<Vec<u8>>, _>(0)?.map(Sealed) else { continue };
            let Some(plain) = key.unseal(old, &sealed) else { continue };
            let update = format!("UPDATE {table} SET {column} = $1 WHERE {id} = $2");
            let query = statement(update).bind(key.seal(new, &plain).0);
            let query = match row.try_get::<i64, _>(1) {
                Ok(number) => query.bind(number),
                Err(_) => query.bind(row.try_get::<String, _>(1)?),
            };
            query.execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// What the newest key does not open.
    pub async fn leftovers(&mut self, key: &Key) -> Result<Leftovers, Error> {
        let mut left = Leftovers::default();
        for (table, owner, column, _) in SEALED {
            let expires = if table == "people" { "expires" } else { "0" };
            let sql = format!("SELECT {owner}, {column}, {expires} FROM {table}");
            for row in statement(sql).fetch_all(&mut **self.transaction()).await? {
                if !needs_older(key, &row)? {
                    continue;
                }
                if table == "people" {
                    left.people += 1;
                    left.until = left.until.max(Some(moment(row.try_get(2)?)));
                } else {
                    left.other += 1;
                }
            }
        }
        Ok(left)
    }
}

fn needs_older(key: &Key, row: &AnyRow) -> Result<bool, Error> {
    let owner = PersonKey::from_stored(row.try_get(0)?);
    let sealed = row.try_get::<Option<Vec<u8>>, _>(1)?.map(Sealed);
    Ok(sealed.is_some_and(|sealed| !key.is_newest(&owner, &sealed)))
}
