import type { NavItem } from './layout.tsx'

/** Tabs that are pages. */
export function Tabs({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="vt-tabs" aria-label={label}>
      <ul>
        {items.map(({ to, label: words, current, count }) => (
          <li key={to}>
            <a href={to} aria-current={current ? 'page' : undefined}>
              {words}
              {count ? <span className="vt-count">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
