//! The figures of the README, on the shipped knowledge: `cargo bench`.
//!
//! How long a question takes inside the process; then, through the program itself with everything stored: the time from the start
//! to the first answer, its memory, and messages a second. The fake Telegram hands out all messages at once and
//! runs on the same machine, so it takes its share of the processors. `-- 20000` asks for another number of messages.
#![expect(clippy::print_stdout, reason = "its lines are what a benchmark is for")]

#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod fake_telegram;
mod made_up;
#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod play;
#[allow(dead_code, reason = "the benchmark needs a part of it")]
mod program;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use fake_telegram::{Person, Town};
use made_up::MadeUp;
use program::Program;
use sportello::search::{Catalogue, Question};

const KNOWLEDGE: &str = "knowledge";
const QUESTION_FILE: &str = "tests/questions/development.jsonl";
const ROUNDS: usize = 5;
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
    questions();
    growth().await;
    let town = Town::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let start = Instant::now();
    let program = Program::start_on(KNOWLEDGE, &town, folder.path(), "warn");
    let people: Vec<Person> = (0..PEOPLE).map(|_| town.person("it")).collect();
    people[0].sends("/start it_piemonte_torino");
    answered(&town, 1).await;
    println!("first answer {} ms after the start", start.elapsed().as_millis());
    println!("memory after the first answer: {}", memory(program.id(), "VmRSS:"));
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
        memory(program.id(), "VmHWM:")
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

/// What the system says of a process's memory, where it says it.
fn memory(process: u32, line: &str) -> String {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line));
    found.map_or_else(|| "unknown".to_owned(), |value| value.trim().to_owned())
}

/// How the engine grows: made-up libraries through the program itself, asked one question after the other.
async fn growth() {
    let files = sportello::folder::read(Path::new(KNOWLEDGE)).expect("the knowledge can be read");
    let (library, _) = sportello::knowledge::read(&files, chrono::Utc::now().date_naive());
    println!(
        "{:>8} {:>9} {:>6} {:>9} {:>9} {:>9} {:>12} {:>6}",
        "articles", "languages", "lines", "built ms", "half µs", "99 % µs", "memory", "first"
    );
    for (articles, languages, lines) in [(1_000, 8, 20_000), (10_000, 1, 0), (100_000, 1, 0)] {
        let folder = tempfile::tempdir().expect("a folder");
        MadeUp { articles, languages, lines }.write(&library, folder.path());
        let knowledge = folder.path().join("knowledge");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_sportello"))
            .args(["eval", "--ranking", "--json", "--knowledge"])
            .arg(&knowledge)
            .arg(folder.path().join("questions.jsonl"))
            .output()
            .expect("the program runs");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
        println!(
            "{articles:>8} {languages:>9} {lines:>6} {:>9} {:>9} {:>9} {:>12} {:>6.3}",
            report["build_ms"],
            report["latency_us"]["p50"],
            report["latency_us"]["p99"],
            memory_serving(&knowledge).await,
            report["ranking"]["all"]["recall_1"].as_f64().unwrap_or_default(),
        );
    }
}

/// The memory of a program that serves a library.
async fn memory_serving(knowledge: &Path) -> String {
    let town = Town::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let program = Program::start_on(&knowledge.to_string_lossy(), &town, folder.path(), "warn");
    town.person("it").sends("/start");
    answered(&town, 1).await;
    memory(program.id(), "VmRSS:")
}

/// How long the shipped questions take to be looked up, one after the other, on one processor.
fn questions() {
    let files = sportello::folder::read(Path::new(KNOWLEDGE)).expect("the knowledge can be read");
    let start = Instant::now();
    let (library, _) = sportello::knowledge::read(&files, chrono::Utc::now().date_naive());
    let catalogue = Catalogue::new(Arc::new(library));
    println!("library read and made searchable in {} ms", start.elapsed().as_millis());
    let text = std::fs::read_to_string(QUESTION_FILE).expect("the questions can be read");
    let cases = sportello::evaluation::read_cases(&text).expect("the questions are well formed");
    let mut times: Vec<u128> = Vec::new();
    for case in cases.iter().cycle().take(ROUNDS * cases.len()) {
        let start = Instant::now();
        catalogue.find(Question { text: &case.text, chosen: case.lang, territory: None });
        times.push(start.elapsed().as_micros());
    }
    times.sort_unstable();
    let percentile = |part: usize| times[(times.len() - 1) * part / 100];
    println!("a question: {} µs (half), {} µs (99 in 100)", percentile(50), percentile(99));
}
