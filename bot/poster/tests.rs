//! Every letter is there, every page is a page, and every QR code is read by another program's eyes.

use super::*;
use crate::language::{Language, SPOKEN};
use crate::wording::{Phrase, say};

const URL: &str = "https://t.me/sportello_torino_bot?start=1rar-svner75nvxntfr77ycclinicer7wahcw7z";

fn sheet(languages: &[Language]) -> Sheet {
    Sheet { url: URL.into(), organisation: Some("Casa Aperta".into()), languages: languages.to_vec() }
}

/// What the fourth part of a picture in grey says to a reader of QR codes.
fn read(width: usize, is_dark: impl Fn(usize, usize) -> bool) -> Vec<String> {
    let grey = |x, y| if is_dark(x, y) { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, width, grey);
    picture.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

#[test]
fn a_code_is_read_from_its_picture() {
    for url in ["https://t.me/b", URL] {
        let bytes = png(url).unwrap();
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut rows = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rows).unwrap();
        let is_dark = |x: usize, y: usize| rows[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 0;
        assert_eq!(read(info.width as usize, is_dark), [url]);
    }
}

#[test]
fn a_code_is_read_from_its_drawing() {
    let drawing = svg(URL).unwrap();
    let side: usize =
        drawing.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let path = drawing.split("d=\"").nth(2).unwrap().split('"').next().unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split([' ', 'h', 'v']).map_while(|number| number.parse().ok()).collect();
        let [x, y, length, ..] = numbers[..] else { panic!("{run}") };
        dark[y * side + x..y * side + x + length].fill(true);
    }
    assert_eq!(read(side * 8, |x, y| dark[y / 8 * side + x / 8]), [URL]);
}

#[test]
fn what_is_too_long_for_a_code_has_none() {
    let long = "x".repeat(4000);
    assert_eq!((png(&long), svg(&long)), (None, None));
    let sheet = Sheet { url: long, ..sheet(&SPOKEN) };
    assert!([Form::Poster, Form::Cards, Form::Square].iter().all(|form| printed(*form, &sheet).is_none()));
}

#[test]
fn no_letter_is_missing_in_any_language() {
    for language in SPOKEN {
        let phrases = [
            Phrase::PosterTitle,
            Phrase::PosterTopics,
            Phrase::PosterHow { bot: "a_Bot" },
            Phrase::PosterFree,
        ];
        for phrase in phrases {
            let text = say(language, &phrase);
            assert_eq!(letters::missing(&text), 0, "{text}");
        }
    }
    assert_eq!(letters::missing("漢"), 1);
}

#[test]
fn pages_are_made_of_any_languages_and_any_name() {
    let names = [None, Some(String::new()), Some("Associazione ".repeat(30)), Some("جمعية الأمل 漢".into())];
    for languages in [&SPOKEN[..], &SPOKEN[..1], &SPOKEN[5..6], &[]] {
        for organisation in &names {
            let sheet = Sheet { organisation: organisation.clone(), ..sheet(languages) };
            for form in [Form::Poster, Form::Cards] {
                assert!(printed(form, &sheet).unwrap().starts_with(b"%PDF-"));
            }
        }
    }
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    let twice = [1, 2].map(|_| printed(Form::Poster, &sheet(&SPOKEN)));
    assert_eq!(twice[0], twice[1]);
}

#[test]
fn the_bot_is_named_as_its_link_names_it() {
    assert_eq!(bot_of(URL), "sportello_torino_bot");
    assert_eq!(bot_of("https://t.me/b"), "b");
}
