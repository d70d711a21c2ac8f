//! Messages a second through the program as it is shipped, with everything stored: `cargo bench --bench throughput`.
//!
//! The fake Telegram hands out all messages at once and runs on the same machine, so it takes its share of the
//! processors. `-- 20000` asks for another number of messages.
#![expect(clippy::print_stdout, reason = "its lines are what a benchmark is for")]

#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod fake_telegram;
#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod play;
#[allow(dead_code, reason = "the benchmark needs a part of it")]
mod program;

use std::time::Instant;

use fake_telegram::{Person, Town};
use program::Program;

const PEOPLE: usize = 500;

/// What people ask, one after the other.
const QUESTIONS: [&str; 4] = [
    "come scelgo il medico di base",
    "how do I get a family doctor",
    "où déclarer la naissance de mon enfant",
    "أنا حامل ماذا أفعل",
];

#[tokio::main]
async fn main() {
    let asked = std::env::args().find_map(|argument| argument.parse().ok());
    let messages: usize = asked.unwrap_or(10_000);
    let town = Town::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let start = Instant::now();
    let program = Program::start(&town, folder.path(), "warn");
    let people: Vec<Person> = (0..PEOPLE).map(|_| town.person("it")).collect();
    people[0].sends("/start it_piemonte_torino");
    answered(&town, 1).await;
    println!("first answer {} ms after the start", start.elapsed().as_millis());
    for person in people.iter().skip(1) {
        person.sends("/start it_piemonte_torino");
    }
    answered(&town, PEOPLE).await;
    town.all_confirmed().await;

    let start = Instant::now();
    for message in 0..messages {
        people[message % PEOPLE].sends(QUESTIONS[message % QUESTIONS.len()]);
    }
    answered(&town, PEOPLE + messages).await;
    town.all_confirmed().await;
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{messages} messages answered in {seconds:.2} s: {:.0} messages a second; peak memory {}",
        messages as f64 / seconds,
        peak_memory(program.id())
    );
}

/// Waits until so many messages were delivered; a benchmark may take longer than a test.
async fn answered(town: &Town, messages: usize) {
    let mut seen = 0;
    while seen < messages {
        seen =
            town.wait_for("more answers", |world| (seen < world.delivered).then_some(world.delivered)).await;
    }
}

/// Where the system tells it.
fn peak_memory(process: u32) -> String {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(|| "unknown".to_owned(), |peak| peak.trim().to_owned())
}
