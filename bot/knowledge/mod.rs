//! What do we know, and what is wrong with how it is written?
//!
//! [`read`] turns the texts of a knowledge folder into a [`Library`] and a list of [`Diagnostic`]s. Reading never
//! fails: what cannot be loaded is left out and said. Nothing here touches the disk (see `folder`).
#![deny(clippy::disallowed_methods)]

mod accept;
mod addresses;
mod body;
mod build;
mod closest;
mod cross;
mod diagnostic;
mod drafts;
mod everywhere;
mod fields;
mod fingerprint;
mod keep;
mod languages;
mod markdown;
mod matter;
mod model;
mod numbers;
mod organisation;
mod page;
mod paths;
mod phrasebook;
mod prose;
mod readability;
mod reading;
mod slug;
mod starting;
mod territory;
#[cfg(test)]
mod tests;
mod values;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

pub use accept::{translations, with_fingerprint, with_review};
pub use addresses::{Written, addresses};
pub use closest::closest;
pub use diagnostic::{At, Diagnostic, Severity};
pub use drafts::LONGEST_UNCHECKED;
pub use fingerprint::{fingerprint, fingerprint_of, of_folder};
pub use keep::{Reloaded, merge_last_good};
pub use model::*;
pub use paths::{Place as PlaceInFolder, place_of_file};
pub use prose::{Block, Prose, Span};
pub use readability::{Formula, Score, score_of, scores};
pub use slug::{NotASlug, Slug};
pub use starting::as_translation;

/// A file of the knowledge folder, as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the folder, with `/`, for example `piemonte/health/family-doctor.it.md`.
    pub path: String,
    /// Shared: what is served, what was good last and what editors see are the same bytes.
    pub bytes: Arc<[u8]>,
}

/// A folder as someone reads it who is changing it.
#[derive(Debug)]
pub struct Edited {
    /// Without its fingerprint: it is served to nobody.
    pub library: Library,
    pub diagnostics: Vec<Diagnostic>,
    /// As [`translations`].
    pub translations: BTreeMap<String, String>,
}

/// Reads a folder with a change that is not saved.
pub fn read_edited(files: &[SourceFile], today: NaiveDate) -> Edited {
    let mut reading = reading::Reading::new(files, today);
    cross::check(&mut reading);
    let (library, translations) = (build::library(&reading, &|_| false), accept::translations_in(&reading));
    Edited { library, translations, diagnostics: reading.diagnostics() }
}

/// Reads a whole knowledge folder. `today` decides what is out of date.
pub fn read(files: &[SourceFile], today: NaiveDate) -> (Library, Vec<Diagnostic>) {
    let mut reading = reading::Reading::new(files, today);
    cross::check(&mut reading);
    let mut library = build::library(&reading, &|_| false);
    library.fingerprint = fingerprint::of_folder(files);
    (library, reading.diagnostics())
}
