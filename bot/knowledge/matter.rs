//! Front matter: the `name: value` lines between two `---` lines, and what people get wrong about them.

use super::diagnostic::At;
use super::page::Page;
use super::yaml::{self, Entry, Unreadable};

/// A page taken apart.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub entries: Vec<Entry>,
    /// Where the body starts, in bytes and in lines above it.
    pub body_start: usize,
    pub body_before: usize,
}

impl Parts {
    pub fn body<'a>(&self, page: &'a Page) -> &'a str {
        page.text.get(self.body_start..).unwrap_or_default()
    }
}

const EXAMPLE: &str = "begin the file with `---`, then lines such as `title: …`, then `---` again";

/// Takes a page apart. Nothing comes back where the front matter cannot be read; the page says why.
pub(super) fn take_apart(page: &mut Page) -> Option<Parts> {
    let above = page.text.lines().take_while(|line| line.trim().is_empty()).count();
    let first = page.line(above + 1).unwrap_or_default();
    if first.trim_end() != "---" {
        return without_opening(page, above);
    }
    let Some((length, lines)) = closing(&page.text, above) else {
        let at = At::line(above + 1);
        page.error(at, "the front matter has no end", "write a line `---` after its last `name: value` line");
        return None;
    };
    let (front, body_start) = front_of(&page.text, above, length);
    if let Some(line) = front.lines().position(indented_with_tab) {
        let at = At::line(above + 2 + line);
        page.error(at, "a tab stands at the start of the line", "replace the tab by two spaces");
        return None;
    }
    match yaml::read(front, above + 1) {
        Ok(entries) => Some(Parts { entries, body_start, body_before: above + lines + 2 }),
        Err(unreadable) => {
            let last = above + 1 + lines;
            explain(page, &unreadable, above + 2, last);
            None
        }
    }
}

/// Length in bytes and number of lines of what stands between the marks; nothing where no mark closes it.
fn closing(text: &str, above: usize) -> Option<(usize, usize)> {
    let mut length = 0;
    for (count, line) in text.split_inclusive('\n').skip(above + 1).enumerate() {
        if line.trim_end() == "---" {
            return Some((length, count));
        }
        length += line.len();
    }
    None
}

fn front_of(text: &str, above: usize, length: usize) -> (&str, usize) {
    let start: usize = text.split_inclusive('\n').take(above + 1).map(str::len).sum();
    let mark =
        text.get(start + length..).and_then(|rest| rest.split_inclusive('\n').next()).map_or(0, str::len);
    (text.get(start..start + length).unwrap_or_default(), start + length + mark)
}

fn indented_with_tab(line: &str) -> bool {
    line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t')
}

/// A page may do without front matter, unless it looks as if it was meant to have one.
fn without_opening(page: &mut Page, above: usize) -> Option<Parts> {
    let first = page.line(above + 1).unwrap_or_default().trim().to_owned();
    let dashes = !first.is_empty() && first.chars().all(|c| matches!(c, '-' | '–' | '—' | '_'));
    if dashes {
        let message = format!("`{first}` does not open the front matter");
        page.error(At::line(above + 1), message, "write exactly three hyphens: `---`");
        return None;
    }
    if name_of(&first).is_some() {
        page.error(At::line(above + 1), "the line `---` above the front matter is missing", EXAMPLE);
        return None;
    }
    Some(Parts { entries: Vec::new(), body_start: 0, body_before: 0 })
}

/// The name of a `name: value` line.
fn name_of(line: &str) -> Option<&str> {
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    (is_name && (value.is_empty() || value.starts_with(' '))).then_some(name)
}

/// Says in an editor's words why the YAML cannot be read: at the nearest line above with a known slip, or else
/// where the parser stumbled.
fn explain(page: &mut Page, unreadable: &Unreadable, first: usize, last: usize) {
    let stumbled = unreadable.at.line.clamp(first, last.max(first));
    for number in (first..=stumbled).rev() {
        let Some(line) = page.line(number) else { continue };
        if let Some((column, message, help)) = slip(line) {
            page.error(At { line: number, column }, message, help);
            return;
        }
    }
    let message = format!("the front matter cannot be read: {}", unreadable.reason);
    let at = At { line: stumbled, column: unreadable.at.column };
    page.error(at, message, "write one `name: value` a line, for example `title: \"Choose a doctor\"`");
}

/// The column, the fact and the order for a line that people often write.
fn slip(line: &str) -> Option<(usize, String, String)> {
    let content = line.trim_start().trim_start_matches("- ").trim_start();
    if content.is_empty() || content.starts_with('#') {
        return None;
    }
    let Some((name, value)) = content.split_once(':') else { return line_without_name(line, content) };
    if let Some(slip) = colon_without_space(name, value) {
        return Some(slip);
    }
    let column = line.chars().count() - value.trim_start().chars().count() + 1;
    let value = value.trim();
    let quoted =
        |value: &str| format!("put quotes around the value: `{name}: \"{}\"`", value.replace('"', "'"));
    let first = value.chars().next()?;
    if let '"' | '\'' = first {
        let closed = 1 < value.chars().count() && value.trim_end_matches(',').ends_with(first);
        let message = format!("the quotes around the value of `{name}` are not right");
        let bare = value.trim_matches(first);
        return (!closed || bare.contains(first)).then(|| (column, message, quoted(bare)));
    }
    if let '[' | '{' = first {
        let close = if first == '[' { ']' } else { '}' };
        let message = format!("`{name}` opens a `{first}` that nothing closes");
        let help = format!("write `{close}` at its end: `{name}: {value}{close}`");
        return (!value.contains(close)).then_some((column, message, help));
    }
    if value.contains(": ") || value.ends_with(':') {
        return Some((column, format!("the value of `{name}` holds a colon"), quoted(value)));
    }
    let special = matches!(first, '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | ',' | ']' | '}');
    special.then(|| (column, format!("the value of `{name}` begins with `{first}`"), quoted(value)))
}

/// `status:draft` is one word to YAML.
fn colon_without_space(name: &str, value: &str) -> Option<(usize, String, String)> {
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let together = !value.is_empty() && !value.starts_with(' ') && !value.starts_with("//");
    let help = format!("write `{name}: {value}`");
    (is_name && together).then(|| (1, "a space is missing after the colon".to_owned(), help))
}

fn line_without_name(line: &str, content: &str) -> Option<(usize, String, String)> {
    let belongs_to_list = line.trim_start().starts_with('-') || content.ends_with([']', '}', ',', '"']);
    let message = format!("`{content}` is not a `name: value` line");
    let help = "write the name, a colon, a space and the value, for example `title: Choose a doctor`";
    (!belongs_to_list).then(|| (1, message, help.into()))
}
