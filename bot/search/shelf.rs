//! Everything that is written in one language, as tantivy indexes in memory: the articles, and for each topic the
//! phrasebook's questions about it as one text.
//!
//! Each shelf is a single segment that is written once. Words are searched as stems, with a side field of
//! four-letter pieces that finds what typing errors, other endings and related languages hide from the stems.

use std::collections::{BTreeMap, HashMap};

use super::function_words::FunctionWords;
use super::pile::{Found, Pile, Tokens, Wanted, Writing, pair_of};
use super::repair::Spellings;
use super::stems::Stems;
use super::words::{grams, words};
use crate::knowledge::{ArticleText, Library, Slug, Territory};
use crate::language::Language;

/// What two words that stand side by side weigh beside a word: in an article, as measured on public collections; among a
/// topic's questions, which are short and many, on the questions of tests/questions.
const ARTICLE_PAIRS: f32 = 0.6;
const QUESTION_PAIRS: f32 = 2.0;

/// One language's articles and phrasebook lines.
pub struct Shelf {
    pub language: Language,
    pub stems: Stems,
    pub function_words: &'static FunctionWords,
    pub spellings: Spellings,
    articles: Pile,
    /// Which article each document is.
    pub pages: Vec<Page>,
    /// All lines of a topic as one text.
    gathered: Pile,
    pub topics: Vec<Slug>,
    /// Of how many of a territory's topics the shelf knows something.
    topics_in: BTreeMap<Slug, usize>,
}

/// An article, or a topic that people ask about and a territory has no article on, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub territory: Slug,
    pub topic: Slug,
}

impl Shelf {
    /// The shelf of a language; `None` where the library has nothing to search in it.
    pub fn of(language: Language, library: &Library) -> Option<Shelf> {
        let stems = Stems::of(language);
        let mut reader = Reader { stems, known: HashMap::new() };
        // One pile after the other: each one's writer takes some twenty megabytes while it writes.
        let (articles, pages) = reader.articles(language, library);
        let (gathered, topics) = reader.questions(language, library);
        if pages.is_empty() && topics.is_empty() {
            return None;
        }
        let mut shelf = Shelf {
            language,
            stems,
            function_words: FunctionWords::of(language),
            spellings: Spellings::new(reader.known.into_keys()),
            articles,
            pages,
            gathered,
            topics,
            topics_in: BTreeMap::new(),
        };
        shelf.topics_in =
            library.territories.values().map(|of| (of.slug.clone(), shelf.counted(of))).collect();
        Some(shelf)
    }

    fn counted(&self, territory: &Territory) -> usize {
        territory.articles.keys().filter(|topic| self.has_topic(&territory.slug, topic)).count()
    }

    /// Whether any text on the shelf has the stem.
    pub fn knows(&self, stem: &str) -> bool {
        0 < self.articles.frequency(stem) || 0 < self.gathered.frequency(stem)
    }

    /// How telling a stem is: its inverse document frequency, among articles or topics, whichever are more.
    pub fn weight(&self, stem: &str) -> f32 {
        let pile = if self.articles.len() < self.gathered.len() { &self.gathered } else { &self.articles };
        pile.idf(pile.frequency(stem))
    }

    pub fn articles_about(&self, wanted: &Wanted) -> Vec<Found> {
        self.articles.search(wanted)
    }

    pub fn topics_asked_like(&self, wanted: &Wanted) -> Vec<Found> {
        self.gathered.search(wanted)
    }

    pub fn article_has(&self, page: usize, stem: &str) -> bool {
        self.articles.has(page, stem)
    }

    /// Whether the article or the questions about its topic have the stem.
    pub fn topic_has(&self, page: Option<usize>, topic: &Slug, stem: &str) -> bool {
        let asked = self.topics.binary_search(topic).ok();
        page.is_some_and(|page| self.articles.has(page, stem))
            || asked.is_some_and(|topic| self.gathered.has(topic, stem))
    }

    /// How many of a territory's topics the shelf knows something about.
    pub fn topics_in(&self, territory: &Slug) -> usize {
        self.topics_in.get(territory).copied().unwrap_or(0)
    }

    /// Whether the shelf has a territory's article on a topic, or questions about it.
    pub fn has_topic(&self, territory: &Slug, topic: &Slug) -> bool {
        self.topics.binary_search(topic).is_ok() || self.page(territory, topic).is_some()
    }

    /// The page of a topic in a territory.
    pub fn page(&self, territory: &Slug, topic: &Slug) -> Option<usize> {
        self.pages.binary_search_by(|page| (&page.territory, &page.topic).cmp(&(territory, topic))).ok()
    }
}

fn whole_text(text: &ArticleText) -> String {
    let mut whole = format!("{}\n{}\n{}", text.title, text.keywords.join("\n"), text.short.plain());
    for section in &text.sections {
        whole.push('\n');
        whole.push_str(&section.heading);
        whole.push('\n');
        whole.push_str(&section.text.plain());
    }
    whole
}

/// Reads texts of a language, each word once.
struct Reader {
    stems: Stems,
    known: HashMap<String, Tokens>,
}

impl Reader {
    fn articles(&mut self, language: Language, library: &Library) -> (Pile, Vec<Page>) {
        let mut articles = Writing::new();
        let mut pages = Vec::new();
        for territory in library.territories.values() {
            for article in territory.articles.values() {
                let Some(text) = article.texts.get(&language) else { continue };
                let title = self.read(&text.title);
                let body = self.read(&whole_text(text));
                articles.add(&body, &title);
                pages.push(Page { territory: territory.slug.clone(), topic: article.slug.clone() });
            }
        }
        (articles.finish(ARTICLE_PAIRS), pages)
    }

    /// Each topic's questions as one text.
    fn questions(&mut self, language: Language, library: &Library) -> (Pile, Vec<Slug>) {
        let none = Tokens::default();
        let mut gathered = Writing::new();
        let mut topics = Vec::new();
        for ((topic, _), questions) in library.questions.iter().filter(|((_, of), _)| *of == language) {
            gathered.add(&self.read(&questions.join("\n")), &none);
            topics.push(topic.clone());
        }
        (gathered.finish(QUESTION_PAIRS), topics)
    }

    fn read(&mut self, text: &str) -> Tokens {
        let mut tokens = Tokens::default();
        let mut before: Option<String> = None;
        for word in words(text) {
            let stems = self.stems;
            let of_word = self.known.entry(word).or_insert_with_key(|word| Tokens {
                stems: stems.stem(word) + " ",
                grams: grams(word).flat_map(|gram| [gram, " ".to_owned()]).collect(),
                pairs: String::new(),
            });
            if let Some(before) = before.replace(of_word.stems.trim_end().to_owned()) {
                tokens.pairs.push_str(&pair_of(&before, &of_word.stems));
            }
            tokens.stems.push_str(&of_word.stems);
            tokens.grams.push_str(&of_word.grams);
        }
        tokens
    }
}
