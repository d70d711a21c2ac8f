//! What Telegram delivers, read into what a person did.
//!
//! Every update is read by itself, and of each only what we need: a message with an entity, a sender or an attachment
//! of a kind that was invented last week is still the question that it is. (Reading with teloxide's types would
//! lose it.)

use serde_json::Value;

use crate::conversation::{Event, Unreadable};
use crate::desk::Arrival;
use crate::knowledge::Coordinates;
use crate::language::Language;

/// What an update comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    Arrived(Arrival),
    /// A button was pressed: beside what it means, Telegram waits for this to be acknowledged.
    Pressed {
        arrival: Arrival,
        callback: String,
    },
    /// Someone put the bot into a group or a channel.
    Invited {
        chat: i64,
    },
    /// Nothing for us to do: another bot's group, a service message, a blocked or unblocked bot.
    Ignored,
    /// Not what the documentation describes, or a kind that we did not ask for.
    Strange,
}

/// The number that confirms an update.
pub fn number(update: &Value) -> Option<i64> {
    update["update_id"].as_i64()
}

/// What kind of update it is, for the log: a name of Telegram's, never what it holds.
pub fn kind(update: &Value) -> &str {
    let names = update.as_object().into_iter().flat_map(serde_json::Map::keys);
    names.map(String::as_str).find(|name| *name != "update_id").unwrap_or("nothing")
}

/// Reads an update that has this number.
pub fn read(number: i64, update: &Value) -> Reading {
    let reading = if let Some(message) = update.get("message") {
        message_of(number, message)
    } else if let Some(message) = update.get("edited_message") {
        edited(number, message)
    } else if let Some(query) = update.get("callback_query") {
        pressed(number, query)
    } else if let Some(change) = update.get("my_chat_member") {
        membership(change)
    } else {
        None
    };
    reading.unwrap_or(Reading::Strange)
}

fn message_of(update: i64, message: &Value) -> Option<Reading> {
    let (chat, private) = chat_of(message)?;
    let Some(event) = event_of(message).filter(|_| private) else {
        return Some(Reading::Ignored);
    };
    let message_number = message["message_id"].as_i64()?;
    let client_language = client_language(message);
    Some(Reading::Arrived(Arrival { update, chat, message: Some(message_number), client_language, event }))
}

/// Only a corrected text matters: a live location is an edit every few seconds.
fn edited(update: i64, message: &Value) -> Option<Reading> {
    let (chat, private) = chat_of(message)?;
    let text = message["text"].as_str().filter(|_| private);
    let Some(text) = text.filter(|_| message.get("forward_origin").is_none()) else {
        return Some(Reading::Ignored);
    };
    let message_number = message["message_id"].as_i64()?;
    let client_language = client_language(message);
    let event = Event::Edited(text.to_owned());
    Some(Reading::Arrived(Arrival { update, chat, message: Some(message_number), client_language, event }))
}

fn pressed(update: i64, query: &Value) -> Option<Reading> {
    let callback = query["id"].as_str()?.to_owned();
    let (Some((chat, true)), Some(payload)) = (chat_of(&query["message"]), query["data"].as_str()) else {
        return Some(Reading::Ignored);
    };
    let client_language = client_language(query);
    let event = Event::Pressed(payload.to_owned());
    Some(Reading::Pressed {
        arrival: Arrival { update, chat, message: None, client_language, event },
        callback,
    })
}

/// A person who blocks the bot needs nothing from here: the next message to them answers 403.
fn membership(change: &Value) -> Option<Reading> {
    let (chat, private) = chat_of(change)?;
    let there = matches!(change["new_chat_member"]["status"].as_str(), Some("member" | "administrator"));
    Some(if there && !private { Reading::Invited { chat } } else { Reading::Ignored })
}

/// The chat's number, and whether it is a person's own.
fn chat_of(message: &Value) -> Option<(i64, bool)> {
    let chat = &message["chat"];
    Some((chat["id"].as_i64()?, chat["type"].as_str()? == "private"))
}

fn client_language(message: &Value) -> Option<Language> {
    message["from"]["language_code"].as_str().and_then(Language::from_tag)
}

/// What the person did by this message; nothing for one that only reports (a pinned message, a new background).
fn event_of(message: &Value) -> Option<Event> {
    let has = |name: &str| message.get(name).is_some();
    if SERVICE.iter().any(|name| has(name)) {
        return None;
    }
    if has("forward_origin") {
        return Some(Event::Sent(Unreadable::Forwarded));
    }
    if let Some(text) = message["text"].as_str() {
        return Some(Event::from_text(text));
    }
    if let Some(place) = place_of(message) {
        return Some(Event::SharedPlace(place));
    }
    let known = UNREADABLE.iter().find(|(name, _)| has(name));
    Some(Event::Sent(known.map_or(Unreadable::Other, |(_, kind)| *kind)))
}

/// A shared place; a venue holds one too, under the same name.
fn place_of(message: &Value) -> Option<Coordinates> {
    let place = &message["location"];
    Some(Coordinates { lat: place["latitude"].as_f64()?, lon: place["longitude"].as_f64()? })
}

const UNREADABLE: [(&str, Unreadable); 13] = [
    ("voice", Unreadable::Voice),
    ("audio", Unreadable::Voice),
    ("video_note", Unreadable::Voice),
    ("photo", Unreadable::Picture),
    ("live_photo", Unreadable::Picture),
    ("video", Unreadable::Picture),
    // An animation comes with a document for clients that know none.
    ("animation", Unreadable::Picture),
    ("sticker", Unreadable::Sticker),
    ("dice", Unreadable::Sticker),
    ("document", Unreadable::Document),
    ("contact", Unreadable::Contact),
    ("users_shared", Unreadable::Contact),
    ("poll", Unreadable::Other),
];

/// Messages that report something about a private chat and say nothing to us.
const SERVICE: [&str; 10] = [
    "pinned_message",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "connected_website",
    "write_access_allowed",
    "boost_added",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::language::ARABIC;

    fn private(mut message: Value) -> Value {
        message["chat"] = json!({"id": 5, "type": "private"});
        message["message_id"] = json!(9);
        message["from"] = json!({"id": 5, "language_code": "ar-EG"});
        message
    }

    fn check(kind: &str, content: Value, expected: Option<Event>) {
        let expected = expected.map_or(Reading::Ignored, |event| {
            Reading::Arrived(Arrival {
                update: 1,
                chat: 5,
                message: Some(9),
                client_language: Some(ARABIC),
                event,
            })
        });
        assert_eq!(read(1, &json!({"update_id": 1, kind: private(content)})), expected);
    }

    #[test]
    fn a_message_is_what_the_person_did() {
        let sent = |kind| Some(Event::Sent(kind));
        check("message", json!({"text": "ciao"}), Some(Event::Said("ciao".into())));
        check("message", json!({"text": "/start turin"}), Some(Event::Opened { code: Some("turin".into()) }));
        let place = json!({"latitude": 45.0, "longitude": 7.5});
        let shared = Event::SharedPlace(Coordinates { lat: 45.0, lon: 7.5 });
        check("message", json!({"location": place}), Some(shared.clone()));
        check("message", json!({"location": place, "venue": {"title": "Duomo"}}), Some(shared));
        check("message", json!({"voice": {}}), sent(Unreadable::Voice));
        check("message", json!({"photo": [], "caption": "what is this?"}), sent(Unreadable::Picture));
        check("message", json!({"animation": {}, "document": {}}), sent(Unreadable::Picture));
        check("message", json!({"document": {}}), sent(Unreadable::Document));
        check("message", json!({"forward_origin": {}, "text": "news"}), sent(Unreadable::Forwarded));
        check("message", json!({"invented_next_year": {}}), sent(Unreadable::Other));
        check("message", json!({"pinned_message": {}}), None);
    }

    #[test]
    fn a_text_with_an_entity_of_an_unknown_kind_is_still_a_question() {
        let message =
            json!({"text": "domani?", "entities": [{"type": "date_time", "offset": 0, "length": 6}]});
        check("message", message, Some(Event::Said("domani?".into())));
    }

    #[test]
    fn only_a_corrected_text_is_an_edit() {
        check("edited_message", json!({"text": "ciao!"}), Some(Event::Edited("ciao!".into())));
        check("edited_message", json!({"location": {"latitude": 45.0, "longitude": 7.5}}), None);
    }

    #[test]
    fn a_press_is_to_be_acknowledged() {
        let query = json!({"id": "77", "from": {"id": 5, "language_code": "it"}, "data": "T",
            "message": {"message_id": 3, "date": 0, "chat": {"id": 5, "type": "private"}}});
        let Reading::Pressed { arrival, callback } = read(2, &json!({"callback_query": query})) else {
            panic!("not read as a press");
        };
        assert_eq!((arrival.event, callback), (Event::Pressed("T".into()), "77".to_owned()));
    }

    #[test]
    fn groups_are_left_and_never_answered() {
        let group = json!({"id": -4, "type": "group"});
        let message = json!({"message_id": 1, "chat": group, "text": "hello"});
        assert_eq!(read(1, &json!({"message": message})), Reading::Ignored);
        let change = json!({"chat": group, "new_chat_member": {"status": "member"}});
        assert_eq!(read(1, &json!({"my_chat_member": change})), Reading::Invited { chat: -4 });
        let blocked = json!({"chat": {"id": 5, "type": "private"}, "new_chat_member": {"status": "kicked"}});
        assert_eq!(read(1, &json!({"my_chat_member": blocked})), Reading::Ignored);
    }

    #[test]
    fn what_is_malformed_or_unknown_is_strange_and_never_a_panic() {
        for strange in [
            json!({}),
            json!(null),
            json!("text"),
            json!({"message": 7}),
            json!({"message": {"chat": {"id": "five"}}}),
            json!({"message": private(json!({"text": "x"})), "update_id": 1})["nothing"].clone(),
            json!({"callback_query": {"id": 5}}),
            json!({"update_id": 4, "teleported": {}}),
        ] {
            assert_eq!(read(1, &strange), Reading::Strange, "{strange}");
        }
        assert_eq!(kind(&json!({"update_id": 4, "teleported": {"text": "secret"}})), "teleported");
    }
}
