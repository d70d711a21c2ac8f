//! How does this look on a platform? A channel changes how a message looks, never what it says.

pub mod answers;
pub mod plain;
pub mod terminal;

pub mod telegram;
pub mod web;
