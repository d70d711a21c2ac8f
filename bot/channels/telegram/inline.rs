//! Inline mode: someone types the bot's name and some words in any chat, and chooses what to send there.
//!
//! A query comes with every key that is pressed, and Telegram forgets it within seconds: it is answered from what is in
//! memory, or not at all. Nothing of it is stored, and its words are never logged.

use std::collections::HashSet;
use std::fmt;

use serde_json::Value;
use teloxide::payloads::AnswerInlineQuery;
use teloxide::types::{
    InlineQueryId, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton,
    InlineQueryResultsButtonKind, InputMessageContent, InputMessageContentText, ParseMode,
};
use tokio::sync::{mpsc, watch};
use tracing::{debug, error, info, warn};

use super::api::{Api, Fault};
use super::courier::no_preview;
use super::limits::{LONGEST_QUERY, LONGEST_TITLE, MOST_RESULTS};
use super::{ended, html, keyboard};
use crate::conversation::{Leaflet, Leaflets};
use crate::desk::Desk;
use crate::language::Language;

/// So many queries wait at most; what comes beyond is let go.
pub const MOST_WAITING: usize = 256;

/// For how many seconds Telegram may answer the same words of the same person by itself.
const CACHED: u32 = 60;

/// A query: someone is typing.
#[derive(Clone, PartialEq, Eq)]
pub struct Query {
    id: String,
    person: i64,
    words: String,
    /// Leaflets that they have seen already, while they scroll.
    seen: usize,
    client_language: Option<Language>,
}

/// Never shows who it is, nor the words.
impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Query(…)")
    }
}

impl Query {
    /// Read from an update; `None` where it is not what the documentation describes.
    pub fn read(query: &Value) -> Option<Query> {
        Some(Query {
            id: query["id"].as_str()?.to_owned(),
            person: query["from"]["id"].as_i64()?,
            words: query["query"].as_str()?.chars().take(LONGEST_QUERY).collect(),
            seen: query["offset"].as_str().and_then(|offset| offset.parse().ok()).unwrap_or(0),
            client_language: query["from"]["language_code"].as_str().and_then(Language::from_tag),
        })
    }
}

/// Answers queries until `ending` says so.
pub async fn answer(
    api: &Api,
    desk: &Desk,
    mut queries: mpsc::Receiver<Query>,
    ending: &watch::Receiver<bool>,
) {
    let mut line = Line { api, desk, broken: false };
    let mut waiting = Vec::new();
    loop {
        tokio::select! {
            biased;
            () = ended(ending) => return,
            count = queries.recv_many(&mut waiting, MOST_WAITING) => if count == 0 { return },
        }
        for query in newest(std::mem::take(&mut waiting)) {
            tokio::select! {
                biased;
                () = ended(ending) => return,
                () = line.answer(query) => {}
            }
        }
    }
}

/// Of each person the last: they have typed on.
fn newest(queries: Vec<Query>) -> Vec<Query> {
    let mut people = HashSet::new();
    let mut newest: Vec<Query> =
        queries.into_iter().rev().filter(|query| people.insert(query.person)).collect();
    newest.reverse();
    newest
}

struct Line<'a> {
    api: &'a Api,
    desk: &'a Desk,
    /// The last one could not be answered, which the log has heard of.
    broken: bool,
}

impl Line<'_> {
    async fn answer(&mut self, query: Query) {
        let Query { id, person, words, seen, client_language } = query;
        let leaflets = match self.desk.leaflets(person, words, client_language).await {
            Ok(Some(leaflets)) => leaflets,
            // The panic has been logged.
            Ok(None) => return,
            Err(error) => return self.failed(|| error!(%error, "cannot look up who types in another chat")),
        };
        match self.api.order(&payload(id, seen, leaflets)).await {
            Ok(()) => self.works(),
            // They have typed on, or it waited while the bot was off.
            Err(Fault::Answered { code: 400, description, .. })
                if description.contains("query is too old") =>
            {
                debug!("a query from another chat was too old to be answered");
            }
            Err(fault) => self.failed(|| warn!(%fault, "cannot answer a query from another chat")),
        }
    }

    fn works(&mut self) {
        if std::mem::take(&mut self.broken) {
            info!("answering queries from other chats works again");
        }
    }

    /// The log hears of the first of several.
    fn failed(&mut self, log: impl FnOnce()) {
        if !std::mem::replace(&mut self.broken, true) {
            log();
        }
    }
}

fn payload(id: String, seen: usize, leaflets: Leaflets) -> AnswerInlineQuery {
    let Leaflets { list, way: (text, code) } = leaflets;
    let end = seen.saturating_add(MOST_RESULTS);
    let more = end < list.len();
    let shown = list.iter().enumerate().skip(seen).take(MOST_RESULTS);
    let results: Vec<InlineQueryResult> =
        shown.filter_map(|(number, leaflet)| result(number, leaflet)).collect();
    let mut payload = AnswerInlineQuery::new(InlineQueryId(id), results);
    payload.cache_time = Some(CACHED);
    payload.is_personal = Some(true);
    payload.next_offset = more.then(|| end.to_string());
    payload.button =
        Some(InlineQueryResultsButton { text, kind: InlineQueryResultsButtonKind::StartParameter(code) });
    payload
}

/// One leaflet in the list. The first message that it needs is all of it: nobody can send two.
fn result(number: usize, leaflet: &Leaflet) -> Option<InlineQueryResult> {
    let text = html::messages(&leaflet.reply.text).into_iter().next()?;
    let mut content = InputMessageContentText::new(text);
    content.parse_mode = Some(ParseMode::Html);
    content.link_preview_options = Some(no_preview());
    let title: String = leaflet.title.chars().take(LONGEST_TITLE).collect();
    let mut article =
        InlineQueryResultArticle::new(number.to_string(), title, InputMessageContent::Text(content));
    article.description = Some(leaflet.about.clone()).filter(|about| !about.is_empty());
    article.reply_markup = keyboard::inline(&leaflet.reply.buttons);
    Some(InlineQueryResult::Article(article))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::conversation::Reply;
    use crate::knowledge::Prose;
    use crate::language::ITALIAN;

    fn query(person: i64, words: &str) -> Query {
        let from = json!({"id": person, "language_code": "ar-EG"});
        Query::read(&json!({"id": "7", "from": from, "query": words, "offset": ""})).unwrap()
    }

    fn leaflets(count: usize) -> Leaflets {
        let leaflet = |number| Leaflet {
            title: format!("Titolo {number}"),
            about: String::new(),
            reply: Reply::new(ITALIAN, Prose::paragraph("testo")),
        };
        Leaflets { list: (0..count).map(leaflet).collect(), way: ("Chiedi".into(), "it".into()) }
    }

    #[test]
    fn a_query_that_makes_no_sense_is_none_and_a_huge_one_is_cut() {
        for strange in [
            json!(null),
            json!(7),
            json!({"id": "1", "from": {"id": 5}}),
            json!({"id": 1, "from": {"id": 5}, "query": "x"}),
            json!({"id": "1", "from": [], "query": "x"}),
        ] {
            assert_eq!(Query::read(&strange), None, "{strange}");
        }
        let offset = json!({"id": "1", "from": {"id": 5}, "query": "🏠".repeat(4000), "offset": "-3"});
        let read = Query::read(&offset).unwrap();
        assert_eq!((read.words.chars().count(), read.seen), (LONGEST_QUERY, 0));
        assert_eq!(format!("{read:?}"), "Query(…)");
    }

    #[test]
    fn of_each_person_only_the_last_query_is_answered() {
        let queries = vec![query(1, "a"), query(2, "b"), query(1, "af")];
        assert_eq!(newest(queries), [query(2, "b"), query(1, "af")]);
    }

    #[test]
    fn a_long_list_is_shown_in_parts() {
        let shown = |seen| {
            let payload = payload("7".into(), seen, leaflets(70));
            (payload.results.len(), payload.next_offset)
        };
        assert_eq!(shown(0), (50, Some("50".to_owned())));
        assert_eq!(shown(50), (20, None));
        assert_eq!(shown(usize::MAX), (0, None));
    }
}
