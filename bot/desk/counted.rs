//! What is counted of a batch, held back until the batch is stored: one that fails and comes again counts once.

use super::courier::{Arrival, Occasion, Venue};
use super::stepping::{Outcome, kind};
use crate::conversation::Record;
use crate::telemetry::{Found, Telemetry};

#[derive(Default)]
pub(super) struct Counted {
    kinds: Vec<&'static str>,
    looked_up: Vec<Record>,
}

impl Counted {
    pub fn took(&mut self, arrivals: &[Arrival]) {
        self.kinds.extend(arrivals.iter().map(kind_of));
    }

    /// Takes what is counted out of what conversations came to.
    pub fn looked_up(&mut self, outcomes: &mut [Outcome]) {
        self.looked_up.extend(outcomes.iter_mut().flat_map(|outcome| outcome.records.drain(..)));
    }

    pub fn count(&self, telemetry: &Telemetry) {
        for kind in &self.kinds {
            telemetry.took(kind);
        }
        for record in &self.looked_up {
            if let Record::LookedUp { outcome, language, domain, .. } = record {
                let domain = domain.as_ref().map(crate::knowledge::Slug::as_str);
                telemetry.found(&Found { outcome, language: *language, domain });
            }
        }
    }
}

fn kind_of(arrival: &Arrival) -> &'static str {
    match (&arrival.occasion, arrival.venue) {
        (Occasion::Did(event), Venue::Private) => kind(event),
        (Occasion::Did(_), Venue::Group) => "in_group",
        (Occasion::Added, _) => "added",
        (Occasion::Removed, _) => "removed",
        (Occasion::Moved { .. }, _) => "moved",
    }
}
