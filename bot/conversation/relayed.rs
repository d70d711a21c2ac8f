//! While a question is with people: what the person writes goes to them, emergencies first, and never in a flood.

use chrono::TimeDelta;

use super::scene::Scene;
use super::{Act, Deed, Event, Press, Relay, Reply, Stage, State, Turn, offer, said};
use crate::handoff::{Asked, End, Handoff, attend};
use crate::knowledge::Slug;
use crate::wording::Phrase;

/// So many messages of one person go to people within [`WINDOW`].
const MOST_PASSED: u32 = 20;
const WINDOW: TimeDelta = TimeDelta::minutes(1);

/// What an event comes to that is meant for people; `None` where it is the bot's own business.
pub(super) fn relayed(scene: &Scene<'_>, event: &Event) -> Option<Turn> {
    let relay = scene.around.relay.as_ref()?;
    let message = relay.message?;
    let text = match event {
        Event::Said(text) | Event::Edited(text) if !text.trim_start().starts_with('/') => Some(text.as_str()),
        Event::Sent(_) => None,
        Event::SharedPlace(_) if relay.about.is_some() => None,
        Event::Opened { .. }
        | Event::Said(_)
        | Event::Edited(_)
        | Event::Pressed(_)
        | Event::SharedPlace(_) => return None,
    };
    // Words that call for help are answered here and now, whoever else gets them.
    let card = text.and_then(|text| said::emergency(scene, text));
    let passed = match &scene.state.stage {
        Stage::Asking { to, topic } if !matches!(event, Event::Edited(_)) => {
            let asked = Asked { text: text.map(str::to_owned), messages: vec![message] };
            Some(offer::opened(scene, relay, to, (topic.as_ref(), asked)))
        }
        _ => addressed(scene, relay, event).map(|id| passed(scene, id, message)),
    }?;
    Some(match card {
        Some(card) => Turn { replies: [card.replies, passed.replies].concat(), ..passed },
        None => passed,
    })
}

/// The handoff that a message goes to: the one that it replies to, or the one that is not set aside. What they correct goes
/// where it had gone.
fn addressed(scene: &Scene<'_>, relay: &Relay, event: &Event) -> Option<i64> {
    let open = || scene.state.handoffs.iter().filter(|handoff| handoff.is_open());
    if matches!(event, Event::Edited(_)) {
        let message = relay.message?;
        return open().find(|handoff| handoff.asked.messages.contains(&message)).map(|handoff| handoff.id);
    }
    let replied = open().find(|handoff| Some(handoff.id) == relay.about);
    let spoken = || open().filter(|handoff| !handoff.aside).max_by_key(|handoff| handoff.last_word);
    replied.or_else(spoken).map(|handoff| handoff.id)
}

fn passed(scene: &Scene<'_>, id: i64, message: i64) -> Turn {
    let now = scene.around.now;
    let mut state = scene.state.clone();
    let (since, count) = state.passed.filter(|(since, _)| now - *since < WINDOW).unwrap_or((now, 0));
    state.passed = Some((since, count + 1));
    if MOST_PASSED <= count {
        let warning = (count == MOST_PASSED).then(|| scene.reply(&Phrase::HandoffFast));
        return Turn::new(state, warning.into_iter().collect());
    }
    let handoff = changed(&mut state, id, |handoff| handoff.hear(message, now).ok());
    attend(&mut state.handoffs, id);
    let mut turn = Turn::new(state, Vec::new());
    if let Some(handoff) = handoff {
        let organisation = &name(scene, &handoff.organisation);
        let reply = scene.reply(&Phrase::HandoffPassed { organisation });
        let back = scene.button(&Phrase::HandoffBack, &Press::SetAside(id));
        turn.replies.push(reply.row([back]));
        turn.deeds.push(Deed { handoff, act: Act::Wrote { message } });
    }
    turn
}

/// They want to ask the bot something meanwhile.
pub(super) fn set_aside(scene: &Scene<'_>, id: i64) -> Option<Turn> {
    let mut state = scene.state.clone();
    let handoff = changed(&mut state, id, |handoff| handoff.is_open().then(|| handoff.aside = true))?;
    let organisation = &name(scene, &handoff.organisation);
    let reply = scene.reply(&Phrase::HandoffAside { organisation }).row([
        scene.button(&Phrase::HandoffResume { organisation }, &Press::Resume(id)),
        scene.button(&Phrase::HandoffClose, &Press::EndHandoff(id)),
    ]);
    Some(Turn::new(state, vec![reply]))
}

/// They want to write to people again.
pub(super) fn resumed(scene: &Scene<'_>, id: i64) -> Option<Turn> {
    let mut state = scene.state.clone();
    let now = scene.around.now;
    let handoff = changed(&mut state, id, |handoff| {
        handoff.is_open().then(|| (handoff.aside, handoff.last_word) = (false, now))
    })?;
    attend(&mut state.handoffs, id);
    let organisation = &name(scene, &handoff.organisation);
    let reply = with_ways(scene, scene.reply(&Phrase::HandoffGoes { organisation }), &handoff);
    Some(Turn::new(state, vec![reply]))
}

/// They close their question, perhaps one that is closed.
pub(super) fn ended(scene: &Scene<'_>, id: i64) -> Option<Turn> {
    let before = scene.state.handoffs.iter().find(|handoff| handoff.id == id)?;
    let organisation = &name(scene, &before.organisation);
    let mut state = scene.state.clone();
    let handoff = changed(&mut state, id, |handoff| handoff.end(End::ByPerson, scene.around.now).ok());
    let mut turn = Turn::new(state, vec![scene.reply(&Phrase::HandoffClosed { organisation })]);
    turn.deeds.extend(handoff.map(|handoff| Deed { handoff, act: Act::Ended }));
    Some(turn)
}

/// All of a person's open questions end, since nothing of them is to be kept.
pub(super) fn forgotten(scene: &Scene<'_>) -> Vec<Deed> {
    let end = |handoff: &Handoff| {
        let mut handoff = handoff.clone();
        handoff.end(End::Forgotten, scene.around.now).ok()?;
        Some(Deed { handoff, act: Act::Ended })
    };
    scene.state.handoffs.iter().filter_map(end).collect()
}

/// The ways on below a message about a question that is with people.
pub(super) fn with_ways(scene: &Scene<'_>, reply: Reply, handoff: &Handoff) -> Reply {
    reply
        .row([scene.button(&Phrase::HandoffBack, &Press::SetAside(handoff.id))])
        .row([scene.button(&Phrase::HandoffClose, &Press::EndHandoff(handoff.id))])
}

/// The name of an organisation of the person's territory.
pub(super) fn name(scene: &Scene<'_>, organisation: &Slug) -> String {
    let all = scene.territory().into_iter().chain(scene.catalogue.library().territories.values());
    let mut found = all.filter_map(|territory| territory.directory.get(organisation));
    found.next().map_or_else(|| organisation.to_string(), |found| found.name.clone())
}

/// Changes one of the person's handoffs; the changed one, if it could be.
fn changed(state: &mut State, id: i64, change: impl FnOnce(&mut Handoff) -> Option<()>) -> Option<Handoff> {
    let handoff = state.handoffs.iter_mut().find(|handoff| handoff.id == id)?;
    change(handoff)?;
    Some(handoff.clone())
}
