//! Short follow-ups to an answer: "how much does it cost?", "which documents?", "where?".
//!
//! A follow-up is made of nothing but question words and a section's word; as soon as it names a topic
//! (`quanto costa il permesso di soggiorno`) it is a question of its own.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use super::words::words;
use crate::knowledge::SectionId;
use crate::language::{ENGLISH, Language};

/// A longer message is a question of its own.
const LONGEST: usize = 7;

/// Which section wins where two have as many words: "how many days?" asks for the time, not the price.
const NOUNS_FIRST: [SectionId; 6] = [
    SectionId::Documents,
    SectionId::When,
    SectionId::Where,
    SectionId::Rights,
    SectionId::Cost,
    SectionId::Steps,
];

#[derive(Default)]
struct FollowUps {
    sections: Vec<(SectionId, HashSet<String>)>,
    filler: HashSet<String>,
}

static LISTS: LazyLock<BTreeMap<Language, FollowUps>> = LazyLock::new(|| read(include_str!("follow_up.txt")));

/// The section that a short follow-up asks for. `Where` also stands for "where to go": the offices near.
///
/// The words are tried in the language given, then in the others: after an answer in Italian people still ask in
/// their own.
pub fn section_asked(text: &str, language: Language) -> Option<SectionId> {
    let said = words(text);
    if said.is_empty() || LONGEST < said.len() {
        return None;
    }
    let first = LISTS.get(&language).or_else(|| LISTS.get(&ENGLISH));
    let others = LISTS.iter().filter(|(other, _)| **other != language).map(|(_, list)| list);
    first.into_iter().chain(others).find_map(|list| list.asked(&said))
}

impl FollowUps {
    /// The section with most words in the message, all other words being filler.
    fn asked(&self, said: &[String]) -> Option<SectionId> {
        let known = |word: &String| {
            self.filler.contains(word) || self.sections.iter().any(|(_, own)| own.contains(word))
        };
        if !said.iter().all(known) {
            return None;
        }
        let count = |own: &HashSet<String>| said.iter().filter(|word| own.contains(*word)).count();
        let most = self.sections.iter().map(|(_, own)| count(own)).max().filter(|most| 0 < *most)?;
        let asks_most =
            |section: &SectionId| self.sections.iter().any(|(s, own)| s == section && count(own) == most);
        NOUNS_FIRST.into_iter().find(asks_most)
    }
}

fn read(text: &str) -> BTreeMap<Language, FollowUps> {
    let mut lists: BTreeMap<Language, FollowUps> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.splitn(3, ' ');
        let (code, section, own) =
            (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let Ok(language) = code.parse() else { continue };
        let own = words(own).into_iter();
        let list = lists.entry(language).or_default();
        match SectionId::named(section) {
            Some(section) => list.sections.push((section, own.collect())),
            None => list.filler.extend(own),
        }
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ALBANIAN, ARABIC, CATALAN, FRENCH, ITALIAN, ROMANIAN, SPANISH, WOLOF};

    fn check(text: &str, language: Language, expected: Option<SectionId>) {
        assert_eq!(section_asked(text, language), expected, "{text}");
    }

    #[test]
    fn cost_is_asked_in_every_language() {
        for (text, language) in [
            ("quanto costa?", ITALIAN),
            ("How much does it cost?", ENGLISH),
            ("c'est combien", FRENCH),
            ("¿Cuánto cuesta?", SPANISH),
            ("quant costa?", CATALAN),
            ("كم التكلفة؟", ARABIC),
            ("bch7al", ARABIC),
            ("sa kushton?", ALBANIAN),
            ("cât costă?", ROMANIAN),
            ("ñaata lay jar?", WOLOF),
        ] {
            check(text, language, Some(SectionId::Cost));
        }
    }

    #[test]
    fn documents_time_and_place_are_asked() {
        check("che documenti servono", ITALIAN, Some(SectionId::Documents));
        check("quels papiers", FRENCH, Some(SectionId::Documents));
        check("which documents do I need?", ENGLISH, Some(SectionId::Documents));
        check("ما هي الأوراق المطلوبة؟", ARABIC, Some(SectionId::Documents));
        check("ce acte îmi trebuie?", ROMANIAN, Some(SectionId::Documents));
        check("dove?", ITALIAN, Some(SectionId::Where));
        check("et où dois-je aller ?", FRENCH, Some(SectionId::Where));
        check("when?", ENGLISH, Some(SectionId::When));
        check("kur?", ALBANIAN, Some(SectionId::When));
    }

    #[test]
    fn a_question_that_names_its_topic_is_no_follow_up() {
        check("quanto costa il permesso di soggiorno", ITALIAN, None);
        check("where can I learn Italian?", ENGLISH, None);
        check("medico", ITALIAN, None);
        check("ok", ENGLISH, None);
        check("", ITALIAN, None);
    }

    #[test]
    fn another_language_than_the_answers_is_understood() {
        check("how much?", ITALIAN, Some(SectionId::Cost));
        check("how many days?", ITALIAN, Some(SectionId::When));
        check("how much does it cost?", ITALIAN, Some(SectionId::Cost));
    }
}
