//! Holds the code to the table of ARCHITECTURE.md: which of our modules, which crates and what of the outside world each
//! module may use. A new arrow or dependency is put into the table first, where a review sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a row of the table allows.
struct Allowed {
    modules: BTreeSet<String>,
    crates: BTreeSet<String>,
    touches: BTreeSet<String>,
}

/// Words in the code that show that it touches a part of the outside world.
const SIGNS: &[(&str, &[&str])] = &[
    ("disk", &["std::fs", "fs::read", "fs::write", "tokio::fs", "File::open", "notify::"]),
    ("network", &["std::net", "tokio::net", "axum::", "teloxide::", "reqwest::"]),
    ("clock", &["Utc::now", "Local::now", "Instant::now", "SystemTime::now", "tokio::time"]),
    ("database", &["sqlx::"]),
    ("environment", &["std::env", "env::var"]),
];

#[test]
fn the_code_keeps_to_the_table() {
    let table = table();
    let crates = dependencies();
    let mut broken = Vec::new();
    for (module, files) in modules() {
        let Some(allowed) = table.get(&module) else {
            broken.push(format!("`{module}` has no row"));
            continue;
        };
        for file in files {
            let code = code_of(&file);
            let mut complain =
                |what: &str| broken.push(format!("{}: `{module}` may not use {what}", file.display()));
            for used in used_modules(&code, &table) {
                if used != module && !allowed.modules.contains(&used) {
                    complain(&format!("the module `{used}`"));
                }
            }
            for used in crates.iter().filter(|name| mentions(&code, &format!("{name}::"))) {
                if !allowed.crates.contains(used) {
                    complain(&format!("the crate `{used}`"));
                }
            }
            for (part, signs) in SIGNS {
                if !allowed.touches.contains(*part) && signs.iter().any(|sign| mentions(&code, sign)) {
                    complain(&format!("the {part}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "ARCHITECTURE.md does not allow:\n{}", broken.join("\n"));
}

#[test]
fn the_table_allows_nothing_that_nobody_uses() {
    let table = table();
    let modules = modules();
    let mut idle = Vec::new();
    for (module, allowed) in &table {
        let codes: Vec<String> =
            modules.get(module).into_iter().flatten().map(|file| code_of(file)).collect();
        let used: BTreeSet<String> = codes.iter().flat_map(|code| used_modules(code, &table)).collect();
        idle.extend(
            allowed.modules.difference(&used).map(|name| format!("`{module}` does not use `{name}`")),
        );
        let crates = allowed
            .crates
            .iter()
            .filter(|name| !codes.iter().any(|code| mentions(code, &format!("{name}::"))));
        idle.extend(crates.map(|name| format!("`{module}` does not use the crate `{name}`")));
    }
    assert!(idle.is_empty(), "take it out of the table in ARCHITECTURE.md:\n{}", idle.join("\n"));
}

#[test]
fn a_module_uses_only_those_above_it() {
    let order = order();
    let table = table();
    for (place, module) in order.iter().enumerate() {
        for used in &table[module].modules {
            let above = order.iter().position(|other| other == used);
            assert!(
                above.is_some_and(|above| above < place),
                "`{module}` uses `{used}`, which is not above it"
            );
        }
    }
}

#[test]
fn every_file_and_function_has_a_size_that_one_can_live_in() {
    let long: Vec<String> = modules()
        .into_values()
        .flatten()
        .filter_map(|file| {
            let lines = fs::read_to_string(&file).expect("source can be read").lines().count();
            (lines > 450).then(|| format!("{} has {lines} lines", file.display()))
        })
        .collect();
    assert!(long.is_empty(), "split by meaning: {long:?}");
}

/// The rows between the heading "The table" and the next heading: name → what it allows.
fn table() -> BTreeMap<String, Allowed> {
    rows()
        .into_iter()
        .map(|cells| {
            let list = |cell: &str| -> BTreeSet<String> {
                cell.split([',', ' '])
                    .filter(|word| !word.is_empty() && *word != "–")
                    .map(str::to_owned)
                    .collect()
            };
            (
                cells[0].clone(),
                Allowed { modules: list(&cells[1]), crates: list(&cells[2]), touches: list(&cells[3]) },
            )
        })
        .collect()
}

fn order() -> Vec<String> {
    rows().into_iter().map(|cells| cells[0].clone()).collect()
}

fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md is there");
    let (_, rest) = text.split_once("## The table").expect("ARCHITECTURE.md has the heading `The table`");
    let section = rest.split("\n## ").next().unwrap_or(rest);
    section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect())
        .collect()
}

/// Our modules with their files, tests and `main.rs` left out.
fn modules() -> BTreeMap<String, Vec<PathBuf>> {
    let mut modules: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let mut folders = vec![PathBuf::from("bot")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a source folder can be read") {
            let path = entry.expect("a folder's entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let module = module_of(&path);
                if module != "lib" && module != "main" && !is_test(&path) {
                    modules.entry(module).or_default().push(path);
                }
            }
        }
    }
    modules
}

/// Unit tests in files of their own: `tests.rs`, `…_tests.rs`, `tests/`.
fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        let name = name.trim_end_matches(".rs");
        name == "tests" || name.ends_with("_tests")
    })
}

fn module_of(path: &Path) -> String {
    let part = path.components().nth(1).expect("a file below bot/");
    part.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The code without its comments and unit tests.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("source can be read");
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(&text);
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn used_modules(code: &str, table: &BTreeMap<String, Allowed>) -> Vec<String> {
    let in_braces = |module: &str| code.contains("use crate::{") && code.contains(&format!("    {module}::"));
    table
        .keys()
        .filter(|module| mentions(code, &format!("crate::{module}")) || in_braces(module))
        .cloned()
        .collect()
}

/// Whether the words stand in the code as words of their own.
fn mentions(code: &str, words: &str) -> bool {
    let part_of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(words).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + words.len()..).and_then(|text| text.chars().next());
        let ends = words.ends_with(':') || !after.is_some_and(part_of_a_name);
        ends && !before.is_some_and(|c| part_of_a_name(c) || c == ':')
    })
}

/// The names of the crates that Cargo.toml lists, as code writes them.
fn dependencies() -> BTreeSet<String> {
    let text = fs::read_to_string("Cargo.toml").expect("Cargo.toml is there");
    let (_, rest) = text.split_once("[dependencies]").expect("Cargo.toml has dependencies");
    rest.lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"))
        .collect()
}
