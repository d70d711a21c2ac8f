//! Which version of the host article a translation was made from.

use sha2::{Digest, Sha256};

use super::SourceFile;

/// The first eight hex digits of the SHA-256 of title and body, where white space counts as one space: a line
/// broken elsewhere makes no translation stale, a changed word does.
pub fn fingerprint(title: &str, body: &str) -> String {
    let folded = format!("{}\n{}", fold(title), fold(body));
    let digest = Sha256::digest(folded.as_bytes());
    let start = digest.iter().take(4).fold(0_u32, |start, byte| (start << 8) | u32::from(*byte));
    format!("{start:08x}")
}

/// Tells whether a file still says what it said: two that differ in a byte have another.
pub fn fingerprint_of(file: &SourceFile) -> String {
    of_folder(std::slice::from_ref(file))
}

/// The first sixteen hex digits of the SHA-256 of all names and contents, in the order of names.
pub fn of_folder(files: &[SourceFile]) -> String {
    let mut sorted: Vec<&SourceFile> = files.iter().collect();
    sorted.sort_by(|one, other| one.path.cmp(&other.path));
    let mut hash = Sha256::new();
    for file in sorted {
        for part in [file.path.as_bytes(), &file.bytes] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
    }
    let start = hash.finalize().iter().take(8).fold(0_u64, |start, byte| (start << 8) | u64::from(*byte));
    format!("{start:016x}")
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn white_space_does_not_change_it_and_a_word_does() {
        let before = fingerprint("Title", "One two.\n\n## Three {#steps}\n");
        assert_eq!(before, fingerprint(" Title", "One  two.\n## Three {#steps}"));
        assert_ne!(before, fingerprint("Title", "One too.\n\n## Three {#steps}\n"));
        assert_eq!(before.len(), 8);
    }
}
