import { json } from '@remix-run/node'
import type { ActView } from './acts-for.server.ts'

/** The page of acts none of which is possible now answers 409, with what stands in their way. */
export const actPage = <Page extends object>(page: Page, ...acts: ActView[]) =>
  json(page, { status: acts.some(({ because }) => because.length === 0) ? 200 : 409 })
