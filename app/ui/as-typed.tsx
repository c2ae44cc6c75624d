import type { ReactNode } from 'react'
import type { Language } from '#app/people/person.ts'

type AsTypedProps = {
  as?: 'span' | 'div' | 'p'
  /** In which language it was written, where that is known. */
  lang?: Language | null
  children: ReactNode
}

/** What somebody typed, line by line, marked with its language so that it is read aloud rightly. */
export const AsTyped = ({ as: Tag = 'span', lang, children }: AsTypedProps) => (
  <Tag className="vt-as-typed" lang={lang ?? undefined}>
    {children}
  </Tag>
)
