//! A message taken apart: what to look for, on which language's shelf.
//!
//! Words that the message's own language does not know are looked for among the office words of the host
//! language, then repaired; words that mean the same are looked for too, with less weight.

use super::arabizi::Skeletons;
use super::pile::Wanted;
use super::shelf::Shelf;

use super::synonyms::Synonyms;
use super::words::{grams, words};

/// What a repaired word weighs for each error that the repair took.
const REPAIRED: [f32; 3] = [1.0, 0.8, 0.6];
/// What an Arabic word weighs that was told from its consonants in Latin letters.
const TRANSLITERATED: f32 = 0.7;
/// Repairs of one word that are looked for together.
const REPAIRS: usize = 3;
/// What small words weigh where a message has others: they tell how a thing is asked, rarely what.
const FUNCTION_WORD: f32 = 0.15;

/// A message as words.
pub struct Asked {
    pub words: Vec<Said>,
}

/// A word as said, and the Arabic words that it may be in Latin letters.
pub struct Said {
    pub word: String,
    pub readings: Vec<String>,
}

/// What to look for on one shelf, and which of it counts as the question's content.
pub struct Search {
    pub wanted: Wanted,
    /// Each content word's possible stems, with how telling the word is.
    pub content: Vec<(Vec<String>, f32)>,
}

impl Asked {
    pub fn new(text: &str) -> Asked {
        Asked { words: words(text).into_iter().map(|word| Said { word, readings: Vec::new() }).collect() }
    }

    /// A message in Arabic that is written in Latin letters.
    pub fn in_latin_letters(text: &str, skeletons: &Skeletons) -> Asked {
        let read = |word: String| {
            let readings = skeletons.read(&word).iter().take(REPAIRS).cloned().collect();
            Said { word, readings }
        };
        Asked { words: words(text).into_iter().map(read).collect() }
    }

    /// How many words carry meaning in a language.
    pub fn content(&self, shelf: Option<&Shelf>) -> usize {
        let meaningful = |said: &&Said| shelf.is_none_or(|shelf| !shelf.function_words.contain(&said.word));
        self.words.iter().filter(meaningful).count()
    }

    /// The message for whoever learned from whole texts: its words, and what those may mean that no text on the shelf has.
    pub fn heard(&self, shelf: Option<&Shelf>, host: Option<&Shelf>, synonyms: Option<&Synonyms>) -> String {
        let mut heard: Vec<String> = Vec::with_capacity(self.words.len());
        for Said { word, readings } in &self.words {
            heard.push(word.clone());
            heard.extend(readings.first().cloned());
            let Some(shelf) = shelf.filter(|_| readings.is_empty()) else { continue };
            let stem = shelf.stems.stem(word);
            let is_known = |shelf: &Shelf| shelf.function_words.contain(word) || knows(shelf, word);
            if is_known(shelf) || host.is_some_and(is_known) {
                continue;
            }
            let near = shelf.spellings.nearest(word);
            heard.extend(near.first().map(|(spelling, _)| (*spelling).to_owned()));
            let said = [stem];
            let others = synonyms.map(|synonyms| synonyms.of(&said, |_| false)).unwrap_or_default();
            heard.extend(others.into_keys().map(str::to_owned));
        }
        heard.join(" ")
    }

    /// What to look for on the message's own shelf.
    pub fn on_own_shelf(&self, shelf: &Shelf, host: Option<&Shelf>, synonyms: &Synonyms) -> Search {
        let mut search = Search { wanted: Wanted::default(), content: Vec::new() };
        for Said { word, readings } in &self.words {
            let stem = shelf.stems.stem(word);
            if shelf.function_words.contain(word) {
                search.wanted.want(stem, FUNCTION_WORD);
                want_grams(&mut search.wanted, word, FUNCTION_WORD);
                continue;
            }
            want_grams(&mut search.wanted, word, 1.0);
            let stems = if !readings.is_empty() {
                let read = readings.iter().map(|reading| (shelf.stems.stem(reading), TRANSLITERATED));
                read.chain([(stem, 1.0)]).collect()
            } else if shelf.knows(&stem) || host.is_some_and(|host| knows(host, word)) {
                vec![(stem, 1.0)]
            } else {
                repaired(shelf, word, stem)
            };
            let telling = stems.iter().map(|(stem, _)| shelf.weight(stem)).fold(0.0, f32::max);
            search.content.push((stems.iter().map(|(stem, _)| stem.clone()).collect(), telling));
            for (stem, weight) in stems {
                search.wanted.want(stem, weight);
            }
        }
        let stems: Vec<String> = self.words.iter().map(|said| shelf.stems.stem(&said.word)).collect();
        search.wanted.want_pairs(&stems);
        let said: Vec<String> = search.wanted.stems.keys().cloned().collect();
        for (stem, weight) in synonyms.of(&said, |stem| shelf.knows(stem)) {
            search.wanted.stems.entry(stem.to_owned()).or_insert(weight);
        }
        search
    }

    /// What to look for on the host language's shelf: the words that the message's own language does not know.
    pub fn on_host_shelf(&self, host: &Shelf, own: &Shelf) -> Search {
        self.searched_on(host, |word| !knows(own, word) && knows(host, word))
    }

    /// What to look for on a shelf in the stead of the message's own language, which has none.
    pub fn on_other_shelf(&self, shelf: &Shelf) -> Search {
        self.searched_on(shelf, |_| true)
    }

    fn searched_on(&self, shelf: &Shelf, counts: impl Fn(&str) -> bool) -> Search {
        let mut search = Search { wanted: Wanted::default(), content: Vec::new() };
        for Said { word, .. } in &self.words {
            if shelf.function_words.contain(word) || !counts(word) {
                continue;
            }
            let stem = shelf.stems.stem(word);
            want_grams(&mut search.wanted, word, 1.0);
            search.content.push((vec![stem.clone()], shelf.weight(&stem)));
            search.wanted.want(stem, 1.0);
        }
        search
    }
}

fn want_grams(wanted: &mut Wanted, word: &str, weight: f32) {
    for gram in grams(word) {
        *wanted.grams.entry(gram).or_default() += weight;
    }
}

fn knows(shelf: &Shelf, word: &str) -> bool {
    !shelf.function_words.contain(word) && shelf.knows(&shelf.stems.stem(word))
}

/// The stems of the nearest known words, or the word's own where none is near.
fn repaired(shelf: &Shelf, word: &str, stem: String) -> Vec<(String, f32)> {
    let near = shelf.spellings.nearest(word);
    let fewest = near.first().map_or(0, |(_, errors)| *errors);
    let mut stems: Vec<(String, f32)> = Vec::new();
    for (spelling, errors) in near.into_iter().filter(|(_, errors)| *errors == fewest) {
        let repaired = shelf.stems.stem(spelling);
        if stems.len() < REPAIRS && stems.iter().all(|(known, _)| *known != repaired) {
            stems.push((repaired, REPAIRED[errors.min(2)]));
        }
    }
    if stems.is_empty() { vec![(stem, 1.0)] } else { stems }
}
