//! Which articles answer these words, how sure are we, is it an emergency?
//!
//! A [`Catalogue`] is a library made searchable: one immutable value, built in memory, asked without network,
//! clock or disk, and giving the same answer every time.
#![deny(clippy::disallowed_methods)]

mod alarm;
mod arabizi;
mod confidence;
mod danger;
mod decide;
mod evidence;
mod explain;
mod features;
mod fold;
mod follow_up;
mod function_words;
mod gazetteer;
mod guards;
mod learned;
mod likeness;
mod margins;
mod phrase;
mod pile;
mod question;
mod repair;
mod shelf;
mod small_talk;
mod stems;
mod stranger;
mod synonyms;
mod tongue;
mod typed;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use decide::Grounds;
pub use evidence::{Candidate, Evidence, Ranking};
pub use explain::{Explanation, Reasons};
pub use fold::fold;
pub use follow_up::section_asked;
pub use gazetteer::Named;
pub use likeness::{Posed, alike, plain};
pub use typed::Matching;

use crate::knowledge::{Library, Slug, Territory};
use crate::language::{ARABIC, Language};
use arabizi::Skeletons;
use danger::Dangers;
use evidence::Shelves;
use features::Reading;
use gazetteer::Gazetteer;
use learned::Learned;
use question::Asked;
use shelf::Shelf;
use small_talk::SmallTalks;
use synonyms::Synonyms;
use tongue::Tongues;

/// Least confidence for which an article follows an emergency card.
const WORTH_ADDING: f64 = 0.3;
/// From this confidence on, a message is about its topic however much it sounds like small talk.
const NOT_SMALL_TALK: f64 = 0.4;
/// A shelf with fewer of the territory's topics than one in so many is not trusted alone.
const THIN: usize = 2;
/// Shelves that are asked in the stead of a language's own.
const MOST_OTHER_SHELVES: usize = 4;

/// A library and its indexes.
pub struct Catalogue {
    library: Arc<Library>,
    shelves: BTreeMap<Language, Shelf>,
    synonyms: BTreeMap<Language, Synonyms>,
    skeletons: Skeletons,
    tongues: Tongues,
    dangers: Dangers,
    small_talks: SmallTalks,
    learned: Option<Learned>,
    gazetteer: Gazetteer,
}

/// What a person said, and what is known about them that changes what it means.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub text: &'a str,
    /// The language that the person chose or that their client is set to.
    pub chosen: Language,
    /// Only articles of this territory are found; with `None`, those of the likeliest for the language ([`Library::likely`]).
    pub territory: Option<&'a Slug>,
}

/// What the library has to say to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The language that the question is in, as far as its words tell; otherwise the chosen one.
    pub language: Language,
    /// The language that the question is in, where that is none of the library's: what was found may be chance.
    pub stranger: Option<Language>,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// An emergency: the card comes first; articles may follow. The card is the territory's, or another's where
    /// the territory has none for this danger.
    Urgent { card: Slug, articles: Vec<Hit> },
    /// The first is the answer; the rest are what else was near.
    Answer { first: Hit, others: Vec<Hit> },
    /// Two to four that are about as likely.
    Choose(Vec<Hit>),
    /// Nothing is likely enough. The nearest articles, best first, may be none.
    Refer { nearest: Vec<Hit> },
    /// A greeting, thanks…: the small talk's name.
    Chitchat(Slug),
}

impl Outcome {
    /// Its name, as `ask --json` prints it and as it is counted.
    pub fn name(&self) -> &'static str {
        match self {
            Outcome::Urgent { .. } => "urgent",
            Outcome::Answer { .. } => "answer",
            Outcome::Choose(_) => "choose",
            Outcome::Refer { .. } => "refer",
            Outcome::Chitchat(_) => "chitchat",
        }
    }

    /// The article that is most likely meant, however sure that is.
    pub fn nearest(&self) -> Option<&Hit> {
        match self {
            Outcome::Urgent { articles: hits, .. }
            | Outcome::Choose(hits)
            | Outcome::Refer { nearest: hits } => hits.first(),
            Outcome::Answer { first, .. } => Some(first),
            Outcome::Chitchat(_) => None,
        }
    }
}

/// An article that may answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub slug: Slug,
    pub domain: Slug,
    /// How sure we are that it answers, from 0 to 1.
    pub confidence: f64,
}

impl Catalogue {
    /// Builds the indexes of a library, and learns from it, on as many processors as there are.
    pub fn new(library: Arc<Library>) -> Catalogue {
        let synonyms: BTreeMap<Language, Synonyms> = library
            .words
            .iter()
            .map(|(language, groups)| (*language, Synonyms::new(groups, stems::Stems::of(*language))))
            .collect();
        // Scoped: nothing outlives this function, and what comes out does not depend on who was first.
        let (learned, dangers, shelves, tongues) = std::thread::scope(|scope| {
            let learned = scope.spawn(|| Learned::from(&library, &synonyms));
            let dangers = scope.spawn(|| Dangers::new(&library, &synonyms));
            let (shelves, tongues) = (shelves_of(&library), Tongues::new(&library));
            let learned = learned.join().expect("learning from a phrasebook does not panic");
            (learned, dangers.join().expect("learning what danger is does not panic"), shelves, tongues)
        });
        let arabic = shelves.get(&ARABIC).into_iter().flat_map(|shelf| shelf.spellings.words());
        let skeletons = Skeletons::new(arabic.map(str::to_owned));
        let small_talks = SmallTalks::new(&library);
        let gazetteer = Gazetteer::of(&library);
        Catalogue { library, shelves, synonyms, skeletons, tongues, dangers, small_talks, learned, gazetteer }
    }

    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Looks a question up: emergencies first, then small talk, then articles.
    pub fn find(&self, question: Question<'_>) -> Finding {
        let (language, stranger) = self.recognised(question.text, question.chosen);
        let card = self.urgent_card(question, language);
        if card.is_none()
            && let Some(talk) = self.small_talks.is(question.text, language)
        {
            return Finding { language, stranger: None, outcome: Outcome::Chitchat(talk) };
        }
        let (hits, words) = self.hits(question, language);
        let outcome = match card {
            Some(card) => Outcome::Urgent { card, articles: likely(hits) },
            None if stranger.is_some() => decide::decide_for_stranger(hits, words),
            None => self.decided(question.text, language, hits, words),
        };
        Finding { language, stranger, outcome }
    }

    /// What nothing answers may still be small talk in words of its own.
    fn decided(&self, text: &str, language: Language, hits: Vec<Hit>, words: usize) -> Outcome {
        let surest = hits.first().map_or(0.0, |hit| hit.confidence);
        match decide::decide(hits, words) {
            Outcome::Answer { first, others } => Outcome::Answer { first, others },
            other if surest < NOT_SMALL_TALK => {
                self.small_talks.resembled_by(text, language).map_or(other, Outcome::Chitchat)
            }
            other => other,
        }
    }

    /// The larger cities and the territories that a message names, and how many of its words are not a name's.
    pub fn places_named_in(&self, text: &str) -> (Vec<&Named>, usize) {
        self.gazetteer.named_in(text)
    }

    /// The territory or city whose name, in any spelling, is all that is said.
    pub fn place_called(&self, text: &str) -> Option<&Named> {
        self.gazetteer.called(text)
    }

    /// All topics of the territory that something speaks for, best first, with what speaks for them.
    pub fn ranked(&self, question: Question<'_>) -> Vec<Candidate> {
        let Some(territory) = self.territory(question) else { return Vec::new() };
        self.ranking(question.text, self.language_of(question.text, question.chosen), territory).candidates
    }

    fn territory(&self, question: Question<'_>) -> Option<&Territory> {
        match question.territory {
            Some(slug) => self.library.territories.get(slug),
            None => self.library.likely(self.language_of(question.text, question.chosen)),
        }
    }

    /// Whether a language's texts hold the word.
    fn is_word(&self, word: &str, languages: &[Language]) -> bool {
        languages
            .iter()
            .filter_map(|language| self.shelves.get(language))
            .any(|shelf| shelf.function_words.contain(word) || shelf.knows(&shelf.stems.stem(word)))
    }

    /// The card for the danger that the message tells of.
    fn urgent_card(&self, question: Question<'_>, language: Language) -> Option<Slug> {
        let likely = [language, question.chosen];
        let told = self.dangers.told_in(question.text, &likely, self.synonyms.get(&language), |word| {
            self.is_word(word, &likely)
        });
        let own = self.territory(question);
        let in_own = |card: &&Slug| own.is_some_and(|territory| territory.urgent.contains_key(*card));
        let anywhere = |card: &&Slug| self.library.territories.values().any(|t| t.urgent.contains_key(*card));
        told.iter().find(in_own).or_else(|| told.iter().find(anywhere)).cloned()
    }

    /// The articles of the territory that may answer, best first.
    /// How many of the message's words carry meaning is told beside them.
    fn hits(&self, question: Question<'_>, language: Language) -> (Vec<Hit>, usize) {
        let Some(territory) = self.territory(question) else { return (Vec::new(), 0) };
        let ranking = self.ranking(question.text, language, territory);
        let words = ranking.words;
        let confidences = confidence::confidences(&ranking);
        let hit = |((topic, _), confidence): (Candidate, f64)| {
            let article = territory.articles.get(&topic)?;
            Some(Hit { slug: topic, domain: article.domain.clone(), confidence })
        };
        let mut hits: Vec<Hit> = ranking.candidates.into_iter().zip(confidences).filter_map(hit).collect();
        hits.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
        (hits, words)
    }

    fn ranking(&self, text: &str, language: Language, territory: &Territory) -> Ranking {
        let asked = if language == ARABIC {
            Asked::in_latin_letters(text, &self.skeletons)
        } else {
            Asked::new(text)
        };
        let own = self.shelves.get(&language);
        let host = self.shelves.get(&territory.host);
        let own_topics = own.map_or(0, |shelf| shelf.topics_in(&territory.slug));
        let is_thin = own_topics * THIN < territory.articles.len();
        let lacks_some = own_topics < territory.articles.len();
        let others = if lacks_some { self.other_shelves(language, territory) } else { Vec::new() };
        let shelves = Shelves { own, is_thin, host, others, synonyms: &self.synonyms };
        let mut candidates = evidence::weigh(&asked, &shelves, &territory.slug);
        candidates.retain(|(topic, _)| territory.articles.contains_key(topic));
        let synonyms = self.synonyms.get(&language);
        let heard = Reading::of(&asked.heard(own, host, synonyms), synonyms);
        let scores = self.learned.as_ref().and_then(|learned| learned.scores(&heard));
        if let Some(scores) = &scores {
            scores.speak_for(&mut candidates, |topic| territory.articles.contains_key(topic));
        }
        evidence::sort(&mut candidates);
        let no_topic = scores.map(|scores| scores.none_of(|topic| territory.articles.contains_key(topic)));
        Ranking { candidates, words: asked.content(own), no_topic }
    }

    /// The shelves that may answer for a language that has too little of its own.
    fn other_shelves(&self, language: Language, territory: &Territory) -> Vec<&Shelf> {
        let mut others: Vec<&Shelf> = Vec::new();
        let chain = language.fallback_chain().into_iter().skip(1);
        for other in std::iter::once(territory.host).chain(chain).chain(self.shelves.keys().copied()) {
            let known = |shelf: &&Shelf| shelf.language == other;
            if other == language || others.iter().any(known) || others.len() == MOST_OTHER_SHELVES {
                continue;
            }
            others.extend(self.shelves.get(&other));
        }
        others
    }

    /// The language that a message is taken to be in, and the one that it is in where the bot does not speak that: then the
    /// first is one that its readers may read.
    pub fn recognised(&self, text: &str, chosen: Language) -> (Language, Option<Language>) {
        let language = self.language_of(text, chosen);
        let Some(stranger) = stranger::language_of(text, self.tongues.known_share(text)) else {
            return (language, None);
        };
        if self.shelves.contains_key(&stranger) {
            return (stranger, None);
        }
        let readable = stranger.fallback_chain().into_iter().find(Language::is_spoken);
        (readable.unwrap_or(language), Some(stranger))
    }

    /// Does a text of the library, in any language, use this word?
    pub fn knows_word(&self, word: &str) -> bool {
        0.0 < self.tongues.known_share(word)
    }

    /// The language of a message, given the one that the person chose; Arabic in Latin letters is Arabic.
    pub fn language_of(&self, text: &str, chosen: Language) -> Language {
        if self.is_arabic_in_latin_letters(text, chosen) { ARABIC } else { self.tongues.of(text, chosen) }
    }

    fn is_arabic_in_latin_letters(&self, text: &str, chosen: Language) -> bool {
        let words = words::words(text);
        let with_digits = words.iter().filter(|word| arabizi::has_letter_digit(word)).count();
        if !self.shelves.contains_key(&ARABIC) || words.is_empty() || !text.is_ascii() {
            return false;
        }
        if chosen != ARABIC {
            return 2 <= with_digits || (1 == with_digits && words.len() <= 3);
        }
        let read = words.iter().filter(|word| !self.skeletons.read(word).is_empty()).count();
        let elsewhere = self.shelves.values().filter(|shelf| shelf.language != ARABIC);
        let known = elsewhere
            .map(|shelf| words.iter().filter(|word| shelf.function_words.contain(word)).count())
            .max();
        0 < with_digits || known.unwrap_or(0) < read
    }
}

fn shelves_of(library: &Library) -> BTreeMap<Language, Shelf> {
    languages(library)
        .into_iter()
        .filter_map(|language| Some((language, Shelf::of(language, library)?)))
        .collect()
}

fn likely(hits: Vec<Hit>) -> Vec<Hit> {
    hits.into_iter().filter(|hit| WORTH_ADDING <= hit.confidence).collect()
}

/// Every language that something to search is written in.
fn languages(library: &Library) -> BTreeSet<Language> {
    let articles = library.territories.values().flat_map(|territory| territory.articles.values());
    articles
        .flat_map(|article| article.texts.keys().copied())
        .chain(library.questions.keys().map(|(_, language)| *language))
        .collect()
}

#[cfg(test)]
mod tests;
