//! Reads and watches a folder of text: the knowledge base, the bot's own words.

use std::fs;
use std::io;
use std::path::Path;

use crate::knowledge::SourceFile;

/// Deeper than any folder of ours: a link that leads back up must not be followed for ever.
const DEEPEST: usize = 8;

/// Endings of the files whose text is wanted; of others the name alone is.
const TEXT: [&str; 5] = ["md", "txt", "ftl", "yaml", "json"];

/// All files of a folder, sorted by path, without those whose names begin with a dot.
pub fn read(folder: &Path) -> io::Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    collect(folder, "", 0, &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        match fs::metadata(entry.path()) {
            Ok(metadata) if metadata.is_dir() && depth < DEEPEST => {
                collect(&entry.path(), &format!("{path}/"), depth + 1, files)?;
            }
            Ok(metadata) if metadata.is_file() => match bytes(&entry.path()) {
                Ok(bytes) => files.push(SourceFile { path, bytes }),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(io::Error::new(error.kind(), format!("{path}: {error}"))),
            },
            // Gone since it was listed, as an editor's temporary file is; or no file at all.
            _ => {}
        }
    }
    Ok(())
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let wanted =
        path.extension().is_some_and(|ending| TEXT.iter().any(|text| ending.eq_ignore_ascii_case(text)));
    if wanted { fs::read(path) } else { Ok(Vec::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_own_library_has_nothing_wrong() {
        let files = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library"))).unwrap();
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let (library, diagnostics) = crate::knowledge::read(&files, today);
        let shown: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        assert_eq!(errors, 0, "{}", shown.join("\n"));
        let sizes: Vec<_> =
            library.territories.values().map(|one| (one.articles.len(), one.directory.len())).collect();
        assert_eq!(sizes, [(1, 1), (7, 6)]);
    }
}
