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
    /// Every territory has its page.
    pub whole: bool,
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
        let (shelves, everywhere) = (BTreeMap::new(), Everywhere::default());
        let mut reading = Reading { pages: Vec::new(), shelves, everywhere, whole: true, today };
        let mut sorted: Vec<&SourceFile> = files.iter().collect();
        sorted.sort_by(|a, b| a.path.cmp(&b.path));
        let placed: Vec<Placed> = sorted.into_iter().filter_map(|file| reading.place(file)).collect();
        reading.put_up_shelves(&placed);
        for file in placed {
            reading.read_page(file);
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

    /// A territory is known by the names of its files alone, so that a mistake inside its page is one mistake.
    fn put_up_shelves(&mut self, placed: &[Placed]) {
        let mut written: BTreeMap<&Slug, BTreeMap<Language, usize>> = BTreeMap::new();
        for (territory, language) in placed.iter().filter_map(|file| file.place.in_territory()) {
            *written.entry(territory).or_default().entry(language).or_default() += 1;
        }
        for (territory, languages) in written {
            let mut pages: Vec<(Language, usize)> = placed
                .iter()
                .filter_map(|file| Some((file.place.territory_page(territory)?, file.page)))
                .collect();
            // Of two pages, the one in the language that most is written in.
            let count = |language: Language| languages.get(&language).copied().unwrap_or_default();
            pages.sort_by_key(|(language, _)| std::cmp::Reverse(count(*language)));
            match pages.split_first() {
                Some(((host, page), others)) => self.put_up_shelf(territory, (*host, *page), others),
                None => self.say_homeless(territory, &languages),
            }
        }
    }

    fn put_up_shelf(
        &mut self,
        territory: &Slug,
        (host, page): (Language, usize),
        others: &[(Language, usize)],
    ) {
        let first = self.pages[page].name().to_owned();
        for (_, other) in others {
            let help = "keep the one in the language of its offices and delete the other";
            let message = format!("the territory has a page already: `{first}`");
            self.pages[*other].error(At::FILE, message, help);
        }
        let (articles, cards, directory) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        self.shelves
            .insert(territory.clone(), Shelf { host, page, territory: None, articles, cards, directory });
    }

    fn say_homeless(&mut self, territory: &Slug, languages: &BTreeMap<Language, usize>) {
        let most = languages.iter().max_by_key(|(_, count)| **count);
        let language = most.map_or("it", |(language, _)| language.code());
        let mut page = Page::new(&format!("{territory}/territory.{language}.md"));
        let help =
            format!("write it: `name: {territory}` and `languages: [{language}]` between two lines `---`");
        page.error(At::FILE, format!("the territory `{territory}` has no page"), help);
        self.pages.push(page);
        self.whole = false;
    }

    fn read_page(&mut self, one: Placed) {
        let today = self.today;
        let page = &mut self.pages[one.page];
        let (index, readable) = (one.page, one.readable);
        let Some((territory, language)) =
            one.place.in_territory().map(|(slug, language)| (slug.clone(), language))
        else {
            self.everywhere.take(page, index, one.place, readable);
            return;
        };
        let Some(home) = self.shelves.get_mut(&territory) else { return };
        let file = (index, language, language == home.host, readable);
        match one.place {
            Place::Territory { .. } if home.page == index && readable => {
                home.territory = territory::read(page, &territory, language);
            }
            Place::Article { domain, slug, .. } => {
                let family = home.articles.entry((slug, domain)).or_default();
                let read = |page: &mut Page| drafts::host_article(page, index, today);
                family.take(page, file, PageKind::Article, read);
            }
            Place::Card { slug, .. } => {
                let family = home.cards.entry(slug).or_default();
                let read = |page: &mut Page| drafts::host_card(page, index, today);
                family.take(page, file, PageKind::Card, read);
            }
            Place::Organisation { slug, .. } => {
                let family = home.directory.entry(slug.clone()).or_default();
                let read = |page: &mut Page| organisation::host(page, index, &slug, today);
                family.take(page, file, PageKind::Organisation, read);
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
            Place::NoTopic { language } => {
                self.no_topic.insert(language, everywhere::phrases(page, index));
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
