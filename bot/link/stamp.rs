//! The keyed tag that tells our codes from forged or damaged ones.

use std::fmt;

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Characters of a tag: fifty bits, so that guessing one takes as many messages to the bot as nobody can send.
const TAG: usize = 10;

/// Small letters and digits that are not taken for each other when read from paper; no `_`, which separates the parts of
/// a plain code.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Makes and checks tags.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Stamp([u8; 32]);

impl Stamp {
    pub fn new(secret: [u8; 32]) -> Stamp {
        Stamp(secret)
    }

    pub(super) fn tag(&self, text: &str) -> String {
        let mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        letters(&mac.chain_update(text).finalize().into_bytes(), TAG)
    }

    /// What stands before the tag of a code, if the tag is right.
    pub(super) fn checked<'a>(&self, code: &'a str) -> Option<&'a str> {
        let (text, tag) = code.split_at_checked(code.len().checked_sub(TAG)?)?;
        (tag == self.tag(text)).then_some(text)
    }
}

/// Never shows the secret.
impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stamp(…)")
    }
}

/// The first characters of a hash, five bits each.
pub(super) fn letters(bytes: &[u8], count: usize) -> String {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| (byte >> (7 - at % 8)) & 1);
    (0..count).map(|place| letter((0..5).fold(0, |five, at| five << 1 | bit(place * 5 + at)))).collect()
}

/// The character of five bits.
pub(super) fn letter(five: u8) -> char {
    char::from(ALPHABET[usize::from(five % 32)])
}

/// The five bits of a character.
pub(super) fn number(letter: char) -> Option<u8> {
    let place = ALPHABET.iter().position(|other| char::from(*other) == letter)?;
    u8::try_from(place).ok()
}
