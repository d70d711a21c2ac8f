//! The queries about questions that are with people; run over both databases by `tests.rs`.

use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::language::ITALIAN;

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}

fn handoff(id: i64, person: &PersonKey) -> KeptHandoff {
    KeptHandoff {
        id,
        person: person.clone(),
        organisation: "casa-aperta".parse().unwrap(),
        content: key().seal(person, b"where do I sleep?"),
        open: true,
        due: Some(now() + Duration::hours(id)),
        expires: now() + Duration::days(30),
    }
}

fn head(handoff: i64, chat: &PersonKey, number: i64) -> HandoffMessage {
    let message = key().seal(chat, &number.to_be_bytes());
    HandoffMessage { mark: key().mark(chat, number), handoff, chat: chat.clone(), head: true, message }
}

async fn kept(store: &Store, handoffs: &[KeptHandoff]) {
    let mut batch = store.begin().await.unwrap();
    batch.keep_handoffs(handoffs).await.unwrap();
    batch.commit().await.unwrap();
}

pub(super) async fn a_question_is_kept_as_it_stands_and_found_when_it_is_due(store: Store) {
    let (amina, omar) = (key().person("telegram", "1"), key().person("telegram", "2"));
    let (first, second) = (handoff(1, &amina), handoff(2, &omar));
    kept(&store, &[first.clone(), second.clone()]).await;
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.due_handoffs(now() + Duration::hours(1)).await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(
        batch.handoffs_of(std::slice::from_ref(&omar)).await.unwrap()[&omar],
        std::slice::from_ref(&second)
    );
    let ended = KeptHandoff { open: false, due: None, ..first };
    batch.keep_handoffs(std::slice::from_ref(&ended)).await.unwrap();
    assert_eq!(batch.handoff(1).await.unwrap(), Some(ended));
    assert_eq!(batch.open_handoffs().await.unwrap(), [second]);
    assert!(batch.due_handoffs(now() + Duration::hours(1)).await.unwrap().is_empty());
}

pub(super) async fn a_message_leads_to_its_question_and_the_newest_head_counts(store: Store) {
    let (amina, room) = (key().person("telegram", "1"), key().person("telegram", "-5"));
    kept(&store, &[handoff(1, &amina)]).await;
    let (old, new) = (head(1, &room, 40), head(1, &room, 50));
    for message in [&old, &new] {
        let threads = vec![message.clone()];
        let settlement = Settlement { threads, ..Settlement::default() };
        store.settle(&settlement).await.unwrap();
        store.settle(&settlement).await.unwrap();
    }
    assert_eq!(store.head_of(1, &room).await.unwrap(), Some(new.message.clone()));
    assert_eq!(store.head_of(1, &amina).await.unwrap(), None);
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.handoff_at(&old.mark).await.unwrap(), Some(1), "a reply to the old one counts too");
    let heads = |all: Vec<HandoffMessage>| all.into_iter().filter(|one| one.head).map(|one| one.mark);
    let marks: Vec<String> = heads(batch.messages_of(1).await.unwrap()).collect();
    assert_eq!(marks, std::slice::from_ref(&new.mark));
    batch.forget(&amina).await.unwrap();
    assert_eq!(batch.handoff_at(&new.mark).await.unwrap(), None);
    assert_eq!(batch.handoff(1).await.unwrap(), None);
}

pub(super) async fn mediators_hear_once_of_who_is_gone_and_of_what_was_refused(store: Store) {
    let amina = key().person("telegram", "1");
    kept(&store, &[handoff(1, &amina), handoff(2, &amina)]).await;
    store.settle(&Settlement { refused: vec![1], ..Settlement::default() }).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    let refused = batch.refused_handoffs().await.unwrap();
    assert_eq!(refused.iter().map(|handoff| handoff.id).collect::<Vec<_>>(), [1]);
    assert!(batch.refused_handoffs().await.unwrap().is_empty());
    batch.commit().await.unwrap();
    store.settle(&Settlement { gone: vec![(amina.clone(), 9)], ..Settlement::default() }).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    let lost = batch.lost_handoffs().await.unwrap();
    assert_eq!(lost.iter().map(|handoff| handoff.id).collect::<Vec<_>>(), [1, 2]);
    let ended = lost.into_iter().map(|handoff| KeptHandoff { open: false, ..handoff });
    batch.keep_handoffs(&ended.collect::<Vec<_>>()).await.unwrap();
    assert!(batch.lost_handoffs().await.unwrap().is_empty());
}

pub(super) async fn what_ended_long_ago_goes_with_all_that_belongs_to_it(store: Store) {
    let (amina, room) = (key().person("telegram", "1"), key().person("telegram", "-5"));
    let casa = "casa-aperta".parse().unwrap();
    kept(&store, &[handoff(1, &amina)]).await;
    let mut batch = store.begin().await.unwrap();
    batch.thread(&[head(1, &room, 40)]).await.unwrap();
    batch.set_away(&casa, Some(now() + Duration::days(2))).await.unwrap();
    batch.set_away(&casa, Some(now() + Duration::days(3))).await.unwrap();
    assert_eq!(batch.away(now()).await.unwrap(), [(casa.clone(), now() + Duration::days(3))]);
    assert!(batch.away(now() + Duration::days(3)).await.unwrap().is_empty());
    batch.commit().await.unwrap();
    let later = now() + Duration::days(30);
    let limits = Limits { now: later, updates_since: now(), unanswered_since: now().date_naive() };
    store.tidy(&limits).await.unwrap();
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.handoff(1).await.unwrap(), None);
    assert_eq!(batch.handoff_at(&key().mark(&room, 40)).await.unwrap(), None);
    assert!(batch.away(now()).await.unwrap().is_empty());
}

pub(super) async fn a_suggestion_is_kept_once(store: Store) {
    let suggestion = KeptSuggestion {
        id: 8,
        day: now().date_naive(),
        territory: "piemonte".parse().unwrap(),
        organisation: "casa-aperta".parse().unwrap(),
        topic: Some("rental-deposit".parse().unwrap()),
        language: ITALIAN,
        question: "dove dormo?".into(),
        reply: "venga alle 19".into(),
    };
    let mut batch = store.begin().await.unwrap();
    for _twice in 0..2 {
        batch.suggest(&suggestion).await.unwrap();
    }
    assert_eq!(batch.suggestions().await.unwrap(), std::slice::from_ref(&suggestion));
    batch.commit().await.unwrap();
    for (days, left) in [(365, 1), (366, 0)] {
        let later = now() + Duration::days(days);
        let limits = Limits { now: later, updates_since: now(), unanswered_since: now().date_naive() };
        store.tidy(&limits).await.unwrap();
        let mut batch = store.begin().await.unwrap();
        assert_eq!(batch.suggestions().await.unwrap().len(), left, "after {days} days");
    }
}
