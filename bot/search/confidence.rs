//! From evidence to a probability that a topic's article answers.
//!
//! Two steps. Among the topics, scores become shares (softmax): which is it, if it is any? Then a logistic regression over
//! few features of the best says how sure it is. Both were fitted on 700 development questions, some of which nothing answers;
//! on left-out tenths the area under the curve is 0.93, the calibration error 0.02. The constants stand here and in `evidence`, and nowhere else; they
//! go with the shipped knowledge and are to be fitted again when that has grown much.

use super::evidence::{Candidate, Evidence, Ranking};

/// Weights of the features in the order of [`features`], then the constant: with what the phrasebook taught.
const LEARNED: [f64; LEARNED_FEATURES] = [0.634, 0.605, -2.611, 0.929, 1.509];
const LEARNED_CONSTANT: f64 = -6.726;
const LEARNED_FEATURES: usize = 5;
const LEARNED_NAMES: [&str; LEARNED_FEATURES] = [
    "lead over the second",
    "what was learned of the topic",
    "how much it sounds like what nothing answers",
    "share of the words that the topic knows",
    "length of the question",
];

/// The same for a library without a phrasebook, fitted on what the indexes alone say.
const FOUND: [f64; FOUND_FEATURES] = [0.268, 2.544, 3.511, 2.033];
const FOUND_CONSTANT: f64 = -9.843;
const FOUND_FEATURES: usize = 4;
const FOUND_NAMES: [&str; FOUND_FEATURES] = [
    "strength of the first",
    "lead over the second",
    "share of the words that the topic knows",
    "length of the question",
];

/// How sure we are that each candidate answers, in their order (best first); together at most 1.
pub fn confidences(ranking: &Ranking) -> Vec<f64> {
    let Some((_, best)) = ranking.candidates.first() else { return Vec::new() };
    match best.learned {
        Some(_) => shares_of(ranking),
        None => each_alone(ranking),
    }
}

/// What makes up the confidence in the best: each feature's name and what it adds to the logarithm of the odds.
pub fn parts(ranking: &Ranking) -> Vec<(&'static str, f64)> {
    let Some((_, best)) = ranking.candidates.first() else { return Vec::new() };
    let scores: Vec<f64> = ranking.candidates.iter().map(|(_, evidence)| evidence.score()).collect();
    let named = |names: &[&'static str], features: &[f64], weights: &[f64], constant: f64| {
        let parts = names.iter().zip(features).zip(weights);
        let parts = parts.map(|((name, feature), weight)| (*name, feature * weight));
        parts.chain([("what every question starts from", constant)]).collect()
    };
    if best.learned.is_some() {
        let features = learned_features(ranking, &scores);
        named(&LEARNED_NAMES, &features, &LEARNED, LEARNED_CONSTANT)
    } else {
        let second = scores.get(1).copied().unwrap_or(0.0);
        let features = found_features(best, second, ranking.words);
        named(&FOUND_NAMES, &features, &FOUND, FOUND_CONSTANT)
    }
}

/// The best one's confidence, and the others' in proportion to how likely they are beside it.
fn shares_of(ranking: &Ranking) -> Vec<f64> {
    let scores: Vec<f64> = ranking.candidates.iter().map(|(_, evidence)| evidence.score()).collect();
    let odds: Vec<f64> = scores.iter().map(|score| (score - scores[0]).exp()).collect();
    let all: f64 = odds.iter().sum();
    let sure = logistic(&learned_features(ranking, &scores), &LEARNED, LEARNED_CONSTANT);
    // That the answer is among the candidates at all cannot be more than certain.
    let among = (sure * all).min(1.0);
    odds.iter().map(|odds| among * odds / all).collect()
}

/// The lead over the second, what was learned for and against an answer, coverage, length of the message.
fn learned_features(ranking: &Ranking, scores: &[f64]) -> [f64; LEARNED_FEATURES] {
    let best = &ranking.candidates[0].1;
    let lead = scores[0] - scores.get(1).copied().unwrap_or(0.0);
    let learned = best.learned.unwrap_or_default();
    [lead, learned, ranking.no_topic.unwrap_or_default(), best.coverage, (ranking.words as f64).ln_1p()]
}

fn each_alone(ranking: &Ranking) -> Vec<f64> {
    let scores: Vec<f64> = ranking.candidates.iter().map(|(_, evidence)| evidence.score()).collect();
    let sure = |(rank, (_, evidence)): (usize, &Candidate)| {
        let best_other =
            scores.iter().enumerate().find(|(other, _)| *other != rank).map_or(0.0, |(_, score)| *score);
        logistic(&found_features(evidence, best_other, ranking.words), &FOUND, FOUND_CONSTANT)
    };
    let each: Vec<f64> = ranking.candidates.iter().enumerate().map(sure).collect();
    let sum: f64 = each.iter().sum();
    each.iter().map(|confidence| confidence / sum.max(1.0)).collect()
}

/// Strength, lead over the best other topic, coverage, length of the message.
fn found_features(evidence: &Evidence, best_other: f64, words: usize) -> [f64; FOUND_FEATURES] {
    let score = evidence.score();
    let lead = if score <= 0.0 { -1.0 } else { ((score - best_other) / score).max(-1.0) };
    [score, lead, evidence.coverage, (words as f64).ln_1p()]
}

fn logistic(features: &[f64], weights: &[f64], constant: f64) -> f64 {
    let sum: f64 = features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum();
    1.0 / (1.0 + (-(sum + constant)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str, strength: f64) -> Candidate {
        let evidence = Evidence { article: strength, gathered: strength, coverage: strength, learned: None };
        (name.parse().unwrap(), evidence)
    }

    #[test]
    fn confidence_is_a_probability_and_follows_the_evidence() {
        let of = |second: f64| {
            let candidates = vec![candidate("a", 1.0), candidate("b", second)];
            confidences(&Ranking { candidates, words: 5, no_topic: None })
        };
        let (sure, unsure) = (of(0.1), of(0.9));
        assert!(unsure[0] < sure[0], "a near second makes the first less sure");
        for confidence in sure.iter().chain(&unsure) {
            assert!((0.0..=1.0).contains(confidence));
        }
        assert!(unsure.iter().sum::<f64>() <= 1.0 + 1e-9);
        assert!(confidences(&Ranking::default()).is_empty());
    }
}
