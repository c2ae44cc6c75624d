import type { ReactNode } from 'react'

/** Two columns; on a phone the second comes below. `even` for a text and its scoresheet. */
export function Beside({ aside, even, children }: { aside: ReactNode; even?: boolean; children: ReactNode }) {
  return (
    <div className={even ? 'vt-beside vt-beside--even' : 'vt-beside'}>
      <div className="vt-beside__main">{children}</div>
      <aside className="vt-beside__aside">{aside}</aside>
    </div>
  )
}
