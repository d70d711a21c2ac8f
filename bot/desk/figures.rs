//! What is counted for those who run the bot and write for it: numbers by day that name no one.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::Desk;
use super::stepping::Outcome;
use crate::conversation::Record;
use crate::link::Tally;
use crate::store::{By, Counted, Error, Helped, Tallied};

/// What came to the bot since a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub since: NaiveDate,
    pub until: NaiveDate,
    pub days: Vec<Tallied>,
    pub languages: Vec<Tallied>,
    pub domains: Vec<Tallied>,
    pub territories: Vec<Tallied>,
    pub helped: Vec<Helped>,
    /// By organisation; an empty name where the link is of none.
    pub links: Vec<(String, Tally)>,
}

impl Desk {
    /// What came in the last days, today among them.
    pub async fn figures(&self, days: i64) -> Result<Figures, Error> {
        let until = (self.clock)().date_naive();
        let since = until - Duration::days(days - 1);
        Ok(Figures {
            since,
            until,
            days: self.store.questions(By::Day, since).await?,
            languages: self.store.questions(By::Language, since).await?,
            domains: self.store.questions(By::Domain, since).await?,
            territories: self.store.questions(By::Territory, since).await?,
            helped: self.store.helped(since).await?,
            links: self.store.links(since).await?,
        })
    }

    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// What conversations came to, summed up.
pub(super) fn counted(outcomes: &[Outcome], day: NaiveDate) -> BTreeMap<Counted, u64> {
    let mut all = BTreeMap::new();
    for record in outcomes.iter().flat_map(|outcome| &outcome.records) {
        let (outcome, territory, language, domain) = match record {
            Record::LookedUp { outcome, territory, language, domain } => {
                (*outcome, territory, language, domain)
            }
            Record::HandedOn { territory, language, domain } => ("handed_on", territory, language, domain),
            _ => continue,
        };
        let counted = Counted {
            day,
            territory: territory.clone(),
            language: *language,
            domain: domain.clone(),
            outcome: outcome.to_owned(),
        };
        *all.entry(counted).or_default() += 1;
    }
    all
}
