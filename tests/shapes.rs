//! Updates of every shape that the published Bot API describes (`fake_telegram/updates.json`), and the same broken.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
struct Shapes {
    types: BTreeMap<String, BTreeMap<String, String>>,
}

static SHAPES: LazyLock<Shapes> =
    LazyLock::new(|| serde_json::from_str(include_str!("fake_telegram/updates.json")).expect("well formed"));

/// Deeper than this only what must be there is there.
const DEEPEST: usize = 5;

/// In every text that is made up, so that it can be looked for.
pub const MARK: &str = "Xanthippe";

/// Makes updates, the same ones from the same seed.
pub struct Maker {
    chance: StdRng,
}

impl Maker {
    pub fn new(seed: u64) -> Maker {
        Maker { chance: StdRng::seed_from_u64(seed) }
    }

    /// An update of one kind, as it is described.
    pub fn update(&mut self, number: i64) -> Value {
        let kinds: Vec<(&String, &String)> =
            SHAPES.types["Update"].iter().filter(|(name, _)| name.ends_with('?')).collect();
        let (kind, shape) = *kinds.choose(&mut self.chance).expect("there are kinds of update");
        // Four in five are of the kinds that the bot asks for.
        let (kind, shape) =
            if self.chance.random_bool(0.8) { self.asked_for() } else { (kind.as_str(), shape.as_str()) };
        let content = self.of(shape, 0);
        json!({"update_id": number, kind.trim_end_matches('?'): content})
    }

    fn asked_for(&mut self) -> (&'static str, &'static str) {
        let kinds = [
            ("message", "Message"),
            ("message", "Message"),
            ("edited_message", "Message"),
            ("callback_query", "CallbackQuery"),
            ("inline_query", "InlineQuery"),
            ("my_chat_member", "ChatMemberUpdated"),
        ];
        *kinds.choose(&mut self.chance).expect("some")
    }

    /// The same, broken in one to three places; its number stays, as Telegram promises.
    pub fn broken(&mut self, number: i64) -> Value {
        let mut update = self.update(number);
        for _time in 0..self.chance.random_range(1..=3) {
            let (_, content) = update
                .as_object_mut()
                .expect("an object")
                .iter_mut()
                .find(|(name, _)| *name != "update_id")
                .expect("a kind");
            self.break_something(content);
        }
        update
    }

    fn break_something(&mut self, value: &mut Value) {
        let deeper = self.chance.random_bool(0.7);
        match value {
            Value::Object(fields) if deeper && !fields.is_empty() => {
                let names: Vec<String> = fields.keys().cloned().collect();
                let name = names.choose(&mut self.chance).expect("some").clone();
                if self.chance.random_bool(0.2) {
                    fields.remove(&name);
                } else if let Some(field) = fields.get_mut(&name) {
                    self.break_something(field);
                }
            }
            Value::Array(items) if deeper && !items.is_empty() => {
                let at = self.chance.random_range(0..items.len());
                self.break_something(&mut items[at]);
            }
            other => *other = self.nonsense(),
        }
    }

    fn nonsense(&mut self) -> Value {
        let many: Vec<Value> = (0..50).map(|number| json!(number)).collect();
        let all = [
            Value::Null,
            json!(true),
            json!(-1),
            json!(0),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(1.5e300),
            json!(""),
            json!("/"),
            json!("/ask"),
            json!(format!("/start {MARK}")),
            json!("\u{202e}\u{0}\u{feff}"),
            json!(MARK.repeat(2000)),
            json!([]),
            json!([[[[[[[[[[]]]]]]]]]]),
            json!({}),
            json!({"id": {"id": {"id": []}}}),
            json!(many),
        ];
        all.choose(&mut self.chance).expect("some").clone()
    }

    fn of(&mut self, shape: &str, depth: usize) -> Value {
        let choices: Vec<&str> = shape.split(" or ").collect();
        let shape = *choices.choose(&mut self.chance).expect("a type");
        if let Some(inner) = shape.strip_prefix("Array of ") {
            let count = if DEEPEST < depth { 0 } else { self.chance.random_range(0..3) };
            return (0..count).map(|_| self.of(inner, depth + 1)).collect();
        }
        match shape {
            "Integer" => json!(
                *[1, 5, 77, 4_294_967_296_i64, -1_000_000_000_077].choose(&mut self.chance).expect("some")
            ),
            "Float" => json!(self.chance.random_range(-200.0..200.0)),
            "Boolean" | "True" => json!(true),
            "String" => self.text(),
            object => self.object(object, depth),
        }
    }

    fn text(&mut self) -> Value {
        let texts = [
            "private",
            "supergroup",
            "member",
            "it",
            "/help",
            "/people",
            "come scelgo il medico",
            "T",
            "o:family-doctor",
            "f:no",
        ];
        match self.chance.random_range(0..3) {
            0 => json!(format!("{MARK} {}", self.chance.random_range(0..1000))),
            _ => json!(*texts.choose(&mut self.chance).expect("some")),
        }
    }

    fn object(&mut self, name: &str, depth: usize) -> Value {
        let fields = &SHAPES.types[name];
        if let Some(one) = fields.get("one of") {
            return self.of(one, depth);
        }
        let mut made = Map::new();
        for (name, shape) in fields {
            let optional = name.strip_suffix('?');
            let likely = if depth == 0 { 0.3 } else { 0.15 };
            if optional.is_none() || depth < DEEPEST && self.chance.random_bool(likely) {
                made.insert(optional.unwrap_or(name).to_owned(), self.of(shape, depth + 1));
            }
        }
        Value::Object(made)
    }
}

#[test]
fn an_update_of_every_shape_can_be_made() {
    let mut maker = Maker::new(1);
    for number in 0..500 {
        assert_eq!(maker.update(number)["update_id"], number);
        assert_eq!(maker.broken(number)["update_id"], number);
    }
}
