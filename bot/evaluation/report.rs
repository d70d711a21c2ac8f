//! Verdicts counted: in all, by kind, language and style.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Case, Expected, Verdict};
use crate::knowledge::Slug;
use crate::language::Language;
use crate::search::{Finding, Outcome};

/// A question with what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub case: Case,
    pub verdict: Verdict,
    pub finding: Finding,
    /// Place of the first expected article in the raw ranking, counted from 1.
    pub rank: Option<usize>,
    pub micros: u64,
    /// Whether the library has an article that is expected, or none is expected.
    pub covered: bool,
    /// The language that the text was taken for by itself, from someone who chose another.
    pub recognised: Language,
}

/// How often the language of a text was recognised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Recognised {
    pub right: usize,
    pub total: usize,
}

/// A text of fewer words is left in the language that was chosen, and is not judged.
const FEWEST_WORDS: usize = 3;

/// How a group of questions fared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    pub right: usize,
    pub offered: usize,
    pub referred: usize,
    pub wrong: usize,
    pub total: usize,
    /// Emergency cards where none was due; also counted above.
    pub false_urgent: usize,
}

/// How the raw ranking fared: shares of the questions that expect an article.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Ranking {
    pub recall_1: f64,
    pub recall_3: f64,
    pub recall_10: f64,
    pub mrr_10: f64,
    pub total: usize,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Latency {
    pub p50: u64,
    pub p99: u64,
}

/// What `eval --json` prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    pub questions: usize,
    pub all: Tally,
    pub by_kind: BTreeMap<String, Tally>,
    pub by_lang: BTreeMap<String, Tally>,
    pub by_style: BTreeMap<String, Tally>,
    /// Only the questions that the library has an article for, or that expect none.
    pub covered: Tally,
    pub covered_by_kind: BTreeMap<String, Tally>,
    pub covered_by_lang: BTreeMap<String, Tally>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Rankings>,
    pub false_urgent: usize,
    pub language: BTreeMap<String, Recognised>,
    pub latency_us: Latency,
    pub build_ms: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Rankings {
    pub all: Ranking,
    pub by_lang: BTreeMap<String, Ranking>,
}

impl Judged {
    /// `ranked`: all articles in the order of the raw ranking. How long it took, whether the library covers it and in which
    /// language it was recognised is added by who knows.
    pub fn new(case: Case, finding: Finding, ranked: &[Slug]) -> Judged {
        let rank = ranked.iter().position(|slug| case.expect.contains(slug)).map(|place| place + 1);
        let verdict = Verdict::of(&case, &finding);
        Judged { verdict, recognised: case.lang, case, finding, rank, micros: 0, covered: true }
    }

    fn is_false_alarm(&self) -> bool {
        matches!(self.finding.outcome, Outcome::Urgent { .. }) && Expected::of(&self.case) != Expected::Urgent
    }
}

impl Report {
    pub fn new(judged: &[Judged], build_ms: u64, ranking: bool) -> Report {
        let covered = || judged.iter().filter(|one| one.covered);
        let all = tally(judged.iter());
        Report {
            questions: judged.len(),
            by_kind: by(judged.iter(), |case| case.kind.clone().unwrap_or_else(|| "unnamed".to_owned())),
            by_lang: by(judged.iter(), |case| case.lang.to_string()),
            by_style: by(judged.iter(), |case| case.style.clone().unwrap_or_else(|| "unnamed".to_owned())),
            covered: tally(covered()),
            covered_by_kind: by(covered(), |case| case.kind.clone().unwrap_or_else(|| "unnamed".to_owned())),
            covered_by_lang: by(covered(), |case| case.lang.to_string()),
            ranking: ranking.then(|| rankings(judged)),
            false_urgent: all.false_urgent,
            language: recognised(judged),
            all,
            latency_us: latency(judged),
            build_ms,
        }
    }
}

fn tally<'a>(judged: impl Iterator<Item = &'a Judged>) -> Tally {
    let mut tally = Tally::default();
    for one in judged {
        tally.total += 1;
        tally.false_urgent += usize::from(one.is_false_alarm());
        match one.verdict {
            Verdict::Right => tally.right += 1,
            Verdict::Offered => tally.offered += 1,
            Verdict::Referred => tally.referred += 1,
            Verdict::Wrong => tally.wrong += 1,
        }
    }
    tally
}

fn recognised(judged: &[Judged]) -> BTreeMap<String, Recognised> {
    let mut languages: BTreeMap<String, Recognised> = BTreeMap::new();
    let long = |one: &&Judged| FEWEST_WORDS <= one.case.text.split_whitespace().count();
    for one in judged.iter().filter(long) {
        let of = languages.entry(one.case.lang.to_string()).or_default();
        of.total += 1;
        of.right += usize::from(one.recognised == one.case.lang);
    }
    languages
}

fn groups<'a>(
    judged: impl Iterator<Item = &'a Judged>,
    name: impl Fn(&Case) -> String,
) -> BTreeMap<String, Vec<&'a Judged>> {
    let mut groups: BTreeMap<String, Vec<&Judged>> = BTreeMap::new();
    for one in judged {
        groups.entry(name(&one.case)).or_default().push(one);
    }
    groups
}

fn by<'a>(
    judged: impl Iterator<Item = &'a Judged>,
    name: impl Fn(&Case) -> String,
) -> BTreeMap<String, Tally> {
    groups(judged, name).into_iter().map(|(name, group)| (name, tally(group.into_iter()))).collect()
}

fn rankings(judged: &[Judged]) -> Rankings {
    let by_lang = groups(judged.iter(), |case| case.lang.to_string());
    let ranking_of = |group: Vec<&Judged>| ranking(&group);
    Rankings {
        all: ranking(&judged.iter().collect::<Vec<_>>()),
        by_lang: by_lang.into_iter().map(|(lang, group)| (lang, ranking_of(group))).collect(),
    }
}

fn ranking(judged: &[&Judged]) -> Ranking {
    let expecting = || judged.iter().filter(|one| Expected::of(&one.case) == Expected::Articles);
    let total = expecting().count();
    let share = |sum: f64| if total == 0 { 0.0 } else { sum / total as f64 };
    let within =
        |most: usize| expecting().filter(|one| one.rank.is_some_and(|rank| rank <= most)).count() as f64;
    let reciprocal =
        expecting().filter_map(|one| one.rank.filter(|rank| *rank <= 10)).map(|rank| 1.0 / rank as f64);
    Ranking {
        recall_1: share(within(1)),
        recall_3: share(within(3)),
        recall_10: share(within(10)),
        mrr_10: share(reciprocal.sum()),
        total,
    }
}

fn latency(judged: &[Judged]) -> Latency {
    let mut micros: Vec<u64> = judged.iter().map(|one| one.micros).collect();
    micros.sort_unstable();
    let at = |percent: usize| {
        micros.get((micros.len() * percent / 100).min(micros.len().saturating_sub(1))).copied()
    };
    Latency { p50: at(50).unwrap_or(0), p99: at(99).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(id: &str, expect: &[&str], ranked: &[&str], micros: u64) -> Judged {
        let slugs = |names: &[&str]| names.iter().map(|name| name.parse().unwrap()).collect::<Vec<Slug>>();
        let line = format!(
            "{{\"id\": \"{id}\", \"lang\": \"it\", \"text\": \"\", \"expect\": [], \"kind\": \"topic\"}}"
        );
        let mut case = super::super::read_cases(&line).unwrap().remove(0);
        case.expect = slugs(expect);
        let outcome = Outcome::Refer { nearest: vec![] };
        let finding = Finding { language: case.lang, stranger: None, outcome };
        Judged { micros, ..Judged::new(case, finding, &slugs(ranked)) }
    }

    #[test]
    fn questions_are_counted_in_all_and_by_group() {
        let report = Report::new(&[judged("1", &["a"], &[], 5), judged("2", &[], &[], 7)], 3, false);
        assert_eq!(report.all, Tally { right: 1, referred: 1, total: 2, ..Tally::default() });
        assert_eq!(report.by_lang["it"].total, 2);
        assert_eq!(report.by_kind["topic"].right, 1);
        assert_eq!(report.latency_us, Latency { p50: 7, p99: 7 });
        assert!(report.ranking.is_none());
    }

    #[test]
    fn the_ranking_counts_only_questions_that_expect_an_article() {
        let judged = [
            judged("1", &["a"], &["a", "b"], 1),
            judged("2", &["b"], &["a", "b"], 1),
            judged("3", &[], &["a"], 1),
        ];
        let ranking = Report::new(&judged, 0, true).ranking.unwrap().all;
        assert_eq!((ranking.recall_1, ranking.recall_3, ranking.mrr_10, ranking.total), (0.5, 1.0, 0.75, 2));
    }

    #[test]
    fn no_questions_make_an_empty_report() {
        assert_eq!(Report::new(&[], 0, true).all.total, 0);
    }
}
