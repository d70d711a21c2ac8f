//! `sportello key`: changing the key that seals the database, and what still needs the one before.

use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};
use chrono::{Days, NaiveDate};
use clap::Subcommand;

use crate::settings::Settings;
use crate::store::{Key, Leftovers, Store};

/// Invitations that were made before are good for so long; only the old key knows them.
const INVITATIONS: Days = Days::new(7);

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Put a new key before the one in the key file; it seals from the next start on, and the old one goes on opening
    Rotate,
    /// Say what still needs an old key; exit code 0: nothing, 1: something
    Status,
    /// Take old keys out of the key file, once nothing needs them any more
    DropOld,
}

pub async fn run(
    settings: &Settings,
    arguments: &Arguments,
    today: NaiveDate,
    out: &mut impl Write,
) -> Result<u8> {
    let path = settings.key_path();
    match arguments {
        Arguments::Rotate => {
            Key::rotate(&path, today)?;
            writeln!(out, "{}", rotated(&path))?;
            Ok(0)
        }
        Arguments::Status => {
            let needed = needed(settings, today).await?;
            writeln!(out, "{}", needed.as_deref().unwrap_or("nothing needs an old key"))?;
            Ok(u8::from(needed.is_some()))
        }
        Arguments::DropOld => {
            if let Some(needed) = needed(settings, today).await? {
                bail!("nothing was changed: {needed}");
            }
            Key::drop_old(&path)?;
            writeln!(
                out,
                "`{}` holds one key; start sportello again, and copy the file to where you keep copies",
                path.display()
            )?;
            Ok(0)
        }
    }
}

fn rotated(path: &Path) -> String {
    format!(
        "`{}` holds a new key, and the old one beside it.\n\
         1. Copy the file to where you keep copies, and to every machine that runs sportello.\n\
         2. Start sportello again; where several run, stop all before the first starts with the new file.\n\
         3. From time to time: `sportello key status`. When nothing needs the old key any more, `sportello key drop-old`.",
        path.display()
    )
}

/// Why an old key cannot go yet.
async fn needed(settings: &Settings, today: NaiveDate) -> Result<Option<String>> {
    let path = settings.key_path();
    let Some(since) = Key::rotated_on(&path)? else { return Ok(None) };
    let Some(key) = Key::existing(&path)? else { return Ok(None) };
    let store = Store::open(&settings.database_url(), &key).await?;
    let left = store.begin().await?.leftovers(&key).await?;
    store.close().await;
    let invited = since + INVITATIONS;
    if left.is_empty() && today < invited {
        return Ok(Some(format!("invitations that were made before the change are good until {invited}")));
    }
    Ok((!left.is_empty()).then(|| told(&left)))
}

fn told(left: &Leftovers) -> String {
    let until = left.until.map(|until| format!(", the last of whom is forgotten on {}", until.date_naive()));
    format!(
        "{} people have not written since the change{}; {} other values wait for the next start or their end",
        left.people,
        until.unwrap_or_default(),
        left.other
    )
}
