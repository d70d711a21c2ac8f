//! Several programs over one PostgreSQL, behind a little balancer that hands each what Telegram delivers in turn.
//!
//! They need a PostgreSQL: `SPORTELLO_TEST_POSTGRES` holds its address. Each test has a database of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use reqwest::Client;
use serde_json::Value;
use tokio::net::TcpListener;

use crate::fake_telegram::Town;
use crate::program::Program;

/// Programs with one database and one key, and one address before them.
pub struct Fleet {
    pub programs: Vec<Option<Program>>,
    addresses: Vec<SocketAddr>,
    webhook: String,
    pub database: String,
    knowledge: String,
    level: String,
    rate: String,
}

impl Fleet {
    /// So many programs on a new database; nothing is started yet.
    pub async fn new(database: &str, count: usize) -> Fleet {
        Fleet::over(new_database(database), count).await
    }

    /// The same on the database of this address.
    pub async fn over(database: String, count: usize) -> Fleet {
        let mut addresses = Vec::new();
        for _program in 0..count {
            addresses.push(free_address().await);
        }
        let webhook = format!("http://{}/telegram", balancer(addresses.clone()).await);
        let programs = (0..count).map(|_| None).collect();
        let (knowledge, level) = ("tests/library".to_owned(), "info".to_owned());
        Fleet { programs, addresses, webhook, database, knowledge, level, rate: "0".to_owned() }
    }

    #[allow(dead_code, reason = "the benchmark needs it")]
    /// On this knowledge, logging from this level on.
    pub fn on(self, knowledge: &str, level: &str) -> Fleet {
        Fleet { knowledge: knowledge.to_owned(), level: level.to_owned(), ..self }
    }

    /// Sends at most so many messages a second.
    pub fn at_rate(self, rate: u32) -> Fleet {
        Fleet { rate: rate.to_string(), ..self }
    }

    /// Starts a program, or starts it again.
    pub fn starts(&mut self, number: usize, town: &Town, folder: &Path) {
        let listen = self.addresses[number].to_string();
        let more = [
            ("DATABASE_URL", self.database.as_str()),
            ("SPORTELLO_WEBHOOK_URL", &self.webhook),
            ("SPORTELLO_LISTEN", &listen),
            ("SPORTELLO_SEND_RATE", &self.rate),
        ];
        let program = Program::start_with(&self.knowledge, town, folder, &self.level, &more);
        self.programs[number] = Some(program);
    }

    pub fn start_all(&mut self, town: &Town, folder: &Path) {
        for number in 0..self.programs.len() {
            self.starts(number, town, folder);
        }
    }

    /// As if the power were cut.
    pub fn kills(&mut self, number: usize) {
        if let Some(program) = self.programs[number].take() {
            program.kill();
        }
    }

    /// The database is away, and every connection to it lost; or it is back.
    pub fn database_is_away(&self, away: bool) {
        let server = std::env::var("SPORTELLO_TEST_POSTGRES").expect("the address of a PostgreSQL");
        let name = self.database.rsplit('/').next().expect("a name");
        psql(&server, &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {}", !away));
        let all = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        if away {
            psql(&server, &all);
        }
    }

    /// What a program tells of itself, once it is so.
    pub async fn health(&self, number: usize, is_so: impl Fn(&Value) -> bool) -> Value {
        let program = self.programs[number].as_ref().expect("it runs");
        let client = Client::builder().no_proxy().build().expect("an HTTP client");
        let start = Instant::now();
        loop {
            if let Some(address) = program.health()
                && let Ok(answer) = client.get(format!("http://{address}/health")).send().await
                && let Ok(text) = answer.text().await
                && let Ok(report) = serde_json::from_str(&text)
                && is_so(&report)
            {
                return report;
            }
            assert!(
                start.elapsed() < Duration::from_secs(30),
                "it does not become so; the log:\n{}",
                program.log()
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub fn log(&self) -> String {
        self.programs.iter().flatten().next().map(Program::log).unwrap_or_default()
    }
}

/// An empty database of this name, and its address.
pub fn new_database(name: &str) -> String {
    let server = std::env::var("SPORTELLO_TEST_POSTGRES").expect("the address of a PostgreSQL");
    psql(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    psql(&server, &format!("CREATE DATABASE {name}"));
    let (server, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{server}/{name}")
}

fn psql(server: &str, sql: &str) {
    let done = std::process::Command::new("psql").args(["-q", "-c", sql, server]).output();
    let done = done.expect("`psql` is there");
    assert!(done.status.success(), "{sql}: {}", String::from_utf8_lossy(&done.stderr));
}

async fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("the port's address")
}

struct Balancer {
    client: Client,
    addresses: Vec<SocketAddr>,
    turn: AtomicUsize,
}

/// Hands each request to the next program; one that is not there is passed over.
async fn balancer(addresses: Vec<SocketAddr>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("the port's address");
    let client = Client::builder().no_proxy().build().expect("an HTTP client");
    let balancer = Arc::new(Balancer { client, addresses, turn: AtomicUsize::new(0) });
    let router = Router::new().fallback(hand_on).with_state(balancer);
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn hand_on(
    State(balancer): State<Arc<Balancer>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let first = balancer.turn.fetch_add(1, Ordering::Relaxed);
    let count = balancer.addresses.len();
    for address in (first..first + count).map(|turn| balancer.addresses[turn % count]) {
        let request = balancer.client.post(format!("http://{address}{}", uri.path())).body(body.clone());
        match request.headers(headers.clone()).send().await {
            Ok(response) => return response.status(),
            Err(error) if error.is_connect() => {}
            Err(_) => return StatusCode::BAD_GATEWAY,
        }
    }
    StatusCode::BAD_GATEWAY
}
