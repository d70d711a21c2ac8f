//! `sportello coverage`: what there is in which language, for whoever plans what to write next.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use chrono::NaiveDate;
use serde::Serialize;

use crate::folder;
use crate::knowledge::{self, Diagnostic, Library, Slug, Territory};
use crate::language::Language;

#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    There,
    /// The page has changed since it was translated.
    Stale,
    Missing,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            State::There => "there",
            State::Stale => "stale",
            State::Missing => "missing",
        }
    }
}

#[derive(Debug, Serialize)]
struct Coverage {
    territories: Vec<Sheet>,
}

/// One territory's table.
#[derive(Debug, Serialize)]
struct Sheet {
    territory: Slug,
    name: String,
    languages: Vec<Language>,
    topics: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    topic: Slug,
    domain: Slug,
    languages: BTreeMap<Language, State>,
    /// How many ways to ask the phrasebook has.
    questions: BTreeMap<Language, usize>,
}

/// The exit code, always 0: this command judges nothing. An error means that it went wrong (2).
pub fn run(path: &Path, arguments: &Arguments, today: NaiveDate, out: &mut impl Write) -> anyhow::Result<u8> {
    let files = folder::read(path).with_context(|| format!("cannot read the folder `{}`", path.display()))?;
    let (library, diagnostics) = knowledge::read(&files, today);
    let coverage = coverage(&library);
    if arguments.json {
        serde_json::to_writer_pretty(&mut *out, &coverage)?;
        writeln!(out)?;
    } else {
        print(&coverage, out)?;
        left_out(&diagnostics, out)?;
    }
    Ok(0)
}

fn coverage(library: &Library) -> Coverage {
    let articles = library.territories.values().flat_map(|territory| territory.articles.values());
    // What one territory has is missing in the other.
    let topics: BTreeSet<(&Slug, &Slug)> = articles.map(|article| (&article.domain, &article.slug)).collect();
    let territories =
        library.territories.values().map(|territory| sheet(territory, &topics, library)).collect();
    Coverage { territories }
}

fn sheet(territory: &Territory, topics: &BTreeSet<(&Slug, &Slug)>, library: &Library) -> Sheet {
    let mut languages = territory.languages.clone();
    let written: BTreeSet<Language> =
        territory.articles.values().flat_map(|article| article.texts.keys().copied()).collect();
    languages.extend(written.into_iter().filter(|language| !territory.languages.contains(language)));
    let elsewhere = |domain: &Slug, topic: &Slug| {
        territory.articles.get(topic).is_some_and(|article| article.domain != *domain)
    };
    let topics = topics
        .iter()
        .filter(|(domain, topic)| !elsewhere(domain, topic))
        .map(|(domain, topic)| row(territory, domain, topic, &languages, library))
        .collect();
    let (slug, name) = (territory.slug.clone(), territory.name.clone());
    Sheet { territory: slug, name, languages, topics }
}

fn row(territory: &Territory, domain: &Slug, topic: &Slug, languages: &[Language], library: &Library) -> Row {
    let text =
        |language: &Language| territory.articles.get(topic).and_then(|article| article.texts.get(language));
    let state = |language: &Language| match text(language) {
        None => State::Missing,
        Some(text) if text.stale => State::Stale,
        Some(_) => State::There,
    };
    let questions =
        |language: &Language| library.questions.get(&(topic.clone(), *language)).map_or(0, Vec::len);
    Row {
        topic: topic.clone(),
        domain: domain.clone(),
        languages: languages.iter().map(|language| (*language, state(language))).collect(),
        questions: languages.iter().map(|language| (*language, questions(language))).collect(),
    }
}

fn print(coverage: &Coverage, out: &mut impl Write) -> std::io::Result<()> {
    for sheet in &coverage.territories {
        let label = |row: &Row| format!("{}/{}", row.domain, row.topic);
        let width = sheet.topics.iter().map(|row| label(row).len()).chain([12]).max().unwrap_or_default();
        writeln!(out, "{}", sheet.name)?;
        print_row(width, "topic", sheet, |language| language.code().to_owned(), out)?;
        for row in &sheet.topics {
            let state = |language| row.languages.get(&language).map_or("", |state| state.word()).to_owned();
            print_row(width, &label(row), sheet, state, out)?;
        }
        let total = |language| {
            let there = sheet.topics.iter().filter(|row| row.languages.get(&language) == Some(&State::There));
            format!("{} of {}", there.count(), sheet.topics.len())
        };
        print_row(width, "up to date", sheet, total, out)?;
        writeln!(out)?;
    }
    writeln!(out, "stale: the page has changed since it was translated")
}

fn print_row(
    width: usize,
    label: &str,
    sheet: &Sheet,
    cell: impl Fn(Language) -> String,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let cells: Vec<String> =
        sheet.languages.iter().map(|language| format!("{:<8}", cell(*language))).collect();
    writeln!(out, "  {label:<width$}  {}", cells.join("  ").trim_end())
}

/// A file with an error is not loaded, and so it looks missing.
fn left_out(diagnostics: &[Diagnostic], out: &mut impl Write) -> std::io::Result<()> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    let files: BTreeSet<&str> = errors.map(|diagnostic| diagnostic.path.as_str()).collect();
    match files.len() {
        0 => Ok(()),
        1 => writeln!(out, "1 file has an error and counts as missing: run `sportello check`"),
        count => writeln!(out, "{count} files have errors and count as missing: run `sportello check`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_a_territory_shows_what_is_there_and_what_is_missing() {
        let mut out = Vec::new();
        let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library"));
        let code = run(path, &Arguments::default(), "2026-11-25".parse().unwrap(), &mut out).unwrap();
        assert_eq!(code, 0);
        expect_test::expect![[r#"
            Catalunya
              topic                                 ca
              health/family-doctor                  there
              health/health-no-papers               missing
              housing/emergency-shelter             missing
              housing/rental-deposit                missing
              maternal-child/birth-registration     missing
              maternal-child/pregnancy-first-steps  missing
              skills/language-course                missing
              up to date                            1 of 7

            Piemonte
              topic                                 it        en        fr        ar
              health/family-doctor                  there     there     there     there
              health/health-no-papers               there     there     there     there
              housing/emergency-shelter             there     there     there     there
              housing/rental-deposit                there     there     there     there
              maternal-child/birth-registration     there     there     there     there
              maternal-child/pregnancy-first-steps  there     there     there     there
              skills/language-course                there     there     there     there
              up to date                            7 of 7    7 of 7    7 of 7    7 of 7

            stale: the page has changed since it was translated
        "#]]
        .assert_eq(&String::from_utf8(out).unwrap());
    }

    #[test]
    fn the_same_as_json() {
        let mut out = Vec::new();
        let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library"));
        run(path, &Arguments { json: true }, "2026-11-25".parse().unwrap(), &mut out).unwrap();
        let object: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let row = &object["territories"][1]["topics"][0];
        assert_eq!((&row["topic"], &row["languages"]["ar"]), (&"family-doctor".into(), &"there".into()));
        assert_eq!(row["questions"]["it"], 8);
    }
}
