//! The store's queries. Each body runs over SQLite, and the same body over PostgreSQL where there is one.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use sqlx::Row;

use super::*;
use crate::language::{ARABIC, ITALIAN};

fn now() -> DateTime<Utc> {
    "2026-11-25T10:00:00Z".parse().unwrap()
}

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}

fn reply(id: i64, person: &PersonKey, content: &str) -> Waiting {
    Waiting {
        id,
        person: person.clone(),
        parcel: key().seal(person, content.as_bytes()),
        attempts: 0,
        not_before: now(),
        expires: now() + Duration::hours(6),
    }
}

async fn count(store: &Store, table: &'static str) -> i64 {
    let row = rows::statement(format!("SELECT COUNT(*) FROM {table}")).fetch_one(&store.pool).await.unwrap();
    row.get(0)
}

async fn an_update_is_taken_once(store: Store) {
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.first_seen("telegram", &[5, 6, 5], now()).await.unwrap(), HashSet::from([5, 6]));
    batch.commit().await.unwrap();
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.first_seen("telegram", &[6, 7], now()).await.unwrap(), HashSet::from([7]));
    assert_eq!(batch.first_seen("another", &[6], now()).await.unwrap(), HashSet::from([6]));
}

async fn many_rows_are_more_than_one_statement(store: Store) {
    let updates: Vec<i64> = (0..1234).collect();
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.first_seen("telegram", &updates, now()).await.unwrap().len(), 1234);
    batch.commit().await.unwrap();
    assert_eq!(count(&store, "updates").await, 1234);
}

async fn a_batch_that_is_not_committed_did_not_happen(store: Store) {
    let mut batch = store.begin().await.unwrap();
    batch.first_seen("telegram", &[1], now()).await.unwrap();
    drop(batch);
    assert_eq!(count(&store, "updates").await, 0);
}

async fn a_person_is_where_we_left_them(store: Store) {
    let amina = key().person("telegram", "1");
    let state = key().seal(&amina, b"listening");
    let mut batch = store.begin().await.unwrap();
    let asked = [amina.clone(), amina.clone()];
    assert!(batch.meet(&asked, now()).await.unwrap().is_empty(), "we meet her for the first time");
    batch.keep(&[(amina.clone(), state.clone())], now()).await.unwrap();
    batch.commit().await.unwrap();
    let mut batch = store.begin().await.unwrap();
    assert_eq!(batch.meet(&asked, now()).await.unwrap()[&amina], state);
}

async fn forgetting_leaves_the_others_alone(store: Store) {
    let (amina, omar) = (key().person("telegram", "1"), key().person("telegram", "2"));
    let mut batch = store.begin().await.unwrap();
    for (id, person) in [(1, &amina), (2, &omar)] {
        batch.keep(&[(person.clone(), key().seal(person, b"state"))], now()).await.unwrap();
        batch.post("telegram", &[reply(id, person, "hello")]).await.unwrap();
    }
    batch.forget(&amina).await.unwrap();
    batch.commit().await.unwrap();
    assert_eq!(count(&store, "people").await, 1);
    assert_eq!(store.waiting("telegram").await.unwrap(), [reply_as_stored(&store, &omar).await]);
}

async fn reply_as_stored(store: &Store, person: &PersonKey) -> Waiting {
    store.waiting("telegram").await.unwrap().into_iter().find(|reply| reply.person == *person).unwrap()
}

async fn replies_wait_in_order_until_they_are_settled(store: Store) {
    let amina = key().person("telegram", "1");
    let posts = [reply(3, &amina, "three"), reply(1, &amina, "one"), reply(2, &amina, "two")];
    let mut batch = store.begin().await.unwrap();
    batch.post("telegram", &posts).await.unwrap();
    batch.commit().await.unwrap();
    let later = now() + Duration::seconds(8);
    let settlement = Settlement { done: vec![1], postponed: vec![(2, 4, later)], ..Settlement::default() };
    for _twice_changes_nothing in 0..2 {
        store.settle(&settlement).await.unwrap();
        let waiting = store.waiting("telegram").await.unwrap();
        assert_eq!(waiting.len(), 2);
        assert_eq!((waiting[0].id, waiting[0].attempts, waiting[0].not_before), (2, 4, later));
        assert_eq!(waiting[1], posts[0]);
    }
    assert!(store.waiting("another").await.unwrap().is_empty());
}

async fn an_answer_is_found_by_what_it_answered(store: Store) {
    let amina = key().person("telegram", "1");
    let source = key().mark(&amina, 40);
    let answer = |id, number: &[u8]| Answer {
        id,
        person: amina.clone(),
        source: source.clone(),
        message: key().seal(&amina, number),
        expires: now(),
    };
    let (first, second) = (answer(1, b"41"), answer(2, b"42"));
    let answers = vec![second.clone(), first.clone()];
    store.settle(&Settlement { done: vec![9], answers, ..Settlement::default() }).await.unwrap();
    let found = store.answers_to(&amina, &source).await.unwrap();
    assert_eq!(found, [(1, first.message), (2, second.message.clone())]);
    store.settle(&Settlement { done: vec![9], superseded: vec![1], ..Settlement::default() }).await.unwrap();
    assert_eq!(store.answers_to(&amina, &source).await.unwrap(), [(2, second.message)]);
    assert!(store.answers_to(&amina, &key().mark(&amina, 41)).await.unwrap().is_empty());
}

async fn feedback_is_counted_and_questions_are_kept(store: Store) {
    let (piemonte, doctor) = ("piemonte".parse().unwrap(), "family-doctor".parse().unwrap());
    let today = now().date_naive();
    let mut batch = store.begin().await.unwrap();
    for helped in [true, false, true] {
        batch.count_feedback(today, &piemonte, &doctor, ITALIAN, helped).await.unwrap();
    }
    batch.note_unanswered(store.next_id(now()), today, None, ARABIC, "سؤال").await.unwrap();
    batch.note_unanswered(store.next_id(now()), today, Some(&piemonte), ITALIAN, "boh").await.unwrap();
    batch.commit().await.unwrap();
    let row = sqlx::query("SELECT helped, not_helped FROM feedback").fetch_one(&store.pool).await.unwrap();
    assert_eq!((row.get::<i64, _>(0), row.get::<i64, _>(1)), (2, 1));
    assert_eq!(count(&store, "unanswered").await, 2);
}

async fn what_is_old_goes(store: Store) {
    let (amina, omar) = (key().person("telegram", "1"), key().person("web", "2"));
    let (today, ago) = (now().date_naive(), |days| now() - Duration::days(days));
    let mut batch = store.begin().await.unwrap();
    batch.keep(&[(amina.clone(), key().seal(&amina, b"s"))], now() + Duration::days(1)).await.unwrap();
    batch.keep(&[(omar.clone(), key().seal(&omar, b"s"))], ago(1)).await.unwrap();
    batch.first_seen("telegram", &[1, 2, 3], ago(9)).await.unwrap();
    batch.note_unanswered(1, (ago(91)).date_naive(), None, ITALIAN, "old").await.unwrap();
    batch.note_unanswered(2, today, None, ITALIAN, "new").await.unwrap();
    batch.commit().await.unwrap();
    let limits = Limits { now: now(), updates_since: ago(3), unanswered_since: ago(90).date_naive() };
    store.tidy(&limits).await.unwrap();
    let left = (count(&store, "people").await, count(&store, "updates").await);
    assert_eq!(left, (1, 1), "the highest update stays");
    assert_eq!(count(&store, "unanswered").await, 1);
}

async fn ids_grow_even_when_the_clock_goes_back(store: Store) {
    let amina = key().person("telegram", "1");
    let first = store.next_id(now());
    let second = store.next_id(now() - Duration::days(1));
    assert!(first < second);
    let mut batch = store.begin().await.unwrap();
    batch.post("telegram", &[reply(second + 5, &amina, "x")]).await.unwrap();
    batch.commit().await.unwrap();
    assert_eq!(outbox::last_id(&store.pool).await.unwrap(), second + 5);
}

macro_rules! over_both {
    ($($body:ident)*) => {
        mod over_sqlite {
            $(#[tokio::test]
            async fn $body() {
                let folder = tempfile::tempdir().unwrap();
                let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
                super::$body(super::Store::open(&url, &super::key()).await.unwrap()).await;
            })*
        }

        #[cfg(feature = "postgres")]
        mod over_postgres {
            $(#[tokio::test]
            #[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
            async fn $body() {
                super::$body(super::postgres(stringify!($body)).await).await;
            })*
        }
    };
}

over_both! {
    an_update_is_taken_once
    many_rows_are_more_than_one_statement
    a_batch_that_is_not_committed_did_not_happen
    a_person_is_where_we_left_them
    forgetting_leaves_the_others_alone
    replies_wait_in_order_until_they_are_settled
    an_answer_is_found_by_what_it_answered
    feedback_is_counted_and_questions_are_kept
    what_is_old_goes
    ids_grow_even_when_the_clock_goes_back
}

/// A store in an empty schema of its own.
#[cfg(feature = "postgres")]
async fn postgres(schema: &'static str) -> Store {
    let url = std::env::var("SPORTELLO_TEST_POSTGRES").unwrap();
    let pool = Backend::Postgres.connect(&url).await.unwrap();
    for sql in [format!("DROP SCHEMA IF EXISTS {schema} CASCADE"), format!("CREATE SCHEMA {schema}")] {
        rows::statement(sql).execute(&pool).await.unwrap();
    }
    let joint = if url.contains('?') { '&' } else { '?' };
    Store::open(&format!("{url}{joint}options[search_path]={schema}"), &key()).await.unwrap()
}

#[tokio::test]
async fn a_database_made_with_another_key_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    Store::open(&url, &key()).await.unwrap().close().await;
    assert!(Store::open(&url, &key()).await.is_ok());
    let Err(error) = Store::open(&url, &Key::from_bytes(&[8; 32])).await else { panic!("it opened") };
    assert!(error.to_string().contains("SPORTELLO_KEY_FILE"), "{error}");
}

#[tokio::test]
async fn an_sqlite_file_survives_a_power_cut_and_zeroes_what_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    let store = Store::open(&url, &key()).await.unwrap();
    for (sql, expected) in
        [("PRAGMA journal_mode", "wal"), ("PRAGMA synchronous", "2"), ("PRAGMA secure_delete", "1")]
    {
        let row = sqlx::query(sql).fetch_one(&store.pool).await.unwrap();
        let value = row.try_get::<String, _>(0).unwrap_or_else(|_| row.get::<i64, _>(0).to_string());
        assert_eq!(value, expected, "{sql}");
    }
}

/// Version 1 with a row in each table, as the first release left it. A later migration must carry it over.
#[tokio::test]
async fn a_database_of_version_1_is_brought_up_to_date() {
    let pool = Backend::Sqlite.connect("sqlite::memory:").await.unwrap();
    open::migrate_to(&pool, 1).await.unwrap();
    let sample = include_str!("migrations/samples/0001.sql");
    sqlx::raw_sql(sample).execute(&pool).await.unwrap();
    open::migrate(&pool).await.unwrap();
    let last_id = outbox::last_id(&pool).await.unwrap();
    let store = Store {
        pool,
        backend: Backend::Sqlite,
        last_id: std::sync::Arc::new(std::sync::Mutex::new(last_id)),
    };
    assert_eq!(store.waiting("telegram").await.unwrap()[0].attempts, 2);
    for table in ["meta", "updates", "people", "outbox", "answers", "unanswered", "feedback"] {
        assert_eq!(count(&store, table).await, 1, "{table}");
    }
}
