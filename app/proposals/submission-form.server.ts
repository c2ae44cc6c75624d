import { z } from 'zod'
import { nameField, statements } from './certification.ts'

const ticks = z.object(Object.fromEntries(statements.map((key) => [key, z.string().optional()])))

/** What the button of the check page sends; which ticks are asked for the proposal itself says. */
export const SubmissionForm = z
  .object({
    key: z.uuid(),
    revision: z.coerce.number().int().nonnegative(),
    certify: ticks.optional(),
    [nameField]: z.string().optional(),
  })
  .transform(({ key, revision, certify = {}, [nameField]: name = '' }) => ({
    key,
    revision,
    certified: { ticked: statements.filter((statement) => certify[statement] === 'yes'), name },
  }))

/** What the button of the withdrawal page sends. */
export const RevisionForm = z.object({ revision: z.coerce.number().int().nonnegative() })
