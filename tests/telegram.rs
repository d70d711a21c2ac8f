//! What only Telegram does: long messages, blocked bots, limits, updates that come twice or make no sense.

use serde_json::json;

use crate::bot::Bot;
use crate::fake_telegram::{Fault, Person, TOKEN, Town, World};
use crate::program::Program;

/// Meets the bot by a link that leaves nothing to be asked.
async fn met(person: &Person) {
    person.sends("/start it_piemonte_torino");
    assert!(person.reads().await.contains("Piemonte"));
}

#[tokio::test]
async fn a_question_is_answered() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    amina.sends("come scelgo il medico di base");
    assert!(amina.reads().await.starts_with("Scegliere il medico di famiglia\n"));
    amina.presses("Costo");
    assert!(amina.reads().await.contains("0 €"));
    town.all_confirmed().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn every_press_is_acknowledged_and_a_double_one_is_one_wish() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    amina.sends("come scelgo il medico di base");
    amina.reads().await;
    amina.presses("Costo");
    amina.presses("Costo");
    assert!(amina.reads().await.contains("0 €"));
    amina.presses_old("zzz");
    amina.reads().await;
    let all = |world: &mut World| (world.acknowledged.len() == 3).then_some(());
    town.wait_for("three presses acknowledged", all).await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn who_blocks_the_bot_hears_no_more() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let (amina, said) = (town.person("it"), town.person("fr"));
    met(&amina).await;
    amina.sends("/help");
    amina.reads().await;
    amina.blocks();
    amina.sends("/privacy");
    said.sends("/help");
    said.reads().await;
    let refused = |world: &mut World| {
        let blocked = world.calls.get("sendMessage").copied().unwrap_or_default() - world.delivered;
        (blocked == 1).then_some(())
    };
    town.wait_for("one message refused", refused).await;
    // Nothing waits to be sent again: the next message goes out at once, and the refused one is never seen.
    amina.unblocks();
    amina.sends("/topics");
    assert!(!amina.reads().await.contains("/forget"));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_pause_that_telegram_asks_for_is_kept_and_nothing_is_lost() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    town.fails_next("sendMessage", Fault::TooMany(1));
    amina.sends("/help");
    amina.sends("/privacy");
    assert!(amina.reads().await.contains("/language"));
    assert!(!amina.reads().await.contains("/language"));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn what_the_server_failed_to_do_is_tried_again() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    town.fails_next("sendMessage", Fault::Internal);
    town.fails_next("getUpdates", Fault::Internal);
    amina.sends("/help");
    amina.reads().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn what_telegram_refuses_for_good_does_not_hold_up_what_follows() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    town.fails_next("sendMessage", Fault::Bad("Bad Request: can't parse entities"));
    amina.sends("/help");
    amina.sends("/privacy");
    assert!(amina.reads().await.contains("/forget"));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn updates_that_make_no_sense_are_skipped() {
    let town = Town::start().await;
    town.delivers("teleported", &json!({"from": "Torino"}));
    town.delivers("message", &json!({"message_id": "seven"}));
    town.delivers("callback_query", &json!([]));
    town.delivers("message", &json!({"message_id": 1, "chat": {"id": -5, "type": "group"}, "text": "hello"}));
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    amina.sends_message(json!({"text": "/help", "entities": [{"type": "telepathy"}], "aura": {"colour": 4}}));
    amina.reads().await;
    town.all_confirmed().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_channel_is_left_and_talk_in_a_group_is_not_answered() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let (member, group) = (json!({"status": "administrator"}), json!({"id": -6, "type": "group"}));
    town.delivers("my_chat_member", &json!({"chat": group, "new_chat_member": member}));
    town.delivers("message", &json!({"message_id": 1, "chat": group, "text": "help", "from": {"id": 9}}));
    town.delivers(
        "my_chat_member",
        &json!({"chat": {"id": -5, "type": "channel"}, "new_chat_member": member}),
    );
    town.wait_for("the channel is left", |world| world.left.contains(&-5).then_some(())).await;
    town.all_confirmed().await;
    assert_eq!(town.with(|world| world.delivered), 0);
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_corrected_question_corrects_its_answer() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    let question = amina.sends("come scelgo il medico di base");
    let first = amina.sees().await;
    amina.edits(question, "dove si dichiara la nascita");
    let second = amina.sees().await;
    assert!(second.corrected && second.message == first.message);
    // The same words again change nothing, which is no fault.
    amina.edits(question, "dove si dichiara la nascita");
    amina.sends("/help");
    assert!(!amina.sees().await.corrected);
    // An answer that is no longer there is given anew.
    amina.deletes_the_last();
    let other = amina.sends("come scelgo il medico di base");
    amina.reads().await;
    amina.deletes_the_last();
    amina.edits(other, "dove si dichiara la nascita");
    assert!(!amina.sees().await.corrected);
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn menu_and_description_are_set_in_every_language() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let all = |world: &mut World| (world.announced.len() == 30).then_some(());
    town.wait_for("menus and description in nine languages and for all others", all).await;
    let wolof = town.with(|world| world.announced[&("setMyCommands", "wo".to_owned())].clone());
    assert_eq!(wolof.as_array().map(Vec::len), Some(10));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_menu_that_cannot_be_set_stops_nothing() {
    let town = Town::start().await;
    for fault in [Fault::Bad("Bad Request: unsupported language"), Fault::Internal, Fault::TooMany(3600)] {
        town.fails_next("setMyCommands", fault);
    }
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    // The answer of a `getUpdates` is lost on the way, and so is a confirmation: both hand out the same again.
    town.fails_next("getUpdates", Fault::Garbled);
    amina.sends("/help");
    amina.reads().await;
    town.all_confirmed().await;
    let again = json!({"message_id": 1, "chat": {"id": amina.chat, "type": "private"}, "text": "/privacy"});
    town.with(|world| {
        let update = json!({"update_id": 999_999, "message": again});
        world.updates.extend([update.clone(), update]);
    });
    assert!(amina.reads().await.contains("/forget"));
    amina.sends("/topics");
    assert!(!amina.reads().await.contains("/forget"));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn an_end_in_the_middle_of_a_long_poll_is_quick_and_confirms() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    let start = std::time::Instant::now();
    bot.stop().await;
    assert!(start.elapsed().as_secs() < 2, "{:?}", start.elapsed());
    assert!(town.with(|world| world.updates.is_empty()));
    town.end();
}

#[tokio::test]
async fn the_program_ends_at_once_when_it_is_asked_to() {
    let town = Town::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let program = Program::start(&town, folder.path(), "info");
    let amina = town.person("it");
    met(&amina).await;
    let start = std::time::Instant::now();
    let ended = tokio::task::spawn_blocking(|| program.ends()).await.expect("it can be waited for");
    assert!(ended && start.elapsed().as_secs() < 2, "{ended} after {:?}", start.elapsed());
    assert!(town.with(|world| world.updates.is_empty()));
    town.end();
}

#[tokio::test]
async fn what_is_written_while_the_bot_is_off_is_answered_when_it_is_back() {
    let town = Town::start().await;
    let amina = town.person("it");
    amina.sends("/start it_piemonte_torino");
    amina.sends("/privacy");
    let bot = Bot::start(&town).await;
    amina.reads().await;
    assert!(amina.reads().await.contains("/forget"));
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn a_token_that_telegram_does_not_know_is_explained() {
    let town = Town::start().await;
    town.fails_next("getMe", Fault::Unauthorized);
    let error = Bot::start(&town).await.ended().await.expect_err("the bot cannot work").to_string();
    assert!(error.contains("TELOXIDE_TOKEN") && error.contains("@BotFather"), "{error}");
    assert!(!error.contains(TOKEN));
}

#[tokio::test]
async fn a_second_program_with_the_same_token_is_waited_out() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    // As if another had called: the waiting call is ended with 409.
    town.with(|world| world.poll += 1);
    amina.sends("/help");
    amina.reads().await;
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn the_log_holds_neither_token_nor_words_nor_people() {
    let town = Town::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    for fault in [Fault::Internal, Fault::Garbled, Fault::TooMany(1)] {
        town.fails_next("getUpdates", fault);
        town.fails_next("sendMessage", fault);
    }
    let program = Program::start(&town, folder.path(), "trace");
    let amina = town.person("it");
    met(&amina).await;
    // The answer to the second attempt was garbled, so the bot cannot know that the greeting has arrived.
    amina.reads().await;
    amina.sends("come scelgo il medico di base, sono Fatoumata");
    amina.reads().await;
    amina.presses("Costo");
    amina.reads().await;
    town.fails_next("answerInlineQuery", Fault::Internal);
    amina.types("sono Fatoumata, medico di base", "");
    let failed = |world: &mut World| world.faults["answerInlineQuery"].is_empty().then_some(());
    town.wait_for("an answer that fails", failed).await;
    amina.is_offered("Fatoumata medico di base").await;
    amina.blocks();
    amina.sends("/help");
    town.all_confirmed().await;
    let log = program.log();
    program.kill();
    assert!(log.contains("Telegram"), "{log}");
    let chat = amina.chat.to_string();
    let (_, secret) = TOKEN.split_once(':').expect("a token has two parts");
    for forbidden in [secret, "Fatoumata", "medico di base", &chat, &amina.name] {
        let line = log.lines().find(|line| line.contains(forbidden));
        assert_eq!(line, None, "the log holds `{forbidden}`");
    }
}
