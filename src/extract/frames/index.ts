import type { Frame } from '../frame.js';
import { DEAL_FRAMES } from './deals.js';
import { LINEAGE_FRAMES } from './lineage.js';
import { OWNERSHIP_FRAMES } from './ownership.js';
import { PRODUCTION_FRAMES } from './production.js';
import { RELATION_FRAMES } from './relations.js';
import { SUPPLY_FRAMES } from './supply.js';

export const FRAMES: readonly Frame[] = [...SUPPLY_FRAMES, ...PRODUCTION_FRAMES, ...OWNERSHIP_FRAMES, ...DEAL_FRAMES, ...LINEAGE_FRAMES, ...RELATION_FRAMES];
