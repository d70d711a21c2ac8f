//! The plays, performed through the web chat: every page is read back as the text that its file has.

use std::fs;
use std::sync::Arc;

use sportello::language::Language;

use super::reading::read;
use super::{Page, Site, site_of};
use crate::play::{Deed, Play, Stage};
use crate::plays::{catalogue, difference, files};
use crate::table::Table;

/// Someone at the page, with the script.
struct Visitor {
    site: Site,
    phone: Language,
    /// Nobody yet: the first thing that is done says who.
    visit: String,
    /// Buttons seen so far, the newest last: label and payload.
    buttons: Vec<(String, String)>,
}

impl Visitor {
    async fn comes_in(&mut self, code: Option<&str>) -> Page {
        let start = code.map(|code| format!("?start={code}")).unwrap_or_default();
        let request = self.site.browser.get(self.site.url(&format!("/{start}")));
        let page = self.site.send(request.header("accept-language", self.phone.code())).await;
        self.visit = page.visit();
        page
    }

    async fn posts(&mut self, fields: &[(&str, &str)]) -> Page {
        let mut form = vec![("visit", self.visit.as_str()), ("lang", self.phone.code())];
        form.extend(fields);
        let page = self.site.post("/say", &form).await;
        page.header("x-visit").clone_into(&mut self.visit);
        page
    }

    /// What the newest button of this label sends; one that is not there shows in the comparison.
    fn payload(&self, label: &str) -> String {
        let found = self.buttons.iter().rev().find(|(shown, _)| shown == label);
        found.map_or_else(|| format!("no button {label}"), |(_, payload)| payload.clone())
    }
}

impl Stage for Visitor {
    async fn perform(&mut self, deed: &Deed) -> Vec<String> {
        let page = match deed {
            Deed::Opens(code) if self.visit.is_empty() => self.comes_in(code.as_deref()).await,
            Deed::Opens(code) => {
                self.posts(&[("text", &format!("/start {}", code.as_deref().unwrap_or("")))]).await
            }
            Deed::Says(text) => self.posts(&[("text", text)]).await,
            Deed::Presses(label) => self.posts(&[("press", &self.payload(label))]).await,
            Deed::PressesOld(payload) => self.posts(&[("press", payload)]).await,
            Deed::Shares(lat, lon) => {
                self.posts(&[("lat", &lat.to_string()), ("lon", &lon.to_string())]).await
            }
            Deed::Edits(_) | Deed::Sends(_) => panic!("a web page cannot do this"),
        };
        assert!(page.status.is_success(), "{}", page.html);
        let read = read(&page.html);
        self.buttons.extend(read.buttons);
        read.messages
    }
}

/// What a person can do at a page.
fn can_be_performed(play: &Play) -> bool {
    !play.lines.iter().any(|line| matches!(line.deed, Deed::Edits(_) | Deed::Sends(_)))
}

#[tokio::test]
async fn every_play_goes_on_the_web_as_its_file_says() {
    let catalogue = Arc::new(catalogue());
    let mut changed = Vec::new();
    for file in files() {
        let written = fs::read_to_string(&file).unwrap();
        let play = Play::read(&written);
        if !can_be_performed(&play) {
            continue;
        }
        let site = site_of(Table::new(catalogue.clone(), play.now)).await;
        let mut visitor = Visitor { site, phone: play.phone, visit: String::new(), buttons: Vec::new() };
        let performed = play.perform(&mut visitor).await;
        if performed != written {
            changed.push(format!("{}\n{}", file.display(), difference(&written, &performed)));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}
