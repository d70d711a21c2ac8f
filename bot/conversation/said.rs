//! They wrote something: a command, a city, a short follow-up, or a question.

use super::commands::{self, Command};
use super::scene::Scene;
use super::scrub::scrubbed;
use super::{
    Button, Press, Record, Reply, Stage, State, Turn, Wish, answer, area, elsewhere, hiding, lookup, meeting,
    offer, office, people, sharing, strange, who,
};
use crate::handoff::Asked;
use crate::knowledge::{Block, Prose, Slug};
use crate::language::Language;
use crate::link::Tally;
use crate::search::{self, Finding, Hit, Outcome, Question};
use crate::wording::Phrase;

/// Articles offered for a choice: more than four and a tired person reads none.
const CHOICES: usize = 4;

/// The emergency number that works in every country of the European Union.
const ANYWHERE: &str = "112";

/// They wrote something.
pub(super) fn said(scene: &Scene<'_>, text: &str) -> Turn {
    let text = text.trim();
    if let Some(words) = lookup::asked(text).filter(|words| !words.is_empty()) {
        return question(scene, words);
    }
    if let Some((name, words)) = lookup::command(text)
        && let Some(turn) =
            office::command(scene, &name, words).or_else(|| sharing::command(scene, &name, words))
    {
        return turn;
    }
    if let Some(command) = Command::named(text) {
        return commands::carry_out(scene, command);
    }
    question(scene, text)
}

/// They wrote something that is no command, whatever it looks like.
pub(super) fn question(scene: &Scene<'_>, text: &str) -> Turn {
    let finding = find(scene, text);
    if let Some(turn) = urgent_turn(scene, &finding) {
        return turn.recording(looked_up(scene, &finding));
    }
    if let Some(place) = area::named(scene.catalogue, text) {
        return area::set(scene, place);
    }
    let theirs = scene.speaking(finding.language);
    elsewhere::asked(&theirs, text).unwrap_or_else(|| as_found(scene, text, finding))
}

/// The same for where they live, whatever places they name.
pub(super) fn answered(scene: &Scene<'_>, text: &str) -> Turn {
    as_found(scene, text, find(scene, text))
}

fn as_found(scene: &Scene<'_>, text: &str, finding: Finding) -> Turn {
    if let Some(turn) = follow_up(scene, text) {
        return turn;
    }
    let looked_up = looked_up(scene, &finding);
    let turn = found(scene, text, finding);
    // What waits for the area is looked up again.
    let waits = turn.state.as_ref().is_some_and(|state| matches!(state.stage, Stage::AskedArea(_)));
    if waits { turn } else { turn.recording(looked_up) }
}

/// What is counted of a question.
fn looked_up(scene: &Scene<'_>, finding: &Finding) -> Record {
    let domain = finding.outcome.nearest().map(|hit| hit.domain.clone());
    Record::LookedUp {
        outcome: finding.outcome.name(),
        territory: scene.territory().map(|territory| territory.slug.clone()),
        language: finding.stranger.unwrap_or(finding.language),
        domain,
    }
}

/// What is said first to words that call for help at once.
pub(super) fn emergency(scene: &Scene<'_>, text: &str) -> Option<Turn> {
    urgent_turn(scene, &find(scene, text.trim()))
}

fn urgent_turn(scene: &Scene<'_>, finding: &Finding) -> Option<Turn> {
    match &finding.outcome {
        Outcome::Urgent { card, articles } => Some(urgent(&scene.speaking(finding.language), card, articles)),
        Outcome::Answer { .. } | Outcome::Choose(_) | Outcome::Refer { .. } | Outcome::Chitchat(_) => None,
    }
}

fn find(scene: &Scene<'_>, text: &str) -> Finding {
    let territory = scene.territory().map(|territory| &territory.slug);
    scene.catalogue.find(Question { text, chosen: scene.language, territory })
}

/// A short question about the article that was just shown: 'how much does it cost?'
fn follow_up(scene: &Scene<'_>, text: &str) -> Option<Turn> {
    let Stage::Answered { article, language } = &scene.state.stage else { return None };
    let section = search::section_asked(text, *language)?;
    let scene = scene.speaking(*language);
    let article = scene.article(article)?;
    Some(answer::asked_about(&scene, article, section))
}

fn found(scene: &Scene<'_>, text: &str, finding: Finding) -> Turn {
    let state = learning_language(scene.state, &finding);
    // In a language that we do not speak, the one that they chose is the better guess of what they read.
    let chosen = scene.state.language.filter(|_| finding.stranger.is_some());
    let scene = &Scene { state: &state, ..scene.speaking(chosen.unwrap_or(finding.language)) };
    match finding.outcome {
        Outcome::Chitchat(slug) => small_talk(scene, &slug),
        Outcome::Refer { .. } if let Some(theirs) = finding.stranger => {
            let record = noted(scene, text, theirs, None);
            unanswered(scene, text, None, strange::answered(scene, theirs).recording(record))
        }
        // The rules differ from territory to territory: without knowing which, any answer may be wrong.
        _ if scene.territory().is_none() => {
            area::asked_first(scene, &Phrase::AreaNeededFirst, Wish::Question(text.to_owned()))
        }
        Outcome::Answer { first, .. } => match scene.article(&first.slug) {
            Some(article) => scene.tallied(answer::shown(scene, article), Tally::ASKED + Tally::ANSWERED),
            None => nothing(scene, text, &[]),
        },
        Outcome::Choose(hits) => scene.tallied(choice(scene, text, &hits), Tally::ASKED),
        Outcome::Refer { nearest } => nothing(scene, text, &nearest),
        Outcome::Urgent { card, articles } => urgent(scene, &card, &articles),
    }
}

/// Who never chose a language is spoken to in the one that they write.
fn learning_language(state: &State, finding: &Finding) -> State {
    let written = (finding.stranger.is_none() && finding.language.is_spoken()).then_some(finding.language);
    State { language: state.language.or(written), ..state.clone() }
}

fn small_talk(scene: &Scene<'_>, slug: &Slug) -> Turn {
    if scene.state.stage == Stage::New && slug.as_str() == "greeting" {
        return meeting::opened(scene, None);
    }
    let small_talk = scene.catalogue.library().small_talk.get(slug);
    match small_talk.and_then(|small_talk| small_talk.text_in(scene.language)) {
        Some((language, text)) => scene.stay(vec![Reply::new(language, text.reply.clone())]),
        None => scene.stay(vec![scene.reply(&Phrase::GreetingAgain)]),
    }
}

/// The number to call first, what to do, then who can help there. Where, if nobody knows, is asked
/// last.
pub(super) fn urgent(scene: &Scene<'_>, card: &Slug, articles: &[Hit]) -> Turn {
    let first = hiding::with_way_out(scene, first_aid(scene, card), card);
    if scene.territory().is_none() {
        let wish = Wish::Card(card.clone());
        let replies = vec![first, area::question(scene, &Phrase::WhereNow)];
        return scene.tallied(scene.go(Stage::AskedArea(wish), replies), Tally::ASKED + Tally::ANSWERED);
    }
    let topics = scene.card(card).map(|card| card.topics.as_slice()).unwrap_or_default();
    let mut replies = vec![first];
    replies.extend(people::after_emergency(scene, topics));
    if let Some(last) = replies.last_mut() {
        last.buttons.extend(titles(scene, articles).into_iter().map(|button| vec![button]));
    }
    scene.tallied(scene.go(Stage::Listening, replies), Tally::ASKED + Tally::ANSWERED)
}

/// The card; should the library have lost it, the number alone.
pub(super) fn first_aid(scene: &Scene<'_>, card: &Slug) -> Reply {
    let numbers = scene.numbers_to_call(card);
    let Some(card) = scene.card(card) else {
        return scene
            .reply(&Phrase::GreetingEmergency { number: scene.emergency_number().unwrap_or(ANYWHERE) });
    };
    let (language, words) = card.text_in(scene.language);
    let mut text = vec![Block::heading(format!("🆘 {} · {}", numbers.join(" · "), words.title))];
    text.extend(words.text.0.iter().cloned());
    Reply::new(language, Prose(text))
}

fn choice(scene: &Scene<'_>, text: &str, hits: &[Hit]) -> Turn {
    let reply = titles(scene, hits)
        .into_iter()
        .fold(scene.reply(&Phrase::WhichOne), |reply, button| reply.row([button]));
    let stage = match asked(scene, text) {
        Some(asked) => Stage::Waiting(asked),
        None => Stage::Listening,
    };
    scene.go(stage, vec![reply.row([scene.button(&Phrase::NoneOfThese, &Press::AskPerson(None))])])
}

/// It says that it does not know, what is near, and who can help.
fn nothing(scene: &Scene<'_>, text: &str, nearest: &[Hit]) -> Turn {
    let near = titles(scene, nearest);
    let mut words = Prose::paragraph(scene.say(&Phrase::NotFound));
    if !near.is_empty() {
        words.0.push(Block::paragraph(scene.say(&Phrase::NearestTopics)));
    }
    let first = near.into_iter().fold(scene.reply_with(words), |reply, button| reply.row([button]));
    let about = who::telling(nearest);
    let turn = scene.go(Stage::Listening, vec![first, people::helpers(scene, about)]);
    let record = noted(scene, text, scene.language, about.map(|(topic, _)| topic));
    unanswered(scene, text, about, turn.recording(record))
}

/// What follows from a question that found no answer: people may be asked it.
fn unanswered(scene: &Scene<'_>, text: &str, about: Option<(&Slug, &Slug)>, turn: Turn) -> Turn {
    let turn = scene.tallied(turn, Tally::ASKED + Tally::REFERRED);
    offer::with_offer(scene, turn, about, asked(scene, text))
}

/// What editors see of a question that found no answer. A topic that is only just near is left out: of 42 questions that
/// nothing answers, 22 have one, and 3 have one that is near enough to tell what help is needed.
fn noted(scene: &Scene<'_>, text: &str, language: Language, topic: Option<&Slug>) -> Record {
    Record::Unanswered {
        territory: scene.territory().map(|territory| territory.slug.clone()),
        language,
        topic: topic.cloned(),
        text: scrubbed(scene.catalogue, text),
    }
}

/// What was asked, as it can be passed on to people. Without anyone who would take it, nothing of it is kept.
fn asked(scene: &Scene<'_>, text: &str) -> Option<Asked> {
    let relay = scene.around.relay.as_ref().filter(|relay| !relay.desks.is_empty())?;
    Some(Asked { text: Some(text.to_owned()), messages: vec![relay.message?] })
}

/// A button for each article, by its title.
fn titles(scene: &Scene<'_>, hits: &[Hit]) -> Vec<Button> {
    hits.iter()
        .filter_map(|hit| scene.any_territory()?.articles.get(&hit.slug))
        .take(CHOICES)
        .map(|article| {
            Button::press(&article.text_in(scene.language).1.title, &Press::Article(article.slug.clone()))
        })
        .collect()
}
