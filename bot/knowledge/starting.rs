//! What a new translation starts from.

/// What the host language's page gives a translation to start from: title, keywords and text, a draft. Nothing where the page
/// has no front matter.
pub fn as_translation(host: &str) -> Option<String> {
    let text = host.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut started = String::with_capacity(text.len());
    let (mut marks, mut kept) = (0, false);
    for line in text.split_inclusive('\n') {
        let is_mark = marks < 2 && line.trim_end() == "---";
        if is_mark {
            marks += 1;
            if marks == 2 {
                started.push_str("status: draft\n");
            }
        } else if marks == 1 && !line.starts_with([' ', '\t', '-']) {
            kept = ["title:", "keywords:"].iter().any(|name| line.starts_with(name));
        }
        if is_mark || marks == 2 || (marks == 1 && kept) {
            started.push_str(line);
        }
    }
    (marks == 2).then_some(started)
}

#[cfg(test)]
mod tests {
    use super::as_translation;

    #[test]
    fn a_translation_starts_from_the_words_of_its_page_without_the_facts() {
        let host = "---\r\ntitle: A\r\nkeywords:\r\n  - b\r\n- c\r\nsources:\r\n  - https://d.example\r\nstatus: reviewed\r\n---\r\nE\r\n---\r\nF";
        let expected = "---\ntitle: A\nkeywords:\n  - b\n- c\nstatus: draft\n---\nE\n---\nF";
        assert_eq!(as_translation(host).as_deref(), Some(expected));
        assert_eq!(as_translation("no front matter"), None);
    }
}
