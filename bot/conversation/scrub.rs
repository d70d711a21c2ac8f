//! A question without the people in it: what may be kept of a question that found no answer.

/// Words after which a name or an address comes, in our languages.
const BEFORE_A_NAME: &[&str] = &[
    "chiamo",
    "signor",
    "signora",
    "dottor",
    "dottoressa",
    "via",
    "viale",
    "corso",
    "piazza",
    "largo",
    "vicolo",
    "name",
    "mr",
    "mrs",
    "ms",
    "street",
    "road",
    "appelle",
    "monsieur",
    "madame",
    "mme",
    "rue",
    "avenue",
    "boulevard",
    "place",
    "llamo",
    "señor",
    "señora",
    "calle",
    "avenida",
    "plaza",
    "dic",
    "senyor",
    "senyora",
    "carrer",
    "plaça",
    "اسمي",
    "إسمي",
    "اسم",
    "السيد",
    "السيدة",
    "الدكتور",
    "شارع",
    "quhem",
    "zoti",
    "zonja",
    "rruga",
    "numesc",
    "domnul",
    "doamna",
    "strada",
    "tudd",
    "turu",
];

/// Words hidden after such a word: a first and a family name, or a street of two words.
const HIDDEN_AFTER: usize = 2;

/// What stands for what was taken out.
const HIDDEN: &str = "…";

/// Longest question kept, in words: longer ones tell a life.
const MOST_WORDS: usize = 60;

/// Takes out numbers, addresses of all kinds, and words that look like names. Rather one word too many than one name.
pub(super) fn scrubbed(text: &str) -> String {
    kept(text, MOST_WORDS)
}

/// The same of any length, for what a mediator wants to share with all.
pub fn anonymous(text: &str) -> String {
    kept(text, usize::MAX)
}

fn kept(text: &str, most: usize) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut hide: usize = 0;
    let mut sentence_starts = true;
    for word in text.split_whitespace().take(most) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let introduces = BEFORE_A_NAME.contains(&bare.to_lowercase().as_str());
        let is_name = !sentence_starts && bare.chars().next().is_some_and(char::is_uppercase);
        let is_address = word.contains(['@', '/', '_']) || word.chars().any(char::is_numeric);
        if hide > 0 || is_name || is_address {
            hide = hide.saturating_sub(1);
            if kept.last() != Some(&HIDDEN) {
                kept.push(HIDDEN);
            }
        } else {
            kept.push(word);
        }
        if introduces {
            hide = HIDDEN_AFTER;
        }
        sentence_starts = word.ends_with(['.', '!', '?', '؟', ':', '\n']);
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(scrubbed(text), expected);
    }

    #[test]
    fn names_numbers_and_addresses_go() {
        check("Mi chiamo fatou diop e cerco un avvocato", "Mi chiamo … e cerco un avvocato");
        check(
            "My friend Amina lives in via Sacchi 47, can she vote?",
            "My friend … lives in via … can she vote?",
        );
        check("chiamami al 333 1234567 o a.b@mail.com", "chiamami al … o …");
        check("اسمي فاطمة الزهراء وأريد رخصة سياقة", "اسمي … وأريد رخصة سياقة");
    }

    #[test]
    fn an_ordinary_question_stays_as_it_is() {
        check("dove faccio il vaccino al mio cane", "dove faccio il vaccino al mio cane");
    }
}
