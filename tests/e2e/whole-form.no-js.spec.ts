import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { translator } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { answerWords, chosenWords } from '#app/proposals/answer-words.ts'
import { answeredLeaves } from '#app/proposals/sections/rows.ts'
import { sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { contents } from '../support/files.ts'
import { institutionAnswers, institutionRules } from '../support/institution-answers.ts'
import { runToEnd } from '../support/processes.ts'
import { handIn, startProposal, writeSection } from './support/forms.ts'
import { signInAs } from './support/story.ts'

/** The browser goes to a row at once, and the test need not wait. */
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const files = { registration: 'Personería jurídica.pdf', audit: 'Auditoría del último año.pdf' }

/** What every proposal needs, said once for the organisation. */
async function writeProfile(page: Page) {
  await page.goto('/account')
  await page.locator('main a[href^="/organizations/"]').first().click()
  const organization = new URL(page.url()).pathname.replace(/\/profile$/, '')
  await writeSection(page, `${organization}/profile/people`, institutionAnswers.people!)
}

async function attach(page: Page, kind: string, name: string) {
  await page.locator('[name=kind]').selectOption(kind)
  await page.locator('[name=description]').fill(`Copia certificada: ${name}`)
  await page.locator('select[name=language]').selectOption('es')
  await page.locator('[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: contents.pdf(name) })
  await page.locator('form[enctype] [type=submit]').click()
  await expect(page.locator(`#${kind} .vt-files`)).toContainText(name)
}

/** What the receipt of a version needs to be proven without the counter. */
async function proveReceipt(page: Page, proposal: string) {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-receipt-'))
  const save = async (from: string, name: string) => {
    writeFileSync(join(folder, name), await (await page.request.get(from)).body())
    return join(folder, name)
  }
  const receipt = await save(`${proposal}/receipt.json?version=1`, 'receipt.json')
  const answers = await save(`${proposal}/answers.json?version=1`, 'answers.json')
  await save('/.well-known/ventanilla-keys.json', 'ventanilla-keys.json')
  const { code, output } = await runToEnd(['command.ts', 'receipt:verify', receipt, '--answers', answers])
  rmSync(folder, { recursive: true })
  expect(output).toContain('Proven: the answers in')
  expect(code).toBe(0)
}

/** Every answer as its reader should see it. */
function wordsOfAllAnswers(): string[] {
  const shown = { say: sayIn(translator('es')), language: 'es' } as const
  return sectionKeys.flatMap((key) => {
    const answers = institutionAnswers[key] ?? {}
    const fields = sectionOf(key).fields(institutionRules, institutionAnswers)
    return fields
      .flatMap((field) => answeredLeaves(field, answers))
      .flatMap((leaf) =>
        leaf.kind === 'choices' ? chosenWords(leaf, answers, shown) : [answerWords(leaf, answers, shown)],
      )
  })
}

const oneSpace = (text: string) => text.replace(/\s+/g, ' ').toLowerCase()

async function readDossier(page: Page, proposal: string) {
  await page.goto(`${proposal}/dossier`)
  const text = oneSpace(await page.locator('main').innerText())
  const words = [...wordsOfAllAnswers(), ...Object.values(files)]
  expect(words.length).toBeGreaterThan(300)
  expect(words.map(oneSpace).filter((one) => !text.includes(one))).toEqual([])
}

test('the whole form is written in parts, handed in, proven and read, in Spanish and without JavaScript', async ({
  page,
}) => {
  await signInAs(page, 'author2')
  await writeProfile(page)
  const proposal = await startProposal(page, 'VEN-27-06')

  await page.goto(`${proposal}/sections/people`)
  await expect(page.locator('[name="contact.email"]')).toHaveValue('karla@guara.example')
  const { people: _, ...written } = institutionAnswers
  for (const [section, answers] of Object.entries(written))
    await writeSection(page, `${proposal}/sections/${section}`, answers)
  await page.goto(`${proposal}/sections/logic`)
  await expect(page.locator('main a[href*="in=objectives%5B2%5D"]')).toHaveCount(1)
  await expect(page.locator('main [name^=objectives]')).toHaveCount(0)

  await page.goto(`${proposal}/sections/attachments`)
  for (const [kind, name] of Object.entries(files)) await attach(page, kind, name)

  await page.goto(`${proposal}/check`)
  await expect(page.locator('main')).toContainText('No falta nada')
  await page.getByRole('link', { name: 'Ir al último paso' }).click()
  await expect(page.locator('#hand-in')).toBeInViewport()
  await handIn(page, proposal, 1)
  await proveReceipt(page, proposal)
  await readDossier(page, proposal)
})
