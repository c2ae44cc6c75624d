import { expect, type Page, test } from '@playwright/test'
import { hrefs, PROPOSAL } from './support/finds.ts'
import { inspect } from './support/inspect.ts'
import { bytesOfFirstView, signInAs, speak } from './support/story.ts'

const FIRST_VIEW = 50 * 1024

test('a first view of a partner’s page takes at most 50 KiB, and no proposal of theirs has a barrier', async ({
  page,
}) => {
  await signInAs(page, 'author')
  const [draft, ...others] = await hrefs(page, '/proposals', PROPOSAL)
  const sections = ['project', 'carsi', 'places', 'need', 'budget', 'security'].map((key) => `${draft}/sections/${key}`)
  await expectLight(page, ['/proposals', draft!, ...sections, `${draft}/check`, ...others])
  for (const path of others) await inspect(page, path)
  await signInAs(page, 'author3')
  const followed = await hrefs(page, '/proposals', PROPOSAL)
  await expectLight(page, followed)
  for (const path of followed) await inspect(page, path)
})

async function expectLight(page: Page, paths: string[]) {
  for (const path of paths) {
    const bytes = await bytesOfFirstView(page, path)
    test.info().annotations.push({ type: 'bytes', description: `${path} ${bytes}` })
    expect(bytes, path).toBeGreaterThan(1000)
    expect(bytes, path).toBeLessThanOrEqual(FIRST_VIEW)
  }
}

test('the drawn procedure has a first view of at most 50 KiB in both languages', async ({ page }) => {
  for (const language of ['es', 'en'] as const) {
    await page.goto('/about')
    await speak(page, language)
    expect(await bytesOfFirstView(page, '/procedure')).toBeLessThanOrEqual(FIRST_VIEW)
    await expect(page.getByRole('img')).toHaveCount(4)
  }
})
