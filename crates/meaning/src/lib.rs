//! What short notes mean, as vectors: two notes that ask for the same in other words, or in another language, are near each
//! other. The model is the Universal Sentence Encoder, multilingual (Yang et al. 2020, "Multilingual Universal Sentence
//! Encoder for Semantic Retrieval"; its convolutional form, version 3), in two files that are read from a folder: 16 languages,
//! English and German among them. Nothing is sent anywhere; the same text gives the same vector.
//! What is NOT here: comparing notes (`stats::signals`).

mod asks;
mod discriminant;
mod encoder;
mod weights;

pub use asks::{Asks, Example};
pub use discriminant::Discriminant;
pub use encoder::{Encoder, LENGTH, Vector};

/// Why meanings cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file is not there or cannot be read.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// The words of the model are damaged.
    #[error("{0}")]
    Words(String),
    /// The numbers of the model are damaged.
    #[error("{0}")]
    Numbers(#[from] ndarray_npy::ReadNpzError),
    /// They are of another model: an array has another shape.
    #[error("`{0}` has another shape")]
    Other(String),
}

#[cfg(test)]
mod tests;
