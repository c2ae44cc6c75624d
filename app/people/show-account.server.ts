import type { PersonContext } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { searchWords } from '#app/search-words.ts'
import { type AccountRow, findAccount, findLink, listAccounts, listOrganizations } from '#db/queries/accounts.ts'
import { refusedToManage, refusedToSeePeople } from './managing.server.ts'
import type { Membership, OfficeRole } from './person.ts'
import { mayManagePeople } from './policy.ts'
import { freshMinutes, linkDays, welcomeLink } from './welcome-link.server.ts'

const most = 200

export type ShownAccount = ReturnType<typeof asShown>

/** Everybody with an account, by name; at most two hundred, the search narrows them down. */
export async function searchAccounts(ctx: PersonContext, typed: string) {
  const refusal = refusedToSeePeople(ctx)
  if (refusal) return refusal
  const rows = await listAccounts(ctx.db, { words: searchWords(typed), limit: most + 1 })
  return {
    accounts: rows.slice(0, most).map(asShown),
    hasMore: rows.length > most,
    most,
    mayManage: mayManagePeople(ctx.person),
  }
}

/** `mayManage`: whether this person may also change it. */
export async function readAccount(ctx: PersonContext, personId: string) {
  const refusal = refusedToSeePeople(ctx)
  if (refusal) return refusal
  const row = await findAccount(ctx.db, personId)
  if (!row) return refuse('person.notFound')
  return { account: asShown(row), isOwn: row.id === ctx.person.id, mayManage: mayManagePeople(ctx.person) }
}

/** The same for who is to change it. */
export async function showAccount(ctx: PersonContext, personId: string) {
  return refusedToManage(ctx) ?? readAccount(ctx, personId)
}

export async function organizationsToJoin(ctx: PersonContext) {
  return refusedToManage(ctx) ?? { organizations: await listOrganizations(ctx.db) }
}

/**
 * The link that was just made, for who made it to hand over. Who has a password gets theirs by mail alone where mail
 * can be sent: whoever holds the link takes the account.
 */
export async function showNewLink(
  ctx: PersonContext,
  account: ShownAccount,
  linkId: string | null,
  origin: string,
): Promise<{ link: string | null; until: string } | null> {
  if (refusedToManage(ctx) || !linkId || linkId.length > 64) return null
  const found = await findLink(ctx.db, linkId, { days: linkDays, freshMinutes })
  if (!found?.fresh || found.personId !== account.id) return null
  const byMailAlone = account.hasPassword && ctx.config.smtpUrl !== undefined
  const link = byMailAlone ? null : welcomeLink(ctx.config, linkId, origin)
  return { link, until: found.expiresAt.toISOString() }
}

function asShown({ updatedAt, linkUntil, officeRoles, memberships, ...row }: AccountRow) {
  return {
    ...row,
    memberships: memberships as Membership[],
    officeRoles: officeRoles as OfficeRole[],
    seen: updatedAt.toISOString(),
    linkUntil: linkUntil?.toISOString() ?? null,
    standing:
      row.status === 'suspended'
        ? ('suspended' as const)
        : row.hasPassword
          ? ('active' as const)
          : ('invited' as const),
  }
}
