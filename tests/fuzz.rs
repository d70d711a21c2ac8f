//! Any bytes at each door: questions, start codes, buttons, pages, phrasebooks, opening hours. (Updates: `mutated`. A
//! webhook's body is read as an update is.) Nothing panics, and whoever asked is answered.
//!
//! `PROPTEST_CASES=1000000 cargo test --release fuzz` runs for long; a failure is shrunk and printed.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use sportello::conversation::{Circumstances, Event, Group, State, Turn, step};
use sportello::knowledge::SourceFile;
use sportello::language::ITALIAN;

use crate::bot::shared_catalogue;
use crate::plays::around;

/// Nobody waits longer than this for a step, not even without optimisation.
const USUAL: Duration = Duration::from_secs(1);

fn now() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().expect("a moment")
}

fn alone() -> Circumstances {
    around(now(), Some(ITALIAN))
}

fn in_a_group() -> Circumstances {
    Circumstances { group: Some(Group::default()), ..alone() }
}

/// Someone who lives in Torino.
fn settled() -> State {
    let event = Event::Opened { code: Some("it_piemonte_torino".into()) };
    step(&shared_catalogue(), &State::default(), &event, &alone()).state.expect("a state")
}

fn does(event: &Event, around: &Circumstances) -> Turn {
    step(&shared_catalogue(), &settled(), event, around)
}

fn is_answered(text: &str) {
    let start = Instant::now();
    for state in [State::default(), settled()] {
        let turn = step(&shared_catalogue(), &state, &Event::Said(text.to_owned()), &alone());
        assert!(!turn.replies.is_empty(), "no answer to {text:?}");
        assert!(turn.replies.iter().all(|reply| !reply.text.0.is_empty()), "an empty answer to {text:?}");
    }
    assert!(start.elapsed() < 2 * USUAL, "{:?} for {text:?}", start.elapsed());
}

/// How many: as many as `PROPTEST_CASES` says, or these.
fn cases(otherwise: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(otherwise),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

static FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let files = sportello::folder::read(std::path::Path::new("tests/library")).expect("the tests' library");
    files
        .into_iter()
        .filter(|file| file.path.contains("piemonte") || file.path.contains("family-doctor"))
        .collect()
});

/// A file of the tests' library with some of its bytes replaced by others.
fn damaged() -> impl Strategy<Value = (usize, Vec<u8>)> {
    let splice = (any::<prop::sample::Index>(), 0..12_usize, prop::collection::vec(any::<u8>(), 0..12));
    let splices = prop::collection::vec(splice, 1..6);
    (any::<prop::sample::Index>(), splices).prop_map(|(file, splices)| {
        let file = file.index(FILES.len());
        let mut bytes = FILES[file].bytes.to_vec();
        for (at, length, new) in splices {
            let from = at.index(bytes.len() + 1);
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, new);
        }
        (file, bytes)
    })
}

fn is_read(file: usize, bytes: Vec<u8>) {
    let mut files = FILES.clone();
    files[file].bytes = bytes.into();
    let (_, diagnostics) = sportello::knowledge::read(&files, "2026-11-25".parse().expect("a date"));
    for diagnostic in diagnostics {
        assert!(!diagnostic.to_string().is_empty());
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn fuzz_questions(text in "\\PC{0,300}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        is_answered(&text);
        is_answered(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn fuzz_start_codes(code in "\\PC{0,80}", ours in "[a-zA-Z0-9_-]{0,64}") {
        for code in [code, ours] {
            let turn = does(&Event::Opened { code: Some(code.clone()) }, &alone());
            prop_assert!(!turn.replies.is_empty(), "no greeting for {code:?}");
            does(&Event::from_text(&format!("/start {code}")), &alone());
        }
    }

    #[test]
    fn fuzz_buttons(payload in "\\PC{0,70}", ours in "[a-zA-Z]{1,2}(:[a-z0-9-]{0,48}){0,3}(@[a-z]{2,3})?") {
        for payload in [payload, ours] {
            let turn = does(&Event::Pressed(payload.clone()), &alone());
            prop_assert!(!turn.replies.is_empty(), "no answer to the button {payload:?}");
            does(&Event::Pressed(payload), &in_a_group());
        }
    }

    #[test]
    fn fuzz_corrections_and_groups(text in "\\PC{0,200}") {
        does(&Event::Edited(text.clone()), &alone());
        does(&Event::Said(format!("/ask {text}")), &in_a_group());
        does(&Event::Said(text), &in_a_group());
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn fuzz_pages((file, bytes) in damaged()) {
        is_read(file, bytes);
    }

    #[test]
    fn fuzz_phrasebooks(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let file = FILES.iter().position(|file| file.path.ends_with("questions/family-doctor.it.txt"));
        is_read(file.expect("a phrasebook"), bytes);
    }

    #[test]
    fn fuzz_opening_hours(hours in "[A-Za-z0-9:,;+ -]{0,40}", any in "\\PC{0,20}") {
        let place = FILES.iter().position(|file| String::from_utf8_lossy(&file.bytes).contains("hours: "));
        let place = place.expect("a page with opening hours");
        let page = String::from_utf8_lossy(&FILES[place].bytes).into_owned();
        for hours in [hours, any] {
            let (before, rest) = page.split_once("hours: ").expect("opening hours");
            let after = rest.trim_start_matches('"').split_once('"').map_or("", |(_, after)| after);
            let quoted = serde_json::to_string(&hours).expect("a text");
            is_read(place, format!("{before}hours: {quoted}{after}").into_bytes());
        }
    }
}

/// First letters of scripts, a hundred of them.
const SCRIPTS: [u32; 100] = [
    0x41, 0xC0, 0x100, 0x180, 0x250, 0x370, 0x400, 0x531, 0x5D0, 0x620, 0x710, 0x780, 0x7C0, 0x800, 0x840,
    0x8A0, 0x904, 0x985, 0xA05, 0xA85, 0xB05, 0xB85, 0xC05, 0xC85, 0xD05, 0xD85, 0xE01, 0xE81, 0xF40, 0x1000,
    0x10A0, 0x1100, 0x1200, 0x13A0, 0x1401, 0x1681, 0x16A0, 0x1700, 0x1720, 0x1740, 0x1760, 0x1780, 0x1820,
    0x1900, 0x1950, 0x1980, 0x1A00, 0x1A20, 0x1B05, 0x1B83, 0x1BC0, 0x1C00, 0x1C5A, 0x1C90, 0x1E00, 0x1F00,
    0x2C00, 0x2C80, 0x2D00, 0x2D30, 0x2DE0, 0x3041, 0x30A1, 0x3105, 0x3131, 0x4E00, 0xA000, 0xA4D0, 0xA500,
    0xA6A0, 0xA720, 0xA800, 0xA840, 0xA882, 0xA90A, 0xA930, 0xA984, 0xAA00, 0xAA80, 0xAB70, 0xABC0, 0xAC00,
    0xFB13, 0xFE70, 0x10000, 0x10280, 0x102A0, 0x10300, 0x10330, 0x10380, 0x10400, 0x10450, 0x10480, 0x10800,
    0x10840, 0x10900, 0x10A00, 0x12000, 0x13000, 0x1E900,
];

#[test]
fn any_writing_is_answered_in_the_usual_time() {
    let zalgo: String = "come scelgo il medico"
        .chars()
        .flat_map(|c| [c, '\u{336}', '\u{35b}', '\u{489}', '\u{316}'])
        .collect();
    for text in [
        zalgo.as_str(),
        &"parola ".repeat(585),
        &"x".repeat(4096),
        &"\u{1f937}\u{1f3fe}\u{200d}\u{2640}\u{fe0f}".repeat(100),
        &"\u{301}".repeat(4096),
        "\u{202e}ocidem li oglecs emoc\u{202c}",
        "co\u{200b}me sce\u{200d}lgo il me\u{ad}dico",
        "\u{feff}\u{200e}\u{200f}",
        "😭",
        "🇮🇹🇸🇳",
        "\u{0}\u{1}\u{7f}",
        "؟؟؟",
        "   ",
        "",
        "/",
        "//",
        "/ask",
        "/ASK@",
        "１１８",
        "𝖈𝖔𝖒𝖊 𝖘𝖈𝖊𝖑𝖌𝖔 𝖎𝖑 𝖒𝖊𝖉𝖎𝖈𝖔",
    ] {
        is_answered(text);
    }
    for first in SCRIPTS {
        let word = |from: u32| (from..from + 6).filter_map(char::from_u32).collect::<String>();
        is_answered(&format!("{} {} {}", word(first), word(first + 4), word(first + 9)));
    }
}
