//! What Telegram delivers, read into what a person did.
//!
//! Every update is read by itself, and of each only what we need: a message with an entity, a sender or an attachment
//! of a kind that was invented last week is still the question that it is. (Reading with teloxide's types would
//! lose it.)

use serde_json::Value;

use super::inline::Query;
use super::message::event_of;
use crate::conversation::Event;
use crate::desk::{Arrival, Occasion, Sender, Venue};
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
    /// Someone types the bot's name and some words in another chat.
    Typed(Query),
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
    } else if let Some(query) = update.get("inline_query") {
        Query::read(query).map(Reading::Typed)
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
    // What someone chose of our own list and sent is our words, not theirs.
    if is_named(&message["via_bot"], me) {
        return Some(Reading::Ignored);
    }
    let answers = answered(message, me);
    let for_us = match spot.venue {
        Some(Venue::Private) => true,
        Some(Venue::Group) => is_command_for(message, me) || answers.is_some_and(|(_, by_us)| by_us),
        None => false,
    };
    let Some(event) = event_of(message).filter(|_| for_us) else { return Some(Reading::Ignored) };
    let arrival = spot.arrival(update, Some(number), Occasion::Did(event))?;
    let answers = answers.map(|(number, _)| number);
    let answered_button = answers.and_then(|_| first_button(&message["reply_to_message"]));
    Some(Reading::Arrived(Arrival { answers, answered_button, ..arrival }))
}

/// The message that this one is a reply to, and whether we had sent that.
fn answered(message: &Value, me: &str) -> Option<(i64, bool)> {
    let before = &message["reply_to_message"];
    Some((before["message_id"].as_i64()?, is_named(&before["from"], me)))
}

/// Whether a bot is the one of this name.
fn is_named(bot: &Value, name: &str) -> bool {
    bot["username"].as_str().is_some_and(|username| username.eq_ignore_ascii_case(name))
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

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
