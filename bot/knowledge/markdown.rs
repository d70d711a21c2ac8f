//! Markdown into [`Prose`]: what a chat can show of it. Anything else (tables, pictures, HTML) comes out as its
//! words.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::prose::{Block, Prose, Span};

/// A heading and what follows it up to the next one. The first part of a page has no heading.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub heading: Option<Heading>,
    pub text: Prose,
    /// The line of the body on which each block of the text starts, counted from 0.
    pub lines: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Heading {
    pub level: usize,
    pub id: Option<String>,
    pub text: String,
    /// Counted from 0.
    pub line: usize,
}

/// Cuts a body at its headings of the first two levels; deeper ones are blocks.
pub(super) fn parts(body: &str) -> Vec<Part> {
    let starts = std::iter::once(0).chain(body.match_indices('\n').map(|(end, _)| end + 1)).collect();
    let mut writer = Writer { starts, parts: vec![Part::default()], ..Writer::default() };
    for (event, range) in Parser::new_ext(body, Options::ENABLE_HEADING_ATTRIBUTES).into_offset_iter() {
        let line = writer.starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        writer.take(event, line);
    }
    writer.flush();
    writer.parts
}

/// The mark of a list item: its number, or a bullet.
struct Item {
    number: Option<u64>,
}

#[derive(Default)]
struct Writer {
    /// Byte offsets at which lines start.
    starts: Vec<usize>,
    parts: Vec<Part>,
    spans: Vec<Span>,
    /// Where the block that is being written began.
    line: Option<usize>,
    strong: usize,
    link: Option<String>,
    heading: Option<Heading>,
    /// The next number of each list that is open, `None` for bullets.
    lists: Vec<Option<u64>>,
    /// How many quotations are open.
    quotes: usize,
    /// An item has begun and has no block yet.
    item: Option<Item>,
    /// A remark of whoever writes has begun and goes on in the next line.
    in_remark: bool,
}

impl Writer {
    fn take(&mut self, event: Event<'_>, line: usize) {
        match event {
            Event::Start(tag) => self.open(tag, line),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.write(&text, line),
            Event::Html(text) | Event::InlineHtml(text) => self.html(&text, line),
            Event::SoftBreak => self.write(" ", line),
            Event::HardBreak => self.write("\n", line),
            _ => {}
        }
    }

    /// People see it as text, but for remarks: those come line by line.
    fn html(&mut self, text: &str, line: usize) {
        if self.in_remark || text.trim_start().starts_with("<!--") {
            self.in_remark = !text.contains("-->");
        } else {
            self.write(text, line);
        }
    }

    fn open(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.into_string()),
            Tag::Heading { level, id, .. } => {
                self.flush();
                let id = id.map(pulldown_cmark::CowStr::into_string);
                self.heading = Some(Heading { level: level as usize, id, text: String::new(), line });
            }
            Tag::List(start) => {
                self.flush();
                self.lists.push(start);
            }
            Tag::Item => {
                self.flush();
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let number = number.map(|next| std::mem::replace(next, next.saturating_add(1)));
                self.item = Some(Item { number });
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.flush(),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => self.link = None,
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.flush();
                self.item = None;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::HtmlBlock => {
                self.in_remark = false;
                self.flush();
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(),
            _ => {}
        }
    }

    fn write(&mut self, text: &str, line: usize) {
        self.line.get_or_insert(line);
        if let Some(url) = &self.link {
            match self.spans.last_mut() {
                Some(Span::Link { text: before, url: same }) if same == url => before.push_str(text),
                _ => self.spans.push(Span::Link { text: text.to_owned(), url: url.clone() }),
            }
            return;
        }
        match (self.strong, self.spans.last_mut()) {
            (0, Some(Span::Text(before))) => before.push_str(text),
            (0, _) => self.spans.push(Span::Text(text.to_owned())),
            (_, Some(Span::Strong(before))) => before.push_str(text),
            (_, _) => self.spans.push(Span::Strong(text.to_owned())),
        }
    }

    /// Ends the block that is being written, if there is one.
    fn flush(&mut self) {
        let line = self.line.take().unwrap_or(0);
        let spans = finished(std::mem::take(&mut self.spans));
        if spans.is_empty() {
            return;
        }
        let block = match self.item.take() {
            Some(Item { number }) => Block::Item { number, spans },
            None => Block::Paragraph(spans),
        };
        self.push(block, line);
    }

    fn push(&mut self, block: Block, line: usize) {
        if let Some(part) = self.parts.last_mut() {
            part.text.0.push(block);
            part.lines.push(line);
        }
    }

    fn end_heading(&mut self) {
        self.line = None;
        let spans = finished(std::mem::take(&mut self.spans));
        let Some(mut heading) = self.heading.take() else { return };
        // Inside a quotation or a list a heading is part of the text, whatever its level.
        if 2 < heading.level || 0 < self.quotes || !self.lists.is_empty() {
            self.push(Block::Heading(spans), heading.line);
            return;
        }
        heading.text = spans.iter().map(Span::as_str).collect();
        self.parts.push(Part { heading: Some(heading), ..Part::default() });
    }
}

/// Makes bare links links, and takes white space off the two ends.
fn finished(spans: Vec<Span>) -> Vec<Span> {
    let mut done = Vec::new();
    for span in spans {
        match span {
            Span::Text(text) => linked(&text, &mut done),
            Span::Link { text, url } if text.trim().is_empty() => {
                done.push(Span::Link { text: url.clone(), url });
            }
            other => done.push(other),
        }
    }
    if let Some(Span::Text(first)) = done.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Span::Text(last)) = done.last_mut() {
        *last = last.trim_end().to_owned();
    }
    done.retain(|span| !span.as_str().is_empty());
    let blank = done.iter().all(|span| span.as_str().trim().is_empty());
    if blank { Vec::new() } else { done }
}

/// Splits a text at the addresses in it.
fn linked(text: &str, into: &mut Vec<Span>) {
    let mut rest = text;
    while let Some(start) = [rest.find("https://"), rest.find("http://")].into_iter().flatten().min() {
        let (before, from) = rest.split_at(start);
        let end = from.find(ends_link).unwrap_or(from.len());
        let (whole, _) = from.split_at(end);
        let url = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '،', '؟', '؛']);
        let (_, after) = from.split_at(url.len());
        if !before.is_empty() {
            into.push(Span::text(before));
        }
        into.push(Span::Link { text: url.to_owned(), url: url.to_owned() });
        rest = after;
    }
    if !rest.is_empty() {
        into.push(Span::text(rest));
    }
}

fn ends_link(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»' | '،')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &expect_test::Expect) {
        let line = |block: &Block| format!("{block:?}\n");
        let mut seen = String::new();
        for part in parts(body) {
            if let Some(heading) = &part.heading {
                seen.extend(["# ", &heading.text, &format!(" {:?}\n", heading.id)]);
            }
            seen.extend(part.text.0.iter().map(line));
        }
        expected.assert_eq(&seen);
    }

    #[test]
    fn paragraphs_items_strong_words_and_links_are_kept() {
        check(
            "Vai al **CUP** [qui](https://a.org).\nGratis.\n\n## Passi {#steps}\n\n3. Uno\n4. Due\n   - tre\n\n- https://b.org/x).\n",
            &expect_test::expect![[r##"
                Paragraph([Text("Vai al "), Strong("CUP"), Text(" "), Link { text: "qui", url: "https://a.org" }, Text(". Gratis.")])
                # Passi Some("steps")
                Item { number: Some(3), spans: [Text("Uno")] }
                Item { number: Some(4), spans: [Text("Due")] }
                Item { number: None, spans: [Text("tre")] }
                Item { number: None, spans: [Link { text: "https://b.org/x", url: "https://b.org/x" }, Text(").")] }
            "##]],
        );
    }

    #[test]
    fn what_a_chat_cannot_show_comes_out_as_its_words() {
        check(
            "> Citato\n> # Titolo\n\n<b>x</b> ![foto](y.png)\n\n```\ncodice\n```\n\n### Sotto\n\n<!-- nota\nsu *due* righe\n-->\nVisto <!-- no -->\n\n<!-- aperto\n",
            &expect_test::expect![[r#"
                Paragraph([Text("Citato")])
                Heading([Text("Titolo")])
                Paragraph([Text("<b>x</b> foto")])
                Paragraph([Text("codice")])
                Heading([Text("Sotto")])
                Paragraph([Text("Visto")])
            "#]],
        );
    }
}
