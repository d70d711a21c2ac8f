//! A text as Telegram's HTML, cut into messages where it is too long for one.
//!
//! A cut falls between blocks, else between sentences, else between words, and never inside a link or a strong word.

use unicode_segmentation::UnicodeSegmentation;

use super::limits::LONGEST_TEXT;
use crate::knowledge::{Block, Prose, Span};

/// The messages that a text needs, each complete HTML; none for an empty text.
pub fn messages(prose: &Prose) -> Vec<String> {
    let atoms = atoms(prose);
    let mut rest = atoms.as_slice();
    let mut messages = Vec::new();
    while !rest.is_empty() {
        let (message, later) = rest.split_at(message_end(rest));
        messages.push(html(message));
        rest = later;
    }
    messages.retain(|message| !message.trim().is_empty());
    messages
}

/// Text that a reader reads as it is.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The smallest run of text that is not cut.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Atom {
    text: String,
    look: Look,
    /// How good a place the one before it is for a cut.
    before: Seam,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Look {
    strong: bool,
    small: bool,
    link: Option<String>,
}

/// Places where a text may be cut, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seam {
    /// Inside a word that alone is too long for a message.
    Inside,
    Word,
    Sentence,
    Block,
}

fn atoms(prose: &Prose) -> Vec<Atom> {
    let mut atoms = Vec::new();
    let mut above: Option<&Block> = None;
    for block in &prose.0 {
        let gap = above.map_or("", |above| gap(above, block));
        let start = atoms.len();
        atoms.push(Atom {
            text: format!("{gap}{}", marker(block)),
            look: Look::default(),
            before: Seam::Block,
        });
        block.spans().iter().for_each(|span| add_span(&mut atoms, block, span));
        // The gap and the marker belong to the block's first word, and a heading to what it heads.
        if let Some(first) = atoms.get_mut(start + 1) {
            first.before = Seam::Inside;
        }
        if matches!(above, Some(Block::Heading(_))) {
            atoms[start].before = Seam::Word;
        }
        above = Some(block);
    }
    atoms
}

/// What stands between two blocks: lists and small print stay together, the rest is set apart.
fn gap(above: &Block, below: &Block) -> &'static str {
    match (above, below) {
        (Block::Item { .. }, Block::Item { .. }) | (Block::Note(_), Block::Note(_)) => "\n",
        _ => "\n\n",
    }
}

fn marker(block: &Block) -> String {
    match block {
        Block::Item { number: Some(number), .. } => format!("{number}. "),
        Block::Item { number: None, .. } => "• ".to_owned(),
        Block::Heading(_) | Block::Paragraph(_) | Block::Note(_) => String::new(),
    }
}

fn add_span(atoms: &mut Vec<Atom>, block: &Block, span: &Span) {
    let look = Look {
        strong: matches!(block, Block::Heading(_)) || matches!(span, Span::Strong(_)),
        small: matches!(block, Block::Note(_)),
        link: match span {
            Span::Link { url, .. } => Some(url.clone()),
            Span::Text(_) | Span::Strong(_) => None,
        },
    };
    let whole = !matches!(span, Span::Text(_)) && length(span.as_str()) <= LONGEST_TEXT;
    if whole {
        return atoms.push(Atom { text: span.as_str().to_owned(), look, before: Seam::Word });
    }
    for sentence in span.as_str().split_sentence_bounds() {
        let mut before = Seam::Sentence;
        for word in sentence.split_inclusive(char::is_whitespace) {
            for piece in pieces(word) {
                atoms.push(Atom { text: piece, look: look.clone(), before });
                before = Seam::Inside;
            }
            before = Seam::Word;
        }
    }
}

/// A word, in pieces where it alone is too long.
fn pieces(word: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut size = 0;
    for letter in word.graphemes(true) {
        if LONGEST_TEXT < size + length(letter) {
            pieces.push(String::new());
            size = 0;
        }
        size += length(letter);
        pieces.last_mut().expect("it starts with one").push_str(letter);
    }
    pieces
}

/// As Telegram counts.
fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// How many of the atoms make up the next message; at least one.
fn message_end(atoms: &[Atom]) -> usize {
    let mut sizes = atoms.iter().scan(0, |size, atom| {
        *size += length(&atom.text);
        Some(*size)
    });
    let Some(fitting) = sizes.position(|size| LONGEST_TEXT < size) else {
        return atoms.len();
    };
    // A seam in the first half would leave a short message before a long one.
    let best = |from: usize| (from..=fitting).filter(|cut| 0 < *cut).max_by_key(|cut| atoms[*cut].before);
    let late = best(fitting / 2).filter(|cut| Seam::Inside < atoms[*cut].before);
    late.or_else(|| best(1)).unwrap_or(1)
}

/// Neighbours that look the same share their tags.
fn html(atoms: &[Atom]) -> String {
    let runs = atoms.chunk_by(|one, next| one.look == next.look);
    let html: String = runs.map(tagged).collect();
    html.trim().to_owned()
}

fn tagged(run: &[Atom]) -> String {
    let mut html = escaped(&run.iter().map(|atom| atom.text.as_str()).collect::<String>());
    let look = &run[0].look;
    if let Some(url) = &look.link {
        html = format!("<a href=\"{}\">{html}</a>", escaped(url));
    }
    if look.strong {
        html = format!("<b>{html}</b>");
    }
    if look.small {
        html = format!("<i>{html}</i>");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(number: Option<u64>, text: &str) -> Block {
        Block::Item { number, spans: vec![Span::text(text)] }
    }

    fn check(blocks: Vec<Block>, expected: &str) {
        assert_eq!(messages(&Prose(blocks)), [expected]);
    }

    #[test]
    fn blocks_are_set_apart_and_lists_kept_together() {
        check(
            vec![
                Block::heading("Il medico"),
                Block::paragraph("Serve:"),
                item(None, "passaporto"),
                item(None, "codice"),
                item(Some(1), "vai"),
                Block::note("Controllato"),
                Block::note("Fonte"),
            ],
            "<b>Il medico</b>\n\nServe:\n\n• passaporto\n• codice\n1. vai\n\n<i>Controllato</i>\n<i>Fonte</i>",
        );
    }

    #[test]
    fn what_looks_like_markup_is_text() {
        check(vec![Block::paragraph("a < b & \"c\" > d")], "a &lt; b &amp; &quot;c&quot; &gt; d");
        let link = Span::Link { text: "INPS <1>".into(), url: "https://a.it/?x=1&y=\"2\"".into() };
        check(
            vec![Block::Note(vec![Span::text("da "), link, Span::Strong("!".into())])],
            "<i>da </i><i><a href=\"https://a.it/?x=1&amp;y=&quot;2&quot;\">INPS &lt;1&gt;</a></i><i><b>!</b></i>",
        );
    }

    #[test]
    fn isolates_are_kept_as_given() {
        check(vec![Block::paragraph("اتصل \u{2068}112\u{2069} الآن")], "اتصل \u{2068}112\u{2069} الآن");
    }

    #[test]
    fn an_empty_text_needs_no_message() {
        assert_eq!(messages(&Prose::default()), [""; 0]);
        assert_eq!(messages(&Prose::paragraph("  ")), [""; 0]);
    }

    #[test]
    fn a_long_text_is_cut_between_blocks() {
        let block = "parola ".repeat(400);
        let cut = messages(&Prose(vec![Block::paragraph(block.as_str()), Block::paragraph(block.as_str())]));
        assert_eq!(cut, [block.trim(), block.trim()]);
    }

    #[test]
    fn a_long_block_is_cut_between_sentences_and_a_long_sentence_between_words() {
        let sentence = format!("Questa frase {} finisce qui. ", "lunga ".repeat(60));
        let cut = messages(&Prose::paragraph(sentence.repeat(30)));
        assert!(3 <= cut.len() && cut.iter().all(|message| message.ends_with("qui.")), "{cut:?}");
        let cut = messages(&Prose::paragraph("lunga ".repeat(2000)));
        assert!(
            cut.iter().all(|message| message.starts_with("lunga") && message.ends_with("lunga")),
            "{cut:?}"
        );
    }

    #[test]
    fn length_is_counted_in_utf_16_and_a_letter_is_never_cut() {
        let family = "👨‍👩‍👧";
        let cut = messages(&Prose::paragraph(family.repeat(1000)));
        assert!(cut.iter().all(|message| length(message) <= LONGEST_TEXT));
        assert!(cut.iter().all(|message| message.starts_with(family) && message.ends_with(family)));
        assert_eq!(cut.concat(), family.repeat(1000));
    }

    #[test]
    fn a_link_is_never_cut() {
        let link = Span::Link { text: "due parole".into(), url: "https://a.it".into() };
        for filler in 4080..4100 {
            let text = Span::text(format!("{} ", "x".repeat(filler)));
            let cut = messages(&Prose(vec![Block::Paragraph(vec![text, link.clone()])]));
            let links = cut.iter().filter(|message| message.contains(">due parole</a>")).count();
            assert_eq!(links, 1, "{filler}");
        }
    }

    #[test]
    fn a_heading_stays_with_what_it_heads() {
        let blocks = vec![
            Block::paragraph("x ".repeat(2000)),
            Block::heading("Costo"),
            Block::paragraph("y ".repeat(100)),
        ];
        let cut = messages(&Prose(blocks));
        assert!(cut[1].starts_with("<b>Costo</b>\n\ny"), "{cut:?}");
    }
}
