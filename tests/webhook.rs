//! The webhook: Telegram alone is listened to, and told that an update was taken once it is stored.

use reqwest::{Client, StatusCode};
use serde_json::json;
use tokio::net::TcpListener;

use crate::fake_telegram::Town;
use crate::program::Program;

/// A program with a webhook, and the address of that.
async fn program_with_webhook(town: &Town, folder: &std::path::Path) -> (Program, String) {
    let free =
        TcpListener::bind("127.0.0.1:0").await.expect("a free port").local_addr().expect("its address");
    let (listen, url) = (free.to_string(), format!("http://{free}/telegram"));
    let more = [("SPORTELLO_WEBHOOK_URL", url.as_str()), ("SPORTELLO_LISTEN", &listen)];
    (Program::start_with("tests/library", town, folder, "info", &more), url)
}

#[tokio::test]
async fn updates_that_are_delivered_are_answered_and_afterwards_asked_for_again() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let (program, _) = program_with_webhook(&town, folder.path()).await;
    let amina = town.person("it");
    amina.sends("/start it_piemonte_torino");
    assert!(amina.reads().await.contains("Piemonte"));
    amina.sends("come scelgo il medico di base");
    assert!(amina.reads().await.starts_with("Scegliere il medico di famiglia\n"));
    amina.presses("Costo");
    assert!(amina.reads().await.contains("0 €"));
    town.all_confirmed().await;
    assert!(program.ends(), "it ends without complaint");
    assert!(town.with(|world| world.webhook.is_some()), "another replica may still serve it");
    let polling = Program::start(&town, folder.path(), "info");
    amina.sends("/help");
    amina.reads().await;
    assert!(town.with(|world| world.webhook.is_none()));
    assert!(polling.ends());
    town.end();
}

#[tokio::test]
async fn only_telegram_is_listened_to() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let (_program, url) = program_with_webhook(&town, folder.path()).await;
    let webhook = town.wait_for("the webhook", |world| world.webhook.clone()).await;
    let amina = town.person("it");
    amina.sends("/start it_piemonte_torino");
    amina.reads().await;
    let client = Client::builder().no_proxy().build().expect("an HTTP client");
    let post = async |secret: &str, kind: &str, body: String| {
        let request = client.post(&url).header("content-type", kind).body(body);
        let answer = request.header("x-telegram-bot-api-secret-token", secret).send().await;
        answer.expect("an answer").status()
    };
    let message = json!({"message_id": 5, "date": 1, "text": "/help",
        "chat": {"id": amina.chat, "type": "private"}, "from": {"id": amina.chat}});
    let update = json!({"update_id": 900_000_000, "message": message}).to_string();
    let (secret, json) = (webhook.secret.as_str(), "application/json");
    let huge = format!("{{\"x\": \"{}\"}}", "a".repeat(1 << 20));
    assert_eq!(post("", json, update.clone()).await, StatusCode::UNAUTHORIZED);
    assert_eq!(post(&secret.replace('a', "b"), json, update.clone()).await, StatusCode::UNAUTHORIZED);
    assert_eq!(post(secret, "text/plain", update.clone()).await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(post(secret, json, huge).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(client.get(&url).send().await.expect("an answer").status(), StatusCode::METHOD_NOT_ALLOWED);
    for nonsense in ["{", "7", "[]", "{\"update_id\": 1}", "{\"update_id\": 2, \"message\": 3}"] {
        assert_eq!(
            post(secret, json, nonsense.to_owned()).await,
            StatusCode::OK,
            "never to be delivered again"
        );
    }
    assert!(amina.news().is_empty(), "nobody was answered");
    for _twice in 0..2 {
        assert_eq!(post(secret, json, update.clone()).await, StatusCode::OK);
    }
    assert!(amina.reads().await.contains("/privacy"), "answered once");
    amina.sends("/privacy");
    amina.reads().await;
    town.all_confirmed().await;
    town.end();
}
