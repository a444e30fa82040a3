import { type Flow, placeKeys, readFlows } from '../../ask/index.js';
import type { BetweenRequest, RelationBetween } from '../../store/index.js';
import { numberUpTo, partialDate, requiredText } from '../arguments.js';
import type { Resolve } from '../context.js';

const MOST = 100;

interface FlowArguments {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly after?: string | null;
  readonly limit: number;
}

interface BetweenArguments {
  readonly from: string;
  readonly to: string;
  readonly after?: string | null;
  readonly types: BetweenRequest['types'];
  readonly limit: number;
}

const name = (argument: string, value: string | null | undefined): string | undefined => (value == null ? undefined : requiredText(argument, value));

export const flows: Resolve<unknown, unknown, FlowArguments> = (_, { from, to, after, limit }, { reader }) => readFlows(reader.traversal, {
  from: name('from', from), to: name('to', to), after: partialDate('after', after), limit: numberUpTo(Infinity, 'limit', limit),
});

export const relationsBetween: Resolve<unknown, unknown, BetweenArguments> = async (_, { from, to, after, types, limit }, { reader }) => {
  const found = await reader.traversal.relationsBetween({
    from: placeKeys(requiredText('from', from)), to: placeKeys(requiredText('to', to)), after: partialDate('after', after), types, limit: numberUpTo(MOST, 'limit', limit),
  });
  return found.map(({ edge, firstDay }: RelationBetween) => ({ relationship: edge, firstDay }));
};

export const regionResolvers = {
  Flow: {
    supplyCount: ({ edges }: Flow) => edges.length,
    products: ({ edges }: Flow) => [...new Set(edges.flatMap(({ products }) => products))].sort(),
    supplies: ({ edges }: Flow, { limit }: { limit: number }) => edges.slice(0, numberUpTo(MOST, 'limit', limit)),
  },
};
