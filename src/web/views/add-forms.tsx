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

const headOf = (text: string): string => text.trim().split('\n')[0]!.slice(0, NAME);

const EMPTY = { text: '', name: '', date: '', url: '' };

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
  const field = (of: 'name' | 'date' | 'url', type: 'text' | 'date' | 'url'): JSX.Element => (
    <label>{words[of]} <input type={type} value={filled[of]} onInput={({ currentTarget }) => { setFilled({ ...filled, [of]: currentTarget.value }); }} /></label>
  );
  return (
    <form class="paste" onSubmit={submit}>
      <h2>{words.paste}</h2>
      <label>
        {words.text}
        <textarea required rows={8} lang="ru" value={text} onInput={({ currentTarget }) => { setFilled({ ...filled, text: currentTarget.value }); }} />
      </label>
      <div class="fields">{field('name', 'text')}{field('date', 'date')}{field('url', 'url')}</div>
      <button type="submit" class="button" disabled={busy || !text.trim()}>{words.read}</button>
    </form>
  );
}
