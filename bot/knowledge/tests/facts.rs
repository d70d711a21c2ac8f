//! Dates, telephone numbers, hours, places and links that are not what they should be.

use expect_test::expect;

use super::{ASL, BABY, IT, PLACE, check, folder};

#[test]
fn a_date_is_year_month_day() {
    check(&folder().slip(IT, "2026-11-01", "23-11-2026"), &expect![[""]]);
    check(&folder().slip(IT, "2026-11-01", "2026-02-30"), &expect![[""]]);
}

#[test]
fn old_facts_are_a_matter_of_age() {
    let folder = folder().slip(IT, "checked: 2026-11-01", "checked: 2026-03-01\nvalid_until: 2026-10-31");
    check(&folder, &expect![[""]]);
    let (_, diagnostics) = super::read(&folder.0, super::today());
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.age));
}

#[test]
fn a_check_in_the_future_is_a_slip() {
    check(&folder().slip(IT, "2026-11-01", "2062-11-01"), &expect![[""]]);
}

#[test]
fn facts_have_a_source_and_a_date() {
    let without =
        folder().slip(IT, "sources:\n  - https://www.example.org/medico\nchecked: 2026-11-01\n", "");
    check(&without, &expect![[""]]);
}

#[test]
fn a_link_is_whole() {
    check(&folder().slip(IT, "https://www.example.org/medico", "https://www.example.org/…"), &expect![[""]]);
    check(&folder().slip(ASL, "https://asl.example.org\n", "asl.example.org\n"), &expect![[""]]);
}

#[test]
fn hours_are_written_as_openstreetmap_does() {
    check(&folder().slip(ASL, "Mo-Fr 08:30-15:30", "lun-ven 8.30-15.30"), &expect![[""]]);
}

#[test]
fn a_telephone_number_can_be_dialled() {
    check(&folder().slip(ASL, "+39 011 5550101", "011 5550101"), &expect![[""]]);
    check(&folder().slip(BABY, "[\"112\"]", "[\"il 112\"]"), &expect![[""]]);
}

#[test]
fn coordinates_lie_on_the_globe() {
    check(&folder().slip(ASL, "lat: 45.07", "lat: 450.7"), &expect![[""]]);
    check(&folder().slip(ASL, "lat: 45.07, lon: 7.68", "lat: \"45,07\", lon: 7.68"), &expect![[""]]);
    check(&folder().slip(ASL, "lat: 45.07, ", ""), &expect![[""]]);
}

#[test]
fn an_organisation_has_a_known_kind() {
    check(&folder().slip(ASL, "health-service", "health-services"), &expect![[""]]);
    check(&folder().slip(ASL, "kind: health-service\n", ""), &expect![[""]]);
}

#[test]
fn an_organisations_codes_and_addresses_have_their_form() {
    let folder = folder().slip(ASL, "languages: [it]", "languages: [Italian]").slip(
        ASL,
        "website:",
        "communities: [Senegal]\nemail: info(at)asl.org\nwebsite:",
    );
    check(&folder, &expect![[""]]);
}

#[test]
fn a_place_lies_in_a_city_of_the_territory() {
    check(&folder().slip(ASL, "city: Torino", "city: Trino"), &expect![[""]]);
    check(&folder().slip(ASL, "city: Torino", "city: Cuneo"), &expect![[""]]);
    check(&folder().slip(ASL, "city: Torino, ", ""), &expect![[""]]);
}

#[test]
fn a_card_says_which_number_to_call() {
    check(&folder().slip(BABY, "call: [\"112\"]\n", ""), &expect![[""]]);
}

#[test]
fn a_territory_has_a_name_and_its_cities_a_place() {
    let folder = folder()
        .slip(PLACE, "name: Piemonte\n", "")
        .slip(PLACE, "lat: 45.0703, ", "")
        .slip(PLACE, "for: general", "use: general")
        .slip(PLACE, "12-25", "25-12");
    check(&folder, &expect![[""]]);
}
