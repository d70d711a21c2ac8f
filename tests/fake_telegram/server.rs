//! The HTTP side: takes calls, holds them to the schema, carries them out, waits in `getUpdates`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout_at};

use super::methods::{Refusal, carry_out};
use super::schema;
use super::wire::{Exchange, Quality, Wire};
use super::world::{Fault, World};

/// The token that the server accepts.
pub const TOKEN: &str = "4242424242:AAF-a-token-that-must-never-be-logged";

/// The world, shared by the server and the people of a test.
#[derive(Clone)]
pub struct Telegram {
    world: Arc<Mutex<World>>,
    changes: watch::Sender<u64>,
}

impl Telegram {
    pub fn new() -> Telegram {
        Telegram { world: Arc::default(), changes: watch::Sender::new(0) }
    }

    /// Looks at the world, and changes it.
    pub fn with<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let done = act(&mut self.lock());
        self.changes.send_modify(|version| *version += 1);
        done
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the world gives something; `None` when it has not by then.
    pub async fn wait_until<T>(
        &self,
        deadline: Instant,
        mut look: impl FnMut(&mut World) -> Option<T>,
    ) -> Option<T> {
        let mut changes = self.changes.subscribe();
        loop {
            changes.borrow_and_update();
            if let Some(found) = look(&mut self.lock()) {
                return Some(found);
            }
            timeout_at(deadline, changes.changed()).await.ok()?.ok()?;
        }
    }

    /// Serves until the test ends.
    pub async fn serve(self, listener: TcpListener, line: usize) {
        let routes = Router::new().route("/{bot}/{method}", post(call)).with_state(self);
        let routes = routes.into_make_service_with_connect_info::<Wire>();
        axum::serve(Exchange { listener, line }, routes).await.expect("the fake server serves");
    }
}

async fn call(
    State(telegram): State<Telegram>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    Path((bot, called)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if bot != format!("bot{TOKEN}") {
        return failure(401, "Unauthorized", &Value::Null);
    }
    match understood(&called, &headers, &body) {
        Ok((method, body)) => telegram.carry_out(method, &body, &wire).await,
        Err(mistake) => {
            telegram.with(|world| world.mistake(mistake.clone()));
            failure(400, &format!("Bad Request: {mistake}"), &Value::Null)
        }
    }
}

/// The documented method and its fields, or what is wrong with the call.
fn understood(called: &str, headers: &HeaderMap, body: &[u8]) -> Result<(&'static str, Value), String> {
    let method =
        schema::method(called).ok_or_else(|| format!("`{called}` is not a method that the bot uses"))?;
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") {
        let body = form(body, boundary)?;
        schema::check(method, &body)?;
        return Ok((method, body));
    }
    if !body.is_empty() && headers.get("content-type").is_none_or(|kind| kind != "application/json") {
        return Err(format!("`{method}` was not called with JSON"));
    }
    let body = match body {
        [] => Value::Null,
        body => serde_json::from_slice(body).map_err(|error| format!("`{method}`: {error}"))?,
    };
    schema::check(method, &body)?;
    Ok((method, body))
}

/// The fields of a form; of a file its name and how it begins, of JSON all.
fn form(body: &[u8], boundary: &str) -> Result<Value, String> {
    let text = String::from_utf8_lossy(body);
    let mut fields = json!({});
    for part in text.split(&format!("--{boundary}")).filter(|part| part.contains("Content-Disposition")) {
        let (head, content) = part.split_once("\r\n\r\n").ok_or("a part of a form without content")?;
        let named = |name: &str| head.split(&format!("{name}=\"")).nth(1)?.split('"').next();
        let content = content.trim_end_matches("\r\n");
        let value = match named(" filename") {
            Some(file) if file.rsplit('.').next() == Some("json") => json!(format!("{file}\n{content}")),
            Some(file) => json!(format!("{file}\n{}", content.chars().take(8).collect::<String>())),
            None => content.parse::<i64>().map_or_else(|_| json!(content), |number| json!(number)),
        };
        fields[named(" name").ok_or("a part of a form without a name")?] = value;
    }
    Ok(fields)
}

impl Telegram {
    async fn carry_out(&self, method: &'static str, body: &Value, wire: &Wire) -> Response {
        let chat = body["chat_id"].as_i64();
        let fault = self.with(|world| {
            *world.calls.entry(method).or_default() += 1;
            world.line = wire.line();
            world.next_fault(method, chat)
        });
        wire.becomes(match fault {
            Some(Fault::CutBefore | Fault::Hangs(_)) => Quality::Broken,
            Some(Fault::CutInHeaders) => Quality::CutInHeaders,
            Some(Fault::CutInBody) => Quality::CutInBody,
            Some(Fault::Slow) => Quality::Slow,
            Some(_) | None => Quality::Good,
        });
        if let Some(answer) = refusal(fault).await {
            return answer;
        }
        let answer = if method == "getUpdates" {
            self.updates(body).await
        } else {
            self.with(|world| {
                world.line = wire.line();
                carry_out(world, method, body)
            })
        };
        if let (Some(chat), Ok(_), true) = (chat, &answer, fault.is_some_and(Fault::hides_success)) {
            self.with(|world| *world.unknown.entry(chat).or_default() += 1);
        }
        match answer {
            Ok(_) if fault == Some(Fault::Garbled) => (StatusCode::BAD_GATEWAY, "<html>").into_response(),
            Ok(result) => answered(StatusCode::OK, &json!({"ok": true, "result": result})),
            Err(Refusal { code, description }) => failure(code, &description, &Value::Null),
        }
    }

    /// Confirms what came before the offset, then waits for what is to be handed out.
    async fn updates(&self, body: &Value) -> Result<Value, Refusal> {
        if self.with(|world| world.webhook.is_some()) {
            let description = "Conflict: can't use getUpdates method while webhook is active".to_owned();
            return Err(Refusal { code: 409, description });
        }
        let number = |name: &str, otherwise| body[name].as_u64().unwrap_or(otherwise);
        let limit = usize::try_from(number("limit", 100)).unwrap_or(100).clamp(1, 100);
        let deadline = Instant::now() + Duration::from_secs(number("timeout", 0));
        let mine = self.with(|world| {
            world.confirm(body["offset"].as_i64().unwrap_or(0));
            world.poll += 1;
            world.poll
        });
        let look = |world: &mut World| {
            let batch: Vec<Value> = world.updates.iter().take(limit).cloned().collect();
            world.hand_out(&batch);
            (!batch.is_empty() || world.poll != mine).then_some((batch, world.poll == mine))
        };
        match self.wait_until(deadline, look).await {
            Some((_, false)) => Err(Refusal {
                code: 409,
                description: "Conflict: terminated by other getUpdates request; make sure that only one bot \
                              instance is running"
                    .to_owned(),
            }),
            Some((mut batch, true)) => Ok(json!(self.with(|world| {
                if let Some(weather) = &mut world.weather {
                    weather.mix(&mut batch);
                }
                batch
            }))),
            None => Ok(json!([])),
        }
    }
}

/// What is answered in the place of carrying out a call.
async fn refusal(fault: Option<Fault>) -> Option<Response> {
    Some(match fault? {
        Fault::Garbled | Fault::CutInHeaders | Fault::CutInBody | Fault::Slow => return None,
        Fault::TooMany(seconds) => {
            let description = format!("Too Many Requests: retry after {seconds}");
            failure(429, &description, &json!({"retry_after": seconds}))
        }
        Fault::Silence => std::future::pending().await,
        Fault::Hangs(time) => {
            sleep(time).await;
            failure(500, "never arrives", &Value::Null)
        }
        Fault::CutBefore => failure(500, "never arrives", &Value::Null),
        Fault::Internal => failure(500, "Internal Server Error", &Value::Null),
        Fault::BadGateway => {
            let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
            (StatusCode::BAD_GATEWAY, [("content-type", "text/html")], page).into_response()
        }
        Fault::Unauthorized => failure(401, "Unauthorized", &Value::Null),
        Fault::Bad(description) => failure(400, description, &Value::Null),
        Fault::Forbidden(description) => failure(403, description, &Value::Null),
        Fault::Migrated(chat) => {
            let description = "Bad Request: group chat was upgraded to a supergroup chat";
            failure(400, description, &json!({"migrate_to_chat_id": chat}))
        }
    })
}

fn failure(code: u16, description: &str, parameters: &Value) -> Response {
    let mut answer = json!({"ok": false, "error_code": code, "description": description});
    if !parameters.is_null() {
        answer["parameters"] = parameters.clone();
    }
    answered(StatusCode::from_u16(code).expect("a status of HTTP's"), &answer)
}

fn answered(status: StatusCode, answer: &Value) -> Response {
    (status, [("content-type", "application/json")], answer.to_string()).into_response()
}
