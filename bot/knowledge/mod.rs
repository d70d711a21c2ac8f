//! What do we know, and what is wrong with how it is written?
//!
//! [`read`] turns the texts of a knowledge folder into a [`Library`] and a list of [`Diagnostic`]s. Reading never
//! fails: what cannot be loaded is left out and said. Nothing here touches the disk (see `folder`).
#![deny(clippy::disallowed_methods)]

mod model;
mod prose;
mod slug;

pub use model::*;
pub use prose::{Block, Prose, Span};
pub use slug::{NotASlug, Slug};

/// A file of the knowledge folder, as found.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Relative to the folder, with `/`, for example `piemonte/health/family-doctor.it.md`.
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Reads a whole knowledge folder. `today` decides what is out of date.
pub fn read(_files: &[SourceFile], _today: chrono::NaiveDate) -> (Library, Vec<Diagnostic>) {
    todo!()
}

/// Something an editor should know about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {}
