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
        everywhere/danger/child-not-breathing.it.txt:1:1: warning: no territory has an urgent card `child-not-breathing`
          help: write the page that it belongs to, or delete the file
        piemonte/directory/asl.en.md:1:1: error: the territory `piemonte` has no page
          help: write `piemonte/territory.it.md` with `name: …` and `languages: [it, en]`
    "#]],
    );
    check(
        &folder().with("piemonte/territory.fr.md", "---\nname: Piémont\n---\n"),
        &expect![[r#"
        piemonte/directory/asl.en.md:1:1: error: the page that this one translates is missing: `piemonte/directory/asl.fr.md`
          help: write `piemonte/directory/asl.fr.md` first, or delete this file
        piemonte/directory/asl.it.md:2:1: warning: `name` is not read in a translation
          2 | name: ASL Torino
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:3:1: warning: `kind` is not read in a translation
          3 | kind: health-service
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:4:1: warning: `topics` is not read in a translation
          4 | topics: [health]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:5:1: warning: `offices` is not read in a translation
          5 | offices: [scelta-medico]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:6:1: warning: `languages` is not read in a translation
          6 | languages: [it]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:7:1: warning: `places` is not read in a translation
          7 | places:
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:9:1: warning: `phone` is not read in a translation
          9 | phone: "+39 011 5550101"
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:10:1: warning: `website` is not read in a translation
          10 | website: https://asl.example.org
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:11:1: warning: `sources` is not read in a translation
          11 | sources: [https://asl.example.org/contatti]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/directory/asl.it.md:12:1: warning: `checked` is not read in a translation
          12 | checked: 2026-11-01
          help: delete it here: it is read in the page of the territory's own language
        piemonte/health/family-doctor.en.md:1:1: error: the page that this one translates is missing: `piemonte/health/family-doctor.fr.md`
          help: write `piemonte/health/family-doctor.fr.md` first, or delete this file
        piemonte/health/family-doctor.it.md:4:1: warning: `offices` is not read in a translation
          4 | offices: [scelta-medico]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/health/family-doctor.it.md:5:1: warning: `sources` is not read in a translation
          5 | sources:
          help: delete it here: it is read in the page of the territory's own language
        piemonte/health/family-doctor.it.md:7:1: warning: `checked` is not read in a translation
          7 | checked: 2026-11-01
          help: delete it here: it is read in the page of the territory's own language
        piemonte/territory.it.md:1:1: error: the territory has a page already: `territory.fr.md`
          help: keep the one in the language of its offices and delete the other
        piemonte/urgent/child-not-breathing.en.md:1:1: error: the page that this one translates is missing: `piemonte/urgent/child-not-breathing.fr.md`
          help: write `piemonte/urgent/child-not-breathing.fr.md` first, or delete this file
        piemonte/urgent/child-not-breathing.it.md:3:1: warning: `call` is not read in a translation
          3 | call: ["112"]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/urgent/child-not-breathing.it.md:4:1: warning: `topics` is not read in a translation
          4 | topics: [family-doctor]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/urgent/child-not-breathing.it.md:5:1: warning: `sources` is not read in a translation
          5 | sources: [https://www.example.org/112]
          help: delete it here: it is read in the page of the territory's own language
        piemonte/urgent/child-not-breathing.it.md:6:1: warning: `checked` is not read in a translation
          6 | checked: 2026-11-01
          help: delete it here: it is read in the page of the territory's own language
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
        piemonte/housing/family-doctor.it.md:2:8: warning: there is no translation into `en`
          2 | title: Scegliere il medico
          help: write `family-doctor.en.md` beside it, with `translates: "3b8b5322"`
    "#]],
    );
}
