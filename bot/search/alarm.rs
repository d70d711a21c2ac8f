//! Learnt from the library: does a message sound like a danger phrase, or like an ordinary question?
//!
//! A logistic regression over hashed words, pairs of words and pieces of words, trained when the library is built
//! on its danger phrases against its look-alikes and its phrasebook, all languages together. It finds what nobody
//! wrote down word for word; what was written down is found by `danger` without it.

use std::collections::BTreeMap;

use super::function_words::FunctionWords;
use super::words::words;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// Features share so many places; a power of two.
const PLACES: usize = 1 << 16;
const ROUNDS: usize = 6;
const ROUGH_ROUNDS: usize = 2;
const STEP: f32 = 1.0;
/// What a missed danger costs in training beside a false one.
const DANGER_WEIGHS: f32 = 2.0;
const LOOK_ALIKE_WEIGHS: f32 = 1.5;
/// A topic is near a danger when more of its questions than this sound like one.
const NEAR_DANGER: f64 = 0.08;
/// What its questions still count.
const EXCUSED: f32 = 0.05;
/// The sum that no message reaches, for a library without dangers.
const NEVER: f32 = -30.0;
/// Letters of a piece of a word, and of a word's start in a pair.
const PIECE: usize = 4;
const START: usize = 5;
/// Words that a message is looked at at once: danger phrases are short, stories are not.
const WINDOW: usize = 12;
const WINDOW_STEP: usize = 4;

/// The trained model.
pub struct Alarm {
    weights: Vec<f32>,
    bias: f32,
}

struct Example {
    features: Vec<u32>,
    danger: bool,
    topic: Option<Slug>,
    weight: f32,
}

fn examples(library: &Library) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut add = |language: Language, line: &str, danger: bool, topic: Option<&Slug>, weight: f32| {
        let features = features(&words(line), language);
        examples.push(Example { features, danger, topic: topic.cloned(), weight });
    };
    for ((_, language), lines) in &library.dangers {
        for line in lines {
            add(*language, line, true, None, DANGER_WEIGHS);
        }
    }
    for (language, lines) in &library.look_alikes {
        for line in lines {
            add(*language, line, false, None, LOOK_ALIKE_WEIGHS);
        }
    }
    for ((topic, language), lines) in &library.questions {
        for line in lines {
            add(*language, line, false, Some(topic), 1.0);
        }
    }
    for talk in library.small_talk.values() {
        for (language, text) in &talk.texts {
            for phrase in &text.phrases {
                add(*language, phrase, false, None, 1.0);
            }
        }
    }
    for article in library.territories.values().flat_map(|territory| territory.articles.values()) {
        for (language, text) in &article.texts {
            add(*language, &text.title, false, Some(&article.slug), 1.0);
            for word in &text.keywords {
                add(*language, word, false, Some(&article.slug), 1.0);
            }
        }
    }
    for (language, groups) in &library.words {
        for word in groups.iter().flat_map(|group| &group.words) {
            add(*language, word, false, None, 1.0);
        }
    }
    examples
}

impl Alarm {
    pub fn learn(library: &Library) -> Alarm {
        let mut examples = examples(library);
        if !examples.iter().any(|example| example.danger) {
            return Alarm { weights: vec![0.0; PLACES], bias: NEVER };
        }
        let mut rough = Alarm::untrained();
        rough.train(&examples, ROUGH_ROUNDS);
        rough.excuse_topics_near_dangers(&mut examples);
        let mut alarm = Alarm::untrained();
        alarm.train(&examples, ROUNDS);
        alarm
    }

    fn untrained() -> Alarm {
        Alarm { weights: vec![0.0; PLACES], bias: -1.0 }
    }

    /// A danger has topics of its own (`child-danger-signs`), whose questions sound like it. A card there is no
    /// fault, so their questions hardly count as ordinary ones.
    fn excuse_topics_near_dangers(&self, examples: &mut [Example]) {
        let mut loud: BTreeMap<Slug, (f64, f64)> = BTreeMap::new();
        for example in examples.iter() {
            if let Some(topic) = &example.topic {
                let (sum, all) = loud.entry(topic.clone()).or_default();
                *sum += f64::from(u8::from(0.5 < logistic(self.sum(&example.features))));
                *all += 1.0;
            }
        }
        for example in examples {
            let near = |topic: &Slug| loud.get(topic).is_some_and(|(sum, all)| NEAR_DANGER * all < *sum);
            if example.topic.as_ref().is_some_and(near) {
                example.weight *= EXCUSED;
            }
        }
    }

    /// Stochastic gradient descent in an order that is shuffled the same way every time.
    fn train(&mut self, examples: &[Example], rounds: usize) {
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut chance: u64 = 7;
        for round in 0..rounds {
            for at in (1..order.len()).rev() {
                chance =
                    chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                order.swap(at, (chance >> 33) as usize % (at + 1));
            }
            let step = STEP / (1.0 + round as f32);
            for example in order.iter().map(|at| &examples[*at]) {
                let target = if example.danger { 1.0 } else { 0.0 };
                let error = (target - logistic(self.sum(&example.features))) * example.weight * step;
                let share = error * scale(&example.features);
                for place in &example.features {
                    self.weights[*place as usize] += share;
                }
                self.bias += error * 0.05;
            }
        }
    }

    fn sum(&self, features: &[u32]) -> f32 {
        self.bias + scale(features) * features.iter().map(|place| self.weights[*place as usize]).sum::<f32>()
    }

    /// How sure it is, from 0 to 1, that the most alarming stretch of a message tells of a danger.
    pub fn of(&self, said: &[String], language: Language) -> f64 {
        let mut loudest: f32 = 0.0;
        let mut start = 0;
        loop {
            let stretch = said.get(start..(start + WINDOW).min(said.len())).unwrap_or_default();
            loudest = loudest.max(logistic(self.sum(&features(stretch, language))));
            if said.len() <= start + WINDOW {
                return f64::from(loudest);
            }
            start += WINDOW_STEP;
        }
    }
}

/// Examples of any length pull equally.
fn scale(features: &[u32]) -> f32 {
    1.0 / (features.len().max(1) as f32).sqrt()
}

fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// The words, pairs of neighbours and pieces of words in a stretch, as places.
fn features(said: &[String], language: Language) -> Vec<u32> {
    let small = FunctionWords::of(language);
    let mut places = Vec::with_capacity(12 * said.len());
    let mut before = Hash::new("^");
    for word in said {
        if small.negate(word) {
            places.push(Hash::new("negation").place());
            before = Hash::new("negation");
            continue;
        }
        if small.contain(word) {
            places.push(Hash::new("small").and(word.chars()).place());
            continue;
        }
        places.push(Hash::new("word").and(word.chars()).place());
        // Endings differ, and a pair is rare enough without them.
        places.push(before.and(word.chars().take(START)).place());
        let padded: Vec<char> =
            std::iter::once('_').chain(word.chars()).chain(std::iter::once('_')).collect();
        places.extend(
            padded
                .windows(PIECE.min(padded.len()))
                .map(|p| Hash::new("piece").and(p.iter().copied()).place()),
        );
        before = Hash::new("after").and(word.chars().take(START));
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// FNV-1a over letters.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    fn new(kind: &str) -> Hash {
        Hash(0xcbf2_9ce4_8422_2325).and(kind.chars())
    }

    fn and(self, letters: impl Iterator<Item = char>) -> Hash {
        Hash(letters.fold(self.0, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)))
    }

    fn place(self) -> u32 {
        ((self.0 ^ (self.0 >> 32)) as usize % PLACES) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ITALIAN;

    fn alarm() -> Alarm {
        let lines = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let danger = lines(
            "il bambino non respira|perdo molto sangue|non respira piu|sangue dalla testa|brucia la casa",
        );
        let ordinary =
            lines("cerco casa|medico per il bambino|esame del sangue|dove pago|come cambio medico");
        Alarm::learn(&Library {
            dangers: BTreeMap::from([(("danger".parse().unwrap(), ITALIAN), danger)]),
            questions: BTreeMap::from([(("topic".parse().unwrap(), ITALIAN), ordinary)]),
            ..Library::default()
        })
    }

    fn sureness(text: &str) -> f64 {
        alarm().of(&words(text), ITALIAN)
    }

    #[test]
    fn what_sounds_like_a_danger_alarms_and_what_sounds_ordinary_does_not() {
        assert!(0.5 < sureness("mia nonna non respira"));
        assert!(sureness("cerco un medico") < 0.3);
    }

    #[test]
    fn a_danger_inside_a_long_story_is_heard() {
        let story = "dove pago come cambio medico ".repeat(10) + "il bambino non respira";
        assert!(sureness("dove pago come cambio medico") + 0.3 < sureness(&story));
    }

    #[test]
    fn a_library_without_dangers_never_alarms() {
        let never = Alarm::learn(&Library::default());
        assert!(never.of(&words("il bambino non respira"), ITALIAN) < 1e-6);
        assert!(never.of(&[], ITALIAN) < 1e-6);
    }
}
