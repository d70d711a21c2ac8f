//! Pages that exist in several languages, as drafts: each read by itself, before it is held against the others.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Slug;
use super::body::{self, Body};
use super::closest::closest;
use super::diagnostic::At;
use super::fields::{Fields, at_name};
use super::fingerprint::fingerprint;
use super::matter::take_apart;
use super::numbers::Facts;
use super::page::{Page, Spot};
use super::values;
use super::yaml::Entry;
use crate::language::Language;

/// Longest title that fits on one Telegram button on a narrow phone.
const LONGEST_TITLE: usize = 40;
/// Days after which facts should be held against their sources again.
pub const LONGEST_UNCHECKED: i64 = 180;

pub(super) const SLUG_HELP: &str = "write small letters, digits and hyphens, for example `family-doctor`";

/// How far a page is, and who of the field has read it and when.
pub(super) const REVIEW: [&str; 3] = ["status", "reviewed_by", "reviewed"];

/// What a page says in one language.
#[derive(Debug)]
pub(super) struct Words {
    pub page: usize,
    pub title: Spot<String>,
    pub keywords: Vec<String>,
    pub reviewed: bool,
    pub translates: Option<Spot<String>>,
    pub body: Body,
    pub fingerprint: String,
}

/// A page in the host language with its facts, and its translations.
#[derive(Debug)]
pub(super) struct Family<F> {
    /// The page in the host language, readable or not.
    pub host_page: Option<usize>,
    pub host: Option<(Words, F)>,
    pub translations: BTreeMap<Language, Words>,
    /// The languages that a file exists in, readable or not.
    pub files: BTreeMap<Language, usize>,
}

impl<F> Default for Family<F> {
    fn default() -> Self {
        let (translations, files) = (BTreeMap::new(), BTreeMap::new());
        Family { host_page: None, host: None, translations, files }
    }
}

#[derive(Debug)]
pub(super) struct ArticleFacts {
    pub offices: Vec<Spot<Slug>>,
    pub see_also: Vec<Spot<Slug>>,
    pub sources: Vec<String>,
    pub checked: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
}

#[derive(Debug)]
pub(super) struct CardFacts {
    pub call: Vec<String>,
    pub topics: Vec<Spot<Slug>>,
    pub sources: Vec<String>,
    pub checked: Option<NaiveDate>,
}

/// The kinds of page that exist in several languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageKind {
    Article,
    Card,
    Organisation,
}

impl Words {
    /// The numbers and links of the text, of those sections alone that the other text has too.
    pub fn facts(&self, other: &Words) -> Facts {
        let mut facts = Facts::default();
        facts.add_text(&self.title.value);
        facts.add(&self.body.short);
        let shared = |id| other.body.sections.iter().any(|section| section.id == id);
        for section in self.body.sections.iter().filter(|section| shared(section.id)) {
            facts.add_text(&section.heading);
            facts.add(&section.text);
        }
        facts
    }

    pub fn section_ids(&self) -> BTreeSet<super::SectionId> {
        self.body.sections.iter().map(|section| section.id).collect()
    }
}

pub(super) fn host_article(page: &mut Page, index: usize, today: NaiveDate) -> Option<(Words, ArticleFacts)> {
    let facts = ["title", "keywords", "offices", "see_also", "sources", "checked", "valid_until"];
    let names = [&facts[..], &REVIEW].concat();
    let mut parts = take_apart(page)?;
    let entries = std::mem::take(&mut parts.entries);
    let title_at = at_name(&entries, "title");
    let mut fields = Fields::new(page, entries, &names);
    let title = title(&mut fields, title_at);
    let keywords = keywords(&mut fields, title.at);
    let reviewed = reviewed(&mut fields);
    let facts = ArticleFacts {
        offices: fields.parsed("offices", SLUG_HELP),
        see_also: fields.parsed("see_also", SLUG_HELP),
        sources: sources(&mut fields, title.at),
        checked: checked(&mut fields, title.at, today),
        valid_until: valid_until(&mut fields, today),
    };
    let body = body::article(page, &parts);
    let fingerprint = fingerprint(&title.value, parts.body(page));
    Some((Words { page: index, title, keywords, reviewed, translates: None, body, fingerprint }, facts))
}

pub(super) fn host_card(page: &mut Page, index: usize, today: NaiveDate) -> Option<(Words, CardFacts)> {
    let names = [&["title", "call", "topics", "sources", "checked"][..], &REVIEW].concat();
    let mut parts = take_apart(page)?;
    let entries = std::mem::take(&mut parts.entries);
    let title_at = at_name(&entries, "title");
    let mut fields = Fields::new(page, entries, &names);
    let title = title(&mut fields, title_at);
    let reviewed = reviewed(&mut fields);
    let facts = CardFacts {
        call: numbers_to_call(&mut fields, title.at),
        topics: fields.parsed("topics", SLUG_HELP),
        sources: sources(&mut fields, title.at),
        checked: checked(&mut fields, title.at, today),
    };
    let body = body::plain(page, &parts, "which number to call and what to do");
    let fingerprint = fingerprint(&title.value, parts.body(page));
    let keywords = Vec::new();
    Some((Words { page: index, title, keywords, reviewed, translates: None, body, fingerprint }, facts))
}

/// A translation of any kind of page: words only.
pub(super) fn translation(page: &mut Page, index: usize, kind: PageKind) -> Option<Words> {
    let mut parts = take_apart(page)?;
    let entries = words_only(page, std::mem::take(&mut parts.entries), kind);
    let title_at = at_name(&entries, "title");
    let own: &[&str] = match kind {
        PageKind::Article => &["title", "keywords", "translates"],
        PageKind::Card => &["title", "translates"],
        PageKind::Organisation => &["translates"],
    };
    let mut fields = Fields::new(page, entries, &[own, &REVIEW].concat());
    let title = match kind {
        PageKind::Organisation => Spot { value: String::new(), at: At::FILE },
        PageKind::Article | PageKind::Card => title(&mut fields, title_at),
    };
    let keywords = match kind {
        PageKind::Article => keywords(&mut fields, title.at),
        PageKind::Card | PageKind::Organisation => Vec::new(),
    };
    let reviewed = reviewed(&mut fields);
    let translates = fields.text("translates");
    let body = match kind {
        PageKind::Article => body::article(page, &parts),
        PageKind::Card | PageKind::Organisation => body::plain(page, &parts, "the translated text"),
    };
    let fingerprint = fingerprint(&title.value, parts.body(page));
    Some(Words { page: index, title, keywords, reviewed, translates, body, fingerprint })
}

/// Takes out the facts that belong in the host language's page alone.
fn words_only(page: &mut Page, entries: Vec<Entry>, kind: PageKind) -> Vec<Entry> {
    const FACTS: [&str; 18] = [
        "name",
        "kind",
        "topics",
        "offices",
        "languages",
        "communities",
        "serves",
        "places",
        "phone",
        "email",
        "website",
        "sources",
        "checked",
        "valid_until",
        "see_also",
        "call",
        "title",
        "keywords",
    ];
    let wanted: &[&str] = match kind {
        PageKind::Article => &["title", "keywords"],
        PageKind::Card => &["title"],
        PageKind::Organisation => &[],
    };
    let (facts, rest): (Vec<_>, Vec<_>) = entries.into_iter().partition(|(name, _)| {
        let name = name.value.as_str();
        FACTS.contains(&name) && !wanted.contains(&name)
    });
    for (name, _) in facts {
        let message = format!("`{}` is not read in a translation", name.value);
        page.warning(
            name.at,
            message,
            "delete it here: it is read in the page of the territory's own language",
        );
    }
    rest
}

fn title(fields: &mut Fields<'_>, at: At) -> Spot<String> {
    let Some(title) = fields.text("title") else {
        if fields.is_missing("title") {
            let help = "write it in the front matter, for example `title: Choose a family doctor`";
            fields.page.error(at, "the page has no title", help);
        }
        return Spot { value: String::new(), at };
    };
    let length = title.value.chars().count();
    if LONGEST_TITLE < length {
        let help = format!("keep it under {LONGEST_TITLE} so that it fits on a button");
        fields.page.warning(title.at, format!("the title is {length} characters long"), help);
    }
    title
}

fn keywords(fields: &mut Fields<'_>, at: At) -> Vec<String> {
    let keywords = fields.list("keywords");
    if keywords.is_empty() && fields.is_missing("keywords") {
        let help = "write the words that people search with, for example `keywords: [family doctor, gp]`";
        fields.page.warning(at, "there are no keywords", help);
    }
    keywords.into_iter().map(|keyword| keyword.value).collect()
}

pub(super) fn reviewed(fields: &mut Fields<'_>) -> bool {
    // Kept for those who write: a person who reads is told only whether a page is reviewed.
    let _ = (fields.text("reviewed_by"), fields.date("reviewed"));
    let Some(status) = fields.text("status") else { return false };
    if !matches!(status.value.as_str(), "draft" | "reviewed") {
        let near = closest(&status.value, ["draft", "reviewed"]).unwrap_or("draft");
        let help =
            format!("write `status: {near}` (`reviewed` once a professional of the field has read it)");
        fields.page.error(status.at, format!("`{}` is not a status", status.value), help);
    }
    status.value == "reviewed"
}

pub(super) fn sources(fields: &mut Fields<'_>, at: At) -> Vec<String> {
    let sources = fields.links("sources");
    if sources.is_empty() && fields.is_missing("sources") {
        let help =
            "name the pages that the facts rest on, for example `sources: [https://www.example.org/page]`";
        fields.page.warning(at, "there is no source", help);
    }
    sources
}

pub(super) fn checked(fields: &mut Fields<'_>, at: At, today: NaiveDate) -> Option<NaiveDate> {
    let Some(checked) = fields.date("checked") else {
        if fields.is_missing("checked") {
            let help = format!("write when the facts were last held against the sources: `checked: {today}`");
            fields.page.warning(at, "there is no `checked` date", help);
        }
        return None;
    };
    let days = (today - checked.value).num_days();
    if LONGEST_UNCHECKED < days {
        let message = format!("the facts were last checked {days} days ago");
        let help = format!("hold them against the sources, then write `checked: {today}`");
        fields.page.aged(checked.at, message, help);
    } else if days < -1 {
        let message = format!("`{}` is in the future", checked.value);
        fields.page.warning(
            checked.at,
            message,
            format!("write the day of the check, at the latest `{today}`"),
        );
    }
    Some(checked.value)
}

fn valid_until(fields: &mut Fields<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let until = fields.date("valid_until")?;
    if until.value < today {
        let message = format!("a rule or amount of this page ended on {}", until.value);
        let help = "bring the page up to date and write the new end, or delete `valid_until`";
        fields.page.aged(until.at, message, help);
    }
    Some(until.value)
}

fn numbers_to_call(fields: &mut Fields<'_>, at: At) -> Vec<String> {
    let call = fields.list("call");
    if call.is_empty() && fields.is_missing("call") {
        let help = "write the number to call first: `call: [\"112\"]`";
        fields.page.error(at, "the card does not say which number to call", help);
    }
    for number in call.iter().filter(|number| !values::is_phone(&number.value)) {
        let message = format!("`{}` cannot be dialled", number.value);
        fields.page.error(number.at, message, "write a telephone number, for example `call: [\"112\"]`");
    }
    call.into_iter().map(|number| number.value).collect()
}
