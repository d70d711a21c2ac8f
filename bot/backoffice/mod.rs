//! What do editors and mediators see? Pages in a browser, for those who signed in by a link of the bot.
//!
//! Every page but the door takes a `Signed`: who has no good session sees how to get one, and nothing else. What
//! changes anything also takes the session's own token. No page names a person, and each works without a script.

mod article;
mod attending;
mod chart;
mod door;
mod edit;
mod frame;
mod knowledge;
mod limits;
mod reasons;
mod signed;
mod today;
mod trial;
mod unanswered;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tokio::sync::Semaphore;

use crate::channels::web::{preferred_language, with_headers};
use crate::desk::Desk;
use crate::knowledge::{Diagnostic, SourceFile};
use crate::language::ENGLISH;
use crate::wording::Phrase;
use limits::Limits;

/// The largest form, in bytes.
const LARGEST_FORM: usize = 32 * 1024;

/// Days that are looked back on.
const DAYS: i64 = 30;

/// The knowledge folder as it is now, with what is wrong with it.
#[derive(Debug, Default)]
pub struct Sources {
    pub files: Vec<SourceFile>,
    pub diagnostics: Vec<Diagnostic>,
}

/// What all pages share.
struct Office {
    desk: Arc<Desk>,
    sources: Arc<ArcSwap<Sources>>,
    /// The knowledge folder itself, for what is saved.
    folder: PathBuf,
    limits: Limits,
    /// Whoever reads the whole folder with a change takes it for so long.
    looks: Semaphore,
}

/// The pages, all under `/backoffice`. `sources` is what was read of `folder`, as it is now.
pub fn router(desk: Arc<Desk>, sources: Arc<ArcSwap<Sources>>, folder: &Path) -> Router {
    let (folder, looks) = (folder.to_owned(), Semaphore::new(1));
    let office = Arc::new(Office { desk, sources, folder, limits: Limits::default(), looks });
    let edit = get(edit::page).post(edit::posted).layer(DefaultBodyLimit::max(edit::LARGEST_FORM));
    let lines = post(attending::lines).layer(DefaultBodyLimit::max(attending::LARGEST_FORM));
    Router::new()
        .route("/backoffice", get(today::page))
        .route("/backoffice/unanswered", get(unanswered::page))
        .route("/backoffice/unanswered/{group}", get(unanswered::one))
        .route("/backoffice/unanswered/{group}/lines", lines)
        .route("/backoffice/unanswered/{group}/page", post(attending::page))
        .route("/backoffice/unanswered/{group}/aside", post(attending::aside))
        .route("/backoffice/try", get(trial::page).post(trial::tried))
        .route("/backoffice/knowledge", get(knowledge::page))
        .route("/backoffice/knowledge/{territory}/{topic}/{language}", get(article::page))
        .route("/backoffice/enter/{link}", get(door::ask).post(door::enter))
        .route("/backoffice/leave", post(door::leave))
        .route("/backoffice/language", post(door::language))
        .route("/backoffice/edit", edit)
        .route("/backoffice/edit.js", get(async || fixed("text/javascript", edit::SCRIPT)))
        .route("/backoffice/style.css", get(async || fixed("text/css", frame::STYLE)))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(axum::middleware::map_response(with_headers))
        .with_state(office)
}

/// A file that is part of the program; its address changes with it.
fn fixed(kind: &str, content: &'static str) -> Response {
    let kind = format!("{kind}; charset=utf-8");
    let headers = [
        (header::CONTENT_TYPE, kind.as_str()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, content).into_response()
}

/// A page that says one thing, in the language of the browser.
fn notice(status: StatusCode, headers: &HeaderMap, phrase: &Phrase<'_>) -> Response {
    let language = preferred_language(headers).unwrap_or(ENGLISH);
    (status, frame::notice(language, phrase)).into_response()
}

fn broken(headers: &HeaderMap, error: &crate::store::Error) -> Response {
    tracing::warn!(%error, "a page of the back office cannot be shown");
    notice(StatusCode::SERVICE_UNAVAILABLE, headers, &Phrase::Apology)
}
