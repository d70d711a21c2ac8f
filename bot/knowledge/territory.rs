//! A territory's page: its name, the languages that it promises, its cities, numbers and holidays.

use std::collections::BTreeMap;

use super::diagnostic::At;
use super::fields::{Fields, at_name};
use super::matter::take_apart;
use super::model::{City, EmergencyNumber, Holiday, Territory};
use super::organisation::{coordinates, values_of};
use super::page::{Page, Spot};
use super::slug::Slug;
use super::values;
use super::yaml::Entry;
use crate::language::Language;

pub(super) fn read(page: &mut Page, slug: &Slug, host: Language) -> Option<Territory> {
    let names = ["name", "languages", "cities", "emergency_numbers", "public_holidays", "status"];
    let mut parts = take_apart(page)?;
    let entries = std::mem::take(&mut parts.entries);
    let name_at = at_name(&entries, "name");
    let mut fields = Fields::new(page, entries, &names);
    let name = fields.text("name").map(|name| name.value);
    if name.is_none() && fields.is_missing("name") {
        fields.page.error(name_at, "the territory has no name", "write it: `name: Piemonte`");
    }
    let mut languages =
        values_of(fields.parsed("languages", "write codes, for example `languages: [it, en, fr, ar]`"));
    if !languages.contains(&host) {
        languages.insert(0, host);
    }
    fields.text("status");
    Some(Territory {
        slug: slug.clone(),
        name: name.unwrap_or_default(),
        host,
        languages,
        cities: cities(&mut fields),
        emergency_numbers: emergency_numbers(&mut fields),
        public_holidays: public_holidays(&mut fields),
        articles: BTreeMap::new(),
        urgent: BTreeMap::new(),
        directory: BTreeMap::new(),
    })
}

fn cities(fields: &mut Fields<'_>) -> Vec<City> {
    let example = "{name: Torino, lat: 45.0703, lon: 7.6869, also: [Turin]}";
    let mut cities: Vec<City> = Vec::new();
    for map in fields.maps("cities", example) {
        let at = map.at;
        let Some(city) = city(fields.page, map, example) else { continue };
        if cities.iter().any(|other| other.slug == city.slug) {
            let message = format!("the city `{}` stands twice", city.name);
            fields.page.error(at, message, "keep one, or give one of them a `slug` of its own");
        } else {
            cities.push(city);
        }
    }
    cities
}

fn city(page: &mut Page, map: Spot<Vec<Entry>>, example: &str) -> Option<City> {
    let mut fields = Fields::new(page, map.value, &["name", "slug", "lat", "lon", "also"]);
    let before = fields.page.problems.len();
    let name = fields.text("name");
    let at = coordinates(&mut fields, map.at);
    let also = values_of(fields.list("also"));
    let own = fields.text("slug").map(|slug| slug.value);
    let (Some(name), Some(at)) = (name, at) else {
        if before == fields.page.problems.len() {
            let help = format!("write `- {example}`");
            fields.page.error(map.at, "a city needs `name`, `lat` and `lon`", help);
        }
        return None;
    };
    let slug = own.as_deref().map_or_else(|| Slug::made_from(&name.value), |own| own.parse().ok());
    let Some(slug) = slug else {
        let help = "give it one: `slug: torino`, in small letters, digits and hyphens";
        fields.page.error(name.at, "the city has no name that links can be made of", help);
        return None;
    };
    Some(City { slug, name: name.value, at, also })
}

fn emergency_numbers(fields: &mut Fields<'_>) -> Vec<EmergencyNumber> {
    let example = "{number: \"112\", for: general}";
    let maps = fields.maps("emergency_numbers", example);
    maps.into_iter().filter_map(|map| emergency_number(fields.page, map, example)).collect()
}

fn emergency_number(page: &mut Page, map: Spot<Vec<Entry>>, example: &str) -> Option<EmergencyNumber> {
    let before = page.problems.len();
    let mut fields = Fields::new(page, map.value, &["number", "for"]);
    let number = fields.text("number").filter(|number| values::is_phone(&number.value));
    let purpose = fields.text("for").and_then(|purpose| purpose.value.parse().ok());
    let (Some(number), Some(purpose)) = (number, purpose) else {
        if before == fields.page.problems.len() {
            let message = "an emergency number needs `number` and `for`";
            fields.page.error(map.at, message, format!("write `- {example}`, or the danger that it is for"));
        }
        return None;
    };
    Some(EmergencyNumber { number: number.value, purpose })
}

fn public_holidays(fields: &mut Fields<'_>) -> Vec<Holiday> {
    let days = fields.list("public_holidays");
    days.into_iter().filter_map(|day| holiday(fields.page, &day.value, day.at)).collect()
}

fn holiday(page: &mut Page, text: &str, at: At) -> Option<Holiday> {
    // A leap year, so that 29 February can be one.
    let yearly = values::date(&format!("2028-{text}")).ok().map(|date| {
        use chrono::Datelike;
        Holiday::Yearly { month: date.month(), day: date.day() }
    });
    let holiday = yearly.or_else(|| values::date(text).ok().map(Holiday::Once));
    if holiday.is_none() {
        let help = "write month-day for every year, `\"12-25\"`, or a whole date, `\"2026-04-06\"`";
        page.error(at, format!("`{text}` is not a public holiday"), help);
    }
    holiday
}
