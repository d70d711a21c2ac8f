//! Changing a page: what is written and what is refused; whatever happens, nothing that was typed is lost.

use std::fs;
use std::path::Path;
use std::process::Command;

use reqwest::StatusCode;
use tempfile::TempDir;

use super::{DOCTOR, Editor, Page, Site, asks_for_a_link, becomes_mediator};
use crate::bot::{Bot, desk, now, settings, shared_catalogue};
use crate::fake_telegram::Town;

/// The tests' knowledge, to be changed.
pub fn copy() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let copied = Command::new("cp").args(["-r", "tests/library/."]).arg(folder.path()).status();
    assert!(copied.unwrap().success());
    folder
}

pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let owner = ["-c", "user.name=Owner", "-c", "user.email=owner@example.org"];
    let output = Command::new("git").arg("-C").arg(folder).args(owner).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

impl Editor {
    async fn opens(&self, file: &str) -> Page {
        self.site.get(&format!("/backoffice/edit?file={file}"), &self.cookie).await
    }

    /// Sends the form of a page with this text and these fields, as a browser does.
    async fn sends(&self, page: &Page, text: &str, more: &[(&str, &str)]) -> Page {
        let (form, file, opened) = (page.form(), page.hidden("file"), page.hidden("opened"));
        let text = text.replace('\n', "\r\n");
        let mut fields: Vec<(&str, &str)> =
            vec![("form", &form), ("file", &file), ("opened", &opened), ("text", &text)];
        fields.extend(more);
        self.site.post("/backoffice/edit", &self.cookie, &fields).await
    }

    async fn saves(&self, page: &Page, text: &str) -> Page {
        self.sends(page, text, &[("do", "save"), ("author", "Edda Ruà")]).await
    }

    fn on_disk(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap()
    }
}

const TITLE: &str = "Scegliere il medico di famiglia";

fn saved(page: &Page, how: &str) {
    let location = page.header("location");
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html);
    assert!(location.ends_with(&format!("&saved={how}")), "{location}");
}

#[tokio::test]
async fn a_change_is_seen_before_it_is_saved_and_then_written_as_it_is() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let before = editor.on_disk(DOCTOR);
    assert!(page.status.is_success() && page.text() == before, "{}", page.html);
    let text = before.replace(TITLE, "Il medico <di> tutti");
    let seen = editor.sends(&page, &text, &[("do", "preview")]).await;
    assert!(seen.status.is_success() && seen.text() == text);
    assert!(seen.shows("Il medico &lt;di&gt; tutti</"), "{}", seen.html);
    assert_eq!(editor.on_disk(DOCTOR), before);
    let page = editor.saves(&seen, &text).await;
    saved(&page, "yes");
    assert_eq!(editor.on_disk(DOCTOR), text);
    let name = page.cookie();
    let both = format!("{}; {name}", editor.cookie);
    let next = editor.site.get(page.header("location"), &both).await;
    assert!(next.shows("Salvato") && next.shows("value=\"Edda Ruà\""), "{}", next.html);
    let scripts: Vec<&str> = next.html.split("<script").skip(1).collect();
    assert!(matches!(scripts[..], [only] if only.starts_with(" src=\"/backoffice/edit.js?")), "{scripts:?}");
}

#[tokio::test]
async fn the_second_of_two_editors_is_told_and_loses_nothing() {
    let editor = Editor::new().await;
    let (first, second) = (editor.opens(DOCTOR).await, editor.opens(DOCTOR).await);
    let theirs = first.text().replace(TITLE, "Medico loro");
    let mine = first.text().replace(TITLE, "Medico mio");
    saved(&editor.saves(&first, &theirs).await, "yes");
    let told = editor.saves(&second, &mine).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.shows("qualcun altro ha cambiato questa pagina") && told.text() == mine, "{}", told.html);
    assert!(told.shows("<mark>title: Medico loro</mark>") && told.shows("<mark>title: Medico mio</mark>"));
    assert_eq!(editor.on_disk(DOCTOR), theirs);
    let both = first.text().replace(TITLE, "Medico mio e loro");
    saved(&editor.saves(&told, &both).await, "yes");
    assert_eq!(editor.on_disk(DOCTOR), both);
}

#[tokio::test]
async fn a_file_that_changed_or_went_on_the_disk_is_not_written_over() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let mine = page.text().replace(TITLE, "Il mio medico");
    let file = editor.folder.path().join(DOCTOR);
    fs::write(&file, page.text().replace("0 €", "1 €")).unwrap();
    let told = editor.saves(&page, &mine).await;
    assert!(told.status == StatusCode::CONFLICT && told.text() == mine);
    fs::remove_file(&file).unwrap();
    let told = editor.saves(&told, &mine).await;
    assert!(told.status == StatusCode::CONFLICT && told.text() == mine && !file.exists());
    saved(&editor.saves(&told, &mine).await, "yes");
    assert_eq!(editor.on_disk(DOCTOR), mine);
}

#[tokio::test]
async fn what_check_calls_an_error_is_shown_where_it_is_and_not_saved() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let before = editor.on_disk(DOCTOR);
    for (text, place) in [
        (before.replace("title: ", "title"), "2:1: "),
        (before.replace("checked: 2026-11-01", "checked: domani"), "8:10: "),
        (before.replacen("---", "", 1), ":1: "),
        (String::new(), "1:1: "),
    ] {
        let told = editor.saves(&page, &text).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.shows("prima correggi gli errori") && told.shows(place), "{}", told.html);
        assert_eq!((told.text(), editor.on_disk(DOCTOR)), (text, before.clone()));
    }
    let nameless = editor.sends(&page, &before, &[("do", "save"), ("author", " <>")]).await;
    assert!(nameless.status == StatusCode::UNPROCESSABLE_ENTITY && nameless.shows("scrivi il tuo nome"));
    let long = format!("{before}{}", "x ".repeat(140_000));
    let told = editor.saves(&page, &long).await;
    assert!(told.status == StatusCode::PAYLOAD_TOO_LARGE && told.text() == long, "{}", told.status);
    assert_eq!(editor.on_disk(DOCTOR), before);
}

#[tokio::test]
async fn a_session_that_ended_meanwhile_gives_back_what_was_written() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let (before, mine) = (page.text(), page.text().replace(TITLE, "Il mio <medico>"));
    let form = page.form();
    editor.site.post("/backoffice/language", &editor.cookie, &[("form", &form), ("lang", "fr")]).await;
    let told = editor.saves(&page, &mine).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(
        told.text().replace("\r\n", "\n") == mine && told.shows("Scrivi /backoffice al bot"),
        "{}",
        told.html
    );
    assert_eq!(editor.on_disk(DOCTOR), before);
}

#[tokio::test]
async fn a_file_keeps_its_line_ends_and_becomes_readable() {
    let editor = Editor::new().await;
    let file = editor.folder.path().join(DOCTOR);
    let windows = editor.on_disk(DOCTOR).replace('\n', "\r\n");
    fs::write(&file, &windows).unwrap();
    let page = editor.opens(DOCTOR).await;
    saved(&editor.saves(&page, &page.text().replace(TITLE, "Il medico")).await, "yes");
    assert_eq!(editor.on_disk(DOCTOR), windows.replace(TITLE, "Il medico"));
    let latin: Vec<u8> = windows.replace('€', "EUR").chars().map(|c| c as u8).collect();
    fs::write(&file, latin).unwrap();
    let page = editor.opens(DOCTOR).await;
    assert!(page.text().contains("ogni giorno ed è gratis"), "{}", page.html);
    saved(&editor.saves(&page, &page.text()).await, "yes");
    assert!(editor.on_disk(DOCTOR).contains("ogni giorno ed è gratis"));
}

#[tokio::test]
async fn what_a_change_breaks_elsewhere_is_told_and_may_be_saved() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let text = page.text().replace("costa 0 €", "costa 7 €");
    let seen = editor.sends(&page, &text, &[("do", "preview")]).await;
    let link = "/backoffice/edit?file=piemonte/health/family-doctor.ar.md";
    assert!(!page.shows(link) && seen.shows(link), "{}", seen.html);
    saved(&editor.saves(&seen, &text).await, "yes");
}

#[tokio::test]
async fn a_review_says_who_and_when_and_a_translation_is_brought_up_to_date_by_a_tap() {
    let editor = Editor::new().await;
    let arabic = "piemonte/health/family-doctor.ar.md";
    let page = editor.opens(arabic).await;
    let text = page.text();
    let act = |by, on| [("do", "review"), ("author", "Edda"), ("by", by), ("on", on)];
    for (by, on) in [("", "2026-11-25"), ("Dr. Amal", ""), ("Dr. Amal", "2999-01-01")] {
        let told = editor.sends(&page, &text, &act(by, on)).await;
        assert!(
            told.status == StatusCode::UNPROCESSABLE_ENTITY
                && told.shows("chi l&#39;ha") | told.shows("chi l'ha")
        );
    }
    saved(&editor.sends(&page, &text, &act("Dr. Amal", "2026-11-24")).await, "yes");
    let marks =
        "status: reviewed\ntranslates: b58ad971\nreviewed_by: \"Dr. Amal\"\nreviewed: 2026-11-24\n---";
    assert_eq!(editor.on_disk(arabic), text.replace("status: draft\ntranslates: b58ad971\n---", marks));

    let old = editor.on_disk(arabic).replace("b58ad971", "00000000");
    fs::write(editor.folder.path().join(arabic), &old).unwrap();
    let page = editor.opens(arabic).await;
    assert!(page.shows("value=\"up-to-date\""), "{}", page.html);
    saved(&editor.sends(&page, &page.text(), &[("do", "up-to-date"), ("author", "Edda")]).await, "yes");
    assert!(editor.on_disk(arabic).contains("translates: \"b58ad971\""), "{}", editor.on_disk(arabic));
    assert!(!editor.opens(arabic).await.shows("value=\"up-to-date\""));
}

#[tokio::test]
async fn a_translation_that_is_missing_starts_from_its_page() {
    let editor = Editor::new().await;
    let albanian = "piemonte/health/family-doctor.sq.md";
    let cell = editor.site.get("/backoffice/knowledge/piemonte/family-doctor/sq", &editor.cookie).await;
    assert!(cell.shows(&format!("/backoffice/edit?file={albanian}")), "{}", cell.html);
    let page = editor.opens(albanian).await;
    let text = page.text();
    assert!(
        text.starts_with(&format!("---\ntitle: {TITLE}\n")) && text.contains("\nstatus: draft\n"),
        "{text}"
    );
    assert!(text.contains("translates: \"b58ad971\"") && !text.contains("sources:"), "{text}");
    assert_eq!(page.hidden("opened"), "");
    saved(&editor.saves(&page, &text).await, "yes");
    assert_eq!(editor.on_disk(albanian), text);
}

#[tokio::test]
async fn directory_territory_phrasebook_and_word_lists_can_be_changed_too() {
    let editor = Editor::new().await;
    let map = editor.site.get("/backoffice/knowledge?territory=piemonte", &editor.cookie).await;
    for file in [
        "piemonte/territory.it.md",
        "piemonte/directory/casa-aperta.it.md",
        "everywhere/questions/family-doctor.it.txt",
        "everywhere/words/it.txt",
    ] {
        assert!(map.shows(&format!("/backoffice/edit?file={file}")), "{file}: {}", map.html);
        let page = editor.opens(file).await;
        let (before, ends) = (page.text(), if file.ends_with("txt") { "\n" } else { "" });
        let seen = editor.sends(&page, &before, &[("do", "preview")]).await;
        assert_eq!(seen.shows("class=\"phone\""), file.starts_with("piemonte"), "{file}: {}", seen.html);
        let text = format!("{before}{ends}");
        saved(&editor.saves(&page, &text).await, "yes");
        assert_eq!(editor.on_disk(file), text);
    }
}

#[tokio::test]
async fn in_a_git_work_tree_the_change_is_committed_under_its_editors_name() {
    let editor = Editor::new().await;
    let folder = editor.folder.path();
    git(folder, &["init", "--quiet"]);
    git(folder, &["add", "."]);
    git(folder, &["commit", "--quiet", "-m", "First"]);
    let page = editor.opens(DOCTOR).await;
    saved(&editor.saves(&page, &page.text().replace(TITLE, "Il medico")).await, "noted");
    let log = git(folder, &["log", "-1", "--name-only", "--format=%an <%ae>: %s"]);
    let expected = format!("Edda Ruà <editor@sportello.invalid>: {DOCTOR}: changed\n\n{DOCTOR}\n");
    assert_eq!(log, expected);
    assert_eq!(git(folder, &["status", "--porcelain"]), "");
}

#[tokio::test]
async fn a_forged_form_and_a_file_outside_change_nothing() {
    let editor = Editor::new().await;
    let page = editor.opens(DOCTOR).await;
    let (before, opened) = (editor.on_disk(DOCTOR), page.hidden("opened"));
    let other = editor.site.enters(&editor.site.link()).await;
    for (cookie, form) in [(&editor.cookie, ""), (&editor.cookie, "forged"), (&other, page.form().as_str())] {
        let fields = [
            ("form", form),
            ("file", DOCTOR),
            ("opened", opened.as_str()),
            ("text", "x"),
            ("author", "Edda"),
            ("do", "save"),
        ];
        let page = editor.site.post("/backoffice/edit", cookie, &fields).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
    }
    for file in ["../Cargo.toml", "/etc/passwd", "piemonte/health/x.it.sh", "piemonte/..%2f..%2fx.it.md", ""]
    {
        assert_eq!(editor.opens(file).await.status, StatusCode::NOT_FOUND, "{file}");
        let form = page.form();
        let fields =
            [("form", form.as_str()), ("file", file), ("text", "x"), ("author", "E"), ("do", "save")];
        let page = editor.site.post("/backoffice/edit", &editor.cookie, &fields).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{file}");
    }
    assert_eq!(editor.on_disk(DOCTOR), before);
}

#[tokio::test]
async fn a_mediator_reads_what_can_be_changed_and_changes_nothing() {
    let town = Town::start().await;
    let (ada, omar) = (town.person("it"), town.person("it"));
    let folder = copy();
    let desk = desk(shared_catalogue(), now).await.run_by([ada.chat]);
    let site = Site::over(desk, folder.path()).await;
    let bot = Bot::on(site.desk.clone(), settings(&town));
    let link = becomes_mediator(&site, &ada, &omar).await;
    let cookie = site.enters(&link).await;
    let page = site.get(&format!("/backoffice/edit?file={DOCTOR}"), &cookie).await;
    assert!(page.shows("Qui puoi leggere") && page.shows(TITLE), "{}", page.html);
    assert!(!page.shows("<textarea") && !page.shows("<script"));
    let form = page.form();
    let link = asks_for_a_link(&site, &ada).await.expect("a link");
    let editors = site.get(&format!("/backoffice/edit?file={DOCTOR}"), &site.enters(&link).await).await;
    let (opened, text) = (editors.hidden("opened"), editors.text());
    for act in ["save", "review", "preview"] {
        let fields = [
            ("form", form.as_str()),
            ("file", DOCTOR),
            ("opened", &opened),
            ("text", &text),
            ("author", "Omar"),
            ("do", act),
        ];
        assert_eq!(site.post("/backoffice/edit", &cookie, &fields).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(fs::read_to_string(folder.path().join(DOCTOR)).unwrap(), text);
    bot.stop().await;
    town.end();
}
