//! Slips in the front matter: its marks, its quotes, its names.

use expect_test::expect;

use super::{EN, IT, check, folder};

#[test]
fn a_tab_is_not_indentation() {
    check(
        &folder().slip(IT, "  - https", "\t- https"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:6:1: error: a tab stands at the start of the line
          6 | 	- https://www.example.org/medico
          help: replace the tab by two spaces
    "#]],
    );
}

#[test]
fn a_colon_in_a_value_needs_quotes() {
    check(
        &folder().slip(IT, "title: Scegliere", "title: Salute: scegliere"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:2:8: error: the value of `title` holds a colon
          2 | title: Salute: scegliere il medico
          help: put quotes around the value: `title: "Salute: scegliere il medico"`
    "#]],
    );
}

#[test]
fn a_colon_in_a_list_needs_quotes() {
    check(
        &folder().slip(IT, "[medico di base, mmg]", "[medico: di base, mmg]"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:3:12: error: `keywords` must be a list of texts
          3 | keywords: [medico: di base, mmg]
          help: put quotes around a text that holds a colon: `["one: two", three]`
    "#]],
    );
}

#[test]
fn the_opening_mark_must_be_there() {
    check(
        &folder().slip(IT, "---\n", ""),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: the line `---` above the front matter is missing
          1 | title: Scegliere il medico
          help: begin the file with `---`, then lines such as `title: …`, then `---` again
    "#]],
    );
}

#[test]
fn the_opening_mark_is_three_hyphens() {
    check(
        &folder().slip(IT, "---\n", "—\n"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: `—` does not open the front matter
          1 | —
          help: write exactly three hyphens: `---`
    "#]],
    );
}

#[test]
fn the_closing_mark_must_be_there() {
    check(
        &folder().slip(IT, "status: reviewed\n---\n", "status: reviewed\n"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: the front matter has no end
          1 | ---
          help: write a line `---` after its last `name: value` line
    "#]],
    );
}

#[test]
fn curly_quotes_are_not_quotes() {
    check(
        &folder().slip(EN, "title: Choose a doctor", "title: “Choose a doctor”"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: error: curly quotes stand around the value
          2 | title: “Choose a doctor”
          help: use straight quotes: `"Choose a doctor"`
    "#]],
    );
}

#[test]
fn quotes_must_be_closed() {
    check(
        &folder().slip(EN, "title: Choose a doctor", "title: \"Choose a doctor"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: error: the quotes around the value of `title` are not right
          2 | title: "Choose a doctor
          help: put quotes around the value: `title: "Choose a doctor"`
    "#]],
    );
}

#[test]
fn quotes_inside_quotes_end_them() {
    check(
        &folder().slip(EN, "title: Choose a doctor", "title: \"Choose \"a\" doctor\""),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: error: the quotes around the value of `title` are not right
          2 | title: "Choose "a" doctor"
          help: put quotes around the value: `title: "Choose 'a' doctor"`
    "#]],
    );
}

#[test]
fn a_list_must_be_closed() {
    check(
        &folder().slip(IT, "[medico di base, mmg]", "[medico di base, mmg"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:3:11: error: `keywords` opens a `[` that nothing closes
          3 | keywords: [medico di base, mmg
          help: write `]` at its end: `keywords: [medico di base, mmg]`
    "#]],
    );
}

#[test]
fn a_list_needs_brackets() {
    check(
        &folder().slip(IT, "[medico di base, mmg]", "medico di base, mmg"),
        &expect![[r#"
            piemonte/health/family-doctor.it.md:3:11: error: `keywords` must be a list
              3 | keywords: medico di base, mmg
              help: put square brackets around it: `keywords: [medico di base, mmg]`
        "#]],
    );
}

#[test]
fn a_name_needs_a_colon() {
    check(
        &folder().slip(IT, "status: reviewed", "status reviewed"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:8:1: error: `status reviewed` is not a `name: value` line
          8 | status reviewed
          help: write the name, a colon, a space and the value, for example `title: Choose a doctor`
    "#]],
    );
}

#[test]
fn a_colon_needs_a_space() {
    check(
        &folder().slip(IT, "status: reviewed", "status:reviewed"),
        &expect![[r#"
            piemonte/health/family-doctor.it.md:8:1: error: a space is missing after the colon
              8 | status:reviewed
              help: write `status: reviewed`
        "#]],
    );
}

#[test]
fn some_signs_cannot_begin_a_value() {
    check(
        &folder().slip(EN, "title: Choose a doctor", "title: @ the doctor"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: error: the value of `title` begins with `@`
          2 | title: @ the doctor
          help: put quotes around the value: `title: "@ the doctor"`
    "#]],
    );
    check(
        &folder().slip(EN, "title: Choose a doctor", "title: *the* doctor"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: error: the value of `title` begins with `*`
          2 | title: *the* doctor
          help: put quotes around the value: `title: "*the* doctor"`
    "#]],
    );
}

#[test]
fn an_unknown_name_is_matched_with_a_known_one() {
    check(
        &folder().slip(IT, "keywords:", "keyword:"),
        &expect![[r#"
            piemonte/health/family-doctor.it.md:3:1: error: `keyword` is not a name that is known here
              3 | keyword: [medico di base, mmg]
              help: write `keywords`
        "#]],
    );
    check(
        &folder().slip(IT, "status: reviewed", "colour: red"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:8:1: error: `colour` is not a name that is known here
          8 | colour: red
          help: delete the line, or use one of: title, keywords, offices, see_also, sources, checked, valid_until, status, reviewed_by, reviewed
    "#]],
    );
}

#[test]
fn a_name_stands_once() {
    check(
        &folder().slip(IT, "status: reviewed", "status: reviewed\ntitle: Altro"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:9:1: error: `title` stands twice
          9 | title: Altro
          help: keep one of the two lines
    "#]],
    );
}

#[test]
fn a_status_is_draft_or_reviewed() {
    check(
        &folder().slip(IT, "status: reviewed", "status: review"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:8:9: error: `review` is not a status
          8 | status: review
          help: write `status: reviewed` (`reviewed` once a professional of the field has read it)
    "#]],
    );
}

#[test]
fn a_page_needs_a_title() {
    check(
        &folder().slip(IT, "title: Scegliere il medico\n", ""),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: the page has no title
          help: write it in the front matter, for example `title: Choose a family doctor`
    "#]],
    );
    check(
        &folder().slip(IT, "title: Scegliere il medico", "title:"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:2:1: error: the page has no title
          2 | title:
          help: write it in the front matter, for example `title: Choose a family doctor`
    "#]],
    );
    check(
        &folder().with(IT, "Solo un testo.\n"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:1:1: error: the page has no title
          help: write it in the front matter, for example `title: Choose a family doctor`
        piemonte/health/family-doctor.it.md:1:1: warning: there are no keywords
          help: write the words that people search with, for example `keywords: [family doctor, gp]`
        piemonte/health/family-doctor.it.md:1:1: warning: there is no source
          help: name the pages that the facts rest on, for example `sources: [https://www.example.org/page]`
        piemonte/health/family-doctor.it.md:1:1: warning: there is no `checked` date
          help: write when the facts were last held against the sources: `checked: 2026-11-25`
    "#]],
    );
}

#[test]
fn a_title_must_fit_on_a_button() {
    check(
        &folder().slip(EN, "Choose a doctor", "What to do if my landlord keeps the deposit"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:2:8: warning: the title is 43 characters long
          2 | title: What to do if my landlord keeps the deposit
          help: keep it under 40 so that it fits on a button
    "#]],
    );
}

#[test]
fn a_translation_carries_words_only() {
    check(
        &folder().slip(EN, "status: draft", "status: draft\nchecked: 2026-11-01"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:5:1: warning: `checked` is not read in a translation
          5 | checked: 2026-11-01
          help: delete it here: it is read in the page of the territory's own language
    "#]],
    );
}

#[test]
fn all_mistakes_of_a_file_are_said_at_once() {
    let folder = folder()
        .slip(IT, "checked: 2026-11-01", "checked: 1.11.2026\nvalid_until: soon")
        .slip(IT, "status: reviewed", "status: done\nsorces: []")
        .slip(IT, "https://www.example.org/medico", "www.example.org");
    check(
        &folder,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:6:5: error: `www.example.org` is not a link
          6 |   - www.example.org
          help: write the whole address, for example `https://www.example.org/page`
        piemonte/health/family-doctor.it.md:7:10: error: `1.11.2026` is not a date
          7 | checked: 1.11.2026
          help: write year-month-day, for example `checked: 2026-11-01`
        piemonte/health/family-doctor.it.md:8:14: error: `soon` is not a date
          8 | valid_until: soon
          help: write year-month-day, for example `valid_until: 2026-11-23`
        piemonte/health/family-doctor.it.md:9:9: error: `done` is not a status
          9 | status: done
          help: write `status: draft` (`reviewed` once a professional of the field has read it)
        piemonte/health/family-doctor.it.md:10:1: error: `sorces` is not a name that is known here
          10 | sorces: []
          help: write `sources`
    "#]],
    );
}
