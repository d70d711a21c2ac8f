//! Whether a message says that someone is in danger now, in any language, whatever the person chose.
//!
//! A danger phrase is there when its content words are, in any order and near each other, whatever their endings
//! and with a typing error each; in the message's own language part of a phrase is enough where its words alarm.
//! What then speaks against an emergency is weighed in `guards`; in doubt the card is shown: a card too many costs
//! a glance, one too few a life.

use std::collections::{BTreeMap, HashMap};

use super::alarm::Alarm;
use super::arabizi::{has_letter_digit, skeleton_of_latin};
use super::function_words::FunctionWords;
use super::guards::Guards;
use super::phrase::{Met, NEGATION, Phrase};
use super::repair::Spellings;
use super::stems::Stems;
use super::synonyms::Synonyms;
use super::words::words;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// Shortest word in which a typing error is forgiven.
const FORGIVEN_FROM: usize = 5;
/// What a word with a typing error counts beside one without.
pub const MISSPELT: f64 = 0.9;

/// A message so like a danger phrase says nothing else that could speak against it.
const GUARDS_SILENT: f64 = 0.8;

/// So sure, no phrase needs to have been met.
const SURE_ALONE: f64 = 0.7;
/// Fewer words than this are no sentence: `car` alone sounds like the births that began in one.
pub const FEWEST_WORDS: usize = 4;
/// A look-alike of which so much was said speaks against what only sounds alarming.
const AS_GOOD_AS_SAID: f64 = 0.8;

/// A danger of which so much is said and denied: `pregnant, no bleeding`.
const MOSTLY_SAID: f64 = 0.6;

/// All danger phrases and their look-alikes, ready to be met.
pub struct Dangers {
    phrases: Vec<Phrase>,
    languages: Vec<(Language, Stems)>,
    /// Which phrases hold a stem of a language.
    holding: HashMap<(Language, String), Vec<usize>>,
    /// The phrases' words as written, to forgive typing errors, and what they are.
    spellings: Spellings,
    spelt: HashMap<String, Vec<(Language, String)>>,
    /// Words that write Arabic in Latin letters, by their sounds.
    sounds: HashMap<String, Vec<(Language, String)>>,
    alarm: Option<Alarm>,
    guards: Guards,
}

/// Where in the message a stem of a language was met, and how well.
pub type Meetings = HashMap<(Language, String), Vec<(usize, f64)>>;

impl Dangers {
    pub fn new(library: &Library, synonyms: &BTreeMap<Language, Synonyms>) -> Dangers {
        let mut dangers = Dangers {
            phrases: Vec::new(),
            languages: Vec::new(),
            holding: HashMap::new(),
            spellings: Spellings::default(),
            spelt: HashMap::new(),
            sounds: HashMap::new(),
            alarm: Alarm::learn(library, synonyms),
            guards: Guards::new(),
        };
        for ((danger, language), phrases) in &library.dangers {
            for phrase in phrases {
                dangers.add(Some(danger), *language, phrase);
            }
        }
        for (language, phrases) in &library.look_alikes {
            for phrase in phrases {
                dangers.add(None, *language, phrase);
            }
        }
        dangers.weigh_stems();
        dangers.spellings = Spellings::new(dangers.spelt.keys().cloned());
        dangers
    }

    fn add(&mut self, danger: Option<&Slug>, language: Language, text: &str) {
        let stems = Stems::of(language);
        if !self.languages.iter().any(|(known, _)| *known == language) {
            self.languages.push((language, stems));
        }
        let small = FunctionWords::of(language);
        let whole = words(text);
        let mut held: Vec<(String, f64)> = Vec::new();
        for word in &whole {
            let stem = stem_of(word, small, stems);
            if (stem != NEGATION && small.contain(word)) || held.iter().any(|(known, _)| *known == stem) {
                continue;
            }
            if stem != NEGATION {
                remember(&mut self.spelt, word.clone(), (language, stem.clone()));
                if has_letter_digit(word) {
                    remember(&mut self.sounds, skeleton_of_latin(word), (language, stem.clone()));
                }
            }
            held.push((stem, 1.0));
        }
        if held.iter().all(|(stem, _)| stem == NEGATION) {
            return;
        }
        for (stem, _) in &held {
            self.holding.entry((language, stem.clone())).or_default().push(self.phrases.len());
        }
        let is_framed = held.iter().filter(|(stem, _)| stem != NEGATION).count() == 1;
        let frame = whole.into_iter().filter(|word| is_framed && small.contain(word)).collect();
        self.phrases.push(Phrase { danger: danger.cloned(), language, stems: held, frame });
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

    /// The dangers that a message tells of, most likely first. `likely` are the languages that it is most likely in:
    /// there part of a phrase may be enough. `known` tells the words that are no misspelling of another.
    pub fn told_in(
        &self,
        text: &str,
        likely: &[Language],
        synonyms: Option<&Synonyms>,
        known: impl Fn(&str) -> bool,
    ) -> Vec<Slug> {
        let said = words(text);
        let Some(alarm) = &self.alarm else { return Vec::new() };
        let (sure, which) = alarm.of(&said, synonyms);
        let meetings = self.meetings(&said, known);
        let met = self.met(&said, &meetings);
        let look_alikes = met.iter().filter(|met| self.phrases[met.phrase].danger.is_none());
        let nearest_look_alike = look_alikes.map(|met| met.alike).fold(0.0, f64::max);
        let mut told: BTreeMap<&Slug, f64> = BTreeMap::new();
        let mut same = false;
        for met in met.iter().filter(|met| nearest_look_alike < met.alike) {
            let phrase = &self.phrases[met.phrase];
            let Some(danger) = &phrase.danger else { continue };
            if phrase.is_told(met, &said, sure, likely.contains(&phrase.language)) {
                same |= GUARDS_SILENT <= met.alike;
                let strongest = told.entry(danger).or_default();
                *strongest = strongest.max(met.said * met.alike.sqrt());
            }
        }
        let is_denied = |met: &Met| {
            let phrase = &self.phrases[met.phrase];
            phrase.danger.is_some() && MOSTLY_SAID <= met.said && phrase.is_denied(met, &said)
        };
        if told.is_empty()
            && FEWEST_WORDS <= said.len()
            && SURE_ALONE <= sure
            && nearest_look_alike < AS_GOOD_AS_SAID
            && !met.iter().any(is_denied)
        {
            told.insert(which, sure);
        }
        if told.is_empty() || (!same && self.guards.speak_against(&said)) {
            return Vec::new();
        }
        let mut told: Vec<(&Slug, f64)> = told.into_iter().collect();
        told.sort_by(|(one, a), (other, b)| b.total_cmp(a).then_with(|| one.cmp(other)));
        told.into_iter().map(|(danger, _)| danger.clone()).collect()
    }

    /// Which phrases' stems the message's words are, in each language.
    fn meetings(&self, said: &[String], known: impl Fn(&str) -> bool) -> Meetings {
        let mut meetings = Meetings::new();
        for (at, word) in said.iter().enumerate() {
            for (language, stems) in &self.languages {
                let small = FunctionWords::of(*language);
                // A small word never stands for a phrase's content, whatever its stem looks like.
                if small.contain(word) && !small.negate(word) {
                    continue;
                }
                let key = (*language, stem_of(word, small, *stems));
                if self.holding.contains_key(&key) {
                    meetings.entry(key).or_default().push((at, 1.0));
                }
            }
            if !known(word) {
                self.meet_misspelt(at, word, &mut meetings);
            }
        }
        meetings
    }

    fn meet_misspelt(&self, at: usize, word: &str, meetings: &mut Meetings) {
        let near =
            if FORGIVEN_FROM <= word.chars().count() { self.spellings.nearest(word) } else { Vec::new() };
        let meant = near.iter().filter_map(|(spelt, _)| self.spelt.get(*spelt)).flatten();
        let sounds = skeleton_of_latin(word);
        let sounding = (3 <= sounds.len()).then(|| self.sounds.get(&sounds)).flatten().into_iter().flatten();
        for key in meant.chain(sounding) {
            let met = meetings.entry(key.clone()).or_default();
            if met.last().is_none_or(|(last, _)| *last != at) {
                met.push((at, MISSPELT));
            }
        }
    }

    fn met(&self, said: &[String], meetings: &Meetings) -> Vec<Met> {
        let mut candidates: Vec<usize> =
            meetings.keys().filter_map(|key| self.holding.get(key)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut contents: HashMap<Language, usize> = HashMap::new();
        for (language, _) in &self.languages {
            let small = FunctionWords::of(*language);
            contents.insert(*language, said.iter().filter(|word| !small.contain(word)).count());
        }
        let content_of = |phrase: usize| contents.get(&self.phrases[phrase].language).copied().unwrap_or(0);
        candidates.into_iter().filter_map(|at| self.phrases[at].meet(at, meetings, content_of(at))).collect()
    }
}

fn remember(known: &mut HashMap<String, Vec<(Language, String)>>, word: String, what: (Language, String)) {
    let known = known.entry(word).or_default();
    if !known.contains(&what) {
        known.push(what);
    }
}

fn stem_of(word: &str, small: &FunctionWords, stems: Stems) -> String {
    if small.negate(word) { NEGATION.to_owned() } else { stems.stem(word) }
}

#[cfg(test)]
#[path = "danger_tests.rs"]
mod tests;
