//! The command line: what each command is called, takes and prints, and the wiring of the running service.

pub mod chat;
pub mod check;
pub mod coverage;
mod serve;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::settings::{KnowledgeFolder, Settings};

/// Sportello answers migrants' questions about housing, health and the recognition of skills, from a folder of text.
///
/// Without a command it starts the service: the web chat on 127.0.0.1:8080, and Telegram when TELOXIDE_TOKEN is set.
#[derive(Debug, Parser)]
#[command(version, about, after_help = EXAMPLES)]
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
  sportello                                    start the service
  sportello chat --lang fr                     talk to it here
  sportello ask \"come trovo un medico\"         one question, one answer
  sportello check                              what an editor must fix
  sportello coverage                           which topics exist in which language";

#[derive(Debug, Subcommand)]
enum Command {}

/// Runs the command line; what a command judges is its exit code.
pub fn run(line: CommandLine) -> Result<ExitCode> {
    match line.command {
        None => serve::serve(&line.settings, &line.knowledge.path),
        Some(command) => match command {},
    }
}
