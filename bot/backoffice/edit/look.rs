//! What would become of a draft: what `check` says of it and of what it changes elsewhere, and how it looks on a phone.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::{Office, Sources};
use super::draft::Draft;
use crate::conversation::{Area, Circumstances, Event, Press, Reply, Stage, State, step};
use crate::knowledge::{
    Block, Diagnostic, Library, PlaceInFolder, Prose, SourceFile, Territory, read_edited, with_fingerprint,
};
use crate::language::Language;
use crate::search::Catalogue;

/// More than this of what is wrong elsewhere nobody reads at once.
const MOST_ELSEWHERE: usize = 50;

#[derive(Debug)]
pub(super) struct Look {
    pub here: Vec<Diagnostic>,
    /// What is wrong in other files with this change and was not without it.
    pub elsewhere: Vec<Diagnostic>,
    /// `None` where the file is nothing that a person sees as a whole, or cannot be read.
    pub phone: Option<Vec<Reply>>,
    /// The text as a translation that is up to date; `None` where it is that, or is no translation.
    pub stamped: Option<String>,
}

impl Look {
    pub fn at(office: &Office, draft: &Draft) -> Look {
        let sources = office.sources.load();
        let edited = read_edited(&with(&sources, draft), office.desk.today());
        let (here, others): (Vec<_>, Vec<_>) =
            edited.diagnostics.into_iter().partition(|problem| problem.path == draft.path);
        let key = |problem: &Diagnostic| (problem.path.clone(), problem.message.clone());
        let before: BTreeSet<_> = sources.diagnostics.iter().map(key).collect();
        let elsewhere = others.into_iter().filter(|problem| !before.contains(&key(problem)));
        let stamped = edited.translations.get(&draft.path);
        let stamped = stamped.and_then(|value| with_fingerprint(&draft.text, value));
        let language = draft.place.in_territory().map(|(_, language)| language);
        let around = Circumstances::new(office.desk.now(), language);
        let broken = here.iter().any(Diagnostic::is_error);
        Look {
            elsewhere: elsewhere.take(MOST_ELSEWHERE).collect(),
            phone: (!broken).then(|| on_phone(edited.library, &draft.place, &around)).flatten(),
            stamped: stamped.filter(|text| !broken && *text != draft.text),
            here,
        }
    }

    pub fn has_errors(&self) -> bool {
        self.here.iter().any(Diagnostic::is_error)
    }
}

/// The folder with the draft in the place of its file.
fn with(sources: &Sources, draft: &Draft) -> Vec<SourceFile> {
    let others = sources.files.iter().filter(|file| file.path != draft.path);
    let own = SourceFile { path: draft.path.clone(), bytes: draft.text.as_bytes().into() };
    others.cloned().chain([own]).collect()
}

/// What a person sees who reads this language, in a library that holds little else: one of everything would take seconds.
fn on_phone(mut library: Library, place: &PlaceInFolder, around: &Circumstances) -> Option<Vec<Reply>> {
    let (slug, language) = place.in_territory()?;
    let mut territory = library.territories.remove(slug)?;
    let press = match place {
        PlaceInFolder::Article { slug, .. } => {
            only_article(&mut territory, slug, language)?;
            Press::Article(slug.clone())
        }
        PlaceInFolder::Organisation { slug, .. } => {
            territory.directory.get(slug)?;
            territory.directory.retain(|other, _| other == slug);
            territory.articles.clear();
            Press::AskPerson(None)
        }
        PlaceInFolder::Card { slug, .. } => {
            let (of, text) = territory.urgent.get(slug)?.text_in(language);
            let blocks =
                std::iter::once(Block::heading(text.title.as_str())).chain(text.text.0.iter().cloned());
            return (of == language).then(|| vec![Reply::new(of, Prose(blocks.collect()))]);
        }
        _ => {
            territory.articles.clear();
            Press::Area(slug.clone(), None)
        }
    };
    Some(pressed(territory, language, &press, around))
}

/// Leaves the page and those that it names; `None` where it is not to be had in this language.
fn only_article(territory: &mut Territory, slug: &crate::knowledge::Slug, language: Language) -> Option<()> {
    let article = territory.articles.get(slug)?;
    article.texts.get(&language)?;
    let named = article.see_also.clone();
    territory.articles.retain(|other, _| other == slug || named.contains(other));
    Some(())
}

fn pressed(territory: Territory, language: Language, press: &Press, around: &Circumstances) -> Vec<Reply> {
    let area = Area { territory: territory.slug.clone(), city: None, at: None };
    let standing =
        State { language: Some(language), area: Some(area), stage: Stage::Listening, ..State::default() };
    let territories = [(territory.slug.clone(), territory)].into();
    let catalogue = Catalogue::new(Arc::new(Library { territories, ..Library::default() }));
    step(&catalogue, &standing, &Event::Pressed(press.encode()), around).replies
}
