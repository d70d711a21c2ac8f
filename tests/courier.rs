//! How replies look on Telegram, and what the desk is told when they do not arrive.

use std::time::Duration;

use sportello::channels::telegram::{Settings, TelegramCourier};
use sportello::conversation::{Button, Extra, Pin, Press, Reply};
use sportello::desk::{Courier, Letter, SendError};
use sportello::knowledge::{Block, Coordinates, Prose, Span};
use sportello::language::{ARABIC, ITALIAN};

use crate::bot::settings;
use crate::fake_telegram::{Fault, Person, Town};

/// Someone who has written to a bot that only brings what the test hands it.
async fn town_with_courier() -> (Town, Person, TelegramCourier) {
    let town = Town::start().await;
    let amina = town.person("ar");
    amina.sends("/start");
    let courier = TelegramCourier::new(&settings(&town)).expect("the fake server's address is one");
    (town, amina, courier)
}

fn reply(text: &str) -> Reply {
    Reply::new(ITALIAN, Prose::paragraph(text)).row([Button::press("Temi", &Press::Topics)])
}

#[tokio::test]
async fn a_reply_is_shown_with_all_that_it_holds() {
    let (town, amina, courier) = town_with_courier().await;
    let link = Span::Link { text: "ASL".into(), url: "https://a.it/?x=1&y=2".into() };
    let text = Prose(vec![
        Block::heading("طبيب <العائلة>"),
        Block::Item { number: Some(1), spans: vec![Span::text("اتصل \u{2068}011 123\u{2069}")] },
        Block::Item { number: None, spans: vec![Span::Strong("R&D".into()), Span::text(" "), link] },
        Block::note("2026"),
    ]);
    let at = Coordinates { lat: 45.07, lon: 7.68 };
    let mut reply = Reply::new(ARABIC, text)
        .row([Button::press("نعم", &Press::Topics), Button::open("ASL", "https://a.it")])
        .row([Button::press("لا", &Press::ChooseArea)]);
    reply.extra = Some(Extra::Pin(Pin { at, title: "ASL & co".into(), address: "via <1>".into() }));
    let numbers = courier.deliver(&Letter::new(amina.chat, &reply)).await.expect("it arrives");
    let seen = amina.sees().await;
    assert_eq!((seen.message, numbers.len()), (numbers[0], 2));
    assert_eq!(
        seen.plain(),
        "طبيب <العائلة>\n1. اتصل 011 123\n• R&D ASL (https://a.it/?x=1&y=2)\n2026\n[نعم] [ASL → https://a.it/]\n[لا]"
    );
    assert_eq!(amina.reads().await, "📌 ASL & co, via <1>");
    town.end();
}

#[tokio::test]
async fn a_long_reply_comes_in_several_messages_with_the_buttons_below_the_last() {
    let (town, amina, courier) = town_with_courier().await;
    let sentence = "Questa è una frase & dice <poco>. ";
    let numbers =
        courier.deliver(&Letter::new(amina.chat, &reply(&sentence.repeat(250)))).await.expect("it arrives");
    let first = amina.sees().await;
    assert_eq!((first.message, numbers.len()), (numbers[0], 3));
    let messages = [first.plain(), amina.reads().await, amina.reads().await];
    assert!(messages[0].ends_with("<poco>.") && messages[1].ends_with("<poco>."));
    assert!(messages[2].ends_with("<poco>.\n[Temi]"));
    let words = |text: &str| text.matches("Questa").count();
    assert_eq!(messages.iter().map(|message| words(message)).sum::<usize>(), 250);
    town.end();
}

#[tokio::test]
async fn what_follows_the_first_message_is_tried_again_without_repeating_it() {
    let (town, amina, courier) = town_with_courier().await;
    town.fails_next("sendVenue", Fault::TooMany(1));
    town.fails_next("sendVenue", Fault::Internal);
    let mut reply = reply("Qui");
    let at = Coordinates { lat: 45.07, lon: 7.68 };
    reply.extra = Some(Extra::Pin(Pin { at, title: "ASL".into(), address: "via".into() }));
    courier.deliver(&Letter::new(amina.chat, &reply)).await.expect("it arrives");
    assert_eq!(amina.reads().await, "Qui\n[Temi]");
    assert_eq!(amina.reads().await, "📌 ASL, via");
    town.end();
}

#[tokio::test]
async fn the_place_is_asked_with_a_keyboard_beside_the_buttons() {
    let (town, amina, courier) = town_with_courier().await;
    let mut reply = reply("Dove sei?");
    reply.extra = Some(Extra::AskPlace { label: "📍 Qui".into() });
    courier.deliver(&Letter::new(amina.chat, &reply)).await.expect("it arrives");
    assert_eq!(amina.reads().await, "Dove sei?\n[Temi]");
    let asked = amina.sees().await;
    assert_eq!(asked.plain(), "📍 Qui\n[📍 Qui]");
    let keyboard = asked.keyboard.expect("a keyboard");
    assert_eq!(keyboard[0][0]["request_location"], true);
    town.end();
}

#[tokio::test]
async fn a_correction_takes_the_place_of_a_message_or_comes_anew() {
    let (town, amina, courier) = town_with_courier().await;
    let numbers = courier.deliver(&Letter::new(amina.chat, &reply("prima"))).await.expect("it arrives");
    let number = numbers[0];
    amina.reads().await;
    assert_eq!(
        courier.deliver(&Letter::new(amina.chat, &reply("prima")).replacing(number)).await,
        Ok(vec![number])
    );
    let corrected = courier.deliver(&Letter::new(amina.chat, &reply("dopo")).replacing(number)).await;
    assert_eq!(corrected, Ok(vec![number]));
    assert_eq!(amina.reads().await, "(corrected)\ndopo\n[Temi]");
    amina.deletes_the_last();
    let anew = courier
        .deliver(&Letter::new(amina.chat, &reply("ancora")).replacing(number))
        .await
        .expect("it arrives");
    assert_ne!(anew, [number]);
    assert_eq!(amina.reads().await, "ancora\n[Temi]");
    town.end();
}

#[tokio::test]
async fn the_desk_is_told_why_a_reply_did_not_arrive() {
    let (town, amina, courier) = town_with_courier().await;
    for (fault, expected) in [
        (Fault::TooMany(7), SendError::TooFast(Duration::from_secs(7))),
        (Fault::Internal, SendError::Failed("500: Internal Server Error".into())),
        (
            Fault::Garbled,
            SendError::Failed("no answer: status 502 with a body that is not the Bot API's".into()),
        ),
        (Fault::Bad("Bad Request: x"), SendError::Refused("Bad Request: x".into())),
        (Fault::Bad("Bad Request: chat not found"), SendError::Gone),
    ] {
        let said = town.person("it");
        said.sends("/start");
        town.fails_next("sendMessage", fault);
        assert_eq!(courier.deliver(&Letter::new(said.chat, &reply("x"))).await, Err(expected));
    }
    amina.blocks();
    assert_eq!(courier.deliver(&Letter::new(amina.chat, &reply("x"))).await, Err(SendError::Gone));
    let nowhere = Settings { api_url: Some("http://127.0.0.1:1".into()), ..settings(&town) };
    let courier = TelegramCourier::new(&nowhere).expect("an address is all that it needs");
    let lost = courier.deliver(&Letter::new(amina.chat, &reply("x"))).await;
    assert!(matches!(lost, Err(SendError::Failed(_))), "{lost:?}");
}
