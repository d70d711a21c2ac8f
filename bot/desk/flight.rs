//! One reply on its way: what it replaces and answers is looked up at the last moment.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use super::courier::{Content, Courier, Letter, SendError};
use super::delivery::cause;
use super::parcel::{self, Place};
use super::schedule::Post;
use crate::store::{Error, Key, Store};

/// A server that takes longer has failed.
const SLOWEST_SEND: Duration = Duration::from_mins(1);

/// Why a message is not sent that was to take the place of another.
pub(super) const NO_HEAD: &str = "there is no message that it could take the place of";

/// Why a message is not sent that another replica has erased.
pub(super) const TAKEN_BACK: &str = "it was taken back";

/// How a flight ended, and which earlier answer it was to replace.
pub(super) struct Landing {
    pub result: Result<i64, SendError>,
    pub replaced: Option<Earlier>,
}

#[derive(Clone, Copy)]
pub(super) struct Earlier {
    pub id: i64,
    pub message: i64,
}

/// One reply on its way.
pub(super) struct Flight<C> {
    pub post: Arc<Post>,
    pub courier: Arc<C>,
    pub store: Store,
    pub key: Key,
    /// It was stored a while ago: the person may have been forgotten by another replica.
    pub to_check: bool,
}

impl<C: Courier> Flight<C> {
    pub async fn fly(self) -> Landing {
        if self.to_check && !self.store.still_waits(self.post.id).await.unwrap_or(true) {
            return Landing { result: Err(SendError::Refused(TAKEN_BACK.into())), replaced: None };
        }
        let replaced = match self.earlier_answer().await {
            Ok(earlier) => earlier,
            Err(error) => {
                let result = Err(SendError::Failed(format!("{error}: {}", cause(&error))));
                return Landing { result, replaced: None };
            }
        };
        let parcel = &self.post.parcel;
        let (replaces, answers) = match self.in_thread().await {
            Ok(Some((replaces, answers))) => (replaces, answers),
            // What it was to take the place of never came to be.
            Ok(None) => return Landing { result: Err(SendError::Refused(NO_HEAD.into())), replaced: None },
            Err(error) => {
                let result = Err(SendError::Failed(format!("{error}: {}", cause(&error))));
                return Landing { result, replaced: None };
            }
        };
        let content = match &parcel.content {
            parcel::Content::Reply(reply) => Content::Reply(reply),
            parcel::Content::Copy { from, message } => Content::Copy { from: *from, message: *message },
        };
        let replaces = replaced.map(|earlier| earlier.message).or(replaces);
        let letter = Letter { chat: parcel.chat, content, replaces, answers };
        let sending = self.courier.deliver(&letter);
        let late = || Err(SendError::Failed("no answer in a minute".into()));
        let result = timeout(SLOWEST_SEND, sending).await.unwrap_or_else(|_| late());
        Landing { result, replaced }
    }

    /// What it replaces and what it answers among the messages of a question; `None` where it has lost its place.
    async fn in_thread(&self) -> Result<Option<(Option<i64>, Option<i64>)>, Error> {
        let parcel = &self.post.parcel;
        let Some(thread) = parcel.thread else { return Ok(Some((None, parcel.below))) };
        Ok(match thread.place {
            Place::Head | Place::Person => Some((None, None)),
            Place::Instead(message) => Some((Some(message), None)),
            Place::Below(message) => Some((None, Some(message))),
            Place::HeadAgain => self.head(thread.handoff).await?.map(|head| (Some(head), None)),
            Place::BelowHead => Some((None, self.head(thread.handoff).await?)),
        })
    }

    async fn head(&self, handoff: i64) -> Result<Option<i64>, Error> {
        let chat = &self.post.person;
        let sealed = self.store.head_of(handoff, chat).await?;
        let plain = sealed.and_then(|sealed| self.key.unseal(chat, &sealed));
        Ok(plain.and_then(|plain| plain.try_into().ok()).map(i64::from_be_bytes))
    }

    /// The first message that had answered what the person has edited now.
    async fn earlier_answer(&self) -> Result<Option<Earlier>, Error> {
        let Some(source) = self.post.parcel.corrected_source() else { return Ok(None) };
        let person = &self.post.person;
        let answers = self.store.answers_to(person, &self.key.mark(person, source)).await?;
        let readable = answers.into_iter().find_map(|(id, sealed)| {
            let message = self.key.unseal(person, &sealed)?.try_into().ok().map(i64::from_be_bytes)?;
            Some(Earlier { id, message })
        });
        Ok(readable)
    }
}
