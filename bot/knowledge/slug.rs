//! The name of a topic, a territory, an organisation, a kind of office: what file names and links are made of.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Small ASCII letters, digits and hyphens, at least one of them.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

/// The text is not a name such as `family-doctor`.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "`{0}` is not a name as file names use it: write small letters, digits and hyphens, for example `family-doctor`"
)]
pub struct NotASlug(pub String);

impl Slug {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;
    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if text.is_empty() || !text.bytes().all(fits) {
            return Err(NotASlug(text.to_owned()));
        }
        Ok(Slug(text.into()))
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0.as_ref().to_owned()
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Slug {
    /// The slug of a name: small letters, no accents, hyphens for whatever else there is. A name with no letter
    /// of the Latin alphabet has none.
    pub fn made_from(name: &str) -> Option<Slug> {
        let plain = icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd()
            .normalize(&name.to_lowercase())
            .into_owned();
        let kept = plain.chars().filter(|c| c.is_ascii() || !is_mark(*c));
        let hyphened: String = kept.map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let words: Vec<&str> = hyphened.split('-').filter(|word| !word.is_empty()).collect();
        words.join("-").parse().ok()
    }
}

/// Combining accents, which a decomposed letter leaves behind.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_slug() {
        let made = |name| Slug::made_from(name).map(String::from);
        assert_eq!(made("Saint-Étienne").as_deref(), Some("saint-etienne"));
        assert_eq!(made("L'Hospitalet de Llobregat").as_deref(), Some("l-hospitalet-de-llobregat"));
        assert_eq!(made("تورينو"), None);
    }
}
