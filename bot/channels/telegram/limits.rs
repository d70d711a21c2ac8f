//! What Telegram allows and asks, in one place, as its documentation states it.

use std::time::Duration;

/// Longest text of a message: UTF-16 code units, counted after the markup is read.
pub const LONGEST_TEXT: usize = 4096;

/// Longest payload of a button, in bytes.
pub const LONGEST_PAYLOAD: usize = 64;

/// Longest description of a command, in characters.
pub const LONGEST_COMMAND_DESCRIPTION: usize = 256;

/// Longest description of a bot, shown before the first message, in characters.
pub const LONGEST_DESCRIPTION: usize = 512;

/// Longest words of a query from another chat, in characters.
pub const LONGEST_QUERY: usize = 256;

/// Most results that answer such a query at once.
pub const MOST_RESULTS: usize = 50;

/// A title in the list of results: no client shows more, in characters.
pub const LONGEST_TITLE: usize = 80;

/// Most updates that one `getUpdates` hands out.
pub const MOST_UPDATES: u8 = 100;

/// Most connections over which Telegram delivers to a webhook at once.
pub const MOST_CONNECTIONS: u8 = 100;

/// More than any update that Telegram delivers, in bytes.
pub const LARGEST_UPDATE: usize = 1024 * 1024;

/// Most messages that one call removes. They must have been sent within the last 48 hours.
pub const MOST_REMOVED: usize = 100;

/// How long Telegram may hold a `getUpdates` open while nothing happens. Below the minute after which routers at
/// home drop a silent connection.
pub const LONG_POLL: Duration = Duration::from_secs(25);

/// How long any call may take before we call it lost; a long poll may take this beyond its own time.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// The same for a file of some hundred kilobytes on a slow line.
pub const UPLOAD_PATIENCE: Duration = Duration::from_secs(40);
