//! Words that mean the same in this world (`medico`, `dottore`, `mmg`), as the library's word lists group them.

use std::collections::{BTreeMap, HashMap};

use super::stems::Stems;
use super::words::words;
use crate::knowledge::{Slug, WordGroup};

/// What another word weighs beside one that the texts have, and beside one that they do not.
const KNOWN: f32 = 0.4;
const UNKNOWN: f32 = 0.8;

/// A language's groups, by stems.
#[derive(Default)]
pub struct Synonyms {
    stems: Option<Stems>,
    groups: Vec<Vec<Vec<String>>>,
    /// What each group means, where it is named.
    concepts: Vec<Option<Slug>>,
    /// The entries that a stem begins: the group's number, and the entry's in it.
    starting_with: HashMap<String, Vec<(usize, usize)>>,
}

impl Synonyms {
    pub fn new(groups: &[WordGroup], stems: Stems) -> Synonyms {
        let concepts = groups.iter().map(|group| group.concept.clone()).collect();
        let stemmed = |entry: &String| words(entry).iter().map(|word| stems.stem(word)).collect::<Vec<_>>();
        let groups: Vec<Vec<Vec<String>>> =
            groups.iter().map(|group| group.words.iter().map(stemmed).collect()).collect();
        let mut starting_with: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (at, group) in groups.iter().enumerate() {
            for (entry, stems) in group.iter().enumerate() {
                if let Some(first) = stems.first() {
                    starting_with.entry(first.clone()).or_default().push((at, entry));
                }
            }
        }
        Synonyms { stems: Some(stems), groups, concepts, starting_with }
    }

    /// What the words mean, as far as groups with names have them; each concept once, in the order of the lists.
    pub fn meant(&self, said: &[String]) -> Vec<&Slug> {
        let Some(stems) = self.stems else { return Vec::new() };
        let said: Vec<String> = said.iter().map(|word| stems.stem(word)).collect();
        let mut groups: Vec<usize> = Vec::new();
        for (group, entry) in said.iter().filter_map(|stem| self.starting_with.get(stem)).flatten() {
            if self.groups[*group][*entry].iter().skip(1).all(|stem| said.contains(stem)) {
                groups.push(*group);
            }
        }
        groups.sort_unstable();
        groups.dedup();
        groups.into_iter().filter_map(|group| self.concepts[group].as_ref()).collect()
    }

    /// The stems of all entries that share a group with one whose stems were all said, with what they weigh beside
    /// the word that was said: more where no text has that word (`known`).
    pub fn of<'a>(&'a self, said: &[String], known: impl Fn(&str) -> bool) -> BTreeMap<&'a str, f32> {
        let mut others: BTreeMap<&str, f32> = BTreeMap::new();
        for stem in said {
            for group in self.starting_with.get(stem).into_iter().flatten().map(|(at, _)| &self.groups[*at]) {
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
        let groups =
            [vec!["medico di base", "dottore", "mmg"], vec!["casa", "alloggio"]].map(|group| WordGroup {
                concept: Slug::made_from(group[0]),
                words: group.into_iter().map(str::to_owned).collect(),
            });
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
    fn words_tell_what_is_meant() {
        let group = |concept: &str, words: &[&str]| WordGroup {
            concept: Some(concept.parse().unwrap()),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        };
        let groups =
            [group("family-doctor", &["medico di base", "mmg"]), group("home", &["casa", "alloggio"])];
        let synonyms = Synonyms::new(&groups, Stems::of(ITALIAN));
        let meant = |text: &str| -> Vec<String> {
            synonyms.meant(&words(text)).into_iter().map(Slug::to_string).collect()
        };
        assert_eq!(meant("il medico di base viene a casa?"), ["family-doctor", "home"]);
        assert!(meant("il medico").is_empty());
    }

    #[test]
    fn an_entry_of_several_words_counts_when_all_are_said() {
        check(&["medico"], &[]);
        check(&["base", "di", "medico"], &["bas", "di", "dottor", "medic", "mmg"]);
    }
}
