"""Fills UPOS, FEATS, HEAD and DEPREL of a CoNLL-U file (stdin to stdout) with slovnet's readings: the teacher of our parser.

pip install natasha==1.6.0. The tokens stay as they are. slovnet chooses each word's head alone, so that a quarter of its
readings of unseen news are no trees; here the best projective tree with one root is found over its scores (Eisner 1996).
"""

import sys

import numpy as np
from natasha import NewsEmbedding, NewsMorphTagger, NewsSyntaxParser

BATCH = 8  # slovnet's own
LONGEST = 250


def log_softmax(scores):
    scores = scores - scores.max(-1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(-1, keepdims=True))


def best_tree(scores):
    """scores[d, h]: log probability that word d (from 0) has head h (0 is the root, words from 1). Heads as in CoNLL-U."""
    n = scores.shape[0]
    arc = scores[:, 1:].T  # arc[h, d]
    # right[i, j]: best span whose head is i; left[i, j]: whose head is j; open_*: one whose arc joins both ends.
    right, left = np.zeros((n, n)), np.zeros((n, n))
    open_right, open_left = np.full((n, n), -np.inf), np.full((n, n), -np.inf)
    back_open, back_right, back_left = (np.zeros((n, n), int) for _ in range(3))
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            inner = right[i, i:j] + left[i + 1 : j + 1, j]
            k = int(inner.argmax())
            back_open[i, j] = i + k
            open_right[i, j] = inner[k] + arc[i, j]
            open_left[i, j] = inner[k] + arc[j, i]
            whole = open_right[i, i + 1 : j + 1] + right[i + 1 : j + 1, j]
            k = int(whole.argmax())
            right[i, j], back_right[i, j] = whole[k], i + 1 + k
            whole = left[i, i:j] + open_left[i:j, j]
            k = int(whole.argmax())
            left[i, j], back_left[i, j] = whole[k], i + k
    root = int((scores[:, 0] + left[0, :] + right[:, n - 1]).argmax())
    heads = [0] * n
    todo = [("L", 0, root), ("R", root, n - 1)]
    while todo:
        kind, i, j = todo.pop()
        if i == j:
            continue
        if kind == "R":
            k = back_right[i, j]
            heads[k] = i + 1
            todo += [("O", i, k), ("R", k, j)]
        elif kind == "L":
            k = back_left[i, j]
            heads[k] = j + 1
            todo += [("L", i, k), ("O", k, j)]
        else:
            k = back_open[i, j]
            todo += [("R", i, k), ("L", k + 1, j)]
    return heads


class Teacher:
    def __init__(self):
        embedding = NewsEmbedding()
        self.morph = NewsMorphTagger(embedding)
        self.syntax = NewsSyntaxParser(embedding)

    def trees(self, batch):
        infer = self.syntax.infer
        relations = infer.decoder.rels_vocab
        (inputs,) = infer.encoder(batch)
        model = infer.model
        states = model.encoder(model.emb(inputs.word_id, inputs.shape_id), inputs.pad_mask)
        scores = model.head(states)
        heads = np.zeros(inputs.word_id.shape, int)
        for at, words in enumerate(batch):
            size = len(words)
            heads[at, :size] = best_tree(log_softmax(scores[at, :size, : size + 1]))
        rels = model.rel(states, heads)
        root = relations.encode("root")
        for at, words in enumerate(batch):
            names = []
            for word in range(len(words)):
                own = rels[at, word].copy()
                own[root] = -np.inf
                names.append("root" if heads[at, word] == 0 else relations.decode(int(own.argmax())))
            yield heads[at, : len(words)].tolist(), names

    def __call__(self, sentences):
        # Sentences of one length in one batch: padding costs as much as words.
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
        read = [None] * len(sentences)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            batch = [sentences[at] for at in places]
            for at, (heads, rels), tags in zip(places, self.trees(batch), self.morph.map(batch)):
                read[at] = [
                    (token.pos, "|".join(f"{k}={v}" for k, v in sorted(token.feats.items())) or "_", head, rel)
                    for token, head, rel in zip(tags.tokens, heads, rels)
                ]
        return read


def main():
    blocks = [block.split("\n") for block in sys.stdin.read().strip("\n").split("\n\n")]
    rows = [[line.split("\t") for line in block if not line.startswith("#")] for block in blocks]
    fit = [at for at, block in enumerate(rows) if 0 < len(block) <= LONGEST]
    read = Teacher()([[row[1] for row in rows[at]] for at in fit])
    for at, tags in zip(fit, read):
        print("\n".join(line for line in blocks[at] if line.startswith("#")), end="\n" if blocks[at][0].startswith("#") else "")
        for row, (pos, feats, head, rel) in zip(rows[at], tags):
            row[3], row[5], row[6], row[7] = pos, feats, str(head), rel
            print("\t".join(row))
        print()


main()
