//! `sportello link`: a link that opens the bot, as an address, a QR code, a poster, a sheet of cards.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::ask;
use super::serve::for_telegram;
use crate::channels::telegram;
use crate::knowledge::{Library, Slug, closest};
use crate::language::{Language, SPOKEN};
use crate::link::{Form, Link, Sheet, Stamp, place};
use crate::poster;
use crate::settings::Settings;
use crate::store::Key;

#[derive(Debug, Clone, clap::Args)]
pub struct Arguments {
    /// Organisation in whose name people are greeted: the name of its page in the directory, for example `cicsene`
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
    /// Language in which the bot opens
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
    /// Where the people are: a territory, or a city of it as in `piemonte/torino`
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// Page that opens first, for example `family-doctor`
    #[arg(long, value_name = "PAGE")]
    topic: Option<String>,
    /// Where it will hang or lie, in a few words: `/stats` tells how many came from there
    #[arg(long, value_name = "WORDS")]
    place: Option<String>,
    /// Name of the bot on Telegram, without @ [default: Telegram is asked, with the token]
    #[arg(long, value_name = "NAME")]
    bot: Option<String>,
    /// Write the QR code into a file: .png or .svg
    #[arg(long, value_name = "FILE")]
    qr: Option<PathBuf>,
    /// Write a poster, one page of A4, into a .pdf file
    #[arg(long, value_name = "FILE")]
    poster: Option<PathBuf>,
    /// Write a sheet of ten cards, one page of A4, into a .pdf file
    #[arg(long, value_name = "FILE")]
    cards: Option<PathBuf>,
    /// Languages of poster and cards, in order [default: that of the link and that of the place, or all]
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',')]
    languages: Vec<Language>,
}

/// Prints the link and writes what else is wanted.
pub async fn run(
    library: &Library,
    settings: &Settings,
    arguments: &Arguments,
    out: &mut impl Write,
) -> Result<()> {
    check_files(arguments)?;
    let link = link_of(library, arguments)?;
    let languages = languages_of(library, &link, &arguments.languages)?;
    let stamp = stamp_of(&settings.key_path())?;
    let code = link.code(&stamp);
    ensure!(
        Link::read(&code, library, &stamp).as_ref() == Some(&link),
        "two names of the folder cannot be told apart in a link; rename one of those that the link is about"
    );
    let bot = bot_of(settings, arguments).await?;
    let organisation = link.organisation.as_ref().and_then(|slug| name_of(library, slug));
    let sheet = Sheet { url: format!("https://t.me/{bot}?start={code}"), organisation, languages };
    writeln!(out, "{}", sheet.url)?;
    write_files(arguments, &sheet, out)
}

/// Said before anything else is done: a slip in a file's name should not cost a call to Telegram.
fn check_files(arguments: &Arguments) -> Result<()> {
    if let Some(qr) = &arguments.qr {
        ensure!(is(qr, "png") || is(qr, "svg"), "`{}`: a QR code is a .png or .svg file", qr.display());
    }
    for page in [&arguments.poster, &arguments.cards].into_iter().flatten() {
        ensure!(is(page, "pdf"), "`{}`: a page to print is a .pdf file", page.display());
    }
    Ok(())
}

fn is(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

fn link_of(library: &Library, arguments: &Arguments) -> Result<Link> {
    let territories = library.territories.values();
    let organisations = || territories.clone().flat_map(|territory| territory.directory.keys());
    let articles = || territories.clone().flat_map(|territory| territory.articles.keys());
    let organisation = arguments.organisation.as_deref();
    let (territory, city) = match &arguments.area {
        Some(area) => ask::area(library, Some(area))?,
        None => (None, None),
    };
    if let Some(language) = arguments.lang {
        spoken(language)?;
    }
    let there = arguments.place.as_deref().map(|words| {
        place(words)
            .with_context(|| format!("`{words}`: write the place in Latin letters, for example `clinic`"))
    });
    Ok(Link {
        organisation: organisation.map(|name| named("organisation", name, organisations())).transpose()?,
        language: arguments.lang,
        territory: territory.map(|territory| territory.slug.clone()),
        city: city.map(|city| city.slug.clone()),
        topic: arguments.topic.as_deref().map(|name| named("page", name, articles())).transpose()?,
        place: there.transpose()?,
    })
}

/// The slug that is called so.
fn named<'a>(kind: &str, name: &str, slugs: impl Iterator<Item = &'a Slug> + Clone) -> Result<Slug> {
    if let Some(slug) = slugs.clone().find(|slug| slug.as_str() == name) {
        return Ok(slug.clone());
    }
    match closest(name, slugs.map(Slug::as_str)) {
        Some(meant) => bail!("there is no {kind} `{name}`; did you mean `{meant}`?"),
        None => bail!("there is no {kind} `{name}`; write the name of its file, for example `family-doctor`"),
    }
}

fn name_of(library: &Library, slug: &Slug) -> Option<String> {
    let mut all = library.territories.values();
    all.find_map(|territory| territory.directory.get(slug)).map(|organisation| organisation.name.clone())
}

fn spoken(language: Language) -> Result<()> {
    let all = SPOKEN.map(|language| language.to_string()).join(", ");
    ensure!(language.is_spoken(), "the bot does not speak `{language}`; it speaks {all}");
    Ok(())
}

/// Those that were asked for; or the link's with the language of the place; or all.
fn languages_of(library: &Library, link: &Link, wanted: &[Language]) -> Result<Vec<Language>> {
    wanted.iter().try_for_each(|language| spoken(*language))?;
    if !wanted.is_empty() {
        return Ok(wanted.to_vec());
    }
    let Some(language) = link.language else { return Ok(SPOKEN.to_vec()) };
    let territory = link.territory.as_ref().and_then(|slug| library.territories.get(slug));
    let host = territory.or_else(|| library.territories.values().next()).map(|territory| territory.host);
    let host = host.filter(|host| host.is_spoken() && *host != language);
    Ok(std::iter::once(language).chain(host).collect())
}

fn stamp_of(path: &Path) -> Result<Stamp> {
    let Some(key) = Key::existing(path)? else {
        bail!(
            "there is no key at `{}`, and only links that are made with the bot's own key open it in your name: give \
             the file with `sportello --key-file FILE link …` or SPORTELLO_KEY_FILE, or start `sportello` once to make one",
            path.display()
        );
    };
    Ok(Stamp::new(key.for_links()))
}

async fn bot_of(settings: &Settings, arguments: &Arguments) -> Result<String> {
    let token = settings.token.as_deref().filter(|token| !token.trim().is_empty());
    match (&arguments.bot, token) {
        (Some(bot), _) => {
            let name = bot.trim_start_matches('@');
            let fits = (4..=32).contains(&name.len())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            ensure!(
                fits,
                "`{bot}` is no name of a bot: write it as Telegram shows it, for example `sportello_bot`"
            );
            Ok(name.to_owned())
        }
        (None, Some(token)) => telegram::name_of_bot(&for_telegram(settings, token)).await,
        (None, None) => bail!("say what the bot is called with `--bot NAME`, or set TELOXIDE_TOKEN"),
    }
}

fn write_files(arguments: &Arguments, sheet: &Sheet, out: &mut impl Write) -> Result<()> {
    let mut write = |path: &PathBuf, bytes: Option<Vec<u8>>| -> Result<()> {
        let bytes = bytes.context("the link is too long for a QR code")?;
        std::fs::write(path, bytes).with_context(|| format!("cannot write `{}`", path.display()))?;
        writeln!(out, "wrote {}", path.display())?;
        Ok(())
    };
    if let Some(path) = &arguments.qr {
        let drawing = || poster::svg(&sheet.url).map(String::into_bytes);
        write(path, if is(path, "svg") { drawing() } else { poster::printed(Form::Square, sheet) })?;
    }
    if let Some(path) = &arguments.poster {
        write(path, poster::printed(Form::Poster, sheet))?;
    }
    if let Some(path) = &arguments.cards {
        write(path, poster::printed(Form::Cards, sheet))?;
    }
    Ok(())
}
