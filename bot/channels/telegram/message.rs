//! What a person did by a message.

use serde_json::Value;

use crate::conversation::{Event, Unreadable};
use crate::knowledge::Coordinates;

/// What the person did by this message; nothing for one that only reports (a pinned message, a new background).
pub fn event_of(message: &Value) -> Option<Event> {
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
