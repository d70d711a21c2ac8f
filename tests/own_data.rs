//! What someone can do about what is kept of them: see it, hide what was said, have it erased.

use serde_json::Value;

use crate::bot::Bot;
use crate::cast::Cast;
use crate::fake_telegram::{Content, Fault, Group, Person, Town};

const HIDE: &str = "🧹 Pulisci questa chat";

async fn met(person: &Person) {
    person.sends("/start it_piemonte_torino");
    assert!(person.reads().await.contains("Piemonte"));
}

/// Every text of the bot's that a chat still shows.
fn shown(town: &Town, chat: i64) -> Vec<String> {
    town.with(|world| {
        let text = |content: &Content| match content {
            Content::Text { shown, .. } => shown.clone(),
            Content::Place { title, .. } => title.clone(),
            Content::Attachment { kind, caption } => format!("{kind} {caption}"),
        };
        world.chats[&chat].messages.values().map(|message| text(&message.content)).collect()
    })
}

fn written(town: &Town, chat: i64) -> usize {
    town.with(|world| world.chats[&chat].written.len())
}

#[tokio::test]
async fn one_tap_clears_what_was_said_about_violence() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    amina.sends("mio marito mi picchia");
    assert!(amina.reads().await.contains(HIDE));
    // The people who can help come after it, with a place on the map: a message of its own.
    town.all_confirmed().await;
    town.wait_for("all is said", |world| (2 < world.chats[&amina.chat].messages.len()).then_some(())).await;
    amina.presses(HIDE);
    let done = |world: &mut crate::fake_telegram::World| {
        let last = world.chats[&amina.chat].unread.back()?.plain();
        last.starts_with("Fatto.").then_some(())
    };
    town.wait_for("it is done", done).await;
    amina.news();
    assert_eq!(shown(&town, amina.chat).len(), 1, "{:?}", shown(&town, amina.chat));
    assert!(shown(&town, amina.chat)[0].starts_with("Fatto."));
    assert_eq!(written(&town, amina.chat), 0, "nor is there what she wrote");
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn what_is_too_old_to_be_hidden_does_not_keep_the_rest() {
    let town = Town::start().await;
    let bot = Bot::start(&town).await;
    let amina = town.person("it");
    met(&amina).await;
    let old = *town
        .with(|world| world.chats[&amina.chat].messages.keys().next().copied())
        .iter()
        .next()
        .expect("one");
    town.with(|world| world.chats.entry(amina.chat).or_default().old.insert(old));
    amina.sends("come scelgo il medico di base");
    amina.reads().await;
    town.fails_next("deleteMessages", Fault::Internal);
    amina.sends("/hide");
    assert!(amina.reads().await.starts_with("Fatto."));
    let shown = shown(&town, amina.chat);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert_eq!(written(&town, amina.chat), 0);
    bot.stop().await;
    town.end();
}

#[tokio::test]
async fn she_gets_all_that_is_kept_about_her_and_nothing_of_others() {
    let mut cast = Cast::gather("@person Amina: it\n@person Omar: it\n@desk casa-aperta: Sara").await;
    for line in [
        "Amina opens the bot with it_piemonte_torino",
        "Omar opens the bot with it_piemonte_cuneo",
        "Amina says: vorrei vendere la mia barca a vela",
        "Amina presses ✉️ Sì, passala",
        "Sara replies: venga alle 19",
        "Amina says: grazie mille",
    ] {
        cast.perform(line).await;
    }
    cast.news();
    cast.perform("Amina says: /mydata").await;
    let news = cast.news();
    let (_, rest) = news.split_once('{').expect("a file");
    let json = &format!("{{{rest}");
    let all: Value = serde_json::from_str(json).expect("JSON");
    let text = |pointer: &str| all.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    assert_eq!(text("/where_you_stand/language").as_deref(), Some("it"), "{all:#}");
    assert_eq!(text("/where_you_stand/area/city").as_deref(), Some("torino"));
    let question = &all["questions_with_people"][0];
    assert_eq!(question["asked"]["text"], "vorrei vendere la mia barca a vela");
    assert_eq!(question["replies"][0][1], "venga alle 19");
    assert_eq!(question["chat"], cast.people[0].chat);
    let unanswered = &all["questions_without_an_answer"];
    assert_eq!(unanswered[0]["question"], "vorrei vendere la mia barca a vela", "{all:#}");
    assert_eq!(unanswered.as_array().map(Vec::len), Some(1));
    assert!(!all["messages_of_the_last_two_days"].as_array().expect("messages").is_empty());
    assert!(!json.contains("cuneo") && !json.contains(&cast.people[1].chat.to_string()), "{json}");
    ended(cast).await;
}

/// What a group still shows of a question.
fn traces(town: &Town, group: &Group, words: &[&str]) -> Vec<String> {
    let holds = |text: &String| words.iter().any(|word| text.contains(word));
    shown(town, group.chat).into_iter().filter(holds).collect()
}

#[tokio::test]
async fn whoever_is_forgotten_goes_from_every_group_that_saw_the_question() {
    let preface = "@person Amina: it\n@desk telefono-amico: Luc\n@desk casa-aperta: Sara";
    let mut cast = Cast::gather(preface).await;
    for line in [
        "Amina opens the bot with it_piemonte_torino",
        "Amina says: vorrei vendere la mia barca a vela",
        "Amina presses ✉️ Sì, passala",
        "Amina says: la barca si chiama Fatoumata",
        "Luc presses ➡️ Passa ad altri",
        "Luc presses Casa Aperta",
        "Amina says: è una barca blu",
        "Amina says: /forget",
    ] {
        cast.perform(line).await;
    }
    let words = ["barca", "Fatoumata"];
    let groups: Vec<Group> = cast.groups.iter().map(|(_, group)| group.clone()).collect();
    assert!(groups.iter().all(|group| !traces(&cast.town, group, &words).is_empty()), "both saw it");
    cast.perform("Amina presses Sì, cancella").await;
    for group in &groups {
        assert_eq!(traces(&cast.town, group, &words), [""; 0]);
        assert!(shown(&cast.town, group.chat).iter().any(|text| text.contains("cancellare tutto")));
    }
    cast.news();
    ended(cast).await;
}

async fn ended(mut cast: Cast) {
    if let Some(bot) = cast.bot.take() {
        bot.stop().await;
    }
    cast.store.close().await;
    cast.town.end();
}
