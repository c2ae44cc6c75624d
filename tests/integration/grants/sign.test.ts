import { expect } from 'vitest'
import * as actPage from '#app/routes/proposals.$id.acts.$act.tsx'
import { findAward } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aSubmission, must, revisionOf } from '../../support/builders.ts'
import { does, readyToSign, signing } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'

test('a number that another award has is wrong at its field, and nothing is signed', async ({ app }) => {
  const [first, second] = [await aSubmission(app), await aSubmission(app)]
  const { grants } = await readyToSign(app, first)
  await readyToSign(app, second)
  must(await does(app, grants, first.id, 'sign', signing('A-2031-7', 14_000_000)))

  const typed = { obligatedCents: '140,000.00', exclusionsChecked: 'on', narcoticsCertified: 'on' }
  const sign = async (number: string) =>
    officeBrowser(app, grants).send(
      actPage,
      '/x',
      { ...typed, number, revision: String(await revisionOf(app, second.id)) },
      { id: second.id, act: 'sign' },
    )
  const refused = await sign('A-2031-7')
  expect([refused.status, refused.body.errors]).toEqual([422, { number: ['acts:sign.numberTaken'] }])
  expect(refused.body.values).toMatchObject({ number: 'A-2031-7', obligatedCents: '140,000.00' })
  expect((await findProposal(app.db, second.id))!.review.state).toBe('awardReady')
  expect(await findAward(app.db, second.id)).toBeUndefined()

  expect((await sign('A-2031-8')).status).toBe(302)
  expect(await findAward(app.db, second.id)).toMatchObject({ number: 'A-2031-8' })
})
