//! The chat in a terminal, or through a pipe: what is typed is said, a number presses the button with that number.
//!
//! For whoever writes the knowledge or tries the bot out. It says what any other channel says.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWrite, AsyncWriteExt};

use super::answers::{Answers, answer_or_apology};
use super::plain::plain;
use crate::conversation::{Action, Event, Extra, Reply};
use crate::knowledge::Coordinates;
use crate::language::{ENGLISH, Language};
use crate::wording::{Phrase, say};

/// What the desk knows this channel as.
const CHANNEL: &str = "terminal";

/// How a chat begins and looks.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The language to be greeted in; without it, that of the knowledge.
    pub language: Option<Language>,
    /// A territory, or a territory and a city: `piemonte/torino`.
    pub area: Option<String>,
    /// Colours, and a sign that it is the person's turn: for a terminal, not for a pipe.
    pub lively: bool,
}

/// Chats until the input ends or says `/quit`.
pub async fn chat<D: Answers>(
    desk: Arc<D>,
    input: impl AsyncBufRead + Unpin,
    output: impl AsyncWrite + Unpin,
    options: Options,
) -> io::Result<()> {
    // A reader that has seen enough (`sportello chat | head`) is no fault.
    match go_on(desk, input, output, options).await {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended,
    }
}

async fn go_on<D: Answers>(
    desk: Arc<D>,
    mut input: impl AsyncBufRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
    options: Options,
) -> io::Result<()> {
    let visitor = format!("{:032x}", rand::random::<u128>());
    let answer = |event| answer_or_apology(&desk, CHANNEL, &visitor, event, options.language);
    let mut screen = Screen { buttons: Vec::new(), lively: options.lively };
    let code = options.area.as_deref().map(|area| area.replace('/', "_"));
    let greeting = answer(Event::Opened { code }).await;
    if options.lively {
        let language = greeting.first().map_or(ENGLISH, |reply| reply.language);
        output.write_all(screen.hint(language).as_bytes()).await?;
    }
    output.write_all(screen.show(&greeting).as_bytes()).await?;
    loop {
        output.write_all(screen.turn().as_bytes()).await?;
        output.flush().await?;
        let Some(line) = next_line(&mut input).await? else { return Ok(()) };
        match line.trim() {
            "/quit" => return Ok(()),
            "" => {}
            line => output.write_all(screen.show(&answer(screen.event(line)).await).as_bytes()).await?,
        }
    }
}

/// What was typed, whatever its encoding; `None` at the end.
async fn next_line(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let read = input.read_until(b'\n', &mut line).await?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
}

/// What stands on the screen and can be pressed.
struct Screen {
    /// Payloads of the buttons last shown: the first is number 1.
    buttons: Vec<String>,
    lively: bool,
}

impl Screen {
    fn hint(&self, language: Language) -> String {
        format!("{}\n", self.in_colour("2", &say(language, &Phrase::TerminalHow)))
    }

    fn turn(&self) -> String {
        if self.lively { format!("\n{} ", self.in_colour("1;36", ">")) } else { String::new() }
    }

    fn in_colour(&self, colour: &str, text: &str) -> String {
        if self.lively { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Replies with a blank line before each, their buttons numbered through.
    fn show(&mut self, replies: &[Reply]) -> String {
        let presses = |reply: &Reply| {
            let mut buttons = reply.buttons.iter().flatten();
            buttons.any(|button| matches!(button.action, Action::Press(_)))
        };
        // Buttons stay until there are others: 'thank you' must not make an answer's sections unreachable.
        if replies.iter().any(presses) {
            self.buttons.clear();
        }
        replies.iter().map(|reply| self.message(reply)).collect()
    }

    fn message(&mut self, reply: &Reply) -> String {
        let numbered = self.numbered(reply);
        // What knowledge files hold must not steer the terminal.
        let text: String = plain(&numbered).chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        let line = |line: &str| {
            let shown = if line.starts_with('[') { self.in_colour("36", line) } else { line.to_owned() };
            format!(
                "{shown}
"
            )
        };
        let how = matches!(reply.extra, Some(Extra::AskPlace { .. })).then_some("📌 45.07, 7.68\n");
        std::iter::once("\n".to_owned()).chain(text.lines().map(line)).chain(how.map(str::to_owned)).collect()
    }

    fn numbered(&mut self, reply: &Reply) -> Reply {
        let mut reply = reply.clone();
        for button in reply.buttons.iter_mut().flatten() {
            if let Action::Press(payload) = &button.action {
                self.buttons.push(payload.clone());
                button.label = format!("{} {}", self.buttons.len(), button.label);
            }
        }
        reply
    }

    /// What a line means: the number of a button, a place, or words.
    fn event(&self, line: &str) -> Event {
        let number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(payload) = number.and_then(|number| self.buttons.get(number)) {
            return Event::Pressed(payload.clone());
        }
        line.strip_prefix('📌').and_then(place).map_or_else(|| Event::from_text(line), Event::SharedPlace)
    }
}

/// `45.07, 7.68`
fn place(text: &str) -> Option<Coordinates> {
    let (lat, lon) = text.split_once(',')?;
    let (lat, lon): (f64, f64) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(Coordinates { lat, lon })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversation::{Button, Press};
    use crate::knowledge::Prose;
    use crate::language::ITALIAN;

    /// Repeats what happened, under two buttons and a link.
    struct Echo;

    impl Answers for Echo {
        async fn answer(
            &self,
            _: &str,
            _: &str,
            event: Event,
            _: Option<Language>,
        ) -> anyhow::Result<Vec<Reply>> {
            anyhow::ensure!(event != Event::Said("rompi".into()), "asked to break");
            let reply = Reply::new(ITALIAN, Prose::paragraph(format!("{event:?}\u{1b}[2J")));
            Ok(vec![match event {
                Event::Pressed(_) => reply,
                _ => reply
                    .row([Button::press("Documenti", &Press::Topics), Button::open("Mappa", "https://x.it")])
                    .row([Button::press("Costo", &Press::ChooseArea)]),
            }])
        }

        fn apology(&self, _: Option<Language>) -> Reply {
            Reply::new(ITALIAN, Prose::paragraph("Ho avuto un problema."))
        }
    }

    async fn printed(input: &str, options: Options) -> String {
        let mut output = Vec::new();
        chat(Arc::new(Echo), input.as_bytes(), &mut output, options).await.unwrap();
        String::from_utf8(output).unwrap()
    }

    #[tokio::test]
    async fn a_number_presses_the_button_with_that_number() {
        let options = Options { area: Some("piemonte/torino".into()), ..Options::default() };
        let printed = printed("2\n1\n7\n📌 45.07, 7.68\n/quit\nmai\n", options).await;
        expect_test::expect![[r#"

            Opened { code: Some("piemonte_torino") }[2J
            [1 Documenti] [Mappa → https://x.it]
            [2 Costo]

            Pressed("A")[2J

            Pressed("T")[2J

            Said("7")[2J
            [1 Documenti] [Mappa → https://x.it]
            [2 Costo]

            SharedPlace(Coordinates { lat: 45.07, lon: 7.68 })[2J
            [1 Documenti] [Mappa → https://x.it]
            [2 Costo]
        "#]]
        .assert_eq(&printed);
    }

    #[tokio::test]
    async fn a_fault_is_an_apology_and_the_chat_goes_on() {
        let printed = printed("rompi\n\n1", Options::default()).await;
        assert!(printed.ends_with("\nHo avuto un problema.\n\nPressed(\"T\")[2J\n"), "{printed}");
    }

    #[tokio::test]
    async fn colours_and_a_sign_of_whose_turn_it_is_are_for_terminals() {
        let printed = printed("", Options { lively: true, ..Options::default() }).await;
        assert!(printed.contains("\u{1b}[36m[2 Costo]\u{1b}[0m\n\n\u{1b}[1;36m>\u{1b}[0m "), "{printed:?}");
    }
}
