import { parseArgs } from 'node:util'
import type { AppContext } from '#app/context.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { officeRoleNames, partnerRoleNames } from './role-names.ts'
import { Invitation } from './schema.server.ts'

const usage = [
  'people:invite MAIL --role ROLE [--name NAME] [--organization NAME]',
  `  roles of the office: ${officeRoleNames.join(', ')}`,
  `  roles of a partner organization, which must be named: ${partnerRoleNames.join(', ')}`,
]

/** The command `people:invite`: prints the link with which the person sets a password. */
export async function inviteByCommand(ctx: AppContext, args: string[], print: (line: string) => void): Promise<number> {
  const invitation = Invitation.safeParse(read(args))
  if (!invitation.success) {
    for (const { path, message } of invitation.error.issues) print(`${path.join('.')}: ${message}`)
    for (const line of usage) print(line)
    return 2
  }
  const { link, expiresAt } = await invitePerson(ctx, invitation.data)
  print(`${invitation.data.email} is invited as ${invitation.data.role}.`)
  print(`Give them this link; it works once, until ${expiresAt.toISOString()}:`)
  print(link)
  return 0
}

function read(args: string[]): Record<string, unknown> {
  const text = { type: 'string' } as const
  try {
    const options = { role: text, name: text, organization: text }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return positionals.length === 1 ? { email: positionals[0], ...values } : {}
  } catch {
    return {}
  }
}
