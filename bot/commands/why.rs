//! `sportello ask --explain`: in words, why the first topic was first and why that was enough or not.

use std::fmt::Write as _;

use crate::search::{Explanation, Grounds, Outcome, Reasons};

/// The explanation as text for the terminal.
pub fn told(explanation: &Explanation) -> String {
    let mut text = String::from("Why:\n");
    let mut line = |words: String| writeln!(text, "{words}").expect("a String takes any text");
    match &explanation.finding.outcome {
        Outcome::Urgent { card, .. } => line(format!(
            "the message tells of a danger (card `{card}`): that comes first, whatever else it asks"
        )),
        Outcome::Chitchat(talk) => line(format!("the message is nothing but small talk (`{talk}`)")),
        Outcome::Answer { .. } | Outcome::Choose(_) | Outcome::Refer { .. } => line(rule(&explanation.rule)),
    }
    for (at, reasons) in explanation.topics.iter().enumerate() {
        line(format!("\n{}. `{}`, {} sure", at + 1, reasons.topic, percent(reasons.confidence)));
        for reason in reasons_of(reasons) {
            line(format!("   {reason}"));
        }
    }
    if !explanation.confidence.is_empty() {
        line("\nThe confidence in the first, as logarithms of odds:".to_owned());
        for (name, part) in &explanation.confidence {
            line(format!("   {part:>+6.2}  {name}"));
        }
        let sum: f64 = explanation.confidence.iter().map(|(_, part)| part).sum();
        line(format!("   {sum:>+6.2}  together: {} sure", percent(1.0 / (1.0 + (-sum).exp()))));
    }
    text.trim_end().to_owned()
}

fn rule(grounds: &Grounds) -> String {
    let (sure, enough) = (percent(grounds.sure), percent(grounds.sure_enough));
    if grounds.answers() {
        return format!(
            "answered: {sure} sure, and {enough} is enough, since a wrong answer costs as much as five referrals"
        );
    }
    let among = percent(grounds.among);
    let worth = percent(grounds.worth_choosing);
    if grounds.offers() {
        return format!(
            "offered a choice: {sure} sure is less than the {enough} that an answer takes, but one of the first {} is right \
             with {among}, and {worth} make a choice worth reading",
            grounds.choices
        );
    }
    format!(
        "referred to people: {sure} sure is less than the {enough} that an answer takes, and {among} for all that could be \
         offered is less than the {worth} that make a choice worth reading"
    )
}

fn reasons_of(reasons: &Reasons) -> Vec<String> {
    let evidence = &reasons.evidence;
    let mut lines = vec![format!(
        "score {:.2}: article {:.2}, questions about it {:.2}, words known {}{}",
        evidence.score(),
        evidence.article,
        evidence.gathered,
        percent(evidence.coverage),
        evidence.learned.map_or_else(String::new, |learned| format!(", learned {learned:+.2}"))
    )];
    if !reasons.in_article.is_empty() {
        lines.push(format!("the article has: {}", reasons.in_article.join(", ")));
    }
    if !reasons.telling.is_empty() {
        let words: Vec<String> =
            reasons.telling.iter().map(|(word, moves)| format!("{word} ({moves:+.2})")).collect();
        lines.push(format!("learned from the phrasebook: {}", words.join(", ")));
    }
    lines.extend(reasons.lines.iter().map(|(language, line)| format!("asked alike ({language}): {line}")));
    lines
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
