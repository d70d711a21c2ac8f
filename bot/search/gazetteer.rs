//! Which cities and territories does a message name?

use std::collections::BTreeMap;

use super::words::words;
use crate::knowledge::{Library, Slug};

/// So many cities of a territory are listened for: the first, which are the largest. Names of small towns are too often
/// words as well (`Alba`, `Salt`, `Vienne`).
const LARGEST: usize = 13;

/// A place that a message names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub territory: Slug,
    pub city: Option<Slug>,
}

/// The names of all territories and their larger cities, in all their spellings.
#[derive(Default)]
pub struct Places {
    /// By the first word of the name: its words, and what it names.
    names: BTreeMap<String, Vec<(Vec<String>, Named)>>,
}

impl Places {
    pub fn of(library: &Library) -> Places {
        let mut places = Places::default();
        for territory in library.territories.values() {
            places.add(&territory.name, &Named { territory: territory.slug.clone(), city: None });
            for city in territory.cities.iter().take(LARGEST) {
                let named = Named { territory: territory.slug.clone(), city: Some(city.slug.clone()) };
                for name in city.also.iter().chain([&city.name]) {
                    places.add(name, &named);
                }
            }
        }
        places
    }

    fn add(&mut self, name: &str, named: &Named) {
        let words = words(name);
        if let Some(first) = words.first().cloned() {
            self.names.entry(first).or_default().push((words, named.clone()));
        }
    }

    /// The places that a message names, in the order in which it does, and how many of its words do not belong to a name.
    pub fn named_in(&self, text: &str) -> (Vec<Named>, usize) {
        let said = words(text);
        let (mut found, mut others, mut at) = (Vec::new(), 0, 0);
        while at < said.len() {
            let names = self.names.get(&said[at]).into_iter().flatten();
            let here = names.filter(|(words, _)| said[at..].starts_with(words));
            if let Some((words, named)) = here.max_by_key(|(words, _)| words.len()) {
                found.push(named.clone());
                at += words.len();
            } else {
                others += 1;
                at += 1;
            }
        }
        (found, others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{City, Coordinates, Territory};
    use crate::language::{FRENCH, Language};

    fn territory(name: &str, host: Language, cities: &[(&str, &[&str])]) -> Territory {
        let city = |(name, also): &(&str, &[&str])| City {
            slug: name.to_lowercase().replace([' ', '\''], "-").parse().unwrap(),
            name: (*name).to_owned(),
            at: Coordinates { lat: 45.0, lon: 5.0 },
            also: also.iter().map(|name| (*name).to_owned()).collect(),
        };
        Territory {
            slug: name.to_lowercase().parse().unwrap(),
            name: name.to_owned(),
            host,
            languages: vec![host],
            cities: cities.iter().map(city).collect(),
            emergency_numbers: Vec::new(),
            public_holidays: Vec::new(),
            articles: BTreeMap::new(),
            urgent: BTreeMap::new(),
            directory: BTreeMap::new(),
        }
    }

    fn check(text: &str, expected: &[&str], others: usize) {
        let region = territory("Region", FRENCH, &[("Lyon", &["Lione", "ليون"]), ("Le Puy", &[])]);
        let library =
            Library { territories: BTreeMap::from([(region.slug.clone(), region)]), ..Library::default() };
        let (found, rest) = Places::of(&library).named_in(text);
        let found: Vec<String> =
            found.into_iter().map(|named| named.city.map_or("-".into(), |city| city.to_string())).collect();
        assert_eq!((found, rest), (expected.iter().map(|s| (*s).to_owned()).collect(), others), "{text}");
    }

    #[test]
    fn a_city_is_named_in_any_spelling() {
        check("e a Lione?", &["lyon"], 2);
        check("wein tbib f ليون", &["lyon"], 3);
        check("un médecin au Puy", &[], 4);
        check("un médecin, le Puy", &["le-puy"], 2);
        check("dans la region", &["-"], 2);
        check("cerco casa", &[], 2);
    }
}
