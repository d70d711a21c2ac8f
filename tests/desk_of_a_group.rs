//! Makes a group the desk of an organisation, in the database of a program that runs.

use std::path::Path;

use sportello::language::ITALIAN;
use sportello::store::{KeptDesk, Key, Store};

pub async fn open(folder: &Path, organisation: &str, group: i64) {
    let key = Key::from_file(&folder.join("key")).expect("the program's key");
    let url = format!("sqlite:{}", folder.join("sportello.sqlite").display());
    let store = Store::open(&url, &key).await.expect("the program's database");
    let room = key.person("telegram", &group.to_string());
    let desk = KeptDesk {
        organisation: organisation.parse().expect("a slug"),
        chat: key.seal(&room, &group.to_be_bytes()),
        room,
        language: ITALIAN,
        since: chrono::Utc::now().date_naive(),
    };
    let mut batch = store.begin().await.expect("a batch");
    batch.open_desk(&desk).await.expect("the desk is stored");
    batch.commit().await.expect("it is stored");
    store.close().await;
}
