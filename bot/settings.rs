//! What an operator can set: flags and environment variables, named as the ecosystem names them.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

/// Where the knowledge is; every command takes it.
#[derive(Debug, Clone, Args)]
pub struct KnowledgeFolder {
    /// Folder with the knowledge: Markdown files, one sub-folder for each territory
    #[arg(
        long = "knowledge",
        value_name = "DIR",
        env = "SPORTELLO_KNOWLEDGE",
        default_value = "knowledge",
        global = true
    )]
    pub path: PathBuf,
}

/// Settings of the running service.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// Token of the Telegram bot, from @BotFather; without it only the web chat is served
    #[arg(long, value_name = "TOKEN", env = "TELOXIDE_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// Bot API server, where it is not Telegram's own
    #[arg(long, value_name = "URL", env = "TELOXIDE_API_URL")]
    pub api_url: Option<String>,
    /// Database: sqlite:FILE or postgres://… [default: an SQLite file in the data folder]
    #[arg(long, value_name = "URL", env = "DATABASE_URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Folder for the database and the key
    #[arg(long, value_name = "DIR", env = "SPORTELLO_DATA", default_value = "data")]
    pub data: PathBuf,
    /// File with the key that seals what the database holds [default: `key` in the data folder]
    #[arg(long, value_name = "FILE", env = "SPORTELLO_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Who runs the bot: their numbers on Telegram, separated by commas. They may invite mediators
    #[arg(long, value_name = "IDS", env = "SPORTELLO_ADMINS", value_delimiter = ',', hide_env_values = true)]
    pub admins: Vec<i64>,
    /// Address of the web chat
    #[arg(long, value_name = "ADDRESS", env = "SPORTELLO_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Messages a second over all Telegram chats; 0 lifts every limit (load tests only)
    #[arg(long, value_name = "N", env = "SPORTELLO_SEND_RATE", default_value_t = 30)]
    pub send_rate: u32,
}

impl Settings {
    pub fn database_url(&self) -> String {
        let file = || format!("sqlite:{}", self.data.join("sportello.sqlite").display());
        self.database.clone().unwrap_or_else(file)
    }

    pub fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join("key"))
    }
}
