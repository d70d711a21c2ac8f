//! What lies in the outbox: what is to be brought and where it is to go, sealed for whom it is brought to.

use serde::{Deserialize, Serialize};

use crate::conversation::{Extra, Reply};
use crate::store::{Key, PersonKey, Sealed};

/// What is to be brought, and where it is to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Parcel {
    pub chat: i64,
    /// The person's message that it answers, where it may have to be corrected later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<i64>,
    /// The message below which it is put, as a reply to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<i64>,
    #[serde(flatten)]
    pub content: Content,
    /// Messages of the chat that go when it comes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removes: Vec<i64>,
    /// Nothing is kept of it once it is brought: they asked to be forgotten.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub farewell: bool,
    /// The question with people that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread: Option<Thread>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Content {
    Reply(Reply),
    /// A message of another chat, without saying whose it is.
    Copy {
        from: i64,
        message: i64,
    },
}

/// Where a message stands among those of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Thread {
    pub handoff: i64,
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Place {
    /// The question itself, at a desk.
    Head,
    /// In the place of the question.
    HeadAgain,
    /// In the place of this message: the question is no longer known when it is brought.
    Instead(i64),
    /// A reply to the question.
    BelowHead,
    /// A reply to this message.
    Below(i64),
    /// With the person.
    Person,
}

impl Parcel {
    pub fn new(chat: i64, content: Content, thread: Option<Thread>) -> Parcel {
        Parcel { chat, source: None, below: None, content, removes: Vec::new(), farewell: false, thread }
    }

    pub fn reply(chat: i64, reply: Reply) -> Parcel {
        Parcel::new(chat, Content::Reply(reply), None)
    }

    pub fn seal(&self, key: &Key, person: &PersonKey) -> Sealed {
        let plain = serde_json::to_vec(self).expect("a reply holds only what JSON can hold");
        key.seal(person, &plain)
    }

    /// `None` when it was tampered with, or written by a version that we cannot read.
    pub fn open(key: &Key, person: &PersonKey, sealed: &Sealed) -> Option<Parcel> {
        serde_json::from_slice(&key.unseal(person, sealed)?).ok()
    }

    /// Does it go to a person's own chat? Groups have numbers below zero.
    pub fn is_for_one(&self) -> bool {
        0 < self.chat
    }

    /// Does all that was said lately go from the chat with it?
    pub fn hides(&self) -> bool {
        matches!(&self.content, Content::Reply(reply) if reply.extra == Some(Extra::Hide))
    }

    /// The message that it answers, if it is to take the place of an earlier answer to that message.
    pub fn corrected_source(&self) -> Option<i64> {
        let corrects = matches!(&self.content, Content::Reply(reply) if reply.corrects);
        self.source.filter(|_| corrects)
    }
}

/// Numbers of messages, as they are sealed.
pub(super) fn packed(numbers: &[i64]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

pub(super) fn unpacked(plain: &[u8]) -> Vec<i64> {
    plain.chunks_exact(8).filter_map(|eight| eight.try_into().ok()).map(i64::from_be_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Prose;
    use crate::language::ITALIAN;

    #[test]
    fn a_parcel_of_the_first_version_is_still_read() {
        let reply = Reply::new(ITALIAN, Prose::paragraph("ciao"));
        let old = serde_json::json!({"chat": 5, "source": 7, "reply": reply});
        let expected = Parcel { source: Some(7), ..Parcel::reply(5, reply) };
        assert_eq!(serde_json::from_value::<Parcel>(old).unwrap(), expected);
        let copy = Parcel {
            content: Content::Copy { from: 5, message: 9 },
            thread: Some(Thread { handoff: 1, place: Place::Below(3) }),
            ..expected
        };
        let written = serde_json::to_string(&copy).unwrap();
        assert_eq!(serde_json::from_str::<Parcel>(&written).unwrap(), copy);
    }
}
