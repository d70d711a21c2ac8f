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

# The figures of the README.
bench:
    cargo bench
