//! The back office through real HTTP on this machine: who comes in, who does not, and what the pages say.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod editing;
mod faults;
mod pages;
mod unanswered;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderMap;
use reqwest::{Client, RequestBuilder, StatusCode};
use sportello::backoffice::{Sources, router};
use sportello::channels::web;
use sportello::desk::{DOOR, Desk};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::bot::{Bot, desk, now, settings, shared_catalogue};
use crate::fake_telegram::{Person, Town};

/// The pages on a free port of this machine, beside the web chat; they end when this is dropped.
struct Site {
    address: String,
    browser: Client,
    desk: Arc<Desk>,
    _open: oneshot::Sender<()>,
}

/// Someone who writes, at a folder of their own.
struct Editor {
    site: Site,
    folder: TempDir,
    cookie: String,
}

impl Editor {
    async fn new() -> Editor {
        let folder = editing::copy();
        let site = Site::over(desk(shared_catalogue(), now).await, folder.path()).await;
        let cookie = site.enters(&site.link()).await;
        Editor { site, folder, cookie }
    }
}

/// What came back.
struct Page {
    status: StatusCode,
    headers: HeaderMap,
    html: String,
}

impl Page {
    /// The value of a field that is not shown.
    fn hidden(&self, name: &str) -> String {
        let after = self.html.split_once(&format!("name=\"{name}\" value=\"")).expect("it has the field").1;
        after.split_once('"').unwrap().0.to_owned()
    }

    /// What stands in its large field, as a browser reads it.
    fn text(&self) -> String {
        let field = self.html.split_once("<textarea").expect("it has a large field").1;
        let text = field.split_once('>').unwrap().1.split_once("</textarea>").unwrap().0;
        let text = text.strip_prefix('\n').unwrap_or(text).replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    }

    fn shows(&self, text: &str) -> bool {
        self.html.contains(text)
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// What its forms carry.
    fn form(&self) -> String {
        self.hidden("form")
    }

    /// The cookie that it sets, name and value.
    fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap().to_owned()
    }
}

impl Site {
    async fn of(desk: Desk) -> Site {
        Site::over(desk, "tests/library".as_ref()).await
    }

    /// Over a knowledge folder that may be changed.
    async fn over(desk: Desk, folder: &Path) -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (open, closed) = oneshot::channel::<()>();
        let shutdown = async move { drop(closed.await) };
        let desk = Arc::new(desk.with_pages_at(&address, true));
        let files = sportello::folder::read(folder).unwrap();
        let (_, diagnostics) = sportello::knowledge::read(&files, "2026-11-25".parse().unwrap());
        let sources = Arc::new(ArcSwap::from_pointee(Sources { files, diagnostics }));
        let pages = web::router(desk.clone()).merge(router(desk.clone(), sources, folder));
        tokio::spawn(web::serve(listener, pages, shutdown));
        let browser =
            Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        Site { address, browser, desk, _open: open }
    }

    async fn new() -> Site {
        Site::of(desk(shared_catalogue(), now).await).await
    }

    async fn send(&self, request: RequestBuilder) -> Page {
        let response = request.header("accept-language", "it").send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Page { status, headers, html: response.text().await.unwrap() }
    }

    async fn get(&self, path: &str, cookie: &str) -> Page {
        self.send(self.browser.get(format!("{}{path}", self.address)).header("cookie", cookie)).await
    }

    async fn post(&self, path: &str, cookie: &str, form: &[(&str, &str)]) -> Page {
        let request = self.browser.post(format!("{}{path}", self.address)).form(form);
        self.send(request.header("cookie", cookie)).await
    }

    /// The path of a fresh link.
    fn link(&self) -> String {
        self.path_of(&self.desk.link_for_terminal().expect("a link"))
    }

    fn path_of(&self, link: &str) -> String {
        link.strip_prefix(&self.address).expect("the link leads to the pages").to_owned()
    }

    /// Signs in by a link; the cookie.
    async fn enters(&self, link: &str) -> String {
        let page = self.post(link, "", &[]).await;
        assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "/backoffice"));
        page.cookie()
    }
}

/// A page that can be changed.
const DOCTOR: &str = "piemonte/health/family-doctor.it.md";

const PAGES: [&str; 5] = [
    "/backoffice",
    "/backoffice/unanswered",
    "/backoffice/try",
    "/backoffice/knowledge",
    "/backoffice/knowledge/piemonte/family-doctor/it",
];

#[tokio::test]
async fn a_visitor_who_is_not_signed_in_sees_nothing() {
    let site = Site::new().await;
    for path in PAGES {
        for cookie in ["", "sportello-office=", "sportello-office=00ff", "other=1"] {
            let page = site.get(path, cookie).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.shows("Scrivi /backoffice al bot") && !page.shows("<nav"), "{}", page.html);
        }
    }
    let edit = format!("/backoffice/edit?file={DOCTOR}");
    assert_eq!(site.get(&edit, "").await.status, StatusCode::FORBIDDEN);
    for path in ["/backoffice/try", "/backoffice/leave", "/backoffice/language", "/backoffice/edit"] {
        assert_eq!(site.post(path, "", &[("form", "x")]).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_link_is_asked_about_first_and_used_once() {
    let site = Site::new().await;
    let link = site.link();
    for _ in 0..2 {
        let door = site.get(&link, "").await;
        assert!(door.status.is_success() && door.shows("Entra"), "{}", door.html);
    }
    let page = site.post(&link, "", &[]).await;
    let cookie = page.header("set-cookie").to_owned();
    assert!(
        cookie.contains("; HttpOnly; SameSite=Strict") && cookie.contains("Path=/backoffice"),
        "{cookie}"
    );
    assert!(site.get("/backoffice", &page.cookie()).await.status.is_success());
    for again in [site.post(&link, "", &[]).await, site.get(&link, "").await] {
        assert_eq!(again.status, StatusCode::GONE);
        assert!(again.shows("già stato usato") && again.header("set-cookie").is_empty());
    }
    let other = site.link();
    let mut changed = other.clone();
    let last = changed.pop();
    changed.push(if last == Some('0') { '1' } else { '0' });
    assert_eq!(site.post(&changed, "", &[]).await.status, StatusCode::GONE);
    // A session is no link, and a link no session.
    let pass = other.rsplit('/').next().unwrap();
    let refused = site.get("/backoffice", &format!("sportello-office={pass}")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

/// Minutes that the clock of one test is ahead.
static AHEAD: AtomicI64 = AtomicI64::new(0);

fn moved() -> DateTime<Utc> {
    now() + TimeDelta::minutes(AHEAD.load(Ordering::Relaxed))
}

#[tokio::test]
async fn links_end_after_ten_minutes_and_sessions_after_twelve_hours() {
    let site = Site::of(desk(shared_catalogue(), moved).await).await;
    let (link, late) = (site.link(), site.link());
    AHEAD.store(9, Ordering::Relaxed);
    let cookie = site.enters(&link).await;
    AHEAD.store(11, Ordering::Relaxed);
    assert_eq!(site.get(&late, "").await.status, StatusCode::GONE);
    assert_eq!(site.post(&late, "", &[]).await.status, StatusCode::GONE);
    AHEAD.store(12 * 60, Ordering::Relaxed);
    assert!(site.get("/backoffice", &cookie).await.status.is_success());
    AHEAD.store(12 * 60 + 10, Ordering::Relaxed);
    assert_eq!(site.get("/backoffice", &cookie).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_that_is_not_of_the_session_changes_nothing() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    let other = site.enters(&site.link()).await;
    let theirs = site.get("/backoffice", &other).await.form();
    for form in [theirs.as_str(), "", "forged"] {
        for path in ["/backoffice/leave", "/backoffice/language", "/backoffice/try"] {
            let page = site.post(path, &cookie, &[("form", form), ("lang", "ar"), ("text", "ciao")]).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.header("set-cookie").is_empty());
        }
    }
    let own = site.get("/backoffice", &cookie).await.form();
    let url = format!("{}/backoffice/leave", site.address);
    let elsewhere = site.browser.post(url).form(&[("form", own.as_str())]).header("cookie", &cookie);
    let page = site.send(elsewhere.header("sec-fetch-site", "cross-site")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(site.get("/backoffice", &cookie).await.status.is_success());
}

#[tokio::test]
async fn who_signs_out_is_out_with_every_copy_of_the_session() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    let form = site.get("/backoffice", &cookie).await.form();
    let page = site.post("/backoffice/leave", &cookie, &[("form", &form)]).await;
    assert!(page.status.is_success() && page.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(site.get("/backoffice", &cookie).await.status, StatusCode::FORBIDDEN);
}

/// Writes `/backoffice` to the bot; the path of the link that it answers with, if it does.
async fn asks_for_a_link(site: &Site, person: &Person) -> Option<String> {
    person.sends("/backoffice");
    let answer = person.reads().await;
    let (_, after) = answer.split_once(DOOR)?;
    let pass = after.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    assert!(answer.contains(&site.address), "{answer}");
    Some(format!("{DOOR}{pass}"))
}

#[tokio::test]
async fn the_bot_gives_links_to_those_who_run_it_and_write_for_it_and_mediate_and_to_nobody_else() {
    let town = Town::start().await;
    let (ada, edda, omar, amina) =
        (town.person("it"), town.person("it"), town.person("it"), town.person("it"));
    let desk = desk(shared_catalogue(), now).await.run_by([ada.chat]).edited_by([edda.chat]);
    let site = Site::of(desk).await;
    let bot = Bot::on(site.desk.clone(), settings(&town));
    for person in [&ada, &edda] {
        let link = asks_for_a_link(&site, person).await.expect("a link");
        let cookie = site.enters(&link).await;
        assert!(site.get("/backoffice", &cookie).await.status.is_success());
    }
    assert_eq!(asks_for_a_link(&site, &amina).await, None);
    assert_eq!(asks_for_a_link(&site, &omar).await, None);
    bot.stop().await;
    town.end();
}

/// Has someone invited as a mediator; the path of a link into the back office for them.
async fn becomes_mediator(site: &Site, ada: &Person, omar: &Person) -> String {
    ada.sends("/invite casa-aperta");
    let invitation = ada.reads().await;
    let code = invitation.split_once("?start=").expect("an invitation").1;
    let code: String = code.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect();
    omar.sends(&format!("/start {code}"));
    omar.reads().await;
    asks_for_a_link(site, omar).await.expect("a link")
}

#[tokio::test]
async fn a_mediator_comes_in_and_is_out_at_once_when_removed() {
    let town = Town::start().await;
    let (ada, omar) = (town.person("it"), town.person("it"));
    let site = Site::of(desk(shared_catalogue(), now).await.run_by([ada.chat])).await;
    let bot = Bot::on(site.desk.clone(), settings(&town));
    let link = becomes_mediator(&site, &ada, &omar).await;
    let unused = asks_for_a_link(&site, &omar).await.expect("a link");
    let cookie = site.enters(&link).await;
    assert!(site.get("/backoffice", &cookie).await.status.is_success());
    ada.sends("/remove casa-aperta");
    let whom = ada.reads().await;
    let label = whom.lines().find(|line| line.ends_with("· Casa Aperta]")).expect("a button");
    ada.presses(label.trim_start_matches('[').trim_end_matches(']'));
    ada.reads().await;
    ada.presses("Sì, togli");
    ada.reads().await;
    assert_eq!(site.get("/backoffice", &cookie).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post(&unused, "", &[]).await.status, StatusCode::GONE);
    bot.stop().await;
    town.end();
}
