//! Where did we leave this person; what is still to send?
//!
//! Names no one: people are known by a [`PersonKey`], chat ids and states are sealed with a key that is not in the
//! database, and what is done is erased. Whatever belongs together is written in one [`Batch`], whole or not at all.

mod backup;
mod batch;
mod error;
mod handoffs;
mod key;
mod key_file;
mod link_counts;
mod moving;
mod open;
mod outbox;
mod own;
mod passes;
mod pulse;
mod rekey;
mod replicas;
mod roles;
mod rows;
mod tallies;
mod tidy;
mod turns;
mod unanswered;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use sqlx::AnyPool;

pub use backup::{BackupError, back_up, restore};
pub use batch::Batch;
pub use error::{Error, KeyError};
pub use handoffs::{HandoffMessage, KeptHandoff, KeptSuggestion};
pub use key::{Key, PersonKey, Sealed};
pub use moving::{MoveError, Moved};
pub use outbox::{Answer, Settled, Settlement, Waiting};
pub use own::KeptAbout;
pub use passes::{Pass, PassKind};
pub use pulse::Pulse;
pub use rekey::Leftovers;
pub use replicas::{LEASE, Posted, RENEW, Replica};
pub use roles::{Guest, KeptDesk, KeptMediator, Redemption, Standing};
pub use tallies::{By, Counted, Helped, Tallied};
pub use tidy::Limits;
pub use unanswered::{Aside, Chosen, KeptQuestion};

use open::Backend;

/// The database, opened and up to date. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    backend: Backend,
    last_id: Arc<Mutex<i64>>,
}

impl Store {
    /// Opens the database that `DATABASE_URL` names (`sqlite:FILE`, `sqlite::memory:` or `postgres://…`), makes it
    /// where there is none, and brings it up to date. A database that was made with another key is refused.
    pub async fn open(url: &str, key: &Key) -> Result<Store, Error> {
        let backend = Backend::of(url)?;
        let pool = backend.connect(url).await?;
        open::migrate(&pool, backend).await.map_err(Error::explained)?;
        open::compare_key(&mut *pool.acquire().await?, key).await.map_err(Error::explained)?;
        let last_id = outbox::last_id(&pool).await?;
        Ok(Store { pool, backend, last_id: Arc::new(Mutex::new(last_id)) })
    }

    /// Starts writing something that is stored whole or not at all.
    pub async fn begin(&self) -> Result<Batch, Error> {
        Ok(Batch::new(self.pool.begin_with(self.backend.begin()).await?, self.clone()))
    }

    fn shared(&self) -> bool {
        self.backend == Backend::Postgres
    }

    /// A number greater than all before it, here and in the database. It starts from the microseconds of the clock.
    fn next_id(&self, now: DateTime<Utc>) -> i64 {
        let mut last = self.last_id.lock().unwrap_or_else(PoisonError::into_inner);
        *last = now.timestamp_micros().max(*last + 1);
        *last
    }

    /// Writes what is not yet in its place and lets the database go.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

#[cfg(test)]
#[macro_use]
mod over_tests;
#[cfg(test)]
#[cfg(feature = "postgres")]
mod replicas_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_handoffs;
#[cfg(test)]
mod tests_rekey;
#[cfg(test)]
mod tests_unanswered;
