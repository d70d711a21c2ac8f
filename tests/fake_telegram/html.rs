//! Reads Telegram's HTML as strictly as its documentation describes it.

/// A text as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Without markup: what Telegram counts.
    pub text: String,
    /// The same with addresses behind their links, as plays write it.
    pub with_links: String,
}

const TAGS: [&str; 12] = ["b", "strong", "i", "em", "u", "ins", "s", "del", "a", "code", "pre", "blockquote"];

/// The text that this HTML shows, or what is wrong with it.
pub fn read(html: &str) -> Result<Shown, String> {
    let mut shown = Shown { text: String::new(), with_links: String::new() };
    let mut open: Vec<Open> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (text, markup) = rest.split_at(at);
        shown.add(text);
        let (start, ending) = if markup.starts_with('<') { ('<', '>') } else { ('&', ';') };
        let (inside, after) = markup
            .trim_start_matches(start)
            .split_once(ending)
            .ok_or_else(|| format!("`{}` has no end", markup.chars().take(20).collect::<String>()))?;
        if ending == ';' {
            shown.add(entity(inside)?);
        } else if let Some(name) = inside.strip_prefix('/') {
            close(name, &mut open, &mut shown)?;
        } else {
            open.push(opened(inside, &shown)?);
        }
        rest = after;
    }
    shown.add(rest);
    match open.last() {
        Some(tag) => Err(format!("<{}> is never closed", tag.name)),
        None => Ok(shown),
    }
}

struct Open {
    name: &'static str,
    link: Option<String>,
    /// Where its text starts in `with_links`.
    start: usize,
}

impl Shown {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.with_links.push_str(text);
    }
}

fn opened(inside: &str, shown: &Shown) -> Result<Open, String> {
    let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
    let name = *TAGS.iter().find(|tag| **tag == name).ok_or_else(|| format!("<{name}> is not a tag"))?;
    let link = match (name, attributes.strip_prefix("href=\"").and_then(|rest| rest.strip_suffix('"'))) {
        ("a", Some(url)) => Some(read(url)?.text),
        ("a", None) => return Err(format!("<{inside}> has no href")),
        _ if attributes.is_empty() => None,
        _ => return Err(format!("<{inside}> has attributes")),
    };
    Ok(Open { name, link, start: shown.with_links.len() })
}

fn close(name: &str, open: &mut Vec<Open>, shown: &mut Shown) -> Result<(), String> {
    let tag = open.pop().filter(|tag| tag.name == name).ok_or_else(|| format!("</{name}> closes nothing"))?;
    let (_, label) = shown.with_links.split_at(tag.start);
    if label.is_empty() {
        return Err(format!("<{name}> is empty"));
    }
    if let Some(url) = tag.link.filter(|url| url != label) {
        shown.with_links.extend([" (", &url, ")"]);
    }
    Ok(())
}

fn entity(name: &str) -> Result<&'static str, String> {
    match name {
        "lt" => Ok("<"),
        "gt" => Ok(">"),
        "amp" => Ok("&"),
        "quot" => Ok("\""),
        other => Err(format!("`&{other};` is not one of the four entities")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_read_as_a_person_sees_it() {
        let shown = read("<b>A &amp; B</b> <i><a href=\"https://a.it/?x=1&amp;y\">c</a></i>").unwrap();
        assert_eq!(shown.text, "A & B c");
        assert_eq!(shown.with_links, "A & B c (https://a.it/?x=1&y)");
    }

    #[test]
    fn what_is_badly_nested_or_unknown_is_refused() {
        for wrong in ["<b>a<i>b</b></i>", "<b>a", "a</b>", "<p>a</p>", "a & b", "a < b", "&nbsp;", "<a>x</a>"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
