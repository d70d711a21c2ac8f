//! Whether what was found is what was expected.

use super::Case;
use crate::search::{Finding, Outcome};

/// What happened to a question, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Answered with an expected article, or the expected outcome.
    Right,
    /// An expected article is among the choices.
    Offered,
    /// Not answered: referred to people, or offered other articles to choose from.
    Referred,
    /// Answered with something else, or no card where one was due.
    Wrong,
}

/// What a question file may expect besides articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Urgent,
    Chitchat,
    Nothing,
    Articles,
}

impl Expected {
    /// What matters most in a case: an emergency before all else.
    pub fn of(case: &Case) -> Expected {
        let expects = |name: &str| case.expect.iter().any(|slug| slug.as_str() == name);
        if expects("urgent") {
            Expected::Urgent
        } else if expects("chitchat") {
            Expected::Chitchat
        } else if case.expect.is_empty() {
            Expected::Nothing
        } else {
            Expected::Articles
        }
    }
}

impl Verdict {
    pub fn of(case: &Case, finding: &Finding) -> Verdict {
        let expected = Expected::of(case);
        let holds = |hits: &[crate::search::Hit]| hits.iter().any(|hit| case.expect.contains(&hit.slug));
        match (&finding.outcome, expected) {
            (Outcome::Urgent { .. }, Expected::Urgent)
            | (Outcome::Chitchat(_), Expected::Chitchat)
            | (Outcome::Refer { .. }, Expected::Nothing) => Verdict::Right,
            (_, Expected::Urgent) => Verdict::Wrong,
            (Outcome::Answer { first, .. }, _) if case.expect.contains(&first.slug) => Verdict::Right,
            (Outcome::Choose(hits), Expected::Articles) if holds(hits) => Verdict::Offered,
            // The card was too much, but the article that answers stands under it.
            (Outcome::Urgent { articles, .. }, Expected::Articles) if holds(articles) => Verdict::Offered,
            (Outcome::Answer { .. } | Outcome::Urgent { .. }, _) => Verdict::Wrong,
            (Outcome::Choose(_) | Outcome::Refer { .. } | Outcome::Chitchat(_), _) => Verdict::Referred,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ITALIAN;
    use crate::search::Hit;

    fn hit(slug: &str) -> Hit {
        Hit { slug: slug.parse().unwrap(), domain: "health".parse().unwrap(), confidence: 0.5 }
    }

    fn check(expect: &[&str], outcome: Outcome, verdict: Verdict) {
        let case = Case {
            id: "x".to_owned(),
            lang: ITALIAN,
            text: String::new(),
            expect: expect.iter().map(|slug| slug.parse().unwrap()).collect(),
            territory: None,
            kind: None,
            style: None,
        };
        let finding = Finding { language: ITALIAN, stranger: None, outcome };
        assert_eq!(Verdict::of(&case, &finding), verdict, "{expect:?}");
    }

    #[test]
    fn an_expected_article_first_is_right_and_among_choices_offered() {
        let answer = || Outcome::Answer { first: hit("a"), others: vec![hit("b")] };
        check(&["a"], answer(), Verdict::Right);
        check(&["b"], answer(), Verdict::Wrong);
        check(&["b"], Outcome::Choose(vec![hit("a"), hit("b")]), Verdict::Offered);
        check(&["c"], Outcome::Choose(vec![hit("a"), hit("b")]), Verdict::Referred);
        check(&["c"], Outcome::Refer { nearest: vec![] }, Verdict::Referred);
    }

    #[test]
    fn what_must_not_be_answered_is_right_when_referred() {
        check(&[], Outcome::Refer { nearest: vec![hit("a")] }, Verdict::Right);
        check(&[], Outcome::Choose(vec![hit("a"), hit("b")]), Verdict::Referred);
        check(&[], Outcome::Answer { first: hit("a"), others: vec![] }, Verdict::Wrong);
    }

    #[test]
    fn a_missing_card_is_wrong_and_so_is_one_too_many() {
        let card = || Outcome::Urgent { card: "violence".parse().unwrap(), articles: vec![] };
        check(&["urgent", "a"], card(), Verdict::Right);
        check(&["urgent", "a"], Outcome::Answer { first: hit("a"), others: vec![] }, Verdict::Wrong);
        check(&["urgent"], Outcome::Refer { nearest: vec![] }, Verdict::Wrong);
        check(&["a"], card(), Verdict::Wrong);
        check(&[], card(), Verdict::Wrong);
        let with_article = Outcome::Urgent { card: "violence".parse().unwrap(), articles: vec![hit("a")] };
        check(&["a"], with_article, Verdict::Offered);
    }

    #[test]
    fn small_talk_is_right_only_where_expected() {
        check(&["chitchat"], Outcome::Chitchat("greeting".parse().unwrap()), Verdict::Right);
        check(&["a"], Outcome::Chitchat("greeting".parse().unwrap()), Verdict::Referred);
    }
}
