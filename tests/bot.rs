//! The bot within the test program, for a test to talk to.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use sportello::channels::telegram::{Settings, Way, serve};
use sportello::desk::{Desk, Pace};
use sportello::search::Catalogue;
use sportello::store::{Key, Store};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::fake_telegram::{PATIENCE, TOKEN, Town};
use crate::plays::catalogue;
use crate::replicas::new_database;

/// The bot within the test program, on a database in memory.
pub struct Bot {
    end: watch::Sender<bool>,
    task: JoinHandle<anyhow::Result<()>>,
}

/// Sends as fast as it can and does not wait long after a fault.
pub const HURRIED: Pace = Pace { per_second: 0, first_retry: Duration::from_millis(20) };

impl Bot {
    pub async fn start(town: &Town) -> Bot {
        Bot::on(desk(shared_catalogue(), now).await, settings(town))
    }

    pub fn on(desk: impl Into<Arc<Desk>>, settings: Settings) -> Bot {
        let desk = desk.into();
        let (end, mut ending) = watch::channel(false);
        let task = tokio::spawn(async move {
            let shutdown = async move {
                let _ = ending.wait_for(|ending| *ending).await;
            };
            serve(settings, &desk, Way::Polling, shutdown).await
        });
        Bot { end, task }
    }

    /// Ends it, which must go quickly and without complaint.
    pub async fn stop(self) {
        self.end.send_replace(true);
        self.ended().await.expect("the bot ends without complaint");
    }

    /// Waits until it ends by itself.
    pub async fn ended(self) -> anyhow::Result<()> {
        timeout(PATIENCE, self.task).await.expect("the bot ends in time").expect("the bot does not panic")
    }
}

pub fn settings(town: &Town) -> Settings {
    Settings { token: TOKEN.to_owned(), api_url: Some(town.line().api_url), pace: HURRIED }
}

/// The tests' own knowledge, read once.
pub fn shared_catalogue() -> Arc<Catalogue> {
    static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(catalogue()));
    CATALOGUE.clone()
}

/// Links in plays are made with it.
pub const KEY: [u8; 32] = [7; 32];

pub async fn desk(catalogue: Arc<Catalogue>, clock: fn() -> DateTime<Utc>) -> Desk {
    let key = Key::from_bytes(&KEY);
    let store = Store::open(&database_or("sqlite::memory:"), &key).await.expect("a database");
    Desk::new(store, key, Arc::new(ArcSwap::from(catalogue)), clock)
}

/// This database; with `SPORTELLO_TEST_OVER_POSTGRES` a new one there, so that the same tests run over PostgreSQL.
pub fn database_or(sqlite: &str) -> String {
    static NUMBERS: AtomicUsize = AtomicUsize::new(0);
    if std::env::var("SPORTELLO_TEST_OVER_POSTGRES").is_err() {
        return sqlite.to_owned();
    }
    new_database(&format!("sportello_play_{}", NUMBERS.fetch_add(1, Ordering::Relaxed)))
}

/// Goes on from a Wednesday morning in 2026, so that answers do not change with the day of the test.
pub fn now() -> DateTime<Utc> {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let morning: DateTime<Utc> = "2026-11-25T09:00:00Z".parse().expect("a moment");
    morning + TimeDelta::from_std(START.elapsed()).unwrap_or_default()
}
