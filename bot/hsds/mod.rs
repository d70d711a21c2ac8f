//! The directory as other programs for human services read it: Open Referral HSDS 3.0 as tabular data, one CSV file a table
//! and a `datapackage.json` that describes them.
//!
//! Pure: a library in, files out. The same directory gives the same bytes; an id is made of slugs and stays for as long as
//! the page is called so. Every row is valid by the published schema: what the schema demands and the directory does not
//! know is left out, not made up.
#![deny(clippy::disallowed_methods)]

mod hours;
mod rows;
mod schema;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::knowledge::Library;
use crate::language::Language;
use rows::Rows;
use schema::{RESOURCES, Resource};

/// What the export comes to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Package {
    /// File names with their contents, `datapackage.json` last.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many rows each table has.
    pub rows: BTreeMap<&'static str, usize>,
    /// Places whose address lacks what the schema demands (a postal code, a country): it stands in the location's description.
    pub without_address: usize,
}

/// Writes the directory of all territories. `country` is where the territories are whose language does not tell.
pub fn package(library: &Library, country: Option<&str>) -> Result<Package, csv::Error> {
    let rows = Rows::of(library, &|language| country_of(language).or(country).map(str::to_owned));
    let mut package = Package { without_address: rows.without_address, ..Package::default() };
    for resource in RESOURCES {
        let table = rows.tables.get(resource.name).map(Vec::as_slice).unwrap_or_default();
        package.files.push((resource.path.to_owned(), written(resource, table)?));
        package.rows.insert(resource.name, table.len());
    }
    let mut descriptor = format!("{:#}", schema::descriptor()).into_bytes();
    descriptor.push(b'\n');
    package.files.push(("datapackage.json".to_owned(), descriptor));
    Ok(package)
}

fn written(resource: &Resource, table: &[BTreeMap<&'static str, String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(resource.columns.iter().map(|column| column.name))?;
    for row in table {
        writer.write_record(
            resource.columns.iter().map(|column| row.get(column.name).map_or("", String::as_str)),
        )?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// The country of a territory by the language of its offices, where that is spoken in offices of one country above all.
fn country_of(host: Language) -> Option<&'static str> {
    match host.code() {
        "it" => Some("IT"),
        "fr" => Some("FR"),
        "ca" | "es" | "eu" | "gl" => Some("ES"),
        "ro" => Some("RO"),
        "sq" => Some("AL"),
        _ => None,
    }
}

/// An id that only the names decide: a UUID of version 8 (RFC 9562, 5.8) out of their SHA-256.
fn id(table: &str, names: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in ["sportello/hsds", table].iter().chain(names) {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(hash.finalize()).for_each(|(byte, hashed)| *byte = hashed);
    uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string()
}

#[cfg(test)]
mod tests;
