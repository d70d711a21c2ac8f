//! What the phrasebook teaches: a linear model over words and four-letter pieces that gives every topic a score.
//!
//! Where the indexes ask 'which text has these words?', this asks 'what do questions about this topic have that
//! others have not?', over all languages at once: related languages share pieces, and office words are the same in
//! all. It is trained when the library is built, by the passive-aggressive algorithm of Crammer et al., *Online
//! Passive-Aggressive Algorithms*, JMLR 7 (2006), multiclass PA-I, with averaged weights. The examples come in a
//! fixed order that their own text decides, so the same library always gives the same model.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use super::evidence::{Candidate, Evidence};
use super::words::{grams, words};
use crate::knowledge::{Library, Slug};

/// How far one example may move the weights (C of PA-I).
const MOST_MOVED: f32 = 0.3;
/// How often each example is looked at.
const ROUNDS: usize = 4;
/// Topics times features, at most: a large library keeps only its commonest features.
const MOST_WEIGHTS: usize = 3_000_000;
/// A feature that only one example has teaches nothing about others.
const FEWEST_EXAMPLES: u32 = 2;
/// Weights are kept as whole numbers of this part of the largest.
const STEPS: f32 = 32_767.0;

/// How many topics that the indexes did not find are taken up.
const SPOKEN_FOR: usize = 8;
/// The score of a topic that the phrasebook and the articles never name.
const UNKNOWN: f64 = -1.0;

/// Numbered features, each with how much it counts in the text.
type Features = Vec<(u32, f32)>;
/// Features by hash, each with how often the text has it.
type Hashed = Vec<(u64, f32)>;
type FeatureNumbers = HashMap<u64, u32, BuildHasherDefault<Identity>>;

/// Scores for every topic of the phrasebook.
pub struct Learned {
    topics: Vec<Slug>,
    numbers: FeatureNumbers,
    /// How telling each feature is: its inverse document frequency.
    telling: Vec<f32>,
    /// A row a feature, a column a topic.
    weights: Vec<i16>,
    scale: f32,
}

impl Learned {
    /// Learns from the phrasebook and the articles' titles and keywords; `None` without a phrasebook.
    pub fn from(library: &Library) -> Option<Learned> {
        let examples = examples(library);
        if library.questions.is_empty() || examples.len() < 2 {
            return None;
        }
        let topics: Vec<Slug> = {
            let mut topics: Vec<Slug> = examples.iter().map(|(_, topic)| (*topic).clone()).collect();
            topics.sort();
            topics.dedup();
            topics
        };
        let mut hashed: Vec<(Hashed, usize)> = examples
            .iter()
            .map(|(text, topic)| (hashed_features(text), topics.binary_search(topic).unwrap_or_default()))
            .collect();
        hashed.sort_by_cached_key(|(features, topic)| (shuffled(features), *topic));
        let (numbers, telling) = vocabulary(&hashed, topics.len());
        let mut learned = Learned { topics, numbers, telling, weights: Vec::new(), scale: 0.0 };
        let examples: Vec<(Features, usize)> =
            hashed.into_iter().map(|(features, topic)| (learned.numbered(&features), topic)).collect();
        learned.train(&examples);
        Some(learned)
    }

    /// The topics' scores, best first; a topic that nothing speaks for is near zero or below. None at all where the
    /// message has nothing that was ever seen.
    pub fn scores(&self, text: &str) -> Vec<(&Slug, f32)> {
        let features = self.numbered(&hashed_features(text));
        if features.is_empty() {
            return Vec::new();
        }
        let mut sums = vec![0.0f32; self.topics.len()];
        for (feature, value) in features {
            for (sum, weight) in sums.iter_mut().zip(self.row(feature)) {
                *sum += value * f32::from(*weight);
            }
        }
        let mut scores: Vec<(&Slug, f32)> =
            self.topics.iter().zip(sums.into_iter().map(|sum| sum * self.scale)).collect();
        scores.sort_by(|(one, a), (other, b)| b.total_cmp(a).then_with(|| one.cmp(other)));
        scores
    }

    /// Adds what was learned to the candidates, and the topics that it alone speaks for.
    pub fn speak_for(&self, candidates: &mut Vec<Candidate>, text: &str, exists: impl Fn(&Slug) -> bool) {
        let scores: BTreeMap<&Slug, f32> = self.scores(text).into_iter().collect();
        if scores.is_empty() {
            return;
        }
        for (topic, evidence) in candidates.iter_mut() {
            evidence.learned = Some(scores.get(topic).copied().map_or(UNKNOWN, f64::from));
        }
        let known: Vec<Slug> = candidates.iter().map(|(topic, _)| topic.clone()).collect();
        let mut others: Vec<(&Slug, f32)> =
            scores.into_iter().filter(|(topic, _)| exists(topic) && !known.contains(topic)).collect();
        others.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        for (topic, score) in others.into_iter().take(SPOKEN_FOR) {
            let evidence = Evidence { learned: Some(f64::from(score)), ..Evidence::default() };
            candidates.push((topic.clone(), evidence));
        }
    }

    fn row(&self, feature: u32) -> &[i16] {
        let start = feature as usize * self.topics.len();
        &self.weights[start..start + self.topics.len()]
    }

    /// The features that the model knows, weighed by how telling they are, together of length one.
    fn numbered(&self, features: &[(u64, f32)]) -> Features {
        let known = |(hash, times): &(u64, f32)| {
            let number = *self.numbers.get(hash)?;
            Some((number, (1.0 + times.ln()) * self.telling[number as usize]))
        };
        let mut features: Features = features.iter().filter_map(known).collect();
        let length = features.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        for (_, value) in &mut features {
            *value /= length.max(f32::EPSILON);
        }
        features
    }

    fn train(&mut self, examples: &[(Features, usize)]) {
        let topics = self.topics.len();
        let mut weights = vec![0.0f32; self.telling.len() * topics];
        // What is to be taken off at the end to have the average of all rounds instead of the last weights.
        let mut excess = weights.clone();
        let mut time = 0.0f32;
        let mut scores = vec![0.0f32; topics];
        for _ in 0..ROUNDS {
            for (features, topic) in examples {
                time += 1.0;
                let Some((rival, moved)) = lesson(&weights, features, *topic, &mut scores) else { continue };
                for (feature, value) in features {
                    let row = *feature as usize * topics;
                    weights[row + topic] += moved * value;
                    weights[row + rival] -= moved * value;
                    excess[row + topic] += time * moved * value;
                    excess[row + rival] -= time * moved * value;
                }
            }
        }
        for (weight, excess) in weights.iter_mut().zip(excess) {
            *weight -= excess / time.max(1.0);
        }
        let largest = weights.iter().fold(f32::EPSILON, |largest, weight| largest.max(weight.abs()));
        self.scale = largest / STEPS;
        self.weights = weights.into_iter().map(|weight| (weight / self.scale).round() as i16).collect();
    }
}

/// The topic that came too near the right one, and how far to move; `None` where the right one leads enough.
fn lesson(weights: &[f32], features: &Features, topic: usize, scores: &mut [f32]) -> Option<(usize, f32)> {
    scores.fill(0.0);
    let topics = scores.len();
    let mut length = 0.0;
    for (feature, value) in features {
        let start = *feature as usize * topics;
        for (score, weight) in scores.iter_mut().zip(&weights[start..start + topics]) {
            *score += value * weight;
        }
        length += value * value;
    }
    let right = std::mem::replace(&mut scores[topic], f32::MIN);
    let (rival, best) =
        scores.iter().copied().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let missing = 1.0 - (right - best);
    (0.0 < missing && 0.0 < length && rival != topic)
        .then(|| (rival, (missing / (2.0 * length)).min(MOST_MOVED)))
}

/// Every question of the phrasebook, every title and every line of keywords, with its topic.
fn examples(library: &Library) -> Vec<(String, &Slug)> {
    let questions = library
        .questions
        .iter()
        .flat_map(|((topic, _), questions)| questions.iter().map(move |question| (question.clone(), topic)));
    let articles = library.territories.values().flat_map(|territory| territory.articles.values());
    let names = articles.flat_map(|article| {
        article
            .texts
            .values()
            .map(|text| (format!("{} {}", text.title, text.keywords.join(" ")), &article.slug))
    });
    questions.chain(names).collect()
}

/// A place in the order of examples that their text decides and that parts neighbours in the phrasebook.
fn shuffled(features: &Hashed) -> u64 {
    let sum = features.iter().fold(0u64, |sum, (hash, _)| sum.rotate_left(7) ^ hash);
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    sum.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Numbers for the features that enough examples have, the commonest where there are too many.
fn vocabulary(examples: &[(Hashed, usize)], topics: usize) -> (FeatureNumbers, Vec<f32>) {
    let mut counts: HashMap<u64, u32, BuildHasherDefault<Identity>> = HashMap::default();
    for (hash, _) in examples.iter().flat_map(|(features, _)| features) {
        *counts.entry(*hash).or_default() += 1;
    }
    let mut common: Vec<(u64, u32)> =
        counts.into_iter().filter(|(_, count)| FEWEST_EXAMPLES <= *count).collect();
    common.sort_unstable_by_key(|(hash, count)| (std::cmp::Reverse(*count), *hash));
    common.truncate(MOST_WEIGHTS / topics.max(1));
    let all = examples.len() as f32;
    let telling = common.iter().map(|(_, count)| 1.0 + (all / *count as f32).ln()).collect();
    let numbers = common.iter().zip(0..).map(|((hash, _), number)| (*hash, number)).collect();
    (numbers, telling)
}

/// A text's words, pairs of words and four-letter pieces, hashed, with how often each occurs.
fn hashed_features(text: &str) -> Hashed {
    let words = words(text);
    let mut hashes: Vec<u64> = Vec::with_capacity(8 * words.len());
    for word in &words {
        hashes.push(hash(b'w', [word.as_bytes()]));
        hashes.extend(grams(word).map(|gram| hash(b'g', [gram.as_bytes()])));
    }
    hashes.extend(words.windows(2).map(|pair| hash(b'p', [pair[0].as_bytes(), pair[1].as_bytes()])));
    hashes.sort_unstable();
    hashes.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as f32)).collect()
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo), which has no random seed: the same in every run.
fn hash<const PARTS: usize>(kind: u8, parts: [&[u8]; PARTS]) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    let start = step(0xCBF2_9CE4_8422_2325, kind);
    parts.iter().fold(start, |sum, part| part.iter().chain([&b' ']).fold(sum, |sum, byte| step(sum, *byte)))
}

/// The keys are hashes already.
#[derive(Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| sum.rotate_left(8) ^ u64::from(*byte));
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
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

    fn check(text: &str, expected: &str) {
        let learned = Learned::from(&library()).unwrap();
        assert_eq!(learned.scores(text)[0].0.as_str(), expected, "{text}");
    }

    #[test]
    fn a_topic_is_known_by_words_that_its_questions_have_and_others_have_not() {
        check("dov'è un medico?", "family-doctor");
        check("rivoglio la caparra", "rental-deposit");
        check("la caution de mon logement", "rental-deposit");
    }

    #[test]
    fn the_same_library_gives_the_same_model() {
        let (one, other) = (Learned::from(&library()).unwrap(), Learned::from(&library()).unwrap());
        assert_eq!(one.weights, other.weights);
    }

    #[test]
    fn without_a_phrasebook_there_is_nothing_to_learn() {
        assert!(Learned::from(&Library::default()).is_none());
    }
}
