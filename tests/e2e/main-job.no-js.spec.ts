import { expect, test } from '@playwright/test'
import { act, examine, handIn, release, writeProposal } from './support/forms.ts'
import { signInAs } from './support/story.ts'

const REASON = 'Está completa, el costo es razonable y el municipio la sostendrá.'

test('a proposal goes in at the counter and comes out decided, in Spanish, without JavaScript', async ({ page }) => {
  const proposal = await writeProposal(page, 'author2')
  await handIn(page, proposal, 1)
  await examine(page, proposal)
  await act(page, 'approver', `${proposal}/decision`, {
    amount: '140,000.00',
    startsOn: '2031-01-01',
    endsOn: '2031-12-31',
    reason: REASON,
    declaresNoConflict: 'on',
  })

  await signInAs(page, 'author2')
  await page.goto(proposal)
  await expect(page.locator('main')).toContainText('Pendiente de decisión')
  await expect(page.locator('main')).not.toContainText(REASON)
  await release(page, proposal)

  await signInAs(page, 'author2')
  await page.goto(proposal)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('main')).toContainText('Aprobada')
  await expect(page.locator('main')).toContainText('140,000')
  await expect(page.locator('main')).toContainText(REASON)

  await signInAs(page, 'author')
  expect((await page.goto(proposal))?.status()).toBe(404)
})
