//! Many updates from many chats under every fault at once: the server fails by chance, updates come twice and in any order,
//! the database is away now and then, and the program is killed. In the end everyone has been answered, in order, once.
//!
//! About a minute; `UPDATES=100000 CHATS=10000 just soak` for as long as you like. `SEED` repeats a run's chances.
#![expect(clippy::print_stdout, reason = "what happened is what a soak is for")]

use std::path::Path;
use std::time::Instant;

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use sqlx::{Connection, Executor, SqliteConnection};
use tokio::time::{Duration, sleep};

use crate::fake_telegram::{Person, Sight, Town, Weather, World};
use crate::kill::{answers, lone_deeds};
use crate::operation::{ready, report, told};
use crate::play::Deed;
use crate::program::Program;
use crate::replicas::Fleet;

/// How many updates are on their way at once: what people write in a busy minute.
const CROWD: usize = 150;
/// How long an answer may take while everything fails.
const PATIENCE: Duration = Duration::from_secs(90);
/// More memory than this a program never takes.
const MOST_MEMORY: u64 = 160 * 1024;
/// From the middle to the end it takes at most so much more.
const MOST_GROWTH: u64 = 24 * 1024;
/// Of a hundred calls so many fail.
const SHARE: f64 = 0.03;
const SHARE_OF_PAUSES: f64 = 0.0005;

fn opening() -> Deed {
    Deed::Opens(Some("it_piemonte_torino".to_owned()))
}

/// Someone, and the answers that they must read, by number.
struct Chat {
    person: Person,
    expected: Vec<usize>,
    /// Blocked the bot for a while: what was on its way then is not for them any more.
    lenient: bool,
}

/// The world of a soak.
struct Soak {
    town: Town,
    seed: u64,
    chance: StdRng,
    deeds: Vec<Deed>,
    /// The answers to the opening and to each deed.
    answers: Vec<String>,
    chats: Vec<Chat>,
    updates: usize,
    asked: usize,
    kills: usize,
    start: Instant,
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

impl Soak {
    async fn new(updates: usize, chats: usize) -> Soak {
        let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
        println!("SEED={seed}");
        let town = Town::start().await;
        town.with(|world| world.weather = Some(Weather::new(seed, SHARE, SHARE_OF_PAUSES)));
        let deeds = lone_deeds();
        let mut all = vec![opening()];
        all.extend(deeds.iter().cloned());
        let answers = answers(&crate::bot::shared_catalogue(), &all).await;
        assert_eq!(answers.len(), all.len(), "an answer each");
        let chats = (0..number("CHATS", chats))
            .map(|_| Chat { person: town.person("it"), expected: Vec::new(), lenient: false })
            .collect();
        Soak {
            town,
            seed,
            chance: StdRng::seed_from_u64(seed),
            deeds,
            answers,
            chats,
            updates: number("UPDATES", updates),
            asked: 0,
            kills: 0,
            start: Instant::now(),
        }
    }

    fn is_over(&self) -> bool {
        self.updates <= self.asked
    }

    /// Some people write, and some have blocked the bot and come back.
    fn people_write(&mut self, count: usize) {
        for _ in 0..count {
            let who = self.chance.random_range(0..self.chats.len());
            self.asked += 1;
            let chat = &self.chats[who];
            let Some(last) = chat.expected.last() else {
                chat.person.does(&opening());
                self.chats[who].expected.push(0);
                continue;
            };
            let mut left = false;
            if self.chance.random_ratio(1, 400) {
                chat.person.blocks();
                chat.person.unblocks();
                left = true;
            }
            // The same button twice within two seconds is one wish.
            let last_press = chat.expected.iter().rev().find(|deed| self.is_press(**deed));
            let others: Vec<usize> =
                (1..=self.deeds.len()).filter(|deed| deed != last && Some(deed) != last_press).collect();
            let deed = *others.choose(&mut self.chance).expect("there are others");
            chat.person.does(&self.deeds[deed - 1]);
            self.chats[who].expected.push(deed);
            self.chats[who].lenient |= left;
        }
    }

    fn is_press(&self, deed: usize) -> bool {
        deed.checked_sub(1).is_some_and(|deed| matches!(self.deeds[deed], Deed::PressesOld(_)))
    }

    /// Waits until no more than a crowd waits for its answers.
    async fn some_are_answered(&self, log: impl Fn() -> String) {
        let enough = self.asked.saturating_sub(CROWD);
        let what = format!("SEED={}: some are answered; the log:\n{}", self.seed, log());
        let answered = |world: &mut World| {
            let left = world.updates.len() + world.on_its_way.len();
            (left < CROWD && enough <= world.delivered).then_some(())
        };
        self.town.wait_patiently(PATIENCE, &what, answered).await;
    }

    /// The database goes away: what was on its way may come twice.
    fn database_goes(&mut self) {
        self.town.with(|world| world.epoch += 1);
    }

    /// Nothing fails any more: everyone gets the last answer.
    async fn the_sky_clears(&self, log: impl Fn() -> String) {
        let weather = self.town.with(|world| world.weather.take());
        println!(
            "{} updates from {} chats, {} kills, {:?}: {:#?}",
            self.asked,
            self.chats.len(),
            self.kills,
            self.start.elapsed(),
            weather.map(|weather| weather.happened)
        );
        for chat in self.chats.iter().filter(|chat| !chat.expected.is_empty()) {
            let last = self.answers[chat.expected[chat.expected.len() - 1]].clone();
            let deadline = Instant::now() + PATIENCE;
            loop {
                let read = self.town.with(|world| {
                    world.chats.entry(chat.person.chat).or_default().unread.back().map(Sight::plain)
                });
                if read.as_ref() == Some(&last) {
                    break;
                }
                assert!(
                    Instant::now() < deadline,
                    "SEED={}: no answer `{last}` but {read:?}; expected {:?}; the log:\n{}",
                    self.seed,
                    chat.expected,
                    log()
                );
                sleep(Duration::from_millis(50)).await;
            }
        }
        self.town.wait_patiently(PATIENCE, "all updates confirmed", |w| w.all_taken().then_some(())).await;
    }

    /// Holds what everyone read to what they must read.
    fn judge(self) {
        let mut repeats = 0;
        for chat in &self.chats {
            let sights =
                self.town.with(|world| world.chats.entry(chat.person.chat).or_default().unread.clone());
            let unknown = self.town.with(|world| world.unknown.get(&chat.person.chat).copied());
            let (read, again) = self.read_once(&sights, unknown.unwrap_or_default());
            repeats += again;
            let expected: Vec<&str> = chat.expected.iter().map(|deed| self.answers[*deed].as_str()).collect();
            let good = if chat.lenient { is_within(&read, &expected) } else { read == expected };
            assert!(good, "SEED={}: read {read:#?}, expected {expected:#?}", self.seed);
        }
        println!("{repeats} came twice: on their way at a kill, or the word that they arrived was lost");
        let mistakes = self.town.with(|world| std::mem::take(&mut world.mistakes));
        assert_eq!(mistakes, [""; 0], "SEED={}", self.seed);
    }

    /// What was read, without what came twice for a reason; how much that was.
    fn read_once(
        &self,
        sights: &std::collections::VecDeque<Sight>,
        mut unknown: usize,
    ) -> (Vec<String>, usize) {
        let mut read: Vec<&Sight> = Vec::new();
        let mut repeats = 0;
        for sight in sights {
            match read.last_mut() {
                Some(last) if last.plain() == sight.plain() => {
                    if !self.town.with(|world| world.may_repeat(last, sight)) {
                        assert!(0 < unknown, "SEED={}: without a reason twice: {sight:?}", self.seed);
                        unknown -= 1;
                    }
                    *last = sight;
                    repeats += 1;
                }
                _ => read.push(sight),
            }
        }
        (read.into_iter().map(Sight::plain).collect(), repeats)
    }
}

/// All that was read was to be read, in this order; some may be missing.
fn is_within(read: &[String], expected: &[&str]) -> bool {
    let mut left = expected.iter();
    read.iter().all(|text| left.any(|expected| expected == text))
}

/// Kilobytes.
fn memory(program: &Program) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse().ok()).expect("a number")
}

/// Something else holds the file, or the disk is full, for a moment.
async fn the_database_is_away(program: &Program, folder: &Path, chance: &mut StdRng) {
    let moment = Duration::from_millis(chance.random_range(50..1500));
    if chance.random_bool(0.5) {
        program.disk_is_full(true);
        sleep(moment).await;
        program.disk_is_full(false);
        return;
    }
    let url = format!("sqlite:{}", folder.join("sportello.sqlite").display());
    let mut other = SqliteConnection::connect(&url).await.expect("the database opens");
    other.execute("PRAGMA busy_timeout = 10000").await.expect("it can wait");
    if other.execute("BEGIN IMMEDIATE").await.is_ok() {
        sleep(moment).await;
        other.execute("ROLLBACK").await.expect("it is free");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_every_fault_at_once_everyone_is_answered_in_order_and_once() {
    let mut soak = Soak::new(3000, 300).await;
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(&soak.town, folder.path(), "info");
    let mut middle = 0;
    let mut portion = 0;
    while !soak.is_over() {
        portion += 1;
        soak.people_write(60);
        soak.some_are_answered(|| program.log()).await;
        // The last half is one life, over which its memory is watched.
        let early = soak.asked < soak.updates / 2;
        if portion % 8 == 3 {
            the_database_is_away(&program, folder.path(), &mut soak.chance).await;
        }
        if early && portion % 5 == 4 {
            sleep(Duration::from_micros(soak.chance.random_range(0..50_000))).await;
            program.kill();
            soak.kills += 1;
            program = Program::start(&soak.town, folder.path(), "info");
        }
        if middle == 0 && 3 * soak.updates / 4 < soak.asked {
            middle = memory(&program);
        }
    }
    soak.the_sky_clears(|| program.log()).await;
    let end = memory(&program);
    println!("memory: {middle} kB at three quarters, {end} kB at the end");
    assert!(end < MOST_MEMORY && end < middle + MOST_GROWTH, "{middle} kB, then {end} kB");
    ready_and_empty(&program).await;
    program.kill();
    soak.judge();
}

/// Nothing is stuck: it is ready, nothing waits, and nothing has panicked.
async fn ready_and_empty(program: &Program) {
    ready(program).await;
    report(program, |report| report["outbox"]["waiting"] == 0 && report["database"] == "well").await;
    let metrics = told(program, "/metrics", |answer| answer.well).await.text;
    let panics =
        metrics.lines().find(|line| line.starts_with("sportello_faults_total") && line.contains("panic"));
    assert!(panics.is_none_or(|line| line.ends_with(" 0")), "{panics:?}; the log:\n{}", program.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn three_replicas_under_every_fault_at_once_answer_everyone_in_order_and_once() {
    let mut soak = Soak::new(3000, 300).await;
    let folder = tempfile::tempdir().expect("a folder");
    let mut fleet = Fleet::new("sportello_test_soak", 3).await;
    fleet.start_all(&soak.town, folder.path());
    let mut portion = 0;
    while !soak.is_over() {
        portion += 1;
        soak.people_write(60);
        soak.some_are_answered(|| fleet.log()).await;
        if portion % 16 == 7 {
            fleet.database_is_away(true);
            soak.database_goes();
            sleep(Duration::from_millis(soak.chance.random_range(50..1500))).await;
            fleet.database_is_away(false);
        }
        if portion % 5 == 4 && soak.asked < 3 * soak.updates / 4 {
            let dies = soak.chance.random_range(0..3);
            fleet.kills(dies);
            soak.kills += 1;
            fleet.starts(dies, &soak.town, folder.path());
        }
    }
    soak.the_sky_clears(|| fleet.log()).await;
    for number in 0..3 {
        fleet.health(number, |report| report["ready"] == true && report["outbox"]["waiting"] == 0).await;
        let program = fleet.programs[number].as_ref().expect("it runs");
        assert!(memory(program) < MOST_MEMORY, "{} kB", memory(program));
    }
    soak.judge();
}
