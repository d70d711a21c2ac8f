//! What found no answer: when it shows, and what editors make of it.

use std::fs;

use reqwest::StatusCode;
use sportello::conversation::{Event, Press};
use sportello::language::ITALIAN;

use super::{Editor, Page, Site, becomes_mediator};
use crate::bot::{Bot, desk, now, settings, shared_catalogue};
use crate::fake_telegram::Town;

pub const BOAT: &str = "vorrei vendere la mia barca a vela";
const LIST: &str = "/backoffice/unanswered";

/// A visitor of the web chat does something, in Turin.
pub async fn does(site: &Site, visitor: &str, event: Event) {
    let opened = Event::Opened { code: Some("it_piemonte_torino".into()) };
    for event in [opened, event] {
        site.desk.answer("web", visitor, event, Some(ITALIAN)).await.unwrap();
    }
}

pub async fn asks(site: &Site, visitor: &str, question: &str) {
    does(site, visitor, Event::Said(question.to_owned())).await;
}

/// Someone who writes, after three visitors asked for the same.
async fn after_three_asked() -> Editor {
    let editor = Editor::new().await;
    for visitor in ["a", "b"] {
        asks(&editor.site, visitor, BOAT).await;
    }
    asks(&editor.site, "c", "chi compra una barca a vela? la devo vendere").await;
    editor
}

impl Editor {
    async fn sees(&self, path: &str) -> Page {
        self.site.get(path, &self.cookie).await
    }

    /// The page of the only group that shows.
    async fn opens_the_group(&self) -> (String, Page) {
        let list = self.sees(LIST).await;
        let after = list.html.split_once("href=\"/backoffice/unanswered/").expect("a group shows").1;
        let path = format!("{LIST}/{}", after.split_once('"').unwrap().0);
        let page = self.sees(&path).await;
        assert!(page.status.is_success(), "{}", page.html);
        (path, page)
    }

    async fn posts(&self, path: &str, page: &Page, more: &[(&str, &str)]) -> Page {
        let form = page.form();
        let fields = [&[("form", form.as_str())], more].concat();
        self.site.post(path, &self.cookie, &fields).await
    }
}

/// The names of the fields that begin so.
fn fields(page: &Page, kind: &str) -> Vec<String> {
    let begin = format!("name=\"{kind}~");
    page.html
        .split(&begin)
        .skip(1)
        .map(|rest| format!("{kind}~{}", rest.split_once('"').unwrap().0))
        .collect()
}

#[tokio::test]
async fn a_question_shows_when_three_people_asked_it() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    for _again in 0..3 {
        asks(&site, "a", BOAT).await;
    }
    asks(&site, "b", BOAT).await;
    let list = site.get(LIST, &cookie).await;
    assert!(list.status.is_success() && !list.shows("barca"), "{}", list.html);
    assert!(list.shows("troppo poche persone: \u{2068}1\u{2069}"), "{}", list.html);
    asks(&site, "c", "chi compra una barca a vela? la devo vendere").await;
    let list = site.get(LIST, &cookie).await;
    assert!(list.shows("Domande: 5") && !list.shows("× "), "{}", list.html);
    asks(&site, "a", BOAT).await;
    let list = site.get(LIST, &cookie).await;
    assert!(list.shows(&format!("«{BOAT}»")) && list.shows("Persone: meno di 5"), "{}", list.html);
    assert!(list.shows("Piemonte") && list.shows("× 5"), "{}", list.html);
}

#[tokio::test]
async fn a_page_that_was_no_help_to_three_people_shows_without_what_they_asked() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    for visitor in ["a", "b", "c"] {
        asks(&site, visitor, "come scelgo il medico di base?").await;
        let no = Press::Helped("family-doctor".parse().unwrap(), false).encode();
        site.desk.answer("web", visitor, Event::Pressed(no), Some(ITALIAN)).await.unwrap();
    }
    let list = site.get(LIST, &cookie).await;
    assert!(list.shows("Scegliere il medico di famiglia") && list.shows("Risposta non utile: meno di 5"));
    assert!(!list.shows("come scelgo"), "{}", list.html);
}

#[tokio::test]
async fn what_is_ticked_goes_into_the_phrasebook_and_out_of_the_list() {
    let editor = after_three_asked().await;
    let (path, page) = editor.opens_the_group().await;
    let (ticks, texts) = (fields(&page, "add"), fields(&page, "text"));
    assert_eq!((ticks.len(), texts.len()), (2, 2), "{}", page.html);
    let lines = format!("{path}/lines");
    // Without a name nothing is changed, and what was typed is still there.
    let typed = [("topic", "rental-deposit"), (&ticks[0], "1"), (&texts[0], "vendo <barca>")];
    let back = editor.posts(&lines, &page, &typed).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.shows("scrivi il tuo nome") && back.shows("value=\"vendo &lt;barca&gt;\""), "{}", back.html);
    assert!(back.shows("value=\"1\" checked") && back.shows("value=\"rental-deposit\" selected"));
    let file = editor.folder.path().join("everywhere/questions/rental-deposit.it.txt");
    let before = fs::read_to_string(&file).unwrap();
    let added = editor.posts(&lines, &back, &[&typed[..], &[("author", "Edda Ruà")]].concat()).await;
    assert_eq!(
        (added.status, added.header("location")),
        (StatusCode::SEE_OTHER, "/backoffice/unanswered?saved=yes")
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), format!("{before}vendo <barca>\n"));
    let list = editor.sees(added.header("location")).await;
    assert!(list.shows("Salvato") && !list.shows("barca"), "one is left: {}", list.html);
    assert_eq!(editor.sees(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_saved_stays_in_the_list() {
    let editor = after_three_asked().await;
    let (path, page) = editor.opens_the_group().await;
    let (tick, text) = (&fields(&page, "add")[0], &fields(&page, "text")[0]);
    let file = editor.folder.path().join("everywhere/questions/rental-deposit.it.txt");
    fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", &file).unwrap();
    let typed = [("topic", "rental-deposit"), (tick, "1"), (text, BOAT), ("author", "Edda")];
    let refused = editor.posts(&format!("{path}/lines"), &page, &typed).await;
    assert_eq!(refused.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(editor.sees(&path).await.shows(BOAT), "nothing was added, so nothing is gone");
}

#[tokio::test]
async fn a_page_is_started_with_the_questions_and_not_saved_before_it_says_something() {
    let editor = after_three_asked().await;
    let (path, page) = editor.opens_the_group().await;
    let start = format!("{path}/page");
    let unfit = editor.posts(&start, &page, &[("title", "???"), ("place", "piemonte/housing")]).await;
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    let place = ("place", "piemonte/housing");
    let draft = editor.posts(&start, &page, &[("title", "Vendere una \"barca\""), place]).await;
    assert!(draft.status.is_success(), "{}", draft.html);
    assert_eq!(draft.hidden("file"), "piemonte/housing/vendere-una-barca.it.md");
    let text = draft.text();
    assert!(text.starts_with("---\ntitle: \"Vendere una \\\"barca\\\"\"\nstatus: draft\n---\n"), "{text}");
    assert!(text.contains(&format!("it: {BOAT}\n")), "{text}");
    let file = editor.folder.path().join("piemonte/housing/vendere-una-barca.it.md");
    for (text, status) in [
        (text.clone(), StatusCode::UNPROCESSABLE_ENTITY),
        (text + "\nVai al porto.\n", StatusCode::SEE_OTHER),
    ] {
        assert!(!file.exists());
        let fields = [
            ("file", draft.hidden("file")),
            ("opened", draft.hidden("opened")),
            ("text", text),
            ("author", "Edda".to_owned()),
            ("do", "save".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let saved = editor.posts("/backoffice/edit", &draft, &fields).await;
        assert_eq!(saved.status, status, "{}", saved.html);
    }
    assert!(file.exists());
}

#[tokio::test]
async fn what_is_set_aside_comes_back_when_as_many_again_have_asked() {
    let editor = after_three_asked().await;
    let (path, page) = editor.opens_the_group().await;
    let set = editor.posts(&format!("{path}/aside"), &page, &[]).await;
    assert_eq!((set.status, set.header("location")), (StatusCode::SEE_OTHER, LIST));
    for (visitor, shows) in [("d", false), ("a", false), ("e", false), ("f", true)] {
        let list = editor.sees(LIST).await;
        assert!(!list.shows("barca") && list.shows("Messi da parte: \u{2068}1\u{2069}"), "{}", list.html);
        asks(&editor.site, visitor, BOAT).await;
        assert_eq!(editor.sees(LIST).await.shows("barca"), shows, "{visitor}");
    }
}

#[tokio::test]
async fn mediators_read_and_forms_that_are_not_of_the_session_do_nothing() {
    let town = Town::start().await;
    let (ada, omar) = (town.person("it"), town.person("it"));
    let site = Site::of(desk(shared_catalogue(), now).await.run_by([ada.chat])).await;
    for visitor in ["a", "b", "c"] {
        asks(&site, visitor, BOAT).await;
    }
    let bot = Bot::on(site.desk.clone(), settings(&town));
    let link = becomes_mediator(&site, &ada, &omar).await;
    let cookie = site.enters(&link).await;
    let editor = site.enters(&site.link()).await;
    let list = site.get(LIST, &cookie).await;
    let name = list.html.split_once("href=\"/backoffice/unanswered/").unwrap().1.split_once('"').unwrap().0;
    let path = format!("{LIST}/{name}");
    let page = site.get(&path, &cookie).await;
    assert!(page.shows(BOAT) && !page.shows("checkbox") && !page.shows("/aside"), "{}", page.html);
    for act in ["aside", "lines", "page"] {
        for (cookie, form) in [(&cookie, page.form()), (&editor, page.form()), (&editor, String::new())] {
            let act = format!("{path}/{act}");
            assert_eq!(site.post(&act, cookie, &[("form", &form)]).await.status, StatusCode::FORBIDDEN);
        }
    }
    assert!(site.get(LIST, &cookie).await.shows("barca"));
    bot.stop().await;
    town.end();
}
