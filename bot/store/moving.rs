//! From one database into another, of another kind if need be: every table, whole or not at all, counted and compared.
//!
//! Tables and columns are those that the databases say they have, so that a later step of theirs is carried along.

use sha2::{Digest, Sha256};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, Row};

use super::open::Backend;
use super::rows::{places, statement};
use super::{Batch, Error, Store};

/// Rows that are in memory at once.
const ROWS: i64 = 500;

/// What replicas settle among themselves is of one database, and of the moment.
const LEFT_BEHIND: [&str; 5] = ["_sqlx_migrations", "replicas", "jobs", "pace", "chat_paces"];
const LEFT_OF_OUTBOX: [&str; 2] = ["holder", "fresh"];

/// What was moved of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Moved {
    pub table: String,
    pub rows: u64,
}

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    #[error("the table `{0}` of the new database is not empty: move into a new one")]
    NotEmpty(String),
    #[error(
        "the new database has no `{0}`: it is older than the old one. Move with the newest version of the program"
    )]
    Missing(String),
    #[error(
        "the table `{table}` did not arrive as it was ({rows} rows in the old database): nothing was moved"
    )]
    Differs { table: String, rows: u64 },
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<sqlx::Error> for MoveError {
    fn from(error: sqlx::Error) -> MoveError {
        MoveError::Store(Error::Database(error))
    }
}

struct Table {
    name: String,
    columns: Vec<(String, Kind)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Text,
    Bytes,
}

/// Rows as they are counted and compared, in whatever order they come.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    rows: u64,
    hash: u128,
}

impl Store {
    /// Moves everything into a new database. What is in the old one stays there; nobody else may write it meanwhile.
    pub async fn move_to(&self, new: &Store) -> Result<Vec<Moved>, MoveError> {
        let (mut from, mut to) = (self.begin().await?, new.begin().await?);
        if self.backend == Backend::Postgres {
            // All tables as they are at one moment.
            let sql = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ".to_owned();
            statement(sql).execute(&mut **from.transaction()).await?;
        }
        let mut moved = Vec::new();
        let there = tables(&mut to, new.backend).await?;
        for table in tables(&mut from, self.backend).await? {
            let same = there.iter().find(|other| other.name == table.name);
            let same = same.ok_or_else(|| MoveError::Missing(table.name.clone()))?;
            let missing = table.columns.iter().find(|column| !same.columns.contains(column));
            if let Some((column, _)) = missing {
                return Err(MoveError::Missing(format!("{}.{column}", table.name)));
            }
            moved.push(copied(&table, &mut from, &mut to).await?);
        }
        if new.backend == Backend::Postgres {
            let last = super::outbox::last_id(&mut **to.transaction()).await?;
            let sql = "SELECT setval('reply_ids', GREATEST(nextval('reply_ids'), $1))".to_owned();
            statement(sql).bind(last).execute(&mut **to.transaction()).await?;
        }
        to.commit().await?;
        Ok(moved)
    }
}

async fn copied(table: &Table, from: &mut Batch, to: &mut Batch) -> Result<Moved, MoveError> {
    if table.name == "meta" {
        // Made with the new database; that it is the same key's was looked at when it was opened.
        statement("DELETE FROM meta".to_owned()).execute(&mut **to.transaction()).await?;
    }
    if summed(table, to).await?.rows != 0 {
        return Err(MoveError::NotEmpty(table.name.clone()));
    }
    let mut old = Sum::default();
    loop {
        let rows = page(table, from, old.rows).await?;
        if rows.is_empty() {
            break;
        }
        let sql = format!(
            "INSERT INTO {} ({}) VALUES {}",
            table.name,
            table.names(),
            places(rows.len(), table.columns.len())
        );
        let mut query = statement(sql);
        for row in &rows {
            query = table.bound(query, row)?;
            old.add(table, row)?;
        }
        query.execute(&mut **to.transaction()).await?;
    }
    if summed(table, to).await? != old {
        return Err(MoveError::Differs { table: table.name.clone(), rows: old.rows });
    }
    Ok(Moved { table: table.name.clone(), rows: old.rows })
}

async fn summed(table: &Table, batch: &mut Batch) -> Result<Sum, sqlx::Error> {
    let mut sum = Sum::default();
    loop {
        let rows = page(table, batch, sum.rows).await?;
        if rows.is_empty() {
            return Ok(sum);
        }
        for row in &rows {
            sum.add(table, row)?;
        }
    }
}

/// The rows after so many. No table needs more than its first four columns to tell its rows apart.
async fn page(table: &Table, batch: &mut Batch, after: u64) -> Result<Vec<AnyRow>, sqlx::Error> {
    let order: Vec<String> = (1..=table.columns.len().min(4)).map(|column| column.to_string()).collect();
    let sql = format!(
        "SELECT {} FROM {} ORDER BY {} LIMIT $1 OFFSET $2",
        table.names(),
        table.name,
        order.join(", ")
    );
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    statement(sql).bind(ROWS).bind(after).fetch_all(&mut **batch.transaction()).await
}

impl Table {
    fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn bound(
        &self,
        mut query: Query<'static, Any, AnyArguments>,
        row: &AnyRow,
    ) -> Result<Query<'static, Any, AnyArguments>, sqlx::Error> {
        for (place, (_, kind)) in self.columns.iter().enumerate() {
            query = match kind {
                Kind::Number => query.bind(row.try_get::<Option<i64>, _>(place)?),
                Kind::Text => query.bind(row.try_get::<Option<String>, _>(place)?),
                Kind::Bytes => query.bind(row.try_get::<Option<Vec<u8>>, _>(place)?),
            };
        }
        Ok(query)
    }
}

impl Sum {
    fn add(&mut self, table: &Table, row: &AnyRow) -> Result<(), sqlx::Error> {
        let mut hash = Sha256::new();
        for (place, (_, kind)) in table.columns.iter().enumerate() {
            let value = match kind {
                Kind::Number => {
                    row.try_get::<Option<i64>, _>(place)?.map(|number| number.to_be_bytes().to_vec())
                }
                Kind::Text => row.try_get::<Option<String>, _>(place)?.map(String::into_bytes),
                Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(place)?,
            };
            hash.update(value.as_ref().map_or(0, |value| value.len() + 1).to_be_bytes());
            hash.update(value.unwrap_or_default());
        }
        let row = hash.finalize().iter().take(16).fold(0_u128, |hash, byte| (hash << 8) | u128::from(*byte));
        self.rows += 1;
        self.hash = self.hash.wrapping_add(row);
        Ok(())
    }
}

/// All tables with their columns, by name.
async fn tables(batch: &mut Batch, backend: Backend) -> Result<Vec<Table>, sqlx::Error> {
    let sql = match backend {
        Backend::Sqlite => {
            "SELECT tables.name, columns.name, columns.type FROM sqlite_master AS tables, \
             pragma_table_info(tables.name) AS columns \
             WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' ORDER BY tables.name, columns.cid"
        }
        Backend::Postgres => {
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT) \
             FROM information_schema.columns WHERE table_schema = current_schema() \
             ORDER BY table_name, ordinal_position"
        }
    };
    let mut found: Vec<Table> = Vec::new();
    for row in sqlx::query(sql).fetch_all(&mut **batch.transaction()).await? {
        let (name, column, kind): (String, String, String) =
            (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let of_outbox = name == "outbox" && LEFT_OF_OUTBOX.contains(&column.as_str());
        if LEFT_BEHIND.contains(&name.as_str()) || of_outbox {
            continue;
        }
        let kind = match kind.to_ascii_uppercase().as_str() {
            "BYTEA" | "BLOB" => Kind::Bytes,
            "TEXT" => Kind::Text,
            _ => Kind::Number,
        };
        match found.last_mut().filter(|table| table.name == name) {
            Some(table) => table.columns.push((column, kind)),
            None => found.push(Table { name, columns: vec![(column, kind)] }),
        }
    }
    Ok(found)
}
