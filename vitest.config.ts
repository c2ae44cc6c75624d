import { defineConfig } from 'vitest/config'
import { makeRunFolder } from './tests/support/run-folder.ts'

makeRunFolder()

/** In CI a test that failed is tried once more, and its line says so: two cores carry two databases and the servers. */
const retry = process.env.CI ? 1 : 0

const shared = { retry, setupFiles: ['tests/support/fail-on-console.ts'], testTimeout: 20_000, hookTimeout: 60_000 }

const integration = (name: 'postgres' | 'embedded', more: object) => ({
  test: {
    ...shared,
    name,
    provide: { database: name },
    maxWorkers: 1,
    fileParallelism: false,
    isolate: false,
    ...more,
  },
})

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      integration('postgres', {
        include: ['tests/integration/**/*.test.ts'],
        globalSetup: ['tests/support/global-setup.ts'],
      }),
      integration('embedded', {
        include: ['tests/integration/**/*.test.ts'],
        exclude: ['tests/integration/**/*.concurrent.test.ts'],
      }),
    ],
  },
})
