//! An editor's word that a translation says what its host page says now.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::drafts::Family;
use super::page::Page;
use super::reading::Reading;
use super::{SourceFile, cross};

/// The path of every translation that can be read, with the fingerprint that its `translates` should hold.
pub fn translations(files: &[SourceFile], today: NaiveDate) -> BTreeMap<String, String> {
    let mut reading = Reading::new(files, today);
    cross::check(&mut reading);
    translations_in(&reading)
}

pub(super) fn translations_in(reading: &Reading) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for shelf in reading.shelves.values() {
        shelf.articles.values().for_each(|family| add(family, &reading.pages, &mut all));
        shelf.cards.values().for_each(|family| add(family, &reading.pages, &mut all));
        shelf.directory.values().for_each(|family| add(family, &reading.pages, &mut all));
    }
    all
}

fn add<F>(family: &Family<F>, pages: &[Page], all: &mut BTreeMap<String, String>) {
    let Some((host, _)) = &family.host else { return };
    for translation in family.translations.values() {
        all.insert(pages[translation.page].path.clone(), host.fingerprint.clone());
    }
}

/// The text of a translation with `translates` set, everything else as it was; nothing where it has no front
/// matter.
pub fn with_fingerprint(text: &str, fingerprint: &str) -> Option<String> {
    with_lines(text, &[("translates", format!("\"{fingerprint}\""))])
}

/// The text of a page that someone of the field has read, everything else as it was; nothing where it has no front matter.
pub fn with_review(text: &str, by: &str, on: NaiveDate) -> Option<String> {
    let by: String = by.split_whitespace().collect::<Vec<_>>().join(" ");
    let by = by.replace('\\', "\\\\").replace('"', "\\\"");
    let lines = [
        ("status", "reviewed".to_owned()),
        ("reviewed_by", format!("\"{by}\"")),
        ("reviewed", on.to_string()),
    ];
    with_lines(text, &lines)
}

/// Sets lines of the front matter: where they stood, or else at its end.
fn with_lines(text: &str, lines: &[(&str, String)]) -> Option<String> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut written = String::with_capacity(text.len() + 64 * lines.len());
    let mut due: Vec<&(&str, String)> = lines.iter().collect();
    let mut marks = 0;
    for old in text.split_inclusive('\n') {
        if marks < 2 && old.trim_start_matches('\u{feff}').trim_end() == "---" {
            marks += 1;
            if marks == 2 {
                for (name, value) in std::mem::take(&mut due) {
                    written.extend([name, ": ", value, end]);
                }
            }
        }
        let is_old = |name: &str| old.strip_prefix(name).is_some_and(|rest| rest.starts_with(':'));
        match lines.iter().find(|(name, _)| marks == 1 && is_old(name)) {
            None => written.push_str(old),
            // The second of two goes: it was a mistake.
            Some((name, value)) => {
                if let Some(place) = due.iter().position(|(other, _)| other == name) {
                    due.remove(place);
                    written.extend([name, ": ", value, end]);
                }
            }
        }
    }
    (marks == 2).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_of_the_fingerprint_changes() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(with_fingerprint(text, "1234abcd").as_deref(), expected);
        };
        check("---\ntitle: A\n---\nB\n", Some("---\ntitle: A\ntranslates: \"1234abcd\"\n---\nB\n"));
        check(
            "---\r\ntranslates: old\r\nstatus: draft\r\n---\r\nB",
            Some("---\r\ntranslates: \"1234abcd\"\r\nstatus: draft\r\n---\r\nB"),
        );
        check("no front matter\n", None);
    }
    #[test]
    fn a_review_says_who_and_when_and_touches_nothing_else() {
        let check = |text: &str, by: &str, expected: Option<&str>| {
            let on = "2026-11-25".parse().unwrap();
            assert_eq!(with_review(text, by, on).as_deref(), expected);
        };
        let reviewed =
            "---\ntitle: A\nstatus: reviewed\nreviewed_by: \"Ada\"\nreviewed: 2026-11-25\n---\nstatus: B";
        check("---\ntitle: A\nstatus: draft\n---\nstatus: B", "Ada", Some(reviewed));
        check("---\ntitle: A\n---\nstatus: B", " Ada\n", Some(reviewed));
        let before = "---\nreviewed: 2025-01-01\nreviewed_by: Bo\nstatus: reviewed\n---\n";
        let after =
            "---\nreviewed: 2026-11-25\nreviewed_by: \"Ada \\\"#1\\\" \\\\\"\nstatus: reviewed\n---\n";
        check(before, "Ada \"#1\" \\", Some(after));
        check("no front matter\n", "Ada", None);
        check("---\nno end\n", "Ada", None);
    }
}
