//! The first meeting, and the choice of a language.

use super::scene::Scene;
use super::{Button, Press, Reply, Stage, State, Turn, answer, area};
use crate::knowledge::{Block, Prose};
use crate::language::{Language, SPOKEN};
use crate::wording::{Phrase, spoken};

/// Buttons a row: three names fit side by side on a narrow phone.
pub(super) const A_ROW: usize = 3;

/// They came in, perhaps by a link whose code says in which language and where.
pub(super) fn opened(scene: &Scene<'_>, code: Option<&str>) -> Turn {
    let state = told_by(scene, code);
    let scene = Scene::new(scene.catalogue, &state, scene.around);
    if state.stage != Stage::New {
        let replies = vec![scene.reply(&Phrase::GreetingAgain).row(topics_and_language(&scene))];
        return scene.go(Stage::Listening, replies);
    }
    let mut replies = vec![greeting(&scene)];
    if state.area.is_none() {
        replies.push(area::question(&scene, &Phrase::WhereDoYouLive));
    }
    scene.go(Stage::Listening, replies)
}

/// What a link's code tells: any of language, territory and city, joined by `_`, as in `ar_piemonte_torino`.
fn told_by(scene: &Scene<'_>, code: Option<&str>) -> State {
    let mut state = scene.state.clone();
    for part in code.into_iter().flat_map(|code| code.split('_')) {
        if let Some(language) = part.parse::<Language>().ok().filter(Language::is_spoken) {
            state.language = Some(language);
        } else if let Some(found) = area::named(scene.catalogue.library(), part) {
            state.area = Some(found);
        }
    }
    state
}

fn greeting(scene: &Scene<'_>) -> Reply {
    let all = || area::territory_names(scene.catalogue.library());
    let territory = scene.territory().map_or_else(all, |territory| territory.name.clone());
    let mut text = vec![
        Block::heading(scene.say(&Phrase::Greeting { territory: &territory })),
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
        Stage::New | Stage::Listening if state.area.is_none() => {
            scene.stay(vec![confirmed, area::question(&scene, &Phrase::WhereDoYouLive)])
        }
        Stage::New | Stage::Listening => scene.stay(vec![confirmed]),
    }
}
