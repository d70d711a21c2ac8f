//! What a linear model sees of a text: its words, pairs of words, four-letter pieces, and what the word lists say that its words
//! mean, which is the same in all languages; each in one of a fixed number of places (the hashing trick of Weinberger et al., *Feature Hashing for Large Scale Multitask Learning*, ICML 2009).
//!
//! No dictionary is kept: two features that share a place disturb each other little, and memory is known beforehand.

use super::synonyms::Synonyms;
use super::words::{grams, words};
use crate::knowledge::Slug;

/// Places and how much each counts in a text, in the order of places; together of length one.
pub type Features = [(u32, f32)];

/// Many texts' features, one after the other: few large pieces of memory, which go back to the system when it is dropped.
#[derive(Default)]
pub struct Corpus {
    ends: Vec<usize>,
    features: Vec<(u32, f32)>,
}

/// How often what words mean counts: it is one thing where the words are many pieces.
const MEANING_COUNTS: usize = 2;

/// A text as a model reads it.
pub struct Reading<'a> {
    words: Vec<String>,
    meanings: Vec<&'a Slug>,
}

impl<'a> Reading<'a> {
    /// `synonyms` are those of the text's language.
    pub fn of(text: &str, synonyms: Option<&'a Synonyms>) -> Reading<'a> {
        Reading::of_words(words(text), synonyms)
    }

    pub fn of_words(words: Vec<String>, synonyms: Option<&'a Synonyms>) -> Reading<'a> {
        let meanings = synonyms.map(|synonyms| synonyms.meant(&words)).unwrap_or_default();
        Reading { words, meanings }
    }
}

impl Corpus {
    /// The features of a text, by its number.
    pub fn text(&self, number: usize) -> &Features {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.features[start..self.ends[number]]
    }
}

/// How telling each place is: its inverse document frequency in the texts that were learned from.
pub struct Places {
    telling: Vec<f32>,
}

impl Places {
    /// Learns how telling each of `places` is from texts; and returns what each text has there, in their order.
    pub fn learned<'a>(texts: impl Iterator<Item = Reading<'a>>, places: usize) -> (Places, Corpus) {
        let mut corpus = Corpus::default();
        let mut counts = vec![0u32; places];
        for text in texts {
            let features = occurrences(&text, places);
            for (place, _) in &features {
                counts[*place as usize] += 1;
            }
            corpus.features.extend(features);
            corpus.ends.push(corpus.features.len());
        }
        let texts = corpus.ends.len() as f32;
        // Zero for a place that nothing was ever learned about.
        let telling = |count: u32| if count == 0 { 0.0 } else { 1.0 + (texts / count as f32).ln() };
        let places = Places { telling: counts.into_iter().map(telling).collect() };
        let mut start = 0;
        for end in &corpus.ends {
            places.weigh(&mut corpus.features[start..*end]);
            start = *end;
        }
        (places, corpus)
    }

    pub fn len(&self) -> usize {
        self.telling.len()
    }

    /// What a text has in the places that were learned about; empty where it has nothing known.
    pub fn of(&self, text: &Reading<'_>) -> Vec<(u32, f32)> {
        let mut features = occurrences(text, self.telling.len());
        features.retain(|(place, _)| 0.0 < self.telling[*place as usize]);
        self.weigh(&mut features);
        features
    }

    fn weigh(&self, features: &mut Features) {
        for (place, value) in features.iter_mut() {
            *value = (1.0 + value.ln()) * self.telling[*place as usize];
        }
        let length = features.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        for (_, value) in features.iter_mut() {
            *value /= length.max(f32::EPSILON);
        }
    }
}

/// How often a text has something in each place.
fn occurrences(text: &Reading<'_>, places: usize) -> Vec<(u32, f32)> {
    let words = &text.words;
    let mut hashes: Vec<u64> = Vec::with_capacity(8 * words.len());
    for word in words {
        hashes.push(hash(b'w', [word.as_bytes()]));
        hashes.extend(grams(word).map(|gram| hash(b'g', [gram.as_bytes()])));
    }
    hashes.extend(words.windows(2).map(|pair| hash(b'p', [pair[0].as_bytes(), pair[1].as_bytes()])));
    let meanings = text.meanings.iter().map(|concept| hash(b'm', [concept.as_str().as_bytes()]));
    hashes.extend(meanings.flat_map(|hash| [hash; MEANING_COUNTS]));
    let mut at: Vec<u32> = hashes.into_iter().map(|hash| (hash % places as u64) as u32).collect();
    at.sort_unstable();
    at.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as f32)).collect()
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo), which has no random seed: the same in every run. Its low bits are mixed once more,
/// since only they choose the place.
pub fn hash<const PARTS: usize>(kind: u8, parts: [&[u8]; PARTS]) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    let start = step(0xCBF2_9CE4_8422_2325, kind);
    let sum = parts
        .iter()
        .fold(start, |sum, part| part.iter().chain([&b' ']).fold(sum, |sum, byte| step(sum, *byte)));
    sum ^ (sum >> 32)
}
