//! The rows: an organisation with one service, its places, and what is said of them.

use std::collections::BTreeMap;

use super::{hours, id};
use crate::knowledge::{Library, Organisation, Place, Slug, Territory};
use crate::language::{ENGLISH, Language};

type Row = BTreeMap<&'static str, String>;

#[derive(Default)]
pub struct Rows {
    pub tables: BTreeMap<&'static str, Vec<Row>>,
    pub without_address: usize,
}

/// An organisation on its way into the tables.
struct One<'a> {
    territory: &'a Territory,
    organisation: &'a Organisation,
    country: Option<&'a str>,
    service: String,
}

impl Rows {
    pub fn of(library: &Library, country: &dyn Fn(Language) -> Option<String>) -> Rows {
        let mut rows = Rows::default();
        let mut terms: BTreeMap<(&'static str, String), Row> = BTreeMap::new();
        for territory in library.territories.values() {
            let country = country(territory.host);
            for organisation in territory.directory.values() {
                let service = id("service", &[territory.slug.as_str(), organisation.slug.as_str()]);
                let one = One { territory, organisation, country: country.as_deref(), service };
                rows.organisation(&one);
                rows.places(&one);
                for (kind, slug) in one.terms() {
                    terms.entry((kind, slug.to_owned())).or_insert_with(|| term(library, kind, slug));
                    rows.attribute(&one, kind, slug);
                }
            }
        }
        rows.tables.insert("taxonomy_term", terms.into_values().collect());
        rows
    }

    fn add<const N: usize>(&mut self, table: &'static str, values: [(&'static str, String); N]) {
        let known = values.into_iter().filter(|(_, value)| !value.is_empty());
        self.tables.entry(table).or_default().push(known.collect());
    }

    fn organisation(&mut self, one: &One<'_>) {
        let Organisation { name, email, website, serves, checked, phone, languages, .. } = one.organisation;
        let own = one.id("organization", &[]);
        let (email, website) = (email.clone().unwrap_or_default(), website.clone().unwrap_or_default());
        let about = one.about();
        self.add(
            "organization",
            [
                ("id", own.clone()),
                ("name", name.clone()),
                ("description", about.clone()),
                ("email", email.clone()),
                ("website", website.clone()),
            ],
        );
        self.add(
            "service",
            [
                ("id", one.service.clone()),
                ("organization_id", own.clone()),
                ("name", name.clone()),
                ("description", about),
                ("url", website),
                ("email", email),
                ("status", "active".to_owned()),
                ("eligibility_description", serves.join(", ")),
                ("assured_date", checked.map(|day| day.to_string()).unwrap_or_default()),
            ],
        );
        self.add(
            "service_area",
            [
                ("id", one.id("service_area", &[])),
                ("service_id", one.service.clone()),
                ("name", one.territory.name.clone()),
            ],
        );
        if let Some(number) = phone {
            self.add(
                "phone",
                [
                    ("id", one.id("phone", &[number])),
                    ("service_id", one.service.clone()),
                    ("organization_id", own),
                    ("number", number.clone()),
                    ("type", "voice".to_owned()),
                ],
            );
        }
        for language in languages {
            self.add(
                "language",
                [
                    ("id", one.id("language", &[language.code()])),
                    ("service_id", one.service.clone()),
                    ("name", language.own_name().to_owned()),
                    ("code", language.code().to_owned()),
                ],
            );
        }
    }

    fn places(&mut self, one: &One<'_>) {
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for place in &one.organisation.places {
            // Two places at one address differ in their hours.
            let count = seen.entry((&place.city, &place.address)).or_default();
            *count += 1;
            let names = [place.city.as_str(), &place.address, &count.to_string()];
            let location = one.id("location", &names);
            let here = one.id("service_at_location", &names);
            let coordinate =
                |of: fn(crate::knowledge::Coordinates) -> f64| place.at.map(|at| of(at).to_string());
            self.add(
                "location",
                [
                    ("id", location.clone()),
                    ("location_type", "physical".to_owned()),
                    ("organization_id", one.id("organization", &[])),
                    ("name", format!("{}, {}", one.organisation.name, place.city)),
                    ("description", [place.address.as_str(), &place.city].join(", ")),
                    ("latitude", coordinate(|at| at.lat).unwrap_or_default()),
                    ("longitude", coordinate(|at| at.lon).unwrap_or_default()),
                ],
            );
            self.add(
                "service_at_location",
                [
                    ("id", here.clone()),
                    ("service_id", one.service.clone()),
                    ("location_id", location.clone()),
                ],
            );
            self.address(one, place, location, one.id("address", &names));
            self.schedule(one, place, here, &names);
        }
    }

    fn address(&mut self, one: &One<'_>, place: &Place, location: String, id: String) {
        let Some((street, code, country)) = one
            .country
            .and_then(|country| postal(&place.address).map(|(street, code)| (street, code, country)))
        else {
            self.without_address += 1;
            return;
        };
        self.add(
            "address",
            [
                ("id", id),
                ("location_id", location),
                ("address_1", street),
                ("city", place.city.clone()),
                ("state_province", one.territory.name.clone()),
                ("postal_code", code),
                ("country", country.to_owned()),
                ("address_type", "physical".to_owned()),
            ],
        );
    }

    fn schedule(&mut self, one: &One<'_>, place: &Place, here: String, names: &[&str]) {
        let Some(text) = &place.hours else { return };
        let notes = "opening hours in OpenStreetMap notation; times are local".to_owned();
        let Some(rules) = hours::weekly(text).filter(|rules| !rules.is_empty()) else {
            self.add(
                "schedule",
                [
                    ("id", one.id("schedule", names)),
                    ("service_at_location_id", here),
                    ("description", text.clone()),
                    ("notes", notes),
                ],
            );
            return;
        };
        for hours::Weekly { days, opens, closes } in rules {
            self.add(
                "schedule",
                [
                    ("id", one.id("schedule", &[names, &[days.as_str(), &opens, &closes]].concat())),
                    ("service_at_location_id", here.clone()),
                    ("freq", "WEEKLY".to_owned()),
                    ("byday", days),
                    ("description", text.clone()),
                    ("opens_at", opens),
                    ("closes_at", closes),
                    ("notes", notes.clone()),
                ],
            );
        }
    }

    fn attribute(&mut self, one: &One<'_>, kind: &'static str, slug: &str) {
        self.add(
            "attribute",
            [
                ("id", one.id("attribute", &[kind, slug])),
                ("link_id", one.service.clone()),
                ("taxonomy_term_id", id("taxonomy_term", &[kind, slug])),
                ("link_type", kind.to_owned()),
                ("link_entity", "service".to_owned()),
            ],
        );
    }
}

impl One<'_> {
    fn id(&self, table: &str, names: &[&str]) -> String {
        let own = [self.territory.slug.as_str(), self.organisation.slug.as_str()];
        id(table, &[&own, names].concat())
    }

    /// In the language of the territory: it is the page that carries the facts.
    fn about(&self) -> String {
        let about = &self.organisation.about;
        let text = about.get(&self.territory.host).or_else(|| about.values().next());
        text.map(crate::knowledge::Prose::plain)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| self.organisation.name.clone())
    }

    /// Each once: a page may name a topic twice.
    fn terms(&self) -> Vec<(&'static str, &str)> {
        let kinds = [("topic", &self.organisation.topics), ("office", &self.organisation.offices)];
        let terms =
            kinds.into_iter().flat_map(|(kind, slugs)| slugs.iter().map(move |slug| (kind, slug.as_str())));
        let mut terms: Vec<_> = terms.collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

/// A topic or a kind of office; in words, a topic is its article's title.
fn term(library: &Library, kind: &'static str, slug: &str) -> Row {
    let title = || {
        let topic: Slug = slug.parse().ok()?;
        let article = library.territories.values().find_map(|territory| territory.articles.get(&topic))?;
        let (language, text) = article.text_in(ENGLISH);
        Some((language, text.title.clone()))
    };
    let found = if kind == "topic" { title() } else { None };
    // In which language the editors named what has no article, nothing tells.
    let language = found.as_ref().map(|(language, _)| language.code().to_owned()).unwrap_or_default();
    let name = found.map_or_else(|| slug.replace('-', " "), |(_, title)| title);
    let description = match kind {
        "topic" => format!("Helps with: {name}"),
        _ => format!("Is the office for: {name}"),
    };
    Row::from([
        ("id", id("taxonomy_term", &[kind, slug])),
        ("code", format!("{kind}/{slug}")),
        ("name", name),
        ("description", description),
        ("taxonomy", "Sportello".to_owned()),
        ("language", language),
    ])
}

/// Street and postal code of an address that has one: five digits in Italy, France and Spain, in a part of their own.
fn postal(address: &str) -> Option<(String, String)> {
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts: Vec<&str> = address.split(',').map(str::trim).collect();
    let at = parts.iter().position(|part| part.split_whitespace().any(|word| is_code(&word)))?;
    let code = parts[at].split_whitespace().find(is_code)?.to_owned();
    if 1 < parts.len() {
        parts.remove(at);
    }
    Some((parts.join(", "), code))
}

#[cfg(test)]
mod tests {
    use super::postal;

    #[test]
    fn the_postal_code_and_its_city_are_taken_out_of_the_street() {
        let check = |address: &str, expected: Option<(&str, &str)>| {
            let expected = expected.map(|(street, code)| (street.to_owned(), code.to_owned()));
            assert_eq!(postal(address), expected, "{address}");
        };
        check("8/10 rue du Nord, 69625 Villeurbanne cedex", Some(("8/10 rue du Nord", "69625")));
        check("via Prova 1, 10152", Some(("via Prova 1", "10152")));
        check("10152 Torino", Some(("10152 Torino", "10152")));
        check("via Prova 1", None);
    }
}
