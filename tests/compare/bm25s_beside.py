#!/usr/bin/env python3
"""What bm25s (with Snowball stems and stop words) finds on a collection, to compare the engine with.

usage: bm25s_beside.py DOCS.jsonl QUESTIONS.jsonl LANGUAGE

DOCS:      {"id", "title", "text"} a line        QUESTIONS: {"id", "text", "doc"} a line, doc null = nothing answers it
Needs `pip install bm25s PyStemmer`. Prints the share of questions whose document came first, and microseconds a question.
"""
import json
import statistics
import sys
import time

import bm25s
import Stemmer

SNOWBALL = {"ar": "arabic", "ca": "catalan", "de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "ro": "romanian"}
STOP_WORDS = {"de", "en", "es", "fr", "it"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main(docs_file, questions_file, language):
    docs = read(docs_file)
    questions = [question for question in read(questions_file) if question["doc"] is not None]
    stemmer = Stemmer.Stemmer(SNOWBALL[language]) if language in SNOWBALL else None
    stop = language if language in STOP_WORDS else None
    cut = {"stemmer": stemmer, "stopwords": stop, "show_progress": False}
    start = time.perf_counter()
    index = bm25s.BM25()
    index.index(bm25s.tokenize([f"{doc['title']}\n{doc['text']}" for doc in docs], **cut), show_progress=False)
    built = time.perf_counter() - start
    first, times = 0, []
    for question in questions:
        start = time.perf_counter()
        tokens = bm25s.tokenize([question["text"]], return_ids=False, **cut)
        found, _ = index.retrieve(tokens, k=1, show_progress=False)
        times.append(time.perf_counter() - start)
        first += docs[found[0, 0]]["id"] == question["doc"]
    times.sort()
    print(
        f"{language}: {len(docs)} documents, {len(questions)} questions, first {first / len(questions):.3f}, "
        f"built in {built * 1000:.0f} ms, {statistics.median(times) * 1e6:.0f} µs (half), "
        f"{times[int((len(times) - 1) * 0.99)] * 1e6:.0f} µs (99 in 100)"
    )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
