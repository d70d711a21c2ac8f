//! Languages that the bot does not speak: recognised so that it says so, instead of guessing at what was meant.
//!
//! Only clear cases count: a whole sentence whose words the library does not know and that whatlang (letter trigrams after
//! Cavnar and Trenkle, 1994) is sure about, or a script that no text of the library is written in.

use whatlang::{Lang, Script};

use crate::language::Language;

/// Words below which a text in a script of ours is not told apart: two languages share too much.
const FEWEST_WORDS: usize = 4;
/// How sure whatlang must be, from 0 to 1, and below which share of words that the library knows: Portuguese shares most of its
/// small words with Spanish.
const CLEAR: [(f64, f64); 2] = [(0.45, 0.5), (0.9, 0.85)];
/// Letters below which a strange script tells nothing: an emoji, a name.
const FEWEST_LETTERS: usize = 3;

/// The language, where it is none of ours. `known` is the share of the words that the library's texts in any one
/// language have.
pub fn language_of(text: &str, known: f64) -> Option<Language> {
    let strange_script = !matches!(whatlang::detect_script(text)?, Script::Latin | Script::Arabic);
    let words = text.split_whitespace().count();
    if !strange_script && (words < FEWEST_WORDS || CLEAR.iter().all(|(_, most_known)| *most_known <= known)) {
        return None;
    }
    let found = whatlang::detect(text)?;
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_clear = |(sure, most_known): &(f64, f64)| *sure <= found.confidence() && known < *most_known;
    let clear = if strange_script { FEWEST_LETTERS <= letters } else { CLEAR.iter().any(is_clear) };
    if clear { code_of(found.lang()) } else { None }
}

/// The code of a language that the bot does not speak; `None` for one that it does, and for languages that are taken for it by
/// mistake: nobody has come to a desk speaking Latin or Esperanto.
fn code_of(language: Lang) -> Option<Language> {
    let code = match language {
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Por => "pt",
        Lang::Ben => "bn",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Kor => "ko",
        Lang::Urd => "ur",
        Lang::Pes => "fa",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
        Lang::Tha => "th",
        Lang::Tam => "ta",
        Lang::Sin => "si",
        Lang::Pan => "pa",
        Lang::Guj => "gu",
        Lang::Mar => "mr",
        Lang::Nep => "ne",
        Lang::Bul => "bg",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Bel => "be",
        Lang::Hye => "hy",
        Lang::Ell => "el",
        Lang::Khm => "km",
        Lang::Mya => "my",
        Lang::Mal => "ml",
        Lang::Tel => "te",
        Lang::Kan => "kn",
        Lang::Ori => "or",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Hrv => "hr",
        Lang::Tgl => "tl",
        Lang::Uzb => "uz",
        Lang::Aze => "az",
        _ => return None,
    };
    code.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, known: f64, expected: Option<&str>) {
        let found = language_of(text, known);
        assert_eq!(found.as_ref().map(Language::code), expected, "{text}");
    }

    #[test]
    fn a_sentence_in_another_language_is_recognised() {
        check("Wo kann ich mich für eine Wohnung anmelden und was kostet das?", 0.1, Some("de"));
        check("Onde posso encontrar um médico para o meu filho pequeno?", 0.3, Some("pt"));
        check("Де я можу знайти лікаря для дитини?", 0.0, Some("uk"));
        check("আমি কোথায় ডাক্তার পাব", 0.0, Some("bn"));
        check("مجھے اپنے بچے کے لیے ڈاکٹر کہاں ملے گا؟", 0.1, Some("ur"));
    }

    #[test]
    fn what_the_library_reads_is_never_strange() {
        check("Onde posso encontrar um médico para o meu filho pequeno?", 0.6, None);
        check("Preciso renovar a autorização de residência", 0.9, None);
        check("Dove trovo un medico per mio figlio piccolo?", 0.1, None);
    }

    #[test]
    fn little_text_is_not_told_apart() {
        check("Arzt Termin", 0.0, None);
        check("😀", 0.0, None);
        check("", 0.0, None);
    }
}
