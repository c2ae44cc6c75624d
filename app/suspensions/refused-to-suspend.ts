import { refuse } from '#app/errors.ts'
import { mayMake } from '#workflows/review/permissions.ts'

export const refusedToSuspend = () => refuse('notAllowed', { roles: mayMake.suspend })
