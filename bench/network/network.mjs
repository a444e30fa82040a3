import { randomOf } from '../random.mjs';
import { firmName, productName, townName } from './names.mjs';

/** Supply edges that a firm has on average. */
const SUPPLIES = 5;
const TOWNS = 200;
const SECTORS = 40;
/** Firms to one product. */
const FIRMS_PER_PRODUCT = 20;
/** What one document tells of one buyer at most. */
const SUPPLIES_PER_DOCUMENT = 20;
/** Shares of firms whose town and whose own make is told, and of supplies that a second document tells again. */
const TOLD_TOWN = 0.5;
const TOLD_MAKE = 0.25;
const TOLD_TWICE = 0.1;
/** A prime, so that ranks and firms stand in no order to each other. */
const STRIDE = 15_485_863;

const STATUSES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'AGREED', 'AGREED', 'PLANNED', 'NEGOTIATING', 'PROPOSED', 'ENDED'];

/**
 * A national production network: numbers of suppliers and of buyers follow power laws (their density falls with the third
 * power), and each firm belongs to a town and to a sector, whose products it makes. The same at each run for one size and seed.
 */
export class Network {
  constructor(firms, seed = 1) {
    this.firms = firms;
    this.seed = seed;
    this.products = Math.max(SECTORS, Math.floor(firms / FIRMS_PER_PRODUCT));
  }

  /** Firm by its rank among the buyers; among the suppliers ranks run the other way. */
  buyerAt(rank) { return (rank * STRIDE + 1) % this.firms; }

  supplierAt(rank) { return (this.firms - 1 - rank) * STRIDE % this.firms; }

  town(firm) { return firm * 31 % TOWNS; }

  sector(firm) { return Math.floor(firm / TOWNS) % SECTORS; }

  /** One of the products that the firm makes. */
  product(firm, number) {
    const perSector = Math.floor(this.products / SECTORS);
    return this.sector(firm) * perSector + (firm * 17 + number) % perSector;
  }

  /** Buyers with their suppliers, those with most first: {buyer, supplies: [{supplier, product, status, year}]}. */
  * buyers() {
    const random = randomOf(this.seed);
    const pick = (items) => items[Math.floor(random() * items.length)];
    let told = 0;
    for (let rank = 0; rank < this.firms; rank++) {
      const due = SUPPLIES * Math.sqrt(this.firms * (rank + 1));
      const buyer = this.buyerAt(rank);
      const suppliers = new Map();
      for (; told < Math.round(due); told++) {
        const supplier = this.supplierAt(Math.floor(this.firms * random() ** 2));
        if (supplier !== buyer) suppliers.set(supplier, { supplier, product: this.product(supplier, Math.floor(3 * random())), status: pick(STATUSES), year: 2015 + Math.floor(10 * random()) });
      }
      yield { buyer, supplies: [...suppliers.values()] };
    }
  }
}

/** A document that grows by sentences, each of which states one claim. */
class Report {
  claims = [];
  text = '';

  constructor(name, date) {
    this.name = name;
    this.date = date;
  }

  add(sentence, claim) {
    const start = this.text.length;
    this.text += `${sentence} `;
    this.claims.push({ document: this.name, ...claim, confidence: 0.9, rule: 'network', evidence: { start, end: start + sentence.length, text: sentence } });
  }
}

const company = (firm) => ({ name: firmName(firm), kind: 'Company' });

function tellSupply(report, { supplier, buyer, product, status }) {
  const [from, to, goods] = [company(supplier), company(buyer), productName(product)];
  report.add(`«${from.name}» поставляет «${to.name}» ${goods}.`, { type: 'SUPPLIES', subject: from, object: to, product: goods, status });
}

function tellFirm(report, network, firm, random) {
  const subject = company(firm);
  const town = townName(network.town(firm));
  const make = productName(network.product(firm, 0));
  if (random() < TOLD_TOWN) report.add(`«${subject.name}» работает в городе ${town}.`, { type: 'LOCATED_IN', subject, object: { name: town, kind: 'Place' } });
  if (random() < TOLD_MAKE) report.add(`«${subject.name}» выпускает ${make}.`, { type: 'PRODUCES', subject, product: make, status: 'ACTIVE' });
}

/** The network as it would stand in the news: {name, date, text, claims}, claims as `extract` writes them. */
export function* documents(network) {
  const random = randomOf(network.seed + 1);
  let number = 0;
  let again = [];
  const report = () => new Report(`report-${number++}`, `${2015 + Math.floor(10 * random())}-${String(1 + Math.floor(12 * random())).padStart(2, '0')}-15`);
  for (const { buyer, supplies } of network.buyers()) {
    for (let at = 0; at === 0 || at < supplies.length; at += SUPPLIES_PER_DOCUMENT) {
      const told = report();
      if (at === 0) tellFirm(told, network, buyer, random);
      for (const supply of supplies.slice(at, at + SUPPLIES_PER_DOCUMENT)) {
        tellSupply(told, { ...supply, buyer });
        if (random() < TOLD_TWICE) again.push({ ...supply, buyer, status: 'ACTIVE' });
      }
      if (told.claims.length > 0) yield told;
    }
    if (again.length >= SUPPLIES_PER_DOCUMENT) {
      const review = report();
      for (const supply of again) tellSupply(review, supply);
      again = [];
      yield review;
    }
  }
}
