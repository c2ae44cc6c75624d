import type { FormValues } from './form.ts'
import { storable, typedValues } from './read-form.server.ts'

/** What a form posted, as text, where any text may be kept. */
export const postedValues = async (request: Request): Promise<FormValues> =>
  typedValues(storable(await request.formData()))
