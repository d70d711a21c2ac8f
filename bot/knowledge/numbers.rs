//! The facts that must be the same in every language of a page: its numbers, and its links with e-mail addresses and what is
//! written as `www.…`.

use std::collections::BTreeSet;

use super::prose::{Block, Prose, Span};

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    pub numbers: BTreeSet<String>,
    pub links: BTreeSet<String>,
}

impl Facts {
    pub fn add(&mut self, prose: &Prose) {
        for block in &prose.0 {
            self.add_block(block);
        }
    }

    fn add_block(&mut self, block: &Block) {
        // Spans are read together: a strong word may begin inside a number.
        let mut text = String::new();
        for span in block.spans() {
            match span {
                Span::Text(words) | Span::Strong(words) => text.push_str(words),
                Span::Link { text: words, url } => {
                    self.links.insert(url.clone());
                    text.push_str(if words == url { " " } else { words });
                }
            }
        }
        self.add_text(&text);
    }

    pub fn add_text(&mut self, text: &str) {
        self.numbers.extend(numbers(text));
        self.links
            .extend(text.split(|c: char| c.is_whitespace() || BETWEEN.contains(&c)).filter_map(bare_address));
    }
}

/// What stands between an address and the words around it.
const BETWEEN: [char; 14] = ['(', ')', '[', ']', '<', '>', '"', '«', '»', '“', '”', ',', '،', ';'];

/// An e-mail address, or an address of the web that a chat makes a link of though its writer did not.
fn bare_address(word: &str) -> Option<String> {
    let word = word.trim_matches(['.', ':', '!', '?', '؟', '\'', '*', '\u{200e}', '\u{200f}']);
    let (name, host) = word.split_once('@').unwrap_or(("", word));
    let is_host = host.contains('.') && host.is_ascii();
    let is_address = if word.contains('@') { !name.is_empty() } else { word.starts_with("www.") };
    (is_host && is_address).then(|| word.to_lowercase())
}

/// Groups of digits, as one would compare them by eye: Arabic-Indic digits are Western ones, `2.000`, `2 000` and
/// `2000` are the same, and so are `08:30` and `8:30`.
pub(super) fn numbers(text: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    let mut grows = false;
    for (separator, digits) in runs(text) {
        let thousands = grows && digits.len() == 3 && separator.is_some_and(is_thousands_separator);
        match groups.last_mut() {
            Some(last) if thousands => last.push_str(&digits),
            _ => {
                grows = digits.len() <= 3;
                groups.push(digits);
            }
        }
    }
    for group in &mut groups {
        if group.len() == 2 && group.starts_with('0') {
            group.remove(0);
        }
    }
    groups
}

/// Runs of digits, each with the one character that parts it from the run before, if it is one.
fn runs(text: &str) -> Vec<(Option<char>, String)> {
    let mut runs: Vec<(Option<char>, String)> = Vec::new();
    let mut between = None;
    let mut distance = usize::MAX;
    for c in text.chars() {
        match (western(c), distance) {
            (Some(digit), 0) => {
                if let Some((_, run)) = runs.last_mut() {
                    run.push(digit);
                }
            }
            (Some(digit), _) => {
                runs.push((between.filter(|_| distance == 1), digit.to_string()));
                distance = 0;
            }
            // Marks that only turn the direction of writing are not there for the eye.
            (None, _) if matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}') => {}
            (None, _) => {
                between = Some(c);
                distance = distance.saturating_add(1);
            }
        }
    }
    runs
}

fn western(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '٠'..='٩' => u32::from(c) - u32::from('٠'),
        '۰'..='۹' => u32::from(c) - u32::from('۰'),
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn is_thousands_separator(c: char) -> bool {
    matches!(c, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '٬')
}

#[cfg(test)]
mod tests {
    use super::{Facts, Prose, numbers};

    #[test]
    fn e_mail_addresses_and_bare_ones_of_the_web_are_links() {
        let mut facts = Facts::default();
        facts.add(&Prose::paragraph(
            "اكتب إلى: Ciao@casa.example.org، أو (www.casa.example.org/it). @casa.it www",
        ));
        let found: Vec<&str> = facts.links.iter().map(String::as_str).collect();
        assert_eq!(found, ["ciao@casa.example.org", "www.casa.example.org/it"]);
    }

    #[test]
    fn the_same_number_is_the_same_however_it_is_written() {
        assert_eq!(numbers("2.000 € o 2000 €"), ["2000", "2000"]);
        assert_eq!(numbers("٢٬٠٠٠ و 1\u{202f}250\u{202f}000"), ["2000", "1250000"]);
        assert_eq!(numbers("dalle 08:30 alle 13.00"), ["8", "30", "13", "0"]);
        assert_eq!(numbers("il 05/03/2026"), ["5", "3", "2026"]);
        assert_eq!(numbers("+39 011 5662266"), ["39011", "5662266"]);
        assert_eq!(numbers("112, 118 e 1522"), ["112", "118", "1522"]);
        assert_eq!(numbers("A2"), ["2"]);
    }
}
