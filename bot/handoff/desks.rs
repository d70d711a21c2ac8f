//! Which organisations answer through the bot.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::knowledge::Slug;

/// The organisations that have a desk, and until when those that are away are so.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Desks(BTreeMap<Slug, Option<DateTime<Utc>>>);

impl Desks {
    pub fn has(&self, organisation: &Slug) -> bool {
        self.0.contains_key(organisation)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Until when an organisation is away, if it is.
    pub fn away(&self, organisation: &Slug) -> Option<DateTime<Utc>> {
        self.0.get(organisation).copied().flatten()
    }
}

impl FromIterator<(Slug, Option<DateTime<Utc>>)> for Desks {
    fn from_iter<T: IntoIterator<Item = (Slug, Option<DateTime<Utc>>)>>(desks: T) -> Desks {
        Desks(desks.into_iter().collect())
    }
}
