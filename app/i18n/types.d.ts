import 'i18next'
import type acts from './en/acts.json'
import type applicant from './en/applicant.json'
import type awards from './en/awards.json'
import type calls from './en/calls.json'
import type caseWords from './en/case.json'
import type clocks from './en/clocks.json'
import type drafts from './en/drafts.json'

import type errors from './en/errors.json'
import type files from './en/files.json'
import type home from './en/home.json'
import type mail from './en/mail.json'
import type money from './en/money.json'
import type office from './en/office.json'
import type people from './en/people.json'
import type pipeline from './en/pipeline.json'
import type proposal from './en/proposal.json'
import type review from './en/review.json'
import type tags from './en/tags.json'
import type ui from './en/ui.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    returnNull: false
    resources: {
      ui: typeof ui
      errors: typeof errors
      people: typeof people
      calls: typeof calls
      proposal: typeof proposal
      review: typeof review
      acts: typeof acts
      applicant: typeof applicant
      drafts: typeof drafts
      money: typeof money
      case: typeof caseWords
      pipeline: typeof pipeline
      clocks: typeof clocks
      awards: typeof awards
      tags: typeof tags
      office: typeof office
      files: typeof files
      home: typeof home
      mail: typeof mail
    }
  }
}
