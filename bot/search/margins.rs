//! Linear classifiers, one for each topic against all others, by dual coordinate descent.
//!
//! Hsieh et al., *A Dual Coordinate Descent Method for Large-scale Linear SVM*, ICML 2008, algorithm 1 with squared hinge
//! loss. Topics are trained in blocks, so that what a feature weighs for a whole block lies in one cache line, and the
//! blocks on all processors. In which order examples are visited their own features decide, another in each round: the same
//! examples always give the same weights, and one more hardly moves the others.

use super::features::{Corpus, Features};

/// What one example may cost beside the length of the weights (C of the paper).
const COST: f32 = 0.5;

/// What is learned from: a text of the corpus by its number, its class, and how much it weighs beside others.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    pub text: usize,
    pub class: usize,
    pub weight: f32,
}

/// Topics trained together: what a place weighs for so many fills a cache line.
const BLOCK: usize = 16;
/// Pairs of example and topic that there is time for.
const PAIRS: usize = 40_000_000;
/// How often each example is looked at, even where that takes more pairs.
const FEWEST_ROUNDS: usize = 2;
/// After so many rounds another changes next to nothing.
const MOST_ROUNDS: usize = 8;

/// What each place weighs for each topic, in whole numbers of a part of the topic's largest.
pub struct Margins {
    topics: usize,
    /// A row a place, a column a topic.
    weights: Vec<i16>,
    /// What one step of a topic's weights is worth.
    steps: Vec<f32>,
    /// What each topic has before anything is said.
    bias: Vec<f32>,
}

/// Weights of a block of topics while they are trained, a lane a topic.
struct Training<const LANES: usize> {
    weights: Vec<[f32; LANES]>,
    bias: [f32; LANES],
}

impl Margins {
    /// Trains a classifier for each of the first so many classes; examples of others are only what these are not.
    pub fn train(corpus: &Corpus, examples: &[Example], places: usize, topics: usize) -> Margins {
        let rounds = PAIRS / (examples.len() * topics).max(1);
        Margins::in_rounds(rounds.clamp(FEWEST_ROUNDS, MOST_ROUNDS), corpus, examples, places, topics)
    }

    /// The same in the least time: good enough to see what the examples are like.
    pub fn roughly(corpus: &Corpus, examples: &[Example], places: usize, topics: usize) -> Margins {
        Margins::in_rounds(FEWEST_ROUNDS, corpus, examples, places, topics)
    }

    fn in_rounds(
        rounds: usize,
        corpus: &Corpus,
        examples: &[Example],
        places: usize,
        topics: usize,
    ) -> Margins {
        let orders = orders(corpus, examples, rounds);
        let mut margins = Margins {
            topics,
            weights: vec![0; places * topics],
            steps: vec![0.0; topics],
            bias: vec![0.0; topics],
        };
        if topics == 1 {
            margins.train_blocks::<1>(corpus, examples, places, &orders);
        } else {
            margins.train_blocks::<BLOCK>(corpus, examples, places, &orders);
        }
        margins
    }

    fn train_blocks<const LANES: usize>(
        &mut self,
        corpus: &Corpus,
        examples: &[Example],
        places: usize,
        orders: &[Vec<usize>],
    ) {
        let topics = self.topics;
        let firsts: Vec<usize> = (0..topics).step_by(LANES).collect();
        let at_once = std::thread::available_parallelism().map_or(1, usize::from);
        for some in firsts.chunks(at_once) {
            let trained: Vec<Training<LANES>> = std::thread::scope(|scope| {
                let works: Vec<_> = some
                    .iter()
                    .map(|first| scope.spawn(|| Training::run(corpus, examples, places, orders, *first)))
                    .collect();
                works.into_iter().map(|work| work.join().expect("training does not panic")).collect()
            });
            for (first, training) in some.iter().zip(&trained) {
                self.keep(*first, training);
            }
        }
    }

    /// Each topic's distance from the border between 'about this' and 'not about this'; 1 is well inside, -1 well outside.
    pub fn of(&self, features: &Features) -> Vec<f32> {
        let mut sums = vec![0.0f32; self.topics];
        for (place, value) in features {
            let start = *place as usize * self.topics;
            for (sum, weight) in sums.iter_mut().zip(&self.weights[start..start + self.topics]) {
                *sum += value * f32::from(*weight);
            }
        }
        sums.iter().zip(&self.steps).zip(&self.bias).map(|((sum, step), bias)| sum * step + bias).collect()
    }

    fn keep<const LANES: usize>(&mut self, first: usize, training: &Training<LANES>) {
        for lane in 0..LANES.min(self.topics - first) {
            let topic = first + lane;
            let largest =
                training.weights.iter().fold(f32::EPSILON, |largest, row| largest.max(row[lane].abs()));
            self.steps[topic] = largest / f32::from(i16::MAX);
            self.bias[topic] = training.bias[lane];
            for (place, row) in training.weights.iter().enumerate() {
                self.weights[place * self.topics + topic] = (row[lane] / self.steps[topic]).round() as i16;
            }
        }
    }
}

/// The examples in the order of each round.
fn orders(corpus: &Corpus, examples: &[Example], rounds: usize) -> Vec<Vec<usize>> {
    let keys: Vec<u64> = examples.iter().map(|example| key(corpus.text(example.text))).collect();
    let order = |round| {
        let mut order: Vec<usize> = (0..examples.len()).collect();
        order.sort_by_key(|number| mixed(keys[*number] ^ mixed(round)));
        order
    };
    (1..=rounds as u64).map(order).collect()
}

/// A number that a text's features decide.
fn key(features: &Features) -> u64 {
    features.iter().fold(0, |key, (place, _)| mixed(key ^ u64::from(*place)))
}

/// Every bit of a number in every bit of the result (Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*,
/// OOPSLA 2014).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

impl<const LANES: usize> Training<LANES> {
    fn run(
        corpus: &Corpus,
        examples: &[Example],
        places: usize,
        orders: &[Vec<usize>],
        first: usize,
    ) -> Training<LANES> {
        let mut training = Training { weights: vec![[0.0; LANES]; places], bias: [0.0; LANES] };
        let mut duals: Vec<[f32; LANES]> = vec![[0.0; LANES]; examples.len()];
        for number in orders.iter().flatten() {
            let example = examples[*number];
            training.learn(corpus.text(example.text), example, first, &mut duals[*number]);
        }
        training
    }

    /// One step for one example and every topic of the block, whose first is `first`.
    fn learn(&mut self, features: &Features, example: Example, first: usize, duals: &mut [f32; LANES]) {
        // The lane of its own topic, if that is in this block.
        let own = example.class.wrapping_sub(first);
        // Half of what a unit of the dual costs.
        let slack = 0.5 / (COST * example.weight);
        let sums = self.sums(features);
        // Features have length one, and the constant feature beside them too.
        let curvature = 2.0 + slack;
        let mut moved = [0.0; LANES];
        for lane in 0..LANES {
            let sign = if lane == own { 1.0 } else { -1.0 };
            let gradient = sign * sums[lane] - 1.0 + slack * duals[lane];
            let dual = (duals[lane] - gradient / curvature).max(0.0);
            moved[lane] = sign * (dual - duals[lane]);
            duals[lane] = dual;
        }
        if moved.iter().all(|moved| *moved == 0.0) {
            return;
        }
        for (place, value) in features {
            for (weight, moved) in self.weights[*place as usize].iter_mut().zip(&moved) {
                *weight += value * moved;
            }
        }
        for (bias, moved) in self.bias.iter_mut().zip(&moved) {
            *bias += moved;
        }
    }

    fn sums(&self, features: &Features) -> [f32; LANES] {
        let mut sums = self.bias;
        for (place, value) in features {
            for (sum, weight) in sums.iter_mut().zip(&self.weights[*place as usize]) {
                *sum += value * weight;
            }
        }
        sums
    }
}
