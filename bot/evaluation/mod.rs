//! How often is the right article first; what is answered wrongly?
//!
//! Questions with what is expected of them go in, each with what search found; a report comes out. Nothing here
//! reads a file or a clock: `commands::eval` does.
#![deny(clippy::disallowed_methods)]

pub mod collisions;
mod gate;
mod report;
pub mod results;
mod verdict;

pub use gate::{Gate, Regression};
pub use report::{Judged, Latency, Ranking, Rankings, Recognised, Report, Tally};
pub use verdict::{Expected, Verdict};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::knowledge::Slug;
use crate::language::Language;

/// A line of a question file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Case {
    pub id: String,
    pub lang: Language,
    pub text: String,
    /// Topics that answer it, `urgent` or `chitchat`; empty for a question that must not be answered.
    pub expect: Vec<Slug>,
    #[serde(default)]
    pub territory: Option<Slug>,
    #[serde(default)]
    pub kind: Option<String>,
    #[serde(default)]
    pub style: Option<String>,
}

/// A line that is no question, by number.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct Unreadable {
    pub line: usize,
    pub problem: String,
}

/// Reads a question file: one JSON object a line, empty lines left out.
pub fn read_cases(text: &str) -> Result<Vec<Case>, Unreadable> {
    lines_of(text)
}

fn lines_of<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, Unreadable> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line)
                .map_err(|problem| Unreadable { line: at + 1, problem: problem.to_string() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_file_has_one_object_a_line() {
        let cases = read_cases(
            "{\"id\": \"a\", \"lang\": \"it\", \"text\": \"ciao\", \"expect\": [\"chitchat\"]}\n\n",
        )
        .unwrap();
        assert_eq!(cases.len(), 1);
        assert_eq!(cases[0].kind, None);
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        let problem = read_cases("\n{\"id\": 1}\n").unwrap_err();
        assert_eq!(problem.line, 2);
    }
}
