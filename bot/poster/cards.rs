//! A sheet of ten cards of the size of a business card, to cut along the lines and give away.

use super::letters::Weight;
use super::paper::{
    Block, Column, GREY, HEIGHT, INK, LINE, MM, Paper, SEA, Side, Style, WIDTH, largest, one_page,
};
use super::square::Square;
use super::{bot_of, direction_of};
use crate::language::{ENGLISH, Language};
use crate::link::Sheet;
use crate::wording::{Phrase, say};

/// A card, as sheets for printers have them: 85 × 55 mm.
const CARD: (f32, f32) = (85.0 * MM, 55.0 * MM);
const COLUMNS: usize = 2;
const ROWS: usize = 5;

/// What a pair of scissors may miss.
const EDGE: f32 = 4.0 * MM;

/// Large enough for any telephone's camera.
const SQUARE: f32 = 36.0 * MM;

/// Languages that fit on one card; where there are more, the cards of a sheet take turns.
const LANGUAGES: usize = 3;

const LARGEST: f32 = 12.0;
const SMALLEST: f32 = 6.0;

pub(super) fn cards(sheet: &Sheet) -> Option<Vec<u8>> {
    let square = Square::of(&sheet.url)?;
    let first = sheet.languages.first().copied().unwrap_or(ENGLISH);
    let title = say(first, &Phrase::PosterTitle);
    let groups = groups(&sheet.languages);
    one_page(&title, first, |paper| {
        let (left, top) = ((WIDTH - COLUMNS as f32 * CARD.0) / 2.0, (HEIGHT - ROWS as f32 * CARD.1) / 2.0);
        for place in 0..COLUMNS * ROWS {
            let (row, column) = (place / COLUMNS, place % COLUMNS);
            let at = (left + column as f32 * CARD.0, top + row as f32 * CARD.1);
            let languages = groups[place % groups.len()];
            card(paper, &square, sheet, (languages, at));
        }
        cut_lines(paper, left, top);
    })
}

/// The languages of one card after the other, as evenly as they go.
fn groups(languages: &[Language]) -> Vec<&[Language]> {
    let turns = languages.len().div_ceil(LANGUAGES).max(1);
    let start = |turn: usize| turn * languages.len() / turns;
    (0..turns).map(|turn| &languages[start(turn)..start(turn + 1)]).collect()
}

fn card(paper: &mut Paper<'_>, square: &Square, sheet: &Sheet, (languages, at): (&[Language], (f32, f32))) {
    let (left, top) = (at.0 + EDGE, at.1 + EDGE);
    paper.square(square, left - 1.0 * MM, top, SQUARE);
    let bot = bot_of(&sheet.url);
    let small = Style { size: 7.5, weight: Weight::Bold, colour: GREY };
    let name = Block::new(&format!("t.me/{bot}"), ENGLISH, small, SQUARE);
    paper.write(&name, Column { left: left - 1.0 * MM, top: top + SQUARE, width: SQUARE }, Side::Middle);
    let column = Column {
        left: left + SQUARE + 1.0 * MM,
        top: top + 1.0 * MM,
        width: CARD.0 - SQUARE - 2.0 * EDGE - 1.0 * MM,
    };
    words(paper, sheet, languages, column);
}

/// The question in each language, and in whose name.
fn words(paper: &mut Paper<'_>, sheet: &Sheet, languages: &[Language], at: Column) {
    let room = CARD.1 - 2.0 * EDGE - 2.0 * MM;
    let blocks = largest(SMALLEST..LARGEST, |size| {
        let blocks = set(sheet, languages, size, at.width);
        let height: f32 = blocks.iter().map(Block::height).sum();
        (height <= room && blocks.iter().all(|block| block.fits(at.width)), blocks)
    });
    let height: f32 = blocks.iter().map(Block::height).sum();
    let mut top = at.top + (room - height).max(0.0) / 2.0;
    for block in &blocks {
        top = paper.write(block, Column { top, ..at }, Side::Start);
    }
}

fn set(sheet: &Sheet, languages: &[Language], size: f32, width: f32) -> Vec<Block> {
    let mut blocks = Vec::new();
    let title = Style { size, weight: Weight::Bold, colour: SEA };
    let plain = Style { size: size * 0.75, weight: Weight::Regular, colour: INK };
    for language in languages {
        blocks.push(Block::new(&say(*language, &Phrase::PosterTitle), *language, title, width));
        blocks.push(Block::new(&say(*language, &Phrase::PosterFree), *language, plain, width));
    }
    if let Some(name) = &sheet.organisation {
        let small = Style { colour: GREY, ..plain };
        blocks.push(Block::new(name, direction_of(name), small, width));
    }
    blocks
}

fn cut_lines(paper: &mut Paper<'_>, left: f32, top: f32) {
    let (width, height) = (COLUMNS as f32 * CARD.0, ROWS as f32 * CARD.1);
    for row in 0..=ROWS {
        paper.area(LINE, Column { left, top: top + row as f32 * CARD.1, width }, 0.4);
    }
    for column in 0..=COLUMNS {
        paper.area(LINE, Column { left: left + column as f32 * CARD.0, top, width: 0.4 }, height);
    }
}
