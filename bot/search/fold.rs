//! One spelling for what people write in many: lower case, no accents, one form of each Arabic letter.
//!
//! Folding happens before anything is compared, on both sides, so nothing that it removes can stop a match.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The text in its one spelling. Length and word borders may change; meaning for a reader must not.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Most words of most of our languages are plain ASCII, also beside others that are not.
    for part in text.split_inclusive(' ') {
        if part.is_ascii() {
            folded.extend(
                part.chars().map(|letter| if letter == '`' { '\'' } else { letter.to_ascii_lowercase() }),
            );
        } else {
            fold_unicode(part, &mut folded);
        }
    }
    folded
}

fn fold_unicode(text: &str, folded: &mut String) {
    let lower = text.chars().flat_map(char::to_lowercase);
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(lower) {
        match letter {
            // Accents of Latin, Greek and Cyrillic letters; Arabic vowel signs, hamza and madda above or below.
            '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            // Tatweel stretches a word; joiners and direction marks are invisible; the dot of Catalan "col·legi".
            | '\u{640}' | '\u{b7}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '′' => folded.push('\''),
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ŋ' => folded.push_str("ng"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            // Ta marbuta, alef maqsura, alef wasla, and the Persian and Urdu shapes of Arabic letters.
            'ة' | 'ہ' | 'ۀ' => folded.push('ه'),
            'ى' | 'ی' | 'ے' => folded.push('ي'),
            'ٱ' => folded.push('ا'),
            'ک' | 'گ' | 'ݣ' => folded.push('ك'),
            '٠'..='٩' => folded.push(ascii_digit(letter, '٠')),
            '۰'..='۹' => folded.push(ascii_digit(letter, '۰')),
            other => folded.push(other),
        }
    }
}

fn ascii_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text}");
        assert_eq!(fold(&fold(text)), fold(text), "folding twice changes nothing");
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        check("PEDIATRA", "pediatra");
        check("Città è perché", "citta e perche");
        check("locuință șomaj Țară", "locuinta somaj tara");
        check("Çfarë është", "cfare eshte");
        check("bëggoon naa ñëw ŋ", "beggoon naa new ng");
        check("Straße Œuvre", "strasse oeuvre");
        check("col·legi", "collegi");
    }

    #[test]
    fn arabic_has_one_form_of_each_letter() {
        check("أإآا", "اااا");
        check("مُؤَسَّسَة", "موسسه");
        check("مستشفى", "مستشفي");
        check("شـــكراً", "شكرا");
        check("رقم ١١٢ و۱۱۸", "رقم 112 و118");
    }

    #[test]
    fn apostrophes_are_one() {
        check("l’affitto", "l'affitto");
        check("s`ka", "s'ka");
    }
}
