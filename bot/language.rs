//! Which languages there are: their codes, their own names, their direction, and whom they fall back to.
//!
//! A [`Language`] is any well-formed code, so that a knowledge folder may hold languages that the bot itself
//! does not speak; [`SPOKEN`] lists those that it does.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An ISO 639 code of two or three lower-case letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language([u8; 3]);

/// The text is not an ISO 639 code such as `it`, `ar` or `wo`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a language code: write two or three small letters, for example `it`")]
pub struct NotALanguage(pub String);

/// How a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

const fn known(code: [u8; 2]) -> Language {
    Language([code[0], code[1], 0])
}

pub const ITALIAN: Language = known(*b"it");
pub const ENGLISH: Language = known(*b"en");
pub const FRENCH: Language = known(*b"fr");
pub const SPANISH: Language = known(*b"es");
pub const CATALAN: Language = known(*b"ca");
pub const ARABIC: Language = known(*b"ar");
pub const ALBANIAN: Language = known(*b"sq");
pub const ROMANIAN: Language = known(*b"ro");
pub const WOLOF: Language = known(*b"wo");

/// The languages that the bot's own words exist in, in the order of its menu.
pub const SPOKEN: [Language; 9] =
    [ITALIAN, ENGLISH, FRENCH, SPANISH, CATALAN, ARABIC, ALBANIAN, ROMANIAN, WOLOF];

impl Language {
    /// The code, for example `it`.
    pub fn code(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).expect("a language code is ASCII by construction")
    }

    /// Its own name in its own script, for example `العربية`; the code where we do not know it.
    pub fn own_name(&self) -> &str {
        match self.code() {
            "it" => "Italiano",
            "en" => "English",
            "fr" => "Français",
            "es" => "Español",
            "ca" => "Català",
            "ar" => "العربية",
            "sq" => "Shqip",
            "ro" => "Română",
            "wo" => "Wolof",
            code => strange_name(code),
        }
    }

    pub fn direction(&self) -> Direction {
        match self.code() {
            "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "yi" | "dv" | "sd" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether the bot's own words exist in it.
    pub fn is_spoken(&self) -> bool {
        SPOKEN.contains(self)
    }

    /// This language, then those that its readers most likely also read, ending in English.
    pub fn fallback_chain(&self) -> Vec<Language> {
        let next: &[Language] = match self.code() {
            "wo" | "ar" => &[FRENCH],
            "pt" => &[SPANISH, FRENCH],
            "ca" => &[SPANISH],
            "sq" | "ro" => &[ITALIAN],
            _ => &[],
        };
        let mut chain = vec![*self];
        for language in next.iter().chain(&[ENGLISH]) {
            if !chain.contains(language) {
                chain.push(*language);
            }
        }
        chain
    }

    /// The language of a client's tag such as `pt-BR`, by its first part.
    pub fn from_tag(tag: &str) -> Option<Language> {
        tag.split(['-', '_']).next().and_then(|code| code.to_ascii_lowercase().parse().ok())
    }
}

/// The names of languages that people write and the bot does not speak.
fn strange_name(code: &str) -> &str {
    match code {
        "am" => "አማርኛ",
        "az" => "Azərbaycanca",
        "be" => "Беларуская",
        "bg" => "Български",
        "bn" => "বাংলা",
        "cs" => "Čeština",
        "de" => "Deutsch",
        "el" => "Ελληνικά",
        "fa" => "فارسی",
        "gu" => "ગુજરાતી",
        "he" => "עברית",
        "hi" => "हिन्दी",
        "hr" => "Hrvatski",
        "hu" => "Magyar",
        "hy" => "Հայերեն",
        "ja" => "日本語",
        "ka" => "ქართული",
        "km" => "ខ្មែរ",
        "kn" => "ಕನ್ನಡ",
        "ko" => "한국어",
        "mk" => "Македонски",
        "ml" => "മലയാളം",
        "mr" => "मराठी",
        "my" => "မြန်မာ",
        "ne" => "नेपाली",
        "nl" => "Nederlands",
        "or" => "ଓଡ଼ିଆ",
        "pa" => "ਪੰਜਾਬੀ",
        "pl" => "Polski",
        "pt" => "Português",
        "ru" => "Русский",
        "si" => "සිංහල",
        "sk" => "Slovenčina",
        "sr" => "Српски",
        "ta" => "தமிழ்",
        "te" => "తెలుగు",
        "th" => "ไทย",
        "tl" => "Tagalog",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "ur" => "اردو",
        "uz" => "Oʻzbekcha",
        "vi" => "Tiếng Việt",
        "zh" => "中文",
        code => code,
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        let bytes = code.as_bytes();
        if !(2..=3).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_lowercase) {
            return Err(NotALanguage(code.to_owned()));
        }
        Ok(Language([bytes[0], bytes[1], bytes.get(2).copied().unwrap_or(0)]))
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(code: String) -> Result<Self, NotALanguage> {
        code.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.code().to_owned()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_or_three_small_letters() {
        assert_eq!("it".parse(), Ok(ITALIAN));
        assert_eq!("ckb".parse::<Language>().unwrap().code(), "ckb");
        for wrong in ["", "i", "IT", "ital", "i1", "çà"] {
            assert_eq!(wrong.parse::<Language>(), Err(NotALanguage(wrong.to_owned())));
        }
    }

    #[test]
    fn wolof_falls_back_to_french_then_english() {
        assert_eq!(WOLOF.fallback_chain(), [WOLOF, FRENCH, ENGLISH]);
        assert_eq!(ENGLISH.fallback_chain(), [ENGLISH]);
    }

    #[test]
    fn a_clients_tag_is_read_by_its_first_part() {
        assert_eq!(Language::from_tag("ar-EG"), Some(ARABIC));
        assert_eq!(Language::from_tag("?"), None);
    }
}
