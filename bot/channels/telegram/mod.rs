//! How does the conversation look on Telegram?
//!
//! Updates come by long polling or to a webhook, and are confirmed only after the desk has stored them; replies go out as HTML within
//! Telegram's limits. In a group only commands for the bot and replies to it are read, and it needs no rights there.
//! What someone types elsewhere behind the bot's name is answered at once from memory.
//! Nothing here logs what was written, by whom, or the token.

mod api;
mod courier;
mod html;
mod inline;
mod keyboard;
pub mod limits;
mod menu;
mod message;
mod polling;
mod update;
mod upload;
pub mod webhook;

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use serde::Deserialize;
use teloxide::payloads::{DeleteWebhook, GetMe};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::sleep;
use tracing::{info, warn};

pub use courier::TelegramCourier;

use crate::desk::{Desk, Pace};
use api::{Api, Fault};

/// What an operator reads when Telegram does not accept the token.
const TOKEN_REFUSED: &str = "Telegram does not know this token: compare TELOXIDE_TOKEN with what @BotFather shows under /mybots, API Token";

/// Pause between two attempts to reach Telegram at the start.
const START_PAUSE: Duration = Duration::from_secs(2);

/// What an operator decides about Telegram.
#[derive(Clone)]
pub struct Settings {
    pub token: String,
    /// Another Bot API server than Telegram's own.
    pub api_url: Option<String>,
    pub pace: Pace,
}

/// How updates come.
pub enum Way {
    /// We ask for them: no address that can be reached is needed.
    Polling,
    /// Telegram delivers them to an address, behind which there may be several replicas.
    Webhook(webhook::Updates),
}

/// The bot itself, as `getMe` tells.
#[derive(Deserialize)]
struct Me {
    username: String,
}

/// Answers on Telegram until `shutdown`. An error says what an operator must mend; whatever mends itself (a network
/// that is down, another program that fetches) is waited out.
pub async fn serve(
    settings: Settings,
    desk: &Desk,
    way: Way,
    shutdown: impl Future<Output = ()> + Send,
) -> anyhow::Result<()> {
    let api = Api::new(&settings)?;
    let mut shutdown = pin!(shutdown);
    let Some(me) = introduced(&api, shutdown.as_mut()).await? else {
        return Ok(());
    };
    let by_webhook = matches!(way, Way::Webhook(_));
    let registered = async {
        match &way {
            Way::Polling => receive_by_polling(&api).await,
            Way::Webhook(updates) => {
                webhook::register(&api, updates, &desk.webhook_secret()).await?;
            }
        }
        anyhow::Ok(())
    };
    tokio::select! {
        () = shutdown.as_mut() => return Ok(()),
        registered = registered => registered?,
    }
    desk.known_as(&me.username);
    info!(bot = me.username, "answering on Telegram");
    let (end, ending) = watch::channel(false);
    let told = async {
        tokio::select! {
            () = shutdown => {}
            () = ended(&ending) => {}
        }
        end.send_replace(true);
    };
    // What a webhook has taken is stored before the delivery ends, so that it is not left to another replica.
    let (last_taken, all_taken) = watch::channel(false);
    let (queries, asked) = mpsc::channel(inline::MOST_WAITING);
    let polling = async {
        let receive = async |batch| desk.receive(batch).await.context("the inbox is closed");
        let line = polling::Line {
            api: &api,
            me: &me.username,
            queries,
            telemetry: desk.telemetry(),
            acknowledging: Arc::new(Semaphore::new(polling::MOST_ACKNOWLEDGED)),
        };
        let received = match way {
            Way::Polling => polling::poll(line, receive, &ending).await,
            Way::Webhook(updates) => {
                webhook::receive(line, updates, receive, &ending).await;
                Ok(())
            }
        };
        end.send_replace(true);
        last_taken.send_replace(true);
        received
    };
    let delivery = async {
        let courier = TelegramCourier::with(api.clone());
        let until = async {
            ended(&ending).await;
            if by_webhook {
                ended(&all_taken).await;
            }
        };
        desk.deliver(courier, settings.pace, until).await.context("the outbox is closed")
    };
    let announcing = async {
        tokio::select! {
            () = menu::announce(&api) => {}
            () = ended(&ending) => {}
        }
    };
    // On the heap: all that goes on here at once would be much for one stack.
    let typing = Box::pin(inline::answer(&api, desk, asked, &ending));
    let ((), polled, delivered, (), ()) = tokio::join!(told, Box::pin(polling), delivery, announcing, typing);
    polled.and(delivered)
}

/// What the bot is called, asked once.
pub async fn name_of_bot(settings: &Settings) -> anyhow::Result<String> {
    match Api::new(settings)?.ask::<Me, _>(&GetMe::new()).await {
        Ok(me) => Ok(me.username),
        Err(Fault::Answered { code: 401 | 404, .. }) => bail!("{TOKEN_REFUSED}"),
        Err(fault) => bail!("cannot ask Telegram what the bot is called ({fault}); say it with `--bot NAME`"),
    }
}

async fn ended(ending: &watch::Receiver<bool>) {
    // An error means that the sender is gone, which is an end too.
    let _ = ending.clone().wait_for(|ending| *ending).await;
}

/// Asks Telegram who we are, as often as it takes; `None` when the program is to end first.
async fn introduced(
    api: &Api,
    mut shutdown: Pin<&mut (impl Future<Output = ()> + Send)>,
) -> anyhow::Result<Option<Me>> {
    let mut silent = true;
    loop {
        let who = GetMe::new();
        let me = tokio::select! {
            () = &mut shutdown => return Ok(None),
            me = api.ask::<Me, _>(&who) => me,
        };
        match me {
            Ok(me) => return Ok(Some(me)),
            Err(Fault::Answered { code: 401 | 404, .. }) => bail!("{TOKEN_REFUSED}"),
            Err(fault) if silent => warn!(%fault, "cannot reach Telegram; trying again"),
            Err(_) => {}
        }
        silent = false;
        tokio::select! {
            () = &mut shutdown => return Ok(None),
            () = sleep(START_PAUSE) => {}
        }
    }
}

/// Telegram hands out no updates while a webhook is set. What waits there stays waiting for us.
async fn receive_by_polling(api: &Api) {
    if let Err(fault) = api.order(&DeleteWebhook::new()).await {
        warn!(%fault, "cannot remove the webhook; if one is set, no messages arrive");
    }
}
