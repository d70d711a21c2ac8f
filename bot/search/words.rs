//! Texts cut into folded words, and words into the four-letter pieces that survive a typing error.

use unicode_segmentation::UnicodeSegmentation;

use super::fold::fold;

/// Length of the pieces: the best of those measured, on guides and on encyclopaedia text, with and without typos.
const GRAM: usize = 4;

/// The folded words of a text, in order. Elided articles stand alone: `l'affitto` is `l`, `affitto`.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    for word in folded.unicode_words() {
        // English contracts its negation onto the verb; cut elsewhere it would be lost.
        if let Some(verb) = word.strip_suffix("n't") {
            let verb = if verb == "ca" { "can" } else { verb };
            words.extend([verb.to_owned(), "not".to_owned()]);
        } else {
            words.extend(word.split(['\'', '.', '_']).filter(|part| !part.is_empty()).map(str::to_owned));
        }
    }
    words
}

/// Pieces of four letters of a word, its borders marked by `_`; a shorter word is one piece.
pub fn grams(word: &str) -> impl Iterator<Item = String> {
    let padded: Vec<char> = std::iter::once('_').chain(word.chars()).chain(std::iter::once('_')).collect();
    let count = (padded.len() + 1).saturating_sub(GRAM).max(1);
    (0..count).map(move |start| padded.iter().skip(start).take(GRAM).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_words(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "{text}");
    }

    #[test]
    fn words_are_cut_at_spaces_and_apostrophes() {
        check_words("Come pago l’affitto?", &["come", "pago", "l", "affitto"]);
        check_words("baby hasn't moved", &["baby", "has", "not", "moved"]);
        check_words("كيف أختار medico di base؟", &["كيف", "اختار", "medico", "di", "base"]);
        check_words("😊 …", &[]);
        check_words("mi-a expirat", &["mi", "a", "expirat"]);
    }

    #[test]
    fn pieces_keep_the_borders_of_a_word() {
        assert_eq!(grams("casa").collect::<Vec<_>>(), ["_cas", "casa", "asa_"]);
        assert_eq!(grams("di").collect::<Vec<_>>(), ["_di_"]);
        assert_eq!(grams("a").collect::<Vec<_>>(), ["_a_"]);
    }
}
