#!/usr/bin/env python3
"""How often the page comes first: the program and bm25s (Snowball stems, stop words) beside each other, on clean questions and
on the same with typing errors.

usage: beside.py PROGRAM FOLDER…

A FOLDER holds knowledge/ and questions.jsonl, as for `sportello eval --ranking`. Needs `pip install bm25s PyStemmer`.
Typing errors: one letter in ten is left out, doubled, changed for another or swapped with the next, by chance from a seed.
"""
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import bm25s
import Stemmer

SNOWBALL = {"ar": "arabic", "ca": "catalan", "de": "german", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "ro": "romanian"}
STOP_WORDS = {"de", "en", "es", "fr", "it"}
ERRORS = 0.1
SEED = 1


def read_questions(folder):
    with open(folder / "questions.jsonl", encoding="utf-8") as lines:
        questions = [json.loads(line) for line in lines]
    return [question for question in questions if question["expect"]]


def read_articles(folder, language):
    """Each article's slug, and its title, keywords and text."""
    for page in sorted((folder / "knowledge").glob(f"*/*/*.{language}.md")):
        if page.parent.name not in ("directory", "urgent"):
            _, head, body = page.read_text(encoding="utf-8").split("---\n", 2)
            told = [line.partition(":")[2] for line in head.splitlines() if line.startswith(("title:", "keywords:"))]
            yield page.name.split(".")[0], "\n".join(told) + "\n" + body


def misspelt(text, chance):
    letters = [letter for letter in sorted(set(text)) if letter.isalpha()] or ["e"]
    out, position = [], 0
    while position < len(text):
        letter = text[position]
        if not letter.isalpha() or ERRORS <= chance.random():
            out.append(letter)
        else:
            kind = chance.randrange(4)
            if kind == 1:
                out.append(letter * 2)
            elif kind == 2:
                out.append(chance.choice(letters))
            elif kind == 3 and position + 1 < len(text):
                out.append(text[position + 1] + letter)
                position += 1
        position += 1
    return "".join(out)


def program_says(program, folder, questions):
    """Share of questions whose article came first, milliseconds to build, microseconds a question (half, 99 in 100)."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
        file.flush()
        command = [program, "eval", file.name, "--ranking", "--json", "--knowledge", str(folder / "knowledge")]
        report = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    took = report["latency_us"]
    return report["ranking"]["all"]["recall_1"], report["build_ms"], took["p50"], took["p99"]


class Bm25s:
    def __init__(self, folder, language):
        self.slugs, texts = zip(*read_articles(folder, language))
        stop = language if language in STOP_WORDS else []
        stemmer = Stemmer.Stemmer(SNOWBALL[language]) if language in SNOWBALL else None
        self.cut = {"stemmer": stemmer, "stopwords": stop, "show_progress": False}
        start = time.perf_counter()
        self.index = bm25s.BM25()
        self.index.index(bm25s.tokenize(list(texts), **self.cut), show_progress=False)
        self.built = round((time.perf_counter() - start) * 1000)

    def says(self, questions):
        first, times = 0, []
        for question in questions:
            start = time.perf_counter()
            tokens = bm25s.tokenize([question["text"]], return_ids=False, **self.cut)
            found, _ = self.index.retrieve(tokens, k=1, show_progress=False)
            times.append(round((time.perf_counter() - start) * 1e6))
            first += self.slugs[found[0, 0]] in question["expect"]
        times.sort()
        return first / len(questions), self.built, round(statistics.median(times)), times[int((len(times) - 1) * 0.99)]


def main(program, folders):
    print(f"{'':36} {'first':>6} {'misspelt':>8} {'built ms':>8} {'half µs':>8} {'99 % µs':>8}")
    for folder in map(pathlib.Path, folders):
        clean = read_questions(folder)
        # One language a folder: that of most of its questions.
        language = statistics.mode(question["lang"] for question in clean)
        clean = [question for question in clean if question["lang"] == language]
        chance = random.Random(SEED)
        noisy = [{**question, "text": misspelt(question["text"], chance)} for question in clean]
        name = f"{folder.name} ({language}, {len(clean)} questions)"
        theirs = Bm25s(folder, language)
        for engine, says in (("sportello", lambda asked: program_says(program, folder, asked)), ("bm25s", theirs.says)):
            first, built, half, most = says(clean)
            with_errors, *_ = says(noisy)
            print(f"{name if engine == 'sportello' else '':26} {engine:>9} {first:6.3f} {with_errors:8.3f} {built:8} {half:8} {most:8}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
