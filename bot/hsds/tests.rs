//! The export read back as a stranger would: by its own descriptor, and by what the published schema demands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{Package, package};
use crate::folder;
use crate::knowledge::{self, Library, SourceFile};

/// What HSDS 3.0.0 demands of the tables that are written, from its `datapackage.json`.
const REQUIRED: &[(&str, &[&str])] = &[
    ("organization", &["id", "name", "description"]),
    ("service", &["id", "organization_id", "name", "status"]),
    ("location", &["id", "location_type"]),
    ("service_at_location", &["id", "service_id", "location_id"]),
    ("address", &["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"]),
    ("phone", &["id", "number"]),
    ("schedule", &["id"]),
    ("service_area", &["id"]),
    ("language", &["id"]),
    ("taxonomy_term", &["id", "name", "description"]),
    ("attribute", &["id", "link_id", "taxonomy_term_id", "link_type", "link_entity"]),
];

/// Its foreign keys among those tables: table, column, table.
const KEYS: &[(&str, &str, &str)] = &[
    ("service", "organization_id", "organization"),
    ("location", "organization_id", "organization"),
    ("service_at_location", "service_id", "service"),
    ("service_at_location", "location_id", "location"),
    ("address", "location_id", "location"),
    ("phone", "service_id", "service"),
    ("phone", "organization_id", "organization"),
    ("schedule", "service_at_location_id", "service_at_location"),
    ("service_area", "service_id", "service"),
    ("language", "service_id", "service"),
    ("attribute", "taxonomy_term_id", "taxonomy_term"),
    ("attribute", "link_id", "service"),
];

type Table = Vec<BTreeMap<String, String>>;

fn library(folder: &str, more: &[(&str, &str)]) -> Library {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = folder::read(&path).unwrap();
    files.extend(
        more.iter()
            .map(|(path, text)| SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() }),
    );
    knowledge::read(&files, "2026-11-25".parse().unwrap()).0
}

fn tables(package: &Package) -> (Value, BTreeMap<String, Table>) {
    let files: BTreeMap<&str, &[u8]> =
        package.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let descriptor: Value = serde_json::from_slice(files["datapackage.json"]).unwrap();
    let mut tables = BTreeMap::new();
    for resource in descriptor["resources"].as_array().unwrap() {
        let mut reader = csv::Reader::from_reader(files[resource["path"].as_str().unwrap()]);
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        assert_eq!(header, fields, "the header is what the descriptor says");
        let table: Table = reader.deserialize().map(Result::unwrap).collect();
        tables.insert(resource["name"].as_str().unwrap().to_owned(), table);
    }
    (descriptor, tables)
}

fn check_types(descriptor: &Value, tables: &BTreeMap<String, Table>) {
    for resource in descriptor["resources"].as_array().unwrap() {
        let name = resource["name"].as_str().unwrap();
        for field in resource["schema"]["fields"].as_array().unwrap() {
            let column = field["name"].as_str().unwrap();
            let values =
                || tables[name].iter().map(|row| row[column].as_str()).filter(|value| !value.is_empty());
            for value in values() {
                let fits = match (field["type"].as_str().unwrap(), field["format"].as_str()) {
                    ("number", _) => value.parse::<f64>().is_ok(),
                    ("date", _) => value.parse::<chrono::NaiveDate>().is_ok(),
                    ("time", _) => chrono::NaiveTime::parse_from_str(value, "%H:%M:%S").is_ok(),
                    ("string", Some("uri")) => value.starts_with("http"),
                    ("string", Some("email")) => value.contains('@'),
                    (kind, _) => kind == "string",
                };
                assert!(fits, "{name}.{column}: {value}");
                if let Some(allowed) = field["constraints"]["enum"].as_array() {
                    assert!(allowed.iter().any(|one| one == value), "{name}.{column}: {value}");
                }
            }
            if field["constraints"]["unique"] == true {
                let distinct: BTreeSet<&str> = values().collect();
                assert_eq!(distinct.len(), values().count(), "{name}.{column} is unique");
            }
        }
    }
}

fn check_all(package: &Package) -> BTreeMap<String, Table> {
    let (descriptor, tables) = tables(package);
    for (table, columns) in REQUIRED {
        for column in *columns {
            let full =
                tables[*table].iter().all(|row| row.get(*column).is_some_and(|value| !value.is_empty()));
            assert!(full, "{table}.{column} is required");
        }
    }
    for (table, column, target) in KEYS {
        let ids: BTreeSet<&str> = tables[*target].iter().map(|row| row["id"].as_str()).collect();
        for row in &tables[*table] {
            let value = row[*column].as_str();
            assert!(value.is_empty() || ids.contains(value), "{table}.{column}: {value} is not in {target}");
        }
    }
    check_types(&descriptor, &tables);
    tables
}

const OFFICE: &str = "\
---
name: Ufficio «Ovunque», con virgola
kind: public-office
topics: [housing, rental-deposit]
offices: [sportello-casa]
languages: [it, wo]
serves: [women, minors]
places:
  - {city: Torino, address: \"via Prova 5, 10152 Torino\", lat: 45.08, lon: 7.66, hours: \"Mo-We 09:00-12:00; PH off\"}
  - {city: Torino, address: \"via Prova 6\", hours: \"Apr-Sep Mo 09:00-12:00\"}
phone: \"+39 011 5550199\"
website: https://ovunque.example.org
sources: [https://ovunque.example.org]
checked: 2026-11-01
---
Un ufficio che ha tutto, \"virgolette\" comprese.
";

#[test]
fn every_required_column_and_foreign_key_is_there() {
    let library = library("tests/library", &[("piemonte/directory/ovunque.it.md", OFFICE)]);
    let package = package(&library, None).unwrap();
    let tables = check_all(&package);
    let organisations: usize = library.territories.values().map(|one| one.directory.len()).sum();
    assert_eq!(tables["organization"].len(), organisations);
    assert!(tables.values().all(|table| !table.is_empty()), "the tests' own directory fills every table");

    let service = tables["service"].iter().find(|row| row["name"].starts_with("Ufficio")).unwrap();
    assert_eq!(service["eligibility_description"], "women, minors");
    assert_eq!(service["description"], "Un ufficio che ha tutto, \"virgolette\" comprese.");
    let address = &tables["address"][0];
    let shown =
        [&address["address_1"], &address["postal_code"], &address["state_province"], &address["country"]];
    assert_eq!(shown, ["via Prova 5", "10152", "Piemonte", "IT"]);
    assert_eq!(package.without_address, tables["location"].len() - 1);
    let months = tables["schedule"].iter().find(|row| row["description"].starts_with("Apr")).unwrap();
    assert_eq!((months["byday"].as_str(), months["opens_at"].as_str()), ("", ""));
}

#[test]
fn the_shipped_directory_is_valid_too() {
    check_all(&package(&library("knowledge", &[]), None).unwrap());
}

#[test]
fn the_same_directory_gives_the_same_files_and_ids_stay_when_facts_change() {
    let (before, after) = (OFFICE, OFFICE.replace("5550199", "5550111"));
    let ids = |page: &str| {
        let package =
            package(&library("tests/library", &[("piemonte/directory/ovunque.it.md", page)]), None).unwrap();
        let ids = tables(&package).1["organization"].iter().map(|row| row["id"].clone()).collect::<Vec<_>>();
        (package, ids)
    };
    assert_eq!(ids(before), ids(before));
    assert_eq!(ids(before).1, ids(&after).1);
    assert_ne!(ids(before).0, ids(&after).0);
}
