//! What a change of the library does to questions that were answered before: which are answered otherwise, and was it right?

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Case, Verdict};
use crate::knowledge::{Library, Slug};
use crate::language::Language;
use crate::search::{Catalogue, Finding, Hit, Outcome, Question};

/// What a person gets to see first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub verdict: Verdict,
    pub outcome: &'static str,
    /// The article that is shown, those that are offered, the card or the small talk; none where it refers.
    pub shown: Vec<Slug>,
}

/// A question whose answer changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Collision {
    pub lang: Language,
    pub territory: Slug,
    pub id: String,
    pub text: String,
    pub expect: Vec<Slug>,
    pub before: Answer,
    pub after: Answer,
}

/// What became of all questions of a language.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    pub asked: usize,
    /// Right before, and now wrong.
    pub right_to_wrong: usize,
    /// Otherwise worse: right before and now only offered or referred; offered and now neither …
    pub worse: usize,
    pub better: usize,
    /// Another answer that is as right or wrong as the one before.
    pub other: usize,
}

/// All changes, by language, in each of them right to wrong first and wrong to right last.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
pub struct Collisions {
    pub by_lang: BTreeMap<Language, Count>,
    pub changes: Vec<Collision>,
}

/// A question, and the territory that it is asked in.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub case: Case,
    pub territory: Slug,
}

/// The lines of both phrasebooks as questions, each with the topic that it stands under (`no-topic`: nothing, a danger:
/// its card), in every territory that has that topic before or after the change.
pub fn of_phrasebooks(before: &Library, after: &Library) -> Vec<Asked> {
    let mut lines: BTreeSet<(Language, &str, Option<&Slug>, bool)> = BTreeSet::new();
    for library in [before, after] {
        for ((topic, language), texts) in &library.questions {
            lines.extend(texts.iter().map(|text| (*language, text.as_str(), Some(topic), false)));
        }
        for (language, texts) in &library.no_topic {
            lines.extend(texts.iter().map(|text| (*language, text.as_str(), None, false)));
        }
        for ((card, language), texts) in &library.dangers {
            lines.extend(texts.iter().map(|text| (*language, text.as_str(), Some(card), true)));
        }
    }
    let territories: BTreeSet<&Slug> = before.territories.keys().chain(after.territories.keys()).collect();
    let mut asked = Vec::new();
    for (lang, text, topic, danger) in lines {
        for territory in &territories {
            let has = |library: &Library| {
                let Some(territory) = library.territories.get(*territory) else { return false };
                let in_it = |topic: &Slug| {
                    if danger {
                        territory.urgent.contains_key(topic)
                    } else {
                        territory.articles.contains_key(topic)
                    }
                };
                topic.is_none_or(in_it)
            };
            if has(before) || has(after) {
                let case = case(lang, text, topic, danger);
                asked.push(Asked { case, territory: (*territory).clone() });
            }
        }
    }
    asked
}

fn case(lang: Language, text: &str, topic: Option<&Slug>, danger: bool) -> Case {
    let name = topic.map_or("no-topic", Slug::as_str);
    let urgent = || "urgent".parse().ok();
    let expect = if danger { urgent().into_iter().collect() } else { topic.cloned().into_iter().collect() };
    let folder = if danger { "danger" } else { "questions" };
    let id = format!("{folder}/{name}");
    Case { id, lang, text: text.to_owned(), expect, territory: None, kind: None, style: None }
}

/// Asks a question of both libraries; `None` where the answer stays the same.
pub fn collision(before: &Catalogue, after: &Catalogue, asked: &Asked) -> Option<Collision> {
    let Asked { case, territory } = asked;
    let question = Question { text: &case.text, chosen: case.lang, territory: Some(territory) };
    let (then, now) = (answer(case, &before.find(question)), answer(case, &after.find(question)));
    (then != now).then(|| Collision {
        lang: case.lang,
        territory: territory.clone(),
        id: case.id.clone(),
        text: case.text.clone(),
        expect: case.expect.clone(),
        before: then,
        after: now,
    })
}

fn answer(case: &Case, finding: &Finding) -> Answer {
    let slugs = |hits: &[Hit]| hits.iter().map(|hit| hit.slug.clone()).collect();
    let shown = match &finding.outcome {
        Outcome::Urgent { card, .. } => vec![card.clone()],
        Outcome::Answer { first, .. } => vec![first.slug.clone()],
        Outcome::Choose(hits) => slugs(hits),
        Outcome::Refer { .. } => Vec::new(),
        Outcome::Chitchat(talk) => vec![talk.clone()],
    };
    Answer { verdict: Verdict::of(case, finding), outcome: finding.outcome.name(), shown }
}

impl Collisions {
    pub fn new(asked: &[Asked], mut changes: Vec<Collision>) -> Collisions {
        let mut by_lang: BTreeMap<Language, Count> = BTreeMap::new();
        for one in asked {
            by_lang.entry(one.case.lang).or_default().asked += 1;
        }
        for change in &changes {
            let count = by_lang.entry(change.lang).or_default();
            let (before, after) = (change.before.verdict, change.after.verdict);
            match before.cmp(&after) {
                _ if (before, after) == (Verdict::Right, Verdict::Wrong) => count.right_to_wrong += 1,
                std::cmp::Ordering::Less => count.worse += 1,
                std::cmp::Ordering::Greater => count.better += 1,
                std::cmp::Ordering::Equal => count.other += 1,
            }
        }
        changes.sort_by(|one, other| {
            let key = |change: &Collision| {
                (change.lang, change.before.verdict, std::cmp::Reverse(change.after.verdict))
            };
            let place =
                |change: &Collision| (change.id.clone(), change.text.clone(), change.territory.clone());
            key(one).cmp(&key(other)).then_with(|| place(one).cmp(&place(other)))
        });
        Collisions { by_lang, changes }
    }

    pub fn right_to_wrong(&self) -> usize {
        self.by_lang.values().map(|count| count.right_to_wrong).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{ENGLISH, ITALIAN};

    fn change(lang: Language, text: &str, before: Verdict, after: Verdict) -> Collision {
        let answer = |verdict| Answer { verdict, outcome: "answer", shown: Vec::new() };
        let territory: Slug = "piemonte".parse().unwrap();
        let (id, expect) = ("questions/a".to_owned(), Vec::new());
        Collision {
            lang,
            territory,
            id,
            text: text.to_owned(),
            expect,
            before: answer(before),
            after: answer(after),
        }
    }

    #[test]
    fn right_to_wrong_comes_first_in_each_language_and_wrong_to_right_last() {
        use Verdict::{Offered, Referred, Right, Wrong};
        let changes = vec![
            change(ITALIAN, "d", Wrong, Right),
            change(ITALIAN, "c", Offered, Wrong),
            change(ITALIAN, "b", Right, Offered),
            change(ENGLISH, "e", Wrong, Wrong),
            change(ITALIAN, "a2", Right, Wrong),
            change(ITALIAN, "a1", Right, Wrong),
            change(ENGLISH, "f", Right, Referred),
        ];
        let found = Collisions::new(&[], changes);
        let order: Vec<&str> = found.changes.iter().map(|change| change.text.as_str()).collect();
        assert_eq!(order, ["f", "e", "a1", "a2", "b", "c", "d"]);
        let italian = Count { asked: 0, right_to_wrong: 2, worse: 2, better: 1, other: 0 };
        assert_eq!(found.by_lang[&ITALIAN], italian);
        assert_eq!(found.right_to_wrong(), 2);
    }
}
