//! How does the bot say this, in this language?
//!
//! Every sentence of the bot's own is a [`Phrase`]; its words stand in locales/<language>.ftl (Fluent), built into the
//! program, so that no phrase can be missing at run time. Names, numbers and dates put into a phrase are isolated
//! (Unicode bidi), so that a phone number stays readable inside Arabic.
#![deny(clippy::disallowed_methods)]

mod phrase;

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

pub use phrase::Phrase;

use crate::language::{ENGLISH, Language, SPOKEN};

type Bundle = FluentBundle<FluentResource>;

/// The text of a language's phrases, as its file has it.
fn source(language: Language) -> &'static str {
    match language.code() {
        "it" => include_str!("../../locales/it.ftl"),
        "fr" => include_str!("../../locales/fr.ftl"),
        "es" => include_str!("../../locales/es.ftl"),
        "ca" => include_str!("../../locales/ca.ftl"),
        "ar" => include_str!("../../locales/ar.ftl"),
        "sq" => include_str!("../../locales/sq.ftl"),
        "ro" => include_str!("../../locales/ro.ftl"),
        "wo" => include_str!("../../locales/wo.ftl"),
        _ => include_str!("../../locales/en.ftl"),
    }
}

static BUNDLES: LazyLock<HashMap<Language, Bundle>> =
    LazyLock::new(|| SPOKEN.into_iter().map(|language| (language, bundle(language))).collect());

fn bundle(language: Language) -> Bundle {
    let identifier: LanguageIdentifier =
        language.code().parse().expect("the languages that we speak have well-formed codes");
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // A file with a mistake in one phrase still gives the others; a test keeps mistakes out of the build.
    let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(rest, _)| rest);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The language of the bot's own words for someone who wants `language`: itself, or the nearest that we speak.
pub fn spoken(language: Language) -> Language {
    language.fallback_chain().into_iter().find(Language::is_spoken).unwrap_or(ENGLISH)
}

/// The words of a phrase. Where a language lacks it, the next of its fallback chain is asked.
pub fn say(language: Language, phrase: &Phrase<'_>) -> String {
    language
        .fallback_chain()
        .into_iter()
        .find_map(|language| said(language, phrase))
        .unwrap_or_else(|| phrase.key().to_owned())
}

fn said(language: Language, phrase: &Phrase<'_>) -> Option<String> {
    let bundle = BUNDLES.get(&language)?;
    let pattern = bundle.get_message(phrase.key())?.value()?;
    let arguments = phrase.arguments();
    Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
}

/// Keeps a name, a number or an address together when it stands inside text of the other direction.
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::language::{ARABIC, ITALIAN};

    /// Key → the variables that its text uses, read line by line: `key = text`, indented lines going on.
    fn phrases_of(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut phrases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in source(language).lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                key.clone_into(&mut current);
                assert!(
                    phrases.insert(current.clone(), BTreeSet::new()).is_none(),
                    "{language}: {key} twice"
                );
            }
            phrases.entry(current.clone()).or_default().extend(variables(line));
        }
        phrases.remove("");
        phrases
    }

    fn variables(text: &str) -> BTreeSet<String> {
        let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric()).collect();
        text.split('$').skip(1).map(name).collect()
    }

    #[test]
    fn every_phrase_exists_in_every_language_with_the_same_variables() {
        let expected: BTreeMap<String, BTreeSet<String>> = phrase::ALL
            .iter()
            .map(|(key, names)| ((*key).to_owned(), names.iter().map(|name| (*name).to_owned()).collect()))
            .collect();
        for language in SPOKEN {
            assert!(FluentResource::try_new(source(language).to_owned()).is_ok(), "locales/{language}.ftl");
            let found = phrases_of(language);
            let missing: Vec<_> = expected.keys().filter(|key| !found.contains_key(*key)).collect();
            let unknown: Vec<_> = found.keys().filter(|key| !expected.contains_key(*key)).collect();
            assert!(
                missing.is_empty() && unknown.is_empty(),
                "{language}: missing {missing:?}, unknown {unknown:?}"
            );
            for (key, names) in &found {
                assert_eq!(names, &expected[key], "locales/{language}.ftl: {key}");
            }
        }
    }

    #[test]
    fn a_command_fits_on_its_menu() {
        for language in SPOKEN {
            for phrase in [
                Phrase::CommandStart,
                Phrase::CommandHelp,
                Phrase::CommandMydata,
                Phrase::CommandHide,
                Phrase::CommandForget,
            ] {
                assert!(said(language, &phrase).unwrap().chars().count() <= 60, "{language} {phrase:?}");
            }
        }
    }

    #[test]
    fn what_is_kept_is_told_in_fewer_than_900_characters() {
        let phrases = [
            Phrase::PrivacyKept,
            Phrase::PrivacyQuestions,
            Phrase::PrivacyHandoff,
            Phrase::PrivacyNobody,
            Phrase::PrivacyForget,
        ];
        for language in SPOKEN {
            let words = phrases.map(|phrase| said(language, &phrase).unwrap()).join("\n\n");
            assert!(words.chars().count() < 900, "{language}: {}", words.chars().count());
            for told in ["/mydata", "/forget", "/hide", "90", "30", "7"] {
                assert!(words.contains(told), "{language} does not tell {told}");
            }
        }
    }

    #[test]
    fn a_number_stays_together_inside_arabic() {
        let text = say(ARABIC, &Phrase::GreetingEmergency { number: "112" });
        assert!(text.contains("\u{2068}112\u{2069}"), "{text}");
    }

    #[test]
    fn a_language_that_we_do_not_speak_is_answered_in_one_that_its_readers_may_read() {
        let german = "de".parse().unwrap();
        assert_eq!(spoken(german), ENGLISH);
        assert_eq!(say(german, &Phrase::HelpedYes), say(ENGLISH, &Phrase::HelpedYes));
        assert_eq!(spoken(ITALIAN), ITALIAN);
    }
}
