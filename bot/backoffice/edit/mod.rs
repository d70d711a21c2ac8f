//! *Edit*: a page of the knowledge folder as text beside what would become of it; saved, or given back with the reason.
//!
//! What was written is never lost: whatever cannot be done, the form comes back with it. What `check` calls an error in
//! this file is not saved; what it says of other files is told.

mod adding;
mod author;
mod draft;
mod form;
mod look;
mod sheet;
mod versions;

use std::sync::Arc;

use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::frame::{self, Place};
use super::signed::{Signed, is_own, not_own};
use super::{Office, notice};
use crate::channels::web::{from_elsewhere, preferred_language};
use crate::folder::{self, SaveError, Saved};
use crate::language::ENGLISH;
use crate::wording::Phrase;
pub(super) use adding::{Added, Addition, End, LONGEST_NAME, added, known_author, started, tidied};
pub(super) use author::gone;
use draft::{Act, Draft, Posted};
use look::Look;
pub(super) use sheet::links;

/// The largest form, in bytes: the largest file in a script of three bytes a letter, percent-encoded, and more. A longer text
/// than can be saved still comes back.
pub(super) const LARGEST_FORM: usize = 3 * 1024 * 1024;

pub(super) const SCRIPT: &str = include_str!("edit.js");

/// The address of a page's form.
pub(super) fn address(path: &str) -> String {
    format!("/backoffice/edit?file={path}")
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    file: String,
    /// What became of it when it was saved.
    saved: Option<String>,
}

/// What the form is shown with.
#[derive(Default)]
struct Told {
    status: StatusCode,
    phrase: Option<Phrase<'static>>,
    /// What the file holds now, where that is not what it was opened with.
    now: Option<String>,
}

impl Told {
    fn refused(status: StatusCode, phrase: Phrase<'static>) -> Told {
        Told { status, phrase: Some(phrase), now: None }
    }
}

pub(super) async fn page(
    State(office): State<Arc<Office>>,
    signed: Signed,
    wanted: Result<Query<Wanted>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let author = author::known(&headers);
    let opened = at_leisure(&office, move |office| {
        let draft = Draft::opened(office, &wanted.file, author)?;
        Ok((Look::at(office, &draft), draft))
    });
    let phrase = wanted.saved.as_deref().map(how_it_was_saved);
    match opened.await {
        Some(Ok((look, draft))) => {
            let told = Told { phrase, ..Told::default() };
            shown(&signed, &Shown { draft, look, told })
        }
        Some(Err(SaveError::Failed(error))) => {
            tracing::warn!(%error, "a page cannot be opened for an editor");
            notice(StatusCode::SERVICE_UNAVAILABLE, &headers, &Phrase::Apology)
        }
        Some(Err(_)) => notice(StatusCode::NOT_FOUND, &headers, &Phrase::WebNotFound),
        None => notice(StatusCode::INTERNAL_SERVER_ERROR, &headers, &Phrase::Apology),
    }
}

/// What is said of what was saved.
pub(super) fn how_it_was_saved(how: &str) -> Phrase<'static> {
    match how {
        "noted" => Phrase::BackofficeSavedNoted,
        "unnoted" => Phrase::BackofficeSavedUnnoted,
        _ => Phrase::BackofficeSaved,
    }
}

pub(super) async fn posted(
    State(office): State<Arc<Office>>,
    signed: Result<Signed, Response>,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    let Ok(Form(posted)) = posted else { return not_own(&headers) };
    let signed = match may_change(&office, signed, &headers, &posted) {
        Ok(signed) => signed,
        Err(refused) => return *refused,
    };
    let act = posted.act();
    let done = at_leisure(&office, move |office| {
        let draft = Draft::posted(office, posted)?;
        Ok(done(office, draft, act))
    });
    match done.await {
        Some(Ok(Done::Saved { path, how, author })) => {
            let name = [(header::SET_COOKIE, author::cookie(&author, office.desk.has_secure_pages()))];
            (name, Redirect::to(&format!("{}&saved={how}", address(&path)))).into_response()
        }
        Some(Ok(Done::Back(back))) => shown(&signed, &back),
        Some(Err(_)) => notice(StatusCode::NOT_FOUND, &headers, &Phrase::WebNotFound),
        None => notice(StatusCode::INTERNAL_SERVER_ERROR, &headers, &Phrase::Apology),
    }
}

/// Whose form it is, if it is one of theirs and they may change anything. If not, nothing is done; but a session that ended
/// while someone wrote does not take what they wrote with it.
fn may_change(
    office: &Office,
    signed: Result<Signed, Response>,
    headers: &HeaderMap,
    posted: &Posted,
) -> Result<Signed, Box<Response>> {
    if from_elsewhere(headers) {
        return Err(Box::new(not_own(headers)));
    }
    let (status, phrase) = match signed {
        Ok(signed) if !is_own(office, &signed, headers, &posted.form) => {
            (StatusCode::FORBIDDEN, Phrase::BackofficeFormOld)
        }
        Ok(signed) if !signed.may_write() => (StatusCode::FORBIDDEN, Phrase::BackofficeReadOnly),
        Ok(signed) => return Ok(signed),
        Err(refused) => match refused.status() {
            status @ StatusCode::FORBIDDEN => (status, Phrase::BackofficeOnly),
            status @ StatusCode::TOO_MANY_REQUESTS => (status, Phrase::BackofficeSlow),
            status => (status, Phrase::Apology),
        },
    };
    let language = preferred_language(headers).unwrap_or(ENGLISH);
    Err(Box::new((status, frame::given_back(language, &phrase, &posted.text)).into_response()))
}

/// What came of a form.
enum Done {
    Saved { path: String, how: &'static str, author: String },
    Back(Box<Shown>),
}

/// All that the page is made of.
struct Shown {
    draft: Draft,
    look: Look,
    told: Told,
}

fn done(office: &Office, draft: Draft, act: Act) -> Done {
    let marked = match act {
        Act::Preview => Ok(None),
        Act::Save => Ok(Some(draft.text.clone())),
        Act::Review => draft.reviewed(office.desk.today()).map(Some),
        Act::UpToDate => Ok(Look::at(office, &draft).stamped),
    };
    let told = match marked {
        Ok(None) => Told::default(),
        Err(missing) => Told::refused(StatusCode::UNPROCESSABLE_ENTITY, missing),
        Ok(Some(_)) if draft.author.is_empty() => {
            Told::refused(StatusCode::UNPROCESSABLE_ENTITY, Phrase::BackofficeAuthorMissing)
        }
        Ok(Some(text)) => return saved(office, draft, text, act),
    };
    let look = Look::at(office, &draft);
    Done::Back(Box::new(Shown { draft, look, told }))
}

fn saved(office: &Office, mut draft: Draft, text: String, act: Act) -> Done {
    let before = std::mem::replace(&mut draft.text, text);
    let look = Look::at(office, &draft);
    if look.has_errors() {
        let told = Told::refused(StatusCode::UNPROCESSABLE_ENTITY, Phrase::BackofficeErrorsFirst);
        return Done::Back(Box::new(Shown { draft, look, told }));
    }
    let told = match folder::save(&office.folder, &draft.change(act)) {
        Ok(saved) => {
            let how = noted(&draft.path, &saved);
            return Done::Saved { path: draft.path, how, author: draft.author };
        }
        Err(SaveError::Changed(now)) => {
            draft.opened = now.as_ref().map(crate::knowledge::fingerprint_of);
            let now = Some(now.map_or_else(String::new, |now| draft::text_of(&now.bytes)));
            Told { status: StatusCode::CONFLICT, phrase: Some(Phrase::BackofficeChanged), now }
        }
        Err(SaveError::TooLarge) => Told::refused(StatusCode::PAYLOAD_TOO_LARGE, Phrase::BackofficeTooLarge),
        Err(error @ SaveError::Full(_)) => {
            tracing::warn!(%error, file = draft.path, "a page was not saved");
            Told::refused(StatusCode::INSUFFICIENT_STORAGE, Phrase::BackofficeFull)
        }
        Err(error @ (SaveError::Failed(_) | SaveError::Outside)) => {
            tracing::warn!(%error, file = draft.path, "a page was not saved");
            Told::refused(StatusCode::INTERNAL_SERVER_ERROR, Phrase::BackofficeNotSaved)
        }
    };
    draft.text = before;
    Done::Back(Box::new(Shown { draft, look, told }))
}

/// Which file, and not who.
fn noted(path: &str, saved: &Saved) -> &'static str {
    match saved {
        Saved::Committed => {
            tracing::info!(file = path, "a page was saved and committed");
            "noted"
        }
        Saved::File => {
            tracing::info!(file = path, "a page was saved");
            "yes"
        }
        Saved::NotCommitted(error) => {
            tracing::warn!(%error, file = path, "a page was saved, but not committed: commit it by hand");
            "unnoted"
        }
    }
}

fn shown(signed: &Signed, all: &Shown) -> Response {
    let content = form::page(signed, &all.draft, &all.look, &all.told);
    (all.told.status, frame::page(signed, Place::Knowledge, &content)).into_response()
}

/// Reads the whole folder and waits for the disk: beside the answers to people, and one at a time.
async fn at_leisure<T: Send + 'static>(
    office: &Arc<Office>,
    work: impl FnOnce(&Office) -> Result<T, SaveError> + Send + 'static,
) -> Option<Result<T, SaveError>> {
    let turn = office.looks.acquire().await;
    let office_too = office.clone();
    let done = tokio::task::spawn_blocking(move || work(&office_too)).await;
    drop(turn);
    done.ok()
}
