//! The command line: what each command is called, takes and prints, and the wiring of the running service.

mod answering;
pub mod ask;
mod chat;
pub mod check;
pub mod collisions;
pub mod coverage;
mod ending;
pub mod eval;
pub mod export;
mod kept;
mod key;
mod link;
mod log;
mod moving;
mod safe;
mod serve;
mod served;
pub mod stamp;
mod why;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use arc_swap::ArcSwap;
use clap::{Args, Parser, Subcommand};

use crate::folder;
use crate::knowledge::{self, Library};
use crate::language::Language;
use crate::search::Catalogue;
use crate::settings::{KnowledgeFolder, Settings};

/// Sportello answers migrants' questions about housing, health and the recognition of skills, from a folder of text.
///
/// Without a command it starts the service: the web chat on 127.0.0.1:8080, and Telegram when TELOXIDE_TOKEN is set.
#[derive(Debug, Parser)]
#[command(name = "sportello", version, about, after_help = EXAMPLES)]
pub struct CommandLine {
    #[command(flatten)]
    knowledge: KnowledgeFolder,
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  sportello                                 start the service
  sportello chat --lang fr                  talk to it here
  sportello ask \"come trovo un medico\"      one question, one answer
  sportello check                           what an editor must fix
  sportello collisions                      which answers my changes would change
  sportello link --organisation NAME --poster poster.pdf --languages it,fr,ar
                                            a link that opens the bot, on a poster
  sportello coverage                        which topics exist in which language";

#[derive(Debug, Subcommand)]
enum Command {
    /// Talk to it in the terminal; nothing is kept
    Chat(ChatArguments),
    /// Answer one question: what is found, how sure, and who can help
    Ask(ask::Arguments),
    /// Say what is wrong with the knowledge folder; exit code 0: nothing to fix, 1: something, 2: the command failed
    Check(check::Arguments),
    /// Say that translations are up to date with the pages that they translate
    Stamp(stamp::Arguments),
    /// Say which questions would be answered otherwise by what is changed and not committed; exit code 1: some right ones wrong
    Collisions(collisions::Arguments),
    /// Write the directory for other programs
    Export(export::Arguments),
    /// Show which topics exist in which language: there, stale, missing
    Coverage(coverage::Arguments),
    /// Ask all questions of a file and count what was answered right, offered, referred, wrong
    Eval(eval::Arguments),
    /// Change the key that seals the database, and see what still needs the one before
    #[command(subcommand)]
    Key(key::Arguments),
    /// Make a link that opens the bot in a language, an area, at a topic, in the name of an organisation; also on paper
    Link(link::Arguments),
    /// Copy everything into another database, for example from SQLite to PostgreSQL; the bot must not run meanwhile
    Move(moving::Arguments),
    /// Write a sealed copy of the SQLite database into a new file, also while the service runs
    Backup(safe::Arguments),
    /// Put the database of a backup where there is none; the service must not run
    Restore(safe::Arguments),
    /// Ask the running service how it is; exit code 0: ready, 1: not
    Health,
}

#[derive(Debug, Args)]
struct ChatArguments {
    /// Language of the phone, for example `ar`
    #[arg(long, value_name = "LANGUAGE", default_value = "it")]
    lang: Language,
    /// Where the person lives: a territory, or a city of it as in `piemonte/torino`
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
}

impl CommandLine {
    /// Has the log written from now on, as the settings say.
    pub fn start_log(&self) {
        log::start(self.settings.log_format);
    }
}

/// Runs the command line. Its exit code is what the command judges; an error means that it could not.
pub async fn run(line: CommandLine) -> Result<ExitCode> {
    let path = line.knowledge.path.as_path();
    let mut out = std::io::stdout();
    match line.command {
        None => serve::serve(&line.settings, path).await,
        Some(Command::Chat(arguments)) => {
            let catalogue = Arc::new(ArcSwap::from_pointee(catalogue(path)?));
            chat::chat(catalogue, Some(arguments.lang), arguments.area).await?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Ask(arguments)) => {
            ask::run(&catalogue(path)?, &arguments, chrono::Utc::now(), &mut out).map(ExitCode::from)
        }
        Some(Command::Eval(arguments)) => {
            let start = std::time::Instant::now();
            let catalogue = catalogue(path)?;
            eval::run(&catalogue, start.elapsed(), &arguments, &mut out).map(ExitCode::from)
        }
        Some(Command::Key(arguments)) => {
            key::run(&line.settings, &arguments, served::today(), &mut out).await.map(ExitCode::from)
        }
        Some(Command::Link(arguments)) => {
            link::run(&library(path)?, &line.settings, &arguments, &mut out).await?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Move(arguments)) => {
            moving::run(&line.settings, &arguments, &mut out).await?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Backup(arguments)) => safe::back_up(&line.settings, &arguments, &mut out).await,
        Some(Command::Restore(arguments)) => safe::restore(&line.settings, &arguments, &mut out).await,
        Some(Command::Health) => safe::ask_how_it_is(&line.settings, &mut out).await,
        Some(Command::Check(arguments)) => {
            check::run(path, &arguments, served::today(), &mut out).await.map(ExitCode::from)
        }
        Some(Command::Stamp(arguments)) => {
            stamp::run(path, &arguments, served::today(), &mut out).map(ExitCode::from)
        }
        Some(Command::Collisions(arguments)) => {
            collisions::run(path, &arguments, served::today(), &mut out).map(ExitCode::from)
        }
        Some(Command::Export(arguments)) => {
            export::run(path, &arguments, served::today(), &mut out).map(ExitCode::from)
        }
        Some(Command::Coverage(arguments)) => {
            coverage::run(path, &arguments, served::today(), &mut out).map(ExitCode::from)
        }
    }
}

fn catalogue(path: &Path) -> Result<Catalogue> {
    Ok(Catalogue::new(Arc::new(library(path)?)))
}

/// The library as it is now; what cannot be read is left out, as `check` says.
fn library(path: &Path) -> Result<Library> {
    let files = folder::read(path).with_context(|| format!("cannot read the folder `{}`", path.display()))?;
    let (library, _) = knowledge::read(&files, served::today());
    anyhow::ensure!(
        !library.territories.is_empty(),
        "the folder `{}` holds no territory that can be read; `sportello check` says what is wrong",
        path.display()
    );
    Ok(library)
}
