//! What an operator can set: flags and environment variables, named as the ecosystem names them.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};

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
    /// Address, with a path, at which Telegram is to deliver updates to the web listener [default: they are asked for]
    #[arg(long, value_name = "URL", env = "SPORTELLO_WEBHOOK_URL")]
    pub webhook_url: Option<String>,
    /// Database: sqlite:FILE or postgres://… [default: an SQLite file in the data folder]
    #[arg(long, value_name = "URL", env = "DATABASE_URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Folder for the database and the key
    #[arg(long, value_name = "DIR", env = "SPORTELLO_DATA", default_value = "data")]
    pub data: PathBuf,
    /// File with the key that seals what the database holds [default: `key` in the data folder]
    #[arg(long, value_name = "FILE", env = "SPORTELLO_KEY_FILE")]
    pub key_file: Option<PathBuf>,
    /// Who runs the bot and may invite mediators: their numbers on Telegram, with commas; the bot answers `/id` with one's own
    #[arg(
        long,
        value_name = "NUMBERS",
        env = "SPORTELLO_ADMINS",
        default_value = "",
        hide_env_values = true
    )]
    pub admins: Administrators,
    /// Address of the web chat
    #[arg(long, value_name = "ADDRESS", env = "SPORTELLO_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address of `/health` and `/metrics`, for those who run it alone; `off`: nowhere
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "SPORTELLO_METRICS_LISTEN",
        default_value = "127.0.0.1:9464",
        global = true
    )]
    pub metrics_listen: MetricsAddress,
    /// How the log is written: lines for people, or a JSON object a line
    #[arg(
        long,
        value_name = "FORMAT",
        env = "SPORTELLO_LOG_FORMAT",
        default_value = "text",
        ignore_case = true,
        global = true
    )]
    pub log_format: LogFormat,
    /// Messages a second over all Telegram chats; 0 lifts every limit (load tests only)
    #[arg(long, value_name = "N", env = "SPORTELLO_SEND_RATE", default_value_t = 30)]
    pub send_rate: u32,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// Where `/health` and `/metrics` are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MetricsAddress(pub Option<SocketAddr>);

impl FromStr for MetricsAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<MetricsAddress, String> {
        match text.trim() {
            "off" => Ok(MetricsAddress(None)),
            address => address.parse().map(|address| MetricsAddress(Some(address))).map_err(|_| {
                format!("`{address}` is no address: write for example 127.0.0.1:9464, or `off`")
            }),
        }
    }
}

/// The numbers of those who run the bot, as Telegram knows them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Administrators(pub Vec<i64>);

impl FromStr for Administrators {
    type Err = String;

    fn from_str(text: &str) -> Result<Administrators, String> {
        let numbers = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let number = |part: &str| {
            part.parse().map_err(|_| {
                format!("`{part}` is no number: write /id to the bot, and it answers with yours, for example 123456789")
            })
        };
        numbers.map(number).collect::<Result<_, _>>().map(Administrators)
    }
}

/// Never shows who they are.
impl fmt::Debug for Administrators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Administrators({})", self.0.len())
    }
}

impl Settings {
    /// The token, where there is one.
    pub fn telegram(&self) -> Option<&str> {
        self.token.as_deref().map(str::trim).filter(|token| !token.is_empty())
    }

    /// Where Telegram is to deliver updates, if it is.
    pub fn webhook(&self) -> Option<&str> {
        self.webhook_url.as_deref().map(str::trim).filter(|url| !url.is_empty())
    }

    pub fn database_url(&self) -> String {
        let file = || format!("sqlite:{}", self.data.join("sportello.sqlite").display());
        self.database.clone().unwrap_or_else(file)
    }

    pub fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data.join("key"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_have_an_address_or_are_off() {
        assert_eq!("off".parse(), Ok(MetricsAddress(None)));
        assert_eq!("[::]:9464".parse(), Ok(MetricsAddress(Some("[::]:9464".parse().unwrap()))));
        assert!("9464".parse::<MetricsAddress>().unwrap_err().contains("127.0.0.1:9464"));
    }

    #[test]
    fn administrators_are_numbers_with_commas() {
        let check = |text: &str, expected: &[i64]| {
            assert_eq!(text.parse(), Ok(Administrators(expected.to_vec())), "{text}");
        };
        check("", &[]);
        check(" 5, 77,", &[5, 77]);
        assert!("@ada".parse::<Administrators>().unwrap_err().contains("/id"));
    }
}
