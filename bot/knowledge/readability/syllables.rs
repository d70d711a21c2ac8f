//! How many syllables a word has, by the spelling of its language: good to a few in a hundred, which is what the formulas of
//! readability need.

use crate::language::Language;

/// At least one.
pub(super) fn count(word: &str, language: Language) -> usize {
    let letters: Vec<char> =
        word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic()).collect();
    let count = match language.code() {
        "fr" => french(&letters),
        "es" => iberian(&letters, &spanish_parts),
        "ca" => iberian(&letters, &catalan_parts),
        "en" => english(&letters),
        // Italian needs none, for its formula counts letters.
        _ => groups(&letters),
    };
    count.max(1)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ý' | 'œ')
}

/// Vowels that stand together are one; a diaeresis begins anew.
fn groups(letters: &[char]) -> usize {
    let mut count = 0;
    let mut before = false;
    for c in letters {
        let vowel = is_vowel(*c);
        count += usize::from(vowel && (!before || matches!(c, 'ï' | 'ë' | 'ü')));
        before = vowel;
    }
    count
}

/// The last e is mute, alone or before s; `-ent` is left as it is, for it is mute in verbs only.
fn french(letters: &[char]) -> usize {
    let word = match letters {
        [rest @ .., 'e', 's'] | [rest @ .., 'e'] => rest,
        _ => letters,
    };
    let cut = word.len() < letters.len() && word.last().is_some_and(|c| !is_vowel(*c));
    // `qu` and `gu` before the mute vowel: `langue` ends in a consonant for the ear.
    let silent_u = matches!(word, [.., 'q' | 'g', 'u']);
    groups(letters) - usize::from((cut || silent_u && word.len() < letters.len()) && 1 < groups(letters))
}

/// The last e is mute, as are those of `-es` and `-ed` after most letters; `-le` after a consonant is a syllable.
fn english(letters: &[char]) -> usize {
    let all = groups(letters);
    let mute = match letters {
        [.., before, 'l', 'e'] => is_vowel(*before),
        [.., before, 'e'] => !is_vowel(*before),
        [.., before, 'e', 'd'] => !is_vowel(*before) && !matches!(before, 't' | 'd'),
        [.., before, 'e', 's'] => !is_vowel(*before) && !matches!(before, 's' | 'c' | 'z' | 'x' | 'h' | 'g'),
        _ => false,
    };
    all - usize::from(mute && 1 < all)
}

fn iberian(letters: &[char], parts: &dyn Fn(&[char], usize) -> bool) -> usize {
    let vowels = letters.iter().enumerate().filter(|(_, c)| is_vowel(**c));
    vowels.filter(|(at, _)| parts(letters, *at)).count()
}

/// Whether the vowel here begins a syllable: a weak one beside another does not, two strong ones are parted.
fn spanish_parts(letters: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| letters[at]).filter(|c| is_vowel(*c)) else { return true };
    let weak = |c: char| matches!(c, 'i' | 'u' | 'ü' | 'y');
    let follows_a_pair = 2 <= at && is_vowel(letters[at - 2]) && !weak(letters[at - 2]) && weak(before);
    // `leyes`: between vowels a y is a consonant.
    (!weak(before) && !weak(letters[at])) || (follows_a_pair && before == 'y')
}

/// As in Spanish, but a weak vowel before another is a syllable of its own (*hi-stò-ri-a*), but for u after q and g, at the
/// beginning of a word, and between vowels.
fn catalan_parts(letters: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| letters[at]).filter(|c| is_vowel(*c)) else { return true };
    let weak = |c: char| matches!(c, 'i' | 'u' | 'ü');
    if weak(letters[at]) && letters[at] != 'ü' {
        return false;
    }
    if !weak(before) {
        return true;
    }
    let two_before = at.checked_sub(2).map(|at| letters[at]);
    let glides = match two_before {
        None => true,
        Some('q' | 'g') => matches!(before, 'u' | 'ü'),
        Some(c) => is_vowel(c),
    };
    !glides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{CATALAN, ENGLISH, FRENCH, SPANISH};

    fn check(language: Language, words: &[(&str, usize)]) {
        let found: Vec<_> = words.iter().map(|(word, _)| (*word, count(word, language))).collect();
        assert_eq!(found, words, "{language}");
    }

    #[test]
    fn french_swallows_its_last_e() {
        check(FRENCH, &[("médecin", 3), ("femme", 1), ("femmes", 1), ("je", 1), ("année", 2), ("langue", 1)]);
        check(FRENCH, &[("maïs", 2), ("préfecture", 3), ("titre", 1), ("rendez", 2), ("eau", 1)]);
    }

    #[test]
    fn spanish_joins_weak_vowels_and_parts_strong_ones() {
        check(
            SPANISH,
            &[("médico", 3), ("ciudad", 2), ("día", 2), ("historia", 3), ("teatro", 3), ("que", 1)],
        );
        check(SPANISH, &[("tarjeta", 3), ("leyes", 2), ("ahí", 2), ("cuidado", 3), ("y", 1)]);
    }

    #[test]
    fn catalan_parts_what_spanish_joins() {
        check(
            CATALAN,
            &[("història", 4), ("metge", 2), ("aigua", 2), ("quatre", 2), ("veïna", 3), ("ciutat", 2)],
        );
        check(CATALAN, &[("iogurt", 2), ("mai", 1), ("qüestió", 3), ("document", 3)]);
    }

    #[test]
    fn english_has_mute_vowels_at_its_ends() {
        check(ENGLISH, &[("make", 1), ("table", 2), ("asked", 1), ("wanted", 2), ("houses", 2), ("the", 1)]);
        check(ENGLISH, &[("health", 1), ("doctor", 2), ("documents", 3), ("free", 1), ("times", 1)]);
    }
}
