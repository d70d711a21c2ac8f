//! The program: reads the command line, starts the log, and runs.

use std::io::ErrorKind;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use sportello::commands::{CommandLine, run};

/// Gives back what building the indexes took; the system's own keeps half as much again.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Exit code of a command that itself went wrong.
const FAILED: u8 = 2;

/// What is still under way on a thread that waits for the disk or a name server is not waited for longer.
const LAST_MOMENT: Duration = Duration::from_secs(1);

/// Whoever reads what a command prints has read enough, as in `sportello coverage | head`: nobody wants to hear of that.
fn has_no_reader(error: &anyhow::Error) -> bool {
    let kinds = error.chain().map(|cause| {
        let of_json = || cause.downcast_ref().and_then(serde_json::Error::io_error_kind);
        cause.downcast_ref().map(std::io::Error::kind).or_else(of_json)
    });
    kinds.flatten().any(|kind| kind == ErrorKind::BrokenPipe)
}

fn main() -> ExitCode {
    // A `.env` in the current folder sets what the environment does not; having none is fine.
    let _ = dotenvy::dotenv();
    let line = CommandLine::parse();
    line.start_log();
    sportello::desk::log_panics_without_their_message();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!("cannot start: {error}");
            return ExitCode::from(FAILED);
        }
    };
    let code = runtime.block_on(run(line)).unwrap_or_else(|error| {
        if !has_no_reader(&error) {
            tracing::error!("{error:#}");
        }
        ExitCode::from(FAILED)
    });
    runtime.shutdown_timeout(LAST_MOMENT);
    code
}
