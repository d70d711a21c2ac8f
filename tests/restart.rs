//! PostgreSQL is stopped and started again under a running program: what was written meanwhile is answered afterwards, once.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tokio::time::Duration;

use crate::fake_telegram::{Person, Town, World};
use crate::replicas::Fleet;

/// How long until everything goes on after the database is back: a lease that has lapsed, and a retry.
const PATIENCE: Duration = Duration::from_secs(30);

/// A PostgreSQL of the test's own, which it may stop.
struct Cluster {
    binaries: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
}

impl Cluster {
    fn start() -> Cluster {
        let versions = std::fs::read_dir("/usr/lib/postgresql").expect("Debian's PostgreSQL is there");
        let mut versions: Vec<PathBuf> = versions.flatten().map(|entry| entry.path().join("bin")).collect();
        versions.sort();
        let binaries = versions.pop().expect("a version of PostgreSQL");
        let folder = tempfile::tempdir().expect("a folder");
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("the port's address").port();
        drop(free);
        let cluster = Cluster { binaries, folder, port };
        if is_root() {
            let given = Command::new("chown").arg("postgres").arg(cluster.folder.path()).status();
            assert!(given.expect("`chown` is there").success());
        }
        cluster.run("initdb", &["-A", "trust", "-U", "postgres"]);
        cluster.starts();
        cluster
    }

    fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn starts(&self) {
        let folder = self.folder.path().display();
        let port = self.port;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        );
        let log = self.folder.path().join("log").display().to_string();
        self.run("pg_ctl", &["-w", "-l", &log, "-o", &options, "start"]);
    }

    fn stops(&self) {
        self.run("pg_ctl", &["-w", "-m", "fast", "stop"]);
    }

    /// Runs one of PostgreSQL's programs; it refuses to be run as root.
    fn run(&self, program: &str, arguments: &[&str]) {
        let program = self.binaries.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.arg("-D").arg(self.folder.path().join("data")).args(arguments);
        command.current_dir(self.folder.path()).stdout(Stdio::null()).stderr(Stdio::null());
        assert!(command.status().expect("it runs").success(), "{command:?}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let pid = std::fs::read_to_string(self.folder.path().join("data/postmaster.pid")).unwrap_or_default();
        if let Some(pid) = pid.lines().next() {
            let _gone_already = Command::new("kill").args(["-QUIT", pid]).status();
        }
    }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(Path::new("/proc/self")).is_ok_and(|about| about.uid() == 0)
}

/// Everyone reads these answers and nothing else.
async fn all_read(town: &Town, people: &[Person], words: &[&str]) {
    for person in people {
        let read = |world: &mut World| {
            let unread = &mut world.chats.get_mut(&person.chat)?.unread;
            (words.len() <= unread.len()).then(|| unread.drain(..).map(|sight| sight.plain()).collect())
        };
        let read: Vec<String> = town.wait_patiently(PATIENCE, "all answers", read).await;
        let good =
            read.len() == words.len() && read.iter().zip(words).all(|(text, word)| text.contains(word));
        assert!(good, "{read:#?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs Debian's PostgreSQL"]
async fn what_is_written_while_postgresql_is_restarted_is_answered_once_and_in_order() {
    let cluster = Cluster::start();
    let (town, folder) = (Town::start().await, tempfile::tempdir().expect("a folder"));
    let mut fleet = Fleet::over(cluster.url(), 2).await;
    fleet.start_all(&town, folder.path());
    let people: Vec<Person> = (0..20).map(|_| town.person("it")).collect();
    for person in &people {
        person.sends("/start it_piemonte_torino");
    }
    all_read(&town, &people, &["Piemonte"]).await;
    fleet.health(0, |report| report["outbox"]["waiting"] == 0).await;
    cluster.stops();
    for person in &people {
        person.sends("/help");
        person.sends("come scelgo il medico di base");
    }
    fleet.health(0, |report| report["database"] == "away" && report["ready"] == false).await;
    cluster.starts();
    all_read(&town, &people, &["/language", "Scegliere il medico"]).await;
    for number in 0..2 {
        fleet.health(number, |report| report["ready"] == true && report["outbox"]["waiting"] == 0).await;
    }
    town.wait_patiently(PATIENCE, "all updates confirmed", |world| world.all_taken().then_some(())).await;
    drop(fleet);
    town.end();
}
