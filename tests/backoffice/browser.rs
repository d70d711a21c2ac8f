//! The back office in a real browser, on a phone and a desktop, and in Arabic. Pictures go to target/screenshots.

use std::path::PathBuf;

use serde_json::json;
use sportello::conversation::Event;
use sportello::language::ITALIAN;
use tokio::runtime::Runtime;

use super::Site;
use crate::web::devtools::Browser;

/// What a look at a page can tell to be wrong, as a list of complaints.
const FAULTS: &str = r#"(() => {
    const faults = [];
    const seen = (e) => e.getClientRects().length > 0 && !e.closest('.heard, svg');
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
    for (const e of document.querySelectorAll('input:not([type=hidden]), textarea, select'))
        if (!e.labels.length) faults.push('without a label: ' + e.name);
    for (const e of all('a, button')) if (!e.innerText.trim()) faults.push('says nothing: ' + e.outerHTML);
    for (const e of all('nav a, form button, .map td a'))
        if (e.getBoundingClientRect().height < 36) faults.push('too small for a finger: ' + e.outerHTML);
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    if (new Set(ids).size !== ids.length) faults.push('one id twice');
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one main heading');
    if (document.querySelectorAll('main').length !== 1) faults.push('not one main part');
    const part = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (c) => { const [r, g, b] = numbers(c); return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
    const ground = (e) => {
        for (; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if (numbers(colour)[3] !== 0) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    for (const e of all('body *')) {
        if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
        const [one, other] = [light(getComputedStyle(e).color), light(ground(e))].sort((a, b) => b - a);
        if ((one + 0.05) / (other + 0.05) < 4.5) faults.push('hard to read: ' + e.outerHTML);
    }
    return faults;
})()"#;

/// With questions of a few visitors counted.
fn served() -> (Runtime, Site) {
    let runtime = Runtime::new().unwrap();
    let site = runtime.block_on(async {
        let site = Site::new().await;
        let asked = ["come scelgo il medico di base?", "posso dormire stanotte da qualche parte?", "ciao"];
        for visitor in 0..21 {
            let name = visitor.to_string();
            let opened = Event::Opened { code: Some("it_piemonte_torino".into()) };
            site.desk.answer("web", &name, opened, Some(ITALIAN)).await.unwrap();
            let said = Event::Said(asked[visitor % asked.len()].into());
            site.desk.answer("web", &name, said, Some(ITALIAN)).await.unwrap();
        }
        site
    });
    (runtime, site)
}

fn looks_right(browser: &mut Browser, name: &str) {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    browser.pictures(&PathBuf::from(target).join("screenshots").join(format!("office-{name}.png")));
    assert_eq!(browser.evaluates(FAULTS), json!([]), "{name}");
}

/// Comes in by a link, looks at every page, tries a question.
fn goes_round(width: u32, height: u32, language: &str) {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    browser.screen(width, height, "light");
    browser.speaks(language);
    browser.opens(&format!("{}{}", site.address, site.link()));
    looks_right(&mut browser, &format!("{width}-{language}-door"));
    browser.evaluates("document.querySelector('button.main').click()");
    browser.loads();
    browser.sees("document.querySelector('svg.days rect')");
    looks_right(&mut browser, &format!("{width}-{language}-today"));
    browser.opens(&format!("{}/backoffice/knowledge?territory=piemonte", site.address));
    looks_right(&mut browser, &format!("{width}-{language}-knowledge"));
    browser.opens(&format!("{}/backoffice/knowledge/piemonte/family-doctor/ar", site.address));
    looks_right(&mut browser, &format!("{width}-{language}-article"));
    browser.opens(&format!("{}/backoffice/try", site.address));
    browser.evaluates("document.getElementById('text').focus()");
    browser.types("come scelgo il medico di base?");
    browser.evaluates("document.querySelector('button.main').click()");
    browser.loads();
    browser.sees("document.querySelector('.reason')");
    looks_right(&mut browser, &format!("{width}-{language}-try"));
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert_eq!(browser.evaluates("document.documentElement.dir"), direction);
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn an_editor_goes_round_on_a_phone() {
    goes_round(360, 740, "it");
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn an_editor_goes_round_on_a_desktop() {
    goes_round(1280, 900, "it");
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn an_editor_goes_round_in_arabic() {
    goes_round(360, 740, "ar");
}
