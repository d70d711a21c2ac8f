//! Slips in the text: its sections, its length, the lines of the phrasebook.

use expect_test::expect;

use super::{DANGER, EN, Folder, IT, PLACE, check, folder, read, today};

#[test]
fn a_section_has_a_known_id_once() {
    check(
        &folder().slip(EN, "{#cost}", "{#costs}"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:9:1: error: there is no section `costs`
          9 | ## Cost {#costs}
          help: write `{#cost}`
    "#]],
    );
    check(
        &folder().slip(EN, "{#cost}", "{#price}"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:9:1: error: there is no section `price`
          9 | ## Cost {#price}
          help: use one of: steps, documents, cost, when, where, rights, warning, more
    "#]],
    );
    check(
        &folder().slip(EN, " {#cost}", ""),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:9:1: error: the heading has no section id
          9 | ## Cost
          help: write the id at its end, for example `## Cost {#steps}`; the ids are steps, documents, cost, when, where, rights, warning, more
    "#]],
    );
    check(
        &folder().slip(EN, "{#cost}", "{#cost"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:9:1: error: the section's id is not closed well
          9 | ## Cost {#cost
          help: write the id at its end, for example `## Cost {#steps}`; the ids are steps, documents, cost, when, where, rights, warning, more
    "#]],
    );
    check(
        &folder().slip(EN, "## Cost", "##Cost"),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:9:1: error: a heading needs a space after `##`
          9 | ##Cost {#cost}
          help: write `## Cost {#cost}`
    "#]],
    );
    let twice = folder().text(EN) + "\n## Price {#cost}\n\nNothing.\n";
    check(
        &folder().with(EN, twice),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:13:1: error: the section `cost` stands twice
          13 | ## Price {#cost}
          help: put the two texts under one heading
    "#]],
    );
}

#[test]
fn a_section_has_a_text() {
    let text = folder().text(IT) + "\n## Documenti {#documents}\n";
    check(
        &folder().with(IT, text),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:1:1: warning: sections of `family-doctor.it.md` are missing: `documents`
          help: translate them too, under headings with the same ids
        piemonte/health/family-doctor.en.md:5:13: warning: `family-doctor.it.md` has changed since it was translated
          5 | translates: "3b8b5322"
          help: bring it up to date, then write `translates: "1506a277"`
        piemonte/health/family-doctor.it.md:16:1: warning: the section `documents` has no text
          16 | ## Documenti {#documents}
          help: write its text, or delete its heading
    "#]],
    );
}

#[test]
fn the_short_answer_comes_first() {
    check(
        &folder().slip(EN, "The doctor is free. Call 011 5550101 within 30 days.\n", ""),
        &expect![[r#"
            piemonte/health/family-doctor.en.md:8:1: error: the short answer is missing
              8 | ## Cost {#cost}
              help: write what to do and where, in two or three sentences, between the second `---` and the first heading
        "#]],
    );
}

#[test]
fn the_short_answer_is_short() {
    let long = format!("The doctor is free. Call 011 5550101 within 30 days. {}", "Do ask. ".repeat(80));
    check(
        &folder().slip(EN, "The doctor is free. Call 011 5550101 within 30 days.", long.trim()),
        &expect![[r#"
            piemonte/health/family-doctor.en.md:7:1: warning: the short answer is 692 characters long
              7 | The doctor is free. Call 011 5550101 within 30 days. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask. Do ask.
              help: keep it under 600: move details into a section, for example `## … {#more}`
        "#]],
    );
}

#[test]
fn a_sentence_is_short() {
    let long = "The doctor is free and you can go there when you want and as often as you want and nobody will ask you for any money at all.";
    check(
        &folder().slip(EN, "The doctor is free.", long),
        &expect![[r#"
        piemonte/health/family-doctor.en.md:7:1: warning: a sentence of the short answer has 28 words
          7 | The doctor is free and you can go there when you want and as often as you want and nobody will ask you for any money at all. Call 011 5550101 within 30 days.
          help: make two of it: at most 25 words, one idea each
    "#]],
    );
}

#[test]
fn a_card_is_a_text_without_sections() {
    let text = folder().text(super::BABY) + "\n## Poi\n\nResta calmo.\n";
    check(
        &folder().with(super::BABY, text),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:11:1: warning: a heading is not shown here
          11 | ## Poi
          help: write it as a paragraph, without `#`
    "#]],
    );
    check(
        &folder().slip(super::BABY, "Chiama subito il 112.\n", ""),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:8:1: error: the page has no text
          8 | ---
          help: write which number to call and what to do below the second `---`
    "#]],
    );
}

#[test]
fn a_question_stands_once_and_leads_to_one_topic() {
    let other = folder().text(IT).replace("Scegliere", "Cambiare");
    let folder = folder()
        .slip(PLACE, "[it, en]", "[it]")
        .without(EN)
        .with("piemonte/health/other.it.md", other)
        .with(
            "everywhere/questions/family-doctor.it.txt",
            "# nota\ncome trovo un medico?\nCome trovo un medico\n",
        )
        .with("everywhere/questions/other.it.txt", "Come trovo un medico!\n");
    check(
        &folder,
        &expect![[r#"
            everywhere/questions/family-doctor.it.txt:1:1: warning: 1 question so far
              help: add 19 in other words
            everywhere/questions/family-doctor.it.txt:3:1: warning: the same line stands on line 2
              3 | Come trovo un medico
              help: delete one of the two
            everywhere/questions/other.it.txt:1:1: warning: 1 question so far
              help: add 19 in other words
            everywhere/questions/other.it.txt:1:1: warning: the same line stands in `everywhere/questions/family-doctor.it.txt`
              1 | Come trovo un medico!
              help: keep it where it belongs: a question leads to one article
        "#]],
    );
}

#[test]
fn an_article_has_questions_where_there_is_a_phrasebook() {
    check(
        &folder().with("everywhere/questions/familly-doctor.it.txt", "un medico per me\n"),
        &expect![[r#"
        everywhere/questions/familly-doctor.it.txt:1:1: warning: no territory has an article `familly-doctor`
          help: rename the file to begin with `family-doctor`
        piemonte/health/family-doctor.it.md:2:8: warning: nothing says how people ask about it in `it`
          2 | title: Scegliere il medico
          help: write `everywhere/questions/family-doctor.it.txt`: 20 ways to ask, one a line
        piemonte/health/family-doctor.it.md:2:8: warning: nothing says how people ask about it in `en`
          2 | title: Scegliere il medico
          help: write `everywhere/questions/family-doctor.en.txt`: 20 ways to ask, one a line
    "#]],
    );
}

#[test]
fn a_danger_phrase_is_more_than_a_word_and_leads_to_one_card() {
    let folder = folder()
        .with(DANGER, "soffoca\nbambino non respira\n")
        .with("everywhere/danger/no-emergency.it.txt", "bambino non respira\n")
        .with("everywhere/danger/fire.it.txt", "la casa brucia\n");
    check(
        &folder,
        &expect![[r#"
        everywhere/danger/child-not-breathing.it.txt:1:1: warning: `soffoca` alone sounds the alarm
          1 | soffoca
          help: write a phrase that says the danger, for example `baby not breathing`
        everywhere/danger/fire.it.txt:1:1: warning: no territory has an urgent card `fire`
          help: write the page that it belongs to, or delete the file
        everywhere/danger/no-emergency.it.txt:1:1: warning: the same line stands in `everywhere/danger/child-not-breathing.it.txt`
          1 | bambino non respira
          help: keep it where it belongs: a phrase leads to one card
    "#]],
    );
}

#[test]
fn a_card_needs_words_that_lead_to_it() {
    check(
        &folder().without(DANGER),
        &expect![[r#"
        piemonte/urgent/child-not-breathing.it.md:2:8: warning: no words lead to this card
          2 | title: Il bambino non respira
          help: write `everywhere/danger/child-not-breathing.it.txt`: how people say that it is happening
    "#]],
    );
}

#[test]
fn small_talk_has_phrases_and_an_answer_and_words_have_equals() {
    let folder = folder()
        .with("everywhere/smalltalk/greeting.it.md", "---\nphrases: []\n---\n")
        .with("everywhere/words/it.txt", "medico, dottore\nospedale\n")
        .with("everywhere/words/ar.txt", "طبيب، دكتور\n");
    check(
        &folder,
        &expect![[r#"
        everywhere/smalltalk/greeting.it.md:1:1: warning: there are no phrases
          help: write how people say it: `phrases: [hello, good morning]`
        everywhere/smalltalk/greeting.it.md:3:1: error: the page has no text
          3 | ---
          help: write what the bot answers below the second `---`
        everywhere/words/it.txt:2:1: warning: the word stands alone
          2 | ospedale
          help: write its equals after a comma: `medico, dottore, mmg`
    "#]],
    );
    let (library, _) = read(&folder.0, today());
    let words: Vec<usize> = library.words.values().flatten().map(|group| group.words.len()).collect();
    assert_eq!(words, [2, 2]);
}

#[test]
fn a_foreign_collection_needs_a_title_and_a_text_and_no_more() {
    let collection = Folder(Vec::new())
        .with(
            "collection-zu/territory.zu.md",
            "---\nname: \"collection-zu\"\nlanguages: [\"zu\"]\ncities: []\n---\n",
        )
        .with(
            "collection-zu/pages/doc-1.zu.md",
            "---\ntitle: \"Isihloko: \\\"a\\\"\"\nstatus: draft\n---\nUmbhalo.\n\n1. ok\n",
        );
    let (library, diagnostics) = read(&collection.0, today());
    assert!(!diagnostics.iter().any(super::super::Diagnostic::is_error));
    assert_eq!(super::articles(&library), "doc-1 [zu]");
}
