//! Plays of several voices (tests/voices): people who ask, mediators who answer, and time that passes, through Telegram.
//!
//! Before the first scene: `@person Amina: ar`, `@administrator Ada: it`, `@desk casa-aperta: Sara, Omar` (a group with
//! two mediators), `@group friends: Said ar, Lucia it` (a group that is nobody's desk), `@alone donne-insieme: Hind` (mediators without a group), `@now 2026-11-25T09:00:00Z`. A line with `>`
//! is what someone does; below it is what then appeared, and where (`↪`: as a reply). To accept:
//! `ACCEPT=1 cargo test voices`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use tokio::time::timeout;

use crate::cast::Cast;
use crate::fake_telegram::PATIENCE;
use crate::plays::difference;
use crate::telegram_plays::Log;

async fn performed(written: &str) -> String {
    let log = Log::default();
    let writer = log.clone();
    let listening = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _listening = tracing::subscriber::set_default(listening);
    let first = written.find("\n> ").unwrap_or(written.len());
    let (preface, lines) = written.split_at(first);
    let mut cast = Cast::gather(preface).await;
    let mut transcript = format!("{}\n", preface.trim());
    for line in lines.lines().filter_map(|line| line.strip_prefix("> ")) {
        write!(transcript, "\n> {line}\n").expect("text is text");
        cast.perform(line).await;
        transcript.push_str(&cast.news());
    }
    if let Some(bot) = cast.bot.take() {
        bot.stop().await;
    }
    cast.store.close().await;
    names_no_one("the database", &bytes_in(cast.folder.path()), &secrets(&cast, lines));
    names_no_one("the log", &log.0.lock().unwrap_or_else(PoisonError::into_inner), &secrets(&cast, lines));
    cast.town.end();
    transcript
}

#[tokio::test]
async fn every_play_of_several_voices_goes_as_its_file_says() {
    let mut files: Vec<PathBuf> = std::fs::read_dir("tests/voices")
        .expect("tests/voices is there")
        .map(|entry| entry.expect("a folder's entry").path())
        .collect();
    files.sort();
    let mut changed = Vec::new();
    for file in files {
        let written = std::fs::read_to_string(&file).expect("a play can be read");
        let performed = timeout(PATIENCE * 6, performed(&written)).await.expect("a play ends");
        if performed == written {
            continue;
        }
        if std::env::var_os("ACCEPT").is_some() {
            std::fs::write(&file, &performed).expect("a play can be written");
        } else {
            changed.push(format!("{}\n{}", file.display(), difference(&written, &performed)));
        }
    }
    assert!(changed.is_empty(), "accept with `ACCEPT=1 cargo test voices`:\n{}", changed.join("\n"));
}

/// What must stand nowhere in plain: names, chats, and what mediators and people wrote to each other.
fn secrets(cast: &Cast, lines: &str) -> Vec<String> {
    let people = cast.people.iter().chain(cast.seats.iter().map(|(mediator, _)| mediator));
    let mut secrets: Vec<String> =
        people.flat_map(|person| [person.chat.to_string(), person.name.clone()]).collect();
    secrets.extend(cast.groups.iter().map(|(_, group)| group.chat.to_string()));
    // What a mediator found good for everyone is kept, scrubbed.
    let shared = lines.contains("⭐");
    let replies = lines.lines().filter_map(|line| line.strip_prefix("> ")?.split_once(" replies: "));
    secrets.extend(replies.filter(|_| !shared).map(|(_, text)| text.to_owned()));
    // What is said in a group and not to the bot is nobody's business.
    let said = lines.lines().filter_map(|line| line.strip_prefix("> ")?.split_once(" says: "));
    let aside = |(name, text): &(&str, &str)| {
        cast.seats.iter().any(|(other, _)| other.name == *name) && !text.starts_with('/')
    };
    secrets.extend(said.filter(aside).map(|(_, text)| text.to_owned()));
    secrets
}

pub fn bytes_in(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).expect("the folder can be read");
    files.flat_map(|file| std::fs::read(file.expect("a file").path()).expect("it can be read")).collect()
}

fn names_no_one(what: &str, bytes: &[u8], secrets: &[String]) {
    for secret in secrets {
        let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "{what} holds {secret:?}");
    }
}
