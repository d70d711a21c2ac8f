//! Reads the pages of the web chat back into plain text, as the plays have it.

/// What a page says.
#[derive(Debug, Default)]
pub struct Reading {
    /// The bot's messages, each as plain text.
    pub messages: Vec<String>,
    /// Label and payload of every button.
    pub buttons: Vec<(String, String)>,
}

/// A tag with its attributes, or text.
enum Token {
    Tag { name: String, attributes: String },
    Text(String),
}

pub fn read(html: &str) -> Reading {
    let mut reading = Reading::default();
    for article in html.split("<article class=\"bot").skip(1) {
        let article = article.split("</article>").next().unwrap_or(article);
        let said = article.split_once("</h2>").expect("a message says who speaks").1;
        let mut page = Message::default();
        for token in tokens(said) {
            page.take(token);
        }
        let lines = page.text.lines().map(str::trim_end).filter(|line| !line.is_empty());
        reading.messages.push(lines.collect::<Vec<_>>().join("\n"));
        reading.buttons.extend(page.buttons);
    }
    reading
}

#[derive(Default)]
struct Message {
    text: String,
    buttons: Vec<(String, String)>,
    /// Where the text of the link or button that is open begins, and what it leads to.
    open: Option<(usize, String)>,
    in_pin: bool,
}

impl Message {
    fn take(&mut self, token: Token) {
        match token {
            Token::Text(text) => self.text.push_str(&text),
            Token::Tag { name, attributes } => self.tag(&name, &attributes),
        }
    }

    fn tag(&mut self, name: &str, attributes: &str) {
        match name {
            "br" if self.in_pin => self.text.push_str(", "),
            "br" | "/p" | "/h3" | "/li" | "/div" => self.text.push('\n'),
            "li" => match attribute(attributes, "value") {
                Some(number) => self.text.extend([&number, ". "]),
                None => self.text.push_str("• "),
            },
            "button" if attributes.contains("class=\"link\"") => {}
            "button" => self.opens("[", attribute(attributes, "value").unwrap_or_default()),
            "a" if attributes.contains("class=\"pin\"") => self.in_pin = true,
            "a" if attributes.contains("class=\"button\"") => {
                self.opens("[", attribute(attributes, "href").unwrap());
            }
            "a" => self.opens("", attribute(attributes, "href").unwrap()),
            "/a" if self.in_pin => {
                self.in_pin = false;
                self.text.push('\n');
            }
            "/button" | "/a" => self.closes(),
            "/span" if self.in_pin => self.text.push(' '),
            _ => {}
        }
    }

    fn opens(&mut self, sign: &str, target: String) {
        self.text.push_str(sign);
        self.open = Some((self.text.len(), target));
    }

    fn closes(&mut self) {
        let Some((start, target)) = self.open.take() else { return };
        let label = self.text.split_at(start).1.to_owned();
        let is_button = self.text.split_at(start).0.ends_with('[');
        let leads_away = target.starts_with("http");
        match (is_button, leads_away) {
            (true, true) => self.text.extend([" → ", &target, "] "]),
            (true, false) => {
                self.text.push_str("] ");
                self.buttons.push((label, target));
            }
            (false, true) if label != target => self.text.extend([" (", &target, ")"]),
            (false, _) => {}
        }
    }
}

fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for part in html.split('<') {
        let Some((tag, text)) = part.split_once('>') else {
            tokens.push(Token::Text(plain(part)));
            continue;
        };
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        tokens.push(Token::Tag { name: name.to_owned(), attributes: attributes.to_owned() });
        tokens.push(Token::Text(plain(text)));
    }
    tokens
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let after = attributes.split_once(&format!("{name}=\""))?.1;
    after.split_once('"').map(|(value, _)| plain(value))
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
