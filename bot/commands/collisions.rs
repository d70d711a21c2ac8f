//! `sportello collisions`: which questions would be answered otherwise by what has been changed and not committed yet.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use chrono::NaiveDate;

use super::ask::area;
use super::check::{counted, read};
use crate::evaluation::collisions::{Answer, Asked, Collision, Collisions, collision, of_phrasebooks};
use crate::evaluation::read_cases;
use crate::folder;
use crate::knowledge::{self, SourceFile};
use crate::language::Language;
use crate::search::Catalogue;

/// So many changes of a language are shown; `--json` has them all.
const SHOWN: usize = 30;

#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// Also ask the questions of this file, one JSON object a line, as `eval` reads them
    #[arg(long, value_name = "FILE")]
    pub questions: Option<PathBuf>,
    /// Compare with this commit
    #[arg(long, value_name = "COMMIT", default_value = "HEAD")]
    pub against: String,
    /// Ask only in this territory, instead of in all
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,
    /// Ask only the questions in this language
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Exit code 1 where a question that was answered right would be answered wrong.
pub fn run(path: &Path, arguments: &Arguments, today: NaiveDate, out: &mut impl Write) -> anyhow::Result<u8> {
    let after = read(path)?;
    let before = folder::committed(path, &arguments.against)
        .with_context(|| format!("cannot compare the folder `{}`", path.display()))?;
    let found = if same(&before, &after) {
        None
    } else {
        let catalogue = |files: &[SourceFile]| Catalogue::new(Arc::new(knowledge::read(files, today).0));
        let (before, after) = (catalogue(&before), catalogue(&after));
        let asked = questions(&before, &after, arguments)?;
        let changes = changes(&before, &after, &asked);
        Some(Collisions::new(&asked, changes))
    };
    let wrong = found.as_ref().map_or(0, Collisions::right_to_wrong);
    if arguments.json {
        serde_json::to_writer_pretty(&mut *out, &found.unwrap_or_default())?;
        writeln!(out)?;
    } else if let Some(found) = &found {
        print(found, &arguments.against, out)?;
    } else {
        writeln!(out, "nothing has changed since `{}`", arguments.against)?;
    }
    Ok(u8::from(0 < wrong))
}

/// Files whose text is not read (a picture) make no difference.
fn same(before: &[SourceFile], after: &[SourceFile]) -> bool {
    before.iter().eq(after.iter().filter(|file| folder::is_text(Path::new(&file.path))))
}

fn questions(before: &Catalogue, after: &Catalogue, arguments: &Arguments) -> anyhow::Result<Vec<Asked>> {
    let library = after.library();
    let mut asked = of_phrasebooks(before.library(), library);
    // Without one it is asked everywhere: what a change does elsewhere is what nobody thinks of.
    let named = arguments.area.as_deref().map(|name| area(library, Some(name))).transpose()?;
    let chosen = named.and_then(|(territory, _)| territory);
    if let Some(path) = &arguments.questions {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
        let cases =
            read_cases(&text).with_context(|| format!("`{}` is not a question file", path.display()))?;
        for case in cases {
            // As `eval` asks: where the question says, else where one who reads the language is likeliest to be.
            let likely =
                || chosen.or_else(|| library.likely(case.lang)).map(|territory| territory.slug.clone());
            let Some(territory) = case.territory.clone().or_else(likely) else { continue };
            asked.push(Asked { case, territory });
        }
    }
    let chosen = chosen.map(|territory| &territory.slug);
    asked.retain(|one| chosen.is_none_or(|chosen| one.territory == *chosen));
    asked.retain(|one| arguments.lang.is_none_or(|lang| one.case.lang == lang));
    Ok(asked)
}

/// Asks on as many processors as there are; what comes out is in the order of the questions.
fn changes(before: &Catalogue, after: &Catalogue, asked: &[Asked]) -> Vec<Collision> {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = asked.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let rounds: Vec<_> = asked
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    part.iter().filter_map(|one| collision(before, after, one)).collect::<Vec<_>>()
                })
            })
            .collect();
        rounds.into_iter().flat_map(|round| round.join().expect("asking a question does not panic")).collect()
    })
}

fn print(found: &Collisions, against: &str, out: &mut impl Write) -> std::io::Result<()> {
    for same in found.changes.chunk_by(|one, other| one.lang == other.lang) {
        for change in same.iter().take(SHOWN) {
            let Collision { lang, territory, id, text, before, after, .. } = change;
            writeln!(out, "{lang}: {}: {text}", verdicts(before, after))?;
            writeln!(out, "  {territory}, {id}: {} -> {}", told(before), told(after))?;
        }
        if let (Some(more), Some(first)) = (same.len().checked_sub(SHOWN + 1), same.first()) {
            writeln!(out, "{}: and {} more, with --json", first.lang, more + 1)?;
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "{:12}{:>9}{:>16}{:>8}{:>8}{:>8}",
        "", "asked", "right to wrong", "worse", "better", "other"
    )?;
    for (language, count) in &found.by_lang {
        writeln!(
            out,
            "{:12}{:>9}{:>16}{:>8}{:>8}{:>8}",
            language.code(),
            count.asked,
            count.right_to_wrong,
            count.worse,
            count.better,
            count.other
        )?;
    }
    writeln!(out, "{} since `{against}`", counted(found.changes.len(), "changed answer"))
}

fn verdicts(before: &Answer, after: &Answer) -> String {
    format!("{:?} to {:?}", before.verdict, after.verdict).to_lowercase()
}

fn told(answer: &Answer) -> String {
    let shown: Vec<&str> = answer.shown.iter().map(knowledge::Slug::as_str).collect();
    [&[answer.outcome], shown.as_slice()].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::*;

    const DOCTOR: &str =
        "---\ntitle: Scegliere il medico\nkeywords: [medico]\n---\nIl medico di famiglia è gratis.\n";
    const RENT: &str =
        "---\ntitle: La caparra\nkeywords: [caparra, affitto]\n---\nIl padrone rende la caparra.\n";
    const ON_DOCTORS: &str =
        "dove trovo un medico\nmi serve un dottore\ncerco un medico per mia figlia\ncome scelgo il dottore\n";
    const ON_RENT: &str =
        "il padrone di casa non rende la caparra\nrivoglio la caparra\nquanto è la caparra\n";

    struct Repository(tempfile::TempDir);

    impl Repository {
        fn new() -> Repository {
            let repository = Repository(tempfile::tempdir().unwrap());
            repository.write("piemonte/territory.it.md", "---\nname: Piemonte\nlanguages: [it]\n---\n");
            repository.write("piemonte/health/family-doctor.it.md", DOCTOR);
            repository.write("piemonte/housing/rental-deposit.it.md", RENT);
            repository.write("everywhere/questions/family-doctor.it.txt", ON_DOCTORS);
            repository.write("everywhere/questions/rental-deposit.it.txt", ON_RENT);
            repository.git(&["init", "--quiet"]);
            repository.git(&["add", "."]);
            repository.git(&["commit", "--quiet", "-m", "First"]);
            repository
        }

        fn folder(&self) -> PathBuf {
            self.0.path().join("knowledge")
        }

        fn write(&self, path: &str, text: &str) {
            let path = self.folder().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn git(&self, arguments: &[&str]) {
            let identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
            let done =
                Command::new("git").arg("-C").arg(self.0.path()).args(identity).args(arguments).output();
            assert!(done.unwrap().status.success(), "{arguments:?}");
        }

        fn screen(&self, arguments: &Arguments) -> (u8, String) {
            let mut out = Vec::new();
            let code = run(&self.folder(), arguments, "2026-11-25".parse().unwrap(), &mut out).unwrap();
            (code, String::from_utf8(out).unwrap())
        }
    }

    fn against_head() -> Arguments {
        Arguments { against: "HEAD".to_owned(), ..Arguments::default() }
    }

    #[test]
    fn without_a_change_there_is_nothing_to_say() {
        let repository = Repository::new();
        assert_eq!(repository.screen(&against_head()), (0, "nothing has changed since `HEAD`\n".to_owned()));
    }

    #[test]
    fn questions_that_a_change_takes_from_their_topic_are_listed_and_fail() {
        let repository = Repository::new();
        // The slip of an editor: the questions of one topic moved under the other.
        fs::remove_file(repository.folder().join("everywhere/questions/family-doctor.it.txt")).unwrap();
        repository.write("everywhere/questions/rental-deposit.it.txt", &format!("{ON_DOCTORS}{ON_RENT}"));
        let first = repository.screen(&against_head());
        assert_eq!(first, repository.screen(&against_head()), "the same change gives the same list");
        expect_test::expect![[r#"
            it: right to wrong: cerco un medico per mia figlia
              piemonte, questions/family-doctor: answer family-doctor -> answer rental-deposit
            it: right to wrong: come scelgo il dottore
              piemonte, questions/family-doctor: answer family-doctor -> answer rental-deposit
            it: right to wrong: dove trovo un medico
              piemonte, questions/family-doctor: answer family-doctor -> answer rental-deposit
            it: right to wrong: mi serve un dottore
              piemonte, questions/family-doctor: answer family-doctor -> answer rental-deposit
            it: wrong to right: cerco un medico per mia figlia
              piemonte, questions/rental-deposit: answer family-doctor -> answer rental-deposit
            it: wrong to right: come scelgo il dottore
              piemonte, questions/rental-deposit: answer family-doctor -> answer rental-deposit
            it: wrong to right: dove trovo un medico
              piemonte, questions/rental-deposit: answer family-doctor -> answer rental-deposit
            it: wrong to right: mi serve un dottore
              piemonte, questions/rental-deposit: answer family-doctor -> answer rental-deposit

                            asked  right to wrong   worse  better   other
            it                 11               4       0       4       0
            8 changed answers since `HEAD`
        "#]]
        .assert_eq(&first.1);
        assert_eq!(first.0, 1);
    }

    #[test]
    fn a_question_file_is_asked_too_and_json_has_it_all() {
        let repository = Repository::new();
        repository.write("everywhere/questions/rental-deposit.it.txt", ON_DOCTORS);
        let questions = repository.0.path().join("questions.jsonl");
        let line =
            r#"{"id": "q1", "lang": "it", "text": "dove trovo un medico", "expect": ["family-doctor"]}"#;
        fs::write(&questions, line).unwrap();
        let arguments = Arguments { questions: Some(questions), json: true, ..against_head() };
        let (_, text) = repository.screen(&arguments);
        let object: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(object["by_lang"]["it"]["asked"], 12);
        let ids = object["changes"].as_array().unwrap().iter().map(|change| change["id"].as_str().unwrap());
        assert!(ids.clone().any(|id| id == "q1"), "{text}");
    }

    #[test]
    fn it_asks_in_every_territory_unless_one_is_named() {
        let repository = Repository::new();
        repository.write("catalunya/territory.it.md", "---\nname: Catalunya\nlanguages: [it]\n---\n");
        repository.write("catalunya/housing/rental-deposit.it.md", RENT);
        repository.git(&["add", "."]);
        repository.git(&["commit", "--quiet", "-m", "Another territory"]);
        repository.write("everywhere/questions/rental-deposit.it.txt", "rivoglio la caparra\n");
        let asked = |area: Option<&str>| {
            let area = area.map(str::to_owned);
            let (_, text) = repository.screen(&Arguments { area, json: true, ..against_head() });
            serde_json::from_str::<serde_json::Value>(&text).unwrap()["by_lang"]["it"]["asked"].clone()
        };
        assert_eq!(asked(Some("piemonte")), 7);
        assert_eq!(asked(Some("catalunya")), 3);
        assert_eq!(asked(None), 10);
    }

    #[test]
    fn outside_of_git_it_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.md"), "text").unwrap();
        let today = "2026-11-25".parse().unwrap();
        let error = run(folder.path(), &against_head(), today, &mut Vec::new()).unwrap_err();
        assert!(format!("{error:#}").contains("`git init`"), "{error:#}");
    }
}
