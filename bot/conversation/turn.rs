//! What one step of the conversation comes to.

use super::{Deed, Reply, State};
use crate::knowledge::Slug;
use crate::language::Language;
use crate::link::Tally;

/// What one step of the conversation comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// `None` when the person is to be forgotten: nothing of them is kept.
    pub state: Option<State>,
    /// In the order in which they are to be sent. Empty for a second tap on the same button.
    pub replies: Vec<Reply>,
    pub records: Vec<Record>,
    /// What people of an organisation are to see of it, in order.
    pub deeds: Vec<Deed>,
}

/// Something worth keeping that names no one.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A question that found no answer, already scrubbed of names, numbers and addresses, with the topic that was nearest.
    Unanswered { territory: Option<Slug>, language: Language, topic: Option<Slug>, text: String },
    /// Whether an answer helped.
    Feedback { territory: Slug, article: Slug, language: Language, helped: bool },
    /// What is to be counted of someone who came by a link.
    Link { code: String, organisation: Option<Slug>, more: Tally },
    /// A question was looked up: what it came to, where and in which language, and the domain of the nearest article.
    LookedUp { outcome: &'static str, territory: Option<Slug>, language: Language, domain: Option<Slug> },
    /// A question went to people.
    HandedOn { territory: Option<Slug>, language: Language, domain: Option<Slug> },
    /// Whoever has this code may become a mediator of the organisation.
    Invited { organisation: Slug, code: String },
    /// This mediator, or group, is no longer one.
    Dismissed { handle: String },
}

impl Record {
    /// Whether it is kept so that one can find it again for the person whom it is of, and erase it.
    pub fn is_of_someone(&self) -> bool {
        matches!(self, Record::Unanswered { .. } | Record::Feedback { helped: false, .. })
    }
}

impl Turn {
    pub(super) fn new(state: State, replies: Vec<Reply>) -> Turn {
        Turn { state: Some(state), replies, records: Vec::new(), deeds: Vec::new() }
    }

    pub(super) fn recording(mut self, record: Record) -> Turn {
        self.records.push(record);
        self
    }

    /// The same turn with another reply said first.
    pub(super) fn preceded_by(mut self, reply: Reply) -> Turn {
        self.replies.insert(0, reply);
        self
    }

    /// The same turn, as the correction of what an edited message was answered with.
    pub(super) fn correcting(mut self) -> Turn {
        for reply in &mut self.replies {
            reply.corrects = true;
        }
        // It was counted when it was asked.
        self.records.retain(|record| !matches!(record, Record::Link { .. } | Record::LookedUp { .. }));
        self
    }
}
