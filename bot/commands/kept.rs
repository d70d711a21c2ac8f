//! What is kept of an evaluation in files of the repository, so that a change shows: limits, and each question's outturn.

use std::io::Write;
use std::path::Path;

use anyhow::Context;

use crate::evaluation::results::{self, Outturn};
use crate::evaluation::{Gate, Judged, Report};

/// Compares with the results that are kept, exit code 1 where any question fares otherwise; or keeps those of now.
pub fn same_results(
    path: &Path,
    accept: bool,
    judged: &[Judged],
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    if accept {
        let text = results::write(judged);
        std::fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))?;
        return Ok(0);
    }
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let before = results::read(&text).with_context(|| format!("`{}` holds no results", path.display()))?;
    let changes = results::compare(before, judged);
    for change in &changes {
        let sign = if change.is_worse() {
            "worse"
        } else if change.is_better() {
            "better"
        } else {
            "other"
        };
        let told = |outturn: &Option<Outturn>| match outturn {
            Some(Outturn { verdict, first, .. }) => {
                format!("{verdict:?} ({})", first.as_deref().unwrap_or("nothing"))
            }
            None => "not asked".to_owned(),
        };
        writeln!(out, "{sign}: {}: {} -> {}", change.id, told(&change.before), told(&change.now))?;
    }
    if !changes.is_empty() {
        writeln!(out, "help: if this is wanted, keep it with `--accept` and commit `{}`", path.display())?;
    }
    Ok(u8::from(!changes.is_empty()))
}

/// Names the figures that are worse than the gate allows; exit code 1 where there are any.
pub fn pass(path: &Path, report: &Report, out: &mut impl Write) -> anyhow::Result<u8> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let gate: Gate =
        serde_json::from_str(&text).with_context(|| format!("`{}` is no gate", path.display()))?;
    let worse = gate.regressions(report);
    for regression in &worse {
        writeln!(out, "worse: {regression}")?;
    }
    Ok(u8::from(!worse.is_empty()))
}

/// Makes the figures of now the limits.
pub fn accept(path: &Path, report: &Report) -> anyhow::Result<()> {
    let limits = serde_json::to_string_pretty(&Gate::at(report))? + "\n";
    std::fs::write(path, limits).with_context(|| format!("cannot write `{}`", path.display()))
}
