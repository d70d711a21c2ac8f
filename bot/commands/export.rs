//! `sportello export`: the directory for other programs.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use chrono::NaiveDate;

use super::check::{counted, read};
use crate::folder;
use crate::hsds;
use crate::knowledge::{self, SourceFile};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Write the directory into this folder as Open Referral HSDS 3.0: CSV files and a datapackage.json
    #[arg(long, value_name = "DIR", required = true)]
    pub hsds: PathBuf,
    /// Country of the addresses (ISO 3166, for example `CH`) where the language of a territory does not tell it
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// The exit code, always 0: this command judges nothing. An error means that it went wrong (2).
pub fn run(path: &Path, arguments: &Arguments, today: NaiveDate, out: &mut impl Write) -> anyhow::Result<u8> {
    let country = arguments.country.as_deref();
    let is_code = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    ensure!(country.is_none_or(is_code), "a country is two capital letters, for example `CH`");
    let (library, diagnostics) = knowledge::read(&read(path)?, today);
    let package = hsds::package(&library, country).context("cannot write the tables")?;
    let target = &arguments.hsds;
    std::fs::create_dir_all(target)
        .with_context(|| format!("cannot make the folder `{}`", target.display()))?;
    for (name, bytes) in &package.files {
        let file = SourceFile { path: name.clone(), bytes: bytes.as_slice().into() };
        folder::write(target, &file).with_context(|| format!("cannot write `{name}`"))?;
    }
    let broken = diagnostics.iter().filter(|one| one.is_error() && one.path.contains("/directory/"));
    let broken: std::collections::BTreeSet<&str> = broken.map(|one| one.path.as_str()).collect();
    if arguments.json {
        let files: Vec<&str> = package.files.iter().map(|(name, _)| name.as_str()).collect();
        let object = serde_json::json!({
            "folder": target,
            "files": files,
            "rows": package.rows,
            "without_address": package.without_address,
            "left_out": broken,
        });
        serde_json::to_writer_pretty(&mut *out, &object)?;
        writeln!(out)?;
        return Ok(0);
    }
    for (table, rows) in &package.rows {
        writeln!(out, "{rows:>7}  {table}")?;
    }
    let places = counted(package.without_address, "place");
    writeln!(
        out,
        "{places} without a postal code or country: the address is in the description of the location"
    )?;
    if !broken.is_empty() {
        writeln!(
            out,
            "left out because of an error: {}; run `sportello check`",
            counted(broken.len(), "file")
        )?;
    }
    writeln!(out, "written to `{}`", target.display())?;
    Ok(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_written_and_counted() {
        let folder = tempfile::tempdir().unwrap();
        let hsds = folder.path().join("new/hsds");
        let library = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/library"));
        let today: NaiveDate = "2026-11-25".parse().unwrap();
        let mut out = Vec::new();
        let arguments = Arguments { hsds: hsds.clone(), country: None, json: true };
        assert_eq!(run(library, &arguments, today, &mut out).unwrap(), 0);
        let object: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(object["rows"]["organization"], 7);
        for name in object["files"].as_array().unwrap() {
            assert!(hsds.join(name.as_str().unwrap()).is_file(), "{name}");
        }
        let wrong = Arguments { country: Some("Italy".to_owned()), ..arguments };
        assert!(run(library, &wrong, today, &mut Vec::new()).is_err());
    }
}
