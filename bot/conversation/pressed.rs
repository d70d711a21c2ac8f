//! They pressed a button, perhaps twice, perhaps one of last year.

use chrono::TimeDelta;

use super::scene::Scene;
use super::{
    Press, Record, Stage, State, Turn, answer, area, commands, hiding, meeting, offer, office, people,
    relayed, sharing,
};
use crate::knowledge::{Article, Slug};
use crate::language::Language;
use crate::wording::Phrase;

/// A second tap on the same button within this time is the same wish.
const ONE_TAP: TimeDelta = TimeDelta::seconds(2);

/// They pressed a button.
pub(super) fn pressed(scene: &Scene<'_>, payload: &str) -> Turn {
    let Some(state) = newly_pressed(scene, payload) else {
        return Turn::new(scene.state.clone(), Vec::new());
    };
    let scene = Scene { state: &state, ..*scene };
    let turn = Press::decode(payload).and_then(|press| carried_out(&scene, &press));
    turn.unwrap_or_else(|| old_button(&scene))
}

/// The state that remembers the press; `None` for a second tap.
pub(super) fn newly_pressed(scene: &Scene<'_>, payload: &str) -> Option<State> {
    let now = scene.around.now;
    let before = scene.state.last_press.as_ref();
    let again = before.is_some_and(|(last, at)| last == payload && now - *at < ONE_TAP);
    (!again).then(|| State { last_press: Some((payload.to_owned(), now)), ..scene.state.clone() })
}

/// `None` where the button is about something that the library no longer has.
pub(super) fn carried_out(scene: &Scene<'_>, press: &Press) -> Option<Turn> {
    Some(match press {
        Press::ChooseLanguage => meeting::language_menu(scene),
        Press::Language(language) => meeting::language_chosen(scene, *language),
        Press::ChooseArea => area::menu(scene),
        Press::Area(territory, city) => return area::chosen(scene, territory, city.as_ref()),
        Press::NearMe => area::ask_place(scene),
        Press::Topics => commands::topics(scene),
        Press::Domain(domain) => return commands::domain(scene, domain),
        Press::Article(slug) => on(scene, slug, answer::chosen)?,
        Press::Section(slug, id) => on(scene, slug, |scene, article| answer::section(scene, article, *id))?,
        Press::WhereToGo(slug) => {
            on(scene, slug, |scene, article| people::where_to_go(scene, article, false))?
        }
        Press::ShowAtDesk(slug) => on(scene, slug, answer::for_the_desk)?,
        Press::AskPerson(None) => people::asked(scene, None),
        Press::AskPerson(Some(slug)) => {
            on(scene, slug, |scene, article| people::asked(scene, Some(&article.slug)))?
        }
        Press::OtherLanguage(slug) => on(scene, slug, answer::language_menu)?,
        Press::ArticleIn(slug, language) => answer::shown(&scene.speaking(*language), scene.article(slug)?),
        Press::Helped(slug, helped) => on(scene, slug, |scene, article| feedback(scene, article, *helped))?,
        Press::Forget(sure) => commands::forget(scene, *sure),
        Press::Hide => hiding::hide(scene),
        Press::HandOff(organisation) => return offer::accepted(scene, organisation),
        Press::KeepHere => offer::declined(scene),
        Press::SetAside(handoff) => return relayed::set_aside(scene, *handoff),
        Press::Resume(handoff) => return relayed::resumed(scene, *handoff),
        Press::EndHandoff(handoff) => return relayed::ended(scene, *handoff),
        Press::Invite(organisation) => return office::invited(scene, organisation),
        Press::Dismiss(handle, sure) => return office::dismissed(scene, handle, *sure),
        Press::Share(share, draft) => return sharing::pressed(scene, *share, draft),
        Press::ShareTopics(domain, draft) => return sharing::topics(scene, domain, draft),
    })
}

/// Does something with an article, in the language that it was last shown in.
fn on(scene: &Scene<'_>, slug: &Slug, act: impl Fn(&Scene<'_>, &Article) -> Turn) -> Option<Turn> {
    let article = scene.article(slug)?;
    Some(act(&scene.speaking(language_of(scene, slug)), article))
}

fn language_of(scene: &Scene<'_>, slug: &Slug) -> Language {
    match &scene.state.stage {
        Stage::Answered { article, language } if article == slug => *language,
        _ => scene.language,
    }
}

fn feedback(scene: &Scene<'_>, article: &Article, helped: bool) -> Turn {
    let reply = if helped {
        scene.reply(&Phrase::HelpedThanks)
    } else {
        let ask = Press::AskPerson(Some(article.slug.clone()));
        scene.reply(&Phrase::HelpedSorry).row([scene.button(&Phrase::AskPerson, &ask)])
    };
    let turn = scene.stay(vec![reply]);
    match scene.territory() {
        Some(territory) => turn.recording(Record::Feedback {
            territory: territory.slug.clone(),
            article: article.slug.clone(),
            language: scene.language,
            helped,
        }),
        None => turn,
    }
}

pub(super) fn old_button(scene: &Scene<'_>) -> Turn {
    scene.stay(vec![commands::with_domains(scene, scene.reply(&Phrase::OldButton))])
}
