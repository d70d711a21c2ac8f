//! What is an emergency and what only sounds like one.

use super::*;

fn library() -> Library {
    let phrases = [
        ("child-not-breathing", "it", vec!["bambino non respira", "mio figlio non respira"]),
        ("child-danger", "it", vec!["bambino convulsioni", "bambino febbre altissima molle"]),
        ("pregnancy-danger", "it", vec!["incinta perdo sangue", "si sono rotte le acque"]),
        ("pregnancy-danger", "en", vec!["pregnant and bleeding", "baby stopped moving"]),
        ("pregnancy-danger", "ar", vec!["حامل أنزف", "lbebe makayt7arekch f kerchi"]),
        ("serious-illness", "en", vec!["cannot breathe", "chest pain", "call an ambulance now"]),
    ];
    let dangers = phrases
        .into_iter()
        .map(|(danger, language, lines)| {
            let key = (danger.parse().unwrap(), language.parse().unwrap());
            (key, lines.into_iter().map(str::to_owned).collect())
        })
        .collect();
    let look_alikes = [
        ("it", "quanto costa l'ambulanza"),
        ("en", "how much is an ambulance"),
        ("it", "esame del sangue incinta"),
    ]
    .into_iter()
    .fold(BTreeMap::<Language, Vec<String>>::new(), |mut all, (language, line)| {
        all.entry(language.parse().unwrap()).or_default().push(line.to_owned());
        all
    });
    let ordinary = [
        (
            "it",
            "sono incinta|il bambino sta bene|bambino pediatra|il bambino respira bene|dove dormo stanotte|cambiare medico",
        ),
        ("en", "how do I call a friend|I am pregnant where do I go|doctor for my baby|move to another house"),
        ("ar", "انا حامل|طبيب اطفال|lbebe vaccin"),
    ];
    let questions = ordinary
        .into_iter()
        .map(|(language, lines)| {
            let key = ("ordinary".parse().unwrap(), language.parse().unwrap());
            (key, lines.split('|').map(str::to_owned).collect())
        })
        .collect();
    Library { questions, dangers, look_alikes, ..Library::default() }
}

fn check(text: &str, expected: Option<&str>) {
    let likely: Vec<Language> = ["it", "en", "ar"].iter().map(|code| code.parse().unwrap()).collect();
    let told = Dangers::new(&library(), &BTreeMap::new()).told_in(text, &likely, None, |_| false);
    assert_eq!(told.first().map(Slug::as_str), expected, "{text}");
}

#[test]
fn a_danger_is_met_in_any_order_with_words_between() {
    check("bambino non respira", Some("child-not-breathing"));
    check("aiuto non respira più il mio bambino", Some("child-not-breathing"));
    check("sono incinta e da ieri perdo molto sangue", Some("pregnancy-danger"));
    check("si sono rotte le acque ma sono solo 32 settimane", Some("pregnancy-danger"));
    check("febbre 40 il bambino è molle", Some("child-danger"));
}

#[test]
fn a_typing_error_does_not_hide_it() {
    check("banbino nn respira", Some("child-not-breathing"));
    check("my baby stoped moving", Some("pregnancy-danger"));
    check("I can't breathe", Some("serious-illness"));
    check("lbebe ma kayt7errekch f kerchi", Some("pregnancy-danger"));
    check("lbebe makayt7errekch f kerchi", Some("pregnancy-danger"));
}

#[test]
fn a_phrase_needs_all_its_words() {
    check("sono incinta", None);
    check("dove dormo stanotte", None);
}

#[test]
fn a_look_alike_that_is_as_near_wins() {
    check("esame del sangue incinta", None);
    check("quanto costa l'ambulanza", None);
}

#[test]
fn negated_and_past_dangers_are_none() {
    check("incinta, non perdo sangue", None);
    check("l'anno scorso il bambino ha avuto convulsioni", None);
    check("il bambino ha le convulsioni", Some("child-danger"));
}
