//! The connection under an answer: it can be cut in the middle, or be so slow that the answer arrives in drops.

use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf, Result};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

/// What becomes of the next answer on a connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Quality {
    #[default]
    Good,
    /// It breaks within the headers.
    CutInHeaders,
    /// It breaks in the middle of the body.
    CutInBody,
    /// A few bytes at a time.
    Slow,
    /// It has broken: nothing more goes.
    Broken,
}

/// So much of the headers arrives before the line is cut.
const SOME_HEADERS: usize = 24;
/// A slow line brings so many bytes, and the next after so long.
const DROP: usize = 32;
const BETWEEN_DROPS: Duration = Duration::from_millis(10);

/// The handle by which the server decides about a connection.
#[derive(Clone)]
pub struct Wire {
    /// The number of the port's.
    line: usize,
    quality: Arc<Mutex<Quality>>,
}

impl Wire {
    pub fn line(&self) -> usize {
        self.line
    }

    pub fn becomes(&self, quality: Quality) {
        *self.quality.lock().unwrap_or_else(PoisonError::into_inner) = quality;
    }

    fn is(&self) -> Quality {
        *self.quality.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Connections whose lines can be bad.
pub struct Exchange {
    pub listener: TcpListener,
    pub line: usize,
}

impl Listener for Exchange {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // What was written goes at once: a cut is where it is meant to be.
        let _as_it_is = stream.set_nodelay(true);
        let wire = Wire { line: self.line, quality: Arc::default() };
        (Connection { stream, wire, pause: None }, address)
    }

    fn local_addr(&self) -> Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Exchange>> for Wire {
    fn connect_info(stream: IncomingStream<'_, Exchange>) -> Wire {
        stream.io().wire.clone()
    }
}

pub struct Connection {
    stream: TcpStream,
    wire: Wire,
    pause: Option<Pin<Box<Sleep>>>,
}

impl Connection {
    /// How much of this is let through now.
    fn share(&self, bytes: &[u8]) -> Result<usize> {
        let broken = || Error::new(ErrorKind::ConnectionReset, "cut by the fake server");
        match self.wire.is() {
            Quality::Good => Ok(bytes.len()),
            Quality::Slow => Ok(bytes.len().min(DROP)),
            Quality::Broken => Err(broken()),
            Quality::CutInHeaders => Ok(bytes.len().min(SOME_HEADERS)),
            Quality::CutInBody => {
                let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
                Ok((end + (bytes.len() - end) / 2).max(1))
            }
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        if let Some(pause) = &mut self.pause {
            std::task::ready!(pause.as_mut().poll(context));
            self.pause = None;
        }
        let share = self.share(bytes)?;
        let written = std::task::ready!(Pin::new(&mut self.stream).poll_write(context, &bytes[..share]))?;
        match self.wire.is() {
            Quality::CutInHeaders | Quality::CutInBody => self.wire.becomes(Quality::Broken),
            Quality::Slow => self.pause = Some(Box::pin(sleep(BETWEEN_DROPS))),
            Quality::Good | Quality::Broken => {}
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}
