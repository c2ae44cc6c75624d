import { z } from 'zod'

/** What the button of the check page sends. */
export const SubmissionForm = z.object({ key: z.uuid(), revision: z.coerce.number().int().nonnegative() })

/** What the button of the withdrawal page sends. */
export const RevisionForm = SubmissionForm.pick({ revision: true })
