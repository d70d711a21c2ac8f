//! Groups through Telegram: what is read there, what is kept of it, and the way into a chat with the bot alone.

use serde_json::json;
use sportello::desk::TELEGRAM;
use sportello::store::{Key, PersonKey, Standing};

use crate::cast::Cast;
use crate::fake_telegram::{Group, Person, World};
use crate::voices::bytes_in;

const CAST: &str = "@person Amina: ar\n@group friends: Said ar, Lucia it\n";

fn scene(cast: &Cast) -> (Group, Person) {
    (cast.groups[0].1.clone(), cast.seats[0].0.clone())
}

fn key_of(group: &Group) -> PersonKey {
    Key::from_bytes(&[7; 32]).person(TELEGRAM, &group.chat.to_string())
}

/// What appeared in the group, once something did.
async fn next_in(cast: &Cast, group: &Group) -> String {
    let chat = group.chat;
    let look = |world: &mut World| world.chats.get_mut(&chat)?.unread.pop_front();
    cast.town.wait_for("something in the group", look).await.plain()
}

async fn end(mut cast: Cast) {
    cast.bot.take().expect("the bot runs").stop().await;
    cast.town.end();
}

#[tokio::test]
async fn what_people_say_to_each_other_in_a_group_is_neither_answered_nor_stored() {
    let cast = Cast::gather(CAST).await;
    let (group, said) = scene(&cast);
    let before = (bytes_in(cast.folder.path()), cast.town.with(|world| world.delivered));
    // Even where privacy mode is off and Telegram hands it over.
    group.gets(&said, json!({"text": "il mio bambino non respira"}), None);
    group.gets(&said, json!({"text": "/ask@another_bot come scelgo il medico?"}), None);
    group.gets(&said, json!({"photo": [], "caption": "/ask come scelgo il medico?"}), None);
    let of_another = json!({"message_id": 4, "from": {"id": 9, "is_bot": true, "username": "another_bot"}});
    group.gets(&said, json!({"text": "quanto costa?", "reply_to_message": of_another}), None);
    cast.town.all_confirmed().await;
    let after = (bytes_in(cast.folder.path()), cast.town.with(|world| world.delivered));
    assert!(before == after, "something was stored or said");
    end(cast).await;
}

#[tokio::test]
async fn the_area_is_the_groups_own_and_goes_when_the_bot_is_removed() {
    let cast = Cast::gather(CAST).await;
    let (group, said) = scene(&cast);
    group.gets(&said, json!({"text": "/ask come scelgo il medico?"}), None);
    next_in(&cast, &group).await;
    group.presses(&said, "Piemonte");
    assert!(next_in(&cast, &group).await.starts_with("Scegliere il medico di famiglia\n"));
    assert!(cast.store.standing(&key_of(&group)).await.expect("it can be read").state.is_some());
    let own = Key::from_bytes(&[7; 32]).person(TELEGRAM, &said.chat.to_string());
    assert_eq!(cast.store.standing(&own).await.expect("it can be read"), Standing::default());
    group.removes_the_bot();
    cast.town.all_confirmed().await;
    assert_eq!(cast.store.standing(&key_of(&group)).await.expect("it can be read"), Standing::default());
    end(cast).await;
}

#[tokio::test]
async fn who_wants_to_ask_in_private_is_met_there_in_their_language_and_territory() {
    let cast = Cast::gather(CAST).await;
    let ((group, said), amina) = (scene(&cast), cast.people[0].clone());
    group.gets(&said, json!({"text": "/ask Piemonte"}), None);
    next_in(&cast, &group).await;
    group.gets(&said, json!({"text": "/ask"}), None);
    let how = next_in(&cast, &group).await;
    let code = how.split_once("?start=").and_then(|(_, rest)| rest.split(']').next()).expect("a way");
    assert_eq!(code, "ar_piemonte");
    amina.sends(&format!("/start {code}"));
    assert!(amina.reads().await.starts_with("مرحبًا. أنا Sportello، مساعد مجاني في Piemonte."));
    end(cast).await;
}
