//! They name a place in another territory than their own ('and in Lyon?'): the rules there are others, so it is asked which
//! place the answer is for. Who has not said yet where they live has said it so.

use super::area::place_of;
use super::scene::Scene;
use super::{Area, Button, Press, Reply, Stage, State, Turn, Wish, said};
use crate::knowledge::Territory;
use crate::search::Named;
use crate::wording::Phrase;

/// A message with no more words than this beside the place's name asks the last question again, for there.
const ONLY_A_PLACE: usize = 3;

/// `None` where the message names no place elsewhere.
pub(super) fn asked(scene: &Scene<'_>, text: &str) -> Option<Turn> {
    let (places, other_words) = scene.catalogue.places_named_in(text);
    let first = places.first()?;
    // 'I moved from Lyon to Turin', or of two places that are both elsewhere: nothing can be told from it.
    if places.iter().any(|place| place.territory != first.territory) {
        return None;
    }
    let wish = match &scene.state.stage {
        Stage::Answered { article, .. } if other_words <= ONLY_A_PLACE => Wish::Page(article.clone()),
        _ => Wish::Question(text.to_owned()),
    };
    let there = scene.catalogue.library().territories.get(&first.territory)?;
    match scene.territory() {
        Some(here) if here.slug == there.slug => None,
        Some(here) => Some(scene.go(Stage::AskedArea(wish), vec![which(scene, first, there, here)])),
        None => Some(there_then(scene, first, there, text)),
    }
}

fn which(scene: &Scene<'_>, named: &Named, there: &Territory, here: &Territory) -> Reply {
    let city = named.city.clone();
    let now = scene.state.area.as_ref().and_then(|area| area.city.clone());
    let place = place_of(there, city.as_ref());
    scene
        .reply(&Phrase::Elsewhere { place: &place })
        .row([Button::press(&place, &Press::Area(there.slug.clone(), city))])
        .row([Button::press(place_of(here, now.as_ref()), &Press::Area(here.slug.clone(), now))])
}

/// The question is answered for the place that it names, and that is said.
fn there_then(scene: &Scene<'_>, named: &Named, there: &Territory, text: &str) -> Turn {
    let area = Area { territory: there.slug.clone(), city: named.city.clone(), at: None };
    let state = State { area: Some(area), ..scene.state.clone() };
    let after = Scene { state: &state, ..*scene };
    let said = scene.reply(&Phrase::AreaTaken { place: &place_of(there, named.city.as_ref()) });
    said::answered(&after, text).preceded_by(said)
}
