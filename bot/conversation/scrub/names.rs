//! Names of people: after words that introduce them, written with a capital, or known as names.

use super::text::{Kind, Word, is_name};

/// A name has at most so many words, and so many where it has no capitals.
const LONGEST: usize = 4;
const LONGEST_SMALL: usize = 2;

pub(super) fn hide(words: &[Word<'_>], known: &dyn Fn(&str) -> bool, hidden: &mut [bool]) {
    for at in 0..words.len() {
        let word = &words[at];
        if introduced(word) {
            after(words, at, known, hidden);
        } else if word.is(Kind::Slot) {
            unknown_after(words, at, known, hidden);
        } else if looks_like_a_name(words, at, known) {
            hidden[at] = true;
        }
    }
    signature(words, hidden);
    joined(words, hidden);
}

fn introduced(word: &Word<'_>) -> bool {
    word.is(Kind::Called) || word.is(Kind::Honorific)
}

/// What follows `mi chiamo` or `signora`.
fn after(words: &[Word<'_>], at: usize, known: &dyn Fn(&str) -> bool, hidden: &mut [bool]) {
    let mut next = at + 1;
    let copula = |word: &Word<'_>| word.is(Kind::Copula) && !word.capital();
    while words[at].is(Kind::Called) && words.get(next).is_some_and(copula) && !words[next - 1].ends {
        next += 1;
    }
    for place in next..(next + LONGEST).min(words.len()) {
        let word = &words[place];
        let ended = words[place - 1].ends && words[place - 1].letters != 3 && next < place;
        let sure = word.capital() || is_name(&word.plain);
        let common = word.is(Kind::Stop) || word.is(Kind::Keep);
        // The first may be any word; what follows it in small letters is a name where nobody knows the word.
        let fits = sure
            || !common
                && (place == next
                    || place < next + LONGEST_SMALL && !known(&word.plain) && !begins_anew(word));
        if ended || !fits || word.letters == 0 || introduced(word) {
            break;
        }
        hidden[place] = true;
    }
}

/// In Arabic 'and' is written together with what comes after it.
fn begins_anew(word: &Word<'_>) -> bool {
    word.plain.starts_with('و') && 2 < word.plain.chars().count()
}

/// After `mio marito` or `sono` a word that nobody knows is a name.
fn unknown_after(words: &[Word<'_>], at: usize, known: &dyn Fn(&str) -> bool, hidden: &mut [bool]) {
    let skipped = |word: &&Word<'_>| word.is(Kind::Copula) || word.is(Kind::Stop);
    let skip = words[at + 1..].iter().take(2).take_while(skipped).count();
    for place in at + 1 + skip..words.len().min(at + 1 + skip + LONGEST_SMALL) {
        let word = &words[place];
        let fits = 2 < word.letters && word.digits == 0 && !word.is(Kind::Stop) && !word.is(Kind::Keep);
        if words[place - 1].ends || !fits || known(&word.plain) || known(word.raw) {
            return;
        }
        hidden[place] = true;
    }
}

fn looks_like_a_name(words: &[Word<'_>], at: usize, known: &dyn Fn(&str) -> bool) -> bool {
    let word = &words[at];
    if is_name(&word.plain) {
        return true;
    }
    if !is_capital_word(word) {
        return false;
    }
    if !word.starts {
        return true;
    }
    // At the start of a sentence every word has a capital: a name is followed by another, or nobody knows the word.
    if !known(&word.plain) && !known(word.raw) && 3 < word.letters {
        return true;
    }
    let next = words.get(at + 1).filter(|_| !word.ends);
    next.is_some_and(|next| is_capital_word(next) || is_name(&next.plain) && next.capital())
}

/// Written as names are, and not known to be something else.
fn is_capital_word(word: &Word<'_>) -> bool {
    let other = [
        Kind::Keep,
        Kind::Stop,
        Kind::Month,
        Kind::Street,
        Kind::MaybeStreet,
        Kind::Called,
        Kind::Honorific,
        Kind::Thanks,
        Kind::Born,
    ];
    word.capital()
        && 1 < word.letters
        && word.digits == 0
        && !word.acronym()
        && !other.into_iter().any(|kind| word.is(kind))
}

/// `grazie, fatou`: one or two words after thanks, at the end.
fn signature(words: &[Word<'_>], hidden: &mut [bool]) {
    for length in 1..=2 {
        let Some(thanks) = words.len().checked_sub(length + 1) else { return };
        let signed = &words[thanks + 1..];
        let fits = words[thanks].is(Kind::Thanks)
            && signed.iter().all(|word| !word.is(Kind::Stop) && !word.is(Kind::Keep) && 0 < word.letters);
        if fits {
            hidden[thanks + 1..].fill(true);
        }
    }
}

/// `Maria de la Cruz`, `DIOP Fatou`: what joins two parts of a name, and a part in capitals.
fn joined(words: &[Word<'_>], hidden: &mut [bool]) {
    for at in 0..words.len() {
        let before = 0 < at && hidden[at - 1] && words[at - 1].capital() && !words[at - 1].ends;
        let next = words.get(at + 1).is_some_and(Word::capital) && hidden.get(at + 1) == Some(&true);
        let link = words[at].is(Kind::Link) && !words[at].is(Kind::Copula) && before && next;
        let family =
            words[at].acronym() && 3 < words[at].letters && !words[at].is(Kind::Keep) && (before || next);
        // An Arabic name that goes on: بن, or with the article after a given name.
        let arabic =
            0 < at && hidden[at - 1] && is_name(&words[at - 1].plain) && words[at].plain.starts_with("بن");
        if link || family || arabic {
            hidden[at] = true;
        }
    }
}
