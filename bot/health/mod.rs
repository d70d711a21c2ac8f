//! Is it well, and what has it counted? `/health` and `/metrics`, on a listener of their own.
//!
//! For those who run it, never for the public: the counts tell how much is asked in which language. Nothing here names
//! anyone. It answers until everything else has ended, so that a load balancer hears of the end before it comes.

mod probe;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

pub use probe::{Answer, ask};

use crate::desk::{Desk, panics};
use crate::store::Pulse;
use crate::telemetry::{Fault, Levels};

/// A database that takes longer to answer is not well.
const SLOWEST_PULSE: Duration = Duration::from_secs(2);
/// When nothing has happened by itself for so long although it could, the program is stuck and wants to be started anew.
const STUCK: Duration = Duration::from_mins(10);

/// What is known of how the program is.
pub struct Health {
    desk: Arc<Desk>,
    /// Whether it is to answer on Telegram.
    telegram: bool,
    ending: watch::Receiver<bool>,
    start: Instant,
    /// When the timers ran last, in seconds from the start.
    beat: AtomicU64,
}

/// How it is, for `/health`.
#[derive(Debug, Serialize)]
struct Report {
    live: bool,
    ready: bool,
    version: &'static str,
    up_seconds: u64,
    database: &'static str,
    telegram: &'static str,
    library: Library,
    #[serde(flatten)]
    together: Together,
    outbox: Outbox,
    open_handoffs: Option<u64>,
    timers_seconds_ago: u64,
    ending: bool,
}

#[derive(Debug, Serialize)]
struct Library {
    fingerprint: String,
    articles: usize,
}

#[derive(Debug, Serialize)]
struct Together {
    /// All that share the database, with the knowledge that each answers from; none where it is this program's own.
    replicas: Vec<Replica>,
    /// Living replicas answer from different knowledge.
    libraries_differ: bool,
}

#[derive(Debug, Serialize)]
struct Replica {
    id: i64,
    started: String,
    version: String,
    library: String,
    alive: bool,
}

#[derive(Debug, Serialize)]
struct Outbox {
    /// In the database, of all replicas; nothing while it does not answer.
    waiting: Option<u64>,
    oldest_seconds: u64,
    /// So much waits that nothing more is taken.
    full: bool,
}

impl Health {
    pub fn new(desk: Arc<Desk>, telegram: bool, ending: watch::Receiver<bool>) -> Health {
        Health { desk, telegram, ending, start: Instant::now(), beat: AtomicU64::new(0) }
    }

    /// The timers have run, whether or not there was anything to do.
    pub fn beat(&self) {
        self.beat.store(self.start.elapsed().as_secs(), Ordering::Relaxed);
    }

    async fn pulse(&self) -> Option<Pulse> {
        timeout(SLOWEST_PULSE, self.desk.pulse()).await.ok()?.ok()
    }

    async fn replicas(&self) -> Vec<Replica> {
        let found = timeout(SLOWEST_PULSE, self.desk.replicas()).await;
        let shown = |replica: crate::store::Replica| Replica {
            id: replica.id,
            started: replica.started.to_rfc3339(),
            version: replica.version,
            library: replica.library,
            alive: replica.alive,
        };
        found.ok().and_then(Result::ok).unwrap_or_default().into_iter().map(shown).collect()
    }

    async fn report(&self) -> Report {
        let pulse = self.pulse().await;
        let replicas = if pulse.is_some() { self.replicas().await } else { Vec::new() };
        let mut living = replicas.iter().filter(|replica| replica.alive).map(|replica| &replica.library);
        let libraries_differ = living.next().is_some_and(|first| living.any(|other| other != first));
        let up = self.start.elapsed().as_secs();
        let timers_seconds_ago = up.saturating_sub(self.beat.load(Ordering::Relaxed));
        let full = !self.desk.has_room();
        let met = self.desk.has_met_telegram();
        let stuck = STUCK.as_secs() < timers_seconds_ago && pulse.is_some() && !full;
        let ending = *self.ending.borrow();
        let catalogue = self.desk.catalogue().load();
        let articles = catalogue.library().territories.values().map(|territory| territory.articles.len());
        let stored = pulse.and_then(|pulse| pulse.oldest).map(|oldest| self.desk.age(oldest));
        let oldest = self.desk.longest_wait().max(stored.unwrap_or_default());
        Report {
            live: !stuck,
            ready: pulse.is_some() && (met || !self.telegram) && !ending && !stuck,
            version: env!("CARGO_PKG_VERSION"),
            up_seconds: up,
            database: if pulse.is_some() { "well" } else { "away" },
            telegram: match (self.telegram, met) {
                (false, _) => "off",
                (true, false) => "not reached yet",
                (true, true) => "on",
            },
            library: Library {
                fingerprint: catalogue.library().fingerprint.clone(),
                articles: articles.sum(),
            },
            together: Together { replicas, libraries_differ },
            outbox: Outbox {
                waiting: pulse.map(|pulse| pulse.waiting),
                oldest_seconds: oldest.as_secs(),
                full,
            },
            open_handoffs: pulse.map(|pulse| pulse.handoffs),
            timers_seconds_ago,
            ending,
        }
    }

    async fn metrics(&self) -> String {
        let report = self.report().await;
        let telemetry = self.desk.telemetry();
        telemetry.faults_so_far(Fault::Panic, panics());
        telemetry.text(&Levels {
            ready: report.ready,
            library: report.library.fingerprint,
            articles: report.library.articles as u64,
            waiting: report.outbox.waiting,
            oldest: Duration::from_secs(report.outbox.oldest_seconds),
            handoffs: report.open_handoffs,
            memory: memory(),
            up: self.start.elapsed(),
        })
    }
}

/// Answers until `shutdown`.
pub async fn serve(
    listener: TcpListener,
    health: Arc<Health>,
    shutdown: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    tokio::select! {
        ended = async { axum::serve(listener, router(health)).await } => Ok(ended?),
        () = shutdown => Ok(()),
    }
}

fn router(health: Arc<Health>) -> Router {
    Router::new()
        .route("/health", get(told))
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .route("/metrics", get(metrics))
        .with_state(health)
}

async fn told(State(health): State<Arc<Health>>) -> Response {
    let report = health.report().await;
    (status(report.ready), Json(report)).into_response()
}

async fn live(State(health): State<Arc<Health>>) -> (StatusCode, &'static str) {
    let live = health.report().await.live;
    (status(live), if live { "live\n" } else { "stuck\n" })
}

async fn ready(State(health): State<Arc<Health>>) -> (StatusCode, &'static str) {
    let ready = health.report().await.ready;
    (status(ready), if ready { "ready\n" } else { "not ready\n" })
}

async fn metrics(State(health): State<Arc<Health>>) -> Response {
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], health.metrics().await).into_response()
}

fn status(well: bool) -> StatusCode {
    if well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}

/// What the system says of our memory, in bytes, where it says it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
