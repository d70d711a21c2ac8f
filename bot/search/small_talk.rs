//! Greetings, thanks, and questions about the bot itself: messages that are nothing but small talk.

use std::collections::BTreeMap;

use super::function_words::FunctionWords;
use super::repair::{distance_within, letters_of, may_be_near};
use super::words::words;
use crate::knowledge::{Library, Slug};
use crate::language::Language;

/// A longer message says more than small talk.
const LONGEST: usize = 9;
/// Words of a message that no phrase holds: one in so many, as in "grazie mille amico".
const ONE_STRANGE_WORD_IN: usize = 3;

/// How much of a phrase, and of the message, must be shared where nothing else answers.
const MOST_OF_A_PHRASE: f64 = 0.66;
const PART_OF_A_MESSAGE: f64 = 0.4;

/// All phrases of all languages.
pub struct SmallTalks {
    phrases: Vec<Phrase>,
    known: Vec<Known>,
    signs: Vec<(Slug, String)>,
}

/// A phrase of a small talk.
struct Phrase {
    talk: Slug,
    language: Language,
    /// Its words, as places in `known`.
    words: Vec<usize>,
}

/// A word of the phrases, each once.
struct Known {
    word: String,
    length: usize,
    letters: u32,
    unstretched: Vec<char>,
    /// A function word of a language that has it in a phrase: it tells how something is said, rarely what.
    is_small: bool,
}

impl SmallTalks {
    pub fn new(library: &Library) -> SmallTalks {
        let mut talks = SmallTalks { phrases: Vec::new(), known: Vec::new(), signs: Vec::new() };
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (slug, talk) in &library.small_talk {
            let phrases = talk
                .texts
                .iter()
                .flat_map(|(language, text)| text.phrases.iter().map(move |phrase| (*language, phrase)));
            for (language, phrase) in phrases {
                let said = words(phrase);
                if said.is_empty() {
                    talks.signs.push((slug.clone(), phrase.trim().to_owned()));
                } else {
                    let small = FunctionWords::of(language);
                    let place = |word| talks.place_of(word, small, &mut places);
                    let words = said.into_iter().map(place).collect();
                    talks.phrases.push(Phrase { talk: slug.clone(), language, words });
                }
            }
        }
        talks
    }

    fn place_of(
        &mut self,
        word: String,
        small: &FunctionWords,
        places: &mut BTreeMap<String, usize>,
    ) -> usize {
        let is_small = small.contain(&word);
        let place = *places.entry(word).or_insert_with_key(|word| {
            self.known.push(Known::new(word.clone(), is_small));
            self.known.len() - 1
        });
        self.known[place].is_small |= is_small;
        place
    }

    /// For each word of a message, which of the known words it is like.
    fn likenesses(&self, said: &[String]) -> Vec<Vec<bool>> {
        let of_word = |word: &String| {
            let said = Known::new(word.clone(), false);
            self.known.iter().map(|known| known.is_like(&said)).collect()
        };
        said.iter().map(of_word).collect()
    }

    /// The small talk that the whole message is, if it is. Where it is several, that of its language: `ciao` says hello in
    /// Italian and goodbye in French.
    pub fn is(&self, text: &str, language: Language) -> Option<Slug> {
        let said = words(text);
        if said.is_empty() {
            return self.of_signs(text);
        }
        if LONGEST < said.len() {
            return None;
        }
        self.covering(&said, language)
    }

    /// The small talk that a short message resembles: most of a phrase's words, not small ones alone, and a good part of the
    /// message.
    pub fn resembled_by(&self, text: &str, language: Language) -> Option<Slug> {
        let said = words(text);
        if said.is_empty() || LONGEST < said.len() {
            return None;
        }
        let likenesses = self.likenesses(&said);
        let shared = |phrase: &[usize]| {
            let is_there = |known: &&usize| likenesses.iter().any(|like| like[**known]);
            let there = phrase.iter().filter(is_there).count();
            let tells = || phrase.iter().filter(is_there).any(|known| !self.known[*known].is_small);
            (MOST_OF_A_PHRASE * phrase.len() as f64 <= there as f64
                && PART_OF_A_MESSAGE * said.len() as f64 <= there as f64
                && (there == phrase.len() || tells()))
            .then_some(there)
        };
        let resembled = self
            .phrases
            .iter()
            .filter_map(|phrase| Some(((shared(&phrase.words)?, phrase.language == language), &phrase.talk)));
        likeliest(resembled)
    }

    /// A message of signs alone (`😊`): the small talk that lists one of them, or else a greeting.
    fn of_signs(&self, text: &str) -> Option<Slug> {
        let speaks =
            text.chars().any(|sign| !sign.is_whitespace() && !sign.is_ascii_punctuation() && sign != '؟');
        let listed = self.signs.iter().find(|(_, sign)| !sign.is_empty() && text.contains(sign.as_str()));
        let mut talks = self.phrases.iter().map(|phrase| &phrase.talk);
        let greeting = || talks.find(|slug| slug.as_str() == "greeting");
        speaks.then(|| listed.map(|(slug, _)| slug).or_else(greeting).cloned()).flatten()
    }

    /// Phrases that together make up the message; what the longest of them is, the message is.
    fn covering(&self, said: &[String], language: Language) -> Option<Slug> {
        let likenesses = self.likenesses(said);
        let mut covered = vec![false; said.len()];
        let mut met: Vec<(Standing, &Slug)> = Vec::new();
        for phrase in &self.phrases {
            let length = phrase.words.len();
            for start in 0..(said.len() + 1).saturating_sub(length) {
                let stretch = likenesses.get(start..start + length).unwrap_or_default();
                if stretch.iter().zip(&phrase.words).all(|(like, known)| like[*known]) {
                    covered.iter_mut().skip(start).take(length).for_each(|word| *word = true);
                    met.push(((length, phrase.language == language), &phrase.talk));
                }
            }
        }
        let strange = covered.iter().filter(|covered| !**covered).count();
        if said.len() / ONE_STRANGE_WORD_IN < strange {
            return None;
        }
        likeliest(met)
    }
}

/// How many words of a phrase were said, and whether it is one of the message's language.
type Standing = (usize, bool);

/// The one that stands best; of equals the first by name.
fn likeliest<'a>(talks: impl IntoIterator<Item = (Standing, &'a Slug)>) -> Option<Slug> {
    let best = talks.into_iter().max_by(|(a, one), (b, other)| a.cmp(b).then_with(|| other.cmp(one)));
    best.map(|(_, talk)| talk.clone())
}

impl Known {
    fn new(word: String, is_small: bool) -> Known {
        let (length, letters, unstretched) = (word.chars().count(), letters_of(&word), unstretched(&word));
        Known { word, length, letters, unstretched, is_small }
    }

    /// The same word, stretched (`ciaooo`) or with one typing error in a long one.
    fn is_like(&self, said: &Known) -> bool {
        said.word == self.word
            || said.unstretched == self.unstretched
            || (5 <= said.length
                && self.length.abs_diff(said.length) <= 1
                && may_be_near(self.letters, said.letters, 1)
                && distance_within(&said.word, &self.word, 1).is_some())
    }
}

fn unstretched(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Prose, SmallTalk, SmallTalkText};
    use crate::language::{FRENCH, ITALIAN};

    fn talks() -> SmallTalks {
        let talk_in = |language, phrases: &[&str]| {
            let phrases = phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
            SmallTalk {
                texts: BTreeMap::from([(language, SmallTalkText { phrases, reply: Prose::default() })]),
            }
        };
        let talk = |phrases: &[&str]| talk_in(ITALIAN, phrases);
        let small_talk = BTreeMap::from([
            ("goodbye".parse().unwrap(), talk_in(FRENCH, &["ciao", "au revoir"])),
            ("greeting".parse().unwrap(), talk(&["ciao", "buongiorno", "salve a tutti", "👋"])),
            ("thanks".parse().unwrap(), talk(&["grazie", "grazie mille", "🙏"])),
            ("who-are-you".parse().unwrap(), talk(&["sei un robot", "chi sei"])),
        ]);
        SmallTalks::new(&Library { small_talk, ..Library::default() })
    }

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(talks().is(text, ITALIAN).as_ref().map(Slug::as_str), expected, "{text}");
    }

    #[test]
    fn a_message_that_is_nothing_else_is_small_talk() {
        check("Ciao!", Some("greeting"));
        check("ciaooo", Some("greeting"));
        check("buongorno", Some("greeting"));
        check("Grazie mille amico", Some("thanks"));
        check("ciao, chi sei?", Some("who-are-you"));
    }

    #[test]
    fn what_two_languages_say_otherwise_is_what_the_messages_own_says() {
        assert_eq!(talks().is("ciao", FRENCH), "goodbye".parse().ok());
        check("ciao", Some("greeting"));
        check("au revoir", Some("goodbye"));
    }

    #[test]
    fn signs_speak_too() {
        check("👋🏾", Some("greeting"));
        check("🙏🙏", Some("thanks"));
        check("🌹", Some("greeting"));
        check("?", None);
        check("", None);
    }

    #[test]
    fn to_share_small_words_alone_is_no_resemblance() {
        let resembled = |text| talks().resembled_by(text, ITALIAN).map(|talk| talk.to_string());
        assert_eq!(resembled("ma sei un robot vero"), Some("who-are-you".into()));
        assert_eq!(resembled("sei un cavallo"), None);
    }

    #[test]
    fn a_greeting_does_not_swallow_the_question_behind_it() {
        check("ciao, come trovo un medico", None);
        check("grazie ma dove si trova la questura", None);
        check("medico", None);
    }
}
