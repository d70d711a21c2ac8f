//! A small library, asked.

use std::collections::BTreeMap;

use super::*;
use crate::knowledge::{
    Article, ArticleText, CardText, Prose, SmallTalk, SmallTalkText, UrgentCard, WordGroup,
};
use crate::language::{ENGLISH, FRENCH, ITALIAN, ROMANIAN};

fn slug(name: &str) -> Slug {
    name.parse().unwrap()
}

fn lines(text: &str) -> Vec<String> {
    text.split('|').map(|line| line.trim().to_owned()).collect()
}

fn article(name: &str, texts: &[(Language, &str, &str)]) -> (Slug, Article) {
    let text = |(language, title, short): &(Language, &str, &str)| {
        let text = ArticleText {
            title: (*title).to_owned(),
            keywords: Vec::new(),
            short: Prose::paragraph(*short),
            sections: Vec::new(),
            reviewed: false,
            stale: false,
        };
        (*language, text)
    };
    let article = Article {
        slug: slug(name),
        domain: slug("health"),
        host: ITALIAN,
        offices: Vec::new(),
        see_also: Vec::new(),
        sources: Vec::new(),
        checked: None,
        valid_until: None,
        texts: texts.iter().map(text).collect(),
    };
    (slug(name), article)
}

fn territory(name: &str, articles: Vec<(Slug, Article)>) -> (Slug, Territory) {
    let card = UrgentCard {
        slug: slug("child-not-breathing"),
        host: ITALIAN,
        call: vec!["112".to_owned()],
        topics: Vec::new(),
        sources: Vec::new(),
        checked: None,
        texts: BTreeMap::from([(
            ITALIAN,
            CardText { title: "Chiama il 112".to_owned(), text: Prose::default() },
        )]),
    };
    let territory = Territory {
        slug: slug(name),
        name: name.to_owned(),
        host: ITALIAN,
        languages: vec![ITALIAN, ENGLISH],
        cities: Vec::new(),
        emergency_numbers: Vec::new(),
        public_holidays: Vec::new(),
        articles: articles.into_iter().collect(),
        urgent: BTreeMap::from([(card.slug.clone(), card)]),
        directory: BTreeMap::new(),
    };
    (slug(name), territory)
}

fn library() -> Library {
    let doctor = article(
        "family-doctor",
        &[
            (
                ITALIAN,
                "Il medico di famiglia",
                "Scegli il medico alla ASL o online con la tessera sanitaria.",
            ),
            (
                ENGLISH,
                "The family doctor",
                "Choose the doctor at the ASL office or online with the health card.",
            ),
        ],
    );
    let permit = article(
        "residence-permit",
        &[
            (ITALIAN, "Il permesso di soggiorno", "Chiedi o rinnova il permesso alla posta con il kit."),
            (ENGLISH, "The residence permit", "Ask for the permit at the post office with the yellow kit."),
        ],
    );
    let rental = article(
        "find-a-rental",
        &[(ITALIAN, "Trovare casa in affitto", "Cerca annunci e chiedi un contratto registrato.")],
    );
    let questions = [
        (
            "family-doctor",
            ITALIAN,
            "come trovo un medico di base | cambiare dottore | il mio medico va in pensione",
        ),
        (
            "family-doctor",
            ENGLISH,
            "how do I get a family doctor | change my GP | doctor retired who is next",
        ),
        (
            "residence-permit",
            ITALIAN,
            "rinnovare il permesso di soggiorno | il permesso scade | ricevuta della posta",
        ),
        (
            "find-a-rental",
            ITALIAN,
            "cerco casa in affitto | stanza in affitto a torino | affittare un alloggio",
        ),
    ];
    let small_talk = SmallTalkText { phrases: lines("ciao | buongiorno"), reply: Prose::default() };
    Library {
        fingerprint: String::new(),
        territories: BTreeMap::from([
            territory("piemonte", vec![doctor, permit.clone(), rental]),
            territory("zeta", vec![permit]),
        ]),
        questions: questions.into_iter().map(|(topic, l, text)| ((slug(topic), l), lines(text))).collect(),
        dangers: BTreeMap::from([(
            (slug("child-not-breathing"), ITALIAN),
            lines("bambino non respira | figlio non respira"),
        )]),
        no_topic: BTreeMap::new(),
        look_alikes: BTreeMap::from([(ITALIAN, lines("quanto costa l'ambulanza"))]),
        small_talk: BTreeMap::from([(
            slug("greeting"),
            SmallTalk { texts: BTreeMap::from([(ITALIAN, small_talk)]) },
        )]),
        words: BTreeMap::from([(
            ITALIAN,
            ["medico | dottore | mmg", "affitto | locazione"]
                .map(|words| WordGroup { concept: None, words: lines(words) })
                .into(),
        )]),
    }
}

fn first(text: &str, chosen: Language, territory: Option<&str>) -> String {
    let catalogue = Catalogue::new(Arc::new(library()));
    let territory = territory.map(slug);
    let ranked = catalogue.ranked(Question { text, chosen, territory: territory.as_ref() });
    ranked.first().map_or_else(|| "nothing".to_owned(), |(topic, _)| topic.to_string())
}

fn found(text: &str, chosen: Language) -> Finding {
    Catalogue::new(Arc::new(library())).find(Question { text, chosen, territory: None })
}

fn check(text: &str, expected: &str) {
    assert_eq!(first(text, ITALIAN, None), expected, "{text}");
}

#[test]
fn own_words_find_the_article() {
    check("come scelgo il medico?", "family-doctor");
    check("mi scade il permesso", "residence-permit");
    check("vorrei una stanza", "find-a-rental");
}

#[test]
fn typing_errors_accents_and_capitals_do_not_matter() {
    check("CAMBIARE MEDCO", "family-doctor");
    check("permeso di sogiorno", "residence-permit");
    check("pèrmessò", "residence-permit");
}

#[test]
fn words_that_mean_the_same_are_found() {
    check("mmg", "family-doctor");
    check("locazione", "find-a-rental");
}

#[test]
fn office_words_of_the_host_language_are_understood_in_any_language() {
    assert_eq!(first("where is the permesso office", ENGLISH, None), "residence-permit");
    assert_eq!(first("Cum aleg medico di base?", ROMANIAN, None), "family-doctor");
}

#[test]
fn only_the_territorys_articles_are_found() {
    assert_ne!(first("cambiare medico", ITALIAN, Some("zeta")), "family-doctor");
    assert_eq!(first("permesso", ITALIAN, Some("zeta")), "residence-permit");
    assert_eq!(first("permesso", ITALIAN, Some("nowhere")), "nothing");
}

#[test]
fn an_emergency_comes_before_everything_whatever_was_chosen() {
    let finding = found("aiuto il mio bambino non respira", FRENCH);
    assert!(
        matches!(finding.outcome, Outcome::Urgent { ref card, .. } if card.as_str() == "child-not-breathing")
    );
    assert!(!matches!(found("quanto costa l'ambulanza", ITALIAN).outcome, Outcome::Urgent { .. }));
}

#[test]
fn a_greeting_alone_is_small_talk_and_before_a_question_it_is_not() {
    assert_eq!(found("Ciao!", ITALIAN).outcome, Outcome::Chitchat(slug("greeting")));
    assert!(!matches!(found("ciao, come trovo un medico di base?", ITALIAN).outcome, Outcome::Chitchat(_)));
}

#[test]
fn what_the_library_does_not_know_is_referred() {
    assert!(matches!(found("xyzzy plugh", ITALIAN).outcome, Outcome::Refer { .. }));
    assert!(matches!(found("", ITALIAN).outcome, Outcome::Refer { .. }));
}

#[test]
fn a_question_is_answered_in_its_own_language() {
    assert_eq!(found("How do I get a family doctor here?", ITALIAN).language, ENGLISH);
    assert_eq!(found("medico", ENGLISH).language, ENGLISH);
}

#[test]
fn an_empty_library_finds_nothing_and_does_not_panic() {
    let catalogue = Catalogue::new(Arc::new(Library::default()));
    let finding = catalogue.find(Question { text: "medico?", chosen: ITALIAN, territory: None });
    assert_eq!(finding.outcome, Outcome::Refer { nearest: Vec::new() });
}

#[test]
fn odd_input_does_not_panic() {
    for text in
        ["🇮🇹🇸🇳", "\u{200f}\u{202e}", "a\u{300}\u{300}", "'''", "2 3 5 7 9", "ﷺ", &"parola ".repeat(2000)]
    {
        found(text, ITALIAN);
    }
}
