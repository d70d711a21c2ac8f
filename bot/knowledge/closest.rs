//! The name that someone probably meant.

/// The candidate that differs from `name` by few enough letters to be a slip of the finger.
pub(super) fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (name.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| {
            (strsim::damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase()), candidate)
        })
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
