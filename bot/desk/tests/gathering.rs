//! What of the questions without an answer shows, and when.

use super::*;
use crate::desk::unanswered::gathered;
use crate::language::{ARABIC, Language};
use crate::store::{Aside, KeptQuestion, KeptSuggestion};

/// What someone asked; a slash and a number after the name: with what it was set aside.
fn asked(id: i64, who: &str, topic: &str, text: &str) -> KeptQuestion {
    let (asker, aside) = who.split_once('/').unwrap_or((who, "0"));
    KeptQuestion {
        id,
        day: morning().date_naive(),
        territory: Some("piemonte".parse().unwrap()),
        language: ITALIAN,
        topic: topic.parse().ok(),
        asker: asker.to_owned(),
        aside: aside.parse().unwrap(),
        question: text.to_owned(),
    }
}

fn shared(id: i64, topic: &str) -> KeptSuggestion {
    KeptSuggestion {
        id,
        day: morning().date_naive(),
        territory: "piemonte".parse().unwrap(),
        organisation: "casa-aperta".parse().unwrap(),
        topic: topic.parse().ok(),
        language: ITALIAN,
        question: "dove lascio il cane".into(),
        reply: "da noi".into(),
    }
}

/// Whose questions show, by who asked: `a b c` are three people, one question each.
fn shows(people: &str, weight: i64) -> bool {
    let numbered = (1..).zip(people.split_whitespace());
    let questions: Vec<KeptQuestion> = numbered.map(|(id, who)| asked(id, who, "", "boh mah")).collect();
    let all = gathered(&questions, &[], &[Aside { id: 9, day: morning().date_naive(), weight }]);
    assert_eq!(all.groups.len() + all.too_few + all.aside, 1);
    all.groups.len() == 1
}

#[test]
fn a_group_shows_when_three_people_asked() {
    assert!(!shows("a b", 0) && !shows("a a a a b", 0));
    assert!(shows("a b c", 0));
    let unknown: Vec<KeptQuestion> = (1..9).map(|id| asked(id, "", "", "boh mah")).collect();
    assert!(gathered(&unknown, &[], &[]).groups.is_empty(), "they could all be one");
}

#[test]
fn what_was_set_aside_comes_back_when_as_many_again_have_asked() {
    let three = "a/9 b/9 c/9";
    assert!(!shows(three, 3) && !shows(&format!("{three} d e"), 3));
    assert!(!shows(&format!("{three} a b c d d e"), 3), "those who had asked before do not count");
    assert!(shows(&format!("{three} d e f"), 3));
    assert!(shows("d e f", 3), "what it was set aside with is erased by now");
}

#[test]
fn what_a_mediator_found_good_for_everyone_shows_at_once() {
    let aside = [Aside { id: 9, day: morning().date_naive(), weight: 1 }];
    let all = gathered(&[asked(1, "a", "", "e dove lascio il mio cane?")], &[(shared(7, ""), 0)], &[]);
    let [group] = all.groups.as_slice() else { panic!("{all:?}") };
    assert_eq!((group.people, group.questions, group.shared.len()), (1, 2, 1));
    assert!(gathered(&[], &[(shared(7, ""), 9)], &aside).groups.is_empty());
    assert_eq!(gathered(&[], &[(shared(7, ""), 9), (shared(8, ""), 0)], &aside).groups.len(), 1);
    let alone = gathered(&[], &[(shared(7, ""), 0)], &[]);
    assert!(alone.group("~s7").is_some() && alone.group("~7").is_none() && alone.group("~").is_none());
}

#[test]
fn a_topic_is_one_group_in_all_languages_and_the_largest_is_first() {
    let in_language = |language: Language, kept: KeptQuestion| KeptQuestion { language, ..kept };
    let mut questions = vec![
        asked(1, "a", "rental-deposit", "la caparra?"),
        in_language(ARABIC, asked(2, "b", "rental-deposit", "الضمان؟")),
        asked(3, "c", "rental-deposit", "La caparra"),
        asked(4, "d", "rental-deposit", ""),
    ];
    questions.extend((5..8).map(|id| asked(id, &id.to_string(), "", "vendo una barca")));
    let all = gathered(&questions, &[], &[]);
    let [first, second] = all.groups.as_slice() else { panic!("{all:?}") };
    assert_eq!(
        (first.name.as_str(), first.people, first.questions, first.no_help),
        ("rental-deposit", 4, 3, 1)
    );
    let lines: Vec<_> = first.lines.iter().map(|line| (line.text.as_str(), line.times)).collect();
    assert_eq!(lines, [("la caparra?", 2), ("الضمان؟", 1)]);
    assert_eq!(first.languages, [(ITALIAN, 3), (ARABIC, 1)]);
    assert_eq!((second.name.as_str(), second.lines[0].times), ("~5", 3));
    assert!(all.group("~6").is_some(), "it is known by each of its questions");
    assert_eq!(first.line("~3").map(|line| line.name.as_str()), Some("~1"));
}

#[tokio::test]
async fn what_someone_asked_is_counted_for_them_and_goes_with_them() {
    let office = Office::new();
    let desk = office.desk().await;
    desk.receive(vec![wrote(1, "a b?"), wrote(1, "a b?"), wrote(2, "a b?"), wrote(3, "b a?")]).await.unwrap();
    let all = desk.gathered().await.unwrap();
    assert_eq!((all.groups[0].people, all.groups[0].questions), (3, 4));
    desk.receive(vec![wrote(1, "c?"), wrote(1, "/forget")]).await.unwrap();
    let all = desk.gathered().await.unwrap();
    assert_eq!((all.groups.len(), all.too_few), (0, 1), "two are left, and nothing of what she asked last");
    assert!(office.store().await.unanswered_after(0, 9).await.unwrap().0.len() == 2);
}
