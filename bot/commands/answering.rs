//! Whether the addresses that the pages name still answer: `check --links`, and nothing else, asks the network.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use reqwest::{Client, Method, StatusCode};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::knowledge::{Diagnostic, Severity, Written};

/// Hosts that are asked at once; the addresses of one host are asked one after another, as a polite reader would.
const HOSTS_AT_ONCE: usize = 8;
/// After so many silences a host's other addresses count as silent too.
const SILENCES: usize = 2;
/// Where so many hosts are silent and none is not, the silence is ours.
const ENOUGH_HOSTS: usize = 5;
/// An address that takes longer is as good as gone for a person with a phone.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// What became of asking for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    There,
    /// It is not there any more, whoever asks.
    Gone(String),
    /// It did not let us in; it may let a browser.
    Unsure(String),
    /// Nobody answered; somebody may tomorrow.
    Silent(String),
}

/// Asks for each address once, and says of those that do not answer where the first page names them.
pub async fn broken(addresses: Vec<Written>, patience: Duration) -> anyhow::Result<Vec<Diagnostic>> {
    let client = Client::builder()
        .user_agent(concat!("sportello/", env!("CARGO_PKG_VERSION"), " (checks the links of its pages)"))
        .timeout(patience)
        .build()
        .context("cannot ask for links")?;
    let mut places: BTreeMap<String, Vec<Written>> = BTreeMap::new();
    for address in addresses {
        places.entry(address.url.clone()).or_default().push(address);
    }
    let answers = asked(&client, places.keys()).await;
    let silent = |answer: &Answer| matches!(answer, Answer::Silent(_));
    let hosts: BTreeSet<String> = places.keys().map(|url| host_of(url)).collect();
    // One cause, one message.
    if ENOUGH_HOSTS <= hosts.len() && answers.values().all(silent) {
        bail!("none of {} hosts answered: is there a network here?", hosts.len());
    }
    let mut found = Vec::new();
    for (url, answer) in answers {
        let Some((first, others)) = places.get(&url).and_then(|all| all.split_first()) else { continue };
        found.extend(said(first, others.len(), answer));
    }
    found.sort_by(|one, other| {
        (&one.path, one.line, one.column).cmp(&(&other.path, other.line, other.column))
    });
    Ok(found)
}

fn said(first: &Written, others: usize, answer: Answer) -> Option<Diagnostic> {
    let elsewhere = match others {
        0 => String::new(),
        1 => "; it stands in one more place".to_owned(),
        more => format!("; it stands in {more} more places"),
    };
    let url = &first.url;
    match answer {
        Answer::There => None,
        Answer::Gone(why) => Some(first.diagnostic(
            Severity::Error,
            format!("the link is broken: {why}: {url}"),
            format!("write the new address of the page, or another source{elsewhere}"),
        )),
        Answer::Unsure(why) | Answer::Silent(why) => Some(first.diagnostic(
            Severity::Warning,
            format!("the link did not answer: {why}: {url}"),
            format!("open it in a browser, and replace it if it is gone{elsewhere}"),
        )),
    }
}

async fn asked(client: &Client, urls: impl Iterator<Item = &String>) -> BTreeMap<String, Answer> {
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for url in urls {
        hosts.entry(host_of(url)).or_default().push(url.clone());
    }
    let links: usize = hosts.values().map(Vec::len).sum();
    tracing::info!(links, hosts = hosts.len(), "asking for the links of the pages: this takes some minutes");
    let permits = Arc::new(Semaphore::new(HOSTS_AT_ONCE));
    let mut rounds = JoinSet::new();
    for urls in hosts.into_values() {
        let (client, permits) = (client.clone(), Arc::clone(&permits));
        rounds.spawn(async move {
            let _permit = permits.acquire_owned().await;
            of_one_host(&client, urls).await
        });
    }
    rounds.join_all().await.into_iter().flatten().collect()
}

/// A host that was silent several times running is not waited for again.
async fn of_one_host(client: &Client, urls: Vec<String>) -> Vec<(String, Answer)> {
    let mut answers: Vec<(String, Answer)> = Vec::with_capacity(urls.len());
    let mut silences = 0;
    for url in urls {
        let answer = match answers.last() {
            Some((_, last)) if SILENCES <= silences => last.clone(),
            _ => ask(client, &url).await,
        };
        silences = if matches!(answer, Answer::Silent(_)) { silences + 1 } else { 0 };
        answers.push((url, answer));
    }
    answers
}

fn host_of(url: &str) -> String {
    let url = reqwest::Url::parse(url).ok();
    url.and_then(|url| Some(format!("{}:{}", url.host_str()?, url.port_or_known_default()?)))
        .unwrap_or_default()
}

/// HEAD costs the other side least; where that is refused, as a person's browser would ask.
async fn ask(client: &Client, url: &str) -> Answer {
    match status(client, Method::HEAD, url).await {
        Ok(status) if status.is_success() => Answer::There,
        // Nobody is there for HEAD: nor for GET, and one patience is enough.
        Err(error) => failed(&error),
        Ok(_) => match status(client, Method::GET, url).await {
            Ok(status) if status.is_success() => Answer::There,
            Ok(status @ (StatusCode::NOT_FOUND | StatusCode::GONE)) => Answer::Gone(status.to_string()),
            Ok(status) => Answer::Unsure(status.to_string()),
            Err(error) => failed(&error),
        },
    }
}

async fn status(client: &Client, method: Method, url: &str) -> reqwest::Result<StatusCode> {
    Ok(client.request(method, url).send().await?.status())
}

fn failed(error: &reqwest::Error) -> Answer {
    if error.is_timeout() {
        return Answer::Silent("no answer in time".to_owned());
    }
    if error.is_builder() {
        return Answer::Gone("it is no address".to_owned());
    }
    if error.is_redirect() {
        return Answer::Unsure("it leads in circles".to_owned());
    }
    // The innermost cause is what a person can read: `dns error`, `Connection refused`.
    let mut cause: &dyn Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    Answer::Silent(cause.to_string())
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::StatusCode as Status;
    use axum::response::Redirect;
    use axum::routing::get;

    use super::*;

    /// A site on this machine, and its address.
    async fn site() -> String {
        let pages = Router::new()
            .route("/there", get(|| async { "here" }))
            .route("/moved", get(|| async { Redirect::permanent("/there") }))
            .route("/gone", get(|| async { Status::GONE }))
            .route("/refused", get(|| async { Status::FORBIDDEN }))
            .route("/circle", get(|| async { Redirect::permanent("/circle") }))
            .route("/silent", get(std::future::pending::<&str>))
            .route("/no-head", get(|| async { "here" }).head(|| async { Status::METHOD_NOT_ALLOWED }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, pages).await });
        format!("http://{address}")
    }

    fn written(path: &str, line: usize, url: &str) -> Written {
        let (url, path, quoted) = (url.to_owned(), path.to_owned(), format!("- {url}"));
        Written { url, path, line, column: 3, quoted }
    }

    #[tokio::test]
    async fn what_is_gone_is_an_error_and_what_does_not_answer_a_warning() {
        let site = site().await;
        let pages = ["there", "moved", "no-head", "gone", "missing", "refused", "circle", "silent"];
        let addresses: Vec<Written> = pages
            .iter()
            .enumerate()
            .map(|(at, page)| written("p/health/a.it.md", at + 1, &format!("{site}/{page}")))
            .chain([written("p/health/b.it.md", 1, &format!("{site}/gone"))])
            .collect();
        let found = broken(addresses, Duration::from_millis(500)).await.unwrap();
        let shown: Vec<String> = found
            .iter()
            .map(|one| format!("{}:{} {} {} | {}\n", one.path, one.line, one.severity, one.message, one.help))
            .collect();
        expect_test::expect![[r#"
            p/health/a.it.md:4 error the link is broken: 410 Gone: http://site/gone | write the new address of the page, or another source; it stands in one more place
            p/health/a.it.md:5 error the link is broken: 404 Not Found: http://site/missing | write the new address of the page, or another source
            p/health/a.it.md:6 warning the link did not answer: 403 Forbidden: http://site/refused | open it in a browser, and replace it if it is gone
            p/health/a.it.md:7 warning the link did not answer: it leads in circles: http://site/circle | open it in a browser, and replace it if it is gone
            p/health/a.it.md:8 warning the link did not answer: no answer in time: http://site/silent | open it in a browser, and replace it if it is gone
        "#]]
        .assert_eq(&shown.concat().replace(&site, "http://site"));
    }

    #[tokio::test]
    async fn a_host_that_stays_silent_is_not_waited_for_again() {
        let site = site().await;
        let urls: Vec<String> = (0..6).map(|at| format!("{site}/silent?{at}")).collect();
        let addresses = urls.iter().map(|url| written("a.it.md", 1, url)).collect();
        let start = std::time::Instant::now();
        let found = broken(addresses, Duration::from_millis(300)).await.unwrap();
        assert!(
            found.len() == 6 && start.elapsed() < Duration::from_millis(6 * 300),
            "{:?}",
            start.elapsed()
        );
    }

    #[tokio::test]
    async fn without_a_network_one_sentence_says_so() {
        let addresses =
            (1..=5).map(|at| written("a.it.md", at, &format!("http://127.0.0.1:{at}/"))).collect();
        let error = broken(addresses, PATIENCE).await.unwrap_err();
        assert_eq!(error.to_string(), "none of 5 hosts answered: is there a network here?");
    }

    #[tokio::test]
    async fn nobody_at_the_address_is_a_warning() {
        // Nobody listens on a port that has just been given back.
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let found = broken(vec![written("a.it.md", 1, &format!("http://{free}/"))], PATIENCE).await.unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("refused") && !found[0].is_error(), "{}", found[0].message);
    }
}
