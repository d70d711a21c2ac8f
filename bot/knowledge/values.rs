//! Dates, links, telephone numbers and hours as people write them, right and wrong.

use chrono::NaiveDate;

pub(super) const LINK_HELP: &str = "write the whole address, for example `https://www.example.org/page`";

/// A day, or the fact and the order; the order says `DATE` for the name of the field.
pub(super) fn date(text: &str) -> Result<NaiveDate, (String, String)> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    let order = |example: &str| format!("write year-month-day, for example `DATE: {example}`");
    match numbers.as_deref() {
        Some([year, month, day]) if parts.first().is_some_and(|part| part.len() == 4) => {
            match day_of(*year, *month, *day) {
                Some(date) if text.len() == 10 && text.split('-').count() == 3 => Ok(date),
                Some(date) => Err((format!("`{text}` is not a date"), order(&date.to_string()))),
                None => Err((format!("there is no day `{text}` in the calendar"), order("2026-11-23"))),
            }
        }
        Some([day, month, year]) => {
            let meant = day_of(*year, *month, *day).filter(|_| 1000 <= *year);
            let example = meant.map_or("2026-11-23".to_owned(), |date| date.to_string());
            Err((format!("`{text}` is not a date"), order(&example)))
        }
        _ => Err((format!("`{text}` is not a date"), order("2026-11-23"))),
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day)
}

/// What keeps a text from being a link that can be opened.
pub(super) fn link_fault(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let host_is_right = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let cut = text.contains('…') || text.ends_with("...");
    let strange = text.chars().any(|c| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '`' | '“' | '”'));
    if cut {
        return Some(format!("the link `{text}` is cut short"));
    }
    (!host_is_right || strange).then(|| format!("`{text}` is not a link"))
}

/// The emergency numbers of two digits that there are (in France: ambulance, police, fire).
const TWO_DIGITS: [&str; 3] = ["15", "17", "18"];

/// Prefixes of numbers that are free or at a fixed price inside a country, and have no form with a country code.
const NATIONAL: [&str; 6] = ["800", "803", "08", "90", "80", "84"];

/// Whether it can be dialled as written: with a country code, a short number, or a freephone number.
pub(super) fn is_phone(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let fits = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '\u{a0}'));
    let count = digits.len();
    let national = NATIONAL.iter().any(|prefix| digits.starts_with(prefix)) && (6..=10).contains(&count);
    fits && if text.starts_with('+') {
        (7..=15).contains(&count)
    } else {
        (3..=6).contains(&count) || TWO_DIGITS.contains(&digits.as_str()) || national
    }
}

pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let whole = !text.chars().any(char::is_whitespace) && !host.contains('@');
    whole && !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

/// Whether the text is in OSM `opening_hours` syntax.
pub(super) fn are_hours(text: &str) -> bool {
    text.parse::<opening_hours::OpeningHours>().is_ok()
}

/// Two capital letters, as ISO 3166 has them.
pub(super) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_the_other_way_round_is_turned_in_the_help() {
        let (fact, order) = date("23-11-2026").unwrap_err();
        assert_eq!(fact, "`23-11-2026` is not a date");
        assert_eq!(order, "write year-month-day, for example `DATE: 2026-11-23`");
        assert!(date("2026-02-30").unwrap_err().0.contains("no day"));
        assert!(date("2026-11-23").is_ok());
        for wrong in ["", "domani", "2026-1-5", "1/2/3/4", "0000-00-00", "23 novembre 2026"] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_number_can_be_dialled_from_a_phone_abroad_or_is_short_or_free() {
        for right in
            ["+39 011 5662266", "112", "15", "116117", "800 290 290", "+34 93 555 01 01", "0800 05 95 95"]
        {
            assert!(is_phone(right), "{right}");
        }
        for wrong in ["011 5662266", "chiedere di Anna", "+39", "12", "16", "+39 011 566 int. 4", ""] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_link_is_whole() {
        assert_eq!(link_fault("https://www.example.org/a?b=c#d"), None);
        for wrong in
            ["www.example.org", "https://", "https://example.org/…", "https://a b.org", "ftp://x.org"]
        {
            assert!(link_fault(wrong).is_some(), "{wrong}");
        }
    }

    #[test]
    fn hours_follow_openstreetmap() {
        assert!(are_hours("Mo-Fr 08:30-13:00,14:00-17:00; PH off") && are_hours("24/7"));
        assert!(!are_hours("lun-ven 9-13"));
    }
}
