import { Award } from './award-view.tsx'
import { ConditionsRegister } from './conditions-register.tsx'
import type { GrantView } from './grant-view.ts'
import { PendingSteps } from './pending-steps.tsx'

/** What follows the approval, on the partner's page of their proposal. */
export function OwnGrant({ grant }: { grant: GrantView | null }) {
  if (!grant) return null
  return (
    <>
      <PendingSteps grant={grant} />
      <Award grant={grant} />
      <ConditionsRegister grant={grant} isOwn />
    </>
  )
}
