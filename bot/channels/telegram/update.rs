//! What Telegram delivers, read into what a person did.
//!
//! Every update is read by itself, and of each only what we need: a message with an entity, a sender or an attachment
//! of a kind that was invented last week is still the question that it is. (Reading with teloxide's types would
//! lose it.)

use serde_json::Value;

use crate::conversation::{Event, Unreadable};
use crate::desk::{Arrival, Occasion, Sender, Venue};
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
    /// Someone put the bot into a channel, where it has nothing to say.
    Invited {
        chat: i64,
    },
    /// Nothing for us to do: talk in a group, another bot's command, a service message, a blocked bot.
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

/// Reads an update that has this number; `me` is the bot's own name, by which groups call it.
pub fn read(number: i64, update: &Value, me: &str) -> Reading {
    let reading = if let Some(message) = update.get("message") {
        message_of(number, message, me)
    } else if let Some(message) = update.get("edited_message") {
        edited(number, message)
    } else if let Some(query) = update.get("callback_query") {
        pressed(number, query)
    } else if let Some(change) = update.get("my_chat_member") {
        membership(number, change)
    } else {
        None
    };
    reading.unwrap_or(Reading::Strange)
}

/// Where it happened, and who did it.
struct Spot {
    chat: i64,
    /// `None` for a channel.
    venue: Option<Venue>,
    sender: Sender,
    client_language: Option<Language>,
}

impl Spot {
    /// Read from what names the chat and from what names the sender.
    fn of(chat: &Value, from: &Value) -> Option<Spot> {
        let venue = match chat["type"].as_str()? {
            "private" => Some(Venue::Private),
            "group" | "supergroup" => Some(Venue::Group),
            _ => None,
        };
        let chat = chat["id"].as_i64()?;
        let names = ["first_name", "last_name"].map(|name| from[name].as_str().unwrap_or_default());
        let sender =
            Sender { id: from["id"].as_i64().unwrap_or(chat), name: names.join(" ").trim().to_owned() };
        let client_language = from["language_code"].as_str().and_then(Language::from_tag);
        Some(Spot { chat, venue, sender, client_language })
    }

    fn arrival(self, update: i64, message: Option<i64>, occasion: Occasion) -> Option<Arrival> {
        let Spot { chat, venue, sender, client_language } = self;
        let venue = venue?;
        Some(Arrival {
            update,
            chat,
            venue,
            sender,
            message,
            answers: None,
            answered_button: None,
            client_language,
            occasion,
        })
    }
}

fn message_of(update: i64, message: &Value, me: &str) -> Option<Reading> {
    let spot = Spot::of(&message["chat"], &message["from"])?;
    let number = message["message_id"].as_i64()?;
    if let Some(to) = message["migrate_to_chat_id"].as_i64() {
        return spot.arrival(update, None, Occasion::Moved { to }).map(Reading::Arrived);
    }
    let answers = answered(message);
    let for_us = match spot.venue {
        Some(Venue::Private) => true,
        Some(Venue::Group) => is_command_for(message, me) || answers.is_some_and(|(_, by_bot)| by_bot),
        None => false,
    };
    let Some(event) = event_of(message).filter(|_| for_us) else { return Some(Reading::Ignored) };
    let arrival = spot.arrival(update, Some(number), Occasion::Did(event))?;
    let answers = answers.map(|(number, _)| number);
    let answered_button = answers.and_then(|_| first_button(&message["reply_to_message"]));
    Some(Reading::Arrived(Arrival { answers, answered_button, ..arrival }))
}

/// The message that this one is a reply to, and whether a bot had sent that.
fn answered(message: &Value) -> Option<(i64, bool)> {
    let before = &message["reply_to_message"];
    Some((before["message_id"].as_i64()?, before["from"]["is_bot"].as_bool().unwrap_or(false)))
}

/// The payload of a message's first button.
fn first_button(message: &Value) -> Option<String> {
    let rows = message["reply_markup"]["inline_keyboard"].as_array()?;
    let mut buttons = rows.iter().filter_map(Value::as_array).flatten();
    buttons.find_map(|button| button["callback_data"].as_str()).map(str::to_owned)
}

/// In a group a command may be for another bot: `/start@another_bot`.
fn is_command_for(message: &Value, me: &str) -> bool {
    let first = message["text"].as_str().and_then(|text| text.split_whitespace().next());
    match first.filter(|first| first.starts_with('/')).map(|first| first.split_once('@')) {
        Some(Some((_, bot))) => bot.eq_ignore_ascii_case(me),
        Some(None) => true,
        None => false,
    }
}

/// Only a corrected text matters: a live location is an edit every few seconds.
fn edited(update: i64, message: &Value) -> Option<Reading> {
    let spot = Spot::of(&message["chat"], &message["from"])?;
    let text = message["text"].as_str().filter(|_| spot.venue == Some(Venue::Private));
    let Some(text) = text.filter(|_| message.get("forward_origin").is_none()) else {
        return Some(Reading::Ignored);
    };
    let number = message["message_id"].as_i64()?;
    spot.arrival(update, Some(number), Occasion::Did(Event::Edited(text.to_owned()))).map(Reading::Arrived)
}

fn pressed(update: i64, query: &Value) -> Option<Reading> {
    let callback = query["id"].as_str()?.to_owned();
    let spot = Spot::of(&query["message"]["chat"], &query["from"]);
    let (Some(spot), Some(payload)) = (spot, query["data"].as_str()) else {
        return Some(Reading::Ignored);
    };
    let occasion = Occasion::Did(Event::Pressed(payload.to_owned()));
    let Some(arrival) = spot.arrival(update, None, occasion) else { return Some(Reading::Ignored) };
    Some(Reading::Pressed {
        arrival: Arrival { answers: query["message"]["message_id"].as_i64(), ..arrival },
        callback,
    })
}

/// A person who blocks the bot needs nothing from here: the next message to them answers 403.
fn membership(update: i64, change: &Value) -> Option<Reading> {
    let spot = Spot::of(&change["chat"], &change["from"])?;
    let status = change["new_chat_member"]["status"].as_str()?;
    let there = matches!(status, "member" | "administrator" | "restricted");
    match spot.venue {
        None if there => Some(Reading::Invited { chat: spot.chat }),
        Some(Venue::Private) | None => Some(Reading::Ignored),
        Some(Venue::Group) => {
            let occasion = if there { Occasion::Added } else { Occasion::Removed };
            spot.arrival(update, None, occasion).map(Reading::Arrived)
        }
    }
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
        message["from"] = json!({"id": 5, "first_name": "Amina", "language_code": "ar-EG"});
        message
    }

    fn grouped(mut message: Value) -> Value {
        message["chat"] = json!({"id": -4, "type": "supergroup", "title": "Help"});
        message["message_id"] = json!(9);
        message["from"] = json!({"id": 6, "first_name": "Sara", "last_name": "B."});
        message
    }

    fn reading(kind: &str, content: &Value) -> Reading {
        read(1, &json!({"update_id": 1, kind: content}), "sportello_bot")
    }

    fn arrival(occasion: Occasion) -> Arrival {
        let sender = Sender { id: 5, name: "Amina".into() };
        let (update, chat, venue, message, client_language) = (1, 5, Venue::Private, Some(9), Some(ARABIC));
        Arrival {
            update,
            chat,
            venue,
            sender,
            message,
            answers: None,
            answered_button: None,
            client_language,
            occasion,
        }
    }

    fn in_the_group(message: Option<i64>, answers: Option<i64>, occasion: Occasion) -> Reading {
        let sender = Sender { id: 6, name: "Sara B.".into() };
        let (update, chat, venue, client_language) = (1, -4, Venue::Group, None);
        Reading::Arrived(Arrival {
            update,
            chat,
            venue,
            sender,
            message,
            answers,
            answered_button: None,
            client_language,
            occasion,
        })
    }

    fn check(kind: &str, content: Value, expected: Option<Event>) {
        let expected =
            expected.map_or(Reading::Ignored, |event| Reading::Arrived(arrival(Occasion::Did(event))));
        assert_eq!(reading(kind, &private(content)), expected);
    }

    fn said(text: &str) -> Occasion {
        Occasion::Did(Event::Said(text.into()))
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
        let query = json!({"id": "77", "from": {"id": 5, "first_name": "Amina", "language_code": "ar"},
            "data": "T", "message": {"message_id": 3, "date": 0, "chat": {"id": 5, "type": "private"}}});
        let pressed = arrival(Occasion::Did(Event::Pressed("T".into())));
        let arrival = Arrival { message: None, answers: Some(3), ..pressed };
        assert_eq!(reading("callback_query", &query), Reading::Pressed { arrival, callback: "77".into() });
    }

    #[test]
    fn a_reply_says_what_it_answers() {
        let message =
            json!({"text": "grazie", "reply_to_message": {"message_id": 3, "from": {"is_bot": true}}});
        let expected = Reading::Arrived(Arrival { answers: Some(3), ..arrival(said("grazie")) });
        assert_eq!(reading("message", &private(message)), expected);
    }

    #[test]
    fn a_reply_tells_a_button_of_what_it_answers() {
        let keyboard =
            json!([[{"text": "site", "url": "https://a.it"}, {"text": "take", "callback_data": "qt:1"}]]);
        let before =
            json!({"message_id": 3, "from": {"is_bot": true}, "reply_markup": {"inline_keyboard": keyboard}});
        let message = private(json!({"text": "grazie", "reply_to_message": before}));
        let Reading::Arrived(arrival) = reading("message", &message) else { panic!("not read") };
        assert_eq!(arrival.answered_button.as_deref(), Some("qt:1"));
    }

    #[test]
    fn of_a_group_only_what_is_meant_for_the_bot_is_read() {
        let check = |content: Value, expected| assert_eq!(reading("message", &grouped(content)), expected);
        let bot = json!({"message_id": 3, "from": {"is_bot": true}});
        let member = json!({"message_id": 3, "from": {"is_bot": false}});
        check(json!({"text": "who has the key?"}), Reading::Ignored);
        check(json!({"text": "me", "reply_to_message": member}), Reading::Ignored);
        check(json!({"text": "/start@another_bot x"}), Reading::Ignored);
        check(json!({"voice": {}}), Reading::Ignored);
        check(json!({"new_chat_members": []}), Reading::Ignored);
        check(json!({"text": "come", "reply_to_message": bot}), in_the_group(Some(9), Some(3), said("come")));
        let voice = Occasion::Did(Event::Sent(Unreadable::Voice));
        check(json!({"voice": {}, "reply_to_message": bot}), in_the_group(Some(9), Some(3), voice));
        check(json!({"text": "/away off"}), in_the_group(Some(9), None, said("/away off")));
        let opened = Occasion::Did(Event::Opened { code: Some("x".into()) });
        check(json!({"text": "/start@Sportello_Bot x"}), in_the_group(Some(9), None, opened));
        assert_eq!(reading("edited_message", &grouped(json!({"text": "/away off"}))), Reading::Ignored);
    }

    #[test]
    fn a_group_says_when_the_bot_comes_goes_and_gets_another_number() {
        let moved = grouped(json!({"migrate_to_chat_id": -100}));
        assert_eq!(reading("message", &moved), in_the_group(None, None, Occasion::Moved { to: -100 }));
        for (status, occasion) in [("member", Occasion::Added), ("kicked", Occasion::Removed)] {
            let change = grouped(json!({"new_chat_member": {"status": status}}));
            assert_eq!(reading("my_chat_member", &change), in_the_group(None, None, occasion));
        }
        let blocked = private(json!({"new_chat_member": {"status": "kicked"}}));
        assert_eq!(reading("my_chat_member", &blocked), Reading::Ignored);
        let channel =
            json!({"chat": {"id": -7, "type": "channel"}, "new_chat_member": {"status": "administrator"}});
        assert_eq!(reading("my_chat_member", &channel), Reading::Invited { chat: -7 });
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
            assert_eq!(read(1, &strange, "sportello_bot"), Reading::Strange, "{strange}");
        }
        assert_eq!(kind(&json!({"update_id": 4, "teleported": {"text": "secret"}})), "teleported");
    }
}
