import { CaseFacts } from './case-facts.tsx'
import type { CaseHead } from './case-head.server.ts'
import { CaseTracks } from './case-header.tsx'

/** What stands beside an act's form. */
export function ActAside({ head }: { head: CaseHead }) {
  return (
    <>
      <CaseTracks tracks={head.tracks} />
      <CaseFacts head={head} />
    </>
  )
}
