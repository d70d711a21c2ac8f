//! Many rows in one statement, in SQL that both databases take.

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};

/// Rows to a statement: far below what SQLite (32,766) and PostgreSQL (65,535) allow as parameters.
pub(super) const ROWS: usize = 500;

/// `($1, $2), ($3, $4)` for two rows of two columns.
pub(super) fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| format!("({})", numbered(row * columns, columns));
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// `($1, $2, $3)`, to compare a column with; after so many places that come before.
pub(super) fn list(after: usize, length: usize) -> String {
    format!("({})", numbered(after, length))
}

fn numbered(after: usize, count: usize) -> String {
    (after + 1..=after + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// A statement put together at run time: only ever from texts of ours and numbered places, never from values.
pub(super) fn statement(sql: String) -> Query<'static, Any, AnyArguments> {
    sqlx::query(AssertSqlSafe(sql))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_numbered_through() {
        assert_eq!(places(2, 3), "($1, $2, $3), ($4, $5, $6)");
        assert_eq!(list(1, 2), "($2, $3)");
    }
}
