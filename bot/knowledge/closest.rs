//! The name that someone probably meant.

/// Among more names there is no suggestion: it is not worth minutes in a collection of tens of thousands.
const MOST: usize = 2000;

/// The candidate that differs from `name` by few enough letters to be a slip of the finger.
pub fn closest<'a, I>(name: &str, candidates: I) -> Option<&'a str>
where
    I: IntoIterator<Item = &'a str, IntoIter: Clone>,
{
    let candidates = candidates.into_iter();
    if candidates.clone().nth(MOST).is_some() {
        return None;
    }
    let name = name.to_lowercase();
    let allowed = (name.chars().count() / 3).clamp(1, 3);
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(&name, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_another_word_is_not() {
        assert_eq!(closest("familiy-doctor", ["emergency-room", "family-doctor"]), Some("family-doctor"));
        assert_eq!(closest("Sources", ["sources", "status"]), Some("sources"));
        assert_eq!(closest("colour", ["sources", "status"]), None);
    }
}
