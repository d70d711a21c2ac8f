//! The commands of the client's menu: help, language, area, topics, people, privacy, my data, hide, forget.

use std::collections::BTreeSet;

use super::scene::Scene;
use super::{Button, Extra, Found, Press, Reply, Stage, Turn, area, hiding, meeting, people, relayed};
use crate::knowledge::{Block, Prose, Slug};
use crate::language::Language;
use crate::wording::{Phrase, say};

/// What a person can type after a slash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Start,
    Help,
    Language,
    Area,
    Topics,
    People,
    Privacy,
    MyData,
    Hide,
    Forget,
}

impl Command {
    /// In the order of the menu.
    pub const ALL: [Command; 10] = [
        Command::Start,
        Command::Help,
        Command::Language,
        Command::Area,
        Command::Topics,
        Command::People,
        Command::Privacy,
        Command::MyData,
        Command::Hide,
        Command::Forget,
    ];

    /// Without the slash.
    pub fn name(self) -> &'static str {
        match self {
            Command::Start => "start",
            Command::Help => "help",
            Command::Language => "language",
            Command::Area => "area",
            Command::Topics => "topics",
            Command::People => "people",
            Command::Privacy => "privacy",
            Command::MyData => "mydata",
            Command::Hide => "hide",
            Command::Forget => "forget",
        }
    }

    /// What the menu says about it.
    pub fn description(self) -> Phrase<'static> {
        match self {
            Command::Start => Phrase::CommandStart,
            Command::Help => Phrase::CommandHelp,
            Command::Language => Phrase::CommandLanguage,
            Command::Area => Phrase::CommandArea,
            Command::Topics => Phrase::CommandTopics,
            Command::People => Phrase::CommandPeople,
            Command::Privacy => Phrase::CommandPrivacy,
            Command::MyData => Phrase::CommandMydata,
            Command::Hide => Phrase::CommandHide,
            Command::Forget => Phrase::CommandForget,
        }
    }

    /// The command that a text is; one that we do not know asks for help.
    pub(super) fn named(text: &str) -> Option<Command> {
        let word = text.strip_prefix('/')?.split_whitespace().next()?;
        let name = word.split('@').next().unwrap_or(word).to_ascii_lowercase();
        Some(Command::ALL.into_iter().find(|command| command.name() == name).unwrap_or(Command::Help))
    }
}

pub(super) fn carry_out(scene: &Scene<'_>, command: Command) -> Turn {
    match command {
        Command::Start => meeting::opened(scene, None),
        Command::Help => help(scene),
        Command::Language => meeting::language_menu(scene),
        Command::Area => area::menu(scene),
        Command::Topics => topics(scene),
        Command::People => people::asked(scene, None),
        Command::Privacy => privacy(scene),
        Command::MyData => own_data(scene),
        Command::Hide => hiding::hide(scene),
        Command::Forget => forget_question(scene),
    }
}

fn help(scene: &Scene<'_>) -> Turn {
    let mut text = vec![
        Block::paragraph(scene.say(&Phrase::HelpHow)),
        Block::paragraph(scene.say(&Phrase::HelpCommands)),
    ];
    if scene.around.role.mediator_of.is_some() {
        text.push(Block::paragraph(scene.say(&Phrase::HelpMediator)));
    }
    if scene.around.role.administrator {
        text.push(Block::paragraph(scene.say(&Phrase::HelpAdministrator)));
    }
    if let Some(number) = scene.emergency_number() {
        text.push(Block::paragraph(scene.say(&Phrase::HelpEmergency { number })));
    }
    scene.stay(vec![scene.reply_with(Prose(text))])
}

/// The domains that the person's territory has articles in.
pub(super) fn topics(scene: &Scene<'_>) -> Turn {
    scene.stay(vec![with_domains(scene, scene.reply(&Phrase::TopicsTitle))])
}

pub(super) fn with_domains(scene: &Scene<'_>, reply: Reply) -> Reply {
    let articles = scene.any_territory().into_iter().flat_map(|territory| territory.articles.values());
    let domains: BTreeSet<&Slug> = articles.map(|article| &article.domain).collect();
    domains.into_iter().fold(reply, |reply, domain| {
        reply.row([Button::press(domain_name(scene.language, domain), &Press::Domain(domain.clone()))])
    })
}

/// What a domain is called.
pub fn domain_name(language: Language, domain: &Slug) -> String {
    let phrase = match domain.as_str() {
        "health" => Phrase::DomainHealth,
        "maternal-child" => Phrase::DomainMaternalChild,
        "housing" => Phrase::DomainHousing,
        "skills" => Phrase::DomainSkills,
        "rights" => Phrase::DomainRights,
        other => return other.to_owned(),
    };
    say(language, &phrase)
}

/// The articles of a domain; `None` when the library no longer has any.
pub(super) fn domain(scene: &Scene<'_>, domain: &Slug) -> Option<Turn> {
    let articles = scene.any_territory()?.articles.values().filter(|article| article.domain == *domain);
    let mut buttons: Vec<Button> = articles
        .map(|article| {
            Button::press(&article.text_in(scene.language).1.title, &Press::Article(article.slug.clone()))
        })
        .collect();
    buttons.sort_by(|one, other| one.label.cmp(&other.label));
    if buttons.is_empty() {
        return None;
    }
    let name = domain_name(scene.language, domain);
    let reply = scene.reply(&Phrase::TopicsIn { domain: &name });
    Some(scene.stay(vec![buttons.into_iter().fold(reply, |reply, button| reply.row([button]))]))
}

fn privacy(scene: &Scene<'_>) -> Turn {
    let phrases = [
        Phrase::PrivacyKept,
        Phrase::PrivacyQuestions,
        Phrase::PrivacyHandoff,
        Phrase::PrivacyNobody,
        Phrase::PrivacyForget,
    ];
    let text = phrases.iter().map(|phrase| Block::paragraph(scene.say(phrase))).collect();
    scene.stay(vec![scene.reply_with(Prose(text))])
}

/// All that is kept about them, as a file; where the channel has none, as text.
fn own_data(scene: &Scene<'_>) -> Turn {
    let Some(Found::OwnData(all)) = &scene.around.found else { return privacy(scene) };
    let mut reply = scene.reply(&Phrase::MydataHere);
    if scene.around.relay.is_some() {
        reply.extra = Some(Extra::Record(all.clone()));
    } else {
        reply.text.0.push(Block::paragraph(all));
    }
    scene.stay(vec![reply])
}

fn forget_question(scene: &Scene<'_>) -> Turn {
    scene.stay(vec![scene.reply(&Phrase::ForgetAsk).row([
        scene.button(&Phrase::ForgetYes, &Press::Forget(true)),
        scene.button(&Phrase::ForgetNo, &Press::Forget(false)),
    ])])
}

/// Erases the person, or not.
pub(super) fn forget(scene: &Scene<'_>, sure: bool) -> Turn {
    if sure {
        let replies = vec![scene.reply(&Phrase::ForgetDone)];
        return Turn { state: None, replies, records: Vec::new(), deeds: relayed::forgotten(scene) };
    }
    scene.go(Stage::Listening, vec![scene.reply(&Phrase::ForgetKept)])
}
