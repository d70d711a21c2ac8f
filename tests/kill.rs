//! The program is killed at random moments under a stream of updates and started again. Everyone gets exactly one
//! right answer to every message, in order; only what was in flight at a kill may come twice.
//!
//! `KILLS=280` kills more often; `SEED` repeats a run's chances.

use chrono::Utc;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use sportello::conversation::Unreadable;
use sportello::search::Catalogue;
use tokio::time::{Duration, sleep};

use crate::bot::shared_catalogue;
use crate::fake_telegram::{Person, Sight, Town};
use crate::play::{Deed, Line, Play, Stage};
use crate::plays::Bare;
use crate::program::Program;

const PEOPLE: usize = 40;
const FEWEST_KILLS: usize = 8;

/// What people do, each with an answer unlike all others, that does not depend on the hour.
pub fn deeds() -> Vec<Deed> {
    let says = |text: &str| Deed::Says(text.to_owned());
    let mut deeds = lone_deeds();
    deeds.extend([says("/language"), says("/forget"), Deed::Sends(Unreadable::Contact)]);
    deeds
}

/// Those of them whose answer does not depend on what was done before either.
pub fn lone_deeds() -> Vec<Deed> {
    let says = |text: &str| Deed::Says(text.to_owned());
    let presses = |payload: &str| Deed::PressesOld(payload.to_owned());
    vec![
        says("/help"),
        says("/privacy"),
        says("come scelgo il medico di base"),
        says("dove si dichiara la nascita"),
        presses("T"),
        presses("g:health"),
        presses("o:language-course"),
        presses("s:family-doctor:cost"),
        Deed::Sends(Unreadable::Voice),
        Deed::Sends(Unreadable::Picture),
    ]
}

/// Someone, what they will do, and what they must read.
pub struct Chat {
    pub person: Person,
    pub to_do: Vec<Deed>,
    pub expected: Vec<String>,
}

impl Chat {
    pub async fn new(town: &Town, catalogue: &Catalogue, chance: &mut StdRng) -> Chat {
        let mut to_do = deeds();
        to_do.shuffle(chance);
        to_do.insert(0, Deed::Opens(Some("it_piemonte_torino".to_owned())));
        let expected = answers(catalogue, &to_do).await;
        to_do.reverse();
        Chat { person: town.person("it"), to_do, expected }
    }

    pub fn does_the_next(&mut self) {
        match self.to_do.pop() {
            Some(deed) => drop(self.person.does(&deed)),
            None => panic!("nothing left to do"),
        }
    }

    /// What they read, without what came twice around a kill; the number of repeats.
    fn has_read(&self, town: &Town) -> (Vec<String>, usize) {
        let mut read: Vec<Sight> = Vec::new();
        let mut repeats = 0;
        for sight in town.with(|world| world.chats.entry(self.person.chat).or_default().unread.clone()) {
            match read.last_mut() {
                Some(last)
                    if last.plain() == sight.plain() && town.with(|world| world.may_repeat(last, &sight)) =>
                {
                    *last = sight;
                    repeats += 1;
                }
                _ => read.push(sight),
            }
        }
        (read.iter().map(Sight::plain).collect(), repeats)
    }
}

/// What the conversation itself answers.
pub async fn answers(catalogue: &Catalogue, deeds: &[Deed]) -> Vec<String> {
    let language = "it".parse().expect("a language");
    let play = Play { preface: String::new(), phone: language, now: Utc::now(), lines: Vec::<Line>::new() };
    let mut stage = Bare::new(catalogue, &play);
    let mut answers = Vec::new();
    for deed in deeds {
        answers.extend(stage.perform(deed).await);
    }
    answers
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_the_bot_answers_everything_once() {
    let seed = number("SEED").unwrap_or_else(rand::random);
    let kills = number("KILLS").map_or(FEWEST_KILLS, |kills| kills as usize);
    let mut chance = StdRng::seed_from_u64(seed);
    let town = Town::start().await;
    let catalogue = shared_catalogue();
    let mut chats = Vec::new();
    for _ in 0..PEOPLE {
        chats.push(Chat::new(&town, &catalogue, &mut chance).await);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(&town, folder.path(), "info");
    let mut turns: Vec<usize> = (0..PEOPLE).flat_map(|who| vec![who; deeds().len() + 1]).collect();
    turns.shuffle(&mut chance);
    for turns in turns.chunks(turns.len().div_ceil(kills + 1)) {
        for who in turns {
            chats[*who].does_the_next();
        }
        if chats.iter().all(|chat| chat.to_do.is_empty()) {
            break;
        }
        until_a_moment(&town, turns.len(), &mut chance).await;
        program.kill();
        program = Program::start(&town, folder.path(), "info");
    }
    all_answered(&town, &chats, &format!("SEED={seed}"), &program).await;
    let repeats = judged(&town, &chats, seed);
    assert!(repeats <= kills * MOST_IN_FLIGHT, "SEED={seed}: {repeats} repeats");
    let mistakes = town.with(|world| std::mem::take(&mut world.mistakes));
    assert_eq!(mistakes, [""; 0], "SEED={seed}");
}

/// So many replies can be on their way at a kill: one for each person.
const MOST_IN_FLIGHT: usize = PEOPLE;

/// Waits until some of what was just asked is answered, and then a little, so that a kill hits any kind of moment.
pub async fn until_a_moment(town: &Town, asked: usize, chance: &mut StdRng) {
    let before = town.with(|world| world.delivered);
    let enough = before + chance.random_range(0..asked);
    town.wait_for("some are answered", |world| (enough <= world.delivered).then_some(())).await;
    sleep(Duration::from_micros(chance.random_range(0..20_000))).await;
}

async fn all_answered(town: &Town, chats: &[Chat], seed: &str, program: &Program) {
    for chat in chats {
        let last = chat.expected.last().expect("every person is answered");
        let what = format!("{seed}: an answer to everyone; the log:\n{}", program.log());
        town.wait_for(&what, |world| {
            let unread = &world.chats.get(&chat.person.chat)?.unread;
            (chat.expected.len() <= unread.len() && unread.back()?.plain() == *last).then_some(())
        })
        .await;
    }
}

/// Holds what everyone read to what they must read; returns how much came twice.
pub fn judged(town: &Town, chats: &[Chat], seed: u64) -> usize {
    let judge = |chat: &Chat| {
        let (read, repeats) = chat.has_read(town);
        assert_eq!(read, chat.expected, "SEED={seed}");
        repeats
    };
    chats.iter().map(judge).sum()
}

#[tokio::test]
async fn no_two_answers_of_the_kill_test_are_the_same() {
    let mut deeds = deeds();
    deeds.insert(0, Deed::Opens(Some("it_piemonte_torino".to_owned())));
    let mut answers = answers(&shared_catalogue(), &deeds).await;
    let all = answers.len();
    answers.sort();
    answers.dedup();
    assert_eq!((answers.len(), all), (deeds.len(), deeds.len()), "{answers:#?}");
}
