//! Charts as drawings within the page. They hold no words: the table beside each says the same.

use maud::{Markup, html};

/// What a bar is made of, from the bottom, by the class that gives it its colour.
pub(super) const PARTS: [&str; 5] = ["answered", "offered", "referred", "urgent", "talk"];

const WIDTH: usize = 20;
const GAP: usize = 4;
const HEIGHT: f64 = 100.0;

/// A number small enough to be about someone is drawn as one.
const FEW: u64 = 5;

/// A bar for each day, one beside the other.
pub(super) fn columns(days: &[[u64; PARTS.len()]]) -> Markup {
    let height = |day: &[u64; PARTS.len()]| day.iter().map(|count| blurred(*count)).sum::<f64>();
    let highest = days.iter().map(height).fold(1.0, f64::max);
    let width = (days.len() * (WIDTH + GAP)).max(1);
    html! {
        svg.days viewBox={ "0 0 " (width) " 100" } preserveAspectRatio="none" aria-hidden="true" {
            @for (place, day) in days.iter().enumerate() {
                @for (class, from, tall) in stacked(day, highest) {
                    rect class=(class) x=(place * (WIDTH + GAP) + GAP / 2) y=(tenths(HEIGHT - from - tall))
                        width=(WIDTH) height=(tenths(tall)) {}
                }
            }
        }
    }
}

/// One bar that lies, as long as it is a part of `whole`.
pub(super) fn share(parts: &[u64; PARTS.len()], whole: u64) -> Markup {
    let whole = blurred(whole).max(1.0);
    html! {
        svg.share viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            @for (class, from, long) in stacked(parts, whole) {
                rect class=(class) x=(tenths(from)) y="0" width=(tenths(long)) height="10" {}
            }
        }
    }
}

/// Class, beginning and length of each part, of a hundred.
fn stacked(parts: &[u64; PARTS.len()], whole: f64) -> Vec<(&'static str, f64, f64)> {
    let mut from = 0.0;
    let mut all = Vec::new();
    for (class, count) in PARTS.iter().zip(parts).filter(|(_, count)| **count != 0) {
        let long = blurred(*count) / whole * HEIGHT;
        all.push((*class, from, long));
        from += long;
    }
    all
}

fn blurred(count: u64) -> f64 {
    if count == 0 { 0.0 } else { count.max(FEW) as f64 }
}

fn tenths(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_day_fills_the_chart_and_few_look_like_five() {
        let chart = columns(&[[40, 0, 0, 10, 0], [1, 0, 0, 0, 0], [4, 0, 0, 0, 0]]).0;
        assert!(chart.contains("y=\"20.0\" width=\"20\" height=\"80.0\""), "{chart}");
        assert!(chart.contains("class=\"urgent\" x=\"2\" y=\"0.0\""), "{chart}");
        assert_eq!(chart.matches("height=\"10.0\"").count(), 2, "{chart}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(!columns(&[[0; 5]; 3]).0.contains("rect") && !share(&[0; 5], 0).0.contains("rect"));
    }
}
