//! Ten thousand updates, as the Bot API describes them and broken, in the middle of a conversation: it goes on as if there
//! had been none, and all that they leave is lines in the log that quote nothing of them.
//!
//! The seed is printed where it fails; `SEED=… UPDATES=1000000 cargo test mutated` runs others, and more.

use crate::fake_telegram::{Person, Town};
use crate::program::Program;
use crate::shapes::{MARK, Maker};

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Delivers some and waits until the bot has taken them all.
async fn deluge(town: &Town, maker: &mut Maker, count: u64) {
    town.with(|world| {
        for turn in 0..count {
            let number = world.number();
            let update = if turn % 5 == 0 { maker.update(number) } else { maker.broken(number) };
            world.updates.push_back(update);
        }
    });
    town.all_confirmed().await;
}

async fn is_answered(amina: &Person, question: &str, starts: &str) {
    amina.sends(question);
    let answer = amina.reads().await;
    assert!(answer.starts_with(starts), "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_broken_updates_change_nothing_but_lines_of_the_log() {
    let seed = variable("SEED").unwrap_or_else(rand::random);
    let count = variable("UPDATES").unwrap_or(10_000);
    eprintln!("SEED={seed}");
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    amina.sends("/start it_piemonte_torino");
    amina.reads().await;
    let mut maker = Maker::new(seed);
    for _part in 0..10 {
        deluge(&town, &mut maker, count / 10).await;
        // A follow-up: what she had asked before is known.
        is_answered(&amina, "come scelgo il medico di base", "Scegliere il medico di famiglia\n").await;
        is_answered(&amina, "quanto costa?", "Scegliere il medico di famiglia · Costo\n").await;
    }
    let log = program.log();
    assert!(program.ends(), "SEED={seed}: it did not end in order");
    let bad =
        log.lines().find(|line| line.contains("panic") || line.contains(MARK) || line.contains("Fatoumata"));
    assert_eq!(bad, None, "SEED={seed}");
    assert!(log.contains("skipped an update that the bot cannot read"), "SEED={seed}");
}
