//! Those who run the bot: they invite mediators, see who there is, and remove whom they must.

use super::lookup::{Found, Invitation, Member};
use super::scene::{Scene, date};
use super::{Button, Press, Record, Reply, Turn, relayed};
use crate::knowledge::{Block, Organisation, Prose, Slug, Span};
use crate::wording::Phrase;

/// Organisations offered where a name is not that of one.
const OFFERED: usize = 6;

/// A command of theirs; `None` where it is not for this person.
pub(super) fn command(scene: &Scene<'_>, name: &str, words: &str) -> Option<Turn> {
    if name == "id" {
        return own_number(scene);
    }
    if name == "backoffice" {
        return way_in(scene);
    }
    if !scene.around.role.administrator {
        return None;
    }
    match name {
        "invite" => Some(invite(scene, words)),
        "mediators" => Some(staff(scene, words, false)),
        "remove" => Some(staff(scene, words, true)),
        _ => None,
    }
}

/// Their own number on Telegram, for whoever sets up who runs the bot.
fn own_number(scene: &Scene<'_>) -> Option<Turn> {
    let number = scene.around.relay.as_ref()?.chat.to_string();
    Some(scene.stay(vec![scene.reply_with(Prose::paragraph(number))]))
}

/// A one-time link into the back office, for those whom the desk found to be allowed in.
fn way_in(scene: &Scene<'_>) -> Option<Turn> {
    let Some(Found::Pass(url)) = &scene.around.found else { return None };
    let text = vec![
        Block::paragraph(scene.say(&Phrase::BackofficeLink)),
        Block::Paragraph(vec![Span::Link { text: url.clone(), url: url.clone() }]),
    ];
    Some(scene.stay(vec![scene.reply_with(Prose(text))]))
}

fn invite(scene: &Scene<'_>, words: &str) -> Turn {
    let meant = meant(scene, words);
    match meant.as_slice() {
        [organisation] => invited(scene, &organisation.slug).unwrap_or_else(|| scene.stay(Vec::new())),
        [] => scene.stay(vec![scene.reply(&Phrase::InviteHow)]),
        several => {
            let reply = scene.reply(&Phrase::InviteWhich);
            let buttons = several.iter().take(OFFERED).map(|organisation| {
                Button::press(&organisation.name, &Press::Invite(organisation.slug.clone()))
            });
            scene.stay(vec![buttons.fold(reply, |reply, button| reply.row([button]))])
        }
    }
}

/// The organisation that words name, or those whose name they are a part of.
fn meant<'a>(scene: &Scene<'a>, words: &str) -> Vec<&'a Organisation> {
    let wanted = words.to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let all: Vec<&Organisation> = scene
        .catalogue
        .library()
        .territories
        .values()
        .flat_map(|territory| territory.directory.values())
        .collect();
    let is = |organisation: &&&Organisation| {
        organisation.slug.as_str() == wanted || organisation.name.to_lowercase() == wanted
    };
    if let Some(exact) = all.iter().find(is) {
        return vec![exact];
    }
    let has = |organisation: &&Organisation| {
        organisation.slug.as_str().contains(&wanted) || organisation.name.to_lowercase().contains(&wanted)
    };
    all.into_iter().filter(has).collect()
}

/// A one-time link for an organisation's mediator; `None` where this person may not give one.
pub(super) fn invited(scene: &Scene<'_>, organisation: &Slug) -> Option<Turn> {
    let Some(Found::FreshCode(code)) = &scene.around.found else { return None };
    if !scene.around.role.administrator {
        return None;
    }
    let name = &scene.organisation(organisation)?.name;
    let url = scene.deep_link("start", code);
    let text = vec![
        Block::paragraph(scene.say(&Phrase::InviteMade { organisation: name })),
        Block::Paragraph(vec![Span::Link { text: url.clone(), url }]),
    ];
    let record = Record::Invited { organisation: organisation.clone(), code: code.clone() };
    Some(scene.stay(vec![scene.reply_with(Prose(text))]).recording(record))
}

/// They opened an invitation.
pub(super) fn opened(scene: &Scene<'_>, invitation: &Invitation) -> Turn {
    let say = |phrase| scene.stay(vec![scene.reply(&phrase)]);
    match invitation {
        Invitation::Taken { organisation, code } => welcome(scene, organisation, code, false),
        Invitation::TakenBefore { organisation, code } => welcome(scene, organisation, code, true),
        Invitation::Gone => say(Phrase::InviteGone),
        Invitation::Expired => say(Phrase::InviteExpired),
        Invitation::Unknown => say(Phrase::InviteUnknown),
    }
}

fn welcome(scene: &Scene<'_>, organisation: &Slug, code: &str, again: bool) -> Turn {
    let organisation = &relayed::name(scene, organisation);
    let first = if again {
        Block::paragraph(scene.say(&Phrase::InvitedAgain { organisation }))
    } else {
        Block::heading(scene.say(&Phrase::Invited { organisation }))
    };
    let mut text = vec![first];
    text.push(Block::paragraph(scene.say(&Phrase::HelpMediator)));
    text.push(Block::paragraph(scene.say(&Phrase::InvitedGroup)));
    text.push(Block::note(scene.say(&Phrase::InvitedPrivacy)));
    let add = Button::open(scene.say(&Phrase::AddToGroup), scene.deep_link("startgroup", code));
    scene.stay(vec![scene.reply_with(Prose(text)).row([add])])
}

/// All mediators and groups, or those of the organisations that the words name.
fn staff(scene: &Scene<'_>, words: &str, removing: bool) -> Turn {
    let Some(Found::Staff(all)) = &scene.around.found else { return scene.stay(Vec::new()) };
    let meant: Vec<&Slug> = meant(scene, words).into_iter().map(|organisation| &organisation.slug).collect();
    let shown: Vec<&Member> =
        all.iter().filter(|member| words.is_empty() || meant.contains(&&member.organisation)).collect();
    if shown.is_empty() {
        return scene.stay(vec![scene.reply(&Phrase::StaffNone)]);
    }
    let reply = if removing { removal(scene, &shown) } else { list(scene, &shown) };
    scene.stay(vec![reply])
}

fn list(scene: &Scene<'_>, shown: &[&Member]) -> Reply {
    let mut text = vec![Block::heading(scene.say(&Phrase::StaffTitle))];
    let mut before: Option<&Slug> = None;
    for member in shown {
        if before != Some(&member.organisation) {
            text.push(Block::Paragraph(vec![Span::Strong(relayed::name(scene, &member.organisation))]));
            before = Some(&member.organisation);
        }
        text.push(Block::Item { number: None, spans: vec![Span::text(described(scene, member))] });
    }
    scene.reply_with(Prose(text))
}

fn described(scene: &Scene<'_>, member: &Member) -> String {
    let date = &date(member.since);
    match &member.name {
        Some(name) => scene.say(&Phrase::StaffMember { name, date }),
        None => scene.say(&Phrase::StaffGroup { date }),
    }
}

fn removal(scene: &Scene<'_>, shown: &[&Member]) -> Reply {
    let label = |member: &Member| {
        format!("{} · {}", called(scene, member), relayed::name(scene, &member.organisation))
    };
    shown.iter().fold(scene.reply(&Phrase::RemoveWhich), |reply, member| {
        reply.row([Button::press(label(member), &Press::Dismiss(member.handle.clone(), false))])
    })
}

fn called(scene: &Scene<'_>, member: &Member) -> String {
    member.name.clone().unwrap_or_else(|| scene.say(&Phrase::StaffTheGroup))
}

/// Someone is to be removed: asked first, then done.
pub(super) fn dismissed(scene: &Scene<'_>, handle: &str, sure: bool) -> Option<Turn> {
    let Some(Found::Staff(all)) = &scene.around.found else { return None };
    if !scene.around.role.administrator {
        return None;
    }
    let member = all.iter().find(|member| member.handle == handle)?;
    let (name, organisation) = (&called(scene, member), &relayed::name(scene, &member.organisation));
    if sure {
        let record = Record::Dismissed { handle: handle.to_owned() };
        let reply = scene.reply(&Phrase::RemoveDone { name, organisation });
        return Some(scene.stay(vec![reply]).recording(record));
    }
    let reply = scene
        .reply(&Phrase::RemoveAsk { name, organisation })
        .row([scene.button(&Phrase::RemoveYes, &Press::Dismiss(handle.to_owned(), true))]);
    Some(scene.stay(vec![reply]))
}
