//! What stands in the form.

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::Office;
use super::author;
use crate::folder::{self, Change, SaveError};
use crate::knowledge::{
    PlaceInFolder, SourceFile, as_translation, fingerprint_of, place_of_file, read_edited, with_fingerprint,
    with_review,
};
use crate::wording::Phrase;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::backoffice) struct Posted {
    pub form: String,
    file: String,
    opened: String,
    pub text: String,
    author: String,
    by: String,
    on: String,
    #[serde(rename = "do")]
    act: String,
}

/// What is to be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::backoffice) enum Act {
    Preview,
    Save,
    Review,
    UpToDate,
}

impl Posted {
    pub fn act(&self) -> Act {
        match self.act.as_str() {
            "save" => Act::Save,
            "review" => Act::Review,
            "up-to-date" => Act::UpToDate,
            _ => Act::Preview,
        }
    }
}

#[derive(Debug)]
pub(super) struct Draft {
    pub path: String,
    pub place: PlaceInFolder,
    /// The fingerprint of what was opened; `None` for a file that did not exist.
    pub opened: Option<String>,
    /// With line feeds alone at its line ends.
    pub text: String,
    pub author: String,
    pub by: String,
    pub on: String,
    /// The file's lines end as Windows ends them.
    windows: bool,
}

impl Draft {
    /// As the file is now, or what it may start from.
    pub fn opened(office: &Office, path: &str, author: String) -> Result<Draft, SaveError> {
        let file = folder::opened(&office.folder, path)?;
        let text = match &file {
            Some(file) => text_of(&file.bytes),
            None => start(office, path).unwrap_or_default(),
        };
        let on = office.desk.today().to_string();
        let place = place_of_file(path).ok_or(SaveError::Outside)?;
        let opened = file.as_ref().map(fingerprint_of);
        let (path, windows) = (path.to_owned(), file.as_ref().is_some_and(ends_as_windows));
        Ok(Draft { path, place, opened, text, author, by: String::new(), on, windows })
    }

    /// Whatever has become of its file meanwhile, what was written is kept.
    pub fn posted(office: &Office, posted: Posted) -> Result<Draft, SaveError> {
        let place = place_of_file(&posted.file).ok_or(SaveError::Outside)?;
        let now = folder::opened(&office.folder, &posted.file).ok().flatten();
        Ok(Draft {
            place,
            opened: Some(posted.opened).filter(|opened| !opened.is_empty()),
            text: line_feeds(&posted.text),
            author: author::tidied(&posted.author),
            by: author::tidied(&posted.by),
            on: posted.on,
            windows: now.as_ref().is_some_and(ends_as_windows),
            path: posted.file,
        })
    }

    /// The text with the marks of a review; or what is missing for it.
    pub fn reviewed(&self, today: NaiveDate) -> Result<String, Phrase<'static>> {
        let on = self.on.parse().ok().filter(|on: &NaiveDate| *on <= today);
        let text = on.filter(|_| !self.by.is_empty()).and_then(|on| with_review(&self.text, &self.by, on));
        text.ok_or(Phrase::BackofficeReviewMissing)
    }

    pub fn change(&self, act: Act) -> Change {
        let text = if self.windows { self.text.replace('\n', "\r\n") } else { self.text.clone() };
        let path = &self.path;
        let why = match act {
            Act::Review => format!("{path}: reviewed"),
            Act::UpToDate => format!("{path}: up to date with its page"),
            Act::Save | Act::Preview if self.opened.is_none() => format!("{path}: written"),
            Act::Save | Act::Preview => format!("{path}: changed"),
        };
        Change { path: path.clone(), opened: self.opened.clone(), text, author: self.author.clone(), why }
    }
}

/// A file's text, whatever it was saved as: a file that is not UTF-8 becomes so when it is saved here.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let units = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).skip(1).map(|two| pair([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec())
            .unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
    };
    line_feeds(&text)
}

fn ends_as_windows(file: &SourceFile) -> bool {
    file.bytes.windows(2).any(|pair| pair == b"\r\n")
}

fn line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A translation that is missing starts from the page in the language of the desks.
fn start(office: &Office, path: &str) -> Option<String> {
    let (territory, language) = place_of_file(path)?.in_territory().map(|(slug, of)| (slug.clone(), of))?;
    let catalogue = office.desk.catalogue().load();
    let host = catalogue.library().territories.get(&territory)?.host;
    let stem = path.strip_suffix(&format!(".{language}.md"))?;
    let page = folder::opened(&office.folder, &format!("{stem}.{host}.md")).ok()??;
    let text = as_translation(&text_of(&page.bytes))?;
    let mut files = office.sources.load().files.clone();
    files.push(SourceFile { path: path.to_owned(), bytes: text.as_bytes().into() });
    let edited = read_edited(&files, office.desk.today());
    edited.translations.get(path).and_then(|value| with_fingerprint(&text, value)).or(Some(text))
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn whatever_it_was_saved_as_a_file_reads_as_its_writer_saw_it() {
        assert_eq!(text_of("è\r\nb\rc".as_bytes()), "è\nb\nc");
        assert_eq!(text_of(b"perch\xe9"), "perché");
        assert_eq!(text_of(b"\xff\xfea\0\xe8\0"), "aè");
        assert_eq!(text_of(b"\xfe\xff\0a\0\xe8\0"), "aè");
        assert_eq!(text_of(b""), "");
    }
}
