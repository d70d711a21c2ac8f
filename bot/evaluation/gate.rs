//! Figures that must not get worse.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Report;

/// Committed limits for a question file: fewest right and most wrong, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate {
    pub least_right: BTreeMap<String, usize>,
    pub most_wrong: BTreeMap<String, usize>,
    pub most_false_urgent: usize,
}

/// A figure that got worse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regression {
    pub figure: String,
    pub limit: usize,
    pub now: usize,
}

impl fmt::Display for Regression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} now, the limit is {}", self.figure, self.now, self.limit)
    }
}

impl Gate {
    /// The limits that a report just passes.
    pub fn at(report: &Report) -> Gate {
        let each = |count: fn(&super::Tally) -> usize| {
            report.by_kind.iter().map(|(kind, tally)| (kind.clone(), count(tally))).collect()
        };
        Gate {
            least_right: each(|tally| tally.right),
            most_wrong: each(|tally| tally.wrong),
            most_false_urgent: report.false_urgent,
        }
    }

    /// What is worse than the limits; nothing, when the report passes.
    pub fn regressions(&self, report: &Report) -> Vec<Regression> {
        let of_kind = |kind: &String| report.by_kind.get(kind).cloned().unwrap_or_default();
        let mut found = Vec::new();
        for (kind, limit) in &self.least_right {
            let now = of_kind(kind).right;
            if now < *limit {
                found.push(Regression { figure: format!("right of kind {kind}"), limit: *limit, now });
            }
        }
        for (kind, limit) in &self.most_wrong {
            let now = of_kind(kind).wrong;
            if *limit < now {
                found.push(Regression { figure: format!("wrong of kind {kind}"), limit: *limit, now });
            }
        }
        if self.most_false_urgent < report.false_urgent {
            let (limit, now) = (self.most_false_urgent, report.false_urgent);
            found.push(Regression { figure: "false emergency cards".to_owned(), limit, now });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Tally;

    fn report(right: usize, wrong: usize) -> Report {
        let tally = Tally { right, wrong, total: right + wrong, ..Tally::default() };
        Report { by_kind: BTreeMap::from([("topic".to_owned(), tally)]), ..Report::default() }
    }

    #[test]
    fn a_report_passes_its_own_gate_and_a_better_one_does_too() {
        let gate = Gate::at(&report(5, 2));
        assert_eq!(gate.regressions(&report(5, 2)), []);
        assert_eq!(gate.regressions(&report(6, 1)), []);
    }

    #[test]
    fn fewer_right_or_more_wrong_is_a_regression() {
        let worse = Gate::at(&report(5, 2)).regressions(&report(4, 3));
        let said: Vec<String> = worse.iter().map(Regression::to_string).collect();
        assert_eq!(
            said,
            ["right of kind topic: 4 now, the limit is 5", "wrong of kind topic: 3 now, the limit is 2"]
        );
    }
}
