//! What each method does to the world, and what Telegram would refuse.

use serde_json::{Value, json};

use super::world::{Content, Message, World};
use super::{html, inline, webhook};

/// An error as Telegram tells it.
pub struct Refusal {
    pub code: u16,
    pub description: String,
}

/// What the bot is called.
pub const BOT: &str = "sportello_test_bot";

pub(super) type Answer = Result<Value, Refusal>;

/// Carries out a call that the schema has accepted; `getUpdates` is the server's, it waits.
pub fn carry_out(world: &mut World, method: &'static str, body: &Value) -> Answer {
    match method {
        "getMe" => Ok(json!({
            "id": 1, "is_bot": true, "first_name": "Sportello", "username": BOT, "can_join_groups": true,
            "can_read_all_group_messages": false, "supports_inline_queries": true,
            "can_connect_to_business": false, "has_main_web_app": false,
        })),
        "deleteWebhook" => delete_webhook(world, body),
        "setWebhook" => webhook::set(world, body),
        "sendMessage" => send_message(world, body),
        "sendVenue" => send_venue(world, body),
        "sendDocument" => send_document(world, body),
        "copyMessage" => copy_message(world, body),
        "deleteMessages" => delete_messages(world, body),
        "editMessageText" => edit_message_text(world, body),
        "answerCallbackQuery" => answer_callback_query(world, body),
        "answerInlineQuery" => inline::answer(world, body),
        "setMyCommands" => set_my_commands(world, body),
        "setMyDescription" => set_my_description(world, body),
        "leaveChat" => {
            world.left.extend(body["chat_id"].as_i64());
            Ok(json!(true))
        }
        other => Err(mistaken(world, format!("the fake server cannot carry out `{other}`"))),
    }
}

/// A refusal that shows a mistake of the bot's: the test fails.
pub(super) fn mistaken(world: &mut World, mistake: impl Into<String>) -> Refusal {
    let mistake = mistake.into();
    let description = format!("Bad Request: {mistake}");
    world.mistake(mistake);
    Refusal { code: 400, description }
}

pub(super) fn refused(code: u16, description: &str) -> Refusal {
    Refusal { code, description: description.to_owned() }
}

fn delete_webhook(world: &mut World, body: &Value) -> Answer {
    if body["drop_pending_updates"] == true {
        return Err(mistaken(world, "threw away what people wrote while the bot was off"));
    }
    world.webhook = None;
    Ok(json!(true))
}

fn send_message(world: &mut World, body: &Value) -> Answer {
    let chat = open_chat(world, body)?;
    let (message, keyboard) = text_message(world, body)?;
    if chat < 0 && keyboard.is_some() {
        return Err(mistaken(world, "a keyboard in a group, where nobody can be asked for their place"));
    }
    Ok(sent(chat, world.show(chat, message, keyboard)))
}

fn send_venue(world: &mut World, body: &Value) -> Answer {
    let chat = open_chat(world, body)?;
    let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
    let (title, address) = (text("title"), text("address"));
    if title.is_empty() || address.is_empty() {
        return Err(mistaken(world, "a venue without title or address"));
    }
    let (buttons, keyboard) = markup(world, body)?;
    let message = Message { content: Content::Place { title, address }, buttons, answers: None };
    Ok(sent(chat, world.show(chat, message, keyboard)))
}

/// A file; the server has put its name and its bytes' first letters in the place of the document.
fn send_document(world: &mut World, body: &Value) -> Answer {
    let chat = open_chat(world, body)?;
    let file = body["document"].as_str().unwrap_or_default();
    let Some((name, start)) = file.split_once('\n') else {
        return Err(mistaken(world, "a document that is no file"));
    };
    let fits = match name.rsplit('.').next() {
        Some("pdf") => start.starts_with("%PDF"),
        Some("png") => start.contains("PNG"),
        Some("json") => serde_json::from_str::<Value>(start).is_ok(),
        _ => false,
    };
    if !fits {
        return Err(mistaken(world, format!("{name} is none")));
    }
    let caption = if name.rsplit('.').next() == Some("json") { start } else { "" };
    let content = Content::Attachment { kind: name.to_owned(), caption: caption.to_owned() };
    Ok(sent(chat, world.show(chat, Message { content, buttons: json!([]), answers: None }, None)))
}

/// Removes messages of the last two days; those that are not there are skipped.
fn delete_messages(world: &mut World, body: &Value) -> Answer {
    let number = open_chat(world, body)?;
    let messages: Vec<i64> =
        body["message_ids"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
    if !(1..=100).contains(&messages.len()) {
        return Err(mistaken(world, format!("{} messages to be deleted at once", messages.len())));
    }
    let chat = world.chats.entry(number).or_default();
    if number < 0 && messages.iter().any(|message| chat.written.contains_key(message)) {
        return Err(mistaken(world, "deleted what others wrote in a group"));
    }
    if messages.iter().any(|message| chat.old.contains(message)) {
        return Err(refused(400, "Bad Request: message can't be deleted"));
    }
    for message in messages {
        chat.written.remove(&message);
        if chat.messages.remove(&message).is_some() {
            chat.deleted.insert(message);
        }
    }
    Ok(json!(true))
}

/// Copies what someone wrote to the bot in another chat.
fn copy_message(world: &mut World, body: &Value) -> Answer {
    let chat = open_chat(world, body)?;
    let number = |name: &str| body[name].as_i64().unwrap_or_default();
    let (from, message) = (number("from_chat_id"), number("message_id"));
    let Some(source) = world.chats.get(&from).and_then(|chat| chat.written.get(&message)).cloned() else {
        return Err(refused(400, "Bad Request: message to copy not found"));
    };
    let content = match source["text"].as_str() {
        Some(text) => Content::Text { html: String::new(), shown: text.to_owned() },
        None => Content::Attachment {
            kind: attached(&source).to_owned(),
            caption: source["caption"].as_str().unwrap_or_default().to_owned(),
        },
    };
    let answers = answered(world, body)?;
    let number = world.show(chat, Message { content, buttons: json!([]), answers }, None);
    // Telegram tells nothing but the number.
    Ok(json!({"message_id": number}))
}

/// What kind of message it is, as a play names it.
fn attached(message: &Value) -> &'static str {
    let kinds = [
        ("voice", "voice message"),
        ("photo", "photo"),
        ("document", "document"),
        ("sticker", "sticker"),
        ("contact", "contact"),
        ("location", "place"),
    ];
    kinds.iter().find(|(name, _)| message.get(name).is_some()).map_or("message", |(_, kind)| kind)
}

/// The message that a call replies to; one that is not there is no reply, if the bot says so.
fn answered(world: &mut World, body: &Value) -> Result<Option<i64>, Refusal> {
    let reply = &body["reply_parameters"];
    let Some(message) = reply["message_id"].as_i64() else { return Ok(None) };
    let chat = world.chats.get(&body["chat_id"].as_i64().unwrap_or_default());
    let there = chat.is_some_and(|c| c.messages.contains_key(&message) || c.written.contains_key(&message));
    match there {
        true => Ok(Some(message)),
        false if reply["allow_sending_without_reply"] == true => Ok(None),
        false => Err(mistaken(world, "a reply to a message that is not there")),
    }
}

fn edit_message_text(world: &mut World, body: &Value) -> Answer {
    let chat = open_chat(world, body)?;
    let number = body["message_id"].as_i64().unwrap_or_default();
    let known = &world.chats[&chat];
    if known.deleted.contains(&number) {
        return Err(refused(400, "Bad Request: message to edit not found"));
    }
    let Some(before) = known.messages.get(&number).cloned() else {
        return Err(mistaken(world, format!("an edit of message {number}, which is not there")));
    };
    let (message, _) = text_message(world, body)?;
    let message = Message { answers: before.answers, ..message };
    if !matches!(before.content, Content::Text { .. }) {
        return Err(mistaken(world, "an edit of what has no text"));
    }
    if before == message {
        return Err(refused(
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the \
             same as a current content and reply markup of the message",
        ));
    }
    world.correct(chat, number, message);
    Ok(sent(chat, number))
}

/// The chat of a call, if the bot may write to it.
fn open_chat(world: &mut World, body: &Value) -> Result<i64, Refusal> {
    let number = body["chat_id"].as_i64().unwrap_or_default();
    world.check_patience(number);
    match world.chats.get(&number) {
        Some(chat) if chat.blocked && number < 0 => {
            Err(refused(403, "Forbidden: bot was kicked from the supergroup chat"))
        }
        Some(chat) if chat.blocked => Err(refused(403, "Forbidden: bot was blocked by the user")),
        Some(_) => Ok(number),
        None => {
            world.mistake("wrote to someone who never wrote to the bot");
            Err(refused(400, "Bad Request: chat not found"))
        }
    }
}

/// Longest text, in UTF-16 code units.
pub(super) const LONGEST_TEXT: usize = 4096;

fn text_message(world: &mut World, body: &Value) -> Result<(Message, Option<Value>), Refusal> {
    if body["parse_mode"] != "HTML" {
        return Err(mistaken(world, "a text that is not sent as HTML"));
    }
    let source = body["text"].as_str().unwrap_or_default().trim().to_owned();
    let shown = html::read(&source)
        .map_err(|why| mistaken(world, format!("can't parse entities: {why} in\n{source}")))?;
    let length = shown.text.encode_utf16().count();
    if !(1..=LONGEST_TEXT).contains(&length) {
        return Err(mistaken(world, format!("a text of {length} characters")));
    }
    let (buttons, keyboard) = markup(world, body)?;
    let content = Content::Text { html: source, shown: shown.with_links };
    let answers = answered(world, body)?;
    Ok((Message { content, buttons, answers }, keyboard))
}

/// The buttons below a message, and the keyboard that comes with it.
pub(super) fn markup(world: &mut World, body: &Value) -> Result<(Value, Option<Value>), Refusal> {
    let markup = &body["reply_markup"];
    let rows = markup["inline_keyboard"].as_array().cloned().unwrap_or_default();
    let mut buttons = rows.iter().filter_map(Value::as_array).flatten();
    if let Some(wrong) = buttons.find_map(wrong_button) {
        return Err(mistaken(world, wrong));
    }
    if rows.iter().any(|row| row.as_array().is_none_or(Vec::is_empty)) {
        return Err(mistaken(world, "a row without buttons"));
    }
    Ok((json!(rows), markup.get("keyboard").cloned()))
}

/// Longest payload of a button, in bytes.
const LONGEST_PAYLOAD: usize = 64;

fn wrong_button(button: &Value) -> Option<String> {
    let label = button["text"].as_str().unwrap_or_default();
    if label.trim().is_empty() {
        return Some("a button without a label".to_owned());
    }
    match (button["callback_data"].as_str(), button["url"].as_str()) {
        (Some(payload), None) if (1..=LONGEST_PAYLOAD).contains(&payload.len()) => None,
        (Some(payload), None) => Some(format!("[{label}] carries {} bytes", payload.len())),
        (None, Some(url)) if ["https://", "http://", "tg://"].iter().any(|start| url.starts_with(start)) => {
            None
        }
        (None, Some(url)) => Some(format!("[{label}] opens `{url}`")),
        _ => Some(format!("[{label}] must do one thing")),
    }
}

/// As little as the documentation promises of a sent message, and a field that no library knows yet.
fn sent(chat: i64, number: i64) -> Value {
    json!({"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "sent_by_telepathy": {}})
}

fn answer_callback_query(world: &mut World, body: &Value) -> Answer {
    let number = body["callback_query_id"].as_str().unwrap_or_default().to_owned();
    if !world.presses.contains(&number) {
        return Err(mistaken(world, "acknowledged a press that never was"));
    }
    world.acknowledged.insert(number);
    Ok(json!(true))
}

fn set_my_commands(world: &mut World, body: &Value) -> Answer {
    let commands = body["commands"].as_array().cloned().unwrap_or_default();
    for command in &commands {
        let name = command["command"].as_str().unwrap_or_default();
        let description = command["description"].as_str().unwrap_or_default();
        let good = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(good) {
            return Err(mistaken(world, format!("`{name}` cannot be a command")));
        }
        if !(1..=256).contains(&description.chars().count()) {
            return Err(mistaken(world, format!("/{name} has a description too long or none")));
        }
    }
    match body["scope"]["type"].as_str() {
        None => announce(world, "setMyCommands", body, json!(commands)),
        Some("all_group_chats") => announce(world, "setMyCommands in groups", body, json!(commands)),
        Some(scope) => Err(mistaken(world, format!("no menu is needed for `{scope}`"))),
    }
}

fn set_my_description(world: &mut World, body: &Value) -> Answer {
    if 512 < body["description"].as_str().unwrap_or_default().chars().count() {
        return Err(mistaken(world, "a description of the bot that is too long"));
    }
    announce(world, "setMyDescription", body, body["description"].clone())
}

fn announce(world: &mut World, method: &'static str, body: &Value, what: Value) -> Answer {
    let language = body["language_code"].as_str().unwrap_or_default().to_owned();
    if !language.is_empty() && language.len() != 2 {
        return Err(mistaken(world, format!("`{language}` is not a two-letter language code")));
    }
    world.announced.insert((method, language), what);
    Ok(json!(true))
}
