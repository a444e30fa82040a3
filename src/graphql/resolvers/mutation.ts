import { notFound, type StoredDocument } from '../../model/index.js';
import { partialDate, requiredText } from '../arguments.js';
import type { Resolve } from '../context.js';
import { idOf } from '../global-ids.js';
import type { GivenText } from '../writer.js';

type TextInput = { readonly [Field in keyof GivenText]: GivenText[Field] | null };

interface Payload {
  readonly document: StoredDocument | undefined;
}

/** What the source holds once it is written. */
const loadText: Resolve<unknown, Payload, { input: TextInput }> = async (_, { input }, { reader, writer }) => {
  const source = await writer().load({
    name: requiredText('input.name', input.name ?? ''),
    text: requiredText('input.text', input.text ?? ''),
    title: input.title ?? undefined,
    date: partialDate('input.date', input.date),
    url: input.url ?? undefined,
  });
  return { document: await reader.findDocumentBySource(source) };
};

const withdrawDocument: Resolve<unknown, { withdrawnSources: number }, { id: string }> = async (_, { id }, { reader, writer }) => {
  const change = writer();
  const document = await reader.findDocument(idOf('document', id));
  if (!document) throw notFound(`id: there is no document ${id}`);
  let withdrawnSources = 0;
  for (const source of document.sources) if (await change.withdraw(source)) withdrawnSources += 1;
  return { withdrawnSources };
};

export const mutationResolvers = { Mutation: { loadText, withdrawDocument } };
