//! The folder as a commit of its git repository has it, read with the `git` program; nothing of the work tree changes.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::knowledge::SourceFile;

/// Why a commit's folder could not be read.
#[derive(Debug, thiserror::Error)]
pub enum NoCommit {
    #[error("the program `git` cannot be run: {0}; install it, or put it into the PATH")]
    NoGit(std::io::Error),
    #[error(
        "the folder is in no git work tree; make one with `git init`, or give a folder that is in one (git says: {0})"
    )]
    NoWorkTree(String),
    #[error("there is no commit `{revision}` to compare with (git says: {told})")]
    NoRevision { revision: String, told: String },
    #[error("the commit `{0}` has nothing in this folder; commit it first")]
    Empty(String),
    #[error("git failed: {0}")]
    Failed(String),
}

/// All files of a folder as a commit has them, with the same rules as [`super::read`]: sorted by path, without hidden ones.
pub fn committed(folder: &Path, revision: &str) -> Result<Vec<SourceFile>, NoCommit> {
    git(folder, &["rev-parse", "--is-inside-work-tree"]).map_err(|error| match error {
        NoCommit::Failed(told) => NoCommit::NoWorkTree(told),
        other => other,
    })?;
    let commit = format!("{revision}^{{commit}}");
    git(folder, &["rev-parse", "--quiet", "--verify", "--end-of-options", &commit]).map_err(|error| {
        match error {
            NoCommit::Failed(told) => NoCommit::NoRevision { revision: revision.to_owned(), told },
            other => other,
        }
    })?;
    // Paths come relative to the folder, as git is told to stand in it.
    let list = git(folder, &["ls-tree", "-r", "-z", "--end-of-options", revision])?;
    let entries = listed(&String::from_utf8_lossy(&list));
    if entries.is_empty() {
        return Err(NoCommit::Empty(revision.to_owned()));
    }
    let contents = contents(folder, &entries)?;
    let mut files: Vec<SourceFile> = entries
        .into_iter()
        .zip(contents)
        .map(|((path, _), bytes)| SourceFile { path, bytes: bytes.into() })
        .collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Path and object of each file whose text is wanted: `100644 blob <object>\t<path>`, ended by zero.
fn listed(list: &str) -> Vec<(String, String)> {
    let entry = |entry: &str| {
        let (facts, path) = entry.split_once('\t')?;
        let mut facts = facts.split(' ');
        let (mode, _, object) = (facts.next()?, facts.next()?, facts.next()?);
        let shown = path.split('/').all(|part| !part.starts_with('.'));
        (mode.starts_with("100") && shown).then(|| (path.to_owned(), object.to_owned()))
    };
    list.split('\0').filter_map(entry).filter(|(path, _)| super::is_text(Path::new(path))).collect()
}

/// The bytes of all objects by one process: three thousand of them would take a minute.
fn contents(folder: &Path, entries: &[(String, String)]) -> Result<Vec<Vec<u8>>, NoCommit> {
    let mut child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(NoCommit::NoGit)?;
    let asked: String = entries.iter().flat_map(|(_, object)| [object.as_str(), "\n"]).collect();
    let mut asking = child.stdin.take();
    // Beside the reading: else each of the two would wait for the other once the pipes are full.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || asking.as_mut().map(|pipe| pipe.write_all(asked.as_bytes())));
        child.wait_with_output()
    });
    let output = output.map_err(|error| NoCommit::Failed(error.to_string()))?.stdout;
    let mut rest = output.as_slice();
    let mut all = Vec::with_capacity(entries.len());
    for (path, _) in entries {
        let read =
            next_object(rest).ok_or_else(|| NoCommit::Failed(format!("it gave nothing for `{path}`")))?;
        all.push(read.0.to_vec());
        rest = read.1;
    }
    Ok(all)
}

/// The first object of `<object> blob <size>\n<bytes>\n…`, and what follows it.
fn next_object(output: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = output.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(output.get(..end)?).ok()?;
    let size: usize = head.rsplit_once(' ')?.1.parse().ok()?;
    let (bytes, rest) = output.get(end + 1..)?.split_at_checked(size)?;
    Some((bytes, rest.get(1..)?))
}

fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, NoCommit> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output();
    let output = output.map_err(NoCommit::NoGit)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(NoCommit::Failed(if told.is_empty() { "it found nothing".to_owned() } else { told }))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::folder::read;

    fn run(folder: &Path, arguments: &[&str]) {
        let identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
        let status = Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).output();
        assert!(status.unwrap().status.success(), "{arguments:?}");
    }

    #[test]
    fn a_commits_folder_reads_as_the_same_folder_on_disk() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("knowledge");
        for (path, text) in
            [("b/two.md", "è 2\n"), ("a.txt", ""), (".hidden/three.md", "3"), ("b/tab\tname.md", "4")]
        {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::write(root.path().join("beside.md"), "not ours").unwrap();
        run(root.path(), &["init", "--quiet"]);
        assert!(matches!(committed(&folder, "HEAD"), Err(NoCommit::NoRevision { .. })));
        run(root.path(), &["add", "."]);
        run(root.path(), &["commit", "--quiet", "-m", "First"]);
        let before = read(&folder).unwrap();
        assert_eq!(committed(&folder, "HEAD").unwrap(), before);

        fs::write(folder.join("b/two.md"), "changed").unwrap();
        fs::write(folder.join("c.md"), "new").unwrap();
        assert_eq!(committed(&folder, "HEAD").unwrap(), before);
        assert!(matches!(committed(&folder, "nowhere"), Err(NoCommit::NoRevision { .. })));

        let untracked = root.path().join("untracked");
        fs::create_dir(&untracked).unwrap();
        assert!(matches!(committed(&untracked, "HEAD"), Err(NoCommit::Empty(_))));
    }

    #[test]
    fn a_folder_outside_of_git_is_told_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let told = committed(folder.path(), "HEAD").unwrap_err().to_string();
        assert!(told.starts_with("the folder is in no git work tree; make one with `git init`"), "{told}");
    }
}
