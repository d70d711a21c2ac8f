//! Which language a message is in, told by the words and pieces of words that the library itself knows.
//!
//! The language that the person chose is left only on clear evidence: a message of one word never leaves it,
//! unless its script is another.

use std::collections::{BTreeMap, HashMap};

use super::features::hash;
use super::function_words::FunctionWords;
use super::words::words;
use crate::knowledge::Library;
use crate::language::Language;

/// Evidence, in natural log of likelihood, for which the chosen language is left.
const CLEAR: f64 = 4.0;
/// What one word may say at most: a name or a foreign word must not decide for a sentence.
const MOST_A_WORD_SAYS: f64 = 4.0;
/// How often a function word is taken to have been read, in ten thousand words.
const FUNCTION_WORD: f64 = 30.0;
/// Share of a language's reading that a word or piece has at least, read or not.
const UNREAD_WORD: f64 = 2e-5;
const UNREAD_PIECE: f64 = 3e-4;
/// What the pieces of a word that no language knows count beside a known word.
const PIECES_WEIGH: f64 = 0.5;
/// A text is in another script than Latin when one letter in so many is.
const NOT_LATIN: usize = 5;
/// Letters that a piece of a word has.
const PIECE: usize = 3;

/// What each language's texts read like.
pub struct Tongues {
    readings: BTreeMap<Language, Reading>,
}

#[derive(Default)]
struct Reading {
    /// By hash: words of nine languages take a lot of room, and none is ever shown.
    words: HashMap<u64, f32>,
    all_words: f32,
    pieces: HashMap<[char; PIECE], f32>,
    all_pieces: f32,
    scripts: HashMap<Script, usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Script {
    Latin,
    Arabic,
    Cyrillic,
    Greek,
    Han,
    Other,
}

impl Tongues {
    pub fn new(library: &Library) -> Tongues {
        let mut readings: BTreeMap<Language, Reading> = BTreeMap::new();
        for (language, text) in texts(library) {
            readings.entry(language).or_default().read(&text);
        }
        for (language, list) in FunctionWords::lists() {
            // German is known for the sake of collections in it; nobody is answered in a language that the
            // library does not have and the bot does not speak.
            if language.is_spoken() || readings.contains_key(&language) {
                readings.entry(language).or_default().read_function_words(list);
            }
        }
        Tongues { readings }
    }

    /// The language of a text, given the one that the person chose.
    pub fn of(&self, text: &str, chosen: Language) -> Language {
        let Some(script) = main_script(text) else { return chosen };
        let reads_chosen = self.readings.get(&chosen).is_none_or(|reading| reading.script() == script);
        let words = words(text);
        if reads_chosen && words.iter().filter(|word| word.chars().any(char::is_alphabetic)).count() < 2 {
            return chosen;
        }
        let scores = self.scores(&words, script);
        let Some((best, evidence)) = best_of(&scores, chosen) else { return chosen };
        match scores.get(&chosen) {
            Some(for_chosen) if evidence - for_chosen < CLEAR => chosen,
            _ => best,
        }
    }

    /// The share of the words that the texts of any one language have; 1 without words.
    pub fn known_share(&self, text: &str) -> f64 {
        let said = words(text);
        let known = |reading: &Reading| said.iter().filter(|word| reading.knows(word)).count();
        let most = self.readings.values().map(known).max().unwrap_or(0);
        if said.is_empty() { 1.0 } else { most as f64 / said.len() as f64 }
    }

    /// The language of a single word, given the one that the person chose: left where another language clearly has the word.
    pub fn of_one_word(&self, text: &str, chosen: Language) -> Language {
        let words = words(text);
        let ([word], Some(script)) = (words.as_slice(), main_script(text)) else { return chosen };
        let known =
            |language: Language| self.readings.get(&language).is_some_and(|reading| reading.knows(word));
        if known(chosen) {
            return chosen;
        }
        match best_of(&self.scores(&words, script), chosen) {
            Some((best, _)) if known(best) => best,
            _ => chosen,
        }
    }

    /// How well each language of the script explains the words, in log likelihood.
    fn scores(&self, words: &[String], script: Script) -> BTreeMap<Language, f64> {
        let candidates: Vec<(Language, &Reading)> =
            self.readings.iter().filter(|(_, r)| r.script() == script).map(|(l, r)| (*l, r)).collect();
        let mut scores: BTreeMap<Language, f64> =
            candidates.iter().map(|(language, _)| (*language, 0.0)).collect();
        for word in words.iter().filter(|word| word.chars().all(char::is_alphabetic)) {
            let of_word: Vec<f64> = candidates.iter().map(|(_, reading)| reading.likelihood(word)).collect();
            let best = of_word.iter().copied().fold(f64::MIN, f64::max);
            for ((language, _), likelihood) in candidates.iter().zip(of_word) {
                *scores.entry(*language).or_default() += (likelihood - best).max(-MOST_A_WORD_SAYS);
            }
        }
        scores
    }
}

/// The highest score; the chosen language wins a tie.
fn best_of(scores: &BTreeMap<Language, f64>, chosen: Language) -> Option<(Language, f64)> {
    let rank = |language: Language, score: f64| (score, language == chosen);
    scores.iter().map(|(language, score)| (*language, *score)).max_by(|(one, a), (other, b)| {
        rank(*one, *a).partial_cmp(&rank(*other, *b)).unwrap_or(std::cmp::Ordering::Equal)
    })
}

impl Reading {
    fn read(&mut self, text: &str) {
        if let Some(script) = main_script(text) {
            *self.scripts.entry(script).or_default() += 1;
        }
        for word in words(text) {
            for piece in pieces(&word) {
                *self.pieces.entry(piece).or_default() += 1.0;
                self.all_pieces += 1.0;
            }
            *self.words.entry(hash(b'w', [word.as_bytes()])).or_default() += 1.0;
            self.all_words += 1.0;
        }
    }

    fn read_function_words(&mut self, list: &FunctionWords) {
        let times = (f64::from(self.all_words.max(3000.0)) * FUNCTION_WORD / 10_000.0) as f32;
        for word in list.iter() {
            for piece in pieces(word) {
                *self.pieces.entry(piece).or_default() += 1.0;
                self.all_pieces += 1.0;
            }
            *self.words.entry(hash(b'w', [word.as_bytes()])).or_default() += times;
            self.all_words += times;
            if let Some(script) = main_script(word) {
                *self.scripts.entry(script).or_default() += 1;
            }
        }
    }

    fn knows(&self, word: &str) -> bool {
        self.words.contains_key(&hash(b'w', [word.as_bytes()]))
    }

    fn script(&self) -> Script {
        self.scripts
            .iter()
            .max_by_key(|(script, times)| (**times, **script))
            .map_or(Script::Other, |(s, _)| *s)
    }

    /// Log of the share that this word, and to a lesser degree its pieces, have in what was read.
    fn likelihood(&self, word: &str) -> f64 {
        let share = self
            .words
            .get(&hash(b'w', [word.as_bytes()]))
            .map_or(0.0, |times| f64::from(*times / self.all_words.max(1.0)));
        let of_pieces: Vec<f64> = pieces(word)
            .map(|piece| self.pieces.get(&piece).map_or(0.0, |t| f64::from(*t / self.all_pieces.max(1.0))))
            .map(|share| (share + UNREAD_PIECE).ln())
            .collect();
        (share + UNREAD_WORD).ln() + PIECES_WEIGH * of_pieces.iter().sum::<f64>()
    }
}

fn texts(library: &Library) -> impl Iterator<Item = (Language, String)> {
    let articles =
        library.territories.values().flat_map(|territory| territory.articles.values()).flat_map(|article| {
            article
                .texts
                .iter()
                .map(|(language, text)| (*language, format!("{}\n{}", text.title, text.short.plain())))
        });
    let cards =
        library.territories.values().flat_map(|territory| territory.urgent.values()).flat_map(|card| {
            card.texts
                .iter()
                .map(|(language, text)| (*language, format!("{}\n{}", text.title, text.text.plain())))
        });
    let lines = library
        .questions
        .iter()
        .chain(&library.dangers)
        .map(|((_, language), lines)| (*language, lines.join("\n")));
    articles.chain(cards).chain(lines)
}

/// Three letters each, the word's borders marked.
fn pieces(word: &str) -> impl Iterator<Item = [char; PIECE]> {
    let padded: Vec<char> = std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' ')).collect();
    (0..padded.len().saturating_sub(PIECE - 1)).map(move |at| [padded[at], padded[at + 1], padded[at + 2]])
}

/// The script of most letters; `None` without letters. Office words and names in Latin letters stand inside texts
/// of every script, so another script needs only a part of the letters.
fn main_script(text: &str) -> Option<Script> {
    let mut counts: BTreeMap<Script, usize> = BTreeMap::new();
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        *counts.entry(script_of(letter)).or_default() += 1;
    }
    let letters: usize = counts.values().sum();
    let other = counts.iter().filter(|(script, _)| **script != Script::Latin);
    let most = other.max_by_key(|(script, letters)| (**letters, **script));
    match most {
        Some((script, share)) if letters <= NOT_LATIN * share => Some(*script),
        _ => (0 < letters).then_some(Script::Latin),
    }
}

fn script_of(letter: char) -> Script {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Script::Arabic
        }
        '\u{3400}'..='\u{9fff}' => Script::Han,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ALBANIAN, ARABIC, ENGLISH, FRENCH, ITALIAN, ROMANIAN, SPANISH, WOLOF};

    fn check(text: &str, chosen: Language, expected: Language) {
        assert_eq!(Tongues::new(&Library::default()).of(text, chosen), expected, "{text}");
    }

    #[test]
    fn a_sentence_is_recognised_whatever_was_chosen() {
        check("Come faccio a prendere la residenza?", ENGLISH, ITALIAN);
        check("How do I choose a family doctor?", ITALIAN, ENGLISH);
        check("Où est-ce que je peux trouver un médecin pour mon fils ?", ITALIAN, FRENCH);
        check("¿Cómo puedo pedir una cita con el médico?", ITALIAN, SPANISH);
        check("Unde pot să mă înscriu la medicul de familie?", ITALIAN, ROMANIAN);
        check("Si mund të gjej një mjek për fëmijën tim?", ITALIAN, ALBANIAN);
        check("Naka laay def ngir am doktoor?", FRENCH, WOLOF);
    }

    #[test]
    fn another_script_is_another_language_even_in_one_word() {
        check("طبيب", ITALIAN, ARABIC);
        check("كيف أختار الطبيب؟", ITALIAN, ARABIC);
        check("كيف أختار medico di base؟", ITALIAN, ARABIC);
        check("ما الفرق بين CIMEA و dichiarazione di valore؟", ITALIAN, ARABIC);
    }

    #[test]
    fn little_evidence_does_not_leave_the_chosen_language() {
        check("doctor", ITALIAN, ITALIAN);
        check("residenza", ENGLISH, ENGLISH);
        check("CIMEA Torino", ENGLISH, ENGLISH);
        check("112", ARABIC, ARABIC);
        check("😊", ARABIC, ARABIC);
        check("", ITALIAN, ITALIAN);
    }
}
