//! Sportello answers a migrant's question about housing, health and the recognition of skills from a folder of
//! text, in the language in which it was asked, and says who can help when it cannot answer.
//!
//! The modules, from the ground up, each using only those above it; ARCHITECTURE.md has the table and a test
//! holds the code to it.

pub mod backoffice;
pub mod channels;
pub mod commands;
pub mod conversation;
pub mod counter;
pub mod desk;
pub mod evaluation;
pub mod folder;
pub mod handoff;
pub mod health;
pub mod hsds;
pub mod knowledge;
pub mod language;
pub mod link;
pub mod poster;
pub mod referral;
pub mod search;
pub mod settings;
pub mod store;
pub mod telemetry;
pub mod wording;
