//! The buttons of mediators, as a button carries them. They stay in groups for years: no letter gets a new meaning.

use crate::conversation::{Action, Button};
use crate::knowledge::Slug;

/// A mediator's button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    pub handoff: i64,
    pub act: Act,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Take,
    /// Take it from whoever has taken it.
    TakeOver,
    End,
    Abuse,
    /// Show to whom it can be passed on.
    PassOn,
    PassTo(Slug),
    /// The reply of this number is good for everyone.
    Good(u32),
}

/// Digits and letters that a handoff's number is written in: so it leaves room for a slug.
const RADIX: u32 = 36;

impl Press {
    pub fn new(handoff: i64, act: Act) -> Press {
        Press { handoff, act }
    }

    pub(super) fn button(label: impl Into<String>, handoff: i64, act: Act) -> Button {
        Button { label: label.into(), action: Action::Press(Press::new(handoff, act).encode()) }
    }

    /// The payload; at most 64 bytes as long as a slug has at most 48.
    pub fn encode(&self) -> String {
        let id = shortened(self.handoff);
        match &self.act {
            Act::Take => format!("qt:{id}"),
            Act::TakeOver => format!("qv:{id}"),
            Act::End => format!("qe:{id}"),
            Act::Abuse => format!("qa:{id}"),
            Act::PassOn => format!("qp:{id}"),
            Act::PassTo(organisation) => format!("qo:{id}:{organisation}"),
            Act::Good(reply) => format!("qg:{id}:{reply}"),
        }
    }

    /// `None` for what is no mediator's button.
    pub fn decode(payload: &str) -> Option<Press> {
        let mut parts = payload.split(':');
        let (letters, id, more) = (parts.next()?, parts.next()?, parts.next());
        if parts.next().is_some() {
            return None;
        }
        let act = match (letters, more) {
            ("qt", None) => Act::Take,
            ("qv", None) => Act::TakeOver,
            ("qe", None) => Act::End,
            ("qa", None) => Act::Abuse,
            ("qp", None) => Act::PassOn,
            ("qo", Some(organisation)) => Act::PassTo(organisation.parse().ok()?),
            ("qg", Some(reply)) => Act::Good(reply.parse().ok()?),
            _ => return None,
        };
        Some(Press { handoff: i64::from_str_radix(id, RADIX).ok()?, act })
    }
}

fn shortened(mut number: i64) -> String {
    let mut digits = Vec::new();
    let negative = number < 0;
    loop {
        let digit = (number % i64::from(RADIX)).unsigned_abs() as u32;
        digits.extend(char::from_digit(digit, RADIX));
        number /= i64::from(RADIX);
        if number == 0 {
            break;
        }
    }
    if negative {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_button_is_read_back_and_fits(handoff: i64, reply: u32, slug in "[a-z][a-z0-9]{0,47}", act in 0..7_u8) {
            let act = match act {
                0 => Act::Take,
                1 => Act::TakeOver,
                2 => Act::End,
                3 => Act::Abuse,
                4 => Act::PassOn,
                5 => Act::PassTo(slug.parse().unwrap()),
                _ => Act::Good(reply),
            };
            let press = Press::new(handoff, act);
            prop_assert_eq!(Press::decode(&press.encode()), Some(press.clone()));
            prop_assert!(handoff.unsigned_abs() > 1 << 54 || press.encode().len() <= 64);
        }

        #[test]
        fn no_text_is_a_button_by_chance_that_panics(text in ".{0,70}") {
            let _ = Press::decode(&text);
        }
    }
}
