import type { JSX, SVGAttributes } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ENTITY_KINDS, STATUSES, type Status } from '../../ontology/index.js';
import { entityView } from '../address.js';
import { useLink, useNavigation } from '../navigation.js';
import { LineSample } from '../parts/status.js';
import { useLanguage, useWords } from '../words/index.js';
import type { Box, Drawing, Remark, Side, Toggle, Wire } from './drawing.js';
import { savePng, saveSvg, standalone } from './export.js';
import { lineOf } from './lines.js';
import { measureIn } from './measure.js';
import { wrapText } from './text.js';

const NAME = { size: 13, line: 15.5 };
const SMALL = { size: 11.5, line: 13.5 };
const measureName = measureIn(`500 ${NAME.size}px`);
const measureFocal = measureIn(`650 ${NAME.size}px`);
const measureSmall = measureIn(`400 ${SMALL.size}px`);
const measureFoot = measureIn('400 11px');

/** Enter and space press what is no button of HTML. */
const onPress = (press: () => void): Pick<SVGAttributes<SVGGElement>, 'onClick' | 'onKeyDown'> => ({
  onClick: press,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  },
});

function BoxLines({ box, lines, small }: { readonly box: Box; readonly lines: readonly string[]; readonly small: string }): JSX.Element {
  const height = lines.length * NAME.line + (small ? SMALL.line : 0);
  const top = box.y + (box.height - height) / 2;
  const x = box.x + box.width / 2;
  return (
    <>
      <text class="box-name" lang="ru" aria-hidden={!box.focal} text-anchor="middle">
        {lines.map((line, i) => <tspan key={i} x={x} y={top + NAME.line * (i + 0.78)}>{line}</tspan>)}
      </text>
      {small && <text class="box-small" aria-hidden={!box.focal} text-anchor="middle" x={x} y={top + lines.length * NAME.line + SMALL.line * 0.78}>{small}</text>}
    </>
  );
}

function EntityBox({ box }: { readonly box: Box }): JSX.Element {
  const language = useLanguage();
  const { entity, x, y, width, height, focal, note } = box;
  const small = note ?? (entity.kind === 'Company' ? '' : ENTITY_KINDS[entity.kind][language]);
  const room = Math.floor((height - 3 - (small ? SMALL.line : 0)) / NAME.line);
  const lines = wrapText(entity.name, width - 14, Math.min(4, room), focal ? measureFocal : measureName);
  const content = (
    <>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <title>{entity.name}</title>
      <BoxLines box={box} lines={lines} small={small} />
    </>
  );
  const link = useLink(entityView(entity.id));
  if (focal) return <g class="box focal">{content}</g>;
  return <a {...link} class={note ? 'box again' : 'box'}>{content}</a>;
}

interface ToggleProps {
  readonly box: Box;
  readonly toggle: Toggle;
  readonly onToggle: (id: string, toggle: Toggle) => void;
}

/** A handle at the outer corner of a box, that opens the next tier. */
function TierToggle({ box, toggle, onToggle }: ToggleProps): JSX.Element {
  const { picture } = useWords();
  const { side, open, count } = toggle;
  const x = side === 'up' ? box.x : box.x + box.width;
  const label = picture[open ? 'close' : 'open'][side](box.entity.name);
  const text = open ? '−' : `+${count}`;
  const width = Math.max(22, measureSmall(text) + 12);
  return (
    <g class="toggle" role="button" tabindex={0} aria-expanded={open} {...onPress(() => { onToggle(box.entity.id, toggle); })}>
      <title>{label}</title>
      <rect x={x - width / 2} y={box.y - 7} width={width} height="20" rx="10" />
      <text x={x} y={box.y + 7} text-anchor="middle" aria-hidden>{text}</text>
    </g>
  );
}

function WireLine({ wire, arrow }: { readonly wire: Wire; readonly arrow: string }): JSX.Element {
  const language = useLanguage();
  const { address, go } = useNavigation();
  const { id, path, backwards = false, status, label, foot, labelX, labelY, labelWidth, statement } = wire;
  const { dash, width } = lineOf(status);
  const open = address.evidence.includes(id);
  const lines = wrapText(label, labelWidth, 2, measureSmall);
  const notes = [status && STATUSES[status][language], foot].filter((note) => note !== undefined && note !== '');
  const below = notes.join(' · ');
  const feet = measureFoot(below) <= labelWidth ? [below] : notes;
  return (
    <g
      class={`wire line-${status ?? 'NONE'}`} role="button" tabindex={0} aria-pressed={open}
      {...onPress(() => { go({ evidence: open ? [] : [id] }); })}
    >
      <title>{[statement, below].join('. ')}</title>
      <path class="reach" d={path} />
      <path class="line" d={path} stroke-width={width} stroke-dasharray={dash} stroke-linecap="round" {...{ [backwards ? 'marker-start' : 'marker-end']: `url(#${arrow})` }} />
      <text class="wire-label" lang="ru" aria-hidden text-anchor="middle">
        {lines.map((line, i) => <tspan key={i} x={labelX} y={labelY - 6 - SMALL.line * (lines.length - 1 - i)}>{line}</tspan>)}
      </text>
      <text class="wire-foot" aria-hidden text-anchor="middle">
        {feet.map((line, i) => <tspan key={line} x={labelX} y={labelY + 14 + SMALL.line * i}>{line}</tspan>)}
      </text>
    </g>
  );
}

const RemarkText = ({ remark }: { readonly remark: Remark }): JSX.Element => (
  <text class="remark" text-anchor="middle" x={remark.x} y={remark.y}>{remark.text}</text>
);

/** The lines that the picture has, in the ontology's order. */
function Legend({ drawing }: { readonly drawing: Drawing }): JSX.Element | null {
  const language = useLanguage();
  const { picture } = useWords();
  const used = new Set(drawing.wires.map(({ status }) => status));
  const statuses = (Object.keys(STATUSES) as Status[]).filter((status) => used.has(status));
  if (statuses.length === 0) return null;
  return (
    <dl class="legend" aria-label={picture.legend}>
      {statuses.map((status) => (
        <div key={status}><dt><LineSample status={status} /></dt><dd>{STATUSES[status][language]}</dd></div>
      ))}
    </dl>
  );
}

export interface PictureProps {
  readonly title: string;
  /** Draws into the width in pixels. */
  readonly draw: (width: number) => Drawing;
  readonly onToggle?: (id: string, toggle: Toggle) => void;
}

const NOT_DRAWN = 0;

/** The width of the element, followed as it changes. */
function useWidth(): readonly [(element: HTMLElement | null) => void, number, { readonly current: HTMLElement | null }] {
  const element = useRef<HTMLElement | null>(null);
  const [width, setWidth] = useState(NOT_DRAWN);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    setWidth(watched.clientWidth);
    const observer = new ResizeObserver(() => { setWidth(watched.clientWidth); });
    observer.observe(watched);
    return () => { observer.disconnect(); };
  }, []);
  return [(found) => { element.current = found; }, width, element];
}

/** A picture that can be walked by keyboard, scrolls where it is wider than its place, and can be saved. */
export function Picture({ title, draw, onToggle }: PictureProps): JSX.Element {
  const { picture } = useWords();
  const [setFrame, width, frame] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  const arrow = useId();
  const drawing = draw(Math.max(width, 320));
  const focal = drawing.boxes.find((box) => box.focal);
  const opened = useRef<Side | undefined>(undefined);
  useLayoutEffect(() => {
    if (!frame.current || !focal) return;
    const centred = focal.x + focal.width / 2 - frame.current.clientWidth / 2;
    frame.current.scrollLeft = opened.current ? (opened.current === 'up' ? 0 : drawing.width) : centred;
  }, [width, drawing.width]);
  const toggleTier = (id: string, toggle: Toggle): void => {
    opened.current = toggle.side;
    onToggle?.(id, toggle);
  };
  return (
    <figure class="picture">
      <div class="picture-frame" ref={setFrame} style={{ minHeight: `${drawing.height}px` }}>
        {width !== NOT_DRAWN && (
          <svg ref={svg} role="group" aria-label={title} width={drawing.width} height={drawing.height} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
            <defs>
              <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
                <path d="M0 .8 7.4 4 0 7.2Z" />
              </marker>
            </defs>
            {drawing.wires.map((wire) => <WireLine key={wire.key} wire={wire} arrow={arrow} />)}
            {drawing.boxes.map((box) => <EntityBox key={box.key} box={box} />)}
            {drawing.boxes.map((box) => box.toggle && <TierToggle key={`${box.key}+`} box={box} toggle={box.toggle} onToggle={toggleTier} />)}
            {drawing.remarks.map((remark) => <RemarkText key={remark.key} remark={remark} />)}
          </svg>
        )}
      </div>
      <figcaption>
        <Legend drawing={drawing} />
        <span class="visually-hidden">{picture.hint}</span>
        <span class="tools">
          <button type="button" class="tool" aria-label={picture.save('SVG')} onClick={() => { saveSvg(standalone(svg.current!), title); }}>{picture.svg}</button>
          <button type="button" class="tool" aria-label={picture.save('PNG')} onClick={() => void savePng(standalone(svg.current!), title)}>{picture.png}</button>
        </span>
      </figcaption>
    </figure>
  );
}
