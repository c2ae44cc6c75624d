import { RequestWords } from '#app/extensions/request-notice.tsx'
import { Checkbox, CheckboxGroup, DateField, MoneyField, RadioGroup, TextArea, TextField } from '#app/forms/fields.tsx'
import { type FormState, formState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { ClarificationNotice } from '#app/proposals/clarification-notice.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import { FindingsView } from './findings-view.tsx'
import { PanelView } from './panel-view.tsx'
import { formOf, type PlainField } from './plain-acts.ts'
import { SectionsBeside } from './sections-beside.tsx'
import type { PlainActPage } from './show-plain-act.server.ts'
import { SigningFacts } from './signing-facts.tsx'
import { conditionWords, reasonWords } from './word-limits.ts'

/** An act that asks a few questions, beside what it is judged by. */
export function PlainAct({ page, reply }: { page: PlainActPage; reply: ActReply }) {
  const t = useT()
  const say = sayIn(t)
  const { head, act, type, version, findings, panel, signing, clarifying } = page
  const { fields, danger, final, beside } = formOf(type)
  const here = pageOf(head.id, type)
  const labels = Object.fromEntries(fields.map(({ name }) => [name, say(`acts:${type}.${name}`)]))
  const form = formState(reply, page.extension ? { until: page.extension.untilDay } : loneAnswers(page))
  const nothingToPick = fields.find(({ kind, name }) => kind === 'pick' && !page.options[name]?.length)
  const sheet = (
    <IfPossible {...{ act, reply, labels }}>
      {page.extension ? <RequestWords request={page.extension} /> : null}
      {nothingToPick ? (
        <Question field={nothingToPick} {...{ page, form }} label={labels[nothingToPick.name]!} />
      ) : (
        <Confirm
          action={here}
          hidden={{ revision: head.revision }}
          submit={t(`review:event.${type}.label`)}
          cancelTo={`/proposals/${head.id}`}
          {...{ danger, final }}
        >
          {fields.map((field) => (
            <Question key={field.name} {...{ field, page, form }} label={labels[field.name]!} />
          ))}
        </Confirm>
      )}
    </IfPossible>
  )
  return (
    <ActFrame {...{ head, here, reply, labels, type }}>
      {clarifying ? <ClarificationNotice {...clarifying} /> : null}
      {signing ? <SigningFacts signing={signing} /> : null}
      {beside && version ? (
        <Beside even aside={sheet}>
          {findings ? <FindingsView findings={findings} tracks={head.tracks} units={version.units} /> : null}
          {panel ? <PanelView panel={panel} criteria={page.criteria} level={2} /> : null}
          <SectionsBeside version={version} sections={beside} />
        </Beside>
      ) : (
        sheet
      )}
    </ActFrame>
  )
}

/** What has one answer alone is answered already. */
export const loneAnswers = ({ type, options }: Pick<PlainActPage, 'type' | 'options'>): Record<string, string> =>
  Object.fromEntries(
    formOf(type).fields.flatMap((field) => {
      const [only, ...others] = options[field.name] ?? []
      return field.kind === 'pick' && !field.many && only && others.length === 0 ? [[field.name, only.value]] : []
    }),
  )

type QuestionProps = { field: PlainField; page: PlainActPage; form: FormState; label: string }

function Question({ field, page, form, label }: QuestionProps) {
  const t = useT()
  const { name, kind } = field
  const hintKey = `acts:${page.type}.${name}Hint`
  const hint = t(hintKey as never, { defaultValue: '' }) || undefined
  const shared = { name, label, hint, form }
  switch (kind) {
    case 'reason':
      return <TextArea {...shared} maxWords={reasonWords} />
    case 'condition':
      return <TextArea {...shared} maxWords={conditionWords} />
    case 'date':
    case 'deadline':
      return <DateField {...shared} />
    case 'money':
      return <MoneyField {...shared} />
    case 'awardNumber':
      return <TextField {...shared} />
    case 'tick':
      return <Checkbox {...shared} value="on" />
    case 'pick': {
      const options = page.options[name] ?? []
      if (options.length === 0) return <p>{t(`acts:nothingToPick.${field.from}`)}</p>
      return field.many ? <CheckboxGroup {...shared} options={options} /> : <RadioGroup {...shared} options={options} />
    }
  }
}
