//! What Telegram delivers, as it is read.

use serde_json::json;

use super::*;
use crate::conversation::Unreadable;
use crate::knowledge::Coordinates;
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
    let expected = expected.map_or(Reading::Ignored, |event| Reading::Arrived(arrival(Occasion::Did(event))));
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
    let message = json!({"text": "domani?", "entities": [{"type": "date_time", "offset": 0, "length": 6}]});
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
    let message = json!({"text": "grazie", "reply_to_message": {"message_id": 3, "from": {"is_bot": true}}});
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
    let bot = json!({"message_id": 3, "from": {"is_bot": true, "username": "Sportello_bot"}});
    let other = json!({"message_id": 3, "from": {"is_bot": true, "username": "another_bot"}});
    let member = json!({"message_id": 3, "from": {"is_bot": false}});
    check(json!({"text": "who has the key?"}), Reading::Ignored);
    check(json!({"text": "me", "reply_to_message": member}), Reading::Ignored);
    check(json!({"text": "me", "reply_to_message": other}), Reading::Ignored);
    check(json!({"text": "/ask@another_bot x"}), Reading::Ignored);
    check(json!({"text": "card", "via_bot": {"username": "sportello_bot"}}), Reading::Ignored);
    check(json!({"text": "/start@another_bot x"}), Reading::Ignored);
    check(json!({"voice": {}}), Reading::Ignored);
    check(json!({"new_chat_members": []}), Reading::Ignored);
    check(json!({"text": "come", "reply_to_message": bot}), in_the_group(Some(9), Some(3), said("come")));
    let voice = Occasion::Did(Event::Sent(Unreadable::Voice));
    check(json!({"voice": {}, "reply_to_message": bot}), in_the_group(Some(9), Some(3), voice));
    check(json!({"text": "/ask come"}), in_the_group(Some(9), None, said("/ask come")));
    check(json!({"text": "/ask@sportello_bot"}), in_the_group(Some(9), None, said("/ask@sportello_bot")));
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

#[test]
fn what_was_chosen_from_our_own_list_is_no_question() {
    let of = |bot: &str| json!({"text": "Il medico di famiglia", "via_bot": {"username": bot}});
    check("message", of("Sportello_Bot"), None);
    check("message", of("another_bot"), Some(Event::Said("Il medico di famiglia".into())));
}

#[test]
fn words_that_someone_types_elsewhere_are_no_message() {
    let query =
        json!({"id": "7", "from": {"id": 5, "language_code": "it"}, "query": "affitto", "offset": ""});
    assert!(matches!(reading("inline_query", &query), Reading::Typed(_)));
    assert_eq!(reading("inline_query", &json!({"id": 7, "query": []})), Reading::Strange);
}
