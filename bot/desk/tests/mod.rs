//! The desk over SQLite, with a conversation that counts and a courier that does as it is told.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the database's bytes and deliver beside themselves"
)]

mod counting;
mod delivering;
mod forgetting;
mod gathering;
mod measuring;
mod receiving;

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio::task::JoinHandle;

use super::stepping::Script;
use super::{Arrival, Content, Courier, Desk, Letter, Occasion, Pace, SendError, Sender, Venue};
use crate::conversation::{Circumstances, Event, Record, Reply, State, Turn};
use crate::knowledge::{Block, Library, Prose, Span};
use crate::language::ITALIAN;
use crate::search::Catalogue;
use crate::store::{Key, Store};

/// A folder with a database, and desks over it, one after the other.
struct Office {
    folder: tempfile::TempDir,
    database: String,
}

impl Office {
    /// With `SPORTELLO_TEST_OVER_POSTGRES` the database is one there, so that the same tests run over PostgreSQL.
    fn new() -> Office {
        match std::env::var("SPORTELLO_TEST_OVER_POSTGRES") {
            Ok(server) => Office { database: new_schema(&server), ..Office::on_a_file() },
            Err(_) => Office::on_a_file(),
        }
    }

    fn on_a_file() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("desk.sqlite").display());
        Office { folder, database }
    }

    async fn store(&self) -> Store {
        Store::open(&self.database, &key()).await.unwrap()
    }

    /// Opens a desk, as after a start of the program.
    async fn desk(&self) -> Arc<Desk> {
        self.desk_at(morning).await
    }

    async fn desk_at(&self, clock: fn() -> DateTime<Utc>) -> Arc<Desk> {
        let catalogue = Arc::new(Catalogue::new(Arc::new(Library::default())));
        let mut desk = Desk::new(self.store().await, key(), Arc::new(ArcSwap::new(catalogue)), clock);
        desk.script = Script { step: count, apology: |_, _, _| says("sorry") };
        Arc::new(desk)
    }

    /// How many replies the table still holds.
    async fn waiting(&self) -> usize {
        self.store().await.waiting(super::TELEGRAM).await.unwrap().len()
    }

    /// Every byte of the database and its journal.
    fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }

    fn holds(&self, text: &str) -> bool {
        self.bytes().windows(text.len()).any(|window| window == text.as_bytes())
    }
}

fn new_schema(server: &str) -> String {
    static NUMBERS: AtomicI64 = AtomicI64::new(0);
    let name = format!("desk_{}", NUMBERS.fetch_add(1, Ordering::Relaxed));
    let sql = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}");
    let made = std::process::Command::new("psql").args(["-q", "-c", &sql, server]).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    format!("{server}?options[search_path]={name}")
}

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}

fn morning() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

fn evening() -> DateTime<Utc> {
    morning() + TimeDelta::hours(8)
}

/// What arrives is counted, and answered once for each word.
fn count(_: &Catalogue, state: &State, event: &Event, around: &Circumstances) -> Turn {
    let words = match event {
        Event::Said(text) | Event::Edited(text) => text.as_str(),
        Event::Opened { .. } | Event::Pressed(_) | Event::SharedPlace(_) | Event::Sent(_) => "?",
    };
    assert_ne!(words, "panic", "as they asked");
    if words == "/forget" {
        return Turn {
            state: None,
            replies: vec![says("forgotten")],
            records: Vec::new(),
            deeds: Vec::new(),
        };
    }
    let number = state.last_press.as_ref().map_or(1, |(seen, _)| seen.parse::<u32>().unwrap() + 1);
    let mut replies: Vec<Reply> =
        words.split_whitespace().map(|word| says(&format!("{number} {word}"))).collect();
    for reply in &mut replies {
        reply.corrects = matches!(event, Event::Edited(_));
    }
    let text = words.to_owned();
    let asked = Record::Unanswered { territory: None, language: ITALIAN, topic: None, text };
    let records = if words.ends_with('?') { vec![asked] } else { Vec::new() };
    let state = State { last_press: Some((number.to_string(), around.now)), ..State::default() };
    Turn { state: Some(state), replies, records, deeds: Vec::new() }
}

fn says(text: &str) -> Reply {
    Reply::new(ITALIAN, Prose(vec![Block::paragraph(text)]))
}

/// What a reply of [`says`] says.
fn text(reply: &Reply) -> String {
    reply.text.0.iter().flat_map(Block::spans).map(Span::as_str).collect()
}

/// Someone in a chat wrote something: updates and messages are numbered as they are made.
fn wrote(chat: i64, text: &str) -> Arrival {
    static UPDATES: AtomicI64 = AtomicI64::new(1);
    let update = UPDATES.fetch_add(1, Ordering::Relaxed);
    Arrival {
        update,
        chat,
        venue: Venue::Private,
        sender: Sender { id: chat, name: "Amina".to_owned() },
        message: Some(update),
        answers: None,
        answered_button: None,
        client_language: None,
        occasion: Occasion::Did(Event::Said(text.to_owned())),
    }
}

/// They changed what they had written.
fn edited(original: &Arrival, text: &str) -> Arrival {
    let occasion = Occasion::Did(Event::Edited(text.to_owned()));
    Arrival { message: original.message, occasion, ..wrote(original.chat, text) }
}

/// What a postman did with a reply.
#[derive(Debug, Clone, PartialEq)]
struct Brought {
    chat: i64,
    text: String,
    replaces: Option<i64>,
    result: Result<i64, SendError>,
}

/// Does what it is told with each chat's next replies; then it brings them.
struct Postman {
    orders: Mutex<HashMap<i64, VecDeque<Order>>>,
    gate: Semaphore,
    /// One permit for each reply that was handed over.
    taken: Semaphore,
    numbers: AtomicI64,
    log: mpsc::UnboundedSender<Brought>,
}

#[derive(Clone)]
enum Order {
    Fail(SendError),
    Panic,
    /// Sends a correction as a new message.
    SendAnew,
}

/// What a delivery is to meet with.
#[derive(Default)]
struct Plan {
    orders: Vec<(i64, Vec<Order>)>,
    /// Replies are handed over and not brought until the gate is opened.
    gate_closed: bool,
    /// A minute after a fault instead of at once.
    retries_late: bool,
}

/// A delivery that runs, and what it brought.
struct Round {
    postman: Arc<Postman>,
    log: mpsc::UnboundedReceiver<Brought>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Courier for Arc<Postman> {
    async fn deliver(&self, letter: &Letter<'_>) -> Result<Vec<i64>, SendError> {
        let Letter { chat, content: Content::Reply(reply), replaces, .. } = *letter else {
            panic!("nothing is copied here")
        };
        self.taken.add_permits(1);
        self.gate.acquire().await.unwrap().forget();
        self.gate.add_permits(1);
        let order = self.orders.lock().unwrap().get_mut(&chat).and_then(VecDeque::pop_front);
        let new = || self.numbers.fetch_add(1, Ordering::Relaxed);
        let result = match order {
            Some(Order::Fail(error)) => Err(error),
            Some(Order::Panic) => panic!("as ordered"),
            Some(Order::SendAnew) => Ok(new()),
            None => Ok(replaces.unwrap_or_else(new)),
        };
        let brought = Brought { chat, text: text(reply), replaces, result: result.clone() };
        let _nobody_reads_any_more = self.log.send(brought);
        result.map(|number| vec![number])
    }
}

impl Round {
    fn start(desk: &Arc<Desk>) -> Round {
        Round::planned(desk, Plan::default())
    }

    fn planned(desk: &Arc<Desk>, plan: Plan) -> Round {
        let (sender, log) = mpsc::unbounded_channel();
        let (stop, stopped) = oneshot::channel();
        let postman = Arc::new(Postman {
            orders: Mutex::new(plan.orders.into_iter().map(|(chat, orders)| (chat, orders.into())).collect()),
            gate: Semaphore::new(usize::from(!plan.gate_closed)),
            taken: Semaphore::new(0),
            numbers: AtomicI64::new(1000),
            log: sender,
        });
        let pace = Pace {
            per_second: 0,
            first_retry: Duration::from_millis(if plan.retries_late { 60_000 } else { 2 }),
        };
        let (desk, courier) = (Arc::clone(desk), Arc::clone(&postman));
        let task = tokio::spawn(async move {
            let shutdown = async { drop(stopped.await) };
            desk.deliver(courier, pace, shutdown).await.unwrap();
        });
        Round { postman, log, stop, task }
    }

    /// Comes back when the postman has got so many more replies.
    async fn hands_over(&self, count: u32) {
        self.postman.taken.acquire_many(count).await.unwrap().forget();
    }

    fn open_the_gate(&self) {
        self.postman.gate.add_permits(1);
    }

    async fn next(&mut self) -> Brought {
        tokio::time::timeout(Duration::from_secs(20), self.log.recv()).await.unwrap().unwrap()
    }

    async fn texts(&mut self, count: usize) -> Vec<String> {
        let mut texts = Vec::new();
        for _reply in 0..count {
            texts.push(self.next().await.text);
        }
        texts
    }

    /// Stops and returns what was brought meanwhile and not read.
    async fn stop(mut self) -> Vec<Brought> {
        self.stop.send(()).unwrap();
        self.task.await.unwrap();
        std::iter::from_fn(|| self.log.try_recv().ok()).collect()
    }
}
