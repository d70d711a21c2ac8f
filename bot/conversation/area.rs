//! Where a person lives: asked only when it is needed, kept only as near as it is needed.

use super::meeting::A_ROW;
use super::scene::Scene;
use super::{Area, Button, Extra, Press, Reply, Stage, State, Turn, Wish, answer, people, said};
use crate::knowledge::{City, Coordinates, Library, Slug, Territory};
use crate::referral::nearest_city;
use crate::search::Catalogue;
use crate::wording::Phrase;

/// Beyond this from every city that we know, a shared place is not in our territories, in kilometres.
const FAR_KM: f64 = 80.0;

/// Cities offered at once: the first of the territory page, which lists the largest first.
const CITIES_OFFERED: usize = 9;

/// The names of all territories, for a sentence.
pub(super) fn territory_names(library: &Library) -> String {
    library.territories.values().map(|territory| territory.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Asks where the person lives: the cities of their territory, or the territories while there are several.
pub(super) fn question(scene: &Scene<'_>, phrase: &Phrase<'_>) -> Reply {
    let reply = scene.reply(phrase);
    let reply = match scene.territory() {
        Some(territory) => with_cities(scene, reply, territory),
        None => with_territories(scene, reply),
    };
    reply.row([scene.button(&Phrase::NearMe, &Press::NearMe)])
}

fn with_cities(scene: &Scene<'_>, reply: Reply, territory: &Territory) -> Reply {
    let city = |city: &City| {
        Button::press(&city.name, &Press::Area(territory.slug.clone(), Some(city.slug.clone())))
    };
    let offered = &territory.cities[..territory.cities.len().min(CITIES_OFFERED)];
    let reply = offered.chunks(A_ROW).fold(reply, |reply, row| reply.row(row.iter().map(city)));
    let elsewhere = Phrase::NotHere { territory: &territory.name };
    reply.row([scene.button(&elsewhere, &Press::Area(territory.slug.clone(), None))])
}

fn with_territories(scene: &Scene<'_>, reply: Reply) -> Reply {
    scene.catalogue.library().territories.values().fold(reply, |reply, territory| {
        reply.row([Button::press(&territory.name, &Press::Area(territory.slug.clone(), None))])
    })
}

pub(super) fn menu(scene: &Scene<'_>) -> Turn {
    scene.stay(vec![question(scene, &Phrase::WhereDoYouLive)])
}

/// Asks for the area before a wish can be fulfilled.
pub(super) fn asked_first(scene: &Scene<'_>, phrase: &Phrase<'_>, wish: Wish) -> Turn {
    scene.go(Stage::AskedArea(wish), vec![question(scene, phrase)])
}

/// Asks the person to share their place.
pub(super) fn ask_place(scene: &Scene<'_>) -> Turn {
    let mut reply = scene.reply(&Phrase::SharePlace);
    reply.extra = Some(Extra::AskPlace { label: scene.say(&Phrase::SharePlaceButton) });
    scene.stay(vec![reply])
}

/// They shared where they are: it is rounded to about a kilometre before anything is kept.
pub(super) fn shared(scene: &Scene<'_>, at: Coordinates) -> Turn {
    let library = scene.catalogue.library();
    let found = nearest_city(library.territories.values(), at).filter(|(_, _, km)| *km <= FAR_KM);
    let Some((territory, city, _)) = found else {
        let territories = territory_names(library);
        return scene.stay(vec![question(scene, &Phrase::AreaFar { territories: &territories })]);
    };
    let rounded = |degrees: f64| (degrees * 100.0).round() / 100.0;
    let at = Coordinates { lat: rounded(at.lat), lon: rounded(at.lon) };
    let area = Area { territory: territory.slug.clone(), city: Some(city.slug.clone()), at: Some(at) };
    set(scene, area)
}

/// They tapped a territory or a city; both may be gone from a newer library.
pub(super) fn chosen(scene: &Scene<'_>, territory: &Slug, city: Option<&Slug>) -> Option<Turn> {
    let known = scene.catalogue.library().territories.get(territory)?;
    let city = match city {
        Some(city) => Some(known.city(city.as_str())?.slug.clone()),
        None => None,
    };
    Some(set(scene, Area { territory: territory.clone(), city, at: None }))
}

/// The territory or city of this name or slug, in any spelling that the territory page lists.
pub(super) fn named(catalogue: &Catalogue, name: &str) -> Option<Area> {
    let place = catalogue.place_called(name)?;
    Some(Area { territory: place.territory.clone(), city: place.city.clone(), at: None })
}

/// The area is known now: says so, or goes on with what waited for it.
pub(super) fn set(scene: &Scene<'_>, area: Area) -> Turn {
    let said_before = scene.state.area.as_ref().is_some_and(|before| before.territory == area.territory);
    let state = State { area: Some(area), stage: Stage::Listening, ..scene.state.clone() };
    let after = Scene { state: &state, ..*scene };
    match &scene.state.stage {
        Stage::AskedArea(Wish::Question(text)) => said::answered(&after, text),
        Stage::AskedArea(Wish::Card(card)) => said::urgent(&after, card, &[]),
        Stage::AskedArea(Wish::WhereToGo(article)) => match after.article(article) {
            Some(article) => people::where_to_go(&after, article, said_before),
            None => confirmed(&after, said_before),
        },
        Stage::AskedArea(Wish::Page(article)) => match after.article(article) {
            Some(article) => answer::shown(&after, article),
            None => confirmed(&after, said_before),
        },
        Stage::AskedArea(Wish::AskPerson(article)) => people::asked(&after, article.as_ref()),
        Stage::New | Stage::Listening | Stage::Waiting(_) => confirmed(&after, said_before),
        Stage::Answered { .. } | Stage::Offered { .. } | Stage::Asking { .. } => {
            let mut turn = confirmed(&after, said_before);
            if let Some(state) = &mut turn.state {
                state.stage = scene.state.stage.clone();
            }
            turn
        }
    }
}

/// A place as it is read on a button.
pub(super) fn place_of(territory: &Territory, city: Option<&Slug>) -> String {
    match city.and_then(|city| territory.city(city.as_str())) {
        Some(city) => format!("{}, {}", city.name, territory.name),
        None => territory.name.clone(),
    }
}

/// Says which area is set. Who has just chosen among territories is offered the cities of theirs, once.
fn confirmed(scene: &Scene<'_>, said_before: bool) -> Turn {
    let territory = scene.territory();
    let city = scene.state.area.as_ref().and_then(|area| area.city.as_ref());
    let place = territory.map_or_else(String::new, |territory| place_of(territory, city));
    let reply = scene.reply(&Phrase::AreaSet { place: &place });
    let several = scene.catalogue.library().territories.len() > 1;
    let reply = match territory {
        Some(territory) if several && city.is_none() && !said_before => with_cities(scene, reply, territory),
        _ => reply,
    };
    scene.stay(vec![reply])
}
