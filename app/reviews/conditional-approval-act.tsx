import { formState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { FieldGroupRows } from '#app/proposals/fields-group.tsx'
import type { ChangedRows } from '#app/proposals/section-shown.ts'
import { rowFields } from '#app/proposals/sections/rows.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { conditionFields, mostConditions } from './condition-fields.ts'
import { FindingsView } from './findings-view.tsx'
import { asAsked, GrantFields, NoConflict, ToldLater, useGrantLabels } from './grant-fields.tsx'
import type { DecisionPage } from './show-decision.server.ts'

/** The names of every field that a condition may have, with the condition's number. */
function useConditionLabels(): Record<string, string> {
  const say = sayIn(useT())
  const rows = [...Array(mostConditions).keys()].flatMap((row) =>
    rowFields(conditionFields, row).map(({ name, label }) => [
      name,
      `${say(conditionFields.row, { number: row + 1 })}: ${say(label)}`,
    ]),
  )
  return { conditions: say(conditionFields.label), ...Object.fromEntries(rows) }
}

/** The first button of a form is the one that the Enter key presses: it removes no condition. */
function WhenEnterIsPressed() {
  const t = useT()
  return (
    <button type="submit" className="usa-sr-only" tabIndex={-1} aria-hidden="true">
      {t('review:event.approveWithConditions.label')}
    </button>
  )
}

/** `rows`: what a button of the conditions has just done. */
export type ConditionalReply = (NonNullable<ActReply> & { rows?: ChangedRows }) | undefined

export function ConditionalApprovalAct({ page, reply }: { page: DecisionPage; reply: ConditionalReply }) {
  const t = useT()
  const { head, findings, letters, withConditions } = page
  const labels = { ...useGrantLabels(), ...useConditionLabels() }
  const form = formState(reply, asAsked(page))
  const here = pageOf(head.id, 'approveWithConditions')
  return (
    <ActFrame {...{ head, here, reply, labels }} type="approveWithConditions">
      <Beside aside={<ActAside head={head} />}>
        {findings ? <FindingsView findings={findings} tracks={head.tracks} units={page.version?.units} /> : null}
        <IfPossible act={withConditions} reply={reply} labels={labels}>
          <Confirm
            action={here}
            hidden={{ revision: head.revision }}
            submit={t('review:event.approveWithConditions.label')}
            cancelTo={pageOf(head.id, 'approve')}
            final
            next={<ToldLater letters={letters.approved} />}
          >
            <WhenEnterIsPressed />
            <GrantFields page={page} form={form} />
            <FieldGroupRows field={conditionFields} form={form} changed={reply?.rows} comesBack />
            <NoConflict form={form} />
          </Confirm>
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}
