//! A page in a language, as the person sees it on a phone, beside its file and what is wrong with that.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::frame::{self, Place};
use super::knowledge::{marks, title};
use super::signed::Signed;
use super::{Office, Sources, edit, notice};
use crate::channels::web::{direction, from_bot};
use crate::conversation::{Area, Circumstances, Event, Press, Reply, Stage, State as Standing, step};
use crate::knowledge::{
    Article, ArticleText, Block, Diagnostic, Slug, SourceFile, Span, Territory, score_of,
};
use crate::language::Language;
use crate::search::Catalogue;
use crate::wording::{Phrase, say};

pub(super) async fn page(
    State(office): State<Arc<Office>>,
    signed: Signed,
    Path((territory, topic, of)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let catalogue = office.desk.catalogue().load_full();
    let named = (territory.parse::<Slug>(), topic.parse::<Slug>(), of.parse::<Language>());
    let (Ok(territory), Ok(topic), Ok(of)) = named else {
        return notice(StatusCode::NOT_FOUND, &headers, &Phrase::WebNotFound);
    };
    let Some(territory) = catalogue.library().territories.get(&territory) else {
        return notice(StatusCode::NOT_FOUND, &headers, &Phrase::WebNotFound);
    };
    let language = signed.language();
    let article = territory.articles.get(&topic);
    let states: Vec<String> =
        marks(article, of, office.desk.today()).into_iter().map(|mark| say(language, &mark.name())).collect();
    let around = Circumstances::new(office.desk.now(), Some(of));
    let replies = as_seen(&catalogue, territory, &topic, of, &around);
    let content = html! {
        h1 { bdi { (title(article, &topic, language)) } }
        p {
            a href={ "/backoffice/knowledge?territory=" (territory.slug) } { bdi { (territory.name) } }
            " · " bdi { (of.own_name()) } " · " (states.join(", "))
        }
        div.beside {
            section {
                h2 { (say(language, &Phrase::BackofficePhone)) }
                @if article.is_some() {
                    div.phone { @for reply in &replies { (from_bot(language, reply)) } }
                } @else {
                    p { (say(language, &Phrase::BackofficeStateMissing)) }
                }
            }
            div.file {
                (file(&office.sources.load(), territory, &topic, of, language))
                @if let Some(article) = article { (of_text(article, of, language)) }
                (asked(&catalogue, &topic, of, language))
            }
        }
    };
    frame::page(&signed, Place::Knowledge, &content).into_response()
}

/// What a person of this territory who reads this language gets for a tap on the page.
fn as_seen(
    catalogue: &Catalogue,
    territory: &Territory,
    topic: &Slug,
    of: Language,
    around: &Circumstances,
) -> Vec<Reply> {
    let area = Area { territory: territory.slug.clone(), city: None, at: None };
    let standing =
        Standing { language: Some(of), area: Some(area), stage: Stage::Listening, ..Standing::default() };
    let event = Event::Pressed(Press::Article(topic.clone()).encode());
    step(catalogue, &standing, &event, around).replies
}

/// The file as it is saved now, what is to be fixed in it, and the page that it translates.
fn file(sources: &Sources, territory: &Territory, topic: &Slug, of: Language, language: Language) -> Markup {
    let begins = format!("{}/", territory.slug);
    let is_it =
        |path: &str, of: Language| path.starts_with(&begins) && path.ends_with(&format!("/{topic}.{of}.md"));
    let source = |of: Language| sources.files.iter().find(|file| is_it(&file.path, of));
    let problems: Vec<&Diagnostic> =
        sources.diagnostics.iter().filter(|diagnostic| is_it(&diagnostic.path, of)).collect();
    let missing = territory.articles.get(topic).filter(|_| source(of).is_none());
    let missing = missing.map(|article| format!("{begins}{}/{topic}.{of}.md", article.domain));
    html! {
        p {
            @if let Some(source) = source(of) {
                a.act href=(edit::address(&source.path)) { (say(language, &Phrase::BackofficeEdit)) }
            } @else if let Some(path) = &missing {
                a.act href=(edit::address(path)) { (say(language, &Phrase::BackofficeWrite)) }
            }
        }
        section {
            h2 { (say(language, &Phrase::BackofficeProblems)) }
            @if problems.is_empty() {
                p { (say(language, &Phrase::BackofficeNoProblems)) }
            } @else {
                ul.problems lang="en" dir="ltr" { @for problem in problems { (told(problem, None)) } }
            }
        }
        section {
            h2 { (say(language, &Phrase::BackofficeSource)) }
            @match source(of) {
                Some(source) => (text(source, of)),
                None => p { (say(language, &Phrase::BackofficeStateMissing)) },
            }
            @if let Some(host) = source(territory.host).filter(|_| of != territory.host) {
                details {
                    summary { bdi { (territory.host.own_name()) } }
                    (text(host, territory.host))
                }
            }
        }
    }
}

fn text(source: &SourceFile, of: Language) -> Markup {
    html! {
        p { code dir="ltr" { (source.path) } }
        pre lang=(of) dir=(direction(of)) tabindex="0" { (String::from_utf8_lossy(&source.bytes)) }
    }
}

/// `file`: where its file can be changed, if that is another one.
pub(super) fn told(problem: &Diagnostic, file: Option<&str>) -> Markup {
    html! {
        li.error[problem.is_error()] {
            @if let Some(address) = file { p { a href=(address) { (problem.path) } } }
            p { strong { (problem.line) ":" (problem.column) ": " } (problem.message) }
            p.soft { (problem.help) }
        }
    }
}

/// How hard it is to read, and where it leads.
fn of_text(article: &Article, of: Language, language: Language) -> Markup {
    let Some(text) = article.texts.get(&of) else { return html! {} };
    let links: BTreeSet<&str> = links(article, text).collect();
    html! {
        @if let Some((formula, score)) = score_of(of, text) {
            @let (score, least) = (format!("{score:.0}"), format!("{:.0}", formula.least()));
            section {
                h2 { (say(language, &Phrase::BackofficeReadability)) }
                p { (say(language, &Phrase::BackofficeReadabilityScore {
                    score: &score, name: formula.name(), least: &least,
                })) }
            }
        }
        @if !links.is_empty() {
            section {
                h2 { (say(language, &Phrase::BackofficeLinks)) }
                ul { @for link in links { li { a href=(link) dir="ltr" rel="noreferrer" { (link) } } } }
            }
        }
    }
}

/// Its sources, and what its text leads to.
fn links<'a>(article: &'a Article, text: &'a ArticleText) -> impl Iterator<Item = &'a str> {
    let proses = std::iter::once(&text.short).chain(text.sections.iter().map(|section| &section.text));
    let written = proses.flat_map(|prose| &prose.0).flat_map(Block::spans).filter_map(|span| match span {
        Span::Link { url, .. } => Some(url.as_str()),
        Span::Text(_) | Span::Strong(_) => None,
    });
    article.sources.iter().map(String::as_str).chain(written)
}

/// The phrasebook's lines for this topic in this language.
fn asked(catalogue: &Catalogue, topic: &Slug, of: Language, language: Language) -> Markup {
    let lines = catalogue.library().questions.get(&(topic.clone(), of)).map_or(&[][..], Vec::as_slice);
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeAskedLike)) " (" (lines.len()) ")" }
            p {
                a.act href=(edit::address(&format!("everywhere/questions/{topic}.{of}.txt"))) {
                    (say(language, &Phrase::BackofficeEdit))
                    span.heard { ": " (say(language, &Phrase::BackofficeAskedLike)) }
                }
            }
            @if !lines.is_empty() {
                details {
                    summary { (say(language, &Phrase::BackofficeAskedLike)) }
                    ul lang=(of) dir=(direction(of)) { @for line in lines { li { (line) } } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::read;
    use crate::language::{ITALIAN, WOLOF};

    #[test]
    fn a_page_says_how_hard_it_is_and_where_it_leads() {
        let file =
            |path: &str, text: &str| SourceFile { path: path.to_owned(), bytes: text.as_bytes().into() };
        let front = "---\ntitle: Medico\nsources: [https://a.example]\nstatus: draft\n---\n";
        let long = "Vai al CUP. Porta un documento. ".repeat(20);
        let files = [
            file("piemonte/territory.it.md", "---\nname: Piemonte\nlanguages: [it]\n---\n"),
            file("piemonte/health/doctor.it.md", &format!("{front}{long}[Orari](https://b.example/x)\n")),
        ];
        let (library, problems) = read(&files, "2026-11-25".parse().unwrap());
        let article =
            library.territories.values().next().and_then(|territory| territory.articles.values().next());
        let article = article.unwrap_or_else(|| panic!("{problems:?}"));
        let html = of_text(article, ITALIAN, ITALIAN).into_string();
        for text in ["Gulpease", "href=\"https://a.example\"", "href=\"https://b.example/x\""] {
            assert!(html.contains(text), "{html}");
        }
        assert_eq!(of_text(article, WOLOF, ITALIAN).into_string(), "");
    }
}
