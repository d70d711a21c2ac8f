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

/// Which features are known, and how telling each place is: its inverse document frequency in the texts that were learned from.
pub struct Places {
    telling: Vec<f32>,
    known: Known,
}

/// Features, each as one of so many numbers; its lower digits are its place.
const NUMBERS: usize = 1 << 21;
/// A feature that fewer texts have tells more of them than of what they are about, and is left out, unless the texts are few.
const FEWEST_TEXTS: u8 = 2;
const FEW: usize = 2_000;

/// A bit for each number of a feature: whether enough texts have it.
struct Known(Vec<u64>);

impl Known {
    fn of(texts_with: &[u8], fewest: u8) -> Known {
        let word = |counts: &[u8]| {
            let bit = |(place, count): (usize, &u8)| u64::from(fewest <= *count) << place;
            counts.iter().enumerate().map(bit).sum()
        };
        Known(texts_with.chunks(64).map(word).collect())
    }

    fn has(&self, number: u32) -> bool {
        self.0[number as usize / 64] >> (number % 64) & 1 == 1
    }
}

/// The numbers of many texts' features, one after the other.
struct Numbers {
    ends: Vec<usize>,
    numbers: Vec<u32>,
}

impl Numbers {
    fn of<'a>(texts: impl Iterator<Item = Reading<'a>>) -> Numbers {
        let mut all = Numbers { ends: Vec::new(), numbers: Vec::new() };
        for text in texts {
            all.numbers.extend(numbers(&text));
            all.ends.push(all.numbers.len());
        }
        all
    }

    fn texts(&self) -> impl Iterator<Item = &[u32]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.numbers[start..*end])
    }

    fn known(&self) -> Known {
        let mut texts_with = vec![0u8; NUMBERS];
        for text in self.texts() {
            for same in text.chunk_by(|one, other| one == other) {
                let count = &mut texts_with[same[0] as usize];
                *count = count.saturating_add(1);
            }
        }
        Known::of(&texts_with, if self.ends.len() < FEW { 1 } else { FEWEST_TEXTS })
    }
}

impl Places {
    /// Learns which features are known and how telling each of `places` is from texts; and returns what each text has there,
    /// in their order.
    pub fn learned<'a>(texts: impl Iterator<Item = Reading<'a>>, places: usize) -> (Places, Corpus) {
        let all = Numbers::of(texts);
        let known = all.known();
        let mut corpus = Corpus::default();
        let mut counts = vec![0u32; places];
        for text in all.texts() {
            let features = occurrences(text, &known, places);
            for (place, _) in &features {
                counts[*place as usize] += 1;
            }
            corpus.features.extend(features);
            corpus.ends.push(corpus.features.len());
        }
        let texts = corpus.ends.len() as f32;
        // Zero for a place that nothing was ever learned about.
        let telling = |count: u32| if count == 0 { 0.0 } else { 1.0 + (texts / count as f32).ln() };
        let places = Places { telling: counts.into_iter().map(telling).collect(), known };
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
        let mut features = occurrences(&numbers(text), &self.known, self.telling.len());
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
fn occurrences(numbers: &[u32], known: &Known, places: usize) -> Vec<(u32, f32)> {
    let known = numbers.iter().filter(|number| known.has(**number));
    let mut at: Vec<u32> = known.map(|number| number % places as u32).collect();
    at.sort_unstable();
    at.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as f32)).collect()
}

/// The numbers of a text's features, in their order.
fn numbers(text: &Reading<'_>) -> Vec<u32> {
    let words = &text.words;
    let mut hashes: Vec<u64> = Vec::with_capacity(8 * words.len());
    for word in words {
        hashes.push(hash(b'w', [word.as_bytes()]));
        hashes.extend(grams(word).map(|gram| hash(b'g', [gram.as_bytes()])));
    }
    hashes.extend(words.windows(2).map(|pair| hash(b'p', [pair[0].as_bytes(), pair[1].as_bytes()])));
    let meanings = text.meanings.iter().map(|concept| hash(b'm', [concept.as_str().as_bytes()]));
    hashes.extend(meanings.flat_map(|hash| [hash; MEANING_COUNTS]));
    let mut numbers: Vec<u32> = hashes.into_iter().map(|hash| (hash % NUMBERS as u64) as u32).collect();
    numbers.sort_unstable();
    numbers
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
