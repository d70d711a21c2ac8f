//! What a file is, by where it lies and what it is called.

use super::Slug;
use super::diagnostic::Severity;
use crate::language::Language;

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Territory { territory: Slug, language: Language },
    Article { territory: Slug, domain: Slug, slug: Slug, language: Language },
    Card { territory: Slug, slug: Slug, language: Language },
    Organisation { territory: Slug, slug: Slug, language: Language },
    Questions { topic: Slug, language: Language },
    NoTopic { language: Language },
    Danger { card: Slug, language: Language },
    LookAlikes { language: Language },
    SmallTalk { slug: Slug, language: Language },
    Words { language: Language },
}

impl Place {
    /// The territory that it belongs to, and its language.
    pub fn in_territory(&self) -> Option<(&Slug, Language)> {
        match self {
            Place::Territory { territory, language }
            | Place::Article { territory, language, .. }
            | Place::Card { territory, language, .. }
            | Place::Organisation { territory, language, .. } => Some((territory, *language)),
            Place::Questions { .. }
            | Place::NoTopic { .. }
            | Place::Danger { .. }
            | Place::LookAlikes { .. }
            | Place::SmallTalk { .. }
            | Place::Words { .. } => None,
        }
    }

    /// The language of the page, if it is the page of this territory.
    pub fn territory_page(&self, wanted: &Slug) -> Option<Language> {
        match self {
            Place::Territory { territory, language } if territory == wanted => Some(*language),
            _ => None,
        }
    }
}

/// What a file of the folder is; `None` for one that is not read.
pub fn place_of_file(path: &str) -> Option<Place> {
    match place_of(path) {
        Found::Page(place) => Some(place),
        Found::Ignored | Found::Astray { .. } => None,
    }
}

#[derive(Debug, PartialEq)]
pub(super) enum Found {
    Page(Place),
    /// Nobody expects it to be read: a README, a licence, an editor's own file.
    Ignored,
    Astray {
        severity: Severity,
        message: String,
        help: String,
    },
}

/// Whether the library reads it.
pub(super) fn is_page(path: &str) -> bool {
    matches!(place_of(path), Found::Page(_))
}

pub(super) fn place_of(path: &str) -> Found {
    let parts: Vec<&str> = path.split('/').collect();
    if parts.iter().any(|part| is_ignored(part)) {
        return Found::Ignored;
    }
    match in_folder(&parts) {
        Ok(place) => Found::Page(place),
        Err(astray) => astray,
    }
}

fn is_ignored(part: &str) -> bool {
    let capital = part.to_uppercase();
    let documents = ["README", "LICENSE", "LICENCE", "COPYING"];
    part.starts_with(['.', '#', '~'])
        || part.ends_with('~')
        || documents.iter().any(|name| capital.starts_with(name))
}

fn in_folder(parts: &[&str]) -> Result<Place, Found> {
    match *parts {
        ["everywhere", "words", name] => words_language(name).map(|language| Place::Words { language }),
        ["everywhere", "questions", name] => {
            named(name, "txt").map(|(topic, language)| match topic.as_str() {
                "no-topic" => Place::NoTopic { language },
                _ => Place::Questions { topic, language },
            })
        }
        ["everywhere", "danger", name] => named(name, "txt").map(|(card, language)| match card.as_str() {
            "no-emergency" => Place::LookAlikes { language },
            _ => Place::Danger { card, language },
        }),
        ["everywhere", "smalltalk", name] => {
            named(name, "md").map(|(slug, language)| Place::SmallTalk { slug, language })
        }
        ["everywhere", ..] => Err(warned(
            "nothing is read from here",
            "`everywhere/` holds the folders `questions`, `danger`, `smalltalk` and `words`",
        )),
        [territory, name] => {
            let territory = folder(territory)?;
            match named(name, "md")? {
                (slug, language) if slug.as_str() == "territory" => {
                    Ok(Place::Territory { territory, language })
                }
                _ => Err(warned(
                    "nothing but the territory's page is read from here",
                    "move an article into the folder of its domain, for example `health/`",
                )),
            }
        }
        [territory, domain, name] => {
            let (territory, domain) = (folder(territory)?, folder(domain)?);
            let (slug, language) = named(name, "md")?;
            Ok(match domain.as_str() {
                "urgent" => Place::Card { territory, slug, language },
                "directory" => Place::Organisation { territory, slug, language },
                _ => Place::Article { territory, domain, slug, language },
            })
        }
        _ => Err(warned(
            "nothing is read from here",
            "move it to `<territory>/<domain>/`, for example `piemonte/health/`",
        )),
    }
}

/// The slug and language of `family-doctor.it.md`.
fn named(name: &str, extension: &str) -> Result<(Slug, Language), Found> {
    let example = format!("family-doctor.it.{extension}");
    let Some(stem) = name.strip_suffix(extension).and_then(|stem| stem.strip_suffix('.')) else {
        return Err(other_kind(name, extension, &example));
    };
    let Some((slug, code)) = stem.rsplit_once('.') else {
        let help =
            format!("put the language before the ending, for example `{}.it.{extension}`", suggested(stem));
        return Err(wrong(format!("`{name}` does not say its language"), help));
    };
    let Ok(language) = code.parse() else {
        let help = format!(
            "use a code of two or three small letters, for example `{}.it.{extension}`",
            suggested(slug)
        );
        return Err(wrong(format!("`{code}` in the file's name is not a language code"), help));
    };
    let Ok(slug) = slug.parse() else {
        let message = format!("`{name}` holds more than small letters, digits and hyphens");
        return Err(wrong(message, format!("rename it to `{}.{code}.{extension}`", suggested(slug))));
    };
    Ok((slug, language))
}

fn words_language(name: &str) -> Result<Language, Found> {
    let Some(code) = name.strip_suffix(".txt") else { return Err(other_kind(name, "txt", "it.txt")) };
    let message = format!("`{code}` in the file's name is not a language code");
    code.parse().map_err(|_| wrong(message, "call it by the language alone, for example `it.txt`".into()))
}

fn other_kind(name: &str, extension: &str, example: &str) -> Found {
    let message = format!("`{name}` is not read: only `.{extension}` files are read from this folder");
    warned(message, format!("save it as text under a name such as `{example}`, or move it out of the folder"))
}

fn folder(name: &str) -> Result<Slug, Found> {
    name.parse().map_err(|_| {
        let message = format!("the folder's name `{name}` holds more than small letters, digits and hyphens");
        wrong(message, format!("rename the folder to `{}`", suggested(name)))
    })
}

fn suggested(name: &str) -> String {
    Slug::made_from(name).map_or_else(|| "family-doctor".to_owned(), String::from)
}

fn wrong(message: String, help: String) -> Found {
    Found::Astray { severity: Severity::Error, message, help }
}

fn warned(message: impl Into<String>, help: impl Into<String>) -> Found {
    Found::Astray { severity: Severity::Warning, message: message.into(), help: help.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_folder_and_name_say() {
        let page = |path: &str| match place_of(path) {
            Found::Page(place) => format!("{place:?}"),
            other => format!("{other:?}"),
        };
        assert_eq!(
            page("piemonte/health/family-doctor.it.md"),
            "Article { territory: piemonte, domain: health, slug: family-doctor, language: it }"
        );
        assert_eq!(page("everywhere/questions/no-topic.fr.txt"), "NoTopic { language: fr }");
        assert_eq!(page("everywhere/danger/no-emergency.ar.txt"), "LookAlikes { language: ar }");
        for ignored in
            ["README.md", "piemonte/health/.family-doctor.it.md.swp", "LICENSE-CC", "piemonte/x.it.md~"]
        {
            assert_eq!(page(ignored), "Ignored");
        }
    }
}
