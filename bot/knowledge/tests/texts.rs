//! Slips in the text: its sections, its length, the lines of the phrasebook.

use expect_test::expect;

use super::{DANGER, EN, Folder, IT, PLACE, check, folder, read, today};

#[test]
fn a_section_has_a_known_id_once() {
    check(&folder().slip(EN, "{#cost}", "{#costs}"), &expect![[""]]);
    check(&folder().slip(EN, "{#cost}", "{#price}"), &expect![[""]]);
    check(&folder().slip(EN, " {#cost}", ""), &expect![[""]]);
    check(&folder().slip(EN, "{#cost}", "{#cost"), &expect![[""]]);
    check(&folder().slip(EN, "## Cost", "##Cost"), &expect![[""]]);
    let twice = folder().text(EN) + "\n## Price {#cost}\n\nNothing.\n";
    check(&folder().with(EN, twice), &expect![[""]]);
}

#[test]
fn a_section_has_a_text() {
    let text = folder().text(IT) + "\n## Documenti {#documents}\n";
    check(&folder().with(IT, text), &expect![[""]]);
}

#[test]
fn the_short_answer_comes_first() {
    check(&folder().slip(EN, "The doctor is free. Call 011 5550101 within 30 days.\n", ""), &expect![[""]]);
}

#[test]
fn the_short_answer_is_short() {
    let long = format!("The doctor is free. Call 011 5550101 within 30 days. {}", "Do ask. ".repeat(80));
    check(
        &folder().slip(EN, "The doctor is free. Call 011 5550101 within 30 days.", long.trim()),
        &expect![[""]],
    );
}

#[test]
fn a_sentence_is_short() {
    let long = "The doctor is free and you can go there when you want and as often as you want and nobody will ask you for any money at all.";
    check(&folder().slip(EN, "The doctor is free.", long), &expect![[""]]);
}

#[test]
fn a_card_is_a_text_without_sections() {
    let text = folder().text(super::BABY) + "\n## Poi\n\nResta calmo.\n";
    check(&folder().with(super::BABY, text), &expect![[""]]);
    check(&folder().slip(super::BABY, "Chiama subito il 112.\n", ""), &expect![[""]]);
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
    check(&folder, &expect![[""]]);
}

#[test]
fn an_article_has_questions_where_there_is_a_phrasebook() {
    check(&folder().with("everywhere/questions/familly-doctor.it.txt", "un medico per me\n"), &expect![[""]]);
}

#[test]
fn a_danger_phrase_is_more_than_a_word_and_leads_to_one_card() {
    let folder = folder()
        .with(DANGER, "soffoca\nbambino non respira\n")
        .with("everywhere/danger/no-emergency.it.txt", "bambino non respira\n")
        .with("everywhere/danger/fire.it.txt", "la casa brucia\n");
    check(&folder, &expect![[""]]);
}

#[test]
fn a_card_needs_words_that_lead_to_it() {
    check(&folder().without(DANGER), &expect![[""]]);
}

#[test]
fn small_talk_has_phrases_and_an_answer_and_words_have_equals() {
    let folder = folder()
        .with("everywhere/smalltalk/greeting.it.md", "---\nphrases: []\n---\n")
        .with("everywhere/words/it.txt", "medico, dottore\nospedale\n")
        .with("everywhere/words/ar.txt", "طبيب، دكتور\n");
    check(&folder, &expect![[""]]);
    let (library, _) = read(&folder.0, today());
    let words: Vec<usize> = library.words.values().flatten().map(Vec::len).collect();
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
