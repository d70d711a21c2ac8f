//! The export read back as a stranger would: by its own descriptor, and by what the published schema demands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{Package, package};
use crate::folder;
use crate::knowledge::{self, Library, SourceFile};

/// A column as the specification publishes it.
#[derive(serde::Deserialize)]
struct Published {
    table: String,
    column: String,
    #[serde(rename = "type")]
    kind: String,
    format: String,
    required: bool,
    unique: bool,
    values: String,
    refers_to: String,
}

/// Every column of the tables that are written; see tests/hsds/README.md.
fn published() -> Vec<Published> {
    let mut reader = csv::Reader::from_reader(include_str!("../../tests/hsds/columns.csv").as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// What the specification says nothing of, but whoever follows it reckons with.
const BESIDE: &[(&str, &str, &str)] = &[("attribute", "link_id", "service")];

type Table = Vec<BTreeMap<String, String>>;

fn library(folder: &str, more: &[(&str, &str)]) -> Library {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = folder::read(&path).unwrap();
    files.extend(
        more.iter()
            .map(|(path, text)| SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().into() }),
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

/// The descriptor that is written says of each column what the published one says.
fn check_descriptor(descriptor: &Value) {
    let published = published();
    for resource in descriptor["resources"].as_array().unwrap() {
        let table = resource["name"].as_str().unwrap();
        let mut references = BTreeMap::new();
        for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            assert_eq!(key["reference"]["fields"], "id");
            references
                .insert(key["fields"].as_str().unwrap(), key["reference"]["resource"].as_str().unwrap());
        }
        for field in resource["schema"]["fields"].as_array().unwrap() {
            let column = field["name"].as_str().unwrap();
            let place = format!("{table}.{column}");
            let known = published.iter().find(|one| one.table == table && one.column == column);
            let known = known.unwrap_or_else(|| panic!("the specification has no {place}"));
            assert_eq!(field["type"], known.kind.as_str(), "{place}");
            assert_eq!(field["format"].as_str().unwrap_or_default(), known.format, "{place}");
            assert_eq!(field["constraints"]["required"], known.required, "{place}");
            assert_eq!(field["constraints"]["unique"], known.unique, "{place}");
            let values = field["constraints"]["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
            let values: Vec<&str> = values.iter().map(|value| value.as_str().unwrap()).collect();
            assert_eq!(values.join("|"), known.values, "{place}");
            assert_eq!(references.get(column).copied().unwrap_or_default(), known.refers_to, "{place}");
        }
    }
}

fn check_value(published: &Published, value: &str) {
    let place = format!("{}.{}: {value:?}", published.table, published.column);
    if value.is_empty() {
        assert!(!published.required, "{place} is required");
        return;
    }
    let fits = match (published.kind.as_str(), published.format.as_str()) {
        ("number", _) => value.parse::<f64>().is_ok_and(f64::is_finite),
        ("date", _) => value.parse::<chrono::NaiveDate>().is_ok(),
        ("time", _) => chrono::NaiveTime::parse_from_str(value, "%H:%M:%S").is_ok(),
        ("string", "uri") => reqwest::Url::parse(value).is_ok_and(|url| url.has_host()),
        ("string", "email") => value.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !value.contains(char::is_whitespace)
        }),
        (kind, _) => kind == "string",
    };
    assert!(fits, "{place} is no {} {}", published.kind, published.format);
    let mut allowed = published.values.split('|');
    assert!(
        published.values.is_empty() || allowed.any(|one| one == value),
        "{place} is not among the values"
    );
}

fn check_all(package: &Package) -> BTreeMap<String, Table> {
    let (descriptor, tables) = tables(package);
    check_descriptor(&descriptor);
    for published in published() {
        let table = &tables[&published.table];
        let of = |row: &'_ BTreeMap<String, String>| row.get(&published.column).cloned().unwrap_or_default();
        let values: Vec<String> = table.iter().map(of).collect();
        for value in &values {
            check_value(&published, value);
        }
        let said: Vec<&String> = values.iter().filter(|value| !value.is_empty()).collect();
        if published.unique {
            let distinct: BTreeSet<&&String> = said.iter().collect();
            assert_eq!(distinct.len(), said.len(), "{}.{} is unique", published.table, published.column);
        }
        let keys = BESIDE.iter().filter(|(table, column, _)| published.is(table, column));
        let targets = keys.map(|(_, _, target)| *target).chain([published.refers_to.as_str()]);
        for target in targets.filter(|target| !target.is_empty() && !said.is_empty()) {
            let ids: BTreeSet<&str> = tables[target].iter().map(|row| row["id"].as_str()).collect();
            for value in &said {
                let place = format!("{}.{}", published.table, published.column);
                assert!(ids.contains(value.as_str()), "{place}: {value} is not in {target}");
            }
        }
    }
    tables
}

impl Published {
    fn is(&self, table: &str, column: &str) -> bool {
        self.table == table && self.column == column
    }
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
fn the_export_is_valid_by_the_published_schema() {
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
