//! Has the same test bodies run over every database there is: SQLite, PostgreSQL, and both as a later version leaves them.

use super::*;

macro_rules! over_both {
    ($($body:ident)*) => {
        mod over_sqlite {
            $(#[tokio::test]
            async fn $body() {
                let folder = tempfile::tempdir().unwrap();
                super::$body(super::super::over_tests::sqlite(folder.path()).await).await;
            })*
        }

        /// The database of a version after this one: it has more of everything.
        mod over_sqlite_of_tomorrow {
            $(#[tokio::test]
            async fn $body() {
                let folder = tempfile::tempdir().unwrap();
                super::super::over_tests::brought_to_tomorrow(super::super::over_tests::sqlite(folder.path()).await).await;
                super::$body(super::super::over_tests::sqlite(folder.path()).await).await;
            })*
        }

        over_postgres! { over_postgres: $($body)* }

        #[cfg(feature = "postgres")]
        mod over_postgres_of_tomorrow {
            $(#[tokio::test]
            #[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
            async fn $body() {
                let schema = concat!(stringify!($body), "_tomorrow");
                super::super::over_tests::brought_to_tomorrow(super::super::over_tests::postgres(schema).await).await;
                super::$body(super::super::over_tests::postgres_again(schema).await).await;
            })*
        }
    };
}

macro_rules! over_postgres {
    ($name:ident: $($body:ident)*) => {
        #[cfg(feature = "postgres")]
        mod $name {
            $(#[tokio::test]
            #[ignore = "needs PostgreSQL: set SPORTELLO_TEST_POSTGRES to the address of a database"]
            async fn $body() {
                super::$body(super::super::over_tests::postgres(stringify!($body)).await).await;
            })*
        }
    };
}

/// Adds to every table what a later version may add.
pub(super) async fn brought_to_tomorrow(store: Store) {
    let tables = ["updates", "people", "outbox", "answers", "unanswered", "feedback", "mediators", "desks"];
    let more = ["invites", "link_counts", "handoffs", "handoff_messages", "away", "suggestions"];
    let office = ["spent", "tallies", "asides"];
    for table in tables.into_iter().chain(more).chain(office) {
        let sql = format!("ALTER TABLE {table} ADD COLUMN tomorrow TEXT NOT NULL DEFAULT 'x'");
        rows::statement(sql).execute(&store.pool).await.unwrap();
    }
    let zeros = if store.is_shared() { "'\\x00'" } else { "x'00'" };
    let sql = format!(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'tomorrow', TRUE, {zeros}, 0)"
    );
    rows::statement(sql).execute(&store.pool).await.unwrap();
    store.close().await;
}

pub(super) async fn sqlite(folder: &std::path::Path) -> Store {
    let url = format!("sqlite:{}", folder.join("test.sqlite").display());
    Store::open(&url, &key()).await.unwrap()
}

/// A store in an empty schema of its own.
#[cfg(feature = "postgres")]
pub(super) async fn postgres(schema: &'static str) -> Store {
    // PostgreSQL cuts longer names off.
    let schema = schema.get(..63).unwrap_or(schema);
    let url = std::env::var("SPORTELLO_TEST_POSTGRES").unwrap();
    let pool = Backend::Postgres.connect(&url).await.unwrap();
    for sql in [format!("DROP SCHEMA IF EXISTS {schema} CASCADE"), format!("CREATE SCHEMA {schema}")] {
        rows::statement(sql).execute(&pool).await.unwrap();
    }
    // As when several replicas start together: one brings it up to date, all find it so.
    let together: Vec<_> = (0..4).map(|_| tokio::spawn(postgres_again(schema))).collect();
    for store in together {
        store.await.unwrap().close().await;
    }
    postgres_again(schema).await
}

/// The same schema once more, as it is.
#[cfg(feature = "postgres")]
pub(super) async fn postgres_again(schema: &'static str) -> Store {
    let schema = schema.get(..63).unwrap_or(schema);
    let url = std::env::var("SPORTELLO_TEST_POSTGRES").unwrap();
    let joint = if url.contains('?') { '&' } else { '?' };
    Store::open(&format!("{url}{joint}options[search_path]={schema}"), &key()).await.unwrap()
}

fn key() -> Key {
    Key::from_bytes(&[7; 32])
}
