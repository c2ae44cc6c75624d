import type { ReactNode } from 'react'
import { Moment } from './date.tsx'
import { useT } from './translate.tsx'

export type TimeLineItem = {
  key: string | number
  title: ReactNode
  at?: string
  by?: string
  /** Where it stands now. */
  current?: boolean
  /** What has not happened yet. */
  ahead?: boolean
  children?: ReactNode
}

function className({ current, ahead }: TimeLineItem) {
  if (current) return 'vt-line__item vt-line__item--current'
  return ahead ? 'vt-line__item vt-line__item--ahead' : 'vt-line__item'
}

export function TimeLine({ items, timeZone }: { items: readonly TimeLineItem[]; timeZone?: string }) {
  const t = useT()
  return (
    <ol className="vt-line">
      {items.map((item) => (
        <li key={item.key} className={className(item)} aria-current={item.current ? 'step' : undefined}>
          <p className="vt-line__title">{item.title}</p>
          {item.at || item.by || item.current ? (
            <p className="vt-line__when">
              {item.current ? <strong>{t('time.now')}</strong> : null}
              {item.at ? <Moment value={item.at} timeZone={timeZone} /> : null}
              {item.by ? <span>{item.by}</span> : null}
            </p>
          ) : null}
          {item.children}
        </li>
      ))}
    </ol>
  )
}
