use super::*;
use crate::language::WOLOF;

fn text_after(what: impl FnOnce(&Telemetry)) -> String {
    let telemetry = Telemetry::new();
    what(&telemetry);
    telemetry.text(&Levels::default())
}

fn check(what: impl FnOnce(&Telemetry), line: &str) {
    let text = text_after(what);
    assert!(text.lines().any(|other| other == line), "no line `{line}` in\n{text}");
}

#[test]
fn a_question_is_counted_by_language_and_domain() {
    let found = Found { outcome: "answer", language: WOLOF, domain: Some("health") };
    let line = r#"sportello_outcomes_total{outcome="answer",language="wo",domain="health"} 1"#;
    check(|telemetry| telemetry.found(&found), line);
}

#[test]
fn only_what_telegram_accepted_counts_as_a_wait() {
    let sends = |telemetry: &Telemetry| {
        telemetry.sent(Sent::Failed, Duration::from_secs(9));
        telemetry.sent(Sent::Accepted, Duration::from_millis(20));
    };
    check(sends, r#"sportello_sends_total{result="failed"} 1"#);
    check(sends, "sportello_reply_seconds_count 1");
    check(sends, r#"sportello_reply_seconds_bucket{le="0.025"} 1"#);
    check(sends, r#"sportello_reply_seconds_bucket{le="0.01"} 0"#);
}

#[test]
fn every_kind_of_fault_is_there_before_it_happens() {
    let text = text_after(|_| {});
    for fault in Fault::ALL {
        let line = format!("sportello_faults_total{{part=\"{}\"}} 0", fault.name());
        assert!(text.contains(&line), "{line}");
    }
}

#[test]
fn one_library_is_served_at_a_time() {
    let telemetry = Telemetry::new();
    telemetry.text(&Levels { library: "a1".into(), articles: 7, ..Levels::default() });
    let text = telemetry.text(&Levels { library: "b2".into(), articles: 8, ..Levels::default() });
    assert!(text.contains(r#"sportello_library{fingerprint="b2"} 1"#) && !text.contains("a1"), "{text}");
    assert!(text.contains("sportello_articles 8"), "{text}");
}

#[test]
fn what_the_database_does_not_tell_keeps_its_last_value() {
    let telemetry = Telemetry::new();
    telemetry.text(&Levels { waiting: Some(5), ..Levels::default() });
    let text = telemetry.text(&Levels { ready: true, ..Levels::default() });
    assert!(text.contains("sportello_outbox_replies 5\n"), "{text}");
    assert!(text.contains("sportello_database_up 0\n") && text.contains("sportello_ready 1\n"), "{text}");
}
