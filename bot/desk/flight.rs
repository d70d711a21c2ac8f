//! One reply on its way: what it replaces, answers and removes is looked up at the last moment.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use super::courier::{Content, Courier, Letter, SendError};
use super::delivery::cause;
use super::parcel::{self, Place, unpacked};
use super::schedule::Post;
use crate::store::{Error, Key, Store};

/// A server that takes longer has failed.
const SLOWEST_SEND: Duration = Duration::from_mins(1);

/// How a flight ended, and which earlier answer it was to replace.
pub(super) struct Landing {
    pub result: Result<Vec<i64>, SendError>,
    pub replaced: Option<Earlier>,
    /// What was removed from the chat with it.
    pub hidden: Vec<i64>,
}

impl Landing {
    pub fn crashed(result: SendError) -> Landing {
        Landing { result: Err(result), replaced: None, hidden: Vec::new() }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Earlier {
    pub id: i64,
    pub message: i64,
}

/// Why a message is not sent that was to take the place of another.
pub(super) const NO_HEAD: &str = "there is no message that it could take the place of";

/// Why a message is not sent that another replica has erased.
pub(super) const TAKEN_BACK: &str = "it was taken back";

/// What is known of a reply's way before it goes.
struct Way {
    replaced: Option<Earlier>,
    replaces: Option<i64>,
    answers: Option<i64>,
    /// What is to go from the chat: kept under which ids, and the numbers of the messages.
    said: Vec<(i64, Vec<i64>)>,
}

/// One reply on its way.
pub(super) struct Flight<C> {
    pub post: Arc<Post>,
    pub courier: Arc<C>,
    pub store: Store,
    pub key: Key,
    /// The person may have been forgotten by another replica since it was stored.
    pub to_check: bool,
}

impl<C: Courier> Flight<C> {
    pub async fn fly(self) -> Landing {
        if self.to_check && !self.store.still_waits(self.post.id).await.unwrap_or(true) {
            return Landing::crashed(SendError::Refused(TAKEN_BACK.into()));
        }
        match self.prepared().await {
            Ok(Some(way)) => self.brought(way).await,
            // What it was to take the place of never came to be.
            Ok(None) => Landing::crashed(SendError::Refused(NO_HEAD.into())),
            Err(error) => Landing::crashed(SendError::Failed(format!("{error}: {}", cause(&error)))),
        }
    }

    /// All that is looked up before it goes; `None` where it has lost its place.
    async fn prepared(&self) -> Result<Option<Way>, Error> {
        let replaced = self.earlier_answer().await?;
        let Some((replaces, answers)) = self.in_thread().await? else { return Ok(None) };
        let said = if self.post.parcel.hides() { self.said().await? } else { Vec::new() };
        Ok(Some(Way { replaced, replaces, answers, said }))
    }

    async fn brought(&self, way: Way) -> Landing {
        let Way { replaced, replaces, answers, said } = way;
        let parcel = &self.post.parcel;
        let content = match &parcel.content {
            parcel::Content::Reply(reply) => Content::Reply(reply),
            parcel::Content::Copy { from, message } => Content::Copy { from: *from, message: *message },
        };
        let mut removes = parcel.removes.clone();
        removes.extend(said.iter().flat_map(|(_, numbers)| numbers));
        // The words that asked for it go too.
        removes.extend(parcel.source.filter(|_| parcel.hides()));
        removes.sort_unstable();
        removes.dedup();
        let replaces = replaced.map(|earlier| earlier.message).or(replaces);
        let letter = Letter { chat: parcel.chat, content, replaces, answers, removes: &removes };
        let sending = self.courier.deliver(&letter);
        let late = || Err(SendError::Failed("no answer in a minute".into()));
        let result = timeout(SLOWEST_SEND, sending).await.unwrap_or_else(|_| late());
        Landing { result, replaced, hidden: said.into_iter().map(|(id, _)| id).collect() }
    }

    /// What was said lately in the person's chat.
    async fn said(&self) -> Result<Vec<(i64, Vec<i64>)>, Error> {
        let person = &self.post.person;
        let said = self.store.said_to(person).await?;
        let numbers = |sealed| self.key.unseal(person, &sealed).map(|plain| unpacked(&plain));
        Ok(said.into_iter().filter_map(|(id, sealed)| Some((id, numbers(sealed)?))).collect())
    }

    /// What it replaces and what it answers among the messages of a question; `None` where it has lost its place.
    async fn in_thread(&self) -> Result<Option<(Option<i64>, Option<i64>)>, Error> {
        let parcel = &self.post.parcel;
        let Some(thread) = parcel.thread else { return Ok(Some((None, parcel.below))) };
        Ok(match thread.place {
            Place::Person => Some((None, None)),
            Place::Head => self.store.keeps_handoff(thread.handoff).await?.then_some((None, None)),
            Place::Instead(message) => Some((Some(message), None)),
            Place::Below(message) => Some((None, Some(message))),
            Place::HeadAgain => self.head(thread.handoff).await?.map(|head| (Some(head), None)),
            Place::BelowHead => match self.head(thread.handoff).await? {
                Some(head) => Some((None, Some(head))),
                // Of a question that was erased meanwhile nothing is shown any more.
                None => self.store.keeps_handoff(thread.handoff).await?.then_some((None, None)),
            },
        })
    }

    async fn head(&self, handoff: i64) -> Result<Option<i64>, Error> {
        let chat = &self.post.person;
        let sealed = self.store.head_of(handoff, chat).await?;
        let plain = sealed.and_then(|sealed| self.key.unseal(chat, &sealed));
        Ok(plain.and_then(|plain| unpacked(&plain).first().copied()))
    }

    /// The first message that had answered what the person has edited now.
    async fn earlier_answer(&self) -> Result<Option<Earlier>, Error> {
        let Some(source) = self.post.parcel.corrected_source() else { return Ok(None) };
        let person = &self.post.person;
        let answers = self.store.answers_to(person, &self.key.mark(person, source)).await?;
        let readable = answers.into_iter().find_map(|(id, sealed)| {
            let message = unpacked(&self.key.unseal(person, &sealed)?).first().copied()?;
            Some(Earlier { id, message })
        });
        Ok(readable)
    }
}
