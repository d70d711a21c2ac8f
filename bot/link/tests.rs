//! Whatever can be made is read back, and nothing else is.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::knowledge::SourceFile;

static LIBRARY: LazyLock<Library> = LazyLock::new(library);

fn library() -> Library {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), bytes: text.as_bytes().into() };
    let cities = "cities:\n  - {name: Torino, lat: 45, lon: 7}\n  - {name: Asti, lat: 44, lon: 8}\n";
    let numbers = "emergency_numbers: [{number: \"112\", for: general}]\n";
    let territory = |name: &str| format!("---\nname: {name}\nlanguages: [it]\n{cities}{numbers}---\nX\n");
    let article = "---\ntitle: T\noffices: []\nsources: [https://a.it]\nchecked: 2026-11-01\nstatus: draft\n---\nText.\n";
    let organisation = "---\nname: O\nkind: association\ntopics: [health]\nlanguages: [it]\nphone: \"+39 011 5550101\"\n\
                        sources: [https://a.it]\nchecked: 2026-11-01\n---\nText.\n";
    let mut files = vec![
        file("piemonte/territory.it.md", &territory("Piemonte")),
        file("catalunya/territory.it.md", &territory("Catalunya")),
    ];
    for slug in TOPICS {
        files.push(file(&format!("piemonte/health/{slug}.it.md"), article));
    }
    for slug in ORGANISATIONS {
        files.push(file(&format!("piemonte/directory/{slug}.it.md"), organisation));
    }
    let (library, problems) = crate::knowledge::read(&files, "2026-11-25".parse().unwrap());
    assert_eq!(library.territories["piemonte"].directory.len(), ORGANISATIONS.len(), "{problems:?}");
    library
}

const TOPICS: [&str; 3] = ["family-doctor", "vaccines", "a"];
const ORGANISATIONS: [&str; 2] = ["casa-aperta", "an-association-with-a-name-that-does-not-end-at-all"];
const AREAS: [(&str, Option<&str>); 4] = [
    ("piemonte", None),
    ("piemonte", Some("torino")),
    ("piemonte", Some("asti")),
    ("catalunya", Some("torino")),
];

fn stamp() -> Stamp {
    Stamp::new([7; 32])
}

fn one_of(slugs: &'static [&'static str]) -> impl Strategy<Value = Option<Slug>> {
    proptest::option::of(proptest::sample::select(slugs))
        .prop_map(|slug| slug.map(|slug| slug.parse().unwrap()))
}

fn links() -> impl Strategy<Value = Link> {
    let language = proptest::option::of("[a-z]{2,3}".prop_map(|code| code.parse::<Language>().unwrap()));
    let area = proptest::option::of(proptest::sample::select(&AREAS));
    let place = proptest::option::of(".{0,40}").prop_map(|words| words.and_then(|words| place(&words)));
    (one_of(&ORGANISATIONS), language, area, one_of(&TOPICS), place).prop_map(
        |(organisation, language, area, topic, place)| Link {
            organisation,
            language,
            territory: area.map(|(territory, _)| territory.parse().unwrap()),
            city: area.and_then(|(_, city)| city).map(|city| city.parse().unwrap()),
            topic,
            place,
        },
    )
}

proptest! {
    #[test]
    fn every_code_that_can_be_made_fits_and_is_read_back(link in links()) {
        let (library, code) = (&*LIBRARY, link.code(&stamp()));
        prop_assert!(code.len() <= LONGEST_CODE, "{code}");
        prop_assert!(code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{code}");
        prop_assert!(looks_like_ours(&code));
        prop_assert_eq!(Link::read(&code, library, &stamp()), Some(link.clone()));
        prop_assert_eq!(Link::drafted(&link.draft(), library), Some(link));
    }

    #[test]
    fn no_other_text_is_read_and_none_panics(text in ".{0,80}", inner in "[a-z0-9-]{0,60}") {
        let library = Library::default();
        for text in [text.clone(), inner.clone(), format!("1{text}"), format!("1{inner}")] {
            prop_assert_eq!(Link::read(&text, &library, &stamp()), None);
            Link::drafted(&text, &library);
        }
    }

    #[test]
    fn one_changed_character_says_nothing(link in links(), at in any::<prop::sample::Index>(), other in "[A-Za-z0-9_-]") {
        let code = link.code(&stamp());
        let at = at.index(code.len());
        let changed: String = code.chars().enumerate().map(|(place, letter)| {
            if place == at { other.chars().next().unwrap() } else { letter }
        }).collect();
        if changed != code {
            prop_assert_eq!(Link::read(&changed, &LIBRARY, &stamp()), None);
        }
    }
}

#[test]
fn a_code_of_today_is_read_for_ever() {
    let slug = |name: &str| Some(name.parse().unwrap());
    let link = Link {
        organisation: slug("casa-aperta"),
        language: Some(crate::language::ARABIC),
        territory: slug("piemonte"),
        city: slug("torino"),
        topic: slug("family-doctor"),
        place: slug("clinic"),
    };
    let code = "1rar-svner75nvxntfr77ycclinicer7wahcw7z";
    assert_eq!(
        link.code(&stamp()),
        code,
        "codes hang on walls: make a new version and go on reading the old one"
    );
    assert_eq!(Link::read(code, &LIBRARY, &stamp()), Some(link));
}

#[test]
fn another_key_does_not_read_it() {
    let code = Link::default().code(&stamp());
    assert_eq!(Link::read(&code, &LIBRARY, &Stamp::new([8; 32])), None);
}

#[test]
fn what_the_folder_no_longer_has_is_left_out() {
    let link = Link { topic: "gone".parse().ok(), place: "bar".parse().ok(), ..Link::default() };
    let read = Link::read(&link.code(&stamp()), &LIBRARY, &stamp());
    assert_eq!(read, Some(Link { topic: None, ..link }));
}

#[test]
fn a_place_is_cut_between_words() {
    let check = |words: &str, expected: Option<&str>| {
        assert_eq!(place(words).map(String::from).as_deref(), expected);
    };
    check("Sala d'attesa", Some("sala-d-attesa"));
    check("Ambulatorio pediatrico di via Cavour", Some("ambulatorio-pediatrico-di"));
    check("Donaudampfschifffahrtsgesellschaft", Some("donaudampfschifffahrtsgesell"));
    check("العيادة", None);
}

#[test]
fn an_invitation_is_told_from_a_link_and_from_a_plain_code() {
    assert!(is_invitation(&invitation(&[0; 16])) && is_invitation(&invitation(&[255; 16])));
    assert_ne!(invitation(&[1; 16]), invitation(&[2; 16]));
    let link = Link::default().code(&stamp());
    for other in ["", "i", "it", "it_piemonte_torino", "i_piemonte_a_city_of_many_w", link.as_str()] {
        assert!(!is_invitation(other), "{other}");
    }
    assert!(!looks_like_ours(&invitation(&[7; 16])));
}
