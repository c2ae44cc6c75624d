import { json } from '@remix-run/node'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { list } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/index.ts'
import type { Language } from '#app/people/person.ts'
import type { Role } from '#workflows/review/permissions.ts'
import type { FormValues } from './form.ts'
import { refused } from './replies.server.ts'

/** Says in the reader's language whose act it is. */
function sayWho(refusal: Refusal, language: Language): Refusal {
  const { roles } = refusal.params
  if (!Array.isArray(roles)) return refusal
  const t = translator(language)
  const who = list(
    roles.map((role: Role) => t(`review:role.${role}`)),
    language,
    'disjunction',
  )
  return { ...refusal, params: { ...refusal.params, who } }
}

/** What was opened; a refusal becomes the page of its status, and names who may. */
export function openedFor<Answer>({ language }: PersonContext, answer: Answer): Exclude<Answer, Refusal> {
  if (isRefusal(answer)) throw json(sayWho(answer, language), { status: answer.status })
  return answer as Exclude<Answer, Refusal>
}

/** 409 comes back to the act's own page, which is read anew and keeps what was typed; all else is a page of its own. */
export function refusedAct(ctx: PersonContext, refusal: Refusal, values: FormValues) {
  return refusal.status === 409 ? refused(refusal, values) : openedFor(ctx, refusal as never)
}
