//! The web chat through real HTTP on this machine, and in a real browser.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod counter;
mod devtools;
mod plays;
mod reading;

use std::sync::Arc;

use counter::Counter;
use reqwest::header::HeaderMap;
use reqwest::{Client, RequestBuilder, StatusCode};
use sportello::channels::answers::Answers;
use sportello::channels::web;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// The web chat on a free port of this machine; it ends when this is dropped.
struct Site {
    address: String,
    browser: Client,
    _open: oneshot::Sender<()>,
}

async fn site() -> Site {
    site_of(Counter).await
}

async fn site_of(desk: impl Answers) -> Site {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (open, closed) = oneshot::channel::<()>();
    let shutdown = async move { drop(closed.await) };
    tokio::spawn(web::serve(listener, web::router(Arc::new(desk)), shutdown));
    let browser = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
    Site { address, browser, _open: open }
}

/// What came back.
struct Page {
    status: StatusCode,
    headers: HeaderMap,
    html: String,
}

impl Site {
    async fn get(&self, path: &str) -> Page {
        self.send(self.browser.get(self.url(path)).header("accept-language", "it")).await
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Page {
        self.send(self.browser.post(self.url(path)).form(form)).await
    }

    async fn send(&self, request: RequestBuilder) -> Page {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        Page { status, headers, html: response.text().await.unwrap() }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}

impl Page {
    /// The value of the hidden field that names the visit.
    fn visit(&self) -> String {
        let after = self.html.split_once("name=\"visit\" value=\"").expect("the page names its visit").1;
        after.split_once('"').unwrap().0.to_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn shows(&self, text: &str) -> bool {
        self.html.contains(text)
    }

    fn count(&self, text: &str) -> usize {
        self.html.matches(text).count()
    }
}

#[tokio::test]
async fn a_visit_is_greeted_in_the_language_of_the_browser() {
    let site = site().await;
    let page = site.get("/").await;
    assert!(page.status.is_success());
    assert!(page.shows("<html lang=\"it\" dir=\"ltr\">") && page.shows("Ciao."), "{}", page.html);
    let arabic = site.browser.get(site.url("/")).header("accept-language", "ar-MA,fr;q=0.8");
    assert!(site.send(arabic).await.shows("<html lang=\"ar\" dir=\"rtl\">"));
}

#[tokio::test]
async fn a_link_chooses_the_language_or_carries_a_code() {
    let site = site().await;
    assert!(site.get("/?lang=ar").await.shows("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(site.get("/?lang=de").await.shows("<html lang=\"en\" dir=\"ltr\">"));
    assert!(site.get("/?start=ar_torino").await.shows("code: ar_torino"));
    assert!(site.get("/?start=%3Cscript%3E").await.shows("code: none"));
    assert!(site.get("/?lang=%00&start=&x=1&start=2").await.status.is_success());
}

#[tokio::test]
async fn without_a_script_one_can_ask_and_press() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let page = site.post("/", &[("visit", &visit), ("text", "come trovo un medico?")]).await;
    assert!(page.shows("Ciao.") && page.shows("come trovo un medico?") && page.shows("Scegliere il medico"));
    assert_eq!(page.visit(), visit);
    let (before, new) = page.html.split_once("<div id=\"new\">").unwrap();
    assert!(
        before.contains("Ciao.") && new.contains("Scegliere il medico"),
        "the page scrolls to the answer"
    );
    let page = site.post("/", &[("visit", &visit), ("press", "s:family-doctor:documents")]).await;
    assert!(page.shows("<p dir=\"auto\">Documenti</p>"), "what was pressed stands in the conversation");
    assert!(page.shows("Tessera sanitaria") && page.shows("Ciao."));
    let page = site.post("/", &[("visit", &visit)]).await;
    assert_eq!(
        (page.count("Tessera sanitaria"), page.visit()),
        (1, visit),
        "nothing said shows it as it stands"
    );
}

#[tokio::test]
async fn the_script_gets_only_what_is_new() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let page = site.post("/say", &[("visit", &visit), ("text", "medico")]).await;
    assert!(page.html.starts_with("<article class=\"you\">") && page.shows("Scegliere il medico"));
    assert!(!page.shows("<html") && !page.shows("Ciao."));
    assert_eq!(page.header("x-visit"), visit);
    let page = site.post("/say", &[("visit", &visit), ("lat", "45.07"), ("lon", "7.68")]).await;
    assert!(page.shows("45.07, 7.68"), "{}", page.html);
    let page = site.post("/say", &[("visit", &visit), ("lat", "95.07"), ("lon", "7.68")]).await;
    assert!(page.status.is_success() && page.html.is_empty());
}

#[tokio::test]
async fn an_answer_in_another_language_leaves_the_page_in_its_own() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let page = site.post("/", &[("visit", &visit), ("text", "كيف أجد طبيب")]).await;
    assert!(
        page.shows("<html lang=\"it\" dir=\"ltr\">")
            && page.shows("<article class=\"bot\" lang=\"ar\" dir=\"rtl\">")
    );
    let page = site.post("/", &[("visit", &visit), ("press", "l:ar")]).await;
    assert!(page.shows("<html lang=\"ar\" dir=\"rtl\">"), "choosing a language changes the page");
}

#[tokio::test]
async fn a_visit_that_is_no_longer_known_goes_on_under_a_new_name() {
    let site = site().await;
    let page = site.post("/", &[("visit", "made-up"), ("lang", "it"), ("text", "medico")]).await;
    assert!(page.shows("Scegliere il medico") && page.shows("<html lang=\"it\""));
    assert_ne!(page.visit(), "made-up", "only names of ours are taken");
    assert!(site.post("/", &[("visit", "made-up"), ("lang", "it")]).await.shows("Ciao."));
    assert!(site.post("/", &[]).await.status.is_success());
}

#[tokio::test]
async fn forgetting_clears_the_page() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let page = site.post("/", &[("visit", &visit), ("text", "medico")]).await;
    assert!(page.shows("medico"));
    let page = site.post("/", &[("visit", &visit), ("press", "f:yes")]).await;
    assert!(page.shows("Fatto") && !page.shows("Scegliere il medico") && page.visit() != visit);
    for name in [visit, page.visit()] {
        let page = site.post("/", &[("visit", &name)]).await;
        assert!(!page.shows("Scegliere il medico") && !page.shows("Fatto"), "no name opens what was");
    }
}

#[tokio::test]
async fn one_visit_sees_nothing_of_another() {
    let site = site().await;
    let (one, other) = (site.get("/").await.visit(), site.get("/").await.visit());
    assert_ne!(one, other);
    site.post("/", &[("visit", &one), ("text", "medico")]).await;
    assert!(!site.post("/", &[("visit", &other), ("text", "ciao")]).await.shows("medico"));
}

#[tokio::test]
async fn a_fault_is_an_apology_in_the_chat() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    for fault in ["rompi", "panico"] {
        for path in ["/", "/say"] {
            let page = site.post(path, &[("visit", &visit), ("text", fault)]).await;
            assert!(page.status.is_success() && page.shows("Ho avuto un problema") && page.shows("tel:112"));
        }
    }
}

#[tokio::test]
async fn what_is_written_is_shown_and_never_run() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let evil = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
    let page = site.post("/", &[("visit", &visit), ("text", evil)]).await;
    assert!(!page.shows("<script>alert") && !page.shows("<img"));
    assert_eq!(page.count("&lt;script&gt;alert(1)&lt;/script&gt;"), 2, "said, and repeated by the bot");
    let page = site.post("/", &[("visit", &visit), ("press", evil)]).await;
    assert!(!page.shows("<script>alert"));
    let page = site.post("/", &[("visit", "\"><script>alert(1)</script>"), ("text", "x")]).await;
    assert!(!page.shows("<script>alert"));
}

#[tokio::test]
async fn a_text_that_is_too_long_is_given_back() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let exactly = "ب".repeat(2_000);
    let limit = "\u{2068}2000\u{2069}";
    assert!(!site.post("/", &[("visit", &visit), ("text", &exactly)]).await.shows(limit));
    let long = "à".repeat(2_001);
    let page = site.post("/", &[("visit", &visit), ("text", &long)]).await;
    assert!(page.status.is_success() && page.shows(limit) && page.shows("àà</textarea>"));
    let huge = "x".repeat(40_000);
    let page = site.post("/", &[("visit", &visit), ("text", &huge)]).await;
    assert!(page.status == StatusCode::PAYLOAD_TOO_LARGE && page.shows(limit));
}

#[tokio::test]
async fn other_sites_cannot_speak_in_the_person_s_name() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let form = [("visit", visit.as_str()), ("text", "medico")];
    for (path, status) in [("/", StatusCode::SEE_OTHER), ("/say", StatusCode::FORBIDDEN)] {
        let request = site.browser.post(site.url(path)).header("sec-fetch-site", "cross-site").form(&form);
        assert_eq!(site.send(request).await.status, status);
    }
    assert!(!site.post("/", &[("visit", &visit)]).await.shows("medico"));
}

#[tokio::test]
async fn every_page_says_what_it_may_do() {
    let site = site().await;
    let visit = site.get("/").await.visit();
    let pages = [
        site.get("/").await,
        site.get("/nothing").await,
        site.get("/say").await,
        site.get("/chat.js").await,
        site.get("/health").await,
        site.post("/", &[("visit", &visit), ("text", "medico")]).await,
        site.post("/say", &[("visit", &visit), ("text", "medico")]).await,
        site.post("/say", &[("lat", "north")]).await,
    ];
    for page in &pages {
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("set-cookie"), "", "nothing is left in the browser");
        assert!(!page.shows("style=\"") && !page.shows("onclick"), "the policy would refuse it");
    }
    assert_eq!(pages[0].header("cache-control"), "no-store");
    assert!(pages[3].header("cache-control").contains("immutable"));
    assert!(!pages[0].shows("src=\"http") && !pages[0].shows("link rel=\"stylesheet\" href=\"http"));
}

#[tokio::test]
async fn a_wrong_address_leads_to_the_chat() {
    let site = site().await;
    let page = site.get("/wp-login.php").await;
    assert!(page.status == StatusCode::NOT_FOUND && page.shows("href=\"/\""));
    let page = site.get("/say").await;
    assert!(page.status == StatusCode::METHOD_NOT_ALLOWED && page.shows("href=\"/\""));
    let page = site.get("/health").await;
    assert_eq!((page.status, page.html.as_str()), (StatusCode::OK, "ok"));
}

#[tokio::test]
async fn the_whole_page_weighs_less_than_a_photograph() {
    let site = site().await;
    let mut bytes = 0;
    for path in ["/?lang=ar", "/style.css", "/chat.js", "/icon.svg"] {
        bytes += site.get(path).await.html.len();
    }
    assert!(bytes < 20_000, "{bytes} bytes");
}
