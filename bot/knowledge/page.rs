//! One file while it is read: its text, and what has been found wrong in it so far.

use super::diagnostic::{At, Diagnostic, Severity};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot<T> {
    pub value: T,
    pub at: At,
}

/// A file's text, decoded, with line feeds alone at its line ends.
#[derive(Debug)]
pub(super) struct Page {
    pub path: String,
    pub text: String,
    pub problems: Vec<Diagnostic>,
    /// There is an error that lies in this file alone, not in what it refers to.
    faulty: bool,
}

impl Page {
    pub fn new(path: &str) -> Page {
        Page { path: path.to_owned(), text: String::new(), problems: Vec::new(), faulty: false }
    }

    pub fn error(&mut self, at: At, message: impl Into<String>, help: impl Into<String>) {
        self.note(at, Severity::Error, message.into(), help.into());
        self.faulty = true;
    }

    /// An error of reference: it may come about by a change of another file.
    pub fn dangling(&mut self, at: At, message: impl Into<String>, help: impl Into<String>) {
        self.note(at, Severity::Error, message.into(), help.into());
    }

    pub fn warning(&mut self, at: At, message: impl Into<String>, help: impl Into<String>) {
        self.note(at, Severity::Warning, message.into(), help.into());
    }

    /// A warning that came about by waiting alone.
    pub fn aged(&mut self, at: At, message: impl Into<String>, help: impl Into<String>) {
        self.note(at, Severity::Warning, message.into(), help.into());
        if let Some(last) = self.problems.last_mut() {
            last.age = true;
        }
    }

    fn note(&mut self, at: At, severity: Severity, message: String, help: String) {
        let quoted = self.line(at.line).filter(|line| !line.trim().is_empty()).map(str::to_owned);
        let (line, column) = (at.line.max(1), at.column.max(1));
        let path = self.path.clone();
        self.problems.push(Diagnostic { path, line, column, severity, age: false, message, quoted, help });
    }

    /// An error keeps the file out of the library.
    pub fn is_broken(&self) -> bool {
        self.problems.iter().any(Diagnostic::is_error)
    }

    /// Whether the page could be loaded if what it refers to were there.
    pub fn is_faulty(&self) -> bool {
        self.faulty
    }

    /// A line by its number, counted from 1.
    pub fn line(&self, number: usize) -> Option<&str> {
        self.text.lines().nth(number.checked_sub(1)?)
    }

    /// The file's own name, for messages.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Reads bytes as text, and whether it is one: a file that is not UTF-8, is empty, or holds two versions at once is
/// not, and the page says so.
pub(super) fn decode(path: &str, bytes: &[u8]) -> (Page, bool) {
    let mut page = Page::new(path);
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let without_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(without_mark) {
        Err(error) => {
            not_utf8(&mut page, without_mark, error.valid_up_to(), utf16);
            return (page, false);
        }
        Ok(text) if text.contains('\r') => page.text = text.replace("\r\n", "\n").replace('\r', "\n"),
        Ok(text) => text.clone_into(&mut page.text),
    }
    if without_mark.len() < bytes.len() {
        page.warning(
            At::FILE,
            "the file begins with an invisible mark (BOM)",
            "save it as UTF-8 without BOM; it is read all the same",
        );
    }
    if page.text.trim().is_empty() {
        page.error(At::FILE, "the file is empty", "write its text, or delete the file");
    } else if let Some(line) = conflict_line(&page.text) {
        page.error(
            At::line(line),
            "the file holds two versions of a text, left by a merge",
            "keep one of the two and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",
        );
    }
    let readable = !page.is_broken();
    (page, readable)
}

fn not_utf8(page: &mut Page, bytes: &[u8], valid_up_to: usize, utf16: bool) {
    let help = "save the file as UTF-8: in Notepad choose Save as, then Encoding: UTF-8";
    if utf16 {
        page.error(At::FILE, "the file is not UTF-8; it looks like UTF-16", help);
        return;
    }
    // Every byte is a character in Latin-1: shown so, the line reads as its writer saw it.
    page.text = bytes.iter().map(|byte| char::from(*byte)).collect();
    let before = bytes.get(..valid_up_to).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let start_of_line = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let in_line = before.get(start_of_line..).unwrap_or_default();
    let column = 1 + String::from_utf8_lossy(in_line).chars().count();
    page.error(At { line, column }, "the file is not UTF-8; it looks like Latin-1 (Windows)", help);
}

fn conflict_line(text: &str) -> Option<usize> {
    let opens = |line: &str| line.starts_with("<<<<<<< ");
    let closes = |line: &str| line.starts_with(">>>>>>> ");
    text.lines().any(closes).then(|| text.lines().position(opens)).flatten().map(|index| index + 1)
}
