//! `sportello chat`: the conversation in the terminal, with nothing left behind.

use std::io::IsTerminal;
use std::sync::Arc;

use anyhow::Context;
use arc_swap::ArcSwap;
use chrono::Utc;
use tokio::io::{BufReader, stdin, stdout};

use crate::channels::terminal::{self, Options};
use crate::desk::Desk;
use crate::language::Language;
use crate::search::Catalogue;
use crate::store::{Key, Store};

/// Chats on standard input and output until the input ends. Who chatted and where they stood is kept in memory alone.
pub async fn chat(
    catalogue: Arc<ArcSwap<Catalogue>>,
    language: Option<Language>,
    area: Option<String>,
) -> anyhow::Result<()> {
    let key = Key::throw_away();
    let store = Store::open("sqlite::memory:", &key).await.context("cannot open a database in memory")?;
    let desk = Arc::new(Desk::new(store, key, catalogue, Utc::now));
    let options = Options { language, area, lively: is_lively() };
    terminal::chat(desk, BufReader::new(stdin()), stdout(), options).await.context("cannot read or write")
}

/// Someone sits in front of it and has not asked for plain text (<https://no-color.org>).
fn is_lively() -> bool {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal() && !plain
}
