//! What a misspelt word was meant to be: the known words nearest by typing errors.
//!
//! An error is one letter too many, missing, wrong, or swapped with its neighbour.

/// Words that a misspelt one may be repaired to, arranged for a quick look through all of them.
#[derive(Debug, Default)]
pub struct Spellings {
    known: Vec<Spelling>,
}

#[derive(Debug)]
struct Spelling {
    word: Box<str>,
    letters: u32,
    length: u8,
}

impl Spellings {
    pub fn new(words: impl IntoIterator<Item = String>) -> Spellings {
        let mut words: Vec<String> = words.into_iter().filter(|word| 3 <= word.chars().count()).collect();
        words.sort_unstable();
        words.dedup();
        let spelling = |word: String| Spelling {
            letters: letters_of(&word),
            length: u8::try_from(word.chars().count()).unwrap_or(u8::MAX),
            word: word.into_boxed_str(),
        };
        Spellings { known: words.into_iter().map(spelling).collect() }
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(|known| &*known.word)
    }

    /// The words within the errors that a word of this length may hold, nearest first.
    pub fn nearest(&self, word: &str) -> Vec<(&str, usize)> {
        let length = word.chars().count();
        let Some(allowed) = errors_allowed(length) else { return Vec::new() };
        let letters = letters_of(word);
        let typed: Vec<char> = word.chars().collect();
        let mut rows = Rows::default();
        let mut near: Vec<(&str, usize)> = self
            .known
            .iter()
            .filter(|known| usize::from(known.length).abs_diff(length) <= allowed)
            .filter(|known| may_be_near(known.letters, letters, allowed))
            .filter_map(|known| {
                rows.distance_within(&typed, &known.word, allowed).map(|errors| (&*known.word, errors))
            })
            .collect();
        near.sort_by_key(|(_, errors)| *errors);
        near
    }
}

/// Errors that a word of so many letters may hold and still be recognised; none in a short one.
pub fn errors_allowed(letters: usize) -> Option<usize> {
    match letters {
        0..=4 => None,
        5..=7 => Some(1),
        _ => Some(2),
    }
}

/// Whether words of these sets of letters can be so near: one error changes at most two letters of the set.
pub fn may_be_near(one: u32, other: u32, errors: usize) -> bool {
    (one ^ other).count_ones() as usize <= 2 * errors
}

/// The set of a word's letters in 32 bits; letters may share a bit.
pub fn letters_of(word: &str) -> u32 {
    word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % 32))
}

/// How many errors lie between two words, if at most `limit` (optimal string alignment).
pub fn distance_within(one: &str, other: &str, limit: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    Rows::default().distance_within(&one, other, limit)
}

/// The three rows of the table of distances that are ever looked at, and the second word's letters: kept from word
/// to word, for thousands are compared with one question.
#[derive(Default)]
struct Rows {
    other: Vec<char>,
    before_last: Vec<usize>,
    last: Vec<usize>,
    current: Vec<usize>,
}

impl Rows {
    fn distance_within(&mut self, one: &[char], other: &str, limit: usize) -> Option<usize> {
        self.other.clear();
        self.other.extend(other.chars());
        let length = self.other.len();
        if limit < one.len().abs_diff(length) {
            return None;
        }
        self.last.clear();
        self.last.extend(0..=length);
        self.before_last.clone_from(&self.last);
        for (row, letter) in one.iter().enumerate() {
            self.fill(one, row, *letter);
            if self.current.iter().all(|errors| limit < *errors) {
                return None;
            }
            std::mem::swap(&mut self.before_last, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.current);
        }
        self.last.last().copied().filter(|errors| *errors <= limit)
    }

    /// The next row, from the two before it.
    fn fill(&mut self, one: &[char], row: usize, letter: char) {
        self.current.clear();
        self.current.push(row + 1);
        for (column, against) in self.other.iter().enumerate() {
            let wrong = self.last[column] + usize::from(letter != *against);
            let mut errors = wrong.min(self.last[column + 1] + 1).min(self.current[column] + 1);
            let swapped =
                0 < row && 0 < column && letter == self.other[column - 1] && one[row - 1] == *against;
            if swapped {
                errors = errors.min(self.before_last[column - 1] + 1);
            }
            self.current.push(errors);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: &[&str]) {
        let words = ["pediatra", "permesso", "medico", "medici", "casa", "residenza", "di"];
        let spellings = Spellings::new(words.map(str::to_owned));
        let found: Vec<&str> = spellings.nearest(typed).into_iter().map(|(word, _)| word).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn a_typing_error_is_repaired() {
        check("pedaitra", &["pediatra"]);
        check("permeso", &["permesso"]);
        check("residensa", &["residenza"]);
        check("medicoo", &["medico"]);
    }

    #[test]
    fn a_long_word_may_hold_two_errors_and_a_short_one_none() {
        check("pedjatr", &[]);
        check("pedjatrra", &["pediatra"]);
        check("da", &[]);
        check("xyzw", &[]);
    }

    #[test]
    fn distance_counts_a_swap_as_one_error() {
        assert_eq!(distance_within("ab", "ba", 1), Some(1));
        assert_eq!(distance_within("abc", "abc", 0), Some(0));
        assert_eq!(distance_within("abc", "xyz", 2), None);
        assert_eq!(distance_within("", "", 0), Some(0));
    }
}
