//! One tantivy index in memory: written once, a single segment, then only read.
//!
//! Questions become a hundred terms, most of them pieces of words, over few documents. So the postings are read
//! straight into one score a document, with BM25 as tantivy has it, instead of building a query object a term.

use std::collections::BTreeMap;
use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, ReloadPolicy, SegmentReader, TantivyDocument};

/// What the writer may reckon with; it sets the size of its first tables, and holds more where more is needed.
const WRITER_MEMORY: usize = 4 << 20;
/// How many documents a search returns.
const MOST_FOUND: usize = 48;
/// So many occurrences of terms are read whole, and so many documents are looked at more closely where there are more. Only a
/// pile of tens of thousands of documents has so many.
const READ_WHOLE: usize = 150_000;
const SHORTLIST: usize = 400;
/// BM25's usual constants; measured to be at the optimum.
const K1: f32 = 1.2;
const B: f32 = 0.75;
/// Weights of the side fields beside the words of the whole text, as measured on public collections.
const GRAMS: f32 = 0.4;
const TITLE: f32 = 0.5;
const TITLE_GRAMS: f32 = 0.2;

/// A document found: its number and its score as a share of what the wanted terms weigh.
pub type Found = (usize, f32);

/// Stems and pieces of words to look for, with weights.
#[derive(Debug, Default, Clone)]
pub struct Wanted {
    pub stems: BTreeMap<String, f32>,
    pub grams: BTreeMap<String, f32>,
    pub pairs: BTreeMap<String, f32>,
}

impl Wanted {
    pub fn want(&mut self, stem: String, weight: f32) {
        let known = self.stems.entry(stem).or_default();
        *known = known.max(weight);
    }

    /// Wants stems that stand side by side to stand so in a text too.
    pub fn want_pairs(&mut self, stems: &[String]) {
        self.pairs.extend(stems.windows(2).map(|pair| (pair_of(&pair[0], &pair[1]), 1.0)));
    }
}

/// Two stems side by side as one token.
pub fn pair_of(one: &str, next: &str) -> String {
    format!("{one}+{next}")
}

/// A text's stems, pieces and pairs, parted by spaces.
#[derive(Debug, Default)]
pub struct Tokens {
    pub stems: String,
    pub grams: String,
    pub pairs: String,
}

/// An index being written.
pub struct Writing {
    writer: SingleSegmentIndexWriter,
    fields: Vec<Field>,
    documents: usize,
}

impl Writing {
    pub fn new() -> Writing {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqs)
            .set_fieldnorms(true);
        let options = TextOptions::default().set_indexing_options(indexing);
        let mut schema = Schema::builder();
        let names = ["body", "body_grams", "body_pairs", "title", "title_grams"];
        let fields = names.iter().map(|name| schema.add_text_field(name, options.clone())).collect();
        let writer = Index::builder()
            .schema(schema.build())
            .single_segment_index_writer(RamDirectory::create(), WRITER_MEMORY)
            .expect("a directory in memory can be written");
        Writing { writer, fields, documents: 0 }
    }

    /// Documents are numbered as they come.
    pub fn add(&mut self, body: &Tokens, title: &Tokens) {
        let mut document = TantivyDocument::default();
        let texts = [&body.stems, &body.grams, &body.pairs, &title.stems, &title.grams];
        for (field, text) in self.fields.iter().zip(texts) {
            document.add_text(*field, text);
        }
        self.writer.add_document(document).expect("a directory in memory can be written");
        self.documents += 1;
    }

    /// Ready to be searched. `pairs`: what two words that stand side by side weigh beside a word.
    pub fn finish(self, pairs: f32) -> Pile {
        let documents = self.documents;
        if documents == 0 {
            return Pile { documents, fields: Vec::new() };
        }
        let index = self.writer.finalize().expect("a directory in memory can be written");
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into();
        let searcher = reader.expect("an index that was just written can be read").searcher();
        let boosts = [1.0, GRAMS, pairs, TITLE, TITLE_GRAMS];
        let segment = searcher.segment_reader(0);
        let fields =
            self.fields.iter().zip(boosts).map(|(field, boost)| Side::of(segment, *field, boost, documents));
        Pile { documents, fields: fields.collect() }
    }
}

/// An index to search. Its fields: words, pieces of words, pairs of words, the title's words, the title's pieces.
pub struct Pile {
    documents: usize,
    fields: Vec<Side>,
}

/// A field, open for reading.
struct Side {
    terms: Arc<InvertedIndexReader>,
    norms: FieldNormReader,
    /// BM25's part that depends on a document's length, by the length's code.
    lengths: Vec<f32>,
    boost: f32,
}

/// A term that is looked for, in one field.
struct Term<'a> {
    side: &'a Side,
    info: TermInfo,
    weight: f32,
}

impl Side {
    fn of(segment: &SegmentReader, field: Field, boost: f32, documents: usize) -> Side {
        let terms = segment.inverted_index(field).expect("an index in memory can be read");
        let norms = segment.get_fieldnorms_reader(field).expect("the schema asks for lengths");
        let average = (terms.total_num_tokens() as f32 / documents as f32).max(1.0);
        let of_length =
            |code: u8| K1 * (1.0 - B + B * FieldNormReader::id_to_fieldnorm(code) as f32 / average);
        Side { terms, norms, lengths: (0..=u8::MAX).map(of_length).collect(), boost }
    }

    fn term(&self, token: &str) -> Option<TermInfo> {
        self.terms.terms().get(token).expect("an index in memory can be read")
    }

    fn postings(&self, term: &TermInfo) -> BlockSegmentPostings {
        let postings = self.terms.read_block_postings_from_terminfo(term, IndexRecordOption::WithFreqs);
        postings.expect("an index in memory can be read")
    }

    fn add(&self, term: &TermInfo, weight: f32, scores: &mut [f32]) {
        let mut postings = self.postings(term);
        while 0 < postings.block_len() {
            for (document, times) in postings.docs().iter().zip(postings.freqs()) {
                scores[*document as usize] += weight * self.counts(*document, *times);
            }
            postings.advance();
        }
    }

    /// The same for some documents only, given in their order.
    fn add_to(&self, documents: &[u32], term: &TermInfo, weight: f32, scores: &mut [f32]) {
        let mut postings = self.postings(term);
        for document in documents {
            let at = postings.seek(*document);
            if postings.doc(at) == *document {
                scores[*document as usize] += weight * self.counts(*document, postings.freq(at));
            }
        }
    }

    /// What so many occurrences in a document count (BM25).
    fn counts(&self, document: u32, times: u32) -> f32 {
        let length = self.lengths[usize::from(self.norms.fieldnorm_id(document))];
        let times = times as f32;
        times * (K1 + 1.0) / (times + length)
    }
}

impl Pile {
    pub fn len(&self) -> usize {
        self.documents
    }

    /// The documents that hold most of what is wanted, best first; equals in their order.
    ///
    /// Rare terms are read whole. Where a large pile makes that too much, what is common is only looked up in the documents
    /// that the rare terms found: it cannot bring others to the top.
    pub fn search(&self, wanted: &Wanted) -> Vec<Found> {
        let (terms, mass) = self.terms_of(wanted);
        let mut scores = vec![0.0; self.documents];
        let mut read = 0;
        let whole = terms.iter().take_while(|term| {
            let fits = read == 0 || read + term.info.doc_freq as usize <= READ_WHOLE;
            read += term.info.doc_freq as usize;
            fits
        });
        let whole = whole.count();
        for term in &terms[..whole] {
            term.side.add(&term.info, term.weight, &mut scores);
        }
        if whole == terms.len() {
            return best(&scores, mass, MOST_FOUND);
        }
        let mut shortlist: Vec<u32> =
            best(&scores, mass, SHORTLIST).into_iter().map(|(document, _)| document as u32).collect();
        shortlist.sort_unstable();
        for term in &terms[whole..] {
            term.side.add_to(&shortlist, &term.info, term.weight, &mut scores);
        }
        best(&scores, mass, MOST_FOUND)
    }

    /// The terms to look for, the rarest first, and what they weigh together at most.
    fn terms_of(&self, wanted: &Wanted) -> (Vec<Term<'_>>, f32) {
        let [body, body_grams, body_pairs, title, title_grams] = self.fields.as_slice() else {
            return (Vec::new(), 0.0);
        };
        let mut terms = Vec::new();
        let mut mass = 0.0;
        for (tokens, all, of_title) in
            [(&wanted.stems, body, title), (&wanted.grams, body_grams, title_grams)]
        {
            for (token, weight) in tokens {
                let Some(info) = all.term(token) else {
                    mass += weight * all.boost * self.idf(0);
                    continue;
                };
                let weight_of_all = weight * all.boost * self.idf(info.doc_freq);
                mass += weight_of_all;
                terms.push(Term { side: all, info, weight: weight_of_all });
                // What a title has, the whole text has too.
                if let Some(info) = of_title.term(token) {
                    let weight = weight * of_title.boost * self.idf(info.doc_freq);
                    terms.push(Term { side: of_title, info, weight });
                }
            }
        }
        // A pair that is nowhere takes nothing from what was found: most pairs of a question are its own.
        for (token, weight) in &wanted.pairs {
            if let Some(info) = body_pairs.term(token) {
                let weight = weight * body_pairs.boost * self.idf(info.doc_freq);
                terms.push(Term { side: body_pairs, info, weight });
            }
        }
        terms.sort_by_key(|term| term.info.doc_freq);
        (terms, mass)
    }

    pub fn frequency(&self, stem: &str) -> u32 {
        self.fields.first().and_then(|body| body.term(stem)).map_or(0, |term| term.doc_freq)
    }

    /// Inverse document frequency of a term that so many documents have.
    pub fn idf(&self, with: u32) -> f32 {
        let with = with as f32;
        (1.0 + (self.documents as f32 - with + 0.5) / (with + 0.5)).ln()
    }

    pub fn has(&self, document: usize, stem: &str) -> bool {
        let Some(body) = self.fields.first() else { return false };
        let Some(term) = body.term(stem) else { return false };
        let mut postings = body.postings(&term);
        let document = document as u32;
        while 0 < postings.block_len() {
            if postings.docs().last().is_some_and(|last| document <= *last) {
                return postings.docs().binary_search(&document).is_ok();
            }
            postings.advance();
        }
        false
    }
}

fn best(scores: &[f32], mass: f32, most: usize) -> Vec<Found> {
    let mut found: Vec<Found> =
        scores.iter().copied().enumerate().filter(|(_, score)| 0.0 < *score).collect();
    let order = |one: &Found, other: &Found| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if most < found.len() {
        found.select_nth_unstable_by(most, order);
        found.truncate(most);
    }
    found.sort_unstable_by(order);
    for (_, score) in &mut found {
        *score /= mass.max(f32::EPSILON);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(stems: &str) -> Tokens {
        Tokens { stems: stems.to_owned(), ..Tokens::default() }
    }

    fn pile() -> Pile {
        let mut writing = Writing::new();
        for (title, body) in
            [("medic", "medic famigl asl"), ("cas", "cas affitt medic"), ("", "permess post")]
        {
            writing.add(&tokens(body), &tokens(title));
        }
        writing.finish(1.0)
    }

    fn check(stems: &[&str], expected: &[usize]) {
        let mut wanted = Wanted::default();
        for stem in stems {
            wanted.want((*stem).to_owned(), 1.0);
        }
        let found: Vec<usize> = pile().search(&wanted).into_iter().map(|(document, _)| document).collect();
        assert_eq!(found, expected, "{stems:?}");
    }

    #[test]
    fn documents_with_more_of_what_is_wanted_come_first() {
        check(&["medic"], &[0, 1]);
        check(&["medic", "affitt"], &[1, 0]);
        check(&["permess"], &[2]);
        check(&["nothing"], &[]);
        check(&[], &[]);
    }

    #[test]
    fn what_is_common_counts_the_same_looked_up_or_read_whole() {
        let pile = pile();
        let term = |stem: &str| pile.fields[0].term(stem).unwrap();
        let mut whole = vec![0.0; 3];
        pile.fields[0].add(&term("medic"), 1.0, &mut whole);
        let mut looked_up = vec![0.0; 3];
        pile.fields[0].add_to(&[0, 1, 2], &term("medic"), 1.0, &mut looked_up);
        assert_eq!(whole, looked_up);
        assert!(0.0 < whole[0] && whole[2] == 0.0);
    }

    #[test]
    fn a_document_knows_its_stems() {
        assert!(pile().has(1, "affitt"));
        assert!(!pile().has(0, "affitt"));
        assert_eq!(pile().frequency("medic"), 2);
    }

    #[test]
    fn an_empty_pile_finds_nothing() {
        let empty = Writing::new().finish(1.0);
        assert_eq!(empty.len(), 0);
        assert!(empty.search(&Wanted::default()).is_empty());
        assert!(!empty.has(0, "medic"));
    }
}
