//! Is it open now, and if not, when?

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{Europe::Rome, Tz};
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours};

use crate::knowledge::Territory;

/// Whether a place can be visited, in local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    Always,
    Until(NaiveDateTime),
    /// Closed now; opens then.
    From(NaiveDateTime),
    /// No hours in the directory, or none that ever come.
    Unknown,
}

/// The time on the clocks of all our territories: they keep Central European Time.
pub fn local(now: DateTime<Utc>) -> NaiveDateTime {
    let zone: Tz = Rome;
    now.with_timezone(&zone).naive_local()
}

/// The moment at which the clocks of our territories show this time; the first, where they show it twice.
pub fn moment(local: NaiveDateTime) -> DateTime<Utc> {
    let zone: Tz = Rome;
    // In the hour that the clocks leave out in spring it is the time before they were changed that counts.
    let shown = |time: NaiveDateTime| zone.from_local_datetime(&time).earliest();
    let found = shown(local).or_else(|| Some(shown(local - TimeDelta::hours(1))? + TimeDelta::hours(1)));
    found.map_or_else(|| local.and_utc(), |moment| moment.with_timezone(&Utc))
}

/// Reads OSM `opening_hours`; where they do not speak of public holidays, the desk is taken to be closed on them.
pub fn opening(hours: Option<&str>, territory: &Territory, now: DateTime<Utc>) -> Opening {
    let Some(hours) = hours else { return Opening::Unknown };
    if hours.trim() == "24/7" {
        return Opening::Always;
    }
    let rule = if hours.contains("PH") { hours.to_owned() } else { format!("{hours}; PH off") };
    let Ok(parsed) = rule.parse::<OpeningHours>() else { return Opening::Unknown };
    let now = local(now);
    let parsed = parsed.with_context(Context::default().with_holidays(holidays(territory, now.date())));
    match (parsed.is_open(now), parsed.next_change(now)) {
        (true, Some(end)) => Opening::Until(end),
        (true, None) => Opening::Always,
        (false, Some(start)) if parsed.is_open(start) => Opening::From(start),
        (false, _) => Opening::Unknown,
    }
}

/// The territory's holidays of the weeks ahead, for which an opening is ever asked.
fn holidays(territory: &Territory, from: NaiveDate) -> ContextHolidays {
    let mut days = CompactCalendar::default();
    for day in from.iter_days().take_while(|day| *day < from + Days::new(60)) {
        if territory.is_holiday(day) {
            days.insert(day);
        }
    }
    ContextHolidays::new(Arc::new(days), Arc::default())
}

impl Opening {
    /// Days from today to the opening, where it is closed: 0 today, 1 tomorrow.
    pub fn days_ahead(start: NaiveDateTime, now: DateTime<Utc>) -> i32 {
        start.date().num_days_from_ce() - local(now).date().num_days_from_ce()
    }
}
