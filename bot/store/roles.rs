//! Who answers for an organisation: its mediators, the group that is its desk, and the invitations that make them so.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Row;
use sqlx::any::AnyRow;

use super::rows::{ROWS, list, statement};
use super::{Batch, Error, PersonKey, Sealed, Store};
use crate::knowledge::Slug;
use crate::language::Language;

/// Someone who answers for an organisation. Nobody answers for two.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptMediator {
    pub person: PersonKey,
    pub organisation: Slug,
    /// Their chat with the bot, sealed for them.
    pub chat: Sealed,
    /// What they call themselves, sealed for them.
    pub name: Sealed,
    pub language: Language,
    pub since: NaiveDate,
}

/// The group that is an organisation's desk. A group is the desk of one, and an organisation has one.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptDesk {
    pub organisation: Slug,
    pub room: PersonKey,
    /// The group, sealed for the room.
    pub chat: Sealed,
    pub language: Language,
    pub since: NaiveDate,
}

/// Who takes up an invitation.
#[derive(Debug, Clone, Copy)]
pub enum Guest<'a> {
    Person(&'a PersonKey),
    /// A group, put there by someone: a link that lay about must not let strangers answer for an organisation, so this
    /// is who took the invitation up, or a mediator of the organisation.
    Room {
        room: &'a PersonKey,
        by: &'a PersonKey,
    },
}

/// What became of taking up an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redemption {
    /// It was good, and is theirs now.
    Taken(Slug),
    /// It was theirs already.
    TakenBefore(Slug),
    /// Someone else has taken it.
    Gone,
    Expired,
    /// There never was such an invitation, or it is long past.
    Unknown,
}

/// Where someone stands, looked at and not changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing {
    pub state: Option<Sealed>,
    pub mediator_of: Option<Slug>,
}

impl Store {
    /// Where someone stands, read without writing anything: whoever is not known stays unknown.
    pub async fn standing(&self, person: &PersonKey) -> Result<Standing, Error> {
        let state = sqlx::query("SELECT state FROM people WHERE person = $1")
            .bind(person.as_str().to_owned())
            .fetch_optional(&self.pool)
            .await?;
        let role = sqlx::query("SELECT organisation FROM mediators WHERE person = $1")
            .bind(person.as_str().to_owned())
            .fetch_optional(&self.pool)
            .await?;
        let state = state.map(|row| row.try_get::<Option<Vec<u8>>, _>(0)).transpose()?;
        let mediator_of = role.map(|row| slug(&row, 0)).transpose()?;
        Ok(Standing { state: state.flatten().map(Sealed), mediator_of })
    }
}

impl Batch {
    /// Those of these people who are mediators, and of which organisation.
    pub async fn mediators_among(&mut self, people: &[PersonKey]) -> Result<HashMap<PersonKey, Slug>, Error> {
        let mut found = HashMap::new();
        for some in people.chunks(ROWS) {
            let sql =
                format!("SELECT person, organisation FROM mediators WHERE person IN {}", list(0, some.len()));
            let mut query = statement(sql);
            for person in some {
                query = query.bind(person.as_str().to_owned());
            }
            for row in query.fetch_all(&mut **self.transaction()).await? {
                found.insert(PersonKey::from_stored(row.try_get(0)?), slug(&row, 1)?);
            }
        }
        Ok(found)
    }

    /// Every mediator, by organisation, the longest there first.
    pub async fn mediators(&mut self) -> Result<Vec<KeptMediator>, Error> {
        let sql = "SELECT person, organisation, chat, name, language, since FROM mediators \
                   ORDER BY organisation, since, person";
        let rows = sqlx::query(sql).fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(mediator).collect::<Result<_, _>>()?)
    }

    /// Makes someone a mediator; of another organisation they no longer are.
    pub async fn appoint(&mut self, mediator: &KeptMediator) -> Result<(), Error> {
        sqlx::query(
            "INSERT INTO mediators (person, organisation, chat, name, language, since) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person) DO UPDATE SET \
             organisation = excluded.organisation, chat = excluded.chat, name = excluded.name, \
             language = excluded.language, since = excluded.since",
        )
        .bind(mediator.person.as_str().to_owned())
        .bind(mediator.organisation.to_string())
        .bind(mediator.chat.0.clone())
        .bind(mediator.name.0.clone())
        .bind(mediator.language.code().to_owned())
        .bind(mediator.since.to_string())
        .execute(&mut **self.transaction())
        .await?;
        Ok(())
    }

    /// The language to speak with a mediator from now on.
    pub async fn mediator_speaks(&mut self, person: &PersonKey, language: Language) -> Result<(), Error> {
        sqlx::query("UPDATE mediators SET language = $1 WHERE person = $2 AND language <> $1")
            .bind(language.code().to_owned())
            .bind(person.as_str().to_owned())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// Someone is no longer a mediator, or a group no longer a desk.
    pub async fn resign(&mut self, who: &PersonKey) -> Result<(), Error> {
        for sql in ["DELETE FROM mediators WHERE person = $1", "DELETE FROM desks WHERE room = $1"] {
            sqlx::query(sql).bind(who.as_str().to_owned()).execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// The invitations that someone, or a group, has taken up are good for nobody any more.
    pub async fn void_invites_of(&mut self, who: &PersonKey) -> Result<(), Error> {
        for sql in [
            "UPDATE invites SET person = '' WHERE person = $1",
            "UPDATE invites SET room = '' WHERE room = $1",
        ] {
            sqlx::query(sql).bind(who.as_str().to_owned()).execute(&mut **self.transaction()).await?;
        }
        Ok(())
    }

    /// Every group that is a desk.
    pub async fn desks(&mut self) -> Result<Vec<KeptDesk>, Error> {
        let sql = "SELECT organisation, room, chat, language, since FROM desks ORDER BY organisation";
        let rows = sqlx::query(sql).fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(desk).collect::<Result<_, _>>()?)
    }

    /// The group of an organisation.
    pub async fn desk_of(&mut self, organisation: &Slug) -> Result<Option<KeptDesk>, Error> {
        let sql = "SELECT organisation, room, chat, language, since FROM desks WHERE organisation = $1";
        let query = sqlx::query(sql).bind(organisation.to_string());
        let row = query.fetch_optional(&mut **self.transaction()).await?;
        Ok(row.as_ref().map(desk).transpose()?)
    }

    /// The organisation whose desk a group is.
    pub async fn desk_in(&mut self, room: &PersonKey) -> Result<Option<KeptDesk>, Error> {
        let sql = "SELECT organisation, room, chat, language, since FROM desks WHERE room = $1";
        let query = sqlx::query(sql).bind(room.as_str().to_owned());
        let row = query.fetch_optional(&mut **self.transaction()).await?;
        Ok(row.as_ref().map(desk).transpose()?)
    }

    /// Makes a group an organisation's desk, in the place of the one it had.
    pub async fn open_desk(&mut self, desk: &KeptDesk) -> Result<(), Error> {
        sqlx::query("DELETE FROM desks WHERE room = $1 OR organisation = $2")
            .bind(desk.room.as_str().to_owned())
            .bind(desk.organisation.to_string())
            .execute(&mut **self.transaction())
            .await?;
        sqlx::query(
            "INSERT INTO desks (organisation, room, chat, language, since) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(desk.organisation.to_string())
        .bind(desk.room.as_str().to_owned())
        .bind(desk.chat.0.clone())
        .bind(desk.language.code().to_owned())
        .bind(desk.since.to_string())
        .execute(&mut **self.transaction())
        .await?;
        Ok(())
    }

    /// A group has another number from now on.
    pub async fn move_desk(&mut self, room: &PersonKey, to: &PersonKey, chat: &Sealed) -> Result<(), Error> {
        // Telegram tells it twice, once in each of the two chats.
        sqlx::query("UPDATE desks SET room = $1, chat = $2 WHERE room = $3")
            .bind(to.as_str().to_owned())
            .bind(chat.0.clone())
            .bind(room.as_str().to_owned())
            .execute(&mut **self.transaction())
            .await?;
        sqlx::query("UPDATE invites SET room = $1 WHERE room = $2")
            .bind(to.as_str().to_owned())
            .bind(room.as_str().to_owned())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// The organisations that someone answers for: they have a group, or at least one mediator.
    pub async fn staffed(&mut self) -> Result<BTreeSet<Slug>, Error> {
        let sql = "SELECT organisation FROM desks UNION SELECT organisation FROM mediators";
        let rows = sqlx::query(sql).fetch_all(&mut **self.transaction()).await?;
        Ok(rows.iter().map(|row| slug(row, 0)).collect::<Result<_, _>>()?)
    }

    /// Remembers an invitation, by the keyed hash of its code.
    pub async fn invite(
        &mut self,
        invite: &str,
        organisation: &Slug,
        expires: DateTime<Utc>,
    ) -> Result<(), Error> {
        sqlx::query("INSERT INTO invites (invite, organisation, expires) VALUES ($1, $2, $3)")
            .bind(invite.to_owned())
            .bind(organisation.to_string())
            .bind(expires.timestamp_millis())
            .execute(&mut **self.transaction())
            .await?;
        Ok(())
    }

    /// Takes up an invitation: it is good once for a person and once for a group, until it expires.
    pub async fn redeem(
        &mut self,
        invite: &str,
        guest: Guest<'_>,
        now: DateTime<Utc>,
    ) -> Result<Redemption, Error> {
        let sql = "SELECT organisation, expires, person, room FROM invites WHERE invite = $1";
        let query = sqlx::query(sql).bind(invite.to_owned());
        let Some(row) = query.fetch_optional(&mut **self.transaction()).await? else {
            return Ok(Redemption::Unknown);
        };
        let organisation = slug(&row, 0)?;
        let (person, room): (Option<String>, Option<String>) = (row.try_get(2)?, row.try_get(3)?);
        let (taker, who) = match guest {
            Guest::Person(person_now) => (person, person_now),
            Guest::Room { room: room_now, by } => {
                let theirs = person.is_none_or(|person| person == by.as_str());
                if !theirs
                    && self.mediators_among(std::slice::from_ref(by)).await?.get(by) != Some(&organisation)
                {
                    return Ok(Redemption::Gone);
                }
                (room, room_now)
            }
        };
        let expired = row.try_get::<i64, _>(1)? <= now.timestamp_millis();
        match taker {
            Some(taker) if taker != who.as_str() => Ok(Redemption::Gone),
            _ if expired => Ok(Redemption::Expired),
            Some(_) => Ok(Redemption::TakenBefore(organisation)),
            None => self.take(invite, guest, organisation).await,
        }
    }

    async fn take(
        &mut self,
        invite: &str,
        guest: Guest<'_>,
        organisation: Slug,
    ) -> Result<Redemption, Error> {
        // Another process may have been quicker.
        let (sql, who) = match guest {
            Guest::Person(person) => {
                ("UPDATE invites SET person = $1 WHERE invite = $2 AND person IS NULL", person)
            }
            Guest::Room { room, .. } => {
                ("UPDATE invites SET room = $1 WHERE invite = $2 AND room IS NULL", room)
            }
        };
        let query = sqlx::query(sql).bind(who.as_str().to_owned()).bind(invite.to_owned());
        let taken = query.execute(&mut **self.transaction()).await?.rows_affected() == 1;
        Ok(if taken { Redemption::Taken(organisation) } else { Redemption::Gone })
    }
}

fn mediator(row: &AnyRow) -> Result<KeptMediator, sqlx::Error> {
    Ok(KeptMediator {
        person: PersonKey::from_stored(row.try_get(0)?),
        organisation: slug(row, 1)?,
        chat: Sealed(row.try_get(2)?),
        name: Sealed(row.try_get(3)?),
        language: parsed(row, 4)?,
        since: parsed(row, 5)?,
    })
}

fn desk(row: &AnyRow) -> Result<KeptDesk, sqlx::Error> {
    Ok(KeptDesk {
        organisation: slug(row, 0)?,
        room: PersonKey::from_stored(row.try_get(1)?),
        chat: Sealed(row.try_get(2)?),
        language: parsed(row, 3)?,
        since: parsed(row, 4)?,
    })
}

fn slug(row: &AnyRow, column: usize) -> Result<Slug, sqlx::Error> {
    parsed(row, column)
}

/// A text of ours that was written from a value.
fn parsed<T>(row: &AnyRow, column: usize) -> Result<T, sqlx::Error>
where
    T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    row.try_get::<String, _>(column)?.parse().map_err(|error: T::Err| sqlx::Error::Decode(Box::new(error)))
}
