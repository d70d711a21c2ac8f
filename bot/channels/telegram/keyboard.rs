//! Buttons as Telegram shows them.

use teloxide::types::{
    ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup,
};
use tracing::error;

use super::limits::LONGEST_PAYLOAD;
use crate::conversation::{Action, Button};

/// The buttons below a message, if it has any. One that Telegram would refuse is left out: it would take the whole
/// message with it.
pub fn inline(rows: &[Vec<Button>]) -> Option<InlineKeyboardMarkup> {
    let rows: Vec<Vec<InlineKeyboardButton>> = rows
        .iter()
        .map(|row| row.iter().filter_map(inline_button).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn inline_button(button: &Button) -> Option<InlineKeyboardButton> {
    let shown = match &button.action {
        Action::Press(payload) => (1..=LONGEST_PAYLOAD)
            .contains(&payload.len())
            .then(|| InlineKeyboardButton::callback(&button.label, payload)),
        Action::Open(address) => address
            .parse()
            .ok()
            .filter(|_| ["http://", "https://", "tg://"].iter().any(|scheme| address.starts_with(scheme)))
            .map(|url| InlineKeyboardButton::url(&button.label, url)),
    };
    let shown = shown.filter(|_| !button.label.trim().is_empty());
    if shown.is_none() {
        error!(action = ?button.action, "left out a button that Telegram would refuse");
    }
    shown
}

/// One big button under the keyboard that shares where the person is, and goes when it was pressed.
pub fn share_place(label: &str) -> KeyboardMarkup {
    let button = KeyboardButton::new(label).request(ButtonRequest::Location);
    KeyboardMarkup::new([[button]]).resize_keyboard().one_time_keyboard()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_button_that_would_be_refused_is_left_out() {
        let rows = vec![
            vec![
                Button { label: "Sì".into(), action: Action::Press("y:x".into()) },
                Button { label: "No".into(), action: Action::Press("x".repeat(65)) },
            ],
            vec![Button::open("Call", "tel:112")],
            vec![Button::open("Site", "https://a.it/b")],
        ];
        let expected = json!({"inline_keyboard": [
            [{"text": "Sì", "callback_data": "y:x"}],
            [{"text": "Site", "url": "https://a.it/b"}],
        ]});
        assert_eq!(serde_json::to_value(inline(&rows)).unwrap(), expected);
        assert_eq!(inline(&[]), None);
    }
}
