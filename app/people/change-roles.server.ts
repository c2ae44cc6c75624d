import { randomUUID } from 'node:crypto'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import {
  type AccountRow,
  deleteMember,
  lockAccount,
  saveAccountChanged,
  saveOfficeRoles,
} from '#db/queries/accounts.ts'
import { saveMember } from '#db/queries/people.ts'
import type { RolesForm } from './account-schema.server.ts'
import { joinOrganization } from './join-organization.server.ts'
import { managing } from './managing.server.ts'
import type { Membership, OfficeRole } from './person.ts'
import { areSameRoles, limitedTo, type WantedRoles } from './wanted-roles.ts'

export type Changed = { personId: string }

/** Gives a person the roles of the form in place of those they had; the page that was seen must still be true. */
export function changeRoles(
  ctx: PersonContext,
  personId: string,
  form: RolesForm,
): Promise<Changed | { errors: FormErrors } | Refusal> {
  return managing(ctx, async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account) return refuse('person.notFound')
    const keepsOwn = form.roles.includes('administrator') || !isAdministrator(account)
    if (personId === ctx.person.id && !keepsOwn) return refuse('person.ownAccount')
    if (!form.newOrganization && areSameRoles(present(account), wanted(account, form, chosen(form))))
      return { personId }
    if (form.seen !== account.updatedAt.toISOString()) return refuse('person.changedMeanwhile')

    const joining = await joinOrganization(tx, form)
    if ('errors' in joining) return joining
    const roles = wanted(account, form, joining.joined)
    await saveRoles(tx, account, roles)
    await ctx.jobs.enqueue(tx, [officeJob('takeBackWork', { personId, byId: ctx.person.id })])
    await appendAct(tx, { act: 'changeRoles', byId: ctx.person.id, subject: personId, details: roles })
    return { personId }
  })
}

const isAdministrator = ({ officeRoles }: AccountRow) => officeRoles.some(({ role }) => role === 'administrator')

const present = (account: AccountRow): WantedRoles => ({
  officeRoles: account.officeRoles as OfficeRole[],
  memberships: account.memberships.map(({ organizationId, role }) => ({
    organizationId,
    role: role as Membership['role'],
  })),
})

const chosen = ({ organization, role }: RolesForm) =>
  organization && role ? [{ organizationId: organization, role }] : []

/** What joins an organisation of the list again takes the place of the role there. */
function wanted(account: AccountRow, form: RolesForm, joined: WantedRoles['memberships']): WantedRoles {
  const has = (some: { organizationId: string }[], id: string) => some.some((one) => one.organizationId === id)
  const kept = form.memberships.flatMap(({ organizationId: id, role }) =>
    role === 'none' || has(joined, id) || !has(account.memberships, id) ? [] : [{ organizationId: id, role }],
  )
  return { officeRoles: limitedTo(form.roles, form.countries), memberships: [...kept, ...joined] }
}

async function saveRoles(tx: Database, account: AccountRow, { officeRoles, memberships }: WantedRoles) {
  const personId = account.id
  await saveOfficeRoles(tx, personId, officeRoles)
  const ids = memberships.map(({ organizationId }) => organizationId)
  for (const { organizationId } of account.memberships) {
    if (!ids.includes(organizationId)) await deleteMember(tx, personId, organizationId)
  }
  for (const member of memberships) await saveMember(tx, { id: randomUUID(), personId, ...member })
  await saveAccountChanged(tx, personId)
}
