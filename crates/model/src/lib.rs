//! Words and rules of Shadowday: ids, vocabulary, records, the capture grammar, the search language and the algebra of
//! the ledger. Everything here is pure. What is NOT here: input and output, the clock, randomness, SQL.

pub mod answering;
pub mod capture;
pub mod ids;
pub mod judgement;
pub mod ledger;
pub mod names;
pub mod query;
pub mod records;
pub mod sentence;
pub mod strip;
pub mod time;
pub mod vocabulary;
