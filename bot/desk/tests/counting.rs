//! What is counted, and that nothing grows without end.

use super::*;
use crate::desk::MOST_VISITORS;
use crate::telemetry::Levels;

fn counted(desk: &Desk, line: &str) -> bool {
    desk.telemetry().text(&Levels::default()).lines().any(|other| other == line)
}

#[tokio::test]
async fn an_update_that_is_delivered_again_is_counted_once() {
    let office = Office::new();
    let desk = office.desk().await;
    let hello = wrote(1, "hello");
    desk.receive(vec![hello.clone()]).await.unwrap();
    desk.receive(vec![hello]).await.unwrap();
    assert!(counted(&desk, r#"sportello_updates_total{kind="said"} 1"#));
}

#[tokio::test]
async fn what_could_not_be_stored_is_not_counted() {
    let office = Office::new();
    let desk = office.desk().await;
    desk.store.close().await;
    desk.receive(vec![wrote(1, "hello")]).await.unwrap_err();
    assert!(!desk.telemetry().text(&Levels::default()).contains("kind=\"said\""));
    assert!(desk.pulse().await.is_err());
}

#[tokio::test]
async fn every_attempt_to_send_is_counted_by_how_it_ended() {
    let office = Office::new();
    let desk = office.desk().await;
    let orders = vec![(1, vec![Order::Fail(SendError::Failed("lost".into()))])];
    let mut round = Round::planned(&desk, Plan { orders, ..Plan::default() });
    desk.receive(vec![wrote(1, "a")]).await.unwrap();
    round.texts(2).await;
    round.stop().await;
    for line in [
        r#"sportello_sends_total{result="failed"} 1"#,
        r#"sportello_sends_total{result="accepted"} 1"#,
        "sportello_reply_seconds_count 1",
        "sportello_store_seconds_count 1",
    ] {
        assert!(counted(&desk, line), "{line}");
    }
}

#[tokio::test]
async fn while_too_much_waits_there_is_no_room_and_then_there_is_again() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::planned(&desk, Plan { gate_closed: true, ..Plan::default() });
    assert!(desk.has_room());
    desk.receive((0..2000).map(|chat| wrote(chat, "a")).collect()).await.unwrap();
    round.hands_over(1).await;
    assert!(!desk.has_room());
    let pulse = desk.pulse().await.unwrap();
    assert_eq!((pulse.waiting, pulse.oldest, pulse.handoffs), (2000, Some(morning()), 0));
    round.open_the_gate();
    round.texts(2000).await;
    round.stop().await;
    assert!(desk.has_room());
    assert_eq!(desk.pulse().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn beyond_so_many_visitors_at_once_the_next_is_turned_away() {
    let office = Office::new();
    let desk = office.desk().await;
    let places: Vec<_> = (0..MOST_VISITORS).map(|_| desk.place().unwrap()).collect();
    assert!(desk.place().is_none());
    assert!(counted(&desk, r#"sportello_faults_total{part="crowding"} 1"#));
    drop(places);
    assert!(desk.place().is_some());
}
