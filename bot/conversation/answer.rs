//! An answer, as it is shown: the short answer first, its sections by a tap, the same for the desk, who can help.

use super::scene::{Scene, date};
use super::{Button, Press, Reply, Stage, Turn, hiding, people};
use crate::knowledge::{Article, ArticleText, Block, Prose, Section, SectionId, Span};
use crate::language::Language;
use crate::link::Tally;
use crate::wording::{Phrase, say};

/// Section buttons a row: headings are longer than names.
const SECTIONS_A_ROW: usize = 2;

/// The short answer, with its source and everything that a person may want next.
pub(super) fn shown(scene: &Scene<'_>, article: &Article) -> Turn {
    let (language, text) = article.text_in(scene.language);
    let words = words(scene, article, &text.title);
    let reply = with_buttons(scene, Reply::new(language, words), article, text);
    scene.go(answered(article, scene.language), vec![reply])
}

/// The short answer below a heading, with where it comes from and how much it is to be trusted.
pub(super) fn words(scene: &Scene<'_>, article: &Article, heading: &str) -> Prose {
    let (language, text) = article.text_in(scene.language);
    let mut words = vec![Block::heading(heading)];
    words.extend(warnings(scene, article, language, text));
    words.extend(text.short.0.iter().cloned());
    words.extend(small_print(scene, article, text));
    Prose(words)
}

/// The same, for a tap on its title; going back to what was just read is no new answer.
pub(super) fn chosen(scene: &Scene<'_>, article: &Article) -> Turn {
    let turn = shown(scene, article);
    match &scene.state.stage {
        Stage::Answered { article: before, .. } if *before == article.slug => turn,
        _ => scene.tallied(turn, Tally::ANSWERED),
    }
}

fn answered(article: &Article, language: Language) -> Stage {
    Stage::Answered { article: article.slug.clone(), language }
}

/// What must be read before the answer: that it may be out of date, or is in another language.
fn warnings(scene: &Scene<'_>, article: &Article, language: Language, text: &ArticleText) -> Vec<Block> {
    let mut warnings = Vec::new();
    if let Some(end) = article.valid_until.filter(|end| *end < scene.today()) {
        warnings.push(Phrase::MayHaveChanged { date: &date(end) }.block(scene));
    }
    if text.stale {
        warnings.push(Phrase::TranslationOld.block(scene));
    }
    if language != scene.language {
        warnings.push(Phrase::OnlyIn { language: language.own_name() }.block(scene));
    }
    warnings
}

impl Phrase<'_> {
    fn block(&self, scene: &Scene<'_>) -> Block {
        Block::Note(vec![Span::Strong(format!("⚠️ {}", scene.say(self)))])
    }
}

/// Where it comes from and how much it is to be trusted.
fn small_print(scene: &Scene<'_>, article: &Article, text: &ArticleText) -> Vec<Block> {
    let mut lines = Vec::new();
    if let Some(url) = article.sources.first() {
        let site = site(url);
        let (before, after) = around(&scene.say(&Phrase::Source { source: site }), site);
        let link = Span::Link { text: site.to_owned(), url: url.clone() };
        lines.push(Block::Note(vec![Span::Text(before), link, Span::Text(after)]));
    }
    if let Some(checked) = article.checked {
        lines.push(Block::note(scene.say(&Phrase::CheckedOn { date: &date(checked) })));
    }
    if !text.reviewed {
        lines.push(Block::note(scene.say(&Phrase::NotReviewed)));
    }
    lines
}

/// `https://www.aslvco.it/come-fare` → `aslvco.it`
fn site(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// What stands before and after `part` in `sentence`.
fn around(sentence: &str, part: &str) -> (String, String) {
    sentence.split_once(part).map_or_else(
        || (sentence.to_owned(), String::new()),
        |(before, after)| (before.to_owned(), after.to_owned()),
    )
}

fn with_buttons(scene: &Scene<'_>, reply: Reply, article: &Article, text: &ArticleText) -> Reply {
    let slug = &article.slug;
    let sections: Vec<Button> =
        text.sections.iter().map(|section| section_button(article, section)).collect();
    let reply = sections.chunks(SECTIONS_A_ROW).fold(reply, |reply, row| reply.row(row.iter().cloned()));
    let mut ways = Vec::new();
    if !article.offices.is_empty() {
        ways.push(scene.button(&Phrase::WhereToGo, &Press::WhereToGo(slug.clone())));
    }
    if reply.language != article.host {
        ways.push(scene.button(&Phrase::ShowAtDesk, &Press::ShowAtDesk(slug.clone())));
    }
    let mut more = vec![scene.button(&Phrase::AskPerson, &Press::AskPerson(Some(slug.clone())))];
    if article.texts.len() > 1 {
        more.push(scene.button(&Phrase::OtherLanguage, &Press::OtherLanguage(slug.clone())));
    }
    let reply = reply.row(ways).row(more).row([
        scene.button(&Phrase::HelpedYes, &Press::Helped(slug.clone(), true)),
        scene.button(&Phrase::HelpedNo, &Press::Helped(slug.clone(), false)),
    ]);
    hiding::with_way_out(scene, reply, slug)
}

fn section_button(article: &Article, section: &Section) -> Button {
    Button::press(&section.heading, &Press::Section(article.slug.clone(), section.id))
}

/// One section; for want of it, those who can tell.
pub(super) fn section(scene: &Scene<'_>, article: &Article, id: SectionId) -> Turn {
    let (language, text) = article.text_in(scene.language);
    let Some(section) = text.section(id) else {
        let people = people::helpers(scene, Some((&article.slug, &article.domain)));
        let replies = vec![scene.reply(&Phrase::NoSection), people];
        return scene.go(answered(article, scene.language), replies);
    };
    let mut words = vec![Block::heading(format!("{} · {}", text.title, section.heading))];
    words.extend(section.text.0.iter().cloned());
    let others: Vec<Button> = text
        .sections
        .iter()
        .filter(|other| other.id != id)
        .map(|other| section_button(article, other))
        .collect();
    let reply = Reply::new(language, Prose(words));
    let reply = others.chunks(SECTIONS_A_ROW).fold(reply, |reply, row| reply.row(row.iter().cloned()));
    let mut ways = vec![scene.button(&Phrase::BackToAnswer, &Press::Article(article.slug.clone()))];
    if !article.offices.is_empty() {
        ways.push(scene.button(&Phrase::WhereToGo, &Press::WhereToGo(article.slug.clone())));
    }
    scene.go(answered(article, scene.language), vec![reply.row(ways)])
}

/// The section that a short follow-up asked for; 'where?' asks for a desk before it asks for a text.
pub(super) fn asked_about(scene: &Scene<'_>, article: &Article, id: SectionId) -> Turn {
    if id == SectionId::Where && !article.offices.is_empty() {
        return people::where_to_go(scene, article, false);
    }
    section(scene, article, id)
}

/// The same in the language of the desk, to hold up at a counter.
pub(super) fn for_the_desk(scene: &Scene<'_>, article: &Article) -> Turn {
    let (host, text) = article.text_in(article.host);
    let hint = say(scene.language, &Phrase::AtTheDesk { language: host.own_name() });
    let mut words = vec![Block::heading(&text.title)];
    words.extend(text.short.0.iter().cloned());
    if let Some(documents) = text.section(SectionId::Documents) {
        words.push(Block::heading(&documents.heading));
        words.extend(documents.text.0.iter().cloned());
    }
    let back = scene.button(&Phrase::BackToAnswer, &Press::Article(article.slug.clone()));
    let replies = vec![scene.reply_with(Prose::paragraph(hint)), Reply::new(host, Prose(words)).row([back])];
    scene.go(answered(article, scene.language), replies)
}

/// The languages that the article exists in.
pub(super) fn language_menu(scene: &Scene<'_>, article: &Article) -> Turn {
    let buttons: Vec<Button> = article
        .texts
        .keys()
        .map(|language| {
            Button::press(language.own_name(), &Press::ArticleIn(article.slug.clone(), *language))
        })
        .collect();
    let reply = scene.reply(&Phrase::ChooseLanguageOfAnswer);
    let reply =
        buttons.chunks(super::meeting::A_ROW).fold(reply, |reply, row| reply.row(row.iter().cloned()));
    scene.stay(vec![reply])
}
