//! `sportello move`: everything from one database into another, for a bot that has outgrown its file.

use std::io::Write;

use anyhow::{Context, Result, ensure};

use crate::settings::Settings;
use crate::store::{Key, Store};

#[derive(Debug, Clone, clap::Args)]
pub struct Arguments {
    /// The database as it is: sqlite:FILE or postgres://…
    #[arg(value_name = "FROM")]
    from: String,
    /// The new database, which must be empty [default: that of the settings]
    #[arg(value_name = "TO")]
    to: Option<String>,
}

/// Moves it all and says how much it was. The program must not run meanwhile.
pub async fn run(settings: &Settings, arguments: &Arguments, out: &mut impl Write) -> Result<()> {
    let to = arguments.to.clone().unwrap_or_else(|| settings.database_url());
    ensure!(to != arguments.from, "the new database is the old one: name another as TO or in DATABASE_URL");
    if let Some(file) = arguments.from.strip_prefix("sqlite:") {
        let file = file.split('?').next().unwrap_or(file);
        ensure!(std::path::Path::new(file).exists(), "there is no database `{file}` to move from");
    }
    let path = settings.key_path();
    let key = Key::existing(&path)?.with_context(|| {
        format!(
            "there is no key file `{}` (SPORTELLO_KEY_FILE): without it nothing can be read",
            path.display()
        )
    })?;
    let old = Store::open(&arguments.from, &key).await.context("cannot use the old database")?;
    let new = Store::open(&to, &key).await.context("cannot use the new database")?;
    let moved = old.move_to(&new).await?;
    for table in &moved {
        writeln!(out, "{:>10} {}", table.rows, table.table)?;
    }
    let rows: u64 = moved.iter().map(|table| table.rows).sum();
    writeln!(out, "moved {rows} rows; counts and checksums of all {} tables agree", moved.len())?;
    old.close().await;
    new.close().await;
    Ok(())
}
