//! The visits that are open: what was said in each, so that the page can show it without JavaScript.
//!
//! Kept in memory alone and bounded in number, length, size and time; the longest unused goes first. A visit is known
//! by a random name that only its own page holds: no cookie, nothing that a browser would send by itself.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use maud::Markup;

use crate::conversation::{Action, Reply};
use crate::language::Language;

/// Messages remembered of one visit.
const MESSAGES: usize = 50;
/// Visits remembered at once.
const VISITS: usize = 1_000;
/// A visit unused for this long is forgotten.
const UNUSED: Duration = Duration::from_hours(2);
/// What all visits may take together.
const BYTES: usize = 16 * 1024 * 1024;

/// One message, as it was shown.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub html: Markup,
    /// Payload and label of the buttons below it.
    pub buttons: Vec<(String, String)>,
}

impl Message {
    pub fn of_person(html: Markup) -> Message {
        Message { html, buttons: Vec::new() }
    }

    pub fn of_bot(html: Markup, reply: &Reply) -> Message {
        let pressable = |button: &crate::conversation::Button| match &button.action {
            Action::Press(payload) => Some((payload.clone(), button.label.clone())),
            Action::Open(_) => None,
        };
        Message { html, buttons: reply.buttons.iter().flatten().filter_map(pressable).collect() }
    }

    fn bytes(&self) -> usize {
        let buttons = self.buttons.iter().map(|(payload, label)| payload.len() + label.len());
        self.html.0.len() + buttons.sum::<usize>()
    }
}

#[derive(Debug)]
struct Visit {
    language: Language,
    messages: VecDeque<Message>,
    used: Instant,
}

impl Visit {
    fn bytes(&self) -> usize {
        self.messages.iter().map(Message::bytes).sum()
    }
}

/// The visits that are open.
#[derive(Debug, Default)]
pub(super) struct Visits {
    open: HashMap<String, Visit>,
    bytes: usize,
}

impl Visits {
    /// The language of the words around the conversation; `None` for a visit that is not open.
    pub fn language(&self, name: &str, now: Instant) -> Option<Language> {
        self.visit(name, now).map(|visit| visit.language)
    }

    /// What was said so far, the oldest first.
    pub fn messages(&self, name: &str, now: Instant) -> Vec<Markup> {
        let said = |visit: &Visit| visit.messages.iter().map(|message| message.html.clone()).collect();
        self.visit(name, now).map(said).unwrap_or_default()
    }

    /// What stands on the newest button of this payload.
    pub fn label(&self, name: &str, payload: &str, now: Instant) -> Option<String> {
        let buttons = |visit: &Visit| {
            let mut buttons = visit.messages.iter().rev().flat_map(|message| &message.buttons);
            buttons.find(|(other, _)| other == payload).map(|(_, label)| label.clone())
        };
        self.visit(name, now).and_then(buttons)
    }

    /// Adds what was said; opens the visit if it is not.
    pub fn add(&mut self, name: &str, language: Language, messages: Vec<Message>, now: Instant) {
        let visit = self.open.entry(name.to_owned()).or_insert_with(|| Visit {
            language,
            messages: VecDeque::new(),
            used: now,
        });
        self.bytes -= visit.bytes();
        visit.language = language;
        visit.used = now;
        visit.messages.extend(messages);
        let surplus = visit.messages.len().saturating_sub(MESSAGES);
        visit.messages.drain(..surplus);
        self.bytes += visit.bytes();
        self.make_room(now);
    }

    pub fn close(&mut self, name: &str) {
        if let Some(visit) = self.open.remove(name) {
            self.bytes -= visit.bytes();
        }
    }

    fn visit(&self, name: &str, now: Instant) -> Option<&Visit> {
        self.open.get(name).filter(|visit| now.saturating_duration_since(visit.used) < UNUSED)
    }

    fn make_room(&mut self, now: Instant) {
        self.open.retain(|_, visit| now.saturating_duration_since(visit.used) < UNUSED);
        self.bytes = self.open.values().map(Visit::bytes).sum();
        while self.open.len() > VISITS || self.bytes > BYTES {
            let oldest = self.open.iter().min_by_key(|(_, visit)| visit.used).map(|(name, _)| name.clone());
            let Some(oldest) = oldest else { return };
            self.close(&oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ENGLISH, ITALIAN};

    fn message(text: &str) -> Message {
        Message::of_person(maud::html! { (text) })
    }

    #[test]
    fn a_visit_remembers_its_last_messages() {
        let (mut visits, now) = (Visits::default(), Instant::now());
        for number in 0..MESSAGES + 2 {
            visits.add("a", ITALIAN, vec![message(&number.to_string())], now);
        }
        let messages = visits.messages("a", now);
        assert_eq!(messages.len(), MESSAGES);
        assert_eq!(messages[0].0, "2");
    }

    #[test]
    fn an_unused_visit_is_forgotten() {
        let (mut visits, now) = (Visits::default(), Instant::now());
        visits.add("a", ITALIAN, vec![message("x")], now);
        let later = now + UNUSED;
        assert!(visits.language("a", later).is_none() && visits.messages("a", later).is_empty());
        visits.add("b", ITALIAN, vec![], later);
        assert_eq!((visits.open.len(), visits.bytes), (1, 0));
    }

    #[test]
    fn the_longest_unused_goes_first_when_there_are_too_many() {
        let (mut visits, now) = (Visits::default(), Instant::now());
        for number in 0..=VISITS {
            let now = now + Duration::from_millis(number as u64);
            visits.add(&number.to_string(), ENGLISH, vec![message("x")], now);
        }
        assert!(visits.language("0", now).is_none() && visits.language("1", now).is_some());
    }

    #[test]
    fn all_visits_together_stay_within_their_room() {
        let (mut visits, now) = (Visits::default(), Instant::now());
        let long = "x".repeat(BYTES / 4);
        for number in 0..9 {
            let now = now + Duration::from_millis(number);
            visits.add(&number.to_string(), ENGLISH, vec![message(&long)], now);
        }
        assert_eq!((visits.open.len(), visits.bytes), (4, BYTES));
    }
}
