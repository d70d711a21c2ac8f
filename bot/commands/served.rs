//! The knowledge folder as it is served: read at the start, and again whenever something is saved.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use arc_swap::ArcSwap;
use chrono::{NaiveDate, Utc};
use tracing::{info, warn};

use crate::backoffice::Sources;
use crate::folder::{self, Means, Watched};
use crate::knowledge::{Diagnostic, Reloaded, SourceFile, merge_last_good};
use crate::search::Catalogue;
use crate::telemetry::{Fault, Reload, Telemetry};

/// The folder, read and watched.
pub struct Served {
    pub catalogue: Arc<ArcSwap<Catalogue>>,
    /// What editors see of it.
    pub sources: Arc<ArcSwap<Sources>>,
    pub watched: Watched,
}

/// The folder as a catalogue that is replaced within two seconds of a save.
pub fn watched(path: &Path, telemetry: &Arc<Telemetry>) -> Result<Served> {
    let files = folder::read(path).with_context(|| {
        format!("cannot read the folder `{}` (--knowledge, SPORTELLO_KNOWLEDGE)", path.display())
    })?;
    let first = merge_last_good(&[], &files, today());
    log_problems(&first.diagnostics, telemetry);
    anyhow::ensure!(
        !first.library.territories.is_empty(),
        "the folder `{}` holds no territory that can be read; `sportello check` says what is wrong",
        path.display()
    );
    let articles: usize = first.library.territories.values().map(|territory| territory.articles.len()).sum();
    info!(territories = first.library.territories.len(), articles, "knowledge read");
    let catalogue = Arc::new(ArcSwap::from_pointee(Catalogue::new(Arc::new(first.library))));
    let sources =
        Arc::new(ArcSwap::from_pointee(Sources { files: files.clone(), diagnostics: first.diagnostics }));
    let (replaced, telemetry, shown) = (catalogue.clone(), telemetry.clone(), sources.clone());
    let mut served: Vec<SourceFile> = first.files;
    let changed = move |files: Vec<SourceFile>| {
        let next = merge_last_good(&served, &files, today());
        log_problems(&next.diagnostics, &telemetry);
        for path in &next.kept {
            warn!(file = path, "serving its last good version");
        }
        telemetry.reloaded(what_became(&next, &served));
        // A file that was only broken is served as before: nothing to build.
        if next.files != served {
            replaced.store(Arc::new(Catalogue::new(Arc::new(next.library))));
            served = next.files;
            info!("knowledge read again");
        }
        shown.store(Arc::new(Sources { files, diagnostics: next.diagnostics }));
    };
    let watched = Watched::start(path, &files, Means::System, changed)
        .with_context(|| format!("cannot watch the folder `{}`", path.display()))?;
    Ok(Served { catalogue, sources, watched })
}

fn what_became(next: &Reloaded, served: &[SourceFile]) -> Reload {
    match (next.files == served, next.kept.is_empty()) {
        (true, _) => Reload::Refused,
        (false, false) => Reload::Partly,
        (false, true) => Reload::Taken,
    }
}

/// Errors in the same words as `check`; warnings are for `check` alone.
fn log_problems(diagnostics: &[Diagnostic], telemetry: &Telemetry) {
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
        telemetry.fault(Fault::Knowledge);
        warn!("{diagnostic}");
    }
}

pub fn today() -> NaiveDate {
    Utc::now().date_naive()
}
