//! Who may enter the back office: links good once and for ten minutes, sessions that end with the day or the role.

use chrono::{DateTime, Duration, Utc};

use super::courier::Arrival;
use super::round::Round;
use super::{Desk, TELEGRAM};
use crate::language::{ENGLISH, Language};
use crate::store::{Error, Pass, PassKind, PersonKey};

/// A link is good for so long.
const LINK: Duration = Duration::minutes(10);

/// A session ends after so long, even if it is used.
const SESSION: Duration = Duration::hours(12);

/// Whoever reads what the program prints is known by this.
const TERMINAL: (&str, &str) = ("host", "terminal");

/// Where a link leads, below the address of the pages.
pub const DOOR: &str = "/backoffice/enter/";

/// What someone who is signed in may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Mediators.
    Read,
    /// Who writes for the bot, who runs it.
    Write,
}

/// Someone who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What the browser shows to be let in again.
    pub pass: String,
    pub language: Language,
    pub until: DateTime<Utc>,
    pub right: Right,
}

impl Desk {
    /// A link for whoever reads what the program prints, where nobody can ask the bot for one.
    pub fn link_for_terminal(&self) -> Option<String> {
        let (channel, name) = TERMINAL;
        self.open_to_terminal.then(|| self.link_for(self.key.person(channel, name), ENGLISH)).flatten()
    }

    fn link_for(&self, person: PersonKey, language: Language) -> Option<String> {
        let address = self.pages.as_deref()?;
        let pass = Pass { person, language, until: (self.clock)() + LINK };
        Some(format!("{address}{DOOR}{}", self.key.write_pass(PassKind::Link, &pass)))
    }

    /// Whether a link would let someone in, without using it up.
    pub async fn knows(&self, link: &str) -> Result<bool, Error> {
        Ok(self.good(PassKind::Link, link).await?.is_some())
    }

    /// Uses a link up for a session; `None` for one that is not good, or no longer. `language` is what the browser asks for.
    pub async fn enter(&self, link: &str, language: Option<Language>) -> Result<Option<Session>, Error> {
        let Some((pass, right)) = self.good(PassKind::Link, link).await? else { return Ok(None) };
        if !self.store.spend(link, pass.until).await? {
            return Ok(None);
        }
        let pass = Pass {
            language: language.unwrap_or(pass.language),
            until: (self.clock)() + SESSION,
            person: pass.person,
        };
        Ok(Some(self.session_of(&pass, right)))
    }

    /// The session that a browser shows, if it is good and whoever it is may still enter.
    pub async fn session(&self, text: &str) -> Result<Option<Session>, Error> {
        let Some((pass, right)) = self.good(PassKind::Session, text).await? else { return Ok(None) };
        Ok(Some(Session { pass: text.to_owned(), language: pass.language, until: pass.until, right }))
    }

    /// The same session in another language; the one before is good no longer.
    pub async fn session_in(&self, text: &str, language: Language) -> Result<Option<Session>, Error> {
        let Some((pass, right)) = self.good(PassKind::Session, text).await? else { return Ok(None) };
        self.store.spend(text, pass.until).await?;
        Ok(Some(self.session_of(&Pass { language, ..pass }, right)))
    }

    /// Ends a session, wherever else it may have been copied to.
    pub async fn sign_out(&self, text: &str) -> Result<(), Error> {
        if let Some(pass) = self.key.read_pass(PassKind::Session, text) {
            self.store.spend(text, pass.until).await?;
        }
        Ok(())
    }

    /// Whether the pages are reached over TLS, so that the session need never go without.
    pub fn has_secure_pages(&self) -> bool {
        self.pages.as_deref().is_some_and(|address| address.starts_with("https:"))
    }

    /// What a form of this session carries.
    pub fn for_form(&self, session: &Session) -> String {
        self.key.for_form(&session.pass)
    }

    pub fn is_for_form(&self, session: &Session, said: &str) -> bool {
        self.key.is_for_form(&session.pass, said)
    }

    fn session_of(&self, pass: &Pass, right: Right) -> Session {
        let text = self.key.write_pass(PassKind::Session, pass);
        Session { pass: text, language: pass.language, until: pass.until, right }
    }

    async fn good(&self, kind: PassKind, text: &str) -> Result<Option<(Pass, Right)>, Error> {
        let Some(pass) = self.key.read_pass(kind, text) else { return Ok(None) };
        if pass.until <= (self.clock)() {
            return Ok(None);
        }
        let Some(right) = self.right_of(&pass.person).await? else { return Ok(None) };
        Ok((!self.store.is_spent(text).await?).then_some((pass, right)))
    }

    /// Asked at every page, so that who is no longer an editor or a mediator is out at once.
    async fn right_of(&self, person: &PersonKey) -> Result<Option<Right>, Error> {
        let (channel, name) = TERMINAL;
        if *person == self.key.person(channel, name) {
            return Ok(self.open_to_terminal.then_some(Right::Write));
        }
        let is = |chat: &i64| {
            let chat = chat.to_string();
            self.key.person(TELEGRAM, &chat) == *person
                || self.key.old_names(TELEGRAM, &chat).contains(person)
        };
        if self.administrators.iter().chain(&self.editors).any(is) {
            return Ok(Some(Right::Write));
        }
        Ok(self.store.standing(person).await?.mediator_of.map(|_| Right::Read))
    }
}

impl Round<'_> {
    /// A way into the back office, for those who may enter it.
    pub async fn way_in(&mut self, arrival: &Arrival) -> Result<Option<String>, Error> {
        let person = self.key_of(arrival.chat);
        let desk = self.desk;
        let may = desk.administrators.contains(&arrival.chat)
            || desk.editors.contains(&arrival.chat)
            || !self.batch.mediators_among(std::slice::from_ref(&person)).await?.is_empty();
        let language = arrival.client_language.filter(Language::is_spoken).unwrap_or(ENGLISH);
        Ok(may.then(|| desk.link_for(person, language)).flatten())
    }
}
