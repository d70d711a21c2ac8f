//! The store's queries. Each body runs over SQLite, and the same body over PostgreSQL where there is one.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use sqlx::Row;

#[cfg(feature = "postgres")]
use super::over_tests::postgres;
use super::over_tests::sqlite;
#[cfg(feature = "postgres")]
use super::replicas_tests::{
    a_chat_stays_with_the_replica_that_still_has_something_for_it,
    a_question_is_taken_by_one_of_two_that_reach_for_it, one_replica_does_what_is_done_for_all,
    what_a_chat_has_had_is_known_to_the_next_replica, what_may_be_sent_is_leased_to_one_after_the_other,
    what_the_dead_held_is_taken_over_once_and_whole, within_a_chat_numbers_grow_whichever_replica_it_is,
};
use super::tests_handoffs::{
    a_message_leads_to_its_question_and_the_newest_head_counts,
    a_question_is_kept_as_it_stands_and_found_when_it_is_due, a_suggestion_is_kept_once,
    mediators_hear_once_of_who_is_gone_and_of_what_was_refused,
    what_ended_long_ago_goes_with_all_that_belongs_to_it,
};
use super::tests_rekey::all_that_is_kept_moves_to_a_new_name_and_the_newest_key;
use super::tests_unanswered::{
    asked, what_one_person_asked_is_found_and_erased_and_nothing_of_others, what_was_set_aside_is_remembered,
    who_asked_moves_to_the_name_of_the_newest_key,
};
use super::*;
use crate::language::{ARABIC, ITALIAN};
use crate::link::Tally;

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
        batch.post("telegram", &[reply(id, person, "hello")], 0, false).await.unwrap();
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
    batch.post("telegram", &posts, 0, false).await.unwrap();
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
    for (language, question) in [(ARABIC, "سؤال"), (ITALIAN, "boh")] {
        batch.note_unanswered(&asked(store.next_id(now()), language, question)).await.unwrap();
    }
    batch.commit().await.unwrap();
    let row = sqlx::query("SELECT helped, not_helped FROM feedback").fetch_one(&store.pool).await.unwrap();
    assert_eq!((row.get::<i64, _>(0), row.get::<i64, _>(1)), (2, 1));
    assert_eq!(count(&store, "unanswered").await, 2);
}

async fn what_is_old_goes(store: Store) {
    let (amina, omar) = (key().person("telegram", "1"), key().person("web", "2"));
    let ago = |days| now() - Duration::days(days);
    let mut batch = store.begin().await.unwrap();
    batch.keep(&[(amina.clone(), key().seal(&amina, b"s"))], now() + Duration::days(1)).await.unwrap();
    batch.keep(&[(omar.clone(), key().seal(&omar, b"s"))], ago(1)).await.unwrap();
    batch.first_seen("telegram", &[1, 2, 3], ago(9)).await.unwrap();
    let old = KeptQuestion { day: ago(91).date_naive(), ..asked(1, ITALIAN, "old") };
    for kept in [old, asked(2, ITALIAN, "new")] {
        batch.note_unanswered(&kept).await.unwrap();
    }
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
    batch.post("telegram", &[reply(second + 5, &amina, "x")], 0, false).await.unwrap();
    batch.commit().await.unwrap();
    assert_eq!(outbox::last_id(&store.pool).await.unwrap(), second + 5);
}

fn mediator(number: i64, organisation: &str) -> KeptMediator {
    let person = key().person("telegram", &number.to_string());
    let (chat, name) = (key().seal(&person, &number.to_be_bytes()), key().seal(&person, b"Sara"));
    let organisation = organisation.parse().unwrap();
    KeptMediator { person, organisation, chat, name, language: ITALIAN, since: now().date_naive() }
}

fn desk(number: i64, organisation: &str) -> KeptDesk {
    let room = key().person("telegram", &number.to_string());
    let chat = key().seal(&room, &number.to_be_bytes());
    let organisation = organisation.parse().unwrap();
    KeptDesk { organisation, room, chat, language: ITALIAN, since: now().date_naive() }
}

async fn a_mediator_answers_for_one_organisation_until_they_resign(store: Store) {
    let mut batch = store.begin().await.unwrap();
    let (sara, omar) = (mediator(1, "scuola-novara"), mediator(2, "casa-aperta"));
    for mediator in [&mediator(1, "casa-aperta"), &omar, &sara] {
        batch.appoint(mediator).await.unwrap();
    }
    batch.mediator_speaks(&omar.person, ARABIC).await.unwrap();
    let omar = KeptMediator { language: ARABIC, ..omar };
    assert_eq!(batch.mediators().await.unwrap(), [omar.clone(), sara.clone()]);
    let nobody = key().person("telegram", "3");
    let found = batch.mediators_among(&[sara.person.clone(), nobody]).await.unwrap();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [(sara.person.clone(), sara.organisation)]);
    batch.resign(&sara.person).await.unwrap();
    batch.forget(&omar.person).await.unwrap();
    assert!(batch.mediators().await.unwrap().is_empty());
}

async fn looking_at_someone_writes_nothing(store: Store) {
    let sara = mediator(1, "casa-aperta");
    assert_eq!(store.standing(&sara.person).await.unwrap(), Standing::default());
    assert_eq!(count(&store, "people").await, 0);
    let state = key().seal(&sara.person, b"state");
    let mut batch = store.begin().await.unwrap();
    batch.appoint(&sara).await.unwrap();
    batch.keep(&[(sara.person.clone(), state.clone())], now()).await.unwrap();
    batch.commit().await.unwrap();
    let expected = Standing { state: Some(state), mediator_of: Some(sara.organisation) };
    assert_eq!(store.standing(&sara.person).await.unwrap(), expected);
}

async fn an_organisation_has_one_desk_and_a_group_is_the_desk_of_one(store: Store) {
    let mut batch = store.begin().await.unwrap();
    let school = desk(-2, "scuola-novara");
    for desk in [&desk(-1, "casa-aperta"), &desk(-2, "casa-aperta"), &school] {
        batch.open_desk(desk).await.unwrap();
    }
    assert_eq!(batch.desks().await.unwrap(), std::slice::from_ref(&school));
    assert_eq!(batch.desk_in(&school.room).await.unwrap(), Some(school.clone()));
    assert_eq!(batch.desk_of(&"casa-aperta".parse().unwrap()).await.unwrap(), None);
    let moved = desk(-3, "scuola-novara");
    for _told_twice in 0..2 {
        batch.move_desk(&school.room, &moved.room, &moved.chat).await.unwrap();
    }
    assert_eq!(batch.desk_of(&school.organisation).await.unwrap(), Some(moved.clone()));
    batch.appoint(&mediator(1, "casa-aperta")).await.unwrap();
    let staffed: Vec<String> = batch.staffed().await.unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(staffed, ["casa-aperta", "scuola-novara"]);
    batch.resign(&moved.room).await.unwrap();
    assert!(batch.desks().await.unwrap().is_empty());
}

async fn an_invitation_is_good_once_for_a_person_and_once_for_their_group(store: Store) {
    let (sara, omar, organisation) =
        (key().person("telegram", "1"), key().person("telegram", "2"), "casa-aperta".parse().unwrap());
    let room = key().person("telegram", "-1");
    let mut batch = store.begin().await.unwrap();
    for invite in ["one", "two"] {
        batch.invite(invite, &organisation, now() + Duration::days(7)).await.unwrap();
    }
    let taken = Redemption::Taken(organisation.clone());
    let before = Redemption::TakenBefore(organisation);
    let later = now() + Duration::days(7);
    for (invite, guest, when, expected) in [
        ("none", Guest::Person(&sara), now(), Redemption::Unknown),
        ("one", Guest::Person(&sara), now(), taken.clone()),
        ("one", Guest::Person(&sara), now(), before.clone()),
        ("one", Guest::Person(&sara), later, Redemption::Expired),
        ("one", Guest::Person(&omar), now(), Redemption::Gone),
        ("one", Guest::Room { room: &room, by: &omar }, now(), Redemption::Gone),
        ("one", Guest::Room { room: &room, by: &sara }, now(), taken),
        ("one", Guest::Room { room: &room, by: &sara }, now(), before),
        ("one", Guest::Room { room: &omar, by: &sara }, now(), Redemption::Gone),
        ("two", Guest::Person(&omar), later, Redemption::Expired),
    ] {
        assert_eq!(batch.redeem(invite, guest, when).await.unwrap(), expected, "{invite} {guest:?}");
    }
    batch.void_invites_of(&sara).await.unwrap();
    batch.void_invites_of(&room).await.unwrap();
    for guest in [Guest::Person(&sara), Guest::Room { room: &room, by: &sara }] {
        assert_eq!(batch.redeem("one", guest, now()).await.unwrap(), Redemption::Gone);
    }
}

async fn what_came_of_a_link_is_added_up(store: Store) {
    let (today, organisation) = (now().date_naive(), "casa-aperta".parse().unwrap());
    let opened = Tally { opened: 1, ..Tally::default() };
    let asked = Tally { asked: 1, answered: 1, ..Tally::default() };
    let mut batch = store.begin().await.unwrap();
    for (day, code, more) in
        [(0, "a", opened), (0, "b", opened), (1, "b", opened), (1, "b", asked), (90, "b", opened)]
    {
        batch.count_link(today - Duration::days(day), code, Some(&organisation), more).await.unwrap();
    }
    batch.count_link(today, "c", None, opened).await.unwrap();
    let both = Tally { opened: 2, asked: 1, answered: 1, referred: 0 };
    let counts = batch.link_counts(&organisation, today - Duration::days(30)).await.unwrap();
    assert_eq!(counts, [("b".to_owned(), both), ("a".to_owned(), opened)]);
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
    a_mediator_answers_for_one_organisation_until_they_resign
    looking_at_someone_writes_nothing
    an_organisation_has_one_desk_and_a_group_is_the_desk_of_one
    an_invitation_is_good_once_for_a_person_and_once_for_their_group
    what_came_of_a_link_is_added_up
    a_question_is_kept_as_it_stands_and_found_when_it_is_due
    a_message_leads_to_its_question_and_the_newest_head_counts
    mediators_hear_once_of_who_is_gone_and_of_what_was_refused
    what_ended_long_ago_goes_with_all_that_belongs_to_it
    a_suggestion_is_kept_once
    all_that_is_kept_moves_to_a_new_name_and_the_newest_key
    what_one_person_asked_is_found_and_erased_and_nothing_of_others
    what_was_set_aside_is_remembered
    who_asked_moves_to_the_name_of_the_newest_key
}

over_postgres! { among_replicas:
    a_chat_stays_with_the_replica_that_still_has_something_for_it
    what_the_dead_held_is_taken_over_once_and_whole
    one_replica_does_what_is_done_for_all
    what_may_be_sent_is_leased_to_one_after_the_other
    what_a_chat_has_had_is_known_to_the_next_replica
    within_a_chat_numbers_grow_whichever_replica_it_is
    a_question_is_taken_by_one_of_two_that_reach_for_it
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

/// A row in each table, as each version left it. A later migration must carry it over.
#[tokio::test]
async fn a_database_of_any_version_is_brought_up_to_date() {
    let pool = Backend::Sqlite.connect("sqlite::memory:").await.unwrap();
    let samples = [
        (1, include_str!("migrations/samples/0001.sql")),
        (2, include_str!("migrations/samples/0002.sql")),
        (3, include_str!("migrations/samples/0003.sql")),
        (7, include_str!("migrations/samples/0007.sql")),
        (8, include_str!("migrations/samples/0008.sql")),
    ];
    for (version, sample) in samples {
        open::migrate_to(&pool, version).await.unwrap();
        sqlx::raw_sql(sample).execute(&pool).await.unwrap();
    }
    open::migrate(&pool, Backend::Sqlite).await.unwrap();
    let last_id = outbox::last_id(&pool).await.unwrap();
    let store = Store {
        pool,
        backend: Backend::Sqlite,
        last_id: std::sync::Arc::new(std::sync::Mutex::new(last_id)),
    };
    assert_eq!(store.waiting("telegram").await.unwrap()[0].attempts, 2);
    let first = ["meta", "updates", "people", "outbox", "answers", "unanswered", "feedback"];
    let second = ["mediators", "desks", "invites", "link_counts"];
    let third = ["handoffs", "handoff_messages", "away", "suggestions"];
    let seventh = ["spent", "tallies", "asides"];
    for table in first.into_iter().chain(second).chain(third).chain(seventh) {
        assert_eq!(count(&store, table).await, 1, "{table}");
    }
}

/// What a database of every version holds, a row in each table, moved to another database and back.
async fn is_moved_and_comes_back(there: &Store) {
    let pool = Backend::Sqlite.connect("sqlite::memory:").await.unwrap();
    open::migrate(&pool, Backend::Sqlite).await.unwrap();
    for sample in [
        include_str!("migrations/samples/0001.sql"),
        include_str!("migrations/samples/0002.sql"),
        include_str!("migrations/samples/0003.sql"),
        include_str!("migrations/samples/0007.sql"),
        include_str!("migrations/samples/0008.sql"),
    ] {
        sqlx::raw_sql(sample).execute(&pool).await.unwrap();
    }
    let here = Store { pool, backend: Backend::Sqlite, last_id: std::sync::Arc::default() };
    let moved = here.move_to(there).await.unwrap();
    assert!(14 < moved.len() && moved.iter().all(|moved| moved.rows == 1), "{moved:?}");
    assert_eq!(there.waiting("telegram").await.unwrap(), here.waiting("telegram").await.unwrap());
    assert!(matches!(here.move_to(there).await, Err(MoveError::NotEmpty(_))));
    let mut batch = there.begin().await.unwrap();
    batch.in_turn(&[]).await.unwrap();
    assert!(1_795_600_000_000_005 < batch.next_id(now()), "numbers go on after the greatest");
    drop(batch);
    let folder = tempfile::tempdir().unwrap();
    let back = sqlite(folder.path()).await;
    assert_eq!(there.move_to(&back).await.unwrap(), moved);
}

#[tokio::test]
async fn what_is_moved_arrives_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    is_moved_and_comes_back(&sqlite(folder.path()).await).await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
#[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
async fn what_is_moved_to_postgres_arrives_as_it_was() {
    is_moved_and_comes_back(&postgres("moved").await).await;
}
