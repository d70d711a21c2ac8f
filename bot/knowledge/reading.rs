//! A knowledge folder while it is read: every file by itself first, then sorted onto shelves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::diagnostic::{At, Diagnostic, Severity};
use super::drafts::{self, ArticleFacts, CardFacts, Family, PageKind, Words};
use super::everywhere::{self, Everywhere};
use super::model::Territory;
use super::organisation::{self, OrganisationFacts};
use super::page::{Page, decode};
use super::paths::{Found, Place, place_of};
use super::slug::Slug;
use super::{SourceFile, territory};
use crate::language::Language;

/// What lies in one territory's folder.
#[derive(Debug)]
pub(super) struct Shelf {
    pub host: Language,
    pub page: usize,
    pub territory: Option<Territory>,
    /// By slug, then domain: one slug in two domains is a mistake.
    pub articles: BTreeMap<(Slug, Slug), Family<ArticleFacts>>,
    pub cards: BTreeMap<Slug, Family<CardFacts>>,
    pub directory: BTreeMap<Slug, Family<OrganisationFacts>>,
}

#[derive(Debug)]
pub(super) struct Reading {
    pub pages: Vec<Page>,
    pub shelves: BTreeMap<Slug, Shelf>,
    pub everywhere: Everywhere,
    pub today: NaiveDate,
}

/// A file that has a place, and whether its text can be read.
struct Placed {
    place: Place,
    page: usize,
    readable: bool,
}

impl Reading {
    pub fn new(files: &[SourceFile], today: NaiveDate) -> Reading {
        let shelves = BTreeMap::new();
        let mut reading = Reading { pages: Vec::new(), shelves, everywhere: Everywhere::default(), today };
        let mut sorted: Vec<&SourceFile> = files.iter().collect();
        sorted.sort_by(|a, b| a.path.cmp(&b.path));
        let placed: Vec<Placed> = sorted.into_iter().filter_map(|file| reading.place(file)).collect();
        for file in &placed {
            reading.put_up_shelf(file);
        }
        let mut homeless = BTreeMap::new();
        for file in placed {
            reading.read_page(file, &mut homeless);
        }
        for (territory, page) in homeless {
            let message = format!("the territory `{territory}` has no page");
            let help =
                format!("write `{territory}/territory.it.md` with `name: …` and `languages: [it, en]`");
            reading.pages[page].error(At::FILE, message, help);
        }
        reading
    }

    fn place(&mut self, file: &SourceFile) -> Option<Placed> {
        match place_of(&file.path) {
            Found::Ignored => None,
            Found::Astray { severity, message, help } => {
                let mut page = Page::new(&file.path);
                match severity {
                    Severity::Error => page.error(At::FILE, message, help),
                    Severity::Warning => page.warning(At::FILE, message, help),
                }
                self.pages.push(page);
                None
            }
            Found::Page(place) => {
                let (page, readable) = decode(&file.path, &file.bytes);
                self.pages.push(page);
                Some(Placed { place, page: self.pages.len() - 1, readable })
            }
        }
    }

    /// A territory is known by its page's name alone, so that a mistake inside the page is one mistake.
    fn put_up_shelf(&mut self, file: &Placed) {
        let Place::Territory { territory, language } = &file.place else { return };
        if let Some(shelf) = self.shelves.get(territory) {
            let first = self.pages[shelf.page].name().to_owned();
            let message = format!("the territory has a page already: `{first}`");
            let help = "keep the one in the language of its offices and delete the other";
            self.pages[file.page].error(At::FILE, message, help);
            return;
        }
        let (articles, cards, directory) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (host, page) = (*language, file.page);
        self.shelves
            .insert(territory.clone(), Shelf { host, page, territory: None, articles, cards, directory });
    }

    fn read_page(&mut self, one: Placed, homeless: &mut BTreeMap<Slug, usize>) {
        let today = self.today;
        let page = &mut self.pages[one.page];
        let (index, readable) = (one.page, one.readable);
        let (territory, place) = match one.place {
            Place::Territory { ref territory, .. }
            | Place::Article { ref territory, .. }
            | Place::Card { ref territory, .. }
            | Place::Organisation { ref territory, .. } => (territory.clone(), one.place),
            other => {
                self.everywhere.take(page, index, other, readable);
                return;
            }
        };
        let Some(shelf) = self.shelves.get_mut(&territory) else {
            homeless.entry(territory).or_insert(index);
            return;
        };
        let host = shelf.host;
        match place {
            Place::Territory { territory, language } if shelf.page == index && readable => {
                shelf.territory = territory::read(page, &territory, language);
            }
            Place::Article { domain, slug, language, .. } => {
                let family = shelf.articles.entry((slug, domain)).or_default();
                let read = |page: &mut Page| drafts::host_article(page, index, today);
                family.take(page, (index, language, language == host, readable), PageKind::Article, read);
            }
            Place::Card { slug, language, .. } => {
                let family = shelf.cards.entry(slug).or_default();
                let read = |page: &mut Page| drafts::host_card(page, index, today);
                family.take(page, (index, language, language == host, readable), PageKind::Card, read);
            }
            Place::Organisation { slug, language, .. } => {
                let family = shelf.directory.entry(slug.clone()).or_default();
                let read = |page: &mut Page| organisation::host(page, index, &slug, today);
                family.take(
                    page,
                    (index, language, language == host, readable),
                    PageKind::Organisation,
                    read,
                );
            }
            _ => {}
        }
    }

    /// All that was found, in the order of files and lines.
    pub fn diagnostics(self) -> Vec<Diagnostic> {
        let mut all: Vec<Diagnostic> = self.pages.into_iter().flat_map(|page| page.problems).collect();
        all.sort_by(|a, b| {
            (&a.path, a.line, a.column, a.severity).cmp(&(&b.path, b.line, b.column, b.severity))
        });
        all
    }
}

impl<F> Family<F> {
    fn take(
        &mut self,
        page: &mut Page,
        (index, language, is_host, readable): (usize, Language, bool, bool),
        kind: PageKind,
        read: impl FnOnce(&mut Page) -> Option<(Words, F)>,
    ) {
        self.files.insert(language, index);
        if is_host {
            self.host_page = Some(index);
            self.host = if readable { read(page) } else { None };
        } else if readable && let Some(words) = drafts::translation(page, index, kind) {
            self.translations.insert(language, words);
        }
    }
}

impl Everywhere {
    fn take(&mut self, page: &mut Page, index: usize, place: Place, readable: bool) {
        if let Place::Questions { topic, language } = &place {
            self.questions_files.insert((topic.clone(), *language), index);
        }
        if !readable {
            return;
        }
        match place {
            Place::Questions { topic, language } => {
                self.questions.insert((topic, language), everywhere::phrases(page, index));
            }
            Place::Danger { card, language } => {
                self.dangers.insert((card, language), everywhere::dangers(page, index));
            }
            Place::LookAlikes { language } => {
                self.look_alikes.insert(language, everywhere::phrases(page, index));
            }
            Place::SmallTalk { slug, language } => {
                if let Some(text) = everywhere::small_talk(page) {
                    self.small_talk.insert((slug, language), (index, text));
                }
            }
            Place::Words { language } => {
                self.words.insert(language, (index, everywhere::words(page)));
            }
            Place::Territory { .. }
            | Place::Article { .. }
            | Place::Card { .. }
            | Place::Organisation { .. } => {}
        }
    }
}
