//! What *Unanswered* has written: more lines of phrasebooks, and a page to start from.

use std::collections::HashSet;
use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;

use super::super::signed::Signed;
use super::super::{Office, notice};
use super::draft::{Act, Draft};
use super::look::Look;
use super::{Done, Shown, Told, at_leisure, author, saved, shown};
use crate::folder::SaveError;
use crate::search::plain;
use crate::wording::Phrase;

/// Lines for the end of a file.
#[derive(Debug, Clone)]
pub(in crate::backoffice) struct Addition {
    pub path: String,
    pub lines: Vec<String>,
}

/// How many files were saved, and how it ended.
pub(in crate::backoffice) struct Added {
    pub saved: usize,
    pub end: End,
}

pub(in crate::backoffice) enum End {
    /// All of them; what the last came to, and the cookie with the name.
    All(&'static str, HeaderValue),
    /// The next could not be saved: its form, with what was to be added.
    Back(Box<Response>),
}

/// The name that the browser shows.
pub(in crate::backoffice) fn known_author(headers: &HeaderMap) -> String {
    author::known(headers)
}

/// A name as it may stand in the history; empty if it cannot.
pub(in crate::backoffice) fn tidied(name: &str) -> String {
    author::tidied(name)
}

pub(in crate::backoffice) const LONGEST_NAME: usize = author::LONGEST;

/// Adds lines to files, under an author's name, until one cannot be saved.
pub(in crate::backoffice) async fn added(
    office: &Arc<Office>,
    signed: &Signed,
    headers: &HeaderMap,
    author: &str,
    additions: Vec<Addition>,
) -> Added {
    let name = author.to_owned();
    let done = at_leisure(office, move |office| Ok(all_added(office, &name, &additions)));
    let (saved, end) = match done.await {
        Some(Ok(done)) => done,
        None | Some(Err(_)) => (0, Err(SaveError::Outside)),
    };
    let end = match end {
        Ok(Ok(how)) => End::All(how, author::cookie(author, office.desk.has_secure_pages())),
        Ok(Err(back)) => End::Back(Box::new(shown(signed, &back))),
        Err(error) => {
            tracing::warn!(%error, "lines were not added to a phrasebook");
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            End::Back(Box::new(notice(status, headers, &Phrase::BackofficeNotSaved)))
        }
    };
    Added { saved, end }
}

/// How many were saved; then what the last came to, or the form of the one that was not saved.
fn all_added(
    office: &Office,
    author: &str,
    additions: &[Addition],
) -> (usize, Result<Result<&'static str, Box<Shown>>, SaveError>) {
    let mut last = "yes";
    for (place, addition) in additions.iter().enumerate() {
        let draft = match Draft::opened(office, &addition.path, author.to_owned()) {
            Ok(draft) => draft,
            Err(error) => return (place, Err(error)),
        };
        let text = with_lines(&draft.text, &addition.lines);
        if text == draft.text {
            continue;
        }
        match saved(office, draft, text.clone(), Act::Save) {
            Done::Saved { how, .. } => last = how,
            Done::Back(mut back) => {
                back.draft.text = text;
                return (place, Ok(Err(back)));
            }
        }
    }
    (additions.len(), Ok(Ok(last)))
}

/// The form of a page that is not there yet, with this text; of one that is there, as it is. Nothing is saved.
pub(in crate::backoffice) async fn started(
    office: &Arc<Office>,
    signed: &Signed,
    headers: &HeaderMap,
    page: (String, String),
) -> Response {
    let (author, (path, text)) = (author::known(headers), page);
    let opened = at_leisure(office, move |office| {
        let mut draft = Draft::opened(office, &path, author)?;
        if draft.opened.is_none() {
            draft.text = text;
        }
        let look = Look::at(office, &draft);
        Ok(Shown { draft, look, told: Told::default() })
    });
    match opened.await {
        Some(Ok(all)) => shown(signed, &all),
        Some(Err(_)) => notice(StatusCode::NOT_FOUND, headers, &Phrase::WebNotFound),
        None => notice(StatusCode::INTERNAL_SERVER_ERROR, headers, &Phrase::Apology),
    }
}

/// A phrasebook with more lines, without those that it has already.
fn with_lines(text: &str, lines: &[String]) -> String {
    let mut known: HashSet<String> = text.lines().map(plain).collect();
    let mut more = text.trim_end().to_owned();
    for line in lines {
        // A line that begins with this sign is a remark.
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = line.trim_start_matches(['#', ' ']);
        if line.chars().any(char::is_alphanumeric) && known.insert(plain(line)) {
            if !more.is_empty() {
                more.push('\n');
            }
            more.push_str(line);
        }
    }
    if more == text.trim_end() { text.to_owned() } else { more + "\n" }
}

#[cfg(test)]
mod tests {
    use super::with_lines;

    #[test]
    fn lines_are_added_once_and_nothing_else_changes() {
        let check = |text: &str, lines: &[&str], expected: &str| {
            let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(with_lines(text, &lines), expected, "{text:?}");
        };
        check("# a\nuno\n", &["due  tre\n", "Uno?", "due tre"], "# a\nuno\ndue tre\n");
        check("uno", &["# due"], "uno\ndue\n");
        check("", &["uno", "due"], "uno\ndue\n");
        check("uno\n\n", &["UNO", " ", "!"], "uno\n\n");
    }
}
