/** In the order of the form. */
export const sectionKeys = [
  'eligibility',
  'organization',
  'people',
  'project',
  'carsi',
  'places',
  'need',
  'logic',
  'indicators',
  'budget',
  'partners',
  'security',
  'capacity',
  'risks',
  'inclusion',
  'lasting',
  'attachments',
] as const

export type SectionKey = (typeof sectionKeys)[number]

/** What no call leaves out: without them nothing can be judged. */
export const fixedSections = ['project', 'carsi', 'places', 'need', 'budget'] as const satisfies SectionKey[]

export const isFixed = (key: SectionKey) => fixedSections.some((one) => one === key)
