"""Writes the files of this folder from the packages that publish the models.

    python3 -m venv /tmp/models && /tmp/models/bin/pip install natasha==1.6.0 \
        pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    /tmp/models/bin/python models/make-models.py

Weights keep their values and types; only the container changes (safetensors: a JSON header, then raw little-endian arrays).
"""
import gzip
import hashlib
import json
import re
import shutil
from collections import Counter
from pathlib import Path

import natasha.data
import numpy as np
import pymorphy3
import pymorphy3_dicts_ru
from navec import Navec
from slovnet import NER, Morph, Syntax

FOLDER = Path(__file__).parent
DICTIONARY = [
    'words.dawg', 'prediction-suffixes-0.dawg', 'prediction-suffixes-1.dawg', 'prediction-suffixes-2.dawg',
    'p_t_given_w.intdawg', 'paradigms.array', 'suffixes.json', 'gramtab-opencorpora-int.json', 'grammemes.json', 'meta.json',
]
TYPES = {'float32': 'F32', 'uint8': 'U8'}


def write_safetensors(name, tensors, metadata):
    header, blobs, offset = {'__metadata__': metadata}, [], 0
    for key, array in tensors.items():
        blob = np.ascontiguousarray(array).tobytes()
        header[key] = {
            'dtype': TYPES[str(array.dtype)],
            'shape': [int(size) for size in array.shape],
            'data_offsets': [offset, offset + len(blob)],
        }
        blobs.append(blob)
        offset += len(blob)
    head = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
    head += b' ' * (-len(head) % 8)
    (FOLDER / name).write_bytes(len(head).to_bytes(8, 'little') + head + b''.join(blobs))


def weights(module, prefix=''):
    """Every array of a slovnet module by its dotted path; the embedding of words is navec's and stays out."""
    for key in module.__attributes__:
        value, path = getattr(module, key), prefix + key
        if type(value).__name__ == 'Weight':
            yield path, value.array
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from weights(item, f'{path}.{index}.')
        elif hasattr(value, '__attributes__') and path != 'emb.word':
            yield from weights(value, path + '.')


def write_network(name, network, labels):
    vocabulary = network.infer.encoder.shapes_vocab.items
    write_safetensors(name, dict(weights(network.infer.model)), {
        'labels': '\n'.join(labels.items), 'shapes': '\n'.join(vocabulary),
    })


def write_embeddings():
    navec = Navec.load(natasha.data.NEWS_EMBEDDING)
    words = navec.vocab.words[:-2]
    assert navec.vocab.words[-2:] == ['<unk>', '<pad>'] and words == sorted(words)
    write_safetensors('navec.safetensors', {'indexes': navec.pq.indexes, 'codes': navec.pq.codes}, {'id': navec.meta.id})
    (FOLDER / 'words.txt.gz').write_bytes(gzip.compress('\n'.join(words).encode(), 9, mtime=0))


def keys(word, readings):
    """What an unknown word may share with a known one, most telling first; as in src/language/network/substitutes.ts."""
    tags = [str(reading.tag).replace(' ', ',') for reading in readings]
    every, top = ';'.join(sorted(tags)), tags[0]
    return [f'{word[-3:]} {every}', f'{word[-2:]} {every}', f'{word[-1:]} {every}', f'{word[-2:]} {top}', top]


def write_substitutes(least=6):
    """For each key that at least `least` words have the most frequent of them."""
    navec, analyzer = Navec.load(natasha.data.NEWS_EMBEDDING), pymorphy3.MorphAnalyzer()
    frequent = sorted(zip(navec.vocab.counts, navec.vocab.words), key=lambda pair: (-pair[0], pair[1]))
    words = [word for _, word in frequent if re.fullmatch('[а-яё-]{4,}', word)]
    counts, first = Counter(), {}
    for word in words:
        for key in keys(word, analyzer.parse(word)):
            counts[key] += 1
            first.setdefault(key, word)
    lines = sorted(f'{key}\t{word}' for key, word in first.items() if counts[key] >= least)
    (FOLDER / 'substitutes.tsv.gz').write_bytes(gzip.compress('\n'.join(lines).encode(), 9, mtime=0))


def write_dictionary():
    (FOLDER / 'opencorpora').mkdir(exist_ok=True)
    for name in DICTIONARY:
        shutil.copyfile(Path(pymorphy3_dicts_ru.get_path()) / name, FOLDER / 'opencorpora' / name)


def write_manifest():
    files = sorted(p for p in FOLDER.rglob('*') if p.suffix in {'.safetensors', '.gz', '.dawg', '.intdawg', '.array', '.json'})
    manifest = {
        path.relative_to(FOLDER).as_posix(): {
            'bytes': path.stat().st_size,
            'sha256': hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in files if path.name != 'manifest.json'
    }
    (FOLDER / 'manifest.json').write_text(json.dumps(manifest, indent=2) + '\n')


if __name__ == '__main__':
    ner, morphology, syntax = (network.load(path) for network, path in [
        (NER, natasha.data.NEWS_NER), (Morph, natasha.data.NEWS_MORPH), (Syntax, natasha.data.NEWS_SYNTAX),
    ])
    write_network('slovnet-ner.safetensors', ner, ner.infer.decoder.tags_vocab)
    write_network('slovnet-morphology.safetensors', morphology, morphology.infer.decoder.tags_vocab)
    write_network('slovnet-syntax.safetensors', syntax, syntax.infer.decoder.rels_vocab)
    write_embeddings()
    write_substitutes()
    write_dictionary()
    write_manifest()
