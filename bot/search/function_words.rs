//! The small words of each language: left out of what is searched for, and the surest sign of a language.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::fold::fold;
use crate::language::Language;

/// A language's words of grammar, folded.
#[derive(Debug, Default)]
pub struct FunctionWords {
    all: HashSet<String>,
    negations: HashSet<String>,
}

static LISTS: LazyLock<HashMap<Language, FunctionWords>> =
    LazyLock::new(|| read(include_str!("function_words.txt")));

impl FunctionWords {
    /// Those of a language; none for a language that we have no list of.
    pub fn of(language: Language) -> &'static FunctionWords {
        static NONE: LazyLock<FunctionWords> = LazyLock::new(FunctionWords::default);
        LISTS.get(&language).unwrap_or(&NONE)
    }

    /// Every language that we have a list of.
    pub fn lists() -> impl Iterator<Item = (Language, &'static FunctionWords)> {
        LISTS.iter().map(|(language, words)| (*language, words))
    }

    pub fn contain(&self, word: &str) -> bool {
        self.all.contains(word)
    }

    pub fn negate(&self, word: &str) -> bool {
        self.negations.contains(word)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(String::as_str)
    }
}

fn read(text: &str) -> HashMap<Language, FunctionWords> {
    let mut lists: HashMap<Language, FunctionWords> = HashMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let code = words.next().unwrap_or_default();
        let negations = code.ends_with('!');
        let Ok(language) = code.trim_end_matches('!').parse() else { continue };
        let list = lists.entry(language).or_default();
        let words: Vec<String> = words
            .filter(|word| !word.ends_with('\''))
            .flat_map(|word| super::words::words(&fold(word)))
            .collect();
        if negations {
            list.negations.extend(words.iter().cloned());
        }
        list.all.extend(words);
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ALBANIAN, ARABIC, ITALIAN, SPOKEN};

    #[test]
    fn every_spoken_language_has_a_list_with_negations() {
        for language in SPOKEN {
            let words = FunctionWords::of(language);
            assert!(40 < words.all.len(), "{language}");
            assert!(2 < words.negations.len(), "{language}");
        }
    }

    #[test]
    fn the_lists_are_folded() {
        assert!(FunctionWords::of(ITALIAN).contain("perche"));
        assert!(FunctionWords::of(ALBANIAN).contain("eshte"));
        assert!(FunctionWords::of(ARABIC).negate("لا"));
        assert!(!FunctionWords::of(ITALIAN).contain("medico"));
    }

    #[test]
    fn a_language_without_a_list_has_no_function_words() {
        assert!(!FunctionWords::of("xx".parse().unwrap()).contain("the"));
    }
}
