//! What can be wrong between the pages of a territory: a name that nothing answers to, one slug twice.

use std::collections::{BTreeMap, BTreeSet};

use super::closest::closest;
use super::diagnostic::At;
use super::drafts::Family;
use super::languages::{self, Folder};
use super::page::{Page, Spot};
use super::reading::{Reading, Shelf};
use super::slug::Slug;
use super::{drafts, phrasebook, readability};

pub(super) fn check(reading: &mut Reading) {
    let Reading { pages, shelves, everywhere, whole, .. } = reading;
    for (territory, shelf) in &*shelves {
        let doubles = one_slug_once(shelf, pages);
        let known = Known::of(shelf);
        articles(shelf, &known, pages);
        cards(shelf, &known, pages);
        places(shelf, pages);
        in_languages(territory, shelf, &doubles, pages);
    }
    phrasebook::check(shelves, everywhere, *whole, pages);
}

/// The names that pages of a territory may use. A page with a mistake counts, so that its mistake is said once.
struct Known<'a> {
    articles: BTreeSet<&'a str>,
    offices: BTreeSet<&'a str>,
    /// Articles, domains, and whatever an organisation can help with.
    topics: BTreeSet<&'a str>,
    /// Every page of the directory could be read, so that what is not among the offices is nowhere.
    whole_directory: bool,
}

impl<'a> Known<'a> {
    fn of(shelf: &'a Shelf) -> Known<'a> {
        let articles: BTreeSet<&str> = shelf.articles.keys().map(|(slug, _)| slug.as_str()).collect();
        let domains = shelf.articles.keys().map(|(_, domain)| domain.as_str());
        let hosts = || shelf.directory.values().filter_map(|family| family.host.as_ref());
        let organisations = || hosts().map(|(_, facts)| &facts.organisation);
        let offered = organisations().flat_map(|one| &one.topics).map(Slug::as_str);
        Known {
            offices: organisations().flat_map(|one| &one.offices).map(Slug::as_str).collect(),
            topics: articles.iter().copied().chain(domains).chain(offered).collect(),
            whole_directory: shelf.directory.values().all(|family| family.host.is_some()),
            articles,
        }
    }
}

/// The host pages whose slug is taken already.
fn one_slug_once(shelf: &Shelf, pages: &mut [Page]) -> BTreeSet<usize> {
    let mut doubles = BTreeSet::new();
    let mut seen: BTreeMap<&Slug, usize> = BTreeMap::new();
    for ((slug, _), family) in &shelf.articles {
        let Some(page) = family.host_page else { continue };
        let Some(first) = seen.get(slug).copied() else {
            seen.insert(slug, page);
            continue;
        };
        let message = format!("the name `{slug}` is taken by `{}`", pages[first].path);
        pages[page].error(At::FILE, message, "give one of the two another name, or delete it");
        doubles.insert(page);
    }
    doubles
}

fn articles(shelf: &Shelf, known: &Known<'_>, pages: &mut [Page]) {
    for (words, facts) in shelf.articles.values().filter_map(|family| family.host.as_ref()) {
        let page = &mut pages[words.page];
        for slug in &facts.see_also {
            named(page, slug, &known.articles, "there is no article");
        }
        for office in facts.offices.iter().filter(|_| known.whole_directory) {
            named(page, office, &known.offices, "no organisation of the directory offers the office");
        }
    }
}

fn cards(shelf: &Shelf, known: &Known<'_>, pages: &mut [Page]) {
    for (words, facts) in shelf.cards.values().filter_map(|family| family.host.as_ref()) {
        for topic in facts.topics.iter().filter(|_| known.whole_directory) {
            named(
                &mut pages[words.page],
                topic,
                &known.topics,
                "no article and no organisation has the topic",
            );
        }
    }
}

fn named(page: &mut Page, name: &Spot<Slug>, known: &BTreeSet<&str>, fact: &str) {
    if known.contains(name.value.as_str()) {
        return;
    }
    let help = match closest(name.value.as_str(), known.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None => "delete it here, or write the page that it needs".into(),
    };
    page.dangling(name.at, format!("{fact} `{}`", name.value), help);
}

fn places(shelf: &Shelf, pages: &mut [Page]) {
    let Some(territory) = shelf.territory.as_ref().filter(|_| !pages[shelf.page].is_faulty()) else { return };
    let names = |city: &super::City| city.also.iter().chain([&city.name]).cloned().collect::<Vec<_>>();
    let known: BTreeSet<String> = territory.cities.iter().flat_map(names).collect();
    for (words, facts) in shelf.directory.values().filter_map(|family| family.host.as_ref()) {
        for city in facts.cities.iter().filter(|city| !known.contains(&city.value)) {
            let message = format!("the territory has no city `{}`", city.value);
            let help = match closest(&city.value, known.iter().map(String::as_str)) {
                Some(near) => format!("write `{near}`"),
                None => format!("add it to `cities` in `{}`", pages[shelf.page].path),
            };
            pages[words.page].dangling(city.at, message, help);
        }
    }
}

fn in_languages(territory: &Slug, shelf: &Shelf, doubles: &BTreeSet<usize>, pages: &mut [Page]) {
    let promised =
        shelf.territory.as_ref().map(|territory| territory.languages.as_slice()).unwrap_or_default();
    let folder = |name: &str| Folder { path: format!("{territory}/{name}"), host: shelf.host, promised };
    let is_double = |family: &Family<_>| family.host_page.is_some_and(|page| doubles.contains(&page));
    for ((slug, domain), family) in shelf.articles.iter().filter(|(_, family)| !is_double(family)) {
        let names = shelf.articles.keys().map(|(slug, _)| slug.as_str());
        let orphan =
            languages::check(slug, family, &folder(domain.as_str()), drafts::PageKind::Article, pages);
        readability::check(family, shelf.host, pages);
        let elsewhere = orphan.as_ref().and_then(|_| hosted_elsewhere(shelf, slug, pages));
        languages::explain_orphan(orphan, slug, elsewhere, names, pages);
    }
    for (slug, family) in &shelf.cards {
        let orphan = languages::check(slug, family, &folder("urgent"), drafts::PageKind::Card, pages);
        languages::explain_orphan(orphan, slug, None, shelf.cards.keys().map(Slug::as_str), pages);
    }
    for (slug, family) in &shelf.directory {
        let kind = drafts::PageKind::Organisation;
        let orphan = languages::check(slug, family, &folder("directory"), kind, pages);
        languages::explain_orphan(orphan, slug, None, shelf.directory.keys().map(Slug::as_str), pages);
    }
}

/// The path of the host article where it lies in another domain.
fn hosted_elsewhere(shelf: &Shelf, slug: &Slug, pages: &[Page]) -> Option<String> {
    // No slug sorts before a lone hyphen.
    let first: Slug = "-".parse().ok()?;
    let mut same = shelf.articles.range((slug.clone(), first)..).take_while(|((other, _), _)| other == slug);
    let host = |(_, family): (_, &Family<_>)| family.host_page;
    same.find_map(host).map(|page| pages[page].path.clone())
}
