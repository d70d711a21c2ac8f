//! Calls to the Bot API: teloxide's payloads, sent over its HTTP client.
//!
//! We read the answers ourselves. teloxide waits ten seconds before it reports a server's error, takes a delivered
//! message for a failure where it holds something newer than teloxide knows (we would send it again), and its
//! errors quote the address that was called, which contains the token. No error made here does.

use std::error::Error;
use std::time::Duration;

use anyhow::{Context, bail};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use teloxide::Bot;
use teloxide::net::default_reqwest_settings;
use teloxide::requests::Payload;

use super::Settings;
use super::limits::{PATIENCE, UPLOAD_PATIENCE};
use super::upload::{self, Upload};

/// Telegram's side of the line.
#[derive(Clone)]
pub struct Api {
    bot: Bot,
}

/// Why a call came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Telegram answered, and said no.
    #[error("{code}: {description}")]
    Answered { code: u16, description: String, retry_after: Option<Duration> },
    /// The group has become another, with this number.
    #[error("the group has another number now")]
    Moved { to: i64 },
    /// No answer that can be understood.
    #[error("no answer: {0}")]
    Unreachable(String),
}

/// The envelope of every answer.
#[derive(Deserialize)]
struct Answer<T> {
    ok: bool,
    result: Option<T>,
    #[serde(default)]
    error_code: u16,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Api {
    pub fn new(settings: &Settings) -> anyhow::Result<Api> {
        let client =
            default_reqwest_settings().timeout(PATIENCE).build().context("cannot set up the HTTP client")?;
        let bot = Bot::with_client(settings.token.clone(), client);
        let Some(address) = &settings.api_url else {
            return Ok(Api { bot });
        };
        let url =
            address.parse().with_context(|| format!("`{address}` is not an address of a Bot API server"))?;
        let api = Api { bot: bot.set_api_url(url) };
        if !api.bot.api_url().has_host() {
            bail!(
                "`{address}` is not an address of a Bot API server: write for example http://127.0.0.1:8081"
            );
        }
        Ok(api)
    }

    /// Calls for what is done, not for what is answered.
    pub async fn order<P: Payload + Serialize>(&self, payload: &P) -> Result<(), Fault> {
        self.call::<IgnoredAny>(P::NAME, payload, PATIENCE).await.map(drop)
    }

    /// Calls for the answer, of which `T` holds what we read.
    pub async fn ask<T: DeserializeOwned, P: Payload + Serialize>(&self, payload: &P) -> Result<T, Fault> {
        self.call(P::NAME, payload, PATIENCE).await
    }

    /// Calls a method by its name and waits for the answer at most that long.
    pub async fn call<T: DeserializeOwned>(
        &self,
        method: &str,
        body: &impl Serialize,
        patience: Duration,
    ) -> Result<T, Fault> {
        let body = serde_json::to_vec(body).map_err(|error| Fault::Unreachable(error.to_string()))?;
        self.post(method, ("application/json", body), patience).await
    }

    /// Sends a file to a chat.
    pub async fn upload<T: DeserializeOwned>(&self, chat: i64, document: &Upload) -> Result<T, Fault> {
        let (kind, body) = upload::form(chat, document);
        self.post("sendDocument", (&kind, body), UPLOAD_PATIENCE).await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        method: &str,
        (kind, body): (&str, Vec<u8>),
        patience: Duration,
    ) -> Result<T, Fault> {
        let mut url = self.bot.api_url();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(&format!("bot{}", self.bot.token())).push(method);
        }
        let request = self.bot.client().post(url).header("content-type", kind).body(body);
        let response = request.timeout(patience).send().await.map_err(|error| lost(&error.without_url()))?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(|error| lost(&error.without_url()))?;
        understood(status, &bytes)
    }
}

fn understood<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, Fault> {
    // The text of serde's error would quote what was answered.
    let answer: Answer<T> = serde_json::from_slice(body)
        .map_err(|_| Fault::Unreachable(format!("status {status} with a body that is not the Bot API's")))?;
    let moved = answer.parameters.as_ref().and_then(|more| more.migrate_to_chat_id);
    match (answer.result, moved) {
        (Some(result), _) if answer.ok => Ok(result),
        (_, Some(to)) => Err(Fault::Moved { to }),
        _ => Err(Fault::Answered {
            code: if answer.error_code == 0 { status } else { answer.error_code },
            description: answer.description,
            retry_after: answer.parameters.and_then(|more| more.retry_after).map(Duration::from_secs),
        }),
    }
}

/// An error of the HTTP client with all its causes; the caller has taken the address out of it.
fn lost(error: &dyn Error) -> Fault {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words = format!("{words}: {error}");
        cause = error.source();
    }
    Fault::Unreachable(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Pace;

    fn api(address: &str) -> anyhow::Result<Api> {
        let pace = Pace::per_second(30);
        Api::new(&Settings { token: "123:SECRET".into(), api_url: Some(address.into()), pace })
    }

    fn check(status: u16, body: &str, expected: &Result<i64, Fault>) {
        assert_eq!(&understood(status, body.as_bytes()), expected, "{body}");
    }

    #[test]
    fn an_answer_is_a_result_or_a_fault() {
        check(200, r#"{"ok": true, "result": 7}"#, &Ok(7));
        check(
            429,
            r#"{"ok": false, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 3}}"#,
            &Err(Fault::Answered {
                code: 429,
                description: "Too Many".into(),
                retry_after: Some(Duration::from_secs(3)),
            }),
        );
        check(
            400,
            r#"{"ok": false, "error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": -7}}"#,
            &Err(Fault::Moved { to: -7 }),
        );
        let unknown = "status 502 with a body that is not the Bot API's".to_owned();
        check(502, "<html>Bad Gateway</html>", &Err(Fault::Unreachable(unknown)));
    }

    #[tokio::test]
    async fn an_error_never_holds_the_token() {
        let fault =
            api("http://127.0.0.1:1/under").unwrap().call::<i64>("getMe", &(), PATIENCE).await.unwrap_err();
        assert!(matches!(fault, Fault::Unreachable(_)), "{fault}");
        assert!(!format!("{fault} {fault:?}").contains("SECRET"), "{fault:?}");
    }

    #[test]
    fn an_address_that_is_none_is_named() {
        for wrong in ["nonsense", "mailto:someone"] {
            let error = api(wrong).err().unwrap().to_string();
            assert!(error.contains(wrong), "{error}");
        }
    }
}
