//! Every play of tests/plays, performed on the conversation itself and compared with its file.
//!
//! To accept the plays as they are now: `ACCEPT=1 cargo test plays`, then read the difference.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use sportello::channels::plain::plain;
use sportello::conversation::{Action, Circumstances, Event, Links, Reply, State, step};
use sportello::knowledge::Coordinates;
use sportello::language::Language;
use sportello::link::Stamp;
use sportello::search::Catalogue;
use sportello::store::Key;

use crate::bot::KEY;
use crate::play::{Deed, Play, Stage};

/// The knowledge that the plays are performed with; it never changes with the shipped one.
pub fn catalogue() -> Catalogue {
    let files = sportello::folder::read(Path::new("tests/library")).expect("tests/library can be read");
    let today = "2026-11-25".parse().expect("a date");
    let (library, _) = sportello::knowledge::read(&files, today);
    Catalogue::new(Arc::new(library))
}

/// All plays, by name.
pub fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir("tests/plays")
        .expect("tests/plays is there")
        .map(|entry| entry.expect("a folder's entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

/// What surrounds an event in a play: links are those of the tests' key.
pub fn around(now: DateTime<Utc>, client_language: Option<Language>) -> Circumstances {
    let links = Links { stamp: Stamp::new(Key::from_bytes(&KEY).for_links()), bot: None };
    Circumstances { links: Some(links), ..Circumstances::new(now, client_language) }
}

/// What stands in a transcript where a play presses what is not there; no accepted play may hold it.
pub const NO_BUTTON: &str = "!! no button";

/// The conversation itself, without store or channel.
pub struct Bare<'a> {
    catalogue: &'a Catalogue,
    state: State,
    now: DateTime<Utc>,
    phone: Language,
    /// Buttons seen so far, the newest last: label and payload.
    buttons: Vec<(String, String)>,
}

impl<'a> Bare<'a> {
    pub fn new(catalogue: &'a Catalogue, play: &Play) -> Bare<'a> {
        Bare { catalogue, state: State::default(), now: play.now, phone: play.phone, buttons: Vec::new() }
    }

    fn event(&self, deed: &Deed) -> Result<Event, String> {
        Ok(match deed {
            Deed::Opens(code) => Event::Opened { code: code.clone() },
            Deed::Says(text) => Event::from_text(text),
            Deed::Edits(text) => Event::Edited(text.clone()),
            Deed::Shares(lat, lon) => Event::SharedPlace(Coordinates { lat: *lat, lon: *lon }),
            Deed::Sends(what) => Event::Sent(*what),
            Deed::PressesOld(payload) => Event::Pressed(payload.clone()),
            Deed::Presses(label) => Event::Pressed(self.payload(label)?),
        })
    }

    fn payload(&self, label: &str) -> Result<String, String> {
        let found = self.buttons.iter().rev().find(|(shown, _)| shown == label);
        found.map(|(_, payload)| payload.clone()).ok_or_else(|| format!("{NO_BUTTON} `{label}`"))
    }

    fn remember(&mut self, reply: &Reply) {
        for button in reply.buttons.iter().flatten() {
            if let Action::Press(payload) = &button.action {
                let label = button.label.replace(['\u{2068}', '\u{2069}'], "");
                self.buttons.push((label, payload.clone()));
            }
        }
    }
}

impl Stage for Bare<'_> {
    async fn perform(&mut self, deed: &Deed) -> Vec<String> {
        let around = around(self.now, Some(self.phone));
        let event = match self.event(deed) {
            Ok(event) => event,
            Err(missing) => return vec![missing],
        };
        let turn = step(self.catalogue, &self.state, &event, &around);
        self.now += TimeDelta::seconds(1);
        self.state = turn.state.unwrap_or_default();
        turn.replies.iter().for_each(|reply| self.remember(reply));
        turn.replies.iter().map(plain).collect()
    }
}

#[tokio::test]
async fn every_play_goes_as_its_file_says() {
    let catalogue = catalogue();
    let mut changed = Vec::new();
    for file in files() {
        let written = fs::read_to_string(&file).expect("a play can be read");
        let play = Play::read(&written);
        let performed = play.perform(&mut Bare::new(&catalogue, &play)).await;
        if performed == written && !performed.contains(NO_BUTTON) {
            continue;
        }
        if std::env::var_os("ACCEPT").is_some() {
            fs::write(&file, &performed).expect("a play can be written");
        } else {
            changed.push(format!("{}\n{}", file.display(), difference(&written, &performed)));
        }
    }
    assert!(changed.is_empty(), "accept with `ACCEPT=1 cargo test plays`:\n{}", changed.join("\n"));
}

/// The lines where two texts part, a few of each.
pub fn difference(written: &str, performed: &str) -> String {
    let same = written.lines().zip(performed.lines()).take_while(|(one, other)| one == other).count();
    let show = |sign: &str, text: &str| {
        let lines: Vec<String> =
            text.lines().skip(same).take(12).map(|line| format!("  {sign} {line}")).collect();
        lines.join("\n")
    };
    format!("  from line {}\n{}\n{}", same + 1, show("-", written), show("+", performed))
}
