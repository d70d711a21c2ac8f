#![expect(clippy::disallowed_methods, reason = "tests change a backup's bytes")]

use super::*;
use crate::store::{Store, Waiting};

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

/// A folder with a database in use.
struct Place {
    folder: tempfile::TempDir,
    store: Store,
}

impl Place {
    async fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&url(folder.path().join("here.sqlite")), &key()).await.unwrap();
        let place = Place { folder, store };
        place.posts(1, now() + chrono::Duration::hours(6)).await;
        place
    }

    async fn posts(&self, id: i64, expires: DateTime<Utc>) {
        let person = key().person("telegram", "7");
        let parcel = key().seal(&person, &vec![5; 100_000]);
        let post = Waiting { id, person, parcel, attempts: 0, not_before: now(), expires };
        let mut batch = self.store.begin().await.unwrap();
        batch.post("telegram", &[post], 0, false).await.unwrap();
        batch.commit().await.unwrap();
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn back_up(&self, name: &str) -> Result<u64, BackupError> {
        back_up(&url(self.at("here.sqlite")), &key(), &self.at(name)).await
    }

    async fn restore(&self, name: &str, to: &str) -> Result<u64, BackupError> {
        restore(&self.at(name), &key(), &url(self.at(to)), now()).await
    }

    /// What is left in the folder that was only to be there for a while.
    fn leftovers(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with('.')).collect()
    }
}

fn url(path: impl AsRef<Path>) -> String {
    format!("sqlite:{}", path.as_ref().display())
}

#[tokio::test]
async fn a_copy_of_a_database_in_use_is_restored_as_it_was() {
    let place = Place::new().await;
    let bytes = place.back_up("backup").await.unwrap();
    assert_eq!(bytes, fs::metadata(place.at("backup")).unwrap().len());
    place.posts(2, now() + chrono::Duration::hours(6)).await;
    assert_eq!(place.restore("backup", "there.sqlite").await.unwrap(), 1);
    let restored = Store::open(&url(place.at("there.sqlite")), &key()).await.unwrap();
    let waiting = restored.waiting("telegram").await.unwrap();
    assert_eq!(waiting, place.store.waiting("telegram").await.unwrap()[..1]);
    assert!(place.leftovers().is_empty(), "{:?}", place.leftovers());
}

#[tokio::test]
async fn a_backup_holds_nothing_that_can_be_read_and_is_its_owner_s_alone() {
    let place = Place::new().await;
    place.back_up("backup").await.unwrap();
    let bytes = fs::read(place.at("backup")).unwrap();
    for words in ["SQLite format", "outbox", "telegram"] {
        assert!(!bytes.windows(words.len()).any(|window| window == words.as_bytes()), "{words}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for name in ["backup", "there.sqlite"] {
            if name == "there.sqlite" {
                place.restore("backup", name).await.unwrap();
            }
            assert_eq!(fs::metadata(place.at(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        }
    }
}

#[tokio::test]
async fn a_reply_that_is_too_old_to_be_of_use_is_not_restored() {
    let place = Place::new().await;
    place.posts(2, now() - chrono::Duration::seconds(1)).await;
    place.back_up("backup").await.unwrap();
    assert_eq!(place.restore("backup", "there.sqlite").await.unwrap(), 1);
}

#[tokio::test]
async fn a_backup_that_is_damaged_anywhere_or_cut_off_is_found_out() {
    let place = Place::new().await;
    place.back_up("backup").await.unwrap();
    let whole = fs::read(place.at("backup")).unwrap();
    let mut spoilt: Vec<Vec<u8>> = Vec::new();
    for at in [0, 30, 90, 200, 70_000, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        spoilt.push(bytes);
    }
    // Also where one piece ends and the next begins.
    let head = whole.len() % (64 * 1024 + 16);
    for length in [0, 10, 50, 100, head, whole.len() - 64 * 1024 - 16, whole.len() - 1] {
        spoilt.push(whole[..length].to_vec());
    }
    spoilt.push([&whole[..], b"more"].concat());
    for (number, bytes) in spoilt.iter().enumerate() {
        fs::write(place.at("spoilt"), bytes).unwrap();
        let error = place.restore("spoilt", "there.sqlite").await.unwrap_err();
        let expected =
            matches!(error, BackupError::Damaged(_) | BackupError::NotABackup(_) | BackupError::OtherKey(_));
        assert!(expected, "{number}: {error}");
        assert!(!place.at("there.sqlite").exists() && place.leftovers().is_empty(), "{number}");
    }
}

#[tokio::test]
async fn another_key_opens_nothing_and_seals_nothing() {
    let place = Place::new().await;
    place.back_up("backup").await.unwrap();
    let other = Key::from_bytes(&[8; 32]);
    let there = url(place.at("there.sqlite"));
    let error = restore(&place.at("backup"), &other, &there, now()).await.unwrap_err();
    assert!(matches!(error, BackupError::OtherKey(_)), "{error}");
    let here = url(place.at("here.sqlite"));
    let error = back_up(&here, &other, &place.at("other")).await.unwrap_err();
    assert!(matches!(error, BackupError::Database(Error::OtherKey)), "{error}");
    assert!(!place.at("other").exists() && place.leftovers().is_empty());
}

#[tokio::test]
async fn nothing_is_written_over() {
    let place = Place::new().await;
    place.back_up("backup").await.unwrap();
    for error in [
        place.back_up("backup").await.unwrap_err(),
        place.restore("backup", "here.sqlite").await.unwrap_err(),
    ] {
        assert!(matches!(error, BackupError::Exists(_)), "{error}");
    }
    fs::write(place.at("there.sqlite-wal"), "").unwrap();
    let error = place.restore("backup", "there.sqlite").await.unwrap_err().to_string();
    assert!(error.contains("there.sqlite-wal"), "{error}");
}

#[tokio::test]
async fn what_cannot_be_copied_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("backup");
    for (url, words) in [
        ("postgres://host/name", "pg_dump"),
        ("sqlite::memory:", "must name a file"),
        ("sqlite:nowhere.sqlite?mode=rw", "there is no database in `nowhere.sqlite`"),
    ] {
        let error = back_up(url, &key(), &target).await.unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
}
