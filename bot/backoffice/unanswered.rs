//! *Unanswered*: what found no answer or was no help, without names, together by what it is about.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::attending::{Fields, field};
use super::edit;
use super::frame::{self, Place};
use super::knowledge::title;
use super::signed::Signed;
use super::today::told;
use super::{Office, broken, notice};
use crate::channels::web::direction;
use crate::conversation::domain_name;
use crate::desk::{Gathered, Group, Line};
use crate::knowledge::{Library, Slug, Territory};
use crate::language::{Language, SPOKEN};
use crate::wording::{Phrase, say};

/// Groups to a page, and lines that each shows there.
const GROUPS: usize = 25;
const GLIMPSE: usize = 4;

/// Longest line of a phrasebook, in characters: what is longer is a story.
pub(super) const LONGEST_LINE: usize = 300;

/// Longest title that fits on a button.
const LONGEST_TITLE: usize = 40;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    after: usize,
    /// What became of lines that were added to a phrasebook.
    saved: Option<String>,
}

/// What the page of a group is shown with: what was wrong with what they sent, and that.
pub(super) struct Told<'a> {
    pub wrong: Option<Phrase<'a>>,
    pub fields: &'a Fields,
    /// The name that changes are saved under, as far as it is known.
    pub author: String,
}

pub(super) async fn page(
    State(office): State<Arc<Office>>,
    signed: Signed,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let wanted = wanted.map(|Query(wanted)| wanted).unwrap_or_default();
    match office.desk.gathered().await {
        Ok(gathered) => {
            let catalogue = office.desk.catalogue().load();
            let content = all(&gathered, &wanted, catalogue.library(), signed.language());
            frame::page(&signed, Place::Unanswered, &content).into_response()
        }
        Err(error) => broken(&headers, &error),
    }
}

pub(super) async fn one(
    State(office): State<Arc<Office>>,
    signed: Signed,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    match office.desk.gathered().await {
        Ok(gathered) => match gathered.group(&name) {
            Some(group) => {
                let author = edit::known_author(&headers);
                shown(&office, &signed, group, &Told { wrong: None, fields: &Fields::new(), author })
            }
            None => notice(StatusCode::NOT_FOUND, &headers, &Phrase::BackofficeGroupGone),
        },
        Err(error) => broken(&headers, &error),
    }
}

/// The page of a group.
pub(super) fn shown(office: &Office, signed: &Signed, group: &Group, told: &Told<'_>) -> Response {
    let catalogue = office.desk.catalogue().load();
    let (library, language) = (catalogue.library(), signed.language());
    let content = html! {
        h1 { (name(group, library, language)) }
        (counts(group, library, language))
        @if let Some(wrong) = &told.wrong { p.said.refused role="alert" { (say(language, wrong)) } }
        @if !group.shared.is_empty() { (shared(group, language)) }
        @if signed.may_write() {
            @if !group.lines.is_empty() { (adding(signed, group, library, told)) }
            (starting(signed, group, library, told.fields))
            (setting_aside(signed, group))
        } @else {
            section { h2 { (say(language, &Phrase::BackofficeLines)) } (lines(&group.lines)) }
        }
    };
    let status = if told.wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, frame::page(signed, Place::Unanswered, &content)).into_response()
}

fn all(gathered: &Gathered, wanted: &Wanted, library: &Library, language: Language) -> Markup {
    let some = gathered.groups.iter().skip(wanted.after).take(GROUPS);
    let next = wanted.after.saturating_add(GROUPS);
    html! {
        h1 { (say(language, &Phrase::BackofficeUnanswered)) }
        @if let Some(how) = &wanted.saved {
            p.said role="status" { (say(language, &edit::how_it_was_saved(how))) }
        }
        p { (say(language, &Phrase::BackofficeUnansweredHow)) }
        @if gathered.groups.is_empty() { p { (say(language, &Phrase::BackofficeNothing)) } }
        @for group in some { (glimpse(group, library, language)) }
        @if next < gathered.groups.len() {
            p { a href={ "/backoffice/unanswered?after=" (next) } { (say(language, &Phrase::BackofficeMore)) } }
        }
        @if 0 < gathered.too_few {
            p.soft { (say(language, &Phrase::BackofficeTooFew { groups: &gathered.too_few.to_string() })) }
        }
        @if 0 < gathered.aside {
            p.soft { (say(language, &Phrase::BackofficeAside { groups: &gathered.aside.to_string() })) }
        }
    }
}

fn glimpse(group: &Group, library: &Library, language: Language) -> Markup {
    html! {
        section.group {
            h2 { a href={ "/backoffice/unanswered/" (group.name) } { (name(group, library, language)) } }
            (counts(group, library, language))
            (lines(group.lines.get(..GLIMPSE).unwrap_or(&group.lines)))
        }
    }
}

/// The page that is nearest, or for want of one what was asked most.
fn name(group: &Group, library: &Library, language: Language) -> Markup {
    match (&group.topic, group.lines.first()) {
        (Some(topic), _) => html! { bdi { (topic_name(topic, library, language)) } },
        (None, Some(line)) => html! { bdi lang=(line.language) { "«" (line.text) "»" } },
        (None, None) => html! { (say(language, &Phrase::BackofficeNone)) },
    }
}

fn topic_name(topic: &Slug, library: &Library, language: Language) -> String {
    let mut all = library.fullest().into_iter().chain(library.territories.values());
    title(all.find_map(|territory| territory.articles.get(topic)), topic, language)
}

fn counts(group: &Group, library: &Library, language: Language) -> Markup {
    let number = |count: usize| told(language, u64::try_from(count).unwrap_or(u64::MAX));
    let counts = [
        (Phrase::BackofficePeople, group.people),
        (Phrase::BackofficeQuestions, group.questions),
        (Phrase::BackofficeNoHelp, group.no_help),
        (Phrase::BackofficeShared, group.shared.len()),
    ];
    let languages: Vec<&str> = group.languages.iter().map(|(language, _)| language.own_name()).collect();
    let areas: Vec<&str> = group
        .territories
        .iter()
        .map(|(slug, _)| library.territories.get(slug).map_or(slug.as_str(), |known| known.name.as_str()))
        .collect();
    html! {
        p.soft {
            @for (phrase, count) in counts.iter().filter(|(_, count)| *count != 0) {
                (say(language, phrase)) ": " (number(*count)) " · "
            }
            @for (place, name) in languages.iter().chain(&areas).enumerate() {
                @if place != 0 { ", " }
                bdi { (name) }
            }
        }
    }
}

fn lines(lines: &[Line]) -> Markup {
    html! {
        ul.lines {
            @for line in lines {
                li {
                    span lang=(line.language) dir=(direction(line.language)) { (line.text) }
                    @if 1 < line.times { span.soft { bdi { " × " (line.times) } } }
                }
            }
        }
    }
}

/// What mediators found good for everyone.
fn shared(group: &Group, language: Language) -> Markup {
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeShared)) }
            @for suggestion in &group.shared {
                @let (of, dir) = (suggestion.language, direction(suggestion.language));
                div.reason {
                    p lang=(of) dir=(dir) { (suggestion.question) }
                    p.soft { (say(language, &Phrase::BackofficeTheirAnswer)) }
                    p lang=(of) dir=(dir) { (suggestion.reply) }
                }
            }
        }
    }
}

fn adding(signed: &Signed, group: &Group, library: &Library, told: &Told<'_>) -> Markup {
    let language = signed.language();
    let chosen = Some(field(told.fields, "topic")).filter(|topic| !topic.is_empty());
    let chosen = chosen.or(group.topic.as_ref().map(Slug::as_str));
    let words = |phrase: Phrase<'_>| say(language, &phrase);
    html! {
        section {
            h2 { (words(Phrase::BackofficeAddLines)) }
            p { (words(Phrase::BackofficeAddLinesHow)) }
            form.add method="post" action={ "/backoffice/unanswered/" (group.name) "/lines" } {
                (frame::token(signed))
                @for line in &group.lines { (line_to_add(line, language, told.fields)) }
                div.pair {
                    div {
                        label for="topic" { (words(Phrase::BackofficeTopic)) }
                        select #topic name="topic" required {
                            option value="" {}
                            @for (topic, name) in topics(library, language) {
                                option value=(topic) selected[chosen == Some(topic.as_str())] { (name) }
                            }
                        }
                    }
                    div {
                        label for="author" { (words(Phrase::BackofficeAuthor)) }
                        input #author type="text" name="author" value=(told.author) required
                            maxlength=(edit::LONGEST_NAME) autocomplete="name";
                    }
                    button.main { (words(Phrase::BackofficeAddTicked)) }
                }
            }
        }
    }
}

/// As it was asked, or as they changed it in the form that comes back.
fn line_to_add(line: &Line, language: Language, fields: &Fields) -> Markup {
    let named = |kind: &str| format!("{kind}{}", line.name);
    let (add, words, of) = (named("add"), named("text"), named("lang"));
    let cut: String = line.text.chars().take(LONGEST_LINE).collect();
    let sent = |name: &str| Some(field(fields, name)).filter(|value| !value.is_empty());
    let text = sent(&words).unwrap_or(&cut);
    let chosen = sent(&of).and_then(|of| of.parse().ok()).unwrap_or(line.language);
    html! {
        div.line {
            input type="checkbox" id=(add) name=(add) value="1" checked[sent(&add).is_some()];
            label for=(add) {
                span.heard { (say(language, &Phrase::BackofficeTick)) ": " bdi { (text) } }
                @if 1 < line.times { span.soft { bdi { "× " (line.times) } } }
            }
            label.heard for=(words) { (say(language, &Phrase::BackofficeLine)) }
            input type="text" id=(words) name=(words) value=(text) maxlength=(LONGEST_LINE)
                lang=(line.language) dir=(direction(line.language)) autocomplete="off";
            label.heard for=(of) { (say(language, &Phrase::BackofficeLanguage)) }
            select id=(of) name=(of) {
                @if !line.language.is_spoken() {
                    option value=(line.language) selected[chosen == line.language] { (line.language.own_name()) }
                }
                @for other in SPOKEN {
                    option value=(other) selected[other == chosen] { (other.own_name()) }
                }
            }
        }
    }
}

/// Topics of all territories by their names.
fn topics(library: &Library, language: Language) -> Vec<(&Slug, String)> {
    let all = library.territories.values().flat_map(|territory| territory.articles.keys());
    let mut topics: Vec<&Slug> = all.collect();
    topics.sort_unstable();
    topics.dedup();
    let mut named: Vec<(&Slug, String)> =
        topics.into_iter().map(|topic| (topic, topic_name(topic, library, language))).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}

fn starting(signed: &Signed, group: &Group, library: &Library, fields: &Fields) -> Markup {
    let language = signed.language();
    let words = |phrase: Phrase<'_>| say(language, &phrase);
    let most = group.territories.first().map(|(slug, _)| slug);
    html! {
        section {
            h2 { (words(Phrase::BackofficeStart)) }
            p { (words(Phrase::BackofficeStartHow)) }
            form.ask method="post" action={ "/backoffice/unanswered/" (group.name) "/page" } {
                (frame::token(signed))
                div {
                    label for="title" { (words(Phrase::BackofficePageTitle)) }
                    input #title type="text" name="title" value=(field(fields, "title")) required
                        maxlength=(LONGEST_TITLE) autocomplete="off";
                }
                div.pair {
                    div {
                        label for="place" { (words(Phrase::BackofficeWhere)) }
                        select #place name="place" required {
                            @for territory in library.territories.values() {
                                (places(territory, most == Some(&territory.slug), language))
                            }
                        }
                    }
                    button { (words(Phrase::BackofficeStart)) }
                }
            }
        }
    }
}

/// The subjects of a territory, as places for a page.
fn places(territory: &Territory, is_most: bool, language: Language) -> Markup {
    let domains: BTreeSet<&Slug> = territory.articles.values().map(|article| &article.domain).collect();
    html! {
        optgroup label={ (territory.name) " · " (territory.host.own_name()) } {
            @for (place, domain) in domains.iter().enumerate() {
                option value={ (territory.slug) "/" (domain) } selected[is_most && place == 0] {
                    (domain_name(language, domain)) " · " (territory.name)
                }
            }
        }
    }
}

fn setting_aside(signed: &Signed, group: &Group) -> Markup {
    let language = signed.language();
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeSetAside)) }
            p { (say(language, &Phrase::BackofficeSetAsideHow)) }
            form method="post" action={ "/backoffice/unanswered/" (group.name) "/aside" } {
                (frame::token(signed))
                button { (say(language, &Phrase::BackofficeSetAside)) }
            }
        }
    }
}
