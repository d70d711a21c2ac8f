//! How many messages a second go through desk and store, apart from searching and from the network:
//! `cargo test --release --lib desk::tests::measuring -- --ignored --nocapture`

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures: nothing can fail"]
#[expect(clippy::print_stdout, reason = "it prints what it measured")]
async fn messages_a_second() {
    const MESSAGES: i64 = 20_000;
    let office = Office::new();
    let desk = office.desk().await;
    let mut round = Round::start(&desk);
    let started = tokio::time::Instant::now();
    let receiving = Arc::clone(&desk);
    let received = tokio::spawn(async move {
        for batch in 0..MESSAGES / 100 {
            // Two thousand people, and an answer of the usual length.
            let arrivals = (0..100).map(|n| wrote((batch * 100 + n) % 2000, &"a".repeat(1200)));
            receiving.receive(arrivals.collect()).await.unwrap();
        }
        started.elapsed()
    });
    for _message in 0..MESSAGES {
        round.next().await;
    }
    round.stop().await;
    let (received, all) = (received.await.unwrap(), started.elapsed());
    println!("{MESSAGES} messages received in {received:?}, answered in {all:?}");
    println!("{:.0} messages a second", MESSAGES as f64 / all.as_secs_f64());
}
