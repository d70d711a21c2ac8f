//! Why the store cannot be used: each message tells an operator what to do.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "this database was made with another key: set `SPORTELLO_KEY_FILE` to the file that was used with it, or \
         `DATABASE_URL` to a new database"
    )]
    OtherKey,
    #[error(
        "`DATABASE_URL` asks for PostgreSQL, and this program was built without it: build it with \
         `--features postgres`, or use `sqlite:FILE`"
    )]
    WithoutPostgres,
    #[error("`DATABASE_URL` is not understood: write `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/NAME`")]
    Address,
    #[error("cannot open the database that `DATABASE_URL` names")]
    Open(#[source] sqlx::Error),
    #[error("cannot bring the database that `DATABASE_URL` names up to date")]
    Migrate(#[from] MigrateError),
    #[error(
        "the database that `DATABASE_URL` names may be read but not written: let the user who runs this program write to \
         the file and to its folder"
    )]
    ReadOnly(#[source] sqlx::Error),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

/// SQLite's code for a database that may only be read; further bits say why.
const SQLITE_READ_ONLY: u32 = 8;

impl Error {
    /// The same, with what an operator can do about a database that may only be read.
    pub(super) fn explained(self) -> Error {
        match self {
            Error::Database(cause) | Error::Migrate(MigrateError::Execute(cause)) if is_read_only(&cause) => {
                Error::ReadOnly(cause)
            }
            other => other,
        }
    }

    /// Two replicas were in each other's way, and the database has undone what this one did: again will do.
    pub fn was_in_the_way(&self) -> bool {
        match self {
            Error::Database(sqlx::Error::Database(error)) => {
                matches!(error.code().as_deref(), Some("40P01" | "40001"))
            }
            _ => false,
        }
    }
}

fn is_read_only(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code).unwrap_or_default();
    // PostgreSQL's codes have five characters.
    let of_sqlite = || code.parse().is_ok_and(|code: u32| code < 10_000 && code & 0xff == SQLITE_READ_ONLY);
    code == "25006" || of_sqlite()
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("cannot read the key file `{}` (`SPORTELLO_KEY_FILE`)", .0.display())]
    Read(PathBuf, #[source] std::io::Error),
    #[error("cannot make the key file `{}` (`SPORTELLO_KEY_FILE`)", .0.display())]
    Make(PathBuf, #[source] std::io::Error),
    #[error(
        "the key file `{}` (`SPORTELLO_KEY_FILE`), {} bytes, is no key (32 bytes) and no list of keys: restore it from a backup; without \
         it the database cannot be read. For a fresh start remove both the file and the database",
        .0.display(), .1
    )]
    Length(PathBuf, usize),
}
