//! How long the pages of the back office take after a year with a million made-up questions, and 100,000 of the last 90 days
//! without an answer: `cargo bench -- office`. Over SQLite in a file and, where `SPORTELLO_TEST_POSTGRES` names one, PostgreSQL.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use arc_swap::ArcSwap;
use chrono::{Days, NaiveDate, Utc};
use sportello::backoffice::{Sources, router};
use sportello::channels::web;
use sportello::desk::Desk;
use sportello::knowledge::{Library, Slug};
use sportello::language::SPOKEN;
use sportello::link::Tally;
use sportello::search::Catalogue;
use sportello::store::{Counted, KeptQuestion, KeptSuggestion, Key, Store};
use sqlx::{AssertSqlSafe, Row};
use tokio::net::TcpListener;

use crate::replicas::new_database;

const QUESTIONS: u64 = 1_000_000;
const UNANSWERED: u64 = 100_000;
const PEOPLE: u64 = 20_000;
const ROUNDS: usize = 15;

/// What the pages ask the database, with an example in the place of what is filled in.
const ASKED: [&str; 8] = [
    "SELECT domain, outcome, SUM(questions) FROM tallies WHERE day >= '2026-10-27' GROUP BY domain, outcome",
    "SELECT language, SUM(helped), SUM(not_helped) FROM feedback WHERE day >= '2026-10-27' GROUP BY language",
    "SELECT COALESCE(organisation, ''), SUM(opened) FROM link_counts WHERE day >= '2026-10-27' \
     GROUP BY COALESCE(organisation, '')",
    "SELECT 1 FROM spent WHERE pass = 'a'",
    "SELECT id, day, territory, language, topic, asker, aside, question FROM unanswered WHERE id > 5000 \
     ORDER BY id LIMIT 2000",
    "SELECT id, day, territory, organisation, topic, language, question, reply, aside FROM suggestions ORDER BY id",
    "SELECT id, day, weight FROM asides",
    "SELECT DISTINCT topic FROM unanswered ORDER BY topic",
];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }

    /// Small numbers more often than great ones.
    fn early(&mut self, end: u64) -> u64 {
        let (one, other) = (self.below(end), self.below(end));
        one * other / end.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let place = self.below(all.len() as u64) as usize;
        &all[place]
    }
}

pub async fn figures(knowledge: &Path) {
    let files = sportello::folder::read(knowledge).expect("the knowledge can be read");
    let (library, diagnostics) = sportello::knowledge::read(&files, Utc::now().date_naive());
    let catalogue = Arc::new(Catalogue::new(Arc::new(library)));
    let folder = tempfile::tempdir().expect("a folder");
    let mut databases = vec![format!("sqlite:{}", folder.path().join("office.sqlite").display())];
    if std::env::var("SPORTELLO_TEST_POSTGRES").is_ok() {
        databases.push(new_database("sportello_office"));
    }
    let sources = Arc::new(ArcSwap::from_pointee(Sources { files, diagnostics }));
    for url in databases {
        let key = Key::throw_away();
        let store = Store::open(&url, &key).await.expect("a database");
        let start = Instant::now();
        fill(&store, &key, catalogue.library()).await;
        println!(
            "{} filled in {:.0} s",
            url.split(':').next().unwrap_or_default(),
            start.elapsed().as_secs_f64()
        );
        plans(&url).await;
        let desk = Desk::new(store, key, Arc::new(ArcSwap::new(catalogue.clone())), Utc::now);
        pages(desk, &sources, knowledge).await;
    }
}

async fn fill(store: &Store, key: &Key, library: &Library) {
    let (mut dice, today) = (Dice(7), Utc::now().date_naive());
    let territories: Vec<Slug> = library.territories.keys().cloned().collect();
    tallies(store, &territories, today).await;
    let lines: Vec<_> =
        library.questions.iter().flat_map(|(of, lines)| lines.iter().map(move |line| (of, line))).collect();
    let mut batch = store.begin().await.expect("a batch");
    for id in 1..=UNANSWERED {
        let ((topic, language), line) = lines[dice.early(lines.len() as u64) as usize];
        // A third has no topic near.
        let topic = (dice.below(3) != 0).then(|| topic.clone());
        let person = key.person("telegram", &dice.early(PEOPLE).to_string());
        let kept = KeptQuestion {
            id: id.cast_signed(),
            day: today - Days::new(dice.below(90)),
            territory: Some(dice.one_of(&territories).clone()),
            language: *language,
            asker: key.asker(&person, topic.as_ref()),
            topic,
            aside: 0,
            question: line.clone(),
        };
        batch.note_unanswered(&kept).await.expect("it is kept");
    }
    for id in 1..=200 {
        let ((topic, language), line) = *dice.one_of(&lines);
        let shared = KeptSuggestion {
            id,
            day: today,
            territory: dice.one_of(&territories).clone(),
            organisation: "casa-aperta".parse().expect("a slug"),
            topic: Some(topic.clone()).filter(|_| id % 2 == 0),
            language: *language,
            question: line.clone(),
            reply: "Venga allo sportello, il martedì mattina.".into(),
        };
        batch.suggest(&shared).await.expect("it is kept");
    }
    batch.commit().await.expect("it is stored");
}

/// A year of numbers: about 2,700 questions a day, and what helped, and links.
async fn tallies(store: &Store, territories: &[Slug], today: NaiveDate) {
    let mut dice = Dice(11);
    let domains =
        ["health", "maternal-child", "housing", "skills", "rights"].map(|domain| domain.parse::<Slug>().ok());
    let outcomes = ["answer", "answer", "answer", "choose", "refer", "urgent", "chitchat", "handed_on"];
    let mut batch = store.begin().await.expect("a batch");
    for back in 0..365 {
        let day = today - Days::new(back);
        let mut counts: BTreeMap<Counted, u64> = BTreeMap::new();
        for _question in 0..QUESTIONS / 365 {
            let counted = Counted {
                day,
                territory: Some(dice.one_of(territories).clone()),
                language: *dice.one_of(&SPOKEN),
                domain: dice.one_of(&domains).clone(),
                outcome: (*dice.one_of(&outcomes)).to_owned(),
            };
            *counts.entry(counted).or_default() += 1;
        }
        batch.count_questions(&counts).await.expect("they are counted");
        for link in 0..100 {
            let organisation = format!("casa-{}", link % 40).parse().ok();
            let more = Tally { opened: 3, asked: 2, answered: 1, referred: 1 };
            batch
                .count_link(day, &link.to_string(), organisation.as_ref(), more)
                .await
                .expect("it is counted");
        }
        for page in 0..60 {
            let (territory, article) = (dice.one_of(territories).clone(), format!("page-{page}"));
            let article = article.parse().expect("a slug");
            let (language, helped) = (*dice.one_of(&SPOKEN), dice.below(4) != 0);
            batch.count_feedback(day, &territory, &article, language, helped).await.expect("it is counted");
        }
    }
    batch.commit().await.expect("it is stored");
}

async fn plans(url: &str) {
    let pool = sqlx::any::AnyPoolOptions::new().max_connections(1).connect(url).await.expect("a connection");
    let sqlite = url.starts_with("sqlite");
    if !sqlite {
        sqlx::query("ANALYZE").execute(&pool).await.expect("PostgreSQL counts its rows");
    }
    for sql in ASKED {
        let explain =
            if sqlite { "EXPLAIN QUERY PLAN" } else { "EXPLAIN (ANALYZE, SUMMARY OFF, BUFFERS OFF)" };
        let query = sqlx::query(AssertSqlSafe(format!("{explain} {sql}")));
        let rows = query.fetch_all(&pool).await.expect("a plan");
        println!("{}", sql.split(" FROM ").nth(1).unwrap_or(sql));
        for row in rows {
            println!("    {}", row.get::<String, _>(if sqlite { 3 } else { 0 }));
        }
    }
    pool.close().await;
}

/// Each page as a browser gets it, again and again.
async fn pages(desk: Desk, sources: &Arc<ArcSwap<Sources>>, knowledge: &Path) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let desk = Arc::new(desk.with_pages_at(&address, true));
    let (end, ended) = tokio::sync::oneshot::channel::<()>();
    let shutdown = async move { drop(ended.await) };
    let served = web::router(desk.clone()).merge(router(desk.clone(), sources.clone(), knowledge));
    let serving = tokio::spawn(web::serve(listener, served, shutdown));
    let none = reqwest::redirect::Policy::none();
    let browser = reqwest::Client::builder().redirect(none).no_proxy().build().expect("a client");
    let link = desk.link_for_terminal().expect("a link");
    let entered = browser.post(link).send().await.expect("it lets in");
    let cookie =
        entered.headers()["set-cookie"].to_str().expect("text").split(';').next().expect("a pair").to_owned();
    let start = Instant::now();
    let gathered = desk.gathered().await.expect("it is gathered");
    println!(
        "gathered in {} ms: {} groups show, {} of too few people",
        start.elapsed().as_millis(),
        gathered.groups.len(),
        gathered.too_few
    );
    let group = gathered.groups.first().map(|group| group.name.clone()).unwrap_or_default();
    println!("{:<52} {:>8} {:>9} {:>9}", "page", "bytes", "half ms", "most ms");
    for path in [
        "/backoffice".to_owned(),
        "/backoffice/unanswered".to_owned(),
        format!("/backoffice/unanswered/{group}"),
        "/backoffice/knowledge".to_owned(),
        "/backoffice/knowledge/piemonte/family-doctor/ar".to_owned(),
        "/backoffice/try".to_owned(),
        "/backoffice/edit?file=piemonte/health/family-doctor.it.md".to_owned(),
        "/backoffice/style.css".to_owned(),
    ] {
        let mut times = Vec::new();
        let mut bytes = 0;
        for _round in 0..ROUNDS {
            let start = Instant::now();
            let asked = browser.get(format!("{address}{path}")).header("cookie", &cookie);
            let page = asked.send().await.expect("it answers");
            assert!(page.status().is_success(), "{path}: {}", page.status());
            bytes = page.bytes().await.expect("it is whole").len();
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let most = times.last().copied().unwrap_or_default();
        println!("{path:<52} {bytes:>8} {:>9.1} {most:>9.1}", times[ROUNDS / 2]);
    }
    drop(end);
    serving.await.expect("it ends").expect("it ends well");
}
