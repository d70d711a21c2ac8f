//! Offering to pass a question on to people: to whom, what they will see, when they usually answer; and a yes.

use super::people::day_of;
use super::scene::{Scene, date};
use super::{Act, Deed, Press, Record, Relay, Reply, Stage, State, Turn, relayed, who};
use crate::handoff::{Asked, End, Handoff, Life, MOST_OPEN, Promise, attend, promise};
use crate::knowledge::{Block, Organisation, Prose, Slug, Territory};
use crate::referral::local;
use crate::search::{Hit, Outcome, Question};
use crate::wording::Phrase;

/// Articles that a mediator is shown beside the question.
const NEAREST: usize = 2;

/// Who had so many questions marked as abuse is offered nobody for as long as that is kept.
const MOST_ABUSES: usize = 2;

/// The turn, with an offer to pass the question on where there is someone to take it.
pub(super) fn with_offer(
    scene: &Scene<'_>,
    turn: Turn,
    about: Option<(&Slug, &Slug)>,
    asked: Option<Asked>,
) -> Turn {
    let Some((territory, organisation)) = recipient(scene, about) else { return turn };
    let topic = about.map(|(topic, _)| topic.clone());
    let mut turn = turn;
    turn.replies.push(offer(scene, territory, organisation));
    let to = organisation.slug.clone();
    let state = turn.state.unwrap_or_default();
    Turn { state: Some(State { stage: Stage::Offered { to, topic, asked }, ..state }), ..turn }
}

/// Who would get a question about this: the best of those that answer through the bot.
fn recipient<'a>(
    scene: &Scene<'a>,
    about: Option<(&Slug, &Slug)>,
) -> Option<(&'a Territory, &'a Organisation)> {
    let relay = scene.around.relay.as_ref()?;
    let territory = scene.territory()?;
    let ended_in_abuse = |handoff: &&Handoff| handoff.life == Life::Ended(End::Abuse);
    let abused: Vec<&Slug> =
        scene.state.handoffs.iter().filter(ended_in_abuse).map(|handoff| &handoff.organisation).collect();
    if MOST_ABUSES <= abused.len() {
        return None;
    }
    let takes = |slug: &Slug| relay.desks.has(slug) && !abused.contains(&slug);
    let organisation = who::answering(territory, &scene.need(None, None), about, takes)?;
    Some((territory, organisation))
}

fn offer(scene: &Scene<'_>, territory: &Territory, organisation: &Organisation) -> Reply {
    let promised = promised(scene, territory, organisation);
    let mut text = vec![
        Block::heading(scene.say(&Phrase::HandoffOffer { organisation: &organisation.name })),
        Block::paragraph(scene.say(&Phrase::HandoffSees)),
    ];
    let until = scene.around.relay.as_ref().and_then(|relay| relay.desks.away(&organisation.slug));
    if let Some(until) = until.filter(|until| scene.around.now < *until) {
        let date = &date(local(until).date());
        text.push(Block::paragraph(scene.say(&Phrase::HandoffAway { date })));
    }
    text.push(Block::paragraph(when(scene, promised)));
    scene.reply_with(Prose(text)).row([
        scene.button(&Phrase::HandoffYes, &Press::HandOff(organisation.slug.clone())),
        scene.button(&Phrase::HandoffNo, &Press::KeepHere),
    ])
}

fn promised(scene: &Scene<'_>, territory: &Territory, organisation: &Organisation) -> Promise {
    let away = scene.around.relay.as_ref().and_then(|relay| relay.desks.away(&organisation.slug));
    promise(territory, organisation, away, scene.around.now)
}

/// 'They usually answer on Monday, before 17:00.'
pub(super) fn when(scene: &Scene<'_>, promised: Promise) -> String {
    let time = promised.local.format("%H:%M").to_string();
    scene.say(&Phrase::HandoffWhen { day: &day_of(scene, promised.local), time: &time })
}

/// They said no.
pub(super) fn declined(scene: &Scene<'_>) -> Turn {
    scene.go(Stage::Listening, vec![scene.reply(&Phrase::HandoffNothing)])
}

/// They said yes: what they had asked goes, or is asked for now.
pub(super) fn accepted(scene: &Scene<'_>, to: &Slug) -> Option<Turn> {
    let relay = scene.around.relay.as_ref()?;
    let organisation = scene.territory()?.directory.get(to)?;
    if !relay.desks.has(to) {
        let gone = scene.reply(&Phrase::HandoffGone { organisation: &organisation.name });
        return Some(scene.go(Stage::Listening, vec![gone]));
    }
    let (topic, asked) = match &scene.state.stage {
        Stage::Offered { to: offered, topic, asked } if offered == to => (topic.clone(), asked.clone()),
        _ => (None, None),
    };
    if let Some(asked) = asked {
        return Some(opened(scene, relay, to, (topic.as_ref(), asked)));
    }
    let write = scene
        .reply(&Phrase::HandoffWrite { organisation: &organisation.name })
        .row([scene.button(&Phrase::HandoffNo, &Press::KeepHere)]);
    Some(scene.go(Stage::Asking { to: to.clone(), topic }, vec![write]))
}

/// The question goes to the organisation.
pub(super) fn opened(
    scene: &Scene<'_>,
    relay: &Relay,
    to: &Slug,
    (topic, asked): (Option<&Slug>, Asked),
) -> Turn {
    let found = scene.territory().and_then(|territory| Some((territory, territory.directory.get(to)?)));
    let Some((territory, organisation)) = found.filter(|_| relay.desks.has(to)) else {
        return scene.go(Stage::Listening, vec![scene.reply(&Phrase::NobodyKnown)]);
    };
    if MOST_OPEN <= scene.state.handoffs.iter().filter(|handoff| handoff.is_open()).count() {
        return scene.go(Stage::Listening, vec![scene.reply(&Phrase::HandoffMany)]);
    }
    let promised = promised(scene, territory, organisation);
    let (topic, nearest) = near(scene, topic, asked.text.as_deref());
    let handoff = Handoff {
        id: relay.fresh,
        chat: relay.chat,
        territory: territory.slug.clone(),
        organisation: to.clone(),
        language: scene.language,
        city: scene.state.area.as_ref().and_then(|area| area.city.clone()),
        topic,
        nearest,
        asked,
        promised: promised.by,
        last_word: scene.around.now,
        life: Life::Open { reminded: false },
        aside: false,
        replies: Vec::new(),
    };
    let name = organisation.name.as_str();
    let text = vec![
        Block::paragraph(scene.say(&Phrase::HandoffSent { organisation: name })),
        Block::paragraph(when(scene, promised)),
        Block::paragraph(scene.say(&Phrase::HandoffGoes { organisation: name })),
    ];
    let reply = relayed::with_ways(scene, scene.reply_with(Prose(text)), &handoff);
    let mut turn = scene.go(Stage::Listening, vec![reply]);
    if let Some(state) = &mut turn.state {
        state.handoffs.push(handoff.clone());
        attend(&mut state.handoffs, handoff.id);
    }
    let record = handed_on(territory, &handoff);
    turn.deeds.push(Deed { handoff, act: Act::Opened });
    turn.recording(record)
}

/// What is counted of it.
fn handed_on(territory: &Territory, handoff: &Handoff) -> Record {
    let article = handoff.topic.as_ref().and_then(|topic| territory.articles.get(topic));
    Record::HandedOn {
        territory: Some(territory.slug.clone()),
        language: handoff.language,
        domain: article.map(|article| article.domain.clone()),
    }
}

/// What it is about, and the articles that a mediator may want to compare: that one, then what the words find.
fn near(scene: &Scene<'_>, topic: Option<&Slug>, text: Option<&str>) -> (Option<Slug>, Vec<Slug>) {
    let territory = scene.territory();
    let found = text.map(|text| {
        let territory = territory.map(|territory| &territory.slug);
        scene.catalogue.find(Question { text, chosen: scene.language, territory }).outcome
    });
    let (likely, hits) = found.map_or((None, Vec::new()), hits);
    let topic = topic.cloned().or(likely);
    let mut nearest: Vec<Slug> = Vec::new();
    for slug in topic.iter().cloned().chain(hits) {
        let known = territory.is_some_and(|territory| territory.articles.contains_key(&slug));
        if known && !nearest.contains(&slug) && nearest.len() < NEAREST {
            nearest.push(slug);
        }
    }
    (topic, nearest)
}

/// What is likely enough to be the topic, and all that was found, best first.
fn hits(outcome: Outcome) -> (Option<Slug>, Vec<Slug>) {
    let slugs = |hits: Vec<Hit>| hits.into_iter().map(|hit| hit.slug).collect();
    match outcome {
        Outcome::Answer { first, others } => {
            (Some(first.slug.clone()), slugs(std::iter::once(first).chain(others).collect()))
        }
        Outcome::Choose(found) => (None, slugs(found)),
        Outcome::Refer { nearest } => {
            (who::telling(&nearest).map(|(topic, _)| topic.clone()), slugs(nearest))
        }
        Outcome::Urgent { articles, .. } => (None, slugs(articles)),
        Outcome::Chitchat(_) => (None, Vec::new()),
    }
}
