//!
pub mod chat;
