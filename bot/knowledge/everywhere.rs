//! What is not bound to a territory: how people ask, how they say that they are in danger, small talk, and words
//! that mean the same.

use std::collections::{BTreeMap, BTreeSet};

use super::body;
use super::diagnostic::At;
use super::fields::Fields;
use super::matter::take_apart;
use super::model::{SmallTalkText, WordGroup};
use super::organisation::values_of;
use super::page::{Page, Spot};
use super::slug::Slug;
use crate::language::Language;

/// One file of lines.
#[derive(Debug)]
pub(super) struct Phrases {
    pub page: usize,
    pub lines: Vec<Spot<String>>,
}

#[derive(Debug, Default)]
pub(super) struct Everywhere {
    pub questions: BTreeMap<(Slug, Language), Phrases>,
    pub no_topic: BTreeMap<Language, Phrases>,
    pub dangers: BTreeMap<(Slug, Language), Phrases>,
    pub look_alikes: BTreeMap<Language, Phrases>,
    pub small_talk: BTreeMap<(Slug, Language), (usize, SmallTalkText)>,
    pub words: BTreeMap<Language, (usize, Vec<WordGroup>)>,
    /// The questions files that exist, readable or not.
    pub questions_files: BTreeMap<(Slug, Language), usize>,
}

/// The lines that are neither empty nor a comment; one that stands twice is said and kept once.
pub(super) fn phrases(page: &mut Page, index: usize) -> Phrases {
    let mut lines: Vec<Spot<String>> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (at, line) in meaningful(page) {
        let folded = folded(&line);
        if let Some(first) = seen.get(&folded) {
            let message = format!("the same line stands on line {first}");
            page.warning(at, message, "delete one of the two");
            continue;
        }
        seen.insert(folded, at.line);
        lines.push(Spot { value: line, at });
    }
    Phrases { page: index, lines }
}

/// Danger phrases: one word alone would fire on harmless questions.
pub(super) fn dangers(page: &mut Page, index: usize) -> Phrases {
    let phrases = phrases(page, index);
    for line in phrases.lines.iter().filter(|line| line.value.split_whitespace().count() < 2) {
        let message = format!("`{}` alone sounds the alarm", line.value);
        page.warning(
            line.at,
            message,
            "write a phrase that says the danger, for example `baby not breathing`",
        );
    }
    phrases
}

/// Groups of words that mean the same: one group a line, commas between; before a colon what they mean, which tells which
/// groups of two languages are the same.
pub(super) fn words(page: &mut Page) -> Vec<WordGroup> {
    let mut groups: Vec<WordGroup> = Vec::new();
    for (at, line) in meaningful(page) {
        let (concept, words) = match line.split_once(':') {
            Some((name, words)) => (concept(page, at, name.trim(), &groups), words),
            None => (None, line.as_str()),
        };
        let words = words.split([',', '،']).map(str::trim).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_owned).collect();
        if words.is_empty() || (words.len() < 2 && concept.is_none()) {
            page.warning(
                at,
                "the word stands alone",
                "write its equals after a comma: `medico, dottore, mmg`",
            );
        } else {
            groups.push(WordGroup { concept, words });
        }
    }
    groups
}

/// What a group is named; a bad name and one that another group of the language has are said, and the group goes without.
fn concept(page: &mut Page, at: At, name: &str, groups: &[WordGroup]) -> Option<Slug> {
    let Ok(concept) = name.parse::<Slug>() else {
        let message = format!("`{name}` cannot name what a group of words means");
        page.warning(at, message, "use small letters, digits and hyphens: `sister: sorella, sorelle`");
        return None;
    };
    if groups.iter().any(|group| group.concept.as_ref() == Some(&concept)) {
        let message = format!("two groups are named `{concept}`");
        page.warning(at, message, "make one group of the two, or give one another name");
        return None;
    }
    Some(concept)
}

pub(super) fn small_talk(page: &mut Page) -> Option<SmallTalkText> {
    let mut parts = take_apart(page)?;
    let entries = std::mem::take(&mut parts.entries);
    let mut fields = Fields::new(page, entries, &["phrases", "title", "status", "translates"]);
    let phrases = values_of(fields.list("phrases"));
    if phrases.is_empty() {
        let help = "write how people say it: `phrases: [hello, good morning]`";
        fields.page.warning(At::FILE, "there are no phrases", help);
    }
    let body = body::plain(page, &parts, "what the bot answers");
    Some(SmallTalkText { phrases, reply: body.short })
}

fn meaningful(page: &Page) -> Vec<(At, String)> {
    let comment = |line: &str| line == "#" || line.starts_with("# ");
    let lines = page.text.lines().map(str::trim).enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty() && !comment(line));
    lines.map(|(index, line)| (At::line(index + 1), line.to_owned())).collect()
}

/// A line as a reader hears it, without capitals and punctuation.
fn folded(line: &str) -> String {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Says where the same line stands in two files of a language, for example in two topics' phrasebooks.
pub(super) fn repeated_across<'a>(
    files: impl Iterator<Item = (Language, &'a Phrases)>,
    pages: &mut [Page],
    help: &str,
) {
    let mut seen: BTreeMap<(Language, String), usize> = BTreeMap::new();
    let mut silent = BTreeSet::new();
    for (language, phrases) in files {
        for line in &phrases.lines {
            let key = (language, folded(&line.value));
            let Some(first) = seen.get(&key).copied() else {
                seen.insert(key, phrases.page);
                continue;
            };
            let Some(other) = pages.get(first).map(|page| page.path.clone()) else { continue };
            if silent.insert((phrases.page, line.at)) {
                let message = format!("the same line stands in `{other}`");
                pages[phrases.page].warning(line.at, message, help);
            }
        }
    }
}
