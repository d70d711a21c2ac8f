//! Short hashes of the names that a knowledge folder has, and the way back.

use sha2::{Digest, Sha256};

use super::{area as area_name, stamp};
use crate::knowledge::{Library, Slug};

/// Characters of a short hash, five bits each: two of a thousand names are alike once in two thousand folders.
pub(super) const SHORT: usize = 6;

pub(super) const ORGANISATION: &str = "organisation";
pub(super) const AREA: &str = "area";
pub(super) const TOPIC: &str = "topic";
pub(super) const DOMAIN: &str = "domain";

/// The short hash of a name of a kind.
pub(super) fn short(kind: &str, name: &str) -> String {
    let hash = Sha256::new().chain_update(kind).chain_update(":").chain_update(name).finalize();
    stamp::letters(&hash, SHORT)
}

pub(super) fn organisation(library: &Library, hash: &str) -> Option<Slug> {
    let all = library.territories.values().flat_map(|territory| territory.directory.keys());
    all.into_iter().find(|slug| short(ORGANISATION, slug.as_str()) == hash).cloned()
}

pub(super) fn topic(library: &Library, hash: &str) -> Option<Slug> {
    let all = library.territories.values().flat_map(|territory| territory.articles.keys());
    all.into_iter().find(|slug| short(TOPIC, slug.as_str()) == hash).cloned()
}

/// A territory, or a city of one.
pub(super) fn area(library: &Library, hash: &str) -> Option<(Slug, Option<Slug>)> {
    let all = library.territories.values().flat_map(|territory| {
        let cities = territory.cities.iter().map(|city| Some(city.slug.clone()));
        std::iter::once(None).chain(cities).map(|city| (territory.slug.clone(), city))
    });
    all.into_iter().find(|(territory, city)| short(AREA, &area_name(territory, city.as_ref())) == hash)
}
