//! What those who run the program rely on: it says how it is, counts, ends in time whatever hangs, and goes on from a
//! backup and after an update as if nothing had happened.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Output;
use std::time::Instant;

use serde_json::Value;
use sportello::health::{Answer, ask};
use sqlx::{Connection, Executor, SqliteConnection};
use tokio::task::spawn_blocking;
use tokio::time::{Duration, sleep};

use crate::fake_telegram::{Fault, PATIENCE, Person, Town, World};
use crate::program::Program;

/// The program gives itself so long to end, whatever hangs.
const TEN_SECONDS: Duration = Duration::from_secs(10);

/// Asks again and again until the answer is as wished.
pub async fn told(program: &Program, path: &str, wished: impl Fn(&Answer) -> bool) -> Answer {
    let start = Instant::now();
    loop {
        let answer = match program.health() {
            Some(address) => ask(address, path).await.ok(),
            None => None,
        };
        match answer {
            Some(answer) if wished(&answer) => return answer,
            other => assert!(start.elapsed() < 2 * PATIENCE, "{other:?}; the log:\n{}", program.log()),
        }
        sleep(Duration::from_millis(20)).await;
    }
}

pub async fn ready(program: &Program) -> SocketAddr {
    told(program, "/health/ready", |answer| answer.well).await;
    program.health().expect("it has just answered")
}

pub async fn report(program: &Program, wished: impl Fn(&Value) -> bool) -> Value {
    let parsed = |answer: &Answer| serde_json::from_str::<Value>(&answer.text).unwrap_or_default();
    parsed(&told(program, "/health", |answer| wished(&parsed(answer))).await)
}

async fn meets(person: &Person) {
    person.sends("/start it_piemonte_torino");
    assert!(person.reads().await.contains("Piemonte"));
}

/// Ends the program as systemd would; how long that took.
async fn ended(program: Program) -> Duration {
    let start = Instant::now();
    assert!(spawn_blocking(|| program.ends()).await.expect("it can be waited for"), "it complained");
    start.elapsed()
}

fn command(folder: &Path, arguments: &[&str]) -> Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_sportello"))
        .args(arguments)
        .env("SPORTELLO_DATA", folder)
        .env("SPORTELLO_KEY_FILE", folder.parent().expect("a folder above").join("key"))
        .env_remove("DATABASE_URL")
        .output()
        .expect("the program runs")
}

#[tokio::test]
async fn it_says_how_it_is_and_what_it_has_counted() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let address = ready(&program).await;
    let amina = town.person("it");
    meets(&amina).await;
    amina.sends("come scelgo il medico di base");
    amina.reads().await;
    town.all_confirmed().await;
    let report = report(&program, |report| report["outbox"]["waiting"] == 0).await;
    assert_eq!(
        (&report["live"], &report["telegram"], &report["database"]),
        (&Value::Bool(true), &"on".into(), &"well".into())
    );
    assert_eq!(report["library"]["articles"], 8);
    let metrics =
        told(&program, "/metrics", |answer| answer.text.contains("reply_seconds_count 2")).await.text;
    for line in [
        r#"sportello_outcomes_total{outcome="answer",language="it",domain="health"} 1"#,
        r#"sportello_updates_total{kind="said"} 1"#,
        r#"sportello_updates_total{kind="opened"} 1"#,
        r#"sportello_sends_total{result="accepted"} 2"#,
        "sportello_database_up 1",
        "sportello_ready 1",
    ] {
        assert!(metrics.lines().any(|other| other == line), "no `{line}` in\n{metrics}");
    }
    let fingerprint = report["library"]["fingerprint"].as_str().expect("a fingerprint");
    assert!(metrics.contains(&format!("sportello_library{{fingerprint=\"{fingerprint}\"}} 1")));
    let listen = address.to_string();
    let asked = command(folder.path(), &["health", "--metrics-listen", &listen]);
    assert!(asked.status.success(), "{asked:?}");
    program.kill();
    assert_eq!(command(folder.path(), &["health", "--metrics-listen", &listen]).status.code(), Some(2));
}

#[tokio::test]
async fn a_database_that_is_away_is_told_of_and_what_came_meanwhile_is_answered_later() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    meets(&amina).await;
    // That the greeting has arrived is written down: it will not come again.
    report(&program, |report| report["outbox"]["waiting"] == 0).await;
    let url = format!("sqlite:{}", folder.path().join("sportello.sqlite").display());
    let mut other = SqliteConnection::connect(&url).await.expect("the database opens");
    other.execute("BEGIN IMMEDIATE").await.expect("it is locked");
    amina.sends("/help");
    let away = report(&program, |report| report["database"] == "away").await;
    assert_eq!(away["ready"], false);
    let took = ended(program).await;
    assert!(took < TEN_SECONDS, "{took:?}");
    assert_eq!(town.with(|world| world.updates.len()), 1, "it was not confirmed");
    other.execute("ROLLBACK").await.expect("it is free");
    let program = Program::start(&town, folder.path(), "info");
    amina.reads().await;
    report(&program, |report| report["database"] == "well").await;
    program.kill();
    town.end();
}

#[tokio::test]
async fn it_ends_in_time_while_telegram_is_silent_and_repeats_what_was_in_flight() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    meets(&amina).await;
    town.fails_next("sendMessage", Fault::Silence);
    amina.sends("/help");
    let silent = |world: &mut World| world.faults["sendMessage"].is_empty().then_some(());
    town.wait_for("a reply is on its way", silent).await;
    let waits = report(&program, |report| report["outbox"]["waiting"] == 1).await;
    assert_eq!(waits["ready"], true, "Telegram's silence is no fault of ours");
    let took = ended(program).await;
    assert!(took < TEN_SECONDS, "{took:?}");
    let program = Program::start(&town, folder.path(), "info");
    amina.reads().await;
    assert!(ended(program).await < TEN_SECONDS);
    town.end();
}

#[tokio::test]
async fn a_restored_copy_goes_on_where_the_backup_was_taken() {
    let (town, home) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let (here, there) = (home.path().join("here"), home.path().join("there"));
    std::fs::create_dir(&here).expect("a folder");
    let key = home.path().join("key").display().to_string();
    let settings = [("SPORTELLO_KEY_FILE", key.as_str())];
    let program = Program::start_with("tests/library", &town, &here, "info", &settings);
    let amina = town.person("it");
    meets(&amina).await;
    amina.sends("come scelgo il medico di base");
    amina.reads().await;
    // One reply waits when the backup is taken.
    town.fails_next("sendMessage", Fault::Silence);
    amina.sends("/privacy");
    let silent = |world: &mut World| world.faults["sendMessage"].is_empty().then_some(());
    town.wait_for("a reply is on its way", silent).await;
    let backup = home.path().join("backup").display().to_string();
    let made = command(&here, &["backup", &backup]);
    assert!(made.status.success(), "{made:?}");
    program.kill();
    std::fs::remove_dir_all(&here).expect("the machine is lost");
    let restored = command(&there, &["restore", &backup]);
    assert!(restored.status.success(), "{restored:?}");
    assert!(String::from_utf8_lossy(&restored.stdout).contains("wait to be sent: 1"), "{restored:?}");
    assert!(!command(&there, &["restore", &backup]).status.success(), "nothing is written over");
    let program = Program::start_with("tests/library", &town, &there, "info", &settings);
    assert!(amina.reads().await.contains("/forget"), "what waited is sent");
    // A follow-up is understood only by who knows what was talked about.
    amina.sends("quanto costa?");
    assert!(amina.reads().await.contains("0 €"));
    program.kill();
    town.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_of_the_program_under_load_loses_and_repeats_nothing() {
    const PEOPLE: usize = 20;
    const UPDATES: usize = 3;
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let people: Vec<Person> = (0..PEOPLE).map(|_| town.person("it")).collect();
    let mut program = Program::start(&town, folder.path(), "info");
    let mut asked = 0;
    for _ in 0..UPDATES {
        for person in &people {
            person.sends("/help");
            person.sends("/privacy");
        }
        asked += 2 * PEOPLE;
        let some = asked - PEOPLE;
        town.wait_for("some are answered", |world| (some <= world.delivered).then_some(())).await;
        assert!(ended(program).await < TEN_SECONDS);
        program = Program::start(&town, folder.path(), "info");
    }
    town.wait_for("all are answered", |world| (asked <= world.delivered).then_some(())).await;
    town.all_confirmed().await;
    // On a machine that is too busy to write down in time what was sent, some of it comes again, and the log says so.
    let overdue = program.log().contains("stopped with replies in flight");
    for person in &people {
        let read = person.news().len();
        assert!(
            read == 2 * UPDATES || (overdue && 2 * UPDATES < read),
            "{read}; the log:\n{}",
            program.log()
        );
    }
    assert!(ended(program).await < TEN_SECONDS);
    assert_eq!(town.with(|world| std::mem::take(&mut world.mistakes)), [""; 0]);
}

#[tokio::test]
async fn a_log_for_machines_is_an_object_a_line() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let settings = [("SPORTELLO_LOG_FORMAT", "json")];
    let program = Program::start_with("tests/library", &town, folder.path(), "info", &settings);
    ready(&program).await;
    let log = program.log();
    let lines: Vec<Value> =
        log.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("`{line}`"))).collect();
    assert!(lines.iter().any(|line| line["level"] == "INFO" && line["message"] == "knowledge read"), "{log}");
    program.kill();
}
