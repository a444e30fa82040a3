import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { entityView } from '../address.js';
import { ask } from '../api/client.js';
import { SEARCH } from '../api/queries.js';
import type { NamedEntity } from '../api/types.js';
import { useNavigation } from '../navigation.js';
import { useWords } from '../words/index.js';
import { KindLabel } from './entity-link.js';

const SUGGESTIONS = 8;

/** Milliseconds of quiet after which the text typed is looked up. */
const PAUSE = 80;

function useSuggestions(text: string): readonly NamedEntity[] | undefined {
  const [found, setFound] = useState<readonly NamedEntity[]>();
  useEffect(() => {
    setFound(undefined);
    if (!text.trim()) return undefined;
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      const { search } = await ask<{ search: readonly NamedEntity[] | null }>(SEARCH, { text, first: SUGGESTIONS }, { signal: abort.signal });
      if (!abort.signal.aborted) setFound(search ?? []);
    };
    const timer = setTimeout(() => void look().catch(() => undefined), PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  return found;
}

const aliasTyped = ({ name, aliases }: NamedEntity, text: string): string | undefined => {
  const typed = text.trim().toLowerCase();
  return name.toLowerCase().startsWith(typed) ? undefined : aliases.find((alias) => alias.toLowerCase().includes(typed));
};

/** The next choice among -1 (the text itself) to count - 1, round and round. */
const cycle = (at: number, step: number, count: number): number => (at + 1 + step + count + 1) % (count + 1) - 1;

interface OptionProps {
  readonly id: string;
  readonly entity: NamedEntity;
  readonly text: string;
  readonly selected: boolean;
  readonly choose: () => void;
}

function Option({ id, entity, text, selected, choose }: OptionProps): JSX.Element {
  const { search } = useWords();
  const alias = aliasTyped(entity, text);
  return (
    <li id={id} role="option" aria-selected={selected} onMouseDown={(event) => { event.preventDefault(); }} onClick={choose}>
      <span lang="ru">{entity.name}</span> <KindLabel entity={entity} />
      {alias && <span class="alias"> {search.alias} «{alias}»</span>}
    </li>
  );
}

export interface NameBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  readonly initial?: string;
  readonly large?: boolean;
  readonly choose: (entity: NamedEntity) => void;
  /** Enter without a choice. */
  readonly submit: (text: string, suggested: readonly NamedEntity[]) => void;
}

/** A field for names with suggestions by arrow keys (ARIA combobox). */
export function NameBox({ label, placeholder, button, initial = '', large = false, choose: chosen, submit: submitted }: NameBoxProps): JSX.Element {
  const { search } = useWords();
  const id = useId();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(open ? text : '');
  const options = suggestions ?? [];
  const expanded = open && options.length > 0;

  const choose = (entity: NamedEntity): void => {
    setOpen(false);
    setText('');
    chosen(entity);
  };
  const submit = (): void => {
    setOpen(false);
    const option = expanded ? options[active] : undefined;
    if (option) choose(option);
    else if (text.trim()) submitted(text.trim(), options);
  };
  const move = (event: KeyboardEvent, step: number): void => {
    event.preventDefault();
    setOpen(true);
    setActive((at) => cycle(at, step, options.length));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape') {
      if (text) event.preventDefault();
      if (!expanded) setText('');
      setOpen(false);
    }
  };
  return (
    <search>
      <form class={large ? 'search large' : 'search'} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <input
          id={id} type="text" role="combobox" aria-label={label} placeholder={placeholder} value={text}
          autocomplete="off" autocapitalize="off" spellcheck={false} enterkeyhint="search"
          aria-autocomplete="list" aria-expanded={expanded} aria-controls={`${id}-list`}
          aria-activedescendant={expanded && active >= 0 ? `${id}-${active}` : undefined}
          onInput={({ currentTarget }) => { setText(currentTarget.value); setActive(-1); setOpen(true); }}
          onKeyDown={onKeyDown}
          onBlur={() => { setOpen(false); }}
        />
        <button type="submit" class="button">{button}</button>
        <ul id={`${id}-list`} role="listbox" aria-label={search.suggestions} hidden={!expanded}>
          {options.map((entity, i) => (
            <Option key={entity.id} id={`${id}-${i}`} entity={entity} text={text} selected={i === active} choose={() => { choose(entity); }} />
          ))}
        </ul>
        <span class="visually-hidden" role="status">{open && suggestions ? search.found(suggestions.length) : ''}</span>
      </form>
    </search>
  );
}

/** The field for names and questions. */
export function SearchBox(props: Pick<NameBoxProps, 'initial' | 'large'>): JSX.Element {
  const { search: { label, placeholder, button } } = useWords();
  const { go } = useNavigation();
  return (
    <NameBox
      {...props} label={label} placeholder={placeholder} button={button}
      choose={({ id }) => { go({ view: entityView(id) }); }} submit={(text) => { go({ view: { name: 'search', text } }); }}
    />
  );
}
