//! One batch of arrivals on its way through the desk: people's conversations and mediators' acts, in the order in which
//! they came, within one transaction.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::counted::Counted;
use super::courier::{Arrival, Occasion, Venue};
use super::inbox::Address;
use super::mediating::Errand;
use super::parcel::Parcel;
use super::schedule::Post;
use super::stepping::{Happening, Outcome, Said, Visit};
use super::{Desk, KEEP_PEOPLE, KEEP_TRYING, KEEP_TRYING_LETTERS, TELEGRAM, inbox, outbox, whole};
use crate::conversation::{Event, Found, Group, Relay, Role, State, asked, is_of_group};
use crate::counter::Press;
use crate::handoff::Desks;
use crate::knowledge::Slug;
use crate::store::{Batch, Error, PersonKey};

pub(super) struct Round<'a> {
    pub desk: &'a Desk,
    pub batch: Batch,
    pub now: DateTime<Utc>,
    /// Who answers through the bot, as it was when the round began.
    pub desks: Arc<Desks>,
    /// What is to be sent, in order.
    pub posts: Vec<Post>,
    pub forgotten: Vec<PersonKey>,
    /// When what it is about was received.
    pub received: DateTime<Utc>,
    /// What is counted once all is stored.
    pub counted: Counted,
}

/// Something that a person did, and where an answer goes.
struct Call {
    arrival: Arrival,
    event: Event,
    /// The question with people that it is a reply about.
    about: Option<i64>,
    /// What was looked up for it.
    found: Option<Found>,
}

/// Whose business an arrival is.
enum Business {
    People(Call),
    Mediators(Arrival, Errand),
    Nobody,
}

impl<'a> Round<'a> {
    /// Begins, with nobody else at these chats.
    pub async fn begin(desk: &'a Desk, chats: &[PersonKey], now: DateTime<Utc>) -> Result<Round<'a>, Error> {
        let mut batch = desk.store.begin().await?;
        batch.in_turn(chats).await?;
        let desks = desks(&mut batch, now).await?;
        let (posts, forgotten, counted) = (Vec::new(), Vec::new(), Counted::default());
        Ok(Round { desk, batch, now, desks: Arc::new(desks), posts, forgotten, received: now, counted })
    }

    /// Stores it all; then what is to be sent is handed over.
    pub async fn end(mut self) -> Result<(), Error> {
        let desk = self.desk;
        let replica = desk.replica().await?;
        let paced = desk.outbox.with(|schedule| schedule.is_paced()).unwrap_or_default();
        let sealed = desk.sealed(&self.posts, self.now);
        let posted = self.batch.post(TELEGRAM, &sealed, replica, paced).await?;
        self.batch.commit().await?;
        self.counted.count(&desk.telemetry);
        if !posted.elsewhere.is_empty() {
            desk.membership.more.notify_one();
        }
        desk.outbox.push(self.posts, &self.forgotten, &posted);
        Ok(())
    }

    /// Takes arrivals that were not taken before, in order.
    pub async fn take(&mut self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        let arrivals = inbox::fresh(&mut self.batch, arrivals, self.now).await?;
        if self.desk.key.has_older() {
            for arrival in &arrivals {
                self.desk.moves(&mut self.batch, TELEGRAM, &arrival.chat.to_string()).await?;
            }
        }
        self.counted.took(&arrivals);
        let mut calls = Vec::new();
        for arrival in arrivals {
            match self.business(arrival).await? {
                Business::People(call) => calls.push(call),
                Business::Mediators(arrival, errand) => {
                    // What they do may be about what was said just before.
                    self.converse(std::mem::take(&mut calls)).await?;
                    self.mediate(&arrival, errand).await?;
                }
                Business::Nobody => {}
            }
        }
        self.converse(calls).await
    }

    async fn business(&mut self, arrival: Arrival) -> Result<Business, Error> {
        let event = match (&arrival.occasion, arrival.venue) {
            (Occasion::Did(event), _) => event.clone(),
            (Occasion::Removed, Venue::Group) => return Ok(Business::Mediators(arrival, Errand::Removed)),
            (Occasion::Moved { to }, Venue::Group) => {
                let errand = Errand::Moved { to: *to };
                return Ok(Business::Mediators(arrival, errand));
            }
            _ => return Ok(Business::Nobody),
        };
        if arrival.venue == Venue::Group && is_ask(&event) {
            return Ok(Business::People(Call { arrival, event, about: None, found: None }));
        }
        let person = self.key_of(arrival.chat);
        let threaded = self.threaded(&person, &arrival, &event).await?;
        let errand = match &event {
            Event::Pressed(payload) => Press::decode(payload).map(Errand::Pressed),
            Event::Said(text) if is_away(text) => self.away(&arrival, text).await?,
            Event::Said(_) | Event::Sent(_) | Event::SharedPlace(_) => threaded
                .as_ref()
                .filter(|(_, asker)| *asker != person)
                .map(|(handoff, _)| Errand::Answered { handoff: *handoff, text: text_of(&event) }),
            Event::Opened { code: Some(code) } if arrival.venue == Venue::Group => {
                Some(Errand::Joined { code: code.clone() })
            }
            Event::Opened { .. } | Event::Edited(_) => None,
        };
        Ok(match (errand, arrival.venue) {
            (Some(errand), _) => Business::Mediators(arrival, errand),
            (None, Venue::Group) => return self.business_of_group(arrival, event).await,
            (None, Venue::Private) => {
                let found = self.look_up(&arrival, &event).await?;
                let about = threaded.map(|(handoff, _)| handoff);
                Business::People(Call { arrival, event, about, found })
            }
        })
    }

    /// A button of the bot's, or a reply to it, in a group.
    async fn business_of_group(&mut self, arrival: Arrival, event: Event) -> Result<Business, Error> {
        let pressed = matches!(event, Event::Pressed(_));
        if !pressed && arrival.answers.is_none() {
            return Ok(Business::Nobody);
        }
        let of_answer = arrival.answered_button.as_deref().is_some_and(is_of_group);
        if !pressed && !of_answer && self.organisation_at(&arrival).await?.is_some() {
            // Of what they reply to nothing is kept any more; silence would look like a message that was passed on.
            return Ok(Business::Mediators(arrival, Errand::Stray));
        }
        Ok(Business::People(Call { arrival, event, about: None, found: None }))
    }

    /// The question with people that something which was sent is a reply about, and who asked it.
    async fn threaded(
        &mut self,
        person: &PersonKey,
        arrival: &Arrival,
        event: &Event,
    ) -> Result<Option<(i64, PersonKey)>, Error> {
        let Some(message) = arrival.answers.filter(|_| !matches!(event, Event::Pressed(_))) else {
            return Ok(None);
        };
        match self.thread_at(person, message).await? {
            None => self.thread_of(arrival.answered_button.as_deref()).await,
            found => Ok(found),
        }
    }

    /// The question that one of our messages in a chat belongs to, and who asked it.
    async fn thread_at(&mut self, chat: &PersonKey, message: i64) -> Result<Option<(i64, PersonKey)>, Error> {
        let mark = self.desk.key.mark(chat, message);
        let Some(handoff) = self.batch.handoff_at(&mark).await? else { return Ok(None) };
        Ok(self.batch.handoff(handoff).await?.map(|kept| (handoff, kept.person)))
    }

    /// The same, told by a button of the message.
    async fn thread_of(&mut self, button: Option<&str>) -> Result<Option<(i64, PersonKey)>, Error> {
        let Some(press) = button.and_then(Press::decode) else { return Ok(None) };
        Ok(self.batch.handoff(press.handoff).await?.map(|kept| (press.handoff, kept.person)))
    }

    /// `/away …` of someone who may say so.
    async fn away(&mut self, arrival: &Arrival, text: &str) -> Result<Option<Errand>, Error> {
        let organisation = self.organisation_at(arrival).await?;
        let words = text.split_once(char::is_whitespace).map_or("", |(_, words)| words);
        Ok(organisation.map(|_| Errand::Away(words.to_owned())))
    }

    /// Takes the conversations of people through what they did.
    async fn converse(&mut self, calls: Vec<Call>) -> Result<(), Error> {
        if calls.is_empty() {
            return Ok(());
        }
        let (visits, addresses) = self.visits(calls);
        let expires = whole(self.now + KEEP_PEOPLE, chrono::Duration::days(1));
        let mut outcomes = self.desk.converse(&mut self.batch, visits, self.now, expires).await?;
        self.counted.looked_up(&mut outcomes);
        self.forgotten
            .extend(outcomes.iter().filter(|outcome| outcome.forgot).map(|outcome| outcome.person.clone()));
        let mut said: Vec<(PersonKey, Said)> = outcomes.into_iter().flat_map(by_person).collect();
        said.sort_by_key(|(_, said)| said.place);
        for (person, said) in said {
            let Address { chat, message, mut below } = addresses[said.place];
            let source = message.filter(|_| !said.farewell);
            for reply in said.replies {
                let below = below.take();
                let farewell = said.farewell;
                let parcel = Parcel { source, below, farewell, ..Parcel::reply(chat, reply) };
                self.send(person.clone(), parcel);
            }
            for (deed, seen) in said.deeds {
                self.tell_mediators(&person, deed, seen).await?;
            }
        }
        Ok(())
    }

    /// What each person did, in order, and where the answers go.
    fn visits(&mut self, calls: Vec<Call>) -> (Vec<Visit>, Vec<Address>) {
        let mut visits: Vec<Visit> = Vec::new();
        let mut addresses = Vec::with_capacity(calls.len());
        let mut known = HashMap::new();
        for (place, Call { arrival, event, about, found }) in calls.into_iter().enumerate() {
            let Arrival { chat, message, client_language, venue, answers, answered_button, .. } = arrival;
            let (relay, group) = match venue {
                Venue::Private => {
                    addresses.push(Address { chat, message, below: None });
                    let fresh = self.batch.next_id(self.now);
                    let desks = Arc::clone(&self.desks);
                    (Some(Relay { desks, chat, message, about, fresh }), None)
                }
                Venue::Group => {
                    addresses.push(Address { chat, message: None, below: message.or(answers) });
                    (None, Some(Group { answers: answered_button }))
                }
            };
            let happening = Happening { place, event, client_language, relay, found, group };
            let visit = *known.entry(chat).or_insert_with(|| {
                let administrator = self.desk.administrators.contains(&chat);
                let role = Role { administrator, mediator_of: None };
                let (person, state) = (self.key_of(chat), State::default());
                visits.push(Visit { person, role, state, events: Vec::new() });
                visits.len() - 1
            });
            visits[visit].events.push(happening);
        }
        (visits, addresses)
    }

    pub fn key_of(&self, chat: i64) -> PersonKey {
        self.desk.key.person(TELEGRAM, &chat.to_string())
    }

    /// Puts a parcel at the end of what is to be sent.
    pub fn send(&mut self, to: PersonKey, parcel: Parcel) {
        let id = self.batch.next_id(self.now);
        // What people write to each other is of use for longer than an answer of the bot's.
        let patience = if parcel.thread.is_some() { KEEP_TRYING_LETTERS } else { KEEP_TRYING };
        let since = Some(outbox::now());
        self.posts.push(Post {
            id,
            person: to,
            parcel,
            received: self.received,
            expires: self.now + patience,
            since,
        });
    }
}

/// Who answers through the bot, and until when they are away.
pub(super) async fn desks(batch: &mut Batch, now: DateTime<Utc>) -> Result<Desks, Error> {
    let staffed = batch.staffed().await?;
    if staffed.is_empty() {
        return Ok(Desks::default());
    }
    let away: HashMap<Slug, DateTime<Utc>> = batch.away(now).await?.into_iter().collect();
    Ok(staffed
        .into_iter()
        .map(|organisation| (organisation.clone(), away.get(&organisation).copied()))
        .collect())
}

fn by_person(outcome: Outcome) -> impl Iterator<Item = (PersonKey, Said)> {
    let person = outcome.person;
    outcome.said.into_iter().map(move |said| (person.clone(), said))
}

/// A question for the bot, as groups ask it.
fn is_ask(event: &Event) -> bool {
    matches!(event, Event::Said(text) if asked(text).is_some())
}

/// `/away`, also as groups call it: `/away@bot`.
fn is_away(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.split('@').next() == Some("/away")
}

fn text_of(event: &Event) -> Option<String> {
    match event {
        Event::Said(text) => Some(text.clone()),
        Event::Opened { .. }
        | Event::Edited(_)
        | Event::Pressed(_)
        | Event::SharedPlace(_)
        | Event::Sent(_) => None,
    }
}
