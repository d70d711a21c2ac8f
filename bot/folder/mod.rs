//! Reads, watches and writes a folder of text: the knowledge base, the bot's own words.
//!
//! The one module that touches those files. What they mean, and what is wrong with them, `knowledge` says.

mod committed;
mod committing;
mod saving;
mod watched;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use crate::knowledge::SourceFile;

pub use committed::{NoCommit, committed};
pub use committing::CommitFailed;
pub use saving::{Change, LARGEST, SaveError, Saved, opened, save};
pub use watched::{Means, Watched};

/// Deeper than any folder of ours: a link that leads back up must not be followed for ever.
const DEEPEST: usize = 8;

/// Endings of the files whose text is wanted; of others the name alone is.
const TEXT: [&str; 5] = ["md", "txt", "ftl", "yaml", "json"];

/// All files of a folder, sorted by path, without those whose names begin with a dot.
pub fn read(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for (path, _) in stamps(folder)? {
        match bytes(&folder.join(&path)) {
            Ok(bytes) => files.push(SourceFile { path, bytes }),
            // Gone since it was listed, as an editor's temporary file is.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(io::Error::new(error.kind(), format!("{path}: {error}"))),
        }
    }
    Ok(files)
}

/// Writes a file of a folder whole or not at all, so that no one reads half of it.
pub fn write(folder: &Path, file: &SourceFile) -> io::Result<()> {
    let target = folder.join(&file.path);
    saving::Beside::written(&target, &file.bytes)?.takes_the_place_of(&target)
}

/// What tells without reading it that a file has changed.
#[derive(Debug, Clone, PartialEq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

fn stamps(folder: &Path) -> io::Result<Vec<(String, Stamp)>> {
    let mut found = Vec::new();
    collect(folder, "", 0, &mut found)?;
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<(String, Stamp)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        // Follows links: a folder mounted from outside is often made of them.
        match fs::metadata(entry.path()) {
            Ok(metadata) if metadata.is_dir() && depth < DEEPEST => {
                collect(&entry.path(), &format!("{path}/"), depth + 1, found)?;
            }
            Ok(metadata) if metadata.is_file() => {
                found.push((path, Stamp { length: metadata.len(), modified: metadata.modified().ok() }));
            }
            _ => {}
        }
    }
    Ok(())
}

fn bytes(path: &Path) -> io::Result<Arc<[u8]>> {
    if is_text(path) { Ok(fs::read(path)?.into()) } else { Ok(Arc::default()) }
}

/// Whether a file's text is wanted; of others only the name is.
pub fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|ending| TEXT.iter().any(|text| ending.eq_ignore_ascii_case(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_own_library_has_no_errors() {
        let files = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library"))).unwrap();
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let (library, diagnostics) = crate::knowledge::read(&files, today);
        let questions_few = |message: &str| message.ends_with("questions so far");
        let unexpected: Vec<String> = diagnostics
            .iter()
            .filter(|diagnostic| !diagnostic.age && !questions_few(&diagnostic.message))
            .map(ToString::to_string)
            .collect();
        assert!(unexpected.is_empty(), "{}", unexpected.join("\n"));
        let sizes: Vec<_> =
            library.territories.values().map(|one| (one.articles.len(), one.directory.len())).collect();
        assert_eq!(sizes, [(1, 1), (7, 6)]);
    }

    #[test]
    fn files_come_sorted_and_without_hidden_ones() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/.git")).unwrap();
        for (path, text) in [("b/two.md", "2"), ("a.txt", "1"), ("b/.git/three.md", "3"), ("photo.jpg", "4")]
        {
            fs::write(folder.path().join(path), text).unwrap();
        }
        let files = read(folder.path()).unwrap();
        let seen: Vec<_> = files.iter().map(|file| (file.path.as_str(), &*file.bytes)).collect();
        assert_eq!(seen, [("a.txt", &b"1"[..]), ("b/two.md", b"2"), ("photo.jpg", b"")]);
        assert!(read(&folder.path().join("nowhere")).is_err());
    }

    #[test]
    fn a_file_is_written_whole() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.md"), "old").unwrap();
        write(folder.path(), &SourceFile { path: "a.md".into(), bytes: b"new".as_slice().into() }).unwrap();
        let files = read(folder.path()).unwrap();
        assert_eq!(files, [SourceFile { path: "a.md".into(), bytes: b"new".as_slice().into() }]);
    }
}
