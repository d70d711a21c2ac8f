//! Typed values out of front matter. A value that is wrong is reported where it stands and read as if absent, so
//! that every wrong value of a file is found in one go.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use chrono::NaiveDate;

use super::closest::closest;
use super::diagnostic::At;
use super::page::{Page, Spot};
use super::values;
use super::yaml::{Entry, Node};

/// The entries of a front matter, or of one `{…}` in it, taken out one by one.
pub(super) struct Fields<'p> {
    pub page: &'p mut Page,
    nodes: BTreeMap<String, Node>,
    /// Names that have been complained about already: their absence is no second mistake.
    faulty: BTreeSet<String>,
}

impl<'p> Fields<'p> {
    /// Reports names that are not among `names`, and names that stand twice.
    pub fn new(page: &'p mut Page, entries: Vec<Entry>, names: &[&str]) -> Fields<'p> {
        let (mut nodes, mut faulty) = (BTreeMap::new(), BTreeSet::new());
        for (name, node) in entries {
            if !names.contains(&name.value.as_str()) {
                faulty.extend(unknown_name(page, &name, names).map(str::to_owned));
                continue;
            }
            match nodes.entry(name.value) {
                Slot::Vacant(slot) => {
                    slot.insert(node);
                }
                Slot::Occupied(slot) => {
                    let message = format!("`{}` stands twice", slot.key());
                    page.error(name.at, message, "keep one of the two lines");
                }
            }
        }
        Fields { page, nodes, faulty }
    }

    /// Whether to complain that a name is missing, where nothing came of it.
    pub fn is_missing(&self, name: &str) -> bool {
        !self.faulty.contains(name)
    }

    fn fault(&mut self, name: &str, at: At, message: String, help: String) {
        self.page.error(at, message, help);
        self.faulty.insert(name.to_owned());
    }

    /// A text that is not empty.
    pub fn text(&mut self, name: &str) -> Option<Spot<String>> {
        match self.nodes.remove(name)? {
            Node::Text { text, .. } if text.value.is_empty() => None,
            Node::Text { text, plain } => {
                self.straight_quotes(&text, plain);
                Some(text)
            }
            other => {
                let help = format!("write a text: `{name}: …`; put it in quotes if it holds `: ` or `[`");
                self.fault(name, other.at(), format!("`{name}` must be a text"), help);
                None
            }
        }
    }

    /// A list of texts that are not empty; a missing name is an empty list.
    pub fn list(&mut self, name: &str) -> Vec<Spot<String>> {
        let mut texts = Vec::new();
        for node in self.nodes(name) {
            match node {
                Node::Text { text, .. } if text.value.is_empty() => {}
                Node::Text { text, plain } => {
                    self.straight_quotes(&text, plain);
                    texts.push(text);
                }
                other => {
                    let help = "put quotes around a text that holds a colon: `[\"one: two\", three]`";
                    self.fault(name, other.at(), format!("`{name}` must be a list of texts"), help.into());
                }
            }
        }
        texts
    }

    /// A list of `{…}`.
    pub fn maps(&mut self, name: &str, example: &str) -> Vec<Spot<Vec<Entry>>> {
        let mut maps = Vec::new();
        for node in self.nodes(name) {
            match node {
                Node::Map(map) => maps.push(map),
                other => {
                    let message = format!("`{name}` must be a list of `{{…}}`");
                    self.page.error(other.at(), message, format!("write `- {example}`"));
                }
            }
        }
        maps
    }

    fn nodes(&mut self, name: &str) -> Vec<Node> {
        match self.nodes.remove(name) {
            None => Vec::new(),
            Some(Node::List(list)) => list.value,
            Some(Node::Text { text, .. }) if text.value.is_empty() => Vec::new(),
            Some(other) => {
                let example = match &other {
                    Node::Text { text, .. } => text.value.clone(),
                    _ => "…".into(),
                };
                let help = format!("put square brackets around it: `{name}: [{example}]`");
                self.fault(name, other.at(), format!("`{name}` must be a list"), help);
                Vec::new()
            }
        }
    }

    /// A list of values of a kind, each wrong one reported in the words of its error.
    pub fn parsed<T: FromStr>(&mut self, name: &str, help: &str) -> Vec<Spot<T>>
    where
        T::Err: std::fmt::Display,
    {
        let texts = self.list(name);
        texts.into_iter().filter_map(|text| parse(self.page, &text, help)).collect()
    }

    pub fn date(&mut self, name: &str) -> Option<Spot<NaiveDate>> {
        let text = self.text(name)?;
        match values::date(&text.value) {
            Ok(value) => Some(Spot { value, at: text.at }),
            Err((message, help)) => {
                self.fault(name, text.at, message, help.replace("DATE", name));
                None
            }
        }
    }

    /// Full links.
    pub fn links(&mut self, name: &str) -> Vec<String> {
        let mut links = Vec::new();
        for link in self.list(name) {
            match values::link_fault(&link.value) {
                None => links.push(link.value),
                Some(fault) => self.fault(name, link.at, fault, values::LINK_HELP.into()),
            }
        }
        links
    }

    pub fn link(&mut self, name: &str) -> Option<String> {
        let link = self.text(name)?;
        match values::link_fault(&link.value) {
            None => Some(link.value),
            Some(fault) => {
                self.page.error(link.at, fault, values::LINK_HELP);
                None
            }
        }
    }

    /// A number between two bounds.
    pub fn degrees(&mut self, name: &str, most: f64) -> Option<Spot<f64>> {
        let text = self.text(name)?;
        match text.value.parse::<f64>() {
            Ok(value) if value.abs() <= most => Some(Spot { value, at: text.at }),
            _ => {
                let message = format!("`{}` is not a `{name}` between -{most} and {most}", text.value);
                self.fault(
                    name,
                    text.at,
                    message,
                    format!("write degrees with a point, for example `{name}: 45.0703`"),
                );
                None
            }
        }
    }

    /// Word processors turn quotes round, and YAML then takes them for part of the text.
    fn straight_quotes(&mut self, text: &Spot<String>, plain: bool) {
        let round = |c: char| matches!(c, '“' | '”' | '„' | '‘' | '’' | '‟');
        let value = &text.value;
        if plain && value.starts_with(round) && value.ends_with(round) && 1 < value.chars().count() {
            let help = format!("use straight quotes: `\"{}\"`", value.trim_matches(round));
            self.page.error(text.at, "curly quotes stand around the value", help);
        }
    }
}

pub(super) fn parse<T: FromStr>(page: &mut Page, text: &Spot<String>, help: &str) -> Option<Spot<T>>
where
    T::Err: std::fmt::Display,
{
    match text.value.parse() {
        Ok(value) => Some(Spot { value, at: text.at }),
        Err(error) => {
            // The error's text holds its own advice after the colon; the fact is before it.
            let whole = T::Err::to_string(&error);
            let fact = whole.rsplit_once(": ").map_or(whole.as_str(), |(fact, _)| fact);
            page.error(text.at, fact, help);
            None
        }
    }
}

/// Says that a name is unknown; the name that was probably meant comes back.
fn unknown_name<'a>(page: &mut Page, name: &Spot<String>, names: &[&'a str]) -> Option<&'a str> {
    let near = closest(&name.value, names.iter().copied());
    let help = match near {
        Some(near) => format!("write `{near}`"),
        None => format!("delete the line, or use one of: {}", names.join(", ")),
    };
    page.error(name.at, format!("`{}` is not a name that is known here", name.value), help);
    near
}

/// The place of the front matter's name, or the start of the file.
pub(super) fn at_name(entries: &[Entry], name: &str) -> At {
    entries.iter().find(|(key, _)| key.value == name).map_or(At::FILE, |(key, _)| key.at)
}
