//! Replies reach people in order, once, and again only after a fault.

use super::*;
use crate::desk::TELEGRAM;

#[tokio::test]
async fn each_chat_gets_its_replies_in_order() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    for _batch in 0..5 {
        desk.receive((1..=40).map(|chat| wrote(chat, "a b c")).collect()).await.unwrap();
    }
    let mut seen: HashMap<i64, Vec<String>> = HashMap::new();
    for _reply in 0..5 * 40 * 3 {
        let brought = round.next().await;
        seen.entry(brought.chat).or_default().push(brought.text);
    }
    let expected: Vec<String> =
        (1..=5).flat_map(|number| ["a", "b", "c"].map(|word| format!("{number} {word}"))).collect();
    assert!(seen.values().all(|texts| *texts == expected));
    round.stop().await;
    assert_eq!(office.waiting().await, 0);
}

#[tokio::test]
async fn what_was_sent_is_not_sent_again_and_what_was_not_is() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "a"), wrote(2, "b")]).await.unwrap();
    assert_eq!(round.texts(2).await.len(), 2);
    assert_eq!(round.stop().await, []);
    desk.receive(vec![wrote(1, "c")]).await.unwrap();
    drop(desk);
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    assert_eq!(round.texts(1).await, ["2 c"]);
    assert_eq!(round.stop().await, []);
}

#[tokio::test]
async fn a_stop_waits_for_what_is_on_its_way() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::planned(&desk, Plan { gate_closed: true, ..Plan::default() });
    desk.receive(vec![wrote(1, "a b")]).await.unwrap();
    round.hands_over(1).await;
    round.stop.send(()).unwrap();
    round.postman.gate.add_permits(1);
    round.task.await.unwrap();
    assert_eq!(round.log.try_recv().unwrap().text, "1 a");
    assert!(round.log.try_recv().is_err(), "nothing new is begun");
    assert_eq!(office.waiting().await, 1, "and what was brought is written down");
}

#[tokio::test]
async fn a_fault_is_tried_again_and_holds_up_only_its_own_chat() {
    let fault = Order::Fail(SendError::Failed("502".into()));
    let orders = vec![(1, vec![fault.clone(), Order::Panic, fault])];
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::planned(&desk, Plan { orders, ..Plan::default() });
    desk.receive(vec![wrote(1, "a b"), wrote(2, "c")]).await.unwrap();
    let mut brought = Vec::new();
    while brought.len() < 5 {
        brought.push(round.next().await);
    }
    let to = |chat| brought.iter().filter(move |brought| brought.chat == chat);
    assert_eq!(
        to(1).map(|brought| (brought.text.as_str(), brought.result.is_ok())).collect::<Vec<_>>(),
        [("1 a", false), ("1 a", false), ("1 a", true), ("1 b", true)]
    );
    assert_eq!(to(2).count(), 1);
    round.stop().await;
    assert_eq!(office.waiting().await, 0);
}

#[tokio::test]
async fn attempts_are_counted_across_restarts_and_end_after_hours() {
    let fault = || Plan {
        orders: vec![(1, vec![Order::Fail(SendError::Failed("timed out".into()))])],
        retries_late: true,
        ..Plan::default()
    };
    let office = Office::new();
    let desk = office.desk().await;
    desk.receive(vec![wrote(1, "a b")]).await.unwrap();
    let mut round = Round::planned(&desk, fault());
    assert!(round.next().await.result.is_err());
    assert_eq!(round.stop().await, []);
    let waiting = office.store().await.waiting(TELEGRAM).await.unwrap();
    assert_eq!((waiting[0].attempts, waiting[1].attempts), (1, 0));
    assert!(morning() < waiting[0].not_before);
    let desk = office.desk_at(evening).await;
    let mut round = Round::planned(&desk, fault());
    assert!(round.next().await.result.is_err());
    assert_eq!(round.texts(1).await, ["1 b"], "the first was given up");
    round.stop().await;
    assert_eq!(office.waiting().await, 0);
}

#[tokio::test]
async fn too_fast_waits_as_long_as_it_was_told() {
    let office = Office::new();
    let desk = office.desk().await;
    let wait = Duration::from_millis(60);
    let orders = vec![(1, vec![Order::Fail(SendError::TooFast(wait))])];
    let mut round = Round::planned(&desk, Plan { orders, ..Plan::default() });
    desk.receive(vec![wrote(1, "a b")]).await.unwrap();
    assert!(round.next().await.result.is_err());
    let told = tokio::time::Instant::now();
    assert_eq!(round.texts(2).await, ["1 a", "1 b"]);
    assert!(wait <= told.elapsed() + Duration::from_millis(5));
}

#[tokio::test]
async fn a_reply_that_is_refused_does_not_hold_up_the_next() {
    let office = Office::new();
    let desk = office.desk().await;
    let orders = vec![(1, vec![Order::Fail(SendError::Refused("too long".into()))])];
    let mut round = Round::planned(&desk, Plan { orders, ..Plan::default() });
    desk.receive(vec![wrote(1, "a b")]).await.unwrap();
    assert_eq!(round.texts(2).await, ["1 a", "1 b"]);
    round.stop().await;
    assert_eq!(office.waiting().await, 0);
}

#[tokio::test]
async fn an_edited_question_corrects_the_first_of_its_answers() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    let (asked, other) = (wrote(1, "a b"), wrote(1, "x"));
    desk.receive(vec![asked.clone(), other.clone()]).await.unwrap();
    let first = round.next().await.result.unwrap();
    assert_eq!(round.texts(2).await, ["1 b", "2 x"]);
    desk.receive(vec![edited(&asked, "c d")]).await.unwrap();
    let corrections = [round.next().await, round.next().await];
    assert_eq!(
        corrections.each_ref().map(|c| (c.text.as_str(), c.replaces)),
        [("3 c", Some(first)), ("3 d", None)]
    );
    desk.receive(vec![edited(&asked, "e")]).await.unwrap();
    assert_eq!(round.next().await.replaces, Some(first), "the same message is corrected again");
    desk.receive(vec![edited(&wrote(1, "never seen"), "f")]).await.unwrap();
    assert_eq!(round.next().await.replaces, None);
}

#[tokio::test]
async fn an_answer_that_had_to_be_sent_anew_is_the_one_to_correct() {
    let office = Office::new();
    let desk = office.desk().await;
    let asked = wrote(1, "a");
    desk.receive(vec![asked.clone()]).await.unwrap();
    let mut round = Round::start(&desk);
    let first = round.next().await.result.unwrap();
    round.postman.orders.lock().unwrap().insert(1, VecDeque::from([Order::SendAnew]));
    desk.receive(vec![edited(&asked, "b")]).await.unwrap();
    let anew = round.next().await;
    assert_eq!(anew.replaces, Some(first));
    desk.receive(vec![edited(&asked, "c")]).await.unwrap();
    assert_eq!(round.next().await.replaces, Some(anew.result.unwrap()));
}
