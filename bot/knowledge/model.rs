//! The library: what a knowledge folder says once it has been read, as one immutable value.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Prose, Slug};
use crate::language::Language;

/// Everything that a knowledge folder holds, with whatever could not be read left out.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Of all the files that it was read from: two that differ in a letter have another.
    pub fingerprint: String,
    pub territories: BTreeMap<Slug, Territory>,
    /// The phrasebook: how people ask about a topic, in a language.
    pub questions: BTreeMap<(Slug, Language), Vec<String>>,
    /// Questions that no topic answers (`questions/no-topic.<language>.txt`).
    pub no_topic: BTreeMap<Language, Vec<String>>,
    /// How people say that a danger (named as its urgent card) is happening now.
    pub dangers: BTreeMap<(Slug, Language), Vec<String>>,
    /// Phrases that look like a danger and are none (`danger/no-emergency.<language>.txt`).
    pub look_alikes: BTreeMap<Language, Vec<String>>,
    pub small_talk: BTreeMap<Slug, SmallTalk>,
    /// Groups of words that mean the same in this world.
    pub words: BTreeMap<Language, Vec<WordGroup>>,
}

impl Library {
    /// The territory with the most articles; of equals, the first.
    pub fn fullest(&self) -> Option<&Territory> {
        let fuller = |one: &&Territory, other: &&Territory| one.articles.len().cmp(&other.articles.len());
        self.territories.values().rev().max_by(fuller)
    }

    /// Where somebody may be who reads this language and has not said where they live: the territory whose desks speak it, or
    /// else the one that promises it before others.
    pub fn likely(&self, language: Language) -> Option<&Territory> {
        let place = |territory: &Territory| {
            territory.languages.iter().position(|promised| *promised == language).unwrap_or(usize::MAX)
        };
        let best = self.territories.values().map(place).min()?;
        let likeliest = self.territories.values().rev().filter(|territory| place(territory) == best);
        likeliest.max_by_key(|territory| (territory.host == language, territory.articles.len()))
    }
}

/// Words that mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordGroup {
    /// What they mean, as the groups of other languages name it too: `sister: sorella, sorelle`.
    pub concept: Option<Slug>,
    pub words: Vec<String>,
}

/// A region with its own rules and desks.
#[derive(Debug, Clone)]
pub struct Territory {
    pub slug: Slug,
    pub name: String,
    /// The language of its desks, in which articles carry the shared facts.
    pub host: Language,
    /// The languages that its articles are promised in; `check` and `coverage` hold them to it.
    pub languages: Vec<Language>,
    pub cities: Vec<City>,
    pub emergency_numbers: Vec<EmergencyNumber>,
    pub public_holidays: Vec<Holiday>,
    pub articles: BTreeMap<Slug, Article>,
    pub urgent: BTreeMap<Slug, UrgentCard>,
    pub directory: BTreeMap<Slug, Organisation>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct City {
    pub slug: Slug,
    pub name: String,
    pub at: Coordinates,
    /// Its name in other languages and spellings.
    pub also: Vec<String>,
}

/// Degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Coordinates {
    pub lat: f64,
    pub lon: f64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyNumber {
    pub number: String,
    /// `general`, or the danger that it is for.
    pub purpose: Slug,
}

/// A day on which offices are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// Every year: month, day.
    Yearly {
        month: u32,
        day: u32,
    },
    Once(NaiveDate),
}

/// One topic in one territory, in its languages.
#[derive(Debug, Clone)]
pub struct Article {
    pub slug: Slug,
    pub domain: Slug,
    pub host: Language,
    /// Kinds of office that deal with it.
    pub offices: Vec<Slug>,
    pub see_also: Vec<Slug>,
    pub sources: Vec<String>,
    pub checked: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// Never empty: the host text is always there.
    pub texts: BTreeMap<Language, ArticleText>,
}

/// An article's words in one language.
#[derive(Debug, Clone)]
pub struct ArticleText {
    pub title: String,
    pub keywords: Vec<String>,
    /// The short answer.
    pub short: Prose,
    pub sections: Vec<Section>,
    /// A professional of the field has read it.
    pub reviewed: bool,
    /// The translation was made from an older host text.
    pub stale: bool,
}

#[derive(Debug, Clone)]
pub struct Section {
    pub id: SectionId,
    pub heading: String,
    pub text: Prose,
}

/// The sections that an article may have, the same in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionId {
    Steps,
    Documents,
    Cost,
    When,
    Where,
    Rights,
    Warning,
    More,
}

impl SectionId {
    pub const ALL: [SectionId; 8] = [
        SectionId::Steps,
        SectionId::Documents,
        SectionId::Cost,
        SectionId::When,
        SectionId::Where,
        SectionId::Rights,
        SectionId::Warning,
        SectionId::More,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            SectionId::Steps => "steps",
            SectionId::Documents => "documents",
            SectionId::Cost => "cost",
            SectionId::When => "when",
            SectionId::Where => "where",
            SectionId::Rights => "rights",
            SectionId::Warning => "warning",
            SectionId::More => "more",
        }
    }

    pub fn named(id: &str) -> Option<SectionId> {
        SectionId::ALL.into_iter().find(|section| section.as_str() == id)
    }
}

/// What to say first, before anything else.
#[derive(Debug, Clone)]
pub struct UrgentCard {
    pub slug: Slug,
    pub host: Language,
    /// Numbers to call, the first one first.
    pub call: Vec<String>,
    /// Topics whose organisations can help afterwards.
    pub topics: Vec<Slug>,
    pub sources: Vec<String>,
    pub checked: Option<NaiveDate>,
    pub texts: BTreeMap<Language, CardText>,
}

#[derive(Debug, Clone)]
pub struct CardText {
    pub title: String,
    pub text: Prose,
}

/// An association or an office that can help.
#[derive(Debug, Clone)]
pub struct Organisation {
    pub slug: Slug,
    pub name: String,
    pub kind: Kind,
    /// Domains or topics.
    pub topics: Vec<Slug>,
    pub offices: Vec<Slug>,
    pub languages: Vec<Language>,
    /// ISO 3166 country codes, for a community's own association.
    pub communities: Vec<String>,
    pub serves: Vec<String>,
    pub places: Vec<Place>,
    /// As it is to be dialled, for example `+39 011 2462092`.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub website: Option<String>,
    pub sources: Vec<String>,
    pub checked: Option<NaiveDate>,
    /// What it does, in the languages that this was written in.
    pub about: BTreeMap<Language, Prose>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Association,
    PublicOffice,
    Union,
    Helpline,
    HealthService,
    School,
}

/// Where an organisation receives people.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The city as the directory names it.
    pub city: String,
    pub address: String,
    /// The spot itself, where a source gives it.
    pub at: Option<Coordinates>,
    /// OSM `opening_hours` syntax, valid by construction.
    pub hours: Option<String>,
}

/// How people greet, thank, or ask what this is, and what the bot answers.
#[derive(Debug, Clone, Default)]
pub struct SmallTalk {
    pub texts: BTreeMap<Language, SmallTalkText>,
}

#[derive(Debug, Clone)]
pub struct SmallTalkText {
    pub phrases: Vec<String>,
    pub reply: Prose,
}

/// Languages to look through, best first, for what exists in only some of them.
fn first_of<T>(texts: &BTreeMap<Language, T>, wanted: Language, host: Language) -> Option<(Language, &T)> {
    wanted
        .fallback_chain()
        .into_iter()
        .chain([host])
        .find_map(|language| texts.get(&language).map(|text| (language, text)))
        .or_else(|| texts.iter().next().map(|(language, text)| (*language, text)))
}

impl Article {
    /// The words in the wanted language or the nearest one that exists, and which language that is.
    pub fn text_in(&self, wanted: Language) -> (Language, &ArticleText) {
        first_of(&self.texts, wanted, self.host).expect("an article has its host text by construction")
    }
}

impl ArticleText {
    pub fn section(&self, id: SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}

impl UrgentCard {
    /// The words in the wanted language or the nearest one that exists.
    pub fn text_in(&self, wanted: Language) -> (Language, &CardText) {
        first_of(&self.texts, wanted, self.host).expect("a card has its host text by construction")
    }
}

impl SmallTalk {
    /// The words in the wanted language or the nearest one that exists.
    pub fn text_in(&self, wanted: Language) -> Option<(Language, &SmallTalkText)> {
        first_of(&self.texts, wanted, crate::language::ENGLISH)
    }
}

impl Territory {
    pub fn city(&self, slug: &str) -> Option<&City> {
        self.cities.iter().find(|city| city.slug.as_str() == slug)
    }

    /// The number for any emergency, where the territory page names one.
    pub fn emergency_number(&self) -> Option<&str> {
        let general = |number: &&EmergencyNumber| number.purpose.as_str() == "general";
        self.emergency_numbers.iter().find(general).map(|number| number.number.as_str())
    }

    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        use chrono::Datelike;
        self.public_holidays.iter().any(|holiday| match *holiday {
            Holiday::Yearly { month, day: of_month } => day.month() == month && day.day() == of_month,
            Holiday::Once(date) => date == day,
        })
    }
}
