//! What does a link that opens the bot say: whose it is, in which language, where, about what, and where it hangs?
//!
//! A code is at most 64 characters of `[A-Za-z0-9_-]`, as Telegram asks. Names of the knowledge folder are in it as short
//! hashes; a keyed tag at its end tells our codes from forged or damaged ones, which say nothing. Codes hang on walls for
//! years: what a version of them means is never changed.
#![deny(clippy::disallowed_methods)]

mod names;
mod sheet;
mod stamp;
mod tally;
#[cfg(test)]
mod tests;

pub use sheet::{Form, Sheet};
pub use stamp::Stamp;
pub use tally::Tally;

use names::{AREA, DOMAIN, ORGANISATION, SHORT, TOPIC, short};

use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// The longest code that Telegram passes on.
pub const LONGEST_CODE: usize = 64;

/// The longest place of display, in characters.
pub const LONGEST_PLACE: usize = 28;

/// The first character of a code: how the rest of it is to be read.
const VERSION: char = '1';

/// Characters of a language, filled up with hyphens.
const LANGUAGE: usize = 3;

/// What a link says. Each part may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    pub organisation: Option<Slug>,
    pub language: Option<Language>,
    pub territory: Option<Slug>,
    /// A city of the territory.
    pub city: Option<Slug>,
    /// An article.
    pub topic: Option<Slug>,
    /// Where it hangs or lies, for example `clinic-via-sacchi`.
    pub place: Option<Slug>,
}

impl Link {
    /// The code, for whoever opens it to be known by.
    pub fn code(&self, stamp: &Stamp) -> String {
        let draft = self.draft();
        let tag = stamp.tag(&draft);
        format!("{draft}{tag}")
    }

    /// The same without its tag: what a button carries while a link is being put together.
    pub fn draft(&self) -> String {
        let language = self.language.map(|language| format!("{:-<LANGUAGE$}", language.code()));
        let organisation = self.organisation.as_ref().map(|slug| short(ORGANISATION, slug.as_str()));
        let area = self.territory.as_ref().map(|territory| short(AREA, &area(territory, self.city.as_ref())));
        let topic = self.topic.as_ref().map(|slug| short(TOPIC, slug.as_str()));
        let parts = [language, organisation, area, topic];
        let mut there = 0;
        for (place, _) in parts.iter().enumerate().filter(|(_, part)| part.is_some()) {
            there |= 1 << place;
        }
        let place = self.place.as_ref().map(|place| shortened(place.as_str())).unwrap_or_default();
        let parts: String = parts.into_iter().flatten().collect();
        format!("{VERSION}{}{parts}{place}", stamp::letter(there))
    }

    /// What a code says; `None` where it is none of ours. A part that the library no longer has is left out.
    pub fn read(code: &str, library: &Library, stamp: &Stamp) -> Option<Link> {
        let draft = stamp.checked(code)?;
        Link::drafted(draft, library)
    }

    /// What a draft says; nobody vouches for it.
    pub fn drafted(draft: &str, library: &Library) -> Option<Link> {
        let mut rest = draft.strip_prefix(VERSION)?.chars();
        let there = stamp::number(rest.next()?)?;
        let mut part = |place: usize, length: usize| -> Option<Option<String>> {
            if there & (1 << place) == 0 {
                return Some(None);
            }
            let part: String = rest.by_ref().take(length).collect();
            (part.len() == length).then_some(Some(part))
        };
        let language = part(0, LANGUAGE)?;
        let organisation = part(1, SHORT)?;
        let area = part(2, SHORT)?;
        let topic = part(3, SHORT)?;
        let place = rest.as_str().parse().ok();
        let (territory, city) = area.and_then(|area| names::area(library, &area)).unzip();
        Some(Link {
            organisation: organisation.and_then(|hash| names::organisation(library, &hash)),
            language: language.and_then(|code| code.trim_end_matches('-').parse().ok()),
            territory,
            city: city.flatten(),
            topic: topic.and_then(|hash| names::topic(library, &hash)),
            place,
        })
    }
}

/// Whether a code is of the form that [`Link::read`] reads, genuine or not.
pub fn looks_like_ours(code: &str) -> bool {
    code.starts_with(VERSION)
}

/// The first character of the code of an invitation.
const INVITATION: char = 'i';

/// Characters that make an invitation: 125 bits, which nobody guesses.
const INVITATION_LENGTH: usize = 25;

/// The code of an invitation, made of bytes that nobody can guess.
pub fn invitation(chance: &[u8; 16]) -> String {
    format!("{INVITATION}{}", stamp::letters(chance, INVITATION_LENGTH))
}

/// Whether a code is of the form that [`invitation`] makes.
pub fn is_invitation(code: &str) -> bool {
    let rest = code.strip_prefix(INVITATION).map(str::chars);
    rest.is_some_and(|mut rest| {
        code.len() == 1 + INVITATION_LENGTH && rest.all(|letter| stamp::number(letter).is_some())
    })
}

/// What stands for a domain on a button that has little room.
pub fn short_domain(domain: &Slug) -> String {
    short(DOMAIN, domain.as_str())
}

/// A place of display in words, as a link holds it; `None` where no letter of the Latin alphabet is in it.
pub fn place(words: &str) -> Option<Slug> {
    let slug = Slug::made_from(words)?;
    shortened(slug.as_str()).parse().ok()
}

fn area(territory: &Slug, city: Option<&Slug>) -> String {
    city.map_or_else(|| territory.to_string(), |city| format!("{territory}/{city}"))
}

/// At most the longest place, cut between words where there are several.
fn shortened(place: &str) -> String {
    if place.len() <= LONGEST_PLACE {
        return place.to_owned();
    }
    let mut kept = String::new();
    for word in place.split('-') {
        if LONGEST_PLACE < kept.len() + 1 + word.len() {
            break;
        }
        if !kept.is_empty() {
            kept.push('-');
        }
        kept.push_str(word);
    }
    if kept.is_empty() { place.chars().take(LONGEST_PLACE).collect() } else { kept }
}
