//! How does a link look on paper: a QR code as a picture, a poster, a sheet of cards?
//!
//! Bytes out, nothing read but what is built in: letters are shaped and set here, Arabic from right to left, and the fonts (Noto,
//! under the Open Font License) are embedded in the pages with the letters that they use.
#![deny(clippy::disallowed_methods)]

mod cards;
mod letters;
mod page;
mod paper;
mod square;

pub use square::{png, svg};

use crate::language::{ARABIC, ENGLISH, Language};
use crate::link::{Form, Sheet};

/// What a sheet looks like in a form: a PDF, or a PNG for the QR code alone. `None` where the link is too long for a QR
/// code, some two thousand characters.
pub fn printed(form: Form, sheet: &Sheet) -> Option<Vec<u8>> {
    match form {
        Form::Poster => page::poster(sheet),
        Form::Cards => cards::cards(sheet),
        Form::Square => png(&sheet.url),
    }
}

/// The bot's name in a link to it: `https://t.me/name?start=…`.
fn bot_of(url: &str) -> &str {
    let rest = url.split_once("t.me/").map_or(url, |(_, rest)| rest);
    rest.split(['?', '/']).next().unwrap_or(rest)
}

/// How a name is written, whatever it stands beside.
fn direction_of(name: &str) -> Language {
    let arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
    let first = name.chars().find(|letter| letter.is_alphabetic());
    if first.is_some_and(arabic) { ARABIC } else { ENGLISH }
}

#[cfg(test)]
mod tests;
