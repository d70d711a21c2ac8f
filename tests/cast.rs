//! Everyone in a play of several voices, and what they can do.

use std::cell::Cell;
use std::fmt::Write as _;
use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use sportello::desk::{Desk, TELEGRAM};
use sportello::knowledge::Slug;
use sportello::language::ITALIAN;
use sportello::store::{KeptDesk, KeptMediator, Key, Leftovers, Store};
use tokio::time::Instant;

use crate::bot::{Bot, database_or, settings, shared_catalogue};
use crate::fake_telegram::{Content, Fault, Group, PATIENCE, Person, Sight, Town, World, attachment};
use crate::play::{Deed, Line, unreadable};

thread_local! {
    /// Each test has a thread of its own, and its desk runs there.
    static NOW: Cell<DateTime<Utc>> = const { Cell::new(DateTime::UNIX_EPOCH) };
}

fn now() -> DateTime<Utc> {
    NOW.get()
}

/// Everyone in a play, and the bot.
pub struct Cast {
    pub town: Town,
    pub folder: tempfile::TempDir,
    /// The address of the database.
    url: String,
    key: Key,
    pub store: Store,
    desk: Arc<Desk>,
    /// `None` while it is off.
    pub bot: Option<Bot>,
    administrators: Vec<Person>,
    pub people: Vec<Person>,
    pub groups: Vec<(Slug, Group)>,
    /// Where mediators sit who have a group.
    pub seats: Vec<(Person, Slug)>,
}

impl Cast {
    pub async fn gather(preface: &str) -> Cast {
        let folder = tempfile::tempdir().expect("a folder");
        let url = database_or(&format!("sqlite:{}", folder.path().join("play.sqlite").display()));
        Cast::gather_on(preface, folder, url).await
    }

    /// The same over a database of the caller's.
    pub async fn gather_on(preface: &str, folder: tempfile::TempDir, url: String) -> Cast {
        let start = setting(preface, "now").next().unwrap_or("2026-11-25T09:00:00Z");
        NOW.set(start.parse().expect("@now is a moment such as 2026-11-25T09:00:00Z"));
        let key = Key::from_bytes(&[7; 32]);
        let store = Store::open(&url, &key).await.expect("a database");
        let town = Town::start().await;
        let named = |line: &str| {
            let (name, language) = line.split_once(": ").expect("@person Name: language");
            town.named(name, language)
        };
        let mut people: Vec<Person> = setting(preface, "administrator").map(named).collect();
        let desk = desk_over(&store, &key, &people);
        let administrators = people.clone();
        people.extend(setting(preface, "person").map(named));
        let bot = Some(Bot::on(desk.clone(), settings(&town)));
        let mut cast = Cast {
            town,
            folder,
            url,
            key,
            store,
            desk,
            bot,
            administrators,
            people,
            groups: Vec::new(),
            seats: Vec::new(),
        };
        for line in setting(preface, "desk") {
            cast.open_desk(line).await;
        }
        for line in setting(preface, "group") {
            cast.gather_group(line);
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

    /// A group that is nobody's desk.
    fn gather_group(&mut self, line: &str) {
        let (name, members) = line.split_once(": ").expect("@group friends: Said ar, Lucia it");
        let name: Slug = name.parse().expect("a name of small letters");
        for member in members.split(", ") {
            let (member, language) = member.split_once(' ').expect("a name and a language");
            self.seats.push((self.town.named(member, language), name.clone()));
        }
        self.groups.push((name, self.town.group()));
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
    pub async fn perform(&mut self, line: &str) {
        if let Some(span) = line.strip_suffix(" pass").or_else(|| line.strip_suffix(" passes")) {
            NOW.set(now() + self::span(span));
            self.desk.tick(now()).await.expect("what is due happens");
            self.desk.tidy(now()).await.expect("what is old goes");
        } else if line == "the bot is started again" {
            self.start_again().await;
        } else if let Some(rest) = line.strip_prefix("the group of ") {
            self.happen_to_group(rest);
        } else if let Some(name) = line.strip_suffix(" opens the invitation") {
            self.person(name).sends(&format!("/start {}", self.invitation()));
        } else if let Some((name, maker)) = line.split_once(" opens the link of ") {
            let links = self.town.with(|world| links_in(world, self.person(maker).chat));
            let code = links.last().expect("there is a link");
            self.person(name).sends(&format!("/start {code}"));
        } else if let Some((name, organisation)) = line.split_once(" puts the bot into the group of ") {
            self.put_into_group(name, organisation);
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

    fn person(&self, name: &str) -> &Person {
        let found = self.people.iter().find(|person| person.name == name);
        found.unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// The code of the invitation that an administrator was given last.
    fn invitation(&self) -> String {
        let chats = self.administrators.iter().map(|person| person.chat);
        let links = chats.flat_map(|chat| self.town.with(|world| links_in(world, chat)));
        links.last().expect("an administrator has an invitation")
    }

    fn put_into_group(&mut self, name: &str, organisation: &str) {
        let (mediator, group) = (self.person(name).clone(), self.town.group());
        let text = format!("/start@sportello_test_bot {}", self.invitation());
        group.gets(&mediator, json!({"text": text}), None);
        let organisation: Slug = organisation.parse().expect("a slug");
        self.seats.push((mediator, organisation.clone()));
        self.groups.push((organisation, group));
    }

    async fn dismiss(&mut self, name: &str) {
        let mediator = self.people.iter().find(|person| person.name == name).expect("a mediator");
        let mut batch = self.store.begin().await.expect("a batch");
        let person = self.key.person(TELEGRAM, &mediator.chat.to_string());
        batch.resign(&person).await.expect("they resign");
        batch.commit().await.expect("it is stored");
    }

    /// The bot is started again with a new key beside the one that it had.
    pub async fn changes_key(&mut self) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("key");
        std::fs::write(&path, [7; 32]).expect("the key as it was");
        self.key = Key::rotate(&path, now().date_naive()).expect("a new key");
        self.start_again().await;
    }

    /// A backup of a database that is a file.
    pub async fn backs_up(&self, target: &std::path::Path) {
        sportello::store::back_up(&self.url, &self.key, target).await.expect("a backup");
    }

    /// What still needs the key that the bot had.
    pub async fn leftovers(&self) -> Leftovers {
        let mut batch = self.store.begin().await.expect("a batch");
        batch.leftovers(&self.key).await.expect("they can be counted")
    }

    async fn start_again(&mut self) {
        if let Some(bot) = self.bot.take() {
            bot.stop().await;
        }
        self.store = Store::open(&self.url, &self.key).await.expect("a database");
        self.desk = desk_over(&self.store, &self.key, &self.administrators);
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
        let person = self.person(name);
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
    pub fn news(&self) -> String {
        let people = self.people.iter().map(|person| (person.name.as_str(), person.news()));
        let groups = self.groups.iter().map(|(slug, group)| (slug.as_str(), group.news()));
        let mut text = String::new();
        for (place, sights) in people.chain(groups) {
            for sight in sights {
                let shown = without_codes(&sight.plain());
                write!(text, "\n— {place}{} —\n{shown}\n", arrow(&sight)).expect("text is text");
            }
        }
        text
    }
}

/// The codes of the links in a chat, oldest first.
fn links_in(world: &mut World, chat: i64) -> Vec<String> {
    let mut codes = Vec::new();
    for message in world.chats.entry(chat).or_default().messages.values() {
        let Content::Text { shown, .. } = &message.content else { continue };
        let rest = shown.split("?start=").skip(1);
        codes.extend(
            rest.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || "_-".contains(*c)).collect()),
        );
    }
    codes
}

/// Codes are made by chance: in a transcript each is `CODE`.
fn without_codes(text: &str) -> String {
    let is_code = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    ["start=", "startgroup="].into_iter().fold(text.to_owned(), |text, before| {
        let mut parts = text.split(before);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |shown, part| format!("{shown}{before}CODE{}", part.trim_start_matches(is_code)))
    })
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

fn desk_over(store: &Store, key: &Key, administrators: &[Person]) -> Arc<Desk> {
    let catalogue = Arc::new(ArcSwap::from(shared_catalogue()));
    let desk = Desk::new(store.clone(), key.clone(), catalogue, now);
    Arc::new(desk.run_by(administrators.iter().map(|person| person.chat)))
}
