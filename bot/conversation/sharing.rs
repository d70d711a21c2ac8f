//! Mediators: the links of their organisation, what is printed with them, and how many people came.

use std::collections::BTreeSet;

use super::commands::domain_name;
use super::lookup::Found;
use super::meeting::A_ROW;
use super::scene::Scene;
use super::{Button, Extra, Press, Turn, relayed};
use crate::knowledge::{Article, Block, Prose, Slug, Span, Territory};
use crate::language::{Language, SPOKEN};
use crate::link::{self, Form, Link, Sheet, Tally};
use crate::wording::{Phrase, isolated};

/// What a button below a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Shows the link.
    Show,
    Languages,
    Areas,
    Domains,
    Poster,
    Cards,
    Square,
}

impl Share {
    pub(super) const ALL: [Share; 7] = [
        Share::Show,
        Share::Languages,
        Share::Areas,
        Share::Domains,
        Share::Poster,
        Share::Cards,
        Share::Square,
    ];
}

/// Smaller numbers could tell of someone in particular.
const FEW: u64 = 5;

/// The days that `/stats` looks back.
pub const STATS_DAYS: i64 = 30;

/// Links that `/stats` lists at most.
const MOST_LINKS: usize = 20;

/// A command of theirs; `None` where it is not for this person.
pub(super) fn command(scene: &Scene<'_>, name: &str, words: &str) -> Option<Turn> {
    let organisation = scene.around.role.mediator_of.as_ref()?;
    match name {
        "link" => {
            let place = link::place(words);
            Some(shown(scene, &Link { organisation: Some(organisation.clone()), place, ..Link::default() }))
        }
        "stats" => Some(stats(scene, organisation)),
        _ => None,
    }
}

/// They pressed a button below a link. A draft vouches for nothing: whose it is follows from who pressed.
pub(super) fn pressed(scene: &Scene<'_>, share: Share, draft: &str) -> Option<Turn> {
    let organisation = scene.around.role.mediator_of.clone()?;
    let drafted = Link::drafted(draft, scene.catalogue.library())?;
    let link = Link { organisation: Some(organisation), ..drafted };
    Some(match share {
        Share::Show => shown(scene, &link),
        Share::Languages => languages(scene, &link),
        Share::Areas => areas(scene, &link),
        Share::Domains => domains(scene, &link),
        Share::Poster => printed(scene, &link, Form::Poster),
        Share::Cards => printed(scene, &link, Form::Cards),
        Share::Square => printed(scene, &link, Form::Square),
    })
}

fn shown(scene: &Scene<'_>, link: &Link) -> Turn {
    let url = url(scene, link);
    let name = organisation_of(scene, link);
    let mut text = vec![
        Block::heading(scene.say(&Phrase::LinkOf { organisation: &name })),
        Block::Paragraph(vec![Span::Link { text: url.clone(), url }]),
    ];
    text.extend(
        parts(scene, link)
            .into_iter()
            .map(|part| Block::Item { number: None, spans: vec![Span::text(part)] }),
    );
    text.push(Block::paragraph(scene.say(&Phrase::LinkHow)));
    let button = |phrase: &Phrase<'_>, share| scene.button(phrase, &Press::Share(share, link.draft()));
    let reply = scene
        .reply_with(Prose(text))
        .row([
            button(&Phrase::LinkLanguage, Share::Languages),
            button(&Phrase::LinkArea, Share::Areas),
            button(&Phrase::LinkTopic, Share::Domains),
        ])
        .row([
            button(&Phrase::LinkPoster, Share::Poster),
            button(&Phrase::LinkCards, Share::Cards),
            button(&Phrase::LinkSquare, Share::Square),
        ]);
    scene.stay(vec![reply])
}

fn url(scene: &Scene<'_>, link: &Link) -> String {
    let code = scene.around.links.as_ref().map(|links| link.code(&links.stamp)).unwrap_or_default();
    scene.deep_link("start", &code)
}

fn organisation_of(scene: &Scene<'_>, link: &Link) -> String {
    link.organisation.as_ref().map(|slug| relayed::name(scene, slug)).unwrap_or_default()
}

/// What a link says beside whose it is, a line for each thing.
fn parts(scene: &Scene<'_>, link: &Link) -> Vec<String> {
    let language = link.language.map(|language| format!("🌐 {}", isolated(language.own_name())));
    let area = area_of(scene, link).map(|area| format!("📍 {}", isolated(&area)));
    let topic = article(scene, link).map(|article| format!("📖 {}", article.text_in(scene.language).1.title));
    let place =
        link.place.as_ref().map(|place| format!("🪧 {}", isolated(&place.as_str().replace('-', " "))));
    [language, area, topic, place].into_iter().flatten().collect()
}

fn area_of(scene: &Scene<'_>, link: &Link) -> Option<String> {
    let territory = scene.catalogue.library().territories.get(link.territory.as_ref()?)?;
    let city = link.city.as_ref().and_then(|city| territory.city(city.as_str()));
    Some(city.map_or_else(|| territory.name.clone(), |city| format!("{}, {}", city.name, territory.name)))
}

fn article<'a>(scene: &Scene<'a>, link: &Link) -> Option<&'a Article> {
    let slug = link.topic.as_ref()?;
    let everywhere = scene.catalogue.library().territories.values();
    territories(scene, link).into_iter().chain(everywhere).find_map(|territory| territory.articles.get(slug))
}

/// A button that shows the link as it would be then.
fn then(label: impl Into<String>, link: &Link) -> Button {
    Button::press(label, &Press::Share(Share::Show, link.draft()))
}

fn menu(scene: &Scene<'_>, any: &Link, buttons: &[Button]) -> Turn {
    let reply = scene.reply(&Phrase::LinkChoose);
    let reply = buttons.chunks(A_ROW).fold(reply, |reply, row| reply.row(row.iter().cloned()));
    scene.stay(vec![reply.row([then(scene.say(&Phrase::LinkAny), any)])])
}

fn languages(scene: &Scene<'_>, link: &Link) -> Turn {
    let button =
        |language: Language| then(language.own_name(), &Link { language: Some(language), ..link.clone() });
    menu(scene, &Link { language: None, ..link.clone() }, &SPOKEN.map(button))
}

/// The territory of the link's organisation, or all.
fn territories<'a>(scene: &Scene<'a>, link: &Link) -> Vec<&'a Territory> {
    let all = scene.catalogue.library().territories.values();
    let has = |territory: &&Territory| {
        link.organisation.as_ref().is_some_and(|slug| territory.directory.contains_key(slug))
    };
    let theirs: Vec<&Territory> = all.clone().filter(has).collect();
    if theirs.is_empty() { all.collect() } else { theirs }
}

fn areas(scene: &Scene<'_>, link: &Link) -> Turn {
    let mut buttons = Vec::new();
    for territory in territories(scene, link) {
        let at = |city: Option<&Slug>| Link {
            territory: Some(territory.slug.clone()),
            city: city.cloned(),
            ..link.clone()
        };
        buttons.push(then(&territory.name, &at(None)));
        buttons.extend(
            territory
                .cities
                .iter()
                .take(A_ROW * A_ROW - 1)
                .map(|city| then(&city.name, &at(Some(&city.slug)))),
        );
    }
    menu(scene, &Link { territory: None, city: None, ..link.clone() }, &buttons)
}

fn domains(scene: &Scene<'_>, link: &Link) -> Turn {
    let articles = territories(scene, link).into_iter().flat_map(|territory| territory.articles.values());
    let domains: BTreeSet<&Slug> = articles.map(|article| &article.domain).collect();
    let button = |domain: &Slug| {
        let press = Press::ShareTopics(link::short_domain(domain), link.draft());
        Button::press(domain_name(scene.language, domain), &press)
    };
    let buttons: Vec<Button> = domains.into_iter().map(button).collect();
    let reply =
        buttons.into_iter().fold(scene.reply(&Phrase::LinkChoose), |reply, button| reply.row([button]));
    let any = then(scene.say(&Phrase::LinkAny), &Link { topic: None, ..link.clone() });
    scene.stay(vec![reply.row([any])])
}

/// The articles of a domain, by its short name, for the link to open.
pub(super) fn topics(scene: &Scene<'_>, domain: &str, draft: &str) -> Option<Turn> {
    let organisation = scene.around.role.mediator_of.clone()?;
    let drafted = Link::drafted(draft, scene.catalogue.library())?;
    let link = Link { organisation: Some(organisation), ..drafted };
    let articles = territories(scene, &link).into_iter().flat_map(|territory| territory.articles.values());
    let mut buttons: Vec<Button> = articles
        .filter(|article| link::short_domain(&article.domain) == domain)
        .map(|article| {
            let topic = Some(article.slug.clone());
            then(&article.text_in(scene.language).1.title, &Link { topic, ..link.clone() })
        })
        .collect();
    buttons.sort_by(|one, other| one.label.cmp(&other.label));
    let reply =
        buttons.into_iter().fold(scene.reply(&Phrase::LinkChoose), |reply, button| reply.row([button]));
    Some(scene.stay(vec![reply]))
}

fn printed(scene: &Scene<'_>, link: &Link, form: Form) -> Turn {
    let organisation = link.organisation.as_ref().map(|slug| relayed::name(scene, slug));
    let sheet = Sheet { url: url(scene, link), organisation, languages: languages_on(scene, link) };
    let mut reply = scene.reply(&Phrase::LinkPrint);
    reply.extra = Some(Extra::Print { form, sheet });
    scene.stay(vec![reply])
}

/// The languages of a poster: the link's and that of the place; without one, those that the organisation speaks.
fn languages_on(scene: &Scene<'_>, link: &Link) -> Vec<Language> {
    let territory = territories(scene, link).first().copied();
    let host = territory.map(|territory| territory.host);
    let theirs = || {
        let organisation = link.organisation.as_ref().and_then(|slug| scene.organisation(slug));
        organisation.map(|organisation| organisation.languages.clone()).unwrap_or_default()
    };
    let wanted: Vec<Language> = link.language.map_or_else(theirs, |language| vec![language]);
    let mut languages: Vec<Language> = Vec::new();
    for language in wanted.into_iter().chain(host).filter(Language::is_spoken) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

/// What came of the organisation's links.
fn stats(scene: &Scene<'_>, organisation: &Slug) -> Turn {
    let name = &relayed::name(scene, organisation);
    let Some(Found::Tallies(tallies)) = &scene.around.found else { return scene.stay(Vec::new()) };
    if tallies.is_empty() {
        return scene.stay(vec![scene.reply(&Phrase::StatsNone { organisation: name })]);
    }
    let mut text = vec![Block::heading(scene.say(&Phrase::StatsTitle { organisation: name }))];
    for (code, tally) in tallies.iter().take(MOST_LINKS) {
        text.push(line(scene, label(scene, code), *tally));
    }
    scene.stay(vec![scene.reply_with(Prose(text))])
}

/// What a code's link says, in a line.
fn label(scene: &Scene<'_>, code: &str) -> String {
    let links = scene.around.links.as_ref();
    let link = links.and_then(|links| Link::read(code, scene.catalogue.library(), &links.stamp));
    let parts = link.map(|link| parts(scene, &link)).unwrap_or_default();
    if parts.is_empty() { scene.say(&Phrase::StatsPlain) } else { parts.join(" · ") }
}

fn line(scene: &Scene<'_>, label: String, tally: Tally) -> Block {
    let number = |count: u64| if count < FEW { scene.say(&Phrase::StatsFew) } else { count.to_string() };
    let numbers = scene.say(&Phrase::StatsLine {
        opened: &number(tally.opened),
        asked: &number(tally.asked),
        answered: &number(tally.answered),
        referred: &number(tally.referred),
    });
    Block::Paragraph(vec![Span::Strong(label), Span::Text(format!("\n{numbers}"))])
}
