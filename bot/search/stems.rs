//! Words reduced to what their forms have in common.
//!
//! Snowball where it knows the language; for Albanian the endings of nouns and verbs are cut; Wolof written by ear
//! in the French way is brought to the official spelling; other languages keep their words.

use frostem::{Algorithm, Stemmer};

use crate::language::Language;

/// Longest stem of a language that only has its endings cut.
const LONGEST_CUT_STEM: usize = 6;

/// How a language's folded words become stems.
#[derive(Clone, Copy)]
pub enum Stems {
    Snowball(Stemmer),
    Albanian,
    Wolof,
    Whole,
}

impl Stems {
    pub fn of(language: Language) -> Stems {
        let algorithm = match language.code() {
            "ar" => Algorithm::Arabic,
            "ca" => Algorithm::Catalan,
            "de" => Algorithm::German,
            "en" => Algorithm::English,
            "es" => Algorithm::Spanish,
            "fr" => Algorithm::French,
            "it" => Algorithm::Italian,
            "ro" => Algorithm::Romanian,
            "sq" => return Stems::Albanian,
            "wo" => return Stems::Wolof,
            _ => return Stems::Whole,
        };
        Stems::Snowball(Stemmer::new(algorithm))
    }

    pub fn stem(self, word: &str) -> String {
        match self {
            Stems::Snowball(stemmer) => stemmer.stem(word).into_owned(),
            Stems::Albanian => albanian(word),
            Stems::Wolof => wolof(word),
            Stems::Whole => word.to_owned(),
        }
    }
}

/// Endings of Albanian nouns and verbs, longest first, folded.
const ALBANIAN_ENDINGS: [&str; 30] = [
    "eshin", "ohet", "imit", "imin", "esit", "eve", "ave", "ove", "ive", "ojne", "uar", "oje", "ohem",
    "shme", "sit", "jne", "jme", "oj", "in", "it", "ut", "un", "et", "en", "es", "ne", "te", "se", "je",
    "ve",
];

fn albanian(word: &str) -> String {
    let long_enough = |stem: &&str| 3 <= stem.chars().count();
    let mut stem =
        ALBANIAN_ENDINGS.iter().find_map(|end| word.strip_suffix(end).filter(long_enough)).unwrap_or(word);
    while let Some(shorter) = stem.strip_suffix(['a', 'e', 'i', 'u', 't']).filter(long_enough) {
        stem = shorter;
    }
    stem.chars().take(LONGEST_CUT_STEM).collect()
}

/// Sounds as the French alphabet writes them, and as Wolof's own does once folded.
const WOLOF_SPELLINGS: [(&str, &str); 13] = [
    ("ou", "u"),
    ("oo", "o"),
    ("gn", "n"),
    ("ny", "n"),
    ("kh", "x"),
    ("dj", "j"),
    ("di", "j"),
    ("th", "c"),
    ("ti", "c"),
    ("eu", "e"),
    ("ai", "ay"),
    ("oi", "oy"),
    ("w", "u"),
];

fn wolof(word: &str) -> String {
    let mut spelling = word.to_owned();
    for (french, own) in WOLOF_SPELLINGS {
        // "di", "ti" alone are words; before a vowel they are how French ears write j and c.
        if matches!(french, "di" | "ti") && !before_a_vowel(&spelling, french) {
            continue;
        }
        spelling = spelling.replace(french, own);
    }
    let mut letters: Vec<char> = spelling.chars().collect();
    letters.dedup();
    while 3 < letters.len() && matches!(letters.last(), Some('a' | 'e' | 'i' | 'o' | 'u')) {
        letters.pop();
    }
    letters.into_iter().take(LONGEST_CUT_STEM).collect()
}

fn before_a_vowel(word: &str, sound: &str) -> bool {
    word.split_once(sound).is_some_and(|(_, rest)| rest.starts_with(['a', 'e', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ALBANIAN, ARABIC, CATALAN, ITALIAN, ROMANIAN, WOLOF};

    fn check_same(language: Language, forms: &[&str]) {
        let stems = Stems::of(language);
        for form in forms {
            assert_eq!(stems.stem(form), stems.stem(forms[0]), "{form} and {}", forms[0]);
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        check_same(ITALIAN, &["documento", "documenti"]);
        check_same(ARABIC, &["مستشفي", "المستشفي"]);
        check_same(CATALAN, &["document", "documents"]);
        check_same(ROMANIAN, &["document", "documente"]);
        check_same(ALBANIAN, &["dokument", "dokumentet", "dokumenteve"]);
        check_same(ALBANIAN, &["shtepi", "shtepia", "shtepine"]);
    }

    #[test]
    fn wolof_written_by_ear_meets_its_own_spelling() {
        check_same(WOLOF, &["teju", "tedjou"]);
        check_same(WOLOF, &["sama", "sama"]);
        check_same(WOLOF, &["daanu", "danou"]);
        check_same(WOLOF, &["begg", "beug"]);
    }

    #[test]
    fn a_language_without_rules_keeps_its_words() {
        let stems = Stems::of("xx".parse().unwrap());
        assert_eq!(stems.stem("anything"), "anything");
    }
}
