import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { type Language, translator } from '#app/i18n/index.ts'
import { CheckPage } from '#app/proposals/check-page.tsx'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { PartnerProposal } from '#app/proposals/partner-proposal.tsx'
import { ProposalCards } from '#app/proposals/proposal-cards.tsx'
import { QuestionsView } from '#app/proposals/questions-view.tsx'
import { ReceiptView } from '#app/proposals/receipt-view.tsx'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { showReceipt } from '#app/proposals/show-receipt.server.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aSubmission, completeAnswers, must } from '../../support/builders.ts'
import { approved, sentBack } from '../../support/ways.ts'

function page<Props extends object>(language: Language, component: FunctionComponent<Props>, props: Props): string {
  const html = renderToStaticMarkup(
    createElement(LanguageContext.Provider, { value: language }, createElement(component, props)),
  )
  expect(html, 'a key without words').not.toMatch(/(proposal|review|calls|tags|errors):\w|\b(sections|problems)\.\w+\./)
  return html
}

const languages = ['en', 'es'] as const

test.for(languages)('a draft in %s: what is missing, by when, and no name of a key', async (language, { app }) => {
  const author = await anAuthor(app)
  const { project, need } = completeAnswers({ need: { whyNow: undefined } })
  const { id } = await aDraft(app, author, await aCall(app), { project, need })
  const ctx = app.as(author, language)
  const html = page(language, PartnerProposal, { proposal: must(await showOwnProposal(ctx, id)) })
  expect(html).toContain(language === 'es' ? 'Todavía falta: ¿Por qué ahora?' : 'Still missing: Why now?')
  expect(html).toContain(`href="/proposals/${id}/sections/need"`)
  const check = must(await showCheck(ctx, id))
  const checked = page(language, CheckPage, { check, submissionKey: 'a-key' })
  expect(checked).toContain(`href="/proposals/${id}/sections/need?check#whyNow"`)
  expect(checked).toContain('name="key" value="a-key"')
})

test.for(languages)(
  'what was sent back in %s: the office’s words, and only those sections',
  async (language, { app }) => {
    const submission = await aSubmission(app)
    await sentBack(app, submission, [{ question: 'need', reason: 'Diga la fuente.' }])
    const proposal = must(await showOwnProposal(app.as(submission.author, language), submission.id))
    const html = page(language, PartnerProposal, { proposal })
    expect(html).toContain('Diga la fuente.')
    expect(html).toContain('/sections/need"')
    expect(html).not.toContain('/sections/budget"')
    expect(html).not.toContain('Gabriela')
    const check = must(await showCheck(app.as(submission.author, language), submission.id))
    expect(page(language, CheckPage, { check, submissionKey: 'a-key' })).toContain(
      language === 'es'
        ? '</strong> Todavía no ha cambiado nada de lo que se pidió.'
        : '</strong> Nothing that was asked for has changed yet.',
    )
  },
)

test.for(languages)('what was approved in %s: amount, period and reason', async (language, { app }) => {
  const submission = await aSubmission(app)
  await approved(app, submission)
  const ctx = app.as(submission.author, language)
  const html = page(language, PartnerProposal, { proposal: must(await showOwnProposal(ctx, submission.id)) })
  expect(html).toContain('US$\u00a0140,000.00')
  expect(html).toContain('A good plan.')
  const { sent } = must(await listProposals(ctx))
  expect(page(language, ProposalCards, { proposals: sent, namesOrganization: false })).toContain(submission.id)
})

test.for(languages)('a receipt and all answers in %s, every total computed', async (language, { app }) => {
  const { id, author } = await aSubmission(app)
  const ctx = app.as(author, language)
  const receipt = must(await showReceipt(ctx, id))
  expect(page(language, ReceiptView, { already: false, receipt })).toContain(receipt.reference)
  expect(page(language, ReceiptView, { already: true, receipt })).toContain(
    language === 'es' ? 'Usted ya la presentó: ' : 'You have handed it in already: ',
  )
  const answers = page(language, CheckPage, { check: must(await showCheck(ctx, id)), submissionKey: 'x' })
  for (const total of ['24,000.00', '6,000.00', '99,672.73', '129,672.73', '12,967.27', '142,640.00']) {
    expect(answers).toContain(`US$\u00a0${total}`)
  }
  expect(answers).not.toContain('<form')
})

test.for(languages)('every question of the form is told in advance in %s', async (language, { app }) => {
  for (const form of [{}, { wholeForm: true }]) {
    const rules = rulesOf(await aCall(app, { sections: [...sectionKeys], form }))
    const html = page(language, QuestionsView, { sections: sectionKeys, rules })
    expect(html.match(/<section/g)).toHaveLength(sectionKeys.length)
    expect(html).not.toContain('{{')
    expect(html.includes(translator(language)('proposal:sections.budget.fields.quarters.label'))).toBe(
      'wholeForm' in form,
    )
  }
})
