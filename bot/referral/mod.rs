//! Who can help with this, near here, in this language, now?
//!
//! Orders the organisations of a territory's directory. The order is one comparison that can be read aloud (see
//! [`Fit`]); nothing is drawn at random and nobody pays to be first.
#![deny(clippy::disallowed_methods)]

mod distance;
mod opening;

use std::collections::BTreeSet;

use chrono::{DateTime, Months, NaiveDate, Utc};

pub use distance::{kilometres, nearest_city};
pub use opening::{Opening, local, moment, opening};

use crate::knowledge::{Article, Coordinates, Kind, Organisation, Place, Slug, Territory};
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
    /// Where a topic or a domain is asked for: 2 for the topic, 1 for its domain. Otherwise in how many domains it helps.
    relevance: usize,
    speaks: bool,
    /// Not only for some people (women, minors…): we do not know whether the person is one of them.
    for_all: bool,
    open: bool,
    /// Negative kilometres.
    closeness: f64,
}

/// Organisations that help with the need, best first.
pub fn helpers<'a>(territory: &'a Territory, need: &Need<'_>, most: usize) -> Vec<Referral<'a>> {
    ranked(territory, need, most, |organisation| relevance(territory, organisation, need))
}

/// One organisation, at the place that is best for the person.
pub fn contact<'a>(
    territory: &'a Territory,
    organisation: &'a Organisation,
    need: &Need<'_>,
) -> Referral<'a> {
    referral(territory, organisation, need)
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
    ranked(territory, need, most, |organisation| offers(organisation).then_some(2))
}

fn relevance(territory: &Territory, organisation: &Organisation, need: &Need<'_>) -> Option<usize> {
    let helps_with = |wanted: Option<&Slug>| wanted.is_some_and(|slug| organisation.topics.contains(slug));
    if helps_with(need.topic) {
        Some(2)
    } else if helps_with(need.domain) {
        Some(1)
    } else if need.topic.is_none() && need.domain.is_none() && is_for_any_question(organisation) {
        Some(domains_of(territory, organisation)).filter(|domains| 0 < *domains)
    } else {
        None
    }
}

/// Whom one can turn to with anything. Never an office of the State: we do not know what the person's papers are, and the
/// police immigration office is one of them.
fn is_for_any_question(organisation: &Organisation) -> bool {
    match organisation.kind {
        Kind::Association | Kind::Union | Kind::Helpline => true,
        Kind::PublicOffice | Kind::HealthService | Kind::School => false,
    }
}

/// In how many domains an organisation helps, named as such or by one of their topics.
fn domains_of(territory: &Territory, organisation: &Organisation) -> usize {
    let domain =
        |topic: &'_ Slug| territory.articles.get(topic).map_or_else(|| topic.clone(), |a| a.domain.clone());
    organisation.topics.iter().map(domain).collect::<BTreeSet<Slug>>().len()
}

fn ranked<'a>(
    territory: &'a Territory,
    need: &Need<'_>,
    most: usize,
    relevance: impl Fn(&Organisation) -> Option<usize>,
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

fn fit(referral: &Referral<'_>, relevance: usize, need: &Need<'_>) -> Fit {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{SourceFile, read};
    use crate::language::ITALIAN;

    const TERRITORY: &str = "---\nname: Piemonte\nlanguages: [it]\n---\n";

    fn organisation(name: &str, kind: &str, topics: &str) -> (String, String) {
        let head = format!("name: {name}\nkind: {kind}\ntopics: [{topics}]\nchecked: 2026-11-01");
        (format!("piemonte/directory/{}.it.md", name.to_lowercase()), format!("---\n{head}\n---\nAiuta.\n"))
    }

    /// The names of those who help, in order.
    fn check(
        organisations: &[(String, String)],
        topic: Option<&str>,
        domain: Option<&str>,
        expected: &[&str],
    ) {
        let article = |slug: &str, domain: &str| {
            let path = format!("piemonte/{domain}/{slug}.it.md");
            (path, format!("---\ntitle: {slug}\n---\nLa risposta.\n"))
        };
        let files: Vec<SourceFile> = [("piemonte/territory.it.md".to_owned(), TERRITORY.to_owned())]
            .into_iter()
            .chain([article("residence-permit", "rights"), article("rental-deposit", "housing")])
            .chain(organisations.iter().cloned())
            .map(|(path, text)| SourceFile { path, bytes: text.into_bytes().into() })
            .collect();
        let now: DateTime<Utc> = "2026-11-25T09:00:00Z".parse().unwrap();
        let (library, _) = read(&files, now.date_naive());
        let [topic, domain] = [topic, domain].map(|slug| slug.map(|slug| slug.parse::<Slug>().unwrap()));
        let need =
            Need { topic: topic.as_ref(), domain: domain.as_ref(), language: ITALIAN, near: None, now };
        let territory = library.territories.values().next().unwrap();
        let found = helpers(territory, &need, 3);
        let names: Vec<&str> = found.iter().map(|referral| referral.organisation.name.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn who_helps_with_the_topic_comes_before_who_helps_with_its_domain() {
        let all = [
            organisation("Ampia", "association", "housing"),
            organisation("Cauzioni", "union", "rental-deposit"),
        ];
        check(&all, Some("rental-deposit"), Some("housing"), &["Cauzioni", "Ampia"]);
    }

    #[test]
    fn an_unknown_question_goes_to_who_helps_widely_and_never_to_an_office_of_the_state() {
        let all = [
            organisation("Questura", "public-office", "residence-permit, rights, housing"),
            organisation("Cauzioni", "union", "rental-deposit"),
            organisation("Tutto", "association", "residence-permit, housing"),
        ];
        check(&all, None, None, &["Tutto", "Cauzioni"]);
        check(&all, Some("residence-permit"), None, &["Questura", "Tutto"]);
    }
}
