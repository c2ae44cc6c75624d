import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from './tests/support/browser.ts'
import { makeRunFolder } from './tests/support/run-folder.ts'

// Read again in every worker: the first reading decides.
process.env.E2E_PORT ??= String(3900 + (process.pid % 90))
process.env.E2E_DATA_DIR ??= join(makeRunFolder(), 'e2e')
const port = process.env.E2E_PORT

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 1,
  // A line that is cut, or a page that dies, is played again once; what passes then is named as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  reporter: process.env.E2E_JSON ? [['list'], ['json', { outputFile: process.env.E2E_JSON }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
  },
  projects: [
    { name: 'with JavaScript', testIgnore: '**/*.no-js.spec.ts' },
    { name: 'without JavaScript', testMatch: '**/*.no-js.spec.ts', use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node server.ts',
    url: `http://localhost:${port}/health`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      ...(process.env as Record<string, string>),
      PORT: port,
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      LOG_LEVEL: 'error',
    },
  },
})
