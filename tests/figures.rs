//! The figures of the README, on the shipped knowledge: `cargo bench`.
//!
//! How long a question takes inside the process; then, through the program itself with everything stored: the time from the
//! start to the first answer, its memory, messages a second, and questions a second that go to people and are answered. The
//! fake Telegram hands out all messages at once and runs on the same machine, so it takes its share of the processors.
//! At last every way to run it (SQLite, PostgreSQL with several replicas) beside an echo bot on plain teloxide.
//! `-- service` asks for that alone; `-- office` for the pages of the back office after a year (`tests/office.rs`), and nothing else.
//! `-- 20000` asks for another number of messages. Where Python has bm25s it is asked the same beside us, and so are the
//! collections whose folders `COLLECTIONS` names, with a colon between two (`tests/compare/beside.py` says what is in one).
#![expect(clippy::print_stdout, reason = "its lines are what a benchmark is for")]

mod crowd;
mod desk_of_a_group;
#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod fake_telegram;
mod made_up;
mod office;
#[allow(dead_code, unused_imports, reason = "the benchmark needs a part of it")]
mod play;
#[allow(dead_code, reason = "the benchmark needs a part of it")]
mod program;
#[allow(dead_code, reason = "the benchmark needs a part of it")]
mod replicas;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fake_telegram::{Content, Message, Person, Town, World};
use made_up::MadeUp;
use program::Program;
use sportello::search::{Catalogue, Question};

const KNOWLEDGE: &str = "knowledge";
const QUESTION_FILE: &str = "tests/questions/development.jsonl";
const ROUNDS: usize = 5;
const PEOPLE: usize = 500;
const HANDOFFS: usize = 1000;
/// An association of the shipped directory that helps with much in Turin.
const DESK: &str = "cicsene";

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
    crowd::echo_if_asked_to().await;
    if std::env::args().any(|argument| argument == "service") {
        crowd::ways_to_run(messages).await;
        return;
    }
    if std::env::args().any(|argument| argument == "office") {
        office::figures(Path::new(KNOWLEDGE)).await;
        return;
    }
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
    handoffs(&town, folder.path()).await;
    drop(program);
    crowd::ways_to_run(messages).await;
}

/// How many questions a second go to an organisation's group and are answered there, everything stored.
async fn handoffs(town: &Town, folder: &Path) {
    let group = town.group();
    desk_of_a_group::open(folder, DESK, group.chat).await;
    let (people, sara) = (newcomers(town), town.named("Sara", "it"));
    for person in &people {
        person.sends("/people");
    }
    shown(town, &people, "✉️ Sì, passala").await;
    let start = Instant::now();
    for person in &people {
        person.presses("✉️ Sì, passala");
        person.sends("Il mio datore di lavoro non mi paga da due mesi.");
    }
    let heads = numbers(town, group.chat, '❓', people.len()).await;
    let arrived = start.elapsed().as_secs_f64();
    for head in heads {
        group.gets(&sara, serde_json::json!({"text": "Venga domani alle nove."}), Some(head));
    }
    for person in &people {
        numbers(town, person.chat, '✉', 1).await;
    }
    town.all_confirmed().await;
    let seconds = start.elapsed().as_secs_f64();
    let rate = |seconds: f64| people.len() as f64 / seconds;
    println!(
        "{} handoffs: {:.0} a second until the group has them, {:.0} a second until the answer is there",
        people.len(),
        rate(arrived),
        rate(seconds)
    );
}

/// People who have met the bot, in Turin.
fn newcomers(town: &Town) -> Vec<Person> {
    let people: Vec<Person> = (0..HANDOFFS).map(|_| town.person("it")).collect();
    for person in &people {
        person.sends("/start it_piemonte_torino");
    }
    people
}

/// Waits until everyone is shown this button.
async fn shown(town: &Town, people: &[Person], label: &str) {
    for person in people {
        let button = |world: &mut World| world.chats.get(&person.chat)?.button(label);
        town.wait_for("the offer", button).await;
    }
}

/// Waits until a chat shows so many messages that begin with this sign; their numbers.
async fn numbers(town: &Town, chat: i64, sign: char, count: usize) -> Vec<i64> {
    let begins = |message: &Message| match &message.content {
        Content::Text { shown, .. } => shown.starts_with(sign),
        Content::Place { .. } | Content::Attachment { .. } => false,
    };
    let mut seen = 0;
    loop {
        let found = town
            .wait_for("more messages", |world| {
                let messages = &world.chats.get(&chat)?.messages;
                let found: Vec<i64> =
                    messages.iter().filter(|(_, m)| begins(m)).map(|(number, _)| *number).collect();
                (seen < found.len()).then_some(found)
            })
            .await;
        seen = found.len();
        if count <= seen {
            return found;
        }
    }
}

/// Several programs that start together on few processors take their time.
const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until so many messages were delivered; a benchmark may take longer than a test.
async fn answered(town: &Town, messages: usize) {
    let mut seen = 0;
    while seen < messages {
        let more = |world: &mut World| (seen < world.delivered).then_some(world.delivered);
        seen = town.wait_patiently(PATIENCE, "more answers", more).await;
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
        let output = Command::new(env!("CARGO_BIN_EXE_sportello"))
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
        if languages == 1 {
            beside(&[folder.path().to_path_buf()]);
        }
    }
    let collections = std::env::var("COLLECTIONS").unwrap_or_default();
    beside(
        &collections.split(':').filter(|folder| !folder.is_empty()).map(PathBuf::from).collect::<Vec<_>>(),
    );
}

/// The same questions asked of bm25s, clean and with typing errors; nothing where Python or bm25s is not there.
fn beside(folders: &[PathBuf]) {
    let has_bm25s = Command::new("python3").args(["-c", "import bm25s, Stemmer"]).output();
    if folders.is_empty() || !has_bm25s.is_ok_and(|output| output.status.success()) {
        return;
    }
    let compared = Command::new("python3")
        .args(["tests/compare/beside.py", env!("CARGO_BIN_EXE_sportello")])
        .args(folders)
        .output()
        .expect("Python runs");
    print!("{}{}", String::from_utf8_lossy(&compared.stdout), String::from_utf8_lossy(&compared.stderr));
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
