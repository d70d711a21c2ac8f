//! Delivers updates to the bot's webhook as Telegram does: of a chat one at a time, again until the bot has taken it.

use std::collections::BTreeSet;

use reqwest::Client;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use tokio::time::{Duration, Instant, sleep};

use super::methods::{Answer, mistaken};
use super::server::Telegram;
use super::world::World;

/// How long Telegram waits before it delivers again what was not taken.
const AGAIN: Duration = Duration::from_millis(100);

/// How long it waits for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    pub url: String,
    pub secret: String,
    most: usize,
}

/// The bot wants updates delivered.
pub fn set(world: &mut World, body: &Value) -> Answer {
    if body["drop_pending_updates"] == true {
        return Err(mistaken(world, "threw away what people wrote while the bot was off"));
    }
    let secret = body["secret_token"].as_str().unwrap_or_default().to_owned();
    let good = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !(16..=256).contains(&secret.len()) || !secret.chars().all(good) {
        return Err(mistaken(world, "a webhook without a secret, or with one that can be guessed"));
    }
    let most = body["max_connections"].as_u64().and_then(|most| usize::try_from(most).ok()).unwrap_or(40);
    if !(1..=100).contains(&most) {
        return Err(mistaken(world, format!("{most} connections to the webhook")));
    }
    let url = body["url"].as_str().unwrap_or_default().to_owned();
    world.webhook = Some(Webhook { url, secret, most });
    Ok(json!(true))
}

/// Delivers until the test ends.
pub async fn deliver(telegram: Telegram) {
    let client = Client::builder().no_proxy().timeout(PATIENCE).build().expect("an HTTP client");
    let mut deliveries = JoinSet::new();
    loop {
        let far = Instant::now() + Duration::from_hours(1);
        let next = telegram.wait_until(far, next);
        tokio::select! {
            Some((webhook, chat, update)) = next => {
                let (telegram, client) = (telegram.clone(), client.clone());
                deliveries.spawn(async move { bring(&telegram, &client, &webhook, chat, update).await });
            }
            Some(_) = deliveries.join_next() => {}
        }
    }
}

/// The first update of a chat of which none is on its way.
fn next(world: &mut World) -> Option<(Webhook, i64, Value)> {
    let webhook = world.webhook.clone()?;
    if webhook.most <= world.on_its_way.len() {
        return None;
    }
    let busy: &BTreeSet<i64> = &world.on_its_way;
    let place = world.updates.iter().position(|update| !busy.contains(&chat_of(update)))?;
    let update = world.updates.remove(place)?;
    let chat = chat_of(&update);
    world.on_its_way.insert(chat);
    world.hand_out(std::slice::from_ref(&update));
    Some((webhook, chat, update))
}

async fn bring(telegram: &Telegram, client: &Client, webhook: &Webhook, chat: i64, update: Value) {
    let request = client
        .post(&webhook.url)
        .header("content-type", "application/json")
        .header("x-telegram-bot-api-secret-token", &webhook.secret)
        .body(update.to_string());
    let taken = request.send().await.is_ok_and(|response| response.status().is_success());
    if !taken {
        sleep(AGAIN).await;
    }
    telegram.with(|world| {
        let again = world.weather.as_mut().is_some_and(super::weather::Weather::repeats);
        if !taken || again {
            world.updates.push_front(update);
        }
        world.on_its_way.remove(&chat);
    });
}

/// The chat of an update; of what has none, whoever sent it.
fn chat_of(update: &Value) -> i64 {
    let parts = update.as_object().into_iter().flat_map(|fields| fields.values());
    let chat = |part: &Value| {
        let id = |value: &Value| value["id"].as_i64();
        id(&part["chat"]).or_else(|| id(&part["message"]["chat"])).or_else(|| id(&part["from"]))
    };
    parts.filter(|part| part.is_object()).find_map(chat).unwrap_or_default()
}
