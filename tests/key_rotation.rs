//! The key is changed while questions are with people and others have not written for long: nobody is lost by it.

use std::path::Path;
use std::process::{Command, Output};

use sportello::store::Key;

use crate::cast::Cast;
use crate::fake_telegram::Town;
use crate::program::Program;

#[tokio::test]
async fn a_conversation_goes_on_over_a_change_of_keys() {
    let preface = "@person Amina: it\n@person Omar: it\n@person Layla: it\n@desk casa-aperta: Sara";
    let mut cast = Cast::gather(preface).await;
    for line in [
        "Amina opens the bot with it_piemonte_torino",
        "Omar opens the bot with fr_piemonte_cuneo",
        "Layla opens the bot with es_piemonte_torino",
        "Amina says: vorrei vendere la mia barca a vela",
        "Amina presses ✉️ Sì, passala",
    ] {
        cast.perform(line).await;
    }
    cast.news();
    cast.changes_key().await;
    cast.perform("Sara replies: venga alle 19").await;
    assert!(cast.news().contains("venga alle 19"), "what belongs to the question is found");
    cast.perform("Amina replies: grazie mille").await;
    assert!(cast.news().contains("— casa-aperta ↪ —\ngrazie mille"), "and so is the way back");
    cast.perform("Omar says: /help").await;
    assert!(cast.news().contains("/language – changer de langue"), "where he stood is known");
    let left = cast.leftovers().await;
    assert_eq!((left.people, left.other), (1, 1), "Layla has not written since: {left:?}");
    cast.perform("Amina says: /hide").await;
    assert!(cast.news().contains("Fatto."));
    let shown = cast.town.with(|world| world.chats[&cast.people[0].chat].messages.len());
    assert_eq!(shown, 1, "also what was said before the change is hidden");
    cast.perform("367 days pass").await;
    assert!(cast.leftovers().await.is_empty());
    cast.news();
    if let Some(bot) = cast.bot.take() {
        bot.stop().await;
    }
    cast.town.end();
}

fn key(folder: &Path, what: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sportello"))
        .args(["key", what])
        .env("SPORTELLO_DATA", folder)
        .env_remove("DATABASE_URL")
        .env_remove("SPORTELLO_KEY_FILE")
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat()
}

#[tokio::test]
async fn an_operator_changes_the_key_and_is_told_what_still_needs_the_old_one() {
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let none = key(folder.path(), "rotate");
    assert_eq!(none.status.code(), Some(2));
    assert!(said(&none).contains("SPORTELLO_KEY_FILE"), "{}", said(&none));
    let program = Program::start(&town, folder.path(), "info");
    let (amina, omar) = (town.person("it"), town.person("it"));
    for person in [&amina, &omar] {
        person.sends("/start it_piemonte_torino");
        person.reads().await;
    }
    assert!(program.ends());
    assert_eq!(key(folder.path(), "status").status.code(), Some(0));
    let rotated = key(folder.path(), "rotate");
    assert!(rotated.status.success(), "{}", said(&rotated));
    let program = Program::start(&town, folder.path(), "info");
    amina.sends("come scelgo il medico di base");
    assert!(
        amina.reads().await.starts_with("Scegliere il medico di famiglia"),
        "she need not say where she lives"
    );
    assert!(program.ends());
    let status = key(folder.path(), "status");
    assert_eq!(status.status.code(), Some(1));
    assert!(said(&status).starts_with("1 people"), "{}", said(&status));
    assert_eq!(key(folder.path(), "drop-old").status.code(), Some(2), "Omar would be lost");
    assert!(Key::rotated_on(&folder.path().join("key")).expect("a file of keys").is_some());
    town.end();
}
