//! A folder that tells when something in it was saved.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Stamp, read, stamps};
use crate::knowledge::{SourceFile, of_folder};

/// An editor saves in several steps (a new file, a rename): we wait until it has been quiet for so long.
const QUIET: Duration = Duration::from_millis(150);
/// But no longer than this, so that a busy folder is still read.
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// How often we look where the system does not tell us of changes.
const POLL: Duration = Duration::from_secs(1);
/// How often we look although it does: some mounted folders lose its messages.
const SELDOM: Duration = Duration::from_secs(30);

enum Wake {
    Touched,
    Stop,
}

/// How the folder learns of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// From the operating system; if it cannot, by looking.
    System,
    /// By looking again and again.
    Polling,
}

/// Watches a folder, in a thread of its own, until dropped.
pub struct Watched {
    wake: Sender<Wake>,
    thread: Option<JoinHandle<()>>,
    // Stops telling when dropped.
    _watcher: Option<RecommendedWatcher>,
}

impl Watched {
    /// Calls `changed` with the files of the folder within two seconds of a save, whenever they are not those of
    /// the call before; `known` are those that the caller has.
    pub fn start(
        folder: &Path,
        known: &[SourceFile],
        means: Means,
        changed: impl FnMut(Vec<SourceFile>) + Send + 'static,
    ) -> io::Result<Watched> {
        let (wake, wakes) = mpsc::channel();
        let watcher = match means {
            Means::System => system_watcher(folder, wake.clone()),
            Means::Polling => None,
        };
        let pace = if watcher.is_some() { SELDOM } else { POLL };
        let look = Look { folder: folder.to_owned(), known: of_folder(known), stamps: Vec::new(), changed };
        let thread =
            std::thread::Builder::new().name("folder".into()).spawn(move || look.run(&wakes, pace))?;
        Ok(Watched { wake, thread: Some(thread), _watcher: watcher })
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // A thread that has already ended cannot be told to.
        let _ = self.wake.send(Wake::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn system_watcher(folder: &Path, wake: Sender<Wake>) -> Option<RecommendedWatcher> {
    let tell = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| is_change(event.kind)) {
            let _ = wake.send(Wake::Touched);
        }
    };
    let watcher = notify::recommended_watcher(tell).and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(watcher)
    });
    watcher
        .inspect_err(|error| tracing::warn!(%error, folder = %folder.display(), "cannot be told of changes, looking every second"))
        .ok()
}

/// Our own reading must not wake us.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

struct Look<F> {
    folder: PathBuf,
    /// The fingerprint of the files told of last: the files themselves would be the whole library once more.
    known: String,
    stamps: Vec<(String, Stamp)>,
    changed: F,
}

impl<F: FnMut(Vec<SourceFile>)> Look<F> {
    fn run(mut self, wakes: &Receiver<Wake>, pace: Duration) {
        // Something may have been saved between the caller's reading and our watching.
        self.read();
        loop {
            match wakes.recv_timeout(pace) {
                Ok(Wake::Touched) if until_quiet(wakes) => self.read(),
                Err(RecvTimeoutError::Timeout) if self.looks_different() => self.read(),
                Err(RecvTimeoutError::Timeout) => {}
                Ok(_) | Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn looks_different(&self) -> bool {
        stamps(&self.folder).is_ok_and(|stamps| stamps != self.stamps)
    }

    fn read(&mut self) {
        let stamps = stamps(&self.folder);
        match (stamps, read(&self.folder)) {
            (Ok(stamps), Ok(files)) => {
                self.stamps = stamps;
                let read = of_folder(&files);
                if read != self.known {
                    self.known = read;
                    (self.changed)(files);
                }
            }
            (Err(error), _) | (_, Err(error)) => {
                tracing::warn!(%error, folder = %self.folder.display(), "cannot read the folder, keeping what was read");
            }
        }
    }
}

/// Waits until the folder has been quiet for a moment; `false` when told to stop meanwhile.
fn until_quiet(wakes: &Receiver<Wake>) -> bool {
    let end = Instant::now() + LONGEST_WAIT;
    while Instant::now() < end {
        match wakes.recv_timeout(QUIET) {
            Ok(Wake::Touched) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Longer than the promise, for a machine that is busy.
    const PATIENCE: Duration = Duration::from_secs(10);

    fn texts(files: &[SourceFile]) -> Vec<(String, String)> {
        let text = |file: &SourceFile| String::from_utf8_lossy(&file.bytes).into_owned();
        files.iter().map(|file| (file.path.clone(), text(file))).collect()
    }

    /// Waits until the folder is told to hold this; what was seen half way there does not matter.
    fn await_files(told: &Receiver<Vec<SourceFile>>, expected: &[(&str, &str)]) {
        let expected: Vec<_> =
            expected.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        while texts(&told.recv_timeout(PATIENCE).unwrap()) != expected {}
    }

    fn a_save_is_told_of(means: Means) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("health")).unwrap();
        fs::write(folder.path().join("health/a.md"), "one").unwrap();
        let (tell, told) = mpsc::channel();
        let known = read(folder.path()).unwrap();
        let _watched = Watched::start(folder.path(), &known, means, move |files| {
            let _ = tell.send(files);
        })
        .unwrap();

        // As an editor saves: beside, then over the old one.
        fs::write(folder.path().join("health/.a.md.tmp"), "two, longer").unwrap();
        fs::rename(folder.path().join("health/.a.md.tmp"), folder.path().join("health/a.md")).unwrap();
        await_files(&told, &[("health/a.md", "two, longer")]);

        fs::create_dir(folder.path().join("housing")).unwrap();
        fs::write(folder.path().join("housing/b.md"), "new").unwrap();
        await_files(&told, &[("health/a.md", "two, longer"), ("housing/b.md", "new")]);

        fs::remove_file(folder.path().join("health/a.md")).unwrap();
        await_files(&told, &[("housing/b.md", "new")]);
    }

    #[test]
    fn a_save_is_told_of_by_the_system() {
        a_save_is_told_of(Means::System);
    }

    #[test]
    fn a_save_is_found_by_looking() {
        a_save_is_told_of(Means::Polling);
    }

    #[test]
    fn what_was_saved_before_the_watch_began_is_told_too() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.md"), "one").unwrap();
        let (tell, told) = mpsc::channel();
        let _watched = Watched::start(folder.path(), &[], Means::System, move |files| {
            let _ = tell.send(files);
        });
        assert_eq!(told.recv_timeout(PATIENCE).unwrap().len(), 1);
    }
}
