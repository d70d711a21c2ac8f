//! `sportello ask`: one question, and what the bot would say to it.

use std::io::Write;
use std::time::Instant;

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::why;
use crate::conversation::people_for;
use crate::knowledge::{City, Library, Slug, Territory};
use crate::language::Language;
use crate::referral::Need;
use crate::search::{Catalogue, Finding, Hit, Outcome, Question};

#[derive(Debug, Clone, clap::Args)]
pub struct Arguments {
    /// The question, in quotes
    pub question: String,
    /// Language that the person has chosen; the question may be in another
    #[arg(long, value_name = "LANGUAGE", default_value = "it")]
    pub lang: Language,
    /// Where the person lives: a territory, or a city of it as in `piemonte/torino`
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
    /// Say why: what spoke for the nearest topics, and why that was enough or not
    #[arg(long, conflicts_with = "json")]
    pub explain: bool,
}

/// What `--json` prints.
#[derive(Debug, Serialize)]
struct Asked<'a> {
    lang: Language,
    territory: Option<&'a Slug>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<&'a Slug>,
    articles: Vec<AskedArticle<'a>>,
    referrals: Vec<AskedReferral<'a>>,
    took_us: u64,
}

#[derive(Debug, Serialize)]
struct AskedArticle<'a> {
    slug: &'a Slug,
    domain: &'a Slug,
    /// The language that its text would be shown in.
    lang: Language,
    confidence: f64,
}

#[derive(Debug, Serialize)]
struct AskedReferral<'a> {
    slug: &'a Slug,
}

/// Answers the question; the exit code is always 0.
pub fn run(
    catalogue: &Catalogue,
    arguments: &Arguments,
    now: DateTime<Utc>,
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    let (territory, city) = area(catalogue.library(), arguments.area.as_deref())?;
    let question = Question {
        text: &arguments.question,
        chosen: arguments.lang,
        territory: territory.map(|territory| &territory.slug),
    };
    let start = Instant::now();
    let finding = catalogue.find(question);
    let took_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    let referrals = territory.map(|territory| people(territory, city, &finding, now)).unwrap_or_default();
    if arguments.json {
        let asked = asked(&finding, territory, referrals, took_us);
        writeln!(out, "{}", serde_json::to_string(&asked)?)?;
    } else {
        print_text(&finding, territory, &referrals, out)?;
        if arguments.explain {
            writeln!(out, "\n{}", why::told(&catalogue.explain(question)))?;
        }
    }
    Ok(0)
}

/// The territory and the city that `piemonte/torino` names; without an area, the fullest territory.
pub fn area<'a>(
    library: &'a Library,
    area: Option<&str>,
) -> anyhow::Result<(Option<&'a Territory>, Option<&'a City>)> {
    let territories = &library.territories;
    let Some(area) = area else { return Ok((library.fullest(), None)) };
    let (name, city) = area.split_once('/').map_or((area, None), |(name, city)| (name, Some(city)));
    let Some(territory) = territories.get(name) else {
        let known: Vec<&str> = territories.keys().map(Slug::as_str).collect();
        bail!("there is no territory `{name}`; the folder has {}", known.join(", "));
    };
    let city =
        city.map(|slug| territory.city(slug).with_context(|| format!("`{name}` has no city `{slug}`")));
    Ok((Some(territory), city.transpose()?))
}

/// The offices that the first article names, or else the people who can help.
fn people<'a>(
    territory: &'a Territory,
    city: Option<&City>,
    finding: &Finding,
    now: DateTime<Utc>,
) -> Vec<&'a Slug> {
    let near = city.map(|city| city.at);
    let need = Need { topic: None, domain: None, language: finding.language, near, now };
    people_for(territory, finding, &need).into_iter().map(|referral| &referral.organisation.slug).collect()
}

fn hits(finding: &Finding) -> Vec<&Hit> {
    match &finding.outcome {
        Outcome::Answer { first, others } => std::iter::once(first).chain(others).collect(),
        Outcome::Urgent { articles: hits, .. } | Outcome::Choose(hits) | Outcome::Refer { nearest: hits } => {
            hits.iter().collect()
        }
        Outcome::Chitchat(_) => Vec::new(),
    }
}

fn asked<'a>(
    finding: &'a Finding,
    territory: Option<&'a Territory>,
    referrals: Vec<&'a Slug>,
    took_us: u64,
) -> Asked<'a> {
    let article = |hit: &'a Hit| AskedArticle {
        slug: &hit.slug,
        domain: &hit.domain,
        lang: shown_in(territory, hit, finding.language),
        confidence: (hit.confidence * 1000.0).round() / 1000.0,
    };
    Asked {
        lang: finding.language,
        territory: territory.map(|territory| &territory.slug),
        outcome: finding.outcome.name(),
        card: if let Outcome::Urgent { card, .. } = &finding.outcome { Some(card) } else { None },
        articles: hits(finding).into_iter().map(article).collect(),
        referrals: referrals.into_iter().map(|slug| AskedReferral { slug }).collect(),
        took_us,
    }
}

fn shown_in(territory: Option<&Territory>, hit: &Hit, wanted: Language) -> Language {
    let article = territory.and_then(|territory| territory.articles.get(&hit.slug));
    article.map_or(wanted, |article| article.text_in(wanted).0)
}

fn print_text(
    finding: &Finding,
    territory: Option<&Territory>,
    referrals: &[&Slug],
    out: &mut impl Write,
) -> anyhow::Result<()> {
    writeln!(out, "{} in {}", finding.outcome.name(), finding.language.own_name())?;
    if let Outcome::Urgent { card, .. } = &finding.outcome
        && let Some(card) = territory.and_then(|territory| territory.urgent.get(card))
    {
        let (_, text) = card.text_in(finding.language);
        writeln!(out, "\n{}\n{}", text.title, text.text.plain())?;
    }
    let mut articles = hits(finding).into_iter().filter_map(|hit| {
        let article = territory?.articles.get(&hit.slug)?;
        Some((hit, article.text_in(finding.language).1))
    });
    if let Outcome::Answer { .. } = &finding.outcome
        && let Some((hit, text)) = articles.next()
    {
        writeln!(out, "\n{} ({}, {:.0} % sure)", text.title, hit.slug, hit.confidence * 100.0)?;
        writeln!(out, "{}", text.short.plain())?;
    }
    for (at, (hit, text)) in articles.enumerate() {
        let lead = if at == 0 { "\n" } else { "" };
        writeln!(out, "{lead}- {} ({}, {:.0} %)", text.title, hit.slug, hit.confidence * 100.0)?;
    }
    let names = referrals.iter().filter_map(|slug| territory?.directory.get(*slug));
    for (at, organisation) in names.enumerate() {
        let lead = if at == 0 { "\n" } else { "" };
        let phone = organisation.phone.as_deref().map(|phone| format!(", {phone}")).unwrap_or_default();
        writeln!(out, "{lead}→ {}{phone}", organisation.name)?;
    }
    Ok(())
}
