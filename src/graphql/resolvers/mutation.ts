import { badInput, notFound, SmezhnikError, type StoredDocument } from '../../model/index.js';
import { partialDate, requiredText, rowCount } from '../arguments.js';
import type { Context, Resolve } from '../context.js';
import { idOf } from '../global-ids.js';
import type { Given, GivenFile, GivenText, Loaded } from '../writer.js';

export type TextInput = { readonly [Field in keyof GivenText]: GivenText[Field] | null };

export interface FileInput {
  readonly name: string;
  readonly content: string;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** BAD_INPUT that names the field at fault. */
export const givenText = ({ name, text, title, date, url }: TextInput, input = 'input'): GivenText => ({
  name: requiredText(`${input}.name`, name ?? ''),
  text: requiredText(`${input}.text`, text ?? ''),
  title: title ?? undefined,
  date: partialDate(`${input}.date`, date),
  url: url ?? undefined,
});

/** BAD_INPUT that names the field at fault. */
export function givenFile({ name, content }: FileInput, input = 'input'): GivenFile {
  if (!BASE64.test(content)) throw badInput(`${input}.content: it is not base64: encode the bytes of ${name} so`);
  return { name: requiredText(`${input}.name`, name), bytes: Buffer.from(content, 'base64') };
}

/** Throws the first failure where nothing could be read. */
async function load(given: Given, { writer }: Context): Promise<Loaded> {
  const loaded = await writer().load(given);
  const [failure] = loaded.failures;
  if (loaded.documents.length === 0 && failure) throw new SmezhnikError(failure.code, failure.message);
  return loaded;
}

const loadText: Resolve<unknown, { document: StoredDocument | undefined }, { input: TextInput }> = async (_, { input }, context) => {
  const { documents: [id] } = await load(givenText(input), context);
  return { document: id === undefined ? undefined : await context.reader.findDocument(id) };
};

const loadFile: Resolve<unknown, Loaded, { input: FileInput }> = (_, { input }, context) => load(givenFile(input), context);

/** The first of the documents, as they were written. */
export const loadedDocuments: Resolve<Pick<Loaded, 'documents'>, StoredDocument[], { first: number }> = ({ documents }, { first }, { reader }) =>
  Promise.all(documents.slice(0, rowCount(first, 0)).map((id) => reader.getDocument(id)));

const withdrawDocument: Resolve<unknown, { withdrawnSources: number }, { id: string }> = async (_, { id }, { reader, writer }) => {
  const change = writer();
  const document = await reader.findDocument(idOf('document', id));
  if (!document) throw notFound(`id: there is no document ${id}`);
  let withdrawnSources = 0;
  for (const source of document.sources) if (await change.withdraw(source)) withdrawnSources += 1;
  return { withdrawnSources };
};

export const mutationResolvers = {
  Mutation: { loadText, loadFile, withdrawDocument },
  LoadFilePayload: { documents: loadedDocuments, documentCount: ({ documents }: Loaded) => documents.length },
};
