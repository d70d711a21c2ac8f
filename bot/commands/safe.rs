//! What keeps the service safe from the outside: a backup, the way back, and a look at how it is.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use chrono::Utc;
use clap::Args;

use crate::health;
use crate::settings::Settings;
use crate::store::{self, Key};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Writes a sealed copy of the database.
pub async fn back_up(settings: &Settings, arguments: &Arguments, out: &mut impl Write) -> Result<ExitCode> {
    let file = &arguments.file;
    let bytes = store::back_up(&settings.database_url(), &key(settings)?, file).await?;
    writeln!(out, "`{}`: {bytes} bytes. It opens only with the key: keep that elsewhere.", file.display())?;
    Ok(ExitCode::SUCCESS)
}

/// Puts the database of a backup in its place.
pub async fn restore(settings: &Settings, arguments: &Arguments, out: &mut impl Write) -> Result<ExitCode> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("cannot make the folder `{}` (SPORTELLO_DATA)", settings.data.display()))?;
    let waiting =
        store::restore(&arguments.file, &key(settings)?, &settings.database_url(), Utc::now()).await?;
    writeln!(out, "Restored. Replies that wait to be sent: {waiting}. Start the service, and it goes on.")?;
    Ok(ExitCode::SUCCESS)
}

/// The key, which must be there: a new one would open nothing.
fn key(settings: &Settings) -> Result<Key> {
    let path = settings.key_path();
    let Some(key) = Key::existing(&path)? else {
        bail!(
            "there is no key file `{}` (SPORTELLO_KEY_FILE): without it a backup cannot be sealed or opened",
            path.display()
        );
    };
    Ok(key)
}

/// Asks the running service whether it is ready.
pub async fn ask_how_it_is(settings: &Settings, out: &mut impl Write) -> Result<ExitCode> {
    let Some(address) = settings.metrics_listen.0 else {
        bail!("nobody can be asked: SPORTELLO_METRICS_LISTEN is `off`");
    };
    let answer = health::ask(address, "/health").await?;
    writeln!(out, "{}", answer.text)?;
    Ok(ExitCode::from(u8::from(!answer.well)))
}
