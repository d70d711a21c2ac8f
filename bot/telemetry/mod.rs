//! What happened, how often, and how long did it take?
//!
//! Counts alone: no words, no chat, no person. What a count is broken down by comes from short closed lists and from the
//! library's own names, so that there are never many of them. One value is shared by all that runs; given durations, it
//! has no clock of its own.
#![deny(clippy::disallowed_methods)]

mod labels;
mod text;

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

pub use labels::{Fault, Found, Reload, Sent};
pub use text::Levels;

use labels::{InReload, InSent, Kind, OfFound, Part, Release};

/// From a hundredth of a second, which is a good day, to the minutes of an outage.
const WAITS: [f64; 14] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1800.0];
/// What the desk takes to store a batch.
const WORKS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// All that is counted.
pub struct Telemetry {
    registry: Registry,
    updates: Family<Kind, Counter>,
    found: Family<OfFound, Counter>,
    sent: Family<InSent, Counter>,
    faults: Family<Part, Counter>,
    reloads: Family<InReload, Counter>,
    to_accepted: Histogram,
    to_stored: Histogram,
    levels: text::Gauges,
}

impl Telemetry {
    pub fn new() -> Telemetry {
        let mut registry = Registry::with_prefix("sportello");
        let release: Family<Release, Gauge> = Family::default();
        release.get_or_create(&Release { version: env!("CARGO_PKG_VERSION") }).set(1);
        registry.register("build", "The version of the program", release);
        let telemetry = Telemetry {
            updates: Family::default(),
            found: Family::default(),
            sent: Family::default(),
            faults: Family::default(),
            reloads: Family::default(),
            to_accepted: Histogram::new(WAITS),
            to_stored: Histogram::new(WORKS),
            levels: text::Gauges::registered(&mut registry),
            registry,
        };
        telemetry.registered()
    }

    fn registered(mut self) -> Telemetry {
        let registry = &mut self.registry;
        registry.register("updates", "Updates that were stored, by kind", self.updates.clone());
        registry.register("outcomes", "What questions came to, by language and domain", self.found.clone());
        registry.register("sends", "Attempts to send, by how they ended", self.sent.clone());
        registry.register("faults", "Faults, by the part that failed", self.faults.clone());
        registry.register(
            "reloads",
            "Changes of the knowledge folder, by what became of them",
            self.reloads.clone(),
        );
        let to_accepted = self.to_accepted.clone();
        registry.register("reply_seconds", "From an update's receipt to the reply's acceptance", to_accepted);
        let to_stored = self.to_stored.clone();
        registry.register("store_seconds", "From an update's receipt until it is stored", to_stored);
        // An alert on the growth of a count needs its beginning.
        for fault in Fault::ALL {
            drop(self.of(fault));
        }
        self
    }

    /// An update was taken.
    pub fn took(&self, kind: &'static str) {
        self.updates.get_or_create(&Kind { kind }).inc();
    }

    /// A question was looked up.
    pub fn found(&self, found: &Found<'_>) {
        self.found.get_or_create(&OfFound::from(found)).inc();
    }

    /// A batch was stored so long after it was received.
    pub fn stored(&self, after: Duration) {
        self.to_stored.observe(after.as_secs_f64());
    }

    /// An attempt to send ended, so long after what it answers was received.
    pub fn sent(&self, how: Sent, after: Duration) {
        self.sent.get_or_create(&InSent { result: how.name() }).inc();
        if how == Sent::Accepted {
            self.to_accepted.observe(after.as_secs_f64());
        }
    }

    pub fn fault(&self, fault: Fault) {
        self.of(fault).inc();
    }

    /// How often there was such a fault, where something else counts.
    pub fn faults_so_far(&self, fault: Fault, count: u64) {
        self.of(fault).inner().store(count, std::sync::atomic::Ordering::Relaxed);
    }

    fn of(&self, fault: Fault) -> impl std::ops::Deref<Target = Counter<u64, AtomicU64>> + '_ {
        self.faults.get_or_create(&Part { part: fault.name() })
    }

    /// The knowledge folder was read.
    pub fn reloaded(&self, what: Reload) {
        self.reloads.get_or_create(&InReload { result: what.name() }).inc();
    }
}

impl Default for Telemetry {
    fn default() -> Telemetry {
        Telemetry::new()
    }
}

#[cfg(test)]
mod tests;
