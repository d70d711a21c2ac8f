//! What does not fit between two files: names that nothing answers to, translations that say something else.

use expect_test::expect;

use super::{ASL, BABY, EN, IT, articles, check, folder, read, today};

#[test]
fn see_also_names_articles_that_exist() {
    let folder = folder().slip(IT, "status:", "see_also: [familiy-doctor, nowhere]\nstatus:");
    check(&folder, &expect![[""]]);
}

#[test]
fn an_office_is_offered_by_someone() {
    check(&folder().slip(ASL, "[scelta-medico]", "[anagrafe]"), &expect![[""]]);
}

#[test]
fn an_unreadable_directory_page_does_not_make_its_offices_unknown() {
    check(&folder().slip(ASL, "name: ASL", "name: ASL: "), &expect![[""]]);
}

#[test]
fn a_card_names_topics_that_exist() {
    check(&folder().slip(BABY, "[family-doctor]", "[family-docter, gender-violence]"), &expect![[""]]);
}

#[test]
fn a_translation_needs_its_host_page() {
    let text = folder().text(EN);
    check(&folder().with("piemonte/health/familly-doctor.en.md", &text), &expect![[""]]);
    check(&folder().without(EN).with("piemonte/housing/family-doctor.en.md", &text), &expect![[""]]);
    check(&folder().with("piemonte/health/dentist.en.md", &text), &expect![[""]]);
}

#[test]
fn a_host_page_with_an_error_takes_its_translations_out_with_one_message() {
    let broken = folder().slip(IT, "status: reviewed", "status: [");
    check(&broken, &expect![[""]]);
    assert_eq!(articles(&read(&broken.0, today()).0), "");
}

#[test]
fn a_number_is_the_same_in_every_language() {
    check(&folder().slip(EN, "2000 €", "200 €"), &expect![[""]]);
    check(&folder().slip(EN, "within 30 days", "within a month"), &expect![[""]]);
    check(&folder().slip(EN, "011 5550101", "011 5550102"), &expect![[""]]);
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
        &expect![[""]],
    );
}

#[test]
fn a_translation_is_there_in_every_promised_language() {
    check(&folder().without(EN).without("piemonte/directory/asl.en.md"), &expect![[""]]);
}

#[test]
fn a_translation_is_stale_when_its_host_page_has_changed() {
    let changed = folder().slip(IT, "Il medico è gratis.", "Il medico di base è gratis.");
    check(&changed, &expect![[""]]);
    let (library, _) = read(&changed.0, today());
    let article = &library.territories.values().next().unwrap().articles["family-doctor"];
    assert!(article.texts[&crate::language::ENGLISH].stale);
}

#[test]
fn a_translation_says_which_version_it_translates() {
    let text = folder().text(EN);
    let line = text.lines().find(|line| line.starts_with("translates")).unwrap().to_owned() + "\n";
    check(&folder().slip(EN, &line, ""), &expect![[""]]);
}

#[test]
fn a_translation_has_the_sections_of_its_host_page() {
    let host = folder().text(IT) + "\n## Quando {#when}\n\nEntro 10 giorni.\n";
    let translation = folder().text(EN) + "\n## More {#more}\n\nSee page 7.\n";
    check(&folder().with(IT, host).with(EN, translation), &expect![[""]]);
}
