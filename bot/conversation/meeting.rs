//! The first meeting, and the choice of a language.

use super::scene::Scene;
use super::{Area, Button, CameBy, Found, Press, Reply, Stage, State, Turn, Wish, answer, area, office};
use crate::knowledge::{Article, Block, Organisation, Prose};
use crate::language::{Language, SPOKEN};
use crate::link::{Link, Tally};
use crate::wording::{Phrase, spoken};

/// Buttons a row: three names fit side by side on a narrow phone.
pub(super) const A_ROW: usize = 3;

/// They came in, perhaps by a link whose code says whose it is, in which language, where and about what.
pub(super) fn opened(scene: &Scene<'_>, code: Option<&str>) -> Turn {
    if let Some(Found::Invitation(invitation)) = &scene.around.found {
        return office::opened(scene, invitation);
    }
    match (code, code.and_then(|code| link_of(scene, code))) {
        (Some(code), Some(link)) => by_link(scene, code, &link),
        (code, _) => {
            let state = told_by(scene, code);
            met(&Scene::new(scene.catalogue, &state, scene.around), None, None)
        }
    }
}

fn link_of(scene: &Scene<'_>, code: &str) -> Option<Link> {
    Link::read(code, scene.catalogue.library(), &scene.around.links.as_ref()?.stamp)
}

/// They came by a link of ours.
fn by_link(scene: &Scene<'_>, code: &str, link: &Link) -> Turn {
    let before = scene.state.came_by.as_ref();
    let is_new = before.is_none_or(|before| before.code != code);
    let state = State {
        language: link.language.filter(Language::is_spoken).or(scene.state.language),
        area: area_of(scene, link).or_else(|| scene.state.area.clone()),
        came_by: Some(CameBy { code: code.to_owned(), organisation: link.organisation.clone() }),
        ..scene.state.clone()
    };
    let scene = Scene::new(scene.catalogue, &state, scene.around);
    let organisation = link.organisation.as_ref().and_then(|slug| scene.organisation(slug));
    let topic = link.topic.as_ref().and_then(|slug| scene.article(slug));
    let wish = link.topic.as_ref().filter(|_| scene.territory().is_none());
    let turn = match wish {
        // The rules differ: which page it is depends on where they are.
        Some(topic) => {
            let first = hello(&scene, organisation);
            let wish = Wish::Page(topic.clone());
            area::asked_first(&scene, &Phrase::AreaNeededFirst, wish).preceded_by(first)
        }
        None => met(&scene, organisation, topic),
    };
    if is_new { scene.tallied(turn, Tally::OPENED) } else { turn }
}

/// Where a link says that people are. Without a word of it, an organisation's link is for its own territory.
fn area_of(scene: &Scene<'_>, link: &Link) -> Option<Area> {
    let named = link.territory.as_ref().map(|territory| (territory, link.city.clone()));
    let of_organisation = || {
        let organisation = link.organisation.as_ref()?;
        let theirs = scene.territory().is_some_and(|here| here.directory.contains_key(organisation));
        if theirs {
            return None;
        }
        let mut all = scene.catalogue.library().territories.values();
        Some((&all.find(|territory| territory.directory.contains_key(organisation))?.slug, None))
    };
    let (territory, city) = named.or_else(of_organisation)?;
    // A link for the whole territory tells someone who lives there nothing new.
    if city.is_none()
        && let Some(area) = scene.state.area.as_ref().filter(|area| area.territory == *territory)
    {
        return Some(area.clone());
    }
    Some(Area { territory: territory.clone(), city, at: None })
}

/// The greeting, in the name of an organisation where there is one; then what the link is about, or where they live.
fn met(scene: &Scene<'_>, organisation: Option<&Organisation>, topic: Option<&Article>) -> Turn {
    let again = scene.state.stage != Stage::New;
    let first = hello(scene, organisation);
    if let Some(article) = topic {
        return answer::shown(scene, article).preceded_by(first);
    }
    let mut replies = vec![first];
    if scene.state.area.is_none() && !again {
        replies.push(area::question(scene, &Phrase::WhereDoYouLive));
    }
    scene.go(Stage::Listening, replies)
}

/// What a plain code tells: any of language, territory and city, joined by `_`, as in `ar_piemonte_torino`.
fn told_by(scene: &Scene<'_>, code: Option<&str>) -> State {
    let mut state = scene.state.clone();
    for part in code.into_iter().flat_map(|code| code.split('_')) {
        if let Some(language) = part.parse::<Language>().ok().filter(Language::is_spoken) {
            state.language = Some(language);
        } else if let Some(found) = area::named(scene.catalogue, part) {
            state.area = Some(found);
        }
    }
    state
}

fn hello(scene: &Scene<'_>, organisation: Option<&Organisation>) -> Reply {
    match scene.state.stage {
        Stage::New => greeting(scene, organisation),
        _ => greeting_again(scene, organisation),
    }
}

fn greeting_again(scene: &Scene<'_>, organisation: Option<&Organisation>) -> Reply {
    let words = match organisation {
        Some(organisation) => scene.reply(&Phrase::GreetingAgainBy { organisation: &organisation.name }),
        None => scene.reply(&Phrase::GreetingAgain),
    };
    words.row(topics_and_language(scene))
}

fn greeting(scene: &Scene<'_>, organisation: Option<&Organisation>) -> Reply {
    let all = || area::territory_names(scene.catalogue.library());
    let territory = &scene.territory().map_or_else(all, |territory| territory.name.clone());
    let heading = match organisation {
        Some(organisation) => Phrase::GreetingBy { organisation: &organisation.name, territory },
        None => Phrase::Greeting { territory },
    };
    let mut text = vec![
        Block::heading(scene.say(&heading)),
        Block::paragraph(scene.say(&Phrase::GreetingTopics)),
        Block::paragraph(scene.say(&Phrase::GreetingPrivacy)),
    ];
    if let Some(number) = scene.emergency_number() {
        text.push(Block::paragraph(scene.say(&Phrase::GreetingEmergency { number })));
    }
    with_languages(scene.reply_with(Prose(text)))
}

fn topics_and_language(scene: &Scene<'_>) -> [Button; 2] {
    [
        scene.button(&Phrase::TopicsTitle, &Press::Topics),
        Button::press(format!("🌐 {}", spoken(scene.language).own_name()), &Press::ChooseLanguage),
    ]
}

/// All languages, each by its own name in its own script.
pub(super) fn with_languages(reply: Reply) -> Reply {
    SPOKEN.chunks(A_ROW).fold(reply, |reply, row| {
        reply.row(row.iter().map(|language| Button::press(language.own_name(), &Press::Language(*language))))
    })
}

pub(super) fn language_menu(scene: &Scene<'_>) -> Turn {
    let text =
        [Phrase::ChooseLanguage, Phrase::LanguageMine].map(|phrase| Block::paragraph(scene.say(&phrase)));
    scene.stay(vec![with_languages(scene.reply_with(Prose(text.into())))])
}

/// They chose a language: what they were reading is shown in it.
pub(super) fn language_chosen(scene: &Scene<'_>, language: Language) -> Turn {
    let state = State { language: Some(language), ..scene.state.clone() };
    let scene = Scene { state: &state, ..scene.speaking(language) };
    let confirmed = scene.reply(&Phrase::LanguageSet);
    match &state.stage {
        Stage::Answered { article, .. } => match scene.article(article) {
            Some(article) => answer::shown(&scene, article).preceded_by(confirmed),
            None => scene.stay(vec![confirmed]),
        },
        Stage::AskedArea(_) => scene.stay(vec![confirmed, area::question(&scene, &Phrase::AreaNeededFirst)]),
        Stage::New | Stage::Listening | Stage::Waiting(_) if state.area.is_none() => {
            scene.stay(vec![confirmed, area::question(&scene, &Phrase::WhereDoYouLive)])
        }
        Stage::New | Stage::Listening | Stage::Waiting(_) | Stage::Offered { .. } | Stage::Asking { .. } => {
            scene.stay(vec![confirmed])
        }
    }
}
