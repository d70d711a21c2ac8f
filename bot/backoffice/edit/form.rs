//! The form with a page's text, and beside it what would become of it.

use axum::http::StatusCode;
use maud::{Markup, html};

use super::super::article::told;
use super::super::frame::{self, edition};
use super::super::signed::Signed;
use super::draft::Draft;
use super::look::Look;
use super::versions::beside;
use super::{SCRIPT, Told, address, author};
use crate::channels::web::from_bot;
use crate::knowledge::{Diagnostic, PlaceInFolder};
use crate::language::Language;
use crate::wording::{Phrase, say};

pub(super) fn page(signed: &Signed, draft: &Draft, look: &Look, said: &Told) -> Markup {
    let language = signed.language();
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    html! {
        h1 { (words(&Phrase::BackofficeEdit)) ": " code dir="ltr" { (draft.path) } }
        @if let PlaceInFolder::Article { territory, slug, language: of, .. } = &draft.place {
            p { a href={ "/backoffice/knowledge/" (territory) "/" (slug) "/" (of) } {
                (words(&Phrase::BackofficeBackToPage))
            } }
        }
        @if let Some(phrase) = &said.phrase {
            @let refused = said.status != StatusCode::OK;
            div.said.refused[refused] role=(if refused { "alert" } else { "status" }) {
                p { (words(phrase)) }
                // On a phone what is wrong would stand far below the text.
                @if refused && look.has_errors() { (problems(&errors(&look.here), None)) }
            }
        }
        @if let Some(now) = &said.now {
            section {
                h2 { (words(&Phrase::BackofficeVersions)) }
                (beside(now, &draft.text, language))
            }
        }
        div.editing {
            @if signed.may_write() {
                (form(signed, draft, look))
            } @else {
                section {
                    p { (words(&Phrase::BackofficeReadOnly)) }
                    pre dir="auto" tabindex="0" { (draft.text) }
                }
            }
            (looked(look, language))
        }
        @if signed.may_write() { script src={ "/backoffice/edit.js?" (edition(SCRIPT)) } defer {} }
    }
}

fn form(signed: &Signed, draft: &Draft, look: &Look) -> Markup {
    let words = |phrase: &Phrase<'_>| say(signed.language(), phrase);
    html! {
        form.edit method="post" action="/backoffice/edit" {
            (frame::token(signed))
            input type="hidden" name="file" value=(draft.path);
            input type="hidden" name="opened" value=(draft.opened.as_deref().unwrap_or_default()) autocomplete="off";
            div {
                label for="text" { (words(&Phrase::BackofficeSource)) }
                // The line feed after the tag is not part of the text.
                textarea #text name="text" rows="26" dir="auto" autocomplete="off" { "\n" (draft.text) }
            }
            div.pair {
                button name="do" value="preview" formnovalidate { (words(&Phrase::BackofficePreview)) }
            }
            div {
                label for="author" { (words(&Phrase::BackofficeAuthor)) }
                input #author name="author" value=(draft.author) required maxlength=(author::LONGEST)
                    autocomplete="name" aria-describedby="author-why";
                p.soft #author-why { (words(&Phrase::BackofficeAuthorWhy)) }
            }
            div.pair {
                button.main name="do" value="save" { (words(&Phrase::BackofficeSave)) }
                @if look.stamped.is_some() {
                    button name="do" value="up-to-date" { (words(&Phrase::BackofficeUpToDate)) }
                }
            }
            @if can_be_reviewed(&draft.place) { (review(draft, signed.language())) }
        }
    }
}

fn can_be_reviewed(place: &PlaceInFolder) -> bool {
    use PlaceInFolder::{Article, Card, Organisation};
    matches!(place, Article { .. } | Card { .. } | Organisation { .. })
}

/// Whoever of the field has read it, and when.
fn review(draft: &Draft, language: Language) -> Markup {
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    html! {
        fieldset {
            legend { (words(&Phrase::BackofficeReviewed)) }
            div.pair {
                div {
                    label for="by" { (words(&Phrase::BackofficeReviewedBy)) }
                    input #by name="by" value=(draft.by) maxlength=(author::LONGEST) autocomplete="off";
                }
                div {
                    label for="on" { (words(&Phrase::BackofficeReviewedOn)) }
                    input #on name="on" type="date" value=(draft.on) autocomplete="off";
                }
                button name="do" value="review" { (words(&Phrase::BackofficeReviewed)) }
            }
        }
    }
}

/// What the script puts anew while one writes.
fn looked(look: &Look, language: Language) -> Markup {
    let words = |phrase: &Phrase<'_>| say(language, phrase);
    html! {
        div #look {
            section {
                h2 { (words(&Phrase::BackofficeProblems)) }
                @if look.here.is_empty() {
                    p { (words(&Phrase::BackofficeNoProblems)) }
                } @else {
                    (problems(&look.here, None))
                }
            }
            @if !look.elsewhere.is_empty() {
                section {
                    h2 { (words(&Phrase::BackofficeElsewhere)) }
                    (problems(&look.elsewhere, Some(&address)))
                }
            }
            @if let Some(replies) = &look.phone {
                section {
                    h2 { (words(&Phrase::BackofficePhone)) }
                    div.phone { @for reply in replies { (from_bot(language, reply)) } }
                }
            } @else if look.has_errors() {
                section {
                    h2 { (words(&Phrase::BackofficePhone)) }
                    p { (words(&Phrase::BackofficeNoPhone)) }
                }
            }
        }
    }
}

fn errors(all: &[Diagnostic]) -> Vec<Diagnostic> {
    all.iter().filter(|problem| problem.is_error()).cloned().collect()
}

/// `address`: where the form of each one's file is, if they are not all of this one.
fn problems(all: &[Diagnostic], address: Option<&dyn Fn(&str) -> String>) -> Markup {
    html! {
        ul.problems lang="en" dir="ltr" {
            @for problem in all { (told(problem, address.map(|address| address(&problem.path)).as_deref())) }
        }
    }
}
