//! A question without the people in it: what may be kept of a question that found no answer.
//!
//! Works by what words look like and stand beside, in all our languages at once. Rather one word too many than one name;
//! tests/scrub holds how much it finds and how much it takes.

mod names;
mod numbers;
mod places;
mod text;

use crate::search::Catalogue;

/// What stands for what was taken out.
const HIDDEN: &str = "…";

/// Longest question kept, in words: longer ones tell a life.
const MOST_WORDS: usize = 60;

/// Takes out names of people, phone, document, tax and account numbers, addresses of houses and of mail, and dates of birth.
pub(super) fn scrubbed(catalogue: &Catalogue, text: &str) -> String {
    kept(&|word| catalogue.knows_word(word), text, MOST_WORDS)
}

/// The same of any length, for what a mediator wants to share with all.
pub fn anonymous(catalogue: &Catalogue, text: &str) -> String {
    kept(&|word| catalogue.knows_word(word), text, usize::MAX)
}

/// `known`: is it a word that the library's texts use, and no name?
fn kept(known: &dyn Fn(&str) -> bool, text: &str, most: usize) -> String {
    let mut words = text::words(text);
    words.truncate(most);
    let mut hidden = vec![false; words.len()];
    numbers::hide(&words, &mut hidden);
    places::hide(&words, &mut hidden);
    names::hide(&words, known, &mut hidden);
    let mut kept: Vec<&str> = Vec::new();
    for (word, hidden) in words.iter().zip(hidden) {
        if !hidden {
            kept.push(word.raw);
        } else if kept.last() != Some(&HIDDEN) {
            kept.push(HIDDEN);
        }
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(text: &str) -> String {
        kept(&|word| !["kevin", "kovalenko"].contains(&word), text, usize::MAX)
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(whole(text), expected);
    }

    #[test]
    fn names_numbers_and_addresses_go() {
        check("Mi chiamo fatou diop e cerco un avvocato", "Mi chiamo … e cerco un avvocato");
        check(
            "My friend Amina lives in via Sacchi 47, can she vote?",
            "My friend … lives in … can she vote?",
        );
        check("chiamami al 333 1234567 o a.b@mail.com", "chiamami al … o …");
        check("اسمي فاطمة الزهراء وأريد رخصة سياقة", "اسمي … وأريد رخصة سياقة");
        check("CERCO CASA, MI CHIAMO FATOU DIOP E HO DUE FIGLI", "CERCO CASA, MI CHIAMO … E HO DUE FIGLI");
    }

    #[test]
    fn a_word_that_nobody_knows_is_a_name_where_one_is_to_be_expected() {
        check("mio figlio kevin ha la febbre", "mio figlio … ha la febbre");
        check("il coso kevin non va", "il coso kevin non va");
    }

    #[test]
    fn an_ordinary_question_stays_as_it_is() {
        for text in [
            "dove faccio il vaccino al mio cane",
            "un corso di 20 ore costa 1500 euro nel 2026?",
            "legge 104/92, orario 9:00-12:30, modello F24",
            "posso andare via da casa?",
        ] {
            check(text, text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_nothing_is_put_in(text in "\\PC{0,200}") {
            let scrubbed = whole(&text);
            for word in scrubbed.split_whitespace() {
                prop_assert!(word == HIDDEN || text.contains(word));
            }
        }

        #[test]
        fn a_long_number_never_stays(before in "[a-zà-ù ]{0,20}", number in "[0-9]{6,20}", after in "[a-zà-ù ]{0,20}") {
            prop_assume!(!(1900..2100).contains(&number.parse::<u64>().unwrap_or(0)));
            let text = format!("{before} {number} xyz {after}");
            prop_assert!(!whole(&text).contains(&number));
        }
    }
}
