//! A page of the directory: an association or an office that can help.

use chrono::NaiveDate;

use super::body;
use super::closest::closest;
use super::diagnostic::At;
use super::drafts::{self, SLUG_HELP, Words};
use super::fields::{Fields, at_name};
use super::fingerprint::fingerprint;
use super::matter::take_apart;
use super::model::{Coordinates, Kind, Organisation, Place};
use super::page::{Page, Spot};
use super::slug::Slug;
use super::values;
use super::yaml::Entry;

const NAMES: [&str; 16] = [
    "name",
    "kind",
    "topics",
    "offices",
    "languages",
    "communities",
    "serves",
    "places",
    "phone",
    "email",
    "website",
    "sources",
    "checked",
    "status",
    "reviewed_by",
    "reviewed",
];

const KINDS: [(&str, Kind); 6] = [
    ("association", Kind::Association),
    ("public-office", Kind::PublicOffice),
    ("union", Kind::Union),
    ("helpline", Kind::Helpline),
    ("health-service", Kind::HealthService),
    ("school", Kind::School),
];

/// An organisation without its words, and where its cities are named.
#[derive(Debug)]
pub(super) struct OrganisationFacts {
    pub organisation: Organisation,
    pub cities: Vec<Spot<String>>,
}

pub(super) fn host(
    page: &mut Page,
    index: usize,
    slug: &Slug,
    today: NaiveDate,
) -> Option<(Words, OrganisationFacts)> {
    let mut parts = take_apart(page)?;
    let entries = std::mem::take(&mut parts.entries);
    let (name_at, kind_at) = (at_name(&entries, "name"), at_name(&entries, "kind"));
    let mut fields = Fields::new(page, entries, &NAMES);
    let name = name(&mut fields, name_at);
    let kind = kind(&mut fields, kind_at);
    let reviewed = drafts::reviewed(&mut fields);
    let (places, cities) = places(&mut fields);
    let phone = fields.text("phone").and_then(|phone| checked_phone(fields.page, phone));
    let organisation = Organisation {
        slug: slug.clone(),
        kind,
        topics: values_of(fields.parsed("topics", SLUG_HELP)),
        offices: values_of(fields.parsed("offices", SLUG_HELP)),
        languages: values_of(fields.parsed("languages", "write codes, for example `languages: [it, fr]`")),
        communities: communities(&mut fields),
        serves: values_of(fields.list("serves")),
        places,
        phone,
        email: email(&mut fields),
        website: fields.link("website"),
        sources: drafts::sources(&mut fields, name.at),
        checked: drafts::checked(&mut fields, name.at, today),
        about: std::collections::BTreeMap::new(),
        name: name.value,
    };
    let body = body::plain(page, &parts, "one or two sentences: whom they help and how");
    let fingerprint = fingerprint("", parts.body(page));
    let (title, keywords) = (Spot { value: String::new(), at: name.at }, Vec::new());
    let words = Words { page: index, title, keywords, reviewed, translates: None, body, fingerprint };
    Some((words, OrganisationFacts { organisation, cities }))
}

pub(super) fn values_of<T>(spots: Vec<Spot<T>>) -> Vec<T> {
    spots.into_iter().map(|spot| spot.value).collect()
}

fn name(fields: &mut Fields<'_>, at: At) -> Spot<String> {
    let name = fields.text("name");
    if name.is_none() && fields.is_missing("name") {
        fields.page.error(at, "the organisation has no name", "write it in the front matter: `name: …`");
    }
    name.unwrap_or(Spot { value: String::new(), at })
}

fn kind(fields: &mut Fields<'_>, at: At) -> Kind {
    let names = KINDS.map(|(name, _)| name);
    let Some(text) = fields.text("kind") else {
        if fields.is_missing("kind") {
            let help = format!("write `kind: association`, or one of: {}", names.join(", "));
            fields.page.error(at, "the organisation has no kind", help);
        }
        return Kind::Association;
    };
    if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == text.value) {
        return *kind;
    }
    let help = match closest(&text.value, names) {
        Some(near) => format!("write `kind: {near}`"),
        None => format!("use one of: {}", names.join(", ")),
    };
    fields.page.error(text.at, format!("`{}` is not a kind of organisation", text.value), help);
    Kind::Association
}

fn checked_phone(page: &mut Page, phone: Spot<String>) -> Option<String> {
    if values::is_phone(&phone.value) {
        return Some(phone.value);
    }
    let message = format!("`{}` is not a telephone number that can be dialled", phone.value);
    let help = "write it with the country's prefix, for example `phone: \"+39 011 5662266\"`";
    page.error(phone.at, message, help);
    None
}

fn email(fields: &mut Fields<'_>) -> Option<String> {
    let email = fields.text("email")?;
    if values::is_email(&email.value) {
        return Some(email.value);
    }
    let message = format!("`{}` is not an e-mail address", email.value);
    fields.page.error(email.at, message, "write it whole, for example `email: info@example.org`");
    None
}

fn communities(fields: &mut Fields<'_>) -> Vec<String> {
    let communities = fields.list("communities");
    for code in communities.iter().filter(|code| !values::is_country(&code.value)) {
        let message = format!("`{}` is not a country's code", code.value);
        let help = "write two capital letters, for example `communities: [SN]` for Senegal";
        fields.page.error(code.at, message, help);
    }
    values_of(communities)
}

fn places(fields: &mut Fields<'_>) -> (Vec<Place>, Vec<Spot<String>>) {
    let example = "{city: Torino, address: \"via Cottolengo 22\", hours: \"Mo-Fr 09:00-17:00\"}";
    let maps = fields.maps("places", example);
    maps.into_iter().filter_map(|map| place(fields.page, map)).unzip()
}

fn place(page: &mut Page, map: Spot<Vec<Entry>>) -> Option<(Place, Spot<String>)> {
    let mut fields = Fields::new(page, map.value, &["city", "address", "lat", "lon", "hours"]);
    let city = fields.text("city");
    let address = fields.text("address").map(|address| address.value).unwrap_or_default();
    let hours = fields.text("hours").and_then(|hours| checked_hours(fields.page, hours));
    let at = coordinates(&mut fields, map.at);
    let Some(city) = city else {
        if fields.is_missing("city") {
            fields.page.error(map.at, "the place has no city", "write it: `{city: Torino, address: \"…\"}`");
        }
        return None;
    };
    Some((Place { city: city.value.clone(), address, at, hours }, city))
}

/// Both degrees, or none.
pub(super) fn coordinates(fields: &mut Fields<'_>, at: At) -> Option<Coordinates> {
    match (fields.degrees("lat", 90.0), fields.degrees("lon", 180.0)) {
        (Some(lat), Some(lon)) => Some(Coordinates { lat: lat.value, lon: lon.value }),
        (None, None) => None,
        _ if !fields.is_missing("lat") || !fields.is_missing("lon") => None,
        _ => {
            let help = "write both, for example `lat: 45.0703, lon: 7.6869`";
            fields.page.error(at, "one of `lat` and `lon` is missing", help);
            None
        }
    }
}

fn checked_hours(page: &mut Page, hours: Spot<String>) -> Option<String> {
    if values::are_hours(&hours.value) {
        return Some(hours.value);
    }
    let message = format!("`{}` are not opening hours", hours.value);
    let help = "write them as OpenStreetMap does, for example `hours: \"Mo-Fr 08:30-13:00,14:00-17:00\"`";
    page.error(hours.at, message, help);
    None
}
