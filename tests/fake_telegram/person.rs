//! People with telephones: they write, press, read, and notice when something is missing.

use serde_json::{Value, json};
use sportello::conversation::Unreadable;
use tokio::time::{Duration, Instant};

use super::methods::BOT;
use super::server::Telegram;
use super::world::{Sight, World};
use crate::play::Deed;

/// How long anyone waits for anything before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Someone who talks to the bot.
#[derive(Clone)]
pub struct Person {
    telegram: Telegram,
    pub chat: i64,
    pub name: String,
    language: String,
}

impl Person {
    pub(super) fn new(telegram: Telegram, chat: i64, name: &str, language: &str) -> Person {
        Person { telegram, chat, name: name.to_owned(), language: language.to_owned() }
    }

    /// Writes something; returns the message's number.
    pub fn sends(&self, text: &str) -> i64 {
        let entities = match text.strip_prefix('/') {
            Some(_) => json!([{"type": "bot_command", "offset": 0, "length": text.chars().count()}]),
            None => json!([]),
        };
        self.sends_message(json!({"text": text, "entities": entities}))
    }

    /// Sends a message with this content.
    pub fn sends_message(&self, content: Value) -> i64 {
        self.telegram.with(|world| {
            let number = world.number();
            let message = self.message(number, content);
            world.chats.entry(self.chat).or_default().written.insert(number, message.clone());
            world.deliver("message", &message);
            number
        })
    }

    /// Replies to one of the bot's messages.
    pub fn replies_to(&self, message: i64, mut content: Value) -> i64 {
        content["reply_to_message"] =
            json!({"message_id": message, "from": {"id": 1, "is_bot": true, "username": BOT}});
        self.sends_message(content)
    }

    pub fn shares(&self, lat: f64, lon: f64) -> i64 {
        self.sends_message(json!({"location": {"latitude": lat, "longitude": lon}}))
    }

    /// Does what a line of a play says; the number of the message, if it was one.
    pub fn does(&self, deed: &Deed) -> Option<i64> {
        let sent = |what: Value| Some(self.sends_message(what));
        match deed {
            Deed::Opens(None) => Some(self.sends("/start")),
            Deed::Opens(Some(code)) => Some(self.sends(&format!("/start {code}"))),
            Deed::Says(text) => Some(self.sends(text)),
            Deed::Shares(lat, lon) => Some(self.shares(*lat, *lon)),
            Deed::Sends(what) => sent(attachment(*what)),
            Deed::Presses(label) => {
                self.presses(label);
                None
            }
            Deed::PressesOld(payload) => {
                self.presses_old(payload);
                None
            }
            Deed::Edits(_) => panic!("say which message is corrected"),
        }
    }

    /// Corrects what they wrote before.
    pub fn edits(&self, number: i64, text: &str) {
        let mut message = self.message(number, json!({"text": text}));
        message["edit_date"] = json!(2);
        self.telegram.with(|world| {
            world.chats.entry(self.chat).or_default().written.insert(number, message.clone());
            world.deliver("edited_message", &message);
        });
    }

    /// Presses the newest button with this label; there must be one.
    pub fn presses(&self, label: &str) {
        let found = self.telegram.with(|world| {
            let chat = world.chats.entry(self.chat).or_default();
            let shown: Vec<String> =
                chat.messages.values().flat_map(|m| m.labels().map(|(l, _)| l)).collect();
            chat.button(label).ok_or(shown)
        });
        match found {
            Ok((message, payload)) => self.press(message, &payload),
            Err(shown) => panic!("no button [{label}]; there are {shown:?}"),
        }
    }

    /// Presses a button that no message shows any more.
    pub fn presses_old(&self, payload: &str) {
        self.press(1, payload);
    }

    fn press(&self, message: i64, payload: &str) {
        self.telegram.with(|world| {
            world.chats.entry(self.chat).or_default();
            let number = world.number().to_string();
            world.presses.insert(number.clone());
            let message = json!({"message_id": message, "date": 0, "chat": self.chat()});
            world.deliver(
                "callback_query",
                &json!({"id": number, "from": self.from(), "message": message, "chat_instance": "1", "data": payload}),
            );
        });
    }

    pub fn blocks(&self) {
        self.membership("member", "kicked", true);
    }

    pub fn unblocks(&self) {
        self.membership("kicked", "member", false);
    }

    fn membership(&self, before: &str, after: &str, blocked: bool) {
        let member = |status: &str| json!({"status": status, "user": {"id": 1, "is_bot": true}});
        let change = json!({
            "chat": self.chat(), "from": self.from(), "date": 1,
            "old_chat_member": member(before), "new_chat_member": member(after),
        });
        self.telegram.with(|world| {
            world.chats.entry(self.chat).or_default().blocked = blocked;
            world.deliver("my_chat_member", &change);
        });
    }

    /// Removes the newest message of the bot's from the chat.
    pub fn deletes_the_last(&self) {
        self.telegram.with(|world| {
            let chat = world.chats.entry(self.chat).or_default();
            let (number, _) = chat.messages.pop_last().expect("there is a message to delete");
            chat.deleted.insert(number);
        });
    }

    /// The next message that they have not read, in the form of plays.
    pub async fn reads(&self) -> String {
        self.sees().await.plain()
    }

    /// The next message that they have not read, as it appeared.
    pub async fn sees(&self) -> Sight {
        let next = |world: &mut World| world.chats.get_mut(&self.chat)?.unread.pop_front();
        let deadline = Instant::now() + PATIENCE;
        match self.telegram.wait_until(deadline, next).await {
            Some(sight) => sight,
            None => panic!(
                "nothing to read after {PATIENCE:?}; mistakes: {:#?}",
                self.telegram.with(|world| world.mistakes.clone())
            ),
        }
    }

    /// All that appeared since the last time.
    pub fn news(&self) -> Vec<Sight> {
        super::group::news(&self.telegram, self.chat)
    }

    fn message(&self, number: i64, mut content: Value) -> Value {
        content["message_id"] = json!(number);
        content["date"] = json!(1);
        content["chat"] = self.chat();
        content["from"] = self.from();
        content
    }

    fn chat(&self) -> Value {
        json!({"id": self.chat, "type": "private", "first_name": self.name})
    }

    pub(super) fn telegram(&self) -> &Telegram {
        &self.telegram
    }

    pub(super) fn from(&self) -> Value {
        json!({"id": self.chat, "is_bot": false, "first_name": self.name, "language_code": self.language})
    }
}

/// A message that holds no words for the bot.
pub fn attachment(what: Unreadable) -> Value {
    let file = json!({"file_id": "f", "file_unique_id": "f"});
    match what {
        Unreadable::Voice => json!({"voice": file}),
        Unreadable::Picture => json!({"photo": [file], "caption": "what does this say?"}),
        Unreadable::Sticker => json!({"sticker": file}),
        Unreadable::Document => json!({"document": file}),
        Unreadable::Contact => json!({"contact": {"phone_number": "+39011", "first_name": "Said"}}),
        Unreadable::Forwarded => json!({"text": "read this", "forward_origin": {"type": "hidden_user"}}),
        Unreadable::Other => json!({"invented_next_year": {}}),
    }
}
