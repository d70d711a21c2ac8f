//! `sportello check`: what is wrong with the knowledge folder, for editors and for builds.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;

use super::answering;
use super::stamp::{self, Which};
use crate::folder;
use crate::knowledge::{self, Diagnostic, Score, SourceFile};

#[derive(Debug, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Arguments {
    /// Count warnings as something to fix, but for those that came about by waiting
    #[arg(long)]
    pub strict: bool,
    /// Count as something to fix what came about by waiting: facts not checked for 180 days, rules that have ended
    #[arg(long)]
    pub stale: bool,
    /// Also show how hard each page is to read, by the formula made for its language, the hardest first
    #[arg(long)]
    pub readability: bool,
    /// Also ask for every link of the pages, over the network, and say which are broken
    #[arg(long)]
    pub links: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Say that these translations are up to date: writes the fingerprint of the page that each translates
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub accept: Vec<PathBuf>,
    /// Say so of all translations
    #[arg(long)]
    pub accept_all: bool,
}

/// The exit code: 0 nothing to fix, 1 something. An error means that the command itself went wrong (2).
pub async fn run(
    path: &Path,
    arguments: &Arguments,
    today: NaiveDate,
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    let mut files = read(path)?;
    let which = Which { files: &arguments.accept, all: arguments.accept_all };
    let accepted = stamp::accept(path, &which, &files, today)?;
    if !accepted.is_empty() {
        files = read(path)?;
    }
    let (library, mut diagnostics) = knowledge::read(&files, today);
    let scores = arguments.readability.then(|| knowledge::scores(&library));
    if arguments.links {
        diagnostics.extend(answering::broken(knowledge::addresses(&files), answering::PATIENCE).await?);
    }
    let found = Found {
        diagnostics: &diagnostics,
        files: files.len(),
        accepted: &accepted,
        scores: scores.as_deref(),
    };
    if arguments.json {
        print_json(&found, out)?;
    } else {
        print_text(&found, out)?;
    }
    Ok(u8::from(diagnostics.iter().any(|diagnostic| must_be_fixed(diagnostic, arguments))))
}

/// All that is to be printed.
struct Found<'a> {
    diagnostics: &'a [Diagnostic],
    files: usize,
    accepted: &'a [String],
    scores: Option<&'a [Score]>,
}

pub fn read(path: &Path) -> anyhow::Result<Vec<SourceFile>> {
    let files = folder::read(path).with_context(|| format!("cannot read the folder `{}`", path.display()))?;
    if files.is_empty() {
        bail!("the folder `{}` is empty", path.display());
    }
    Ok(files)
}

fn must_be_fixed(diagnostic: &Diagnostic, arguments: &Arguments) -> bool {
    diagnostic.is_error() || if diagnostic.age { arguments.stale } else { arguments.strict }
}

fn print_text(found: &Found<'_>, out: &mut impl Write) -> std::io::Result<()> {
    for path in found.accepted {
        writeln!(out, "{path}: accepted as up to date")?;
    }
    if let Some(scores) = found.scores {
        print_scores(scores, out)?;
    }
    for diagnostic in found.diagnostics {
        writeln!(out, "{diagnostic}")?;
    }
    let errors = found.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = found.diagnostics.len() - errors;
    let counts = [counted(errors, "error"), counted(warnings, "warning"), counted(found.files, "file")];
    writeln!(out, "{}, {} in {}", counts[0], counts[1], counts[2])
}

/// A table a formula, the hardest page first.
fn print_scores(scores: &[Score], out: &mut impl Write) -> std::io::Result<()> {
    for same in scores.chunk_by(|one, other| one.language == other.language) {
        let Some(first) = same.first() else { continue };
        writeln!(out, "{}: {}, at least {}", first.language, first.formula.name(), first.least)?;
        for score in same {
            writeln!(out, "{:>7.1}  {}", score.score, score.path)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

pub fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn print_json(found: &Found<'_>, out: &mut impl Write) -> anyhow::Result<()> {
    let errors = found.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let mut object = serde_json::json!({
        "files": found.files,
        "errors": errors,
        "warnings": found.diagnostics.len() - errors,
        "accepted": found.accepted,
        "diagnostics": found.diagnostics,
    });
    if let Some(scores) = found.scores {
        object["readability"] = serde_json::to_value(scores)?;
    }
    serde_json::to_writer_pretty(&mut *out, &object)?;
    Ok(writeln!(out)?)
}

#[cfg(test)]
pub mod tests {
    use std::fs;

    use super::*;

    pub const HOST: &str = "---\ntitle: Il medico\nkeywords: [medico]\nsources: [https://a.example.org]\nchecked: 2026-11-01\n---\nVai alla ASL.\n";

    pub fn knowledge(pages: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let territory = "---\nname: Piemonte\nlanguages: [it, en]\n---\n";
        for (path, text) in [("piemonte/territory.it.md", territory)].iter().chain(pages) {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn screen(folder: &Path, arguments: &Arguments, day: &str) -> (u8, String) {
        let (code, text) = tried(folder, arguments, day);
        (code.unwrap(), text)
    }

    fn tried(folder: &Path, arguments: &Arguments, day: &str) -> (anyhow::Result<u8>, String) {
        let mut out = Vec::new();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let code = runtime.block_on(run(folder, arguments, day.parse().unwrap(), &mut out));
        (code, String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_warning_counts_when_strict_and_age_alone_only_when_stale() {
        let english = "---\ntitle: The doctor\nkeywords: [doctor]\n---\nGo to the ASL.\n";
        let folder =
            knowledge(&[("piemonte/health/doctor.it.md", HOST), ("piemonte/health/doctor.en.md", english)]);
        let strict = Arguments { strict: true, ..Arguments::default() };
        let stale = Arguments { stale: true, ..Arguments::default() };
        let plain = Arguments::default();
        assert_eq!(screen(folder.path(), &plain, "2026-11-25").0, 0);
        assert_eq!(screen(folder.path(), &strict, "2026-11-25").0, 1);

        let all = Arguments { accept_all: true, ..Arguments::default() };
        let (code, text) = screen(folder.path(), &all, "2026-11-25");
        assert_eq!(
            (code, text.as_str()),
            (0, "piemonte/health/doctor.en.md: accepted as up to date\n0 errors, 0 warnings in 3 files\n")
        );
        assert_eq!(screen(folder.path(), &strict, "2026-11-25").0, 0);
        assert_eq!(screen(folder.path(), &strict, "2028-11-25").0, 0);
        assert_eq!(screen(folder.path(), &stale, "2028-11-25").0, 1);
    }

    #[test]
    fn the_screen_ends_with_the_counts() {
        let folder =
            knowledge(&[("piemonte/health/doctor.it.md", "---\nkeywords: [medico]\n---\nVai alla ASL.\n")]);
        let (code, text) = screen(folder.path(), &Arguments::default(), "2026-11-25");
        assert_eq!(code, 1);
        assert_eq!(text.lines().last(), Some("1 error, 3 warnings in 2 files"));
        let json = Arguments { json: true, ..Arguments::default() };
        let object: serde_json::Value =
            serde_json::from_str(&screen(folder.path(), &json, "2026-11-25").1).unwrap();
        assert_eq!((&object["errors"], &object["diagnostics"][0]["severity"]), (&1.into(), &"error".into()));
    }

    #[test]
    fn a_folder_that_is_not_there_or_a_page_that_is_no_translation_is_the_commands_failure() {
        let folder = knowledge(&[("piemonte/health/doctor.it.md", HOST)]);
        let nowhere = folder.path().join("nowhere");
        assert!(tried(&nowhere, &Arguments::default(), "2026-11-25").0.is_err());
        let accept = vec![folder.path().join("piemonte/health/doctor.it.md")];
        let arguments = Arguments { accept, ..Arguments::default() };
        assert!(tried(folder.path(), &arguments, "2026-11-25").0.is_err());
    }

    #[test]
    fn how_hard_the_pages_are_is_a_table_and_a_hard_one_a_warning() {
        let easy =
            format!("{HOST}\n## Altro {{#more}}\n\n{}\n", "Vai al CUP. Porta un documento. ".repeat(20));
        let hard =
            "L'ottenimento dell'autorizzazione presuppone la presentazione della documentazione ".repeat(15);
        let hard = format!("{HOST}\n## Altro {{#more}}\n\n{hard}\n");
        let folder = knowledge(&[("piemonte/health/a.it.md", &easy), ("piemonte/health/b.it.md", &hard)]);
        let arguments = Arguments { readability: true, ..Arguments::default() };
        let (_, text) = screen(folder.path(), &arguments, "2026-11-25");
        let table: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).collect();
        expect_test::expect![[r#"
            it: Gulpease, at least 70
               12.2  piemonte/health/b.it.md
              149.2  piemonte/health/a.it.md
        "#]]
        .assert_eq(&(table.join("\n") + "\n"));
        assert!(text.contains("b.it.md:1:1: warning: the page is hard to read: "), "{text}");
        assert!(!text.contains("a.it.md:1:1: warning: the page is hard to read"), "{text}");

        let json = Arguments { json: true, ..arguments };
        let object: serde_json::Value =
            serde_json::from_str(&screen(folder.path(), &json, "2026-11-25").1).unwrap();
        let first = &object["readability"][0];
        assert_eq!(
            (&first["path"], &first["formula"]),
            (&"piemonte/health/b.it.md".into(), &"gulpease".into())
        );
    }

    #[test]
    fn a_link_that_is_gone_is_an_error_where_it_stands_and_only_when_asked_for() {
        let site = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = site.local_addr().unwrap();
        std::thread::spawn(move || {
            for connection in site.incoming() {
                use std::io::{Read, Write};
                let mut connection = connection.unwrap();
                let _ = connection.read(&mut [0; 4096]);
                let _ = connection
                    .write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            }
        });
        let page = HOST.replace("https://a.example.org", &format!("http://{address}/source"));
        let folder = knowledge(&[("piemonte/health/doctor.it.md", &page)]);
        assert_eq!(screen(folder.path(), &Arguments::default(), "2026-11-25").0, 0);
        let arguments = Arguments { links: true, ..Arguments::default() };
        let (code, text) = screen(folder.path(), &arguments, "2026-11-25");
        let place = "piemonte/health/doctor.it.md:4:11: error: the link is broken: 404 Not Found: http://";
        assert!(code == 1 && text.contains(place), "{text}");
    }
}
