//! Saving while the machine fails: a full disk, no git. The program itself, as an operator starts it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Instant;

use reqwest::{Client, StatusCode};
use tokio::time::{Duration, sleep};

use super::editing::{copy, git};
use super::{DOCTOR, Page};
use crate::fake_telegram::{PATIENCE, Town};
use crate::program::Program;

const TITLE: &str = "Scegliere il medico di famiglia";

/// Someone who came in by the link that the program prints.
struct Editor {
    address: String,
    browser: Client,
    cookie: String,
}

impl Editor {
    async fn enters(program: &Program) -> Editor {
        let start = Instant::now();
        let link = loop {
            let log = program.log();
            if let Some((_, rest)) = log.split_once("and once: ") {
                break rest.split_whitespace().next().unwrap().to_owned();
            }
            assert!(start.elapsed() < 2 * PATIENCE, "{log}");
            sleep(Duration::from_millis(20)).await;
        };
        let browser =
            Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        let (address, _) = link.split_once("/backoffice").unwrap();
        let mut editor = Editor { address: address.to_owned(), browser, cookie: String::new() };
        let form: [(&str, &str); 0] = [];
        editor.cookie = editor.sent(editor.browser.post(&link).form(&form)).await.cookie();
        editor
    }

    async fn sent(&self, request: reqwest::RequestBuilder) -> Page {
        let request = request.header("accept-language", "it").header("cookie", &self.cookie);
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Page { status, headers, html: response.text().await.unwrap() }
    }

    async fn gets(&self, path: &str) -> Page {
        self.sent(self.browser.get(format!("{}{path}", self.address))).await
    }

    async fn opens(&self) -> Page {
        self.gets(&format!("/backoffice/edit?file={DOCTOR}")).await
    }

    async fn saves(&self, page: &Page, text: &str) -> Page {
        let (form, opened) = (page.form(), page.hidden("opened"));
        let fields = [
            ("form", form.as_str()),
            ("file", DOCTOR),
            ("opened", &opened),
            ("text", text),
            ("author", "Edda Ruà"),
            ("do", "save"),
        ];
        self.sent(self.browser.post(format!("{}/backoffice/edit", self.address)).form(&fields)).await
    }
}

/// The program over this folder, without Telegram; `more` in its environment.
fn started(town: &Town, data: &Path, knowledge: &Path, more: &[(&str, &str)]) -> Program {
    let settings: Vec<(&str, &str)> = [&[("TELOXIDE_TOKEN", "")], more].concat();
    Program::start_with(knowledge.to_str().unwrap(), town, data, "info", &settings)
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn on_a_full_disk_the_text_comes_back_and_the_old_page_stays() {
    let (town, data, knowledge) = (Town::start().await, tempfile::tempdir().unwrap(), copy());
    let program = started(&town, data.path(), knowledge.path(), &[]);
    let editor = Editor::enters(&program).await;
    let page = editor.opens().await;
    let (before, text) = (page.text(), page.text().replace(TITLE, "Il medico"));
    let folder = knowledge.path().join("piemonte/health");
    let there = names(&folder);
    program.disk_is_full(true);
    let told = editor.saves(&page, &text).await;
    assert_eq!(told.status, StatusCode::INSUFFICIENT_STORAGE, "{}", told.html);
    assert!(told.shows("spazio sul disco") && told.text() == text, "{}", told.html);
    assert_eq!(fs::read_to_string(knowledge.path().join(DOCTOR)).unwrap(), before);
    assert_eq!(names(&folder), there, "nothing is left beside it");
    program.disk_is_full(false);
    let saved = editor.saves(&told, &text).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    assert_eq!(fs::read_to_string(knowledge.path().join(DOCTOR)).unwrap(), text);
    program.kill();
    town.end();
}

#[tokio::test]
async fn without_git_the_page_is_saved_and_served_and_the_log_says_which_and_not_who() {
    let (town, data, knowledge) = (Town::start().await, tempfile::tempdir().unwrap(), copy());
    git(knowledge.path(), &["init", "--quiet"]);
    let programs = tempfile::tempdir().unwrap();
    symlink("/bin/sh", programs.path().join("sh")).unwrap();
    let path = programs.path().to_str().unwrap();
    let program = started(&town, data.path(), knowledge.path(), &[("PATH", path)]);
    let editor = Editor::enters(&program).await;
    let page = editor.opens().await;
    let saved = editor.saves(&page, &page.text().replace(TITLE, "Il medico di tutti")).await;
    assert!(saved.header("location").ends_with("&saved=unnoted"), "{}", saved.html);
    assert!(editor.gets(saved.header("location")).await.shows("nella cronologia"));
    let start = Instant::now();
    let article = "/backoffice/knowledge/piemonte/family-doctor/it";
    while !editor.gets(article).await.shows("<h1><bdi>Il medico di tutti") {
        assert!(start.elapsed() < PATIENCE, "the bot does not take it up");
        sleep(Duration::from_millis(20)).await;
    }
    let log = program.log();
    assert!(log.contains(DOCTOR) && log.contains("commit it by hand"), "{log}");
    assert!(!log.contains("Edda") && !log.contains("di tutti"), "{log}");
    program.kill();
    town.end();
}
