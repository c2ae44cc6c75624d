import { refuse } from '#app/errors.ts'
import { suspensionKeepers } from '#app/people/policy.ts'

export const refusedToSuspend = () => refuse('notAllowed', { roles: suspensionKeepers })
