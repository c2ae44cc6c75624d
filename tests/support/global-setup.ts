import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    database: 'postgres' | 'embedded'
  }
}

/** One PostgreSQL for the run, with a migrated template. */
export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  await makeTemplate(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return () => postgres.stop()
}
