//! A file as a sealed stream: pieces that open only in their order, the last one marked as such, so that nothing can be
//! taken away, added, exchanged or changed unseen (STREAM, as in age and Tink, over XChaCha20-Poly1305).

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

use chacha20poly1305::aead::generic_array::GenericArray;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use super::BackupError;
use crate::store::Key;

/// How every backup begins; another way of writing them gets another number.
const BEGINNING: &[u8] = b"sportello backup 1\n";
/// A stream's nonce: that of the cipher without counter and mark of the last.
const NONCE: usize = 19;
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;
/// Why sealing cannot fail.
const ENDLESS: &str = "a stream holds four billion pieces";

/// Seals a file into another; returns the length of what was written.
pub(super) fn seal(key: &Key, from: &Path, to: &Path) -> Result<u64, BackupError> {
    let unreadable = |error| BackupError::Read(from.to_owned(), error);
    let unwritable = |error| BackupError::Write(to.to_owned(), error);
    let mut plain = BufReader::new(File::open(from).map_err(unreadable)?);
    let mut out = BufWriter::new(File::create(to).map_err(unwritable)?);
    let nonce: [u8; NONCE] = Key::chance();
    let head = [BEGINNING, key.check().as_bytes(), &nonce].concat();
    out.write_all(&head).map_err(unwritable)?;
    let mut length = head.len();
    let cipher = cipher(key, key.check().as_bytes()).expect("a key knows itself");
    let mut stream = EncryptorBE32::from_aead(cipher, GenericArray::from_slice(&nonce));
    let mut piece = next(&mut plain, PIECE).map_err(unreadable)?;
    loop {
        let following = next(&mut plain, PIECE).map_err(unreadable)?;
        if following.is_empty() {
            let sealed = stream.encrypt_last(&piece[..]).expect(ENDLESS);
            out.write_all(&sealed).and_then(|()| out.flush()).map_err(unwritable)?;
            return Ok((length + sealed.len()) as u64);
        }
        let sealed = stream.encrypt_next(&piece[..]).expect(ENDLESS);
        out.write_all(&sealed).map_err(unwritable)?;
        length += sealed.len();
        piece = following;
    }
}

/// Opens a sealed file into another.
pub(super) fn open(key: &Key, from: &Path, to: &Path) -> Result<(), BackupError> {
    let unreadable = |error| BackupError::Read(from.to_owned(), error);
    let unwritable = |error| BackupError::Write(to.to_owned(), error);
    let damaged = || BackupError::Damaged(from.to_owned());
    let mut sealed = BufReader::new(File::open(from).map_err(unreadable)?);
    let beginning = next(&mut sealed, BEGINNING.len()).map_err(unreadable)?;
    if beginning != BEGINNING {
        return Err(BackupError::NotABackup(from.to_owned()));
    }
    let check = next(&mut sealed, key.check().len()).map_err(unreadable)?;
    let nonce: [u8; NONCE] =
        next(&mut sealed, NONCE).map_err(unreadable)?.try_into().map_err(|_| damaged())?;
    let cipher = cipher(key, &check).ok_or_else(|| BackupError::OtherKey(from.to_owned()))?;
    let mut out = BufWriter::new(File::create(to).map_err(unwritable)?);
    let mut stream = DecryptorBE32::from_aead(cipher, GenericArray::from_slice(&nonce));
    let mut piece = next(&mut sealed, PIECE + TAG).map_err(unreadable)?;
    loop {
        let following = next(&mut sealed, PIECE + TAG).map_err(unreadable)?;
        if following.is_empty() {
            let plain = stream.decrypt_last(&piece[..]).map_err(|_| damaged())?;
            return out.write_all(&plain).and_then(|()| out.flush()).map_err(unwritable);
        }
        let plain = stream.decrypt_next(&piece[..]).map_err(|_| damaged())?;
        out.write_all(&plain).map_err(unwritable)?;
        piece = following;
    }
}

fn cipher(key: &Key, check: &[u8]) -> Option<XChaCha20Poly1305> {
    Some(XChaCha20Poly1305::new(&key.for_backups(check)?.into()))
}

/// So many bytes, or what is left.
fn next(from: &mut impl Read, most: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most);
    from.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
