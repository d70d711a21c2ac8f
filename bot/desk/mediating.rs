//! Where people and mediators meet: what a person's deed is at an organisation's desk, and what a mediator's act is to the
//! person. Both sides see numbers of neither.

use super::courier::{Arrival, Venue};
use super::parcel::{Content, Parcel, Place, Thread};
use super::round::Round;
use super::stepping::guarded;
use crate::conversation::{Act, Deed};
use crate::counter::{self, Counter, Mediator, Notice, Outcome, Press, Suggestion, Word};
use crate::handoff::{Away, Handoff};
use crate::knowledge::Slug;
use crate::language::{ENGLISH, Language};
use crate::search::Catalogue;
use crate::store::{Error, KeptSuggestion, PersonKey};

/// What is to be done for mediators.
pub(super) enum Errand {
    Pressed(Press),
    Answered {
        handoff: i64,
        text: Option<String>,
    },
    /// `/away` and these words.
    Away(String),
    /// A reply to something of which nothing is kept.
    Stray,
    /// The bot was opened in a group with this code.
    Joined {
        code: String,
    },
    /// The bot is no longer in the group.
    Removed,
    Moved {
        to: i64,
    },
}

/// A chat in which an organisation's questions are seen: its group, or its mediators' own chats.
#[derive(Clone)]
pub(super) struct Station {
    pub chat: i64,
    pub key: PersonKey,
    pub language: Language,
}

/// The messages of ours in which a question is seen, and where.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Seen(pub Vec<(PersonKey, SeenMessage)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SeenMessage {
    pub number: i64,
    /// It is the question itself.
    pub head: bool,
}

impl Round<'_> {
    /// Shows an organisation what a person did. `seen` is given where nothing of it is kept any more.
    pub async fn tell_mediators(&mut self, person: &PersonKey, deed: Deed, seen: Seen) -> Result<(), Error> {
        let Deed { handoff, act } = deed;
        match act {
            Act::Opened => self.offer(&handoff).await,
            Act::Wrote { message } => {
                let content = Content::Copy { from: handoff.chat, message };
                for station in self.stations(&handoff.organisation).await? {
                    self.place(&station, handoff.id, Place::BelowHead, content.clone());
                }
                Ok(())
            }
            Act::Ended => {
                // What was on its way there is not for them any more.
                let forgot = self.forgotten.contains(person);
                self.posts.retain(|post| {
                    !forgot
                        || post.person == *person
                        || post.parcel.thread.is_none_or(|t| t.handoff != handoff.id)
                });
                if forgot {
                    return self.withdraw(&handoff, &seen).await;
                }
                for station in self.stations(&handoff.organisation).await? {
                    self.ended(&handoff, &station);
                }
                Ok(())
            }
        }
    }

    fn ended(&mut self, handoff: &Handoff, station: &Station) {
        if let Some(reply) = self.notice(station, handoff, Notice::Head) {
            self.place(station, handoff.id, Place::HeadAgain, Content::Reply(reply));
        }
        if let Some(reply) = self.notice(station, handoff, Notice::Ended) {
            self.place(station, handoff.id, Place::BelowHead, Content::Reply(reply));
        }
    }

    /// Nothing of a question is to be kept: wherever it was seen, also by an organisation that had passed it on, the
    /// question is blanked and what belonged to it goes, as far as Telegram lets us.
    async fn withdraw(&mut self, handoff: &Handoff, seen: &Seen) -> Result<(), Error> {
        for station in self.stations_that_saw(handoff, seen).await? {
            let here = || seen.0.iter().filter(|(chat, _)| *chat == station.key).map(|(_, message)| *message);
            let head = here().find(|message| message.head).map(|message| message.number);
            let mut removes: Vec<i64> =
                here().filter(|message| !message.head).map(|message| message.number).collect();
            let thread = |place| Some(Thread { handoff: handoff.id, place });
            if let (Some(head), Some(reply)) = (head, self.notice(&station, handoff, Notice::Head)) {
                let content = Content::Reply(reply);
                let blank = Parcel::new(station.chat, content, thread(Place::Instead(head)));
                let removes = std::mem::take(&mut removes);
                self.send(station.key.clone(), Parcel { removes, ..blank });
            }
            if let Some(reply) = self.notice(&station, handoff, Notice::Ended) {
                let below = head.and_then(|head| thread(Place::Below(head)));
                let told = Parcel::new(station.chat, Content::Reply(reply), below);
                self.send(station.key.clone(), Parcel { removes, ..told });
            }
        }
        Ok(())
    }

    /// The organisation gets the question: what is known of it, then what was sent that is not told in words.
    pub async fn offer(&mut self, handoff: &Handoff) -> Result<(), Error> {
        let told = counter::tells_all(handoff);
        let copies = handoff.asked.messages.iter().skip(usize::from(told));
        for station in self.stations(&handoff.organisation).await? {
            if let Some(reply) = self.notice(&station, handoff, Notice::Head) {
                self.place(&station, handoff.id, Place::Head, Content::Reply(reply));
            }
            for message in copies.clone() {
                let content = Content::Copy { from: handoff.chat, message: *message };
                self.place(&station, handoff.id, Place::BelowHead, content);
            }
        }
        Ok(())
    }

    /// What mediators want done.
    pub async fn mediate(&mut self, arrival: &Arrival, errand: Errand) -> Result<(), Error> {
        match errand {
            Errand::Pressed(press) => {
                let act = |counter: &Counter<'_>, by: &Mediator<'_>, handoff| {
                    counter::pressed(counter, by, handoff, &press.act)
                };
                self.act(arrival, press.handoff, act).await
            }
            Errand::Answered { handoff, text } => {
                let act = |counter: &Counter<'_>, by: &Mediator<'_>, handoff| {
                    counter::answered(counter, by, handoff, text.as_deref())
                };
                self.act(arrival, handoff, act).await?;
                self.attend(handoff).await
            }
            Errand::Joined { code } => self.joined(arrival, &code).await,
            Errand::Away(words) => self.absence(arrival, &words).await,
            Errand::Stray => {
                if let Some(organisation) = self.organisation_at(arrival).await? {
                    let language = self.language_at(arrival, &organisation).await?;
                    self.over(arrival, language);
                }
                Ok(())
            }
            Errand::Removed => {
                let room = self.key_of(arrival.chat);
                self.batch.forget(&room).await?;
                self.posts.retain(|post| post.person != room);
                self.forgotten.push(room);
                Ok(())
            }
            Errand::Moved { to } => self.moved(arrival.chat, to).await,
        }
    }

    /// A mediator does something with a question.
    async fn act(
        &mut self,
        arrival: &Arrival,
        handoff: i64,
        act: impl FnOnce(&Counter<'_>, &Mediator<'_>, Handoff) -> Outcome,
    ) -> Result<(), Error> {
        let organisation = self.organisation_at(arrival).await?;
        let (Some(organisation), Some((handoff, asker))) = (organisation, self.handoff(handoff).await?)
        else {
            self.over(arrival, arrival.client_language.unwrap_or(ENGLISH));
            return Ok(());
        };
        let language = self.language_at(arrival, &organisation).await?;
        let catalogue = self.desk.catalogue.load_full();
        let before = handoff.organisation.clone();
        let name = if arrival.sender.name.is_empty() { organisation.as_str() } else { &arrival.sender.name };
        let by = Mediator { name, organisation: &organisation };
        let counter = self.counter(&catalogue, language);
        let Some(outcome) = guarded("a mediator's act", || act(&counter, &by, handoff)) else {
            return Ok(());
        };
        self.carry_out(outcome, &asker, &before, Some(arrival)).await
    }

    /// Stores what an act or a moment came to, and has it said. `before`: the organisation that had the question then.
    pub async fn carry_out(
        &mut self,
        outcome: Outcome,
        asker: &PersonKey,
        before: &Slug,
        arrival: Option<&Arrival>,
    ) -> Result<(), Error> {
        let Outcome { handoff, words, suggestion } = outcome;
        self.keep(&handoff, asker).await?;
        for word in words {
            match word {
                Word::ToPerson(reply) => self.bring(&handoff, asker, Content::Reply(reply)),
                Word::CopyToPerson => {
                    if let Some((arrival, message)) =
                        arrival.and_then(|arrival| Some((arrival, arrival.message?)))
                    {
                        let content = Content::Copy { from: arrival.chat, message };
                        self.bring(&handoff, asker, content);
                    }
                }
                Word::Answer(reply) => {
                    if let Some(arrival) = arrival {
                        self.answer(arrival, Some(handoff.id), reply);
                    }
                }
                Word::Desk(notice) => self.notify(&handoff, before, notice).await?,
                Word::Offer => self.offer(&handoff).await?,
            }
        }
        match suggestion {
            Some(suggestion) => self.suggest(handoff.id, suggestion).await,
            None => Ok(()),
        }
    }

    /// Every desk of an organisation is told.
    async fn notify(&mut self, handoff: &Handoff, organisation: &Slug, notice: Notice) -> Result<(), Error> {
        let place = if notice.replaces_the_question() { Place::HeadAgain } else { Place::BelowHead };
        for station in self.stations(organisation).await? {
            if let Some(reply) = self.notice(&station, handoff, notice) {
                self.place(&station, handoff.id, place, Content::Reply(reply));
            }
        }
        Ok(())
    }

    fn notice(
        &self,
        station: &Station,
        handoff: &Handoff,
        notice: Notice,
    ) -> Option<crate::conversation::Reply> {
        let catalogue = self.desk.catalogue.load_full();
        let counter = self.counter(&catalogue, station.language);
        guarded("a notice to mediators", || counter::notice(&counter, handoff, notice))
    }

    fn bring(&mut self, handoff: &Handoff, asker: &PersonKey, content: Content) {
        let thread = Some(Thread { handoff: handoff.id, place: Place::Person });
        self.send(asker.clone(), Parcel::new(handoff.chat, content, thread));
    }

    /// Nothing more can be done with a question, or not by them.
    fn over(&mut self, arrival: &Arrival, language: Language) {
        let catalogue = self.desk.catalogue.load_full();
        let reply = self.counter(&catalogue, language).over();
        self.answer(arrival, None, reply);
    }

    /// A reply to what a mediator did, below it.
    fn answer(&mut self, arrival: &Arrival, handoff: Option<i64>, reply: crate::conversation::Reply) {
        let place = arrival.message.or(arrival.answers).map(Place::Below);
        let thread = handoff.zip(place).map(|(handoff, place)| Thread { handoff, place });
        let to = self.key_of(arrival.chat);
        self.send(to, Parcel { thread, ..Parcel::reply(arrival.chat, reply) });
    }

    fn place(&mut self, station: &Station, handoff: i64, place: Place, content: Content) {
        let thread = Some(Thread { handoff, place });
        self.send(station.key.clone(), Parcel::new(station.chat, content, thread));
    }

    async fn suggest(&mut self, handoff: i64, suggestion: Suggestion) -> Result<(), Error> {
        let Suggestion { territory, organisation, topic, language, question, reply, number } = suggestion;
        let day = self.now.date_naive();
        // Two taps on one button are one suggestion.
        let id = handoff.saturating_add(i64::from(number));
        let kept = KeptSuggestion { id, day, territory, organisation, topic, language, question, reply };
        self.batch.suggest(&kept).await
    }

    async fn absence(&mut self, arrival: &Arrival, words: &str) -> Result<(), Error> {
        let Some(organisation) = self.organisation_at(arrival).await? else { return Ok(()) };
        let language = self.language_at(arrival, &organisation).await?;
        let catalogue = self.desk.catalogue.load_full();
        let (away, reply) = self.counter(&catalogue, language).away(words);
        match away {
            Some(Away::Until(until)) => self.batch.set_away(&organisation, Some(until)).await?,
            Some(Away::Off) => self.batch.set_away(&organisation, None).await?,
            None => {}
        }
        self.refresh_desks().await?;
        self.answer(arrival, None, reply);
        Ok(())
    }

    /// A group has become another, in which nothing of the old one can be replied to: open questions are shown again.
    async fn moved(&mut self, from: i64, to: i64) -> Result<(), Error> {
        let (old, new) = (self.key_of(from), self.key_of(to));
        self.carry_over(&old, &new).await?;
        let Some(desk) = self.batch.desk_in(&old).await? else { return Ok(()) };
        // Of a desk's questions what waits is shown anew, with all that belongs to it.
        self.batch.forget_conversation(&old).await?;
        self.forgotten.push(old.clone());
        let sealed = self.desk.key.seal(&new, &to.to_be_bytes());
        self.batch.move_desk(&old, &new, &sealed).await?;
        self.show_open_questions(&desk.organisation).await
    }

    /// A group in which nothing of an organisation's questions was seen gets those that are open.
    pub async fn show_open_questions(&mut self, organisation: &Slug) -> Result<(), Error> {
        for kept in self.batch.open_handoffs().await? {
            if kept.organisation == *organisation
                && let Some(handoff) = self.opened(&kept)
            {
                self.offer(&handoff).await?;
            }
        }
        Ok(())
    }

    pub fn counter<'c>(&'c self, catalogue: &'c Catalogue, language: Language) -> Counter<'c> {
        Counter { catalogue, desks: &self.desks, language, now: self.now }
    }

    /// The organisation that someone acts for: that of the group, or their own.
    pub async fn organisation_at(&mut self, arrival: &Arrival) -> Result<Option<Slug>, Error> {
        let key = self.key_of(arrival.chat);
        match arrival.venue {
            Venue::Group => Ok(self.batch.desk_in(&key).await?.map(|desk| desk.organisation)),
            Venue::Private => Ok(self.batch.mediators_among(std::slice::from_ref(&key)).await?.remove(&key)),
        }
    }

    async fn language_at(&mut self, arrival: &Arrival, organisation: &Slug) -> Result<Language, Error> {
        let key = self.key_of(arrival.chat);
        let here = self.stations(organisation).await?.into_iter().find(|station| station.key == key);
        Ok(here.map(|station| station.language).or(arrival.client_language).unwrap_or(ENGLISH))
    }
}
