//! Holds every call to the published Bot API: names, required fields, types, nested ones too.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value};

type Fields = BTreeMap<String, String>;

#[derive(Deserialize)]
struct Schema {
    methods: BTreeMap<String, Fields>,
    types: BTreeMap<String, Fields>,
}

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
    serde_json::from_str(include_str!("methods.json")).expect("methods.json is well formed")
});

/// The method's name as it is documented; Telegram takes any case.
pub fn method(called: &str) -> Option<&'static str> {
    SCHEMA.methods.keys().map(String::as_str).find(|name| name.eq_ignore_ascii_case(called))
}

/// Says what is wrong with a call, if anything is.
pub fn check(method: &str, body: &Value) -> Result<(), String> {
    check_fields(method, &SCHEMA.methods[method], body)
}

fn check_fields(owner: &str, fields: &Fields, given: &Value) -> Result<(), String> {
    let nothing = Map::new();
    let given = match given {
        Value::Object(given) => given,
        Value::Null => &nothing,
        other => return Err(format!("`{owner}` is not an object: {other}")),
    };
    for name in given.keys() {
        if !fields.contains_key(name) && !fields.contains_key(&format!("{name}?")) {
            return Err(format!("`{owner}` has no field `{name}`"));
        }
    }
    for (name, types) in fields {
        match (name.strip_suffix('?'), given.get(name.trim_end_matches('?'))) {
            (None, None) => return Err(format!("`{owner}` lacks the field `{name}`")),
            (Some(_), None) => {}
            (_, Some(value)) => {
                check_types(&format!("{owner}.{}", name.trim_end_matches('?')), types, value)?;
            }
        }
    }
    Ok(())
}

/// One of several types is enough; where none fits, the last one's complaint is told.
fn check_types(owner: &str, types: &str, value: &Value) -> Result<(), String> {
    let mut complaint = Ok(());
    for kind in types.split(" or ") {
        complaint = check_type(owner, kind, value);
        if complaint.is_ok() {
            return Ok(());
        }
    }
    complaint
}

fn check_type(owner: &str, kind: &str, value: &Value) -> Result<(), String> {
    if let Some(inner) = kind.strip_prefix("Array of ") {
        let items = value.as_array().ok_or_else(|| format!("`{owner}` is not an array: {value}"))?;
        return items.iter().try_for_each(|item| check_type(owner, inner, item));
    }
    let fits = match kind {
        "Integer" => value.is_i64(),
        "Float" => value.is_number(),
        "String" => value.is_string(),
        "Boolean" => value.is_boolean(),
        object => return check_fields(owner, &SCHEMA.types[object], value),
    };
    if fits { Ok(()) } else { Err(format!("`{owner}` is not of type {kind}: {value}")) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refused(body: &Value, complaint: &str) {
        assert_eq!(check("sendMessage", body), Err(complaint.to_owned()));
    }

    #[test]
    fn a_call_is_held_to_the_published_fields() {
        assert_eq!(check("sendMessage", &json!({"chat_id": 1, "text": "x"})), Ok(()));
        refused(&json!({"chat_id": 1}), "`sendMessage` lacks the field `text`");
        refused(&json!({"chat_id": 1, "text": 2}), "`sendMessage.text` is not of type String: 2");
        refused(&json!({"chat_id": 1, "text": "x", "txt": 2}), "`sendMessage` has no field `txt`");
        let markup = json!({"inline_keyboard": [[{"text": "x", "data": "y"}]]});
        let complaint = check("editMessageText", &json!({"text": "x", "reply_markup": markup}));
        let expected = "`editMessageText.reply_markup.inline_keyboard` has no field `data`";
        assert_eq!(complaint, Err(expected.to_owned()));
        assert_eq!(method("SendMessage"), Some("sendMessage"));
        assert_eq!(method("sendTelepathy"), None);
    }
}
