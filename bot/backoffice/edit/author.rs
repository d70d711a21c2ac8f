//! The name under which an editor's changes go into the history: asked once, then a cookie of its own until they sign out.

use axum::http::{HeaderMap, HeaderValue};

use super::super::signed::cookie_named;

const COOKIE: &str = "sportello-office-name";

/// Longest name, in characters.
pub(super) const LONGEST: usize = 60;

/// As it may stand in a commit: a name, not a line of anything else.
pub(super) fn tidied(name: &str) -> String {
    let plain = |c: char| if c.is_control() || matches!(c, '<' | '>') { ' ' } else { c };
    let name: String = name.chars().map(plain).take(LONGEST).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    // To git a name of nothing but signs is none.
    if name.chars().any(char::is_alphanumeric) { name } else { String::new() }
}

/// The name that the browser shows.
pub(super) fn known(headers: &HeaderMap) -> String {
    let bytes = cookie_named(COOKIE, headers).and_then(bytes_of).unwrap_or_default();
    tidied(&String::from_utf8(bytes).unwrap_or_default())
}

pub(super) fn cookie(name: &str, secure: bool) -> HeaderValue {
    const HOURS_12: u32 = 12 * 60 * 60;
    let digits = name.bytes().flat_map(|byte| [byte >> 4, byte & 15]);
    let hex: String = digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect();
    written(&hex, HOURS_12, secure)
}

/// Takes it away.
pub(in crate::backoffice) fn gone(secure: bool) -> HeaderValue {
    written("", 0, secure)
}

fn written(value: &str, age: u32, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text =
        format!("{COOKIE}={value}; Path=/backoffice; Max-Age={age}; HttpOnly; SameSite=Strict{secure}");
    HeaderValue::from_str(&text).expect("a name is written in letters and digits")
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = hex.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    Some(digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | *digit as u8)).collect())
}

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::*;

    #[test]
    fn a_name_comes_back_as_it_was_given_and_carries_nothing_else() {
        for (given, expected) in [
            ("Edda Ruà", "Edda Ruà"),
            (" نور\n<x@example.org> ", "نور x@example.org"),
            ("<>.;", ""),
            ("", ""),
        ] {
            let mut headers = HeaderMap::new();
            let set = cookie(&tidied(given), false).to_str().unwrap().to_owned();
            let pair = format!("other=1; {}", set.split(';').next().unwrap());
            headers.insert(header::COOKIE, pair.parse().unwrap());
            assert_eq!(known(&headers), expected);
        }
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "sportello-office-name=zz".parse().unwrap());
        assert_eq!(known(&headers), "");
    }
}
