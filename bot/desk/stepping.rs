//! Taking conversations their steps, in memory: no clock, no database, and no panic gets out.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::mediating::Seen;
use crate::conversation::{
    Circumstances, Deed, Event, Found, Group, Links, Record, Relay, Reply, Role, State, Turn, apology, step,
};
use crate::handoff::Handoff;
use crate::language::Language;
use crate::search::Catalogue;
use crate::store::PersonKey;

pub(super) type Step = fn(&Catalogue, &State, &Event, &Circumstances) -> Turn;
pub(super) type Apology = fn(&Catalogue, &State, &Circumstances) -> Reply;

/// What is said when; tests put their own in its place.
#[derive(Clone, Copy)]
pub(super) struct Script {
    pub step: Step,
    pub apology: Apology,
}

impl Default for Script {
    fn default() -> Script {
        Script { step, apology }
    }
}

/// The conversation, as the desk takes part in it.
#[derive(Clone)]
pub(super) struct Conversation {
    pub catalogue: Arc<Catalogue>,
    pub script: Script,
    pub links: Links,
}

/// What one person did, in order.
pub(super) struct Visit {
    pub person: PersonKey,
    pub role: Role,
    pub state: State,
    pub events: Vec<Happening>,
}

pub(super) struct Happening {
    /// Its place among all that arrived together.
    pub place: usize,
    pub event: Event,
    pub client_language: Option<Language>,
    /// What lets it be passed on to people, on a channel that can bring an answer later.
    pub relay: Option<Relay>,
    /// What was looked up for it.
    pub found: Option<Found>,
    /// Where it happened in a group.
    pub group: Option<Group>,
}

/// What a visit came to.
#[derive(Debug, PartialEq)]
pub(super) struct Outcome {
    pub person: PersonKey,
    /// `None`: nothing of them is kept.
    pub state: Option<State>,
    /// All that was kept before is to be erased.
    pub forgot: bool,
    pub said: Vec<Said>,
    pub records: Vec<Record>,
    /// Their questions with people as they stood before.
    pub before: Vec<Handoff>,
}

/// The replies to one event.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    pub place: usize,
    pub replies: Vec<Reply>,
    /// The person asked to be forgotten with it: it leaves no trace once it is sent.
    pub farewell: bool,
    /// What mediators are to see, and where they see it now if nothing of it will be kept.
    pub deeds: Vec<(Deed, Seen)>,
}

impl Conversation {
    /// Takes one person's conversation through all that they did.
    pub fn take(&self, visit: Visit, now: DateTime<Utc>) -> Outcome {
        let Visit { person, role, state, events } = visit;
        let mut outcome = Outcome {
            person,
            forgot: false,
            said: Vec::new(),
            records: Vec::new(),
            before: state.handoffs.clone(),
            state: Some(state),
        };
        for happening in events {
            let state = outcome.state.take().unwrap_or_default();
            let Happening { client_language, relay, found, group, .. } = happening;
            let (role, links) = (role.clone(), Some(self.links.clone()));
            let around = Circumstances { now, client_language, role, relay, links, found, group };
            let turn = self.turn(state, &happening.event, &around);
            let farewell = turn.state.is_none();
            if farewell {
                // What was still to be said is about what they want forgotten.
                outcome.forgot = true;
                outcome.before.clear();
                outcome.said.clear();
                outcome.records.retain(|record| !record.is_of_someone());
            }
            outcome.state = turn.state;
            outcome.records.extend(turn.records);
            let replies = one_correction(turn.replies);
            let deeds = turn.deeds.into_iter().map(|deed| (deed, Seen::default())).collect();
            outcome.said.push(Said { place: happening.place, replies, farewell, deeds });
        }
        outcome
    }

    /// One step, or an apology with nothing changed.
    fn turn(&self, state: State, event: &Event, around: &Circumstances) -> Turn {
        let step = || (self.script.step)(&self.catalogue, &state, event, around);
        if let Ok(turn) = catch_unwind(AssertUnwindSafe(step)) {
            return turn;
        }
        tracing::error!(
            event = kind(event),
            "a step of the conversation panicked; the person got an apology"
        );
        let apology = || (self.script.apology)(&self.catalogue, &state, around);
        let replies = catch_unwind(AssertUnwindSafe(apology)).into_iter().collect();
        Turn { state: Some(state), replies, records: Vec::new(), deeds: Vec::new() }
    }
}

/// What it gives, unless it panics: then that is logged, and nothing comes of it.
pub(super) fn guarded<T>(what: &'static str, work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work))
        .inspect_err(|_| tracing::error!(what, "something panicked and was left undone"))
        .ok()
}

/// One message can take the place of one: the first. The others are sent anew.
fn one_correction(mut replies: Vec<Reply>) -> Vec<Reply> {
    for reply in replies.iter_mut().filter(|reply| reply.corrects).skip(1) {
        reply.corrects = false;
    }
    replies
}

/// What may be logged of an event.
pub(super) fn kind(event: &Event) -> &'static str {
    match event {
        Event::Opened { .. } => "opened",
        Event::Said(_) => "said",
        Event::Edited(_) => "edited",
        Event::Pressed(_) => "pressed",
        Event::SharedPlace(_) => "shared_place",
        Event::Sent(_) => "sent",
    }
}

/// Takes many visits, spread over the processor's cores and off the threads that wait for the network.
pub(super) async fn take_all(
    conversation: Conversation,
    visits: Vec<Visit>,
    now: DateTime<Utc>,
) -> Vec<Outcome> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut shares: Vec<Vec<Visit>> = (0..workers.min(visits.len())).map(|_| Vec::new()).collect();
    let count = shares.len();
    for (number, visit) in visits.into_iter().enumerate() {
        shares[number % count].push(visit);
    }
    let taken: Vec<_> = shares
        .into_iter()
        .map(|share| {
            let conversation = conversation.clone();
            let work = move || share.into_iter().map(|visit| conversation.take(visit, now)).collect();
            tokio::task::spawn_blocking(work)
        })
        .collect();
    let mut outcomes = Vec::new();
    for share in taken {
        let share: Vec<Outcome> = share.await.expect("steps cannot panic and are never cancelled");
        outcomes.extend(share);
    }
    outcomes
}
