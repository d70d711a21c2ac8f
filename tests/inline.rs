//! Inline mode through Telegram: what is offered for words, what is sent, where its button leads, and what is kept of it.

use proptest::prelude::*;
use serde_json::json;
use sportello::conversation::{Circumstances, State, leaflets};
use sportello::store::{Key, Standing};

use crate::bot::shared_catalogue;
use crate::cast::Cast;
use crate::fake_telegram::{Fault, Listed, Person, World};
use crate::voices::bytes_in;

const CAST: &str = "@person Lucia: it\n@person Said: ar\n@person John: en\n@alone casa-aperta: Sara\n";

fn named<'a>(cast: &'a Cast, name: &str) -> &'a Person {
    cast.people.iter().find(|person| person.name == name).expect("one of the cast")
}

/// Ends it all; nothing may be left unread, and no mistake made.
async fn end(mut cast: Cast) {
    let bot = cast.bot.take().expect("the bot runs");
    bot.stop().await;
    cast.town.end();
}

fn text_of(listed: &[Listed], title: &str) -> String {
    let found = listed.iter().find(|listed| listed.title == title);
    found.unwrap_or_else(|| panic!("no {title} in {listed:#?}")).text.clone()
}

#[tokio::test]
async fn a_word_lists_what_can_be_sent_each_named_with_its_territory() {
    let cast = Cast::gather(CAST).await;
    let offered = named(&cast, "Lucia").is_offered("cauzione").await;
    assert_eq!(offered.titles(), ["Il deposito della casa · Piemonte"]);
    let listed = &offered.list[0];
    let about = "Il padrone di casa può chiedere un deposito (cauzione) di 3 mesi di affitto al massimo. Quando lasci la casa deve…";
    assert_eq!(listed.about, about);
    assert_eq!(listed.button.0, "💬 Apri Sportello: di più, e la tua domanda");
    assert_eq!(
        listed.text,
        "Il deposito della casa · Piemonte\n\nIl padrone di casa può chiedere un deposito (cauzione) di 3 mesi di \
         affitto al massimo. Quando lasci la casa deve renderlo. Se non lo rende, chiedi aiuto allo sportello \
         casa.\n\nFonte: example.org (https://www.example.org/rental-deposit)\nInformazioni controllate in data \
         1.11.2026.\nNessun professionista del settore ha ancora letto questo testo."
    );
    let doctors = named(&cast, "Lucia").is_offered("medico").await;
    assert_eq!(doctors.titles()[0], "Scegliere il medico di famiglia · Piemonte");
    end(cast).await;
}

#[tokio::test]
async fn the_words_tell_the_language_and_a_word_that_does_not_leaves_it_to_the_telephone() {
    let cast = Cast::gather(CAST).await;
    let (lucia, said, john) = (named(&cast, "Lucia"), named(&cast, "Said"), named(&cast, "John"));
    let arabic = "اختيار طبيب العائلة · Piemonte";
    assert_eq!(lucia.is_offered("طبيب العائلة").await.titles()[0], arabic);
    assert_eq!(said.is_offered("طبيب").await.titles()[0], arabic);
    assert_eq!(
        said.is_offered("come scelgo il medico").await.titles()[0],
        "Scegliere il medico di famiglia · Piemonte"
    );
    assert_eq!(john.is_offered("ASL").await.titles()[0], "Choose a family doctor · Piemonte");
    // Still typing.
    assert_eq!(john.is_offered("fam").await.titles()[0], "Choose a family doctor · Piemonte");
    end(cast).await;
}

#[tokio::test]
async fn the_button_opens_the_article_in_its_language_and_territory() {
    let cast = Cast::gather(CAST).await;
    let (lucia, said) = (named(&cast, "Lucia"), named(&cast, "Said"));
    let offered = lucia.is_offered("طبيب العائلة").await;
    said.sends(&format!("/start {}", offered.list[0].code()));
    assert!(said.reads().await.starts_with("مرحبًا. أنا Sportello"));
    assert!(said.reads().await.starts_with("اختيار طبيب العائلة\n"));
    // They are in Piemonte now: nothing has to be asked before the next answer, and lists are of it alone.
    said.sends("أين أتعلم الإيطالية؟");
    assert!(said.reads().await.starts_with("تعلم الإيطالية\n"));
    assert!(said.is_offered("").await.list.iter().all(|listed| listed.title.ends_with("Piemonte")));
    // Who lives in a city of it stays there.
    lucia.sends("/start it_piemonte_torino");
    lucia.reads().await;
    lucia.sends(&format!("/start {}", lucia.is_offered("cauzione").await.list[0].code()));
    lucia.reads().await;
    assert!(lucia.reads().await.starts_with("Il deposito della casa\n"));
    lucia.presses("📍 Dove andare");
    let offices = lucia.reads().await;
    assert!(offices.contains("piazza Prova 2, Torino"), "{offices}");
    end(cast).await;
}

#[tokio::test]
async fn a_leaflet_does_not_tell_the_city_of_who_sends_it() {
    let cast = Cast::gather(CAST).await;
    let (lucia, john) = (named(&cast, "Lucia"), named(&cast, "John"));
    let before = john.is_offered("come scelgo il medico").await.list[0].code().to_owned();
    lucia.sends("/start it_piemonte_torino");
    lucia.reads().await;
    assert_eq!(lucia.is_offered("come scelgo il medico").await.list[0].code(), before);
    end(cast).await;
}

#[tokio::test]
async fn without_words_all_topics_are_listed_and_a_mediator_sees_those_of_the_organisation() {
    let cast = Cast::gather(CAST).await;
    let (john, sara) = (named(&cast, "John"), named(&cast, "Sara"));
    let offered = john.is_offered("").await;
    assert_eq!(offered.list.len(), 8);
    assert!(offered.list[0].about.starts_with("Health · "), "{:?}", offered.list[0]);
    let theirs = sara.is_offered(" ").await;
    assert_eq!(
        theirs.titles(),
        ["Il deposito della casa · Piemonte", "Un posto per dormire stanotte · Piemonte"]
    );
    // What a mediator sends greets in the name of the organisation.
    let code = sara.is_offered("come scelgo il medico").await.list[0].code().to_owned();
    john.sends(&format!("/start {code}"));
    assert!(john.reads().await.starts_with("Casa Aperta ti dà il benvenuto"));
    assert!(john.reads().await.starts_with("Scegliere il medico di famiglia\n"));
    end(cast).await;
}

#[tokio::test]
async fn what_finds_nothing_offers_a_chat() {
    let cast = Cast::gather(CAST).await;
    let offered = named(&cast, "John").is_offered("xyzzy plugh").await;
    assert_eq!(offered.list, []);
    assert_eq!(offered.way, ("I found nothing. Ask me in a chat".to_owned(), "en".to_owned()));
    end(cast).await;
}

#[tokio::test]
async fn in_an_emergency_the_number_comes_first() {
    let cast = Cast::gather(CAST).await;
    let offered = named(&cast, "Said").is_offered("ابني لا يتنفس").await;
    assert_eq!(offered.list[0].title, "🆘 112 · الطفل لا يتنفس");
    assert!(offered.list[0].text.contains("اتصل الآن بالرقم 112"));
    let offered = named(&cast, "John").is_offered("mio marito mi picchia").await;
    assert!(offered.list[0].title.starts_with("🆘 "), "{:?}", offered.titles());
    assert!(text_of(&offered.list, &offered.list[0].title).contains("1522"));
    end(cast).await;
}

#[tokio::test]
async fn what_is_huge_or_makes_no_sense_stops_nothing() {
    let cast = Cast::gather(CAST).await;
    let john = named(&cast, "John");
    for words in ["medico ".repeat(600), "🇮🇹\u{202e}".repeat(1000), "a".repeat(4000), "\u{0}'\"<b>".into()]
    {
        john.is_offered(&words).await;
    }
    assert_eq!(john.is_offered_after("", "nonsense").await.list.len(), 8);
    assert_eq!(john.is_offered_after("", "99999999999").await.list, []);
    for strange in [json!(null), json!({"id": 3}), json!({"id": "x", "from": {"id": "y"}, "query": 5})] {
        cast.town.delivers("inline_query", &strange);
    }
    // A query that Telegram has forgotten, and one that it fails to take.
    let calls = |world: &mut World| world.calls.get("answerInlineQuery").copied().unwrap_or_default();
    let before = cast.town.with(calls);
    cast.town.delivers("inline_query", &json!({"id": "old", "from": {"id": 5}, "query": "x", "offset": ""}));
    cast.town.wait_for("one more call", |world| (calls(world) == before + 1).then_some(())).await;
    cast.town.fails_next("answerInlineQuery", Fault::Internal);
    john.types("medico", "");
    cast.town.wait_for("two more calls", |world| (calls(world) == before + 2).then_some(())).await;
    assert_eq!(john.is_offered("deposit").await.titles(), ["The deposit for a flat · Piemonte"]);
    cast.town.all_confirmed().await;
    end(cast).await;
}

#[tokio::test]
async fn nothing_is_kept_of_who_types_nor_of_the_words() {
    let cast = Cast::gather(CAST).await;
    let john = named(&cast, "John");
    cast.town.all_confirmed().await;
    let before = bytes_in(cast.folder.path());
    john.is_offered("landlord deposit").await;
    john.is_offered("xyzzy plugh").await;
    cast.town.all_confirmed().await;
    assert!(before == bytes_in(cast.folder.path()), "the database was written to");
    let person = Key::from_bytes(&[7; 32]).person(sportello::desk::TELEGRAM, &john.chat.to_string());
    assert_eq!(cast.store.standing(&person).await.expect("it can be read"), Standing::default());
    end(cast).await;
}

/// The list can be chosen from in the bot's own chat, which then gets what it wrote itself.
#[tokio::test]
async fn a_leaflet_that_is_sent_to_the_bot_is_no_question() {
    let cast = Cast::gather(CAST).await;
    let john = named(&cast, "John");
    let text = john.is_offered("landlord deposit").await.list[0].text.clone();
    john.sends_message(
        json!({"text": text, "via_bot": {"id": 1, "is_bot": true, "username": "sportello_test_bot"}}),
    );
    john.sends("/help");
    assert!(john.reads().await.starts_with("Write your question"));
    end(cast).await;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_typed_is_offered_something_that_can_be_sent(words in "\\PC{0,300}", language in "[a-z]{2}") {
        let around = Circumstances::new(crate::bot::now(), language.parse().ok());
        let offered = leaflets(&shared_catalogue(), &State::default(), &words, &around);
        prop_assert!(offered.list.len() <= 10 || words.trim().is_empty());
        prop_assert!(offered.list.iter().all(|leaflet| !leaflet.title.is_empty() && !leaflet.reply.text.is_empty()));
    }
}
