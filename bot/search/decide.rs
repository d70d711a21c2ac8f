//! The one rule that turns confidences into an answer, a choice, or a referral.
//!
//! Being sent to a person costs little; a wrong answer costs as much as [`WRONG_ANSWER`] of them, and a person who is sent away
//! although the answer was here has lost that answer too. So an article is shown only when being wrong is so unlikely that it
//! costs less than a referral. Otherwise a choice is offered where the right article is likely enough among it, and a
//! person where it is not.

use super::{Hit, Outcome};

/// What a wrong answer costs, in referrals.
const WRONG_ANSWER: f64 = 5.0;
/// What it costs more to be referred where the first article was the answer: another way, and the answer that was here.
const LOST_ANSWER: f64 = 1.5;
/// How likely the right article must be among the choices: reading them in vain costs about half a referral, and a referral
/// names the nearest articles too.
const WORTH_CHOOSING: f64 = 0.4;
/// The same for a message of a word or two, such as `doctor`: who writes it wants to be shown what there is.
const WORTH_SHOWING: f64 = 0.07;
const A_WORD_OR_TWO: usize = 2;
/// One article to choose from is no choice, and a choice of more than four is not read.
const FEWEST_CHOICES: usize = 2;
const MOST_CHOICES: usize = 4;
/// An article that is less likely than this, beside the first, is no choice.
const WORTH_OFFERING: f64 = 0.08;
/// How many near articles an answer or a referral names, and how likely they must be.
const NEAREST: usize = 4;
const NEAR: f64 = 0.05;

/// What the rule looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grounds {
    /// How sure the first is, and how sure an answer must be.
    pub sure: f64,
    pub sure_enough: f64,
    /// How many would be offered, and how likely it is that the right one is among them.
    pub choices: usize,
    pub among: f64,
    pub worth_choosing: f64,
}

impl Grounds {
    /// `confidences` are those of the articles that exist in the territory, best first; `words` is how many of the message's
    /// words carry meaning.
    pub fn of(confidences: &[f64], words: usize) -> Grounds {
        let sure = confidences.first().copied().unwrap_or(0.0);
        let worth = |(rank, confidence): &(usize, &f64)| {
            *rank < FEWEST_CHOICES || WORTH_OFFERING * sure <= **confidence
        };
        let offered: Vec<f64> = confidences
            .iter()
            .take(MOST_CHOICES)
            .enumerate()
            .filter(worth)
            .map(|(_, confidence)| *confidence)
            .collect();
        Grounds {
            sure,
            // Where WRONG_ANSWER * (1 - sure) is just 1 + LOST_ANSWER * sure, with a referral's own cost of 1.
            sure_enough: (WRONG_ANSWER - 1.0) / (WRONG_ANSWER + LOST_ANSWER),
            choices: offered.len(),
            among: offered.iter().sum(),
            worth_choosing: if words <= A_WORD_OR_TWO { WORTH_SHOWING } else { WORTH_CHOOSING },
        }
    }

    pub fn answers(&self) -> bool {
        0.0 < self.sure && self.sure_enough <= self.sure
    }

    pub fn offers(&self) -> bool {
        FEWEST_CHOICES <= self.choices && self.worth_choosing <= self.among
    }
}

/// Decides. `hits` are those that exist in the territory, best first.
pub fn decide(mut hits: Vec<Hit>, words: usize) -> Outcome {
    let confidences: Vec<f64> = hits.iter().map(|hit| hit.confidence).collect();
    let grounds = Grounds::of(&confidences, words);
    if grounds.answers() {
        let first = hits.remove(0);
        return Outcome::Answer { first, others: near(hits.into_iter()) };
    }
    if grounds.offers() {
        hits.truncate(grounds.choices);
        return Outcome::Choose(hits);
    }
    Outcome::Refer { nearest: near(hits.into_iter()) }
}

/// For a message in a language that we do not speak: only a sure answer is no chance.
pub fn decide_for_stranger(hits: Vec<Hit>, words: usize) -> Outcome {
    match decide(hits, words) {
        Outcome::Choose(hits) => Outcome::Refer { nearest: near(hits.into_iter()) },
        other => other,
    }
}

fn near(hits: impl Iterator<Item = Hit>) -> Vec<Hit> {
    hits.filter(|hit| NEAR <= hit.confidence).take(NEAREST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(confidences: &[f64], expected: &str) {
        check_words(confidences, 5, expected);
    }

    fn check_words(confidences: &[f64], words: usize, expected: &str) {
        let hit = |(rank, confidence): (usize, &f64)| Hit {
            slug: format!("topic-{rank}").parse().unwrap(),
            domain: "health".parse().unwrap(),
            confidence: *confidence,
        };
        let outcome = decide(confidences.iter().enumerate().map(hit).collect(), words);
        let said = match outcome {
            Outcome::Answer { others, .. } => format!("answer, {} others", others.len()),
            Outcome::Choose(hits) => format!("choose of {}", hits.len()),
            Outcome::Refer { nearest } => format!("refer, {} near", nearest.len()),
            other => format!("{other:?}"),
        };
        assert_eq!(said, expected, "{confidences:?}");
    }

    #[test]
    fn the_surer_the_plainer() {
        check(&[0.95, 0.06], "answer, 1 others");
        check(&[0.45, 0.40], "choose of 2");
        check(&[0.25, 0.22, 0.2, 0.2, 0.1], "choose of 4");
        check(&[0.2, 0.1, 0.05], "refer, 3 near");
        check(&[0.1, 0.05], "refer, 2 near");
        check(&[], "refer, 0 near");
    }

    #[test]
    fn a_word_or_two_ask_to_be_shown_what_there_is() {
        check_words(&[0.2, 0.1, 0.05], 1, "choose of 3");
        check_words(&[0.04, 0.02], 1, "refer, 0 near");
    }

    #[test]
    fn one_article_that_is_not_sure_enough_is_no_choice() {
        check(&[0.6], "refer, 1 near");
        check(&[0.6, 0.0], "choose of 2");
        check(&[0.6, 0.01, 0.01], "choose of 2");
    }
}
