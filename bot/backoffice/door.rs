//! Coming in by a link, going out, and the language that is spoken inside.
//!
//! Opening a link only asks whether to come in: a chat that looks at links before the person does must not use them up.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::signed::{Signed, cookie, is_own, not_own};
use super::{Office, broken, edit, frame, notice};
use crate::channels::web::{from_elsewhere, preferred_language};
use crate::desk::Session;
use crate::language::{ENGLISH, Language};
use crate::wording::Phrase;

#[derive(Debug, Deserialize)]
pub(super) struct Posted {
    form: String,
    #[serde(default)]
    lang: String,
}

pub(super) async fn ask(
    State(office): State<Arc<Office>>,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> Response {
    match office.desk.knows(&link).await {
        Ok(true) => frame::door(preferred_language(&headers).unwrap_or(ENGLISH), &link).into_response(),
        Ok(false) => expired(&office, &headers),
        Err(error) => broken(&headers, &error),
    }
}

pub(super) async fn enter(
    State(office): State<Arc<Office>>,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> Response {
    if from_elsewhere(&headers) {
        return not_own(&headers);
    }
    match office.desk.enter(&link, preferred_language(&headers)).await {
        Ok(Some(session)) => inside(&office, &session),
        Ok(None) => expired(&office, &headers),
        Err(error) => broken(&headers, &error),
    }
}

pub(super) async fn leave(
    State(office): State<Arc<Office>>,
    signed: Signed,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    let Ok(Form(posted)) = posted else { return not_own(&headers) };
    if !is_own(&office, &signed, &headers, &posted.form) {
        return not_own(&headers);
    }
    if let Err(error) = office.desk.sign_out(&signed.session.pass).await {
        return broken(&headers, &error);
    }
    let secure = office.desk.has_secure_pages();
    let gone =
        AppendHeaders([(header::SET_COOKIE, cookie(None, secure)), (header::SET_COOKIE, edit::gone(secure))]);
    (gone, frame::notice(signed.language(), &Phrase::BackofficeLeft)).into_response()
}

pub(super) async fn language(
    State(office): State<Arc<Office>>,
    signed: Signed,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    let Ok(Form(posted)) = posted else { return not_own(&headers) };
    let wanted = posted.lang.parse().ok().filter(Language::is_spoken);
    let Some(wanted) = wanted.filter(|_| is_own(&office, &signed, &headers, &posted.form)) else {
        return not_own(&headers);
    };
    match office.desk.session_in(&signed.session.pass, wanted).await {
        Ok(Some(session)) => inside(&office, &session),
        Ok(None) => notice(StatusCode::FORBIDDEN, &headers, &Phrase::BackofficeOnly),
        Err(error) => broken(&headers, &error),
    }
}

fn inside(office: &Office, session: &Session) -> Response {
    let shown = [(header::SET_COOKIE, cookie(Some(session), office.desk.has_secure_pages()))];
    (shown, Redirect::to("/backoffice")).into_response()
}

fn expired(office: &Office, headers: &HeaderMap) -> Response {
    if office.limits.bad(Instant::now()) {
        return notice(StatusCode::GONE, headers, &Phrase::BackofficeExpired);
    }
    notice(StatusCode::TOO_MANY_REQUESTS, headers, &Phrase::BackofficeSlow)
}
