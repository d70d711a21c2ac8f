//! What a person sees when the database cannot be written: their answer, later, and once. What an operator sees: which
//! variable to look at.

use std::process::Output;
use std::time::Instant;

use tokio::time::Duration;

use crate::fake_telegram::{Person, Town};
use crate::operation::{ready, report, told};
use crate::program::Program;

async fn meets(person: &Person) {
    person.sends("/start it_piemonte_torino");
    assert!(person.reads().await.contains("Piemonte"));
}

#[tokio::test]
async fn a_disk_that_is_full_costs_nothing_but_time_and_the_log_that_it_holds_stops_nobody() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    meets(&amina).await;
    report(&program, |report| report["outbox"]["waiting"] == 0).await;
    program.disk_is_full(true);
    amina.sends("/help");
    told(&program, "/metrics", |answer| counted(&answer.text, "storing")).await;
    assert!(amina.news().is_empty(), "nothing is answered that is not stored");
    assert_eq!(town.with(|world| world.updates.len()), 1, "it was not confirmed");
    amina.sends("/privacy");
    program.disk_is_full(false);
    assert!(amina.reads().await.contains("/language"));
    assert!(!amina.reads().await.contains("/language"));
    town.all_confirmed().await;
    ready(&program).await;
    let metrics = told(&program, "/metrics", |answer| answer.well).await.text;
    assert!(!counted(&metrics, "panic"), "{}", program.log());
    report(&program, |report| report["outbox"]["waiting"] == 0).await;
    program.kill();
    town.end();
}

#[tokio::test]
async fn an_answer_that_cannot_be_noted_as_sent_is_noted_when_there_is_room_and_not_sent_again() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    meets(&amina).await;
    report(&program, |report| report["outbox"]["waiting"] == 0).await;
    // It is stored, on its way, and cannot be noted.
    town.fails_next("sendMessage", crate::fake_telegram::Fault::Hangs(Duration::from_secs(1)));
    amina.sends("/help");
    town.all_confirmed().await;
    program.disk_is_full(true);
    told(&program, "/metrics", |answer| counted(&answer.text, "settling")).await;
    program.disk_is_full(false);
    amina.reads().await;
    report(&program, |report| report["outbox"]["waiting"] == 0).await;
    amina.sends("/privacy");
    assert!(!amina.reads().await.contains("/language"), "it came twice");
    program.kill();
    town.end();
}

#[tokio::test]
async fn a_database_that_may_only_be_read_is_explained_at_the_start_and_nothing_is_confirmed() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    meets(&amina).await;
    town.all_confirmed().await;
    assert!(program.ends(), "it ends without complaint");
    amina.sends("/help");
    let url = format!("sqlite:{}?mode=ro", folder.path().join("sportello.sqlite").display());
    let refused = started_on(&town, folder.path(), &url);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("DATABASE_URL") && said.contains("not written"), "{said}");
    assert_eq!(town.with(|world| world.updates.len()), 1, "it was not confirmed");
    let program = Program::start(&town, folder.path(), "info");
    assert!(amina.reads().await.contains("/language"));
    program.kill();
    town.end();
}

/// Runs the program on this database until it ends by itself.
fn started_on(town: &Town, folder: &std::path::Path, url: &str) -> Output {
    let start = Instant::now();
    let ended = std::process::Command::new("timeout")
        .args(["20", env!("CARGO_BIN_EXE_sportello")])
        .env("TELOXIDE_TOKEN", crate::fake_telegram::TOKEN)
        .env("TELOXIDE_API_URL", town.line().api_url)
        .env("SPORTELLO_DATA", folder)
        .env("SPORTELLO_KNOWLEDGE", "tests/library")
        .env("SPORTELLO_LISTEN", "127.0.0.1:0")
        .env("SPORTELLO_METRICS_LISTEN", "off")
        .env("DATABASE_URL", url)
        .output()
        .expect("the program runs");
    assert!(start.elapsed() < Duration::from_secs(20), "it did not end");
    ended
}

/// Whether a fault of this part was counted.
fn counted(metrics: &str, part: &str) -> bool {
    let of_part = |line: &&str| line.starts_with("sportello_faults_total") && line.contains(part);
    metrics.lines().find(of_part).is_some_and(|line| !line.ends_with(" 0"))
}
