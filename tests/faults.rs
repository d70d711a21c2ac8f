//! What a person sees when Telegram, or the network between, fails in each of its ways: their answer, a little later; once,
//! unless the word that it had arrived was lost.

use serde_json::json;
use tokio::time::Duration;

use crate::bot::Bot;
use crate::cast::Cast;
use crate::fake_telegram::{Fault, Person, Town, World};

async fn met(person: &Person) {
    person.sends("/start it_piemonte_torino");
    assert!(person.reads().await.contains("Piemonte"));
}

/// Everything that was ordered to fail has failed.
async fn all_failed(town: &Town) {
    let failed = |world: &mut World| world.faults.values().all(std::collections::VecDeque::is_empty);
    town.wait_for("all faults happened", |world| failed(world).then_some(())).await;
}

const MOMENT: Duration = Duration::from_millis(50);

#[tokio::test]
async fn a_send_that_came_to_nothing_is_made_again_and_the_answer_comes_once() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    for fault in [Fault::Internal, Fault::BadGateway, Fault::CutBefore, Fault::Hangs(MOMENT), Fault::Slow] {
        town.fails_next("sendMessage", fault);
        amina.sends("/help");
        assert!(amina.reads().await.contains("/forget"), "{fault:?}");
        amina.sends("/privacy");
        assert!(!amina.reads().await.contains("/language"), "{fault:?}: it came twice");
    }
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn an_answer_comes_again_only_where_the_word_that_it_had_arrived_was_lost() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    for fault in [Fault::Garbled, Fault::CutInHeaders, Fault::CutInBody] {
        town.fails_next("sendMessage", fault);
        amina.sends("/help");
        let (first, again) = (amina.reads().await, amina.reads().await);
        assert_eq!(first, again, "{fault:?}");
        amina.sends("/privacy");
        assert_ne!(amina.reads().await, first, "{fault:?}: no third time");
    }
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn whatever_becomes_of_fetching_what_was_written_is_answered_once() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    for fault in Fault::passing(MOMENT).into_iter().chain([Fault::TooMany(1)]) {
        town.fails_next("getUpdates", fault);
        amina.sends("/help");
        all_failed(&town).await;
        amina.sends("/privacy");
        assert!(amina.reads().await.contains("/language"), "{fault:?}");
        assert!(!amina.reads().await.contains("/language"), "{fault:?}");
    }
    town.all_confirmed().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_server_that_never_answers_is_given_up_and_asked_again() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let (amina, said) = (town.person("it"), town.person("fr"));
    met(&amina).await;
    town.fails_next("sendMessage", Fault::Silence);
    amina.sends("/help");
    all_failed(&town).await;
    said.sends("/help");
    said.reads().await;
    let answered = |world: &mut World| world.chats.get_mut(&amina.chat)?.unread.pop_front();
    town.wait_patiently(Duration::from_secs(25), "an answer after all", answered).await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn what_is_for_someone_who_is_gone_is_dropped_and_when_they_come_back_they_are_answered() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let (amina, said) = (town.person("it"), town.person("it"));
    met(&amina).await;
    met(&said).await;
    for gone in [
        Fault::Bad("Bad Request: chat not found"),
        Fault::Forbidden("Forbidden: user is deactivated"),
        Fault::Forbidden("Forbidden: bot was blocked by the user"),
        Fault::Forbidden("Forbidden: bot can't initiate conversation with a user"),
    ] {
        town.fails_next("sendMessage", gone);
        amina.sends("/help");
        all_failed(&town).await;
        said.sends("/help");
        said.reads().await;
        amina.sends("/privacy");
        assert!(!amina.reads().await.contains("/language"), "{gone:?}");
    }
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn updates_in_any_order_and_twice_are_answered_in_the_order_in_which_they_were_written() {
    let town = Town::start().await;
    let amina = town.person("it");
    for text in ["/start it_piemonte_torino", "/help", "come scelgo il medico di base", "/privacy"] {
        amina.sends(text);
    }
    town.with(|world| {
        let mut mixed: Vec<_> = world.updates.drain(..).collect();
        mixed.reverse();
        mixed.push(mixed[1].clone());
        mixed.push(mixed[3].clone());
        world.updates.extend(mixed);
    });
    let bot = Bot::start(&town).await;
    assert!(amina.reads().await.contains("Piemonte"));
    assert!(amina.reads().await.contains("/language"));
    assert!(amina.reads().await.starts_with("Scegliere il medico di famiglia\n"));
    assert!(amina.reads().await.contains("/forget"));
    town.all_confirmed().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_group_that_becomes_another_is_answered_there_whoever_hears_of_it_first() {
    for told_first in [true, false] {
        let mut cast = Cast::gather("@person Amina: ar\n@group friends: Said ar, Lucia it\n").await;
        let (group, said) = (cast.groups[0].1.clone(), cast.seats[0].0.clone());
        let next = async |chat: i64| {
            let look = |world: &mut World| world.chats.get_mut(&chat)?.unread.pop_front();
            cast.town.wait_for("something in the group", look).await.plain()
        };
        group.gets(&said, json!({"text": "/ask Piemonte"}), None);
        next(group.chat).await;
        cast.town.all_confirmed().await;
        // The answer fails until the group is another; in between we may hear of that, or not.
        cast.town.fails_next("sendMessage", Fault::Internal);
        group.gets(&said, json!({"text": "/ask come scelgo il medico?"}), None);
        all_failed(&cast.town).await;
        let new = group.becomes_a_supergroup();
        if !told_first {
            cast.town.with(|world| world.updates.clear());
        }
        assert!(next(new.chat).await.starts_with("Scegliere il medico di famiglia\n"));
        // The area was not forgotten on the way.
        if told_first {
            new.gets(&said, json!({"text": "/ask quanto costa il medico di base?"}), None);
            assert!(next(new.chat).await.contains("medico"), "the area is known");
        }
        cast.bot.take().expect("the bot runs").stop().await;
        cast.town.end();
    }
}
