//! Whether a message says that someone is in danger now, in any language, whatever the person chose.
//!
//! A danger phrase is there when its content words are, in any order and near each other, whatever their endings
//! and with a typing error each. What then speaks against an emergency is weighed in `guards`; in doubt the
//! card is shown: a card too many costs a glance, one too few a life.

use std::collections::{BTreeMap, HashMap};

use super::arabizi::{has_letter_digit, skeleton_of_latin};
use super::function_words::FunctionWords;
use super::guards::Guards;
use super::repair::distance_within;
use super::stems::Stems;
use super::words::words;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// Share of a phrase's weight that must be said; phrases of fewer words than [`LONG_PHRASE`] must be said whole.
const ENOUGH_OF_A_PHRASE: f64 = 0.72;
const LONG_PHRASE: usize = 4;
/// A phrase's words may stand this far apart: so many words for each of them, and some more.
const WORDS_APART: usize = 3;
const WORDS_APART_MORE: usize = 7;
/// Shortest word in which a typing error is forgiven.
const FORGIVEN_FROM: usize = 5;
/// What a word with a typing error counts beside one without.
const MISSPELT: f64 = 0.9;
/// A phrase of one content word only speaks in a message of so few content words.
const FEW_WORDS: usize = 3;
/// Stands for any word that negates.
const NEGATION: &str = "!";

/// All danger phrases and their look-alikes, ready to be met.
pub struct Dangers {
    phrases: Vec<Phrase>,
    languages: Vec<(Language, Stems)>,
    /// Which phrases hold a stem of a language.
    holding: HashMap<(Language, String), Vec<usize>>,
    /// The phrases' words as written, to forgive typing errors.
    spelt: Vec<(String, Language, String)>,
    guards: Guards,
}

struct Phrase {
    /// `None` for a look-alike.
    danger: Option<Slug>,
    language: Language,
    /// Distinct stems that carry the meaning, with how telling each is.
    stems: Vec<(String, f64)>,
    whole: Vec<String>,
}

/// A phrase found in a message.
#[derive(Debug, Clone)]
struct Met {
    phrase: usize,
    /// Share of the phrase that was said.
    said: f64,
    /// How alike phrase and message are as a whole.
    alike: f64,
    first: usize,
    last: usize,
}

/// Where in the message a stem of a language was met, and how well.
type Meetings = HashMap<(Language, String), Vec<(usize, f64)>>;

impl Dangers {
    pub fn new(library: &Library) -> Dangers {
        let mut dangers = Dangers {
            phrases: Vec::new(),
            languages: Vec::new(),
            holding: HashMap::new(),
            spelt: Vec::new(),
            guards: Guards::new(),
        };
        for ((danger, language), phrases) in &library.dangers {
            for phrase in phrases {
                dangers.add(Some(danger.clone()), *language, phrase);
            }
        }
        for (language, phrases) in &library.look_alikes {
            for phrase in phrases {
                dangers.add(None, *language, phrase);
            }
        }
        dangers.weigh_stems();
        dangers.spelt.sort();
        dangers.spelt.dedup();
        dangers
    }

    fn add(&mut self, danger: Option<Slug>, language: Language, text: &str) {
        let stems = Stems::of(language);
        let small = FunctionWords::of(language);
        if !self.languages.iter().any(|(known, _)| *known == language) {
            self.languages.push((language, stems));
        }
        let at = self.phrases.len();
        let mut content: Vec<(String, f64)> = Vec::new();
        let whole = words(text);
        for word in &whole {
            let stem = if small.negate(word) { NEGATION.to_owned() } else { stems.stem(word) };
            let meaningful = stem == NEGATION || !small.contain(word);
            if meaningful && content.iter().all(|(known, _)| *known != stem) {
                self.holding.entry((language, stem.clone())).or_default().push(at);
                if stem != NEGATION {
                    self.spelt.push((word.clone(), language, stem.clone()));
                }
                content.push((stem, 1.0));
            }
        }
        if content.iter().any(|(stem, _)| stem != NEGATION) {
            self.phrases.push(Phrase { danger, language, stems: content, whole });
        } else {
            self.holding.values_mut().for_each(|phrases| phrases.retain(|phrase| *phrase != at));
        }
    }

    /// A word that many phrases of the language hold tells less.
    fn weigh_stems(&mut self) {
        let mut all: BTreeMap<Language, f64> = BTreeMap::new();
        for phrase in &self.phrases {
            *all.entry(phrase.language).or_default() += 1.0;
        }
        for phrase in &mut self.phrases {
            let all = all.get(&phrase.language).copied().unwrap_or(1.0);
            for (stem, weight) in &mut phrase.stems {
                let holding =
                    self.holding.get(&(phrase.language, stem.clone())).map_or(1.0, |p| p.len() as f64);
                *weight = (1.0 + all / holding).ln();
            }
        }
    }

    /// The danger that a message tells of, most likely first.
    pub fn told_in(&self, text: &str) -> Vec<Slug> {
        let said = words(text);
        let meetings = self.meetings(&said);
        let met = self.met(&said, &meetings);
        let look_alike = met.iter().filter(|m| self.phrases[m.phrase].danger.is_none());
        let nearest_look_alike = look_alike.map(|met| met.alike).fold(0.0, f64::max);
        let mut told: BTreeMap<&Slug, f64> = BTreeMap::new();
        for met in &met {
            let Some(danger) = &self.phrases[met.phrase].danger else { continue };
            if self.is_said(met, &said) && nearest_look_alike < met.alike && !self.is_denied(met, &said) {
                let strongest = told.entry(danger).or_default();
                *strongest = strongest.max(met.said * met.alike.sqrt());
            }
        }
        if told.is_empty() || self.guards.speak_against(&said) {
            return Vec::new();
        }
        let mut told: Vec<(&Slug, f64)> = told.into_iter().collect();
        told.sort_by(|(one, a), (other, b)| b.total_cmp(a).then_with(|| one.cmp(other)));
        told.into_iter().map(|(danger, _)| danger.clone()).collect()
    }

    /// Which phrases' stems the message's words are, in each language.
    fn meetings(&self, said: &[String]) -> Meetings {
        let mut meetings = Meetings::new();
        for (at, word) in said.iter().enumerate() {
            for (language, stems) in &self.languages {
                let negates = FunctionWords::of(*language).negate(word);
                let key = (*language, if negates { NEGATION.to_owned() } else { stems.stem(word) });
                if self.holding.contains_key(&key) {
                    meetings.entry(key).or_default().push((at, 1.0));
                }
            }
            self.meet_misspelt(at, word, &mut meetings);
        }
        meetings
    }

    fn meet_misspelt(&self, at: usize, word: &str, meetings: &mut Meetings) {
        let length = word.chars().count();
        let arabizi = (has_letter_digit(word) || length <= 12).then(|| skeleton_of_latin(word));
        for (spelt, language, stem) in &self.spelt {
            let near = FORGIVEN_FROM <= length
                && spelt.len().abs_diff(word.len()) <= 2
                && FORGIVEN_FROM <= spelt.chars().count()
                && distance_within(word, spelt, 1).is_some();
            let sounds_like = has_letter_digit(spelt)
                && arabizi
                    .as_ref()
                    .is_some_and(|sounds| 2 <= sounds.len() && *sounds == skeleton_of_latin(spelt));
            if near || sounds_like {
                let met = meetings.entry((*language, stem.clone())).or_default();
                if met.last().is_none_or(|(last, _)| *last != at) {
                    met.push((at, MISSPELT));
                }
            }
        }
    }

    fn met(&self, said: &[String], meetings: &Meetings) -> Vec<Met> {
        let mut candidates: Vec<usize> =
            meetings.keys().filter_map(|key| self.holding.get(key)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.into_iter().filter_map(|phrase| self.meet(phrase, said, meetings)).collect()
    }

    /// How much of a phrase is said, in the narrowest stretch that holds it.
    fn meet(&self, at: usize, said: &[String], meetings: &Meetings) -> Option<Met> {
        let phrase = &self.phrases[at];
        let positions: Vec<(&[(usize, f64)], f64)> = phrase
            .stems
            .iter()
            .filter_map(|(stem, weight)| {
                meetings.get(&(phrase.language, stem.clone())).map(|met| (met.as_slice(), *weight))
            })
            .collect();
        let (mut first, mut last, mut weight) = (usize::MAX, 0, 0.0);
        let anchor = positions.iter().min_by_key(|(met, _)| met.len())?.0.first()?.0;
        for (met, telling) in &positions {
            let (place, quality) = met.iter().min_by_key(|(place, _)| place.abs_diff(anchor))?;
            first = first.min(*place);
            last = last.max(*place);
            weight += telling * quality;
        }
        let all: f64 = phrase.stems.iter().map(|(_, weight)| weight).sum();
        let small = FunctionWords::of(phrase.language);
        let others = said.iter().filter(|word| !small.contain(word)).count().saturating_sub(positions.len());
        // A word that the phrase does not have counts as much as the phrase's average word.
        let average = all / phrase.stems.len() as f64;
        Some(Met {
            phrase: at,
            said: weight / all,
            alike: weight / (all + average * others as f64),
            first,
            last,
        })
    }

    /// Whether enough of the phrase is said, closely enough.
    fn is_said(&self, met: &Met, said: &[String]) -> bool {
        let phrase = &self.phrases[met.phrase];
        let meaningful = phrase.stems.iter().filter(|(stem, _)| stem != NEGATION).count();
        let enough = if phrase.stems.len() < LONG_PHRASE { MISSPELT - 0.01 } else { ENOUGH_OF_A_PHRASE };
        let close = met.last - met.first <= WORDS_APART * phrase.stems.len() + WORDS_APART_MORE;
        let small = FunctionWords::of(phrase.language);
        let alone = meaningful == 1
            && FEW_WORDS < said.iter().filter(|word| !small.contain(word)).count()
            && !phrase.whole.iter().all(|word| said.contains(word));
        enough <= met.said && close && !alone
    }

    /// `no bleeding`: the message negates what the phrase affirms, right in front of it.
    fn is_denied(&self, met: &Met, said: &[String]) -> bool {
        let phrase = &self.phrases[met.phrase];
        let small = FunctionWords::of(phrase.language);
        let affirms = phrase.stems.iter().all(|(stem, _)| stem != NEGATION);
        let before = said.get(..met.first).unwrap_or_default();
        let inside = said.get(met.first..=met.last).unwrap_or_default();
        let nearest = before.iter().rev().take(2).take_while(|word| small.contain(word));
        let negated_before = nearest.clone().any(|word| small.negate(word));
        let negated_inside = inside.iter().any(|word| small.negate(word));
        affirms && (negated_before || negated_inside)
    }
}

#[cfg(test)]
#[path = "danger_tests.rs"]
mod tests;
