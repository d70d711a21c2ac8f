//! What a button means, and how it is written into the few bytes that a button may carry.
//!
//! Buttons stay in people's chats for years: the letters below are never given a new meaning.

use super::Share;
use crate::knowledge::{SectionId, Slug};
use crate::language::Language;

/// A button's meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    ChooseLanguage,
    Language(Language),
    ChooseArea,
    /// A territory, and a city of it.
    Area(Slug, Option<Slug>),
    /// Ask the person to share their place.
    NearMe,
    /// The list of domains.
    Topics,
    Domain(Slug),
    Article(Slug),
    Section(Slug, SectionId),
    /// Offices for an article.
    WhereToGo(Slug),
    /// The article in the language of the desk, to hold up at a counter.
    ShowAtDesk(Slug),
    /// People who can help, for an article or in general.
    AskPerson(Option<Slug>),
    /// The languages that an article exists in.
    OtherLanguage(Slug),
    ArticleIn(Slug, Language),
    Helped(Slug, bool),
    /// Erase what is kept about me: asked, and confirmed or not.
    Forget(bool),
    /// Remove from the chat what was said in the last two days.
    Hide,
    /// Yes: pass my question on to this organisation.
    HandOff(Slug),
    /// No: pass nothing on.
    KeepHere,
    /// What I write goes to the bot meanwhile.
    SetAside(i64),
    /// What I write goes to people again.
    Resume(i64),
    EndHandoff(i64),
    /// A one-time link for a mediator of this organisation.
    Invite(Slug),
    /// Remove this mediator or group: asked, and confirmed.
    Dismiss(String, bool),
    /// Below a link that is being put together.
    Share(Share, String),
    /// The articles of a domain (its short name), for a link.
    ShareTopics(String, String),
}

impl Press {
    /// The payload; at most 64 bytes as long as a slug has at most 48.
    pub fn encode(&self) -> String {
        match self {
            Press::ChooseLanguage => "L".into(),
            Press::Language(language) => format!("l:{language}"),
            Press::ChooseArea => "A".into(),
            Press::Area(territory, None) => format!("a:{territory}"),
            Press::Area(territory, Some(city)) => format!("a:{territory}:{city}"),
            Press::NearMe => "m".into(),
            Press::Topics => "T".into(),
            Press::Domain(domain) => format!("g:{domain}"),
            Press::Article(article) => format!("o:{article}"),
            Press::Section(article, section) => format!("s:{article}:{}", section.as_str()),
            Press::WhereToGo(article) => format!("w:{article}"),
            Press::ShowAtDesk(article) => format!("d:{article}"),
            Press::AskPerson(None) => "p".into(),
            Press::AskPerson(Some(article)) => format!("p:{article}"),
            Press::OtherLanguage(article) => format!("x:{article}"),
            Press::ArticleIn(article, language) => format!("t:{article}:{language}"),
            Press::Helped(article, true) => format!("y:{article}"),
            Press::Helped(article, false) => format!("n:{article}"),
            Press::Forget(true) => "f:yes".into(),
            Press::Forget(false) => "f:no".into(),
            Press::Hide => "z".into(),
            Press::HandOff(organisation) => format!("hy:{organisation}"),
            Press::KeepHere => "hn".into(),
            Press::SetAside(handoff) => format!("ha:{handoff}"),
            Press::Resume(handoff) => format!("hw:{handoff}"),
            Press::EndHandoff(handoff) => format!("he:{handoff}"),
            Press::Invite(organisation) => format!("vi:{organisation}"),
            Press::Dismiss(handle, false) => format!("vr:{handle}"),
            Press::Dismiss(handle, true) => format!("vr:{handle}:yes"),
            Press::Share(share, draft) => format!("{}:{draft}", letters_of(*share)),
            Press::ShareTopics(domain, draft) => format!("kg:{domain}:{draft}"),
        }
    }

    /// Reads a payload back; `None` for one that no version of ours wrote.
    pub fn decode(payload: &str) -> Option<Press> {
        let mut parts = payload.split(':');
        let letter = parts.next()?;
        let first = parts.next();
        let second = parts.next();
        if parts.next().is_some() {
            return None;
        }
        let slug = |part: Option<&str>| part.and_then(|text| text.parse::<Slug>().ok());
        let number = |part: Option<&str>| part.and_then(|text| text.parse::<i64>().ok());
        let language = |part: Option<&str>| part.and_then(|code| code.parse::<Language>().ok());
        Some(match (letter, first, second) {
            ("L", None, None) => Press::ChooseLanguage,
            ("l", code, None) => Press::Language(language(code)?),
            ("A", None, None) => Press::ChooseArea,
            ("a", territory, None) => Press::Area(slug(territory)?, None),
            ("a", territory, city) => Press::Area(slug(territory)?, Some(slug(city)?)),
            ("m", None, None) => Press::NearMe,
            ("T", None, None) => Press::Topics,
            ("g", domain, None) => Press::Domain(slug(domain)?),
            ("o", article, None) => Press::Article(slug(article)?),
            ("s", article, Some(section)) => Press::Section(slug(article)?, SectionId::named(section)?),
            ("w", article, None) => Press::WhereToGo(slug(article)?),
            ("d", article, None) => Press::ShowAtDesk(slug(article)?),
            ("p", None, None) => Press::AskPerson(None),
            ("p", article, None) => Press::AskPerson(Some(slug(article)?)),
            ("x", article, None) => Press::OtherLanguage(slug(article)?),
            ("t", article, code) => Press::ArticleIn(slug(article)?, language(code)?),
            ("y", article, None) => Press::Helped(slug(article)?, true),
            ("n", article, None) => Press::Helped(slug(article)?, false),
            ("f", Some("yes"), None) => Press::Forget(true),
            ("f", Some("no"), None) => Press::Forget(false),
            ("z", None, None) => Press::Hide,
            ("hy", organisation, None) => Press::HandOff(slug(organisation)?),
            ("hn", None, None) => Press::KeepHere,
            ("ha", handoff, None) => Press::SetAside(number(handoff)?),
            ("hw", handoff, None) => Press::Resume(number(handoff)?),
            ("he", handoff, None) => Press::EndHandoff(number(handoff)?),
            ("vi", organisation, None) => Press::Invite(slug(organisation)?),
            ("vr", Some(handle), None) => Press::Dismiss(handle.to_owned(), false),
            ("vr", Some(handle), Some("yes")) => Press::Dismiss(handle.to_owned(), true),
            ("kg", Some(domain), Some(draft)) => Press::ShareTopics(domain.to_owned(), draft.to_owned()),
            (letters, Some(draft), None) => Press::Share(share_of(letters)?, draft.to_owned()),
            _ => return None,
        })
    }
}

fn letters_of(share: Share) -> &'static str {
    match share {
        Share::Show => "ks",
        Share::Languages => "kl",
        Share::Areas => "ka",
        Share::Domains => "kt",
        Share::Poster => "kp",
        Share::Cards => "kc",
        Share::Square => "kq",
    }
}

fn share_of(letters: &str) -> Option<Share> {
    Share::ALL.into_iter().find(|share| letters_of(*share) == letters)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::link::{self, Link};

    proptest! {
        #[test]
        fn what_is_read_is_written_the_same(payload in "[a-zA-Z]{1,2}(:[a-z0-9-]{1,20}){0,2}", any in "\\PC{0,70}") {
            for payload in [payload, any] {
                if let Some(press) = Press::decode(&payload) {
                    prop_assert_eq!(Press::decode(&press.encode()), Some(press));
                }
            }
        }
    }

    #[test]
    fn buttons_of_mediators_are_read_back_and_fit() {
        let slug = |name: &str| name.parse::<Slug>().ok();
        let link = Link {
            organisation: slug("an-association-with-a-name-that-does-not-end-at-all"),
            language: "wol".parse().ok(),
            territory: slug("piemonte"),
            city: slug("torino"),
            topic: slug("family-doctor"),
            place: link::place("Ambulatorio pediatrico xyzu Nord"),
        };
        let draft = link.draft();
        let shares = Share::ALL.map(|share| Press::Share(share, draft.clone()));
        let domain = link::short_domain(&slug("maternal-child").unwrap());
        let others = [
            Press::ShareTopics(domain, draft),
            Press::Invite(slug("casa-aperta").unwrap()),
            Press::Dismiss("0123456789abcdef".into(), false),
            Press::Dismiss("0123456789abcdef".into(), true),
        ];
        for press in shares.into_iter().chain(others) {
            assert!(press.encode().len() <= 64, "{press:?}");
            assert_eq!(Press::decode(&press.encode()), Some(press));
        }
    }
}
