import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatMonth, formatYearDay } from '../../src/text/format.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { formatWhen } from '../../src/text/yearly-when.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Occurrence } from './cycle-types.ts';
import { MarkShape } from './mark-shape.tsx';
import {
  angleOf,
  arcPath,
  placeMarks,
  pointAt,
  RING_HALF_WIDTH,
  ringEdges,
  rings,
  type Placed,
} from './wheel-geometry.ts';

const useStyles = makeStyles({
  figure: { margin: 0 },
  svg: { display: 'block', width: '100%', maxWidth: '33rem', height: 'auto', overflow: 'visible' },
  ring: { fill: 'none', stroke: tokens.colorNeutralBackground3 },
  edge: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  spoke: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  month: { fontSize: '13px', fill: tokens.colorNeutralForeground2, textAnchor: 'middle' },
  ringName: {
    fontSize: '11.5px',
    fill: tokens.colorNeutralForeground2,
    textAnchor: 'middle',
  },
  /** Under the name: keeps the lines that it crosses away from the letters. */
  halo: { stroke: tokens.colorNeutralBackground3, strokeWidth: '4px' },
  year: {
    fontSize: '28px',
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
    textAnchor: 'middle',
  },
  today: { fontSize: '12px', fill: tokens.colorNeutralForeground1, textAnchor: 'middle' },
  hand: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  handTip: { fill: tokens.colorNeutralForeground1 },
  range: { fill: 'none', stroke: tokens.colorNeutralForeground2, strokeWidth: '3px', strokeLinecap: 'round' },
  mark: {
    cursor: 'pointer',
    outlineStyle: 'none',
    ':focus-visible > .focus': { stroke: tokens.colorStrokeFocus2 },
  },
  target: { fill: 'transparent', stroke: 'transparent', strokeWidth: '2px' },
  caption: {
    ...typographyStyles.body1,
    maxWidth: '33rem',
    // Three lines, so that nothing jumps as one goes from mark to mark.
    minHeight: '60px',
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  readonly year: number;
  readonly today: PlainDate;
  readonly occurrences: readonly Occurrence[];
  /** Goes to the line of the list that says all about it. */
  readonly onChoose: (key: string) => void;
};

/**
 * The year as a wheel of three rings, with a hand that shows today. One mark is in the tab order; the arrow keys go on
 * from there. Everything that it shows stands in the list too.
 */
export function Wheel({ year, today, occurrences, onChoose }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(cycle);
  const svg = useRef<SVGSVGElement>(null);
  const [shown, show] = useState<string | null>(null);
  const placed = placeMarks(occurrences);
  const current = Math.max(
    0,
    placed.findIndex(({ occurrence }) => occurrence.key === shown),
  );
  const isThisYear = today.startsWith(String(year));
  const sentence = ({ when, title, kind, track, gathering }: Occurrence) =>
    texts.wheel.mark(
      formatWhen(when, language),
      title,
      gathering ? texts.gathering : texts.kinds[kind],
      texts.tracks[track],
    );

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: placed.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || placed.length === 0) return;
    event.preventDefault();
    const index = (to + placed.length) % placed.length;
    svg.current?.querySelectorAll<SVGAElement>('a')[index]?.focus();
  }

  const caption = placed.find(({ occurrence }) => occurrence.key === shown)?.occurrence;
  return (
    <figure className={styles.figure}>
      <nav aria-label={texts.wheel.label(year)}>
        <svg ref={svg} className={styles.svg} viewBox="-262 -262 524 524">
          <g aria-hidden>
            {rings.map(({ track, radius }) => (
              <circle key={track} r={radius} className={styles.ring} strokeWidth={RING_HALF_WIDTH * 2} />
            ))}
            {ringEdges.map((radius) => (
              <circle key={radius} r={radius} className={styles.edge} />
            ))}
            {Array.from({ length: 12 }, (_, index) => (
              <Month key={index} year={year} month={index + 1} />
            ))}
            {rings.map(({ track, radius }) => (
              <RingName key={track} radius={radius} id={`ring-${track}`} name={texts.tracks[track]} />
            ))}
            <text className={styles.year} y={isThisYear ? -6 : 10}>
              {year}
            </text>
            {isThisYear && <Today today={today} />}
          </g>
          {placed.map((mark, index) => (
            <Mark
              key={mark.occurrence.key}
              mark={mark}
              label={sentence(mark.occurrence)}
              inTabOrder={index === current}
              onKey={move}
              onShow={() => show(mark.occurrence.key)}
              onChoose={() => onChoose(mark.occurrence.key)}
            />
          ))}
        </svg>
      </nav>
      <figcaption className={styles.caption}>{caption ? sentence(caption) : texts.wheel.hint}</figcaption>
    </figure>
  );
}

/** The hand that shows today, and the date in the middle. */
function Today({ today }: { readonly today: PlainDate }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(cycle).wheel;
  const angle = angleOf(today);
  const [from, to, tip] = [pointAt(66, angle), pointAt(226, angle), pointAt(234, angle)];
  const day = { month: Number(today.slice(5, 7)), day: Number(today.slice(8)) };
  return (
    <>
      <line className={styles.hand} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <path
        className={styles.handTip}
        d="M 0 -8 L 6 6 L -6 6 Z"
        transform={`translate(${tip.x} ${tip.y}) rotate(${(angle * 180) / Math.PI})`}
      />
      <text className={styles.today} y={14}>
        {texts.today}
      </text>
      <text className={styles.today} y={30}>
        {formatYearDay(day, language)}
      </text>
    </>
  );
}

/** The month's name in its middle, and the line where it begins. */
function Month({ year, month }: { readonly year: number; readonly month: number }) {
  const styles = useStyles();
  const language = useLanguage();
  const digits = String(month).padStart(2, '0');
  const start = angleOf(`${year}-${digits}-01` as PlainDate);
  const middle = angleOf(`${year}-${digits}-16` as PlainDate);
  const [from, to, name] = [pointAt(86, start), pointAt(234, start), pointAt(249, middle)];
  return (
    <>
      <line className={styles.spoke} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text className={styles.month} x={name.x} y={name.y + 4}>
        {formatMonth(month, language).slice(0, 3)}
      </text>
    </>
  );
}

/** Written along its ring in July, when hardly anything happens. */
function RingName({
  radius,
  id,
  name,
}: {
  readonly radius: number;
  readonly id: string;
  readonly name: string;
}) {
  const styles = useStyles();
  const path = `M ${-radius - 4} 0 A ${radius + 4} ${radius + 4} 0 0 0 ${radius + 4} 0`;
  return (
    <>
      <path id={id} d={path} fill="none" />
      {[mergeClasses(styles.ringName, styles.halo), styles.ringName].map((className) => (
        <text key={className} className={className}>
          <textPath href={`#${id}`} startOffset="42%">
            {name}
          </textPath>
        </text>
      ))}
    </>
  );
}

function Mark({
  mark: { occurrence, angle, from, radius },
  label,
  inTabOrder,
  onKey,
  onShow,
  onChoose,
}: {
  readonly mark: Placed;
  readonly label: string;
  readonly inTabOrder: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onShow: () => void;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const { x, y } = pointAt(radius, angle);
  const { kind, when } = occurrence;
  return (
    <>
      {from !== null && <path className={styles.range} d={arcPath(radius, from, angle)} aria-hidden />}
      <g transform={`translate(${x} ${y})`}>
        <a
          className={styles.mark}
          href={`#${lineId(occurrence.key)}`}
          tabIndex={inTabOrder ? 0 : -1}
          aria-label={label}
          onKeyDown={onKey}
          onFocus={onShow}
          onPointerEnter={onShow}
          onClick={(event) => {
            event.preventDefault();
            onChoose();
          }}
        >
          <circle className={`focus ${styles.target}`} r={14} />
          <MarkShape
            kind={kind}
            mine={occurrence.mine}
            uncertain={when.kind === 'approximate' || when.kind === 'if-needed'}
            notWorking={occurrence.marks.length > 0}
          />
        </a>
      </g>
    </>
  );
}

/** The id of the line in the list that a mark leads to. */
export function lineId(key: string): string {
  return `line-${key}`;
}
