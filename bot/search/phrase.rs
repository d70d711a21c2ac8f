//! A danger phrase, and when a message says it.

use super::danger::{FEWEST_WORDS, MISSPELT, Meetings};
use super::function_words::FunctionWords;
use crate::knowledge::Slug;
use crate::language::Language;

/// Stands for any word that negates.
pub const NEGATION: &str = "!";
/// Share of a phrase's weight that is all of it, typing errors allowed.
const WHOLE: f64 = MISSPELT - 0.01;
/// How sure we must be, without the phrase, that it is an emergency: the less of the phrase is said, the surer.
/// Share said, sureness needed; straight lines between. Chosen by leaving out a quarter of the library's danger
/// phrases and questions at a time: three in four unseen dangers are met, and one in sixty ordinary questions.
const SURENESS: [(f64, f64); 5] = [(0.25, 0.7), (0.5, 0.6), (0.65, 0.5), (0.75, 0.4), (0.9, 0.1)];
/// A message so like a phrase is told whatever else we think.
const NEARLY_THE_SAME: f64 = 0.5;
/// Part of a phrase, as so small a part of the message, needs so much more sureness.
const SCATTERED: f64 = 0.2;
const MORE_SURE: f64 = 1.5;
/// So sure, one word of a phrase is enough to tell which danger it is, and its negation may be missing.
const LOUD_ENOUGH: f64 = 0.7;
/// How much of the message a phrase of another language must be: else its words are chance.
const ALIKE_ELSEWHERE: f64 = 0.3;
/// Shortest stem that is no chance in another language.
const TELLING_STEM: usize = 3;
/// A phrase's words may stand this far apart: so many words for each of them, and some more.
const WORDS_APART: usize = 3;
const WORDS_APART_MORE: usize = 7;
/// A negation belongs to a word at most this far from it.
const NEGATION_REACHES: usize = 4;

/// A danger phrase or look-alike.
pub struct Phrase {
    /// `None` for a look-alike.
    pub danger: Option<Slug>,
    pub language: Language,
    /// Distinct stems that carry the meaning, with how telling each is.
    pub stems: Vec<(String, f64)>,
    /// The small words of a phrase of one content word: without them it says too little.
    pub frame: Vec<String>,
}

/// A phrase met in a message, whole or in part.
#[derive(Debug, Clone)]
pub struct Met {
    pub phrase: usize,
    /// Share of the phrase that was said.
    pub said: f64,
    /// How alike phrase and message are as a whole.
    pub alike: f64,
    /// The stretch of the message.
    pub first: usize,
    pub last: usize,
    /// How many of the phrase's stems were met, negation left out.
    stems: usize,
    misspelt: bool,
    /// The phrase's negation was met.
    negated: bool,
}

impl Phrase {
    /// How much of the phrase is said, near its rarest word. `content`: how many words of the message carry meaning.
    pub fn meet(&self, at: usize, meetings: &Meetings, content: usize) -> Option<Met> {
        let place_of = |stem: &String| meetings.get(&(self.language, stem.clone()));
        let places: Vec<_> =
            self.stems.iter().filter_map(|(stem, weight)| Some((stem, place_of(stem)?, *weight))).collect();
        let meaningful = places.iter().filter(|(stem, ..)| *stem != NEGATION);
        let anchor = meaningful.min_by_key(|(_, met, ..)| met.len())?.1;
        let anchor = anchor.first()?.0;
        let mut met = Met {
            phrase: at,
            said: 0.0,
            alike: 0.0,
            first: anchor,
            last: anchor,
            stems: 0,
            misspelt: false,
            negated: false,
        };
        let mut weight = 0.0;
        for (stem, places, telling) in &places {
            let (place, quality) = places.iter().min_by_key(|(place, _)| place.abs_diff(anchor))?;
            if *stem == NEGATION && NEGATION_REACHES < place.abs_diff(anchor) {
                continue;
            }
            met.first = met.first.min(*place);
            met.last = met.last.max(*place);
            met.misspelt |= *quality < 1.0;
            met.stems += usize::from(*stem != NEGATION);
            met.negated |= *stem == NEGATION;
            weight += telling * quality;
        }
        let all: f64 = self.stems.iter().map(|(_, weight)| weight).sum();
        // A word that the phrase does not have counts as much as the phrase's average word.
        let strange = content.saturating_sub(met.stems) as f64 * all / self.stems.len() as f64;
        met.said = weight / all;
        met.alike = weight / (all + strange);
        Some(met)
    }

    /// Whether that is enough. `alarm`: how sure we are without the phrase that this is an emergency; `own`: the
    /// message is most likely in the phrase's language.
    pub fn is_told(&self, met: &Met, said: &[String], alarm: f64, own: bool) -> bool {
        let apart = met.last - met.first;
        if WORDS_APART * self.stems.len() + WORDS_APART_MORE < apart || self.is_denied(met, said) {
            return false;
        }
        let negated = self.stems.iter().any(|(stem, _)| stem == NEGATION);
        let whole = WHOLE <= met.said;
        if whole && NEARLY_THE_SAME <= met.alike {
            return own || 2 <= met.stems;
        }
        // "The baby does not move any more": so exact a sentence needs no other sign.
        if own && whole && met.negated && 2 <= met.stems && ALIKE_ELSEWHERE <= met.alike {
            return true;
        }
        let scattered = if met.alike < SCATTERED && !whole { MORE_SURE } else { 1.0 };
        let opposite = negated && !met.negated;
        if alarm < scattered * sureness_needed(met.said) || opposite && alarm < LOUD_ENOUGH {
            return false;
        }
        if !own {
            let telling = self.stems.iter().filter(|(stem, _)| TELLING_STEM <= stem.chars().count()).count();
            return whole && !met.misspelt && 2 <= telling && ALIKE_ELSEWHERE <= met.alike;
        }
        let (loud, _) = SURENESS[0];
        LOUD_ENOUGH <= alarm && loud <= met.said && FEWEST_WORDS <= said.len()
            || 2 <= met.stems
            || whole && (negated || self.is_framed(said))
    }

    /// A phrase of one content word: most of its small words are said too.
    fn is_framed(&self, said: &[String]) -> bool {
        let there = self.frame.iter().filter(|word| said.contains(*word)).count();
        self.frame.len() <= 2 * there
    }

    /// `no bleeding`: the message negates what the phrase affirms, right in front of it or inside.
    pub fn is_denied(&self, met: &Met, said: &[String]) -> bool {
        if self.stems.iter().any(|(stem, _)| stem == NEGATION) {
            return false;
        }
        let small = FunctionWords::of(self.language);
        let before = said.get(..met.first).unwrap_or_default();
        let inside = said.get(met.first..=met.last).unwrap_or_default();
        let mut nearest = before.iter().rev().take(2).take_while(|word| small.contain(word));
        nearest.any(|word| small.negate(word)) || inside.iter().any(|word| small.negate(word))
    }
}

fn sureness_needed(said: f64) -> f64 {
    let above = SURENESS.iter().position(|(share, _)| said < *share);
    match above {
        None => SURENESS[SURENESS.len() - 1].1,
        Some(0) => 1.0,
        Some(at) => {
            let ((low, surer), (high, less)) = (SURENESS[at - 1], SURENESS[at]);
            surer + (less - surer) * (said - low) / (high - low)
        }
    }
}
