//! Saves what an editor wrote: whole or not at all, never over what someone else wrote meanwhile, never outside of the
//! folder; and committed, where the folder is in a git work tree.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::committing::{self, CommitFailed};
use crate::knowledge::{SourceFile, fingerprint_of, place_of_file};

/// The largest file that is saved, in bytes. The longest of the shipped knowledge has a tenth of it.
pub const LARGEST: usize = 256 * 1024;

/// What an editor wants a file to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Relative to the folder, as in [`SourceFile`].
    pub path: String,
    /// The fingerprint ([`fingerprint_of`]) of what they saw when they began; `None` where there was no file.
    pub opened: Option<String>,
    pub text: String,
    /// The name that the commit carries.
    pub author: String,
    /// What the commit says.
    pub why: String,
}

/// What became of a change that is on the disk.
#[derive(Debug)]
pub enum Saved {
    /// The folder is in no git work tree: there is nothing more to do.
    File,
    Committed,
    /// The file is saved all the same.
    NotCommitted(CommitFailed),
}

/// Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("no file that is read from the knowledge folder is called so, or it is a link to somewhere else")]
    Outside,
    #[error("the text has more than {LARGEST} bytes")]
    TooLarge,
    /// With what the file holds now, if it is still there.
    #[error("the file has changed since it was opened")]
    Changed(Option<SourceFile>),
    #[error("there is no room on the disk: {0}")]
    Full(io::Error),
    #[error("the file cannot be read or written: {0}")]
    Failed(#[from] io::Error),
}

/// A file as it is now; `None` where there is none yet, although there may be one.
pub fn opened(root: &Path, path: &str) -> Result<Option<SourceFile>, SaveError> {
    let target = inside(root, path)?;
    match fs::read(target) {
        Ok(bytes) => Ok(Some(SourceFile { path: path.to_owned(), bytes: bytes.into() })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Writes a change to the disk and commits it.
pub fn save(root: &Path, change: &Change) -> Result<Saved, SaveError> {
    if LARGEST < change.text.len() {
        return Err(SaveError::TooLarge);
    }
    let target = inside(root, &change.path)?;
    let _alone = alone(root);
    replaced(root, &target, change)?;
    Ok(match committing::commit(root, change) {
        Ok(true) => Saved::Committed,
        Ok(false) => Saved::File,
        Err(error) => Saved::NotCommitted(error),
    })
}

/// Where the file lies: below the root whatever its name says and whatever the folder's links lead to.
fn inside(root: &Path, path: &str) -> Result<PathBuf, SaveError> {
    place_of_file(path).ok_or(SaveError::Outside)?;
    let root = root.canonicalize()?;
    let target = root.join(path);
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
        return Err(SaveError::Outside);
    };
    let folder = match folder.canonicalize() {
        Ok(folder) if folder.starts_with(&root) => folder,
        Ok(_) => return Err(SaveError::Outside),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(SaveError::Outside),
        Err(error) => return Err(error.into()),
    };
    let target = folder.join(name);
    match fs::symlink_metadata(&target) {
        Ok(there) if !there.is_file() => Err(SaveError::Outside),
        _ => Ok(target),
    }
}

/// Nobody else saves meanwhile, in this process or in another on the same machine; until it is dropped.
fn alone(root: &Path) -> (MutexGuard<'static, ()>, Option<File>) {
    static ALONE: Mutex<()> = Mutex::new(());
    let here = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // Some mounted folders know no locks: then only this process keeps to it.
    let folder = File::open(root).ok().filter(|folder| folder.lock().is_ok());
    (here, folder)
}

fn replaced(root: &Path, target: &Path, change: &Change) -> Result<(), SaveError> {
    let beside = Beside::written(target, change.text.as_bytes()).map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            SaveError::Full(error)
        }
        _ => SaveError::Failed(error),
    })?;
    // Looked at last of all: an editor's own program keeps to no lock of ours.
    let now = opened(root, &change.path)?;
    if now.as_ref().map(fingerprint_of) != change.opened {
        return Err(SaveError::Changed(now));
    }
    Ok(beside.takes_the_place_of(target)?)
}

/// A new version beside the old one; gone if it does not take its place.
pub(super) struct Beside {
    path: PathBuf,
    placed: bool,
}

impl Beside {
    pub fn written(target: &Path, bytes: &[u8]) -> io::Result<Beside> {
        let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = Beside { path: target.with_file_name(format!(".{name}.new")), placed: false };
        let mut new = File::create(&beside.path)?;
        new.write_all(bytes)?;
        if let Ok(old) = fs::metadata(target) {
            new.set_permissions(old.permissions())?;
        }
        new.sync_all()?;
        Ok(beside)
    }

    pub fn takes_the_place_of(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.placed = true;
        // The name, too, must outlast a power cut. Not every system can open a folder; then it is as good as it gets.
        if let Some(folder) = target.parent().and_then(|folder| File::open(folder).ok()) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "piemonte/health/doctor.it.md";

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("piemonte/health")).unwrap();
        fs::write(folder.path().join(PATH), "old\n").unwrap();
        folder
    }

    fn change(root: &Path, path: &str, text: &str) -> Change {
        let opened = opened(root, path).ok().flatten().as_ref().map(fingerprint_of);
        let (path, text) = (path.to_owned(), text.to_owned());
        Change { path, opened, text, author: "Edda".into(), why: "Edit".into() }
    }

    #[test]
    fn a_change_is_written_and_leaves_nothing_beside_it() {
        let folder = folder();
        let root = folder.path();
        assert!(matches!(save(root, &change(root, PATH, "new\n")), Ok(Saved::File)));
        let new = "piemonte/health/doctor.fr.md";
        assert!(matches!(save(root, &change(root, new, "neuf\n")), Ok(Saved::File)));
        let written: Vec<_> = fs::read_dir(root.join("piemonte/health"))
            .unwrap()
            .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
            .collect();
        assert_eq!((written.len(), written.contains(&"new\n".to_owned())), (2, true), "{written:?}");
    }

    #[test]
    fn what_has_changed_since_it_was_opened_is_not_written_over() {
        let folder = folder();
        let root = folder.path();
        let mine = change(root, PATH, "mine\n");
        fs::write(root.join(PATH), "theirs\n").unwrap();
        let Err(SaveError::Changed(Some(now))) = save(root, &mine) else { panic!("it was written over") };
        assert_eq!(*now.bytes, *b"theirs\n");
        fs::remove_file(root.join(PATH)).unwrap();
        assert!(matches!(save(root, &mine), Err(SaveError::Changed(None))));
        // It began as a new file, and someone else was faster.
        let new = change(root, PATH, "new\n");
        fs::write(root.join(PATH), "theirs\n").unwrap();
        assert!(matches!(save(root, &new), Err(SaveError::Changed(Some(_)))));
        assert_eq!(fs::read_to_string(root.join(PATH)).unwrap(), "theirs\n");
    }

    #[test]
    fn of_many_who_save_at_once_one_does() {
        let folder = folder();
        let root = folder.path();
        let changes: Vec<Change> = (0..8).map(|one| change(root, PATH, &format!("{one}\n"))).collect();
        let saved = std::thread::scope(|scope| {
            let all: Vec<_> = changes.iter().map(|one| scope.spawn(|| save(root, one).is_ok())).collect();
            all.into_iter().map(|one| one.join().unwrap()).filter(|saved| *saved).count()
        });
        assert_eq!(saved, 1);
    }

    #[test]
    fn nothing_is_read_or_written_outside_of_the_folder() {
        let folder = folder();
        let root = folder.path().join("piemonte");
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("secret.it.md"), "secret").unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("piemonte/out")).unwrap();
        std::os::unix::fs::symlink(
            elsewhere.path().join("secret.it.md"),
            folder.path().join("piemonte/health/link.it.md"),
        )
        .unwrap();
        for path in [
            "../x.it.md",
            "/etc/passwd",
            "piemonte/../../x.it.md",
            "piemonte/health/../doctor.it.md",
            "piemonte/health/doctor.it.sh",
            "piemonte/health/.doctor.it.md",
            "piemonte/health/doctor.md",
            "piemonte\\health\\doctor.it.md",
            "piemonte/out/secret.it.md",
            "piemonte/health/link.it.md",
            "piemonte/nowhere/doctor.it.md",
            "",
        ] {
            for root in [folder.path(), root.as_path()] {
                assert!(matches!(opened(root, path), Err(SaveError::Outside)), "{path}");
                let change = Change { opened: None, ..change(root, path, "x") };
                assert!(matches!(save(root, &change), Err(SaveError::Outside)), "{path}");
            }
        }
        let large = change(folder.path(), PATH, &"x".repeat(LARGEST + 1));
        assert!(matches!(save(folder.path(), &large), Err(SaveError::TooLarge)));
    }
}
