//! Libraries of any size, made up from the words of the shipped one, to measure how the engine grows.
//!
//! Every text is drawn with the same chance in every run. Words are drawn as often as the shipped articles have them, so
//! that common and rare ones are as in real text.

use std::fmt::Write as _;
use std::path::Path;

use sportello::knowledge::Library;
use sportello::language::Language;

/// Words of a made-up article, and of a question.
const ARTICLE: usize = 150;
const QUESTION: usize = 8;
const TITLE: usize = 3;
/// Questions to ask.
const ASKED: usize = 300;

/// A territory with so many articles in each of the languages, and a phrasebook of so many lines in all.
pub struct MadeUp {
    pub articles: usize,
    pub languages: usize,
    pub lines: usize,
}

/// xorshift (Marsaglia 2003), from the same seed in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

impl MadeUp {
    /// Writes the knowledge folder and a question file beside it.
    pub fn write(&self, from: &Library, folder: &Path) {
        let mut chance = Chance(42);
        let languages: Vec<(Language, Vec<String>)> =
            vocabularies(from).into_iter().take(self.languages).collect();
        let (host, _) = languages[0];
        let codes: Vec<&str> = languages.iter().map(|(language, _)| language.code()).collect();
        let pages = folder.join("knowledge/made-up/pages");
        let questions = folder.join("knowledge/everywhere/questions");
        std::fs::create_dir_all(&pages).expect("a folder can be made");
        std::fs::create_dir_all(&questions).expect("a folder can be made");
        let territory = format!("---\nname: Made up\nlanguages: [{}]\n---\nMade up.\n", codes.join(", "));
        let territory_file = folder.join(format!("knowledge/made-up/territory.{host}.md"));
        std::fs::write(territory_file, territory).expect("a file can be written");
        let lines = self.lines / (self.articles * languages.len()).max(1);
        let mut asked = String::new();
        for article in 0..self.articles {
            for (language, words) in &languages {
                // Half of an article's words are its own: what it is about.
                let own: Vec<&str> =
                    (0..ARTICLE / 5).map(|_| words[chance.below(words.len())].as_str()).collect();
                let mut text = |count: usize| -> String {
                    let mut words_of = || match chance.below(2) {
                        0 => own[chance.below(own.len())],
                        _ => words[chance.below(words.len())].as_str(),
                    };
                    (0..count).map(|_| words_of()).collect::<Vec<_>>().join(" ")
                };
                let page =
                    format!("---\ntitle: \"{}\"\nstatus: draft\n---\n{}\n", text(TITLE), text(ARTICLE));
                std::fs::write(pages.join(format!("article-{article}.{language}.md")), page)
                    .expect("a file can be written");
                if 0 < lines {
                    let lines: Vec<String> = (0..lines).map(|_| text(QUESTION)).collect();
                    std::fs::write(
                        questions.join(format!("article-{article}.{language}.txt")),
                        lines.join("\n") + "\n",
                    )
                    .expect("a file can be written");
                }
                if article % (self.articles / ASKED.min(self.articles)) == 0 {
                    writeln!(
                        asked,
                        r#"{{"id": "{article}-{language}", "lang": "{language}", "text": "{}", "expect": ["article-{article}"]}}"#,
                        text(QUESTION)
                    )
                    .expect("a String takes any text");
                }
            }
        }
        std::fs::write(folder.join("questions.jsonl"), asked).expect("a file can be written");
    }
}

/// Every language's words, each as often as its articles have it.
fn vocabularies(library: &Library) -> Vec<(Language, Vec<String>)> {
    let mut words: std::collections::BTreeMap<Language, Vec<String>> = std::collections::BTreeMap::new();
    for article in library.territories.values().flat_map(|territory| territory.articles.values()) {
        for (language, text) in &article.texts {
            let plain =
                text.short.plain() + " " + &text.sections.iter().map(|s| s.text.plain()).collect::<String>();
            let of_text = plain.split(|letter: char| !letter.is_alphabetic()).filter(|word| 1 < word.len());
            words.entry(*language).or_default().extend(of_text.map(str::to_owned));
        }
    }
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
    words
}
