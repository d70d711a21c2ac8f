//! Opening hours as weekly rules. HSDS knows weeks and months; what the OpenStreetMap notation says beyond plain weeks stays
//! in the description, where the whole notation always stands.

use std::collections::BTreeMap;

/// As iCalendar and OpenStreetMap write them, but for the case.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Open on these days from and to, `HH:MM:SS`, local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekly {
    pub days: String,
    pub opens: String,
    pub closes: String,
}

/// The rules of plain weeks, or nothing where there is anything else (months, dates, comments). Holidays are not told.
pub fn weekly(hours: &str) -> Option<Vec<Weekly>> {
    let mut week: [Vec<(String, String)>; 7] = Default::default();
    for rule in hours.split(';').map(str::trim).filter(|rule| !rule.is_empty()) {
        let (days, times) = parts(rule)?;
        // A later rule replaces what earlier ones said of its days.
        for day in days {
            week[day].clone_from(&times);
        }
    }
    let mut spans: BTreeMap<(String, String), Vec<&str>> = BTreeMap::new();
    for (day, times) in DAYS.iter().zip(week) {
        for span in times {
            spans.entry(span).or_default().push(day);
        }
    }
    Some(
        spans
            .into_iter()
            .map(|((opens, closes), days)| Weekly { days: days.join(","), opens, closes })
            .collect(),
    )
}

type Spans = Vec<(String, String)>;

fn parts(rule: &str) -> Option<(Vec<usize>, Spans)> {
    if rule == "24/7" {
        return Some(((0..7).collect(), vec![("00:00:00".to_owned(), "23:59:59".to_owned())]));
    }
    let (days, times) = match rule.split_once(' ') {
        Some((days, times)) => (days_of(days)?, times),
        None => ((0..7).collect(), rule),
    };
    if matches!(times, "off" | "closed") {
        return Some((days, Vec::new()));
    }
    let spans: Option<Spans> = times.split(',').map(span).collect();
    Some((days, spans?))
}

/// `Mo-We,Fr`; holidays (`PH`, `SH`) are no days of a week.
fn days_of(text: &str) -> Option<Vec<usize>> {
    let mut days = Vec::new();
    for part in text.split(',').filter(|part| !matches!(*part, "PH" | "SH")) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (day(first)?, day(last)?);
        // `Sa-Mo` goes over the end of the week.
        let length = (last + 7 - first) % 7;
        days.extend((0..=length).map(|step| (first + step) % 7));
    }
    Some(days)
}

fn day(name: &str) -> Option<usize> {
    DAYS.iter().position(|day| name.len() == 2 && day.eq_ignore_ascii_case(name))
}

fn span(text: &str) -> Option<(String, String)> {
    let (opens, closes) = text.split_once('-')?;
    Some((time(opens)?, time(closes)?))
}

fn time(text: &str) -> Option<String> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    match (hours, minutes) {
        (24, 0) => Some("23:59:59".to_owned()),
        (0..24, 0..60) => Some(format!("{hours:02}:{minutes:02}:00")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::weekly;

    fn check(hours: &str, expected: Option<&[&str]>) {
        let shown = weekly(hours).map(|rules| {
            rules
                .iter()
                .map(|rule| format!("{} {} {}", rule.days, rule.opens, rule.closes))
                .collect::<Vec<_>>()
        });
        assert_eq!(shown, expected.map(|lines| lines.iter().map(ToString::to_string).collect()), "{hours}");
    }

    #[test]
    fn plain_weeks_become_rules_and_holidays_are_left_out() {
        check("Mo-Fr 09:00-17:00; PH off", Some(&["MO,TU,WE,TH,FR 09:00:00 17:00:00"]));
        check(
            "Mo-We,Fr 09:00-12:30,13:00-17:00; Th 13:00-17:00",
            Some(&["MO,TU,WE,FR 09:00:00 12:30:00", "MO,TU,WE,TH,FR 13:00:00 17:00:00"]),
        );
        check("24/7", Some(&["MO,TU,WE,TH,FR,SA,SU 00:00:00 23:59:59"]));
        check("Sa-Mo 19:00-24:00", Some(&["MO,SA,SU 19:00:00 23:59:59"]));
    }

    #[test]
    fn a_later_rule_replaces_the_days_that_it_names() {
        check("Mo-We 09:00-12:00; Tu off", Some(&["MO,WE 09:00:00 12:00:00"]));
    }

    #[test]
    fn what_a_week_cannot_say_is_not_guessed() {
        check("Apr-Sep Mo 09:00-12:00", None);
        check("Mo 09:00-12:00 \"su appuntamento\"", None);
        check("Mo[1] 09:00-12:00", None);
    }
}
