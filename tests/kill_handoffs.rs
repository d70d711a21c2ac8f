//! The program is killed at random moments while questions go to a group and answers come back. Every question arrives,
//! every answer arrives with the right person; only what was in flight at a kill may come twice.

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use serde_json::json;
use tokio::time::{Duration, sleep};

use crate::fake_telegram::{Group, Person, Sight, Town, World};
use crate::program::Program;
use crate::replicas::Fleet;

const PEOPLE: usize = 30;
const KILLS: usize = 6;

/// What runs.
enum House {
    One(Option<Program>),
    Many(Fleet),
}

/// Everyone, and a program that is killed again and again.
struct Night {
    town: Town,
    folder: tempfile::TempDir,
    house: House,
    chance: StdRng,
    seed: u64,
}

impl Night {
    /// Does all of it in chunks, with a kill after each.
    async fn goes_on(&mut self, count: usize, mut act: impl FnMut(usize)) {
        let mut turns: Vec<usize> = (0..count).collect();
        turns.shuffle(&mut self.chance);
        for some in turns.chunks(count.div_ceil(KILLS)) {
            for turn in some {
                act(*turn);
            }
            let before = self.town.with(|world| world.delivered);
            let enough = before + self.chance.random_range(0..some.len());
            self.until("some of it is sent", |world| (enough <= world.delivered).then_some(())).await;
            sleep(Duration::from_micros(self.chance.random_range(0..20_000))).await;
            self.dies_and_starts();
        }
    }

    fn dies_and_starts(&mut self) {
        let (town, folder) = (&self.town, self.folder.path());
        match &mut self.house {
            House::One(program) => {
                if let Some(program) = program.take() {
                    program.kill();
                }
                *program = Some(Program::start(town, folder, "info"));
            }
            House::Many(fleet) => {
                let dies = self.chance.random_range(0..fleet.programs.len());
                fleet.kills(dies);
                fleet.starts(dies, town, folder);
            }
        }
    }

    async fn until<T>(&self, what: &str, look: impl FnMut(&mut World) -> Option<T>) -> T {
        let what = format!("SEED={}: {what}", self.seed);
        self.town.wait_patiently(Duration::from_secs(20), &what, look).await
    }
}

/// A chat's messages that hold these words.
fn holding(world: &World, chat: i64, words: &str) -> Vec<Sight> {
    let sights = world.chats.get(&chat).into_iter().flat_map(|chat| &chat.unread);
    sights.filter(|sight| !sight.corrected && sight.plain().contains(words)).cloned().collect()
}

/// At least once, and twice only where whoever sent it first was killed.
fn came_once(night: &Night, times: &[Sight], what: &str) {
    let seed = night.seed;
    assert!(!times.is_empty(), "SEED={seed}: {what} never came");
    let with_reason = |pair: &[Sight]| night.town.with(|world| world.may_repeat(&pair[0], &pair[1]));
    assert!(times.windows(2).all(with_reason), "SEED={seed}: {what} came twice: {times:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_every_question_and_every_answer_arrives() {
    night(None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn of_two_replicas_killed_at_any_moment_every_question_and_every_answer_arrives() {
    night(Some(Fleet::new("sportello_test_handoffs", 2).await)).await;
}

async fn night(fleet: Option<Fleet>) {
    let seed: u64 =
        std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut database = format!("sqlite:{}", folder.path().join("sportello.sqlite").display());
    let house = match fleet {
        None => House::One(Some(Program::start(&town, folder.path(), "info"))),
        Some(mut fleet) => {
            fleet.start_all(&town, folder.path());
            database.clone_from(&fleet.database);
            House::Many(fleet)
        }
    };
    let (group, sara) = (town.group(), town.named("Sara", "it"));
    let people: Vec<Person> = (0..PEOPLE).map(|_| town.person("it")).collect();
    for person in &people {
        person.sends("/start it_piemonte_torino");
    }
    town.all_confirmed().await;
    crate::desk_of_a_group::open_in(&database, folder.path(), "casa-aperta", group.chat).await;
    for person in &people {
        person.sends("/people");
    }
    for person in &people {
        town.wait_for("an offer", |world| world.chats.get(&person.chat)?.button("✉️ Sì, passala")).await;
    }
    let chance = StdRng::seed_from_u64(seed);
    let mut night = Night { town, folder, house, chance, seed };
    night
        .goes_on(PEOPLE, |who| {
            people[who].presses("✉️ Sì, passala");
            people[who].sends(&format!("Domanda {who}: dove dormo?"));
        })
        .await;
    let heads = questions(&night, &group).await;
    night
        .goes_on(PEOPLE, |who| {
            group.gets(&sara, json!({"text": format!("Risposta {who}: venga qui.")}), Some(heads[who]));
        })
        .await;
    for (who, person) in people.iter().enumerate() {
        let words = format!("Risposta {who}:");
        let answer = |world: &mut World| {
            let times = holding(world, person.chat, &words);
            (!times.is_empty()).then_some(times)
        };
        came_once(&night, &night.until("every answer is there", answer).await, &words);
        let all = night.town.with(|world| holding(world, person.chat, "Risposta ")).len();
        assert_eq!(all, night.town.with(|world| holding(world, person.chat, &words)).len(), "SEED={seed}");
    }
    let mistakes = night.town.with(|world| std::mem::take(&mut world.mistakes));
    assert_eq!(mistakes, [""; 0], "SEED={seed}");
}

/// Waits until the group has every question; the number of the first message of each, which may be one that the program did not
/// live to write down.
async fn questions(night: &Night, group: &Group) -> Vec<i64> {
    let mut heads = Vec::new();
    for who in 0..PEOPLE {
        let words = format!("Domanda {who}:");
        let question = |world: &mut World| {
            let times = holding(world, group.chat, &words);
            (!times.is_empty()).then_some(times)
        };
        let times = night.until("every question is there", question).await;
        came_once(night, &times, &words);
        heads.push(times[0].message);
    }
    heads
}
