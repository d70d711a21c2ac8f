//! The bot, started for a test: within the test program, or as the program that an operator starts.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use sportello::channels::telegram::{Settings, serve};
use sportello::desk::{Desk, Pace};
use sportello::store::{Key, Store};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::fake_telegram::{PATIENCE, TOKEN, Town};
use crate::plays::catalogue;

/// The bot within the test program, on a database in memory.
pub struct Bot {
    end: watch::Sender<bool>,
    task: JoinHandle<anyhow::Result<()>>,
}

/// Sends as fast as it can and does not wait long after a fault.
pub const HURRIED: Pace = Pace { per_second: 0, first_retry: Duration::from_millis(20) };

impl Bot {
    pub async fn start(town: &Town) -> Bot {
        Bot::on(desk(now).await, settings(town))
    }

    pub fn on(desk: Desk, settings: Settings) -> Bot {
        let (end, mut ending) = watch::channel(false);
        let task = tokio::spawn(async move {
            let shutdown = async move {
                let _ = ending.wait_for(|ending| *ending).await;
            };
            serve(settings, &desk, shutdown).await
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
    Settings { token: TOKEN.to_owned(), api_url: Some(town.api_url().to_owned()), pace: HURRIED }
}

/// A desk with the tests' own knowledge.
pub async fn desk(clock: fn() -> DateTime<Utc>) -> Desk {
    let key = Key::throw_away();
    let store = Store::open("sqlite::memory:", &key).await.expect("a database in memory");
    Desk::new(store, key, Arc::new(ArcSwap::from_pointee(catalogue())), clock)
}

/// Goes on from a Wednesday morning in 2026, so that answers do not change with the day of the test.
pub fn now() -> DateTime<Utc> {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let morning: DateTime<Utc> = "2026-11-25T09:00:00Z".parse().expect("a moment");
    morning + TimeDelta::from_std(START.elapsed()).unwrap_or_default()
}

/// The program that an operator starts; killed when dropped.
pub struct Program {
    child: Child,
}

impl Program {
    /// Starts it with its data in `folder` and what it logs in a file there.
    pub fn start(town: &Town, folder: &Path, log: &str) -> Program {
        let written = File::options().create(true).append(true).open(folder.join("log")).expect("a log file");
        let child = Command::new(env!("CARGO_BIN_EXE_sportello"))
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", town.api_url())
            .env("SPORTELLO_DATA", folder)
            .env("SPORTELLO_KNOWLEDGE", "tests/library")
            .env("SPORTELLO_LISTEN", "127.0.0.1:0")
            .env("SPORTELLO_SEND_RATE", "0")
            .env("RUST_LOG", log)
            .env_remove("DATABASE_URL")
            .env_remove("SPORTELLO_KEY_FILE")
            .stdin(Stdio::null())
            .stdout(written.try_clone().expect("the log file once more"))
            .stderr(written)
            .spawn()
            .expect("the program starts");
        Program { child }
    }

    /// As if the power were cut.
    pub fn kill(mut self) {
        self.child.kill().expect("the program is there to be killed");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
