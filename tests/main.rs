//! The integration tests, one program: plays in the terminal and through Telegram, the web chat, the house rules.

mod architecture;
mod bot;
mod cast;
mod courier;
mod desk_of_a_group;
mod fake_telegram;
mod groups;
mod inline;
mod key_rotation;
mod kill;
mod kill_handoffs;
mod links;
mod own_data;
mod play;
mod plays;
mod program;
mod scrub;
mod table;
mod telegram;
mod telegram_plays;
mod terminal;
mod voices;
mod web;
