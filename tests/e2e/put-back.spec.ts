import { expect, test } from '@playwright/test'
import { expectFitsPhone, expectNoBarrier, signInAs, speak } from './support/story.ts'

test('a line of the budget that was removed by mistake is put back at its place', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto('/calls/VEN-27-02')
  await speak(page, 'es')
  await page.getByRole('button', { name: 'Empezar una propuesta' }).click()
  const budget = `${new URL(page.url()).pathname}/sections/budget`
  await page.goto(budget)
  await page.locator('#supplies summary').first().click()
  for (const [row, item] of ['Lámparas', 'Vehículos'].entries()) {
    await page.locator(`[name="supplies[${row}].item"]`).fill(item)
    await page.locator(`[name="supplies[${row}].unitCost"]`).fill('1,200.00')
    await page.locator('#supplies .vt-add').click()
  }
  const second = page.locator('[name="supplies[1].item"]')
  await page.getByRole('button', { name: 'Quitar Artículo 1' }).click()

  const notice = page.locator('#supplies #removed')
  await expect(notice).toBeInViewport()
  await expect(notice).toBeFocused()
  await expect(notice.getByRole('status')).toContainText('Se quitó: Artículo 1, «Lámparas».')
  await expect(page.locator('[name="supplies[0].item"]')).toHaveValue('Vehículos')
  await expectNoBarrier(page)
  await expectFitsPhone(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Devolver a su lugar Artículo 1' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\?saved#supplies-0$/)
  await expect(notice).toHaveCount(0)
  await expect(page.locator('[name="supplies[0].item"]')).toHaveValue('Lámparas')
  await expect(page.locator('[name="supplies[0].unitCost"]')).toHaveValue('1,200.00')
  await expect(second).toHaveValue('Vehículos')
})
