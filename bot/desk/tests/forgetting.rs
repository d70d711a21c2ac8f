//! What the database must not hold, and what it must hold no longer.

use super::*;
use crate::desk::TELEGRAM;

const CHAT: i64 = 7_123_456_789_012;

#[tokio::test]
async fn nobody_can_be_read_in_the_database() {
    let office = Office::on_a_file();
    let desk = office.desk().await;
    let asked = wrote(CHAT, "Fatoumata caparra");
    desk.receive(vec![asked.clone(), wrote(CHAT, "where?")]).await.unwrap();
    for text in ["Fatoumata", "caparra", &CHAT.to_string(), "last_press", "Paragraph"] {
        assert!(!office.holds(text), "{text}");
    }
    let bytes = office.bytes();
    for number in [CHAT.to_be_bytes(), CHAT.to_le_bytes()] {
        assert!(!bytes.windows(6).any(|window| number.windows(6).any(|part| part == window)));
    }
    assert!(office.holds("where?"), "a question without an answer is kept, as the conversation scrubbed it");
}

#[tokio::test]
async fn forgetting_drops_what_waits_and_keeps_only_the_farewell() {
    let office = Office::new();
    let desk = office.desk().await;
    desk.receive(vec![wrote(1, "a b"), wrote(2, "c")]).await.unwrap();
    desk.receive(vec![wrote(1, "d"), wrote(1, "/forget")]).await.unwrap();
    assert_eq!(office.waiting().await, 2);
    let mut round = Round::start(&desk);
    let mut texts = round.texts(2).await;
    texts.sort();
    assert_eq!(texts, ["1 c", "forgotten"]);
    assert_eq!(round.stop().await, []);
}

#[tokio::test]
async fn whoever_was_forgotten_begins_anew() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "a")]).await.unwrap();
    assert_eq!(round.texts(1).await, ["1 a"]);
    desk.receive(vec![wrote(1, "b"), wrote(1, "/forget"), wrote(1, "c")]).await.unwrap();
    assert_eq!(round.texts(2).await, ["forgotten", "1 c"]);
    desk.receive(vec![wrote(1, "/forget")]).await.unwrap();
    desk.receive(vec![wrote(1, "d")]).await.unwrap();
    assert_eq!(round.texts(2).await, ["forgotten", "1 d"]);
}

#[tokio::test]
async fn nothing_of_a_forgotten_person_stays_in_the_database() {
    let office = Office::on_a_file();
    let desk = office.desk().await;
    let person = key().person(TELEGRAM, "1");
    let mut round = Round::planned(&desk, Plan { gate_closed: true, ..Plan::default() });
    let asked = wrote(1, "a");
    desk.receive(vec![asked.clone()]).await.unwrap();
    round.hands_over(1).await;
    desk.receive(vec![wrote(1, "/forget")]).await.unwrap();
    round.open_the_gate();
    assert_eq!(round.texts(2).await, ["1 a", "forgotten"]);
    round.stop().await;
    let source = key().mark(&person, asked.message.unwrap());
    assert_eq!(office.store().await.answers_to(&person, &source).await.unwrap(), []);
    desk.tidy(morning()).await.unwrap();
    drop(desk);
    assert!(!office.holds(person.as_str()), "not even the hash, not even in the journal");
}

#[tokio::test]
async fn whoever_blocks_the_bot_is_forgotten() {
    let office = Office::new();
    let desk = office.desk().await;
    let orders = vec![(1, vec![Order::Fail(SendError::Gone)])];
    let mut round = Round::planned(&desk, Plan { orders, gate_closed: true, ..Plan::default() });
    desk.receive(vec![wrote(1, "a b c"), wrote(2, "d")]).await.unwrap();
    round.open_the_gate();
    let mut texts = round.texts(2).await;
    texts.sort();
    assert_eq!(texts, ["1 a", "1 d"]);
    assert_eq!(round.stop().await, []);
    assert_eq!(office.waiting().await, 0);
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "e")]).await.unwrap();
    assert_eq!(round.texts(1).await, ["1 e"], "they came back, and we do not know them");
}

#[tokio::test]
async fn a_year_of_silence_is_forgotten() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "a")]).await.unwrap();
    desk.tidy(morning() + TimeDelta::days(365)).await.unwrap();
    desk.receive(vec![wrote(1, "b")]).await.unwrap();
    desk.tidy(morning() + TimeDelta::days(366)).await.unwrap();
    desk.receive(vec![wrote(1, "c")]).await.unwrap();
    assert_eq!(round.texts(3).await, ["1 a", "2 b", "1 c"]);
}
