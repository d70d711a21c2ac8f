//! What arrives is taken once, in order, and whatever happens there is an answer.

use super::*;

#[tokio::test]
async fn an_update_that_is_delivered_again_is_answered_once() {
    let office = Office::new();
    let desk = office.desk().await;
    let hello = wrote(1, "hello");
    desk.receive(vec![hello.clone(), hello.clone()]).await.unwrap();
    desk.receive(vec![hello]).await.unwrap();
    assert_eq!(office.waiting().await, 1);
}

#[tokio::test]
async fn what_a_chat_does_is_taken_in_order() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "a b"), wrote(1, "c")]).await.unwrap();
    desk.receive(vec![wrote(1, "d")]).await.unwrap();
    assert_eq!(round.texts(4).await, ["1 a", "1 b", "2 c", "3 d"]);
}

#[tokio::test]
async fn a_conversation_goes_on_after_a_restart() {
    let office = Office::new();
    office.desk().await.receive(vec![wrote(1, "a"), wrote(2, "b")]).await.unwrap();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "c")]).await.unwrap();
    let mut texts = round.texts(3).await;
    texts.sort();
    assert_eq!(texts, ["1 a", "1 b", "2 c"]);
}

#[tokio::test]
async fn a_step_that_panics_gives_an_apology_and_changes_nothing_else() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive(vec![wrote(1, "a"), wrote(1, "panic"), wrote(1, "b")]).await.unwrap();
    assert_eq!(round.texts(3).await, ["1 a", "sorry", "2 b"]);
}

#[tokio::test]
async fn many_people_at_once_each_get_their_own_answer() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    desk.receive((1..=300).map(|chat| wrote(chat, &format!("hello-{chat}"))).collect()).await.unwrap();
    for _reply in 0..300 {
        let brought = round.next().await;
        assert_eq!(brought.text, format!("1 hello-{}", brought.chat));
    }
}

#[tokio::test]
async fn a_visitor_is_answered_on_the_spot_and_forgotten_after_a_day() {
    let office = Office::new();
    let desk = office.desk().await;
    let say = async |visitor: &str, words: &str| {
        let replies = desk.answer("web", visitor, Event::Said(words.to_owned()), None).await.unwrap();
        replies.iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(say("one", "a b").await, ["1 a", "1 b"]);
    assert_eq!(say("one", "c").await, ["2 c"]);
    assert_eq!(say("two", "d").await, ["1 d"]);
    desk.tidy(morning() + TimeDelta::hours(23)).await.unwrap();
    assert_eq!(say("one", "e").await, ["3 e"]);
    desk.tidy(morning() + TimeDelta::hours(25)).await.unwrap();
    assert_eq!(say("one", "f").await, ["1 f"]);
    assert_eq!(office.waiting().await, 0);
}

#[tokio::test]
async fn arrivals_wait_while_very_many_replies_are_to_be_sent() {
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::planned(&desk, Plan { gate_closed: true, ..Plan::default() });
    desk.receive((1..=2000).map(|chat| wrote(chat, "a")).collect()).await.unwrap();
    // The first receive may have been over before the delivery began: from here on it has seen all 2000.
    let more = async {
        desk.receive(vec![wrote(1, "b")]).await.unwrap();
        desk.receive(vec![wrote(1, "c")]).await.unwrap();
    };
    tokio::pin!(more);
    for _look in 0..1000 {
        tokio::select! {
            biased;
            () = &mut more => panic!("it did not wait"),
            () = tokio::task::yield_now() => {}
        }
    }
    round.open_the_gate();
    more.await;
    assert_eq!(round.texts(2002).await.len(), 2002);
}
