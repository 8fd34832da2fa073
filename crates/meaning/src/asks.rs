//! Whether a note sounds like a small ask of the people who work there: logistic regression (Cox 1958) over vectors of
//! examples, both sorts weighing the same. What is NOT here: the examples (`assets/signals`).

use crate::encoder::{LENGTH, Vector};

/// How strongly numbers are kept small (ridge; Hoerl and Kennard 1970), against the errors of all examples together.
const SMALL: f64 = 1.0;
/// Steps of learning; the last of them change nothing that could be seen.
const STEPS: u32 = 600;

/// A vector, and whether its text is an ask.
pub type Example = (Vector, bool);

/// Tells asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    /// What each number of a vector counts.
    pub by: Vec<f32>,
    /// What is added.
    pub plus: f32,
}

impl Asks {
    /// Learns from examples, by gradient descent with momentum (Nesterov 1983).
    pub fn learnt(examples: &[Example]) -> Self {
        let asks = examples.iter().filter(|example| example.1).count().max(1) as f64;
        let others = (examples.len() as f64 - asks).max(1.0);
        let each = examples.len() as f64 / 2.0;
        // Vectors have length 1, so the slope changes by no more than a quarter of all weights and the ridge.
        let step = 1.0 / (examples.len() as f64 / 2.0 + SMALL);
        let mut now = vec![0.0f64; LENGTH + 1];
        let mut ahead = now.clone();
        for round in 0..STEPS {
            let mut slope: Vec<f64> = ahead.iter().map(|number| number * SMALL).collect();
            slope[LENGTH] = 0.0;
            for (vector, is_ask) in examples {
                let weight = if *is_ask { each / asks } else { each / others };
                let error = (sure(&ahead, vector) - f64::from(u8::from(*is_ask))) * weight;
                slope.iter_mut().zip(vector).for_each(|(slope, number)| *slope += error * f64::from(*number));
                slope[LENGTH] += error;
            }
            let next: Vec<f64> = ahead.iter().zip(&slope).map(|(number, slope)| number - step * slope).collect();
            let momentum = f64::from(round) / (f64::from(round) + 3.0);
            ahead = next.iter().zip(&now).map(|(next, now)| next + momentum * (next - now)).collect();
            now = next;
        }
        Self { by: now[..LENGTH].iter().map(|number| *number as f32).collect(), plus: now[LENGTH] as f32 }
    }

    /// How sure it is that a text of this vector is an ask, from 0 to 1.
    pub fn sure(&self, vector: &[f32]) -> f64 {
        let sum: f64 = self.by.iter().zip(vector).map(|(by, number)| f64::from(*by) * f64::from(*number)).sum();
        logistic(sum + f64::from(self.plus))
    }
}

fn sure(numbers: &[f64], vector: &[f32]) -> f64 {
    let sum: f64 = numbers.iter().zip(vector).map(|(by, number)| by * f64::from(*number)).sum();
    logistic(sum + numbers[LENGTH])
}

fn logistic(number: f64) -> f64 {
    1.0 / (1.0 + (-number).exp())
}
