//! What in a message speaks against an emergency: a question about cost or numbers, a time long past.

use super::words::words;

/// The expressions of `guards.txt`, as folded words.
pub struct Guards {
    cost: Vec<Vec<String>>,
    past: Vec<Vec<String>>,
    now: Vec<Vec<String>>,
    cry: Vec<Vec<String>>,
}

impl Guards {
    pub fn new() -> Guards {
        let mut guards = Guards { cost: Vec::new(), past: Vec::new(), now: Vec::new(), cry: Vec::new() };
        for line in include_str!("guards.txt").lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.splitn(3, ' ');
            let (_, tells, expression) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
            let expression = words(expression);
            match tells {
                _ if expression.is_empty() => {}
                Some("cost") => guards.cost.push(expression),
                Some("past") => guards.past.push(expression),
                Some("now") => guards.now.push(expression),
                _ => guards.cry.push(expression),
            }
        }
        guards
    }

    /// Whether the words ask about a service, and nothing says that it is now; or tell of the past, and nobody
    /// cries for help.
    pub fn speak_against(&self, said: &[String]) -> bool {
        let in_message =
            |expression: &Vec<String>| said.windows(expression.len()).any(|words| words == expression);
        let holds = |expressions: &[Vec<String>]| expressions.iter().any(in_message);
        !holds(&self.cry) && (holds(&self.past) || (holds(&self.cost) && !holds(&self.now)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, against: bool) {
        assert_eq!(Guards::new().speak_against(&words(text)), against, "{text}");
    }

    #[test]
    fn cost_and_past_speak_against_an_emergency() {
        check("Quanto costa un'ambulanza?", true);
        check("Last year my son had convulsions", true);
        check("كم سعر سيارة الإسعاف", true);
        check("fetița a făcut convulsii la febră vara trecută", true);
    }

    #[test]
    fn now_outweighs_them() {
        check("last year he had convulsions and now again", false);
        check("non respira, aiuto, quanto costa l'ambulanza", false);
    }

    #[test]
    fn a_plain_emergency_has_nothing_against_it() {
        check("mio figlio non respira", false);
        check("", false);
    }
}
