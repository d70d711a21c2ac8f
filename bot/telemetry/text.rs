//! All of it as text for Prometheus (`OpenMetrics` 1.0).

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::Telemetry;
use super::labels::Print;

/// How things stand at the moment of asking.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Levels {
    pub ready: bool,
    /// Fingerprint of the knowledge that is served: replicas that serve other knowledge can be told apart.
    pub library: String,
    pub articles: u64,
    /// Replies that wait in the database; `None` while it does not answer.
    pub waiting: Option<u64>,
    /// For how long the oldest of them has waited.
    pub oldest: Duration,
    /// Questions that are with people.
    pub handoffs: Option<u64>,
    /// Memory of the process in bytes, where the system tells.
    pub memory: Option<u64>,
    pub up: Duration,
}

/// Levels as gauges. What is not known keeps its last value: `sportello_database_up` tells that it is old.
#[derive(Default)]
pub(super) struct Gauges {
    ready: Gauge,
    database: Gauge,
    waiting: Gauge,
    oldest: Gauge<f64, std::sync::atomic::AtomicU64>,
    handoffs: Gauge,
    memory: Gauge,
    library: Family<Print, Gauge>,
    articles: Gauge,
    up: Gauge<f64, std::sync::atomic::AtomicU64>,
}

impl Gauges {
    pub fn registered(registry: &mut Registry) -> Gauges {
        let gauges = Gauges::default();
        registry.register("ready", "1 while it answers", gauges.ready.clone());
        registry.register("database_up", "1 while the database answers", gauges.database.clone());
        registry.register("outbox_replies", "Replies that wait to be sent", gauges.waiting.clone());
        let oldest = gauges.oldest.clone();
        registry.register("outbox_oldest_seconds", "How long the oldest reply has waited", oldest);
        registry.register("open_handoffs", "Questions that are with people", gauges.handoffs.clone());
        let library = gauges.library.clone();
        registry.register("library", "The fingerprint of the knowledge that is served", library);
        registry.register("articles", "Articles that are served", gauges.articles.clone());
        registry.register("memory_bytes", "Memory of the process", gauges.memory.clone());
        registry.register("up_seconds", "Time since the start", gauges.up.clone());
        gauges
    }

    fn set(&self, levels: &Levels) {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.ready.set(levels.ready.into());
        self.database.set(levels.waiting.is_some().into());
        for (gauge, known) in [
            (&self.waiting, levels.waiting),
            (&self.handoffs, levels.handoffs),
            (&self.memory, levels.memory),
            (&self.articles, Some(levels.articles)),
        ] {
            if let Some(number) = known {
                gauge.set(whole(number));
            }
        }
        self.library.clear();
        self.library.get_or_create(&Print { fingerprint: levels.library.clone() }).set(1);
        self.oldest.set(levels.oldest.as_secs_f64());
        self.up.set(levels.up.as_secs_f64());
    }
}

impl Telemetry {
    /// Everything that was counted, and how things stand now.
    pub fn text(&self, levels: &Levels) -> String {
        self.levels.set(levels);
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a String takes any text");
        text
    }
}
