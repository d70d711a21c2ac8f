//! What counts are broken down by.

use prometheus_client::encoding::EncodeLabelSet;

use crate::language::Language;

/// A part that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Updates could not be fetched from Telegram.
    Fetching,
    /// What arrived could not be stored.
    Storing,
    /// What was sent could not be written down.
    Settling,
    /// A reply was dropped unsent.
    Dropping,
    /// An update made no sense.
    Reading,
    /// What is due could not be made to happen.
    Timers,
    /// What is old could not be erased.
    Tidying,
    /// A file of the knowledge folder has an error, or the folder cannot be read.
    Knowledge,
    /// Someone was turned away: too much was going on at once.
    Crowding,
    /// A panic; whoever met it got an apology.
    Panic,
}

impl Fault {
    pub(super) const ALL: [Fault; 10] = [
        Fault::Fetching,
        Fault::Storing,
        Fault::Settling,
        Fault::Dropping,
        Fault::Reading,
        Fault::Timers,
        Fault::Tidying,
        Fault::Knowledge,
        Fault::Crowding,
        Fault::Panic,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Fault::Fetching => "fetching",
            Fault::Storing => "storing",
            Fault::Settling => "settling",
            Fault::Dropping => "dropping",
            Fault::Reading => "reading",
            Fault::Timers => "timers",
            Fault::Tidying => "tidying",
            Fault::Knowledge => "knowledge",
            Fault::Crowding => "crowding",
            Fault::Panic => "panic",
        }
    }
}

/// How an attempt to send ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    Accepted,
    /// The person blocked the bot, or the chat is gone.
    Gone,
    TooFast,
    Refused,
    Failed,
}

impl Sent {
    pub(super) fn name(self) -> &'static str {
        match self {
            Sent::Accepted => "accepted",
            Sent::Gone => "gone",
            Sent::TooFast => "too_fast",
            Sent::Refused => "refused",
            Sent::Failed => "failed",
        }
    }
}

/// What became of a change in the knowledge folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reload {
    /// It is served.
    Taken,
    /// It is served but for files with errors, of which the last good version is.
    Partly,
    /// Nothing else is served than before.
    Refused,
}

impl Reload {
    pub(super) fn name(self) -> &'static str {
        match self {
            Reload::Taken => "taken",
            Reload::Partly => "partly",
            Reload::Refused => "refused",
        }
    }
}

/// What a question came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// `answer`, `choose`, `refer`, `urgent`, `chitchat`, as `sportello ask` says.
    pub outcome: &'static str,
    pub language: Language,
    /// The domain of the nearest article, where there is one.
    pub domain: Option<&'a str>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct OfFound {
    outcome: &'static str,
    language: String,
    domain: String,
}

impl From<&Found<'_>> for OfFound {
    fn from(found: &Found<'_>) -> OfFound {
        let domain = found.domain.unwrap_or("none").to_owned();
        OfFound { outcome: found.outcome, language: found.language.code().to_owned(), domain }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Kind {
    pub kind: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Part {
    pub part: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct InSent {
    pub result: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct InReload {
    pub result: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Print {
    pub fingerprint: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Release {
    pub version: &'static str,
}
