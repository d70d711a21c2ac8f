//! What lets someone into the back office: one-time links and sessions, sealed texts that only we can write.
//!
//! Nothing is kept of who has one; of one that was used or given back, a hash is kept until it would have expired.

use chrono::{DateTime, Utc};
use hmac::Mac;
use sha2::{Digest, Sha256};

use super::key::hex;
use super::outbox::moment;
use super::{Error, Key, PersonKey, Sealed, Store};
use crate::language::Language;

/// Longer than any of ours, in characters.
const LONGEST: usize = 400;

/// What a pass is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassKind {
    /// To sign in, once.
    Link,
    /// To be signed in.
    Session,
}

/// Whom a pass lets in, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    pub person: PersonKey,
    pub language: Language,
    pub until: DateTime<Utc>,
}

impl PassKind {
    /// A pass opens only as what it was made for.
    fn owner(self) -> PersonKey {
        PersonKey::from_stored(match self {
            PassKind::Link => "backoffice: link",
            PassKind::Session => "backoffice: session",
        })
    }
}

impl Key {
    /// The pass as text that can neither be read nor made without the key; each time another.
    pub fn write_pass(&self, kind: PassKind, pass: &Pass) -> String {
        let plain =
            format!("{} {} {}", pass.until.timestamp_millis(), pass.language.code(), pass.person.as_str());
        hex(&self.seal(&kind.owner(), plain.as_bytes()).0)
    }

    /// `None` for what we did not write, or for something else. Whether it is still good is not asked here.
    pub fn read_pass(&self, kind: PassKind, text: &str) -> Option<Pass> {
        let plain = self.unseal(&kind.owner(), &Sealed(unhex(text)?))?;
        let plain = String::from_utf8(plain).ok()?;
        let mut parts = plain.splitn(3, ' ');
        let until = moment(parts.next()?.parse().ok()?);
        let language = parts.next()?.parse().ok()?;
        Some(Pass { person: PersonKey::from_stored(parts.next()?), language, until })
    }

    /// What a form of a session carries, so that no other site can send one in its name.
    pub fn for_form(&self, session: &str) -> String {
        hex(&self.naming().chain_update("form:").chain_update(session).finalize().into_bytes())
    }

    /// Whether this is that. Hashes are compared, in a time that does not depend on them.
    pub fn is_for_form(&self, session: &str, said: &str) -> bool {
        let mixed = |text: &str| self.naming().chain_update("said:").chain_update(text);
        mixed(said).verify(&mixed(&self.for_form(session)).finalize().into_bytes()).is_ok()
    }
}

impl Store {
    /// Takes a pass out of use; `false` if it was already.
    pub async fn spend(&self, pass: &str, until: DateTime<Utc>) -> Result<bool, Error> {
        let sql = "INSERT INTO spent (pass, expires) VALUES ($1, $2) ON CONFLICT (pass) DO NOTHING";
        let query = sqlx::query(sql).bind(hashed(pass)).bind(until.timestamp_millis());
        Ok(query.execute(&self.pool).await?.rows_affected() == 1)
    }

    pub async fn is_spent(&self, pass: &str) -> Result<bool, Error> {
        let query = sqlx::query("SELECT 1 FROM spent WHERE pass = $1").bind(hashed(pass));
        Ok(query.fetch_optional(&self.pool).await?.is_some())
    }
}

fn hashed(pass: &str) -> String {
    hex(&Sha256::digest(pass))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    // Capitals would be the same pass under another hash.
    let is_ours = |byte: &u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte);
    if LONGEST < text.len() || !text.len().is_multiple_of(2) || !text.as_bytes().iter().all(is_ours) {
        return None;
    }
    let pairs = text.as_bytes().chunks_exact(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ARABIC;

    #[test]
    fn a_pass_opens_as_what_it_is_and_only_with_its_key() {
        let key = Key::from_bytes(&[1; 32]);
        let pass =
            Pass { person: key.person("telegram", "1"), language: ARABIC, until: moment(1_795_600_000_000) };
        let text = key.write_pass(PassKind::Link, &pass);
        assert_eq!(key.read_pass(PassKind::Link, &text), Some(pass.clone()));
        assert_eq!(key.read_pass(PassKind::Session, &text), None);
        assert_eq!(Key::from_bytes(&[2; 32]).read_pass(PassKind::Link, &text), None);
        assert_eq!(key.read_pass(PassKind::Link, &text.to_uppercase()), None);
        assert_ne!(text, key.write_pass(PassKind::Link, &pass));
        for wrong in ["", "0", "zz", "é", "00", &"0".repeat(1000)] {
            assert_eq!(key.read_pass(PassKind::Link, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_form_belongs_to_one_session() {
        let key = Key::from_bytes(&[1; 32]);
        assert!(key.is_for_form("a", &key.for_form("a")));
        assert!(!key.is_for_form("b", &key.for_form("a")) && !key.is_for_form("a", ""));
    }

    #[tokio::test]
    async fn a_pass_is_spent_once() {
        let store = Store::open("sqlite::memory:", &Key::throw_away()).await.unwrap();
        let until = moment(1_795_600_000_000);
        assert!(!store.is_spent("a").await.unwrap());
        assert!(store.spend("a", until).await.unwrap());
        assert!(!store.spend("a", until).await.unwrap());
        assert!(store.is_spent("a").await.unwrap() && !store.is_spent("b").await.unwrap());
    }
}
