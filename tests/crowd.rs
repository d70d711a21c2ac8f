//! A crowd that writes at once, and how fast and at what cost it is answered: for the benchmark.
#![expect(clippy::print_stdout, reason = "its lines are what a benchmark is for")]

use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use teloxide::prelude::*;
use teloxide::types::ParseMode;

use crate::fake_telegram::{Person, TOKEN, Town};
use crate::program::Program;
use crate::replicas::Fleet;
use crate::{KNOWLEDGE, PEOPLE, QUESTIONS, answered, memory};

/// Says to this program's own copy that it is to be the echo bot on that server.
const ECHO: &str = "SPORTELLO_BENCH_ECHO";

/// A bot on plain teloxide that says what was said: it stores nothing and looks nothing up.
pub async fn echo_if_asked_to() {
    let Ok(server) = std::env::var(ECHO) else { return };
    let bot = Bot::new(TOKEN).set_api_url(server.parse().expect("an address"));
    let echo = Update::filter_message().endpoint(|bot: Bot, message: Message| async move {
        let text = message.text().unwrap_or("?").to_owned();
        // Its reading of what the fake server answers is not what is measured.
        let _ = bot.send_message(message.chat.id, text).parse_mode(ParseMode::Html).await;
        respond(())
    });
    Dispatcher::builder(bot, echo).build().dispatch().await;
    std::process::exit(0);
}

/// What is measured.
enum Bots {
    Echo(Child),
    Program(Program),
    Fleet(Fleet),
}

impl Bots {
    fn ids(&self) -> Vec<u32> {
        match self {
            Bots::Echo(child) => vec![child.id()],
            Bots::Program(program) => vec![program.id()],
            Bots::Fleet(fleet) => fleet.programs.iter().flatten().map(Program::id).collect(),
        }
    }
}

impl Drop for Bots {
    fn drop(&mut self) {
        if let Bots::Echo(child) = self {
            let _gone_already = child.kill();
            let _gone_already = child.wait();
        }
    }
}

/// Every way to run it, one after the other, beside a plain echo bot in the same run.
pub async fn ways_to_run(messages: usize) {
    println!(
        "\n{:<34} {:>9} {:>6} {:>8} {:>8} {:>12} {:>10}",
        "", "messages", "of the", "half", "99 in", "CPU seconds", "peak"
    );
    println!(
        "{:<34} {:>9} {:>6} {:>8} {:>8} {:>12} {:>10}",
        "", "a second", "echo", "in ms", "100 ms", "per 10,000", "kB each"
    );
    let echo = measured("echo bot, plain teloxide", messages, &QUESTIONS, None, async |town, _| {
        let own = std::env::current_exe().expect("this program");
        Bots::Echo(Command::new(own).env(ECHO, town.line().api_url).spawn().expect("the echo bot starts"))
    })
    .await;
    let polling =
        async |town: &Town, folder: &Path| Bots::Program(Program::start_on(KNOWLEDGE, town, folder, "warn"));
    measured("SQLite, asks for updates", messages, &QUESTIONS, Some(echo), polling).await;
    measured("the same, nothing looked up", messages, &["/help"], Some(echo), polling).await;
    let webhook = async |town: &Town, folder: &Path| {
        let file = format!("sqlite:{}", folder.join("sportello.sqlite").display());
        Bots::Fleet(started(Fleet::over(file, 1).await, town, folder))
    };
    measured("SQLite, webhook", messages, &QUESTIONS, Some(echo), webhook).await;
    if std::env::var("SPORTELLO_TEST_POSTGRES").is_err() {
        println!("set SPORTELLO_TEST_POSTGRES to the address of a PostgreSQL for its figures");
        return;
    }
    for replicas in [1, 2, 4] {
        let fleet = async |town: &Town, folder: &Path| {
            Bots::Fleet(started(Fleet::new("sportello_bench", replicas).await, town, folder))
        };
        let name = format!("PostgreSQL, webhook, {replicas} replica(s)");
        measured(&name, messages, &QUESTIONS, Some(echo), fleet).await;
        measured("the same, nothing looked up", messages, &["/help"], Some(echo), fleet).await;
    }
}

fn started(fleet: Fleet, town: &Town, folder: &Path) -> Fleet {
    let mut fleet = fleet.on(KNOWLEDGE, "warn");
    fleet.start_all(town, folder);
    fleet
}

/// Prints a line; messages a second.
async fn measured(
    name: &str,
    messages: usize,
    texts: &[&str],
    echo: Option<f64>,
    start: impl AsyncFnOnce(&Town, &Path) -> Bots,
) -> f64 {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let bots = start(&town, folder.path()).await;
    let people: Vec<Person> = (0..PEOPLE).map(|_| town.person("it")).collect();
    for person in &people {
        person.sends("/start it_piemonte_torino");
    }
    answered(&town, PEOPLE).await;
    town.all_confirmed().await;
    let before = processor_seconds(&bots.ids());
    town.with(|world| world.handed = Some(std::collections::BTreeMap::new()));
    let begun = Instant::now();
    for message in 0..messages {
        people[message % PEOPLE].sends(texts[message % texts.len()]);
    }
    answered(&town, PEOPLE + messages).await;
    let rate = messages as f64 / begun.elapsed().as_secs_f64();
    town.all_confirmed().await;
    let processor = (processor_seconds(&bots.ids()) - before) * 10_000.0 / messages as f64;
    let mut latencies = town.with(|world| std::mem::take(&mut world.latencies));
    latencies.sort_unstable();
    let percentile =
        |part: usize| latencies.get((latencies.len().max(1) - 1) * part / 100).map_or(0, Duration::as_millis);
    let peak = bots.ids().into_iter().map(|id| memory(id, "VmHWM:")).max().unwrap_or_default();
    let part = echo.map_or_else(String::new, |echo| format!("{:.2}", rate / echo));
    println!(
        "{name:<34} {rate:>9.0} {part:>6} {:>8} {:>8} {processor:>12.2} {peak:>10}",
        percentile(50),
        percentile(99)
    );
    rate
}

/// What processes have taken of the processors, by the system's hundredths of a second.
fn processor_seconds(processes: &[u32]) -> f64 {
    let ticks = |process: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let after_name: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
        Some(after_name.get(11)?.parse::<f64>().ok()? + after_name.get(12)?.parse::<f64>().ok()?)
    };
    processes.iter().filter_map(ticks).sum::<f64>() / 100.0
}
