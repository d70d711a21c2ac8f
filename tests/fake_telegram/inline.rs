//! Inline mode: people type the bot's name and words in a chat of theirs, see a list, and send what they choose.

use serde_json::{Value, json};
use tokio::time::Instant;

use super::html;
use super::methods::{Answer, LONGEST_TEXT, markup, mistaken, refused};
use super::person::{PATIENCE, Person};
use super::world::{World, without_isolates};

/// What the bot offered for some words.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    pub list: Vec<Listed>,
    pub next: String,
    /// Label and code of the button above the list.
    pub way: (String, String),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub title: String,
    pub about: String,
    /// What is sent, as it is read.
    pub text: String,
    /// Label and address of the button below it.
    pub button: (String, String),
}

impl Listed {
    /// The code by which its button opens the bot.
    pub fn code(&self) -> &str {
        let (bot, code) = self.button.1.split_once("?start=").expect("the button opens the bot");
        assert_eq!(bot, "https://t.me/sportello_test_bot");
        code
    }
}

impl Offered {
    pub fn titles(&self) -> Vec<&str> {
        self.list.iter().map(|listed| listed.title.as_str()).collect()
    }
}

impl Person {
    /// Types words behind the bot's name in another chat; returns the query's number.
    pub fn types(&self, words: &str, offset: &str) -> String {
        self.telegram().with(|world| {
            let number = format!("q{}", world.number());
            world.queries.insert(number.clone(), None);
            let query = json!({
                "id": number, "from": self.from(), "query": words, "offset": offset, "chat_type": "private",
            });
            world.deliver("inline_query", &query);
            number
        })
    }

    /// The list that the bot offers for words.
    pub async fn is_offered(&self, words: &str) -> Offered {
        self.is_offered_after(words, "").await
    }

    /// The same, scrolled to an offset.
    pub async fn is_offered_after(&self, words: &str, offset: &str) -> Offered {
        let number = self.types(words, offset);
        let look = |world: &mut World| world.queries.get(&number).cloned().flatten();
        let offered = self.telegram().wait_until(Instant::now() + PATIENCE, look).await;
        offered.unwrap_or_else(|| panic!("nothing was offered in {PATIENCE:?}"))
    }
}

/// Most results of one answer.
const MOST: usize = 50;

/// The bot answers a query.
pub fn answer(world: &mut World, body: &Value) -> Answer {
    let number = body["inline_query_id"].as_str().unwrap_or_default().to_owned();
    if !world.queries.contains_key(&number) {
        let old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        return Err(refused(400, old));
    }
    if body["is_personal"] != true || body["cache_time"].as_u64().is_none_or(|seconds| 300 < seconds) {
        return Err(mistaken(world, "a list that depends on who asks is shown to all, or for long"));
    }
    let results = body["results"].as_array().cloned().unwrap_or_default();
    if MOST < results.len() {
        return Err(mistaken(world, format!("{} results at once", results.len())));
    }
    let mut ids: Vec<&str> = results.iter().filter_map(|result| result["id"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() != results.len() || ids.iter().any(|id| !(1..=64).contains(&id.len())) {
        return Err(mistaken(world, "results that cannot be told apart"));
    }
    let list = results.iter().map(|result| listed(world, result)).collect::<Result<_, _>>()?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let way = (text(&body["button"]["text"]), text(&body["button"]["start_parameter"]));
    let good = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if way.0.is_empty() || !(1..=64).contains(&way.1.len()) || !way.1.chars().all(good) {
        return Err(mistaken(world, format!("a button above the list with the code `{}`", way.1)));
    }
    let offered = Offered { list, next: text(&body["next_offset"]), way };
    world.queries.insert(number, Some(offered));
    Ok(json!(true))
}

fn listed(world: &mut World, result: &Value) -> Result<Listed, super::methods::Refusal> {
    let content = &result["input_message_content"];
    let source = content["message_text"].as_str().unwrap_or_default().to_owned();
    if result["type"] != "article" || content["parse_mode"] != "HTML" {
        return Err(mistaken(world, "a result that is not a text in HTML"));
    }
    let shown = html::read(&source).map_err(|why| mistaken(world, format!("{why} in\n{source}")))?;
    let length = shown.text.encode_utf16().count();
    if !(1..=LONGEST_TEXT).contains(&length) {
        return Err(mistaken(world, format!("a result of {length} characters")));
    }
    let (buttons, _) = markup(world, result)?;
    let button = &buttons[0][0];
    if buttons.as_array().map(Vec::len) != Some(1) || button["callback_data"].is_string() {
        return Err(mistaken(world, "below a result stands one button, which opens the bot"));
    }
    let text = |value: &Value| without_isolates(value.as_str().unwrap_or_default());
    Ok(Listed {
        title: text(&result["title"]),
        about: text(&result["description"]),
        text: without_isolates(&shown.with_links),
        button: (text(&button["text"]), text(&button["url"])),
    })
}
