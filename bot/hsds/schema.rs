//! The tables and columns of HSDS 3.0.0 that the directory has something for, as its `datapackage.json` publishes them
//! (github.com/openreferral/specification): types, what is required, unique, and refers to what.

use serde_json::{Value, json};

pub struct Resource {
    pub name: &'static str,
    pub path: &'static str,
    pub columns: &'static [Column],
    /// Column and the table whose `id` it holds.
    pub keys: &'static [(&'static str, &'static str)],
}

pub struct Column {
    pub name: &'static str,
    kind: &'static str,
    format: Option<&'static str>,
    required: bool,
    unique: bool,
    values: &'static [&'static str],
}

const fn optional(name: &'static str) -> Column {
    Column { name, kind: "string", format: None, required: false, unique: false, values: &[] }
}

const fn required(name: &'static str) -> Column {
    Column { required: true, ..optional(name) }
}

const fn typed(name: &'static str, kind: &'static str) -> Column {
    Column { kind, ..optional(name) }
}

const fn formatted(name: &'static str, format: &'static str) -> Column {
    Column { format: Some(format), ..optional(name) }
}

const fn one_of(name: &'static str, values: &'static [&'static str]) -> Column {
    Column { values, ..required(name) }
}

const ID: Column = Column { unique: true, ..required("id") };
const TYPES: &[&str] = &["physical", "postal", "virtual"];

pub const RESOURCES: &[Resource] = &[
    Resource {
        name: "organization",
        path: "organizations.csv",
        columns: &[
            ID,
            required("name"),
            required("description"),
            formatted("email", "email"),
            formatted("website", "uri"),
        ],
        keys: &[],
    },
    Resource {
        name: "service",
        path: "services.csv",
        columns: &[
            ID,
            required("organization_id"),
            required("name"),
            optional("description"),
            formatted("url", "uri"),
            formatted("email", "email"),
            one_of("status", &["active", "inactive", "defunct", "temporarily closed"]),
            optional("eligibility_description"),
            typed("assured_date", "date"),
        ],
        keys: &[("organization_id", "organization")],
    },
    Resource {
        name: "location",
        path: "locations.csv",
        columns: &[
            ID,
            one_of("location_type", TYPES),
            optional("organization_id"),
            optional("name"),
            optional("description"),
            typed("latitude", "number"),
            typed("longitude", "number"),
        ],
        keys: &[("organization_id", "organization")],
    },
    Resource {
        name: "service_at_location",
        path: "service_at_location.csv",
        columns: &[ID, required("service_id"), required("location_id")],
        keys: &[("service_id", "service"), ("location_id", "location")],
    },
    Resource {
        name: "address",
        path: "addresses.csv",
        columns: &[
            ID,
            optional("location_id"),
            required("address_1"),
            required("city"),
            required("state_province"),
            required("postal_code"),
            required("country"),
            one_of("address_type", TYPES),
        ],
        keys: &[("location_id", "location")],
    },
    Resource {
        name: "phone",
        path: "phones.csv",
        columns: &[
            ID,
            optional("service_id"),
            optional("organization_id"),
            required("number"),
            optional("type"),
        ],
        keys: &[("service_id", "service"), ("organization_id", "organization")],
    },
    Resource {
        name: "schedule",
        path: "schedules.csv",
        columns: &[
            ID,
            optional("service_at_location_id"),
            Column { values: &["WEEKLY", "MONTHLY"], ..optional("freq") },
            optional("byday"),
            optional("description"),
            typed("opens_at", "time"),
            typed("closes_at", "time"),
            optional("notes"),
        ],
        keys: &[("service_at_location_id", "service_at_location")],
    },
    Resource {
        name: "service_area",
        path: "service_areas.csv",
        columns: &[ID, optional("service_id"), optional("name")],
        keys: &[("service_id", "service")],
    },
    Resource {
        name: "language",
        path: "languages.csv",
        columns: &[ID, optional("service_id"), optional("name"), optional("code")],
        keys: &[("service_id", "service")],
    },
    Resource {
        name: "taxonomy_term",
        path: "taxonomy_terms.csv",
        columns: &[
            ID,
            Column { unique: true, ..optional("code") },
            required("name"),
            required("description"),
            optional("taxonomy"),
            optional("language"),
        ],
        keys: &[],
    },
    Resource {
        name: "attribute",
        path: "attributes.csv",
        columns: &[
            ID,
            required("link_id"),
            required("taxonomy_term_id"),
            required("link_type"),
            required("link_entity"),
        ],
        keys: &[("taxonomy_term_id", "taxonomy_term")],
    },
];

/// The `datapackage.json`.
pub fn descriptor() -> Value {
    json!({
        "name": "human_services_data",
        "title": "Directory of Sportello",
        "description": "Associations and public offices that help migrants, as Human Services Data (HSDS).",
        "profile": "tabular-data-package",
        "version": "3.0.0",
        "homepage": "http://docs.openreferral.org",
        "resources": RESOURCES.iter().map(resource).collect::<Vec<_>>(),
    })
}

fn resource(resource: &Resource) -> Value {
    let key = |(column, table): &(&str, &str)| json!({ "fields": column, "reference": { "resource": table, "fields": "id" } });
    let mut schema =
        json!({ "primaryKey": "id", "fields": resource.columns.iter().map(field).collect::<Vec<_>>() });
    if !resource.keys.is_empty() {
        schema["foreignKeys"] = resource.keys.iter().map(key).collect();
    }
    json!({
        "name": resource.name,
        "path": resource.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": schema,
    })
}

fn field(column: &Column) -> Value {
    let mut field = json!({
        "name": column.name,
        "type": column.kind,
        "constraints": { "required": column.required, "unique": column.unique },
    });
    if let Some(format) = column.format {
        field["format"] = format.into();
    }
    if !column.values.is_empty() {
        field["constraints"]["enum"] = column.values.into();
    }
    field
}
