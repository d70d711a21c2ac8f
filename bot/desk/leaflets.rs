//! What someone can send into any chat: looked up for words that they are typing, and nothing of it is written down.

use super::stepping::guarded;
use super::{Desk, TELEGRAM};
use crate::conversation::{Circumstances, Leaflets, Role, State, leaflets};
use crate::language::Language;
use crate::store::Error;

impl Desk {
    /// Leaflets for words that someone types in a chat of theirs, known by their number on Telegram. What is known of them is
    /// read, not changed. `None` where a fault of ours left nothing to say.
    pub async fn leaflets(
        &self,
        person: i64,
        words: String,
        client_language: Option<Language>,
    ) -> Result<Option<Leaflets>, Error> {
        let mut names = vec![self.key.person(TELEGRAM, &person.to_string())];
        names.extend(self.key.old_names(TELEGRAM, &person.to_string()));
        let (mut state, mut mediator_of) = (State::default(), None);
        for name in names {
            let standing = self.store.standing(&name).await?;
            mediator_of = standing.mediator_of;
            if let Some(sealed) = standing.state {
                state = self.state(&name, &sealed);
                break;
            }
        }
        let role = Role { mediator_of, ..Role::default() };
        let (catalogue, links) = (self.catalogue.load_full(), Some(self.links()));
        let around = Circumstances { role, links, ..Circumstances::new((self.clock)(), client_language) };
        let work = move || guarded("a list of leaflets", || leaflets(&catalogue, &state, &words, &around));
        Ok(tokio::task::spawn_blocking(work).await.ok().flatten())
    }
}
