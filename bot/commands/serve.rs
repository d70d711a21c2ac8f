//! The running service: the desk, its channels, the watched folder and the timers, started and ended together.

use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;
use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use arc_swap::ArcSwap;
use axum::Router;
use chrono::Utc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::sleep;
use tracing::{info, warn};

use super::served::Served;
use super::{ending, served};
use crate::backoffice::{self, Sources};
use crate::channels::telegram::{Way, webhook};
use crate::channels::{telegram, web};
use crate::desk::{Desk, Pace};
use crate::health::{self, Health};
use crate::settings::Settings;
use crate::store::{Key, Store};
use crate::telemetry::{Fault, Telemetry};

/// How often what has been kept long enough is erased.
const TIDY_EVERY: Duration = Duration::from_hours(1);

/// How often it is looked whether a promise has passed or a person has gone.
const TICK_EVERY: Duration = Duration::from_secs(20);

/// What a person who runs it reads when there is no token.
const TELEGRAM_OFF: &str =
    "Telegram is off: to switch it on, set TELOXIDE_TOKEN to the token that @BotFather gave you";

/// Serves until Ctrl-C or SIGTERM.
pub async fn serve(settings: &Settings, knowledge: &Path) -> Result<ExitCode> {
    let telemetry = Arc::new(Telemetry::new());
    let Served { catalogue, sources, watched } = served::watched(knowledge, &telemetry)?;
    let doors = Doors::open(settings).await?;
    let (store, key) = database(settings).await?;
    let desk = Desk::new(store.clone(), key, catalogue, Utc::now)
        .run_by(settings.admins.0.iter().copied())
        .edited_by(settings.editors.0.iter().copied())
        .with_pages_at(&doors.pages(settings)?, settings.telegram().is_none())
        .counting_in(telemetry);
    let (end, ending) = watch::channel(false);
    let desk = Arc::new(desk);
    let health = Arc::new(Health::new(desk.clone(), settings.telegram().is_some(), ending.clone()));
    if let Some(link) = desk.link_for_terminal() {
        info!("the back office, for ten minutes and once: {link}");
    }
    let house = House { settings, knowledge, desk, health, sources, ending };
    let ended = house.open(doors, ending::asked_for(end)).await;
    ending::closed("the database", store.close()).await;
    // It may be in the middle of reading what was saved just now.
    ending::closed("the knowledge folder", async {
        let _read = tokio::task::spawn_blocking(|| drop(watched)).await;
    })
    .await;
    ended.map(|()| ExitCode::SUCCESS)
}

/// Where people and those who run it come in.
struct Doors {
    web: TcpListener,
    health: Option<TcpListener>,
}

impl Doors {
    async fn open(settings: &Settings) -> Result<Doors> {
        let web = listener(settings.listen, "SPORTELLO_LISTEN").await?;
        let address = web.local_addr().context("the listener has an address")?;
        info!("the web chat is on http://{address}");
        let health = match settings.metrics_listen.0 {
            Some(address) => Some(listener(address, "SPORTELLO_METRICS_LISTEN").await?),
            None => None,
        };
        if let Some(health) = &health {
            let address = health.local_addr().context("the listener has an address")?;
            info!("for those who run it: http://{address}/health and http://{address}/metrics");
        }
        Ok(Doors { web, health })
    }

    /// Where people reach the pages.
    fn pages(&self, settings: &Settings) -> Result<String> {
        let own = || {
            let address = self.web.local_addr().context("the listener has an address")?;
            Ok(format!("http://{address}"))
        };
        settings.pages().map_or_else(own, |address| Ok(address.to_owned()))
    }
}

async fn listener(address: SocketAddr, variable: &str) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address} ({variable})"))
}

/// All that runs side by side.
struct House<'a> {
    settings: &'a Settings,
    knowledge: &'a Path,
    desk: Arc<Desk>,
    health: Arc<Health>,
    sources: Arc<ArcSwap<Sources>>,
    ending: watch::Receiver<bool>,
}

impl House<'_> {
    /// Runs until `stop`, and then until everything has come to its end. Whatever fails first ends the rest.
    async fn open(&self, doors: Doors, stop: impl Future<Output = ()>) -> Result<()> {
        let stopped = async {
            stop.await;
            Ok(())
        };
        let (pages, way) = self.pages()?;
        let work = async {
            tokio::try_join!(
                web::serve(doors.web, pages, self.ended()),
                self.telegram(way),
                self.tidy(),
                self.tick(),
                stopped
            )
            .map(|_| ())
        };
        tokio::select! {
            ended = Box::pin(work) => ended,
            ended = self.observed(doors.health) => ended,
            () = ending::overdue(self.ending.clone()) => Ok(()),
        }
    }

    fn ended(&self) -> impl Future<Output = ()> + Send + use<> {
        ending::told(self.ending.clone())
    }

    /// Says how everything is until everything else has ended.
    async fn observed(&self, door: Option<TcpListener>) -> Result<()> {
        match door {
            Some(door) => health::serve(door, self.health.clone(), std::future::pending()).await,
            None => std::future::pending().await,
        }
    }

    /// What is served over HTTP, and how Telegram's updates come.
    fn pages(&self) -> Result<(Router, Way)> {
        let office = backoffice::router(self.desk.clone(), self.sources.clone(), self.knowledge);
        let pages = web::router(self.desk.clone()).merge(office);
        let Some(url) = self.settings.webhook() else { return Ok((pages, Way::Polling)) };
        let own_server = self.settings.api_url.as_deref().is_some_and(|url| !url.is_empty());
        let address = webhook::Address::parse(url, own_server)?;
        let (door, updates) = webhook::door(address, self.desk.clone());
        Ok((pages.merge(door), Way::Webhook(updates)))
    }

    async fn telegram(&self, way: Way) -> Result<()> {
        let Some(token) = self.settings.telegram() else {
            info!("{TELEGRAM_OFF}");
            return Ok(());
        };
        telegram::serve(for_telegram(self.settings, token), &self.desk, way, self.ended()).await
    }

    /// Has what is due happen: promises that pass, reminders.
    async fn tick(&self) -> Result<()> {
        let mut end = pin!(self.ended());
        loop {
            if let Err(error) = self.desk.tick(Utc::now()).await {
                self.desk.telemetry().fault(Fault::Timers);
                warn!(%error, "cannot have happen what is due; trying again soon");
            }
            self.health.beat();
            tokio::select! {
                () = &mut end => return Ok(()),
                () = sleep(TICK_EVERY) => {}
            }
        }
    }

    async fn tidy(&self) -> Result<()> {
        let mut end = pin!(self.ended());
        loop {
            if let Err(error) = self.desk.tidy(Utc::now()).await {
                self.desk.telemetry().fault(Fault::Tidying);
                warn!(%error, "cannot erase what is old; trying again in an hour");
            }
            tokio::select! {
                () = &mut end => return Ok(()),
                () = sleep(TIDY_EVERY) => {}
            }
        }
    }
}

pub(super) fn for_telegram(settings: &Settings, token: &str) -> telegram::Settings {
    telegram::Settings {
        token: token.trim().to_owned(),
        api_url: settings.api_url.clone().filter(|url| !url.is_empty()),
        pace: Pace::per_second(settings.send_rate),
    }
}

async fn database(settings: &Settings) -> Result<(Store, Key)> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("cannot make the folder `{}` (SPORTELLO_DATA)", settings.data.display()))?;
    let key = Key::from_file(&settings.key_path())?;
    let store = Store::open(&settings.database_url(), &key).await?;
    Ok((store, key))
}
