//! The program that an operator starts, as a process that can be killed.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::fake_telegram::{TOKEN, Telegram, Town};

/// The running program; killed when dropped.
pub struct Program {
    child: Child,
    log: PathBuf,
    telegram: Telegram,
    line: usize,
}

impl Program {
    /// Starts it on the tests' own knowledge, with its data in `folder` and what it logs in a file there.
    pub fn start(town: &Town, folder: &Path, level: &str) -> Program {
        Program::start_on("tests/library", town, folder, level)
    }

    /// The same on any knowledge.
    pub fn start_on(knowledge: &str, town: &Town, folder: &Path, level: &str) -> Program {
        Program::start_with(knowledge, town, folder, level, &[])
    }

    /// The same with more settings.
    pub fn start_with(
        knowledge: &str,
        town: &Town,
        folder: &Path,
        level: &str,
        more: &[(&str, &str)],
    ) -> Program {
        let (log, line) = (folder.join("log"), town.line());
        let written = File::options().create(true).append(true).open(&log).expect("a log file");
        // A write beyond a size limit fails, as on a full disk, and does not kill.
        let child = Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\"", env!("CARGO_BIN_EXE_sportello")])
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", &line.api_url)
            .env("SPORTELLO_DATA", folder)
            .env("SPORTELLO_KNOWLEDGE", knowledge)
            .env("SPORTELLO_LISTEN", "127.0.0.1:0")
            .env("SPORTELLO_METRICS_LISTEN", "127.0.0.1:0")
            .env("SPORTELLO_SEND_RATE", "0")
            .env("RUST_LOG", level)
            .env_remove("DATABASE_URL")
            .env_remove("SPORTELLO_KEY_FILE")
            .env_remove("SPORTELLO_WEBHOOK_URL")
            .envs(more.iter().copied())
            .stdin(Stdio::null())
            .stdout(written.try_clone().expect("the log file once more"))
            .stderr(written)
            .spawn()
            .expect("the program starts");
        Program { child, log, telegram: town.telegram(), line: line.number }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// All that it has logged, and those before it on the same folder.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    #[allow(dead_code, reason = "one machine has no use for it")]
    /// Stops it where it is, as a machine does that is short of everything, or lets it go on.
    pub fn signals(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.id().to_string()]).status();
        assert!(sent.expect("`kill` is there").success());
    }

    /// Where the one started last tells how it is, as soon as the log says so.
    #[allow(dead_code, reason = "the benchmark does not ask")]
    pub fn health(&self) -> Option<SocketAddr> {
        let log = self.log();
        let (_, rest) = log.rsplit_once("run it: http://")?;
        rest.split('/').next()?.parse().ok()
    }

    /// The disk takes no byte more, or is free again.
    #[allow(dead_code, reason = "the benchmark has room")]
    pub fn disk_is_full(&self, full: bool) {
        let limit = if full { "--fsize=1:unlimited" } else { "--fsize=unlimited:unlimited" };
        let done = Command::new("prlimit").args(["--pid", &self.id().to_string(), limit]).status();
        assert!(done.expect("`prlimit` is there").success());
    }

    /// Asks it to end, as systemd would, and waits until it has; whether it ended without complaint.
    pub fn ends(mut self) -> bool {
        let asked = Command::new("kill").arg(self.id().to_string()).status().expect("`kill` is there");
        asked.success() && self.child.wait().expect("it ends").success()
    }

    /// As if the power were cut.
    pub fn kill(mut self) {
        self.child.kill().expect("the program is there to be killed");
        self.child.wait().expect("it ends");
        self.telegram.with(|world| world.dead.insert(self.line));
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
