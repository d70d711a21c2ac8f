//! Makes a group the desk of an organisation, in the database of a program that runs.

use std::path::Path;

use sportello::language::ITALIAN;
use sportello::store::{KeptDesk, Key, Store};

#[allow(dead_code, reason = "the benchmark needs it")]
pub async fn open(folder: &Path, organisation: &str, group: i64) {
    let file = format!("sqlite:{}", folder.join("sportello.sqlite").display());
    open_in(&file, folder, organisation, group).await;
}

/// The same in the database of this address, for programs whose key is in the folder.
pub async fn open_in(database: &str, folder: &Path, organisation: &str, group: i64) {
    let key = Key::from_file(&folder.join("key")).expect("the program's key");
    let store = Store::open(database, &key).await.expect("the program's database");
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
