//! Why a question was answered as it was, for people who improve the knowledge: what spoke for each topic, in which words,
//! and what came of it.
//!
//! Built on demand from the same numbers that decide; nothing here decides anything.

use super::evidence::Evidence;
use super::features::Reading;
use super::stems::Stems;
use super::words::words;
use super::{Catalogue, Finding, Question, confidence, decide};
use crate::knowledge::{Slug, Territory};
use crate::language::Language;

/// Topics that are explained.
const TOPICS: usize = 3;
/// Words and phrasebook lines that are named for a topic.
const WORDS: usize = 5;
const LINES: usize = 3;
/// A word that moves a topic's score by less says nothing about it.
const TELLING: f64 = 0.05;

/// Why a question was answered as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    pub finding: Finding,
    /// Best first.
    pub topics: Vec<Reasons>,
    /// What makes up the confidence in the first: names and logarithms of odds; their sum tells how sure.
    pub confidence: Vec<(&'static str, f64)>,
    pub rule: decide::Grounds,
}

/// What speaks for a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasons {
    pub topic: Slug,
    pub confidence: f64,
    pub evidence: Evidence,
    /// The words of the message that the article has.
    pub in_article: Vec<String>,
    /// The words that speak most for the topic by what was learned, and how much.
    pub telling: Vec<(String, f64)>,
    /// The nearest lines of the phrasebook, with their languages.
    pub lines: Vec<(Language, String)>,
}

impl Catalogue {
    /// Looks a question up and says why it is answered so.
    pub fn explain(&self, question: Question<'_>) -> Explanation {
        let finding = self.find(question);
        let Some(territory) = self.territory(question) else {
            let rule = decide::Grounds::of(&[], 0);
            return Explanation { finding, topics: Vec::new(), confidence: Vec::new(), rule };
        };
        let ranking = self.ranking(question.text, finding.language, territory);
        let confidences = confidence::confidences(&ranking);
        let rule = decide::Grounds::of(&confidences, ranking.words);
        let topics = ranking.candidates.iter().zip(&confidences).take(TOPICS);
        let topics = topics
            .map(|((topic, evidence), confidence)| Reasons {
                topic: topic.clone(),
                confidence: *confidence,
                evidence: *evidence,
                in_article: self.words_in_article(question.text, finding.language, territory, topic),
                telling: self.telling_words(question.text, finding.language, topic),
                lines: self.lines_like(question.text, finding.language, topic),
            })
            .collect();
        Explanation { finding, topics, confidence: confidence::parts(&ranking), rule }
    }

    fn words_in_article(
        &self,
        text: &str,
        language: Language,
        territory: &Territory,
        topic: &Slug,
    ) -> Vec<String> {
        let Some(shelf) = self.shelves.get(&language) else { return Vec::new() };
        let Some(page) = shelf.page(&territory.slug, topic) else { return Vec::new() };
        let mut found: Vec<String> = words(text)
            .into_iter()
            .filter(|word| !shelf.function_words.contain(word))
            .filter(|word| shelf.article_has(page, &shelf.stems.stem(word)))
            .collect();
        found.dedup();
        found
    }

    /// How much the topic's score falls without each word: the words that count most for it.
    fn telling_words(&self, text: &str, language: Language, topic: &Slug) -> Vec<(String, f64)> {
        let score = |text: &str| {
            let reading = Reading::of(text, self.synonyms.get(&language));
            self.learned.as_ref()?.scores(&reading)?.of(topic)
        };
        let Some(whole) = score(text) else { return Vec::new() };
        let said = words(text);
        let without = |at: usize| {
            let rest: Vec<&str> = said
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, word)| word.as_str())
                .collect();
            whole - score(&rest.join(" ")).unwrap_or(-1.0)
        };
        let mut telling: Vec<(String, f64)> =
            said.iter().enumerate().map(|(at, word)| (word.clone(), without(at))).collect();
        telling.retain(|(_, moves)| TELLING <= moves.abs());
        telling.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        telling.truncate(WORDS);
        telling
    }

    /// The topic's phrasebook lines that share most with the message, in its language before others.
    fn lines_like(&self, text: &str, language: Language, topic: &Slug) -> Vec<(Language, String)> {
        let questions = &self.library.questions;
        let of_topic = questions.iter().filter(|((of, _), _)| of == topic);
        let mut lines: Vec<(f64, Language, &String)> = of_topic
            .flat_map(|((_, of), lines)| {
                let stems = Stems::of(*of);
                let said = stemmed(text, stems);
                let weight = if *of == language { 1.0 } else { 0.5 };
                lines.iter().map(move |line| (weight * likeness(&said, &stemmed(line, stems)), *of, line))
            })
            .filter(|(likeness, _, _)| 0.0 < *likeness)
            .collect();
        lines.sort_by(|(one, _, a), (other, _, b)| other.total_cmp(one).then_with(|| a.cmp(b)));
        lines.into_iter().take(LINES).map(|(_, of, line)| (of, line.clone())).collect()
    }
}

fn stemmed(text: &str, stems: Stems) -> Vec<String> {
    let mut stemmed: Vec<String> = words(text).iter().map(|word| stems.stem(word)).collect();
    stemmed.sort();
    stemmed.dedup();
    stemmed
}

/// Shared stems among all (Jaccard).
fn likeness(one: &[String], other: &[String]) -> f64 {
    let shared = one.iter().filter(|stem| other.binary_search(stem).is_ok()).count();
    shared as f64 / (one.len() + other.len() - shared).max(1) as f64
}
