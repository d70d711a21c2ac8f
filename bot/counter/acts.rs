//! What mediators do with a question, and what happens to it by itself.

use super::{Act, Counter, Mediator, Notice, Outcome, Press, Suggestion, Word};
use crate::conversation::{Button, News, anonymous, told};
use crate::handoff::{End, Handoff, Timer, promise};
use crate::knowledge::{Organisation, Slug};
use crate::wording::Phrase;

/// Organisations that a question can be passed on to, shown at once.
const MOST_OTHERS: usize = 20;

/// A mediator pressed a button below a question.
pub fn pressed(counter: &Counter<'_>, by: &Mediator<'_>, handoff: Handoff, act: &Act) -> Outcome {
    let mut outcome = Outcome { handoff, words: Vec::new(), suggestion: None };
    if let Act::Good(reply) = act {
        outcome.good_for_everyone(counter, *reply);
        return outcome;
    }
    if outcome.handoff.organisation != *by.organisation {
        let organisation = &counter.name(&outcome.handoff, &outcome.handoff.organisation);
        outcome.answer(counter, &Phrase::DeskNotYours { organisation });
        return outcome;
    }
    if !outcome.handoff.is_open() {
        outcome.answer(counter, &Phrase::DeskOver);
        return outcome;
    }
    match act {
        Act::Take => match outcome.handoff.taken_by().map(str::to_owned) {
            Some(name) => outcome.answer(counter, &Phrase::DeskTaken { name: &name }),
            None => outcome.take(by),
        },
        Act::TakeOver => outcome.take(by),
        Act::End => outcome.end(counter, End::ByMediator),
        Act::Abuse => outcome.end(counter, End::Abuse),
        Act::PassOn => outcome.show_others(counter),
        Act::PassTo(to) => outcome.pass_to(counter, to),
        Act::Good(_) => {}
    }
    outcome
}

/// A mediator replied to a question, or to what the person wrote later; `text` where it was text.
pub fn answered(counter: &Counter<'_>, by: &Mediator<'_>, handoff: Handoff, text: Option<&str>) -> Outcome {
    let mut outcome = Outcome { handoff, words: Vec::new(), suggestion: None };
    if outcome.handoff.organisation != *by.organisation {
        let organisation = &counter.name(&outcome.handoff, &outcome.handoff.organisation);
        outcome.answer(counter, &Phrase::DeskNotYours { organisation });
        return outcome;
    }
    let untaken = outcome.handoff.taken_by().is_none();
    let Ok(number) = outcome.handoff.answer(by.name, text, counter.now) else {
        outcome.answer(counter, &Phrase::DeskOver);
        return outcome;
    };
    if let Some(text) = text {
        outcome.tell(counter, News::Answer(text));
    } else {
        outcome.tell(counter, News::AnswerFollows);
        outcome.words.push(Word::CopyToPerson);
    }
    let id = outcome.handoff.id;
    let mut row = Vec::new();
    if text.is_some() {
        row.push(Press::button(counter.say(&Phrase::DeskGood), id, Act::Good(number)));
    }
    row.push(Press::button(counter.say(&Phrase::DeskClose), id, Act::End));
    outcome.words.push(Word::Answer(counter.reply(&Phrase::DeskSent).row(row)));
    if untaken {
        outcome.show();
    }
    outcome
}

/// A moment brought what nobody brought about.
pub fn timed(counter: &Counter<'_>, handoff: Handoff, timer: Timer) -> Outcome {
    let mut outcome = Outcome { handoff, words: Vec::new(), suggestion: None };
    match timer {
        Timer::Late => {
            outcome.tell(counter, News::Late);
            outcome.words.push(Word::Desk(Notice::Reminder));
        }
        Timer::Quiet => {
            outcome.tell(counter, News::Quiet);
            outcome.show();
        }
    }
    outcome
}

/// The organisation has nobody left who answers: the person gets its address.
pub fn without_desk(counter: &Counter<'_>, mut handoff: Handoff) -> Outcome {
    let _it_was_open = handoff.end(End::NoDesk, counter.now);
    let mut outcome = Outcome { handoff, words: Vec::new(), suggestion: None };
    outcome.tell(counter, News::Lost);
    outcome
}

/// It has ended, and nobody is left who could be told but the mediators.
pub fn ended(handoff: Handoff) -> Outcome {
    let words = vec![Word::Desk(Notice::Head), Word::Desk(Notice::Ended)];
    Outcome { handoff, words, suggestion: None }
}

/// Something for the person was refused for good.
pub fn refused(handoff: Handoff) -> Outcome {
    Outcome { handoff, words: vec![Word::Desk(Notice::Refused)], suggestion: None }
}

impl Outcome {
    fn answer(&mut self, counter: &Counter<'_>, phrase: &Phrase<'_>) {
        self.words.push(Word::Answer(counter.reply(phrase)));
    }

    fn tell(&mut self, counter: &Counter<'_>, news: News<'_>) {
        self.words.push(Word::ToPerson(told(counter.catalogue, &self.handoff, news, counter.now)));
    }

    /// The question's message shows where it stands now.
    fn show(&mut self) {
        self.words.push(Word::Desk(Notice::Head));
    }

    fn take(&mut self, by: &Mediator<'_>) {
        if self.handoff.take(by.name).is_ok() {
            self.show();
        }
    }

    fn end(&mut self, counter: &Counter<'_>, how: End) {
        if self.handoff.end(how, counter.now).is_ok() {
            self.tell(counter, News::Closed);
            self.show();
        }
    }

    fn show_others(&mut self, counter: &Counter<'_>) {
        let others = others(counter, &self.handoff);
        if others.is_empty() {
            return self.answer(counter, &Phrase::DeskPassNobody);
        }
        let id = self.handoff.id;
        let button = |organisation: &&Organisation| -> Button {
            Press::button(&organisation.name, id, Act::PassTo(organisation.slug.clone()))
        };
        let reply = others
            .iter()
            .take(MOST_OTHERS)
            .fold(counter.reply(&Phrase::DeskPassWhere), |reply, organisation| {
                reply.row([button(organisation)])
            });
        self.words.push(Word::Answer(reply));
    }

    fn pass_to(&mut self, counter: &Counter<'_>, to: &Slug) {
        let found = others(counter, &self.handoff).into_iter().find(|other| other.slug == *to);
        let (Some(organisation), Some(territory)) = (found, counter.territory(&self.handoff)) else {
            return self.answer(counter, &Phrase::DeskPassNobody);
        };
        let from = self.handoff.organisation.clone();
        let away = counter.desks.away(to);
        let promised = promise(territory, organisation, away, counter.now).by;
        if self.handoff.pass_on(to, promised, counter.now).is_err() {
            return;
        }
        // Where it was, nothing more can be done with it.
        self.words.push(Word::Desk(Notice::PassedOn));
        self.words.push(Word::Offer);
        self.tell(counter, News::Moved { from: &from, away });
    }

    fn good_for_everyone(&mut self, counter: &Counter<'_>, number: u32) {
        let Some(reply) = self.handoff.reply(number) else {
            return self.answer(counter, &Phrase::DeskOver);
        };
        self.suggestion = Some(Suggestion {
            territory: self.handoff.territory.clone(),
            organisation: self.handoff.organisation.clone(),
            number,
            topic: self.handoff.topic.clone(),
            language: self.handoff.language,
            question: anonymous(counter.catalogue, self.handoff.asked.text.as_deref().unwrap_or_default()),
            reply: anonymous(counter.catalogue, reply),
        });
        self.answer(counter, &Phrase::DeskGoodDone);
    }
}

/// The other organisations of the territory that answer through the bot.
fn others<'a>(counter: &Counter<'a>, handoff: &Handoff) -> Vec<&'a Organisation> {
    let directory = counter.territory(handoff).into_iter().flat_map(|territory| territory.directory.values());
    directory.filter(|other| other.slug != handoff.organisation && counter.desks.has(&other.slug)).collect()
}
