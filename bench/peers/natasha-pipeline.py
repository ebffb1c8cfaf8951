"""Reads texts with natasha: the peer of `npm run bench`. pip install natasha==1.6.0

Protocol: a line of JSON {"texts": [...], "stages": "reading" | "all"} on stdin, an answer {"seconds": ..., "cpu": ...} on stdout, again and again.
The texts are split over two processes, each with one thread of arithmetic, which is natasha's fastest way on two cores.
"""

import json
import multiprocessing
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

from natasha import Doc, MorphVocab, NamesExtractor, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter  # noqa: E402

PROCESSES = 2


def load():
    global segmenter, morph, syntax, ner, vocabulary, names
    embedding = NewsEmbedding()
    segmenter, vocabulary = Segmenter(), MorphVocab()
    morph, syntax, ner = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
    names = NamesExtractor(vocabulary)


def read(task):
    text, stages = task
    start = time.process_time()
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morph)
    doc.tag_ner(ner)
    if stages == "all":
        doc.parse_syntax(syntax)
        for token in doc.tokens:
            token.lemmatize(vocabulary)
        for span in doc.spans:
            span.normalize(vocabulary)
            if span.type == "PER":
                span.extract_fact(names)
    return len(doc.tokens), time.process_time() - start


def main():
    with multiprocessing.Pool(PROCESSES, initializer=load) as pool:
        for line in sys.stdin:
            task = json.loads(line)
            start = time.perf_counter()
            texts = [(text, task["stages"]) for text in task["texts"]]
            tokens, cpu = map(sum, zip(*pool.imap_unordered(read, texts, chunksize=2)))
            print(json.dumps({"seconds": time.perf_counter() - start, "cpu": cpu, "tokens": tokens}), flush=True)


if __name__ == "__main__":
    main()
