//! Who is signed in: the cookie, looked at for every page.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::{Office, broken, notice};
use crate::channels::web::from_elsewhere;
use crate::desk::{Right, Session};
use crate::language::Language;
use crate::wording::Phrase;

/// What the cookie is called.
const COOKIE: &str = "sportello-office";

/// Someone whose session is good, and who may still enter.
pub(super) struct Signed {
    pub session: Session,
    /// What each of their forms carries.
    pub form: String,
}

impl Signed {
    pub fn language(&self) -> Language {
        self.session.language
    }

    /// Mediators read.
    pub fn may_write(&self) -> bool {
        self.session.right == Right::Write
    }
}

impl FromRequestParts<Arc<Office>> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, office: &Arc<Office>) -> Result<Signed, Response> {
        let headers = &parts.headers;
        let refused = || notice(StatusCode::FORBIDDEN, headers, &Phrase::BackofficeOnly);
        let slow = || notice(StatusCode::TOO_MANY_REQUESTS, headers, &Phrase::BackofficeSlow);
        let Some(pass) = shown(headers) else { return Err(refused()) };
        match office.desk.session(pass).await {
            Ok(Some(session)) if office.limits.session(pass, Instant::now()) => {
                Ok(Signed { form: office.desk.for_form(&session), session })
            }
            Ok(None) if office.limits.bad(Instant::now()) => Err(refused()),
            Ok(Some(_) | None) => Err(slow()),
            Err(error) => Err(broken(headers, &error)),
        }
    }
}

/// The session that the browser shows.
fn shown(headers: &HeaderMap) -> Option<&str> {
    cookie_named(COOKIE, headers)
}

/// A cookie of ours.
pub(super) fn cookie_named<'a>(wanted: &str, headers: &'a HeaderMap) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim() == wanted).map(|(_, value)| value.trim())
}

/// Whether a form was sent by a page of this session, and not by another site in its name.
pub(super) fn is_own(office: &Office, signed: &Signed, headers: &HeaderMap, form: &str) -> bool {
    !from_elsewhere(headers) && office.desk.is_for_form(&signed.session, form)
}

pub(super) fn not_own(headers: &HeaderMap) -> Response {
    notice(StatusCode::FORBIDDEN, headers, &Phrase::BackofficeFormOld)
}

/// The cookie of a session; with `None` it is taken away.
pub(super) fn cookie(session: Option<&Session>, secure: bool) -> HeaderValue {
    const HOURS_12: u32 = 12 * 60 * 60;
    let (pass, age) = session.map_or(("", 0), |session| (session.pass.as_str(), HOURS_12));
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{COOKIE}={pass}; Path=/backoffice; Max-Age={age}; HttpOnly; SameSite=Strict{secure}");
    HeaderValue::from_str(&text).expect("a session is written in letters and digits")
}
