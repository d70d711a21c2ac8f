//! What deploy/ says of the program is true: its variables are there, its counts are counted, its paths answer.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sportello::language::ITALIAN;
use sportello::telemetry::{Fault, Found, Levels, Reload, Sent, Telemetry};

/// Every file below deploy/ that says something, as text.
fn files() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("deploy")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                found.push((path, text));
            }
        }
    }
    found
}

/// The words of a text that begin so.
fn words<'t>(text: &'t str, beginning: &str) -> BTreeSet<&'t str> {
    let part_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split(|c: char| !part_of_a_name(c)).filter(|word| word.starts_with(beginning)).collect()
}

/// Everything that can be counted, as Prometheus reads it.
fn counted() -> String {
    let telemetry = Telemetry::new();
    telemetry.took("said");
    telemetry.found(&Found { outcome: "answer", language: ITALIAN, domain: Some("health") });
    telemetry.stored(Duration::ZERO);
    telemetry.sent(Sent::Accepted, Duration::ZERO);
    telemetry.fault(Fault::Panic);
    telemetry.reloaded(Reload::Taken);
    telemetry.text(&Levels::default())
}

#[test]
fn alerts_and_board_ask_for_what_is_counted() {
    let counted = counted();
    let known = words(&counted, "sportello_");
    for name in ["alerts.yaml", "alerts_test.yaml", "board.json"] {
        let text = fs::read_to_string(Path::new("deploy/monitoring").join(name)).unwrap();
        let unknown: Vec<_> = words(&text, "sportello_").difference(&known).copied().collect();
        assert!(unknown.is_empty(), "{name} asks for {unknown:?}; there is\n{counted}");
    }
    serde_json::from_str::<serde_json::Value>(&fs::read_to_string("deploy/monitoring/board.json").unwrap())
        .unwrap();
}

#[test]
fn the_faults_that_alerts_name_are_those_that_are_counted() {
    let (counted, alerts) = (counted(), fs::read_to_string("deploy/monitoring/alerts.yaml").unwrap());
    let named = alerts.split("part=").skip(1).flat_map(|rest| {
        let quoted = rest.split('"').nth(1).unwrap_or_default();
        quoted.split('|').map(str::to_owned).collect::<Vec<_>>()
    });
    for part in named {
        assert!(counted.contains(&format!("part=\"{part}\"")), "no fault is counted as `{part}`");
    }
}

#[test]
fn every_setting_that_deploy_names_is_explained() {
    let example = fs::read_to_string(".env.example").unwrap();
    // Names of deploy/'s own, for Caddy.
    let own = BTreeSet::from(["SPORTELLO_HOST", "SPORTELLO_UPSTREAM", "SPORTELLO_WEBHOOK_URL"]);
    let explained = words(&example, "SPORTELLO_");
    for (path, text) in files() {
        let named = words(&text, "SPORTELLO_");
        let unknown: Vec<_> = named.difference(&explained).filter(|name| !own.contains(*name)).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?} are not in .env.example", path.display());
    }
}
