//! The integration tests, one program: plays in the terminal and through Telegram, the web chat, the house rules.

mod architecture;
mod bot;
mod cast;
mod courier;
mod deploy;
mod desk_of_a_group;
mod fake_telegram;
mod groups;
mod inline;
mod kill;
mod kill_handoffs;
mod links;
mod operation;
mod play;
mod plays;
mod program;
mod table;
mod telegram;
mod telegram_plays;
mod terminal;
mod voices;
mod web;
