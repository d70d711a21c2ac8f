//! A text as the scrubber sees it: its words, and what each looks like.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A word with what clings to it.
#[derive(Debug)]
pub(super) struct Word<'a> {
    pub raw: &'a str,
    /// In small letters, without what clings to it and without accents.
    pub plain: String,
    /// A sentence or a line starts with it.
    pub starts: bool,
    /// Something ends after it: a sentence, or a part of one.
    pub ends: bool,
    case: Case,
    pub digits: usize,
    pub letters: usize,
}

/// How a word is written, where that says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Small,
    Capital,
    /// More than one letter, all of them capitals.
    Acronym,
}

impl Word<'_> {
    pub fn capital(&self) -> bool {
        self.case != Case::Small
    }

    pub fn acronym(&self) -> bool {
        self.case == Case::Acronym
    }

    pub fn is(&self, kind: Kind) -> bool {
        kind.has(&self.plain)
    }

    /// Nothing but a number, with what people put between its digits.
    pub fn is_number(&self) -> bool {
        0 < self.digits && self.letters == 0
    }

    /// Nothing but a few digits: of a house, a floor, a day.
    pub fn is_small_number(&self) -> bool {
        self.is_number() && self.digits <= 4
    }
}

/// What a word of words.txt is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Called,
    Honorific,
    Copula,
    Link,
    Stop,
    Slot,
    Thanks,
    Street,
    MaybeStreet,
    NoStreet,
    StreetAfter,
    Within,
    Born,
    Month,
    Unit,
    Keep,
}

impl Kind {
    fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "called" => Kind::Called,
            "honorific" => Kind::Honorific,
            "copula" => Kind::Copula,
            "link" => Kind::Link,
            "stop" => Kind::Stop,
            "slot" => Kind::Slot,
            "thanks" => Kind::Thanks,
            "street" => Kind::Street,
            "maybe-street" => Kind::MaybeStreet,
            "no-street" => Kind::NoStreet,
            "street-after" => Kind::StreetAfter,
            "within" => Kind::Within,
            "born" => Kind::Born,
            "month" => Kind::Month,
            "unit" => Kind::Unit,
            "keep" => Kind::Keep,
            _ => return None,
        })
    }

    fn has(self, plain: &str) -> bool {
        WORDS.get(&self).is_some_and(|words| words.contains(plain))
    }
}

static WORDS: LazyLock<HashMap<Kind, HashSet<&'static str>>> = LazyLock::new(|| {
    let mut words: HashMap<Kind, HashSet<&str>> = HashMap::new();
    for line in include_str!("words.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let read = line.split_once(": ").and_then(|(name, rest)| Some((Kind::named(name)?, rest)));
        let (kind, rest) =
            read.expect("words.txt has a kind, a colon and words in each line; a test reads it");
        words.entry(kind).or_default().extend(rest.split_whitespace());
    }
    words
});

static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("names.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// Is it a name that is no common word, in Arabic perhaps with a short word written before it?
pub(super) fn is_name(plain: &str) -> bool {
    let rest = ['و', 'ب', 'ل', 'ف'].into_iter().find_map(|letter| plain.strip_prefix(letter));
    NAMES.contains(plain) || rest.is_some_and(|rest| NAMES.contains(rest))
}

/// The words of a text. Where all is written in capitals, a capital says nothing.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let shouted = is_shouted(text);
    let mut words: Vec<Word<'_>> = Vec::new();
    for line in text.lines() {
        let mut starts = true;
        for raw in line.split_whitespace() {
            words.push(word(raw, starts, shouted));
            starts = raw.ends_with(['.', '!', '?', '؟']) && 4 < raw.chars().count();
        }
        if let Some(last) = words.last_mut() {
            last.ends = true;
        }
    }
    words
}

fn word(raw: &str, starts: bool, shouted: bool) -> Word<'_> {
    let bare = without_elision(raw.trim_matches(|c: char| !c.is_alphanumeric()));
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
    let case = match bare.chars().next().is_some_and(char::is_uppercase) {
        _ if shouted => Case::Small,
        _ if 1 < letters && capitals == letters => Case::Acronym,
        true => Case::Capital,
        false => Case::Small,
    };
    Word {
        raw,
        plain: plain(bare),
        starts,
        ends: raw.ends_with([',', ';', '.', '!', '?', '؟', '،', '؛', ')']) && !is_short_form(bare, raw),
        case,
        digits: bare.chars().filter(|c| c.is_numeric()).count(),
        letters,
    }
}

/// `nr.`, `bl.`, `tel.`: the dot ends nothing.
fn is_short_form(bare: &str, raw: &str) -> bool {
    raw.ends_with('.') && bare.chars().count() <= 4 && Kind::Within.has(&plain(bare))
}

/// `l'Amina` → `Amina`
fn without_elision(bare: &str) -> &str {
    match bare.split_once(['\'', '’']) {
        Some((article, rest)) if article.chars().count() <= 2 && !rest.is_empty() => rest,
        _ => bare,
    }
}

fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_uppercase() || c.is_lowercase()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters < 2 * capitals
}

/// Small letters without the accents that people leave out.
fn plain(word: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'ă' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ș' | 'ş' => 's',
        'ț' | 'ţ' => 't',
        other => other,
    };
    // Marks of Arabic vowels are seldom written, and say nothing here.
    word.to_lowercase().chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        assert!(Kind::Street.has("via") && Kind::Keep.has("torino") && is_name("fatou") && is_name("لمحمد"));
    }

    #[test]
    fn a_name_that_is_a_common_word_is_not_listed() {
        for name in NAMES.iter() {
            assert!(!Kind::Stop.has(name) && !Kind::Keep.has(name), "{name}");
        }
    }
}
