import type { JSX } from 'preact';
import type { FlowRow } from '../api/types.js';
import { Link } from '../navigation.js';
import { useLanguage, useWords } from '../words/index.js';

/** How many regions a matrix shows on each side; the table below it has all. */
const SIDE = 15;

/** Steps of shade between the weakest and the strongest flow. */
const SHADES = 5;

/** The regions on one side, those with most supplies first. */
function regionsOf(flows: readonly FlowRow[], side: 'from' | 'to'): string[] {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.supplyCount);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, SIDE).map(([name]) => name);
}

/** Suppliers' regions down, buyers' regions across, the darker the more supplies. */
export function Matrix({ flows }: { readonly flows: readonly FlowRow[] }): JSX.Element {
  const language = useLanguage();
  const { regions: words } = useWords();
  const [rows, columns] = [regionsOf(flows, 'from'), regionsOf(flows, 'to')];
  const most = Math.max(...flows.map(({ supplyCount }) => supplyCount));
  const cell = (from: string, to: string): JSX.Element => {
    const flow = flows.find((each) => each.from === from && each.to === to);
    if (!flow) return <td key={to} />;
    const { supplyCount } = flow;
    return (
      <td key={to} class={`shade-${Math.ceil((supplyCount / most) * SHADES)}`}>
        <Link to={{ name: 'regions', flow: { from, to } }} aria-label={words.cell(from, to, supplyCount)}>{supplyCount.toLocaleString(language)}</Link>
      </td>
    );
  };
  return (
    <div class="table-scroll" role="region" aria-label={words.matrix} tabIndex={0}>
      <table class="matrix" aria-label={words.matrix}>
        <thead>
          <tr>
            <td>{words.corner}</td>
            {columns.map((name) => <th key={name} scope="col" lang="ru">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => <tr key={from}><th scope="row" lang="ru">{from}</th>{columns.map((to) => cell(from, to))}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
