//! `sportello check`: what is wrong with the knowledge folder, for editors and for builds.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;

use crate::folder;
use crate::knowledge::{self, Diagnostic, SourceFile};

#[derive(Debug, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Arguments {
    /// Count warnings as something to fix, but for those that came about by waiting
    #[arg(long)]
    pub strict: bool,
    /// Count as something to fix what came about by waiting: facts not checked for 180 days, rules that have ended
    #[arg(long)]
    pub stale: bool,
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
pub fn run(path: &Path, arguments: &Arguments, today: NaiveDate, out: &mut impl Write) -> anyhow::Result<u8> {
    let mut files = read(path)?;
    let accepted = accept(path, arguments, &files, today)?;
    if !accepted.is_empty() {
        files = read(path)?;
    }
    let (_, diagnostics) = knowledge::read(&files, today);
    if arguments.json {
        print_json(&diagnostics, files.len(), &accepted, out)?;
    } else {
        print_text(&diagnostics, files.len(), &accepted, out)?;
    }
    Ok(u8::from(diagnostics.iter().any(|diagnostic| must_be_fixed(diagnostic, arguments))))
}

fn read(path: &Path) -> anyhow::Result<Vec<SourceFile>> {
    let files = folder::read(path).with_context(|| format!("cannot read the folder `{}`", path.display()))?;
    if files.is_empty() {
        bail!("the folder `{}` is empty", path.display());
    }
    Ok(files)
}

fn must_be_fixed(diagnostic: &Diagnostic, arguments: &Arguments) -> bool {
    diagnostic.is_error() || if diagnostic.age { arguments.stale } else { arguments.strict }
}

/// Writes the fingerprints that were asked for; the paths of the files that changed.
fn accept(
    path: &Path,
    arguments: &Arguments,
    files: &[SourceFile],
    today: NaiveDate,
) -> anyhow::Result<Vec<String>> {
    if arguments.accept.is_empty() && !arguments.accept_all {
        return Ok(Vec::new());
    }
    let translations = knowledge::translations(files, today);
    let mut wanted: BTreeMap<&str, &str> = BTreeMap::new();
    if arguments.accept_all {
        wanted.extend(translations.iter().map(|(file, value)| (file.as_str(), value.as_str())));
    }
    for file in &arguments.accept {
        let inside = file.strip_prefix(path).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let Some((name, value)) = translations.get_key_value(inside.as_str()) else {
            bail!("`{}` is not a translation of a page that can be read", file.display());
        };
        wanted.insert(name, value);
    }
    let mut changed = Vec::new();
    for file in files {
        let Some(value) = wanted.get(file.path.as_str()) else { continue };
        let text = std::str::from_utf8(&file.bytes).context("a translation that was read is UTF-8")?;
        let Some(new) = knowledge::with_fingerprint(text, value).filter(|new| new != text) else { continue };
        let new = SourceFile { path: file.path.clone(), bytes: new.into_bytes() };
        folder::write(path, &new).with_context(|| format!("cannot write `{}`", file.path))?;
        changed.push(new.path);
    }
    Ok(changed)
}

fn print_text(
    diagnostics: &[Diagnostic],
    files: usize,
    accepted: &[String],
    out: &mut impl Write,
) -> std::io::Result<()> {
    for path in accepted {
        writeln!(out, "{path}: accepted as up to date")?;
    }
    for diagnostic in diagnostics {
        writeln!(out, "{diagnostic}")?;
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len() - errors;
    let counts = [counted(errors, "error"), counted(warnings, "warning"), counted(files, "file")];
    writeln!(out, "{}, {} in {}", counts[0], counts[1], counts[2])
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn print_json(
    diagnostics: &[Diagnostic],
    files: usize,
    accepted: &[String],
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let object = serde_json::json!({
        "files": files,
        "errors": errors,
        "warnings": diagnostics.len() - errors,
        "accepted": accepted,
        "diagnostics": diagnostics,
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    Ok(writeln!(out)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const HOST: &str = "---\ntitle: Il medico\nkeywords: [medico]\nsources: [https://a.example.org]\nchecked: 2026-11-01\n---\nVai alla ASL.\n";

    fn knowledge(pages: &[(&str, &str)]) -> tempfile::TempDir {
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
        let mut out = Vec::new();
        let code = run(folder, arguments, day.parse().unwrap(), &mut out).unwrap();
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
        let today = "2026-11-25".parse().unwrap();
        let nowhere = folder.path().join("nowhere");
        assert!(run(&nowhere, &Arguments::default(), today, &mut Vec::new()).is_err());
        let accept = vec![folder.path().join("piemonte/health/doctor.it.md")];
        let arguments = Arguments { accept, ..Arguments::default() };
        assert!(run(folder.path(), &arguments, today, &mut Vec::new()).is_err());
    }
}
