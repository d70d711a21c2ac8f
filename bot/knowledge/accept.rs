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
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = format!("translates: \"{fingerprint}\"{end}");
    let mut written = String::with_capacity(text.len() + line.len());
    let mut marks = 0;
    let mut done = false;
    for old in text.split_inclusive('\n') {
        let is_mark = old.trim_start_matches('\u{feff}').trim_end() == "---" && marks < 2;
        if is_mark {
            marks += 1;
        }
        let replaced = marks == 1 && old.starts_with("translates:");
        let due = replaced || (is_mark && marks == 2);
        if due && !done {
            written.push_str(&line);
            done = true;
        }
        if !replaced {
            written.push_str(old);
        }
    }
    done.then_some(written)
}

#[cfg(test)]
mod tests {
    use super::with_fingerprint;

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
}
