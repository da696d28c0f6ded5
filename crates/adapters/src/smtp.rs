//! E-mail over SMTP.
//! It must not put a recipient's address, or what the server says about it, into an error: errors are logged.

use std::time::Duration;

use app::ports::{DeliveryError, Email, Mailer};
use async_trait::async_trait;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use zeroize::Zeroizing;

use crate::{outbound::is_loopback, sending};

/// How long the server may take for one step.
const TIME_OUT: Duration = Duration::from_secs(30);
/// Answers that judge our sign-in, not the message (RFC 4954 §6): with a corrected password it will go.
const SIGN_IN_REFUSED: [u16; 4] = [530, 534, 535, 538];

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpTls {
    /// TLS from the first byte (port 465).
    Implicit,
    /// `STARTTLS`, required (port 587).
    StartTls,
    /// None; only to this machine.
    None,
}

/// Which server carries our mail, and whom it is from.
#[derive(Clone)]
pub struct SmtpSettings {
    /// The server's host name, as in its certificate.
    pub host: String,
    /// The port; 465 and 587 are usual.
    pub port: u16,
    /// How the connection is protected.
    pub tls: SmtpTls,
    /// User name and password, where the server wants them.
    pub sign_in: Option<(String, Zeroizing<String>)>,
    /// The sender: `Name <address>` or an address.
    pub from: String,
}

/// The settings cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// The sender is not an e-mail address.
    #[error("the sender {0:?} is not an e-mail address such as Name <name@example.org>")]
    From(String),
    /// Links and codes may not cross a network in the open.
    #[error("the mail server {0} is not on this machine, so its TLS mode must be implicit or starttls")]
    NeedsTls(String),
    /// TLS could not be set up.
    #[error("TLS to the mail server: {0}")]
    Tls(#[source] lettre::transport::smtp::Error),
}

/// A mailer that hands messages to one SMTP server, over a few kept connections.
#[derive(Clone)]
pub struct Smtp {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Smtp {
    /// Checks the settings; connects with the first message. Must be called within the async runtime.
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpError> {
        let from = settings.from.parse().map_err(|_| SmtpError::From(settings.from.clone()))?;
        let parameters = || TlsParameters::new(settings.host.clone()).map_err(SmtpError::Tls);
        let tls = match settings.tls {
            SmtpTls::Implicit => Tls::Wrapper(parameters()?),
            SmtpTls::StartTls => Tls::Required(parameters()?),
            SmtpTls::None if is_loopback(&settings.host) => Tls::None,
            SmtpTls::None => return Err(SmtpError::NeedsTls(settings.host)),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host);
        builder = builder.port(settings.port).tls(tls).timeout(Some(TIME_OUT));
        if let Some((user, password)) = settings.sign_in {
            builder = builder.credentials(Credentials::new(user, password.to_string()));
        }
        Ok(Self { from, transport: builder.build() })
    }

    fn message(&self, email: &Email) -> Result<Message, DeliveryError> {
        let address = email.to_address.parse().map_err(|_| refused("the recipient's address is not an e-mail address"))?;
        let name = Some(one_line(&email.to_name)).filter(|name| !name.is_empty());
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name, address))
            .subject(one_line(&email.subject))
            .message_id(Some(format!("<{}@{}>", sending::name(email.id, &email.text), self.from.email.domain())))
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(email.text.clone())
            .map_err(|_| refused("the message could not be put together"))
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, email: &Email) -> Result<(), DeliveryError> {
        let message = self.message(email)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(judge(&error)),
        }
    }
}

/// A line of a header: control characters (line breaks above all) become spaces.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    spaced.trim().to_owned()
}

fn judge(error: &lettre::transport::smtp::Error) -> DeliveryError {
    let code = error.status().map(u16::from);
    match code {
        Some(code) if SIGN_IN_REFUSED.contains(&code) => again(format!("the mail server refused our sign-in ({code})")),
        Some(code) if error.is_permanent() => refused(format!("the mail server refused the message ({code})")),
        Some(code) => again(format!("the mail server asked to wait ({code})")),
        None if error.is_timeout() => again("the mail server took too long"),
        None if error.is_tls() => again("no TLS connection to the mail server"),
        None => again("no connection to the mail server"),
    }
}

fn again(reason: impl Into<String>) -> DeliveryError {
    DeliveryError::Again { after_seconds: None, reason: reason.into() }
}

fn refused(reason: impl Into<String>) -> DeliveryError {
    DeliveryError::Refused { reason: reason.into() }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tokio::{
        io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
        net::{TcpListener, TcpStream},
    };
    use uuid::Uuid;

    use super::*;

    fn email() -> Email {
        Email {
            id: Uuid::from_u128(7).into(),
            to_name: "Siân Lloyd".to_owned(),
            to_address: "sian@example.org".to_owned(),
            subject: "Activate your account".to_owned(),
            text: "Dear Siân,\n.\nfollow the link".to_owned(),
        }
    }

    fn settings(port: u16) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port,
            tls: SmtpTls::None,
            sign_in: None,
            from: "Common Platform <no-reply@cp.example>".to_owned(),
        }
    }

    /// Plays a server for one connection: gives `replies` to RCPT, and takes everything else.
    async fn converse(stream: TcpStream, to_rcpt: &str, heard: &Mutex<String>) {
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 ready\r\n").await.unwrap();
        let (mut line, mut in_data) = (String::new(), false);
        while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
            heard.lock().unwrap().push_str(&line);
            let reply = match line.trim_end() {
                "." if in_data => {
                    in_data = false;
                    "250 taken"
                }
                _ if in_data => "",
                "DATA" => {
                    in_data = true;
                    "354 go on"
                }
                command if command.starts_with("RCPT") => to_rcpt,
                command if command.starts_with("AUTH") => "535 wrong password for sian@example.org",
                command if command.starts_with("EHLO") => "250-here\r\n250 AUTH PLAIN",
                _ => "250 fine",
            };
            if !reply.is_empty() {
                stream.write_all(format!("{reply}\r\n").as_bytes()).await.unwrap();
            }
            line.clear();
        }
    }

    async fn server(to_rcpt: &'static str) -> (u16, Arc<Mutex<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(String::new()));
        let shared = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                converse(stream, to_rcpt, &shared).await;
            }
        });
        (port, heard)
    }

    #[tokio::test]
    async fn a_message_carries_its_outbox_id_and_says_that_a_machine_sent_it() {
        let (port, heard) = server("250 fine").await;
        Smtp::new(settings(port)).unwrap().send(&email()).await.unwrap();
        let heard = heard.lock().unwrap().clone();
        assert!(heard.contains("Message-ID: <00000000-0000-0000-0000-000000000007."), "{heard}");
        assert!(heard.contains("Auto-Submitted: auto-generated\r\n"), "{heard}");
        assert!(heard.contains("Date: "), "{heard}");
        assert!(heard.contains("RCPT TO:<sian@example.org>"), "{heard}");
    }

    #[tokio::test]
    async fn a_4xx_is_tried_again_and_a_5xx_is_not() {
        let (port, _) = server("451 sian@example.org is greylisted").await;
        match Smtp::new(settings(port)).unwrap().send(&email()).await {
            Err(DeliveryError::Again { reason, .. }) => assert!(reason.contains("451") && !reason.contains("sian"), "{reason}"),
            other => panic!("{other:?}"),
        }
        let (port, _) = server("550 no sian@example.org here").await;
        match Smtp::new(settings(port)).unwrap().send(&email()).await {
            Err(DeliveryError::Refused { reason }) => assert!(reason.contains("550") && !reason.contains("sian"), "{reason}"),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn a_wrong_password_of_ours_does_not_fail_the_message() {
        let (port, _) = server("250 fine").await;
        let sign_in = Some(("cp".to_owned(), Zeroizing::new("wrong".to_owned())));
        match Smtp::new(SmtpSettings { sign_in, ..settings(port) }).unwrap().send(&email()).await {
            Err(DeliveryError::Again { reason, .. }) => assert!(reason.contains("535") && !reason.contains("sian"), "{reason}"),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_tried_again() {
        let sent = Smtp::new(settings(1)).unwrap().send(&email()).await;
        assert!(matches!(sent, Err(DeliveryError::Again { .. })), "{sent:?}");
    }

    #[tokio::test]
    async fn a_line_break_in_a_name_or_subject_makes_no_header() {
        let (port, heard) = server("250 fine").await;
        let hostile = Email {
            to_name: "X\r\nBcc: all@example.org".to_owned(),
            subject: "Hello\r\nBcc: all@example.org\r\n\r\nbody".to_owned(),
            ..email()
        };
        Smtp::new(settings(port)).unwrap().send(&hostile).await.unwrap();
        let heard = heard.lock().unwrap().clone();
        assert!(!heard.lines().any(|line| line.starts_with("Bcc")), "{heard}");
        assert_eq!(heard.matches("RCPT TO").count(), 1);
    }

    #[tokio::test]
    async fn a_malformed_address_is_refused_before_anything_is_sent() {
        let (port, heard) = server("250 fine").await;
        let email = Email { to_address: "not an address".to_owned(), ..email() };
        let sent = Smtp::new(settings(port)).unwrap().send(&email).await;
        assert!(matches!(sent, Err(DeliveryError::Refused { .. })));
        assert!(heard.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn plain_text_leaves_this_machine_never() {
        let abroad = SmtpSettings { host: "mail.example.org".to_owned(), ..settings(25) };
        assert!(matches!(Smtp::new(abroad.clone()), Err(SmtpError::NeedsTls(_))));
        assert!(Smtp::new(SmtpSettings { tls: SmtpTls::StartTls, ..abroad.clone() }).is_ok());
        assert!(Smtp::new(SmtpSettings { tls: SmtpTls::Implicit, ..abroad }).is_ok());
        let nobody = SmtpSettings { from: "nobody".to_owned(), ..settings(25) };
        assert!(matches!(Smtp::new(nobody), Err(SmtpError::From(_))));
    }
}
