import type { AppContext } from '#app/context.server.ts'
import { translator } from '#app/i18n/index.ts'
import { questionWords } from '#app/proposals/question-words.ts'
import type { SectionKey } from '#app/proposals/sections.ts'
import { listNames } from '#db/queries/people.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listMembers } from '#db/queries/recipients.ts'
import { mailAll } from './mail-about.server.ts'

type Job = { id: string; params: { proposalId: string; personId: string; byId: string; sections: SectionKey[] } }

/** Tells somebody which sections are theirs to write, as far as they still are. */
export async function mailSectionsAssigned(ctx: AppContext, { id, params }: Job) {
  const { proposalId, personId, byId } = params
  const row = await findProposal(ctx.db, proposalId)
  const sections = params.sections.filter((section) => row?.writers[section]?.id === personId)
  if (!row || sections.length === 0) return
  const members = await listMembers(ctx.db, row.proposal.organizationId)
  const who = (await listNames(ctx.db, [byId])).get(byId) ?? ''
  const theirs = members.filter((member) => member.id === personId)
  await mailAll(ctx, id, row, 'sectionsAssigned', theirs, {
    more: (language) => {
      const t = translator(language)
      return { who, sections: sections.map((section) => `- ${questionWords(section, t)}`).join('\n') }
    },
  })
}
