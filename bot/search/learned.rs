//! What the phrasebook teaches: for every topic, what questions about it have that others have not.
//!
//! Where the indexes ask 'which text has these words?', this learns over all languages at once: related languages share
//! pieces of words, and office words are the same in all. Trained when the library is built ([`super::margins`]). The examples
//! come in a fixed order that their own text decides, so the same library always gives the same model.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Candidate, Evidence};
use super::features::{Places, Reading};
use super::margins::{Example, Margins};
use super::synonyms::Synonyms;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// Places for features, at most, and fewer where there are very many topics: together so many weights.
const MOST_PLACES: usize = 1 << 16;
const MOST_WEIGHTS: usize = 1 << 23;

/// How many topics that the indexes did not find are taken up.
const SPOKEN_FOR: usize = 8;
/// The score of a topic that the phrasebook and the articles never name.
const UNKNOWN: f64 = -1.5;

/// Scores for every topic of the phrasebook.
pub struct Learned {
    topics: Vec<Slug>,
    places: Places,
    margins: Margins,
}

/// What was learned says to a message. A score of 1 is well inside a topic, -1 well outside.
pub struct Scores<'a> {
    /// In their order; `margins` beside them.
    topics: &'a [Slug],
    margins: Vec<f32>,
    /// That no topic answers it.
    pub no_topic: f64,
}

impl Learned {
    /// Learns from the phrasebook, the articles' titles and keywords, and the questions that no topic answers; `None` without a
    /// phrasebook.
    pub fn from(library: &Library, synonyms: &BTreeMap<Language, Synonyms>) -> Option<Learned> {
        if library.questions.is_empty() {
            return None;
        }
        let examples = examples(library);
        let mut topics: Vec<Slug> = examples.iter().map(|(_, _, topic)| (*topic).clone()).collect();
        topics.sort();
        topics.dedup();
        let number = |topic: &Slug| topics.binary_search(topic).unwrap_or_default();
        let mut texts: Vec<(Cow<'_, str>, Language, usize)> =
            examples.into_iter().map(|(text, language, topic)| (text, language, number(topic))).collect();
        // The last class is none of the topics.
        let classes = topics.len() + 1;
        for (language, lines) in &library.no_topic {
            texts.extend(lines.iter().map(|line| (Cow::from(line), *language, topics.len())));
        }
        texts.sort_by_cached_key(|(text, _, topic)| (shuffled(text), *topic));
        let readings = texts.iter().map(|(text, language, _)| Reading::of(text, synonyms.get(language)));
        let places = 1 << (MOST_WEIGHTS / classes).clamp(1, MOST_PLACES).ilog2();
        let (places, corpus) = Places::learned(readings, places);
        let examples: Vec<Example> = texts
            .iter()
            .enumerate()
            .map(|(text, (_, _, class))| Example { text, class: *class, weight: 1.0 })
            .collect();
        let margins = Margins::train(&corpus, &examples, places.len(), classes);
        Some(Learned { topics, places, margins })
    }

    /// `None` where the message has nothing that was ever seen.
    pub fn scores(&self, reading: &Reading<'_>) -> Option<Scores<'_>> {
        let features = self.places.of(reading);
        if features.is_empty() {
            return None;
        }
        let margins = self.margins.of(&features);
        let no_topic = margins.last().copied().map_or(UNKNOWN, f64::from);
        Some(Scores { topics: &self.topics, margins, no_topic })
    }
}

impl Scores<'_> {
    /// What was learned says for a topic; `None` for one that it never heard of.
    pub fn of(&self, topic: &Slug) -> Option<f64> {
        self.topics.binary_search(topic).ok().map(|at| f64::from(self.margins[at]))
    }

    fn all(&self) -> impl Iterator<Item = (&Slug, f64)> {
        self.topics.iter().zip(self.margins.iter().map(|margin| f64::from(*margin)))
    }

    /// How much the message sounds like something that none of the territory's topics answers: none at all, or one that it
    /// has no article on.
    pub fn none_of(&self, exists: impl Fn(&Slug) -> bool) -> f64 {
        self.all().filter(|(topic, _)| !exists(topic)).map(|(_, score)| score).fold(self.no_topic, f64::max)
    }

    /// Adds what was learned to the candidates, and the topics that it alone speaks for.
    pub fn speak_for(&self, candidates: &mut Vec<Candidate>, exists: impl Fn(&Slug) -> bool) {
        for (topic, evidence) in candidates.iter_mut() {
            evidence.learned = Some(self.of(topic).unwrap_or(UNKNOWN));
        }
        let known: BTreeSet<Slug> = candidates.iter().map(|(topic, _)| topic.clone()).collect();
        let mut others: Vec<(&Slug, f64)> =
            self.all().filter(|(topic, _)| !known.contains(*topic) && exists(topic)).collect();
        others.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        for (topic, score) in others.into_iter().take(SPOKEN_FOR) {
            candidates.push((topic.clone(), Evidence { learned: Some(score), ..Evidence::default() }));
        }
    }
}

/// Every question of the phrasebook, every title and every line of keywords, with its topic.
fn examples(library: &Library) -> Vec<(Cow<'_, str>, Language, &Slug)> {
    let questions = library.questions.iter().flat_map(|((topic, language), questions)| {
        questions.iter().map(move |question| (Cow::from(question), *language, topic))
    });
    let articles = library.territories.values().flat_map(|territory| territory.articles.values());
    let names = articles.flat_map(|article| {
        article.texts.iter().map(|(language, text)| {
            let name = format!("{} {}", text.title, text.keywords.join(" "));
            (Cow::from(name), *language, &article.slug)
        })
    });
    questions.chain(names).collect()
}

/// A place in the order of examples that their text decides and that parts neighbours in the phrasebook (FNV-1a).
fn shuffled(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{FRENCH, ITALIAN};

    fn library() -> Library {
        let mut library = Library::default();
        let mut ask = |topic: &str, language, questions: &[&str]| {
            let questions = questions.iter().map(|question| (*question).to_owned()).collect();
            library.questions.insert((topic.parse().unwrap(), language), questions);
        };
        ask("family-doctor", ITALIAN, &["voglio un medico", "cambiare medico", "il dottore di famiglia"]);
        ask("family-doctor", FRENCH, &["je cherche un médecin", "changer de médecin"]);
        ask("rental-deposit", ITALIAN, &["la caparra della casa", "il padrone tiene la caparra"]);
        ask("rental-deposit", FRENCH, &["rendre la caution", "ma caution du logement"]);
        library
    }

    fn learned(library: &Library) -> Option<Learned> {
        Learned::from(library, &BTreeMap::new())
    }

    fn scores<'a>(learned: &'a Learned, text: &str) -> Scores<'a> {
        learned.scores(&Reading::of(text, None)).unwrap()
    }

    fn best(learned: &Learned, text: &str) -> String {
        let scores = scores(learned, text);
        scores.all().max_by(|(_, one), (_, other)| one.total_cmp(other)).unwrap().0.to_string()
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(best(&learned(&library()).unwrap(), text), expected, "{text}");
    }

    #[test]
    fn a_topic_is_known_by_words_that_its_questions_have_and_others_have_not() {
        check("dov'è un medico?", "family-doctor");
        check("rivoglio la caparra", "rental-deposit");
        check("la caution de mon logement", "rental-deposit");
    }

    #[test]
    fn questions_that_no_topic_answers_are_learned_too() {
        let mut library = library();
        library.no_topic.insert(ITALIAN, vec!["che tempo fa oggi".into(), "numeri del lotto".into()]);
        let learned = learned(&library).unwrap();
        let strange = scores(&learned, "numeri del lotto di oggi");
        assert!(strange.all().all(|(_, score)| score < strange.no_topic));
        let ours = scores(&learned, "cambiare medico");
        assert!(ours.all().any(|(_, score)| ours.no_topic < score));
    }

    #[test]
    fn the_same_library_gives_the_same_model() {
        let (one, other) = (learned(&library()).unwrap(), learned(&library()).unwrap());
        let text = "la caparra del medico";
        assert_eq!(scores(&one, text).margins, scores(&other, text).margins);
    }

    #[test]
    fn without_a_phrasebook_there_is_nothing_to_learn() {
        assert!(learned(&Library::default()).is_none());
    }
}
