//! The `ClamAV` daemon: sends a file over its `INSTREAM` command and reads the verdict.
//! It must never take silence, an error or an odd answer for "clean".

use std::{io, path::PathBuf, str::FromStr, time::Duration};

use app::ports::{OutsideError, Scan, Scanner};
use async_trait::async_trait;
use bytes::Bytes;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UnixStream},
    time::timeout,
};

/// How much goes in one chunk of the stream.
const CHUNK: usize = 64 * 1024;
/// The longest answer that is read; a verdict is one line.
const LONGEST_ANSWER: u64 = 4 * 1024;

/// Where the daemon listens: `host:port` or the path of its socket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClamdAddress {
    /// `host:port`; the connection is not encrypted, so it belongs on this machine or a closed network.
    Tcp(String),
    /// The path of a unix socket.
    Unix(PathBuf),
}

/// The text is neither `host:port` nor an absolute path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("clamd's address is host:port or the absolute path of its socket, not {0:?}")]
pub struct UnknownAddress(pub String);

impl FromStr for ClamdAddress {
    type Err = UnknownAddress;

    fn from_str(text: &str) -> Result<Self, UnknownAddress> {
        if text.starts_with('/') {
            return Ok(Self::Unix(text.into()));
        }
        match text.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0) => {
                Ok(Self::Tcp(text.to_owned()))
            }
            _ => Err(UnknownAddress(text.to_owned())),
        }
    }
}

/// How to reach the daemon and how long to wait.
#[derive(Debug, Clone)]
pub struct ClamdSettings {
    /// Where it listens.
    pub address: ClamdAddress,
    /// The daemon's `StreamMaxLength` in bytes (its own default: 25 MiB); larger files are an error here, not a pass.
    pub largest: usize,
    /// How long to wait for a connection.
    pub connect_time_out: Duration,
    /// How long one scan may take, sending included.
    pub scan_time_out: Duration,
}

impl ClamdSettings {
    /// Settings as the daemon's own defaults suggest: 25 MiB, 5 seconds to connect, 2 minutes to scan.
    pub fn new(address: ClamdAddress) -> Self {
        Self {
            address,
            largest: 25 * 1024 * 1024,
            connect_time_out: Duration::from_secs(5),
            scan_time_out: Duration::from_mins(2),
        }
    }
}

/// The `ClamAV` daemon.
#[derive(Debug, Clone)]
pub struct Clamd {
    settings: ClamdSettings,
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

impl Clamd {
    /// A client of the daemon; connects for each scan, as the daemon's protocol expects.
    pub fn new(settings: ClamdSettings) -> Self {
        Self { settings }
    }

    async fn connect(&self) -> io::Result<Box<dyn Stream>> {
        let connecting = async {
            Ok::<Box<dyn Stream>, io::Error>(match &self.settings.address {
                ClamdAddress::Tcp(address) => Box::new(TcpStream::connect(address).await?),
                ClamdAddress::Unix(path) => Box::new(UnixStream::connect(path).await?),
            })
        };
        timeout(self.settings.connect_time_out, connecting).await?
    }

    async fn ask(&self, bytes: &[u8]) -> io::Result<Scan> {
        if bytes.len() > self.settings.largest {
            let why = format!("{} bytes are more than the scanner takes ({})", bytes.len(), self.settings.largest);
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
        }
        let mut stream = self.connect().await?;
        let exchange = async {
            let sent = send(&mut stream, bytes).await;
            // A daemon that has had enough answers and closes while we still send: its answer says more than our broken pipe.
            match (answer(&mut stream).await, sent) {
                (Ok(answer), _) if !answer.is_empty() => verdict(&answer),
                (_, Err(error)) | (Err(error), Ok(())) => Err(error),
                (Ok(_), Ok(())) => Err(io::ErrorKind::UnexpectedEof.into()),
            }
        };
        timeout(self.settings.scan_time_out, exchange).await?
    }

    async fn ping(&self) -> io::Result<()> {
        let mut stream = self.connect().await?;
        let exchange = async {
            stream.write_all(b"zPING\0").await?;
            match answer(&mut stream).await?.as_str() {
                "PONG" => Ok(()),
                other => Err(odd(other)),
            }
        };
        timeout(self.settings.connect_time_out, exchange).await?
    }
}

#[async_trait]
impl Scanner for Clamd {
    fn name(&self) -> &'static str {
        "clamd"
    }

    async fn scan(&self, bytes: Bytes) -> Result<Scan, OutsideError> {
        self.ask(&bytes).await.map_err(|error| OutsideError::new("scanning a file for viruses", error))
    }

    async fn ready(&self) -> Result<(), OutsideError> {
        self.ping().await.map_err(|error| OutsideError::new("asking the virus scanner whether it is there", error))
    }
}

async fn send(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> io::Result<()> {
    stream.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(chunk).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await
}

async fn answer(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<String> {
    let mut bytes = Vec::new();
    stream.take(LONGEST_ANSWER).read_to_end(&mut bytes).await?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.trim_end_matches(['\0', '\n']).to_owned())
}

fn verdict(answer: &str) -> io::Result<Scan> {
    match answer.strip_prefix("stream: ") {
        Some("OK") => Ok(Scan::Clean),
        Some(found) => match found.strip_suffix(" FOUND") {
            Some(name) if !name.is_empty() => Ok(Scan::Infected(name.to_owned())),
            _ => Err(odd(answer)),
        },
        None => Err(odd(answer)),
    }
}

fn odd(answer: &str) -> io::Error {
    let start: String = answer.chars().filter(|character| !character.is_control()).take(200).collect();
    io::Error::new(io::ErrorKind::InvalidData, format!("clamd answered {start:?}"))
}

#[cfg(test)]
mod tests {
    use tokio::net::{TcpListener, UnixListener};

    use super::*;

    /// Reads a whole command and returns the file in it; answers with `reply`.
    async fn play(mut stream: impl AsyncRead + AsyncWrite + Unpin, reply: &[u8]) -> Vec<u8> {
        let mut command = Vec::new();
        while !command.ends_with(&[0]) {
            command.push(stream.read_u8().await.unwrap());
        }
        let mut file = Vec::new();
        if command == b"zINSTREAM\0" {
            loop {
                let length = stream.read_u32().await.unwrap() as usize;
                if length == 0 {
                    break;
                }
                assert!(length <= CHUNK);
                let start = file.len();
                file.resize(start + length, 0);
                stream.read_exact(&mut file[start..]).await.unwrap();
            }
        } else {
            assert_eq!(command, b"zPING\0");
        }
        stream.write_all(reply).await.unwrap();
        file
    }

    /// A daemon that answers one command; gives the file it received.
    async fn daemon(reply: &'static [u8]) -> (Clamd, tokio::task::JoinHandle<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string().parse().unwrap();
        let heard = tokio::spawn(async move { play(listener.accept().await.unwrap().0, reply).await });
        (Clamd::new(ClamdSettings { scan_time_out: Duration::from_secs(5), ..ClamdSettings::new(address) }), heard)
    }

    #[tokio::test]
    async fn a_clean_file_arrives_whole_in_chunks() {
        let (clamd, heard) = daemon(b"stream: OK\0").await;
        let file: Bytes = (0..=255_u8).cycle().take(3 * CHUNK + 17).collect();
        assert_eq!(clamd.scan(file.clone()).await.unwrap(), Scan::Clean);
        assert_eq!(heard.await.unwrap(), file);
    }

    #[tokio::test]
    async fn an_empty_file_is_scanned_too() {
        let (clamd, heard) = daemon(b"stream: OK\0").await;
        assert_eq!(clamd.scan(Bytes::new()).await.unwrap(), Scan::Clean);
        assert!(heard.await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn an_infected_file_is_named() {
        let (clamd, _heard) = daemon(b"stream: Win.Test.EICAR_HDB-1 FOUND\0").await;
        let found = clamd.scan(Bytes::from_static(b"X5O!")).await.unwrap();
        assert_eq!(found, Scan::Infected("Win.Test.EICAR_HDB-1".to_owned()));
    }

    #[tokio::test]
    async fn every_other_answer_is_an_error_and_never_clean() {
        let replies: [&[u8]; 6] = [
            b"INSTREAM size limit exceeded. ERROR\0",
            b"stream: Can't allocate memory ERROR\0",
            b"stream:  FOUND\0",
            b"UNKNOWN COMMAND\0",
            b"OK\0",
            b"",
        ];
        for reply in replies {
            let (clamd, _heard) = daemon(reply).await;
            assert!(clamd.scan(Bytes::from_static(b"x")).await.is_err(), "{}", String::from_utf8_lossy(reply));
        }
    }

    #[tokio::test]
    async fn a_daemon_that_closes_early_is_heard() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string().parse().unwrap();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut start = [0; 1024];
            stream.read_exact(&mut start).await.unwrap();
            stream.write_all(b"INSTREAM size limit exceeded. ERROR\0").await.unwrap();
        });
        let clamd = Clamd::new(ClamdSettings::new(address));
        assert!(clamd.scan(Bytes::from(vec![0; 8 * 1024 * 1024])).await.is_err());
    }

    #[tokio::test]
    async fn a_file_over_the_bound_is_refused_before_it_is_sent() {
        let settings = ClamdSettings { largest: 10, ..ClamdSettings::new("127.0.0.1:9".parse().unwrap()) };
        let error = Clamd::new(settings).scan(Bytes::from_static(b"eleven byte")).await.unwrap_err();
        assert!(error.to_string().contains("more than the scanner takes"), "{error}");
    }

    #[tokio::test]
    async fn a_silent_daemon_is_given_up() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string().parse().unwrap();
        let short = Duration::from_millis(50);
        let clamd = Clamd::new(ClamdSettings { scan_time_out: short, connect_time_out: short, ..ClamdSettings::new(address) });
        let held = tokio::spawn(async move {
            let first = listener.accept().await.unwrap();
            (first, listener.accept().await.unwrap())
        });
        assert!(clamd.scan(Bytes::from_static(b"x")).await.is_err());
        assert!(clamd.ready().await.is_err());
        drop(held.await.unwrap());
    }

    #[tokio::test]
    async fn an_unreachable_daemon_is_an_error() {
        let clamd = Clamd::new(ClamdSettings::new(ClamdAddress::Unix("/no/such/socket".into())));
        assert!(clamd.scan(Bytes::from_static(b"x")).await.is_err());
        assert!(clamd.ready().await.is_err());
    }

    #[tokio::test]
    async fn a_ping_shows_that_it_is_ready() {
        let (clamd, _heard) = daemon(b"PONG\0").await;
        clamd.ready().await.unwrap();
        let (clamd, _heard) = daemon(b"stream: OK\0").await;
        assert!(clamd.ready().await.is_err());
    }

    #[tokio::test]
    async fn a_unix_socket_serves_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clamd.ctl");
        let listener = UnixListener::bind(&path).unwrap();
        let heard = tokio::spawn(async move { play(listener.accept().await.unwrap().0, b"stream: OK\0").await });
        let clamd = Clamd::new(ClamdSettings::new(ClamdAddress::Unix(path)));
        assert_eq!(clamd.scan(Bytes::from_static(b"%PDF-1.7")).await.unwrap(), Scan::Clean);
        assert_eq!(heard.await.unwrap(), b"%PDF-1.7");
    }

    #[test]
    fn addresses_are_host_and_port_or_a_path() {
        assert_eq!("/run/clamd.ctl".parse(), Ok(ClamdAddress::Unix("/run/clamd.ctl".into())));
        assert_eq!("[::1]:3310".parse(), Ok(ClamdAddress::Tcp("[::1]:3310".to_owned())));
        for wrong in ["", "clamd", "clamd:", ":3310", "clamd:0", "clamd:99999", "run/clamd.ctl"] {
            assert!(wrong.parse::<ClamdAddress>().is_err(), "{wrong}");
        }
    }
}
