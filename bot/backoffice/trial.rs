//! *Try*: a question in any language and area, what comes of it, and why.

use std::sync::Arc;

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{self, Place};
use super::reasons;
use super::signed::{Signed, is_own, not_own};
use super::{Office, notice};
use crate::knowledge::{Library, Slug};
use crate::language::{Language, SPOKEN};
use crate::search::{Catalogue, Explanation, Question};
use crate::wording::{Phrase, say};

/// Longest question, in characters; a longer one is cut, as nobody tries one.
const LONGEST: usize = 2_000;

#[derive(Debug, Deserialize)]
pub(super) struct Posted {
    form: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    area: String,
}

/// What is asked.
struct Trial {
    text: String,
    chosen: Language,
    territory: Option<Slug>,
}

pub(super) async fn page(State(office): State<Arc<Office>>, signed: Signed) -> Markup {
    let language = signed.language();
    let catalogue = office.desk.catalogue().load();
    let trial = Trial { text: String::new(), chosen: language, territory: None };
    frame::page(&signed, Place::Try, &asking(&signed, catalogue.library(), &trial))
}

/// It is looked up as a person's question is, and neither counted nor kept.
pub(super) async fn tried(
    State(office): State<Arc<Office>>,
    signed: Signed,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    let Ok(Form(posted)) = posted else { return not_own(&headers) };
    if !is_own(&office, &signed, &headers, &posted.form) {
        return not_own(&headers);
    }
    let catalogue = office.desk.catalogue().load_full();
    let territory =
        posted.area.parse().ok().filter(|slug| catalogue.library().territories.contains_key(slug));
    let trial = Trial {
        text: posted.text.trim().chars().take(LONGEST).collect(),
        chosen: posted.lang.parse().unwrap_or(signed.language()),
        territory,
    };
    let language = signed.language();
    let looking = catalogue.clone();
    // It looks the question up once for each of its words.
    let found = tokio::task::spawn_blocking(move || {
        let explained = explained(&looking, &trial);
        (trial, explained)
    });
    let Ok((trial, explained)) = found.await else {
        return notice(StatusCode::INTERNAL_SERVER_ERROR, &headers, &Phrase::Apology);
    };
    let content = html! {
        (asking(&signed, catalogue.library(), &trial))
        @if let Some(explanation) = &explained {
            @let meant = explanation.finding.language;
            @let territory = match &trial.territory {
                Some(slug) => catalogue.library().territories.get(slug),
                None => catalogue.library().likely(meant),
            };
            (reasons::shown(explanation, territory, language))
        }
    };
    frame::page(&signed, Place::Try, &content).into_response()
}

fn explained(catalogue: &Catalogue, trial: &Trial) -> Option<Explanation> {
    let question = Question { text: &trial.text, chosen: trial.chosen, territory: trial.territory.as_ref() };
    (!trial.text.is_empty()).then(|| catalogue.explain(question))
}

fn asking(signed: &Signed, library: &Library, trial: &Trial) -> Markup {
    let words = |phrase: Phrase<'_>| say(signed.language(), &phrase);
    html! {
        h1 { (words(Phrase::BackofficeTry)) }
        form.ask method="post" action="/backoffice/try" {
            (frame::token(signed))
            div {
                label for="text" { (words(Phrase::WebLabel)) }
                textarea #text name="text" rows="2" dir="auto" required maxlength=(LONGEST) autocomplete="off" {
                    (trial.text)
                }
            }
            div.pair {
                div {
                    label for="asked-in" { (words(Phrase::BackofficeLanguage)) }
                    select #asked-in name="lang" {
                        @for other in SPOKEN {
                            option value=(other) lang=(other) selected[other == trial.chosen] { (other.own_name()) }
                        }
                    }
                }
                div {
                    label for="area" { (words(Phrase::BackofficeArea)) }
                    select #area name="area" {
                        option value="" { (words(Phrase::BackofficeNone)) }
                        @for other in library.territories.values() {
                            option value=(other.slug) selected[trial.territory.as_ref() == Some(&other.slug)] {
                                (other.name)
                            }
                        }
                    }
                }
                button.main { (words(Phrase::BackofficeTry)) }
            }
        }
    }
}
