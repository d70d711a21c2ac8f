//! Faults that nobody orders: with some chance, from a seed, any call fails in one of the ways in which Telegram and the
//! network between fail, and updates come twice, late, and in any order.

use std::collections::BTreeMap;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use serde_json::Value;

use super::world::Fault;

/// How long a server is silent before the line is cut: a soak has no time for the bot's whole patience.
const HANGS: Duration = Duration::from_millis(400);

/// So many updates are kept to be handed out once more.
const REMEMBERED: usize = 50;

/// How bad it is.
pub struct Weather {
    chance: StdRng,
    /// Of all calls so many fail.
    share: f64,
    /// Of all calls so many are told to wait a second.
    share_of_pauses: f64,
    past: Vec<Value>,
    /// What has happened, for the report.
    pub happened: BTreeMap<&'static str, usize>,
}

impl Weather {
    pub fn new(seed: u64, share: f64, share_of_pauses: f64) -> Weather {
        let chance = StdRng::seed_from_u64(seed);
        Weather { chance, share, share_of_pauses, past: Vec::new(), happened: BTreeMap::new() }
    }

    /// What becomes of a call.
    pub fn fault(&mut self) -> Option<Fault> {
        let fault = if self.chance.random_bool(self.share_of_pauses) {
            Fault::TooMany(1)
        } else if self.chance.random_bool(self.share) {
            *Fault::passing(HANGS).choose(&mut self.chance)?
        } else {
            return None;
        };
        *self.happened.entry(fault.name()).or_default() += 1;
        Some(fault)
    }

    /// Mixes up a batch of updates: some come twice, some that were confirmed come again, and none is in its place.
    pub fn mix(&mut self, batch: &mut Vec<Value>) {
        let fresh = batch.clone();
        if self.happens() {
            batch.extend(self.past.choose_multiple(&mut self.chance, 3).cloned());
            batch.extend(fresh.choose_multiple(&mut self.chance, 3).cloned());
            *self.happened.entry("updates twice").or_default() += 1;
        }
        if self.happens() {
            batch.shuffle(&mut self.chance);
            *self.happened.entry("updates in any order").or_default() += 1;
        }
        self.remember(fresh);
    }

    /// Whether an update that was taken is delivered once more, because the word that it was taken was lost.
    pub fn repeats(&mut self) -> bool {
        let again = self.happens();
        if again {
            *self.happened.entry("updates twice").or_default() += 1;
        }
        again
    }

    /// Updates go wrong ten times as often as calls: they come a hundred together.
    fn happens(&mut self) -> bool {
        let chance = (10.0 * self.share).min(1.0);
        self.chance.random_bool(chance)
    }

    fn remember(&mut self, fresh: Vec<Value>) {
        self.past.extend(fresh);
        let more = self.past.len().saturating_sub(REMEMBERED);
        self.past.drain(..more);
    }
}
