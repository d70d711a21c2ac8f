//! Everything that is written in one language, as tantivy indexes in memory: the articles, and the phrasebook's
//! lines.
//!
//! Each shelf is a single segment that is written once. Words are searched as stems, with a side field of
//! four-letter pieces that finds what typing errors, other endings and related languages hide from the stems.

use std::collections::{BTreeMap, HashSet};

use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{DocSet, Index, ReloadPolicy, Searcher, TERMINATED, TantivyDocument, Term};

use super::function_words::FunctionWords;
use super::repair::Spellings;
use super::stems::Stems;
use super::words::{grams, words};
use crate::knowledge::{ArticleText, Library, Slug, Territory};
use crate::language::Language;

/// What the writer may reckon with; it sets the size of its first tables, and holds more where more is needed.
const WRITER_MEMORY: usize = 4 << 20;
/// How many documents a question looks at.
const LOOKED_AT: usize = 48;
/// Weights of the side fields beside the words of the whole text, as measured on public collections.
const GRAMS: f32 = 0.4;
const TITLE: f32 = 0.5;
const TITLE_GRAMS: f32 = 0.2;

/// One language's articles and phrasebook lines.
pub struct Shelf {
    pub language: Language,
    pub stems: Stems,
    pub function_words: &'static FunctionWords,
    pub spellings: Spellings,
    articles: Pile,
    /// Which article each document is.
    pub pages: Vec<Page>,
    lines: Pile,
    /// Which topic each line asks about.
    pub line_topics: Vec<Slug>,
    /// All lines of a topic as one text.
    gathered: Pile,
    pub topics: Vec<Slug>,
}

/// An article, or a topic that people ask about and a territory has no article on, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub territory: Slug,
    pub topic: Slug,
}

/// A document found: its number on the shelf and its score as a share of what the question's words weigh.
pub type Found = (usize, f32);

/// Stems to look for, with weights; the pieces come from the words as typed.
#[derive(Debug, Default, Clone)]
pub struct Wanted {
    pub stems: BTreeMap<String, f32>,
    pub grams: BTreeMap<String, f32>,
}

impl Wanted {
    pub fn want(&mut self, stem: String, weight: f32) {
        let known = self.stems.entry(stem).or_default();
        *known = known.max(weight);
    }

    pub fn want_grams(&mut self, word: &str, weight: f32) {
        for gram in grams(word) {
            *self.grams.entry(as_token(&gram)).or_default() += weight;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.stems.is_empty() && self.grams.is_empty()
    }
}

impl Shelf {
    /// The shelf of a language; `None` where the library has nothing to search in it.
    pub fn of(language: Language, library: &Library) -> Option<Shelf> {
        let stems = Stems::of(language);
        let mut spellings = HashSet::new();
        let mut articles = Writing::new(&["body", "body_grams", "title", "title_grams"]);
        let mut pages = Vec::new();
        for territory in library.territories.values() {
            for article in territory.articles.values() {
                let Some(text) = article.texts.get(&language) else { continue };
                let title = Tokens::of(&text.title, stems, &mut spellings);
                let body = Tokens::of(&whole_text(text), stems, &mut spellings);
                articles.add(&[&body.stems, &body.grams, &title.stems, &title.grams]);
                pages.push(Page { territory: territory.slug.clone(), topic: article.slug.clone() });
            }
        }
        let mut lines = Writing::new(&["body", "body_grams"]);
        let mut line_topics = Vec::new();
        let mut gathered = Writing::new(&["body", "body_grams"]);
        let mut topics = Vec::new();
        for ((topic, _), questions) in library.questions.iter().filter(|((_, of), _)| *of == language) {
            let mut all = Tokens::default();
            for question in questions {
                let line = Tokens::of(question, stems, &mut spellings);
                lines.add(&[&line.stems, &line.grams]);
                line_topics.push(topic.clone());
                all.stems.push_str(&line.stems);
                all.grams.push_str(&line.grams);
            }
            gathered.add(&[&all.stems, &all.grams]);
            topics.push(topic.clone());
        }
        if pages.is_empty() && topics.is_empty() {
            return None;
        }
        Some(Shelf {
            language,
            stems,
            function_words: FunctionWords::of(language),
            spellings: Spellings::new(spellings),
            articles: articles.finish(),
            pages,
            lines: lines.finish(),
            line_topics,
            gathered: gathered.finish(),
            topics,
        })
    }

    /// Whether any text on the shelf has the stem.
    pub fn knows(&self, stem: &str) -> bool {
        0 < self.articles.frequency(self.articles.body, stem)
            || 0 < self.lines.frequency(self.lines.body, stem)
    }

    /// How telling a stem is: its inverse document frequency, among articles or lines, whichever are more.
    pub fn weight(&self, stem: &str) -> f32 {
        let pile = if self.articles.documents < self.lines.documents { &self.lines } else { &self.articles };
        pile.idf(pile.body, stem)
    }

    pub fn articles_about(&self, wanted: &Wanted) -> Vec<Found> {
        self.articles.search(wanted)
    }

    pub fn lines_like(&self, wanted: &Wanted) -> Vec<Found> {
        self.lines.search(wanted)
    }

    pub fn topics_asked_like(&self, wanted: &Wanted) -> Vec<Found> {
        self.gathered.search(wanted)
    }

    /// Whether the article or the questions about its topic have the stem.
    pub fn topic_has(&self, page: Option<usize>, topic: &Slug, stem: &str) -> bool {
        let asked = self.topics.binary_search(topic).ok();
        page.is_some_and(|page| self.articles.has(self.articles.body, page, stem))
            || asked.is_some_and(|topic| self.gathered.has(self.gathered.body, topic, stem))
    }

    /// How many of a territory's topics the shelf knows something about.
    pub fn topics_in(&self, territory: &Territory) -> usize {
        territory.articles.keys().filter(|topic| self.has_topic(&territory.slug, topic)).count()
    }

    /// Whether the shelf has a territory's article on a topic, or questions about it.
    pub fn has_topic(&self, territory: &Slug, topic: &Slug) -> bool {
        self.topics.binary_search(topic).is_ok() || self.page(territory, topic).is_some()
    }

    /// The page of a topic in a territory.
    pub fn page(&self, territory: &Slug, topic: &Slug) -> Option<usize> {
        let key = |page: &Page| (page.territory.clone(), page.topic.clone());
        self.pages.binary_search_by_key(&(territory.clone(), topic.clone()), key).ok()
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

/// A text's stems and pieces, parted by spaces.
#[derive(Default)]
struct Tokens {
    stems: String,
    grams: String,
}

impl Tokens {
    fn of(text: &str, stems: Stems, spellings: &mut HashSet<String>) -> Tokens {
        let mut tokens = Tokens::default();
        for word in words(text) {
            tokens.stems.push_str(&stems.stem(&word));
            tokens.stems.push(' ');
            for gram in grams(&word) {
                tokens.grams.push_str(&as_token(&gram));
                tokens.grams.push(' ');
            }
            if !spellings.contains(&word) {
                spellings.insert(word);
            }
        }
        tokens
    }
}

/// Pieces hold spaces, which part tokens.
fn as_token(gram: &str) -> String {
    gram.replace(' ', "_")
}

/// An index being written.
struct Writing {
    writer: SingleSegmentIndexWriter,
    fields: Vec<Field>,
    documents: usize,
}

impl Writing {
    fn new(names: &[&str]) -> Writing {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqs)
            .set_fieldnorms(true);
        let options = TextOptions::default().set_indexing_options(indexing);
        let mut schema = Schema::builder();
        let fields = names.iter().map(|name| schema.add_text_field(name, options.clone())).collect();
        let writer = Index::builder()
            .schema(schema.build())
            .single_segment_index_writer(RamDirectory::create(), WRITER_MEMORY)
            .expect("a directory in memory can be written");
        Writing { writer, fields, documents: 0 }
    }

    fn add(&mut self, texts: &[&str]) {
        let mut document = TantivyDocument::default();
        for (field, text) in self.fields.iter().zip(texts) {
            document.add_text(*field, text);
        }
        self.writer.add_document(document).expect("a directory in memory can be written");
        self.documents += 1;
    }

    fn finish(self) -> Pile {
        let index = self.writer.finalize().expect("a directory in memory can be written");
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into();
        let reader = reader.expect("an index that was just written can be read");
        let field = |at: usize| self.fields.get(at).copied();
        Pile {
            searcher: reader.searcher(),
            body: self.fields[0],
            body_grams: self.fields[1],
            title: field(2),
            title_grams: field(3),
            documents: self.documents,
        }
    }
}

/// An index to search.
struct Pile {
    searcher: Searcher,
    body: Field,
    body_grams: Field,
    title: Option<Field>,
    title_grams: Option<Field>,
    documents: usize,
}

impl Pile {
    fn search(&self, wanted: &Wanted) -> Vec<Found> {
        if self.documents == 0 || wanted.is_empty() {
            return Vec::new();
        }
        let mut clauses = Vec::new();
        let mut mass = 0.0;
        for (stem, weight) in &wanted.stems {
            mass += weight * self.idf(self.body, stem);
            clauses.push(clause(self.body, stem, *weight));
            clauses.extend(self.title.map(|title| clause(title, stem, weight * TITLE)));
        }
        for (gram, weight) in &wanted.grams {
            mass += weight * GRAMS * self.idf(self.body_grams, gram);
            clauses.push(clause(self.body_grams, gram, weight * GRAMS));
            clauses.extend(self.title_grams.map(|title| clause(title, gram, weight * TITLE_GRAMS)));
        }
        let found = self
            .searcher
            .search(&BooleanQuery::new(clauses), &TopDocs::with_limit(LOOKED_AT).order_by_score());
        let found = found.expect("an index in memory can be read");
        found
            .into_iter()
            .map(|(score, address)| (address.doc_id as usize, score / mass.max(f32::EPSILON)))
            .collect()
    }

    fn frequency(&self, field: Field, token: &str) -> u64 {
        self.searcher.doc_freq(&Term::from_field_text(field, token)).expect("an index in memory can be read")
    }

    fn idf(&self, field: Field, token: &str) -> f32 {
        let with = self.frequency(field, token) as f32;
        (1.0 + (self.documents as f32 - with + 0.5) / (with + 0.5)).ln()
    }

    fn has(&self, field: Field, document: usize, token: &str) -> bool {
        let segment = self.searcher.segment_reader(0);
        let postings = segment.inverted_index(field).and_then(|index| {
            Ok(index.read_postings(&Term::from_field_text(field, token), IndexRecordOption::Basic)?)
        });
        let Ok(Some(mut postings)) = postings else { return false };
        let document = document as u32;
        if document < postings.doc() {
            return false;
        }
        let at = postings.seek(document);
        at == document && at != TERMINATED
    }
}

fn clause(field: Field, token: &str, weight: f32) -> (Occur, Box<dyn Query>) {
    let term = TermQuery::new(Term::from_field_text(field, token), IndexRecordOption::WithFreqs);
    (Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight)))
}
