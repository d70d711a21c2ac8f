//! What an editor should know about a file, written for someone who may not know what a compiler is: the place,
//! the fact, the line, and what to do.

use std::fmt;

use serde::Serialize;

/// A place in a file; lines and columns count from 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    pub line: usize,
    pub column: usize,
}

impl At {
    /// The file as a whole: shown as its start, with no line quoted.
    pub const FILE: At = At { line: 0, column: 0 };

    pub fn line(line: usize) -> At {
        At { line, column: 1 }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be loaded, or would mislead: it is left out.
    Error,
    /// The file is unfinished.
    Warning,
}

/// Something to fix in a file of the knowledge folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    pub path: String,
    pub line: usize,
    pub column: usize,
    pub severity: Severity,
    /// It came about by waiting alone: it must not break a build.
    pub age: bool,
    /// The fact.
    pub message: String,
    /// The line that it is about, whole.
    pub quoted: Option<String>,
    /// What to do, with an example.
    pub help: String,
}

impl Diagnostic {
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { path, line, column, severity, message, .. } = self;
        write!(f, "{}:{line}:{column}: {severity}: {}", harmless(path), harmless(message))?;
        if let Some(quoted) = &self.quoted {
            write!(f, "\n  {line} | {}", harmless(quoted.trim_end()))?;
        }
        write!(f, "\n  help: {}", harmless(&self.help))
    }
}

/// A file may hold anything; what it holds must not steer the terminal that the message is read in.
fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_the_place_the_fact_the_line_and_an_order() {
        let diagnostic = Diagnostic {
            path: "piemonte/housing/rental-deposit.fr.md".into(),
            line: 2,
            column: 8,
            severity: Severity::Warning,
            age: false,
            message: "the title is 50 characters long".into(),
            quoted: Some("title: Que faire\u{1b}[31m".into()),
            help: "keep it under 40".into(),
        };
        expect_test::expect![[r#"
            piemonte/housing/rental-deposit.fr.md:2:8: warning: the title is 50 characters long
              2 | title: Que faire�[31m
              help: keep it under 40"#]]
        .assert_eq(&diagnostic.to_string());
    }
}
