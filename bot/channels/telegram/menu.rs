//! What a person sees of the bot before and beside the chat: the menu of commands and the description, in each of
//! its languages.

use teloxide::payloads::{SetMyCommands, SetMyDescription};
use teloxide::types::{BotCommand, BotCommandScope};
use tracing::{debug, warn};

use super::api::{Api, Fault};
use super::limits::{LONGEST_COMMAND_DESCRIPTION, LONGEST_DESCRIPTION};
use crate::conversation::Command;
use crate::language::{ENGLISH, Language, SPOKEN};
use crate::wording::{Phrase, say};

/// Tells Telegram the menu and the description in every language, and in English for clients set to another. The
/// bot works without them, so a failure is a warning.
pub async fn announce(api: &Api) {
    let languages = SPOKEN.into_iter().map(Some).chain([None]);
    for language in languages {
        let words = language.unwrap_or(ENGLISH);
        let mut commands = SetMyCommands::new(commands(words));
        commands.language_code = language.map(String::from);
        let mut in_groups = SetMyCommands::new([command("ask", words, &Phrase::CommandAsk)]);
        in_groups.scope = Some(BotCommandScope::AllGroupChats);
        in_groups.language_code = language.map(String::from);
        let mut description = SetMyDescription::new();
        description.description = Some(description_in(words));
        description.language_code = language.map(String::from);
        let done = [
            ("menu", api.order(&commands).await),
            ("menu in groups", api.order(&in_groups).await),
            ("description", api.order(&description).await),
        ];
        for (what, fault) in done.into_iter().filter_map(|(what, done)| Some((what, done.err()?))) {
            let language = language.map(String::from).unwrap_or_default();
            warn!(language, %fault, "cannot set the bot's {what}; people see an older one or none");
            if matches!(fault, Fault::Answered { code: 429, .. }) {
                return;
            }
        }
    }
    debug!("set the menu and the description in every language");
}

fn commands(language: Language) -> Vec<BotCommand> {
    let described = |of: Command| command(of.name(), language, &of.description());
    Command::ALL.into_iter().map(described).collect()
}

fn command(name: &str, language: Language, description: &Phrase<'_>) -> BotCommand {
    let description = say(language, description);
    BotCommand::new(name, shortened(&description, LONGEST_COMMAND_DESCRIPTION))
}

fn description_in(language: Language) -> String {
    let sentences = [say(language, &Phrase::GreetingTopics), say(language, &Phrase::GreetingPrivacy)];
    shortened(&sentences.join("\n\n"), LONGEST_DESCRIPTION)
}

fn shortened(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_needs_to_be_shortened() {
        for language in SPOKEN {
            assert!(description_in(language).chars().count() < LONGEST_DESCRIPTION, "{language}");
            for command in commands(language) {
                assert!((1..100).contains(&command.description.chars().count()), "{language} {command:?}");
            }
        }
    }
}
