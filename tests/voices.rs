//! Plays of several voices (tests/voices): people who ask, mediators who answer, and time that passes, through Telegram.
//!
//! Before the first scene: `@person Amina: ar`, `@desk casa-aperta: Sara, Omar` (a group with two mediators),
//! `@alone donne-insieme: Hind` (mediators without a group), `@now 2026-11-25T09:00:00Z`. A line with `>` is what
//! someone does; below it is what then appeared, and where (`↪`: as a reply). To accept: `ACCEPT=1 cargo test voices`.

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use sportello::desk::{Desk, TELEGRAM};
use sportello::knowledge::Slug;
use sportello::language::ITALIAN;
use sportello::store::{KeptDesk, KeptMediator, Key, Store};
use tokio::time::{Instant, timeout};

use crate::bot::{Bot, settings, shared_catalogue};
use crate::fake_telegram::{Content, Fault, Group, PATIENCE, Person, Sight, Town, World, attachment};
use crate::play::{Deed, Line, unreadable};
use crate::plays::difference;
use crate::telegram_plays::Log;

thread_local! {
    /// Each test has a thread of its own, and its desk runs there.
    static NOW: Cell<DateTime<Utc>> = const { Cell::new(DateTime::UNIX_EPOCH) };
}

fn now() -> DateTime<Utc> {
    NOW.get()
}

/// Everyone in a play, and the bot.
struct Cast {
    town: Town,
    folder: tempfile::TempDir,
    key: Key,
    store: Store,
    desk: Arc<Desk>,
    /// `None` while it is off.
    bot: Option<Bot>,
    people: Vec<Person>,
    groups: Vec<(Slug, Group)>,
    /// Where mediators sit who have a group.
    seats: Vec<(Person, Slug)>,
}

impl Cast {
    async fn gather(preface: &str) -> Cast {
        let start = setting(preface, "now").next().unwrap_or("2026-11-25T09:00:00Z");
        NOW.set(start.parse().expect("@now is a moment such as 2026-11-25T09:00:00Z"));
        let folder = tempfile::tempdir().expect("a folder");
        let key = Key::from_bytes(&[7; 32]);
        let store = open(&folder, &key).await;
        let (town, desk) = (Town::start().await, desk_over(&store, &key));
        let bot = Some(Bot::on(desk.clone(), settings(&town)));
        let mut cast = Cast {
            town,
            folder,
            key,
            store,
            desk,
            bot,
            people: Vec::new(),
            groups: Vec::new(),
            seats: Vec::new(),
        };
        for line in setting(preface, "person") {
            let (name, language) = line.split_once(": ").expect("@person Name: language");
            cast.people.push(cast.town.named(name, language));
        }
        for line in setting(preface, "desk") {
            cast.open_desk(line).await;
        }
        for line in setting(preface, "alone") {
            cast.appoint(line).await;
        }
        cast.quiet().await;
        cast
    }

    async fn open_desk(&mut self, line: &str) {
        let (organisation, mediators) = line.split_once(": ").expect("@desk organisation: Name, Name");
        let organisation: Slug = organisation.parse().expect("a slug");
        let group = self.town.group();
        let room = self.key.person(TELEGRAM, &group.chat.to_string());
        let chat = self.key.seal(&room, &group.chat.to_be_bytes());
        let (language, since) = (ITALIAN, now().date_naive());
        let mut batch = self.store.begin().await.expect("a batch");
        let desk = KeptDesk { organisation: organisation.clone(), room, chat, language, since };
        batch.open_desk(&desk).await.expect("the desk is stored");
        batch.commit().await.expect("it is stored");
        for name in mediators.split(", ") {
            self.seats.push((self.town.named(name, "it"), organisation.clone()));
        }
        self.groups.push((organisation, group));
    }

    async fn appoint(&mut self, line: &str) {
        let (organisation, mediators) = line.split_once(": ").expect("@alone organisation: Name, Name");
        for name in mediators.split(", ") {
            let mediator = self.town.named(name, "it");
            mediator.sends("/start it_piemonte_torino");
            self.quiet().await;
            mediator.news();
            let person = self.key.person(TELEGRAM, &mediator.chat.to_string());
            let sealed = |plain: &[u8]| self.key.seal(&person, plain);
            let kept = KeptMediator {
                organisation: organisation.parse().expect("a slug"),
                chat: sealed(&mediator.chat.to_be_bytes()),
                name: sealed(name.as_bytes()),
                language: ITALIAN,
                since: now().date_naive(),
                person: person.clone(),
            };
            let mut batch = self.store.begin().await.expect("a batch");
            batch.appoint(&kept).await.expect("the mediator is stored");
            batch.commit().await.expect("it is stored");
            self.people.push(mediator);
        }
    }

    /// Does what a line says.
    async fn perform(&mut self, line: &str) {
        if let Some(span) = line.strip_suffix(" pass").or_else(|| line.strip_suffix(" passes")) {
            NOW.set(now() + self::span(span));
            self.desk.tick(now()).await.expect("what is due happens");
            self.desk.tidy(now()).await.expect("what is old goes");
        } else if line == "the bot is started again" {
            self.start_again().await;
        } else if let Some(rest) = line.strip_prefix("the group of ") {
            self.happen_to_group(rest);
        } else if let Some(name) = line.strip_suffix(" is no longer a mediator") {
            self.dismiss(name).await;
        } else if line.ends_with(" cannot receive the next voice message") {
            // The copy that follows the letter which announces it.
            let refusal = "Bad Request: user restricted receiving of voice note messages";
            self.town.fails_next("copyMessage", Fault::Bad(refusal));
        } else if let Some((first, rest)) =
            line.split_once(" and ").filter(|_| !line.contains(": ") || line.contains(" reply: "))
        {
            // At once: both are on their way before the bot has seen either.
            let (second, deed) = rest.split_once(' ').expect("two do something");
            let deed = deed.replacen("press ", "presses ", 1).replacen("reply: ", "replies: ", 1);
            self.act(first, &deed);
            self.act(second, &deed);
        } else {
            let (name, deed) = line.split_once(' ').expect("someone does something");
            self.act(name, deed);
        }
        self.quiet().await;
        NOW.set(now() + TimeDelta::seconds(1));
    }

    async fn dismiss(&mut self, name: &str) {
        let mediator = self.people.iter().find(|person| person.name == name).expect("a mediator");
        let mut batch = self.store.begin().await.expect("a batch");
        let person = self.key.person(TELEGRAM, &mediator.chat.to_string());
        batch.resign(&person).await.expect("they resign");
        batch.commit().await.expect("it is stored");
    }

    async fn start_again(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.stop().await;
        }
        self.store = open(&self.folder, &self.key).await;
        self.desk = desk_over(&self.store, &self.key);
        self.bot = Some(Bot::on(self.desk.clone(), settings(&self.town)));
    }

    fn happen_to_group(&mut self, rest: &str) {
        let (organisation, what) = rest.split_once(' ').expect("the group of X does something");
        let found = self.groups.iter_mut().find(|(slug, _)| slug.as_str() == organisation);
        let (_, group) = found.expect("a group of the play");
        match what {
            "removes the bot" => group.removes_the_bot(),
            "becomes a supergroup" => *group = group.becomes_a_supergroup(),
            other => panic!("a group cannot do this: {other}"),
        }
    }

    fn act(&self, name: &str, deed: &str) {
        if let Some((mediator, organisation)) = self.seats.iter().find(|(other, _)| other.name == name) {
            let (_, group) = self.groups.iter().find(|(slug, _)| slug == organisation).expect("their group");
            return act_in_group(group, mediator, deed);
        }
        let found = self.people.iter().find(|person| person.name == name);
        let person = found.unwrap_or_else(|| panic!("nobody is called {name}"));
        if deed == "blocks the bot" {
            person.blocks();
        } else if deed == "unblocks the bot" {
            person.unblocks();
        } else if let Some(text) = deed.strip_prefix("replies: ") {
            person.replies_to(newest_letter(self, person), json!({"text": text}));
        } else {
            let deed = Line::read(deed.strip_prefix("says: ").unwrap_or(deed)).deed;
            match (&deed, self.town.with(|world| newest_written(world, person))) {
                (Deed::Edits(text), Some(written)) => person.edits(written, text),
                _ => {
                    person.does(&deed);
                }
            }
        }
    }

    /// Waits until all that arrived is stored and all that was to be sent is sent.
    async fn quiet(&self) {
        let deadline = Instant::now() + PATIENCE;
        self.town.all_confirmed().await;
        while !self.store.waiting(TELEGRAM).await.expect("the outbox can be read").is_empty() {
            assert!(Instant::now() < deadline, "the outbox does not get empty");
            tokio::task::yield_now().await;
        }
    }

    /// What appeared since the last time, and where.
    fn news(&self) -> String {
        let people = self.people.iter().map(|person| (person.name.as_str(), person.news()));
        let groups = self.groups.iter().map(|(slug, group)| (slug.as_str(), group.news()));
        let mut text = String::new();
        for (place, sights) in people.chain(groups) {
            for sight in sights {
                write!(text, "\n— {place}{} —\n{}\n", arrow(&sight), sight.plain()).expect("text is text");
            }
        }
        text
    }
}

fn arrow(sight: &Sight) -> &'static str {
    if sight.seen.answers.is_some() && !sight.corrected { " ↪" } else { "" }
}

fn act_in_group(group: &Group, mediator: &Person, deed: &str) {
    let reply = |content: Value| {
        let message = group.newest_question().expect("there is a message to reply to");
        group.gets(mediator, content, Some(message));
    };
    if let Some(label) = deed.strip_prefix("presses ") {
        group.presses(mediator, label);
    } else if let Some(text) = deed.strip_prefix("replies: ") {
        reply(json!({"text": text}));
    } else if let Some(what) = deed.strip_prefix("replies with a ") {
        reply(attachment(unreadable(what)));
    } else if let Some(text) = deed.strip_prefix("says: ") {
        group.gets(mediator, json!({"text": text}), None);
    } else {
        panic!("a mediator cannot do this: {deed}");
    }
}

/// The message that someone wrote last.
fn newest_written(world: &World, person: &Person) -> Option<i64> {
    world.chats.get(&person.chat)?.written.keys().next_back().copied()
}

/// The newest message from a mediator, or of a question.
fn newest_letter(cast: &Cast, person: &Person) -> i64 {
    let is_one = |content: &Content| match content {
        Content::Text { shown, .. } => shown.starts_with("✉️") || shown.starts_with('❓'),
        Content::Place { .. } | Content::Attachment { .. } => false,
    };
    let newest = cast.town.with(|world| {
        let chat = world.chats.entry(person.chat).or_default();
        let found = chat.messages.iter().rev().find(|(_, message)| is_one(&message.content));
        found.map(|(number, _)| *number)
    });
    newest.expect("there is a message to reply to")
}

/// `3 hours`, `a week`…
fn span(text: &str) -> TimeDelta {
    let (number, unit) = text.split_once(' ').expect("`3 hours pass`");
    let number: i64 = if number == "a" || number == "an" { 1 } else { number.parse().expect("a number") };
    match unit.trim_end_matches('s') {
        "minute" => TimeDelta::minutes(number),
        "hour" => TimeDelta::hours(number),
        "day" => TimeDelta::days(number),
        other => panic!("no unit of time: {other}"),
    }
}

fn setting<'a>(preface: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    preface.lines().filter_map(move |line| line.strip_prefix('@')?.strip_prefix(name)?.strip_prefix(' '))
}

async fn open(folder: &tempfile::TempDir, key: &Key) -> Store {
    let url = format!("sqlite:{}", folder.path().join("play.sqlite").display());
    Store::open(&url, key).await.expect("a database")
}

fn desk_over(store: &Store, key: &Key) -> Arc<Desk> {
    Arc::new(Desk::new(store.clone(), key.clone(), Arc::new(ArcSwap::from(shared_catalogue())), now))
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
    secrets
}

fn bytes_in(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).expect("the folder can be read");
    files.flat_map(|file| std::fs::read(file.expect("a file").path()).expect("it can be read")).collect()
}

fn names_no_one(what: &str, bytes: &[u8], secrets: &[String]) {
    for secret in secrets {
        let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "{what} holds {secret:?}");
    }
}

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
