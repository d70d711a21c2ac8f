//! Where did we leave this person; what is still to send?
//!
//! Names no one: people are known by a [`PersonKey`], chat ids and states are sealed with a key that is not in the
//! database, and what is done is erased.

mod error;
mod key;

pub use error::{Error, KeyError};
pub use key::{Key, PersonKey, Sealed};

/// The database, opened and up to date.
pub struct Store {}

impl Store {
    /// Opens the database that `DATABASE_URL` names (`sqlite:FILE`, `sqlite::memory:` or `postgres://…`), makes it
    /// where there is none, and brings it up to date. A database that was made with another key is refused.
    pub async fn open(_url: &str, _key: &Key) -> Result<Store, Error> {
        todo!()
    }
}
