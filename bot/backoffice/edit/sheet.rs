//! Where to go to change what is no article: the pages of a territory, its directory, and what holds everywhere.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::super::Sources;
use super::address;
use crate::knowledge::{PlaceInFolder, Slug, Territory, place_of_file};
use crate::language::Language;
use crate::wording::{Phrase, say};

/// What kind of page; each has a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shelf {
    Territory,
    Directory,
    Urgent,
    Questions,
    Danger,
    SmallTalk,
    Words,
}

impl Shelf {
    fn heading(self) -> Phrase<'static> {
        match self {
            Shelf::Territory => Phrase::BackofficeArea,
            Shelf::Directory => Phrase::BackofficeDirectory,
            Shelf::Urgent => Phrase::BackofficeUrgent,
            Shelf::Questions => Phrase::BackofficeAskedLike,
            Shelf::Danger => Phrase::BackofficeDanger,
            Shelf::SmallTalk => Phrase::BackofficeSmallTalk,
            Shelf::Words => Phrase::BackofficeWordLists,
        }
    }
}

/// Which row of which shelf a file stands in, and in which language; `None` for what has a place on the map.
fn place(path: &str, here: &Slug) -> Option<(Shelf, String, Language)> {
    let (shelf, name, language) = match place_of_file(path)? {
        PlaceInFolder::Article { .. } => return None,
        place if place.in_territory().is_some_and(|(territory, _)| territory != here) => return None,
        PlaceInFolder::Territory { territory, language } => {
            (Shelf::Territory, territory.to_string(), language)
        }
        PlaceInFolder::Card { slug, language, .. } => (Shelf::Urgent, slug.to_string(), language),
        PlaceInFolder::Organisation { slug, language, .. } => (Shelf::Directory, slug.to_string(), language),
        PlaceInFolder::Questions { topic, language } => (Shelf::Questions, topic.to_string(), language),
        PlaceInFolder::NoTopic { language } => (Shelf::Questions, "no-topic".to_owned(), language),
        PlaceInFolder::Danger { card, language } => (Shelf::Danger, card.to_string(), language),
        PlaceInFolder::LookAlikes { language } => (Shelf::Danger, "no-emergency".to_owned(), language),
        PlaceInFolder::SmallTalk { slug, language } => (Shelf::SmallTalk, slug.to_string(), language),
        PlaceInFolder::Words { language } => (Shelf::Words, String::new(), language),
    };
    Some((shelf, name, language))
}

/// Rows by name, each with its files by language.
type Rows<'a> = BTreeMap<String, BTreeSet<(Language, &'a str)>>;

/// Links to all of them.
pub(in crate::backoffice) fn links(sources: &Sources, territory: &Territory, language: Language) -> Markup {
    let mut shelves: BTreeMap<Shelf, Rows<'_>> = BTreeMap::new();
    for file in &sources.files {
        if let Some((shelf, name, of)) = place(&file.path, &territory.slug) {
            shelves.entry(shelf).or_default().entry(name).or_default().insert((of, &file.path));
        }
    }
    html! {
        section {
            h2 { (say(language, &Phrase::BackofficeOtherPages)) }
            @for (shelf, rows) in &shelves {
                details {
                    summary { (say(language, &shelf.heading())) " (" (rows.len()) ")" }
                    ul.files {
                        @for (name, files) in rows { (row(name, files, *shelf, territory)) }
                    }
                }
            }
        }
    }
}

fn row(name: &str, files: &BTreeSet<(Language, &str)>, shelf: Shelf, territory: &Territory) -> Markup {
    let organisation = name.parse().ok().and_then(|slug: Slug| territory.directory.get(&slug));
    let shown = organisation.filter(|_| shelf == Shelf::Directory).map_or(name, |one| one.name.as_str());
    html! {
        li {
            bdi { (shown) }
            @for (of, path) in files {
                " " a href=(address(path)) aria-label={ (shown) " " (of) } { (of) }
            }
        }
    }
}
