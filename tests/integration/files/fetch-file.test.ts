import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import en from '#app/i18n/en/files.json' with { type: 'json' }
import es from '#app/i18n/es/files.json' with { type: 'json' }
import type { Language } from '#app/i18n/index.ts'
import type { Person } from '#app/people/person.ts'
import { fetchFile } from '#app/proposals/fetch-file.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { VersionAnswers } from '#app/reviews/case-view.tsx'
import { showCase } from '#app/reviews/show-case.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { LanguageContext } from '#app/ui/translate.tsx'
import { findFile, moveFile } from '#db/queries/files.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, certifiedBy, must, revisionOf, type Submission } from '../../support/builders.ts'
import { contents } from '../../support/files.ts'
import { admitted, sentBack } from '../../support/ways.ts'
import { aDraftWithFiles, anAttachment, attached, attaching, refusalOf } from './attachments.ts'

const fetched = async (app: TestApp, person: Person, id: string) => {
  const file = await fetchFile(app.as(person), id)
  return isRefusal(file) ? file.refusal : 'file'
}

const handIn = async (app: TestApp, author: Person, id: string) =>
  must(
    await submitProposal(app.as(author), id, {
      key: crypto.randomUUID(),
      revision: await revisionOf(app, id),
      certified: certifiedBy(author),
    }),
  )

async function everybody(app: TestApp) {
  const organization = 'Mancomunidad Valle de la Guara'
  return {
    colleague: await aPerson(app, { organization }),
    certifier: await aPerson(app, { organization, role: 'certifier' }),
    stranger: await aPerson(app, { organization: 'Otra organización' }),
    nobody: await aPerson(app),
    intake: await aPerson(app, { roles: ['intake'] }),
    elsewhere: await aPerson(app, { roles: ['intake'], countries: ['PA'] }),
    reviewer: await aPerson(app, { roles: ['reviewer'] }),
    vetting: await aPerson(app, { roles: ['vetting'] }),
    auditor: await aPerson(app, { roles: ['auditor'] }),
  }
}

test('a file is whole, under its name', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id, { bytes: contents.pdf('entero'), name: 'Acta nº 1.pdf' })
  const got = must(await fetchFile(app.as(author), file.id))
  expect(got).toMatchObject({ name: 'Acta nº 1.pdf', mediaType: 'application/pdf', size: file.size })
  expect(await text(await got.open())).toBe(contents.pdf('entero').toString('latin1'))
})

test('who may fetch a file: as who may see its proposal, draft and handed in', async ({ app }) => {
  const { author, id, call } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  const people = { author, ...(await everybody(app)) }
  const answers = async () => {
    const list: [string, string][] = []
    for (const [who, person] of Object.entries(people)) list.push([who, await fetched(app, person, file.id)])
    return Object.fromEntries(list)
  }
  const hidden = Object.fromEntries(Object.keys(people).map((who) => [who, 'file.notFound']))
  const own = { author: 'file', colleague: 'file', certifier: 'file' }
  expect(await answers()).toEqual({ ...hidden, ...own })

  await handIn(app, author, id)
  expect(await answers()).toEqual({ ...hidden, ...own, intake: 'file', auditor: 'file' })

  await admitted(app, { id, author, call } as Submission)
  const program = await aPerson(app, { roles: ['program'] })
  const assigned = { revision: await revisionOf(app, id), reviewers: [people.reviewer.id] }
  must(await assignReviewers(app.as(program), id, assigned))
  expect(await answers()).toEqual({ ...hidden, ...own, intake: 'file', auditor: 'file', reviewer: 'file' })

  for (const one of ['nonsense', "' or 1=1", '00000000-0000-4000-8000-000000000000'])
    expect(await fetched(app, author, one)).toBe('file.notFound')
})

test('a CV is not for those who may not read names, whoever they are', async ({ app }) => {
  const { author, id, call } = await aDraftWithFiles(app)
  const cv = await anAttachment(app, author, id, { kind: 'cv' })
  const letter = await anAttachment(app, author, id, { kind: 'letter' })
  await handIn(app, author, id)
  await admitted(app, { id, author, call } as Submission)
  const { reviewer, auditor, intake, vetting } = await everybody(app)
  const program = await aPerson(app, { roles: ['program'] })
  must(await assignReviewers(app.as(program), id, { revision: await revisionOf(app, id), reviewers: [reviewer.id] }))
  for (const person of [reviewer, auditor, program, vetting])
    expect(await fetched(app, person, cv.id)).toBe('file.notFound')
  expect(await fetched(app, reviewer, letter.id)).toBe('file')
  for (const person of [author, intake]) expect(await fetched(app, person, cv.id)).toBe('file')

  const [shown, whole] = [await showCase(app.as(reviewer), id), await showCase(app.as(intake), id)].map(must)
  expect(JSON.stringify(shown!.version!.answers)).not.toContain(cv.id)
  expect(JSON.stringify(shown!.version!.answers)).toContain(letter.id)
  expect(JSON.stringify(whole!.version!.answers)).toContain(cv.id)
})

test('the office sees what was handed in, not what is attached or removed since', async ({ app }) => {
  const { author, id, call } = await aDraftWithFiles(app)
  const first = await anAttachment(app, author, id, { kind: 'audit' })
  const registration = await anAttachment(app, author, id)
  await handIn(app, author, id)
  const hashOf = async () => (await findNewestVersion(app.db, id, 'es'))!.contentHash
  const hash = await hashOf()
  const officer = await sentBack(app, { id, author, call } as Submission, [
    { question: 'attachments.audit', reason: 'The audit is of 2019.' },
  ])

  expect(refusalOf(await attaching(app, author, id, { kind: 'registration' }))).toBe('section.locked')
  expect(refusalOf(await attaching(app, author, id, { kind: 'other' }))).toBe('section.locked')
  const second = await anAttachment(app, author, id, { kind: 'audit', replaces: first.id })
  expect(await fetched(app, officer, second.id)).toBe('file.notFound')
  expect(await fetched(app, officer, first.id)).toBe('file')
  await handIn(app, author, id)
  expect(await fetched(app, officer, second.id)).toBe('file')
  expect(await fetched(app, officer, first.id)).toBe('file')
  expect((await attached(app, id)).map(({ file }) => file)).toEqual([registration, second])
  expect(await hashOf()).not.toBe(hash)
})

test('what waits for the scanner only its sender fetches, what is infected nobody; missing bytes are said', async ({
  app,
}) => {
  const { author, id } = await aDraftWithFiles(app)
  const { colleague, intake } = await everybody(app)
  const file = await anAttachment(app, author, id)
  await handIn(app, author, id)
  await moveFile(app.db, file.id, 'unscanned', { state: 'quarantined' })
  const answers = async () => [
    await fetched(app, author, file.id),
    await fetched(app, colleague, file.id),
    await fetched(app, intake, file.id),
  ]
  expect(await answers()).toEqual(['file', 'file.beingChecked', 'file.beingChecked'])
  await moveFile(app.db, file.id, 'quarantined', { state: 'clean' })
  expect(await answers()).toEqual(['file', 'file', 'file'])
  rmSync(join(app.config.dataDir, 'files', (await findFile(app.db, file.id))!.storageKey))
  expect(await answers()).toEqual(['file.gone', 'file.gone', 'file.gone'])
  await moveFile(app.db, file.id, 'clean', { state: 'infected' })
  expect(await answers()).toEqual(['file.infected', 'file.infected', 'file.infected'])
  await moveFile(app.db, file.id, 'infected', { state: 'refused' })
  expect(await answers()).toEqual(['file.notFound', 'file.notFound', 'file.notFound'])
})

test('the office reads on the case whether a file was looked at', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  await handIn(app, author, id)
  const { intake } = await everybody(app)
  const { version } = must(await showCase(app.as(intake), id))
  expect(version?.fileStates).toEqual({ [file.id]: 'unscanned' })
  for (const [language, words] of Object.entries({ en: en.state.unscanned, es: es.state.unscanned })) {
    const html = renderToStaticMarkup(
      createElement(
        LanguageContext.Provider,
        { value: language as Language },
        createElement(VersionAnswers, { version: version! }),
      ),
    )
    expect(html).toContain(words)
    expect(html).toContain(`href="/files/${file.id}"`)
  }
})
