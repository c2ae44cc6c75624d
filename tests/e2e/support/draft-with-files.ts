import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

/** The call of the demonstration that takes files. */
const CALL = 'VEN-27-02'

/** Starts a draft for it, as the person who is signed in: the address of its attachments. */
export async function startedWithFiles(page: Page): Promise<string> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(`${origin}/calls/${CALL}/proposals`, {
    form: { key: randomUUID() },
    headers: { origin },
    maxRedirects: 0,
  })
  const [proposal] = /\/proposals\/[0-9a-f-]{36}/.exec(answer.headers().location ?? '') ?? []
  if (!proposal) throw new Error(`no draft was started: ${answer.status()}`)
  return `${origin}${proposal}/sections/attachments`
}
