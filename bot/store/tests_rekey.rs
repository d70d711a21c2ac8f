//! A change of names after a change of keys; run over both databases by `tests.rs`.

use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::language::ITALIAN;

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

/// The key that the store was opened with, and the same with a newer one before it.
fn keys() -> (Key, Key) {
    let (old, links) = ([7; 32], [1; 32]);
    (Key::from_bytes(&old), Key::of(&[[8; 32], old], links))
}

pub(super) async fn all_that_is_kept_moves_to_a_new_name_and_the_newest_key(store: Store) {
    let (old, ring) = keys();
    let (before, after) = (old.person("telegram", "1"), ring.person("telegram", "1"));
    let casa = "casa-aperta".parse().unwrap();
    let mut batch = store.begin().await.unwrap();
    batch.meet(std::slice::from_ref(&before), now()).await.unwrap();
    batch.keep(&[(before.clone(), old.seal(&before, b"state"))], now()).await.unwrap();
    batch.hold_questions(std::slice::from_ref(&before), now()).await.unwrap();
    let parcel = old.seal(&before, b"parcel");
    let waiting =
        Waiting { id: 5, person: before.clone(), parcel, attempts: 0, not_before: now(), expires: now() };
    batch.post("telegram", &[waiting], 0, false).await.unwrap();
    let sealed = |plain: &[u8]| old.seal(&before, plain);
    let mediator = KeptMediator {
        person: before.clone(),
        organisation: casa,
        chat: sealed(&1_i64.to_be_bytes()),
        name: sealed(b"Sara"),
        language: ITALIAN,
        since: now().date_naive(),
    };
    batch.appoint(&mediator).await.unwrap();
    let handoff = KeptHandoff {
        id: 9,
        person: before.clone(),
        organisation: mediator.organisation.clone(),
        content: sealed(b"question"),
        open: true,
        due: None,
        expires: now() + Duration::days(30),
    };
    batch.keep_handoffs(&[handoff]).await.unwrap();
    let message = sealed(&40_i64.to_be_bytes());
    let mark = old.mark(&before, 40);
    batch
        .thread(&[HandoffMessage { mark, handoff: 9, chat: before.clone(), head: false, message }])
        .await
        .unwrap();
    let left = batch.leftovers(&ring).await.unwrap();
    assert_eq!((left.people, left.other), (1, 5), "two of the mediator, one each of the others");
    batch.rename(&ring, &before, &after).await.unwrap();
    batch.rename(&ring, &before, &after).await.unwrap();
    assert!(batch.leftovers(&ring).await.unwrap().is_empty());
    assert!(!batch.knows(&before).await.unwrap() && batch.knows(&after).await.unwrap());
    let about = batch.kept_about(&after).await.unwrap();
    assert_eq!(about.state.map(|state| ring.unseal(&after, &state)), Some(Some(b"state".to_vec())));
    assert_eq!((about.waiting, about.letters.len(), about.holds_question), (1, 1, Some(now())));
    let name = about.mediator.map(|mediator| ring.unseal(&after, &mediator.name));
    assert_eq!(name, Some(Some(b"Sara".to_vec())));
    assert_eq!(batch.handoff_at(&ring.mark(&after, 40)).await.unwrap(), Some(9));
    let kept = batch.handoff(9).await.unwrap().unwrap();
    assert_eq!(ring.unseal(&after, &kept.content).as_deref(), Some(&b"question"[..]));
}
