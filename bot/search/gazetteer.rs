//! Which cities and territories does a message name?

use std::collections::BTreeMap;

use super::words::words;
use crate::knowledge::{Library, Slug};

/// So many cities of a territory are listened for within a message: the first, which are the largest. Names of small towns
/// are too often words as well (`Alba`, `Salt`, `Vienne`), unless they are all that is said.
const LARGEST: usize = 13;

/// A place that a message names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub territory: Slug,
    pub city: Option<Slug>,
}

/// All names of all territories and their cities, in all spellings.
#[derive(Default)]
pub struct Gazetteer {
    /// By the first word of the name.
    names: BTreeMap<String, Vec<Name>>,
}

struct Name {
    words: Vec<String>,
    place: Named,
    /// Whether it is listened for within a message.
    is_large: bool,
}

impl Gazetteer {
    pub fn of(library: &Library) -> Gazetteer {
        let mut gazetteer = Gazetteer::default();
        for territory in library.territories.values() {
            let whole = Named { territory: territory.slug.clone(), city: None };
            gazetteer.add(&territory.name, &whole, true);
            gazetteer.add(territory.slug.as_str(), &whole, true);
            for (rank, city) in territory.cities.iter().enumerate() {
                let place = Named { city: Some(city.slug.clone()), ..whole.clone() };
                for name in city.also.iter().chain([&city.name]) {
                    gazetteer.add(name, &place, rank < LARGEST);
                }
                gazetteer.add(city.slug.as_str(), &place, rank < LARGEST);
            }
        }
        gazetteer
    }

    fn add(&mut self, name: &str, place: &Named, is_large: bool) {
        let words = words(name);
        if let Some(first) = words.first().cloned() {
            self.names.entry(first).or_default().push(Name { words, place: place.clone(), is_large });
        }
    }

    /// The place whose name is all that is said.
    pub fn called(&self, text: &str) -> Option<&Named> {
        let said = words(text);
        let mut names = self.names.get(said.first()?)?.iter();
        names.find(|name| name.words == said).map(|name| &name.place)
    }

    /// The larger places that a message names, in the order in which it does, and how many of its words do not belong to a
    /// name.
    pub fn named_in(&self, text: &str) -> (Vec<&Named>, usize) {
        let said = words(text);
        let (mut found, mut others, mut at) = (Vec::new(), 0, 0);
        while at < said.len() {
            let names = self.names.get(&said[at]).into_iter().flatten();
            let here = names.filter(|name| name.is_large && said[at..].starts_with(&name.words));
            if let Some(name) = here.max_by_key(|name| name.words.len()) {
                found.push(&name.place);
                at += name.words.len();
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
        let gazetteer = Gazetteer::of(&library);
        let (found, rest) = gazetteer.named_in(text);
        let city = |named: &Named| named.city.as_ref().map_or("-".into(), ToString::to_string);
        let whole = gazetteer.called(text).map(city);
        assert_eq!(whole.is_some(), rest == 0, "{text}");
        let found: Vec<String> = found.into_iter().map(city).collect();
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
        check("LIONE", &["lyon"], 0);
        check("le-puy", &["le-puy"], 0);
    }
}
