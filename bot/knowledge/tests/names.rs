//! Files that lie in the wrong place or are called by the wrong name.

use expect_test::expect;

use super::{IT, PLACE, check, folder};

#[test]
fn a_file_says_its_language() {
    check(&folder().with("piemonte/health/new.md", "x"), &expect![[""]]);
    check(&folder().with("piemonte/health/new.italian.md", "x"), &expect![[""]]);
    check(&folder().with("piemonte/health/new.IT.md", "x"), &expect![[""]]);
}

#[test]
fn a_files_name_has_no_capitals_and_no_spaces() {
    check(&folder().with("piemonte/health/Médico de família.it.md", "x"), &expect![[""]]);
    check(&folder().with("Piemonte Nord/health/new.it.md", "x"), &expect![[""]]);
}

#[test]
fn another_kind_of_file_is_not_read() {
    let folder = folder()
        .with("piemonte/health/notes.docx", "x")
        .with("piemonte/notes.it.md", "x")
        .with("everywhere/questions/family-doctor.it.md", "x")
        .with("everywhere/other/family-doctor.it.txt", "x")
        .with("everywhere/words/italian.txt", "x")
        .with("notes.txt", "x");
    check(&folder, &expect![[""]]);
}

#[test]
fn readmes_licences_and_hidden_files_are_left_alone() {
    let folder = folder()
        .with("README.md", "x")
        .with("piemonte/LICENSE-CC-BY", "x")
        .with("piemonte/health/.family-doctor.it.md.swp", "x")
        .with("piemonte/health/family-doctor.it.md~", "x");
    check(&folder, &expect![[""]]);
}

#[test]
fn a_territory_has_one_page() {
    check(&folder().without(PLACE), &expect![[""]]);
    check(&folder().with("piemonte/territory.fr.md", "---\nname: Piémont\n---\n"), &expect![[""]]);
}

#[test]
fn a_slug_belongs_to_one_domain() {
    let text = folder().text(IT);
    check(&folder().with("piemonte/housing/family-doctor.it.md", text), &expect![[""]]);
}
