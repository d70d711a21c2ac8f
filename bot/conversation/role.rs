//! What someone may do beside asking, as the desk has looked it up.

use crate::knowledge::Slug;

/// What someone may do beside asking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Role {
    /// They run the bot.
    pub administrator: bool,
    /// They answer for this organisation.
    pub mediator_of: Option<Slug>,
}
