//! Everything that is kept under one person's name.

use chrono::{DateTime, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::outbox::moment;
use super::{Batch, Error, KeptMediator, PersonKey, Sealed};

/// Everything that is kept under a person's name, sealed for them; their questions with people come by
/// [`Batch::handoffs_of`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeptAbout {
    pub state: Option<Sealed>,
    pub expires: Option<DateTime<Utc>>,
    /// Until when the state may hold a question.
    pub holds_question: Option<DateTime<Utc>>,
    /// What was said to them lately: numbers of messages, and until when they are kept.
    pub messages: Vec<(Sealed, DateTime<Utc>)>,
    /// Numbers of messages in their chat that belong to questions with people.
    pub letters: Vec<Sealed>,
    /// Replies that still wait for them.
    pub waiting: i64,
    pub mediator: Option<KeptMediator>,
    /// Invitations that they took.
    pub invitations: i64,
}

impl Batch {
    pub async fn kept_about(&mut self, person: &PersonKey) -> Result<KeptAbout, Error> {
        let mut about = KeptAbout::default();
        let sql = "SELECT state, expires, holds_question FROM people WHERE person = $1";
        if let Some(row) = self.rows_of(sql, person).await?.first() {
            about.state = row.try_get::<Option<Vec<u8>>, _>(0)?.map(Sealed);
            about.expires = Some(moment(row.try_get(1)?));
            about.holds_question = row.try_get::<Option<i64>, _>(2)?.map(moment);
        }
        for row in
            self.rows_of("SELECT message, expires FROM answers WHERE person = $1 ORDER BY id", person).await?
        {
            about.messages.push((Sealed(row.try_get(0)?), moment(row.try_get(1)?)));
        }
        for row in self.rows_of("SELECT message FROM handoff_messages WHERE chat = $1", person).await? {
            about.letters.push(Sealed(row.try_get(0)?));
        }
        about.waiting = self.count_of("SELECT COUNT(*) FROM outbox WHERE person = $1", person).await?;
        about.invitations = self.count_of("SELECT COUNT(*) FROM invites WHERE person = $1", person).await?;
        about.mediator = self.mediators().await?.into_iter().find(|mediator| mediator.person == *person);
        Ok(about)
    }

    async fn rows_of(&mut self, sql: &'static str, person: &PersonKey) -> Result<Vec<AnyRow>, Error> {
        let query = sqlx::query(sql).bind(person.as_str().to_owned());
        Ok(query.fetch_all(&mut **self.transaction()).await?)
    }

    async fn count_of(&mut self, sql: &'static str, person: &PersonKey) -> Result<i64, Error> {
        let query = sqlx::query_scalar(sql).bind(person.as_str().to_owned());
        Ok(query.fetch_one(&mut **self.transaction()).await?)
    }
}
