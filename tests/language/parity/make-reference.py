"""Writes what Natasha 1.6 and pymorphy3 say of sentences.txt and the seed document: reference.conllu and readings.tsv.

    python3 -m venv /tmp/models && /tmp/models/bin/pip install natasha==1.6.0 \
        pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    /tmp/models/bin/python tests/language/parity/make-reference.py
"""
from pathlib import Path

import pymorphy3
from natasha import NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser
from razdel import sentenize, tokenize

HERE = Path(__file__).parent
SEED = HERE.parents[2] / 'documents' / 'ulyanovsk-chelyabinsk.txt'
# Words that take every way of reading a word that no dictionary has.
WORDS = '''А Ё И XIV MMC 12 -5 3,14 1е5 ?! — pdf IT-отдел 1С экс-премьер премьер-министра псевдостанок нанокабелями супертяжёлого
смотри-ка кто-то по-новому по-нашему завод-изготовитель завода-изготовителя человека-паука однопартийцев-сварщиков интернет-магазинами
штамповщикова бутявкать глокая куздра наидлиннейшего поинтереснее КамАЗов Щедрина-Петровского нефтегазохимкомплексу взрывобезопаснее
самолетов партнёром партнером все всё еще ещё берёт берет лья Льва Кузьмичёву Заозёрску ООО'''.split()


def format_feats(feats):
    return '|'.join(f'{key}={feats[key]}' for key in sorted(feats)) or '_'


def write_sentences(documents):
    embedding = NewsEmbedding()
    tagger, parser, recogniser = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)
    with open(HERE / 'reference.conllu', 'w', encoding='utf8') as file:
        for name, text in documents:
            for sentence in sentenize(text):
                tokens = list(tokenize(sentence.text))
                words = [token.text for token in tokens]
                tags, tree, names = tagger(words).tokens, parser(words).tokens, recogniser(sentence.text).spans
                spans = ' '.join(f'{span.start}:{span.stop}:{span.type}' for span in names)
                print(f'# document = {name}', f'# range = {sentence.start}:{sentence.stop}', f'# names = {spans}', sep='\n', file=file)
                for number, (token, tag, node) in enumerate(zip(tokens, tags, tree), 1):
                    place = f'TokenRange={token.start}:{token.stop}'
                    print(number, token.text, '_', tag.pos, '_', format_feats(tag.feats), node.head_id, node.rel, '_', place, sep='\t', file=file)
                print(file=file)


def write_readings(words):
    analyzer = pymorphy3.MorphAnalyzer()
    with open(HERE / 'readings.tsv', 'w', encoding='utf8') as file:
        for word in words:
            for parse in analyzer.parse(word):
                print(word, parse.word, parse.tag, parse.normal_form, round(parse.score, 6), sep='\t', file=file)


if __name__ == '__main__':
    lines = (HERE / 'sentences.txt').read_text(encoding='utf8').splitlines()
    write_sentences([*((str(number), line) for number, line in enumerate(lines)), ('seed', SEED.read_text(encoding='utf8'))])
    seen = sorted({token.text for line in lines for token in tokenize(line)})
    write_readings(dict.fromkeys([*WORDS, *seen[::5]]))
