//! Groups: the bot sees of them what privacy mode lets it see, and has no rights there.

use serde_json::{Value, json};

use super::methods::BOT;
use super::person::Person;
use super::server::Telegram;
use super::world::{Content, Message, Sight, World};

/// A group with the bot in it.
#[derive(Clone)]
pub struct Group {
    telegram: Telegram,
    pub chat: i64,
}

impl Group {
    pub(super) fn new(telegram: Telegram, chat: i64) -> Group {
        let group = Group { telegram, chat };
        group.membership("left", "member");
        group
    }

    /// A member sends something that the bot gets: a command, or a reply to one of its messages.
    pub fn gets(&self, from: &Person, mut content: Value, answers: Option<i64>) -> i64 {
        self.telegram.with(|world| {
            let number = world.number();
            content["message_id"] = json!(number);
            content["date"] = json!(1);
            content["chat"] = self.about();
            content["from"] = from.from();
            if let Some(answers) = answers {
                let chat = world.chats.entry(self.chat).or_default();
                let buttons =
                    chat.messages.get(&answers).map_or(json!([]), |message| message.buttons.clone());
                content["reply_to_message"] = json!({
                    "message_id": answers, "from": {"id": 1, "is_bot": true, "username": BOT},
                    "reply_markup": {"inline_keyboard": buttons},
                });
            }
            world.chats.entry(self.chat).or_default().written.insert(number, content.clone());
            world.deliver("message", &content);
            number
        })
    }

    /// A member presses the newest button with this label; there must be one.
    pub fn presses(&self, from: &Person, label: &str) {
        let found = self.telegram.with(|world| world.chats.entry(self.chat).or_default().button(label));
        let Some((message, payload)) = found else { panic!("no button [{label}] in the group") };
        self.presses_old(from, message, &payload);
    }

    /// A member presses a button that may no longer be shown.
    pub fn presses_old(&self, from: &Person, message: i64, payload: &str) {
        self.telegram.with(|world| {
            let number = world.number().to_string();
            world.presses.insert(number.clone());
            let message = json!({"message_id": message, "date": 0, "chat": self.about()});
            let query = json!({
                "id": number, "from": from.from(), "message": message, "chat_instance": "1", "data": payload,
            });
            world.deliver("callback_query", &query);
        });
    }

    /// The group removes the bot.
    pub fn removes_the_bot(&self) {
        self.membership("member", "kicked");
    }

    /// The group becomes a supergroup: it has another number from now on, and its old messages cannot be replied to.
    pub fn becomes_a_supergroup(&self) -> Group {
        let new = self.telegram.with(|world| {
            let number = -1_000_000_000_000 - world.number();
            let moved = |chat: i64, field: &str, other: i64| {
                json!({"message_id": 1, "date": 1,
                "chat": {"id": chat, "type": "supergroup"}, "from": {"id": 5}, field: other})
            };
            world.deliver("message", &moved(self.chat, "migrate_to_chat_id", number));
            world.deliver("message", &moved(number, "migrate_from_chat_id", self.chat));
            world.chats.entry(self.chat).or_default().moved_to = Some(number);
            world.chats.entry(number).or_default();
            number
        });
        Group { telegram: self.telegram.clone(), chat: new }
    }

    fn membership(&self, before: &str, after: &str) {
        let member = |status: &str| json!({"status": status, "user": {"id": 1, "is_bot": true}});
        let change = json!({
            "chat": self.about(), "from": {"id": 5}, "date": 1,
            "old_chat_member": member(before), "new_chat_member": member(after),
        });
        self.telegram.with(|world| {
            world.chats.entry(self.chat).or_default().blocked = after != "member";
            world.deliver("my_chat_member", &change);
        });
    }

    /// All that appeared since the last time.
    pub fn news(&self) -> Vec<Sight> {
        news(&self.telegram, self.chat)
    }

    /// The newest message of the bot's that is a question or has buttons.
    pub fn newest_question(&self) -> Option<i64> {
        let asks = |message: &Message| match &message.content {
            Content::Text { shown, .. } => shown.starts_with('❓') || message.labels().next().is_some(),
            Content::Place { .. } | Content::Attachment { .. } => false,
        };
        let buttons = |world: &mut World| {
            let chat = world.chats.entry(self.chat).or_default();
            let found = chat.messages.iter().rev().find(|(_, message)| asks(message));
            found.map(|(number, _)| *number)
        };
        self.telegram.with(buttons)
    }

    fn about(&self) -> Value {
        json!({"id": self.chat, "type": "supergroup", "title": "Casa Aperta"})
    }
}

/// All that appeared in a chat since the last time.
pub fn news(telegram: &Telegram, chat: i64) -> Vec<Sight> {
    telegram.with(|world| world.chats.entry(chat).or_default().unread.drain(..).collect())
}
