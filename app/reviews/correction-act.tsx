import { TextArea, TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import type { CorrectableText } from '#app/proposals/correctable.ts'
import { labelOf } from '#app/proposals/find-field.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { Beside } from '#app/ui/beside.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ActAside } from './act-aside.tsx'
import { ActFrame, type ActReply, IfPossible } from './act-frame.tsx'
import { pageOf } from './acts.ts'
import type { CorrectionPage } from './show-correction.server.ts'
import { WhatIsSent } from './what-is-sent.tsx'
import { reasonWords } from './word-limits.ts'

type Props = { page: CorrectionPage; reply: ActReply }

const correctionOf = (proposalId: string, { section, name }: CorrectableText) =>
  `${pageOf(proposalId, 'correctText')}?${new URLSearchParams({ field: `${section}.${name}` })}`

/** First which text, then how it should read. */
export function CorrectionAct({ page, reply }: Props) {
  const t = useT()
  const { head, act, chosen } = page
  const here = chosen ? correctionOf(head.id, chosen) : pageOf(head.id, 'correctText')
  const labels = { text: t('review:correction.text'), reason: t('review:correction.reason') }
  return (
    <ActFrame {...{ head, here, reply, labels }} type="correctText">
      <Beside aside={<ActAside head={head} />}>
        <IfPossible {...{ act, reply, labels }}>
          {chosen ? <CorrectionForm {...{ page, reply, chosen, here, labels }} /> : <TextsToChoose page={page} />}
        </IfPossible>
      </Beside>
    </ActFrame>
  )
}

function TextsToChoose({ page: { head, texts, language } }: { page: CorrectionPage }) {
  const t = useT()
  const say = sayIn(t)
  return (
    <>
      <h2>{t('review:correction.choose')}</h2>
      <p>{t('review:correction.chooseLead')}</p>
      {texts.length === 0 ? <p>{t('review:correction.none')}</p> : null}
      {[...Map.groupBy(texts, ({ section }) => section)].map(([section, inSection]) => (
        <section key={section} aria-labelledby={`texts-${section}`}>
          <h3 id={`texts-${section}`}>{say(sectionOf(section).title)}</h3>
          <SummaryList
            dense
            rows={inSection.map((one) => ({
              label: labelOf(one, say),
              value: <span lang={language ?? undefined}>{one.text}</span>,
              action: {
                to: correctionOf(head.id, one),
                label: t('review:correction.correct'),
                of: labelOf(one, say),
              },
            }))}
          />
        </section>
      ))}
    </>
  )
}

type FormProps = Props & { chosen: CorrectableText; here: string; labels: Record<'text' | 'reason', string> }

function CorrectionForm({ page: { head, language }, reply, chosen, here, labels }: FormProps) {
  const t = useT()
  const say = sayIn(t)
  const form = formState(reply, { text: chosen.text })
  const lang = language ?? undefined
  return (
    <>
      <SummaryList
        rows={[
          {
            label: (
              <>
                {say(sectionOf(chosen.section).title)} · {labelOf(chosen, say)}
              </>
            ),
            value: <span lang={lang}>{chosen.text}</span>,
            action: {
              to: pageOf(head.id, 'correctText'),
              label: t('review:correction.another'),
            },
          },
        ]}
      />
      <Confirm
        action={here}
        hidden={{ revision: head.revision }}
        submit={t('review:event.correctText.label')}
        cancelTo={`/proposals/${head.id}`}
        next={<WhatIsSent effect="mailCorrection" />}
      >
        <TextField
          name="text"
          label={labels.text}
          hint={t('review:correction.textHint', { max: chosen.maxLength })}
          form={form}
          lang={lang}
          spellCheck
        />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t('review:form.reasonForPartner')}
          form={form}
          rows={4}
          maxWords={reasonWords}
        />
      </Confirm>
    </>
  )
}
