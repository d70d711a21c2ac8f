//! Why a question is answered as it is, for people who write and do not program.

use maud::{Markup, html};

use super::knowledge::title;
use crate::channels::web::direction;
use crate::knowledge::{Slug, Territory};
use crate::language::Language;
use crate::search::{Explanation, Outcome, Reasons};
use crate::wording::{Phrase, isolated, say};

/// What came of it, the ranking, and what speaks for each page.
pub(super) fn shown(explanation: &Explanation, territory: Option<&Territory>, language: Language) -> Markup {
    let finding = &explanation.finding;
    let meant = finding.stranger.unwrap_or(finding.language);
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeOutcome)) }
            p { strong { (outcome(&finding.outcome, language)) } " · " bdi { (meant.own_name()) } }
            p { (rule(explanation, language)) }
            @if let Some(words) = not_second(explanation, territory, language) { p { (words) } }
        }
        @if !explanation.topics.is_empty() {
            section {
                h2 { (say(language, &Phrase::BackofficeRanking)) }
                @for reasons in &explanation.topics { (reason(reasons, territory, (finding.language, language))) }
            }
        }
        @if !explanation.confidence.is_empty() { (made_of(explanation, language)) }
    }
}

fn outcome(outcome: &Outcome, language: Language) -> String {
    let phrase = match outcome {
        Outcome::Answer { .. } => Phrase::BackofficeAnswered,
        Outcome::Choose(_) => Phrase::BackofficeOffered,
        Outcome::Refer { .. } => Phrase::BackofficeReferred,
        Outcome::Urgent { .. } => Phrase::BackofficeUrgent,
        Outcome::Chitchat(_) => Phrase::BackofficeSmallTalk,
    };
    say(language, &phrase)
}

fn rule(explanation: &Explanation, language: Language) -> String {
    let grounds = &explanation.rule;
    let (sure, enough, among) =
        (&percent(grounds.sure), &percent(grounds.sure_enough), &percent(grounds.among));
    let phrase = match &explanation.finding.outcome {
        Outcome::Urgent { .. } => Phrase::BackofficeRuleUrgent,
        Outcome::Chitchat(_) => Phrase::BackofficeRuleSmallTalk,
        Outcome::Answer { .. } => Phrase::BackofficeRuleAnswer { sure, enough },
        Outcome::Choose(_) => Phrase::BackofficeRuleOffer { sure, enough, among },
        Outcome::Refer { .. } => Phrase::BackofficeRuleRefer { sure, enough },
    };
    say(language, &phrase)
}

/// Why the second was not chosen.
fn not_second(
    explanation: &Explanation,
    territory: Option<&Territory>,
    language: Language,
) -> Option<String> {
    let [first, second, ..] = explanation.topics.as_slice() else { return None };
    let page = &named(&second.topic, territory, language);
    let (first, second) = (&percent(first.confidence), &percent(second.confidence));
    Some(say(language, &Phrase::BackofficeNotSecond { page, second, first }))
}

fn named(topic: &Slug, territory: Option<&Territory>, language: Language) -> String {
    title(territory.and_then(|territory| territory.articles.get(topic)), topic, language)
}

/// `tongues`: the question's, and the editor's.
fn reason(reasons: &Reasons, territory: Option<&Territory>, tongues: (Language, Language)) -> Markup {
    let (meant, language) = tongues;
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    let telling: Vec<String> = reasons
        .telling
        .iter()
        .map(|(word, moves)| format!("{} ({})", isolated(word), isolated(&format!("{moves:+.2}"))))
        .collect();
    html! {
        div.reason {
            h3 {
                @if let Some(territory) = territory {
                    a href={ "/backoffice/knowledge/" (territory.slug) "/" (reasons.topic) "/" (meant) } {
                        bdi { (named(&reasons.topic, Some(territory), language)) }
                    }
                } @else { (reasons.topic) }
            }
            dl {
                dt { (words(&Phrase::BackofficeSure)) }
                dd { (percent(reasons.confidence)) }
                dt { (words(&Phrase::BackofficeScore)) }
                dd { bdi { (format!("{:.2}", reasons.evidence.score())) } }
                dt { (words(&Phrase::BackofficeWordsKnown)) }
                dd { (percent(reasons.evidence.coverage)) }
                @if !reasons.in_article.is_empty() {
                    dt { (words(&Phrase::BackofficeWordsThere)) }
                    dd { bdi { (reasons.in_article.join(", ")) } }
                }
                @if !telling.is_empty() {
                    dt { (words(&Phrase::BackofficeWordsTelling)) }
                    dd { (telling.join(", ")) }
                }
                @if !reasons.lines.is_empty() {
                    dt { (words(&Phrase::BackofficeAskedLike)) }
                    dd {
                        @for (of, line) in &reasons.lines { p lang=(of) dir=(direction(*of)) { (line) } }
                    }
                }
            }
        }
    }
}

/// What the confidence in the first is made of: what speaks for it and what against.
fn made_of(explanation: &Explanation, language: Language) -> Markup {
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeMadeOf)) }
            div.wide tabindex="0" role="group" {
                table {
                    tbody {
                        @for (name, part) in &explanation.confidence {
                            tr {
                                th scope="row" { (part_named(name, language)) }
                                td.number { bdi { (format!("{part:+.2}")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The parts have English names where they are computed.
fn part_named(name: &str, language: Language) -> String {
    let phrase = match name {
        "lead over the second" => Phrase::BackofficePartLead,
        "strength of the first" => Phrase::BackofficePartStrength,
        "what was learned of the topic" => Phrase::BackofficePartLearned,
        "how much it sounds like what nothing answers" => Phrase::BackofficePartNothing,
        "share of the words that the topic knows" => Phrase::BackofficePartShare,
        "length of the question" => Phrase::BackofficePartLength,
        "what every question starts from" => Phrase::BackofficePartStart,
        other => return other.to_owned(),
    };
    say(language, &phrase)
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
