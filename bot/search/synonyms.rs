//! Words that mean the same in this world (`medico`, `dottore`, `mmg`), as the library's word lists group them.

use std::collections::{BTreeMap, HashMap};

use super::stems::Stems;
use super::words::words;

/// What another word weighs beside one that the texts have, and beside one that they do not.
const KNOWN: f32 = 0.4;
const UNKNOWN: f32 = 0.8;

/// A language's groups, by stems.
#[derive(Debug, Default)]
pub struct Synonyms {
    groups: Vec<Vec<Vec<String>>>,
    /// The groups that a stem begins an entry of.
    starting_with: HashMap<String, Vec<usize>>,
}

impl Synonyms {
    pub fn new(groups: &[Vec<String>], stems: Stems) -> Synonyms {
        let stemmed = |entry: &String| words(entry).iter().map(|word| stems.stem(word)).collect::<Vec<_>>();
        let groups: Vec<Vec<Vec<String>>> =
            groups.iter().map(|group| group.iter().map(stemmed).collect()).collect();
        let mut starting_with: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, group) in groups.iter().enumerate() {
            for first in group.iter().filter_map(|entry| entry.first()) {
                let known = starting_with.entry(first.clone()).or_default();
                if known.last() != Some(&at) {
                    known.push(at);
                }
            }
        }
        Synonyms { groups, starting_with }
    }

    /// The stems of all entries that share a group with one whose stems were all said, with what they weigh beside
    /// the word that was said: more where no text has that word (`known`).
    pub fn of<'a>(&'a self, said: &[String], known: impl Fn(&str) -> bool) -> BTreeMap<&'a str, f32> {
        let mut others: BTreeMap<&str, f32> = BTreeMap::new();
        for stem in said {
            for group in self.starting_with.get(stem).into_iter().flatten().map(|at| &self.groups[*at]) {
                let was_said =
                    |entry: &&Vec<String>| !entry.is_empty() && entry.iter().all(|stem| said.contains(stem));
                let Some(entry) = group.iter().find(was_said) else { continue };
                let weight = if entry.iter().all(|stem| known(stem)) { KNOWN } else { UNKNOWN };
                for other in group.iter().flatten() {
                    let heaviest = others.entry(other).or_default();
                    *heaviest = heaviest.max(weight);
                }
            }
        }
        others
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ITALIAN;

    fn check(said: &[&str], expected: &[&str]) {
        let groups = [vec!["medico di base", "dottore", "mmg"], vec!["casa", "alloggio"]]
            .map(|group| group.into_iter().map(str::to_owned).collect::<Vec<_>>());
        let synonyms = Synonyms::new(&groups, Stems::of(ITALIAN));
        let said: Vec<String> = said.iter().map(|word| Stems::of(ITALIAN).stem(word)).collect();
        let others: Vec<&str> = synonyms.of(&said, |_| true).into_keys().collect();
        assert_eq!(others, expected, "{said:?}");
    }

    #[test]
    fn a_word_brings_those_of_its_group() {
        check(&["case"], &["allogg", "cas"]);
        check(&["mmg"], &["bas", "di", "dottor", "medic", "mmg"]);
    }

    #[test]
    fn an_entry_of_several_words_counts_when_all_are_said() {
        check(&["medico"], &[]);
        check(&["base", "di", "medico"], &["bas", "di", "dottor", "medic", "mmg"]);
    }
}
