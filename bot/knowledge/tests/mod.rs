//! Whole screens: what an editor sees for each kind of mistake, each made in a folder that is otherwise right.

mod between;
mod bytes;
mod facts;
mod front_matter;
mod names;
mod reload;
mod texts;

use chrono::NaiveDate;
use expect_test::{Expect, expect};

use super::{Library, SourceFile, read};

const TERRITORY: &str = "\
---
name: Piemonte
languages: [it, en]
cities:
  - {name: Torino, lat: 45.0703, lon: 7.6869, also: [Turin]}
emergency_numbers:
  - {number: \"112\", for: general}
public_holidays: [\"12-25\", \"2026-04-06\"]
---
Una regione.
";

const DOCTOR: &str = "\
---
title: Scegliere il medico
keywords: [medico di base, mmg]
offices: [scelta-medico]
sources:
  - https://www.example.org/medico
checked: 2026-11-01
status: reviewed
---
Il medico è gratis. Chiama lo 011 5550101 entro 30 giorni.

## Costo {#cost}

Costa 2.000 €: https://www.example.org/costo
";

const DOCTOR_ENGLISH: &str = "\
---
title: Choose a doctor
keywords: [family doctor, gp]
status: draft
translates: \"HOST\"
---
The doctor is free. Call 011 5550101 within 30 days.

## Cost {#cost}

It costs 2000 €: https://www.example.org/costo
";

const OFFICE: &str = "\
---
name: ASL Torino
kind: health-service
topics: [health]
offices: [scelta-medico]
languages: [it]
places:
  - {city: Torino, address: \"via Prova 1\", lat: 45.07, lon: 7.68, hours: \"Mo-Fr 08:30-15:30\"}
phone: \"+39 011 5550101\"
website: https://asl.example.org
sources: [https://asl.example.org/contatti]
checked: 2026-11-01
---
Il servizio sanitario.
";

const CARD: &str = "\
---
title: Il bambino non respira
call: [\"112\"]
topics: [family-doctor]
sources: [https://www.example.org/112]
checked: 2026-11-01
status: draft
---
Chiama subito il 112.
";

pub(super) const IT: &str = "piemonte/health/family-doctor.it.md";
pub(super) const EN: &str = "piemonte/health/family-doctor.en.md";
pub(super) const ASL: &str = "piemonte/directory/asl.it.md";
pub(super) const PLACE: &str = "piemonte/territory.it.md";
pub(super) const BABY: &str = "piemonte/urgent/child-not-breathing.it.md";
pub(super) const DANGER: &str = "everywhere/danger/child-not-breathing.it.txt";

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

/// Files in memory, changed one mistake at a time.
#[derive(Clone)]
pub(super) struct Folder(pub Vec<SourceFile>);

/// One territory, one article in two languages, an office, an urgent card: nothing wrong with it.
pub(super) fn folder() -> Folder {
    let body = DOCTOR.split("---\n").nth(2).unwrap();
    let english = DOCTOR_ENGLISH.replace("HOST", &super::fingerprint("Scegliere il medico", body));
    Folder(Vec::new())
        .with(PLACE, TERRITORY)
        .with(IT, DOCTOR)
        .with(EN, english)
        .with(ASL, OFFICE)
        .with("piemonte/directory/asl.en.md", "---\nstatus: draft\n---\nThe health service.\n")
        .with(BABY, CARD)
        .with(
            "piemonte/urgent/child-not-breathing.en.md",
            "---\ntitle: The child does not breathe\n---\nCall 112 now.\n",
        )
        .with(DANGER, "# adesso\nbambino non respira\nmio figlio soffoca\n")
}

impl Folder {
    pub fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Folder {
        self.0.retain(|file| file.path != path);
        self.0.push(SourceFile { path: path.to_owned(), bytes: text.as_ref().into() });
        self
    }

    pub fn without(mut self, path: &str) -> Folder {
        self.0.retain(|file| file.path != path);
        self
    }

    pub fn text(&self, path: &str) -> String {
        let file = self.0.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.to_vec()).unwrap()
    }

    /// A slip in one file.
    pub fn slip(self, path: &str, right: &str, wrong: &str) -> Folder {
        let text = self.text(path);
        assert!(text.contains(right), "{path} does not hold {right}");
        self.with(path, text.replacen(right, wrong, 1))
    }
}

pub(super) fn screen(folder: &Folder) -> String {
    let (_, diagnostics) = read(&folder.0, today());
    let shown: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    shown.iter().flat_map(|one| [one.as_str(), "\n"]).collect()
}

pub(super) fn check(folder: &Folder, expected: &Expect) {
    expected.assert_eq(&screen(folder));
}

/// The articles that are loaded, with their languages.
pub(super) fn articles(library: &Library) -> String {
    let territories = library.territories.values();
    let articles = territories.flat_map(|territory| territory.articles.values());
    let shown =
        articles.map(|article| format!("{} {:?}", article.slug, article.texts.keys().collect::<Vec<_>>()));
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_right_folder_has_an_empty_screen() {
    check(&folder(), &expect![""]);
}

#[test]
fn a_right_article_is_loaded_as_written() {
    let (library, _) = read(&folder().0, today());
    let territory = library.territories.values().next().unwrap();
    assert_eq!(territory.emergency_number(), Some("112"));
    assert!(territory.is_holiday("2027-12-25".parse().unwrap()));
    let article = &territory.articles["family-doctor"];
    let text = article.text_in(crate::language::ITALIAN).1;
    assert!(text.reviewed && !text.stale);
    assert_eq!(text.title, "Scegliere il medico");
    assert_eq!(text.short.plain(), "Il medico è gratis. Chiama lo 011 5550101 entro 30 giorni.");
    assert_eq!(text.sections.len(), 1);
    assert_eq!(text.sections[0].text.plain(), "Costa 2.000 €: https://www.example.org/costo");
    assert_eq!(territory.urgent["child-not-breathing"].call, ["112"]);
    assert_eq!(territory.directory["asl"].places[0].hours.as_deref(), Some("Mo-Fr 08:30-15:30"));
}
