//! The web chat in a real browser: typed into, pressed, looked at. Pictures go to target/screenshots.

use std::path::PathBuf;

use tokio::runtime::Runtime;

use super::devtools::Browser;
use super::{Site, site};

/// Everything that a look at the page can tell to be wrong, as a list of complaints.
const FAULTS: &str = r#"(() => {
    const faults = [];
    const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
    for (const e of all('body *')) {
        const box = e.getBoundingClientRect();
        if (!e.closest('.heard') && (box.right > innerWidth + 1 || box.left < -1)) faults.push('sticks out: ' + e.outerHTML);
    }
    for (const e of all('input, textarea')) if (!e.labels.length) faults.push('without a label: ' + e.name);
    for (const e of all('a, button')) {
        if (!e.innerText.trim()) faults.push('says nothing: ' + e.outerHTML);
        const inline = e.matches('.link') || (e.matches('a') && !e.matches('.button, .pin'));
        if (!inline && e.getBoundingClientRect().height < 44) faults.push('too small for a finger: ' + e.outerHTML);
    }
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    if (new Set(ids).size !== ids.length) faults.push('one id twice');
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one main heading');
    if (!document.querySelector('[role=log][aria-live=polite][aria-label]')) faults.push('no log');
    const part = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = numbers(colour);
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ground = (e) => {
        for (; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if (numbers(colour)[3] !== 0) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    for (const e of all('body *')) {
        const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!text || e.closest('.heard, script, noscript')) continue;
        const [one, other] = [light(getComputedStyle(e).color), light(ground(e))].sort((a, b) => b - a);
        const contrast = (one + 0.05) / (other + 0.05);
        if (contrast < 4.5) faults.push('hard to read (' + contrast.toFixed(1) + '): ' + e.outerHTML);
    }
    return faults;
})()"#;

/// Starts the site on threads of its own, so that the test can wait for the browser.
fn served() -> (Runtime, Site) {
    let runtime = Runtime::new().unwrap();
    let site = runtime.block_on(site());
    (runtime, site)
}

impl Browser {
    fn looks_right(&mut self, name: &str) {
        let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
        self.pictures(&PathBuf::from(target).join("screenshots").join(format!("{name}.png")));
        let faults = self.evaluates(FAULTS);
        assert_eq!(faults, serde_json::json!([]), "{name}");
        assert_eq!(self.complaints, Vec::<String>::new(), "{name}");
    }

    fn asks(&mut self, text: &str) {
        self.evaluates("document.getElementById('text').focus()");
        self.types(text);
        self.key("Enter", 13);
    }
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn one_asks_and_presses_in_italian_and_in_arabic_on_a_phone() {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    browser.screen(360, 740, "light");
    browser.speaks("it-IT,it");
    browser.opens(&site.url("/"));
    browser.looks_right("360-it-greeting");
    browser.asks("come trovo un medico?");
    browser.sees("document.querySelector('#log').innerText.includes('Scegliere il medico di famiglia')");
    assert_eq!(browser.evaluates("document.getElementById('text').value"), "");
    browser.looks_right("360-it-answer");
    browser.presses("#log button", "Documenti");
    browser.sees("document.querySelector('#log').innerText.includes('Tessera sanitaria')");
    assert_eq!(browser.evaluates("document.activeElement.closest('article').className"), "bot");
    browser.looks_right("360-it-section");
    browser.asks("كيف أجد طبيب؟");
    browser.sees("document.querySelector('article[lang=ar]')");
    let direction = "getComputedStyle(document.querySelector('article[lang=ar]')).direction";
    assert_eq!(browser.evaluates(direction), "rtl");
    assert_eq!(browser.evaluates("document.documentElement.dir"), "ltr");
    assert_eq!(
        browser.evaluates("getComputedStyle(document.querySelector('article[lang=ar] bdi')).direction"),
        "ltr"
    );
    browser.looks_right("360-it-then-arabic");
    browser.presses("#log button", "العربية");
    browser.loads();
    assert_eq!(browser.evaluates("document.documentElement.dir"), "rtl");
    browser.presses("#log button", "الوثائق");
    browser.sees("document.querySelector('#log').lastElementChild.innerText.includes('الوثائق')");
    browser.looks_right("360-ar-page");
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn without_a_script_the_page_does_the_same() {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    browser.screen(320, 640, "light");
    browser.speaks("ar");
    browser.scripts(false);
    browser.opens(&site.url("/"));
    browser.looks_right("320-ar-no-script");
    browser.evaluates("document.getElementById('text').focus()");
    browser.types("كيف أجد طبيب؟");
    browser.presses("#ask button", "");
    browser.loads();
    assert!(browser.evaluates("document.querySelector('#log').innerText").to_string().contains("طبيب الأسرة"));
    browser.looks_right("320-ar-no-script-answer");
    browser.presses("#log button", "الوثائق");
    browser.loads();
    assert!(browser.evaluates("document.querySelector('#log').innerText").to_string().contains("Tessera"));
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn a_page_that_is_loaded_anew_in_its_tab_goes_on() {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    browser.screen(360, 740, "light");
    browser.speaks("it");
    browser.opens(&site.url("/?start=ar_torino"));
    assert_eq!(browser.evaluates("location.search"), "", "a code does not stay in the address");
    browser.asks("come trovo un medico?");
    browser.sees("document.querySelectorAll('article').length === 4");
    browser.reloads();
    // A new page comes, sees that its tab has a visit, and asks for that.
    browser.event("Page.frameNavigated");
    browser.loads();
    assert_eq!(browser.evaluates("document.querySelectorAll('article').length"), 4);
    browser.asks("rompi");
    browser.sees("document.querySelector('#log').lastElementChild.innerText.includes('112')");
    browser.opens(&site.url("/?new"));
    assert_eq!(browser.evaluates("document.querySelectorAll('article').length"), 1);
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn every_width_and_scheme_looks_right() {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    for (width, height) in [(320, 568), (360, 740), (1024, 768)] {
        for scheme in ["light", "dark"] {
            for (language, question) in [("it", "come trovo un medico?"), ("ar", "كيف أجد طبيب؟")]
            {
                browser.screen(width, height, scheme);
                browser.opens(&site.url(&format!("/?lang={language}")));
                browser.looks_right(&format!("{width}-{language}-{scheme}-greeting"));
                browser.asks(question);
                browser.sees("document.querySelectorAll('.bot').length > 1");
                browser.looks_right(&format!("{width}-{language}-{scheme}-answer"));
                browser.asks("il bambino non respira");
                browser.sees("document.querySelector('.urgent a')");
                browser.looks_right(&format!("{width}-{language}-{scheme}-urgent"));
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium: apt-get install chromium"]
fn text_twice_as_large_still_fits_a_small_phone() {
    let (_runtime, site) = served();
    let mut browser = Browser::start();
    browser.screen(320, 568, "light");
    browser.opens(&site.url("/?lang=ar"));
    browser.asks("come trovo un medico?");
    browser.sees("document.querySelectorAll('.bot').length > 2");
    browser.evaluates("document.documentElement.style.fontSize = '200%'");
    browser.looks_right("320-ar-large-text");
}
