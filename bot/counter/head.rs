//! The question as it stands at a desk: what was asked, where and in which language, what is near, and what to do.

use super::{Act, Counter, Press};
use crate::conversation::{Reply, domain_name};
use crate::handoff::{End, Handoff, Life};
use crate::knowledge::{Article, Block, Prose, Span};
use crate::wording::{Phrase, isolated};

/// Longest question that is told in words, in characters: a longer one would need more than one message, and what is
/// more than one cannot take another form later.
const LONGEST_TOLD: usize = 2000;

/// What every desk of an organisation is told about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The question itself, as it stands now.
    Head,
    /// In its place: another organisation has it.
    PassedOn,
    /// Below it: nobody has answered in time.
    Reminder,
    /// Below it: a reply could not be brought.
    Refused,
    /// Below it: how it ended.
    Ended,
}

impl Notice {
    pub fn replaces_the_question(self) -> bool {
        match self {
            Notice::Head | Notice::PassedOn => true,
            Notice::Reminder | Notice::Refused | Notice::Ended => false,
        }
    }
}

/// A notice in the language of a desk.
pub fn notice(counter: &Counter<'_>, handoff: &Handoff, notice: Notice) -> Reply {
    match notice {
        Notice::Head => head(counter, handoff),
        Notice::PassedOn => {
            let organisation = &counter.name(handoff, &handoff.organisation);
            counter.reply(&Phrase::DeskPassedOn { organisation })
        }
        Notice::Reminder => counter.reply(&Phrase::DeskReminder),
        Notice::Refused => counter.reply(&Phrase::DeskRefused),
        Notice::Ended => {
            let words = standing(counter, handoff).unwrap_or_default();
            Reply::new(counter.language, Prose::paragraph(words))
        }
    }
}

/// Does the question's message tell all of the question, so that nothing need follow?
pub fn tells_all(handoff: &Handoff) -> bool {
    handoff.asked.text.as_ref().is_some_and(|text| text.chars().count() <= LONGEST_TOLD)
}

/// The question's message, as it is now.
fn head(counter: &Counter<'_>, handoff: &Handoff) -> Reply {
    let language = handoff.language.own_name();
    let mut text = vec![Block::heading(format!("❓ {}", counter.say(&Phrase::DeskQuestion { language })))];
    text.extend(asked(counter, handoff));
    text.extend(about(counter, handoff));
    if handoff.is_open() {
        text.push(Block::note(counter.say(&Phrase::DeskHow)));
    }
    text.extend(standing(counter, handoff).map(Block::heading));
    buttons(counter, handoff, Reply::new(counter.language, Prose(text)))
}

fn asked(counter: &Counter<'_>, handoff: &Handoff) -> Vec<Block> {
    match &handoff.asked.text {
        Some(text) if tells_all(handoff) => {
            text.split("\n\n").map(|part| Block::paragraph(isolated(part))).collect()
        }
        Some(_) | None if handoff.is_open() => vec![Block::paragraph(counter.say(&Phrase::DeskFollows))],
        Some(_) | None => Vec::new(),
    }
}

/// Topic and area, then the nearest pages.
fn about(counter: &Counter<'_>, handoff: &Handoff) -> Vec<Block> {
    let territory = counter.territory(handoff);
    let article = |slug| territory.and_then(|territory| territory.articles.get(slug));
    let articles: Vec<&Article> = handoff.nearest.iter().filter_map(article).collect();
    let mut lines = Vec::new();
    if let Some(topic) = handoff.topic.as_ref().and_then(article) {
        let domain = domain_name(counter.language, &topic.domain);
        lines.push(Block::note(counter.say(&Phrase::DeskTopic { topic: &domain })));
    }
    if let Some(territory) = territory {
        let city = handoff.city.as_ref().and_then(|city| territory.city(city.as_str()));
        let area =
            city.map_or_else(|| territory.name.clone(), |city| format!("{}, {}", city.name, territory.name));
        lines.push(Block::note(counter.say(&Phrase::DeskArea { area: &area })));
    }
    if !articles.is_empty() {
        lines.push(Block::note(counter.say(&Phrase::DeskNearest)));
    }
    lines.extend(articles.iter().map(|article| item(&article.text_in(counter.language).1.title)));
    lines
}

fn item(title: &str) -> Block {
    Block::Item { number: None, spans: vec![Span::text(title)] }
}

/// Who has taken it, or how it ended.
fn standing(counter: &Counter<'_>, handoff: &Handoff) -> Option<String> {
    let phrase = match &handoff.life {
        Life::Open { .. } => return None,
        Life::Taken { by, .. } => Phrase::DeskTaken { name: by },
        Life::Ended(End::ByPerson) => Phrase::DeskEndedByPerson,
        Life::Ended(End::ByMediator) => Phrase::DeskEnded,
        Life::Ended(End::Abuse) => Phrase::DeskEndedAbuse,
        Life::Ended(End::Quiet | End::NoDesk) => Phrase::DeskEndedQuiet,
        Life::Ended(End::Unreachable) => Phrase::DeskUnreachable,
        Life::Ended(End::Forgotten) => Phrase::DeskForgotten,
    };
    Some(counter.say(&phrase))
}

fn buttons(counter: &Counter<'_>, handoff: &Handoff, reply: Reply) -> Reply {
    let button = |phrase: &Phrase<'_>, act: Act| Press::button(counter.say(phrase), handoff.id, act);
    let take = match handoff.life {
        Life::Open { .. } => button(&Phrase::DeskTake, Act::Take),
        Life::Taken { .. } => button(&Phrase::DeskTakeOver, Act::TakeOver),
        Life::Ended(_) => return reply,
    };
    reply
        .row([take, button(&Phrase::DeskPassOn, Act::PassOn)])
        .row([button(&Phrase::DeskClose, Act::End), button(&Phrase::DeskAbuse, Act::Abuse)])
}
