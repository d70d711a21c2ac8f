//! When people of an organisation usually answer: in their opening hours, not on holidays, not while they are away.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc, Weekday};

use crate::knowledge::{Organisation, Territory};
use crate::referral::{Opening, local, moment, opening};

/// Less than this before they close, an answer is for the next opening.
const TIME_TO_ANSWER: TimeDelta = TimeDelta::hours(1);

/// Working days within which an organisation answers whose hours we do not know.
const WORKING_DAYS: u32 = 2;

/// Hours within which those answer who are there day and night.
const ALWAYS_THERE: TimeDelta = TimeDelta::hours(24);

/// What a person is told about when they will be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Until then, in the time on the clocks of our territories.
    pub local: NaiveDateTime,
    pub by: DateTime<Utc>,
}

/// The end of the opening in which they can answer.
pub fn promise(
    territory: &Territory,
    organisation: &Organisation,
    away: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Promise {
    let start = away.map_or(now, |until| until.max(now));
    let hours = organisation.places.iter().find_map(|place| place.hours.as_deref());
    let local = hours
        .and_then(|hours| end_of_opening(hours, territory, start))
        .unwrap_or_else(|| working_days_later(territory, local(start)));
    Promise { local, by: moment(local) }
}

fn end_of_opening(hours: &str, territory: &Territory, start: DateTime<Utc>) -> Option<NaiveDateTime> {
    let mut from = start;
    // Closed now, and an opening that is too short: more turns it never takes.
    for _turn in 0..6 {
        match opening(Some(hours), territory, from) {
            Opening::Always => return Some(local(from + ALWAYS_THERE)),
            Opening::Until(end) if TIME_TO_ANSWER <= moment(end) - from => return Some(end),
            Opening::Until(end) => from = moment(end),
            Opening::From(opens) => from = moment(opens),
            Opening::Unknown => return None,
        }
    }
    None
}

fn working_days_later(territory: &Territory, start: NaiveDateTime) -> NaiveDateTime {
    let rests = |moment: NaiveDateTime| {
        matches!(moment.weekday(), Weekday::Sat | Weekday::Sun) || territory.is_holiday(moment.date())
    };
    let mut moment = start;
    let mut left = WORKING_DAYS;
    while 0 < left {
        moment += TimeDelta::days(1);
        left -= u32::from(!rests(moment));
    }
    moment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Library, SourceFile, read};

    fn library(hours: &str) -> Library {
        let place = format!("places: [{{city: Torino, address: via Prova 1{hours}}}]");
        let head = format!("name: Casa\nkind: association\ntopics: [housing]\n{place}\nchecked: 2026-11-01");
        let territory = "---\nname: Piemonte\nlanguages: [it]\ncities: [{name: Torino, lat: 45.07, lon: 7.68}]\n\
                         public_holidays: [\"12-08\", \"12-25\"]\n---\n";
        let files: Vec<SourceFile> = [
            ("piemonte/territory.it.md", territory.to_owned()),
            ("piemonte/directory/casa.it.md", format!("---\n{head}\n---\nAiuta.\n")),
        ]
        .into_iter()
        .map(|(path, text)| SourceFile { path: path.to_owned(), bytes: text.into_bytes().into() })
        .collect();
        read(&files, "2026-11-25".parse().unwrap()).0
    }

    /// Hours, away until, now, promised; all in local time.
    fn check(hours: &str, away: Option<&str>, now: &str, expected: &str) {
        let hours = if hours.is_empty() { String::new() } else { format!(", hours: \"{hours}\"") };
        let library = library(&hours);
        let territory = library.territories.values().next().unwrap();
        let organisation = territory.directory.values().next().unwrap();
        let at = |text: &str| moment(text.parse().unwrap());
        let promised = promise(territory, organisation, away.map(at), at(now));
        assert_eq!(promised.local, expected.parse::<NaiveDateTime>().unwrap());
        assert_eq!(local(promised.by), promised.local);
    }

    #[test]
    fn they_answer_before_they_close() {
        check("Mo-Fr 09:00-17:00", None, "2026-11-25T10:00:00", "2026-11-25T17:00:00");
        check("Mo-Fr 09:00-12:00,14:00-17:00", None, "2026-11-25T11:30:00", "2026-11-25T17:00:00");
        check("24/7", None, "2026-11-25T10:00:00", "2026-11-26T10:00:00");
    }

    #[test]
    fn who_is_closed_answers_in_the_next_opening() {
        check("Tu,Th 14:00-18:00", None, "2026-11-25T10:00:00", "2026-11-26T18:00:00");
        check("Mo-Fr 09:00-17:00", None, "2026-11-27T16:30:00", "2026-11-30T17:00:00");
        check("Mo-Fr 22:00-24:00", None, "2026-11-27T23:30:00", "2026-12-01T00:00:00");
    }

    #[test]
    fn nobody_answers_on_a_holiday_or_while_they_are_away() {
        check("Tu 09:00-17:00", None, "2026-12-02T10:00:00", "2026-12-15T17:00:00");
        check("Mo-Fr 09:00-17:00", Some("2026-11-30T00:00:00"), "2026-11-25T10:00:00", "2026-11-30T17:00:00");
        check("Mo-Fr 09:00-17:00", Some("2026-11-20T00:00:00"), "2026-11-25T10:00:00", "2026-11-25T17:00:00");
    }

    #[test]
    fn without_hours_it_is_two_working_days() {
        check("", None, "2026-11-25T10:00:00", "2026-11-27T10:00:00");
        check("", None, "2026-11-27T10:00:00", "2026-12-01T10:00:00");
        check("", None, "2026-12-07T10:00:00", "2026-12-10T10:00:00");
    }
}
