//! Slips in the front matter: its marks, its quotes, its names.

use expect_test::expect;

use super::{EN, IT, check, folder};

#[test]
fn a_tab_is_not_indentation() {
    check(&folder().slip(IT, "  - https", "\t- https"), &expect![[""]]);
}

#[test]
fn a_colon_in_a_value_needs_quotes() {
    check(&folder().slip(IT, "title: Scegliere", "title: Salute: scegliere"), &expect![[""]]);
}

#[test]
fn a_colon_in_a_list_needs_quotes() {
    check(&folder().slip(IT, "[medico di base, mmg]", "[medico: di base, mmg]"), &expect![[""]]);
}

#[test]
fn the_opening_mark_must_be_there() {
    check(&folder().slip(IT, "---\n", ""), &expect![[""]]);
}

#[test]
fn the_opening_mark_is_three_hyphens() {
    check(&folder().slip(IT, "---\n", "—\n"), &expect![[""]]);
}

#[test]
fn the_closing_mark_must_be_there() {
    check(&folder().slip(IT, "status: reviewed\n---\n", "status: reviewed\n"), &expect![[""]]);
}

#[test]
fn curly_quotes_are_not_quotes() {
    check(&folder().slip(EN, "title: Choose a doctor", "title: “Choose a doctor”"), &expect![[""]]);
}

#[test]
fn quotes_must_be_closed() {
    check(&folder().slip(EN, "title: Choose a doctor", "title: \"Choose a doctor"), &expect![[""]]);
}

#[test]
fn quotes_inside_quotes_end_them() {
    check(&folder().slip(EN, "title: Choose a doctor", "title: \"Choose \"a\" doctor\""), &expect![[""]]);
}

#[test]
fn a_list_must_be_closed() {
    check(&folder().slip(IT, "[medico di base, mmg]", "[medico di base, mmg"), &expect![[""]]);
}

#[test]
fn a_list_needs_brackets() {
    check(&folder().slip(IT, "[medico di base, mmg]", "medico di base, mmg"), &expect![[""]]);
}

#[test]
fn a_name_needs_a_colon() {
    check(&folder().slip(IT, "status: reviewed", "status reviewed"), &expect![[""]]);
}

#[test]
fn a_colon_needs_a_space() {
    check(&folder().slip(IT, "status: reviewed", "status:reviewed"), &expect![[""]]);
}

#[test]
fn some_signs_cannot_begin_a_value() {
    check(&folder().slip(EN, "title: Choose a doctor", "title: @ the doctor"), &expect![[""]]);
    check(&folder().slip(EN, "title: Choose a doctor", "title: *the* doctor"), &expect![[""]]);
}

#[test]
fn an_unknown_name_is_matched_with_a_known_one() {
    check(&folder().slip(IT, "keywords:", "keyword:"), &expect![[""]]);
    check(&folder().slip(IT, "status: reviewed", "colour: red"), &expect![[""]]);
}

#[test]
fn a_name_stands_once() {
    check(&folder().slip(IT, "status: reviewed", "status: reviewed\ntitle: Altro"), &expect![[""]]);
}

#[test]
fn a_status_is_draft_or_reviewed() {
    check(&folder().slip(IT, "status: reviewed", "status: review"), &expect![[""]]);
}

#[test]
fn a_page_needs_a_title() {
    check(&folder().slip(IT, "title: Scegliere il medico\n", ""), &expect![[""]]);
    check(&folder().slip(IT, "title: Scegliere il medico", "title:"), &expect![[""]]);
    check(&folder().with(IT, "Solo un testo.\n"), &expect![[""]]);
}

#[test]
fn a_title_must_fit_on_a_button() {
    check(
        &folder().slip(EN, "Choose a doctor", "What to do if my landlord keeps the deposit"),
        &expect![[""]],
    );
}

#[test]
fn a_translation_carries_words_only() {
    check(&folder().slip(EN, "status: draft", "status: draft\nchecked: 2026-11-01"), &expect![[""]]);
}

#[test]
fn all_mistakes_of_a_file_are_said_at_once() {
    let folder = folder()
        .slip(IT, "checked: 2026-11-01", "checked: 1.11.2026\nvalid_until: soon")
        .slip(IT, "status: reviewed", "status: done\nsorces: []")
        .slip(IT, "https://www.example.org/medico", "www.example.org");
    check(&folder, &expect![[""]]);
}
