//! Where did we leave this person; what is still to send?
//!
//! Names no one: people are known by a [`PersonKey`], chat ids and states are sealed with a key that is not in the
//! database, and what is done is erased.

/// Who someone is to us: a keyed hash of channel and chat, hex. It cannot be turned back without the key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonKey(String);
