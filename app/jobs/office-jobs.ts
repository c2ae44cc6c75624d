import type { SectionKey } from '#app/proposals/sections.ts'
import type { Job } from '#db/queries/jobs.ts'
import type { ReminderKind } from '#workflows/review/reminders.ts'

/** What acts outside the procedure ask to be done after the commit; ids only, never names, addresses, texts or secrets. */
export type OfficeJobParams = {
  mailInvitation: { personId: string; linkId: string }
  mailNewLink: { personId: string; linkId: string }
  /** Somebody has lost access or a role; `byId` is who took it. */
  takeBackWork: { personId: string; byId: string }
  mailCallExtended: { callId: string; act: number }
  /** `changed`: the names of the fields whose words are others now. */
  mailCallAmended: { callId: string; act: number; changed: string[] }
  mailCallCancelled: { callId: string }
  /** A draft whose call has been cancelled; the queue may still have some for its closing, from earlier releases. */
  scheduleLapse: { proposalId: string }
  scanFile: { fileId: string }
  mailVirusFound: { fileId: string }
  /** Of every proposal whose country or fund stands still, or does so no longer. */
  settleSuspensions: Record<string, never>
  mailExtensionAsked: { proposalId: string; requestId: string }
  mailExtensionRefused: { proposalId: string; requestId: string }
  mailInquiryAsked: { inquiryId: string }
  mailInquiryAnswered: { inquiryId: string }
  mailColleagueInvited: { personId: string; organizationId: string; byId: string; linkId: string }
  mailColleagueAdded: { personId: string; organizationId: string; byId: string }
  mailSectionsAssigned: { proposalId: string; personId: string; byId: string; sections: SectionKey[] }
  mailRegistrationEnds: { organizationId: string; until: string }
  mailClock: { proposalId: string; clock: string; kind: ReminderKind; dueAt: string }
}

export type OfficeJobType = keyof OfficeJobParams

export const officeJob = <Type extends OfficeJobType>(type: Type, params: OfficeJobParams[Type]): Job => ({
  type,
  params,
})
