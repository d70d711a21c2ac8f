//! Two versions of a page side by side, the lines that differ marked.

use maud::{Markup, html};
use similar::{DiffOp, DiffTag, TextDiff};

use crate::language::Language;
use crate::wording::{Phrase, say};

/// Lines that are the same, shown around those that differ.
const AROUND: usize = 2;

pub(super) fn beside(now: &str, yours: &str, language: Language) -> Markup {
    let (old, new): (Vec<&str>, Vec<&str>) = (now.lines().collect(), yours.lines().collect());
    let difference = TextDiff::from_slices(&old, &new);
    let groups = difference.grouped_ops(AROUND);
    html! {
        div.wide tabindex="0" role="group" aria-label=(say(language, &Phrase::BackofficeVersions)) {
            table.versions {
                thead {
                    tr {
                        th scope="col" { (say(language, &Phrase::BackofficeVersionNow)) }
                        th scope="col" { (say(language, &Phrase::BackofficeVersionYours)) }
                    }
                }
                @for group in &groups {
                    tbody dir="auto" { @for op in group { (rows(op, &old, &new)) } }
                }
            }
        }
    }
}

fn rows(op: &DiffOp, old: &[&str], new: &[&str]) -> Markup {
    let (tag, from, to) = op.as_tag_tuple();
    let (from, to) = (old.get(from).unwrap_or_default(), new.get(to).unwrap_or_default());
    let differs = tag != DiffTag::Equal;
    html! {
        @for row in 0..from.len().max(to.len()) {
            tr { (line(from.get(row), differs)) (line(to.get(row), differs)) }
        }
    }
}

fn line(line: Option<&&str>, differs: bool) -> Markup {
    html! {
        td dir="auto" {
            @if let Some(line) = line { @if differs { mark { (line) } } @else { (line) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ENGLISH;

    #[test]
    fn the_lines_that_differ_are_marked_and_what_is_the_same_far_away_is_left_out() {
        let now = "far\naway\none\ntwo\nthree\nfour\n";
        let yours = "far\naway\none\ntwo\n3 <b>\nfour\nfive\n";
        let html = beside(now, yours, ENGLISH).into_string();
        assert!(html.contains(
            "<td dir=\"auto\"><mark>three</mark></td><td dir=\"auto\"><mark>3 &lt;b&gt;</mark></td>"
        ));
        assert!(html.contains("<td dir=\"auto\"></td><td dir=\"auto\"><mark>five</mark></td>"), "{html}");
        assert!(html.contains("<td dir=\"auto\">two</td>") && !html.contains("away"), "{html}");
    }
}
