"""Words that stand in the same contexts, as classes: k-means over navec's vectors, printed as WORD<tab>NARROW<tab>BROAD.

Needs: pip install natasha==1.6.0 (MIT; holds navec_news_v1_1B_250K_300d_100q). Deterministic. About a minute.
"""
import pathlib

import natasha
import numpy as np
from navec import Navec

WORDS, NARROW, BROAD, ROUNDS = 160_000, 1024, 64, 15


def unit(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def k_means(rows, count, seed):
    centres = rows[np.random.RandomState(seed).choice(len(rows), count, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = np.concatenate([(rows[at : at + 8192] @ centres.T).argmax(1) for at in range(0, len(rows), 8192)])
        for one in range(count):
            members = rows[nearest == one]
            if len(members):
                centres[one] = members.mean(0)
        centres = unit(centres)
    return nearest, centres


navec = Navec.load(str(next(pathlib.Path(natasha.__file__).parent.glob('data/emb/navec_news*.tar'))))
words, counts = navec.vocab.words, np.array(navec.vocab.counts)
frequent = [at for at in np.argsort(-counts, kind='stable') if not words[at].startswith('<')][:WORDS]
vectors = unit(np.stack([navec.pq[at] for at in frequent]).astype(np.float32))
narrow, centres = k_means(vectors, NARROW, 1)
broad, _ = k_means(centres, BROAD, 2)
for at, one in zip(frequent, narrow):
    print(words[at], one, broad[one], sep='\t')
