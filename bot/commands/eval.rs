//! `sportello eval`: how often the right article is first, and what is answered wrongly.

use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use super::ask::area;
use super::kept;
use crate::evaluation::{Case, Judged, Ranking, Report, Tally, read_cases};
use crate::knowledge::Slug;
use crate::language::{ENGLISH, ITALIAN};
use crate::search::{Catalogue, Question};

#[derive(Debug, Clone, clap::Args)]
pub struct Arguments {
    /// Questions, one JSON object a line: id, lang, text, expect; perhaps territory, kind, style
    #[arg(value_name = "FILE")]
    pub questions: PathBuf,
    /// Territory for questions that name none
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,
    /// Judge the order of articles too: recall among the first 1, 3 and 10, mean reciprocal rank
    #[arg(long)]
    pub ranking: bool,
    /// Ask only this question, and show what speaks for each article
    #[arg(long, value_name = "ID")]
    pub only: Option<String>,
    /// Fail (exit code 1) where figures are worse than the limits of this file
    #[arg(long, value_name = "FILE")]
    pub gate: Option<PathBuf>,
    /// Say which questions fare otherwise than this file says, and fail (exit code 1) where any does
    #[arg(long, value_name = "FILE", conflicts_with = "only")]
    pub results: Option<PathBuf>,
    /// Take everything as it is now: writes the files of `--gate` and `--results`
    #[arg(long)]
    pub accept: bool,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Exit code 1 where a gate was given and figures are worse than it allows.
pub fn run(
    catalogue: &Catalogue,
    built_in: Duration,
    arguments: &Arguments,
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    let path = &arguments.questions;
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    let mut cases =
        read_cases(&text).with_context(|| format!("`{}` is not a question file", path.display()))?;
    let (territory, _) = area(catalogue.library(), arguments.area.as_deref())?;
    let territory = territory.map(|territory| &territory.slug);
    if let Some(id) = &arguments.only {
        cases.retain(|case| case.id == *id);
        if cases.is_empty() {
            bail!("`{}` has no question `{id}`", path.display());
        }
    }
    let judged: Vec<Judged> =
        cases.into_iter().map(|case| judge(catalogue, case, territory, arguments.ranking)).collect();
    let build_ms = u64::try_from(built_in.as_millis()).unwrap_or(u64::MAX);
    let report = Report::new(&judged, build_ms, arguments.ranking);
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string(&report)?)?;
    } else if arguments.only.is_some() {
        explain(catalogue, &judged, territory, out)?;
    } else {
        print_text(&report, out)?;
    }
    let mut code = 0;
    if let Some(results) = &arguments.results {
        code = code.max(kept::same_results(results, arguments.accept, &judged, out)?);
    }
    match &arguments.gate {
        Some(gate) if arguments.accept => kept::accept(gate, &report)?,
        Some(gate) => code = code.max(kept::pass(gate, &report, out)?),
        None => {}
    }
    Ok(code)
}

fn judge(catalogue: &Catalogue, case: Case, territory: Option<&Slug>, ranking: bool) -> Judged {
    let territory = case.territory.clone().or_else(|| territory.cloned());
    let question = Question { text: &case.text, chosen: case.lang, territory: territory.as_ref() };
    let start = Instant::now();
    let finding = catalogue.find(question);
    let micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    let ranked = if ranking { catalogue.ranked(question) } else { Vec::new() };
    let ranked: Vec<Slug> = ranked.into_iter().map(|(topic, _)| topic).collect();
    let articles = territory.as_ref().and_then(|slug| catalogue.library().territories.get(slug));
    let exists = |slug: &Slug| articles.is_some_and(|territory| territory.articles.contains_key(slug));
    let no_article = |slug: &Slug| matches!(slug.as_str(), "urgent" | "chitchat");
    let covered = case.expect.is_empty() || case.expect.iter().any(|slug| no_article(slug) || exists(slug));
    // As from someone who chose another language: else the choice would be what is measured.
    let other = if case.lang == ITALIAN { ENGLISH } else { ITALIAN };
    let (language, stranger) = catalogue.recognised(&case.text, other);
    let recognised = stranger.unwrap_or(language);
    Judged { micros, covered, recognised, ..Judged::new(case, finding, &ranked) }
}

fn print_text(report: &Report, out: &mut impl Write) -> anyhow::Result<()> {
    writeln!(out, "{:24}{:>7}{:>9}{:>10}{:>7}{:>7}", "", "right", "offered", "referred", "wrong", "total")?;
    let groups = [&report.by_kind, &report.by_lang, &report.by_style];
    print_tally("all", &report.all, out)?;
    for (name, tally) in groups.into_iter().flatten() {
        print_tally(name, tally, out)?;
    }
    writeln!(out, "\nonly where an expected article exists, or none is expected")?;
    print_tally("all", &report.covered, out)?;
    for (name, tally) in report.covered_by_kind.iter().chain(&report.covered_by_lang) {
        print_tally(name, tally, out)?;
    }
    if let Some(rankings) = &report.ranking {
        writeln!(out, "\n{:24}{:>7}{:>7}{:>7}{:>7}{:>7}", "ranking", "R@1", "R@3", "R@10", "MRR", "total")?;
        print_ranking("all", &rankings.all, out)?;
        for (name, ranking) in &rankings.by_lang {
            print_ranking(name, ranking, out)?;
        }
    }
    writeln!(out, "\nemergency cards where none was due: {}", report.false_urgent)?;
    let languages = report.language.iter();
    let languages = languages.map(|(language, found)| format!("{language} {}/{}", found.right, found.total));
    writeln!(out, "language recognised: {}", languages.collect::<Vec<_>>().join(", "))?;
    let latency = &report.latency_us;
    writeln!(out, "microseconds a question: {} (half), {} (99 in 100)", latency.p50, latency.p99)?;
    writeln!(out, "milliseconds to build: {}", report.build_ms)?;
    Ok(())
}

fn print_tally(name: &str, tally: &Tally, out: &mut impl Write) -> std::io::Result<()> {
    let Tally { right, offered, referred, wrong, total, .. } = tally;
    writeln!(out, "{name:24}{right:>7}{offered:>9}{referred:>10}{wrong:>7}{total:>7}")
}

fn print_ranking(name: &str, ranking: &Ranking, out: &mut impl Write) -> std::io::Result<()> {
    let Ranking { recall_1, recall_3, recall_10, mrr_10, total } = ranking;
    writeln!(out, "{name:24}{recall_1:>7.3}{recall_3:>7.3}{recall_10:>7.3}{mrr_10:>7.3}{total:>7}")
}

/// For one question: what was found, and what speaks for the nearest articles.
fn explain(
    catalogue: &Catalogue,
    judged: &[Judged],
    territory: Option<&Slug>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    for one in judged {
        let territory = one.case.territory.as_ref().or(territory);
        let question = Question { text: &one.case.text, chosen: one.case.lang, territory };
        let expected: Vec<&str> = one.case.expect.iter().map(Slug::as_str).collect();
        writeln!(out, "{}: {}", one.case.id, one.case.text)?;
        writeln!(
            out,
            "expected: {}",
            if expected.is_empty() { "no answer".to_owned() } else { expected.join(", ") }
        )?;
        writeln!(
            out,
            "found: {} in {} ({:?})",
            one.finding.outcome.name(),
            one.finding.language,
            one.verdict
        )?;
        writeln!(out, "{:28}{:>9}{:>9}{:>9}{:>9}", "", "article", "asked", "covered", "learned")?;
        for (topic, evidence) in catalogue.ranked(question).iter().take(5) {
            let e = evidence;
            let topic = topic.as_str();
            let learned = e.learned.unwrap_or_default();
            writeln!(
                out,
                "{topic:28}{:>9.2}{:>9.2}{:>9.2}{learned:>9.2}",
                e.article, e.gathered, e.coverage
            )?;
        }
    }
    Ok(())
}
