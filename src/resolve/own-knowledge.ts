import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badInput } from '../model/index.js';
import { type ClaimVerdict, decisionsIn, isNameDecision, readDecisions } from './decisions.js';
import { KNOWLEDGE, type Knowledge, loadKnowledge } from './knowledge.js';
import { readRegister } from './registers.js';
import type { OwnKnowledge } from './resolver.js';

/** All that resolution knows beyond the documents. */
export interface AllKnowledge extends OwnKnowledge {
  readonly knowledge: Knowledge;
  readonly decisions: NonNullable<OwnKnowledge['decisions']>;
  /** Verdicts of persons on single claims. */
  readonly verdicts: readonly ClaimVerdict[];
  /** Lines of registers that cannot be used, each with its file, its number and the reason. */
  readonly failures: readonly string[];
}

/**
 * The general knowledge and that of a folder of one's own: tables of names (`.tsv`, shaped as those of `knowledge/`), registers
 * (`.csv`) and `decisions.jsonl`. The folder may be missing.
 * @throws SmezhnikError BAD_INPUT naming the line of a table or of the decisions that cannot be used
 */
export function readKnowledge(folder?: string): AllKnowledge {
  if (folder === undefined || !existsSync(folder))
    return { knowledge: loadKnowledge(), decisions: [], verdicts: [], failures: [] };
  if (!statSync(folder).isDirectory())
    throw badInput(`${folder}: a file, where a folder of tables, registers and decisions is wanted; correct SMEZHNIK_KNOWLEDGE`);
  const decisions = readDecisions(decisionsIn(folder));
  const registers = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => readRegister(join(folder, name)));
  return {
    knowledge: loadKnowledge([KNOWLEDGE, folder]),
    decisions: decisions.filter(isNameDecision),
    verdicts: decisions.flatMap((decision) => (isNameDecision(decision) ? [] : decision)),
    firms: registers.flatMap(({ firms }) => firms),
    failures: registers.flatMap(({ failures }) => failures),
  };
}
