//! The poster: one page of A4, the QR code as large as the languages leave room for.

use super::letters::Weight;
use super::paper::{
    Block, Column, GREY, HEIGHT, INK, LINE, MM, Paper, SEA, Side, Style, WHITE, WIDTH, largest, one_page,
};
use super::square::Square;
use super::{bot_of, direction_of};
use crate::language::{ENGLISH, Language};
use crate::link::Sheet;
use crate::wording::{Phrase, say};

/// What no printer reaches and no nail should cover.
const EDGE: f32 = 13.0 * MM;

/// The band on top, in which it says whose the poster is.
const BAND: f32 = 27.0 * MM;

/// Between two columns, and around the QR code.
const GAP: f32 = 7.0 * MM;

/// The QR code is at least so large, to be read from two steps away.
const SMALLEST_SQUARE: f32 = 62.0 * MM;
const LARGEST_SQUARE: f32 = 120.0 * MM;

/// The bot's name below the QR code.
const NAME: Style = Style { size: 13.0, weight: Weight::Bold, colour: GREY };

/// So many languages stand below each other; more stand in two columns.
const MOST_IN_A_COLUMN: usize = 3;

/// Sizes of letters, tried from the largest.
const LARGEST: f32 = 20.0;
const SMALLEST: f32 = 7.0;

/// What the poster says in one language.
struct Entry {
    title: Block,
    words: Vec<Block>,
}

impl Entry {
    fn new(language: Language, bot: &str, size: f32, width: f32) -> Entry {
        let title = Style { size: size * 1.35, weight: Weight::Bold, colour: SEA };
        let plain = Style { size, weight: Weight::Regular, colour: INK };
        let block = |phrase: &Phrase<'_>, style| Block::new(&say(language, phrase), language, style, width);
        Entry {
            title: block(&Phrase::PosterTitle, title),
            words: vec![
                block(&Phrase::PosterTopics, plain),
                block(&Phrase::PosterHow { bot: &format!("@{bot}") }, plain),
                block(&Phrase::PosterFree, Style { weight: Weight::Bold, ..plain }),
            ],
        }
    }

    fn height(&self) -> f32 {
        self.title.height() + self.words.iter().map(Block::height).sum::<f32>()
    }

    fn write(&self, paper: &mut Paper<'_>, at: Column) {
        let mut top = paper.write(&self.title, at, Side::Start);
        for block in &self.words {
            top = paper.write(block, Column { top, ..at }, Side::Start);
        }
    }
}

/// How the languages stand on the page.
struct Setting {
    entries: Vec<Entry>,
    columns: usize,
    width: f32,
    between: f32,
    square: f32,
}

pub(super) fn poster(sheet: &Sheet) -> Option<Vec<u8>> {
    let square = Square::of(&sheet.url)?;
    let first = sheet.languages.first().copied().unwrap_or(ENGLISH);
    let bot = bot_of(&sheet.url);
    let setting = setting(&sheet.languages, bot);
    let title = say(first, &Phrase::PosterTitle);
    one_page(&title, first, |paper| {
        band(paper, sheet);
        let left = (WIDTH - setting.square) / 2.0;
        let top = BAND + GAP / 2.0;
        paper.square(&square, left, top, setting.square);
        let name = Block::new(&format!("t.me/{bot}"), ENGLISH, NAME, WIDTH);
        let below = Column { left: EDGE, top: top + setting.square, width: WIDTH - 2.0 * EDGE };
        let top = paper.write(&name, below, Side::Middle) + GAP / 2.0;
        entries(paper, &setting, top);
    })
}

/// Whose it is, on a dark band.
fn band(paper: &mut Paper<'_>, sheet: &Sheet) {
    paper.area(SEA, Column { left: 0.0, top: 0.0, width: WIDTH }, BAND);
    let width = WIDTH - 2.0 * EDGE;
    let large = Style { size: 34.0, weight: Weight::Bold, colour: WHITE };
    let name = sheet.organisation.as_deref();
    let word = Block::new("Sportello", ENGLISH, large, width);
    let small = name.map(|name| fitting(name, width));
    let height = word.height() + small.as_ref().map_or(0.0, Block::height);
    let top = (BAND - height) / 2.0;
    let at = Column { left: EDGE, top, width };
    let top = paper.write(&word, at, Side::Middle);
    if let Some(small) = small {
        paper.write(&small, Column { top, ..at }, Side::Middle);
    }
}

/// A name on one line, however long it is.
fn fitting(name: &str, width: f32) -> Block {
    largest(SMALLEST..LARGEST, |size| {
        let style = Style { size, weight: Weight::Regular, colour: WHITE };
        let block = Block::new(name, direction_of(name), style, f32::MAX);
        (block.fits(width), block)
    })
}

/// The largest letters that leave room for the smallest QR code; then the largest code that leaves room for them.
fn setting(languages: &[Language], bot: &str) -> Setting {
    let columns = if MOST_IN_A_COLUMN < languages.len() { 2 } else { 1 };
    let gaps = (columns - 1) as f32 * GAP;
    let width = (WIDTH - 2.0 * EDGE - gaps) / columns as f32;
    let at = |size: f32| {
        let between = size * 0.9;
        let entries: Vec<Entry> =
            languages.iter().map(|language| Entry::new(*language, bot, size, width)).collect();
        let text = heights(&entries, columns).iter().map(|height| height + between).sum::<f32>();
        let room = HEIGHT - BAND - GAP - 1.5 * NAME.size - EDGE - text;
        let square = room.clamp(SMALLEST_SQUARE, LARGEST_SQUARE);
        (SMALLEST_SQUARE <= room, Setting { entries, columns, width, between, square })
    };
    largest(SMALLEST..LARGEST, at)
}

/// How high each row is.
fn heights(entries: &[Entry], columns: usize) -> Vec<f32> {
    entries.chunks(columns).map(|row| row.iter().map(Entry::height).fold(0.0, f32::max)).collect()
}

fn entries(paper: &mut Paper<'_>, setting: &Setting, mut top: f32) {
    for row in setting.entries.chunks(setting.columns) {
        paper.area(LINE, Column { left: EDGE, top, width: WIDTH - 2.0 * EDGE }, 0.6);
        let start = top + setting.between / 2.0;
        for (place, entry) in row.iter().enumerate() {
            let left = EDGE + place as f32 * (setting.width + GAP);
            entry.write(paper, Column { left, top: start, width: setting.width });
        }
        top += row.iter().map(Entry::height).fold(0.0, f32::max) + setting.between;
    }
}
