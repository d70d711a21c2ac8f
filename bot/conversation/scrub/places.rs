//! Addresses: the street, the house, the flat.

use super::text::{Kind, Word};

/// Words that a street's name has at most.
const LONGEST: usize = 5;

pub(super) fn hide(words: &[Word<'_>], hidden: &mut [bool]) {
    for at in 0..words.len() {
        if let Some(end) = after_its_kind(words, at) {
            hidden[before(words, at)..rest(words, end)].fill(true);
        } else if words[at].is(Kind::StreetAfter) {
            before_its_kind(words, at, hidden);
        } else if rest(words, at) >= at + 4 {
            // `pallati 14 hyrja 2`: two parts of a house tell it without its street.
            hidden[at..rest(words, at)].fill(true);
        }
    }
}

/// `via Sacchi 47`, `carrer de Balmes 120`: where the name ends; `None` where it is no street.
fn after_its_kind(words: &[Word<'_>], at: usize) -> Option<usize> {
    let sure = words[at].is(Kind::Street) && !words.get(at + 1)?.is(Kind::NoStreet);
    if !(sure || words[at].is(Kind::MaybeStreet)) || words[at].ends {
        return None;
    }
    let mut end = at + 1;
    let mut named = false;
    let mut capital = false;
    while end < words.len() && end - at <= LONGEST {
        let word = &words[end];
        if word.is_number() {
            break;
        }
        let link = word.is(Kind::Link);
        if !link && word.is(Kind::Stop) || word.is(Kind::Within) {
            break;
        }
        // Without capitals a name is a word or two, unless a house number follows.
        if named && !link && !word.capital() && !number_within(words, end) {
            break;
        }
        named |= !link;
        capital |= word.capital() && !word.acronym() && 1 < word.letters && word.digits == 0;
        end += 1;
        if word.ends {
            break;
        }
    }
    while at + 1 < end && words[end - 1].is(Kind::Link) {
        end -= 1;
    }
    let numbered =
        !words[end - 1].ends && words.get(end).is_some_and(Word::is_small_number) && !counts(words, end);
    (named && (sure || capital || numbered)).then_some(end)
}

/// A house number within the next two words.
fn number_within(words: &[Word<'_>], at: usize) -> bool {
    (at + 1..=at + 2).any(|at| words.get(at).is_some_and(Word::is_small_number) && !counts(words, at))
}

/// `20 ore`: a number that counts something.
fn counts(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| next.is(Kind::Unit))
}

/// `12 rue Victor Hugo`, `14 bis impasse du Moulin`: where the number before the street is, or the street itself.
fn before(words: &[Word<'_>], at: usize) -> usize {
    let number = |at: usize| words[at].is_small_number() && !words[at].ends;
    match at {
        _ if 1 < at && matches!(words[at - 1].plain.as_str(), "bis" | "ter") && number(at - 2) => at - 2,
        _ if 0 < at && number(at - 1) => at - 1,
        _ => at,
    }
}

/// `12 Baker Street`, `27 King Road`
fn before_its_kind(words: &[Word<'_>], at: usize, hidden: &mut [bool]) {
    let number = (1..=3).filter_map(|back| at.checked_sub(back)).find(|at| words[*at].is_small_number());
    if let Some(first) = number {
        hidden[first..=at].fill(true);
        if 1 < first && words[first - 1].is(Kind::Within) {
            hidden[first - 1] = true;
        }
    }
    // `Flat 4, 27 King Road`
    if let Some(first) = number.filter(|first| 2 <= *first)
        && words[first - 1].is_small_number()
        && words[first - 2].is(Kind::Within)
    {
        hidden[first - 2..first].fill(true);
    }
}

/// What belongs to the address after the street's name: numbers, floors, doors.
fn rest(words: &[Word<'_>], from: usize) -> usize {
    let mut end = from;
    while end < words.len() {
        let word = &words[end];
        let house = house_number(words, end);
        let part = is_part_of_house(words, end) && house_number(words, end + 1);
        // `scala B interno 4`
        let letter = word.letters == 1 && word.capital() && 0 < end && is_part_of_house(words, end - 1);
        if !(house || part || letter) {
            break;
        }
        end += 1;
    }
    end
}

fn is_part_of_house(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is(Kind::Within))
}

/// `47`, `12/B`, `3º`, or a letter of a staircase.
fn house_number(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        let number = (1..=5).contains(&word.digits) && word.letters <= 2 && !counts(words, at);
        number && !word.raw.contains(':') || word.letters == 1 && word.digits == 0 && word.capital()
    })
}
