//! What can be wrong between the phrasebook, the danger phrases and the territories.

use std::collections::{BTreeMap, BTreeSet};

use super::closest::closest;
use super::diagnostic::At;
use super::everywhere::{Everywhere, repeated_across};
use super::page::Page;
use super::reading::Shelf;
use super::slug::Slug;
use crate::language::Language;

/// So many differently worded questions let search recognise most others.
const FEWEST_QUESTIONS: usize = 20;

pub(super) fn check(
    shelves: &BTreeMap<Slug, Shelf>,
    everywhere: &Everywhere,
    whole: bool,
    pages: &mut [Page],
) {
    let topics: BTreeSet<&str> =
        shelves.values().flat_map(|shelf| shelf.articles.keys()).map(|(slug, _)| slug.as_str()).collect();
    // Whatever belongs to a territory without a page looks lost; that it has no page is said once.
    for ((topic, _), page) in everywhere.questions_files.iter().filter(|_| whole) {
        without_page(topic, &topics, "no territory has an article", &mut pages[*page]);
    }
    let cards: BTreeSet<&str> =
        shelves.values().flat_map(|shelf| shelf.cards.keys()).map(Slug::as_str).collect();
    for ((card, _), phrases) in everywhere.dangers.iter().filter(|_| whole) {
        without_page(card, &cards, "no territory has an urgent card", &mut pages[phrases.page]);
    }
    cards_without_phrases(shelves, everywhere, pages);
    few_questions(shelves, everywhere, pages);
    let questions = everywhere.questions.iter().map(|((_, language), phrases)| (*language, phrases));
    let no_topic = everywhere.no_topic.iter().map(|(language, phrases)| (*language, phrases));
    repeated_across(
        questions.chain(no_topic),
        pages,
        "keep it where it belongs: a question leads to one article",
    );
    let dangers = everywhere.dangers.iter().map(|((_, language), phrases)| (*language, phrases));
    let look_alikes = everywhere.look_alikes.iter().map(|(language, phrases)| (*language, phrases));
    repeated_across(
        dangers.chain(look_alikes),
        pages,
        "keep it where it belongs: a phrase leads to one card",
    );
}

fn without_page(name: &Slug, known: &BTreeSet<&str>, fact: &str, page: &mut Page) {
    if !known.contains(name.as_str()) {
        let help = match closest(name.as_str(), known.iter().copied()) {
            Some(near) => format!("rename the file to begin with `{near}`"),
            None => "write the page that it belongs to, or delete the file".into(),
        };
        page.warning(At::FILE, format!("{fact} `{name}`"), help);
    }
}

fn cards_without_phrases(shelves: &BTreeMap<Slug, Shelf>, everywhere: &Everywhere, pages: &mut [Page]) {
    let with: BTreeSet<&Slug> = everywhere.dangers.keys().map(|(card, _)| card).collect();
    for (slug, family) in shelves.values().flat_map(|shelf| &shelf.cards) {
        if let Some((words, _)) = family.host.as_ref().filter(|_| !with.contains(slug)) {
            let help =
                format!("write `everywhere/danger/{slug}.it.txt`: how people say that it is happening");
            pages[words.page].warning(words.title.at, "no words lead to this card", help);
        }
    }
}

/// Only where there is a phrasebook at all: a folder may do without one.
fn few_questions(shelves: &BTreeMap<Slug, Shelf>, everywhere: &Everywhere, pages: &mut [Page]) {
    if everywhere.questions_files.is_empty() {
        return;
    }
    let mut said: BTreeSet<(&Slug, Language)> = BTreeSet::new();
    for shelf in shelves.values() {
        let Some(territory) = &shelf.territory else { continue };
        for ((slug, _), family) in &shelf.articles {
            let Some((words, _)) = &family.host else { continue };
            for language in &territory.languages {
                if said.insert((slug, *language)) {
                    few_questions_about(slug, *language, (words.page, words.title.at), everywhere, pages);
                }
            }
        }
    }
}

fn few_questions_about(
    topic: &Slug,
    language: Language,
    (article, title): (usize, At),
    everywhere: &Everywhere,
    pages: &mut [Page],
) {
    let key = (topic.clone(), language);
    let file = format!("everywhere/questions/{topic}.{language}.txt");
    match (everywhere.questions_files.get(&key), everywhere.questions.get(&key)) {
        (None, _) => {
            let help = format!("write `{file}`: {FEWEST_QUESTIONS} ways to ask, one a line");
            pages[article].warning(
                title,
                format!("nothing says how people ask about it in `{language}`"),
                help,
            );
        }
        (Some(page), Some(phrases)) if phrases.lines.len() < FEWEST_QUESTIONS => {
            let count = phrases.lines.len();
            let noun = if count == 1 { "question" } else { "questions" };
            let help = format!("add {} in other words", FEWEST_QUESTIONS - count);
            pages[*page].warning(At::FILE, format!("{count} {noun} so far"), help);
        }
        (Some(_), _) => {}
    }
}
