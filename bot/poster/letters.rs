//! Setting type: which glyphs stand where when a text is broken into lines, in either direction.

use std::ops::Range;
use std::sync::LazyLock;

use harfrust::{Direction as Flow, FontRef, ShapeOptions, ShaperData, UnicodeBuffer, script};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use unicode_bidi::{BidiInfo, Level};

use crate::language::Direction;

/// How wide a space is in all of the fonts.
const SPACE: f32 = 0.26;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A font that is built in.
struct Face {
    font: Font,
    reference: FontRef<'static>,
    data: ShaperData,
}

/// A font's files: regular and bold.
struct Family {
    regular: Face,
    bold: Face,
}

static LATIN: LazyLock<Family> = LazyLock::new(|| Family {
    regular: Face::new(include_bytes!("fonts/NotoSans-Regular.ttf")),
    bold: Face::new(include_bytes!("fonts/NotoSans-Bold.ttf")),
});
static ARABIC: LazyLock<Family> = LazyLock::new(|| Family {
    regular: Face::new(include_bytes!("fonts/NotoSansArabic-Regular.ttf")),
    bold: Face::new(include_bytes!("fonts/NotoSansArabic-Bold.ttf")),
});

impl Face {
    fn new(bytes: &'static [u8]) -> Face {
        let reference = FontRef::new(bytes).expect("the fonts that are built in are whole");
        let data = ShaperData::new(&reference);
        let font = Font::new(bytes.into(), 0).expect("the fonts that are built in are whole");
        Face { font, reference, data }
    }
}

impl Family {
    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// Letters of one font and direction, from left to right.
pub(super) struct Run {
    pub font: Font,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In units of the size of the letters.
    pub width: f32,
}

/// A line of text, its runs from left to right.
pub(super) struct Line {
    pub runs: Vec<Run>,
    /// In units of the size of the letters.
    pub width: f32,
}

/// A text broken into lines that are at most `width` wide, in units of the size of the letters. A word that is
/// wider has a line of its own.
pub(super) fn lines(text: &str, weight: Weight, direction: Direction, width: f32) -> Vec<Line> {
    let base = match direction {
        Direction::LeftToRight => Level::ltr(),
        Direction::RightToLeft => Level::rtl(),
    };
    let info = BidiInfo::new(text, Some(base));
    let set = |range: Range<usize>| line(&info, range, weight);
    info.paragraphs.iter().flat_map(|paragraph| broken(text, &paragraph.range, &set, width)).collect()
}

/// Fills lines with words, one after the other. Letters do not join over a space, so each word is measured by itself.
fn broken(text: &str, range: &Range<usize>, set: &impl Fn(Range<usize>) -> Line, width: f32) -> Vec<Line> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut full = f32::INFINITY;
    for word in words(text, range) {
        let wide = set(word.clone()).width;
        match lines.last_mut() {
            Some(line) if full + SPACE + wide <= width => {
                line.end = word.end;
                full += SPACE + wide;
            }
            _ => {
                lines.push(word);
                full = wide;
            }
        }
    }
    lines.into_iter().map(set).collect()
}

/// Where the words are, without the spaces around them.
fn words(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut in_word = false;
    let mut letters = text.char_indices().filter(|(at, _)| range.contains(at)).peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let holds = letters.peek().is_some_and(|(_, next)| in_word && stands_by_itself(*next));
        let is_space = letter.is_whitespace() && !holds && letter != '\u{a0}' && letter != '\u{202f}';
        match words.last_mut() {
            Some(word) if in_word && !is_space => word.end = end,
            _ if !is_space => words.push(at..end),
            _ => {}
        }
        in_word = !is_space;
    }
    words
}

/// Marks that French sets a space before; they never begin a line.
fn stands_by_itself(mark: char) -> bool {
    matches!(mark, '?' | '!' | ':' | ';' | '»')
}

fn line(info: &BidiInfo<'_>, range: Range<usize>, weight: Weight) -> Line {
    let within = |start: usize| info.paragraphs.iter().find(|paragraph| paragraph.range.contains(&start));
    let Some(paragraph) = within(range.start) else { return Line { runs: Vec::new(), width: 0.0 } };
    let (levels, ranges) = info.visual_runs(paragraph, range);
    let mut runs = Vec::new();
    for range in ranges {
        let right_to_left = levels.get(range.start).is_some_and(Level::is_rtl);
        let text = info.text.get(range).unwrap_or_default();
        let mut parts = by_family(text);
        if right_to_left {
            parts.reverse();
        }
        runs.extend(
            parts.into_iter().map(|(is_arabic, text)| shaped(text, is_arabic, weight, right_to_left)),
        );
    }
    let width = runs.iter().map(|run| run.width).sum();
    Line { runs, width }
}

/// The parts of a text that stand in one font. What both fonts have goes with what is before it.
fn by_family(text: &str) -> Vec<(bool, String)> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in text.chars().filter(|letter| !is_mark_of_direction(*letter)) {
        let arabic = ('\u{600}'..='\u{6ff}').contains(&letter);
        match parts.last_mut() {
            Some((last, part)) if *last == arabic || letter == ' ' => part.push(letter),
            _ => parts.push((arabic, letter.to_string())),
        }
    }
    parts
}

/// They have done their work when the order is known.
fn is_mark_of_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn shaped(text: String, is_arabic: bool, weight: Weight, right_to_left: bool) -> Run {
    let family = if is_arabic { &*ARABIC } else { &*LATIN };
    let face = family.face(weight);
    let shaper = face.data.shaper(&face.reference).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    buffer.set_direction(if right_to_left { Flow::RightToLeft } else { Flow::LeftToRight });
    buffer.set_script(if is_arabic { script::ARABIC } else { script::LATIN });
    let buffer = shaper.shape(buffer, ShapeOptions::new());
    let unit = shaper.units_per_em() as f32;
    let starts: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let ends = |start: usize| starts.iter().copied().filter(|other| start < *other).min();
    let glyphs: Vec<KrillaGlyph> = buffer
        .glyph_infos()
        .iter()
        .zip(buffer.glyph_positions())
        .map(|(info, place)| {
            let start = info.cluster as usize;
            let scaled = |units: i32| units as f32 / unit;
            KrillaGlyph {
                glyph_id: GlyphId::new(info.glyph_id),
                text_range: start..ends(start).unwrap_or(text.len()),
                x_advance: scaled(place.x_advance),
                x_offset: scaled(place.x_offset),
                y_offset: scaled(place.y_offset),
                y_advance: scaled(place.y_advance),
                location: None,
            }
        })
        .collect();
    let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
    Run { font: face.font.clone(), text, glyphs, width }
}

/// How many letters of a text no font has.
#[cfg(test)]
pub(super) fn missing(text: &str) -> usize {
    let lines = lines(text, Weight::Bold, Direction::LeftToRight, f32::MAX);
    let glyphs = lines.iter().flat_map(|line| &line.runs).flat_map(|run| &run.glyphs);
    glyphs.filter(|glyph| glyph.glyph_id.to_u32() == 0).count()
}
