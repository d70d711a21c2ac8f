//! A month of made-up life, with the clock moved on: people of nine languages ask and tell their names, numbers and
//! addresses, questions go to people and come back, the key is changed, someone is forgotten. Then every byte of the
//! database, its journal, a copy and a backup of each day and the most talkative log is searched for all of it.
//!
//! What may be found is what DESIGN.md allows: questions without an answer, scrubbed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use crate::cast::Cast;
use crate::telegram_plays::Log;

const PREFACE: &str = "\
@person Giuseppina: it\n@person Obiageli: en\n@person Fatoumata: fr\n@person Esperanza: es\n@person Meritxellina: ca\n\
@person Abderrahmane: ar\n@person Shpresa: sq\n@person Gheorghita: ro\n@person Serigne: wo\n\
@desk casa-aperta: Serafinacolombero, Ermenegildo\n@desk telefono-amico: Wilhelmina\n@alone donne-insieme: Hindalaoui";

const LANGUAGES: [(&str, &str); 9] = [
    ("it", "Giuseppina"),
    ("en", "Obiageli"),
    ("fr", "Fatoumata"),
    ("es", "Esperanza"),
    ("ca", "Meritxellina"),
    ("ar", "Abderrahmane"),
    ("sq", "Shpresa"),
    ("ro", "Gheorghita"),
    ("wo", "Serigne"),
];

const DAYS: usize = 30;

/// Shorter needles are found by chance.
const SHORTEST: usize = 6;

/// What must be found nowhere, by its first bytes.
#[derive(Default)]
struct Needles(HashMap<[u8; SHORTEST], Vec<Vec<u8>>>);

impl Needles {
    fn text(&mut self, text: &str) {
        self.bytes(text.trim_matches(|c: char| !c.is_alphanumeric()).as_bytes());
    }

    /// As decimal text, and as the six or eight bytes of an integer in either order.
    fn number(&mut self, number: i64) {
        self.text(&number.unsigned_abs().to_string());
        self.text(&format!("{number:x}"));
        self.bytes(&number.to_be_bytes()[2..]);
        self.bytes(&number.to_le_bytes()[..6]);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if let Some(first) = bytes.first_chunk() {
            self.0.entry(*first).or_default().push(bytes.to_vec());
        }
    }

    /// Fails if one of them is in these bytes.
    fn are_not_in(&self, what: &str, bytes: &[u8]) {
        for (at, start) in bytes.windows(SHORTEST).enumerate() {
            let start: &[u8; SHORTEST] = start.try_into().expect("a window has its length");
            let found =
                self.0.get(start).into_iter().flatten().find(|needle| bytes[at..].starts_with(needle));
            if let Some(needle) = found {
                let around = &bytes[at.saturating_sub(60)..(at + 80).min(bytes.len())];
                panic!(
                    "{what} holds {:?}: {:?}",
                    String::from_utf8_lossy(needle),
                    String::from_utf8_lossy(around)
                );
            }
        }
    }
}

/// A question of tests/scrub: as someone writes it, and the passages that are private.
fn question(line: &str) -> (String, Vec<String>) {
    let private = line.split('[').skip(1).filter_map(|rest| rest.split(']').next()).map(str::to_owned);
    (line.replace(['[', ']'], ""), private.collect())
}

struct Month {
    cast: Cast,
    needles: Needles,
    copies: PathBuf,
}

impl Month {
    async fn begin(cast: Cast) -> Month {
        let copies = cast.folder.path().join("copies");
        std::fs::create_dir(&copies).expect("a folder for copies");
        let mut month = Month { cast, needles: Needles::default(), copies };
        let people = month.cast.people.iter().chain(month.cast.seats.iter().map(|(mediator, _)| mediator));
        for person in people {
            month.needles.number(person.chat);
            month.needles.text(&person.name);
        }
        for (_, group) in &month.cast.groups {
            month.needles.number(group.chat);
        }
        for (language, name) in LANGUAGES {
            month.does(&format!("{name} opens the bot with {language}_piemonte_torino")).await;
        }
        month
    }

    async fn does(&mut self, line: &str) {
        self.cast.perform(line).await;
        self.cast.news();
    }

    /// Says something of which nothing may be found anywhere.
    async fn tells(&mut self, line: &str) {
        let (_, text) = line.split_once(": ").expect("someone says something");
        self.needles.text(text);
        self.does(line).await;
    }

    async fn day(&mut self, day: usize) {
        for (language, name) in LANGUAGES {
            let lines = std::fs::read_to_string(format!("tests/scrub/{language}.txt")).expect("a test set");
            let lines: Vec<&str> = lines.lines().collect();
            let (text, private) = question(lines[day % lines.len()]);
            if !private.is_empty() {
                self.needles.text(&text);
            }
            for passage in &private {
                self.needles.text(passage);
            }
            self.does(&format!("{name} says: {text}")).await;
        }
        self.tells(&format!(
            "Giuseppina says: sono Giuseppina, 34{day:02}1112223, come scelgo il medico di base"
        ))
        .await;
        if day % 5 == 1 {
            self.question_with_people(day).await;
        }
        if self.cast.folder.path().join("play.sqlite").exists() {
            self.copies_of(day).await;
        }
        self.does("23 hours pass").await;
    }

    async fn question_with_people(&mut self, day: usize) {
        self.does("Giuseppina says: /people").await;
        let offered = self
            .cast
            .town
            .with(|world| world.chats[&self.cast.people[0].chat].button("✉️ Sì, passala").is_some());
        assert!(offered, "an organisation takes questions");
        self.does("Giuseppina presses ✉️ Sì, passala").await;
        self.tells(&format!("Giuseppina says: abito in via Malta {day} e il mio nome è Giuseppina")).await;
        let question = format!("via Malta {day} ");
        let there = self.cast.town.with(|world| {
            let shows = |chat: &i64| format!("{:?}", world.chats[chat].messages).contains(&question);
            self.cast.groups.iter().find(|(_, group)| shows(&group.chat)).map(|(slug, _)| slug.clone())
        });
        let there = there.expect("a group has the question");
        let seat = self.cast.seats.iter().find(|(_, slug)| *slug == there);
        let mediator = seat.map(|(person, _)| person.name.clone()).expect("someone answers there");
        self.tells(&format!("{mediator} replies: venga in via Padova {day} e chieda di Ermenegildo")).await;
        self.tells(&format!("Giuseppina says: il mio passaporto è YA98765{day:02}")).await;
        if day % 10 == 1 {
            self.does("Giuseppina presses ✅ Chiudi questa domanda").await;
        }
    }

    /// The files as someone would find them who copies them while the program runs, and a backup as it makes one itself.
    async fn copies_of(&self, day: usize) {
        let backup = self.copies.join(format!("{day}-backup"));
        self.cast.backs_up(&backup).await;
        for entry in std::fs::read_dir(self.cast.folder.path()).expect("the folder can be read") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_file() {
                std::fs::copy(&path, self.copies.join(format!("{day}-{name}"))).expect("a copy");
            }
        }
    }
}

/// Lives through the month; everything that must not be found is returned with the cast.
async fn lived(cast: Cast) -> Month {
    let mut month = Month::begin(cast).await;
    for day in 0..DAYS {
        if day == 10 {
            month.cast.changes_key().await;
        }
        if day == 20 {
            month.does("the bot is started again").await;
        }
        month.day(day).await;
    }
    month.does("Giuseppina says: /mydata").await;
    month.does("Serigne says: /forget").await;
    month.does("Serigne presses Waaw, far ko").await;
    month.does("Giuseppina says: /hide").await;
    month.does("1 hour passes").await;
    if let Some(bot) = month.cast.bot.take() {
        bot.stop().await;
    }
    month
}

/// The log at its most talkative, while something is done.
async fn listened(work: impl Future<Output = Month>) -> (Month, Vec<u8>) {
    let log = Log::default();
    let writer = log.clone();
    let listening = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _listening = tracing::subscriber::set_default(listening);
    let month = work.await;
    let bytes = log.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    (month, bytes)
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// Questions that may be kept as they are, where they found no answer.
fn with_nothing_private() -> Vec<String> {
    let lines = LANGUAGES.iter().flat_map(|(language, _)| {
        let set = std::fs::read_to_string(format!("tests/scrub/{language}.txt")).expect("a test set");
        set.lines().filter(|line| !line.contains('[')).map(str::to_owned).collect::<Vec<_>>()
    });
    lines.collect()
}

async fn searched(month: Month, log: &[u8], folder: &Path) {
    month.needles.are_not_in("the log", log);
    let allowed = with_nothing_private();
    let (mut bytes, mut allowed_found) = (0, false);
    for file in files_below(folder) {
        // A database that runs may remove a file that we have just seen.
        let Ok(found) = std::fs::read(&file) else { continue };
        bytes += found.len();
        allowed_found = allowed_found || {
            let text = String::from_utf8_lossy(&found);
            allowed.iter().any(|question| text.contains(question))
        };
        month.needles.are_not_in(&file.display().to_string(), &found);
    }
    // What is allowed is found, so the search does see what is there.
    assert!(allowed_found, "no question without an answer is anywhere");
    let needles: usize = month.needles.0.values().map(Vec::len).sum();
    eprintln!("searched {bytes} bytes of files and {} of the log for {needles} needles", log.len());
    assert!(100_000 < bytes && 500 < needles, "{bytes} bytes, {needles} needles");
    month.cast.store.close().await;
    month.cast.town.end();
}

#[tokio::test]
async fn after_a_month_nobody_is_found_in_any_byte() {
    let (month, log) = listened(async { lived(Cast::gather(PREFACE).await).await }).await;
    let folder = month.cast.folder.path().to_owned();
    searched(month, &log, &folder).await;
}

/// Also the write-ahead log and what the server logs, below the folder of its data.
#[cfg(feature = "postgres")]
#[tokio::test]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of an empty database and SPORTELLO_TEST_POSTGRES_DATA to its folder"]
async fn after_a_month_nobody_is_found_in_any_byte_of_postgresql() {
    let url = std::env::var("SPORTELLO_TEST_POSTGRES").expect("the address of a database");
    let data = std::env::var("SPORTELLO_TEST_POSTGRES_DATA").expect("the folder of its data");
    let cast = async {
        let folder = tempfile::tempdir().expect("a folder");
        Cast::gather_on(PREFACE, folder, url).await
    };
    let (month, log) = listened(Box::pin(async { lived(cast.await).await })).await;
    searched(month, &log, Path::new(&data)).await;
}
