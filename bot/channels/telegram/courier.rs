//! Brings replies to chats.

use std::time::Duration;

use teloxide::payloads::{CopyMessage, DeleteMessages, EditMessageText, SendMessage, SendVenue};
use teloxide::types::{
    ChatId, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ParseMode, Recipient, ReplyMarkup,
    ReplyParameters,
};
use tokio::time::sleep;
use tracing::warn;

use super::api::{Api, Fault};
use super::limits::MOST_REMOVED;
use super::upload::Upload;
use super::{Settings, html, keyboard};
use crate::channels::plain::RECORD;
use crate::conversation::{Extra, Pin, Reply};
use crate::desk::{Content, Courier, Letter, SendError};
use crate::link::{Form, Sheet};
use crate::poster;

/// How often the later messages of one reply are tried before the whole reply is left to be sent again.
const TRIES: u32 = 4;

/// Longest pause that the later messages of one reply may take between two tries. The desk gives up on a delivery
/// after a minute.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// The pause where Telegram asks for none in particular.
const SHORT_PAUSE: Duration = Duration::from_secs(1);

/// Sends and edits messages through the Bot API.
#[derive(Clone)]
pub struct TelegramCourier {
    api: Api,
}

/// One message of those that a reply needs.
#[derive(Debug, Clone, PartialEq)]
enum Parcel {
    Text { html: String, markup: Option<ReplyMarkup> },
    Place(Pin),
    Copy { from: i64, message: i32 },
    File(Upload),
}

/// All that is read of a sent message: whatever else it may hold, it was delivered.
#[derive(serde::Deserialize)]
struct Delivered {
    message_id: i64,
}

impl TelegramCourier {
    /// A courier on its own; it calls nobody yet.
    pub fn new(settings: &Settings) -> anyhow::Result<TelegramCourier> {
        Ok(TelegramCourier { api: Api::new(settings)? })
    }

    pub(super) fn with(api: Api) -> TelegramCourier {
        TelegramCourier { api }
    }

    /// Sends a parcel, as a reply to message `answers` if that is still there. Where a group has become another it is sent
    /// there: nobody may have told us of it yet.
    async fn send(&self, chat: i64, parcel: &Parcel, answers: Option<i64>) -> Result<i64, SendError> {
        let sent = match self.send_to(chat, parcel, answers).await {
            Err(Fault::Moved { to }) => self.send_to(to, parcel, None).await,
            sent => sent,
        };
        sent.map_err(send_error)
    }

    async fn send_to(&self, chat: i64, parcel: &Parcel, answers: Option<i64>) -> Result<i64, Fault> {
        let to: Recipient = ChatId(chat).into();
        let sent: Result<Delivered, Fault> = match parcel {
            Parcel::Text { html, markup } => {
                let mut message = SendMessage::new(to, html);
                message.parse_mode = Some(ParseMode::Html);
                message.link_preview_options = Some(no_preview());
                message.reply_markup.clone_from(markup);
                message.reply_parameters = answering(answers);
                self.api.ask(&message).await
            }
            Parcel::Copy { from, message } => {
                let mut copy = CopyMessage::new(to, ChatId(*from), MessageId(*message));
                copy.reply_parameters = answering(answers);
                self.api.ask(&copy).await
            }
            Parcel::File(file) => self.api.upload(chat, file).await,
            Parcel::Place(pin) => {
                self.api.ask(&SendVenue::new(to, pin.at.lat, pin.at.lon, &pin.title, &pin.address)).await
            }
        };
        sent.map(|message| message.message_id)
    }

    /// Puts a parcel in the place of an earlier message; where that cannot be, sends it anew.
    async fn replace(&self, chat: i64, parcel: &Parcel, earlier: i64) -> Result<i64, SendError> {
        let (Some((html, markup)), Ok(number)) = (editable(parcel), i32::try_from(earlier)) else {
            return self.send(chat, parcel, None).await;
        };
        let mut edit = EditMessageText::new(ChatId(chat), MessageId(number), html);
        edit.parse_mode = Some(ParseMode::Html);
        edit.link_preview_options = Some(no_preview());
        edit.reply_markup = markup;
        match self.api.order(&edit).await {
            Ok(()) => Ok(earlier),
            Err(Fault::Answered { code: 400, description, .. }) if description.contains("not modified") => {
                Ok(earlier)
            }
            Err(Fault::Answered { code: 400, description, .. }) if not_there_to_edit(&description) => {
                self.send(chat, parcel, None).await
            }
            // In the new one nothing of the old can be changed.
            Err(Fault::Moved { to }) => self.send(to, parcel, None).await,
            Err(fault) => Err(send_error(fault)),
        }
    }

    /// Sends what follows a reply's first message. Sending the whole reply again would repeat its beginning, so
    /// faults are waited out here as long as that is reasonable.
    async fn follow_up(&self, chat: i64, parcel: &Parcel) -> Result<Option<i64>, SendError> {
        let mut left = TRIES;
        loop {
            left -= 1;
            let pause = match self.send(chat, parcel, None).await {
                Ok(number) => return Ok(Some(number)),
                Err(SendError::Refused(why)) => {
                    warn!(why, "left out a part of a reply that Telegram refused");
                    return Ok(None);
                }
                Err(SendError::TooFast(pause)) if 0 < left && pause <= LONGEST_PAUSE => pause,
                Err(SendError::Failed(_)) if 0 < left => SHORT_PAUSE,
                Err(error) => return Err(error),
            };
            sleep(pause).await;
        }
    }

    /// Removes messages from a chat. Those that are gone already Telegram skips; where it refuses them together, one of
    /// them is too old, and each is asked for by itself.
    async fn remove(&self, chat: i64, messages: &[i64]) -> Result<(), SendError> {
        match self.remove_together(chat, messages).await {
            Err(SendError::Refused(_)) if 1 < messages.len() => {}
            Err(SendError::Refused(_)) => return Ok(()),
            done => return done,
        }
        for message in messages {
            match self.remove_together(chat, std::slice::from_ref(message)).await {
                Ok(()) | Err(SendError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn remove_together(&self, chat: i64, messages: &[i64]) -> Result<(), SendError> {
        let numbers = messages.iter().filter_map(|message| i32::try_from(*message).ok()).map(MessageId);
        let removal = DeleteMessages::new(ChatId(chat), numbers.collect::<Vec<_>>());
        if removal.message_ids.is_empty() {
            return Ok(());
        }
        match self.api.order(&removal).await {
            Ok(()) | Err(Fault::Moved { .. }) => Ok(()),
            Err(fault) => Err(send_error(fault)),
        }
    }
}

impl Courier for TelegramCourier {
    async fn deliver(&self, letter: &Letter<'_>) -> Result<Vec<i64>, SendError> {
        let Letter { chat, content, replaces, answers, removes } = *letter;
        for some in removes.chunks(MOST_REMOVED) {
            self.remove(chat, some).await?;
        }
        let parcels = match content {
            Content::Reply(reply) => parcels(reply),
            Content::Copy { from, message } => copied(from, message),
        };
        let Some((first, others)) = parcels.split_first() else {
            return Err(SendError::Refused("the reply is empty".to_owned()));
        };
        let mut numbers = vec![match replaces {
            Some(earlier) => self.replace(chat, first, earlier).await?,
            None => self.send(chat, first, answers).await?,
        }];
        for parcel in others {
            numbers.extend(self.follow_up(chat, parcel).await?);
        }
        Ok(numbers)
    }
}

/// The messages that a reply needs, in order.
fn parcels(reply: &Reply) -> Vec<Parcel> {
    let mut parcels: Vec<Parcel> =
        html::messages(&reply.text).into_iter().map(|html| Parcel::Text { html, markup: None }).collect();
    if let Some(Parcel::Text { markup, .. }) = parcels.last_mut() {
        *markup = keyboard::inline(&reply.buttons).map(ReplyMarkup::InlineKeyboard);
    }
    match &reply.extra {
        Some(Extra::Pin(pin)) => parcels.push(Parcel::Place(pin.clone())),
        Some(Extra::AskPlace { label }) => ask_place(&mut parcels, label),
        Some(Extra::Print { form, sheet }) => parcels.extend(printed(*form, sheet)),
        Some(Extra::Record(all)) => {
            parcels.push(Parcel::File(Upload { name: RECORD, bytes: all.clone().into_bytes() }));
        }
        Some(Extra::Hide) | None => {}
    }
    parcels
}

/// What was asked for to print. It is made here and now: the outbox need not hold it.
fn printed(form: Form, sheet: &Sheet) -> Option<Parcel> {
    let bytes = poster::printed(form, sheet);
    if bytes.is_none() {
        warn!("left out something to print: its link is too long");
    }
    bytes.map(|bytes| Parcel::File(Upload { name: form.file_name(), bytes }))
}

/// A message holds one keyboard: where the last has buttons, the one that shares a place gets its own.
fn ask_place(parcels: &mut Vec<Parcel>, label: &str) {
    let asking = Some(ReplyMarkup::Keyboard(keyboard::share_place(label)));
    if let Some(Parcel::Text { markup: markup @ None, .. }) = parcels.last_mut() {
        *markup = asking;
    } else {
        parcels.push(Parcel::Text { html: html::escaped(label), markup: asking });
    }
}

/// What an edit may put into a message: text with buttons below it, no keyboard.
fn editable(parcel: &Parcel) -> Option<(&str, Option<InlineKeyboardMarkup>)> {
    match parcel {
        Parcel::Text { html, markup: None } => Some((html, None)),
        Parcel::Text { html, markup: Some(ReplyMarkup::InlineKeyboard(buttons)) } => {
            Some((html, Some(buttons.clone())))
        }
        Parcel::Text { .. } | Parcel::Place(_) | Parcel::Copy { .. } | Parcel::File(_) => None,
    }
}

/// Telegram's numbers of messages fit; another number is of no message.
fn copied(from: i64, message: i64) -> Vec<Parcel> {
    i32::try_from(message).map(|message| Parcel::Copy { from, message }).into_iter().collect()
}

fn answering(message: Option<i64>) -> Option<ReplyParameters> {
    let message = i32::try_from(message?).ok()?;
    Some(ReplyParameters::new(MessageId(message)).allow_sending_without_reply())
}

pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn not_there_to_edit(description: &str) -> bool {
    ["message to edit not found", "can't be edited", "MESSAGE_ID_INVALID"]
        .iter()
        .any(|words| description.contains(words))
}

/// What a fault means for a reply.
fn send_error(fault: Fault) -> SendError {
    match fault {
        Fault::Answered { code: 429, retry_after, .. } => {
            SendError::TooFast(retry_after.unwrap_or(SHORT_PAUSE))
        }
        Fault::Answered { code: 403, .. } => SendError::Gone,
        Fault::Answered { code: 400, description, .. } if description.contains("chat not found") => {
            SendError::Gone
        }
        Fault::Answered { code: 400 | 413, description, .. } => SendError::Refused(description),
        // Also a token that was revoked: what we have to say waits until the operator has mended it.
        Fault::Answered { .. } | Fault::Unreachable(_) | Fault::Moved { .. } => {
            SendError::Failed(fault.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversation::{Button, Press};
    use crate::knowledge::{Coordinates, Prose};
    use crate::language::ITALIAN;

    fn long() -> Reply {
        Reply::new(ITALIAN, Prose::paragraph("parola ".repeat(700)))
            .row([Button::press("Temi", &Press::Topics)])
    }

    fn asking(mut reply: Reply) -> Reply {
        reply.extra = Some(Extra::AskPlace { label: "Qui".into() });
        reply
    }

    /// The parcels of a reply, a word each.
    fn check(reply: &Reply, expected: &[&str]) {
        let name = |parcel: &Parcel| match parcel {
            Parcel::Text { markup: None, .. } => "text",
            Parcel::Text { markup: Some(ReplyMarkup::InlineKeyboard(_)), .. } => "buttons",
            Parcel::Text { .. } => "keyboard",
            Parcel::Place(_) => "place",
            Parcel::Copy { .. } => "copy",
            Parcel::File(_) => "file",
        };
        assert_eq!(parcels(reply).iter().map(name).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn buttons_stand_below_the_last_message_of_a_reply() {
        check(&long(), &["text", "buttons"]);
    }

    #[test]
    fn a_place_is_shown_after_the_text() {
        let mut reply = long();
        let at = Coordinates { lat: 45.0, lon: 7.6 };
        reply.extra = Some(Extra::Pin(Pin { at, title: "ASL".into(), address: "via".into() }));
        check(&reply, &["text", "buttons", "place"]);
    }

    #[test]
    fn the_keyboard_that_shares_a_place_never_takes_the_buttons_away() {
        check(&asking(Reply::new(ITALIAN, Prose::paragraph("Dove?"))), &["keyboard"]);
        check(&asking(long()), &["text", "buttons", "keyboard"]);
        check(&Reply::new(ITALIAN, Prose::default()), &[]);
    }

    #[test]
    fn a_fault_says_whether_a_retry_helps() {
        let answered = |code, description: &str, wait: Option<u64>| {
            let description = description.to_owned();
            send_error(Fault::Answered { code, description, retry_after: wait.map(Duration::from_secs) })
        };
        assert!(matches!(answered(403, "Forbidden: bot was blocked by the user", None), SendError::Gone));
        assert!(matches!(answered(400, "Bad Request: chat not found", None), SendError::Gone));
        assert!(matches!(answered(400, "Bad Request: can't parse entities", None), SendError::Refused(_)));
        let five = Duration::from_secs(5);
        assert!(
            matches!(answered(429, "Too Many Requests", Some(5)), SendError::TooFast(wait) if wait == five)
        );
        assert!(matches!(answered(500, "Internal Server Error", None), SendError::Failed(_)));
        assert!(matches!(send_error(Fault::Unreachable("reset".into())), SendError::Failed(_)));
    }
}
