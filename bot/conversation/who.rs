//! Who is named for what was found: one rule for the conversation and for `sportello ask`.

use crate::knowledge::{Organisation, Slug, Territory};
use crate::referral::{self, Distance, Need, Referral};
use crate::search::{Finding, Hit, Outcome};

/// Organisations named at once: three can be compared, more cannot.
pub(super) const MOST: usize = 3;

/// Nobody is sent farther than this after an emergency, in kilometres.
const IN_REACH_KM: f64 = 40.0;

/// Below this the nearest article says nothing about what kind of help is needed.
const TELLS_THE_TOPIC: f64 = 0.2;

/// Who is named for a finding; `need` says in which language, where and when. Best first.
pub fn people_for<'a>(territory: &'a Territory, finding: &Finding, need: &Need<'_>) -> Vec<Referral<'a>> {
    match &finding.outcome {
        Outcome::Answer { first, .. } => {
            let offices = territory.articles.get(&first.slug).map(|article| {
                let need = Need { topic: Some(&first.slug), domain: Some(&first.domain), ..*need };
                referral::offices(territory, article, &need, MOST)
            });
            offices
                .filter(|found| !found.is_empty())
                .unwrap_or_else(|| for_topic(territory, need, Some(about(first))))
        }
        Outcome::Urgent { card, .. } => {
            let topics = territory.urgent.get(card).map_or(&[][..], |card| &card.topics);
            after_emergency(territory, need, topics)
        }
        Outcome::Choose(hits) => for_topic(territory, need, hits.first().map(about)),
        Outcome::Refer { nearest } => for_topic(territory, need, telling(nearest)),
        Outcome::Chitchat(_) => Vec::new(),
    }
}

/// Organisations for a topic and its domain; for want of any, those that help with everything.
pub(super) fn for_topic<'a>(
    territory: &'a Territory,
    need: &Need<'_>,
    about: Option<(&Slug, &Slug)>,
) -> Vec<Referral<'a>> {
    let (topic, domain) = about.unzip();
    let found = referral::helpers(territory, &Need { topic, domain, ..*need }, MOST);
    if found.is_empty() {
        return referral::helpers(territory, &Need { topic: None, domain: None, ..*need }, MOST);
    }
    found
}

/// Of those that answer through the bot, the one to write to about a topic. Who is near comes first, but a message goes
/// any distance.
pub(super) fn answering<'a>(
    territory: &'a Territory,
    need: &Need<'_>,
    about: Option<(&Slug, &Slug)>,
    takes: impl Fn(&Slug) -> bool,
) -> Option<&'a Organisation> {
    let (topic, domain) = about.unzip();
    let needs = [Need { topic, domain, ..*need }, Need { topic: None, domain: None, ..*need }];
    let nears = [need.near, None];
    let all = needs.iter().flat_map(|need| nears.map(|near| Need { near, ..*need }));
    all.flat_map(|need| referral::helpers(territory, &need, usize::MAX))
        .map(|referral| referral.organisation)
        .find(|organisation| takes(&organisation.slug))
}

/// Who can help once the emergency call is made: those for the first of the topics before those for the next.
pub(super) fn after_emergency<'a>(
    territory: &'a Territory,
    need: &Need<'_>,
    topics: &[Slug],
) -> Vec<Referral<'a>> {
    let mut found: Vec<Referral<'a>> = Vec::new();
    for topic in topics {
        for referral in
            referral::helpers(territory, &Need { topic: Some(topic), domain: None, ..*need }, MOST)
        {
            if found.iter().all(|other| other.organisation.slug != referral.organisation.slug) {
                found.push(referral);
            }
        }
    }
    found.retain(|referral| referral.distance.map(Distance::km).is_none_or(|km| km <= IN_REACH_KM));
    found.truncate(MOST);
    found
}

/// All whom one can turn to with anything, best first.
pub(super) fn for_anything<'a>(territory: &'a Territory, need: &Need<'_>) -> Vec<Referral<'a>> {
    referral::helpers(territory, &Need { topic: None, domain: None, ..*need }, usize::MAX)
}

/// The topic and domain of the nearest article, if it is near enough to tell what kind of help is needed.
pub(super) fn telling(nearest: &[Hit]) -> Option<(&Slug, &Slug)> {
    nearest.first().filter(|hit| TELLS_THE_TOPIC <= hit.confidence).map(about)
}

fn about(hit: &Hit) -> (&Slug, &Slug) {
    (&hit.slug, &hit.domain)
}
