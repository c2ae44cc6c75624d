import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const isRoot = () => process.getuid?.() === 0

/** A Chromium that is on the machine: CHROMIUM_PATH, the system's, or the one Playwright has downloaded. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
}

/** Finds a browser, or installs Debian's as root; throws with the command to run where neither can be. */
export function requireBrowser(say: (line: string) => void): string {
  const found = findBrowser()
  if (found) return found
  if (isRoot() && existsSync('/etc/debian_version')) {
    say('No Chromium here: installing the Debian package chromium (once) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const stdio = ['ignore', 'ignore', 'inherit'] as const
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: [...stdio] })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: [...stdio] })
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(
    'The end-to-end tests need Chromium. Run: npx playwright install --with-deps chromium (or set CHROMIUM_PATH)',
  )
}

/** As root Chromium has no sandbox; on a closed network its background requests are refused by the hundred. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
]
