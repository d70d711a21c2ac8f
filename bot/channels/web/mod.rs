//! The web chat: one page on which the conversation goes on, with a script or without.
//!
//! Each visit is a person of its own with a random name that stands in the page and nowhere else: there is no cookie,
//! another site cannot speak in the person's name, and a closed page leaves nothing behind.

mod guard;
mod message;
mod page;
mod visits;
mod words;

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Form, Query, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;
use tokio::net::TcpListener;

use super::answers::{Answers, answer_or_apology};
use crate::conversation::{Event, Press, Reply};
use crate::knowledge::{Coordinates, Prose};
use crate::language::{ENGLISH, Language};
use crate::wording::{Phrase, say, spoken};
use page::{LONGEST, Shown};
use visits::{Message, Visits};

/// What the desk knows this channel as.
const CHANNEL: &str = "web";

/// The largest form, in bytes: the longest message in a script of three bytes a letter, percent-encoded, and more.
const LARGEST_FORM: usize = 32 * 1024;

/// How long answers under way are waited for when the service ends.
const GRACE: Duration = Duration::from_secs(1);

/// Serves the web chat, and what is served beside it, until `shutdown`.
pub async fn serve(
    listener: TcpListener,
    pages: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let (closing, closed) = tokio::sync::oneshot::channel::<()>();
    let until = async move {
        shutdown.await;
        drop(closing);
    };
    let patience = async {
        let _ = closed.await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = axum::serve(listener, pages).with_graceful_shutdown(until) => Ok(ended?),
        () = patience => Ok(()),
    }
}

/// The pages, for a program that serves others beside them.
pub fn router<D: Answers>(desk: Arc<D>) -> Router {
    Router::new()
        .route("/", get(open::<D>).post(go_on::<D>))
        .route("/say", post(say_more::<D>))
        .route("/style.css", get(|| async { file("text/css", page::STYLE) }))
        .route("/chat.js", get(|| async { file("text/javascript", page::SCRIPT) }))
        .route("/icon.svg", get(|| async { file("image/svg+xml", page::ICON) }))
        .route("/health", get(|| async { "ok" }))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_so)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(axum::middleware::map_response(guard::with_headers))
        .with_state(Arc::new(Web { desk, visits: Mutex::default() }))
}

/// What all pages share.
struct Web<D> {
    desk: Arc<D>,
    visits: Mutex<Visits>,
}

/// How a visit may begin: `/?lang=ar`, `/?start=ar_piemonte`.
#[derive(Debug, Default, Deserialize)]
struct Opening {
    lang: Option<String>,
    start: Option<String>,
}

/// What a form sends: a text, a button, or a place.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Posted {
    visit: String,
    lang: String,
    text: String,
    press: String,
    lat: Option<f64>,
    lon: Option<f64>,
}

impl Posted {
    fn event(&self) -> Option<Event> {
        if let (Some(lat), Some(lon)) = (self.lat, self.lon) {
            let on_earth = lat.abs() <= 90.0 && lon.abs() <= 180.0;
            return on_earth.then_some(Event::SharedPlace(Coordinates { lat, lon }));
        }
        if !self.press.is_empty() {
            return Some(Event::Pressed(self.press.clone()));
        }
        // Browsers send line ends as CR LF.
        let text = self.text.replace("\r\n", "\n");
        (!text.trim().is_empty()).then(|| Event::from_text(text.trim()))
    }
}

/// What came of what the person did.
struct Taken {
    visit: String,
    language: Language,
    before: Vec<Markup>,
    new: Vec<Markup>,
    draft: String,
}

async fn open<D: Answers>(
    State(web): State<Arc<Web<D>>>,
    opening: Result<Query<Opening>, QueryRejection>,
    headers: HeaderMap,
) -> Markup {
    let Query(opening) = opening.unwrap_or_default();
    let asked_for = opening.lang.and_then(|tag| Language::from_tag(&tag)).map(spoken);
    let language = asked_for.or_else(|| guard::preferred_language(&headers));
    let code = opening.start.filter(|code| is_code(code));
    let taken = web.begin(code, language).await;
    page::chat(taken.language, &Shown { visit: taken.visit, new: taken.new, fresh: true, ..Shown::default() })
}

/// Letters, digits, `_` and `-`, at most 64, as in Telegram's deep links.
fn is_code(code: &str) -> bool {
    (1..=64).contains(&code.len())
        && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
}

/// The whole page, for a browser without the script.
async fn go_on<D: Answers>(
    State(web): State<Arc<Web<D>>>,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    if guard::from_elsewhere(&headers) {
        return Redirect::to("/").into_response();
    }
    let Ok(Form(posted)) = posted else { return too_much(&headers) };
    let Taken { visit, language, before, new, draft } = web.take(&posted, &headers).await;
    page::chat(language, &Shown { visit, before, new, fresh: false, draft }).into_response()
}

/// Only what is new, for the script.
async fn say_more<D: Answers>(
    State(web): State<Arc<Web<D>>>,
    headers: HeaderMap,
    posted: Result<Form<Posted>, FormRejection>,
) -> Response {
    if guard::from_elsewhere(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(Form(posted)) = posted else { return too_much(&headers) };
    let taken = web.take(&posted, &headers).await;
    let new = html! { @for message in &taken.new { (message) } };
    ([(HeaderName::from_static("x-visit"), taken.visit)], new).into_response()
}

impl<D: Answers> Web<D> {
    async fn begin(&self, code: Option<String>, language: Option<Language>) -> Taken {
        let visit = random_name();
        let replies = self.answer(&visit, Event::Opened { code }, language).await;
        let language = replies.first().map(|reply| spoken(reply.language)).or(language).unwrap_or(ENGLISH);
        let new = self.remember(&visit, language, None, &replies);
        Taken { visit, language, before: Vec::new(), new, draft: String::new() }
    }

    /// A visit that is no longer known (a restart, a page left open over night) begins anew with what was said.
    async fn take(&self, posted: &Posted, headers: &HeaderMap) -> Taken {
        let known = self.visits().language(&posted.visit, Instant::now());
        let Some(event) = posted.event() else {
            return match known {
                Some(language) => self.as_it_stands(posted, language),
                None => self.begin(None, language_of(posted, headers)).await,
            };
        };
        let visit = known.map_or_else(random_name, |_| posted.visit.clone());
        let language = known.or_else(|| language_of(posted, headers));
        if let Event::Said(text) = &event
            && text.chars().count() > LONGEST
        {
            return self.too_long(visit, language.unwrap_or(ENGLISH), text);
        }
        self.step(visit, language, event).await
    }

    fn as_it_stands(&self, posted: &Posted, language: Language) -> Taken {
        let before = self.visits().messages(&posted.visit, Instant::now());
        Taken { visit: posted.visit.clone(), language, before, new: Vec::new(), draft: String::new() }
    }

    async fn step(&self, visit: String, language: Option<Language>, event: Event) -> Taken {
        let said = self.as_said(&visit, &event);
        let replies = self.answer(&visit, event.clone(), language).await;
        let spoken_now = replies.first().map(|reply| spoken(reply.language));
        let pressed = match &event {
            Event::Pressed(payload) => Press::decode(payload),
            _ => None,
        };
        // Asking in another language is answered in it, but the page stays in the one that was chosen.
        let chosen = matches!(event, Event::Opened { .. }) || matches!(pressed, Some(Press::Language(_)));
        let language = spoken_now.filter(|_| chosen).or(language).or(spoken_now).unwrap_or(ENGLISH);
        if pressed == Some(Press::Forget(true)) {
            self.visits().close(&visit);
            // The page says that it is done, under a name that stands for nobody: not even this is remembered.
            let new = replies.iter().map(|reply| message::from_bot(language, reply)).collect();
            return Taken { visit: random_name(), language, before: Vec::new(), new, draft: String::new() };
        }
        let before = self.visits().messages(&visit, Instant::now());
        let new = self.remember(&visit, language, said.as_deref(), &replies);
        Taken { visit, language, before, new, draft: String::new() }
    }

    /// Not a word of it is read: it is given back to be made shorter.
    fn too_long(&self, visit: String, language: Language, text: &str) -> Taken {
        let limit = LONGEST.to_string();
        let kindly = say(language, &Phrase::WebTooLong { limit: &limit });
        let before = self.visits().messages(&visit, Instant::now());
        let reply = Reply::new(spoken(language), Prose::paragraph(kindly));
        let new = self.remember(&visit, language, None, &[reply]);
        Taken { visit, language, before, new, draft: text.chars().take(LONGEST).collect() }
    }

    async fn answer(&self, visit: &str, event: Event, language: Option<Language>) -> Vec<Reply> {
        answer_or_apology(&self.desk, CHANNEL, visit, event, language).await
    }

    /// How what the person did looks in the conversation.
    fn as_said(&self, visit: &str, event: &Event) -> Option<String> {
        match event {
            Event::Said(text) | Event::Edited(text) => Some(text.clone()),
            Event::Pressed(payload) => self.visits().label(visit, payload, Instant::now()),
            Event::SharedPlace(_) => Some("📍".into()),
            Event::Opened { .. } | Event::Sent(_) => None,
        }
    }

    fn remember(
        &self,
        visit: &str,
        language: Language,
        said: Option<&str>,
        replies: &[Reply],
    ) -> Vec<Markup> {
        let person = said.map(|text| Message::of_person(message::from_person(language, text)));
        let bot = replies.iter().map(|reply| Message::of_bot(message::from_bot(language, reply), reply));
        let messages: Vec<Message> = person.into_iter().chain(bot).collect();
        let shown = messages.iter().map(|message| message.html.clone()).collect();
        self.visits().add(visit, language, messages, Instant::now());
        shown
    }

    fn visits(&self) -> MutexGuard<'_, Visits> {
        // A fault elsewhere leaves at worst a message missing on a page.
        self.visits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn language_of(posted: &Posted, headers: &HeaderMap) -> Option<Language> {
    let shown = posted.lang.parse().ok().filter(Language::is_spoken);
    shown.or_else(|| guard::preferred_language(headers))
}

/// 128 random bits: nobody can guess the name of another's visit.
fn random_name() -> String {
    format!("{:032x}", rand::random::<u128>())
}

fn file(kind: &'static str, content: &'static str) -> Response {
    let kind = format!("{kind}; charset=utf-8");
    let headers = [
        (header::CONTENT_TYPE, kind.as_str()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, content).into_response()
}

fn too_much(headers: &HeaderMap) -> Response {
    let limit = LONGEST.to_string();
    notice(StatusCode::PAYLOAD_TOO_LARGE, headers, &Phrase::WebTooLong { limit: &limit })
}

async fn nothing_here(headers: HeaderMap) -> Response {
    notice(StatusCode::NOT_FOUND, &headers, &Phrase::WebNotFound)
}

async fn not_so(headers: HeaderMap) -> Response {
    notice(StatusCode::METHOD_NOT_ALLOWED, &headers, &Phrase::WebNotFound)
}

fn notice(status: StatusCode, headers: &HeaderMap, phrase: &Phrase<'_>) -> Response {
    let language = guard::preferred_language(headers).unwrap_or(ENGLISH);
    (status, page::notice(language, phrase)).into_response()
}
