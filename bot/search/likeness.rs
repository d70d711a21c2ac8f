//! Which questions ask the same? For whoever writes the pages: what is asked often and finds no answer stands out when it
//! stands together, whatever the words and languages.
//!
//! What has a topic near it belongs to the topic. The rest belongs together by its words: questions are vectors of four-letter
//! pieces, weighted by how rare they are, and each joins the likeliest *leader* of its language whose cosine reaches a
//! threshold, or becomes one. The most asked come first, so leaders are the common ways to ask. The same questions give the
//! same groups.

use std::collections::{BTreeMap, HashMap};

use super::function_words::FunctionWords;
use super::words::{grams, words};
use crate::knowledge::Slug;
use crate::language::Language;

/// How like a question must be to its leader. Of the 61,000 lines of the shipped phrasebook, thrown together without their
/// topics, 59 in 100 then have company, and 68 in 100 of those stand where most are of their topic. At 0.3 it is 82 and 56; at
/// 0.5, 35 and 77.
const ALIKE: f32 = 0.4;

/// A question as it was asked.
#[derive(Debug, Clone, Copy)]
pub struct Posed<'a> {
    pub text: &'a str,
    pub language: Language,
    /// The one that was nearest, if any was near.
    pub topic: Option<&'a Slug>,
}

/// The text without what makes no difference: questions whose plain texts are equal were asked in the same words.
pub fn plain(text: &str) -> String {
    words(text).join(" ")
}

/// The questions that belong together, by their places, each group and the groups in the order of the places.
pub fn alike(questions: &[Posed<'_>]) -> Vec<Vec<usize>> {
    let mut by_topic: BTreeMap<&Slug, Vec<usize>> = BTreeMap::new();
    let mut others: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, question) in questions.iter().enumerate() {
        match question.topic {
            Some(topic) => by_topic.entry(topic).or_default().push(place),
            None => others.entry(plain(question.text)).or_default().push(place),
        }
    }
    let mut same: Vec<Vec<usize>> = others.into_values().collect();
    same.sort_by_key(|places| (std::cmp::Reverse(places.len()), places[0]));
    let texts: Vec<Posed<'_>> = same.iter().map(|places| questions[places[0]]).collect();
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (leader, places) in led(&texts, ALIKE).into_iter().zip(same) {
        groups.entry(leader).or_default().extend(places);
    }
    let mut all: Vec<Vec<usize>> = by_topic.into_values().chain(groups.into_values()).collect();
    for group in &mut all {
        group.sort_unstable();
    }
    all.sort_unstable();
    all
}

/// The leader of each text, itself where it is one. A text comes after those that are asked more often.
fn led(texts: &[Posed<'_>], threshold: f32) -> Vec<usize> {
    let vectors = vectors(texts);
    let mut all: HashMap<Language, Leaders> = HashMap::new();
    let mut led = Vec::with_capacity(texts.len());
    for (place, vector) in vectors.iter().enumerate() {
        let new = || Leaders { threshold, ..Leaders::default() };
        let leaders = all.entry(texts[place].language).or_insert_with(new);
        let leader = leaders.nearest(vector, &vectors);
        if leader.is_none() {
            leaders.add(place, vector);
        }
        led.push(leader.unwrap_or(place));
    }
    led
}

/// Pieces and how much each counts, the rarest piece first; of length one.
type Vector = Vec<(u32, f32)>;

fn vectors(texts: &[Posed<'_>]) -> Vec<Vector> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut texts_with: Vec<u32> = Vec::new();
    let mut pieces: Vec<Vec<u32>> = Vec::with_capacity(texts.len());
    for text in texts {
        let mut own: Vec<u32> = telling(text)
            .iter()
            .flat_map(|word| grams(word))
            .map(|piece| {
                let next = numbers.len() as u32;
                *numbers.entry(piece).or_insert(next)
            })
            .collect();
        own.sort_unstable();
        own.dedup();
        texts_with.resize(numbers.len(), 0);
        for piece in &own {
            texts_with[*piece as usize] += 1;
        }
        pieces.push(own);
    }
    let rarity = |piece: u32| (1.0 + texts.len() as f32 / texts_with[piece as usize] as f32).ln();
    let weighted = |own: Vec<u32>| {
        let mut vector: Vector = own.into_iter().map(|piece| (piece, rarity(piece))).collect();
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut vector {
            *weight /= length;
        }
        vector.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        vector
    };
    pieces.into_iter().map(weighted).collect()
}

/// The words that carry meaning; all, where none does.
fn telling(text: &Posed<'_>) -> Vec<String> {
    let of_grammar = FunctionWords::of(text.language);
    let all = words(text.text);
    let some: Vec<String> = all.iter().filter(|word| !of_grammar.contain(word)).cloned().collect();
    if some.is_empty() { all } else { some }
}

/// Those that others are compared with, found by their rare pieces. What is left out of the index of a leader is shorter than
/// the threshold, so whoever shares nothing of the rest cannot reach it: nothing is missed (Bayardo et al., *Scaling up all
/// pairs similarity search*, WWW 2007).
#[derive(Default)]
struct Leaders {
    threshold: f32,
    places: Vec<usize>,
    /// Which leaders have a piece, and how much it counts there.
    index: HashMap<u32, Vec<(u32, f32)>>,
    /// How long what is left out of the index is, for each leader.
    left_out: Vec<f32>,
    /// How much each leader has in common with the text that is looked at, of what is in the index.
    common: Vec<f32>,
}

impl Leaders {
    fn add(&mut self, place: usize, vector: &Vector) {
        let number = self.places.len() as u32;
        let mut left = 1.0_f32;
        for (piece, weight) in vector {
            if left.max(0.0).sqrt() < self.threshold {
                break;
            }
            self.index.entry(*piece).or_default().push((number, *weight));
            left -= weight * weight;
        }
        self.places.push(place);
        self.left_out.push(left.max(0.0).sqrt());
        self.common.push(0.0);
    }

    /// The leader that is most like this, if it is like enough; of equals the one that came first.
    fn nearest(&mut self, vector: &Vector, vectors: &[Vector]) -> Option<usize> {
        let mut seen = Vec::new();
        for (piece, weight) in vector {
            for (number, theirs) in self.index.get(piece).into_iter().flatten() {
                let common = &mut self.common[*number as usize];
                if *common == 0.0 {
                    seen.push(*number as usize);
                }
                *common += weight * theirs;
            }
        }
        let mut sorted = vector.clone();
        sorted.sort_unstable_by_key(|(piece, _)| *piece);
        seen.sort_unstable();
        let mut best: Option<(f32, usize)> = None;
        for number in seen {
            let most = std::mem::take(&mut self.common[number]) + self.left_out[number];
            if most < best.map_or(self.threshold, |(cosine, _)| cosine) {
                continue;
            }
            let place = self.places[number];
            let cosine = product(&vectors[place], &sorted);
            if self.threshold <= cosine && best.is_none_or(|(most, _)| most < cosine) {
                best = Some((cosine, place));
            }
        }
        best.map(|(_, place)| place)
    }
}

fn product(one: &Vector, sorted: &Vector) -> f32 {
    let other = |piece: &u32| {
        let found = sorted.binary_search_by_key(piece, |(other, _)| *other).ok();
        found.map_or(0.0, |place| sorted[place].1)
    };
    one.iter().map(|(piece, weight)| weight * other(piece)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{FRENCH, ITALIAN};

    fn check(questions: &[(&str, &str, Option<&str>)], expected: &[&[usize]]) {
        let topics: Vec<Option<Slug>> =
            questions.iter().map(|(.., topic)| topic.map(|topic| topic.parse().unwrap())).collect();
        let posed: Vec<Posed<'_>> = questions
            .iter()
            .zip(&topics)
            .map(|((language, text, _), topic)| Posed {
                text,
                language: language.parse().unwrap(),
                topic: topic.as_ref(),
            })
            .collect();
        assert_eq!(alike(&posed), expected, "{questions:?}");
    }

    #[test]
    fn what_has_a_topic_belongs_to_it_in_all_languages() {
        check(
            &[
                ("it", "chi mi ridà i soldi della casa", Some("rental-deposit")),
                ("it", "dove dormo stanotte", Some("emergency-shelter")),
                ("ar", "أين أسترد الضمان", Some("rental-deposit")),
            ],
            &[&[0, 2], &[1]],
        );
    }

    #[test]
    fn what_has_none_belongs_together_by_its_words() {
        check(
            &[
                ("it", "vorrei vendere la mia barca a vela", None),
                ("it", "come si guida un trattore", None),
                ("it", "dove posso vendere una barca?", None),
                ("it", "Vorrei vendere la mia BARCA a vela!", None),
                ("fr", "où puis-je faire réparer mon vélo", None),
                ("fr", "qui peut réparer un vélo ici", None),
                ("it", "???", None),
            ],
            &[&[0, 2, 3], &[1], &[4, 5], &[6]],
        );
    }

    #[test]
    fn words_of_grammar_are_no_likeness() {
        check(
            &[("it", "come posso fare per il cane", None), ("it", "come posso fare per il conto", None)],
            &[&[0], &[1]],
        );
    }

    #[test]
    fn nothing_is_missed_by_the_index() {
        let text = |number: usize| {
            let word = |salt: usize| {
                format!(
                    "{}{}",
                    ["barca", "vela", "treno", "forno", "radio"][(number * 7 + salt * 3) % 5],
                    (number * salt) % 4
                )
            };
            format!("{} {} {}", word(1), word(2), word(3))
        };
        let texts: Vec<String> = (0..300).map(text).collect();
        let posed: Vec<Posed<'_>> =
            texts.iter().map(|text| Posed { text, language: ITALIAN, topic: None }).collect();
        for threshold in [0.2, 0.5, 0.8] {
            assert_eq!(led(&posed, threshold), led_by_all(&posed, threshold), "{threshold}");
        }
    }

    /// The same, each compared with every leader.
    fn led_by_all(texts: &[Posed<'_>], threshold: f32) -> Vec<usize> {
        let vectors = vectors(texts);
        let mut leaders: Vec<usize> = Vec::new();
        let mut led = Vec::new();
        for (place, vector) in vectors.iter().enumerate() {
            let mut sorted = vector.clone();
            sorted.sort_unstable_by_key(|(piece, _)| *piece);
            let mut best: Option<(f32, usize)> = None;
            for leader in &leaders {
                let cosine = product(&vectors[*leader], &sorted);
                if threshold <= cosine && best.is_none_or(|(most, _)| most < cosine) {
                    best = Some((cosine, *leader));
                }
            }
            if best.is_none() {
                leaders.push(place);
            }
            led.push(best.map_or(place, |(_, leader)| leader));
        }
        led
    }

    /// Questions of people, each with the page that answers it: as if none had a topic near.
    #[test]
    fn who_asks_the_same_stands_together() {
        let files = [
            include_str!("../../tests/questions/development.jsonl"),
            include_str!("../../tests/questions/own.jsonl"),
        ];
        let asked: Vec<serde_json::Value> = files
            .iter()
            .flat_map(|file| file.lines())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let posed: Vec<Posed<'_>> = asked
            .iter()
            .map(|question| Posed {
                text: question["text"].as_str().unwrap(),
                language: question["lang"].as_str().unwrap().parse().unwrap(),
                topic: None,
            })
            .collect();
        let groups: Vec<Vec<usize>> = alike(&posed).into_iter().filter(|group| 1 < group.len()).collect();
        let most = |group: &Vec<usize>| {
            let page = |place: &usize| &asked[*place]["expect"];
            let same = |one: &usize| group.iter().filter(|other| page(other) == page(one)).count();
            group.iter().map(same).max().unwrap_or_default()
        };
        let (right, all): (usize, usize) = (groups.iter().map(most).sum(), groups.iter().map(Vec::len).sum());
        assert!(20 <= all && all * 2 <= right * 3, "{right} of {all} stand where most ask the same");
    }

    #[test]
    fn the_plain_text_is_the_same_however_it_is_written() {
        assert_eq!(plain("  Où   est l’ASL?"), plain("ou est l'asl"));
        let empty = Posed { text: "", language: FRENCH, topic: None };
        assert_eq!(alike(&[empty, empty]), [[0, 1]]);
        assert!(alike(&[]).is_empty());
    }
}
