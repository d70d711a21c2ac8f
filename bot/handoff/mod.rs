//! A question on its way to people of an organisation: what becomes of it, and what the person was promised.
//!
//! Values and rules only: who asked is a number that others give a meaning, when it is now is an argument. What the two
//! sides are told is said by `conversation` and `counter`.
#![deny(clippy::disallowed_methods)]

mod away;
mod desks;
mod promise;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

pub use away::{Away, absence};
pub use desks::Desks;
pub use promise::{Promise, promise};

use crate::knowledge::Slug;
use crate::language::Language;

/// Nobody has said anything for so long: it ends by itself.
pub const QUIET_END: TimeDelta = TimeDelta::days(14);

/// What is kept of an ended handoff is erased after so long.
pub const KEEP_ENDED: TimeDelta = TimeDelta::days(30);

/// So many questions of one person may be open at once.
pub const MOST_OPEN: usize = 5;

/// Replies whose words are kept until the end, for 'good for everyone'.
const REPLIES_KEPT: usize = 20;

/// Messages of the person that another organisation gets when the question is passed on.
const MESSAGES_KEPT: usize = 30;

/// A question that was handed over to people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Handoff {
    pub id: i64,
    /// Where the person is reached. A number of the channel's.
    pub chat: i64,
    pub territory: Slug,
    pub organisation: Slug,
    pub language: Language,
    pub city: Option<Slug>,
    /// The article that it is about, where that is known.
    pub topic: Option<Slug>,
    /// The articles nearest to it, best first.
    pub nearest: Vec<Slug>,
    pub asked: Asked,
    pub promised: DateTime<Utc>,
    /// When either side last said something.
    pub last_word: DateTime<Utc>,
    pub life: Life,
    /// What the person writes goes to the bot meanwhile.
    #[serde(default)]
    pub aside: bool,
    /// What was replied, as far as it was text, with its number.
    #[serde(default)]
    pub replies: Vec<(u32, String)>,
}

/// What a person wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Where it was text.
    pub text: Option<String>,
    /// The numbers of the person's messages, the first that of the question.
    pub messages: Vec<i64>,
}

/// Where a handoff stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Life {
    /// Nobody has taken it yet. `reminded`: the promised time is over and both sides were told.
    Open {
        reminded: bool,
    },
    /// Someone has. `answered`: the person has heard from them.
    Taken {
        by: String,
        answered: bool,
        reminded: bool,
    },
    Ended(End),
}

/// How a handoff ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    ByPerson,
    ByMediator,
    Abuse,
    /// Nobody said anything any more.
    Quiet,
    /// The person blocked the bot.
    Unreachable,
    /// The organisation no longer answers through the bot.
    NoDesk,
    /// The person had everything about them erased.
    Forgotten,
}

/// What a moment brings that nobody brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timer {
    /// The promised time is over and nobody has answered.
    Late,
    /// It ended by itself.
    Quiet,
}

/// A handoff has ended: nothing more can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over;

impl Handoff {
    pub fn is_open(&self) -> bool {
        !matches!(self.life, Life::Ended(_))
    }

    /// Has the person heard from someone?
    pub fn is_answered(&self) -> bool {
        matches!(self.life, Life::Taken { answered: true, .. })
    }

    /// Who has taken it.
    pub fn taken_by(&self) -> Option<&str> {
        match &self.life {
            Life::Taken { by, .. } => Some(by),
            Life::Open { .. } | Life::Ended(_) => None,
        }
    }

    fn reminded(&self) -> bool {
        match self.life {
            Life::Open { reminded } | Life::Taken { reminded, .. } => reminded,
            Life::Ended(_) => true,
        }
    }

    /// A mediator takes it; another may take it over.
    pub fn take(&mut self, by: &str) -> Result<(), Over> {
        let (answered, reminded) = (self.is_answered(), self.reminded());
        self.alive()?;
        self.life = Life::Taken { by: by.to_owned(), answered, reminded };
        Ok(())
    }

    /// A mediator replied: whoever replies first has taken it. Returns the reply's number.
    pub fn answer(&mut self, by: &str, text: Option<&str>, now: DateTime<Utc>) -> Result<u32, Over> {
        self.alive()?;
        let by = self.taken_by().unwrap_or(by).to_owned();
        self.life = Life::Taken { by, answered: true, reminded: self.reminded() };
        self.last_word = now;
        self.aside = false;
        let number = self.replies.last().map_or(1, |(number, _)| number + 1);
        self.replies.push((number, text.unwrap_or_default().to_owned()));
        let excess = self.replies.len().saturating_sub(REPLIES_KEPT);
        self.replies.drain(..excess);
        Ok(number)
    }

    /// The words of a reply, if it had any and they are still kept.
    pub fn reply(&self, number: u32) -> Option<&str> {
        let (_, text) = self.replies.iter().find(|(other, _)| *other == number)?;
        Some(text.as_str()).filter(|text| !text.is_empty())
    }

    /// The person wrote something more.
    pub fn hear(&mut self, message: i64, now: DateTime<Utc>) -> Result<(), Over> {
        self.alive()?;
        self.last_word = now;
        self.aside = false;
        if self.asked.messages.len() < MESSAGES_KEPT && !self.asked.messages.contains(&message) {
            self.asked.messages.push(message);
        }
        Ok(())
    }

    /// Another organisation has it now, with a promise of its own.
    pub fn pass_on(&mut self, to: &Slug, promised: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Over> {
        self.alive()?;
        self.organisation = to.clone();
        self.life = Life::Open { reminded: false };
        (self.promised, self.last_word) = (promised, now);
        Ok(())
    }

    /// It ends. Words are kept only where they may still be of use to others.
    pub fn end(&mut self, how: End, now: DateTime<Utc>) -> Result<(), Over> {
        self.alive()?;
        self.life = Life::Ended(how);
        self.last_word = now;
        if how != End::ByMediator {
            self.asked = Asked { text: None, messages: Vec::new() };
            self.replies.clear();
        }
        Ok(())
    }

    fn alive(&self) -> Result<(), Over> {
        if self.is_open() { Ok(()) } else { Err(Over) }
    }

    /// When something happens by itself, if ever.
    pub fn due(&self) -> Option<DateTime<Utc>> {
        if !self.is_open() {
            return None;
        }
        let quiet = self.last_word.max(self.promised) + QUIET_END;
        let late = !self.is_answered() && !self.reminded();
        Some(if late { self.promised.min(quiet) } else { quiet })
    }

    /// What the moment brings; told once.
    pub fn at(&mut self, now: DateTime<Utc>) -> Option<Timer> {
        if now < self.due()? {
            return None;
        }
        if self.is_answered() || self.reminded() {
            self.end(End::Quiet, now).ok()?;
            return Some(Timer::Quiet);
        }
        match &mut self.life {
            Life::Open { reminded } | Life::Taken { reminded, .. } => *reminded = true,
            Life::Ended(_) => {}
        }
        Some(Timer::Late)
    }
}

/// What a person writes goes to one question's people, never to two: the others are set aside.
pub fn attend(handoffs: &mut [Handoff], to: i64) {
    for handoff in handoffs.iter_mut().filter(|handoff| handoff.is_open()) {
        handoff.aside = handoff.id != to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ARABIC;

    fn now() -> DateTime<Utc> {
        "2026-11-25T10:00:00Z".parse().unwrap()
    }

    fn after(hours: i64) -> DateTime<Utc> {
        now() + TimeDelta::hours(hours)
    }

    fn handoff() -> Handoff {
        Handoff {
            id: 7,
            chat: 5,
            territory: "piemonte".parse().unwrap(),
            organisation: "casa-aperta".parse().unwrap(),
            language: ARABIC,
            city: None,
            topic: None,
            nearest: Vec::new(),
            asked: Asked { text: Some("أين؟".into()), messages: vec![1] },
            promised: after(6),
            last_word: now(),
            life: Life::Open { reminded: false },
            aside: false,
            replies: Vec::new(),
        }
    }

    #[test]
    fn who_replies_first_has_taken_it_and_a_second_may_reply_too() {
        let mut handoff = handoff();
        assert_eq!(handoff.answer("Sara", Some("Venga qui"), after(1)), Ok(1));
        assert_eq!(handoff.answer("Omar", None, after(1)), Ok(2));
        assert_eq!(handoff.taken_by(), Some("Sara"));
        assert_eq!((handoff.reply(1), handoff.reply(2), handoff.reply(3)), (Some("Venga qui"), None, None));
        handoff.take("Omar").unwrap();
        assert!(handoff.is_answered(), "taking over does not undo an answer");
    }

    #[test]
    fn nobody_answers_and_both_sides_are_told_once_then_it_ends() {
        let mut handoff = handoff();
        assert_eq!(handoff.at(after(5)), None);
        handoff.take("Sara").unwrap();
        assert_eq!(handoff.at(after(6)), Some(Timer::Late), "taken is not answered");
        assert_eq!(handoff.at(after(7)), None);
        assert_eq!(handoff.at(after(6 + 14 * 24)), Some(Timer::Quiet));
        assert_eq!(handoff.life, Life::Ended(End::Quiet));
        assert_eq!((handoff.due(), handoff.at(after(9000))), (None, None));
    }

    #[test]
    fn an_answer_in_time_keeps_the_promise() {
        let mut handoff = handoff();
        handoff.answer("Sara", Some("Sì"), after(2)).unwrap();
        assert_eq!(handoff.at(after(7)), None);
        handoff.hear(4, after(8)).unwrap();
        assert_eq!(handoff.due(), Some(after(8 + 14 * 24)));
    }

    #[test]
    fn another_organisation_promises_anew() {
        let mut handoff = handoff();
        handoff.take("Sara").unwrap();
        assert_eq!(handoff.at(after(6)), Some(Timer::Late));
        handoff.pass_on(&"cpia".parse().unwrap(), after(30), after(7)).unwrap();
        assert_eq!((handoff.taken_by(), handoff.due()), (None, Some(after(30))));
    }

    #[test]
    fn what_has_ended_stays_so_and_keeps_words_only_for_a_mediator_who_may_share_them() {
        for how in [End::ByPerson, End::Abuse, End::Unreachable, End::ByMediator] {
            let mut handoff = handoff();
            handoff.answer("Sara", Some("Sì"), after(1)).unwrap();
            handoff.end(how, after(2)).unwrap();
            let all = [
                handoff.take("Omar"),
                handoff.hear(2, after(3)),
                handoff.answer("Omar", None, after(3)).map(drop),
                handoff.end(End::Quiet, after(3)),
            ];
            assert_eq!(all, [Err(Over); 4]);
            assert_eq!(handoff.reply(1).is_some(), how == End::ByMediator);
        }
    }

    #[test]
    fn what_is_passed_on_does_not_grow_without_end() {
        let mut handoff = handoff();
        for message in 0..1000 {
            handoff.hear(message, after(1)).unwrap();
            handoff.answer("Sara", Some("sì"), after(1)).unwrap();
        }
        assert_eq!((handoff.asked.messages.len(), handoff.replies.len()), (MESSAGES_KEPT, REPLIES_KEPT));
        assert_eq!(handoff.replies.last().unwrap().0, 1000);
    }
}
