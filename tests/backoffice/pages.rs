//! What the pages say.

use reqwest::StatusCode;
use sportello::conversation::Event;
use sportello::language::ITALIAN;

use super::{PAGES, Site};

#[tokio::test]
async fn every_page_keeps_the_browser_to_our_own_and_works_without_a_script() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    for path in PAGES {
        let page = site.get(path, &cookie).await;
        assert!(page.status.is_success(), "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-frame-options"), "DENY");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(!page.shows("<script") && !page.shows("style=\"") && !page.shows(" on"), "{path}");
        assert!(page.shows("<html lang=\"it\" dir=\"ltr\">") && page.shows("aria-current=\"page\""));
    }
    assert!(site.get("/backoffice/style.css", "").await.status.is_success());
}

#[tokio::test]
async fn the_pages_speak_the_language_that_is_chosen() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    let form = site.get("/backoffice", &cookie).await.form();
    let page = site.post("/backoffice/language", &cookie, &[("form", &form), ("lang", "ar")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let arabic = page.cookie();
    assert!(site.get("/backoffice", &arabic).await.shows("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(site.get("/backoffice", &cookie).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_question_that_is_tried_is_explained_and_not_counted() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    let form = site.get("/backoffice/try", &cookie).await.form();
    let question = "come scelgo il medico di base? <b>";
    let asked = [("form", form.as_str()), ("text", question), ("lang", "it"), ("area", "piemonte")];
    let page = site.post("/backoffice/try", &cookie, &asked).await;
    assert!(page.status.is_success());
    for text in
        ["Risposte date", "Risponde: è sicuro al", "Scegliere il medico di famiglia", "Come lo chiedono"]
    {
        assert!(page.shows(text), "{text}: {}", page.html);
    }
    assert!(page.shows("medico di base? &lt;b&gt;") && !page.shows("<b>"));
    assert!(page.shows("Vantaggio sulla seconda") || page.shows("Forza della prima"));
    assert!(site.desk.figures(30).await.unwrap().days.is_empty());
    for (text, outcome) in [("ciao", "Saluti"), ("il mio bambino non respira", "Emergenze")] {
        let asked = [("form", form.as_str()), ("text", text), ("lang", "it"), ("area", "")];
        assert!(site.post("/backoffice/try", &cookie, &asked).await.shows(outcome), "{text}");
    }
}

#[tokio::test]
async fn the_map_leads_to_a_page_as_on_a_phone_beside_its_file() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    let map = site.get("/backoffice/knowledge?territory=catalunya", &cookie).await;
    assert!(map.shows("/backoffice/knowledge/catalunya/family-doctor/ca") && map.shows("Manca"));
    let page = site.get("/backoffice/knowledge/piemonte/family-doctor/ar", &cookie).await;
    assert!(
        page.shows("piemonte/health/family-doctor.ar.md") && page.shows("class=\"phone\""),
        "{}",
        page.html
    );
    assert!(page.shows("<article class=\"bot\" lang=\"ar\" dir=\"rtl\">"), "{}", page.html);
    assert!(site.get("/backoffice/knowledge/catalunya/rental-deposit/ca", &cookie).await.shows("Manca"));
    for nothing in ["nowhere/family-doctor/it", "piemonte/%3Cb%3E/it", "piemonte/family-doctor/%00"] {
        let page = site.get(&format!("/backoffice/knowledge/{nothing}"), &cookie).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn what_people_ask_is_counted_by_day_language_subject_and_area_and_few_are_not_told() {
    let site = Site::new().await;
    let cookie = site.enters(&site.link()).await;
    assert!(site.get("/backoffice", &cookie).await.shows("Ancora niente."));
    let say = async |visitor: &str, event: Event| {
        site.desk.answer("web", visitor, event, Some(ITALIAN)).await.unwrap();
    };
    for visitor in 0..7 {
        let visitor = visitor.to_string();
        say(&visitor, Event::Opened { code: Some("it_piemonte_torino".into()) }).await;
        say(&visitor, Event::Said("come scelgo il medico di base?".into())).await;
    }
    say("8", Event::Opened { code: Some("it_piemonte_torino".into()) }).await;
    say("8", Event::Said("il mio bambino non respira".into())).await;
    let figures = site.desk.figures(30).await.unwrap();
    let all: u64 = figures.days.iter().map(|tallied| tallied.questions).sum();
    assert_eq!(all, 8, "{figures:?}");
    let page = site.get("/backoffice", &cookie).await;
    for text in
        ["Italiano", "Piemonte", "2026-11-25", "meno di 5", "<svg class=\"days\"", "<rect class=\"answered\""]
    {
        assert!(page.shows(text), "{text}: {}", page.html);
    }
    assert!(page.shows("<td class=\"number\">7</td>") && !page.shows("<td class=\"number\">1</td>"));
}
