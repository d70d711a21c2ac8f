//! All that is kept about a person, for them to read.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::Desk;
use super::parcel::unpacked;
use crate::store::{Batch, Error, KeptMediator, KeptQuestion, PersonKey};

impl Desk {
    /// As JSON, opened; the names of its fields are what the store and the conversation call them.
    pub(super) async fn own_data(&self, batch: &mut Batch, person: &PersonKey) -> Result<String, Error> {
        let kept = batch.kept_about(person).await?;
        let state = kept.state.as_ref().map(|sealed| self.state(person, sealed));
        let numbers = |sealed| self.key.unseal(person, sealed).map(|plain| unpacked(&plain));
        let messages: Vec<Value> = kept
            .messages
            .iter()
            .map(|(sealed, until)| json!({"numbers": numbers(sealed), "erased_after": day(*until)}))
            .collect();
        let questions = self.handoffs_of(batch, std::slice::from_ref(person)).await?.remove(person);
        let unanswered = batch.unanswered_of(&self.key, person).await?;
        let all = json!({
            "known_as": person.as_str(),
            "where_you_stand": state,
            "erased_after": kept.expires.map(day),
            "a_question_that_waits_is_erased_after": kept.holds_question.map(day),
            "messages_of_the_last_two_days": messages,
            "replies_still_to_be_sent": kept.waiting,
            "questions_with_people": questions.unwrap_or_default(),
            "messages_about_these_questions": kept.letters.iter().filter_map(numbers).flatten().collect::<Vec<_>>(),
            "questions_without_an_answer": unanswered.iter().map(of_question).collect::<Vec<_>>(),
            "you_are_a_mediator": kept.mediator.as_ref().map(|mediator| self.of_mediator(mediator)),
            "invitations_that_you_took": kept.invitations,
        });
        Ok(serde_json::to_string_pretty(&all).expect("what is kept holds only what JSON can hold"))
    }

    fn of_mediator(&self, kept: &KeptMediator) -> Value {
        let opened = |sealed| self.key.unseal(&kept.person, sealed).unwrap_or_default();
        json!({
            "organisation": kept.organisation,
            "name": String::from_utf8_lossy(&opened(&kept.name)),
            "chat": unpacked(&opened(&kept.chat)).first(),
            "language": kept.language,
            "since": kept.since,
        })
    }
}

/// Without what they had asked where an answer was no help: that is not kept.
fn of_question(kept: &KeptQuestion) -> Value {
    let question = (!kept.question.is_empty()).then_some(&kept.question);
    json!({
        "day": kept.day,
        "question": question,
        "an_answer_was_no_help": question.is_none(),
        "nearest_page": kept.topic,
        "area": kept.territory,
        "language": kept.language,
    })
}

fn day(moment: DateTime<Utc>) -> String {
    moment.format("%Y-%m-%d %H:%M UTC").to_string()
}
