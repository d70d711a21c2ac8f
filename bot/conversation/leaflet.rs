//! Leaflets: answers that someone can send into any chat, for words that they type there.

use super::commands::domain_name;
use super::scene::Scene;
use super::{Button, Circumstances, Reply, State, answer, said};
use crate::knowledge::{Article, Organisation, Slug, Territory};
use crate::language::Language;
use crate::link::Link;
use crate::search::{Catalogue, Matching, Question};
use crate::wording::{Phrase, isolated};

/// Leaflets for some words: more are not read while typing.
const MOST: usize = 10;

/// Characters of the line below a title.
const LONGEST_ABOUT: usize = 120;

/// An answer that can be sent into any chat.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaflet {
    /// What the list of leaflets says of it, and in the line below.
    pub title: String,
    pub about: String,
    /// What is sent.
    pub reply: Reply,
}

/// What can be sent for some words.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaflets {
    /// Best first.
    pub list: Vec<Leaflet>,
    /// Label and code of the way into the chat with the bot.
    pub way: (String, String),
}

/// What someone can send into a chat for words that they typed there. Nothing comes of it for where they stand.
pub fn leaflets(catalogue: &Catalogue, state: &State, words: &str, around: &Circumstances) -> Leaflets {
    let scene = Scene::new(catalogue, state, around);
    let words = words.trim();
    let (scene, list) =
        if words.is_empty() { (scene, every_topic(&scene)) } else { for_words(&scene, words) };
    let label = if list.is_empty() { Phrase::LeafletNone } else { Phrase::AskPrivately };
    Leaflets { list, way: (scene.say(&label), scene.plain_code()) }
}

fn for_words<'a>(scene: &Scene<'a>, words: &str) -> (Scene<'a>, Vec<Leaflet>) {
    let ask = |territory: &'a Territory| {
        let question = Question { text: words, chosen: scene.language, territory: Some(&territory.slug) };
        (territory, scene.catalogue.matching(question))
    };
    let found: Vec<(&Territory, Matching)> = territories(scene).into_iter().map(ask).collect();
    let language = found.first().map_or(scene.language, |(_, matching)| matching.language);
    let scene = scene.speaking(language);
    let card = found.iter().find_map(|(territory, matching)| {
        matching.card.as_ref().map(|card| first_aid(&scene, territory, card))
    });
    let mut hits: Vec<(f64, &Article, &Territory)> = Vec::new();
    for (territory, matching) in &found {
        let known = |slug: &Slug| territory.articles.get(slug);
        hits.extend(
            matching.hits.iter().filter_map(|hit| Some((hit.confidence, known(&hit.slug)?, *territory))),
        );
    }
    // Those that are as likely stay in the order of the territories.
    hits.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let articles = hits.into_iter().map(|(_, article, territory)| leaflet(&scene, article, territory, None));
    (scene, card.into_iter().chain(articles).take(MOST).collect())
}

/// Where the person is, if that is known; else all territories, those first that have most to do with them.
fn territories<'a>(scene: &Scene<'a>) -> Vec<&'a Territory> {
    if let Some(territory) = scene.territory() {
        return vec![territory];
    }
    let own = scene.around.role.mediator_of.as_ref();
    let mut all: Vec<&Territory> = scene.catalogue.library().territories.values().collect();
    let far = |territory: &Territory| {
        let theirs = own.is_some_and(|slug| territory.directory.contains_key(slug));
        let host = territory.host == scene.language;
        (!theirs, !host, !territory.languages.contains(&scene.language))
    };
    all.sort_by_key(|territory| far(territory));
    all
}

/// Every topic, a domain after the other; of a mediator, those of their organisation.
fn every_topic(scene: &Scene<'_>) -> Vec<Leaflet> {
    let own = scene.around.role.mediator_of.as_ref();
    let organisation = own.and_then(|slug| scene.organisation(slug));
    let mut leaflets = Vec::new();
    for territory in territories(scene) {
        let mut articles: Vec<(&Article, String)> = territory
            .articles
            .values()
            .filter(|article| organisation.is_none_or(|organisation| is_theirs(organisation, article)))
            .map(|article| (article, article.text_in(scene.language).1.title.clone()))
            .collect();
        articles.sort_by(|(one, a), (other, b)| (&one.domain, a).cmp(&(&other.domain, b)));
        leaflets.extend(articles.into_iter().map(|(article, _)| {
            let domain = domain_name(scene.language, &article.domain);
            leaflet(scene, article, territory, Some(&domain))
        }));
    }
    leaflets
}

fn is_theirs(organisation: &Organisation, article: &Article) -> bool {
    organisation.topics.iter().any(|topic| *topic == article.slug || *topic == article.domain)
}

fn leaflet(scene: &Scene<'_>, article: &Article, territory: &Territory, domain: Option<&str>) -> Leaflet {
    let (language, text) = article.text_in(scene.language);
    let title = where_it_holds(scene, &text.title, territory);
    let short = text.short.plain();
    let about: Vec<&str> = domain.into_iter().chain([short.as_str()]).collect();
    let reply = Reply::new(language, answer::words(scene, article, &title));
    Leaflet {
        about: shortened(&about.join(" · ")),
        reply: with_way(scene, reply, territory, Some(&article.slug)),
        title,
    }
}

/// The card for a danger: the number to call first.
fn first_aid(scene: &Scene<'_>, territory: &Territory, card: &Slug) -> Leaflet {
    let reply = said::first_aid(scene, card);
    let text = reply.text.plain();
    let (title, about) = text.split_once('\n').unwrap_or((&text, ""));
    let (title, about) = (title.to_owned(), shortened(about));
    Leaflet { title, about, reply: with_way(scene, reply, territory, None) }
}

/// What holds in one of several territories says in which.
fn where_it_holds(scene: &Scene<'_>, title: &str, territory: &Territory) -> String {
    match scene.catalogue.library().territories.len() {
        0 | 1 => title.to_owned(),
        _ => format!("{title} · {}", isolated(&territory.name)),
    }
}

/// The button that opens the bot there. It tells the territory and no city: whoever sends a leaflet does not say where
/// they live.
fn with_way(scene: &Scene<'_>, reply: Reply, territory: &Territory, topic: Option<&Slug>) -> Reply {
    let Some(links) = &scene.around.links else { return reply };
    let link = Link {
        organisation: scene.around.role.mediator_of.clone(),
        language: Some(scene.language).filter(Language::is_spoken),
        territory: Some(territory.slug.clone()),
        topic: topic.cloned(),
        ..Link::default()
    };
    let url = scene.deep_link("start", &link.code(&links.stamp));
    reply.row([Button::open(scene.say(&Phrase::LeafletOpen), url)])
}

/// The beginning of a text as one line, cut between words.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        length += word.chars().count() + 1;
        if LONGEST_ABOUT < length {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
