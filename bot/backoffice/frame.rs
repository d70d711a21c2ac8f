//! The frame around every page: where one is, where one can go, the language, the way out.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use maud::{DOCTYPE, Markup, html};

use super::signed::Signed;
use crate::channels::web::direction;
use crate::language::{Language, SPOKEN};
use crate::wording::{Phrase, say, spoken};

pub(super) const STYLE: &str = include_str!("style.css");

static EDITION: LazyLock<String> = LazyLock::new(|| edition(STYLE));

/// Changes with a file, so that browsers may keep it as long as it is the same.
pub(super) fn edition(file: &str) -> String {
    let mut hasher = DefaultHasher::new();
    file.hash(&mut hasher);
    format!("{:x}", hasher.finish())
}

/// The pages that one can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Today,
    Unanswered,
    Knowledge,
    Try,
}

impl Place {
    const ALL: [Place; 4] = [Place::Today, Place::Unanswered, Place::Knowledge, Place::Try];

    fn path(self) -> &'static str {
        match self {
            Place::Today => "/backoffice",
            Place::Unanswered => "/backoffice/unanswered",
            Place::Knowledge => "/backoffice/knowledge",
            Place::Try => "/backoffice/try",
        }
    }

    fn name(self) -> Phrase<'static> {
        match self {
            Place::Today => Phrase::BackofficeToday,
            Place::Unanswered => Phrase::BackofficeUnanswered,
            Place::Knowledge => Phrase::BackofficeKnowledge,
            Place::Try => Phrase::BackofficeTry,
        }
    }
}

/// A page of someone who is signed in.
pub(super) fn page(signed: &Signed, place: Place, content: &Markup) -> Markup {
    let language = signed.language();
    let words = |phrase| say(language, &phrase);
    let body = html! {
        header {
            p.name { (words(Phrase::BackofficeTitle)) }
            nav aria-label=(words(Phrase::BackofficeTitle)) {
                @for other in Place::ALL {
                    a href=(other.path()) aria-current=[(other == place).then_some("page")] { (words(other.name())) }
                }
            }
            div.aside {
                form method="post" action="/backoffice/language" {
                    (token(signed))
                    label.heard for="lang" { (words(Phrase::BackofficeLanguage)) }
                    select #lang name="lang" {
                        @for other in SPOKEN {
                            option value=(other) lang=(other) selected[other == language] { (other.own_name()) }
                        }
                    }
                    button aria-label=(words(Phrase::BackofficeLanguage)) { "✓" }
                }
                form method="post" action="/backoffice/leave" {
                    (token(signed))
                    button { (words(Phrase::BackofficeLeave)) }
                }
            }
        }
        main { (content) }
    };
    document(language, &words(place.name()), &body)
}

/// What every form that changes something carries.
pub(super) fn token(signed: &Signed) -> Markup {
    html! { input type="hidden" name="form" value=(signed.form) autocomplete="off"; }
}

/// What a link opens: it is used up by the button and not before.
pub(super) fn door(language: Language, link: &str) -> Markup {
    let language = spoken(language);
    let body = html! {
        main.notice {
            h1 { (say(language, &Phrase::BackofficeTitle)) }
            p { (say(language, &Phrase::BackofficeEnterAsk)) }
            form method="post" action={ "/backoffice/enter/" (link) } {
                button.main { (say(language, &Phrase::BackofficeEnter)) }
            }
        }
    };
    document(language, &say(language, &Phrase::BackofficeTitle), &body)
}

/// A page that says one thing.
pub(super) fn notice(language: Language, phrase: &Phrase<'_>) -> Markup {
    let language = spoken(language);
    let title = say(language, &Phrase::BackofficeTitle);
    let body = html! { main.notice { h1 { (title) } p { (say(language, phrase)) } } };
    document(language, &title, &body)
}

/// The same, with a text that was not taken, to be copied.
pub(super) fn given_back(language: Language, phrase: &Phrase<'_>, text: &str) -> Markup {
    let language = spoken(language);
    let title = say(language, &Phrase::BackofficeTitle);
    let body = html! {
        main.notice {
            h1 { (title) }
            p { (say(language, phrase)) }
            label for="text" { (say(language, &Phrase::BackofficeVersionYours)) }
            textarea #text rows="20" dir="auto" readonly { "\n" (text) }
        }
    };
    document(language, &title, &body)
}

fn document(language: Language, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language) dir=(direction(language)) {
            head {
                meta charset="utf-8";
                title { (title) " · Sportello" }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                link rel="icon" type="image/svg+xml" href="/icon.svg";
                link rel="stylesheet" href={ "/backoffice/style.css?" (*EDITION) };
            }
            body { (body) }
        }
    }
}
