//! A panic's message may quote what a person wrote: the log gets the place in our code instead.

use std::panic::{PanicHookInfo, set_hook};
use std::sync::atomic::{AtomicU64, Ordering};

/// The hook is one for the whole program, and so is its count.
static PANICS: AtomicU64 = AtomicU64::new(0);

/// From here on a panic anywhere in the program is one log line with its place and without its message. To be called
/// once, by the program, before anything is served.
pub fn log_panics_without_their_message() {
    set_hook(Box::new(log_place));
}

/// How many panics there were since then.
pub fn panics() -> u64 {
    PANICS.load(Ordering::Relaxed)
}

fn log_place(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    PANICS.fetch_add(1, Ordering::Relaxed);
    tracing::error!(place, "panicked");
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::panic::{catch_unwind, take_hook};
    use std::sync::{Arc, Mutex};

    use tracing::subscriber::with_default;

    use super::*;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_is_logged_with_its_place_and_without_its_message() {
        let lines = Lines::default();
        let writer = lines.clone();
        let log = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
        let usual = take_hook();
        log_panics_without_their_message();
        let caught = with_default(log, || catch_unwind(|| panic!("Fatoumata wrote this")));
        set_hook(usual);
        assert!(caught.is_err());
        let lines = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        assert!(lines.contains("panics.rs:") && !lines.contains("Fatoumata"), "{lines}");
    }
}
