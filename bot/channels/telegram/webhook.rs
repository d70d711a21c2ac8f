//! Takes updates that Telegram delivers by itself, to any of several replicas.
//!
//! Only what carries the secret that we gave to Telegram is read; only once it is stored we answer 200. Anything else
//! makes Telegram deliver it again. What arrives at the same time is stored together. Of a chat Telegram delivers the next
//! update only after we took the one before, so that a chat's updates stay in order whichever replica takes them.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{sleep, timeout};
use tracing::{error, info, warn};

use super::api::{Api, Fault};
use super::limits::{LARGEST_UPDATE, MOST_CONNECTIONS, MOST_UPDATES, PATIENCE};
use super::polling::{self, KINDS, Line};
use super::{START_PAUSE, ended, update};
use crate::desk::{Arrival, Desk};
use crate::telemetry;

/// Where Telegram says what we told it to.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// So many wait at most to be stored; beyond, Telegram is told to come back.
const MOST_WAITING: usize = 256;

/// What is not stored by then is to be delivered again. Telegram itself waits about a minute.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// Ports that Telegram delivers to.
const PORTS: [u16; 4] = [443, 80, 88, 8443];

/// Paths of the web chat, which is served at the same address.
const TAKEN: [&str; 6] = ["/", "/say", "/style.css", "/chat.js", "/icon.svg", "/health"];

/// Where Telegram is to deliver: what `SPORTELLO_WEBHOOK_URL` says, once it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    url: String,
    path: String,
}

impl Address {
    /// `own_server`: not Telegram's own, which delivers to any address.
    pub fn parse(url: &str, own_server: bool) -> anyhow::Result<Address> {
        let (scheme, rest) = url.split_once("://").context(EXAMPLE)?;
        let (host, path) = rest.split_once('/').context(EXAMPLE)?;
        let path = format!("/{}", path.trim_end_matches('/'));
        let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
        if host.is_empty() || !matches!(scheme, "https" | "http") || !path.chars().all(plain) {
            bail!(EXAMPLE);
        }
        if TAKEN.contains(&path.as_str()) {
            bail!("SPORTELLO_WEBHOOK_URL needs a path that the web chat does not use, for example /telegram");
        }
        let port = host.rsplit_once(':').map_or(Ok(443), |(_, port)| port.parse::<u16>());
        if !own_server && (scheme != "https" || port.as_ref().is_ok_and(|port| !PORTS.contains(port))) {
            bail!(
                "SPORTELLO_WEBHOOK_URL: Telegram delivers to https:// addresses alone, at port 443, 80, 88 or 8443"
            );
        }
        Ok(Address { url: format!("{scheme}://{host}{path}"), path })
    }
}

const EXAMPLE: &str =
    "SPORTELLO_WEBHOOK_URL is no address with a path: write for example https://bot.example.org/telegram";

/// An update that was delivered, and where it is told whether it is stored.
struct Delivered {
    update: Value,
    stored: oneshot::Sender<bool>,
}

/// What came in at the door.
pub struct Updates {
    address: Address,
    delivered: mpsc::Receiver<Delivered>,
}

struct Door {
    desk: Arc<Desk>,
    updates: mpsc::Sender<Delivered>,
}

/// A door to be served at the address, and what comes in there.
pub fn door(address: Address, desk: Arc<Desk>) -> (Router, Updates) {
    let (updates, delivered) = mpsc::channel(MOST_WAITING);
    let router = Router::new().route(&address.path, post(take)).with_state(Arc::new(Door { desk, updates }));
    (router, Updates { address, delivered })
}

async fn take(State(door): State<Arc<Door>>, request: Request) -> StatusCode {
    let (head, body) = request.into_parts();
    let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !door.desk.is_webhook_secret(text(SECRET)) {
        return StatusCode::UNAUTHORIZED;
    }
    if !is_json(&head.headers) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE;
    }
    let Ok(body) = to_bytes(body, LARGEST_UPDATE).await else { return StatusCode::PAYLOAD_TOO_LARGE };
    let Ok(update) = serde_json::from_slice(&body) else {
        // It would be delivered for ever, and the chat's next ones would have to wait for it.
        warn!("skipped an update that is no JSON");
        return StatusCode::OK;
    };
    let (stored, told) = oneshot::channel();
    if door.updates.try_send(Delivered { update, stored }).is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match timeout(LONGEST_WAIT, told).await {
        Ok(Ok(true)) => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// Tells Telegram to deliver to us, as often as it takes; an error is for the operator to mend.
pub async fn register(api: &Api, updates: &Updates, secret: &str) -> anyhow::Result<()> {
    let body = json!({
        "url": updates.address.url, "secret_token": secret, "max_connections": MOST_CONNECTIONS,
        "allowed_updates": KINDS,
    });
    let mut silent = true;
    loop {
        let pause = match api.call::<bool>("setWebhook", &body, PATIENCE).await {
            Ok(_) => return Ok(()),
            Err(Fault::Answered { code: 400, description, .. }) => {
                bail!("Telegram does not deliver to SPORTELLO_WEBHOOK_URL: {description}")
            }
            Err(Fault::Answered { code: 401 | 404, .. }) => bail!("{}", super::TOKEN_REFUSED),
            Err(fault) => {
                if std::mem::take(&mut silent) {
                    warn!(%fault, "cannot tell Telegram where to deliver; trying again");
                }
                match fault {
                    Fault::Answered { retry_after, .. } => retry_after.unwrap_or(START_PAUSE),
                    Fault::Unreachable(_) | Fault::Moved { .. } => START_PAUSE,
                }
            }
        };
        sleep(pause).await;
    }
}

/// Has what is delivered stored until `ending` says so; `receive` has stored a batch when it returns.
pub async fn receive<Stored>(
    line: Line<'_>,
    mut updates: Updates,
    receive: impl Fn(Vec<Arrival>) -> Stored,
    ending: &watch::Receiver<bool>,
) where
    Stored: Future<Output = anyhow::Result<()>>,
{
    let mut waiting = Vec::new();
    let mut broken = false;
    loop {
        tokio::select! {
            biased;
            () = ended(ending) => return,
            count = updates.delivered.recv_many(&mut waiting, usize::from(MOST_UPDATES)) => {
                if count == 0 { return }
            }
        }
        let batch: Vec<Delivered> = std::mem::take(&mut waiting);
        let read = |delivered: &Delivered| {
            polling::arrival(&line, update::number(&delivered.update)?, &delivered.update)
        };
        let mut arrivals: Vec<Arrival> = batch.iter().filter_map(read).collect();
        // The numbers say in which order things happened, whatever order they come in.
        arrivals.sort_by_key(|arrival| arrival.update);
        let stored = if arrivals.is_empty() { Ok(()) } else { receive(arrivals).await };
        if stored.is_err() {
            line.telemetry.fault(telemetry::Fault::Storing);
        }
        match &stored {
            Ok(()) if std::mem::take(&mut broken) => info!("storing updates works again"),
            Err(error) if !std::mem::replace(&mut broken, true) => {
                error!(error = format!("{error:#}"), "cannot store updates; Telegram delivers them again");
            }
            Ok(()) | Err(_) => {}
        }
        for delivered in batch {
            // Whoever has waited too long has gone.
            let _gone = delivered.stored.send(stored.is_ok());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_telegram_delivers_to() {
        let check = |url: &str, own_server: bool| Address::parse(url, own_server).map_err(|e| e.to_string());
        let good = check("https://bot.example.org/telegram/", false).unwrap();
        assert_eq!(
            (good.url.as_str(), good.path.as_str()),
            ("https://bot.example.org/telegram", "/telegram")
        );
        assert!(check("https://bot.example.org:8443/t", false).is_ok());
        assert!(check("http://127.0.0.1:4000/t", true).is_ok());
        for wrong in [
            "bot.example.org/telegram",
            "https://bot.example.org",
            "https://bot.example.org/",
            "https://bot.example.org/say",
            "https://bot.example.org/{x}",
            "http://bot.example.org/t",
            "https://bot.example.org:8080/t",
            "ftp://bot.example.org/t",
        ] {
            let message = check(wrong, false).unwrap_err();
            assert!(message.contains("SPORTELLO_WEBHOOK_URL"), "{message}");
        }
    }
}
