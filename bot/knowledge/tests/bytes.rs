//! Files that are saved in the wrong way, or hold what a merge left behind.

use expect_test::expect;
use proptest::prelude::*;

use super::{EN, Folder, IT, articles, check, folder, read, screen, today};

#[test]
fn a_latin_1_file_is_told_from_utf8() {
    let text = folder().text(IT);
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    check(
        &folder().with(IT, latin),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:10:11: error: the file is not UTF-8; it looks like Latin-1 (Windows)
          10 | Il medico è gratis. Chiama lo 011 5550101 entro 30 giorni.
          help: save the file as UTF-8: in Notepad choose Save as, then Encoding: UTF-8
    "#]],
    );
}

#[test]
fn a_utf16_file_is_told_from_utf8() {
    check(
        &folder().with(IT, b"\xff\xfe-\0-\0-\0"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: the file is not UTF-8; it looks like UTF-16
          help: save the file as UTF-8: in Notepad choose Save as, then Encoding: UTF-8
    "#]],
    );
}

#[test]
fn a_byte_order_mark_is_accepted_with_a_word() {
    let text = format!("\u{feff}{}", folder().text(IT));
    let marked = folder().with(IT, text);
    check(
        &marked,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: warning: the file begins with an invisible mark (BOM)
          help: save it as UTF-8 without BOM; it is read all the same
    "#]],
    );
    assert_eq!(articles(&read(&marked.0, today()).0), "family-doctor [en, it]");
}

#[test]
fn windows_line_ends_are_accepted_silently() {
    let text = folder().text(IT).replace('\n', "\r\n");
    check(&folder().with(IT, text), &expect![[""]]);
}

#[test]
fn an_empty_file_is_an_error() {
    check(
        &folder().with(EN, "\n \n"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:1:1: error: the file is empty
          help: write its text, or delete the file
    "#]],
    );
}

#[test]
fn what_a_merge_left_is_an_error() {
    let folder = folder().slip(
        IT,
        "Il medico è gratis.",
        "<<<<<<< HEAD\nIl medico è gratis.\n=======\nIl medico costa.\n>>>>>>> other",
    );
    check(
        &folder,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:10:1: error: the file holds two versions of a text, left by a merge
          10 | <<<<<<< HEAD
          help: keep one of the two and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
    "#]],
    );
}

#[test]
fn one_broken_file_leaves_the_others_in() {
    let broken = folder().with("piemonte/health/other.it.md", b"\xff").with(EN, "---\ntitle: [\n---\nx\n");
    let (library, diagnostics) = read(&broken.0, today());
    assert_eq!(articles(&library), "family-doctor [it]");
    assert_eq!(diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count(), 2);
}

/// Text with the marks that our formats are made of, more often than chance would have it.
fn almost_right() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("---\n".to_owned()),
        Just("title: ".to_owned()),
        Just("places: [{city: ".to_owned()),
        Just("## A {#cost}\n".to_owned()),
        Just("checked: 2026-".to_owned()),
        Just("<<<<<<< ".to_owned()),
        Just("\n".to_owned()),
        "\\PC{0,12}",
        "[-:{}\\[\\]\"'#*&!|>0-9٣ \t\n]{0,8}",
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_anywhere_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for path in [IT, EN, super::ASL, super::PLACE, super::BABY, super::DANGER] {
            screen(&folder().with(path, &bytes));
        }
    }

    #[test]
    fn any_text_anywhere_is_read_without_a_panic(text in almost_right(), path in "\\PC{0,30}") {
        for path in [IT, EN, super::ASL, super::PLACE, "everywhere/words/it.txt", "everywhere/smalltalk/hi.it.md", &path] {
            screen(&folder().with(path, &text));
        }
    }

    #[test]
    fn a_valid_article_comes_back_as_written(
        title in "[A-Za-zàèéìòùç' ]{0,30}[a-z]", words in proptest::collection::vec("[a-zàèéìòù]{1,9}", 1..20)
    ) {
        let title = title.trim().to_owned();
        let short = words.join(" ");
        let page = format!("---\ntitle: \"{title}\"\n---\n{short}\n\n## Costo {{#cost}}\n\n- {short}\n");
        let one = Folder(Vec::new()).with(super::PLACE, super::TERRITORY).with(IT, page);
        let (library, diagnostics) = read(&one.0, today());
        prop_assert!(!diagnostics.iter().any(super::super::Diagnostic::is_error));
        let article = &library.territories.values().next().unwrap().articles["family-doctor"];
        let text = article.text_in(crate::language::ITALIAN).1;
        prop_assert_eq!(&text.title, &title);
        prop_assert_eq!(text.short.plain(), short.clone());
        prop_assert_eq!(text.sections[0].text.plain(), short);
    }
}
