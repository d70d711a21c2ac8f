//! The library out of the pages that have no error.

use std::collections::{BTreeMap, BTreeSet};

use super::drafts::{ArticleFacts, CardFacts, Family, Words};
use super::everywhere::{Everywhere, Phrases};
use super::model::{Article, ArticleText, CardText, Library, Organisation, Territory, UrgentCard};
use super::organisation::OrganisationFacts;
use super::page::{Page, Spot};
use super::prose::Prose;
use super::reading::{Reading, Shelf};
use super::slug::Slug;
use crate::language::Language;

/// `unchanged` names the files that were good until something that they refer to went away: they stay, without it.
pub(super) fn library(reading: &Reading, unchanged: &dyn Fn(&str) -> bool) -> Library {
    let pages = &Sound::of(reading, unchanged);
    let territories = reading.shelves.iter();
    let mut library = Library {
        territories: territories
            .filter_map(|(slug, shelf)| Some((slug.clone(), territory(shelf, pages)?)))
            .collect(),
        ..Library::default()
    };
    everywhere(&reading.everywhere, pages, &mut library);
    library
}

/// The paths of the pages that are not loaded because of an error of their own.
pub(super) fn left_out(reading: &Reading, unchanged: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
    let broken = reading.pages.iter().filter(|page| !is_sound(page, unchanged));
    broken.map(|page| page.path.clone()).collect()
}

/// Which pages can be loaded, by their index.
struct Sound(Vec<bool>);

impl Sound {
    fn of(reading: &Reading, unchanged: &dyn Fn(&str) -> bool) -> Sound {
        Sound(reading.pages.iter().map(|page| is_sound(page, unchanged)).collect())
    }

    fn has(&self, page: usize) -> bool {
        self.0.get(page).copied().unwrap_or_default()
    }
}

fn is_sound(page: &Page, unchanged: &dyn Fn(&str) -> bool) -> bool {
    !page.is_broken() || (!page.is_faulty() && unchanged(&page.path))
}

fn territory(shelf: &Shelf, pages: &Sound) -> Option<Territory> {
    let empty = shelf.territory.as_ref().filter(|_| pages.has(shelf.page))?;
    let mut territory = empty.clone();
    for ((slug, domain), family) in &shelf.articles {
        if let Some((words, facts)) = sound_host(family, pages) {
            let texts = texts(shelf.host, words, family, pages, article_text);
            territory.articles.insert(slug.clone(), article(slug, domain, shelf.host, (facts, texts)));
        }
    }
    let there: BTreeSet<Slug> = territory.articles.keys().cloned().collect();
    for article in territory.articles.values_mut() {
        // A page that could not be loaded must not be a dead button on one that could.
        article.see_also.retain(|other| there.contains(other));
    }
    for (slug, family) in &shelf.cards {
        if let Some((words, facts)) = sound_host(family, pages) {
            let texts = texts(shelf.host, words, family, pages, card_text);
            territory.urgent.insert(slug.clone(), card(slug, shelf.host, facts, texts));
        }
    }
    for (slug, family) in &shelf.directory {
        if let Some((words, facts)) = sound_host(family, pages) {
            let about = texts(shelf.host, words, family, pages, |words, _| words.body.short.clone());
            territory.directory.insert(slug.clone(), organisation(facts, about));
        }
    }
    Some(territory)
}

fn sound_host<'a, F>(family: &'a Family<F>, pages: &Sound) -> Option<&'a (Words, F)> {
    family.host.as_ref().filter(|(words, _)| pages.has(words.page))
}

/// The words in every language that can be loaded; `make` is told whether a translation is stale.
fn texts<F, T>(
    host: Language,
    words: &Words,
    family: &Family<F>,
    pages: &Sound,
    make: impl Fn(&Words, bool) -> T,
) -> BTreeMap<Language, T> {
    let sound = family.translations.iter().filter(|(_, translation)| pages.has(translation.page));
    let mut texts: BTreeMap<Language, T> = sound
        .map(|(language, translation)| {
            let made_from = translation.translates.as_ref();
            let stale = made_from.is_some_and(|made_from| made_from.value != words.fingerprint);
            (*language, make(translation, stale))
        })
        .collect();
    texts.insert(host, make(words, false));
    texts
}

fn article_text(words: &Words, stale: bool) -> ArticleText {
    ArticleText {
        title: words.title.value.clone(),
        keywords: words.keywords.clone(),
        short: words.body.short.clone(),
        sections: words.body.sections.clone(),
        reviewed: words.reviewed,
        stale,
    }
}

fn card_text(words: &Words, _stale: bool) -> CardText {
    CardText { title: words.title.value.clone(), text: words.body.short.clone() }
}

fn article(
    slug: &Slug,
    domain: &Slug,
    host: Language,
    (facts, texts): (&ArticleFacts, BTreeMap<Language, ArticleText>),
) -> Article {
    Article {
        slug: slug.clone(),
        domain: domain.clone(),
        host,
        offices: slugs(&facts.offices),
        see_also: slugs(&facts.see_also),
        sources: facts.sources.clone(),
        checked: facts.checked,
        valid_until: facts.valid_until,
        texts,
    }
}

fn card(slug: &Slug, host: Language, facts: &CardFacts, texts: BTreeMap<Language, CardText>) -> UrgentCard {
    UrgentCard {
        slug: slug.clone(),
        host,
        call: facts.call.clone(),
        topics: slugs(&facts.topics),
        sources: facts.sources.clone(),
        checked: facts.checked,
        texts,
    }
}

fn organisation(facts: &OrganisationFacts, about: BTreeMap<Language, Prose>) -> Organisation {
    Organisation { about, ..facts.organisation.clone() }
}

fn slugs(spots: &[Spot<Slug>]) -> Vec<Slug> {
    spots.iter().map(|spot| spot.value.clone()).collect()
}

fn everywhere(everywhere: &Everywhere, pages: &Sound, library: &mut Library) {
    let lines = |phrases: &Phrases| phrases.lines.iter().map(|line| line.value.clone()).collect::<Vec<_>>();
    let is_sound = |phrases: &Phrases| pages.has(phrases.page);
    for (key, phrases) in everywhere.questions.iter().filter(|(_, phrases)| is_sound(phrases)) {
        library.questions.insert(key.clone(), lines(phrases));
    }
    for (language, phrases) in everywhere.no_topic.iter().filter(|(_, phrases)| is_sound(phrases)) {
        library.no_topic.insert(*language, lines(phrases));
    }
    for (key, phrases) in everywhere.dangers.iter().filter(|(_, phrases)| is_sound(phrases)) {
        library.dangers.insert(key.clone(), lines(phrases));
    }
    for (language, phrases) in everywhere.look_alikes.iter().filter(|(_, phrases)| is_sound(phrases)) {
        library.look_alikes.insert(*language, lines(phrases));
    }
    for ((slug, language), (page, text)) in &everywhere.small_talk {
        if pages.has(*page) {
            let talk = library.small_talk.entry(slug.clone()).or_default();
            talk.texts.insert(*language, text.clone());
        }
    }
    for (language, (_, groups)) in everywhere.words.iter().filter(|(_, (page, _))| pages.has(*page)) {
        library.words.insert(*language, groups.clone());
    }
}
