//! Arabic written in Latin letters and digits (`9bel`, `3afak`, `bch7al`): compared by consonants.
//!
//! Everyone spells the vowels in their own way and many consonants in two, so both sides are brought to a
//! skeleton: the consonants in classes of sounds that share a Latin spelling.

use std::collections::HashMap;

/// Fewest consonants that make a skeleton worth comparing.
const SHORTEST_SKELETON: usize = 3;

/// Arabic words under their skeletons.
#[derive(Debug, Default)]
pub struct Skeletons {
    words: HashMap<String, Vec<String>>,
}

impl Skeletons {
    /// Of folded words; those in other scripts are left out.
    pub fn new(words: impl IntoIterator<Item = String>) -> Skeletons {
        let mut skeletons = Skeletons::default();
        for word in words {
            let skeleton = skeleton_of_arabic(&word);
            if SHORTEST_SKELETON <= skeleton.chars().count() {
                let known = skeletons.words.entry(skeleton).or_default();
                if !known.contains(&word) {
                    known.push(word);
                }
            }
        }
        skeletons.words.values_mut().for_each(|words| words.sort());
        skeletons
    }

    /// The Arabic words that a Latin one may stand for.
    pub fn read(&self, latin: &str) -> &[String] {
        let skeleton = skeleton_of_latin(latin);
        self.words
            .get(&skeleton)
            .or_else(|| self.words.get(without_article(&skeleton)?))
            .map_or(&[], Vec::as_slice)
    }
}

/// Whether a word has a digit that stands for an Arabic letter: `7amel`, `ma9bouch`, but not `2019`, `b2` or `5km`.
pub fn has_letter_digit(word: &str) -> bool {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let digits: Vec<char> = word.chars().filter(char::is_ascii_digit).collect();
    let read_as_letters = digits.iter().all(|digit| "235679".contains(*digit));
    // A number with its unit (`5km`, `30euro`) starts with digits only; a letter digit in front is followed by
    // at least three letters (`3afak`).
    let unit = word.starts_with(|c: char| c.is_ascii_digit()) && letters < 3;
    !digits.is_empty() && digits.len() < letters && read_as_letters && 2 <= letters && !unit
}

/// The sounds of a word in Latin letters.
pub fn skeleton_of_latin(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut skeleton = String::new();
    let mut before = ' ';
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (sound, width) = match (letter, next) {
            ('k', 'h') | ('5', _) => ('X', if letter == '5' { 1 } else { 2 }),
            ('g', 'h') => ('G', 2),
            ('s' | 'c', 'h') => ('$', 2),
            ('t', 'h') => ('t', 2),
            ('d', 'h') => ('d', 2),
            ('7' | 'h', _) => ('h', 1),
            ('9' | 'q', _) => ('q', 1),
            ('c' | 'k' | 'g', _) => ('k', 1),
            ('6', _) => ('t', 1),
            ('p', _) => ('b', 1),
            ('v', _) => ('f', 1),
            ('j', _) => ('j', 1),
            ('b' | 'd' | 'f' | 'l' | 'm' | 'n' | 'r' | 's' | 't' | 'z' | '3', _) => (letter, 1),
            _ => (' ', 1),
        };
        push_sound(&mut skeleton, &mut before, sound);
        at += width;
    }
    skeleton.trim_end_matches('h').to_owned()
}

/// The sounds of a folded Arabic word, its article left out.
fn skeleton_of_arabic(word: &str) -> String {
    let bare = word.strip_prefix("ال").filter(|rest| 3 <= rest.chars().count()).unwrap_or(word);
    let mut skeleton = String::new();
    let mut before = ' ';
    for letter in bare.chars() {
        let sound = match letter {
            'ب' | 'پ' => 'b',
            'ت' | 'ط' | 'ث' => 't',
            'ج' => 'j',
            'ح' | 'ه' => 'h',
            'خ' => 'X',
            'د' | 'ض' | 'ذ' => 'd',
            'ر' => 'r',
            'ز' | 'ظ' => 'z',
            'س' | 'ص' => 's',
            'ش' => '$',
            'ع' => '3',
            'غ' => 'G',
            'ف' | 'ڤ' => 'f',
            'ق' => 'q',
            'ك' => 'k',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            _ => ' ',
        };
        push_sound(&mut skeleton, &mut before, sound);
    }
    skeleton.trim_end_matches('h').to_owned()
}

/// A doubled consonant is one: Arabic writes it as a mark that folding has removed. `before` is the sound of the
/// letter in front, which may be none.
fn push_sound(skeleton: &mut String, before: &mut char, sound: char) {
    if sound != ' ' && *before != sound {
        skeleton.push(sound);
    }
    *before = sound;
}

fn without_article(skeleton: &str) -> Option<&str> {
    skeleton.strip_prefix('l').filter(|rest| SHORTEST_SKELETON <= rest.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(latin: &str, arabic: &str) {
        let skeletons = Skeletons::new([arabic.to_owned(), "غيرها".to_owned()]);
        assert_eq!(skeletons.read(latin), [arabic.to_owned()], "{latin}");
    }

    #[test]
    fn latin_and_arabic_spellings_meet() {
        check("kayt7errek", "كيتحرك");
        check("tbib", "طبيب");
        check("sbitar", "سبيطار");
        check("lmostachfa", "مستشفي");
        check("chahada", "شهاده");
        check("mosta3jalat", "مستعجلات");
    }

    #[test]
    fn digits_are_letters_only_inside_words() {
        for arabizi in ["9bel", "3afak", "bch7al", "kay7tareq", "ma9bouch"] {
            assert!(has_letter_digit(arabizi), "{arabizi}");
        }
        for other in ["2019", "b2", "5km", "112", "casa", "h24", "a1", "1522"] {
            assert!(!has_letter_digit(other), "{other}");
        }
    }
}
