//! `sportello stamp`: a translator's word that a translation says what its page says now.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;

use super::check::{counted, read};
use crate::folder;
use crate::knowledge::{self, SourceFile};

#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// Translations that are up to date with the pages that they translate
    #[arg(value_name = "FILE", required_unless_present = "all")]
    pub files: Vec<PathBuf>,
    /// All translations are
    #[arg(long, conflicts_with = "files")]
    pub all: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// The exit code, always 0: this command judges nothing. An error means that it went wrong (2), and nothing was written.
pub fn run(path: &Path, arguments: &Arguments, today: NaiveDate, out: &mut impl Write) -> anyhow::Result<u8> {
    let files = read(path)?;
    let changed = accept(path, &Which { files: &arguments.files, all: arguments.all }, &files, today)?;
    if arguments.json {
        serde_json::to_writer_pretty(&mut *out, &serde_json::json!({ "stamped": changed }))?;
        writeln!(out)?;
        return Ok(0);
    }
    for path in &changed {
        writeln!(out, "{path}: stamped as up to date")?;
    }
    if changed.is_empty() {
        writeln!(out, "nothing to change: they were up to date")?;
    } else {
        writeln!(out, "{}", counted(changed.len(), "translation"))?;
    }
    Ok(0)
}

/// The translations that are meant.
pub struct Which<'a> {
    pub files: &'a [PathBuf],
    pub all: bool,
}

/// Writes the fingerprints that were asked for, of all of them or of none; the paths of the files that changed.
pub fn accept(
    path: &Path,
    which: &Which<'_>,
    files: &[SourceFile],
    today: NaiveDate,
) -> anyhow::Result<Vec<String>> {
    if which.files.is_empty() && !which.all {
        return Ok(Vec::new());
    }
    let translations = knowledge::translations(files, today);
    let mut wanted: BTreeMap<&str, &str> = BTreeMap::new();
    if which.all {
        wanted.extend(translations.iter().map(|(file, value)| (file.as_str(), value.as_str())));
    }
    for file in which.files {
        let inside = inside(path, file);
        let Some((name, value)) = translations.get_key_value(inside.as_str()) else {
            bail!("`{}` is {}", file.display(), what_else(&inside, &translations));
        };
        wanted.insert(name, value);
    }
    let mut changed = Vec::new();
    for file in files {
        let Some(value) = wanted.get(file.path.as_str()) else { continue };
        let text = std::str::from_utf8(&file.bytes).context("a translation that was read is UTF-8")?;
        let Some(new) = knowledge::with_fingerprint(text, value).filter(|new| new != text) else { continue };
        let new = SourceFile { path: file.path.clone(), bytes: new.into_bytes().into() };
        folder::write(path, &new).with_context(|| format!("cannot write `{}`", file.path))?;
        changed.push(new.path);
    }
    Ok(changed)
}

/// The file's path inside the folder, however it was written: from here, from the folder, or from the root.
fn inside(path: &Path, file: &Path) -> String {
    let whole = || {
        let (folder, file) = (path.canonicalize().ok()?, file.canonicalize().ok()?);
        file.strip_prefix(folder).ok().map(Path::to_path_buf)
    };
    let inside = whole().or_else(|| file.strip_prefix(path).ok().map(Path::to_path_buf));
    inside.unwrap_or_else(|| file.to_path_buf()).to_string_lossy().replace('\\', "/")
}

/// Why the file cannot be stamped.
fn what_else(inside: &str, translations: &BTreeMap<String, String>) -> String {
    let family = |path: &str| path.trim_end_matches(".md").rsplit_once('.').map(|(name, _)| name.to_owned());
    let own = translations.keys().filter(|path| family(path) == family(inside)).map(String::as_str);
    let own: Vec<&str> = own.collect();
    if !own.is_empty() {
        return format!("the page itself: stamp those that translate it, {}", own.join(" "));
    }
    let near = knowledge::closest(inside, translations.keys().map(String::as_str));
    let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    format!("not a translation of a page that can be read{near}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::check::tests::{HOST, knowledge};

    const ENGLISH: &str = "---\ntitle: The doctor\nkeywords: [doctor]\n---\nGo to the ASL.\n";
    const PAGE: &str = "piemonte/health/doctor.it.md";
    const TRANSLATION: &str = "piemonte/health/doctor.en.md";

    fn stamp(folder: &Path, files: &[PathBuf], json: bool) -> anyhow::Result<String> {
        let mut out = Vec::new();
        let arguments = Arguments { files: files.to_vec(), all: false, json };
        run(folder, &arguments, "2026-11-25".parse().unwrap(), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_translation_is_stamped_once_whichever_way_its_path_is_written() {
        let folder = knowledge(&[(PAGE, HOST), (TRANSLATION, ENGLISH)]);
        let path = folder.path();
        let same = "nothing to change: they were up to date\n";
        assert_eq!(
            stamp(path, &[TRANSLATION.into()], false).unwrap(),
            "piemonte/health/doctor.en.md: stamped as up to date\n1 translation\n"
        );
        let text = std::fs::read_to_string(path.join(TRANSLATION)).unwrap();
        assert!(text.contains("translates: \"") && text.ends_with("Go to the ASL.\n"), "{text}");
        assert_eq!(stamp(path, &[path.join(TRANSLATION)], false).unwrap(), same);
        assert_eq!(stamp(path, &[path.join("piemonte/../").join(TRANSLATION)], false).unwrap(), same);
        let object: serde_json::Value =
            serde_json::from_str(&stamp(path, &[TRANSLATION.into()], true).unwrap()).unwrap();
        assert_eq!(object, serde_json::json!({ "stamped": [] }));
    }

    #[test]
    fn a_page_itself_and_a_slip_are_told_and_nothing_is_written() {
        let folder = knowledge(&[(PAGE, HOST), (TRANSLATION, ENGLISH)]);
        let told = |file: &str| {
            stamp(folder.path(), &[TRANSLATION.into(), file.into()], false).unwrap_err().to_string()
        };
        assert_eq!(
            told(PAGE),
            "`piemonte/health/doctor.it.md` is the page itself: stamp those that translate it, piemonte/health/doctor.en.md"
        );
        assert_eq!(
            told("piemonte/health/docter.en.md"),
            "`piemonte/health/docter.en.md` is not a translation of a page that can be read; did you mean `piemonte/health/doctor.en.md`?"
        );
        let text = std::fs::read_to_string(folder.path().join(TRANSLATION)).unwrap();
        assert_eq!(text, ENGLISH);
    }
}
