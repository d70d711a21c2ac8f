//! The running service: the desk, its channels, the watched folder and the timers, started and ended together.

use std::path::Path;
use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use arc_swap::ArcSwap;
use axum::Router;
use chrono::{NaiveDate, Utc};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing::{info, warn};

use crate::channels::telegram::{Way, webhook};
use crate::channels::{telegram, web};
use crate::desk::{Desk, Pace};
use crate::folder::{self, Means, Watched};
use crate::knowledge::{Diagnostic, SourceFile, merge_last_good};
use crate::search::Catalogue;
use crate::settings::Settings;
use crate::store::{Key, Store};

/// How often what has been kept long enough is erased.
const TIDY_EVERY: Duration = Duration::from_hours(1);

/// How often it is looked whether a promise has passed or a person has gone.
const TICK_EVERY: Duration = Duration::from_secs(20);

/// What a person who runs it reads when there is no token.
const TELEGRAM_OFF: &str =
    "Telegram is off: to switch it on, set TELOXIDE_TOKEN to the token that @BotFather gave you";

/// Serves until Ctrl-C or SIGTERM.
pub async fn serve(settings: &Settings, knowledge: &Path) -> Result<ExitCode> {
    let (catalogue, _watched) = watched_catalogue(knowledge)?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("cannot listen on {} (SPORTELLO_LISTEN)", settings.listen))?;
    let (store, key) = database(settings).await?;
    let desk = Arc::new(
        Desk::new(store.clone(), key, catalogue, Utc::now).run_by(settings.admins.0.iter().copied()),
    );
    let (end, ending) = watch::channel(false);
    let stop = async {
        let signal = asked_to_end().await;
        info!(signal, "ending");
        end.send_replace(true);
    };
    let address = listener.local_addr().context("the listener has an address")?;
    info!("the web chat is on http://{address}");
    let ended = run(settings, &desk, listener, stop, &ending).await;
    store.close().await;
    ended.map(|()| ExitCode::SUCCESS)
}

/// All that runs side by side. Whatever fails first ends the rest.
async fn run(
    settings: &Settings,
    desk: &Arc<Desk>,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
    ending: &watch::Receiver<bool>,
) -> Result<()> {
    let (pages, way) = doors(settings, desk)?;
    let web = web::serve(listener, pages, ended(ending.clone()));
    let telegram = async {
        match &settings.token {
            Some(token) if !token.trim().is_empty() => {
                telegram::serve(for_telegram(settings, token), desk, way, ended(ending.clone())).await
            }
            _ => {
                info!("{TELEGRAM_OFF}");
                Ok(())
            }
        }
    };
    let stopped = async {
        stop.await;
        Ok(())
    };
    tokio::try_join!(
        web,
        telegram,
        tidy(desk, ended(ending.clone())),
        tick(desk, ended(ending.clone())),
        stopped
    )
    .map(|_| ())
}

/// What is served over HTTP, and how Telegram's updates come.
fn doors(settings: &Settings, desk: &Arc<Desk>) -> Result<(Router, Way)> {
    let pages = web::router(desk.clone());
    let Some(url) = settings.webhook_url.as_deref().filter(|url| !url.trim().is_empty()) else {
        return Ok((pages, Way::Polling));
    };
    let own_server = settings.api_url.as_deref().is_some_and(|url| !url.is_empty());
    let address = webhook::Address::parse(url.trim(), own_server)?;
    let (door, updates) = webhook::door(address, desk.clone());
    Ok((pages.merge(door), Way::Webhook(updates)))
}

pub(super) fn for_telegram(settings: &Settings, token: &str) -> telegram::Settings {
    telegram::Settings {
        token: token.trim().to_owned(),
        api_url: settings.api_url.clone().filter(|url| !url.is_empty()),
        pace: Pace::per_second(settings.send_rate),
    }
}

async fn ended(mut ending: watch::Receiver<bool>) {
    // The sender is gone only when everything ends.
    let _ = ending.wait_for(|end| *end).await;
}

/// Has what is due happen: promises that pass, reminders.
async fn tick(desk: &Desk, end: impl Future<Output = ()>) -> Result<()> {
    let mut end = pin!(end);
    loop {
        if let Err(error) = desk.tick(Utc::now()).await {
            warn!(%error, "cannot have happen what is due; trying again soon");
        }
        tokio::select! {
            () = &mut end => return Ok(()),
            () = tokio::time::sleep(TICK_EVERY) => {}
        }
    }
}

async fn tidy(desk: &Desk, end: impl Future<Output = ()>) -> Result<()> {
    let mut end = pin!(end);
    loop {
        if let Err(error) = desk.tidy(Utc::now()).await {
            warn!(%error, "cannot erase what is old; trying again in an hour");
        }
        tokio::select! {
            () = &mut end => return Ok(()),
            () = tokio::time::sleep(TIDY_EVERY) => {}
        }
    }
}

/// Ctrl-C or, where there is such a thing, SIGTERM.
async fn asked_to_end() -> &'static str {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            return tokio::select! {
                _ = terminated.recv() => "SIGTERM",
                _ = tokio::signal::ctrl_c() => "Ctrl-C",
            };
        }
    }
    // Without a handler for Ctrl-C the system ends us itself.
    let _ = tokio::signal::ctrl_c().await;
    "Ctrl-C"
}

async fn database(settings: &Settings) -> Result<(Store, Key)> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("cannot make the folder `{}` (SPORTELLO_DATA)", settings.data.display()))?;
    let key = Key::from_file(&settings.key_path())?;
    let store = Store::open(&settings.database_url(), &key).await?;
    Ok((store, key))
}

/// The folder as a catalogue that is replaced within two seconds of a save.
fn watched_catalogue(path: &Path) -> Result<(Arc<ArcSwap<Catalogue>>, Watched)> {
    let files = folder::read(path).with_context(|| {
        format!("cannot read the folder `{}` (--knowledge, SPORTELLO_KNOWLEDGE)", path.display())
    })?;
    let first = merge_last_good(&[], &files, today());
    log_problems(&first.diagnostics);
    anyhow::ensure!(
        !first.library.territories.is_empty(),
        "the folder `{}` holds no territory that can be read; `sportello check` says what is wrong",
        path.display()
    );
    let articles: usize = first.library.territories.values().map(|territory| territory.articles.len()).sum();
    info!(territories = first.library.territories.len(), articles, "knowledge read");
    let catalogue = Arc::new(ArcSwap::from_pointee(Catalogue::new(Arc::new(first.library))));
    let replaced = catalogue.clone();
    let mut served: Vec<SourceFile> = first.files;
    let changed = move |files: Vec<SourceFile>| {
        let next = merge_last_good(&served, &files, today());
        log_problems(&next.diagnostics);
        for path in &next.kept {
            warn!(file = path, "serving its last good version");
        }
        // A file that was only broken is served as before: nothing to build.
        if next.files != served {
            replaced.store(Arc::new(Catalogue::new(Arc::new(next.library))));
            served = next.files;
            info!("knowledge read again");
        }
    };
    let watched = Watched::start(path, files, Means::System, changed)
        .with_context(|| format!("cannot watch the folder `{}`", path.display()))?;
    Ok((catalogue, watched))
}

/// Errors in the same words as `check`; warnings are for `check` alone.
fn log_problems(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
        warn!("{diagnostic}");
    }
}

pub(super) fn today() -> NaiveDate {
    Utc::now().date_naive()
}
