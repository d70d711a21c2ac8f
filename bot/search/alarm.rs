//! Learnt from the library: does a message sound like a danger phrase, or like an ordinary question?
//!
//! A linear classifier ([`super::margins`]) trained when the library is built on its danger phrases against its look-alikes,
//! its phrasebook and everything else that is harmless, all languages together. It hears what nobody wrote down word for
//! word; what was written down is found by `danger` without it.

use std::collections::BTreeMap;

use super::features::{Corpus, Places, Reading};
use super::margins::{Example, Margins};
use super::synonyms::Synonyms;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// Places for features.
const PLACES: usize = 1 << 16;
/// What a missed danger costs in training beside a false one.
const DANGER_WEIGHS: f32 = 2.0;
const LOOK_ALIKE_WEIGHS: f32 = 1.5;
/// A topic is near a danger when more of its questions than this sound like one.
const NEAR_DANGER: f64 = 0.05;
/// What its questions still count.
const EXCUSED: f32 = 0.1;
/// From margins to sureness: the margin at which we are half sure, and how fast that grows.
const HALF_SURE: f32 = -0.15;
const STEEP: f32 = 5.0;
/// Words that a message is looked at at once beside the whole: danger phrases are short, stories are not.
const WINDOW: usize = 12;
const WINDOW_STEP: usize = 4;
/// A stretch torn out of a story sounds more alarming than the story is.
const TORN_OUT: f32 = 0.5;

/// The trained model.
pub struct Alarm {
    places: Places,
    is_danger: Margins,
    dangers: Vec<Slug>,
    which: Margins,
}

/// A text that is learned from.
struct Line<'a> {
    language: Language,
    text: &'a str,
    danger: Option<&'a Slug>,
    topic: Option<&'a Slug>,
    weight: f32,
}

impl Alarm {
    /// `None` for a library without dangers.
    pub fn learn(library: &Library, synonyms: &BTreeMap<Language, Synonyms>) -> Option<Alarm> {
        if library.dangers.is_empty() {
            return None;
        }
        let mut dangers: Vec<Slug> = library.dangers.keys().map(|(danger, _)| danger.clone()).collect();
        dangers.dedup();
        let lines = lines(library);
        let readings = lines.iter().map(|line| Reading::of(line.text, synonyms.get(&line.language)));
        let (places, corpus) = Places::learned(readings, PLACES);
        let example = |(text, line): (usize, &Line<'_>)| Example {
            text,
            class: usize::from(line.danger.is_none()),
            weight: line.weight,
        };
        let mut examples: Vec<Example> = lines.iter().enumerate().map(example).collect();
        let rough = Margins::roughly(&corpus, &examples, PLACES, 1);
        excuse_topics_near_dangers(&rough, &corpus, &lines, &mut examples);
        let is_danger = Margins::train(&corpus, &examples, PLACES, 1);
        let number = |danger: &Slug| dangers.binary_search(danger).unwrap_or_default();
        let dangerous = examples
            .iter()
            .zip(&lines)
            .filter_map(|(example, line)| Some(Example { class: number(line.danger?), ..*example }));
        let which = Margins::train(&corpus, &dangerous.collect::<Vec<_>>(), PLACES, dangers.len());
        Some(Alarm { places, is_danger, dangers, which })
    }

    /// How sure it is, from 0 to 1, that a message, or its most alarming stretch, tells of a danger; and of which.
    pub fn of(&self, said: &[String], synonyms: Option<&Synonyms>) -> (f64, &Slug) {
        let read = |words: &[String]| self.places.of(&Reading::of_words(words.to_vec(), synonyms));
        let margin = |features: &[(u32, f32)]| self.is_danger.of(features)[0];
        let mut loudest = read(said);
        let mut most = margin(&loudest);
        let mut start = 0;
        while start + WINDOW < said.len() {
            let stretch = read(&said[start..start + WINDOW]);
            let sounds = margin(&stretch) - TORN_OUT;
            if most < sounds {
                (most, loudest) = (sounds, stretch);
            }
            start += WINDOW_STEP;
        }
        let which = self.which.of(&loudest);
        let danger = self.dangers.iter().zip(which).max_by(|(_, one), (_, other)| one.total_cmp(other));
        let (danger, _) = danger.expect("an alarm is learned from at least one danger");
        (f64::from(1.0 / (1.0 + (-STEEP * (most - HALF_SURE)).exp())), danger)
    }
}

/// A danger has topics of its own (`child-danger-signs`), whose questions sound like it. A card there is no fault, so
/// their questions hardly count as ordinary ones.
fn excuse_topics_near_dangers(
    rough: &Margins,
    corpus: &Corpus,
    lines: &[Line<'_>],
    examples: &mut [Example],
) {
    let mut loud: BTreeMap<&Slug, (f64, f64)> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        if let Some(topic) = line.topic {
            let (sum, all) = loud.entry(topic).or_default();
            *sum += f64::from(u8::from(HALF_SURE < rough.of(corpus.text(number))[0]));
            *all += 1.0;
        }
    }
    for (example, line) in examples.iter_mut().zip(lines) {
        let of_topic = line.topic.and_then(|topic| loud.get(topic));
        if of_topic.is_some_and(|(sum, all)| NEAR_DANGER * all < *sum) {
            example.weight *= EXCUSED;
        }
    }
}

/// All that the library holds of dangerous and harmless words.
fn lines(library: &Library) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut add = |language: &Language, text, danger, topic, weight| {
        lines.push(Line { language: *language, text, danger, topic, weight });
    };
    for ((danger, language), phrases) in &library.dangers {
        for phrase in phrases {
            add(language, phrase, Some(danger), None, DANGER_WEIGHS);
        }
    }
    for (language, phrases) in &library.look_alikes {
        for phrase in phrases {
            add(language, phrase, None, None, LOOK_ALIKE_WEIGHS);
        }
    }
    for ((topic, language), questions) in &library.questions {
        for question in questions {
            add(language, question, None, Some(topic), 1.0);
        }
    }
    for (language, questions) in &library.no_topic {
        for question in questions {
            add(language, question, None, None, 1.0);
        }
    }
    for (language, text) in library.small_talk.values().flat_map(|talk| &talk.texts) {
        for phrase in &text.phrases {
            add(language, phrase, None, None, 1.0);
        }
    }
    for article in library.territories.values().flat_map(|territory| territory.articles.values()) {
        for (language, text) in &article.texts {
            add(language, &text.title, None, Some(&article.slug), 1.0);
            for word in &text.keywords {
                add(language, word, None, Some(&article.slug), 1.0);
            }
        }
    }
    for (language, groups) in &library.words {
        for word in groups.iter().flat_map(|group| &group.words) {
            add(language, word, None, None, 1.0);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;
    use crate::language::ITALIAN;

    fn alarm() -> Alarm {
        let lines = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let danger = lines(
            "il bambino non respira|perdo molto sangue|non respira piu|sangue dalla testa|brucia la casa",
        );
        let ordinary =
            lines("cerco casa|medico per il bambino|esame del sangue|dove pago|come cambio medico");
        let library = Library {
            dangers: BTreeMap::from([(("danger".parse().unwrap(), ITALIAN), danger)]),
            questions: BTreeMap::from([(("topic".parse().unwrap(), ITALIAN), ordinary)]),
            ..Library::default()
        };
        Alarm::learn(&library, &BTreeMap::new()).unwrap()
    }

    fn sureness(text: &str) -> f64 {
        alarm().of(&words(text), None).0
    }

    #[test]
    fn what_sounds_like_a_danger_alarms_and_what_sounds_ordinary_does_not() {
        assert!(0.5 < sureness("mia nonna non respira"));
        assert!(sureness("cerco un medico") < 0.3);
    }

    #[test]
    fn a_danger_inside_a_long_story_is_heard() {
        let ordinary = "dove pago come cambio medico ".repeat(10);
        let story = ordinary.clone() + "aiuto il bambino non respira piu perde molto sangue dalla testa";
        assert!(sureness(&ordinary) + 0.3 < sureness(&story));
    }

    #[test]
    fn a_library_without_dangers_never_alarms() {
        assert!(Alarm::learn(&Library::default(), &BTreeMap::new()).is_none());
    }
}
