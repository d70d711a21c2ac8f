//! Organisations and offices: how to reach them, how far they are, whether they are open.

use chrono::Datelike;

use super::scene::{Scene, date};
use super::who::{self, MOST};
use super::{Button, Extra, Pin, Press, Reply, Stage, Turn, Wish, area, group, offer};
use crate::handoff::Handoff;
use crate::knowledge::{Article, Block, Place, Prose, Slug, Span};
use crate::link::Tally;
use crate::referral::{self, Distance, Opening, Referral};
use crate::wording::{Phrase, isolated};

/// Offices for an article. Without a city it is asked first, unless the person has just said that it is none of them.
pub(super) fn where_to_go(scene: &Scene<'_>, article: &Article, city_asked: bool) -> Turn {
    let Some(territory) = scene.territory() else { return scene.stay(vec![]) };
    if scene.near().is_none() && !city_asked && !territory.cities.is_empty() {
        return area::asked_first(scene, &Phrase::WhereNeeded, Wish::WhereToGo(article.slug.clone()));
    }
    let need = scene.need(Some(&article.slug), Some(&article.domain));
    let found = referral::offices(territory, article, &need, MOST);
    let reply = if found.is_empty() {
        listed(scene, &Phrase::NoOffice, &referral::helpers(territory, &need, MOST))
    } else {
        listed(scene, &Phrase::OfficesNear, &found)
    };
    let back = scene.button(&Phrase::BackToAnswer, &Press::Article(article.slug.clone()));
    let stage = Stage::Answered { article: article.slug.clone(), language: scene.language };
    scene.go(stage, vec![reply.row([back])])
}

/// People who can help with an article, or with anything.
pub(super) fn asked(scene: &Scene<'_>, article: Option<&Slug>) -> Turn {
    if scene.territory().is_none() {
        return area::asked_first(scene, &Phrase::WhereNeeded, Wish::AskPerson(article.cloned()));
    }
    let article = article.and_then(|slug| scene.article(slug));
    let about = article.map(|article| (&article.slug, &article.domain));
    let reply = helpers(scene, about);
    let stage = match article {
        Some(article) => Stage::Answered { article: article.slug.clone(), language: scene.language },
        None => Stage::Listening,
    };
    let asked = match &scene.state.stage {
        Stage::Waiting(asked) | Stage::Offered { asked: Some(asked), .. } => Some(asked.clone()),
        Stage::New
        | Stage::Listening
        | Stage::Answered { .. }
        | Stage::AskedArea(_)
        | Stage::Offered { asked: None, .. }
        | Stage::Asking { .. } => None,
    };
    let turn = scene.tallied(scene.go(stage, vec![reply]), Tally::REFERRED);
    offer::with_offer(scene, turn, about, asked)
}

/// Up to three organisations for a topic and its domain; for want of any, those that help with everything.
pub(super) fn helpers(scene: &Scene<'_>, about: Option<(&Slug, &Slug)>) -> Reply {
    let Some(territory) = scene.any_territory() else { return scene.reply(&Phrase::NobodyKnown) };
    let found = who::for_topic(territory, &scene.need(None, None), about);
    if found.is_empty() {
        return group::with_private_way(scene, scene.reply(&Phrase::NobodyKnown));
    }
    let reply = listed(scene, &Phrase::TheyCanHelp, &found);
    let reply = match scene.near() {
        Some(_) => reply,
        None => reply.row([scene.button(&Phrase::SetArea, &Press::ChooseArea)]),
    };
    group::with_private_way(scene, reply)
}

/// How to reach the organisation that a question went to, after what there is to say about it.
pub(super) fn reaching(scene: &Scene<'_>, handoff: &Handoff, heading: &Phrase<'_>) -> Reply {
    let found =
        scene.territory().and_then(|known| Some((known, known.directory.get(&handoff.organisation)?)));
    match found {
        Some((territory, organisation)) => {
            let referral = referral::contact(territory, organisation, &scene.need(None, None));
            listed(scene, heading, &[referral])
        }
        None => scene.reply(heading),
    }
}

/// Who can help once the emergency call is made.
pub(super) fn after_emergency(scene: &Scene<'_>, topics: &[Slug]) -> Option<Reply> {
    let found = who::after_emergency(scene.any_territory()?, &scene.need(None, None), topics);
    (!found.is_empty()).then(|| listed(scene, &Phrase::MoreHelp, &found))
}

pub(super) fn listed(scene: &Scene<'_>, heading: &Phrase<'_>, referrals: &[Referral<'_>]) -> Reply {
    let mut text = vec![Block::heading(scene.say(heading))];
    text.extend(referrals.iter().map(|referral| entry(scene, referral)));
    let mut reply = scene.reply_with(Prose(text));
    for referral in referrals {
        reply = reply.row(links(scene, referral));
    }
    reply.extra = referrals.iter().find_map(pin).map(Extra::Pin);
    reply
}

/// One organisation: a paragraph, a line for each thing that helps to reach it.
fn entry(scene: &Scene<'_>, referral: &Referral<'_>) -> Block {
    let organisation = referral.organisation;
    let mut lines = Vec::new();
    if let Some(place) = referral.place {
        lines.push(format!("📍 {}", isolated(&address(place))));
    }
    if let Some(distance) = referral.distance {
        lines.push(distance_line(scene, distance, referral.place));
    }
    if let Some(phone) = &organisation.phone {
        lines.push(format!("📞 {}", isolated(phone)));
    }
    lines.extend(opening_line(scene, referral));
    let host = scene.any_territory().map(|territory| territory.host);
    if host != Some(scene.language) && organisation.languages.contains(&scene.language) {
        lines.push(scene.say(&Phrase::Speaks { languages: scene.language.own_name() }));
    }
    if let Some(since) = referral.old_since {
        let date = &date(since);
        lines.push(scene.say(&match organisation.phone {
            Some(_) => Phrase::OldContact { date },
            None => Phrase::OldContactNoPhone { date },
        }));
    }
    let mut spans = vec![Span::Strong(organisation.name.clone())];
    if let Some(about) = organisation.about.get(&scene.language) {
        spans.push(Span::Text(format!("\n{}", about.plain())));
    }
    spans.extend(lines.iter().filter(|line| !line.is_empty()).map(|line| Span::Text(format!("\n{line}"))));
    Block::Paragraph(spans)
}

fn address(place: &Place) -> String {
    if place.address.is_empty() { place.city.clone() } else { format!("{}, {}", place.address, place.city) }
}

fn distance_line(scene: &Scene<'_>, distance: Distance, place: Option<&Place>) -> String {
    let km = distance.km();
    let rounded = if km < 10.0 { format!("{km:.1}") } else { format!("{km:.0}") };
    let shared = scene.state.area.as_ref().is_some_and(|area| area.at.is_some());
    let city =
        scene.state.area.as_ref().and_then(|area| scene.territory()?.city(area.city.as_ref()?.as_str()));
    match city {
        Some(city) if !shared => match distance {
            // Measured from centre to centre: in the same city that says nothing.
            Distance::ToCity(_) if place.is_some_and(|place| place.city == city.name) => String::new(),
            _ => scene.say(&Phrase::FromCentre { km: &rounded, city: &city.name }),
        },
        _ => scene.say(&Phrase::FromYou { km: &rounded }),
    }
}

fn opening_line(scene: &Scene<'_>, referral: &Referral<'_>) -> Option<String> {
    let time = |moment: chrono::NaiveDateTime| moment.format("%H:%M").to_string();
    Some(match referral.opening {
        Opening::Always => scene.say(&Phrase::OpenAlways),
        Opening::Until(end) => scene.say(&Phrase::OpenUntil { time: &time(end) }),
        Opening::From(start) => scene.say(&Phrase::Opens { day: &day_of(scene, start), time: &time(start) }),
        Opening::Unknown => match (&referral.organisation.phone, referral.place) {
            (Some(_), Some(_)) => scene.say(&Phrase::HoursUnknown),
            (None, Some(_)) => scene.say(&Phrase::HoursUnknownNoPhone),
            (_, None) => return None,
        },
    })
}

/// 'today', 'tomorrow', 'on Monday', or the date.
pub(super) fn day_of(scene: &Scene<'_>, start: chrono::NaiveDateTime) -> String {
    match Opening::days_ahead(start, scene.around.now) {
        0 => scene.say(&Phrase::Today),
        1 => scene.say(&Phrase::Tomorrow),
        2..=6 => scene.say(match start.weekday() {
            chrono::Weekday::Mon => &Phrase::Weekday1,
            chrono::Weekday::Tue => &Phrase::Weekday2,
            chrono::Weekday::Wed => &Phrase::Weekday3,
            chrono::Weekday::Thu => &Phrase::Weekday4,
            chrono::Weekday::Fri => &Phrase::Weekday5,
            chrono::Weekday::Sat => &Phrase::Weekday6,
            chrono::Weekday::Sun => &Phrase::Weekday7,
        }),
        _ => date(start.date()),
    }
}

/// A map and a website, where there are such.
fn links(scene: &Scene<'_>, referral: &Referral<'_>) -> Vec<Button> {
    let name = referral.organisation.name.as_str();
    let map = referral
        .place
        .filter(|place| !place.address.is_empty())
        .map(|place| Button::open(scene.say(&Phrase::MapOf { name }), map_url(place)));
    let website = || {
        let url = referral.organisation.website.as_ref()?;
        Some(Button::open(scene.say(&Phrase::WebsiteOf { name }), url))
    };
    map.or_else(website).into_iter().collect()
}

/// OpenStreetMap at the spot, or its search for the address where we do not have the spot.
fn map_url(place: &Place) -> String {
    match place.at {
        Some(at) => {
            let (lat, lon) = (at.lat, at.lon);
            format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}")
        }
        None => format!("https://www.openstreetmap.org/search?query={}", encoded(&address(place))),
    }
}

/// Percent-encoding of everything but letters and digits (RFC 3986).
fn encoded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}

fn pin(referral: &Referral<'_>) -> Option<Pin> {
    let place = referral.place?;
    Some(Pin { at: place.at?, title: referral.organisation.name.clone(), address: address(place) })
}
