//! Who can help with this, near here, in this language, now?
//!
//! Orders the organisations of a territory's directory. The order is one comparison that can be read aloud (see
//! [`Fit`]); nothing is drawn at random and nobody pays to be first.
#![deny(clippy::disallowed_methods)]

mod distance;
mod opening;

use chrono::{DateTime, Months, NaiveDate, Utc};

pub use distance::{kilometres, nearest_city};
pub use opening::{Opening, local, opening};

use crate::knowledge::{Article, Coordinates, Organisation, Place, Slug, Territory};
use crate::language::Language;

/// Beyond this a place is too far to be the first advice to someone without a car, in kilometres.
const NEAR_KM: f64 = 40.0;

/// A contact that nobody has checked for this long is shown last and said to be old.
const OLD_AFTER: Months = Months::new(24);

/// What a person needs.
#[derive(Debug, Clone, Copy)]
pub struct Need<'a> {
    /// The topic, if it is known; its domain counts less than the topic itself.
    pub topic: Option<&'a Slug>,
    pub domain: Option<&'a Slug>,
    pub language: Language,
    pub near: Option<Coordinates>,
    pub now: DateTime<Utc>,
}

/// An organisation that can help, at the place that is best for the person.
#[derive(Debug, Clone)]
pub struct Referral<'a> {
    pub organisation: &'a Organisation,
    pub place: Option<&'a Place>,
    pub distance: Option<Distance>,
    pub opening: Opening,
    /// Set when the contact is old: the day on which it was last checked.
    pub old_since: Option<NaiveDate>,
}

/// How far, in kilometres, and from where to where it was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Distance {
    /// To the door.
    ToPlace(f64),
    /// To the centre of its city: the directory does not have the spot.
    ToCity(f64),
}

impl Distance {
    pub fn km(self) -> f64 {
        match self {
            Distance::ToPlace(km) | Distance::ToCity(km) => km,
        }
    }
}

/// How well an organisation fits, the most important first: its fields are compared in this order.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
#[expect(clippy::struct_excessive_bools, reason = "each is one line of the order, compared from the top")]
struct Fit {
    /// The contact has been checked lately.
    fresh: bool,
    /// Near enough, or reached by phone from anywhere.
    near: bool,
    /// 3: for this topic; 2: for its domain; 1: for everything.
    relevance: u8,
    speaks: bool,
    /// Not only for some people (women, minors…): we do not know whether the person is one of them.
    for_all: bool,
    open: bool,
    /// Negative kilometres.
    closeness: f64,
}

/// Organisations that help with the need, best first.
pub fn helpers<'a>(territory: &'a Territory, need: &Need<'_>, most: usize) -> Vec<Referral<'a>> {
    ranked(territory, need, most, |organisation| relevance(organisation, need))
}

/// Places where the kinds of office are found that an article names, best first.
pub fn offices<'a>(
    territory: &'a Territory,
    article: &Article,
    need: &Need<'_>,
    most: usize,
) -> Vec<Referral<'a>> {
    let offers =
        |organisation: &Organisation| article.offices.iter().any(|kind| organisation.offices.contains(kind));
    ranked(territory, need, most, |organisation| offers(organisation).then_some(3))
}

fn relevance(organisation: &Organisation, need: &Need<'_>) -> Option<u8> {
    let helps_with = |wanted: Option<&Slug>| wanted.is_some_and(|slug| organisation.topics.contains(slug));
    if helps_with(need.topic) {
        Some(3)
    } else if helps_with(need.domain) {
        Some(2)
    } else {
        (need.topic.is_none() && need.domain.is_none() && !organisation.topics.is_empty()).then_some(1)
    }
}

fn ranked<'a>(
    territory: &'a Territory,
    need: &Need<'_>,
    most: usize,
    relevance: impl Fn(&Organisation) -> Option<u8>,
) -> Vec<Referral<'a>> {
    let mut found: Vec<(Fit, Referral<'a>)> = territory
        .directory
        .values()
        .filter_map(|organisation| {
            let relevance = relevance(organisation)?;
            let referral = referral(territory, organisation, need);
            Some((fit(&referral, relevance, need), referral))
        })
        .collect();
    // The directory is in the order of its names, and the sort is stable: equals stay in that order.
    found.sort_by(|(one, _), (other, _)| other.partial_cmp(one).unwrap_or(std::cmp::Ordering::Equal));
    // Who is too far away is named only where nobody is near.
    if found.iter().any(|(fit, _)| fit.near) {
        found.retain(|(fit, _)| fit.near);
    }
    found.into_iter().take(most).map(|(_, referral)| referral).collect()
}

fn fit(referral: &Referral<'_>, relevance: u8, need: &Need<'_>) -> Fit {
    let km = referral.distance.map(Distance::km);
    Fit {
        fresh: referral.old_since.is_none(),
        near: km.is_none_or(|km| km <= NEAR_KM),
        relevance,
        speaks: referral.organisation.languages.contains(&need.language),
        for_all: referral.organisation.serves.is_empty(),
        open: matches!(referral.opening, Opening::Always | Opening::Until(_)),
        closeness: -km.unwrap_or(NEAR_KM / 2.0),
    }
}

fn referral<'a>(territory: &'a Territory, organisation: &'a Organisation, need: &Need<'_>) -> Referral<'a> {
    let place = best_place(territory, organisation, need.near);
    let distance = place.zip(need.near).and_then(|(place, near)| distance_to(territory, place, near));
    let hours = place.and_then(|place| place.hours.as_deref());
    Referral {
        organisation,
        place,
        distance,
        opening: opening(hours, territory, need.now),
        old_since: organisation.checked.filter(|checked| is_old(*checked, need.now)),
    }
}

fn is_old(checked: NaiveDate, now: DateTime<Utc>) -> bool {
    checked.checked_add_months(OLD_AFTER).is_some_and(|end| end < now.date_naive())
}

fn best_place<'a>(
    territory: &Territory,
    organisation: &'a Organisation,
    near: Option<Coordinates>,
) -> Option<&'a Place> {
    let Some(near) = near else { return organisation.places.first() };
    let far = |place: &&Place| distance_to(territory, place, near).map_or(f64::INFINITY, Distance::km);
    organisation.places.iter().min_by(|one, other| far(one).total_cmp(&far(other)))
}

fn distance_to(territory: &Territory, place: &Place, near: Coordinates) -> Option<Distance> {
    if let Some(at) = place.at {
        return Some(Distance::ToPlace(kilometres(near, at)));
    }
    let city = territory.cities.iter().find(|city| city.name == place.city)?;
    Some(Distance::ToCity(kilometres(near, city.at)))
}
