//! Mediators, desks and invitations: what is looked up for a conversation, and what it has done with them.

use super::Desk;
use super::courier::Arrival;
use super::parcel::Parcel;
use super::round::Round;
use crate::conversation::{Event, Found, Invitation, Member, Reply, STATS_DAYS, Wanted, wanted};
use crate::knowledge::{Prose, Slug};
use crate::language::{ENGLISH, Language};
use crate::link;
use crate::store::{Batch, Error, Guest, KeptDesk, KeptMediator, Key, PersonKey, Redemption};
use crate::wording::{Phrase, say};

/// Characters of a key that name someone on a button.
const HANDLE: usize = 16;

impl Round<'_> {
    /// What an event in someone's own chat cannot be answered without. What is not theirs to know is not looked up.
    pub async fn look_up(&mut self, arrival: &Arrival, event: &Event) -> Result<Option<Found>, Error> {
        let Some(wanted) = wanted(event) else { return Ok(None) };
        let administrator = self.desk.administrators.contains(&arrival.chat);
        Ok(match wanted {
            Wanted::Invitation(code) => Some(Found::Invitation(self.invitation(arrival, code).await?)),
            Wanted::FreshCode if administrator => Some(Found::FreshCode(link::invitation(&Key::chance()))),
            Wanted::Staff if administrator => Some(Found::Staff(self.staff().await?)),
            Wanted::Tallies => match self.organisation_at(arrival).await? {
                Some(organisation) => {
                    let since = self.now.date_naive() - chrono::Duration::days(STATS_DAYS);
                    Some(Found::Tallies(self.batch.link_counts(&organisation, since).await?))
                }
                None => None,
            },
            Wanted::OwnData => {
                let person = self.key_of(arrival.chat);
                Some(Found::OwnData(self.desk.own_data(&mut self.batch, &person).await?))
            }
            Wanted::Pass => self.way_in(arrival).await?.map(Found::Pass),
            Wanted::FreshCode | Wanted::Staff => None,
        })
    }

    /// Someone takes up an invitation in their own chat: then they are a mediator.
    async fn invitation(&mut self, arrival: &Arrival, code: String) -> Result<Invitation, Error> {
        let person = self.key_of(arrival.chat);
        let redemption = self.redeem(&code, Guest::Person(&person)).await?;
        if let Redemption::Taken(organisation) | Redemption::TakenBefore(organisation) = &redemption {
            let key = &self.desk.key;
            let mediator = KeptMediator {
                organisation: organisation.clone(),
                chat: key.seal(&person, &arrival.chat.to_be_bytes()),
                name: key.seal(&person, arrival.sender.name.as_bytes()),
                language: arrival.client_language.filter(Language::is_spoken).unwrap_or(ENGLISH),
                since: self.now.date_naive(),
                person,
            };
            self.batch.appoint(&mediator).await?;
        }
        Ok(match redemption {
            Redemption::Taken(organisation) => Invitation::Taken { organisation, code },
            Redemption::TakenBefore(organisation) => Invitation::TakenBefore { organisation, code },
            Redemption::Gone => Invitation::Gone,
            Redemption::Expired => Invitation::Expired,
            Redemption::Unknown => Invitation::Unknown,
        })
    }

    /// Every mediator and every group, those of an organisation together.
    async fn staff(&mut self) -> Result<Vec<Member>, Error> {
        let key = &self.desk.key;
        let person = |kept: KeptMediator| Member {
            handle: handle_of(&kept.person),
            name: Some(name_of(key, &kept)),
            organisation: kept.organisation,
            since: kept.since,
        };
        let group = |kept: KeptDesk| Member {
            handle: handle_of(&kept.room),
            name: None,
            organisation: kept.organisation,
            since: kept.since,
        };
        let mut staff: Vec<Member> = self.batch.mediators().await?.into_iter().map(person).collect();
        staff.extend(self.batch.desks().await?.into_iter().map(group));
        staff.sort_by(|one, other| one.organisation.cmp(&other.organisation));
        Ok(staff)
    }

    /// The bot was opened in a group with a code: with an invitation the group becomes a desk.
    pub async fn joined(&mut self, arrival: &Arrival, code: &str) -> Result<(), Error> {
        if !link::is_invitation(code) {
            return Ok(());
        }
        let (room, by) = (self.key_of(arrival.chat), self.key_of(arrival.sender.id));
        let redemption = self.redeem(code, Guest::Room { room: &room, by: &by }).await?;
        let language = self.language_of(&by, arrival).await?;
        let reply = match &redemption {
            Redemption::Taken(organisation) | Redemption::TakenBefore(organisation) => {
                let desk = KeptDesk {
                    organisation: organisation.clone(),
                    chat: self.desk.key.seal(&room, &arrival.chat.to_be_bytes()),
                    language,
                    since: self.now.date_naive(),
                    room: room.clone(),
                };
                self.batch.open_desk(&desk).await?;
                let organisation = &self.desk.name_of(organisation);
                say(language, &Phrase::GroupIsDesk { organisation })
            }
            Redemption::Gone => say(language, &Phrase::GroupNotYours),
            Redemption::Expired => say(language, &Phrase::InviteExpired),
            Redemption::Unknown => say(language, &Phrase::InviteUnknown),
        };
        self.send(room, Parcel::reply(arrival.chat, Reply::new(language, Prose::paragraph(reply))));
        match redemption {
            // Until now they went to the mediators' own chats.
            Redemption::Taken(organisation) => self.show_open_questions(&organisation).await,
            Redemption::TakenBefore(_) | Redemption::Gone | Redemption::Expired | Redemption::Unknown => {
                Ok(())
            }
        }
    }

    /// Takes up an invitation, also one that was made before the key was changed.
    async fn redeem(&mut self, code: &str, guest: Guest<'_>) -> Result<Redemption, Error> {
        for invite in std::iter::once(self.desk.key.invite(code)).chain(self.desk.key.old_invites(code)) {
            match self.batch.redeem(&invite, guest, self.now).await? {
                Redemption::Unknown => {}
                found => return Ok(found),
            }
        }
        Ok(Redemption::Unknown)
    }

    /// The language of a mediator, or of whoever it is.
    async fn language_of(&mut self, person: &PersonKey, arrival: &Arrival) -> Result<Language, Error> {
        let mediators = self.batch.mediators().await?;
        let theirs = mediators.into_iter().find(|kept| kept.person == *person).map(|kept| kept.language);
        Ok(theirs.or(arrival.client_language.filter(Language::is_spoken)).unwrap_or(ENGLISH))
    }
}

impl Desk {
    /// Someone is no longer a mediator, or a group no longer a desk.
    pub(super) async fn dismiss(&self, batch: &mut Batch, handle: &str) -> Result<(), Error> {
        let people = batch.mediators().await?.into_iter().map(|kept| kept.person);
        let rooms = batch.desks().await?.into_iter().map(|kept| kept.room);
        for key in people.chain(rooms).filter(|key| handle_of(key) == handle) {
            batch.resign(&key).await?;
            batch.void_invites_of(&key).await?;
        }
        Ok(())
    }

    /// What an organisation of the directory calls itself.
    fn name_of(&self, organisation: &Slug) -> String {
        let catalogue = self.catalogue.load();
        let mut all = catalogue.library().territories.values();
        let found = all.find_map(|territory| territory.directory.get(organisation));
        found.map_or_else(|| organisation.to_string(), |found| found.name.clone())
    }
}

fn handle_of(key: &PersonKey) -> String {
    key.as_str().chars().take(HANDLE).collect()
}

fn name_of(key: &Key, kept: &KeptMediator) -> String {
    let plain = key.unseal(&kept.person, &kept.name).unwrap_or_default();
    String::from_utf8_lossy(&plain).into_owned()
}
