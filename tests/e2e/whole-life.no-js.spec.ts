import { expect, type Page, test } from '@playwright/test'
import { act, examine, fillIn, handIn, release, send, writeProposal } from './support/forms.ts'
import { signInAs } from './support/story.ts'

const DAY = 86_400_000
const REASON = 'La necesidad está probada y el municipio la sostendrá.'
const ASKED = '¿Qué cambió desde la ordenanza de mayo? Diga la fecha.'
const CONDITION = 'El alcalde firma el convenio de uso de las escuelas.'

const unit = {
  institution: 'Policía Nacional de Honduras',
  serviceType: 'police',
  unitName: 'Unidad de Policía Comunitaria',
  parentCommand: 'Unidad Departamental de Policía n.º 5',
  location: 'Choloma, Cortés',
  help: 'training',
  people: '24',
  earliestOn: '2031-02-01',
}

const security = {
  helps: 'yes',
  ...Object.fromEntries(Object.entries(unit).map(([name, value]) => [`units[0].${name}`, value])),
  noHelpBeforeClearance: 'on',
}

/** What the partner reads on the proposal's page, in their language. */
async function partnerReads(page: Page, proposal: string, ...words: (string | RegExp)[]) {
  await signInAs(page, 'author')
  await page.goto(proposal)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  for (const one of words) await expect(page.locator('main')).toContainText(one)
}

async function signedByTwo(page: Page, proposal: string) {
  await page.goto(`${proposal}/check`)
  await expect(page.locator(`form[action="${proposal}/submission"]`)).toHaveCount(0)
  await page.getByRole('link', { name: 'Enviar a firma' }).click()
  await send(page)
  await partnerReads(page, proposal, 'En espera de firma')
  await signInAs(page, 'certifier')
  await handIn(page, proposal, 1)
}

/** One question is asked again; the others stay as they were handed in. */
async function askedAndAnswered(page: Page, proposal: string) {
  await act(page, 'intake', `${proposal}/change-request`, { questions: 'need.whyNow', 'reasons.need_whyNow': ASKED })
  await partnerReads(page, proposal, 'Necesitamos algo de usted', ASKED)
  await page.goto(`${proposal}/sections/budget`)
  await expect(page.locator('main form [name]')).toHaveCount(0)
  await page.goto(`${proposal}/sections/need`)
  await expect(page.locator('main textarea')).toHaveCount(1)
  await fillIn(page, { whyNow: 'La ordenanza entró en vigor el 4 de mayo; el presupuesto municipal, en junio.' })
  await handIn(page, proposal, 2)
}

async function notified(page: Page, proposal: string) {
  await signInAs(page, 'program')
  await page.goto('/notifications/new')
  const sentOn = new Date(Date.now() - 16 * DAY).toISOString().slice(0, 10)
  await fillIn(page, { number: 'CN 27-014', about: 'Escuelas abiertas de Choloma', sentOn })
  await expect(page).toHaveURL(/\/notifications\/[0-9a-f-]{36}$/)
  const notification = new URL(page.url()).pathname
  await act(page, 'program', `${proposal}/acts/sendNotification`, { notification: /CN 27-014/ })
  await page.goto(`${notification}/clearNotification`)
  await send(page)
  await expect(page.locator(`main a[href="${proposal}"]`)).toBeVisible()
}

test('two people sign, a question comes back, a condition is met, the award is signed, reported and closed', async ({
  page,
}) => {
  test.slow()
  const proposal = await writeProposal(page, 'author', { security })
  await signedByTwo(page, proposal)
  await askedAndAnswered(page, proposal)

  await examine(page, proposal)
  const caseReference = 'CASO-HN-0512'
  await act(page, 'vetting', `${proposal}/vetting/case`, { caseReference })
  await act(page, 'vetting', `${proposal}/vetting`, { outcome: 'pending', caseReference })
  await act(page, 'approver', `${proposal}/decision/conditions`, {
    amount: '140,000.00',
    startsOn: '2031-01-01',
    endsOn: '2031-03-01',
    reason: REASON,
    'conditions[0].what': CONDITION,
    'conditions[0].why': 'Sin él no se puede entrar por la tarde.',
    'conditions[0].removedBy': 'Una copia firmada.',
    'conditions[0].reconsideration': 'Por escrito, en quince días.',
    'conditions[0].owner': 'partner',
    'conditions[0].dueOn': '2030-12-01',
    'conditions[0].when': 'before',
    declaresNoConflict: 'on',
  })
  await partnerReads(page, proposal, 'Pendiente de decisión')
  await expect(page.locator('main')).not.toContainText(CONDITION)
  await release(page, proposal)
  await partnerReads(page, proposal, 'Aprobada, con pasos pendientes', REASON, CONDITION)

  const condition = /El alcalde firma/
  await act(page, 'author', `${proposal}/acts/offerEvidence`, { condition, reason: 'Adjuntamos la copia.' })
  await act(page, 'program', `${proposal}/acts/liftCondition`, { condition, reason: 'La copia está firmada.' })
  await notified(page, proposal)
  await act(page, 'vetting', `${proposal}/vetting`, { outcome: 'cleared', caseReference, validUntil: '2031-12-31' })
  await act(page, 'grants', `${proposal}/acts/confirmRegistration`, { validUntil: '2031-12-31' })
  await partnerReads(page, proposal, 'Firma del convenio')

  await act(page, 'grants', `${proposal}/acts/sign`, {
    number: 'INL-27-GR-0140',
    obligatedCents: '140,000.00',
    exclusionsChecked: 'on',
    narcoticsCertified: 'on',
  })
  await partnerReads(page, proposal, 'Activa', 'INL-27-GR-0140', '140,000')
  const report = 'final'
  await act(page, 'certifier', `${proposal}/acts/fileReport`, { report, reason: 'Seis escuelas, 291 jóvenes.' })
  await act(page, 'program', `${proposal}/acts/acceptReport`, { report })
  await act(page, 'grants', `${proposal}/acts/close`, {
    spentCents: '138,500.00',
    deobligatedCents: '1,500.00',
    reason: 'Todo está rendido.',
  })
  await partnerReads(page, proposal, 'Cerrada', '138,500')

  await signInAs(page, 'auditor')
  await page.goto(`${proposal}/procedure`)
  await expect(page.getByRole('img')).toHaveCount(4)
})
