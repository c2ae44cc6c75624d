import type { SectionKey } from './sections.ts'

/** Whose answers a section's page needs besides its own: what they are compared with, or what it takes words from. */
export const comparedWith: Readonly<Record<SectionKey, readonly SectionKey[]>> = {
  eligibility: ['budget', 'security'],
  organization: [],
  people: [],
  project: [],
  carsi: ['project', 'need', 'places'],
  places: ['project', 'need', 'carsi'],
  need: [],
  logic: ['project', 'carsi'],
  indicators: ['project', 'carsi', 'logic', 'budget'],
  budget: ['project'],
  partners: ['budget'],
  security: ['eligibility', 'budget'],
  capacity: [],
  risks: [],
  inclusion: [],
  lasting: ['project'],
  attachments: ['budget'],
}
