//! After a change of keys: people and rooms are known by the name that the newest key gives them. Those whose number is
//! kept move at once, all others when they write again.

use super::Desk;
use super::TELEGRAM;
use super::parcel::{Parcel, unpacked};
use crate::handoff::Handoff;
use crate::store::{Batch, Error, PersonKey, Sealed};

impl Desk {
    /// Has everyone move whose number is kept. Done once, before anything is taken or sent.
    pub(super) async fn everyone_moved(&self) -> Result<(), Error> {
        if !self.key.has_older() {
            return Ok(());
        }
        let moved = async {
            let mut batch = self.store.begin().await?;
            batch.alone().await?;
            for (old, table, sealed) in batch.numbered().await? {
                let Some(number) = self.number_in(table, &old, &sealed) else { continue };
                let new = self.key.person(TELEGRAM, &number.to_string());
                if new != old {
                    batch.rename(&self.key, &old, &new).await?;
                }
            }
            batch.commit().await
        };
        self.moved.get_or_try_init(|| moved).await?;
        Ok(())
    }

    /// Someone who was known under an older key is known under the newest from now on.
    pub(super) async fn moves(&self, batch: &mut Batch, channel: &str, chat: &str) -> Result<(), Error> {
        for old in self.key.old_names(channel, chat) {
            if batch.knows(&old).await? {
                batch.rename(&self.key, &old, &self.key.person(channel, chat)).await?;
            }
        }
        Ok(())
    }

    fn number_in(&self, table: &str, owner: &PersonKey, sealed: &Sealed) -> Option<i64> {
        match table {
            "outbox" => Parcel::open(&self.key, owner, sealed).map(|parcel| parcel.chat),
            "handoffs" => {
                let plain = self.key.unseal(owner, sealed)?;
                serde_json::from_slice::<Handoff>(&plain).ok().map(|handoff| handoff.chat)
            }
            _ => unpacked(&self.key.unseal(owner, sealed)?).first().copied(),
        }
    }
}
