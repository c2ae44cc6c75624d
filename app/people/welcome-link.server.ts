import { createHmac } from 'node:crypto'
import type { Config } from '#app/env.server.ts'
import { sha256 } from '#app/hash.ts'

/** How long a link to set a password works. */
export const linkDays = 7

/** The secret of a link, made from its id: neither a table nor a job holds it, and whoever reads them cannot make it. */
const tokenOf = (secret: string, linkId: string) =>
  createHmac('sha256', secret).update(`welcome:${linkId}`).digest('base64url')

export const linkTokenHash = ({ secret }: Pick<Config, 'secret'>, linkId: string) => sha256(tokenOf(secret, linkId))

export function welcomeLink(config: Pick<Config, 'secret' | 'publicUrl' | 'port'>, linkId: string, origin?: string) {
  const start = config.publicUrl?.origin ?? origin ?? `http://localhost:${config.port}`
  return `${start}/welcome/${tokenOf(config.secret, linkId)}`
}

/** How long after it was made an administrator's page still shows it. */
export const freshMinutes = 15
