//! What is counted of those who came by a link.

use std::ops::Add;

/// What is counted of those who came by a link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// People who opened it, each once.
    pub opened: u64,
    /// Questions that they asked.
    pub asked: u64,
    /// Answers that they were shown.
    pub answered: u64,
    /// How often they were told who can help.
    pub referred: u64,
}

impl Tally {
    pub const OPENED: Tally = Tally { opened: 1, asked: 0, answered: 0, referred: 0 };
    pub const ASKED: Tally = Tally { opened: 0, asked: 1, answered: 0, referred: 0 };
    pub const ANSWERED: Tally = Tally { opened: 0, asked: 0, answered: 1, referred: 0 };
    pub const REFERRED: Tally = Tally { opened: 0, asked: 0, answered: 0, referred: 1 };
}

impl Add for Tally {
    type Output = Tally;
    fn add(self, more: Tally) -> Tally {
        Tally {
            opened: self.opened + more.opened,
            asked: self.asked + more.asked,
            answered: self.answered + more.answered,
            referred: self.referred + more.referred,
        }
    }
}
