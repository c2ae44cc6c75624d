import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { PurgeCSS } from 'purgecss'
import { compile, Logger } from 'sass'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Compiles the theme with the packages of USWDS that we use, and keeps only what our markup names. */
export async function buildStyles(): Promise<{ file: string; bytes: number; compressed: number }> {
  const { css } = compile(folder('app/styles/ventanilla.scss'), {
    loadPaths: [folder('node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    quietDeps: true,
    logger: Logger.silent,
  })
  const [purged] = await new PurgeCSS().purge({
    content: [folder('app/**/*.{tsx,js}')],
    css: [{ raw: css }],
    // Names made from a property: levels of headings, tones, states, widths.
    safelist: { standard: ['h4', /^usa-alert--/, /^usa-(checkbox|radio)/, /^usa-input--/, /^vt-[a-z_-]+--/] },
    variables: true,
  })
  const file = folder('app/styles/ventanilla.css')
  writeFileSync(file, purged!.css)
  return { file, bytes: Buffer.byteLength(purged!.css), compressed: brotliCompressSync(readFileSync(file)).length }
}

if (import.meta.main) {
  const { bytes, compressed } = await buildStyles()
  console.log(`app/styles/ventanilla.css: ${bytes} bytes, ${compressed} compressed`)
}
