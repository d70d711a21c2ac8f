//! What editors do about questions without an answer: add them to a phrasebook, start a page, set them aside.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::edit::{self, Added, Addition, End};
use super::signed::{Signed, is_own, not_own};
use super::unanswered::{self, Told};
use super::{Office, broken, notice};
use crate::desk::{Gathered, Group, Line};
use crate::knowledge::{Slug, Territory};
use crate::language::Language;
use crate::wording::{Phrase, say};

/// The largest form, in bytes: many lines, in a script of two bytes a letter, percent-encoded.
pub(super) const LARGEST_FORM: usize = 256 * 1024;

/// Questions that a page is started with; more only hide the rest of it.
const QUESTIONS: usize = 20;

/// The fields of a form, in order.
pub(super) type Fields = Vec<(String, String)>;

type Posted = Result<Form<Fields>, FormRejection>;

pub(super) fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
}

pub(super) async fn aside(
    State(office): State<Arc<Office>>,
    signed: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Response {
    if let Err(refused) = allowed(&office, &signed, &headers, posted) {
        return *refused;
    }
    match office.desk.set_aside(&name).await {
        Ok(true) => Redirect::to("/backoffice/unanswered").into_response(),
        Ok(false) => notice(StatusCode::NOT_FOUND, &headers, &Phrase::BackofficeGroupGone),
        Err(error) => broken(&headers, &error),
    }
}

pub(super) async fn lines(
    State(office): State<Arc<Office>>,
    signed: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Response {
    let (fields, gathered) = match asked_for(&office, &signed, &headers, posted).await {
        Ok(both) => both,
        Err(refused) => return *refused,
    };
    let Some(group) = gathered.group(&name) else { return gone(&headers) };
    let author = edit::tidied(field(&fields, "author"));
    let ticked = ticked(group, &fields);
    let Some(topic) = topic(&office, &fields).filter(|_| !ticked.is_empty() && !author.is_empty()) else {
        let told = Told { wrong: Some(Phrase::BackofficeNothingTicked), fields: &fields, author };
        return unanswered::shown(&office, &signed, group, &told);
    };
    let paths = |of: Language| format!("everywhere/questions/{topic}.{of}.txt");
    let additions = ticked.iter().map(|(of, lines)| Addition {
        path: paths(*of),
        lines: lines.iter().map(|(_, text)| (*text).to_owned()).collect(),
    });
    let added = edit::added(&office, &signed, &headers, &author, additions.collect()).await;
    let done = ticked.values().take(added.saved).flatten().map(|(line, _)| line.name.as_str());
    if let Err(error) = office.desk.found_their_answer(group, &done.collect::<Vec<_>>()).await {
        return broken(&headers, &error);
    }
    answered(added)
}

fn answered(added: Added) -> Response {
    match added.end {
        End::All(how, name) => {
            let back = Redirect::to(&format!("/backoffice/unanswered?saved={how}"));
            ([(header::SET_COOKIE, name)], back).into_response()
        }
        End::Back(response) => *response,
    }
}

pub(super) async fn page(
    State(office): State<Arc<Office>>,
    signed: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Response {
    let (fields, gathered) = match asked_for(&office, &signed, &headers, posted).await {
        Ok(both) => both,
        Err(refused) => return *refused,
    };
    let Some(group) = gathered.group(&name) else { return gone(&headers) };
    if let Some(page) = new_page(&office, group, &fields) {
        return edit::started(&office, &signed, &headers, page).await;
    }
    let author = edit::known_author(&headers);
    let told = Told { wrong: Some(Phrase::BackofficeTitleUnfit), fields: &fields, author };
    unanswered::shown(&office, &signed, group, &told)
}

/// The fields of a form that someone may send who writes.
fn allowed(
    office: &Office,
    signed: &Signed,
    headers: &HeaderMap,
    posted: Posted,
) -> Result<Fields, Box<Response>> {
    let fields = posted.map(|Form(fields)| fields).unwrap_or_default();
    if !is_own(office, signed, headers, field(&fields, "form")) {
        return Err(Box::new(not_own(headers)));
    }
    if !signed.may_write() {
        return Err(Box::new(notice(StatusCode::FORBIDDEN, headers, &Phrase::BackofficeReadOnly)));
    }
    Ok(fields)
}

/// The same, with the groups that there are now.
async fn asked_for(
    office: &Office,
    signed: &Signed,
    headers: &HeaderMap,
    posted: Posted,
) -> Result<(Fields, Arc<Gathered>), Box<Response>> {
    let fields = allowed(office, signed, headers, posted)?;
    let gathered = office.desk.gathered().await.map_err(|error| Box::new(broken(headers, &error)))?;
    Ok((fields, gathered))
}

fn gone(headers: &HeaderMap) -> Response {
    notice(StatusCode::NOT_FOUND, headers, &Phrase::BackofficeGroupGone)
}

/// A topic that some territory has a page on.
fn topic(office: &Office, fields: &Fields) -> Option<Slug> {
    let topic: Slug = field(fields, "topic").parse().ok()?;
    let catalogue = office.desk.catalogue().load();
    let mut territories = catalogue.library().territories.values();
    territories.any(|territory| territory.articles.contains_key(&topic)).then_some(topic)
}

/// The lines that are ticked, with what they were changed into, by language.
fn ticked<'a>(group: &'a Group, fields: &'a Fields) -> BTreeMap<Language, Vec<(&'a Line, &'a str)>> {
    let mut ticked: BTreeMap<Language, Vec<(&Line, &str)>> = BTreeMap::new();
    for line in &group.lines {
        let value = |kind: &str| field(fields, &format!("{kind}{}", line.name));
        let text = value("text").trim();
        if value("add").is_empty() || text.is_empty() || unanswered::LONGEST_LINE < text.chars().count() {
            continue;
        }
        let language =
            value("lang").parse().ok().filter(|of: &Language| *of == line.language || of.is_spoken());
        ticked.entry(language.unwrap_or(line.language)).or_default().push((line, text));
    }
    ticked
}

/// Path and text of the page to start; `None` without a title that a file can be named after, or a place to put it.
fn new_page(office: &Office, group: &Group, fields: &Fields) -> Option<(String, String)> {
    let title = field(fields, "title").split_whitespace().collect::<Vec<_>>().join(" ");
    let (territory, domain) = field(fields, "place").split_once('/')?;
    let (territory, domain): (Slug, Slug) = (territory.parse().ok()?, domain.parse().ok()?);
    let catalogue = office.desk.catalogue().load();
    let territory = catalogue.library().territories.get(&territory)?;
    territory.articles.values().find(|article| article.domain == domain)?;
    let slug = Slug::made_from(&title)?;
    let path = format!("{}/{domain}/{slug}.{}.md", territory.slug, territory.host);
    Some((path, started_with(&title, group, territory)))
}

/// A draft without an answer yet, so that it cannot be saved before one is written. The questions are a remark in it.
fn started_with(title: &str, group: &Group, territory: &Territory) -> String {
    let title = title.replace('\\', "\\\\").replace('"', "\\\"");
    let asked = say(territory.host, &Phrase::BackofficeLines);
    let mut text = format!("---\ntitle: \"{title}\"\nstatus: draft\n---\n\n<!-- {asked}:\n");
    // Two of these signs would end the remark.
    let remark = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace("--", "–");
    let mut add = |of: Language, line: &str| {
        writeln!(text, "{of}: {}", remark(line)).expect("a String takes any text");
    };
    for line in group.lines.iter().take(QUESTIONS) {
        add(line.language, &line.text);
    }
    for suggestion in group.shared.iter().take(QUESTIONS) {
        add(suggestion.language, &format!("→ {}", suggestion.reply));
    }
    text + "-->\n"
}
