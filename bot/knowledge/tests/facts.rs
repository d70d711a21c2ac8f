//! Dates, telephone numbers, hours, places and links that are not what they should be.

use expect_test::expect;

use super::{ASL, BABY, IT, PLACE, check, folder};

#[test]
fn a_date_is_year_month_day() {
    check(
        &folder().slip(IT, "2026-11-01", "23-11-2026"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:7:10: error: `23-11-2026` is not a date
          7 | checked: 23-11-2026
          help: write year-month-day, for example `checked: 2026-11-23`
    "#]],
    );
    check(
        &folder().slip(IT, "2026-11-01", "2026-02-30"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:7:10: error: there is no day `2026-02-30` in the calendar
          7 | checked: 2026-02-30
          help: write year-month-day, for example `checked: 2026-11-23`
    "#]],
    );
}

#[test]
fn old_facts_are_a_matter_of_age() {
    let folder = folder().slip(IT, "checked: 2026-11-01", "checked: 2026-03-01\nvalid_until: 2026-10-31");
    check(
        &folder,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:7:10: warning: the facts were last checked 269 days ago
          7 | checked: 2026-03-01
          help: hold them against the sources, then write `checked: 2026-11-25`
        piemonte/health/family-doctor.it.md:8:14: warning: a rule or amount of this page ended on 2026-10-31
          8 | valid_until: 2026-10-31
          help: bring the page up to date and write the new end, or delete `valid_until`
    "#]],
    );
    let (_, diagnostics) = super::read(&folder.0, super::today());
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.age));
}

#[test]
fn a_check_in_the_future_is_a_slip() {
    check(
        &folder().slip(IT, "2026-11-01", "2062-11-01"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:7:10: warning: `2062-11-01` is in the future
          7 | checked: 2062-11-01
          help: write the day of the check, at the latest `2026-11-25`
    "#]],
    );
}

#[test]
fn facts_have_a_source_and_a_date() {
    let without =
        folder().slip(IT, "sources:\n  - https://www.example.org/medico\nchecked: 2026-11-01\n", "");
    check(
        &without,
        &expect![[r#"
        piemonte/health/family-doctor.it.md:2:8: warning: there is no source
          2 | title: Scegliere il medico
          help: name the pages that the facts rest on, for example `sources: [https://www.example.org/page]`
        piemonte/health/family-doctor.it.md:2:8: warning: there is no `checked` date
          2 | title: Scegliere il medico
          help: write when the facts were last held against the sources: `checked: 2026-11-25`
    "#]],
    );
}

#[test]
fn a_link_is_whole() {
    check(
        &folder().slip(IT, "https://www.example.org/medico", "https://www.example.org/…"),
        &expect![[r#"
        piemonte/health/family-doctor.it.md:6:5: error: the link `https://www.example.org/…` is cut short
          6 |   - https://www.example.org/…
          help: write the whole address, for example `https://www.example.org/page`
    "#]],
    );
    check(
        &folder().slip(ASL, "https://asl.example.org\n", "asl.example.org\n"),
        &expect![[r#"
        piemonte/directory/asl.it.md:10:10: error: `asl.example.org` is not a link
          10 | website: asl.example.org
          help: write the whole address, for example `https://www.example.org/page`
    "#]],
    );
}

#[test]
fn hours_are_written_as_openstreetmap_does() {
    check(
        &folder().slip(ASL, "Mo-Fr 08:30-15:30", "lun-ven 8.30-15.30"),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:74: error: `lun-ven 8.30-15.30` are not opening hours
          8 |   - {city: Torino, address: "via Prova 1", lat: 45.07, lon: 7.68, hours: "lun-ven 8.30-15.30"}
          help: write them as OpenStreetMap does, for example `hours: "Mo-Fr 08:30-13:00,14:00-17:00"`
    "#]],
    );
}

#[test]
fn a_telephone_number_can_be_dialled() {
    check(
        &folder().slip(ASL, "+39 011 5550101", "011 5550101"),
        &expect![[r#"
        piemonte/directory/asl.it.md:9:8: error: `011 5550101` is not a telephone number that can be dialled
          9 | phone: "011 5550101"
          help: write it with the country's prefix, for example `phone: "+39 011 5662266"`
    "#]],
    );
    check(
        &folder().slip(BABY, "[\"112\"]", "[\"il 112\"]"),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:3:8: error: `il 112` cannot be dialled
          3 | call: ["il 112"]
          help: write a telephone number, for example `call: ["112"]`
    "#]],
    );
}

#[test]
fn coordinates_lie_on_the_globe() {
    check(
        &folder().slip(ASL, "lat: 45.07", "lat: 450.7"),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:49: error: `450.7` is not a `lat` between -90 and 90
          8 |   - {city: Torino, address: "via Prova 1", lat: 450.7, lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: write degrees with a point, for example `lat: 45.0703`
    "#]],
    );
    check(
        &folder().slip(ASL, "lat: 45.07, lon: 7.68", "lat: \"45,07\", lon: 7.68"),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:49: error: `45,07` is not a `lat` between -90 and 90
          8 |   - {city: Torino, address: "via Prova 1", lat: "45,07", lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: write degrees with a point, for example `lat: 45.0703`
    "#]],
    );
    check(
        &folder().slip(ASL, "lat: 45.07, ", ""),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:5: error: one of `lat` and `lon` is missing
          8 |   - {city: Torino, address: "via Prova 1", lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: write both, for example `lat: 45.0703, lon: 7.6869`
    "#]],
    );
}

#[test]
fn an_organisation_has_a_known_kind() {
    check(
        &folder().slip(ASL, "health-service", "health-services"),
        &expect![[r#"
        piemonte/directory/asl.it.md:3:7: error: `health-services` is not a kind of organisation
          3 | kind: health-services
          help: write `kind: health-service`
    "#]],
    );
    check(
        &folder().slip(ASL, "kind: health-service\n", ""),
        &expect![[r#"
        piemonte/directory/asl.it.md:1:1: error: the organisation has no kind
          help: write `kind: association`, or one of: association, public-office, union, helpline, health-service, school
    "#]],
    );
}

#[test]
fn an_organisations_codes_and_addresses_have_their_form() {
    let folder = folder().slip(ASL, "languages: [it]", "languages: [Italian]").slip(
        ASL,
        "website:",
        "communities: [Senegal]\nemail: info(at)asl.org\nwebsite:",
    );
    check(
        &folder,
        &expect![[r#"
        piemonte/directory/asl.it.md:6:13: error: `Italian` is not a language code
          6 | languages: [Italian]
          help: write codes, for example `languages: [it, fr]`
        piemonte/directory/asl.it.md:10:15: error: `Senegal` is not a country's code
          10 | communities: [Senegal]
          help: write two capital letters, for example `communities: [SN]` for Senegal
        piemonte/directory/asl.it.md:11:8: error: `info(at)asl.org` is not an e-mail address
          11 | email: info(at)asl.org
          help: write it whole, for example `email: info@example.org`
    "#]],
    );
}

#[test]
fn a_place_lies_in_a_city_of_the_territory() {
    check(
        &folder().slip(ASL, "city: Torino", "city: Trino"),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:12: error: the territory has no city `Trino`
          8 |   - {city: Trino, address: "via Prova 1", lat: 45.07, lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: write `Torino`
    "#]],
    );
    check(
        &folder().slip(ASL, "city: Torino", "city: Cuneo"),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:12: error: the territory has no city `Cuneo`
          8 |   - {city: Cuneo, address: "via Prova 1", lat: 45.07, lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: add it to `cities` in `piemonte/territory.it.md`
    "#]],
    );
    check(
        &folder().slip(ASL, "city: Torino, ", ""),
        &expect![[r#"
        piemonte/directory/asl.it.md:8:5: error: the place has no city
          8 |   - {address: "via Prova 1", lat: 45.07, lon: 7.68, hours: "Mo-Fr 08:30-15:30"}
          help: write it: `{city: Torino, address: "…"}`
    "#]],
    );
}

#[test]
fn a_card_says_which_number_to_call() {
    check(
        &folder().slip(BABY, "call: [\"112\"]\n", ""),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:2:8: error: the card does not say which number to call
          2 | title: Il bambino non respira
          help: write the number to call first: `call: ["112"]`
    "#]],
    );
}

#[test]
fn a_territory_has_a_name_and_its_cities_a_place() {
    let folder = folder()
        .slip(PLACE, "name: Piemonte\n", "")
        .slip(PLACE, "lat: 45.0703, ", "")
        .slip(PLACE, "for: general", "use: general")
        .slip(PLACE, "12-25", "25-12");
    check(
        &folder,
        &expect![[r#"
            piemonte/territory.it.md:1:1: error: the territory has no name
              help: write it: `name: Piemonte`
            piemonte/territory.it.md:4:5: error: one of `lat` and `lon` is missing
              4 |   - {name: Torino, lon: 7.6869, also: [Turin]}
              help: write both, for example `lat: 45.0703, lon: 7.6869`
            piemonte/territory.it.md:6:21: error: `use` is not a name that is known here
              6 |   - {number: "112", use: general}
              help: delete the line, or use one of: number, for
            piemonte/territory.it.md:7:19: error: `25-12` is not a public holiday
              7 | public_holidays: ["25-12", "2026-04-06"]
              help: write month-day for every year, `"12-25"`, or a whole date, `"2026-04-06"`
        "#]],
    );
}
