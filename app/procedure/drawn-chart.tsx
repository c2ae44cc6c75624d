import { useT } from '#app/ui/translate.tsx'
import { textWidth } from './measure-text.ts'
import type { DrawnArrow, DrawnBox, Picture } from './picture.ts'
import { type Line, round, types, type WrittenAct } from './write-box.ts'

/** What a case adds to the picture: where it stands, where it was, and when each way was gone, by the numbers of its acts. */
export type Marks = { active: string[]; visited: string[]; numbers: Record<string, number[]> }

type Written = { lines: readonly Line[]; className: string; at: { x: number; y: number }; centre?: number }

function Words({ lines, className, at, centre }: Written) {
  return lines.map((line) => (
    <text key={line.y} className={className} x={round(at.x + (centre ?? line.x))} y={round(at.y + line.y)}>
      {line.text}
    </text>
  ))
}

function BoxShape({ box: { kind, x, y, width, height, isBand } }: { box: DrawnBox }) {
  const [cx, cy] = [round(x + width / 2), round(y + height / 2)]
  if (isBand) return null
  if (kind === 'initial') return <circle className="vt-state__initial" cx={cx} cy={cy} r={width / 2} />
  if (kind === 'history' || kind === 'again')
    return (
      <>
        <circle className="vt-state__edge" cx={cx} cy={cy} r={width / 2} />
        <text className="vt-state__sign" x={cx} y={cy + 4}>
          {kind === 'history' ? 'H*' : '↻'}
        </text>
      </>
    )
  return (
    <>
      <rect className="vt-state__edge" {...{ x, y, width, height }} rx={kind === 'elsewhere' ? 14 : 8} />
      {kind === 'end' ? (
        <rect className="vt-state__inner" x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={5} />
      ) : null}
    </>
  )
}

function BoxWords({ box }: { box: DrawnBox }) {
  const { x, y, width, title, note, acts, rule } = box
  return (
    <>
      <Words className="vt-state__title" lines={title} at={box} />
      <Words className="vt-state__note" lines={note} at={box} />
      {rule ? <path className="vt-state__rule" d={`M${x} ${round(y + rule)}h${width}`} /> : null}
      {acts.map((act) => (
        <Words key={act.id} className="vt-state__act" lines={act.lines} at={box} />
      ))}
    </>
  )
}

function ArrowWords({ arrow: { label, acts } }: { arrow: DrawnArrow }) {
  if (!label) return null
  return (
    <>
      <rect className="vt-arrow__ground" {...label} />
      {acts.map((act) => (
        <Words key={act.id} className="vt-arrow__act" lines={act.lines} at={label} centre={label.width / 2} />
      ))}
    </>
  )
}

/** When an act was done, where it is written. */
function Numbers({ act, x, y, marks }: { act: WrittenAct; x: number; y: number; marks: Marks }) {
  const numbers = marks.numbers[act.id]
  if (!numbers || !act.lines[0]) return null
  const text = numbers.length > 2 ? `${numbers[0]} … ${numbers.at(-1)}` : numbers.join(', ')
  const [width, cy] = [11 + 6 * text.length, round(y + act.lines[0].y - 4)]
  return (
    <>
      <rect className="vt-number__ground" x={round(x - width / 2)} y={cy - 8} width={width} height={16} rx={8} />
      <text className="vt-number" x={round(x)} y={cy + 4}>
        {text}
      </text>
    </>
  )
}

/** At the edge of a box; a region's edge is the picture's, so there it is after the words. */
function besideAct({ lines: [line] }: WrittenAct, { x, width, isBand }: DrawnBox) {
  return isBand && line ? x + line.x + textWidth(line.text, types.act) + 20 : x + width
}

function AllNumbers({ picture: { boxes, arrows }, marks }: { picture: Picture; marks: Marks }) {
  return (
    <>
      {boxes.flatMap((box) =>
        box.acts.map((act) => <Numbers key={act.id} act={act} x={besideAct(act, box)} y={box.y} marks={marks} />),
      )}
      {arrows.flatMap(({ label, acts }) =>
        acts.map((act) =>
          label ? <Numbers key={act.id} act={act} x={label.x - 6} y={label.y} marks={marks} /> : null,
        ),
      )}
    </>
  )
}

function classOfBox({ id, kind, isOpen }: DrawnBox, marks?: Marks) {
  const mark = marks?.active.includes(id)
    ? ' vt-state--active'
    : marks?.visited.includes(id)
      ? ' vt-state--visited'
      : ''
  return `vt-state vt-state--${kind}${isOpen && kind !== 'state' ? ' vt-state--open' : ''}${mark}`
}

const wasGone = ({ acts }: DrawnArrow, marks?: Marks) => acts.some(({ id }) => marks?.numbers[id])

type DrawnChartProps = { picture: Picture; title: string; marks?: Marks }

/** One picture of the procedure. A screen reader hears its title and where the same is told in words. */
export function DrawnChart({ picture, title, marks }: DrawnChartProps) {
  const t = useT()
  const { name, width, height, frame, boxes, arrows, splits } = picture
  const [titleId, descriptionId, tip] = [`${name}-title`, `${name}-description`, `${name}-tip`]
  return (
    <svg
      className={`vt-statechart${marks ? ' vt-statechart--case' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{t('review:procedure.picture.inWords')}</desc>
      <defs>
        <marker
          id={tip}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerUnits="userSpaceOnUse"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path d="M0 .5L10 5L0 9.5z" />
        </marker>
      </defs>
      {frame.height > 0 ? (
        <rect className="vt-statechart__frame" x="1" y="1" width={width - 2} height={height - 2} rx="10" />
      ) : null}
      <Words className="vt-statechart__name" lines={frame.title} at={{ x: 0, y: 0 }} />
      {splits.map((y) => (
        <path key={y} className="vt-statechart__split" d={`M1 ${y}H${width - 1}`} />
      ))}
      {boxes.map((box) => (
        <g key={box.id} className={classOfBox(box, marks)}>
          <BoxShape box={box} />
        </g>
      ))}
      {arrows.map((arrow) => (
        <path
          key={arrow.id}
          className={`vt-arrow vt-arrow--${arrow.kind}${wasGone(arrow, marks) ? ' vt-arrow--gone' : ''}`}
          d={arrow.path}
          markerEnd={`url(#${tip})`}
        />
      ))}
      {boxes.map((box) => (
        <g key={box.id} className={classOfBox(box, marks)}>
          <BoxWords box={box} />
        </g>
      ))}
      {arrows.map((arrow) => (
        <ArrowWords key={arrow.id} arrow={arrow} />
      ))}
      {marks ? <AllNumbers picture={picture} marks={marks} /> : null}
    </svg>
  )
}
