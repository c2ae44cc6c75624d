import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { askOffice } from '#app/inquiries/ask-office.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aCall, anAuthor } from '../../support/builders.ts'

test('a question sent thrice at once is asked once; of ten at once five are taken, and no one meets a fault', async () => {
  const { contexts, close } = await openCommitting('ventanilla_inquiries', 4)
  const apps = contexts.map(asTestApp)
  const call = await aCall(apps[0]!)
  const counted = async (personId: string) => {
    const [row] = rowsOf<{ asked: number; letters: number }>(
      await contexts[0]!.db.execute(sql`select count(*)::int as asked, count(j.id)::int as letters from inquiries i
        left join pgboss.job j on j.data -> 'params' ->> 'inquiryId' = i.id::text where i.asked_by = ${personId}`),
    )
    return row
  }
  const one = await anAuthor(apps[0]!)
  const form = { key: randomUUID(), text: '¿Puede participar una alcaldía?' }
  const same = await Promise.all([0, 1, 2].map((each) => askOffice(apps[each]!.as(one), call.number, form)))
  expect(same).toEqual(Array(3).fill({ id: form.key }))
  expect(await counted(one.id)).toEqual({ asked: 1, letters: 1 })

  const other = await anAuthor(apps[0]!)
  const many = await Promise.all(
    [...Array(10).keys()].map((each) =>
      askOffice(apps[each % 4]!.as(other), call.number, { key: randomUUID(), text: `Pregunta ${each}` }),
    ),
  )
  expect(many.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(Array(5).fill('inquiry.tooMany'))
  expect(await counted(other.id)).toEqual({ asked: 5, letters: 5 })
  await close()
})
