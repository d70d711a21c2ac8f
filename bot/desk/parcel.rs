//! What lies in the outbox: a reply and where it is to go, sealed for the person.

use serde::{Deserialize, Serialize};

use crate::conversation::Reply;
use crate::store::{Key, PersonKey, Sealed};

/// A reply and where it is to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Parcel {
    pub chat: i64,
    /// The person's message that it answers, where it may have to be corrected later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<i64>,
    pub reply: Reply,
}

impl Parcel {
    pub fn seal(&self, key: &Key, person: &PersonKey) -> Sealed {
        let plain = serde_json::to_vec(self).expect("a reply holds only what JSON can hold");
        key.seal(person, &plain)
    }

    /// `None` when it was tampered with, or written by a version that we cannot read.
    pub fn open(key: &Key, person: &PersonKey, sealed: &Sealed) -> Option<Parcel> {
        serde_json::from_slice(&key.unseal(person, sealed)?).ok()
    }

    /// The message that it answers, if it is to take the place of an earlier answer to that message.
    pub fn corrected_source(&self) -> Option<i64> {
        self.source.filter(|_| self.reply.corrects)
    }
}
