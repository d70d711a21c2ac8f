//! How alarming words are: how much more often danger phrases hold them than ordinary questions do.
//!
//! Counted when the library is built, from its danger phrases on one side, its look-alikes and the phrasebook's
//! questions on the other. A danger has topics of its own, whose questions sound like it (`child-danger-signs`): so
//! of each word the topics that hold it most are left out.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::knowledge::Slug;
use crate::language::Language;

/// What a single word may say at most: no word alone is an emergency, or rules one out.
const MOST: f64 = 3.0;
const LEAST: f64 = -1.5;
/// Taken as read of every word on both sides.
const SMOOTHING: f64 = 0.5;

/// How many topics are left out of a word's ordinary use.
const LEFT_OUT: usize = 2;

/// Log of the ratio, by language and stem.
#[derive(Default)]
pub struct Odds {
    counts: HashMap<Language, Counts>,
}

#[derive(Default)]
struct Counts {
    stems: HashMap<String, Count>,
    alarming: f64,
    ordinary: f64,
}

#[derive(Default)]
struct Count {
    alarming: f64,
    look_alikes: f64,
    by_topic: BTreeMap<Slug, f64>,
}

impl Count {
    fn ordinary(&self) -> f64 {
        let mut topics: Vec<f64> = self.by_topic.values().copied().collect();
        topics.sort_by(|one, other| other.total_cmp(one));
        self.look_alikes + topics.iter().skip(LEFT_OUT).sum::<f64>()
    }
}

impl Odds {
    /// Counts a danger phrase's stems.
    pub fn alarm(&mut self, language: Language, stems: &HashSet<String>) {
        let counts = self.counts.entry(language).or_default();
        counts.alarming += 1.0;
        for stem in stems {
            counts.stems.entry(stem.clone()).or_default().alarming += 1.0;
        }
    }

    /// Counts the stems of a look-alike, or of a question about a topic.
    pub fn calm(&mut self, language: Language, topic: Option<&Slug>, stems: &HashSet<String>) {
        let counts = self.counts.entry(language).or_default();
        counts.ordinary += 1.0;
        for stem in stems {
            let count = counts.stems.entry(stem.clone()).or_default();
            match topic {
                Some(topic) => *count.by_topic.entry(topic.clone()).or_default() += 1.0,
                None => count.look_alikes += 1.0,
            }
        }
    }

    pub fn knows(&self, language: Language, stem: &str) -> bool {
        self.counts.get(&language).is_some_and(|counts| counts.stems.contains_key(stem))
    }

    /// Above nothing: rather an emergency. A word never read says nothing.
    pub fn of(&self, language: Language, stem: &str) -> f64 {
        let Some(counts) = self.counts.get(&language) else { return 0.0 };
        let Some(count) = counts.stems.get(stem) else { return 0.0 };
        let share = |times: f64, all: f64| (times + SMOOTHING) / (all + 2.0 * SMOOTHING);
        (share(count.alarming, counts.alarming) / share(count.ordinary(), counts.ordinary))
            .ln()
            .clamp(LEAST, MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ITALIAN;

    #[test]
    fn words_of_danger_phrases_alarm_and_others_calm() {
        let stems = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<HashSet<_>>();
        let mut odds = Odds::default();
        odds.alarm(ITALIAN, &stems(&["sangue", "incinta"]));
        odds.calm(ITALIAN, None, &stems(&["incinta", "esame"]));
        odds.calm(ITALIAN, Some(&"a".parse().unwrap()), &stems(&["sangue"]));
        assert!(1.0 < odds.of(ITALIAN, "sangue"));
        assert!(odds.of(ITALIAN, "incinta") < odds.of(ITALIAN, "sangue"));
        assert!(odds.of(ITALIAN, "esame") < 0.0);
        assert_eq!(odds.of(ITALIAN, "luna"), 0.0);
        assert!(!odds.knows(ITALIAN, "luna"));
    }
}
