//! The program: reads the command line, sets up the log, and runs.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use sportello::commands::{CommandLine, run};
use tracing_subscriber::EnvFilter;

/// Gives back what building the indexes took; the system's own keeps half as much again.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Exit code of a command that itself went wrong.
const FAILED: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    // A `.env` in the current folder sets what the environment does not; having none is fine.
    let _ = dotenvy::dotenv();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .init();
    sportello::desk::log_panics_without_their_message();
    run(CommandLine::parse()).await.unwrap_or_else(|error| {
        tracing::error!("{error:#}");
        ExitCode::from(FAILED)
    })
}
