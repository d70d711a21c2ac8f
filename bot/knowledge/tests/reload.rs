//! A folder that changes while the bot runs.

use super::super::{Reloaded, merge_last_good};
use super::{ASL, EN, Folder, IT, PLACE, articles, folder, today};

/// What is served after a change, the files kept, and the places of the errors.
fn reload(before: &Folder, now: &Folder) -> (Reloaded, String) {
    let reloaded = merge_last_good(&before.0, &now.0, today());
    let errors = reloaded.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    let errors: Vec<String> = errors.map(|error| format!("{}:{}", error.path, error.line)).collect();
    let seen = format!("{}; kept {:?}; errors {errors:?}", articles(&reloaded.library), reloaded.kept);
    (reloaded, seen)
}

fn title(reloaded: &Reloaded) -> &str {
    let territory = reloaded.library.territories.values().next().unwrap();
    &territory.articles["family-doctor"].texts[&crate::language::ITALIAN].title
}

#[test]
fn a_broken_file_keeps_its_last_good_version_and_says_why() {
    let broken = folder().slip(IT, "title: Scegliere", "title: Salute: scegliere");
    let (reloaded, seen) = reload(&folder(), &broken);
    assert_eq!(seen, format!("family-doctor [en, it]; kept [{IT:?}]; errors [\"{IT}:2\"]"));
    assert_eq!(title(&reloaded), "Scegliere il medico");
    // Still broken at the next save of another file: still the good one.
    let (again, _) = reload(&Folder(reloaded.files), &broken.slip(ASL, "Il servizio", "Un servizio"));
    assert_eq!(title(&again), "Scegliere il medico");
}

#[test]
fn a_mended_file_replaces_its_last_good_version() {
    let broken = folder().slip(IT, "title: Scegliere", "title: Salute: scegliere");
    let (served, _) = reload(&folder(), &broken);
    let (mended, seen) = reload(&Folder(served.files), &folder().slip(IT, "Scegliere il", "Trovare il"));
    assert_eq!(title(&mended), "Trovare il medico");
    assert_eq!(seen, "family-doctor [en, it]; kept []; errors []");
}

#[test]
fn a_half_written_file_keeps_its_last_good_version() {
    let whole = folder().text(IT);
    for length in 0..whole.chars().count() {
        let half: String = whole.chars().take(length).collect();
        let (reloaded, _) = reload(&folder(), &folder().with(IT, half));
        assert!(!articles(&reloaded.library).is_empty(), "after {length} characters");
    }
}

#[test]
fn a_deleted_file_goes() {
    let (_, seen) = reload(&folder(), &folder().without(EN));
    assert_eq!(seen, "family-doctor [it]; kept []; errors []");
}

#[test]
fn a_page_that_refers_to_a_deleted_one_stays_without_the_reference() {
    let (reloaded, seen) = reload(&folder(), &folder().without(ASL).without("piemonte/directory/asl.en.md"));
    assert_eq!(seen, format!("family-doctor [en, it]; kept []; errors [\"{IT}:4\"]"));
    assert!(reloaded.library.territories.values().all(|territory| territory.directory.is_empty()));
}

#[test]
fn a_translation_whose_number_differs_keeps_its_last_good_version() {
    let (_, seen) = reload(&folder(), &folder().slip(EN, "2000 €", "200 €"));
    assert_eq!(seen, format!("family-doctor [en, it]; kept [{EN:?}]; errors [\"{EN}:11\"]"));
}

#[test]
fn a_translation_of_an_old_amount_goes_when_the_amount_changes() {
    let (_, seen) = reload(&folder(), &folder().slip(IT, "2.000 €", "3.000 €"));
    assert_eq!(seen, format!("family-doctor [it]; kept []; errors [\"{EN}:11\"]"));
}

#[test]
fn if_everything_is_broken_the_old_library_stays() {
    let broken = Folder(Vec::new()).with("x.md", "y");
    let (reloaded, _) = reload(&folder(), &broken);
    assert_eq!(articles(&reloaded.library), "family-doctor [en, it]");
    let (reloaded, _) = reload(&folder(), &Folder(Vec::new()));
    assert_eq!(reloaded.files.len(), folder().0.len());
}

#[test]
fn a_broken_territory_page_keeps_the_territory() {
    let (_, seen) = reload(&folder(), &folder().slip(PLACE, "cities:", "cities"));
    assert_eq!(seen, format!("family-doctor [en, it]; kept [{PLACE:?}]; errors [\"{PLACE}:4\"]"));
}

#[test]
fn a_file_that_has_never_been_good_stays_out_whatever_else_is_saved() {
    let wrong = folder().slip(IT, "status:", "see_also: [nowhere]\nstatus:");
    let (first, seen) = reload(&Folder(Vec::new()), &wrong);
    assert_eq!(seen, format!("; kept []; errors [\"{IT}:8\"]"));
    let (_, seen) = reload(&Folder(first.files), &wrong.slip(ASL, "Il servizio", "Un servizio"));
    assert_eq!(seen, format!("; kept []; errors [\"{IT}:8\"]"));
}
