//! What does not fit between two files: names that nothing answers to, translations that say something else.

use expect_test::expect;

use super::{ASL, BABY, EN, IT, articles, check, folder, read, today};

#[test]
fn see_also_names_articles_that_exist() {
    let folder = folder().slip(IT, "status:", "see_also: [familiy-doctor, nowhere]\nstatus:");
    check(
        &folder,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:8:12: error: there is no article `familiy-doctor`
          8 | see_also: [familiy-doctor, nowhere]
          help: write `family-doctor`
        piemonte/health/family-doctor.it.md:8:28: error: there is no article `nowhere`
          8 | see_also: [familiy-doctor, nowhere]
          help: delete it here, or write the page that it needs
    "#]],
    );
}

#[test]
fn an_office_is_offered_by_someone() {
    check(
        &folder().slip(ASL, "[scelta-medico]", "[anagrafe]"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:4:11: error: no organisation of the directory offers the office `scelta-medico`
          4 | offices: [scelta-medico]
          help: delete it here, or write the page that it needs
    "#]],
    );
}

#[test]
fn an_unreadable_directory_page_does_not_make_its_offices_unknown() {
    check(
        &folder().slip(ASL, "name: ASL", "name: ASL: "),
        &expect![[r#"
        piemonte/directory/asl.it.md:2:7: error: the value of `name` holds a colon
          2 | name: ASL:  Torino
          help: put quotes around the value: `name: "ASL:  Torino"`
    "#]],
    );
}

#[test]
fn a_card_names_topics_that_exist() {
    check(
        &folder().slip(BABY, "[family-doctor]", "[family-docter, gender-violence]"),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:4:10: error: no article and no organisation has the topic `family-docter`
          4 | topics: [family-docter, gender-violence]
          help: write `family-doctor`
        piemonte/urgent/child-not-breathing.it.md:4:25: error: no article and no organisation has the topic `gender-violence`
          4 | topics: [family-docter, gender-violence]
          help: delete it here, or write the page that it needs
    "#]],
    );
}

#[test]
fn a_translation_needs_its_host_page() {
    let text = folder().text(EN);
    check(
        &folder().with("piemonte/health/familly-doctor.en.md", &text),
        &expect![[r#"
        piemonte/health/familly-doctor.en.md:1:1: error: the page that this one translates is missing: `piemonte/health/familly-doctor.it.md`
          help: write `piemonte/health/familly-doctor.it.md`, or rename this file to `family-doctor.….md`
    "#]],
    );
    check(
        &folder().without(EN).with("piemonte/housing/family-doctor.en.md", &text),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:2:8: warning: there is no translation into `en`
          2 | title: Scegliere il medico
          help: write `family-doctor.en.md` beside it, with `translates: "3b8b5322"`
        piemonte/housing/family-doctor.en.md:1:1: error: the page that this one translates is missing: `piemonte/housing/family-doctor.it.md`
          help: move it beside `piemonte/health/family-doctor.it.md`
    "#]],
    );
    check(
        &folder().with("piemonte/health/dentist.en.md", &text),
        &expect![[r#"
        piemonte/health/dentist.en.md:1:1: error: the page that this one translates is missing: `piemonte/health/dentist.it.md`
          help: write `piemonte/health/dentist.it.md` first, or delete this file
    "#]],
    );
}

#[test]
fn a_host_page_with_an_error_takes_its_translations_out_with_one_message() {
    let broken = folder().slip(IT, "status: reviewed", "status: [");
    check(
        &broken,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:8:9: error: `status` opens a `[` that nothing closes
          8 | status: [
          help: write `]` at its end: `status: []`
    "#]],
    );
    assert_eq!(articles(&read(&broken.0, today()).0), "");
}

#[test]
fn a_number_is_the_same_in_every_language() {
    check(
        &folder().slip(EN, "2000 €", "200 €"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:11:1: error: the numbers are not those of `family-doctor.it.md`: `2000` is missing, `200` is extra
          11 | It costs 200 €: https://www.example.org/costo
          help: write the same numbers, in digits, as in `family-doctor.it.md` (line 14)
    "#]],
    );
    check(
        &folder().slip(EN, "within 30 days", "within a month"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:1:1: error: the numbers are not those of `family-doctor.it.md`: `30` is missing
          help: write the same numbers, in digits, as in `family-doctor.it.md` (line 10)
    "#]],
    );
    check(
        &folder().slip(EN, "011 5550101", "011 5550102"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:7:1: error: the numbers are not those of `family-doctor.it.md`: `5550101` is missing, `5550102` is extra
          7 | The doctor is free. Call 011 5550102 within 30 days.
          help: write the same numbers, in digits, as in `family-doctor.it.md` (line 10)
    "#]],
    );
    let wrong = folder().slip(EN, "2000 €", "200 €");
    assert_eq!(articles(&read(&wrong.0, today()).0), "family-doctor [it]");
}

#[test]
fn a_number_may_be_written_in_the_languages_own_way() {
    check(&folder().slip(EN, "2000 €", "€2,000").slip(EN, "30 days", "٣٠ days"), &expect![[""]]);
}

#[test]
fn a_link_is_the_same_in_every_language() {
    check(
        &folder().slip(EN, "https://www.example.org/costo", "https://www.example.org/cost"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:11:1: error: the links are not those of `family-doctor.it.md`: `https://www.example.org/costo` is missing, `https://www.example.org/cost` is extra
          11 | It costs 2000 €: https://www.example.org/cost
          help: write the same links as in `family-doctor.it.md` (line 14)
    "#]],
    );
}

#[test]
fn a_translation_is_there_in_every_promised_language() {
    check(
        &folder().without(EN).without("piemonte/directory/asl.en.md"),
        &expect![[r#"
        piemonte/directory/asl.it.md:2:7: warning: what it does is not said in: en
          2 | name: ASL Torino
          help: write `asl.en.md` beside it, with one or two sentences
        piemonte/health/family-doctor.it.md:2:8: warning: there is no translation into `en`
          2 | title: Scegliere il medico
          help: write `family-doctor.en.md` beside it, with `translates: "3b8b5322"`
    "#]],
    );
}

#[test]
fn a_translation_is_stale_when_its_host_page_has_changed() {
    let changed = folder().slip(IT, "Il medico è gratis.", "Il medico di base è gratis.");
    check(
        &changed,
        &expect![[r#"
        piemonte/health/family-doctor.en.md:5:13: warning: `family-doctor.it.md` has changed since it was translated
          5 | translates: "3b8b5322"
          help: bring it up to date, then write `translates: "ff4d79f2"`
    "#]],
    );
    let (library, _) = read(&changed.0, today());
    let article = &library.territories.values().next().unwrap().articles["family-doctor"];
    assert!(article.texts[&crate::language::ENGLISH].stale);
}

#[test]
fn a_translation_says_which_version_it_translates() {
    let text = folder().text(EN);
    let line = text.lines().find(|line| line.starts_with("translates")).unwrap().to_owned() + "\n";
    check(
        &folder().slip(EN, &line, ""),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:1:1: warning: it does not say which version it translates
          help: compare it with `family-doctor.it.md`, then write `translates: "3b8b5322"` in the front matter
    "#]],
    );
}

#[test]
fn a_translation_has_the_sections_of_its_host_page() {
    let host = folder().text(IT) + "\n## Quando {#when}\n\nEntro 10 giorni.\n";
    let translation = folder().text(EN) + "\n## More {#more}\n\nSee page 7.\n";
    check(
        &folder().with(IT, host).with(EN, translation),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:1:1: warning: sections of `family-doctor.it.md` are missing: `when`
          help: translate them too, under headings with the same ids
        piemonte/health/family-doctor.en.md:1:1: warning: `family-doctor.it.md` has no such sections: `more`
          help: add them there first, or delete them here
        piemonte/health/family-doctor.en.md:5:13: warning: `family-doctor.it.md` has changed since it was translated
          5 | translates: "3b8b5322"
          help: bring it up to date, then write `translates: "e7da08fe"`
    "#]],
    );
}
