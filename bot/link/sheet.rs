//! What is printed of a link, and for whom.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// What is printed of a link, and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The link itself.
    pub url: String,
    /// In whose name, as it calls itself.
    pub organisation: Option<String>,
    /// The languages that it speaks to people in, in order.
    pub languages: Vec<Language>,
}

/// What it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// An A4 page to hang up.
    Poster,
    /// An A4 page of cards to cut and give away.
    Cards,
    /// The QR code alone, as a picture.
    Square,
}

impl Form {
    /// What the file is called.
    pub fn file_name(self) -> &'static str {
        match self {
            Form::Poster => "sportello-poster.pdf",
            Form::Cards => "sportello-cards.pdf",
            Form::Square => "sportello-qr.png",
        }
    }
}
