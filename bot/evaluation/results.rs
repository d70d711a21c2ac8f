//! What became of each question, in a file that is kept beside the questions: a change shows which got better or worse.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Judged, Unreadable, Verdict};
use crate::search::Outcome;

/// What became of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outturn {
    pub id: String,
    pub verdict: Verdict,
    /// The topic, card or small talk that came first, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
}

/// A question whose outturn is another than it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub id: String,
    pub before: Option<Outturn>,
    pub now: Option<Outturn>,
}

impl Outturn {
    pub fn of(judged: &Judged) -> Outturn {
        let first = match &judged.finding.outcome {
            Outcome::Urgent { card, .. } => Some(card),
            Outcome::Answer { first, .. } => Some(&first.slug),
            Outcome::Choose(hits) | Outcome::Refer { nearest: hits } => hits.first().map(|hit| &hit.slug),
            Outcome::Chitchat(talk) => Some(talk),
        };
        Outturn { id: judged.case.id.clone(), verdict: judged.verdict, first: first.map(ToString::to_string) }
    }
}

impl Change {
    /// Whether the verdict is a worse one; a question that is gone or new is neither better nor worse.
    pub fn is_worse(&self) -> bool {
        matches!((&self.before, &self.now), (Some(before), Some(now)) if before.verdict < now.verdict)
    }

    pub fn is_better(&self) -> bool {
        matches!((&self.before, &self.now), (Some(before), Some(now)) if now.verdict < before.verdict)
    }
}

/// One JSON object a line, in the order of the questions.
pub fn write(judged: &[Judged]) -> String {
    let line =
        |one| serde_json::to_string(&Outturn::of(one)).expect("an outturn holds only what JSON can hold");
    judged.iter().map(|one| line(one) + "\n").collect()
}

pub fn read(text: &str) -> Result<Vec<Outturn>, Unreadable> {
    super::lines_of(text)
}

/// The questions whose outturn changed, in the order of their ids.
pub fn compare(before: Vec<Outturn>, judged: &[Judged]) -> Vec<Change> {
    let mut pairs: BTreeMap<String, (Option<Outturn>, Option<Outturn>)> = BTreeMap::new();
    for outturn in before {
        let pair = pairs.entry(outturn.id.clone()).or_default();
        pair.0 = Some(outturn);
    }
    for outturn in judged.iter().map(Outturn::of) {
        let pair = pairs.entry(outturn.id.clone()).or_default();
        pair.1 = Some(outturn);
    }
    let change = |(id, (before, now))| Change { id, before, now };
    pairs.into_iter().map(change).filter(|change| change.before != change.now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outturn(verdict: Verdict) -> Outturn {
        Outturn { id: "q".into(), verdict, first: None }
    }

    #[test]
    fn a_change_is_for_the_better_or_the_worse_or_neither() {
        let change = |before, now| Change { id: "q".into(), before: Some(before), now };
        assert!(change(outturn(Verdict::Offered), Some(outturn(Verdict::Right))).is_better());
        assert!(change(outturn(Verdict::Referred), Some(outturn(Verdict::Wrong))).is_worse());
        let gone = change(outturn(Verdict::Right), None);
        assert!(!gone.is_better() && !gone.is_worse());
    }

    #[test]
    fn what_was_written_can_be_read() {
        let line = r#"{"id":"q","verdict":"offered","first":"family-doctor"}"#;
        let read = read(line).unwrap();
        assert_eq!(serde_json::to_string(&read[0]).unwrap(), line);
        assert!(super::read("{}").is_err());
    }
}
