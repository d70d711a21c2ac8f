//! A Telegram of the tests' own: a Bot API server that is strict and keeps state, and people who write to the bot.
//!
//! Whatever Telegram would refuse, and a few things that no bot should do, are mistakes; [`Town::end`] fails with all
//! of them, and where someone has a message that the test did not read. Methods and fields are those of the published
//! Bot API (methods.json).

mod group;
mod html;
mod inline;
mod methods;
mod person;
mod schema;
mod server;
mod weather;
mod webhook;
mod wire;
mod world;

use std::net::TcpListener;

use serde_json::Value;
use tokio::time::{Duration, Instant};

pub use group::Group;
pub use inline::Listed;
pub use person::{PATIENCE, Person, attachment};
pub use server::{TOKEN, Telegram};
#[allow(unused_imports, reason = "the tests and the benchmark each need a part of it")]
pub use weather::Weather;
#[allow(unused_imports, reason = "the tests and the benchmark each need a part of it")]
pub use world::{Content, Fault, Message, Sight, World};

/// A Telegram with its people.
pub struct Town {
    telegram: Telegram,
}

/// An address of the server of a program's own: what one program sent is told from what another did.
pub struct Line {
    pub number: usize,
    pub api_url: String,
}

impl Town {
    /// Starts the server.
    #[expect(clippy::unused_async, reason = "it has to be on the runtime that serves")]
    pub async fn start() -> Town {
        let telegram = Telegram::new();
        tokio::spawn(webhook::deliver(telegram.clone()));
        Town { telegram }
    }

    /// A new line to the server, on a free port.
    pub fn line(&self) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a port that does not block");
        let address = listener.local_addr().expect("the port's address");
        let number = self.with(World::number) as usize;
        let listener = tokio::net::TcpListener::from_std(listener).expect("on the runtime");
        tokio::spawn(self.telegram.clone().serve(listener, number));
        Line { number, api_url: format!("http://{address}") }
    }

    /// The server, as what runs beside the town knows it.
    pub fn telegram(&self) -> Telegram {
        self.telegram.clone()
    }

    /// A new group, with the bot in it.
    pub fn group(&self) -> Group {
        let number = self.telegram.with(World::number);
        Group::new(self.telegram.clone(), -1_000_000_000_000 - number)
    }

    /// Someone new, whose telephone speaks this language.
    pub fn person(&self, language: &str) -> Person {
        self.named("Amina Benali", language)
    }

    /// Someone new with this name.
    pub fn named(&self, name: &str, language: &str) -> Person {
        let number = self.telegram.with(World::number);
        // Unlike any other number here, so that a test can look for it in the log.
        Person::new(self.telegram.clone(), 77_000_000_000 + number, name, language)
    }

    /// Looks at the world, and changes it.
    pub fn with<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        self.telegram.with(act)
    }

    /// Has an update delivered just as it is written here.
    pub fn delivers(&self, kind: &str, content: &Value) {
        self.with(|world| world.deliver(kind, content));
    }

    /// Orders a fault for the next call of a method.
    pub fn fails_next(&self, method: &'static str, fault: Fault) {
        self.with(|world| world.faults.entry(method).or_default().push_back(fault));
    }

    /// Waits until the world gives something.
    pub async fn wait_for<T>(&self, what: &str, look: impl FnMut(&mut World) -> Option<T>) -> T {
        let found = self.telegram.wait_until(Instant::now() + PATIENCE, look).await;
        found.unwrap_or_else(|| panic!("{what}: not after {PATIENCE:?}; mistakes: {:#?}", self.mistakes()))
    }

    /// The same for what takes longer: what a dead program held is taken over only after a while.
    pub async fn wait_patiently<T>(
        &self,
        patience: Duration,
        what: &str,
        look: impl FnMut(&mut World) -> Option<T>,
    ) -> T {
        let found = self.telegram.wait_until(Instant::now() + patience, look).await;
        found.unwrap_or_else(|| panic!("{what}: not after {patience:?}; mistakes: {:#?}", self.mistakes()))
    }

    /// Waits until the bot has confirmed every update.
    pub async fn all_confirmed(&self) {
        self.wait_for("all updates confirmed", |world| world.all_taken().then_some(())).await;
    }

    fn mistakes(&self) -> Vec<String> {
        self.with(|world| world.mistakes.clone())
    }

    /// Fails if a message was left unread, or the bot made a mistake.
    pub fn end(self) {
        let unread: Vec<String> = self.with(|world| {
            world.chats.values().flat_map(|chat| chat.unread.iter().map(world::Sight::plain)).collect()
        });
        assert!(unread.is_empty(), "left unread: {unread:#?}");
        assert_eq!(self.mistakes(), [""; 0], "mistakes of the bot");
    }
}
