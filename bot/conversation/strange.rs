//! They wrote in a language that the bot does not speak: it says so, in one that they may read, and who does speak it.

use super::scene::Scene;
use super::who::{self, MOST};
use super::{Reply, Stage, Turn, meeting, people};
use crate::knowledge::{Block, Prose};
use crate::language::Language;
use crate::referral::{Need, Referral};
use crate::wording::Phrase;

/// Says that it does not understand, offers its languages, and names people who speak theirs, for want of any others.
pub(super) fn answered(scene: &Scene<'_>, theirs: Language) -> Turn {
    let mut text = vec![Block::paragraph(scene.say(&Phrase::NotSpoken { language: theirs.own_name() }))];
    // We cannot tell whether it is an emergency.
    if let Some(number) = scene.emergency_number() {
        text.push(Block::paragraph(scene.say(&Phrase::GreetingEmergency { number })));
    }
    let first = meeting::with_languages(scene.reply_with(Prose(text)));
    let second = speakers(scene, theirs).unwrap_or_else(|| people::helpers(scene, None));
    scene.go(Stage::Listening, vec![first, second])
}

fn speakers(scene: &Scene<'_>, theirs: Language) -> Option<Reply> {
    let territory = scene.any_territory()?;
    let need = Need { language: theirs, ..scene.need(None, None) };
    let mut found: Vec<Referral<'_>> = who::for_anything(territory, &need);
    found.retain(|referral| referral.organisation.languages.contains(&theirs));
    found.truncate(MOST);
    let heading = Phrase::TheySpeak { language: theirs.own_name() };
    (!found.is_empty()).then(|| people::listed(scene, &heading, &found))
}
