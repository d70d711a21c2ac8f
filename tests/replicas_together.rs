//! Several replicas over one PostgreSQL: killed, stopped in the middle, all at the same people; nothing is lost, nothing comes
//! twice, and together they are no faster than Telegram allows.

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

use crate::bot::shared_catalogue;
use crate::fake_telegram::{Person, Town, World};
use crate::kill::{Chat, deeds, judged, until_a_moment};
use crate::replicas::Fleet;

/// What everyone asks last, and what they read then and not before.
const LAST: &str = "come scelgo il medico di base";
const LAST_READ: &str = "Scegliere il medico";

/// What a dead replica held is answered by the others after so long.
const TAKEN_OVER: Duration = Duration::from_secs(15);

async fn killed_again_and_again(database: &str, replicas: usize, people: usize, kills: usize) {
    let seed: u64 =
        std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
    let mut chance = StdRng::seed_from_u64(seed);
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let catalogue = shared_catalogue();
    let mut chats = Vec::new();
    for _ in 0..people {
        chats.push(Chat::new(&town, &catalogue, &mut chance).await);
    }
    let mut fleet = Fleet::new(database, replicas).await;
    fleet.start_all(&town, folder.path());
    let mut turns: Vec<usize> = (0..people).flat_map(|who| vec![who; deeds().len() + 1]).collect();
    turns.shuffle(&mut chance);
    for turns in turns.chunks(turns.len().div_ceil(kills + 1)) {
        for who in turns {
            chats[*who].does_the_next();
        }
        if chats.iter().all(|chat| chat.to_do.is_empty()) {
            break;
        }
        until_a_moment(&town, turns.len() / 2, &mut chance).await;
        let dies = chance.random_range(0..replicas);
        fleet.kills(dies);
        fleet.starts(dies, &town, folder.path());
    }
    for chat in &chats {
        let last = chat.expected.last().expect("every person is answered");
        let what = format!("SEED={seed}: an answer to everyone; the log:\n{}", fleet.log());
        town.wait_patiently(TAKEN_OVER, &what, |world| {
            let unread = &world.chats.get(&chat.person.chat)?.unread;
            (chat.expected.len() <= unread.len() && unread.back()?.plain() == *last).then_some(())
        })
        .await;
    }
    let repeats = judged(&town, &chats, seed);
    assert!(repeats <= kills * people, "SEED={seed}: {repeats} repeats");
    let mistakes = town.with(|world| std::mem::take(&mut world.mistakes));
    assert_eq!(mistakes, [""; 0], "SEED={seed}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn two_replicas_of_which_one_is_killed_again_and_again_answer_everything_once_and_in_order() {
    killed_again_and_again("sportello_test_two", 2, 30, 6).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn three_replicas_of_which_one_is_killed_again_and_again_answer_everything_once_and_in_order() {
    killed_again_and_again("sportello_test_three", 3, 30, 6).await;
}

/// Everyone reads this many answers to the same, the last of them this one; how many came twice.
async fn all_read(town: &Town, people: &[Person], count: usize, last: &str) -> usize {
    let mut more = 0;
    for person in people {
        let read = |world: &mut World| {
            let unread = &world.chats.get(&person.chat)?.unread;
            unread.back().is_some_and(|sight| sight.plain().contains(last)).then_some(())?;
            (count <= unread.len()).then_some(unread.len())
        };
        more += town.wait_patiently(2 * TAKEN_OVER, "all answers", read).await - count;
    }
    more
}

/// So many people who have met the bot.
async fn met(town: &Town, count: usize) -> Vec<Person> {
    let people: Vec<Person> = (0..count).map(|_| town.person("it")).collect();
    for person in &people {
        person.sends("/start it_piemonte_torino");
    }
    for person in &people {
        let read = |world: &mut World| world.chats.get(&person.chat)?.unread.front().map(|_| ());
        town.wait_patiently(TAKEN_OVER, "a first answer", read).await;
        person.news();
    }
    people
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn what_a_replica_held_that_stands_still_is_sent_by_the_other_and_not_again_when_it_goes_on() {
    const PEOPLE: usize = 80;
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut fleet = Fleet::new("sportello_test_still", 2).await.at_rate(20);
    fleet.start_all(&town, folder.path());
    let people = met(&town, PEOPLE).await;
    for person in &people {
        person.sends("/help");
    }
    town.all_confirmed().await;
    let stopped = Instant::now();
    let program = fleet.programs[0].as_ref().expect("it runs");
    program.signals("-STOP");
    town.with(|world| world.epoch += 1);
    let slowest = TAKEN_OVER + Duration::from_secs(PEOPLE as u64 / 20);
    for person in &people {
        let read = |world: &mut World| world.chats.get(&person.chat)?.unread.front().map(|_| ());
        town.wait_patiently(slowest, "an answer from the other", read).await;
    }
    assert!(stopped.elapsed() < slowest, "{:?}", stopped.elapsed());
    program.signals("-CONT");
    for person in &people {
        person.sends("/privacy");
    }
    let mut repeats = 0;
    for person in &people {
        let both = |world: &mut World| {
            let unread = &world.chats.get(&person.chat)?.unread;
            unread.back().is_some_and(|sight| !sight.plain().contains("/help")).then_some(())?;
            (2 <= unread.len()).then_some(unread.len())
        };
        repeats += town.wait_patiently(TAKEN_OVER, "both answers", both).await - 2;
    }
    assert!(program.log().contains("was taken for dead"), "{}", program.log());
    // On its way at the moment at which it stood still.
    assert!(repeats <= 5, "{repeats} came twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn three_replicas_together_send_no_faster_than_telegram_allows() {
    const PEOPLE: usize = 120;
    const RATE: u32 = 30;
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut fleet = Fleet::new("sportello_test_pace", 3).await.at_rate(RATE);
    fleet.start_all(&town, folder.path());
    let people = met(&town, PEOPLE).await;
    let start = Instant::now();
    for person in &people {
        person.sends("/help");
    }
    for person in &people {
        let read = |world: &mut World| world.chats.get(&person.chat)?.unread.front().map(|_| ());
        town.wait_patiently(TAKEN_OVER, "an answer", read).await;
    }
    let took = start.elapsed();
    let times = town.with(|world| std::mem::take(&mut world.times));
    let second = Duration::from_secs(1);
    let most =
        times.iter().map(|from| times.iter().filter(|at| *from <= **at && **at < *from + second).count());
    let most = most.max().unwrap_or_default();
    // A message may be late by what a busy machine takes, which brings it nearer to the next.
    assert!(most <= RATE as usize + 4, "{most} in a second");
    let fastest = second * (PEOPLE as u32 - RATE) / RATE;
    assert!(fastest <= took && took <= 3 * fastest, "{took:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn replicas_that_are_replaced_one_after_the_other_lose_nothing_and_say_nothing_twice() {
    const ROUNDS: usize = 12;
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut fleet = Fleet::new("sportello_test_replaced", 2).await;
    fleet.start_all(&town, folder.path());
    let people = met(&town, 40).await;
    for round in 0..ROUNDS {
        for person in &people {
            person.sends(if round + 1 == ROUNDS { LAST } else { "/help" });
        }
        let half = |world: &mut World| (40 + 40 * round + 20 <= world.delivered).then_some(());
        town.wait_patiently(TAKEN_OVER, "half are answered", half).await;
        if round % 4 == 1 {
            let replaced = (round / 4) % 2;
            assert!(fleet.programs[replaced].take().expect("it runs").ends(), "it ends without complaint");
            fleet.starts(replaced, &town, folder.path());
        }
    }
    assert_eq!(all_read(&town, &people, ROUNDS, LAST_READ).await, 0, "nothing came twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn a_database_that_goes_away_and_comes_back_costs_nothing_but_time() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut fleet = Fleet::new("sportello_test_away", 2).await;
    fleet.start_all(&town, folder.path());
    let people = met(&town, 40).await;
    for person in &people {
        person.sends("/help");
    }
    let some = |world: &mut World| (50 <= world.delivered).then_some(());
    town.wait_patiently(TAKEN_OVER, "some are answered", some).await;
    fleet.database_is_away(true);
    town.with(|world| world.epoch += 1);
    for person in &people {
        person.sends(LAST);
    }
    // Longer than a lease lasts.
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(8) || !fleet.log().contains("cannot store updates") {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    fleet.database_is_away(false);
    let repeats = all_read(&town, &people, 2, LAST_READ).await;
    assert!(repeats <= 5, "{repeats} came twice: more than were on their way when it went");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn the_health_page_shows_every_replica_and_whether_their_knowledge_differs() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let (other, pages) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let copied = std::process::Command::new("cp").args(["-r", "tests/library/."]).arg(pages.path()).status();
    assert!(copied.expect("`cp` is there").success());
    std::fs::write(pages.path().join("everywhere/words/it.txt"), "gatto, micio\n").expect("a changed file");
    let mut fleet = Fleet::new("sportello_test_health", 2).await;
    fleet.starts(0, &town, folder.path());
    town.wait_patiently(TAKEN_OVER, "the webhook", |world| world.webhook.clone()).await;
    std::fs::copy(folder.path().join("key"), other.path().join("key")).expect("the same key");
    fleet = fleet.on(&pages.path().to_string_lossy(), "info");
    fleet.starts(1, &town, other.path());
    let report =
        fleet.health(0, |report| report["replicas"].as_array().is_some_and(|all| all.len() == 2)).await;
    assert_eq!(report["libraries_differ"], true, "{report}");
    fleet.kills(1);
    let dead = |report: &serde_json::Value| report["replicas"].as_array().is_some_and(|all| all.len() == 1);
    assert_eq!(fleet.health(0, dead).await["libraries_differ"], false);
}
