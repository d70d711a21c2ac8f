//! The one secret: who people are to us and what seals what we keep about them come from it.
//!
//! The key is 32 random bytes in a file, never in the database. What it makes cannot be turned back without it.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::Sha256;

use super::KeyError;

const LENGTH: usize = 32;
const NONCE_LENGTH: usize = 24;

/// The keys that the key file's bytes make. Cheap to clone.
#[derive(Clone)]
pub struct Key(Arc<Parts>);

struct Parts {
    /// Makes [`PersonKey`]s and marks.
    naming: Hmac<Sha256>,
    sealing: XChaCha20Poly1305,
    links: [u8; LENGTH],
    check: String,
}

/// Who someone is to us: a keyed hash of channel and chat, hex. It cannot be turned back without the key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonKey(Arc<str>);

/// A nonce and what is encrypted and authenticated with it; opens only for the owner that it was sealed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(pub(super) Vec<u8>);

impl Key {
    /// The key in the file; where there is no file, a new key in a new file that only its owner may read.
    pub fn from_file(path: &Path) -> Result<Key, KeyError> {
        match Key::existing(path)? {
            Some(key) => Ok(key),
            None => Key::make(path),
        }
    }

    /// The key in the file, where there is one.
    pub fn existing(path: &Path) -> Result<Option<Key>, KeyError> {
        match File::open(path) {
            Ok(file) => Key::read(path, file).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(KeyError::Read(path.to_owned(), error)),
        }
    }

    /// A key that is forgotten with the process, for a database in memory.
    pub fn throw_away() -> Key {
        Key::from_bytes(&random())
    }

    pub fn from_bytes(secret: &[u8; LENGTH]) -> Key {
        let derived = |label: &str| mac(secret).chain_update(label).finalize().into_bytes();
        Key(Arc::new(Parts {
            naming: mac(&derived("sportello: names of people")),
            sealing: XChaCha20Poly1305::new(&derived("sportello: sealing")),
            links: derived("sportello: links").into(),
            check: hex(&derived("sportello: check of the database")),
        }))
    }

    fn read(path: &Path, file: File) -> Result<Key, KeyError> {
        let mut bytes = Vec::new();
        // One byte more than is right is enough to know that it is wrong.
        let longest = u64::try_from(LENGTH).unwrap_or(u64::MAX) + 1;
        file.take(longest).read_to_end(&mut bytes).map_err(|error| KeyError::Read(path.to_owned(), error))?;
        let length = bytes.len();
        let secret = bytes.try_into().map_err(|_| KeyError::Length(path.to_owned(), length))?;
        Ok(Key::from_bytes(&secret))
    }

    fn make(path: &Path) -> Result<Key, KeyError> {
        let secret = random();
        write_new(path, &secret).map_err(|error| KeyError::Make(path.to_owned(), error))?;
        Ok(Key::from_bytes(&secret))
    }

    /// Who the chat or visitor of a channel is to us.
    pub fn person(&self, channel: &str, chat: &str) -> PersonKey {
        let hash =
            self.0.naming.clone().chain_update(channel).chain_update(":").chain_update(chat).finalize();
        PersonKey(hex(&hash.into_bytes()).into())
    }

    /// What stands for a message of a person in the database.
    pub fn mark(&self, person: &PersonKey, message: i64) -> String {
        let hash =
            self.0.naming.clone().chain_update(&*person.0).chain_update(message.to_be_bytes()).finalize();
        hex(&hash.into_bytes())
    }

    /// What stands for the code of an invitation in the database.
    pub fn invite(&self, code: &str) -> String {
        hex(&self.0.naming.clone().chain_update("invite:").chain_update(code).finalize().into_bytes())
    }

    /// What the tags of links are made with; the other keys cannot be made from it.
    pub fn for_links(&self) -> [u8; LENGTH] {
        self.0.links
    }

    /// What Telegram proves itself with when it delivers to the webhook.
    pub fn for_webhook(&self) -> String {
        hex(&self.0.naming.clone().chain_update("webhook").finalize().into_bytes())
    }

    /// Whether this is that. Hashes are compared, in a time that does not depend on them.
    pub fn is_for_webhook(&self, said: &str) -> bool {
        let mixed = |text: &str| self.0.naming.clone().chain_update("webhook said:").chain_update(text);
        mixed(said).verify(&mixed(&self.for_webhook()).finalize().into_bytes()).is_ok()
    }

    /// Random bytes that nobody can guess.
    pub fn chance() -> [u8; 16] {
        random()
    }

    pub fn seal(&self, owner: &PersonKey, plain: &[u8]) -> Sealed {
        let nonce: [u8; NONCE_LENGTH] = random();
        let payload = Payload { msg: plain, aad: owner.0.as_bytes() };
        let encrypted = self
            .0
            .sealing
            .encrypt(XNonce::from_slice(&nonce), payload)
            .expect("XChaCha20 encrypts anything shorter than 256 GiB");
        Sealed([&nonce[..], &encrypted].concat())
    }

    /// `None` when it was sealed with another key or for someone else, or was tampered with.
    pub fn unseal(&self, owner: &PersonKey, sealed: &Sealed) -> Option<Vec<u8>> {
        let (nonce, encrypted) = sealed.0.split_at_checked(NONCE_LENGTH)?;
        let payload = Payload { msg: encrypted, aad: owner.0.as_bytes() };
        self.0.sealing.decrypt(XNonce::from_slice(nonce), payload).ok()
    }

    /// What a database remembers of the key that it was made with; tells nothing about the key.
    pub(super) fn check(&self) -> &str {
        &self.0.check
    }
}

impl PersonKey {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn from_stored(text: &str) -> PersonKey {
        PersonKey(text.into())
    }
}

/// Never shows the secret.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

fn mac(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length")
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes any text");
        text
    })
}

/// Writes the file whole and to the disk before anything is sealed with it, and never over another.
fn write_new(path: &Path, secret: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(secret)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "tests write wrong keys")]

    use super::*;

    #[test]
    fn a_missing_key_is_made_for_its_owner_alone_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let made = Key::from_file(&path).unwrap();
        let read = Key::from_file(&path).unwrap();
        assert_eq!(made.person("telegram", "7"), read.person("telegram", "7"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_key_of_the_wrong_length_is_explained() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        for wrong in [&b""[..], &[7; 31], &[7; 4000]] {
            std::fs::write(&path, wrong).unwrap();
            let message = Key::from_file(&path).unwrap_err().to_string();
            assert!(message.contains("SPORTELLO_KEY_FILE") && message.contains("instead of 32"), "{message}");
        }
    }

    #[test]
    fn a_person_is_someone_else_in_another_channel_and_under_another_key() {
        let (one, other) = (Key::from_bytes(&[1; 32]), Key::from_bytes(&[2; 32]));
        assert_eq!(one.person("telegram", "7"), one.person("telegram", "7"));
        assert_ne!(one.person("telegram", "7"), one.person("web", "7"));
        assert_ne!(one.person("telegram", "7"), other.person("telegram", "7"));
        assert_eq!(one.person("telegram", "7").as_str().len(), 64);
    }

    #[test]
    fn what_is_sealed_opens_only_with_its_key_for_its_owner_and_unchanged() {
        let key = Key::from_bytes(&[1; 32]);
        let (amina, omar) = (key.person("telegram", "1"), key.person("telegram", "2"));
        let sealed = key.seal(&amina, "ciao".as_bytes());
        assert_eq!(key.unseal(&amina, &sealed).as_deref(), Some("ciao".as_bytes()));
        assert_eq!(key.unseal(&omar, &sealed), None);
        assert_eq!(Key::from_bytes(&[2; 32]).unseal(&amina, &sealed), None);
        for at in 0..sealed.0.len() {
            let mut changed = sealed.clone();
            changed.0[at] ^= 1;
            assert_eq!(key.unseal(&amina, &changed), None);
        }
        assert_eq!(key.unseal(&amina, &Sealed(vec![1, 2, 3])), None);
        assert_ne!(key.seal(&amina, b"ciao"), key.seal(&amina, b"ciao"));
    }
}
