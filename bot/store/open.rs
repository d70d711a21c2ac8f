//! Opening the database: which one, how it writes, its tables, and whether it is ours.

use std::time::Duration;

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, Connection, Executor, SqlSafeStr};

use super::{Error, Key};

/// The databases that the store's SQL is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Backend {
    Sqlite,
    Postgres,
}

/// SQLite with a write-ahead log, forced to the disk at each commit: `NORMAL` would lose the last moments at a power
/// cut, after Telegram was told that we have them. One commit carries a whole batch, so the wait is paid seldom.
/// What is erased is overwritten with zeros.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; \
                               PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY";

/// A replica that stands still in the middle of something must not keep the others from its chats.
const POSTGRES_SETTINGS: &str = "SET idle_in_transaction_session_timeout = 5000";

const POSTGRES_CONNECTIONS: u32 = 8;

impl Backend {
    pub(super) fn of(url: &str) -> Result<Backend, Error> {
        match url.split(':').next() {
            Some("sqlite") => Ok(Backend::Sqlite),
            Some("postgres" | "postgresql") if cfg!(feature = "postgres") => Ok(Backend::Postgres),
            Some("postgres" | "postgresql") => Err(Error::WithoutPostgres),
            _ => Err(Error::Address),
        }
    }

    /// The same, whether or not this program can open it.
    pub(super) fn of_any(url: &str) -> Result<Backend, Error> {
        match Backend::of(url) {
            Err(Error::WithoutPostgres) => Ok(Backend::Postgres),
            known => known,
        }
    }

    /// SQLite takes the right to write at once: a transaction that reads first and writes later may be refused it.
    pub(super) fn begin(self) -> &'static str {
        match self {
            Backend::Sqlite => "BEGIN IMMEDIATE",
            Backend::Postgres => "BEGIN",
        }
    }

    pub(super) async fn connect(self, url: &str) -> Result<AnyPool, Error> {
        install_default_drivers();
        let options = match self {
            // SQLite has one writer. Sharing one connection makes the others wait their turn instead of fail, and
            // it is never closed: a database in memory lives as long as its connection.
            Backend::Sqlite => AnyPoolOptions::new()
                .max_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
                .acquire_timeout(Duration::from_mins(1))
                .test_before_acquire(false)
                .after_connect(|connection, _| {
                    Box::pin(async move { connection.execute(SQLITE_SETTINGS).await.map(|_| ()) })
                })
                .after_release(|connection, _| Box::pin(is_free(connection))),
            Backend::Postgres => {
                AnyPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).after_connect(|connection, _| {
                    Box::pin(async move { connection.execute(POSTGRES_SETTINGS).await.map(|_| ()) })
                })
            }
        };
        options.connect(&self.address(url)).await.map_err(Error::Open)
    }

    /// An SQLite file that is not there is made, unless the address says otherwise.
    fn address(self, url: &str) -> String {
        match self {
            Backend::Sqlite if url.contains(":memory:") || url.contains("mode=") => url.to_owned(),
            Backend::Sqlite if url.contains('?') => format!("{url}&mode=rwc"),
            Backend::Sqlite => format!("{url}?mode=rwc"),
            Backend::Postgres => url.to_owned(),
        }
    }
}

/// Whether a connection that was given back can be used again. Where a write fails (the disk is full), SQLite takes the
/// whole transaction back itself; the driver would believe for ever that it is still open, and begin no other.
async fn is_free(connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    if connection.is_in_transaction() {
        // It may be about to be taken back; this waits behind that.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

/// The steps that lead from an empty database to today's. A step that was released is never changed.
/// Each only adds, so that a replica of the version before goes on beside a database that was brought up to date.
fn migrations(backend: Backend) -> Vec<Migration> {
    let step = |version, name: &'static str, sql: &'static str| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    let mut steps = vec![
        step(1, "first", include_str!("migrations/0001_first.sql")),
        step(2, "mediators", include_str!("migrations/0002_mediators.sql")),
        step(3, "handoffs", include_str!("migrations/0003_handoffs.sql")),
    ];
    if backend == Backend::Postgres {
        steps.push(step(5, "replicas", include_str!("migrations/postgres/0005_replicas.sql")));
    }
    steps.push(step(7, "backoffice", include_str!("migrations/0007_backoffice.sql")));
    steps.push(step(8, "unanswered", include_str!("migrations/0008_unanswered.sql")));
    steps
}

/// Takes the steps that are not taken yet; of several replicas that start together one does, and the others wait.
pub(super) async fn migrate(pool: &AnyPool, backend: Backend) -> Result<(), Error> {
    let mut migrator = Migrator::with_migrations(migrations(backend));
    // Steps of a newer version: it runs beside us while replicas are replaced one after the other.
    migrator.set_ignore_missing(true);
    Ok(migrator.run(pool).await?)
}

#[cfg(test)]
pub(super) async fn migrate_to(pool: &AnyPool, version: i64) -> Result<(), Error> {
    Ok(Migrator::with_migrations(migrations(Backend::Sqlite)).run_to(version, pool).await?)
}

/// A new database takes the key's check value on; any other must hold the same.
pub(super) async fn compare_key(connection: &mut AnyConnection, key: &Key) -> Result<(), Error> {
    sqlx::query("INSERT INTO meta (name, value) VALUES ('key', $1) ON CONFLICT (name) DO NOTHING")
        .bind(key.check().to_owned())
        .execute(&mut *connection)
        .await?;
    let known: String =
        sqlx::query_scalar("SELECT value FROM meta WHERE name = 'key'").fetch_one(&mut *connection).await?;
    if known == key.check() {
        return Ok(());
    }
    if !key.was(&known) {
        return Err(Error::OtherKey);
    }
    // From here on something may be sealed that only the new key opens.
    sqlx::query("UPDATE meta SET value = $1 WHERE name = 'key'")
        .bind(key.check().to_owned())
        .execute(connection)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_sqlite_file_is_made_unless_the_address_says_otherwise() {
        let address = |url| Backend::Sqlite.address(url);
        assert_eq!(address("sqlite:a.db"), "sqlite:a.db?mode=rwc");
        assert_eq!(address("sqlite:a.db?cache=private"), "sqlite:a.db?cache=private&mode=rwc");
        assert_eq!(address("sqlite:a.db?mode=rw"), "sqlite:a.db?mode=rw");
        assert_eq!(address("sqlite::memory:"), "sqlite::memory:");
    }

    #[test]
    fn an_address_that_we_do_not_know_is_explained() {
        for wrong in ["", "a.db", "mysql://host/name"] {
            let message = Backend::of(wrong).unwrap_err().to_string();
            assert!(message.contains("DATABASE_URL"), "{message}");
        }
    }
}
