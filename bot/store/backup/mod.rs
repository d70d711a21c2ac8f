//! A copy of an SQLite database while it is in use, sealed with the key; and the way back.
//!
//! The copy is of one moment, whatever is written meanwhile. It opens only with the key that the database was made with,
//! and only whole: a byte that is missing or changed is found before anything is put in place.

mod sealed;

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sqlx::{AnyConnection, ConnectOptions, Connection, any::AnyConnectOptions, any::install_default_drivers};

use super::open::{Backend, compare_key};
use super::{Error, Key};

/// Why there is no backup, or nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error(
        "`DATABASE_URL` names a PostgreSQL database, which has better means: make a backup with \
         `pg_dump --format=custom --file=FILE \"$DATABASE_URL\"`, restore it with \
         `pg_restore --clean --if-exists --dbname=\"$DATABASE_URL\" FILE`, and keep it as safe as the key (deploy/backup.md)"
    )]
    Postgres,
    #[error("a database in memory is gone with the program: `DATABASE_URL` must name a file")]
    InMemory,
    #[error("there is no database in `{}` (`DATABASE_URL`)", .0.display())]
    NoDatabase(PathBuf),
    #[error("`{}` is there already and is not written over: move it away, or choose another name", .0.display())]
    Exists(PathBuf),
    #[error("cannot read `{}`", .0.display())]
    Read(PathBuf, #[source] io::Error),
    #[error("cannot write `{}`", .0.display())]
    Write(PathBuf, #[source] io::Error),
    #[error("`{}` is no backup that this version of sportello can read", .0.display())]
    NotABackup(PathBuf),
    #[error("`{}` was made with another key: set `SPORTELLO_KEY_FILE` to the file that was used then", .0.display())]
    OtherKey(PathBuf),
    #[error("`{}` is damaged or was cut off: nothing was restored; take another backup", .0.display())]
    Damaged(PathBuf),
    #[error(transparent)]
    Database(#[from] Error),
}

/// Writes a sealed copy of the database into a new file; returns its length in bytes.
pub async fn back_up(url: &str, key: &Key, target: &Path) -> Result<u64, BackupError> {
    let database = file_of(url)?;
    if !database.exists() {
        return Err(BackupError::NoDatabase(database));
    }
    if target.exists() {
        return Err(BackupError::Exists(target.to_owned()));
    }
    let copy = Beside::new(&database, "copied")?;
    let mut connection = connect(&database).await?;
    compare_key(&mut connection, key).await?;
    // The file is there already, empty, for its owner alone.
    sqlx::query("VACUUM INTO $1")
        .bind(copy.0.display().to_string())
        .execute(&mut connection)
        .await
        .map_err(Error::Database)?;
    connection.close().await.map_err(Error::Database)?;
    let sealed = Beside::new(target, "new")?;
    let length = sealed::seal(key, &copy.0, &sealed.0)?;
    sealed.becomes(target)?;
    Ok(length)
}

/// Puts the database of a backup where there is none. Replies that are too old to be of use are left out; returns how
/// many still wait to be sent.
pub async fn restore(backup: &Path, key: &Key, url: &str, now: DateTime<Utc>) -> Result<u64, BackupError> {
    let database = file_of(url)?;
    // A journal without its database would be taken for the restored one's.
    for ending in ["", "-wal", "-journal"] {
        let mut name = database.clone().into_os_string();
        name.push(ending);
        if Path::new(&name).exists() {
            return Err(BackupError::Exists(name.into()));
        }
    }
    let opened = Beside::new(&database, "restored")?;
    sealed::open(key, backup, &opened.0)?;
    let waiting = looked_over(&opened.0, key, now).await.map_err(|error| match error {
        Error::OtherKey => BackupError::OtherKey(backup.to_owned()),
        Error::Database(_) => BackupError::Damaged(backup.to_owned()),
        other => BackupError::Database(other),
    })?;
    opened.becomes(&database)?;
    Ok(waiting)
}

/// Makes sure that a database is whole and ours, and lets go of what is too old to be sent.
async fn looked_over(database: &Path, key: &Key, now: DateTime<Utc>) -> Result<u64, Error> {
    let mut connection = connect(database).await?;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection).await?;
    if verdict != "ok" {
        return Err(Error::Database(sqlx::Error::Protocol(verdict)));
    }
    compare_key(&mut connection, key).await?;
    sqlx::query("DELETE FROM outbox WHERE expires <= $1")
        .bind(now.timestamp_millis())
        .execute(&mut connection)
        .await?;
    let waiting: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM outbox").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(waiting.try_into().unwrap_or_default())
}

async fn connect(database: &Path) -> Result<AnyConnection, Error> {
    install_default_drivers();
    let url = format!("sqlite:{}?mode=rw", database.display());
    let options: AnyConnectOptions = url.parse().map_err(Error::Open)?;
    let mut connection = options.connect().await.map_err(Error::Open)?;
    sqlx::query("PRAGMA busy_timeout = 10000").execute(&mut connection).await?;
    Ok(connection)
}

/// The file that an address names.
fn file_of(url: &str) -> Result<PathBuf, BackupError> {
    if Backend::of_any(url)? == Backend::Postgres {
        return Err(BackupError::Postgres);
    }
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    if path.is_empty() || path.contains(":memory:") {
        return Err(BackupError::InMemory);
    }
    Ok(path.into())
}

/// A file that is made beside another, for its owner alone, and is gone with this value unless it took the other's place.
struct Beside(PathBuf);

impl Beside {
    fn new(target: &Path, ending: &str) -> Result<Beside, BackupError> {
        let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let path = target.with_file_name(format!(".{name}.{}.{ending}", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).map_err(|error| BackupError::Write(path.clone(), error))?;
        Ok(Beside(path))
    }

    /// Puts it in its place, and the disk knows.
    fn becomes(self, target: &Path) -> Result<(), BackupError> {
        let wrong = |error| BackupError::Write(target.to_owned(), error);
        File::open(&self.0).and_then(|file| file.sync_all()).map_err(wrong)?;
        // Unlike a rename, a link never takes the place of a file that came meanwhile; some disks know none.
        match fs::hard_link(&self.0, target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(BackupError::Exists(target.to_owned()));
            }
            Err(_) => fs::rename(&self.0, target).map_err(wrong)?,
            Ok(()) => {}
        }
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).map_err(wrong)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // It may have been renamed.
        let _gone = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests;
