//! Everything that a step looks at, with the small questions that all its parts ask.

use chrono::NaiveDate;

use super::{Button, Circumstances, Press, Record, Reply, Stage, State, Turn};
use crate::knowledge::{Article, Coordinates, Organisation, Prose, Slug, Territory, UrgentCard};
use crate::language::{ENGLISH, Language};
use crate::link::Tally;
use crate::referral::Need;
use crate::search::Catalogue;
use crate::wording::{Phrase, say, spoken};

/// Everything that a step looks at.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub catalogue: &'a Catalogue,
    pub state: &'a State,
    pub around: &'a Circumstances,
    /// The language to speak with this person.
    pub language: Language,
}

impl<'a> Scene<'a> {
    pub fn new(catalogue: &'a Catalogue, state: &'a State, around: &'a Circumstances) -> Scene<'a> {
        let host = || catalogue.library().fullest().map(|territory| territory.host);
        let language = state.language.or(around.client_language).or_else(host).unwrap_or(ENGLISH);
        Scene { catalogue, state, around, language }
    }

    /// The same scene, spoken in another language.
    pub fn speaking(&self, language: Language) -> Scene<'a> {
        Scene { language, ..*self }
    }

    pub fn say(&self, phrase: &Phrase<'_>) -> String {
        say(self.language, phrase)
    }

    pub fn reply(&self, phrase: &Phrase<'_>) -> Reply {
        self.reply_with(Prose::paragraph(self.say(phrase)))
    }

    pub fn reply_with(&self, text: Prose) -> Reply {
        Reply::new(self.language, text)
    }

    pub fn button(&self, label: &Phrase<'_>, press: &Press) -> Button {
        Button::press(self.say(label), press)
    }

    /// A turn after which the person stands where they stood.
    pub fn stay(&self, replies: Vec<Reply>) -> Turn {
        let mut state = self.state.clone();
        if state.stage == Stage::New {
            state.stage = Stage::Listening;
        }
        Turn::new(state, replies)
    }

    /// A turn after which the person stands elsewhere.
    pub fn go(&self, stage: Stage, replies: Vec<Reply>) -> Turn {
        Turn::new(State { stage, ..self.state.clone() }, replies)
    }

    /// The territory whose rules hold for this person: chosen, or the only one there is.
    pub fn territory(&self) -> Option<&'a Territory> {
        let territories = &self.catalogue.library().territories;
        match &self.state.area {
            Some(area) => territories.get(&area.territory),
            None if territories.len() == 1 => territories.values().next(),
            None => None,
        }
    }

    /// The territory of the person, or for want of one the likeliest: an emergency does not wait to be asked where.
    pub fn any_territory(&self) -> Option<&'a Territory> {
        self.territory().or_else(|| self.catalogue.library().likely(self.language))
    }

    pub fn article(&self, slug: &Slug) -> Option<&'a Article> {
        self.territory().and_then(|territory| territory.articles.get(slug))
    }

    /// The urgent card of the person's territory, or of any that has it: first aid is the same everywhere.
    pub fn card(&self, slug: &Slug) -> Option<&'a UrgentCard> {
        let all = self.catalogue.library().territories.values();
        self.any_territory().into_iter().chain(all).find_map(|territory| territory.urgent.get(slug))
    }

    /// The numbers of an urgent card; where nobody knows where the person is only those that all territories' cards name, if
    /// there are any.
    pub fn numbers_to_call(&self, slug: &Slug) -> Vec<&'a str> {
        let numbers = || self.card(slug).into_iter().flat_map(|card| &card.call).map(String::as_str);
        let cards = || self.catalogue.library().territories.values().filter_map(|t| t.urgent.get(slug));
        let everywhere = |number: &&str| cards().all(|card| card.call.iter().any(|other| other == number));
        let shared: Vec<&str> = numbers().filter(everywhere).collect();
        if self.territory().is_some() || shared.is_empty() { numbers().collect() } else { shared }
    }

    pub fn emergency_number(&self) -> Option<&'a str> {
        self.any_territory().and_then(Territory::emergency_number)
    }

    /// Where the person is, as near as they said.
    pub fn near(&self) -> Option<Coordinates> {
        let area = self.state.area.as_ref()?;
        let city = || self.territory()?.city(area.city.as_ref()?.as_str()).map(|city| city.at);
        area.at.or_else(city)
    }

    pub fn need<'n>(&self, topic: Option<&'n Slug>, domain: Option<&'n Slug>) -> Need<'n> {
        Need { topic, domain, language: self.language, near: self.near(), now: self.around.now }
    }

    pub fn organisation(&self, slug: &Slug) -> Option<&'a Organisation> {
        self.catalogue.library().territories.values().find_map(|territory| territory.directory.get(slug))
    }

    /// The address that opens the bot with a code: in a chat (`start`) or a group (`startgroup`).
    pub fn deep_link(&self, kind: &str, code: &str) -> String {
        let bot = self.around.links.as_ref().and_then(|links| links.bot.as_deref()).unwrap_or_default();
        format!("https://t.me/{bot}?{kind}={code}")
    }

    /// The plain code that tells the language and the territory.
    pub fn plain_code(&self) -> String {
        let territory = self.territory().map(|territory| territory.slug.to_string());
        let language = Some(spoken(self.language).to_string());
        language.into_iter().chain(territory).collect::<Vec<_>>().join("_")
    }

    /// The address of the chat with the bot alone, as soon as the bot's name is known.
    pub fn private_link(&self) -> Option<String> {
        self.around.links.as_ref()?.bot.as_ref()?;
        Some(self.deep_link("start", &self.plain_code()))
    }

    /// The turn, with what is counted of those who came by a link.
    pub fn tallied(&self, turn: Turn, more: Tally) -> Turn {
        let Some(came) = &self.state.came_by else { return turn };
        let (code, organisation) = (came.code.clone(), came.organisation.clone());
        turn.recording(Record::Link { code, organisation, more })
    }

    pub fn today(&self) -> NaiveDate {
        crate::referral::local(self.around.now).date()
    }
}

/// A date as every one of our languages reads it, for example 25.11.2026.
pub(super) fn date(day: NaiveDate) -> String {
    day.format("%-d.%-m.%Y").to_string()
}
