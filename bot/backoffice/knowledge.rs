//! *Knowledge*: the map of a territory, pages by languages, with what is missing and what went stale.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use chrono::NaiveDate;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{self, Place};
use super::signed::Signed;
use super::{Office, edit};
use crate::conversation::domain_name;
use crate::knowledge::{Article, LONGEST_UNCHECKED, Library, Slug, Territory};
use crate::language::Language;
use crate::wording::{Phrase, say};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    territory: Option<String>,
}

/// What there is to know about a page in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Reviewed,
    Draft,
    /// The page has changed since it was translated.
    Stale,
    /// Its facts were not held against the sources for long.
    Old,
    /// What it says ended on a day that has passed.
    Past,
    Missing,
}

impl Mark {
    const ALL: [Mark; 6] = [Mark::Reviewed, Mark::Draft, Mark::Stale, Mark::Old, Mark::Past, Mark::Missing];

    fn sign(self) -> &'static str {
        match self {
            Mark::Reviewed => "●",
            Mark::Draft => "○",
            Mark::Stale => "↻",
            Mark::Old => "⌛",
            Mark::Past => "✕",
            Mark::Missing => "–",
        }
    }

    pub fn name(self) -> Phrase<'static> {
        match self {
            Mark::Reviewed => Phrase::BackofficeStateReviewed,
            Mark::Draft => Phrase::BackofficeStateDraft,
            Mark::Stale => Phrase::BackofficeStateStale,
            Mark::Old => Phrase::BackofficeStateOld,
            Mark::Past => Phrase::BackofficeStatePast,
            Mark::Missing => Phrase::BackofficeStateMissing,
        }
    }

    fn is_wrong(self) -> bool {
        matches!(self, Mark::Stale | Mark::Old | Mark::Past)
    }
}

/// All that is to be said of it: how far it is first, then what is wrong.
pub(super) fn marks(article: Option<&Article>, language: Language, today: NaiveDate) -> Vec<Mark> {
    let Some((article, text)) = article.and_then(|article| Some((article, article.texts.get(&language)?)))
    else {
        return vec![Mark::Missing];
    };
    let first = if text.reviewed { Mark::Reviewed } else { Mark::Draft };
    let old = article.checked.is_none_or(|checked| LONGEST_UNCHECKED < (today - checked).num_days());
    let past = article.valid_until.is_some_and(|until| until < today);
    let wrong = [(text.stale, Mark::Stale), (old, Mark::Old), (past, Mark::Past)];
    std::iter::once(first).chain(wrong.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark)).collect()
}

pub(super) async fn page(
    State(office): State<Arc<Office>>,
    signed: Signed,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Markup {
    let wanted = wanted.map(|Query(wanted)| wanted).unwrap_or_default();
    let catalogue = office.desk.catalogue().load();
    let library = catalogue.library();
    let slug = wanted.territory.and_then(|slug| slug.parse::<Slug>().ok());
    let territory = slug.and_then(|slug| library.territories.get(&slug)).or_else(|| library.fullest());
    let language = signed.language();
    let content = html! {
        h1 { (say(language, &Phrase::BackofficeKnowledge)) }
        nav aria-label=(say(language, &Phrase::BackofficeArea)) {
            @for other in library.territories.values() {
                @let here = territory.is_some_and(|territory| territory.slug == other.slug);
                a href={ "/backoffice/knowledge?territory=" (other.slug) } aria-current=[here.then_some("page")] {
                    bdi { (other.name) }
                }
            }
        }
        (legend(language))
        @if let Some(territory) = territory {
            (map(library, territory, language, office.desk.today()))
            (edit::links(&office.sources.load(), territory, language))
        }
    };
    frame::page(&signed, Place::Knowledge, &content)
}

fn legend(language: Language) -> Markup {
    html! {
        ul.legend {
            @for mark in Mark::ALL {
                li { span.wrong[mark.is_wrong()] aria-hidden="true" { (mark.sign()) } " " (say(language, &mark.name())) }
            }
        }
    }
}

fn map(library: &Library, territory: &Territory, language: Language, today: NaiveDate) -> Markup {
    let languages = languages(territory);
    html! {
        div.wide tabindex="0" role="group" aria-label=(territory.name) {
            table.map {
                thead {
                    tr {
                        th scope="col" { (say(language, &Phrase::BackofficeTopic)) }
                        @for of in &languages { th scope="col" { abbr title=(of.own_name()) { (of.code()) } } }
                    }
                }
                tbody {
                    @for (domain, topic) in topics(library, territory) {
                        @let article = territory.articles.get(topic);
                        tr {
                            th scope="row" {
                                bdi { (title(article, topic, language)) }
                                span.soft { " · " (domain_name(language, domain)) }
                            }
                            @for of in &languages {
                                (cell(territory, topic, *of, &marks(article, *of, today), language))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a page is called for an editor; the slug where there is none.
pub(super) fn title(article: Option<&Article>, topic: &Slug, language: Language) -> String {
    article.map_or_else(|| topic.to_string(), |article| article.text_in(language).1.title.clone())
}

fn cell(territory: &Territory, topic: &Slug, of: Language, marks: &[Mark], language: Language) -> Markup {
    let missing = marks == [Mark::Missing];
    let wrong = marks.iter().any(|mark| mark.is_wrong());
    let signs: String = marks.iter().map(|mark| mark.sign()).collect();
    let names: Vec<String> = marks.iter().map(|mark| say(language, &mark.name())).collect();
    html! {
        td.missing[missing].wrong[wrong] {
            a href={ "/backoffice/knowledge/" (territory.slug) "/" (topic) "/" (of) } title=(names.join(", ")) {
                span aria-hidden="true" { (signs) }
                span.heard { (names.join(", ")) }
            }
        }
    }
}

/// The languages that are promised, then those that there are besides.
fn languages(territory: &Territory) -> Vec<Language> {
    let mut languages = territory.languages.clone();
    let written: BTreeSet<Language> =
        territory.articles.values().flat_map(|article| article.texts.keys().copied()).collect();
    languages.extend(written.into_iter().filter(|language| !territory.languages.contains(language)));
    languages
}

/// Topics of all territories by domain: what one has is missing in the other.
fn topics<'a>(library: &'a Library, territory: &'a Territory) -> BTreeSet<(&'a Slug, &'a Slug)> {
    let all = library.territories.values().flat_map(|other| other.articles.values());
    let here = |topic: &Slug| territory.articles.get(topic).map(|article| &article.domain);
    all.map(|article| (here(&article.slug).unwrap_or(&article.domain), &article.slug)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::SourceFile;
    use crate::language::ITALIAN;

    fn article(front: &str) -> Article {
        let article = format!("---\ntitle: Medico\n{front}---\nVai allo sportello.\n");
        let file =
            |path: &str, text: &str| SourceFile { path: path.to_owned(), bytes: text.as_bytes().into() };
        let territory = "---\nname: Piemonte\nlanguages: [it]\n---\n";
        let files =
            [file("piemonte/territory.it.md", territory), file("piemonte/health/doctor.it.md", &article)];
        let (library, problems) = crate::knowledge::read(&files, day("2026-11-25"));
        let territory = library.territories.values().next();
        let found = territory.and_then(|territory| territory.articles.values().next());
        found.unwrap_or_else(|| panic!("{problems:?}")).clone()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_page_has_a_mark_for_how_far_it_is_and_for_each_thing_that_is_wrong() {
        let check = |front: &str, today: &str, expected: &[Mark]| {
            assert_eq!(marks(Some(&article(front)), ITALIAN, day(today)), expected, "{front}");
        };
        check("checked: 2026-11-01\nstatus: reviewed\n", "2026-11-25", &[Mark::Reviewed]);
        check("checked: 2026-11-01\nstatus: draft\n", "2027-04-30", &[Mark::Draft]);
        check("checked: 2026-11-01\nstatus: draft\n", "2027-05-01", &[Mark::Draft, Mark::Old]);
        check("status: draft\n", "2026-11-25", &[Mark::Draft, Mark::Old]);
        let ends = "checked: 2026-11-01\nvalid_until: 2026-11-30\nstatus: reviewed\n";
        check(ends, "2026-11-30", &[Mark::Reviewed]);
        check(ends, "2026-12-01", &[Mark::Reviewed, Mark::Past]);
    }

    #[test]
    fn what_is_not_there_is_missing() {
        assert_eq!(marks(None, ITALIAN, NaiveDate::default()), [Mark::Missing]);
        let french = crate::language::FRENCH;
        assert_eq!(marks(Some(&article("status: draft\n")), french, NaiveDate::default()), [Mark::Missing]);
    }
}
