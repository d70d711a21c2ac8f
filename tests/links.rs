//! `sportello link`: what it prints and writes, what it says when something is wrong, and what other programs read of it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::fake_telegram::{TOKEN, Town};

/// A folder with the bot's key, and the command run beside it.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Office {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("key"), [7; 32]).expect("a key");
        Office { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn link(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sportello"));
        command
            .args(["link", "--knowledge", "tests/library"])
            .args(arguments)
            .env("SPORTELLO_KEY_FILE", self.path("key"))
            .env_remove("TELOXIDE_TOKEN")
            .env_remove("TELOXIDE_API_URL");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.link(arguments).output().expect("the program runs")
    }

    /// The address that it prints.
    fn url(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let text = String::from_utf8(done.stdout).expect("text");
        text.lines().next().expect("a line").to_owned()
    }

    /// What it complains of.
    fn complains(&self, arguments: &[&str], of: &str) {
        let done = self.run(arguments);
        let complaint = String::from_utf8_lossy(&done.stderr);
        assert!(!done.status.success() && complaint.contains(of), "{arguments:?}: {complaint}");
    }
}

#[test]
fn a_link_is_printed_and_a_mistake_is_explained() {
    let office = Office::new();
    let bot = ["--bot", "@sportello_bot"];
    let url = office.url(&[&bot[..], &["--organisation", "casa-aperta", "--lang", "ar"]].concat());
    assert!(url.starts_with("https://t.me/sportello_bot?start=1"), "{url}");
    for (arguments, complaint) in [
        (&["--organisation", "casa-aperto"][..], "did you mean `casa-aperta`?"),
        (&["--topic", "family-docter"], "did you mean `family-doctor`?"),
        (&["--area", "piemont"], "the folder has catalunya, piemonte"),
        (&["--area", "piemonte/roma"], "`piemonte` has no city `roma`"),
        (&["--lang", "de"], "it speaks it, en, fr, es, ca, ar, sq, ro, wo"),
        (&["--languages", "it,xx"], "does not speak `xx`"),
        (&["--place", "عيادة"], "Latin letters"),
        (&["--qr", "code.gif"], ".png or .svg"),
        (&["--poster", "poster.png"], ".pdf"),
        (&["--cards", "/nowhere/cards.pdf"], "cannot write `/nowhere/cards.pdf`"),
    ] {
        office.complains(&[&bot[..], arguments].concat(), complaint);
    }
    office.complains(&["--bot", "my bot"], "is no name of a bot");
    office.complains(&[], "--bot NAME");
    std::fs::remove_file(office.path("key")).expect("there is a key");
    office.complains(&bot, "SPORTELLO_KEY_FILE");
    assert!(!office.path("key").exists(), "no key is made behind the operator's back");
}

#[tokio::test(flavor = "multi_thread")]
async fn telegram_is_asked_what_the_bot_is_called() {
    let town = Town::start().await;
    let office = Office::new();
    let mut command = office.link(&[]);
    command.env("TELOXIDE_TOKEN", TOKEN).env("TELOXIDE_API_URL", town.line().api_url);
    let done =
        tokio::task::spawn_blocking(move || command.output()).await.expect("it runs").expect("it runs");
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(text.starts_with("https://t.me/sportello_test_bot?start=1"), "{text}{:?}", done.stderr);
    town.end();
}

/// Posters are read from two steps away, cards from a hand: zbar sees the pages as a printer of that many dots an inch puts
/// them on paper.
#[test]
#[ignore = "needs zbar-tools and poppler-utils"]
fn every_code_on_paper_is_read_by_zbar_and_every_font_is_embedded() {
    let office = Office::new();
    let files = ["code.png", "poster.pdf", "cards.pdf"].map(|name| office.path(name));
    let [code, poster, cards] = files.each_ref().map(|path| path.to_str().expect("a path"));
    for languages in ["it,en,fr,es,ca,ar,sq,ro,wo", "it,fr,ar,en,es,ro,sq", "ar,it", "wo"] {
        let url = office.url(&[
            "--bot",
            "sportello_torino_bot",
            "--organisation",
            "casa-aperta",
            "--area",
            "piemonte/torino",
            "--topic",
            "pregnancy-first-steps",
            "--lang",
            "ar",
            "--place",
            "ambulatorio pediatrico nord",
            "--languages",
            languages,
            "--qr",
            code,
            "--poster",
            poster,
            "--cards",
            cards,
        ]);
        assert_eq!(read(&files[0]), [url.as_str()]);
        for (page, dots, count) in [(&files[1], 75, 1), (&files[1], 150, 1), (&files[2], 300, 10)] {
            assert_eq!(
                read(&picture(page, dots)),
                vec![url.as_str(); count],
                "{languages} {}",
                page.display()
            );
            assert!(fonts(page).iter().all(|font| font.ends_with("yes yes yes")), "{:?}", fonts(page));
        }
    }
}

/// The page as a picture, beside it.
fn picture(page: &Path, dots: u32) -> PathBuf {
    let stem = page.with_extension(dots.to_string());
    let arguments = ["-singlefile", "-gray", "-png", "-r", &dots.to_string()];
    let done =
        Command::new("pdftoppm").args(arguments).arg(page).arg(&stem).status().expect("pdftoppm is there");
    assert!(done.success());
    PathBuf::from(format!("{}.png", stem.display()))
}

/// What zbar reads in a picture.
fn read(picture: &Path) -> Vec<String> {
    // It takes the lines of a table for the bars of a parcel's label, if it is let.
    let only_qr = ["-q", "--raw", "-Sdisable", "-Sqrcode.enable"];
    let done = Command::new("zbarimg").args(only_qr).arg(picture).output().expect("zbarimg is there");
    String::from_utf8_lossy(&done.stdout).lines().map(str::to_owned).collect()
}

/// Whether each font of a page is embedded, cut down, and can be copied as text.
fn fonts(page: &Path) -> Vec<String> {
    let done = Command::new("pdffonts").arg(page).output().expect("pdffonts is there");
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let told = |line: &str| line.split_whitespace().rev().skip(2).take(3).collect::<Vec<_>>().join(" ");
    text.lines().skip(2).map(told).collect()
}
