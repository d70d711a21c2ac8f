//! Where the pages name an address of the web, for whoever asks whether it is still there.

use super::diagnostic::{At, Diagnostic, Severity};
use super::{SourceFile, paths};

/// An address in a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    pub url: String,
    pub path: String,
    pub line: usize,
    pub column: usize,
    /// The line, whole.
    pub quoted: String,
}

impl Written {
    /// What is wrong with the address, said of the place where it stands.
    pub fn diagnostic(&self, severity: Severity, message: String, help: String) -> Diagnostic {
        let Written { path, line, column, quoted, .. } = self.clone();
        Diagnostic { path, line, column, severity, age: false, message, quoted: Some(quoted), help }
    }
}

/// All addresses of all pages, front matter and text, in the order of files and lines. What is no page is not read.
pub fn addresses(files: &[SourceFile]) -> Vec<Written> {
    let mut all = Vec::new();
    let is_markdown = |path: &str| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "md");
    for file in files.iter().filter(|file| is_markdown(&file.path) && paths::is_page(&file.path)) {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        for (index, line) in text.lines().enumerate() {
            for (column, url) in in_line(line) {
                let At { line: number, .. } = At::line(index + 1);
                let (path, quoted) = (file.path.clone(), line.to_owned());
                all.push(Written { url: url.to_owned(), path, line: number, column, quoted });
            }
        }
    }
    all.sort_by(|one, other| (&one.path, one.line, one.column).cmp(&(&other.path, other.line, other.column)));
    all
}

/// The addresses of a line with the columns where they begin, in characters from 1.
fn in_line(line: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut before = 0;
    let mut rest = line;
    while let Some(start) = [rest.find("https://"), rest.find("http://")].into_iter().flatten().min() {
        let (skipped, from) = rest.split_at(start);
        let url = url_at_start(from);
        let column = before + skipped.chars().count() + 1;
        found.push((column, url));
        let (_, after) = from.split_at(url.len());
        before = column - 1 + url.chars().count();
        rest = after;
    }
    found
}

/// A bracket that closes what the address did not open belongs to Markdown or YAML around it.
fn url_at_start(from: &str) -> &str {
    let mut open = 0_usize;
    let mut end = from.len();
    for (at, c) in from.char_indices() {
        match c {
            '(' => open += 1,
            ')' if 0 < open => open -= 1,
            ')' | ']' | '}' | '<' | '>' | '"' | '`' | '“' | '”' | '«' | '»' | '،' => {
                end = at;
                break;
            }
            c if c.is_whitespace() => {
                end = at;
                break;
            }
            _ => {}
        }
    }
    let (url, _) = from.split_at(end);
    url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '؟', '؛'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_its_reader_would_end_it() {
        let check = |line: &str, expected: &[(usize, &str)]| assert_eq!(in_line(line), expected, "{line}");
        check(
            "sources: [https://a.org/x, http://b.org/y,z]",
            &[(11, "https://a.org/x"), (28, "http://b.org/y,z")],
        );
        check(
            "È [qui](https://a.org/x_(y)) o https://b.org.",
            &[(9, "https://a.org/x_(y)"), (32, "https://b.org")],
        );
        check("website: \"https://a.org\" # ora", &[(11, "https://a.org")]);
        check("- **https://a.org/**", &[(5, "https://a.org/")]);
        check("nessun indirizzo", &[]);
    }

    #[test]
    fn addresses_come_with_file_line_and_column_and_only_from_pages() {
        let file = |path: &str| SourceFile {
            path: path.to_owned(),
            bytes: b"---\nwebsite: https://a.example.org\n---\n".as_slice().into(),
        };
        let found = addresses(&[file("p/directory/b.it.md"), file("README.md"), file("p/directory/a.it.md")]);
        let places: Vec<_> = found.iter().map(|one| (one.path.as_str(), one.line, one.column)).collect();
        assert_eq!(places, [("p/directory/a.it.md", 2, 10), ("p/directory/b.it.md", 2, 10)]);
        let shown = found[0].diagnostic(Severity::Error, "gone".into(), "look".into());
        assert_eq!(shown.quoted.as_deref(), Some("website: https://a.example.org"));
    }
}
