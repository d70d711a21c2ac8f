//! What speaks for each topic: its article, all its questions together, and what was learned from them.
//!
//! Every number is a share of what the message's words weigh, so that long and short messages compare.

use std::collections::BTreeMap;

use super::question::{Asked, Search};
use super::shelf::Shelf;
use super::synonyms::Synonyms;
use crate::knowledge::Slug;
use crate::language::Language;

/// What a topic's questions weigh beside its article where nothing was learned from them.
const GATHERED: f64 = 1.5;
/// So many topics of a shelf are looked at closely enough to tell how much of the message they cover.
const COVERED: usize = 8;
/// What another language's shelf says beside the message's own.
const OTHER_SHELF: f64 = 0.8;

/// What speaks for a topic.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Evidence {
    /// What the article's text has of the message.
    pub article: f64,
    /// What all the topic's questions together have of it.
    pub gathered: f64,
    /// Share of the message's words, by weight, that the topic's texts have.
    pub coverage: f64,
    /// What the phrasebook taught says for the topic, where it taught anything.
    pub learned: Option<f64>,
}

/// Weights of what was learned and of what lies beside it, fitted on the questions of tests/questions (multinomial logistic
/// regression over topics).
const LEARNED: f64 = 4.94;
const BESIDE_ARTICLE: f64 = 2.67;
const BESIDE_COVERAGE: f64 = 2.16;
const BESIDE_GATHERED: f64 = 3.01;

impl Evidence {
    /// What orders the topics; its differences are logarithms of odds where something was learned.
    pub fn score(&self) -> f64 {
        match self.learned {
            Some(learned) => {
                LEARNED * learned
                    + BESIDE_ARTICLE * self.article
                    + BESIDE_COVERAGE * self.coverage
                    + BESIDE_GATHERED * self.gathered
            }
            None => self.found(),
        }
    }

    /// What the indexes alone say.
    fn found(&self) -> f64 {
        self.article + GATHERED * self.gathered
    }
}

/// A topic and what speaks for it.
pub type Candidate = (Slug, Evidence);

/// What is known of a message once it was looked up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// Best first.
    pub candidates: Vec<Candidate>,
    /// How many of its words carry meaning.
    pub words: usize,
    /// How much it sounds like a question that no topic answers, where that was learned.
    pub no_topic: Option<f64>,
}

/// The shelves and word lists that a message is looked up in.
pub struct Shelves<'a> {
    pub own: Option<&'a Shelf>,
    /// The own shelf has too few of the territory's topics to be trusted even on those.
    pub is_thin: bool,
    pub host: Option<&'a Shelf>,
    /// Instead of or beside the message's own language, where that has too little.
    pub others: Vec<&'a Shelf>,
    pub synonyms: &'a BTreeMap<Language, Synonyms>,
}

/// The topics that something speaks for, in the order of their names.
pub fn weigh(asked: &Asked, shelves: &Shelves<'_>, territory: &Slug) -> Vec<Candidate> {
    let mut topics: BTreeMap<Slug, Evidence> = BTreeMap::new();
    if let Some(own) = shelves.own {
        let host = shelves.host.filter(|host| host.language != own.language);
        let none = Synonyms::default();
        let synonyms = shelves.synonyms.get(&own.language).unwrap_or(&none);
        let search = asked.on_own_shelf(own, host, synonyms);
        topics = on_shelf(own, &search, territory);
        if let Some(host) = host {
            let search = asked.on_host_shelf(host, own);
            add_best(&mut topics, &[(host, search)], territory, share_of_words(asked, host, own), |_| true);
        }
    }
    let searches: Vec<(&Shelf, Search)> =
        shelves.others.iter().map(|shelf| (*shelf, asked.on_other_shelf(shelf))).collect();
    let lacked =
        |topic: &Slug| shelves.is_thin || shelves.own.is_none_or(|own| !own.has_topic(territory, topic));
    add_best(&mut topics, &searches, territory, 1.0, lacked);
    topics.into_iter().collect()
}

/// Best first; equals in the order of their names.
pub fn sort(candidates: &mut [Candidate]) {
    candidates.sort_by(|(one, a), (other, b)| b.score().total_cmp(&a.score()).then_with(|| one.cmp(other)));
}

/// What share of the message's content the host's shelf was asked for.
fn share_of_words(asked: &Asked, host: &Shelf, own: &Shelf) -> f64 {
    let all = asked.content(Some(own)).max(1);
    asked.on_host_shelf(host, own).content.len() as f64 / all as f64
}

/// Adds the strongest of what other languages' shelves say.
fn add_best(
    topics: &mut BTreeMap<Slug, Evidence>,
    searches: &[(&Shelf, Search)],
    territory: &Slug,
    share: f64,
    counts: impl Fn(&Slug) -> bool,
) {
    let mut best: BTreeMap<Slug, Evidence> = BTreeMap::new();
    for (shelf, search) in searches {
        for (topic, evidence) in on_shelf(shelf, search, territory) {
            let known = best.entry(topic).or_default();
            if known.found() < evidence.found() {
                *known = evidence;
            }
        }
    }
    let weight = OTHER_SHELF * share;
    for (topic, more) in best.into_iter().filter(|(topic, _)| counts(topic)) {
        let sum = topics.entry(topic).or_default();
        sum.article += weight * more.article;
        sum.gathered += weight * more.gathered;
        sum.coverage = (sum.coverage + weight * more.coverage).min(1.0);
    }
}

fn on_shelf(shelf: &Shelf, search: &Search, territory: &Slug) -> BTreeMap<Slug, Evidence> {
    let mut topics: BTreeMap<Slug, Evidence> = BTreeMap::new();
    for (page, score) in shelf.articles_about(&search.wanted) {
        let page = &shelf.pages[page];
        if page.territory == *territory {
            topics.entry(page.topic.clone()).or_default().article = f64::from(score);
        }
    }
    for (topic, score) in shelf.topics_asked_like(&search.wanted) {
        topics.entry(shelf.topics[topic].clone()).or_default().gathered = f64::from(score);
    }
    let mut best: Vec<(Slug, f64)> = topics.iter().map(|(topic, e)| (topic.clone(), e.found())).collect();
    best.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    // Only the best few can be answered, and only there does coverage count.
    for (topic, _) in best.into_iter().take(COVERED) {
        let covered = coverage(shelf, search, territory, &topic);
        topics.entry(topic).or_default().coverage = covered;
    }
    topics
}

fn coverage(shelf: &Shelf, search: &Search, territory: &Slug, topic: &Slug) -> f64 {
    let page = shelf.page(territory, topic);
    let mass: f32 = search.content.iter().map(|(_, telling)| telling).sum();
    let has = |stems: &Vec<String>| stems.iter().any(|stem| shelf.topic_has(page, topic, stem));
    let covered: f32 =
        search.content.iter().filter(|(stems, _)| has(stems)).map(|(_, telling)| telling).sum();
    if mass <= 0.0 { 0.0 } else { f64::from(covered / mass) }
}
