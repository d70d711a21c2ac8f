//! What replicas settle among themselves over PostgreSQL; run by `tests.rs`.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::*;

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}

fn person(number: i64) -> PersonKey {
    key().person("telegram", &number.to_string())
}

fn reply(id: i64, person: &PersonKey) -> Waiting {
    let (not_before, expires) = (now(), now() + chrono::Duration::hours(6));
    Waiting { id, person: person.clone(), parcel: key().seal(person, b"x"), attempts: 0, not_before, expires }
}

async fn posted(store: &Store, replies: &[Waiting], replica: i64) -> Posted {
    let mut batch = store.begin().await.unwrap();
    let posted = batch.post("telegram", replies, replica, true).await.unwrap();
    batch.commit().await.unwrap();
    posted
}

fn ids(rows: &[Waiting]) -> Vec<i64> {
    rows.iter().map(|row| row.id).collect()
}

/// As if it had died long ago.
async fn dies(store: &Store, replica: i64) {
    rows::statement("UPDATE replicas SET until = 0 WHERE id = $1".to_owned())
        .bind(replica)
        .execute(&store.pool)
        .await
        .unwrap();
}

pub(super) async fn a_chat_stays_with_the_replica_that_still_has_something_for_it(store: Store) {
    let (one, two) = (store.join("a").await.unwrap(), store.join("a").await.unwrap());
    let (amina, omar) = (person(1), person(2));
    assert!(posted(&store, &[reply(1, &amina)], one).await.elsewhere.is_empty());
    let elsewhere = posted(&store, &[reply(2, &amina), reply(3, &omar)], two).await.elsewhere;
    assert_eq!(elsewhere.into_iter().collect::<Vec<_>>(), std::slice::from_ref(&amina));
    assert!(store.is_with_another(&amina, two).await.unwrap());
    assert_eq!(
        posted(&store, &[reply(4, &amina)], one).await.elsewhere.len(),
        1,
        "not before it has seen the one that the other put there"
    );
    let done =
        Settlement { done: vec![1], chats: vec![amina.clone()], replica: one, ..Settlement::default() };
    assert!(store.settle(&done).await.unwrap().more);
    assert_eq!(store.settle(&done).await.unwrap().withdrawn, [1], "it was there only once");
    assert_eq!(ids(&store.pick_up(one).await.unwrap()), [2, 4]);
    assert!(store.pick_up(one).await.unwrap().is_empty());
    assert_eq!(ids(&store.held(one).await.unwrap()), [2, 4]);
    assert_eq!(ids(&store.held(two).await.unwrap()), [3]);
    let done =
        Settlement { done: vec![2, 4], chats: vec![amina.clone()], replica: one, ..Settlement::default() };
    assert!(!store.settle(&done).await.unwrap().more);
    assert!(posted(&store, &[reply(5, &amina)], two).await.elsewhere.is_empty(), "now it is anyone's");
    assert!(store.still_waits(5).await.unwrap() && !store.still_waits(4).await.unwrap());
}

pub(super) async fn what_the_dead_held_is_taken_over_once_and_whole(store: Store) {
    let (dead, one, two) =
        (store.join("a").await.unwrap(), store.join("a").await.unwrap(), store.join("a").await.unwrap());
    let (amina, omar) = (person(1), person(2));
    posted(&store, &[reply(1, &amina), reply(2, &omar)], dead).await;
    posted(&store, &[reply(3, &amina)], one).await;
    assert!(store.claim(one, 9).await.unwrap().is_empty(), "everyone lives");
    dies(&store, dead).await;
    let (first, second) = tokio::join!(store.claim(one, 9), store.claim(two, 9));
    let mut all = [first.unwrap(), second.unwrap()].concat();
    all.sort_by_key(|row| row.id);
    assert_eq!(ids(&all), [1, 2, 3]);
    assert!(!store.renew(dead, "a").await.unwrap(), "it learns that it was taken for dead");
    assert!(store.renew(one, "b").await.unwrap());
    let libraries: Vec<String> = store.replicas().await.unwrap().into_iter().map(|r| r.library).collect();
    assert_eq!(libraries, ["b", "a"]);
    store.leave(one).await.unwrap();
    store.leave(two).await.unwrap();
    let late = store.join("a").await.unwrap();
    assert_eq!(ids(&store.claim(late, 1).await.unwrap()), [1, 3], "a chat is taken whole");
}

pub(super) async fn one_replica_does_what_is_done_for_all(store: Store) {
    let (minute, later) = (Duration::from_mins(1), now() + chrono::Duration::seconds(60));
    assert!(store.my_turn("tidy", now(), minute).await.unwrap());
    assert!(!store.my_turn("tidy", now(), minute).await.unwrap());
    assert!(store.my_turn("another", now(), minute).await.unwrap());
    assert!(store.my_turn("tidy", later, minute).await.unwrap());
}

pub(super) async fn what_may_be_sent_is_leased_to_one_after_the_other(store: Store) {
    let interval = Duration::from_secs(1);
    assert!(store.reserve(5, interval).await.unwrap() < interval);
    let wait = store.reserve(2, interval).await.unwrap();
    assert!((4..=5).contains(&wait.as_secs()), "{wait:?}");
    store.pause_all(Duration::from_mins(1)).await.unwrap();
    let wait = store.reserve(1, interval).await.unwrap();
    assert!((59..=60).contains(&wait.as_secs()), "{wait:?}");
}

pub(super) async fn what_a_chat_has_had_is_known_to_the_next_replica(store: Store) {
    let (one, two) = (store.join("a").await.unwrap(), store.join("a").await.unwrap());
    let amina = person(1);
    let paces = vec![(amina.clone(), Duration::from_secs(40)), (person(2), Duration::ZERO)];
    let done = Settlement { done: vec![9], replica: one, paces, ..Settlement::default() };
    store.settle(&done).await.unwrap();
    let paces = posted(&store, &[reply(1, &amina), reply(2, &person(2))], two).await.paces;
    assert_eq!(paces.len(), 1);
    assert!((39..=40).contains(&paces[&amina].as_secs()));
    store.erase_old_paces().await.unwrap();
}

pub(super) async fn within_a_chat_numbers_grow_whichever_replica_it_is(store: Store) {
    let amina = person(1);
    let mut first = store.begin().await.unwrap();
    first.in_turn(std::slice::from_ref(&amina)).await.unwrap();
    let other = store.clone();
    let second = tokio::spawn(async move {
        let mut second = other.begin().await.unwrap();
        second.in_turn(&[person(1)]).await.unwrap();
        second.next_id(now())
    });
    // It waits for the first, however long that takes.
    let waits = rows::statement("SELECT COUNT(*) FROM pg_locks WHERE NOT granted".to_owned());
    let waiting: i64 = sqlx::Row::get(&waits.fetch_one(&store.pool).await.unwrap(), 0);
    assert!(waiting <= 1);
    let number = first.next_id(now());
    assert!(number < first.next_id(now()));
    first.commit().await.unwrap();
    assert!(number < second.await.unwrap());
}

pub(super) async fn a_question_is_taken_by_one_of_two_that_reach_for_it(store: Store) {
    let amina = person(1);
    let handoff = KeptHandoff {
        id: 1,
        person: amina.clone(),
        organisation: "casa-aperta".parse().unwrap(),
        content: key().seal(&amina, b"free"),
        open: true,
        due: None,
        expires: now(),
    };
    let mut batch = store.begin().await.unwrap();
    batch.keep_handoffs(std::slice::from_ref(&handoff)).await.unwrap();
    batch.commit().await.unwrap();
    let take = |store: Store| async move {
        let mut batch = store.begin().await.unwrap();
        let mut handoff = batch.handoff(1).await.unwrap().unwrap();
        let free = key().unseal(&handoff.person, &handoff.content).unwrap() == b"free";
        handoff.content = key().seal(&handoff.person, b"taken");
        batch.keep_handoffs(&[handoff]).await.unwrap();
        batch.commit().await.unwrap();
        free
    };
    let tasks: Vec<_> = (0..6).map(|_| tokio::spawn(take(store.clone()))).collect();
    let mut takers = 0;
    for task in tasks {
        takers += usize::from(task.await.unwrap());
    }
    assert_eq!(takers, 1);
}
