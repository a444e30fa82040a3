"""What Natasha does with texts, timed: python reading.py TEXTS.json. Prints a line of JSON for each round."""
import json
import os
import resource
import sys
import time

os.environ['OPENBLAS_NUM_THREADS'] = os.environ['OMP_NUM_THREADS'] = '1'

started = time.perf_counter()
from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter  # noqa: E402

embedding = NewsEmbedding()
segmenter, morphology = Segmenter(), NewsMorphTagger(embedding)
syntax, names = NewsSyntaxParser(embedding), NewsNERTagger(embedding)


def read(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.parse_syntax(syntax)
    doc.tag_ner(names)
    return len(doc.sents)


texts = json.load(open(sys.argv[1], encoding='utf-8'))
read(texts[0])
cold = time.perf_counter() - started
for line in sys.stdin:
    began = time.perf_counter()
    sentences = sum(read(text) for text in texts)
    print(json.dumps({
        'sentences': sentences, 'seconds': time.perf_counter() - began, 'cold': cold,
        'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }), flush=True)
