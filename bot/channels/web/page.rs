//! The page around the conversation. It asks nothing of anyone else: one style, one script, both ours.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use maud::{DOCTYPE, Markup, html};

use super::message::direction;
use crate::language::Language;
use crate::wording::{Phrase, say, spoken};

pub(super) const STYLE: &str = include_str!("style.css");
pub(super) const SCRIPT: &str = include_str!("chat.js");
pub(super) const ICON: &str = include_str!("icon.svg");

/// Longest message that we read, in characters: a page of text.
pub(super) const LONGEST: usize = 2_000;

/// Changes with the files, so that browsers may keep them for as long as they are the same.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    (STYLE, SCRIPT, ICON).hash(&mut hasher);
    format!("{:x}", hasher.finish())
});

/// What the page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub visit: String,
    /// Said before.
    pub before: Vec<Markup>,
    /// Said in answer to what the person just did: the page scrolls there.
    pub new: Vec<Markup>,
    /// The visit begins here.
    pub fresh: bool,
    /// A text that could not be taken, given back to be made shorter.
    pub draft: String,
}

/// The chat.
pub(super) fn chat(language: Language, shown: &Shown) -> Markup {
    let language = spoken(language);
    let words = |phrase| say(language, &phrase);
    let content = html! {
        main {
            div #log role="log" aria-live="polite" aria-label=(words(Phrase::WebConversation)) {
                @for message in &shown.before { (message) }
                div #new {}
                @for message in &shown.new { (message) }
            }
            p #wrong role="alert" {}
            (composer(language, shown))
        }
        form #press method="post" action="/#new" { (visit(language, shown)) }
        footer {
            p { (words(Phrase::WebPrivacy)) " " a href="/?new" { (words(Phrase::CommandStart)) } }
            noscript { p { (words(Phrase::WebNoScript)) } }
        }
        script src={ "/chat.js?" (*EDITION) } {}
    };
    document(language, shown.fresh, &content)
}

fn composer(language: Language, shown: &Shown) -> Markup {
    let words = |phrase| say(language, &phrase);
    html! {
        form #ask method="post" action="/#new" data-failed=(words(Phrase::WebFailed))
            data-no-place=(words(Phrase::WebNoPlace)) {
            (visit(language, shown))
            label for="text" { (words(Phrase::WebLabel)) }
            div.line {
                textarea #text name="text" rows="1" dir="auto" required maxlength=(LONGEST) autocomplete="off"
                    enterkeyhint="send" { (shown.draft) }
                button.main { (words(Phrase::WebSend)) }
            }
        }
    }
}

/// Which visit a form belongs to, and the language to go on in if the visit is no longer known.
fn visit(language: Language, shown: &Shown) -> Markup {
    html! {
        input type="hidden" name="visit" value=(shown.visit) autocomplete="off";
        input type="hidden" name="lang" value=(language) autocomplete="off";
    }
}

/// A page that says one thing and leads to the chat.
pub(super) fn notice(language: Language, phrase: &Phrase<'_>) -> Markup {
    let language = spoken(language);
    let content = html! {
        main.notice {
            p { (say(language, phrase)) }
            p { a.button href="/" { (say(language, &Phrase::WebHome)) } }
        }
    };
    document(language, false, &content)
}

fn document(language: Language, fresh: bool, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language) dir=(direction(language)) {
            head {
                meta charset="utf-8";
                title { (say(language, &Phrase::WebTitle)) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="description" content=(say(language, &Phrase::WebIntro));
                meta name="color-scheme" content="light dark";
                link rel="icon" type="image/svg+xml" href={ "/icon.svg?" (*EDITION) };
                link rel="stylesheet" href={ "/style.css?" (*EDITION) };
            }
            body data-fresh[fresh] {
                header {
                    h1 { "Sportello" }
                    p { (say(language, &Phrase::WebIntro)) }
                }
                (content)
            }
        }
    }
}
