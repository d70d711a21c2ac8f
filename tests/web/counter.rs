//! A desk that answers by a script of its own: what the pages do with an answer is tried here, not the answers.

use sportello::channels::answers::Answers;
use sportello::conversation::{Button, Event, Extra, Pin, Press, Reply};
use sportello::knowledge::{Block, Coordinates, Prose, SectionId, Slug, Span};
use sportello::language::{ARABIC, ITALIAN, Language, SPOKEN};
use sportello::wording::{Phrase, say};

pub struct Counter;

impl Answers for Counter {
    async fn answer(
        &self,
        channel: &str,
        _visitor: &str,
        event: Event,
        client_language: Option<Language>,
    ) -> anyhow::Result<Vec<Reply>> {
        assert_eq!(channel, "web");
        let language = client_language.unwrap_or(ITALIAN);
        Ok(match event {
            Event::Opened { code } => vec![greeting(language, code.as_deref())],
            Event::Pressed(payload) => vec![pressed(language, &payload)],
            Event::SharedPlace(at) => {
                vec![Reply::new(language, Prose::paragraph(format!("{}, {}", at.lat, at.lon)))]
            }
            Event::Said(text) => said(language, &text)?,
            other => anyhow::bail!("the web chat sent {other:?}"),
        })
    }

    fn apology(&self, language: Option<Language>) -> Reply {
        let language = language.unwrap_or(ITALIAN);
        let phrases = [Phrase::Apology, Phrase::ApologyEmergency { number: "112" }];
        Reply::new(
            language,
            Prose(phrases.iter().map(|phrase| Block::paragraph(say(language, phrase))).collect()),
        )
    }
}

fn greeting(language: Language, code: Option<&str>) -> Reply {
    let phrases =
        [Phrase::GreetingTopics, Phrase::GreetingPrivacy, Phrase::GreetingEmergency { number: "112" }];
    let mut text = vec![Block::heading(say(language, &Phrase::Greeting { territory: "Piemonte" }))];
    text.extend(phrases.iter().map(|phrase| Block::paragraph(say(language, phrase))));
    text.push(Block::note(format!("code: {}", code.unwrap_or("none"))));
    let reply = Reply::new(language, Prose(text));
    SPOKEN.chunks(3).fold(reply, |reply, row| {
        reply.row(row.iter().map(|language| Button::press(language.own_name(), &Press::Language(*language))))
    })
}

fn pressed(language: Language, payload: &str) -> Reply {
    let text = match Press::decode(payload) {
        Some(Press::Language(language)) => {
            return Reply::new(language, Prose::paragraph(say(language, &Phrase::LanguageSet)));
        }
        Some(Press::Section(..)) => vec![
            Block::heading(if language == ARABIC { "الوثائق" } else { "Documenti" }),
            Block::Item { number: None, spans: vec![Span::text("Tessera sanitaria")] },
        ],
        Some(Press::Forget(true)) => vec![Block::paragraph(say(language, &Phrase::ForgetDone))],
        _ => vec![Block::paragraph(payload)],
    };
    Reply::new(language, Prose(text))
}

fn said(language: Language, text: &str) -> anyhow::Result<Vec<Reply>> {
    Ok(match text {
        "rompi" => anyhow::bail!("the desk broke"),
        "panico" => panic!("the desk panicked, as the test asked"),
        text if text.contains("respira") => vec![card(ITALIAN)],
        text if text.contains("طبيب") => vec![doctor(ARABIC, "اختيار طبيب الأسرة", "الوثائق")],
        text if text.contains("medico") => {
            vec![doctor(ITALIAN, "Scegliere il medico di famiglia", "Documenti"), place()]
        }
        text => vec![Reply::new(language, Prose::paragraph(text))],
    })
}

fn doctor(language: Language, title: &str, documents: &str) -> Reply {
    let slug: Slug = "family-doctor".parse().expect("a slug");
    let text = vec![
        Block::heading(title),
        Block::paragraph("\u{2068}+39 011 240 1111\u{2069}"),
        Block::note(say(language, &Phrase::CheckedOn { date: "25.11.2026" })),
    ];
    Reply::new(language, Prose(text))
        .row([
            Button::press(documents, &Press::Section(slug.clone(), SectionId::Documents)),
            Button::press(say(language, &Phrase::WhereToGo), &Press::WhereToGo(slug.clone())),
        ])
        .row([Button::press(say(language, &Phrase::AskPerson), &Press::AskPerson(Some(slug)))])
}

fn card(language: Language) -> Reply {
    let text =
        vec![Block::heading("🆘 112 · Il bambino non respira"), Block::paragraph("Chiama subito il 112.")];
    Reply::new(language, Prose(text))
}

fn place() -> Reply {
    let mut reply = Reply::new(ITALIAN, Prose::paragraph("ASL Città di Torino"));
    let at = Coordinates { lat: 45.078, lon: 7.661 };
    reply.extra = Some(Extra::Pin(Pin {
        at,
        title: "ASL Città di Torino".into(),
        address: "via San Secondo 29, Torino".into(),
    }));
    reply.row([Button::open("🗺 OpenStreetMap", "https://www.openstreetmap.org/")])
}
