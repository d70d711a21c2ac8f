//! Quick hide: what was said in the last two days goes from the chat, for those whose telephone someone else looks at.

use super::scene::Scene;
use super::{Extra, Press, Reply, Turn};
use crate::knowledge::Slug;
use crate::wording::Phrase;

/// Articles and urgent cards that can put someone in danger when the wrong person reads that they asked.
const DELICATE: &[&str] = &[
    "violence",
    "held-captive",
    "child-danger",
    "suicide",
    "gender-violence",
    "female-genital-mutilation",
    "labour-exploitation",
    "abortion",
    "anonymous-birth",
    "contraception",
    "hiv-sti-tests",
];

/// The answer, with a way to hide it where it is about something delicate.
pub(super) fn with_way_out(scene: &Scene<'_>, reply: Reply, slug: &Slug) -> Reply {
    if DELICATE.contains(&slug.as_str()) {
        return reply.row([scene.button(&Phrase::HideButton, &Press::Hide)]);
    }
    reply
}

/// They want it hidden. What is said then betrays nothing.
pub(super) fn hide(scene: &Scene<'_>) -> Turn {
    // Only where replies are brought to a chat is there a chat to take them from.
    if scene.around.relay.is_none() {
        return scene.stay(vec![scene.reply(&Phrase::HideElsewhere)]);
    }
    let mut reply = scene.reply(&Phrase::HideDone);
    reply.extra = Some(Extra::Hide);
    scene.stay(vec![reply])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversation::{Circumstances, State};
    use crate::search::Catalogue;

    #[test]
    fn an_answer_about_violence_can_be_hidden_and_one_about_rent_need_not_be() {
        let catalogue = Catalogue::new(std::sync::Arc::default());
        let (state, around) = (State::default(), Circumstances::new(chrono::DateTime::UNIX_EPOCH, None));
        let scene = Scene::new(&catalogue, &state, &around);
        let buttons = |slug: &str| {
            let reply = scene.reply(&Phrase::HideDone);
            with_way_out(&scene, reply, &slug.parse().unwrap()).buttons.len()
        };
        assert_eq!((buttons("gender-violence"), buttons("rental-deposit")), (1, 0));
    }
}
