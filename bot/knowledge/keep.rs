//! A folder that changes while the bot runs: a file with an error keeps its last good version.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::fingerprint::of_folder;
use super::model::Library;
use super::reading::Reading;
use super::{Diagnostic, SourceFile, build, cross};

/// A page that is put back may make another one's numbers differ, which is then put back too; no more than this
/// many hang together.
const ROUNDS: usize = 4;

/// A folder as it is served.
#[derive(Debug, Clone, Default)]
pub struct Reloaded {
    /// What is served: the files as they are now, those with an error in their last good version, and without those
    /// that have none.
    pub files: Vec<SourceFile>,
    pub library: Library,
    /// What is wrong with the files as they are now, in the words of `check`.
    pub diagnostics: Vec<Diagnostic>,
    /// The paths of the files that are served in their last good version.
    pub kept: Vec<String>,
}

/// Reads a folder anew. `previous` are the files that were served so far.
///
/// A file that has an error keeps its version of `previous`; a file that is gone goes; a file that only refers to
/// what is gone stays, without the reference. If nothing at all could be served, `previous` stays whole.
pub fn merge_last_good(previous: &[SourceFile], now: &[SourceFile], today: NaiveDate) -> Reloaded {
    let before: BTreeMap<&str, &SourceFile> =
        previous.iter().map(|file| (file.path.as_str(), file)).collect();
    let mut files = now.to_vec();
    let mut kept = BTreeSet::new();
    let mut round = Round::read(&files, &before, today);
    let diagnostics = round.diagnostics.clone();
    for _ in 0..ROUNDS {
        if !put_back(&mut files, &round.left_out, &before, &mut kept) {
            break;
        }
        round = Round::read(&files, &before, today);
    }
    if says_nothing(&round.library) && !previous.is_empty() {
        let old = Round::read(previous, &before, today).library;
        if !says_nothing(&old) {
            let kept = previous.iter().map(|file| file.path.clone()).collect();
            return Reloaded { files: previous.to_vec(), library: old, diagnostics, kept };
        }
    }
    // What has never been good must not pass for the last good version next time.
    files.retain(|file| !round.left_out.contains(&file.path));
    Reloaded { files, library: round.library, diagnostics, kept: kept.into_iter().collect() }
}

/// A folder read once.
struct Round {
    library: Library,
    diagnostics: Vec<Diagnostic>,
    /// The files that are not loaded because of an error of their own.
    left_out: BTreeSet<String>,
}

impl Round {
    fn read(files: &[SourceFile], before: &BTreeMap<&str, &SourceFile>, today: NaiveDate) -> Round {
        let is_same =
            |file: &&SourceFile| before.get(file.path.as_str()).is_some_and(|old| old.bytes == file.bytes);
        let same: BTreeSet<&str> = files.iter().filter(is_same).map(|file| file.path.as_str()).collect();
        let unchanged = |path: &str| same.contains(path);
        let mut reading = Reading::new(files, today);
        cross::check(&mut reading);
        let mut library = build::library(&reading, &unchanged);
        library.fingerprint = of_folder(files);
        let left_out = build::left_out(&reading, &unchanged);
        Round { library, left_out, diagnostics: reading.diagnostics() }
    }
}

/// Puts the last good version in the place of each file with an error; `false` if there was nothing to do.
fn put_back(
    files: &mut [SourceFile],
    broken: &BTreeSet<String>,
    before: &BTreeMap<&str, &SourceFile>,
    kept: &mut BTreeSet<String>,
) -> bool {
    let mut changed = false;
    for file in files.iter_mut().filter(|file| broken.contains(&file.path)) {
        let Some(old) = before.get(file.path.as_str()).filter(|old| old.bytes != file.bytes) else {
            continue;
        };
        file.bytes.clone_from(&old.bytes);
        kept.insert(file.path.clone());
        changed = true;
    }
    changed
}

fn says_nothing(library: &Library) -> bool {
    library.territories.values().all(|territory| territory.articles.is_empty())
}
