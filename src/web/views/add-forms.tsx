import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GivenText } from '../api/writing.js';
import { useWords } from '../words/index.js';

/** What the server reads. */
const FORMATS = '.txt,.html,.htm,.pdf,.docx,.jsonl';

export interface FilesFormProps {
  readonly busy: boolean;
  readonly give: (files: readonly File[]) => void;
}

/** Files are dropped on it, or chosen by mouse or keyboard. */
export function FilesForm({ busy, give }: FilesFormProps): JSX.Element {
  const { add: words } = useWords();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => { if (files?.length && !busy) give([...files]); };
  return (
    <section
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => { setOver(false); }}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files); }}
    >
      <h2>{words.files}</h2>
      <p>{words.drop}</p>
      <label class="button">
        {words.choose}
        <input
          type="file" class="visually-hidden" multiple accept={FORMATS} disabled={busy}
          onChange={({ currentTarget }) => { take(currentTarget.files); currentTarget.value = ''; }}
        />
      </label>
      <p class="muted">{words.formats}</p>
    </section>
  );
}

/** Characters of the first line that name a text without a name. */
const NAME = 80;

function headOf(text: string): string {
  const line = text.trim().split('\n')[0]!.trim();
  return line.length <= NAME ? line : `${line.slice(0, NAME).replace(/\s+\S*$/, '')}…`;
}

const EMPTY = { text: '', name: '', date: '', url: '' };

interface Bound {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => void;
}

export interface TextFormProps {
  readonly busy: boolean;
  readonly give: (text: GivenText) => void;
}

/** A text is pasted, with what is known of it. */
export function TextForm({ busy, give }: TextFormProps): JSX.Element {
  const { add: words } = useWords();
  const [filled, setFilled] = useState(EMPTY);
  const { text, name, date, url } = filled;
  const submit = (event: Event): void => {
    event.preventDefault();
    const title = name.trim() || headOf(text);
    give({ name: title, title, text, date: date || undefined, url: url.trim() || undefined });
    setFilled(EMPTY);
  };
  const bind = (of: keyof typeof EMPTY): Bound => ({ value: filled[of], onInput: ({ currentTarget }) => { setFilled({ ...filled, [of]: currentTarget.value }); } });
  return (
    <form class="paste" onSubmit={submit}>
      <h2>{words.paste}</h2>
      <label>
        {words.text}
        <textarea required rows={8} lang="ru" {...bind('text')} />
      </label>
      <div class="fields">
        <label>{words.name} <input type="text" {...bind('name')} /></label>
        <label>{words.date} <input type="date" {...bind('date')} /></label>
        <label>{words.url} <input type="url" {...bind('url')} /></label>
      </div>
      <button type="submit" class="button" disabled={busy || !text.trim()}>{words.read}</button>
    </form>
  );
}
