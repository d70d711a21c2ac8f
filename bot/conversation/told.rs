//! What a person is told about their question when it is others who did something, or nobody.

use chrono::{DateTime, Utc};

use super::scene::Scene;
use super::{Area, Circumstances, Reply, State, offer, people, relayed};
use crate::handoff::{Handoff, promise};
use crate::knowledge::{Block, Prose, Slug};
use crate::search::Catalogue;
use crate::wording::Phrase;

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// A mediator wrote this.
    Answer(&'a str),
    /// A mediator sent something; it comes right after.
    AnswerFollows,
    Closed,
    /// This organisation has passed it on to the one that has it now, which is away until then.
    Moved {
        from: &'a Slug,
        away: Option<DateTime<Utc>>,
    },
    /// Nobody has answered in the promised time.
    Late,
    /// Nobody has written for a long time: it ended.
    Quiet,
    /// The organisation no longer answers through the bot: it ended.
    Lost,
}

/// The news in the person's language.
pub fn told(catalogue: &Catalogue, handoff: &Handoff, news: News<'_>, now: DateTime<Utc>) -> Reply {
    let area = Area { territory: handoff.territory.clone(), city: handoff.city.clone(), at: None };
    let state = State { language: Some(handoff.language), area: Some(area), ..State::default() };
    let around = Circumstances::new(now, None);
    let scene = &Scene::new(catalogue, &state, &around);
    let organisation = &relayed::name(scene, &handoff.organisation);
    match news {
        News::Answer(text) => {
            let mut words = vec![Block::heading(scene.say(&Phrase::HandoffAnswer { organisation }))];
            words.extend(text.split("\n\n").map(Block::paragraph));
            words.push(Block::note(scene.say(&Phrase::HandoffReply)));
            relayed::with_ways(scene, scene.reply_with(Prose(words)), handoff)
        }
        News::AnswerFollows => {
            let heading = Block::heading(scene.say(&Phrase::HandoffAnswer { organisation }));
            let note = Block::note(scene.say(&Phrase::HandoffReply));
            relayed::with_ways(scene, scene.reply_with(Prose(vec![heading, note])), handoff)
        }
        News::Closed => scene.reply(&Phrase::HandoffClosed { organisation }),
        News::Quiet => scene.reply(&Phrase::HandoffQuiet { organisation }),
        News::Moved { from, away } => moved(scene, handoff, from, away),
        News::Late => people::reaching(scene, handoff, &Phrase::HandoffLate { organisation }),
        News::Lost => people::reaching(scene, handoff, &Phrase::HandoffLost { organisation }),
    }
}

fn moved(scene: &Scene<'_>, handoff: &Handoff, from: &Slug, away: Option<DateTime<Utc>>) -> Reply {
    let names = [from, &handoff.organisation].map(|slug| relayed::name(scene, slug));
    let [organisation, other] = &names;
    let mut words = vec![Block::paragraph(scene.say(&Phrase::HandoffMoved { organisation, other }))];
    let found =
        scene.territory().and_then(|known| Some((known, known.directory.get(&handoff.organisation)?)));
    if let Some((territory, organisation)) = found {
        let promised = promise(territory, organisation, away, scene.around.now);
        words.push(Block::paragraph(offer::when(scene, promised)));
    }
    words.push(Block::paragraph(scene.say(&Phrase::HandoffSees)));
    relayed::with_ways(scene, scene.reply_with(Prose(words)), handoff)
}
