import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { importAwards } from '#app/awards/import-awards.server.ts'
import type { AppContext } from '#app/context.server.ts'
import { inviteByCommand } from '#app/people/invite-by-command.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'

export type Print = (line: string) => void

/** Runs one command against an open database; prints as it goes and answers the process's exit code. */
export type Command = (ctx: AppContext, args: string[], print: Print) => Promise<number>

export const commands = {
  import: importAwards,
  'db:replay': replayReviews,
  'audit:verify': verifyAudit,
  'people:invite': inviteByCommand,
} satisfies Record<string, Command>

export type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
