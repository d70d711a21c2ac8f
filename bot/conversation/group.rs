//! In a group the bot is asked with `/ask` or by a reply to what it said, and anyone may press its buttons.
//!
//! What is kept of a group is where it is, and what waits for that. Nobody's language or last answer is the group's: each
//! question is answered in the language of its words, and every button carries the language of what it stands below.

use super::scene::Scene;
use super::{
    Action, Area, Button, Circumstances, Event, Extra, Press, Reply, Stage, State, Turn, Unreadable, area,
    cannot_read, lookup, pressed, said,
};
use crate::knowledge::{Block, Prose, Slug};
use crate::language::Language;
use crate::search::Catalogue;
use crate::wording::Phrase;

/// What is known of an event because it happened in a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The payload of a button of the message of ours that it is a reply to.
    pub answers: Option<String>,
}

/// Stands between what a button does and the language to do it in.
const IN: char = '@';

/// Takes a group's conversation one step.
pub(super) fn step(
    catalogue: &Catalogue,
    state: &State,
    event: &Event,
    (around, group): (&Circumstances, &Group),
) -> Turn {
    let below = group.answers.as_deref().and_then(read).map(|(press, language)| match event {
        Event::Said(text) => (press, catalogue.language_of(text, language)),
        _ => (press, language),
    });
    let state = State { stage: stage(&state.stage, below.as_ref()), ..of_all(state) };
    let scene = Scene::new(catalogue, &state, around);
    let scene = below.map_or(scene, |(_, language)| scene.speaking(language));
    let turn = match event {
        Event::Said(text) => said_in_group(&scene, text),
        Event::Pressed(payload) => pressed_in_group(&scene, payload),
        Event::SharedPlace(at) => area::shared(&scene, *at),
        Event::Sent(what @ (Unreadable::Voice | Unreadable::Picture | Unreadable::Document)) => {
            scene.stay(vec![scene.reply(&cannot_read(*what))])
        }
        // A sticker among friends wants no answer.
        Event::Sent(_) | Event::Opened { .. } | Event::Edited(_) => scene.stay(Vec::new()),
    };
    for_all(turn)
}

/// Whether a button of ours is one that a group's message may have.
pub fn is_of_group(payload: &str) -> bool {
    read(payload).is_some()
}

/// What a group's button does, and in which language.
fn read(payload: &str) -> Option<(Press, Language)> {
    let (payload, language) = payload.rsplit_once(IN)?;
    let press = Press::decode(payload).filter(is_for_all)?;
    Some((press, language.parse().ok()?))
}

/// What is the whole group's.
fn of_all(state: &State) -> State {
    State {
        area: state.area.clone().map(|area| Area { at: None, ..area }),
        last_press: state.last_press.clone(),
        ..State::default()
    }
}

/// What the words may be about: what was asked before the area, or the answer that they are a reply to.
fn stage(before: &Stage, below: Option<&(Press, Language)>) -> Stage {
    if let Stage::AskedArea(wish) = before {
        return Stage::AskedArea(wish.clone());
    }
    let about = below.and_then(|(press, language)| Some((article_below(press)?, *language)));
    about.map_or(Stage::Listening, |(article, language)| Stage::Answered {
        article: article.clone(),
        language,
    })
}

/// The article that a message with this button is about. A button with an article's title is one of several.
fn article_below(press: &Press) -> Option<&Slug> {
    match press {
        Press::Section(article, _)
        | Press::WhereToGo(article)
        | Press::ShowAtDesk(article)
        | Press::OtherLanguage(article)
        | Press::AskPerson(Some(article))
        | Press::Helped(article, _) => Some(article),
        _ => None,
    }
}

fn said_in_group(scene: &Scene<'_>, text: &str) -> Turn {
    match (lookup::asked(text), lookup::command(text)) {
        (Some(""), _) | (None, Some(_)) => how(scene),
        (Some(words), _) => said::question(scene, words),
        (None, None) => said::question(scene, text.trim()),
    }
}

/// How the bot is asked in a group.
fn how(scene: &Scene<'_>) -> Turn {
    let text = [Phrase::GroupHow, Phrase::GroupReads].map(|phrase| Block::paragraph(scene.say(&phrase)));
    scene.stay(vec![privately(scene, scene.reply_with(Prose(text.into())))])
}

fn pressed_in_group(scene: &Scene<'_>, payload: &str) -> Turn {
    let Some(state) = pressed::newly_pressed(scene, payload) else {
        return scene.stay(Vec::new());
    };
    let scene = Scene { state: &state, ..*scene };
    let Some((press, language)) = read(payload) else { return pressed::old_button(&scene) };
    let scene = scene.speaking(language);
    pressed::carried_out(&scene, &press).unwrap_or_else(|| pressed::old_button(&scene))
}

/// Below who can help: in a group nothing is passed on to people, since all would read along.
pub(super) fn with_private_way(scene: &Scene<'_>, mut reply: Reply) -> Reply {
    if scene.around.group.is_none() {
        return reply;
    }
    reply.text.0.push(Block::paragraph(scene.say(&Phrase::GroupPrivately)));
    privately(scene, reply)
}

fn privately(scene: &Scene<'_>, reply: Reply) -> Reply {
    match scene.private_link() {
        Some(url) => reply.row([Button::open(scene.say(&Phrase::AskPrivately), url)]),
        None => reply,
    }
}

/// The turn as a group may see it and as it is kept.
fn for_all(turn: Turn) -> Turn {
    let answered = turn.state.as_ref().and_then(|state| match &state.stage {
        Stage::Answered { language, .. } => Some(*language),
        _ => None,
    });
    let state = turn.state.map(|state| match state.stage {
        Stage::AskedArea(_) => State { stage: state.stage.clone(), ..of_all(&state) },
        _ => State { stage: Stage::Listening, ..of_all(&state) },
    });
    let replies = turn.replies.into_iter().map(|reply| {
        let language = answered.unwrap_or(reply.language);
        reply_for_all(reply, language)
    });
    Turn { replies: replies.collect(), state, ..turn }
}

fn reply_for_all(reply: Reply, language: Language) -> Reply {
    let button = |button: Button| {
        let action = match button.action {
            Action::Press(payload) => {
                Press::decode(&payload).filter(is_for_all)?;
                Action::Press(format!("{payload}{IN}{language}"))
            }
            Action::Open(url) => Action::Open(url),
        };
        Some(Button { action, ..button })
    };
    let rows = reply.buttons.into_iter().map(|row| row.into_iter().filter_map(button).collect::<Vec<_>>());
    let buttons = rows.filter(|row| !row.is_empty()).collect();
    // Only someone alone with the bot can be asked for their place.
    let extra = reply.extra.filter(|extra| matches!(extra, Extra::Pin(_)));
    Reply { buttons, extra, corrects: false, ..reply }
}

/// What anyone in a group may press.
fn is_for_all(press: &Press) -> bool {
    match press {
        Press::ChooseArea
        | Press::Area(..)
        | Press::Topics
        | Press::Domain(_)
        | Press::Article(_)
        | Press::Section(..)
        | Press::WhereToGo(_)
        | Press::ShowAtDesk(_)
        | Press::AskPerson(_)
        | Press::OtherLanguage(_)
        | Press::ArticleIn(..)
        | Press::Helped(..) => true,
        Press::ChooseLanguage
        | Press::Language(_)
        | Press::NearMe
        | Press::Forget(_)
        | Press::Hide
        | Press::HandOff(_)
        | Press::KeepHere
        | Press::SetAside(_)
        | Press::Resume(_)
        | Press::EndHandoff(_)
        | Press::Invite(_)
        | Press::Dismiss(..)
        | Press::Share(..)
        | Press::ShareTopics(..) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::SectionId;
    use crate::language::ARABIC;

    #[test]
    fn the_longest_button_of_a_group_fits() {
        let slug: crate::knowledge::Slug = "a".repeat(48).parse().unwrap();
        let presses = SectionId::ALL.map(|id| Press::Section(slug.clone(), id));
        let others = [Press::ArticleIn(slug.clone(), ARABIC), Press::Area(slug.clone(), None)];
        for press in presses.into_iter().chain(others) {
            let language: Language = "mos".parse().unwrap();
            let payload = format!("{}{IN}{language}", press.encode());
            assert!(payload.len() <= 64, "{payload}");
            assert_eq!(read(&payload), Some((press, language)));
        }
    }

    #[test]
    fn what_is_one_persons_alone_is_no_button_of_a_group() {
        for payload in
            ["f:yes@it", "l:it@it", "hy:casa-aperta@it", "ks:1x@it", "o:rental-deposit", "@", "o:x@", "@it"]
        {
            assert!(!is_of_group(payload), "{payload}");
        }
        assert!(is_of_group("o:rental-deposit@ar"));
    }
}
