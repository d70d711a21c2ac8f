//! The body of a page: a short text, then sections that have the same ids in every language.

use super::closest::closest;
use super::diagnostic::At;
use super::markdown::{self, Heading, Part};
use super::matter::Parts;
use super::model::{Section, SectionId};
use super::page::Page;
use super::prose::Prose;

/// Longest short answer: what a phone shows without scrolling.
const LONGEST_SHORT: usize = 600;
/// Longest sentence that a reader at level A2 follows.
const LONGEST_SENTENCE: usize = 25;

#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    pub short: Prose,
    pub sections: Vec<Section>,
    /// The line of the file on which it begins.
    pub line: usize,
}

/// An article's body: a short answer and sections.
pub(super) fn article(page: &mut Page, parts: &Parts) -> Body {
    let mut texts = markdown::parts(parts.body(page)).into_iter();
    let before = parts.body_before + 1;
    let first = texts.next().unwrap_or_default();
    let texts: Vec<Part> = texts.collect();
    short_answer(page, &first, texts.first().and_then(|part| part.heading.as_ref()), before);
    for part in std::iter::once(&first).chain(&texts) {
        headings_without_space(page, part, before);
    }
    let mut sections: Vec<Section> = Vec::new();
    for Part { heading, text, .. } in texts {
        let Some(heading) = heading else { continue };
        let Some(id) = section_id(page, &heading, before) else { continue };
        let at = At::line(heading.line + before);
        if sections.iter().any(|section| section.id == id) {
            let message = format!("the section `{}` stands twice", id.as_str());
            page.error(at, message, "put the two texts under one heading");
            continue;
        }
        if text.is_empty() {
            page.warning(
                at,
                format!("the section `{}` has no text", id.as_str()),
                "write its text, or delete its heading",
            );
        }
        sections.push(Section { id, heading: heading.text, text });
    }
    Body { short: first.text, sections, line: before }
}

/// The body of a page that has no sections: a card, an organisation, small talk.
pub(super) fn plain(page: &mut Page, parts: &Parts, what: &str) -> Body {
    let before = parts.body_before + 1;
    let mut texts = markdown::parts(parts.body(page)).into_iter();
    let mut short = texts.next().unwrap_or_default().text;
    for part in texts {
        if let Some(heading) = &part.heading {
            let help = "write it as a paragraph, without `#`";
            page.warning(At::line(heading.line + before), "a heading is not shown here", help);
            short.0.push(super::prose::Block::heading(heading.text.clone()));
        }
        short.0.extend(part.text.0);
    }
    if short.is_empty() {
        let help = format!("write {what} below the second `---`");
        page.error(At::line(parts.body_before.max(1)), "the page has no text", help);
    }
    Body { short, sections: Vec::new(), line: before }
}

fn short_answer(page: &mut Page, part: &Part, next: Option<&Heading>, before: usize) {
    if part.text.is_empty() {
        let line = next.map_or(before.saturating_sub(1), |heading| heading.line + before);
        let help = "write what to do and where, in two or three sentences, between the second `---` and the first heading";
        page.error(At::line(line.max(1)), "the short answer is missing", help);
        return;
    }
    let first_line = part.lines.first().map_or(before, |line| line + before);
    let length = part.text.plain().chars().count();
    if LONGEST_SHORT < length {
        let message = format!("the short answer is {length} characters long");
        let help = format!(
            "keep it under {LONGEST_SHORT}: move details into a section, for example `## … {{#more}}`"
        );
        page.warning(At::line(first_line), message, help);
        return;
    }
    for (block, line) in part.text.0.iter().zip(&part.lines) {
        let text: String = block.spans().iter().map(super::prose::Span::as_str).collect();
        if let Some(words) = longest_sentence(&text).filter(|words| LONGEST_SENTENCE < *words) {
            let message = format!("a sentence of the short answer has {words} words");
            let help = format!("make two of it: at most {LONGEST_SENTENCE} words, one idea each");
            page.warning(At::line(line + before), message, help);
        }
    }
}

/// `##Costo {#cost}` is a paragraph to Markdown; its writer meant a heading.
fn headings_without_space(page: &mut Page, part: &Part, before: usize) {
    for (block, line) in part.text.0.iter().zip(&part.lines) {
        let text: String = block.spans().iter().map(super::prose::Span::as_str).collect();
        if text.starts_with('#') && text.contains("{#") {
            let help = format!("write `## {}`", text.trim_start_matches('#'));
            page.error(At::line(line + before), "a heading needs a space after `##`", help);
        }
    }
}

/// The number of words of the longest sentence.
fn longest_sentence(text: &str) -> Option<usize> {
    let mut longest = 0;
    let mut words = 0;
    for word in text.split_whitespace() {
        words += usize::from(word.chars().any(char::is_alphanumeric));
        longest = longest.max(words);
        if word
            .trim_end_matches(['"', '\'', '»', '”', ')'])
            .ends_with(['.', '!', '?', '؟', '…', ':', ';', '؛'])
        {
            words = 0;
        }
    }
    (0 < longest).then_some(longest)
}

fn section_id(page: &mut Page, heading: &Heading, before: usize) -> Option<SectionId> {
    let at = At::line(heading.line + before);
    let ids = SectionId::ALL.map(SectionId::as_str);
    let Some(id) = &heading.id else {
        let broken = heading.text.contains("{#") || heading.text.contains("#}");
        let message =
            if broken { "the section's id is not closed well" } else { "the heading has no section id" };
        let text = heading.text.split("{#").next().unwrap_or_default().trim();
        let help = format!(
            "write the id at its end, for example `## {text} {{#steps}}`; the ids are {}",
            ids.join(", ")
        );
        page.error(at, message, help);
        return None;
    };
    let found = SectionId::named(id);
    if found.is_none() {
        let help = match closest(id, ids) {
            Some(near) => format!("write `{{#{near}}}`"),
            None => format!("use one of: {}", ids.join(", ")),
        };
        page.error(at, format!("there is no section `{id}`"), help);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::longest_sentence;

    #[test]
    fn words_are_counted_a_sentence_at_a_time() {
        assert_eq!(longest_sentence("Uno due. Tre quattro cinque! Sei?"), Some(3));
        assert_eq!(longest_sentence("اذهب إلى المكتب؟ نعم"), Some(3));
        assert_eq!(longest_sentence(" - "), None);
    }
}
