//! How hard is a page to read? A formula for each language, made with readers of that language.
//!
//! A formula counts letters or syllables, words and sentences, and knows nothing of sense: it finds pages that are worth
//! another look, it does not say that the others are clear. Languages without a formula have no score.

mod syllables;

use super::diagnostic::At;
use super::drafts::{Family, Words};
use super::model::Library;
use super::page::Page;
use super::prose::Prose;
use super::{ArticleText, Slug};
use crate::language::Language;

/// The formulas were made for samples of a hundred words; on a few lines they say nothing.
const FEWEST_WORDS: usize = 100;

/// A formula that was made for a language. The higher its value, the easier the text; 100 is very easy, 0 is very hard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// 89 + (300 · sentences − 10 · letters) / words. P. Lucisano, M. E. Piemontese: GULPEASE, una formula per la predizione
    /// della difficoltà dei testi in lingua italiana. Scuola e città 3, 1988, 110–124. Under 60 it is hard for who left school
    /// after eight years, under 40 for who left after thirteen.
    Gulpease,
    /// 207 − 1.015 · words / sentences − 73.6 · syllables / words. L. Kandel, A. Moles: Application de l'indice de Flesch à la
    /// langue française. Cahiers d'études de radio-télévision 19, 1958, 253–274.
    KandelMoles,
    /// 206.835 − 62.3 · syllables / words − words / sentences: *perspicuidad*. F. Szigriszt Pazos: Sistemas predictivos de
    /// legibilidad del mensaje escrito, thesis, Universidad Complutense de Madrid 1993; read on the INFLESZ scale of I. M.
    /// Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31(2), 2008, 135–152: 55 to 65 is normal.
    Szigriszt,
    /// No formula for Catalan has been tried out with readers. This is an adaptation: the weights of [`Formula::Szigriszt`],
    /// the nearest language that has one, with syllables counted by the rules of Catalan (*història* has four).
    SzigrisztForCatalan,
    /// 206.835 − 1.015 · words / sentences − 84.6 · syllables / words. R. Flesch: A new readability yardstick. Journal of Applied
    /// Psychology 32(3), 1948, 221–233. 60 to 70 is plain English.
    FleschReadingEase,
}

/// What the formulas count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    letters: usize,
    syllables: usize,
    words: usize,
    sentences: usize,
}

/// A page's score.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Score {
    pub path: String,
    pub language: Language,
    pub formula: Formula,
    pub score: f64,
    pub words: usize,
    /// Below this it is called hard.
    pub least: f64,
}

impl Formula {
    pub fn of(language: Language) -> Option<Formula> {
        match language.code() {
            "it" => Some(Formula::Gulpease),
            "fr" => Some(Formula::KandelMoles),
            "es" => Some(Formula::Szigriszt),
            "ca" => Some(Formula::SzigrisztForCatalan),
            "en" => Some(Formula::FleschReadingEase),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Formula::Gulpease => "Gulpease",
            Formula::KandelMoles => "Kandel-Moles",
            Formula::Szigriszt => "Szigriszt-Pazos",
            Formula::SzigrisztForCatalan => "Szigriszt-Pazos, adapted",
            Formula::FleschReadingEase => "Flesch",
        }
    }

    /// Below it a page is harder than it needs to be. Not the values for easy prose: office words that have to stand there (the
    /// names of regulated professions) are long in every language. A little below the hardest pages of the shipped knowledge in
    /// November 2026: 74 in Italian, 56 in French, 48 in Spanish, 50 in Catalan, 45 in English; half of all pages have 88, 85,
    /// 78, 86 and 77 or more.
    pub fn least(self) -> f64 {
        match self {
            Formula::Gulpease => 70.0,
            Formula::KandelMoles => 55.0,
            Formula::Szigriszt | Formula::SzigrisztForCatalan | Formula::FleschReadingEase => 45.0,
        }
    }

    fn score(self, counts: Counts) -> f64 {
        let [letters, syllables, words, sentences] =
            [counts.letters, counts.syllables, counts.words, counts.sentences].map(|count| count as f64);
        let (a_word, a_sentence) = (syllables / words, words / sentences);
        match self {
            Formula::Gulpease => 89.0 + (300.0 * sentences - 10.0 * letters) / words,
            Formula::KandelMoles => 207.0 - 1.015 * a_sentence - 73.6 * a_word,
            Formula::Szigriszt | Formula::SzigrisztForCatalan => 206.835 - 62.3 * a_word - a_sentence,
            Formula::FleschReadingEase => 206.835 - 1.015 * a_sentence - 84.6 * a_word,
        }
    }
}

/// The scores of all articles that are long enough and in a language with a formula; by language, the hardest first.
pub fn scores(library: &Library) -> Vec<Score> {
    let territories = library.territories.iter();
    let articles = territories
        .flat_map(|(territory, one)| one.articles.values().map(move |article| (territory, article)));
    let mut scores: Vec<Score> = articles
        .flat_map(|(territory, article)| {
            let scored = |(language, text): (&Language, &ArticleText)| {
                let (formula, counts) = counted_in(*language, text)?;
                let path = path_of(territory, &article.domain, &article.slug, *language);
                let (score, least, words) = (rounded(formula.score(counts)), formula.least(), counts.words);
                Some(Score { path, language: *language, formula, score, words, least })
            };
            article.texts.iter().filter_map(scored)
        })
        .collect();
    scores.sort_by(|one, other| {
        let by_language = one.language.code().cmp(other.language.code());
        by_language.then(one.score.total_cmp(&other.score)).then_with(|| one.path.cmp(&other.path))
    });
    scores
}

/// The score of one text.
pub fn score_of(language: Language, text: &ArticleText) -> Option<(Formula, f64)> {
    counted_in(language, text).map(|(formula, counts)| (formula, rounded(formula.score(counts))))
}

fn counted_in(language: Language, text: &ArticleText) -> Option<(Formula, Counts)> {
    counted(language, &text.short, text.sections.iter().map(|section| &section.text))
}

fn path_of(territory: &Slug, domain: &Slug, slug: &Slug, language: Language) -> String {
    format!("{territory}/{domain}/{slug}.{language}.md")
}

/// Warns of the pages of an article that are hard to read.
pub(super) fn check<F>(family: &Family<F>, host: Language, pages: &mut [Page]) {
    let hosts = family.host.iter().map(|(words, _)| (host, words));
    for (language, words) in
        hosts.chain(family.translations.iter().map(|(language, words)| (*language, words)))
    {
        if !pages[words.page].is_faulty() {
            warn(language, words, &mut pages[words.page]);
        }
    }
}

fn warn(language: Language, words: &Words, page: &mut Page) {
    let sections = words.body.sections.iter().map(|section| &section.text);
    let Some((formula, counts)) = counted(language, &words.body.short, sections) else { return };
    let score = rounded(formula.score(counts));
    if score < formula.least() {
        let message = format!(
            "the page is hard to read: {score:.1} ({}; at least {})",
            formula.name(),
            formula.least()
        );
        let help = "write shorter sentences, and shorter words where there are any; the hardest pages are listed by `check --readability`";
        page.warning(At::FILE, message, help);
    }
}

fn rounded(score: f64) -> f64 {
    (score * 10.0).round() / 10.0
}

fn counted<'a>(
    language: Language,
    short: &'a Prose,
    sections: impl Iterator<Item = &'a Prose>,
) -> Option<(Formula, Counts)> {
    let formula = Formula::of(language)?;
    let mut counts = Counts::default();
    for block in std::iter::once(short).chain(sections).flat_map(|prose| &prose.0) {
        let text: String = block.spans().iter().map(super::Span::as_str).collect();
        counts.add(&text, language);
    }
    (FEWEST_WORDS <= counts.words).then_some((formula, counts))
}

impl Counts {
    /// Adds a paragraph or an item of a list, which ends a sentence even without a full stop. Addresses and bare numbers are
    /// looked at, not read: they do not count.
    fn add(&mut self, block: &str, language: Language) {
        let mut open = false;
        for token in block.split_whitespace() {
            if !token.contains("://") && !token.contains('@') {
                // What an apostrophe or a hyphen joins is one word to some formulas and two to others; in Italian, French and
                // Catalan the elided article is a word.
                for word in token.split(['\'', '’', '/']).filter(|part| part.chars().any(char::is_alphabetic))
                {
                    self.words += 1;
                    self.letters += word.chars().filter(|c| c.is_alphanumeric()).count();
                    self.syllables += syllables::count(word, language);
                    open = true;
                }
            }
            // As Flesch counted: a colon and a semicolon end a unit of thought.
            let end = token.trim_end_matches(['"', '\'', '»', '”', '’', ')', ']']);
            if open && end.ends_with(['.', '!', '?', '…', ':', ';']) {
                self.sentences += 1;
                open = false;
            }
        }
        self.sentences += usize::from(open);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{CATALAN, ENGLISH, FRENCH, ITALIAN, SPANISH};

    fn counts(text: &str, language: Language) -> Counts {
        let mut counts = Counts::default();
        counts.add(text, language);
        counts
    }

    #[test]
    fn words_and_sentences_are_counted_as_a_reader_would() {
        let found =
            counts("L'ufficio è aperto: vai subito (alle 9)! Vedi https://a.example.org/x. 011 555", ITALIAN);
        // L, ufficio, è, aperto | vai, subito, alle | Vedi
        assert_eq!((found.words, found.sentences), (8, 3));
        assert_eq!(counts("Due documenti", ITALIAN).sentences, 1);
        assert_eq!(counts("112", ITALIAN), Counts::default());
    }

    #[test]
    fn the_formulas_give_what_their_authors_wrote() {
        let counts = Counts { letters: 450, syllables: 150, words: 100, sentences: 10 };
        let check = |formula: Formula, expected: f64| {
            let score = formula.score(counts);
            assert!((score - expected).abs() < 0.001, "{formula:?}: {score}");
        };
        check(Formula::Gulpease, 74.0);
        check(Formula::KandelMoles, 86.45);
        check(Formula::Szigriszt, 103.385);
        check(Formula::SzigrisztForCatalan, 103.385);
        check(Formula::FleschReadingEase, 69.785);
    }

    #[test]
    fn long_words_in_long_sentences_are_harder() {
        let easy = "Vai al CUP. Porta un documento. È gratis. ".repeat(20);
        let hard = "L'ottenimento dell'autorizzazione amministrativa presuppone la presentazione della documentazione \
                    attestante la sussistenza dei requisiti reddituali ".repeat(10);
        for language in [ITALIAN, FRENCH, SPANISH, CATALAN, ENGLISH] {
            let of = |text: &str| {
                let (formula, counts) =
                    counted(language, &Prose::paragraph(text), std::iter::empty()).unwrap();
                formula.score(counts)
            };
            assert!(of(&hard) + 40.0 < of(&easy), "{language}");
        }
    }

    #[test]
    fn a_few_lines_and_languages_without_a_formula_have_no_score() {
        let prose = Prose::paragraph("parola ".repeat(99));
        assert!(counted(ITALIAN, &prose, std::iter::empty()).is_none());
        let prose = Prose::paragraph("fjalë ".repeat(200));
        assert!(counted(crate::language::ALBANIAN, &prose, std::iter::empty()).is_none());
    }
}
