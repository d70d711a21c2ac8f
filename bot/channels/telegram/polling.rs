//! Fetches updates by long polling.
//!
//! Telegram keeps an update until a later `getUpdates` names a higher number. That call is made only after the inbox
//! has stored the whole batch, so that an update is handed out again after a kill rather than lost.

use std::sync::Arc;
use std::time::Duration;

use anyhow::bail;
use serde_json::{Value, json};
use teloxide::payloads::{AnswerCallbackQuery, LeaveChat};
use teloxide::types::{CallbackQueryId, ChatId};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::{sleep, timeout};
use tracing::{debug, error, info, warn};

use super::api::{Api, Fault};
use super::ended;
use super::inline::Query;
use super::limits::{LONG_POLL, MOST_UPDATES, PATIENCE};
use super::update::{self, Reading};
use crate::desk::Arrival;
use crate::telemetry::{self, Telemetry};

/// The kinds of update that we ask for; Telegram keeps the others to itself.
pub(super) const KINDS: [&str; 5] =
    ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

/// Pause after a first failure; it doubles with each that follows, up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// How long, when the program ends, storing the last batch and confirming it may take each.
const FAREWELL: Duration = Duration::from_millis(800);

/// Where updates come from, and where those go that are no arrivals.
pub struct Line<'a> {
    pub api: &'a Api,
    /// The bot's name.
    pub me: &'a str,
    pub queries: mpsc::Sender<Query>,
    pub telemetry: &'a Telemetry,
    /// Places for presses that are being acknowledged.
    pub acknowledging: Arc<Semaphore>,
}

/// So many presses are acknowledged at once.
pub const MOST_ACKNOWLEDGED: usize = 256;

/// Fetches until `ending` says so; `receive` has stored a batch when it returns. Ends early only where the token was
/// revoked.
pub async fn poll<Stored>(
    line: Line<'_>,
    receive: impl Fn(Vec<Arrival>) -> Stored,
    ending: &watch::Receiver<bool>,
) -> anyhow::Result<()>
where
    Stored: Future<Output = anyhow::Result<()>>,
{
    let api = line.api;
    let mut offset = None;
    let mut outage = Outage::default();
    loop {
        let fetched = tokio::select! {
            biased;
            () = ended(ending) => break,
            fetched = fetch(api, offset, LONG_POLL, MOST_UPDATES) => fetched,
        };
        let done = match fetched {
            Ok(batch) => tokio::select! {
                taken = taken(&line, &batch, &receive) => taken.map(|confirming| offset = confirming.or(offset)),
                // A batch that is not stored by then is handed out again at the next start.
                () = too_late(ending) => break,
            },
            Err(Fault::Answered { code: 401 | 404, .. }) => bail!("{}", super::TOKEN_REFUSED),
            Err(fault) => Err(Trouble::Fetching(fault)),
        };
        match done {
            Ok(()) => outage.is_over(),
            Err(trouble) => tokio::select! {
                biased;
                () = ended(ending) => break,
                () = sleep(outage.pause_after(&trouble, line.telemetry)) => {}
            },
        }
    }
    confirm(api, offset).await;
    Ok(())
}

async fn too_late(ending: &watch::Receiver<bool>) {
    ended(ending).await;
    sleep(FAREWELL).await;
}

async fn fetch(api: &Api, offset: Option<i64>, wait: Duration, limit: u8) -> Result<Vec<Value>, Fault> {
    let mut body = json!({"timeout": wait.as_secs(), "limit": limit, "allowed_updates": KINDS});
    if let Some(offset) = offset {
        body["offset"] = json!(offset);
    }
    api.call("getUpdates", &body, wait + PATIENCE).await
}

/// Has a batch stored; then the offset that confirms it is returned, if there was anything in it.
async fn taken<Stored>(
    line: &Line<'_>,
    batch: &[Value],
    receive: impl Fn(Vec<Arrival>) -> Stored,
) -> Result<Option<i64>, Trouble>
where
    Stored: Future<Output = anyhow::Result<()>>,
{
    let mut numbered: Vec<(i64, &Value)> =
        batch.iter().filter_map(|update| Some((update::number(update)?, update))).collect();
    // The numbers say in which order things happened, whatever order they come in.
    numbered.sort_by_key(|(number, _)| *number);
    let arrivals: Vec<Arrival> =
        numbered.iter().filter_map(|(number, update)| arrival(line, *number, update)).collect();
    if !arrivals.is_empty() {
        receive(arrivals).await.map_err(Trouble::Storing)?;
    }
    let confirming = numbered.last().map(|(number, _)| number + 1);
    if confirming.is_none() && !batch.is_empty() {
        return Err(Trouble::Nonsense);
    }
    Ok(confirming)
}

pub(super) fn arrival(line: &Line<'_>, number: i64, update: &Value) -> Option<Arrival> {
    match update::read(number, update, line.me) {
        Reading::Arrived(arrival) => Some(arrival),
        Reading::Pressed { arrival, callback } => {
            acknowledge(line, callback);
            Some(arrival)
        }
        Reading::Invited { chat } => {
            leave(line.api.clone(), chat);
            None
        }
        Reading::Typed(query) => {
            line.telemetry.took("inline");
            // Where too many wait, this one is let go: the next key that is pressed brings another.
            let _let_go = line.queries.try_send(query);
            None
        }
        Reading::Ignored => None,
        Reading::Strange => {
            line.telemetry.fault(telemetry::Fault::Reading);
            warn!(kind = update::kind(update), "skipped an update that the bot cannot read");
            None
        }
    }
}

/// Stops the button's spinner. Telegram forgets a press within seconds, so this neither waits nor is tried again.
fn acknowledge(line: &Line<'_>, callback: String) {
    // While Telegram is slow they must not pile up.
    let Ok(place) = line.acknowledging.clone().try_acquire_owned() else { return };
    let api = line.api.clone();
    tokio::spawn(async move {
        let _place = place;
        if let Err(fault) = api.order(&AnswerCallbackQuery::new(CallbackQueryId(callback))).await {
            debug!(%fault, "cannot acknowledge a button");
        }
    });
}

/// In a channel nobody could ask anything.
fn leave(api: Api, chat: i64) {
    tokio::spawn(async move {
        match api.order(&LeaveChat::new(ChatId(chat))).await {
            Ok(()) => {
                info!("left a channel: the bot answers in private chats and in the groups of organisations");
            }
            Err(fault) => debug!(%fault, "cannot leave a channel"),
        }
    });
}

/// Confirms what was stored last; without it Telegram would hand it out again at the next start, harmlessly.
async fn confirm(api: &Api, offset: Option<i64>) {
    if offset.is_some() && timeout(FAREWELL, fetch(api, offset, Duration::ZERO, 1)).await.is_err() {
        debug!("no time to confirm the last updates");
    }
}

enum Trouble {
    Fetching(Fault),
    Storing(anyhow::Error),
    /// Updates without numbers: nothing that could be confirmed.
    Nonsense,
}

/// A time during which fetching fails; the log hears of its beginning and its end.
#[derive(Default)]
struct Outage {
    failures: u32,
}

impl Outage {
    fn is_over(&mut self) {
        if 0 < self.failures {
            info!(failures = self.failures, "fetching updates works again");
        }
        self.failures = 0;
    }

    fn pause_after(&mut self, trouble: &Trouble, telemetry: &Telemetry) -> Duration {
        telemetry.fault(trouble.part());
        let first = self.failures == 0;
        let doubled = FIRST_PAUSE.saturating_mul(1 << self.failures.min(10)).min(LONGEST_PAUSE);
        self.failures += 1;
        if first {
            trouble.log();
        }
        trouble.pause().unwrap_or(doubled)
    }
}

impl Trouble {
    fn log(&self) {
        match self {
            Trouble::Fetching(Fault::Answered { code: 409, .. }) => error!(
                "another program fetches this bot's updates: stop it, or give each its own token from @BotFather"
            ),
            Trouble::Fetching(fault) => warn!(%fault, "cannot fetch updates; trying again"),
            Trouble::Storing(error) => {
                error!(error = format!("{error:#}"), "cannot store updates; fetching them again");
            }
            Trouble::Nonsense => error!("got updates without numbers: is the address a Bot API server's?"),
        }
    }

    fn part(&self) -> telemetry::Fault {
        match self {
            Trouble::Fetching(_) => telemetry::Fault::Fetching,
            Trouble::Storing(_) => telemetry::Fault::Storing,
            Trouble::Nonsense => telemetry::Fault::Reading,
        }
    }

    /// The pause that Telegram asks for.
    fn pause(&self) -> Option<Duration> {
        match self {
            Trouble::Fetching(Fault::Answered { retry_after, .. }) => *retry_after,
            Trouble::Fetching(Fault::Unreachable(_) | Fault::Moved { .. })
            | Trouble::Storing(_)
            | Trouble::Nonsense => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_within_an_outage_and_start_anew_with_the_next() {
        let (mut outage, telemetry) = (Outage::default(), Telemetry::new());
        let lost = Trouble::Fetching(Fault::Unreachable("reset".into()));
        let pauses: Vec<u128> = (0..9).map(|_| outage.pause_after(&lost, &telemetry).as_millis()).collect();
        assert_eq!(pauses, [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
        outage.is_over();
        assert_eq!(outage.pause_after(&lost, &telemetry), FIRST_PAUSE);
    }

    #[test]
    fn telegrams_own_pause_is_obeyed() {
        let description = "Too Many Requests".to_owned();
        let fault = Fault::Answered { code: 429, description, retry_after: Some(Duration::from_secs(7)) };
        let pause = Outage::default().pause_after(&Trouble::Fetching(fault), &Telemetry::new());
        assert_eq!(pause, Duration::from_secs(7));
    }
}
