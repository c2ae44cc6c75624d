import { chromium, type Page } from 'playwright'
import { sectionKeys } from '#app/proposals/sections.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { greatestAnswers } from '../support/greatest-answers.ts'
import { createEmpty } from '../support/template.ts'
import { startWholeForm } from '../support/whole-form-server.ts'

/** A telephone on a bad line: 400 kbit/s both ways, 400 ms there and back. */
const badLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

/** Each section, written to its limits, on a bad line: with an empty cache, and when everything but the page is there. */
export async function benchPaints(postgresUrl: string, print: (what: string, figure: string) => void) {
  const form = await startWholeForm(await createEmpty(postgresUrl, 'ventanilla_bench_paints'))
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
  try {
    const greatest = greatestAnswers(form.rules)
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'es' })
    await context.addCookies([...form.author.cookies].map(([name, value]) => ({ name, value, url: form.server.url })))
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.emulateNetworkConditions', badLine)
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    for (const key of sectionKeys) {
      await form.write(key, greatest[key]!)
      const figures: string[] = []
      for (const visit of ['first', 'next']) {
        if (visit === 'first') await client.send('Network.clearBrowserCache')
        bytes = 0
        await page.goto(form.server.url + form.section(key), { waitUntil: 'networkidle' })
        figures.push(`${visit} ${Math.round(await largestPaint(page))} ms, ${bytes} bytes`)
      }
      print(`largest paint of ${key}`, figures.join('; '))
    }
  } finally {
    await browser.close()
    await form.stop()
  }
}

const largestPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
