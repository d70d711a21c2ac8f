//! The sentences of the bot, as values: what they are called in the locale files and what is filled in.

use fluent_bundle::FluentArgs;

/// Lists the phrases once; everything that must agree with the list is made from it.
macro_rules! phrases {
    ($($name:ident $({ $($variable:ident),+ })? => $key:literal,)+) => {
        /// Something that the bot says in its own words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Phrase<'a> {
            $($name $({ $($variable: &'a str),+ })?,)+
        }

        impl<'a> Phrase<'a> {
            /// Its name in the locale files.
            pub fn key(&self) -> &'static str {
                match self {
                    $(Phrase::$name $({ $($variable: _),+ })? => $key,)+
                }
            }

            pub(super) fn arguments(&self) -> FluentArgs<'a> {
                #[allow(unused_mut, reason = "most phrases have nothing to fill in")]
                let mut arguments = FluentArgs::new();
                match *self {
                    $(Phrase::$name $({ $($variable),+ })? => {
                        $($(arguments.set(stringify!($variable), $variable);)+)?
                    })+
                }
                arguments
            }
        }

        /// Every phrase's key with its variables, for the test that holds the locale files to it.
        #[cfg(test)]
        pub(super) const ALL: &[(&str, &[&str])] =
            &[$(($key, &[$($(stringify!($variable)),+)?])),+];
    };
}

phrases! {
    Greeting { territory } => "greeting",
    GreetingTopics => "greeting-topics",
    GreetingPrivacy => "greeting-privacy",
    GreetingEmergency { number } => "greeting-emergency",
    GreetingAgain => "greeting-again",
    ChooseLanguage => "choose-language",
    LanguageSet => "language-set",
    LanguageMine => "language-mine",
    NotSpoken { language } => "not-spoken",
    TheySpeak { language } => "they-speak",
    WhereDoYouLive => "where-do-you-live",
    WhereNeeded => "where-needed",
    AreaNeededFirst => "area-needed-first",
    SetArea => "set-area",
    NearMe => "near-me",
    SharePlace => "share-place",
    SharePlaceButton => "share-place-button",
    AreaSet { place } => "area-set",
    AreaFar { territories } => "area-far",
    NotHere { territory } => "not-here",
    CheckedOn { date } => "checked-on",
    Source { source } => "source",
    NotReviewed => "not-reviewed",
    MayHaveChanged { date } => "may-have-changed",
    TranslationOld => "translation-old",
    OnlyIn { language } => "only-in",
    WhereToGo => "where-to-go",
    ShowAtDesk => "show-at-desk",
    AskPerson => "ask-person",
    OtherLanguage => "other-language",
    HelpedYes => "helped-yes",
    HelpedNo => "helped-no",
    HelpedThanks => "helped-thanks",
    HelpedSorry => "helped-sorry",
    BackToAnswer => "back-to-answer",
    ChooseLanguageOfAnswer => "choose-language-of-answer",
    AtTheDesk { language } => "at-the-desk",
    NoSection => "no-section",
    SeeAlso => "see-also",
    WhichOne => "which-one",
    NoneOfThese => "none-of-these",
    NotFound => "not-found",
    NearestTopics => "nearest-topics",
    TheyCanHelp => "they-can-help",
    MoreHelp => "more-help",
    NobodyKnown => "nobody-known",
    LanguageUnknown => "language-unknown",
    OfficesNear => "offices-near",
    NoOffice => "no-office",
    FromYou { km } => "from-you",
    FromCentre { km, city } => "from-centre",
    OpenUntil { time } => "open-until",
    OpenAlways => "open-always",
    Opens { day, time } => "opens",
    HoursUnknown => "hours-unknown",
    HoursUnknownNoPhone => "hours-unknown-no-phone",
    OldContact { date } => "old-contact",
    OldContactNoPhone { date } => "old-contact-no-phone",
    Speaks { languages } => "speaks",
    MapOf { name } => "map-of",
    WebsiteOf { name } => "website-of",
    Today => "today",
    Tomorrow => "tomorrow",
    Weekday1 => "weekday-1",
    Weekday2 => "weekday-2",
    Weekday3 => "weekday-3",
    Weekday4 => "weekday-4",
    Weekday5 => "weekday-5",
    Weekday6 => "weekday-6",
    Weekday7 => "weekday-7",
    TopicsTitle => "topics-title",
    TopicsIn { domain } => "topics-in",
    DomainHealth => "domain-health",
    DomainMaternalChild => "domain-maternal-child",
    DomainHousing => "domain-housing",
    DomainSkills => "domain-skills",
    DomainRights => "domain-rights",
    SentVoice => "sent-voice",
    SentPicture => "sent-picture",
    SentSticker => "sent-sticker",
    SentDocument => "sent-document",
    SentContact => "sent-contact",
    SentForwarded => "sent-forwarded",
    SentOther => "sent-other",
    OldButton => "old-button",
    HelpHow => "help-how",
    HelpCommands => "help-commands",
    HelpEmergency { number } => "help-emergency",
    PrivacyKept => "privacy-kept",
    PrivacyQuestions => "privacy-questions",
    PrivacyNobody => "privacy-nobody",
    PrivacyForget => "privacy-forget",
    ForgetAsk => "forget-ask",
    ForgetYes => "forget-yes",
    ForgetNo => "forget-no",
    ForgetDone => "forget-done",
    ForgetKept => "forget-kept",
    Apology => "apology",
    ApologyEmergency { number } => "apology-emergency",
    CommandStart => "command-start",
    CommandHelp => "command-help",
    CommandLanguage => "command-language",
    CommandArea => "command-area",
    CommandTopics => "command-topics",
    CommandPeople => "command-people",
    CommandPrivacy => "command-privacy",
    CommandForget => "command-forget",
    WebTitle => "web-title",
    WebIntro => "web-intro",
    WebLabel => "web-label",
    WebSend => "web-send",
    WebYou => "web-you",
    WebBot => "web-bot",
    WebNoScript => "web-no-script",
    WebPrivacy => "web-privacy",
    WebFailed => "web-failed",
    WebConversation => "web-conversation",
    WebTooLong { limit } => "web-too-long",
    WebNoPlace => "web-no-place",
    WebNotFound => "web-not-found",
    WebHome => "web-home",
    TerminalHow => "terminal-how",
}
