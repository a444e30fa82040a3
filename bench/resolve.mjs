// Resolves generated names whose identity is known: real first names, surnames, places and nouns out of the models' word list,
// declined, abbreviated and cut short as texts do. Prints time, memory and B-cubed at each size.
//   node bench/resolve.mjs [SIZE…]      sizes are numbers of names; by default 10000 100000 1000000
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadLanguage } from '../dist/language/index.js';
import { Lexicon, loadKnowledge, resolveSurfaces } from '../dist/resolve/index.js';
import { randomOf } from './random.mjs';

const sizes = process.argv.slice(2).map(Number);
const { morphology } = loadLanguage();
const CASES = ['nomn', 'nomn', 'nomn', 'nomn', 'gent', 'gent', 'datv', 'accs', 'ablt', 'loct'];
const PLANTS = ['завод', 'комбинат', 'институт', 'фабрика', 'компания', 'концерн'];
const THINGS_PER_DOCUMENT = 7;

let random;
const pick = (items) => items[Math.floor(random() * items.length)];
/** Few things are named often, most are named seldom. */
const pickSkewed = (items) => items[Math.floor(items.length * random() ** 3)];
const capital = (word) => word[0].toUpperCase() + word.slice(1);

function wordsBy(wanted) {
  const words = gunzipSync(readFileSync(new URL('../models/words.txt.gz', import.meta.url))).toString().split('\n');
  return words.filter((word) => {
    const [best] = /^[а-яё]{4,}$/.test(word) ? morphology.analyses(word) : [];
    return best?.known && wanted.every((grammeme) => best.grammemes.has(grammeme));
  }).map(capital);
}

const pools = {
  first: { masc: wordsBy(['Name', 'masc', 'nomn', 'sing']), femn: wordsBy(['Name', 'femn', 'nomn', 'sing']) },
  surnames: wordsBy(['Surn', 'masc', 'nomn', 'sing']),
  cities: wordsBy(['Geox', 'nomn', 'sing']),
  nouns: wordsBy(['NOUN', 'inan', 'nomn', 'sing']).filter((word) => word.length < 10),
};

const decline = (word, grammemes) => morphology.inflect(word, grammemes, morphology.analyses(word).find(({ known }) => known)) ?? word;

function makePerson(id) {
  const gender = random() < 0.7 ? 'masc' : 'femn';
  const surname = pick(pools.surnames);
  return { id, kind: 'person', gender, first: pick(pools.first[gender]), surname: gender === 'masc' ? surname : decline(surname, ['femn', 'nomn', 'sing']) };
}

const makePlace = (id, city) => ({ id, kind: 'place', name: city });
const makeOrganisation = (id) => ({ id, kind: 'organisation', plant: pick(PLANTS), name: `${pick(pools.nouns)}${random() < 0.5 ? pick(pools.nouns).toLowerCase() : ''}` });

function unique(count, make, keyOf) {
  const things = new Map();
  for (let tries = 0; things.size < count && tries < count * 20; tries++) {
    const thing = make(`${things.size}`);
    if (!things.has(keyOf(thing))) things.set(keyOf(thing), thing);
  }
  return [...things.values()];
}

function surfacesOf(thing) {
  const wanted = pick(CASES);
  if (thing.kind === 'place') return [decline(thing.name, [wanted])];
  if (thing.kind === 'organisation') return random() < 0.5 ? [`${decline(thing.plant, [wanted])} «${thing.name}»`] : [`«${thing.name}»`];
  const [first, surname] = [decline(thing.first, [wanted]), decline(thing.surname, [wanted])];
  const full = `${first} ${surname}`;
  const short = random() < 0.5 ? decline(thing.surname, [pick(CASES)]) : `${thing.first[0]}. ${thing.surname}`;
  return random() < 0.4 ? [full, short] : [full];
}

function generate(size) {
  const things = {
    person: unique(size / 20, (id) => makePerson(`p${id}`), ({ first, surname }) => `${first} ${surname}`),
    organisation: unique(size / 20, (id) => makeOrganisation(`o${id}`), ({ name }) => name),
    place: pools.cities.map((city, i) => makePlace(`l${i}`, city)),
  };
  const mentions = [];
  for (let document = 0; mentions.length < size; document++) {
    for (let i = 0; i < THINGS_PER_DOCUMENT; i++) {
      const thing = pickSkewed(things[pick(['person', 'person', 'organisation', 'organisation', 'place'])]);
      for (const surface of new Set(surfacesOf(thing))) mentions.push({ document: `d${document}`, surface, nameClass: thing.kind, id: thing.id });
    }
  }
  return mentions.slice(0, size);
}

const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

function bCubed(mentions, resolved) {
  const [entities, ids, both] = [new Map(), new Map(), new Map()];
  mentions.forEach(({ id }, i) => {
    count(entities, resolved[i].entity);
    count(ids, id);
    count(both, `${resolved[i].entity} ${id}`);
  });
  let [precision, recall] = [0, 0];
  for (const [key, n] of both) {
    const [entity, id] = key.split(' ');
    precision += (n * n) / entities.get(entity);
    recall += (n * n) / ids.get(id);
  }
  return [precision / mentions.length, recall / mentions.length];
}

const lexicon = new Lexicon(loadKnowledge(), morphology);
const percent = (value) => (100 * value).toFixed(1).padStart(6);
console.log('    names  things   seconds  names/s   MB      P     R    F1');
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  random = randomOf(1);
  const mentions = generate(size);
  const things = new Set(mentions.map(({ id }) => id)).size;
  const start = performance.now();
  const resolved = resolveSurfaces(mentions, lexicon);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const [precision, recall] = bCubed(mentions, resolved);
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${String(size).padStart(9)}${String(things).padStart(8)}${seconds.toFixed(1).padStart(10)}${Math.round(size / seconds).toString().padStart(9)}${String(megabytes).padStart(5)} ${percent(precision)}${percent(recall)}${percent(f1)}`);
}
