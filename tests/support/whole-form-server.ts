import { sql } from 'drizzle-orm'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import type { Answers, CallRules, SectionKey } from '#app/proposals/sections.ts'
import { openPostgres, rowsOf } from '#db/client.server.ts'
import { appendSectionRevision, listSections } from '#db/queries/drafts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type Running, removeFolder, startServer } from './processes.ts'
import { aVisitor } from './visitor.ts'

type Visitor = ReturnType<typeof aVisitor>

/** A running server with somebody signed in at a draft of the call that asks for the whole form. */
export type WholeFormServer = {
  server: Running
  author: Visitor
  authorId: string
  draft: string
  rules: CallRules
  section(key: SectionKey): string
  /** Writes a section as it stands, past every form. */
  write(key: SectionKey, answers: Answers, draft?: string): Promise<void>
  saved(key: SectionKey, draft?: string): Promise<{ answers: Answers; revision: number } | undefined>
  rows<Row>(statement: ReturnType<typeof sql>): Promise<Row[]>
  stop(): Promise<void>
}

export async function startWholeForm(url: string, more: Record<string, string> = {}): Promise<WholeFormServer> {
  const server = await startServer({ DATABASE_URL: url, DEMO: '1', LOG_LEVEL: 'silent', ...more })
  const database = openPostgres(url, { max: 2 })
  const { db } = database
  const rows = async <Row>(statement: ReturnType<typeof sql>) => rowsOf<Row>(await db.execute(statement))
  const author = aVisitor(server.url, { language: 'es' })
  const credentials = { email: 'author4@demo.example', password: 'ventanilla-demo-2026' }
  const signedIn = await author.post('/sign-in', credentials)
  if (signedIn.status !== 302) throw new Error(`nobody is signed in: ${signedIn.status}`)
  const [found] = await rows<{ id: string; author: string }>(sql`select p.id, u.id as author from proposals p
    join reviews r on r.proposal_id = p.id join calls c on c.id = p.call_id
    join members m on m.organization_id = p.organization_id join people u on u.id = m.person_id
    where r.state = 'draft' and c.number = 'VEN-27-06' and u.email = ${credentials.email} limit 1`)
  if (!found) throw new Error('no draft of the whole form')
  const row = (await findProposal(db, found.id))!
  const saved = async (key: SectionKey, draft = found.id) =>
    (await listSections(db, draft)).find(({ section }) => section === key)
  return {
    server,
    author,
    authorId: found.author,
    draft: found.id,
    rules: rulesFor(row),
    section: (key) => `/proposals/${found.id}/sections/${key}`,
    saved,
    rows,
    async write(section, answers, draft = found.id) {
      const revision = ((await saved(section, draft))?.revision ?? 0) + 1
      await appendSectionRevision(db, { proposalId: draft, section, revision, answers, savedBy: found.author })
    },
    async stop() {
      await database.close()
      await server.kill('SIGKILL')
      removeFolder(server.dataDir)
    },
  }
}
