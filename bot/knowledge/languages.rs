//! A page and its translations: what is missing, what is stale, and what says something else.

use std::collections::BTreeSet;

use super::closest::closest;
use super::diagnostic::At;
use super::drafts::{Family, PageKind, Words};
use super::numbers::{Facts, numbers};
use super::page::Page;
use super::slug::Slug;
use crate::language::Language;

/// The folder that a page lies in, and what its territory promises.
pub(super) struct Folder<'a> {
    pub path: String,
    pub host: Language,
    pub promised: &'a [Language],
}

/// A translation whose page in the host language is not there.
pub(super) struct Orphan {
    page: usize,
    wanted: String,
}

/// Holds the translations of a page against it. An orphan comes back, for whoever knows where its host may be.
pub(super) fn check<F>(
    slug: &Slug,
    family: &Family<F>,
    folder: &Folder<'_>,
    kind: PageKind,
    pages: &mut [Page],
) -> Option<Orphan> {
    if family.host_page.is_none() {
        // All of them lack the same page: said once.
        let page = *family.files.values().next()?;
        return Some(Orphan { page, wanted: format!("{}/{slug}.{}.md", folder.path, folder.host) });
    }
    let (host, _) = family.host.as_ref()?;
    let missing = folder.promised.iter().filter(|language| !family.files.contains_key(language));
    let missing: Vec<String> = missing.map(ToString::to_string).collect();
    say_missing(host, slug, &missing, kind, pages);
    if !pages[host.page].is_faulty() {
        for translation in family.translations.values() {
            compare(translation, host, kind, pages);
        }
    }
    None
}

pub(super) fn explain_orphan<'a>(
    orphan: Option<Orphan>,
    slug: &Slug,
    elsewhere: Option<String>,
    names: impl Iterator<Item = &'a str> + Clone,
    pages: &mut [Page],
) {
    let Some(Orphan { page, wanted }) = orphan else { return };
    let help = match (elsewhere, closest(slug.as_str(), names.filter(|name| *name != slug.as_str()))) {
        (Some(path), _) => format!("move it beside `{path}`"),
        (None, Some(near)) => format!("write `{wanted}`, or rename this file to `{near}.….md`"),
        (None, None) => format!("write `{wanted}` first, or delete this file"),
    };
    pages[page].error(At::FILE, format!("the page that this one translates is missing: `{wanted}`"), help);
}

fn say_missing(host: &Words, slug: &Slug, missing: &[String], kind: PageKind, pages: &mut [Page]) {
    let page = &mut pages[host.page];
    if kind == PageKind::Organisation {
        if let Some(first) = missing.first() {
            let message = format!("what it does is not said in: {}", missing.join(", "));
            page.warning(
                host.title.at,
                message,
                format!("write `{slug}.{first}.md` beside it, with one or two sentences"),
            );
        }
        return;
    }
    for language in missing {
        let help =
            format!("write `{slug}.{language}.md` beside it, with `translates: \"{}\"`", host.fingerprint);
        page.warning(host.title.at, format!("there is no translation into `{language}`"), help);
    }
}

fn compare(translation: &Words, host: &Words, kind: PageKind, pages: &mut [Page]) {
    if pages[translation.page].is_faulty() {
        return;
    }
    same_sections(translation, host, pages);
    same_facts(translation, host, pages);
    // A translation whose numbers differ has that to be put right first.
    if !pages[translation.page].is_faulty() {
        up_to_date(translation, host, kind, pages);
    }
}

fn same_sections(translation: &Words, host: &Words, pages: &mut [Page]) {
    let (ours, theirs) = (translation.section_ids(), host.section_ids());
    let name = pages[host.page].name().to_owned();
    let page = &mut pages[translation.page];
    let ids = |ids: BTreeSet<&super::SectionId>| {
        ids.into_iter().map(|id| format!("`{}`", id.as_str())).collect::<Vec<_>>().join(", ")
    };
    let missing = ids(theirs.difference(&ours).collect());
    if !missing.is_empty() {
        let message = format!("sections of `{name}` are missing: {missing}");
        page.warning(At::FILE, message, "translate them too, under headings with the same ids");
    }
    let extra = ids(ours.difference(&theirs).collect());
    if !extra.is_empty() {
        let message = format!("`{name}` has no such sections: {extra}");
        page.warning(At::FILE, message, "add them there first, or delete them here");
    }
}

fn same_facts(translation: &Words, host: &Words, pages: &mut [Page]) {
    let (ours, theirs) = (translation.facts(host), host.facts(translation));
    let Facts { numbers: our_numbers, links: our_links } = &ours;
    let Facts { numbers: their_numbers, links: their_links } = &theirs;
    let holds_number = |line: &str, number: &str| numbers(line).iter().any(|other| other == number);
    let digits = "write the same numbers, in digits,";
    differences("numbers", (our_numbers, their_numbers), digits, holds_number, (translation, host), pages);
    let holds_link = |line: &str, link: &str| line.contains(link);
    differences(
        "links",
        (our_links, their_links),
        "write the same links",
        holds_link,
        (translation, host),
        pages,
    );
}

fn differences(
    what: &str,
    (ours, theirs): (&BTreeSet<String>, &BTreeSet<String>),
    order: &str,
    holds: impl Fn(&str, &str) -> bool,
    (translation, host): (&Words, &Words),
    pages: &mut [Page],
) {
    let missing: Vec<&String> = theirs.difference(ours).collect();
    let extra: Vec<&String> = ours.difference(theirs).collect();
    let line_of = |words: &Words, page: &Page, fact: Option<&&String>| {
        let fact = fact?;
        if holds(&words.title.value, fact) {
            return Some(words.title.at);
        }
        let lines = page.text.lines().enumerate().skip(words.body.line.saturating_sub(1));
        let mut lines = lines.filter(|(_, line)| holds(line, fact));
        lines.next().map(|(index, _)| At::line(index + 1))
    };
    if missing.is_empty() && extra.is_empty() {
        return;
    }
    let there = line_of(host, &pages[host.page], missing.first());
    let name = pages[host.page].name().to_owned();
    let place = there.map_or(String::new(), |at| format!(" (line {})", at.line));
    let at = line_of(translation, &pages[translation.page], extra.first()).unwrap_or(At::FILE);
    let facts = [listed(&missing, "missing"), listed(&extra, "extra")];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let message = format!("the {what} are not those of `{name}`: {}", facts.join(", "));
    pages[translation.page].error(at, message, format!("{order} as in `{name}`{place}"));
}

fn listed(facts: &[&String], how: &str) -> Option<String> {
    let quoted: Vec<String> = facts.iter().map(|fact| format!("`{fact}`")).collect();
    let verb = if facts.len() == 1 { "is" } else { "are" };
    (!facts.is_empty()).then(|| format!("{} {verb} {how}", quoted.join(" ")))
}

fn up_to_date(translation: &Words, host: &Words, kind: PageKind, pages: &mut [Page]) {
    let name = pages[host.page].name().to_owned();
    let page = &mut pages[translation.page];
    let value = &host.fingerprint;
    match &translation.translates {
        Some(made_from) if made_from.value == *value => {}
        Some(made_from) => {
            let help = format!("bring it up to date, then write `translates: \"{value}\"`");
            page.warning(made_from.at, format!("`{name}` has changed since it was translated"), help);
        }
        None if kind == PageKind::Article => {
            let help =
                format!("compare it with `{name}`, then write `translates: \"{value}\"` in the front matter");
            page.warning(At::FILE, "it does not say which version it translates", help);
        }
        None => {}
    }
}
