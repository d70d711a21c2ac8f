//! The back office in a real browser, on a phone and a desktop, and in Arabic. Pictures go to target/screenshots.

use std::path::{Path, PathBuf};

use serde_json::json;
use sportello::conversation::Event;
use sportello::language::ITALIAN;
use tokio::runtime::Runtime;

use super::editing::copy;
use super::unanswered::{BOAT, asks};
use super::{DOCTOR, Site};
use crate::bot::{desk, now, shared_catalogue};
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
    for (const e of all('nav a, form button, .map td a, .files a, .group h2 a, a.act'))
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

/// What axe finds that keeps someone out.
const AXE: &str = r"axe.run(document).then((found) => found.passes.length < 5 ? ['it looked at nothing'] : found.violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html).join(' | ')))";

fn target() -> PathBuf {
    PathBuf::from(std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into()))
}

/// With questions of a few visitors counted, over a folder that may be changed.
fn served(folder: &Path) -> (Runtime, Site) {
    let runtime = Runtime::new().unwrap();
    let site = runtime.block_on(async {
        let site = Site::over(desk(shared_catalogue(), now).await, folder).await;
        let asked = ["come scelgo il medico di base?", "posso dormire stanotte da qualche parte?", "ciao"];
        for visitor in 0..21 {
            let name = visitor.to_string();
            let opened = Event::Opened { code: Some("it_piemonte_torino".into()) };
            site.desk.answer("web", &name, opened, Some(ITALIAN)).await.unwrap();
            let said = Event::Said(asked[visitor % asked.len()].into());
            site.desk.answer("web", &name, said, Some(ITALIAN)).await.unwrap();
        }
        for visitor in ["a", "b", "c", "d"] {
            asks(&site, visitor, if visitor == "d" { "dove si vende una barca a vela usata?" } else { BOAT })
                .await;
        }
        site
    });
    (runtime, site)
}

fn looks_right(browser: &mut Browser, name: &str) {
    browser.pictures(&target().join("screenshots").join(format!("office-{name}.png")));
    browser.evaluates("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    assert_eq!(browser.evaluates(FAULTS), json!([]), "{name}");
    let axe = std::fs::read_to_string(target().join("axe/axe.min.js")).expect(".ci/axe fetches it");
    browser.evaluates(&axe);
    assert_eq!(browser.evaluates(AXE), json!([]), "{name}");
}

/// Comes in by a link, looks at every page, tries a question.
fn goes_round(width: u32, height: u32, language: &str) {
    let folder = copy();
    let (_runtime, site) = served(folder.path());
    let mut browser = Browser::start();
    browser.screen(width, height, "light");
    browser.speaks(language);
    browser.opens(&format!("{}{}", site.address, site.link()));
    looks_right(&mut browser, &format!("{width}-{language}-door"));
    browser.evaluates("document.querySelector('button.main').click()");
    browser.loads();
    browser.sees("document.querySelector('svg.days rect')");
    looks_right(&mut browser, &format!("{width}-{language}-today"));
    adds_what_found_no_answer(&mut browser, &site, folder.path(), &format!("{width}-{language}"));
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
    changes_a_page(&mut browser, &site, folder.path(), &format!("{width}-{language}"));
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert_eq!(browser.evaluates("document.documentElement.dir"), direction);
}

/// Opens what three people asked, starts a page with it, goes back, and adds it to a phrasebook.
fn adds_what_found_no_answer(browser: &mut Browser, site: &Site, folder: &Path, name: &str) {
    let list = format!("{}/backoffice/unanswered", site.address);
    browser.opens(&list);
    looks_right(browser, &format!("{name}-unanswered"));
    browser.evaluates("document.querySelector('.group a').click()");
    browser.loads();
    let group = browser.evaluates("location.href");
    looks_right(browser, &format!("{name}-unanswered-group"));
    browser.evaluates("document.getElementById('title').value = 'Vendere una barca'");
    browser.evaluates("document.querySelector('form[action$=\"/page\"] button').click()");
    browser.loads();
    browser.sees("document.getElementById('text').value.includes('barca a vela')");
    looks_right(browser, &format!("{name}-unanswered-page"));
    browser.opens(group.as_str().expect("an address"));
    browser.evaluates("document.querySelector('.line input[type=checkbox]').click()");
    browser.evaluates("document.getElementById('topic').value = 'rental-deposit'");
    browser.evaluates("document.getElementById('author').value = 'Edda Ruà'");
    browser.evaluates("document.querySelector('form.add button').click()");
    browser.loads();
    browser.sees("document.querySelector('.said[role=status]')");
    looks_right(browser, &format!("{name}-unanswered-added"));
    let phrasebook =
        std::fs::read_to_string(folder.join("everywhere/questions/rental-deposit.it.txt")).unwrap();
    assert!(phrasebook.ends_with(&format!("{BOAT}\n")), "{phrasebook}");
}

/// Writes, sees it, makes a mistake, is told of another's change, saves.
fn changes_a_page(browser: &mut Browser, site: &Site, folder: &Path, name: &str) {
    browser.opens(&format!("{}/backoffice/edit?file={DOCTOR}", site.address));
    looks_right(browser, &format!("{name}-edit"));
    writes(browser, "title: Scegliere il medico di famiglia", "title: Il tuo medico");
    browser.sees("document.querySelector('#look .phone').innerText.includes('Il tuo medico')");
    looks_right(browser, &format!("{name}-edit-preview"));
    writes(browser, "checked: 2026-11-01", "checked: domani");
    browser.sees("document.querySelector('#look .problems .error')");
    browser.evaluates("document.getElementById('author').value = 'Edda Ruà'");
    presses(browser, "save");
    browser.sees("document.querySelector('.said.refused')");
    looks_right(browser, &format!("{name}-edit-error"));
    writes(browser, "checked: domani", "checked: 2026-11-02");
    let file = folder.join(DOCTOR);
    let theirs = std::fs::read_to_string(&file).unwrap().replace("ed è gratis", "e non si paga");
    std::fs::write(&file, theirs).unwrap();
    presses(browser, "save");
    browser.sees("document.querySelector('.versions mark')");
    looks_right(browser, &format!("{name}-edit-versions"));
    presses(browser, "save");
    browser.sees("document.querySelector('.said[role=status]')");
    looks_right(browser, &format!("{name}-edit-saved"));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(
        written.contains("title: Il tuo medico\n") && written.contains("checked: 2026-11-02\n"),
        "{written}"
    );
    // What is not saved is answered by 422 and 409, which the browser remarks upon.
    browser.complaints.retain(|complaint| !complaint.contains("status of 4"));
    assert_eq!(browser.complaints, Vec::<String>::new());
}

/// Puts one text in the place of another, as someone does who writes.
fn writes(browser: &mut Browser, before: &str, after: &str) {
    browser.evaluates(&format!(
        "(() => {{
            const text = document.getElementById('text');
            const at = text.value.indexOf({before:?});
            if (at < 0) throw new Error('not there: ' + {before:?});
            text.focus();
            text.setSelectionRange(at, at + {before:?}.length);
        }})()"
    ));
    browser.types(after);
}

fn presses(browser: &mut Browser, act: &str) {
    browser.evaluates(&format!("document.querySelector('button[value={act}]').click()"));
    browser.loads();
}

#[test]
#[ignore = "needs Chromium (apt-get install chromium) and axe-core (.ci/axe)"]
fn an_editor_goes_round_on_a_phone() {
    goes_round(360, 740, "it");
}

#[test]
#[ignore = "needs Chromium (apt-get install chromium) and axe-core (.ci/axe)"]
fn an_editor_goes_round_on_a_desktop() {
    goes_round(1280, 900, "it");
}

#[test]
#[ignore = "needs Chromium (apt-get install chromium) and axe-core (.ci/axe)"]
fn an_editor_goes_round_in_arabic() {
    goes_round(360, 740, "ar");
}
