//! *Today*: what people asked in the last days and what came of it, in numbers that name no one.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::chart::{self, PARTS};
use super::frame::{self, Place};
use super::signed::Signed;
use super::{DAYS, Office, broken};
use crate::conversation::domain_name;
use crate::desk::Figures;
use crate::language::Language;
use crate::store::Tallied;
use crate::wording::{Phrase, say};

/// Fewer than so many are not told exactly.
const FEW: u64 = 5;

/// What questions came to: the parts of a bar, and those that went on to people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sum {
    parts: [u64; PARTS.len()],
    handed_on: u64,
}

impl Sum {
    fn all(&self) -> u64 {
        self.parts.iter().sum()
    }

    fn add(&mut self, outcome: &str, questions: u64) {
        let part = match outcome {
            "answer" => 0,
            "choose" => 1,
            "refer" => 2,
            "urgent" => 3,
            "chitchat" => 4,
            "handed_on" => {
                self.handed_on += questions;
                return;
            }
            // Of a later version.
            _ => return,
        };
        self.parts[part] += questions;
    }
}

pub(super) async fn page(State(office): State<Arc<Office>>, signed: Signed, headers: HeaderMap) -> Response {
    match office.desk.figures(DAYS).await {
        Ok(figures) => {
            let content = shown(&figures, &office, signed.language());
            frame::page(&signed, Place::Today, &content).into_response()
        }
        Err(error) => broken(&headers, &error),
    }
}

fn shown(figures: &Figures, office: &Office, language: Language) -> Markup {
    let words = |phrase| say(language, &phrase);
    let none = words(Phrase::BackofficeNone);
    let catalogue = office.desk.catalogue().load();
    let area = |slug: &str| {
        let known = catalogue.library().territories.get(slug);
        known.map_or_else(|| slug.to_owned(), |territory| territory.name.clone())
    };
    let domain =
        |slug: &str| slug.parse().map_or_else(|_| slug.to_owned(), |slug| domain_name(language, &slug));
    let tongue = |code: &str| {
        let known: Result<Language, _> = code.parse();
        known.map_or_else(|_| code.to_owned(), |language| language.own_name().to_owned())
    };
    // What had no territory or domain.
    let or_none = |under: &str, name: &dyn Fn(&str) -> String| {
        if under.is_empty() { none.clone() } else { name(under) }
    };
    let summed =
        |tallied: &[Tallied], name: &dyn Fn(&str) -> String| sums(tallied, |under| or_none(under, name));
    html! {
        h1 { (words(Phrase::BackofficeDays)) }
        @if figures.days.is_empty() {
            p { (words(Phrase::BackofficeNothing)) }
        } @else {
            (legend(language))
            (by_day(figures, language))
            (table(language, &Phrase::BackofficeByLanguage, &summed(&figures.languages, &tongue)))
            (table(language, &Phrase::BackofficeByDomain, &summed(&figures.domains, &domain)))
            (table(language, &Phrase::BackofficeByArea, &summed(&figures.territories, &area)))
        }
        (helped(figures, language))
        (links(figures, office, language))
    }
}

/// Summed up by what a question is counted under, the most asked first.
fn sums(tallied: &[Tallied], name: impl Fn(&str) -> String) -> Vec<(String, Sum)> {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for Tallied { under, outcome, questions } in tallied {
        sums.entry(name(under)).or_default().add(outcome, *questions);
    }
    let mut sums: Vec<(String, Sum)> = sums.into_iter().collect();
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.all()));
    sums
}

fn columns() -> [Phrase<'static>; PARTS.len()] {
    [
        Phrase::BackofficeAnswered,
        Phrase::BackofficeOffered,
        Phrase::BackofficeReferred,
        Phrase::BackofficeUrgent,
        Phrase::BackofficeSmallTalk,
    ]
}

fn legend(language: Language) -> Markup {
    html! {
        ul.legend {
            @for (class, phrase) in PARTS.iter().zip(columns()) {
                li {
                    svg.swatch viewBox="0 0 1 1" aria-hidden="true" { rect class=(class) width="1" height="1" {} }
                    " " (say(language, &phrase))
                }
            }
        }
    }
}

/// Every day, also those on which nobody asked.
fn by_day(figures: &Figures, language: Language) -> Markup {
    let known: BTreeMap<String, Sum> = sums(&figures.days, str::to_owned).into_iter().collect();
    let days: Vec<(String, Sum)> = figures
        .since
        .iter_days()
        .take_while(|day| *day <= figures.until)
        .map(|day| (day.to_string(), known.get(&day.to_string()).copied().unwrap_or_default()))
        .collect();
    let bars: Vec<[u64; PARTS.len()]> = days.iter().map(|(_, sum)| sum.parts).collect();
    let newest_first: Vec<(String, Sum)> = days.into_iter().rev().filter(|(_, sum)| sum.all() != 0).collect();
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeByDay)) }
            (chart::columns(&bars))
            details {
                summary { (say(language, &Phrase::BackofficeByDay)) }
                (rows(language, &newest_first))
            }
        }
    }
}

fn table(language: Language, title: &Phrase<'_>, sums: &[(String, Sum)]) -> Markup {
    html! { section { h2 { (say(language, title)) } (rows(language, sums)) } }
}

fn rows(language: Language, sums: &[(String, Sum)]) -> Markup {
    let most = sums.iter().map(|(_, sum)| sum.all()).max().unwrap_or_default();
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    html! {
        div.wide tabindex="0" role="group" {
            table {
                thead {
                    tr {
                        td {}
                        th scope="col" { (words(&Phrase::BackofficeQuestions)) }
                        td.bar {}
                        @for phrase in columns() { th scope="col" { (words(&phrase)) } }
                        th scope="col" { (words(&Phrase::BackofficeHandedOn)) }
                    }
                }
                tbody {
                    @for (name, sum) in sums {
                        tr {
                            th scope="row" { bdi { (name) } }
                            (number(language, sum.all()))
                            td.bar { (chart::share(&sum.parts, most)) }
                            @for part in sum.parts { (number(language, part)) }
                            (number(language, sum.handed_on))
                        }
                    }
                }
            }
        }
    }
}

fn number(language: Language, count: u64) -> Markup {
    html! { td.number { (told(language, count)) } }
}

/// Few are not told exactly: they could be one person.
pub(super) fn told(language: Language, count: u64) -> String {
    if (1..FEW).contains(&count) { say(language, &Phrase::StatsFew) } else { count.to_string() }
}

fn helped(figures: &Figures, language: Language) -> Markup {
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    html! {
        section {
            h2 { (words(&Phrase::BackofficeHelped)) }
            @if figures.helped.is_empty() {
                p { (words(&Phrase::BackofficeNothing)) }
            } @else {
                div.wide tabindex="0" role="group" {
                    table {
                        thead {
                            tr {
                                th scope="col" { (words(&Phrase::BackofficeLanguage)) }
                                th scope="col" { (words(&Phrase::HelpedYes)) }
                                th scope="col" { (words(&Phrase::HelpedNo)) }
                            }
                        }
                        tbody {
                            @for helped in &figures.helped {
                                tr {
                                    th scope="row" { bdi { (helped.language.own_name()) } }
                                    (number(language, helped.yes))
                                    (number(language, helped.no))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn links(figures: &Figures, office: &Office, language: Language) -> Markup {
    let catalogue = office.desk.catalogue().load();
    let name = |organisation: &str| {
        let territories = catalogue.library().territories.values();
        let mut all = territories.flat_map(|territory| territory.directory.values());
        let known = all.find(|known| known.slug.as_str() == organisation);
        match known {
            Some(known) => known.name.clone(),
            None if organisation.is_empty() => say(language, &Phrase::BackofficeNone),
            None => organisation.to_owned(),
        }
    };
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeLinks)) }
            @if figures.links.is_empty() {
                p { (say(language, &Phrase::BackofficeNothing)) }
            } @else {
                ul {
                    @for (organisation, tally) in &figures.links {
                        li {
                            strong { bdi { (name(organisation)) } } " – "
                            (say(language, &Phrase::StatsLine {
                                opened: &told(language, tally.opened),
                                asked: &told(language, tally.asked),
                                answered: &told(language, tally.answered),
                                referred: &told(language, tally.referred),
                            }))
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;

    #[test]
    fn fewer_than_five_are_not_told_exactly() {
        let told: Vec<String> = [0, 1, 4, 5].map(|count| told(ENGLISH, count)).into();
        assert_eq!(told[0], "0");
        assert_eq!(told[1], told[2]);
        assert_eq!(told[3], "5");
    }

    #[test]
    fn what_went_to_people_is_no_second_question() {
        let mut sum = Sum::default();
        sum.add("refer", 3);
        sum.add("handed_on", 2);
        sum.add("of tomorrow", 9);
        assert_eq!((sum.all(), sum.handed_on), (3, 2));
    }
}
