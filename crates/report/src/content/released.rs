//! The figures that a report let out and those it withheld, for the record of its release: enough to find what an earlier
//! report and a later one would tell together. Codes and numbers only, no word of a note or a tag.
//! What is NOT here: the record itself (`model`).

use serde_json::{Value as Json, json};

use super::{Block, Cell, Content, Table, Value};
use crate::input::Recipe;

impl Content {
    /// The figures as `{"rule": …, "figures": {name: figure}, "tables": [{"table", "columns", "rows": [{"of", "figures"}]}]}`.
    /// A figure is a number, `"withheld"`, or null where there is nothing to count. `of` is an id, a stored word, an hour
    /// or a date; it is empty for rows that are named by a tag, which stand in the order of the report.
    pub fn cells(&self, recipe: &Recipe) -> Json {
        let mut figures = serde_json::Map::new();
        let mut tables = Vec::new();
        for block in self.sections.iter().flat_map(|section| &section.blocks) {
            match block {
                Block::Figures { figures: row } => {
                    figures.extend(row.iter().map(|figure| (figure.key.to_owned(), number(figure.amount))));
                }
                Block::Table { table } => tables.push(of_table(table)),
                Block::Chart { chart } => tables.push(of_table(&chart.table)),
                Block::Paragraph { .. }
                | Block::Note { .. }
                | Block::List { .. }
                | Block::Quote { .. }
                | Block::Photos { .. } => {}
            }
        }
        json!({
            "rule": { "edition": self.edition, "k_counts": recipe.k_counts, "k_quotes": recipe.k_quotes },
            "withheld": self.withheld.cells,
            "figures": figures,
            "tables": tables,
        })
    }
}

/// The first column names the row.
fn of_table(table: &Table) -> Json {
    let row = |cells: &Vec<Cell>| {
        let figures: Vec<Json> = cells.iter().skip(1).map(|cell| number(cell.value)).collect();
        json!({ "of": cells.first().map_or("", |cell| &cell.key), "figures": figures })
    };
    let columns: Vec<&str> = table.columns.iter().skip(1).map(|column| column.key).collect();
    json!({ "table": table.id, "columns": columns, "rows": table.rows.iter().map(row).collect::<Vec<_>>() })
}

fn number(value: Value) -> Json {
    match value {
        Value::Number(number) | Value::Share(number) => json!(number),
        Value::Withheld => json!("withheld"),
        Value::Text | Value::Nothing => Json::Null,
    }
}
