//! The end: who asks for it, and that it comes in time whatever hangs.

use std::future::Future;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tracing::{info, warn};

/// All that runs has so long to come to its end, the database so long to be let go: with what else takes a moment, the
/// program ends within the ten seconds that Docker gives it.
const LONGEST_END: Duration = Duration::from_secs(6);
const LONGEST_CLOSE: Duration = Duration::from_secs(2);

/// Comes back when someone asks for the end, having told everyone.
pub async fn asked_for(end: watch::Sender<bool>) {
    let signal = signal().await;
    info!(signal, "ending");
    end.send_replace(true);
}

/// Comes back when the end was asked for.
pub async fn told(mut ending: watch::Receiver<bool>) {
    // The sender is gone only when everything ends.
    let _ = ending.wait_for(|end| *end).await;
}

/// Comes back when the end was asked for too long ago.
pub async fn overdue(ending: watch::Receiver<bool>) {
    told(ending).await;
    sleep(LONGEST_END).await;
    warn!("something does not come to its end and is left: what it was about is taken up at the next start");
}

/// Waits for something that is to be closed, but not for ever.
pub async fn closed(what: &str, closing: impl Future<Output = ()>) {
    if timeout(LONGEST_CLOSE, closing).await.is_err() {
        warn!(what, "it could not be closed in time");
    }
}

/// Ctrl-C or, where there is such a thing, SIGTERM.
async fn signal() -> &'static str {
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
