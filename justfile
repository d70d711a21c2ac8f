# `just` lists what there is to do.
default:
    @just --list

# All that CI checks.
check:
    .ci/run

# Take the plays and expectations as they are now; then read the difference.
accept:
    ACCEPT=1 UPDATE_EXPECT=1 cargo test

# The bot: web chat on 127.0.0.1:8080, and Telegram with TELOXIDE_TOKEN.
run:
    cargo run --release

# What an editor must fix.
knowledge:
    cargo run --release -- check

# Take the answers to the questions of tests/questions as they are now; then read the difference.
results:
    cargo run --release -- eval tests/questions/development.jsonl --area piemonte --gate tests/questions/gate.json --accept
    cargo run --release -- eval tests/questions/own.jsonl --gate tests/questions/own-gate.json --results tests/questions/own-results.jsonl --accept

# Any bytes at every door, for as long as you like: just fuzz 1000000.
fuzz cases="100000":
    PROPTEST_CASES={{cases}} UPDATES={{cases}} cargo test --release --test main -- fuzz mutated

# Every fault at once, for as long as you like: UPDATES=100000 CHATS=10000 just soak (over PostgreSQL too, with SPORTELLO_TEST_POSTGRES).
soak:
    cargo test --release --test main -- soak --nocapture {{ if env('SPORTELLO_TEST_POSTGRES', '') == '' { '' } else { '--include-ignored' } }}

# Whether what it is built from has known holes, and comes from where it should. Needs cargo-audit and cargo-deny, and the network.
audit:
    cargo audit
    cargo deny check

# What it is built from, as a list for machines. Needs cargo-cyclonedx.
sbom:
    cargo cyclonedx --format json --all-features --spec-version 1.5 --override-filename sportello.cdx

# One file that runs on any Linux (deploy/release.md).
static:
    cargo build --release --locked --features postgres --target x86_64-unknown-linux-musl

# The figures of the README, beside those of bm25s where Python has it (`pip install bm25s PyStemmer`).
bench:
    cargo bench
