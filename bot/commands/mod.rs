//! Wiring.
pub mod check;
pub mod coverage;
