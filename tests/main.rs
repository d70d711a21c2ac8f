//! The integration tests, one program: plays in the terminal and through Telegram, the web chat, the house rules.

mod architecture;
mod bot;
mod cast;
mod courier;
mod desk_of_a_group;
mod fake_telegram;
mod groups;
mod inline;
mod kill;
mod kill_handoffs;
mod links;
mod play;
mod plays;
mod program;
mod replicas;
mod replicas_together;
mod table;
mod telegram;
mod telegram_plays;
mod terminal;
mod voices;
mod web;
mod webhook;
