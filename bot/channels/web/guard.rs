//! What every page says to the browser about what it may do, and what the browser says about the person.

use axum::http::header::{HeaderMap, HeaderName, HeaderValue};
use axum::http::{StatusCode, header};
use axum::response::Response;

use crate::language::Language;
use crate::wording::spoken;

/// Nothing but our own style, script and icon; no framing; no word to other sites about where the person came from.
const HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Adds the headers. What may not be kept for long is not kept at all: a shared phone must not show it to the next.
pub async fn with_headers(mut response: Response) -> Response {
    let failed = response.status() >= StatusCode::BAD_REQUEST;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if failed || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Whether another site made the browser send this. A visit's name cannot be guessed, but a stranger's page could
/// otherwise put the person into a visit of the stranger's.
pub fn from_elsewhere(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    matches!(site, Some("cross-site" | "same-site"))
}

/// The first language of the browser's list that we speak; for want of one, the nearest to its first.
pub fn preferred_language(headers: &HeaderMap) -> Option<Language> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wanted: Vec<(f32, Language)> = header.split(',').take(20).filter_map(weighed).collect();
    // The sort is stable: of two with the same weight the first stays first.
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let languages = || wanted.iter().map(|(_, language)| *language);
    languages().find(Language::is_spoken).or_else(|| languages().next().map(spoken))
}

/// `fr-CH;q=0.9` → 0.9, French.
fn weighed(item: &str) -> Option<(f32, Language)> {
    let (tag, weight) = item.split_once(';').unwrap_or((item, ""));
    let weight = weight.trim().strip_prefix("q=").map_or(Some(1.0), |weight| weight.parse().ok())?;
    let language = Language::from_tag(tag.trim())?;
    (weight > 0.0).then_some((weight, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Option<&str>) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
        let expected = expected.map(|code| code.parse().unwrap());
        assert_eq!(preferred_language(&headers), expected, "{header}");
    }

    #[test]
    fn the_browser_s_first_language_that_we_speak_is_chosen() {
        check("it-IT,it;q=0.9,en;q=0.8", Some("it"));
        check("en;q=0.5, ar-MA;q=0.9", Some("ar"));
        check("de-DE,de;q=0.9,fr;q=0.5", Some("fr"));
        check("de", Some("en"));
        check("IT", Some("it"));
        check("it;q=0, ro", Some("ro"));
        check("*", None);
        check("", None);
        check("it;q=abc,,;;,x-y-z,🙂", None);
    }
}
