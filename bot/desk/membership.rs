//! This replica among those that share the database: its lease, and what it takes over from others.
//!
//! What it sends it holds under its number. It sends only while its lease lasts by its own clock, which began before the
//! database's; once it was taken for dead it drops what it held and begins anew under another number.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::Notify;
use tokio::time::timeout;

use super::Desk;
use super::outbox::now;
use super::parcel::Parcel;
use super::schedule::{Post, Schedule};
use crate::store::{Error, LEASE, RENEW, Replica, Settlement, Waiting};

/// So many chats of the dead are taken over at once: others want their share, and memory is not for what has to wait.
const MOST_CHATS: u32 = 200;
/// After an outage of the database others are given so many renewals to say that they live.
const HEALTHY: u32 = 2;

#[derive(Default)]
pub(super) struct Membership {
    member: Mutex<Option<Member>>,
    joining: tokio::sync::Mutex<()>,
    /// Another replica has put something there for this one.
    pub more: Notify,
    /// Something may have been stored that is not in memory.
    unsure: AtomicBool,
}

#[derive(Clone, Copy)]
struct Member {
    id: i64,
    until: Instant,
}

impl Membership {
    fn get(&self) -> Option<Member> {
        *self.lock()
    }

    fn set(&self, member: Option<Member>) {
        *self.lock() = member;
    }

    /// What the database has for this replica is to be compared with what is in memory.
    pub fn is_unsure(&self) {
        self.unsure.store(true, Ordering::SeqCst);
        self.more.notify_one();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Member>> {
        self.member.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// All replicas over the same database, with the fingerprint of the knowledge that each answers from; none where the
    /// database is this process's own.
    pub async fn replicas(&self) -> Result<Vec<Replica>, Error> {
        self.store.replicas().await
    }

    /// The fingerprint of the knowledge that is answered from now.
    pub fn fingerprint(&self) -> String {
        self.catalogue.load().library().fingerprint.clone()
    }

    /// Under which number this replica holds what it sends; 0 where nobody else could.
    pub(super) async fn replica(&self) -> Result<i64, Error> {
        if !self.store.is_shared() {
            return Ok(0);
        }
        let _alone = self.membership.joining.lock().await;
        match self.membership.get() {
            Some(member) => Ok(member.id),
            None => self.joined().await,
        }
    }

    async fn joined(&self) -> Result<i64, Error> {
        let asked = now();
        let id = self.store.join(&self.fingerprint()).await?;
        self.membership.set(Some(Member { id, until: asked + LEASE }));
        Ok(id)
    }

    /// Whether what is held may be sent now. `false`: another replica may be sending it.
    pub(super) fn may_send(&self) -> bool {
        !self.store.is_shared() || self.membership.get().is_some_and(|member| now() < member.until)
    }

    /// The number under which things are held now, without asking for one.
    pub(super) fn held_under(&self) -> i64 {
        self.membership.get().map_or(0, |member| member.id)
    }

    /// Stays a member and takes in what there is for this replica, for ever. Nothing to do where nobody else could.
    pub(super) async fn stay(&self) {
        if !self.store.is_shared() {
            return std::future::pending().await;
        }
        let mut healthy = 0;
        let mut renewed = now();
        loop {
            let wait = RENEW.saturating_sub(renewed.elapsed());
            let told = timeout(wait, self.membership.more.notified()).await.is_ok();
            let take_over = !told || RENEW <= renewed.elapsed();
            if take_over {
                renewed = now();
                healthy = match timeout(RENEW, self.renewed()).await {
                    Ok(Ok(())) => healthy + 1,
                    Ok(Err(error)) => lost(healthy, &error.to_string()),
                    Err(_) => lost(healthy, "no answer"),
                };
            }
            let take_over = take_over && HEALTHY <= healthy;
            if let Err(error) = self.take_in(take_over).await {
                tracing::debug!(%error, "cannot take in what other replicas left");
            }
        }
    }

    async fn renewed(&self) -> Result<(), Error> {
        let id = self.replica().await?;
        let asked = now();
        if self.store.renew(id, &self.fingerprint()).await? {
            self.membership.set(Some(Member { id, until: asked + LEASE }));
            return Ok(());
        }
        tracing::warn!("this replica was taken for dead; others send what it held, and it begins anew");
        let _in_turn = self.receiving.lock().await;
        let _alone = self.membership.joining.lock().await;
        self.outbox.with(Schedule::drop_all);
        self.membership.set(None);
        self.joined().await.map(drop)
    }

    /// Where something may have been stored that is not in memory, looks for it. To be called in turn, before anything is
    /// stored that must come after it.
    pub(super) async fn be_sure(&self) -> Result<(), Error> {
        let Some(Member { id, .. }) = self.membership.get() else { return Ok(()) };
        if !self.membership.unsure.load(Ordering::SeqCst) {
            return Ok(());
        }
        // What is sent meanwhile was in memory before; nothing else is put there while it is our turn.
        let known = self.outbox.with(|schedule| schedule.ids()).unwrap_or_default();
        let rows = self.store.held(id).await?.into_iter().filter(|row| !known.contains(&row.id));
        self.put_into_memory(rows.collect()).await?;
        self.membership.unsure.store(false, Ordering::SeqCst);
        Ok(())
    }

    /// Takes in what others have put there for this replica, and with `take_over` what the dead have left.
    async fn take_in(&self, take_over: bool) -> Result<(), Error> {
        let _in_turn = self.receiving.lock().await;
        let Some(Member { id, .. }) = self.membership.get() else { return Ok(()) };
        self.be_sure().await?;
        // Until all of it is in memory: what was given to us may be lost on the way.
        self.membership.unsure.store(true, Ordering::SeqCst);
        let rows = self.store.pick_up(id).await?;
        self.put_into_memory(rows).await?;
        if take_over && self.outbox.has_room() {
            let rows = self.store.claim(id, MOST_CHATS).await?;
            if !rows.is_empty() {
                tracing::info!(replies = rows.len(), "took over what another replica had left");
            }
            self.put_into_memory(rows).await?;
            self.store.erase_old_paces().await?;
        }
        self.membership.unsure.store(false, Ordering::SeqCst);
        Ok(())
    }

    /// Hands rows of the table to the delivery, each with what it had gone through.
    pub(super) async fn put_into_memory(&self, rows: Vec<Waiting>) -> Result<(), Error> {
        let (moment, instant) = ((self.clock)(), now());
        let mut unreadable = Settlement::default();
        for row in rows {
            let Some(parcel) = Parcel::open(&self.key, &row.person, &row.parcel) else {
                unreadable.done.push(row.id);
                unreadable.chats.push(row.person);
                continue;
            };
            let wait = (row.not_before - moment).to_std().unwrap_or_default();
            let person = row.person.clone();
            let Waiting { id, person: to, not_before: received, expires, .. } = row;
            let post = Post { id, person: to, parcel, received, expires, since: LONG_AGO };
            self.outbox.with(|schedule| {
                schedule.push(post, instant);
                if 0 < row.attempts || Duration::ZERO < wait {
                    schedule.resume(&person, row.attempts, instant + wait);
                }
            });
        }
        self.outbox.news.notify_one();
        if !unreadable.done.is_empty() {
            tracing::error!(replies = unreadable.done.len(), "replies cannot be read and were dropped");
            self.store.settle(&unreadable).await?;
        }
        Ok(())
    }

    /// Goes: what this replica holds is free at once.
    pub(super) async fn leave(&self) {
        let _alone = self.membership.joining.lock().await;
        if let Some(Member { id, .. }) = self.membership.get() {
            self.membership.set(None);
            if let Ok(Err(error)) = timeout(RENEW, self.store.leave(id)).await {
                tracing::debug!(%error, "cannot say that this replica goes; the others will notice");
            }
        }
    }
}

/// What is left of being healthy: nothing. The log hears of the first of several failures.
fn lost(healthy: u32, why: &str) -> u32 {
    if 0 < healthy {
        tracing::warn!(why, "cannot tell the database that this replica lives; trying again");
    }
    0
}

/// It was not put into memory just now.
const LONG_AGO: Option<Instant> = None;
