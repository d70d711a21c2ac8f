//! Articles for words that someone is still typing: a list to choose from, not an answer.

use std::collections::BTreeSet;

use super::function_words::FunctionWords;
use super::stems::Stems;
use super::words::words;
use super::{Catalogue, Hit, Question};
use crate::knowledge::{Article, Slug, Territory};
use crate::language::Language;

/// Least confidence for which an article is listed that does not have the words.
const WORTH_LISTING: f64 = 0.1;
/// The same beside one that is surer.
const WORTH_LISTING_BESIDE: f64 = 0.04;
/// Letters of a word from which on it may be the beginning of another.
const BEGINNING: usize = 3;

/// What words that may not be complete come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Matching {
    pub language: Language,
    /// The card for the danger that they tell of.
    pub card: Option<Slug>,
    /// Best first.
    pub hits: Vec<Hit>,
}

impl Catalogue {
    /// The articles of the territory that these words may be about, perhaps the beginning of words. One word of another
    /// language than the chosen is enough to leave that, if it is clear.
    pub fn matching(&self, question: Question<'_>) -> Matching {
        let language = match self.language_of(question.text, question.chosen) {
            language if language == question.chosen => self.tongues.of_one_word(question.text, language),
            language => language,
        };
        let card = self.urgent_card(question, language);
        let Some(territory) = self.territory(question) else {
            return Matching { language, card, hits: Vec::new() };
        };
        let asked = words(question.text);
        let (mut hits, _) = self.hits(question, language);
        let surest = hits.first().map_or(0.0, |hit| hit.confidence);
        let least = if WORTH_LISTING <= surest { WORTH_LISTING_BESIDE } else { WORTH_LISTING };
        let article = |slug: &Slug| territory.articles.get(slug);
        let named = |slug: &Slug| article(slug).is_some_and(|article| is_named(article, language, &asked));
        let told = |slug: &Slug| article(slug).is_some_and(|article| mentions(article, language, &asked));
        hits.retain(|hit| least <= hit.confidence || named(&hit.slug) || told(&hit.slug));
        hits.extend(begun(territory, &hits, named));
        Matching { language, card, hits }
    }
}

/// Articles whose names the words begin, and that the indexes have not found.
fn begun(territory: &Territory, found: &[Hit], named: impl Fn(&Slug) -> bool) -> Vec<Hit> {
    let known = |slug: &Slug| found.iter().any(|hit| hit.slug == *slug);
    let of = |article: &Article| Hit {
        slug: article.slug.clone(),
        domain: article.domain.clone(),
        confidence: 0.0,
    };
    let articles = territory.articles.values();
    articles.filter(|article| !known(&article.slug) && named(&article.slug)).map(of).collect()
}

/// Whether title and keywords have all the words that say something, each perhaps only begun.
fn is_named(article: &Article, language: Language, asked: &[String]) -> bool {
    let (written_in, text) = article.text_in(language);
    let names = std::iter::once(&text.title).chain(&text.keywords).flat_map(|name| words(name)).collect();
    has_all(&names, written_in, asked)
}

/// The same of the whole text.
fn mentions(article: &Article, language: Language, asked: &[String]) -> bool {
    let (written_in, text) = article.text_in(language);
    let sections = text.sections.iter().map(|section| section.text.plain());
    let all = sections.chain([text.short.plain()]).flat_map(|text| words(&text)).collect();
    has_all(&all, written_in, asked)
}

fn has_all(there: &BTreeSet<String>, language: Language, asked: &[String]) -> bool {
    let stems = Stems::of(language);
    let is_there = |word: &String| {
        let stem = stems.stem(word);
        let begins = |other: &String| BEGINNING <= word.chars().count() && other.starts_with(word.as_str());
        there.contains(word)
            || there.iter().any(begins)
            || there.iter().any(|other| stems.stem(other) == stem)
    };
    let small = FunctionWords::of(language);
    let mut telling = asked.iter().filter(|word| !small.contain(word)).peekable();
    telling.peek().is_some() && telling.all(is_there)
}
