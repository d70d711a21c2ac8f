//! Questions without an answer and what became of them; run over both databases by `tests.rs`.

use chrono::{DateTime, Utc};

use super::*;
use crate::knowledge::Slug;
use crate::language::{ITALIAN, Language};

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

/// A question of today that nobody is known to have asked.
pub(super) fn asked(id: i64, language: Language, question: &str) -> KeptQuestion {
    KeptQuestion {
        id,
        day: now().date_naive(),
        territory: None,
        language,
        topic: None,
        asker: String::new(),
        aside: 0,
        question: question.to_owned(),
    }
}

/// The same of someone, about a topic.
fn asked_by(key: &Key, person: &PersonKey, (id, topic): (i64, Option<&str>)) -> KeptQuestion {
    let topic: Option<Slug> = topic.map(|topic| topic.parse().unwrap());
    KeptQuestion {
        asker: key.asker(person, topic.as_ref()),
        topic,
        territory: Some("piemonte".parse().unwrap()),
        ..asked(id, ITALIAN, "dove cucio una vela")
    }
}

async fn all(store: &Store) -> Vec<KeptQuestion> {
    store.unanswered_after(0, 100).await.unwrap().0
}

pub(super) async fn what_one_person_asked_is_found_and_erased_and_nothing_of_others(store: Store) {
    let key = Key::from_bytes(&[7; 32]);
    let (amina, omar) = (key.person("telegram", "1"), key.person("telegram", "2"));
    let hers = [asked_by(&key, &amina, (1, None)), asked_by(&key, &amina, (3, Some("rental-deposit")))];
    let his = asked_by(&key, &omar, (2, None));
    assert_ne!(hers[0].asker, hers[1].asker, "nothing leads from topic to topic");
    let mut batch = store.begin().await.unwrap();
    for kept in hers.iter().chain([&his, &asked(4, ITALIAN, "di prima")]) {
        batch.note_unanswered(kept).await.unwrap();
    }
    assert_eq!(batch.unanswered_of(&key, &amina).await.unwrap(), hers);
    batch.forget_unanswered(&key, &amina).await.unwrap();
    assert!(batch.unanswered_of(&key, &amina).await.unwrap().is_empty());
    batch.commit().await.unwrap();
    assert_eq!(all(&store).await, [his, asked(4, ITALIAN, "di prima")]);
    assert_eq!(store.unanswered_after(2, 1).await.unwrap().1, Some(4));
    assert_eq!(store.unanswered_after(4, 1).await.unwrap(), (Vec::new(), None));
}

pub(super) async fn what_was_set_aside_is_remembered(store: Store) {
    let suggestion = KeptSuggestion {
        id: 8,
        day: now().date_naive(),
        territory: "piemonte".parse().unwrap(),
        organisation: "casa-aperta".parse().unwrap(),
        topic: None,
        language: ITALIAN,
        question: "dove dormo?".into(),
        reply: "venga alle 19".into(),
    };
    let mut batch = store.begin().await.unwrap();
    for id in [1, 2, 3] {
        batch.note_unanswered(&asked(id, ITALIAN, "boh")).await.unwrap();
    }
    batch.suggest(&suggestion).await.unwrap();
    let aside = Aside { id: 20, day: now().date_naive(), weight: 2 };
    let chosen = Chosen { questions: vec![1, 3], suggestions: vec![8] };
    batch.set_aside(&aside, &chosen).await.unwrap();
    batch.commit().await.unwrap();
    assert_eq!(store.asides().await.unwrap(), [aside]);
    assert_eq!(all(&store).await.iter().map(|kept| kept.aside).collect::<Vec<_>>(), [20, 0, 20]);
    assert_eq!(store.shared_with_all().await.unwrap(), [(suggestion, 20)]);
    let mut batch = store.begin().await.unwrap();
    batch.erase_questions(&[1, 2]).await.unwrap();
    batch.commit().await.unwrap();
    assert_eq!(all(&store).await.len(), 1);
}

pub(super) async fn who_asked_moves_to_the_name_of_the_newest_key(store: Store) {
    let (old, ring) = (Key::from_bytes(&[7; 32]), Key::of(&[[8; 32], [7; 32]], [1; 32]));
    let (before, after) = (old.person("telegram", "1"), ring.person("telegram", "1"));
    let omar = old.person("telegram", "2");
    let mut batch = store.begin().await.unwrap();
    for kept in [
        asked_by(&old, &before, (1, None)),
        asked_by(&old, &before, (2, Some("rental-deposit"))),
        asked_by(&old, &omar, (3, None)),
    ] {
        batch.note_unanswered(&kept).await.unwrap();
    }
    batch.rename(&ring, &before, &after).await.unwrap();
    batch.note_unanswered(&asked_by(&ring, &after, (4, None))).await.unwrap();
    let ids: Vec<i64> =
        batch.unanswered_of(&ring, &after).await.unwrap().iter().map(|kept| kept.id).collect();
    assert_eq!(ids, [1, 2, 4]);
    batch.commit().await.unwrap();
    assert_eq!(all(&store).await[2].asker, old.asker(&omar, None));
}
