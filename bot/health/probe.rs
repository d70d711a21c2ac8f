//! Asking a running program how it is, for a container that holds nothing else to ask with.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// It answers within the time that the database is given, or is not well.
const PATIENCE: Duration = Duration::from_secs(4);
/// More than any report takes.
const LONGEST: u64 = 64 * 1024;

/// What the program says of itself.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub well: bool,
    pub text: String,
}

/// Asks the program that listens there.
pub async fn ask(listen: SocketAddr, path: &str) -> anyhow::Result<Answer> {
    let address = reachable(listen);
    let asked = async {
        let mut stream = TcpStream::connect(address).await?;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut bytes = Vec::new();
        stream.take(LONGEST).read_to_end(&mut bytes).await?;
        std::io::Result::Ok(bytes)
    };
    let Ok(bytes) = timeout(PATIENCE, asked).await else { bail!("no answer from {address}") };
    let bytes = bytes.with_context(|| format!("cannot reach {address} (SPORTELLO_METRICS_LISTEN)"))?;
    answer(&String::from_utf8_lossy(&bytes)).with_context(|| format!("{address} is not sportello"))
}

fn answer(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 ")?.split(' ').next()?;
    Some(Answer { well: status == "200", text: body.trim().to_owned() })
}

/// Who listens everywhere is asked here.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let here = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(here, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_200_is_well() {
        let told = |text: &str| answer(text).map(|answer| (answer.well, answer.text));
        assert_eq!(told("HTTP/1.1 200 OK\r\na: b\r\n\r\nready\n"), Some((true, "ready".to_owned())));
        assert_eq!(told("HTTP/1.1 503 No\r\n\r\nnot ready\n"), Some((false, "not ready".to_owned())));
        assert_eq!(told("SSH-2.0"), None);
    }

    #[test]
    fn who_listens_everywhere_is_asked_here() {
        let check = |listen: &str, expected: &str| {
            assert_eq!(reachable(listen.parse().unwrap()).to_string(), expected);
        };
        check("0.0.0.0:9464", "127.0.0.1:9464");
        check("[::]:9464", "[::1]:9464");
        check("10.0.0.7:9464", "10.0.0.7:9464");
    }
}
