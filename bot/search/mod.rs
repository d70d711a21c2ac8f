//! Which articles answer these words, how sure are we, is it an emergency?
//!
//! A [`Catalogue`] is a library made searchable: one immutable value, built in memory, asked without network,
//! clock or disk, and giving the same answer every time.
#![deny(clippy::disallowed_methods)]

use std::sync::Arc;

use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// A library and its indexes.
pub struct Catalogue {
    library: Arc<Library>,
}

/// What a person said, and what is known about them that changes what it means.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub text: &'a str,
    /// The language that the person chose or that their client is set to.
    pub chosen: Language,
    /// Only articles of this territory are found; with `None`, those of the first territory.
    pub territory: Option<&'a Slug>,
}

/// What the library has to say to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The language that the question is in, as far as its words tell; otherwise the chosen one.
    pub language: Language,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// An emergency: the card comes first; articles may follow.
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

/// An article that may answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub slug: Slug,
    pub domain: Slug,
    /// How sure we are that it answers, from 0 to 1.
    pub confidence: f64,
}

impl Catalogue {
    /// Builds the indexes of a library.
    pub fn new(library: Arc<Library>) -> Catalogue {
        Catalogue { library }
    }

    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Looks a question up: emergencies first, then small talk, then articles.
    pub fn find(&self, _question: Question<'_>) -> Finding {
        todo!()
    }
}

/// What a short follow-up asks for about the article that was just shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    Section(crate::knowledge::SectionId),
    WhereToGo,
}

pub fn aspect_asked(_text: &str, _language: Language) -> Option<Aspect> {
    None
}
