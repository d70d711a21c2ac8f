//! The file that the keys are in: made for its owner alone, replaced whole, never written over another.
//!
//! One key is 32 random bytes. After a rotation the file is text: what links are made with, which stays, then the keys, the
//! newest first, each with the day from which on it seals.

use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::KeyError;
use super::key::{Key, LENGTH, hex, links_of, random};

/// The first line of a file that holds several keys.
const HEADING: &str = "sportello keys 1";

/// Longest file that is read: some sixty keys.
const LONGEST: u64 = 8192;

/// What a key file holds.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Contents {
    /// The newest first; the day is missing for a key that is 32 bare bytes.
    pub keys: Vec<([u8; LENGTH], Option<NaiveDate>)>,
    pub links: [u8; LENGTH],
}

impl Key {
    /// The keys in the file; where there is no file, a new key in a new file that only its owner may read.
    pub fn from_file(path: &Path) -> Result<Key, KeyError> {
        match Key::existing(path)? {
            Some(key) => Ok(key),
            None => Key::make(path),
        }
    }

    /// The keys in the file, where there is one.
    pub fn existing(path: &Path) -> Result<Option<Key>, KeyError> {
        Ok(contents(path)?.map(|contents| contents.key()))
    }

    fn make(path: &Path) -> Result<Key, KeyError> {
        let secret = random();
        write_new(path, &secret).map_err(|error| KeyError::Make(path.to_owned(), error))?;
        Ok(Key::from_bytes(&secret))
    }

    /// Puts a new key before those in the file: it seals from the next start on, and the others go on opening.
    pub fn rotate(path: &Path, today: NaiveDate) -> Result<Key, KeyError> {
        let mut contents = contents(path)?.ok_or_else(|| missing(path))?;
        contents.keys.insert(0, (random(), Some(today)));
        contents.replace(path)?;
        Ok(contents.key())
    }

    /// Since when the newest key seals, where an older one is in the file beside it.
    pub fn rotated_on(path: &Path) -> Result<Option<NaiveDate>, KeyError> {
        let contents = contents(path)?.ok_or_else(|| missing(path))?;
        Ok(contents.keys.first().and_then(|(_, since)| *since).filter(|_| 1 < contents.keys.len()))
    }

    /// Leaves only the newest key in the file. What is sealed with the others cannot be opened any more.
    pub fn drop_old(path: &Path) -> Result<(), KeyError> {
        let mut contents = contents(path)?.ok_or_else(|| missing(path))?;
        contents.keys.truncate(1);
        contents.replace(path)
    }
}

impl Contents {
    fn key(&self) -> Key {
        let secrets: Vec<[u8; LENGTH]> = self.keys.iter().map(|(secret, _)| *secret).collect();
        Key::of(&secrets, self.links)
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Contents> {
        if let Ok(secret) = <[u8; LENGTH]>::try_from(bytes) {
            return Some(Contents { keys: vec![(secret, None)], links: links_of(&secret) });
        }
        let mut lines = std::str::from_utf8(bytes).ok()?.lines();
        if lines.next()? != HEADING {
            return None;
        }
        let links = unhex(lines.next()?.strip_prefix("links ")?)?;
        let key = |line: &str| {
            let (secret, since) = line.strip_prefix("key ")?.split_once(" since ")?;
            Some((unhex(secret)?, since.parse().ok()))
        };
        let keys = lines.map(key).collect::<Option<Vec<_>>>()?;
        (!keys.is_empty()).then_some(Contents { keys, links })
    }

    pub(super) fn written(&self) -> String {
        let mut text = format!("{HEADING}\nlinks {}\n", hex(&self.links));
        for (secret, since) in &self.keys {
            let since = since.map_or_else(|| "the beginning".to_owned(), |day| day.to_string());
            writeln!(text, "key {} since {since}", hex(secret)).expect("a String takes any text");
        }
        text
    }

    /// The new file is whole on the disk before it takes the old one's place.
    fn replace(&self, path: &Path) -> Result<(), KeyError> {
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        let new = PathBuf::from(new);
        let made = write_new(&new, self.written().as_bytes()).and_then(|()| std::fs::rename(&new, path));
        made.map_err(|error| KeyError::Make(new, error))
    }
}

fn missing(path: &Path) -> KeyError {
    KeyError::Read(path.to_owned(), ErrorKind::NotFound.into())
}

fn contents(path: &Path) -> Result<Option<Contents>, KeyError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(KeyError::Read(path.to_owned(), error)),
    };
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).map_err(|error| KeyError::Read(path.to_owned(), error))?;
    let length = bytes.len();
    Contents::read(&bytes).map(Some).ok_or_else(|| KeyError::Length(path.to_owned(), length))
}

/// Writes the file whole and to the disk before anything is sealed with it, and never over another.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn unhex(text: &str) -> Option<[u8; LENGTH]> {
    let digits: Vec<u8> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|two| two[0] << 4 | two[1]).collect();
    (digits.len() == 2 * LENGTH).then_some(())?;
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "tests write wrong keys")]

    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[cfg(unix)]
    fn is_for_its_owner_alone(path: &Path) {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_missing_key_is_made_for_its_owner_alone_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let made = Key::from_file(&path).unwrap();
        let read = Key::from_file(&path).unwrap();
        assert_eq!(made.person("telegram", "7"), read.person("telegram", "7"));
        #[cfg(unix)]
        is_for_its_owner_alone(&path);
    }

    #[test]
    fn a_rotated_key_seals_anew_opens_what_is_old_and_leaves_links_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let first = Key::from_file(&path).unwrap();
        Key::rotate(&path, day("2026-11-25")).unwrap();
        let key = Key::rotate(&path, day("2027-11-25")).unwrap();
        #[cfg(unix)]
        is_for_its_owner_alone(&path);
        let amina = first.person("telegram", "1");
        assert_eq!(key.old_names("telegram", "1").last(), Some(&amina));
        assert_ne!(key.person("telegram", "1"), amina);
        let sealed = first.seal(&amina, b"ciao");
        assert_eq!(key.unseal(&amina, &sealed).as_deref(), Some(&b"ciao"[..]));
        assert_eq!(first.unseal(&amina, &key.seal(&amina, b"ciao")), None);
        assert_eq!(key.for_links(), first.for_links());
        assert_eq!(Key::rotated_on(&path).unwrap(), Some(day("2027-11-25")));
        Key::drop_old(&path).unwrap();
        let newest = Key::from_file(&path).unwrap();
        assert_eq!(newest.person("telegram", "1"), key.person("telegram", "1"));
        assert_eq!((newest.unseal(&amina, &sealed), newest.for_links()), (None, first.for_links()));
        assert_eq!(Key::rotated_on(&path).unwrap(), None);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_key_of_the_wrong_length_is_explained() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        for wrong in [&b""[..], &[7; 31], &[7; 4000], b"sportello keys 1\nlinks 00\n"] {
            std::fs::write(&path, wrong).unwrap();
            let message = Key::from_file(&path).unwrap_err().to_string();
            assert!(message.contains("SPORTELLO_KEY_FILE") && message.contains("is no key"), "{message}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(secrets in prop::collection::vec(any::<[u8; 32]>(), 1..5), links: [u8; 32]) {
            let keys = secrets.into_iter().map(|secret| (secret, Some(day("2026-11-25")))).collect();
            let contents = Contents { keys, links };
            prop_assert!(Contents::read(contents.written().as_bytes()) == Some(contents));
        }

        #[test]
        fn any_bytes_are_keys_or_none(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _read = Contents::read(&bytes);
        }
    }
}
