//! Commits one saved file under its editor's name, with the `git` program; whatever else lies in the work tree or waits to be
//! committed stays as it is.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::saving::Change;

/// The address of every author: the name is the editor's, and no mail can be sent there.
const ADDRESS: &str = "editor@sportello.invalid";

/// A hook of the repository may take its time, not for ever.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is looked whether git has ended.
const LOOK: Duration = Duration::from_millis(10);

/// Of what git says, the most that is passed on, in characters.
const MOST_TOLD: usize = 300;

/// Why a file was saved and not committed.
#[derive(Debug, thiserror::Error)]
pub enum CommitFailed {
    #[error("the program `git` cannot be run: {0}; install it, or put it into the PATH")]
    NoGit(std::io::Error),
    #[error("git did not end within {} seconds", PATIENCE.as_secs())]
    Slow,
    #[error("git failed: {0}")]
    Failed(String),
}

/// `false` where the folder is in no work tree.
pub(super) fn commit(root: &Path, change: &Change) -> Result<bool, CommitFailed> {
    let Ok(root) = root.canonicalize() else { return Ok(false) };
    if !root.ancestors().any(|folder| folder.join(".git").exists()) {
        return Ok(false);
    }
    let path = change.path.as_str();
    git(&root, &change.author, &["add", "--", path])?;
    // A text that was put back to what the last commit says is no change.
    if git(&root, &change.author, &["diff", "--quiet", "HEAD", "--", path]).is_ok() {
        return Ok(true);
    }
    let message = format!("--message={}", change.why.split_whitespace().collect::<Vec<_>>().join(" "));
    git(&root, &change.author, &["commit", "--quiet", "--only", &message, "--", path])?;
    Ok(true)
}

fn git(root: &Path, author: &str, arguments: &[&str]) -> Result<(), CommitFailed> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).arg("--literal-pathspecs");
    // Nobody is there to type a passphrase, and nothing is to go on in the background.
    command.args(["-c", "commit.gpgSign=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false"]);
    command.args(arguments);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(variable);
    }
    command.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
    for (name, address) in
        [("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL"), ("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")]
    {
        command.env(name, author).env(address, ADDRESS);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    ended(command.spawn().map_err(CommitFailed::NoGit)?)
}

fn ended(mut git: Child) -> Result<(), CommitFailed> {
    let telling = git.stderr.take().map(|mut pipe| {
        std::thread::spawn(move || {
            let mut told = Vec::new();
            let _ = pipe.read_to_end(&mut told);
            told
        })
    });
    let late = Instant::now() + PATIENCE;
    let status = loop {
        match git.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < late => std::thread::sleep(LOOK),
            _ => {
                let _ = git.kill();
                let _ = git.wait();
                return Err(CommitFailed::Slow);
            }
        }
    };
    if status.success() {
        return Ok(());
    }
    let told = telling.and_then(|telling| telling.join().ok()).unwrap_or_default();
    Err(CommitFailed::Failed(reason(&String::from_utf8_lossy(&told), status.code())))
}

/// What git itself says; what a hook prints may hold anything and stays where it is.
fn reason(told: &str, code: Option<i32>) -> String {
    let own = |line: &&str| line.starts_with("fatal: ") || line.starts_with("error: ");
    let line = told.lines().find(own).map(|line| line.chars().take(MOST_TOLD).collect());
    line.unwrap_or_else(|| format!("exit code {}", code.unwrap_or(-1)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::folder::{Saved, opened, save};
    use crate::knowledge::fingerprint_of;

    const PATH: &str = "piemonte/health/doctor.it.md";

    fn run(folder: &Path, arguments: &[&str]) -> String {
        let identity = ["-c", "user.name=Owner", "-c", "user.email=owner@example.org"];
        let output =
            Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn change(root: &Path, path: &str, text: &str) -> Change {
        let opened = opened(root, path).unwrap().as_ref().map(fingerprint_of);
        let (path, text) = (path.to_owned(), text.to_owned());
        Change { path, opened, text, author: "Edda Ruà".into(), why: format!("Edit\n{PATH}") }
    }

    /// A repository with a knowledge folder in it, and work of someone else that is not committed.
    fn repository() -> (tempfile::TempDir, std::path::PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("knowledge");
        fs::create_dir_all(folder.join("piemonte/health")).unwrap();
        fs::write(folder.join(PATH), "old\n").unwrap();
        fs::write(root.path().join("other"), "1").unwrap();
        run(root.path(), &["init", "--quiet"]);
        run(root.path(), &["add", "."]);
        run(root.path(), &["commit", "--quiet", "-m", "First"]);
        fs::write(root.path().join("other"), "2").unwrap();
        run(root.path(), &["add", "other"]);
        fs::write(root.path().join("third"), "3").unwrap();
        (root, folder)
    }

    #[test]
    fn exactly_the_file_is_committed_under_its_editors_name() {
        let (root, folder) = repository();
        assert!(matches!(save(&folder, &change(&folder, PATH, "new\n")), Ok(Saved::Committed)));
        let new = "piemonte/health/doctor.ar.md";
        assert!(matches!(save(&folder, &change(&folder, new, "جديد\n")), Ok(Saved::Committed)));
        let log = run(root.path(), &["log", "-2", "--name-only", "--format=%an <%ae> %s"]);
        assert_eq!(
            log,
            format!(
                "Edda Ruà <{ADDRESS}> Edit {PATH}\n\nknowledge/{new}\nEdda Ruà <{ADDRESS}> Edit {PATH}\n\nknowledge/{PATH}\n"
            )
        );
        assert_eq!(run(root.path(), &["status", "--porcelain"]), "M  other\n?? third\n");
    }

    #[test]
    fn a_text_that_is_put_back_is_no_commit() {
        let (root, folder) = repository();
        fs::write(folder.join(PATH), "half\n").unwrap();
        assert!(matches!(save(&folder, &change(&folder, PATH, "old\n")), Ok(Saved::Committed)));
        assert_eq!(run(root.path(), &["log", "--format=%s"]), "First\n");
    }

    #[test]
    fn the_first_commit_of_a_repository_is_one_too() {
        let (root, folder) = repository();
        fs::remove_dir_all(root.path().join(".git")).unwrap();
        run(root.path(), &["init", "--quiet"]);
        assert!(matches!(save(&folder, &change(&folder, PATH, "new\n")), Ok(Saved::Committed)));
        assert_eq!(run(root.path(), &["log", "--format=%an"]), "Edda Ruà\n");
    }

    #[test]
    fn a_commit_that_fails_leaves_the_file_saved() {
        let (root, folder) = repository();
        fs::write(root.path().join(".git/index.lock"), "").unwrap();
        let saved = save(&folder, &change(&folder, PATH, "new\n")).unwrap();
        let Saved::NotCommitted(error) = saved else { panic!("{saved:?}") };
        assert!(error.to_string().contains("index.lock"), "{error}");
        assert_eq!(fs::read_to_string(folder.join(PATH)).unwrap(), "new\n");
    }
}
