//! The one secret: who people are to us and what seals what we keep about them come from it.
//!
//! A key is 32 random bytes in a file, never in the database. What it makes cannot be turned back without it.

use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::Sha256;

pub(super) const LENGTH: usize = 32;
const NONCE_LENGTH: usize = 24;

/// The keys that the key file's bytes make: the newest names and seals, older ones only open. Cheap to clone.
#[derive(Clone)]
pub struct Key(Arc<Ring>);

struct Ring {
    newest: Parts,
    older: Vec<Parts>,
    links: [u8; LENGTH],
}

struct Parts {
    /// Makes [`PersonKey`]s and marks.
    naming: Hmac<Sha256>,
    sealing: XChaCha20Poly1305,
    /// What backups are sealed with.
    backups: [u8; LENGTH],
    check: String,
}

/// Who someone is to us: a keyed hash of channel and chat, hex. It cannot be turned back without the key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PersonKey(Arc<str>);

/// A nonce and what is encrypted and authenticated with it; opens only for the owner that it was sealed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(pub(super) Vec<u8>);

impl Key {
    /// A key that is forgotten with the process, for a database in memory.
    pub fn throw_away() -> Key {
        Key::from_bytes(&random())
    }

    pub fn from_bytes(secret: &[u8; LENGTH]) -> Key {
        Key::of(std::slice::from_ref(secret), links_of(secret))
    }

    /// Several keys, the newest first, and what links are made with. There is at least one.
    pub(super) fn of(secrets: &[[u8; LENGTH]], links: [u8; LENGTH]) -> Key {
        let mut parts = secrets.iter().map(Parts::of);
        let newest = parts.next().expect("a key file without a key is refused");
        Key(Arc::new(Ring { newest, older: parts.collect(), links }))
    }

    /// Who the chat or visitor of a channel is to us.
    pub fn person(&self, channel: &str, chat: &str) -> PersonKey {
        self.0.newest.person(channel, chat)
    }

    /// Who they were to us under older keys, the last one first; nobody as long as there is one key.
    pub fn old_names(&self, channel: &str, chat: &str) -> Vec<PersonKey> {
        self.0.older.iter().map(|parts| parts.person(channel, chat)).collect()
    }

    /// Is there an older key beside the newest?
    pub fn has_older(&self) -> bool {
        !self.0.older.is_empty()
    }

    /// What stands for a message of a person in the database.
    pub fn mark(&self, person: &PersonKey, message: i64) -> String {
        let naming = self.0.newest.naming.clone();
        let hash = naming.chain_update(&*person.0).chain_update(message.to_be_bytes()).finalize();
        hex(&hash.into_bytes())
    }

    /// What stands for the code of an invitation in the database.
    pub fn invite(&self, code: &str) -> String {
        self.0.newest.invite(code)
    }

    /// What stood for it under older keys.
    pub fn old_invites(&self, code: &str) -> Vec<String> {
        self.0.older.iter().map(|parts| parts.invite(code)).collect()
    }

    /// What the tags of links are made with; the other keys cannot be made from it.
    pub fn for_links(&self) -> [u8; LENGTH] {
        self.0.links
    }

    /// What Telegram proves itself with when it delivers to the webhook.
    pub fn for_webhook(&self) -> String {
        self.0.newest.for_webhook()
    }

    /// Whether this is that, or what it was with an older key. Hashes are compared, in a time that does not depend on them.
    pub fn is_for_webhook(&self, said: &str) -> bool {
        let mixed = |parts: &Parts, text: &str| parts.naming.clone().chain_update("said:").chain_update(text);
        let is_of = |parts: &Parts| {
            let right = mixed(parts, &parts.for_webhook()).finalize().into_bytes();
            mixed(parts, said).verify(&right).is_ok()
        };
        std::iter::once(&self.0.newest).chain(&self.0.older).any(is_of)
    }

    /// What backups are sealed with by the key of this check value, if that is ours; the other keys cannot be made from it.
    pub(super) fn for_backups(&self, check: &[u8]) -> Option<[u8; LENGTH]> {
        let mut all = std::iter::once(&self.0.newest).chain(&self.0.older);
        all.find(|parts| check == parts.check.as_bytes()).map(|parts| parts.backups)
    }

    pub(super) fn naming(&self) -> Hmac<Sha256> {
        self.0.newest.naming.clone()
    }

    /// What names are and were made with.
    pub(super) fn all_naming(&self) -> impl Iterator<Item = Hmac<Sha256>> {
        std::iter::once(&self.0.newest).chain(&self.0.older).map(|parts| parts.naming.clone())
    }

    /// Random bytes that nobody can guess.
    pub fn chance<const N: usize>() -> [u8; N] {
        random()
    }

    pub fn seal(&self, owner: &PersonKey, plain: &[u8]) -> Sealed {
        let nonce: [u8; NONCE_LENGTH] = random();
        let payload = Payload { msg: plain, aad: owner.0.as_bytes() };
        let encrypted = self
            .0
            .newest
            .sealing
            .encrypt(XNonce::from_slice(&nonce), payload)
            .expect("XChaCha20 encrypts anything shorter than 256 GiB");
        Sealed([&nonce[..], &encrypted].concat())
    }

    /// `None` when it was sealed with a key that is not here or for someone else, or was tampered with.
    pub fn unseal(&self, owner: &PersonKey, sealed: &Sealed) -> Option<Vec<u8>> {
        let all = std::iter::once(&self.0.newest).chain(&self.0.older);
        all.into_iter().find_map(|parts| parts.unseal(owner, sealed))
    }

    /// Is it sealed with the newest key?
    pub(super) fn is_newest(&self, owner: &PersonKey, sealed: &Sealed) -> bool {
        self.0.newest.unseal(owner, sealed).is_some()
    }

    /// What a database remembers of the key that it was made with; tells nothing about the key.
    pub(super) fn check(&self) -> &str {
        &self.0.newest.check
    }

    /// Is this what a database remembers that was made with an older key?
    pub(super) fn was(&self, check: &str) -> bool {
        self.0.older.iter().any(|parts| parts.check == check)
    }
}

impl Parts {
    fn of(secret: &[u8; LENGTH]) -> Parts {
        Parts {
            naming: mac(&derived(secret, "sportello: names of people")),
            sealing: XChaCha20Poly1305::new(&derived(secret, "sportello: sealing").into()),
            backups: derived(secret, "sportello: backups"),
            check: hex(&derived(secret, "sportello: check of the database")),
        }
    }

    fn person(&self, channel: &str, chat: &str) -> PersonKey {
        let hash = self.naming.clone().chain_update(channel).chain_update(":").chain_update(chat).finalize();
        PersonKey(hex(&hash.into_bytes()).into())
    }

    fn invite(&self, code: &str) -> String {
        hex(&self.naming.clone().chain_update("invite:").chain_update(code).finalize().into_bytes())
    }

    fn for_webhook(&self) -> String {
        hex(&self.naming.clone().chain_update("webhook").finalize().into_bytes())
    }

    fn unseal(&self, owner: &PersonKey, sealed: &Sealed) -> Option<Vec<u8>> {
        let (nonce, encrypted) = sealed.0.split_at_checked(NONCE_LENGTH)?;
        let payload = Payload { msg: encrypted, aad: owner.0.as_bytes() };
        self.sealing.decrypt(XNonce::from_slice(nonce), payload).ok()
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

fn derived(secret: &[u8; LENGTH], label: &str) -> [u8; LENGTH] {
    mac(secret).chain_update(label).finalize().into_bytes().into()
}

/// What links are made with that this key signs.
pub(super) fn links_of(secret: &[u8; LENGTH]) -> [u8; LENGTH] {
    derived(secret, "sportello: links")
}

pub(super) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

pub(super) fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes any text");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
