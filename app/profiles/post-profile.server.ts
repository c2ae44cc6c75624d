import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { idOf } from '#app/forms/form.ts'
import { editRows } from '#app/proposals/edit-rows.ts'
import { readStep, type Step, stepName } from '#app/proposals/section-step.ts'
import { newlyAsked } from '#app/proposals/sections/asked.ts'
import type { Field } from '#app/proposals/sections/field.ts'
import { postedAnswers } from '#app/proposals/sections/posted-answers.ts'
import { type Answers, sectionOf } from '#app/proposals/sections.ts'
import { saveProfileSection } from './save-profile.server.ts'
import { showProfileSection } from './show-profile.server.ts'

type Entries = readonly [string, string][]

/** Saves what was posted, and says where its button leads; or what was typed and could not be saved. */
export async function postProfile(
  ctx: PersonContext,
  id: string,
  section: string,
  entries: Entries,
): Promise<{ to: string } | { answers: Answers; refusal: Refusal } | Refusal> {
  const page = await showProfileSection(ctx, id, section)
  if (isRefusal(page)) return page
  const fields = sectionOf(page.section).fields(page.rules)
  const textOf = (name: string) => entries.find(([one]) => one === name)?.[1] ?? ''
  const typed = postedAnswers(fields, entries)
  const { answers, to } = takeStep({ id, section, fields, before: page.answers, typed }, readStep(textOf(stepName)))
  const seenRevision = Number(textOf('revision') || Number.NaN)
  const saved = await saveProfileSection(ctx, id, section, { answers, seenRevision })
  return isRefusal(saved) ? { answers, refusal: saved } : { to }
}

type Posted = { id: string; section: string; fields: readonly Field[]; before: Answers; typed: Answers }

function takeStep({ id, section, fields, before, typed }: Posted, step: Step): { answers: Answers; to: string } {
  const whole = `/organizations/${id}/profile`
  const here = `${whole}/${section}`
  if (step.kind === 'stay') return { answers: typed, to: `${here}?saved` }
  if (step.kind === 'row') {
    const group = fields.find(({ name }) => name === step.group)
    if (group?.kind !== 'group') return { answers: typed, to: here }
    const { answers, row, rows } = editRows(group, typed, step.act, step.row)
    const more = rows > 0 ? `&rows=${group.name}-${rows}` : ''
    return { answers, to: `${here}?saved${more}#${idOf(`${group.name}[${row}]`)}` }
  }
  const opened = newlyAsked(fields, before, typed)
  return { answers: typed, to: opened.length > 0 ? `${here}?saved#${idOf(opened[0]!.name)}` : `${whole}?saved` }
}
