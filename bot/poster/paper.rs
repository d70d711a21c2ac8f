//! A page of A4 to draw on: blocks of text, areas of colour, a QR code. Measures are points (1/72 inch) from the top left.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;

use super::letters::{Line, Weight, lines};
use super::square::{QUIET, Square};
use crate::language::{Direction, Language};

pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;

/// A millimetre in points.
pub(super) const MM: f32 = 72.0 / 25.4;

/// From one line to the next, in sizes of the letters; Arabic letters reach higher and lower.
const LEADING: f32 = 1.32;

/// Arabic letters look smaller than Latin ones of the same size.
const ARABIC: f32 = 1.12;

/// From the top of a line to what the letters stand on.
const ASCENT: f32 = 1.0;

#[derive(Debug, Clone, Copy)]
pub(super) struct Colour(pub u8, pub u8, pub u8);

pub(super) const INK: Colour = Colour(24, 32, 38);
pub(super) const SEA: Colour = Colour(0, 84, 96);
pub(super) const GREY: Colour = Colour(90, 100, 108);
pub(super) const LINE: Colour = Colour(198, 206, 210);
pub(super) const WHITE: Colour = Colour(255, 255, 255);

/// How text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub weight: Weight,
    pub colour: Colour,
}

/// Where a block of text stands: its left edge, top and width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub left: f32,
    pub top: f32,
    pub width: f32,
}

/// On which side lines begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Where the language begins to write.
    Start,
    Middle,
}

/// A text in a language, set and broken into lines.
pub(super) struct Block {
    lines: Vec<Line>,
    style: Style,
    direction: Direction,
}

impl Block {
    pub fn new(text: &str, language: Language, style: Style, width: f32) -> Block {
        let direction = language.direction();
        let style = match direction {
            Direction::LeftToRight => style,
            Direction::RightToLeft => Style { size: style.size * ARABIC, ..style },
        };
        Block { lines: lines(text, style.weight, direction, width / style.size), style, direction }
    }

    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.size * LEADING
    }

    /// No line is wider than that.
    pub fn fits(&self, width: f32) -> bool {
        self.lines.iter().all(|line| line.width * self.style.size <= width)
    }
}

/// A page that is being drawn.
pub(super) struct Paper<'a> {
    surface: Surface<'a>,
}

/// A PDF with one page of A4.
pub(super) fn one_page(
    title: &str,
    language: Language,
    draw: impl FnOnce(&mut Paper<'_>),
) -> Option<Vec<u8>> {
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title.to_owned()).language(language.code().to_owned()));
    let mut page = document.start_page_with(PageSettings::from_wh(WIDTH, HEIGHT)?);
    let mut paper = Paper { surface: page.surface() };
    draw(&mut paper);
    drop(paper);
    page.finish();
    document.finish().ok()
}

/// What comes of the largest size of letters that fits, to a quarter of a point; of the smallest if none does.
pub(super) fn largest<T>(sizes: std::ops::Range<f32>, set: impl Fn(f32) -> (bool, T)) -> T {
    let (mut small, mut large) = (sizes.start, sizes.end);
    if let (true, best) = set(large) {
        return best;
    }
    let (_, mut best) = set(small);
    while 0.25 < large - small {
        let size = f32::midpoint(small, large);
        match set(size) {
            (true, better) => (small, best) = (size, better),
            (false, _) => large = size,
        }
    }
    best
}

impl Paper<'_> {
    /// Puts a block of text at a place; returns where the next can begin.
    pub fn write(&mut self, block: &Block, at: Column, side: Side) -> f32 {
        self.fill(block.style.colour);
        let size = block.style.size;
        let mut top = at.top;
        for line in &block.lines {
            let room = at.width - line.width * size;
            let indent = match (side, block.direction) {
                (Side::Middle, _) => room / 2.0,
                (Side::Start, Direction::RightToLeft) => room,
                (Side::Start, Direction::LeftToRight) => 0.0,
            };
            let mut left = at.left + indent;
            for run in &line.runs {
                let start = Point::from_xy(left, top + size * ASCENT);
                self.surface.draw_glyphs(start, &run.glyphs, run.font.clone(), &run.text, size, false);
                left += run.width * size;
            }
            top += size * LEADING;
        }
        top
    }

    /// Fills an area.
    pub fn area(&mut self, colour: Colour, at: Column, height: f32) {
        let Some(rect) = Rect::from_xywh(at.left, at.top, at.width, height) else { return };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        self.fill(colour);
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// Draws a QR code with the light edge that it needs; `side` is the whole with it.
    pub fn square(&mut self, square: &Square, left: f32, top: f32, side: f32) {
        self.area(WHITE, Column { left, top, width: side }, side);
        let unit = side / (square.size() + 2 * QUIET) as f32;
        let mut path = PathBuilder::new();
        for (row, column, length) in square.runs() {
            let (x, y) = (left + (column + QUIET) as f32 * unit, top + (row + QUIET) as f32 * unit);
            // A hair taller than a square: some printers leave white lines between neighbours.
            if let Some(rect) = Rect::from_xywh(x, y, length as f32 * unit, unit * 1.02) {
                path.push_rect(rect);
            }
        }
        self.fill(Colour(0, 0, 0));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    fn fill(&mut self, colour: Colour) {
        let Colour(red, green, blue) = colour;
        self.surface.set_fill(Some(Fill {
            paint: rgb::Color::new(red, green, blue).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
    }
}
