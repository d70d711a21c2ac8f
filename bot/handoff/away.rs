//! `/away until monday`: how a mediator says that nobody answers for a while, in any language of ours.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};

use crate::language::SPOKEN;
use crate::referral::{local, moment};
use crate::wording::{Phrase, say};

/// Who is away longer than this has no desk.
const LONGEST: Days = Days::new(366);

/// The first letters of a weekday are enough if there are so many.
const SHORTEST_NAME: usize = 4;

/// What an `/away` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Away {
    /// They are back on that day, from its beginning.
    Until(DateTime<Utc>),
    /// They are there.
    Off,
}

/// Reads what stands after `/away`; `None` where it names no day to come.
pub fn absence(words: &str, now: DateTime<Utc>) -> Option<Away> {
    let today = local(now).date();
    let mut words = words.split_whitespace().map(folded).filter(|word| !word.is_empty());
    words.find_map(|word| match word.as_str() {
        "off" => Some(Away::Off),
        word => {
            let day = date(word, today).or_else(|| Some(next(weekday(word)?, today)))?;
            let far = today.checked_add_days(LONGEST)?;
            let midnight = NaiveDateTime::new(day, NaiveTime::MIN);
            (today < day && day < far).then(|| Away::Until(moment(midnight)))
        }
    })
}

/// Small letters without the marks around and the isolates that our own words come with.
fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// `2026-12-01`, `1.12.2026`, `1/12`, `1.12.`; without a year the next such day.
fn date(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Ok(day) = word.parse::<NaiveDate>() {
        return Some(day);
    }
    let numbers: Vec<i32> =
        word.split(['.', '/', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let small = |number: i32| u32::try_from(number).ok();
    match numbers.as_slice() {
        [day, month, year] => NaiveDate::from_ymd_opt(*year, small(*month)?, small(*day)?),
        [day, month] => [today.year(), today.year() + 1]
            .into_iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(year, small(*month)?, small(*day)?))
            .find(|day| today < *day),
        _ => None,
    }
}

fn next(weekday: Weekday, today: NaiveDate) -> NaiveDate {
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today + Days::new(u64::from(if ahead == 0 { 7 } else { ahead }))
}

/// A weekday by its name in any language of the bot's: the longest word of how it says 'on Monday'.
fn weekday(word: &str) -> Option<Weekday> {
    let days = [
        (Weekday::Mon, Phrase::Weekday1),
        (Weekday::Tue, Phrase::Weekday2),
        (Weekday::Wed, Phrase::Weekday3),
        (Weekday::Thu, Phrase::Weekday4),
        (Weekday::Fri, Phrase::Weekday5),
        (Weekday::Sat, Phrase::Weekday6),
        (Weekday::Sun, Phrase::Weekday7),
    ];
    let is_named = |phrase: &Phrase<'_>| {
        SPOKEN.into_iter().any(|language| {
            let said = say(language, phrase);
            let named = said.split_whitespace().map(folded).max_by_key(|word| word.chars().count());
            named.is_some_and(|named| is_same_day(&named, word))
        })
    };
    days.iter().find(|(_, phrase)| is_named(phrase)).map(|(day, _)| *day)
}

/// A weekday's name may have an ending in one place and none in another: e hënë, të hënën.
fn is_same_day(named: &str, written: &str) -> bool {
    let long = SHORTEST_NAME <= written.chars().count();
    named == written || (long && named.starts_with(written))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// On a Wednesday.
    fn check(words: &str, expected: Option<&str>) {
        let now = "2026-11-25T10:00:00Z".parse().unwrap();
        let expected =
            expected.map(|day| Away::Until(moment(NaiveDateTime::new(day.parse().unwrap(), NaiveTime::MIN))));
        assert_eq!(absence(words, now), expected, "{words}");
    }

    #[test]
    fn a_weekday_is_known_in_every_language() {
        for monday in
            ["until monday", "fino a lunedì", "Lundi", "hasta el lunes", "fins dilluns", "الاثنين", "e hënë"]
        {
            check(monday, Some("2026-11-30"));
        }
        check("until Wednesday!", Some("2026-12-02"));
        for language in SPOKEN {
            for (phrase, day) in [(Phrase::Weekday1, "2026-11-30"), (Phrase::Weekday5, "2026-11-27")] {
                check(&say(language, &phrase), Some(day));
            }
        }
    }

    #[test]
    fn a_date_is_known_with_and_without_its_year() {
        check("until 1.12.2026", Some("2026-12-01"));
        check("fino al 7/1", Some("2027-01-07"));
        check("1.12.", Some("2026-12-01"));
        check("2027-02-03", Some("2027-02-03"));
    }

    #[test]
    fn what_is_no_day_to_come_is_not_understood() {
        for words in ["", "until", "soon", "1.1.2020", "31.2.2027", "9999-12-31", "1.1.99999999999", "🙂"] {
            check(words, None);
        }
        assert_eq!(absence("OFF", "2026-11-25T10:00:00Z".parse().unwrap()), Some(Away::Off));
    }
}
