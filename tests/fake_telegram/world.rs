//! What Telegram knows: chats, their messages and buttons, updates not yet confirmed, and what the bot did wrong.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::weather::Weather;
use super::webhook::Webhook;

/// A fault that a test orders for a coming call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 429: come back in so many seconds. Coming back to the same chat earlier is a mistake.
    TooMany(u64),
    /// 500.
    Internal,
    /// 401, as for a token that was revoked.
    Unauthorized,
    /// 400 with this description.
    Bad(&'static str),
    /// 403 with this description.
    Forbidden(&'static str),
    /// No answer, ever.
    Silence,
    /// The call is carried out, but what comes back is not an answer.
    Garbled,
    /// 502 from what stands before the server, with a page for people: the call is not carried out.
    BadGateway,
    /// The line is cut before the call is carried out.
    CutBefore,
    /// The call is carried out, and the line cut within the headers of the answer.
    CutInHeaders,
    /// The call is carried out, and the line cut within the body of the answer.
    CutInBody,
    /// The answer arrives in drops.
    Slow,
    /// Nothing for so long, then the line is cut; nothing is carried out.
    Hangs(Duration),
    /// 400: the group has become another, which has this number.
    Migrated(i64),
}

impl Fault {
    /// What may happen to any call, and passes; `silence` is how long nothing comes where the line hangs.
    pub fn passing(silence: Duration) -> [Fault; 8] {
        [
            Fault::Internal,
            Fault::BadGateway,
            Fault::Garbled,
            Fault::CutBefore,
            Fault::CutInHeaders,
            Fault::CutInBody,
            Fault::Slow,
            Fault::Hangs(silence),
        ]
    }

    pub fn name(self) -> &'static str {
        match self {
            Fault::TooMany(_) => "429",
            Fault::Internal => "500",
            Fault::Unauthorized => "401",
            Fault::Bad(_) => "400",
            Fault::Forbidden(_) => "403",
            Fault::Silence => "silence",
            Fault::Garbled => "502 although carried out",
            Fault::BadGateway => "502 with HTML",
            Fault::CutBefore => "cut before anything was done",
            Fault::CutInHeaders => "cut in the headers",
            Fault::CutInBody => "cut in the body",
            Fault::Slow => "slow body",
            Fault::Hangs(_) => "hangs, then cut",
            Fault::Migrated(_) => "migrated",
        }
    }

    /// The call is carried out, and the bot cannot know.
    pub fn hides_success(self) -> bool {
        matches!(self, Fault::Garbled | Fault::CutInHeaders | Fault::CutInBody)
    }
}

#[derive(Default)]
pub struct World {
    pub updates: VecDeque<Value>,
    pub chats: BTreeMap<i64, Chat>,
    /// Menu and description, by the method that set them and the language code (empty: for all others).
    pub announced: BTreeMap<(&'static str, String), Value>,
    /// Presses that may be acknowledged, and those that were.
    pub presses: BTreeSet<String>,
    pub acknowledged: BTreeSet<String>,
    pub left: BTreeSet<i64>,
    /// Faults for the next calls of a method, in order.
    pub faults: BTreeMap<&'static str, VecDeque<Fault>>,
    /// Faults by chance.
    pub weather: Option<Weather>,
    /// How many messages of each chat the bot cannot know to have arrived.
    pub unknown: BTreeMap<i64, usize>,
    /// Queries from other chats: the answer, once there is one.
    pub queries: BTreeMap<String, Option<super::inline::Offered>>,
    /// What the bot did that Telegram would not accept, or that no bot should do.
    pub mistakes: Vec<String>,
    pub calls: BTreeMap<&'static str, usize>,
    /// How many messages were sent or corrected.
    pub delivered: usize,
    /// When each message was sent.
    pub times: Vec<Instant>,
    /// For a benchmark: when what each chat wrote was handed out, and how long the answers took.
    pub handed: Option<BTreeMap<i64, VecDeque<Instant>>>,
    pub latencies: Vec<Duration>,
    last_handed: i64,
    /// The line of the call that is being carried out.
    pub line: usize,
    /// Lines whose program was killed.
    pub dead: BTreeSet<usize>,
    /// Tells apart what was delivered before something happened that may make the bot say a thing twice, and after.
    pub epoch: usize,
    /// Where updates are delivered, if not to `getUpdates`.
    pub webhook: Option<Webhook>,
    /// Chats of which an update is on its way there.
    pub on_its_way: BTreeSet<i64>,
    /// Which `getUpdates` is the latest: it ends the one before it.
    pub poll: u64,
    numbers: i64,
    /// Until when each chat is to be left alone, and on which line that was said.
    patient_until: BTreeMap<i64, (usize, Instant)>,
}

/// A chat with the bot: a person's, or a group's.
#[derive(Default)]
pub struct Chat {
    /// The person blocked the bot, or the group removed it.
    pub blocked: bool,
    /// The group has become another, with this number.
    pub moved_to: Option<i64>,
    /// What people wrote here that the bot has seen.
    pub written: BTreeMap<i64, Value>,
    pub messages: BTreeMap<i64, Message>,
    pub deleted: BTreeSet<i64>,
    /// Messages that are too old to be deleted.
    pub old: BTreeSet<i64>,
    pub unread: VecDeque<Sight>,
    /// The keyboard below the field for text.
    pub keyboard: Option<Value>,
}

/// A message of the bot's as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub content: Content,
    /// Rows of buttons as Telegram holds them.
    pub buttons: Value,
    /// The message that it is a reply to.
    pub answers: Option<i64>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Text {
        html: String,
        shown: String,
    },
    Place {
        title: String,
        address: String,
    },
    /// What someone else had sent, without saying who.
    Attachment {
        kind: String,
        caption: String,
    },
}

/// What appeared on the person's screen.
#[derive(Debug, Clone)]
pub struct Sight {
    pub message: i64,
    pub corrected: bool,
    pub seen: Message,
    /// A keyboard that came with it.
    pub keyboard: Option<Value>,
    /// The line on which it came.
    pub line: usize,
    pub epoch: usize,
}

impl World {
    /// The next number, for updates, messages and presses alike.
    pub fn number(&mut self) -> i64 {
        self.numbers += 1;
        100_000 + self.numbers
    }

    /// Has something delivered to the bot, as an update of this kind.
    pub fn deliver(&mut self, kind: &str, content: &Value) {
        let number = self.number();
        self.updates.push_back(json!({"update_id": number, kind: content}));
    }

    /// Forgets the updates before `offset`, as Telegram does when the bot names it.
    pub fn confirm(&mut self, offset: i64) {
        self.updates.retain(|update| update["update_id"].as_i64().is_none_or(|number| offset <= number));
    }

    /// Notes that updates are handed out, once for each, where that is measured.
    pub fn hand_out(&mut self, updates: &[Value]) {
        let Some(handed) = &mut self.handed else { return };
        for update in updates {
            let number = update["update_id"].as_i64().unwrap_or_default();
            if self.last_handed < number || self.webhook.is_some() {
                self.last_handed = number;
                let chat = update["message"]["chat"]["id"].as_i64().unwrap_or_default();
                handed.entry(chat).or_default().push_back(Instant::now());
            }
        }
    }

    /// Whether the bot has taken every update.
    pub fn all_taken(&self) -> bool {
        self.updates.is_empty() && self.on_its_way.is_empty()
    }

    pub fn mistake(&mut self, mistake: impl Into<String>) {
        self.mistakes.push(mistake.into());
    }

    /// The fault that was ordered for this call, if any.
    pub fn next_fault(&mut self, method: &str, chat: Option<i64>) -> Option<Fault> {
        let ordered = self.faults.get_mut(method).and_then(VecDeque::pop_front);
        let moved = chat.and_then(|chat| self.chats.get(&chat)?.moved_to).map(Fault::Migrated);
        let fault = ordered.or_else(|| self.weather.as_mut()?.fault()).or(moved)?;
        if let (Fault::TooMany(seconds), Some(chat)) = (fault, chat) {
            let until = Instant::now() + Duration::from_secs(seconds);
            self.patient_until.insert(chat, (self.line, until));
        }
        Some(fault)
    }

    /// Notes when a chat is written to before the pause that was asked for is over, unless who was told so was killed.
    pub fn check_patience(&mut self, chat: i64) {
        // A timer may round down by a millisecond.
        let early = Duration::from_millis(2);
        let knows = |line: &usize| !self.dead.contains(line);
        let patient = self.patient_until.get(&chat);
        if patient.is_some_and(|(line, until)| knows(line) && Instant::now() + early < *until) {
            self.mistake("wrote to a chat again before `retry_after` was over");
        }
    }

    /// Puts a new message of the bot's into a chat and returns its number.
    pub fn show(&mut self, chat: i64, message: Message, keyboard: Option<Value>) -> i64 {
        let number = self.number();
        self.delivered += 1;
        self.times.push(Instant::now());
        let asked = self.handed.as_mut().and_then(|handed| handed.get_mut(&chat)?.pop_front());
        self.latencies.extend(asked.map(|asked| asked.elapsed()));
        let (line, epoch) = (self.line, self.epoch);
        let chat = self.chats.entry(chat).or_default();
        if keyboard.is_some() {
            chat.keyboard.clone_from(&keyboard);
        }
        chat.messages.insert(number, message.clone());
        chat.unread.push_back(Sight {
            message: number,
            corrected: false,
            seen: message,
            keyboard,
            line,
            epoch,
        });
        number
    }

    /// Whether there is a reason for the second to repeat the first: whoever sent the first was killed, perhaps before it could
    /// write down that it had.
    pub fn may_repeat(&self, first: &Sight, second: &Sight) -> bool {
        let died = first.line != second.line && self.dead.contains(&first.line);
        died || first.epoch < second.epoch
    }

    /// Puts another text in the place of a message's.
    pub fn correct(&mut self, chat: i64, number: i64, message: Message) {
        self.delivered += 1;
        let (line, epoch) = (self.line, self.epoch);
        let chat = self.chats.entry(chat).or_default();
        chat.messages.insert(number, message.clone());
        chat.unread.push_back(Sight {
            message: number,
            corrected: true,
            seen: message,
            keyboard: None,
            line,
            epoch,
        });
    }
}

impl Chat {
    /// The newest button with this label that the chat still shows: message and payload.
    pub fn button(&self, label: &str) -> Option<(i64, String)> {
        self.messages.iter().rev().find_map(|(number, message)| {
            let payload = message.labels().find(|(shown, _)| shown == label)?.1?;
            Some((*number, payload))
        })
    }
}

impl Message {
    /// The labels of its buttons with their payloads, where they have one.
    pub fn labels(&self) -> impl Iterator<Item = (String, Option<String>)> {
        let buttons = self.buttons.as_array().into_iter().flatten().filter_map(Value::as_array).flatten();
        buttons.map(|button| {
            let label = without_isolates(button["text"].as_str().unwrap_or_default());
            (label, button["callback_data"].as_str().map(str::to_owned))
        })
    }
}

impl Sight {
    /// In the form of plays: no blank lines, buttons in brackets, a row a line.
    pub fn plain(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        if self.corrected {
            lines.push("(corrected)".to_owned());
        }
        match &self.seen.content {
            Content::Text { shown, .. } => {
                lines.extend(shown.lines().filter(|line| !line.is_empty()).map(str::to_owned));
            }
            Content::Place { title, address } => lines.push(format!("📌 {title}, {address}")),
            Content::Attachment { kind, caption } if caption.is_empty() => lines.push(format!("({kind})")),
            Content::Attachment { kind, caption } => lines.push(format!("({kind}) {caption}")),
        }
        lines.extend(self.keyboard.iter().flat_map(rows));
        lines.extend(rows(&self.seen.buttons));
        without_isolates(&lines.join("\n"))
    }
}

fn rows(keyboard: &Value) -> Vec<String> {
    let rows = keyboard.as_array().into_iter().flatten().filter_map(Value::as_array);
    rows.map(|row| row.iter().map(bracketed).collect::<Vec<_>>().join(" ")).collect()
}

fn bracketed(button: &Value) -> String {
    let label = button["text"].as_str().unwrap_or_default();
    match button["url"].as_str() {
        Some(url) => format!("[{label} → {url}]"),
        None => format!("[{label}]"),
    }
}

/// Plays are written without the marks that keep a number together inside Arabic.
pub fn without_isolates(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
