//! The plays, performed through the terminal: what is typed and what is printed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::sync::Arc;

use sportello::channels::terminal::{Options, chat};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream, duplex};

use crate::play::{Deed, Play, Stage};
use crate::plays::{catalogue, difference, files};
use crate::table::Table;

/// What the terminal prints when it is the person's turn.
const TURN: &str = "\n\u{1b}[1;36m>\u{1b}[0m ";

/// A button further up has no number any more: the play is compared as far as it came.
const OUT_OF_REACH: &str = "(a button further up)";

/// Someone at the keyboard.
struct Typist {
    keys: DuplexStream,
    screen: DuplexStream,
    /// The numbered buttons last printed.
    buttons: Vec<String>,
}

impl Typist {
    fn sits_down(table: Table, play: &Play, code: Option<String>) -> Typist {
        let (keys, input) = duplex(1024);
        let (output, screen) = duplex(1024);
        let options = Options { language: Some(play.phone), area: code, lively: true };
        tokio::spawn(chat(Arc::new(table), BufReader::new(input), output, options));
        Typist { keys, screen, buttons: Vec::new() }
    }

    async fn types(&mut self, line: &str) {
        self.keys.write_all(format!("{line}\n").as_bytes()).await.unwrap();
    }

    async fn reads(&mut self) -> Vec<String> {
        let mut bytes = Vec::new();
        while !bytes.ends_with(TURN.as_bytes()) {
            bytes.push(self.screen.read_u8().await.expect("the terminal goes on"));
        }
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_suffix(TURN).unwrap().replace("\u{1b}[36m", "").replace("\u{1b}[0m", "");
        text.split("\n\n")
            .map(|message| self.without_numbers(message))
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// `[3 Torino]` → `[Torino]`, noted as number 3.
    fn without_numbers(&mut self, message: &str) -> String {
        let mut plain = String::new();
        for part in message.trim_matches('\n').split_inclusive('[') {
            let number: String = part.chars().take_while(char::is_ascii_digit).collect();
            match part.strip_prefix(&format!("{number} ")) {
                Some(rest) if plain.ends_with('[') && !number.is_empty() => {
                    if number == "1" {
                        self.buttons.clear();
                    }
                    self.buttons.extend(rest.split(']').next().map(str::to_owned));
                    plain.push_str(rest);
                }
                _ => plain.push_str(part),
            }
        }
        plain.replace("\n📌 45.07, 7.68", "")
    }
}

impl Stage for Typist {
    async fn perform(&mut self, deed: &Deed) -> Vec<String> {
        match deed {
            // The terminal opened by itself; its first lines tell how it is used.
            Deed::Opens(_) if self.buttons.is_empty() => return self.reads().await.split_off(1),
            Deed::Opens(code) => self.types(&format!("/start {}", code.as_deref().unwrap_or(""))).await,
            Deed::Says(text) => self.types(text).await,
            Deed::Shares(lat, lon) => self.types(&format!("📌 {lat}, {lon}")).await,
            Deed::Presses(label) => {
                let Some(place) = self.buttons.iter().rposition(|shown| shown == label) else {
                    return vec![OUT_OF_REACH.to_owned()];
                };
                self.types(&(place + 1).to_string()).await;
            }
            Deed::PressesOld(_) | Deed::Edits(_) | Deed::Sends(_) => panic!("a terminal cannot do this"),
        }
        self.reads().await
    }
}

/// A chat in the terminal begins with its opening, and only what is on the screen can be pressed.
fn can_be_performed(play: &Play) -> bool {
    let elsewhere = |deed: &Deed| matches!(deed, Deed::PressesOld(_) | Deed::Edits(_) | Deed::Sends(_));
    matches!(play.lines.first().map(|line| &line.deed), Some(Deed::Opens(_)))
        && !play.lines.iter().any(|line| elsewhere(&line.deed))
}

#[tokio::test]
async fn every_play_goes_in_the_terminal_as_its_file_says() {
    let catalogue = Arc::new(catalogue());
    let mut changed = Vec::new();
    for file in files() {
        let written = fs::read_to_string(&file).unwrap();
        let play = Play::read(&written);
        if !can_be_performed(&play) {
            continue;
        }
        let code = match &play.lines[0].deed {
            Deed::Opens(code) => code.clone(),
            _ => None,
        };
        let table = Table::new(catalogue.clone(), play.now);
        let performed = play.perform(&mut Typist::sits_down(table, &play, code)).await;
        let reached = performed.split(OUT_OF_REACH).next().unwrap_or_default().trim_end();
        if performed != written && (reached == performed.trim_end() || !written.starts_with(reached)) {
            changed.push(format!("{}\n{}", file.display(), difference(&written, &performed)));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

/// As in `sportello coverage | head -1`: nobody reads on.
#[test]
fn a_command_whose_reader_has_read_enough_ends_without_complaint() {
    use std::process::{Command, Stdio};
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_sportello"));
    command.args(["coverage", "--knowledge", "tests/library"]).stdout(writer).stderr(Stdio::piped());
    let output = command.output().unwrap();
    assert!(!output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
