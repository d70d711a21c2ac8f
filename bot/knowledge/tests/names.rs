//! Files that lie in the wrong place or are called by the wrong name.

use expect_test::expect;

use super::{IT, PLACE, check, folder};

#[test]
fn a_file_says_its_language() {
    check(
        &folder().with("piemonte/health/new.md", "x"),
        &expect![[r#"
        piemonte/health/new.md:1:1: error: `new.md` does not say its language
          help: put the language before the ending, for example `new.it.md`
    "#]],
    );
    check(
        &folder().with("piemonte/health/new.italian.md", "x"),
        &expect![[r#"
        piemonte/health/new.italian.md:1:1: error: `italian` in the file's name is not a language code
          help: use a code of two or three small letters, for example `new.it.md`
    "#]],
    );
    check(
        &folder().with("piemonte/health/new.IT.md", "x"),
        &expect![[r#"
        piemonte/health/new.IT.md:1:1: error: `IT` in the file's name is not a language code
          help: use a code of two or three small letters, for example `new.it.md`
    "#]],
    );
}

#[test]
fn a_files_name_has_no_capitals_and_no_spaces() {
    check(
        &folder().with("piemonte/health/Médico de família.it.md", "x"),
        &expect![[r#"
        piemonte/health/Médico de família.it.md:1:1: error: `Médico de família.it.md` holds more than small letters, digits and hyphens
          help: rename it to `medico-de-familia.it.md`
    "#]],
    );
    check(
        &folder().with("Piemonte Nord/health/new.it.md", "x"),
        &expect![[r#"
        Piemonte Nord/health/new.it.md:1:1: error: the folder's name `Piemonte Nord` holds more than small letters, digits and hyphens
          help: rename the folder to `piemonte-nord`
    "#]],
    );
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
    check(
        &folder,
        &expect![[r#"
        everywhere/other/family-doctor.it.txt:1:1: warning: nothing is read from here
          help: `everywhere/` holds the folders `questions`, `danger`, `smalltalk` and `words`
        everywhere/questions/family-doctor.it.md:1:1: warning: `family-doctor.it.md` is not read: only `.txt` files are read from this folder
          help: save it as text under a name such as `family-doctor.it.txt`, or move it out of the folder
        everywhere/words/italian.txt:1:1: error: `italian` in the file's name is not a language code
          help: call it by the language alone, for example `it.txt`
        notes.txt:1:1: warning: nothing is read from here
          help: move it to `<territory>/<domain>/`, for example `piemonte/health/`
        piemonte/health/notes.docx:1:1: warning: `notes.docx` is not read: only `.md` files are read from this folder
          help: save it as text under a name such as `family-doctor.it.md`, or move it out of the folder
        piemonte/notes.it.md:1:1: warning: nothing but the territory's page is read from here
          help: move an article into the folder of its domain, for example `health/`
    "#]],
    );
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
    check(
        &folder().without(PLACE),
        &expect![[r#"
            piemonte/territory.it.md:1:1: error: the territory `piemonte` has no page
              help: write it: `name: piemonte` and `languages: [it]` between two lines `---`
        "#]],
    );
    check(
        &folder().with("piemonte/territory.fr.md", "---\nname: Piémont\n---\n"),
        &expect![[r#"
            piemonte/territory.fr.md:1:1: error: the territory has a page already: `territory.it.md`
              help: keep the one in the language of its offices and delete the other
        "#]],
    );
}

#[test]
fn a_slug_belongs_to_one_domain() {
    let text = folder().text(IT);
    check(
        &folder().with("piemonte/housing/family-doctor.it.md", text),
        &expect![[r#"
            piemonte/housing/family-doctor.it.md:1:1: error: the name `family-doctor` is taken by `piemonte/health/family-doctor.it.md`
              help: give one of the two another name, or delete it
        "#]],
    );
}
