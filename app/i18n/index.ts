import { createInstance, type TFunction } from 'i18next'
import actsEn from './en/acts.json' with { type: 'json' }
import applicantEn from './en/applicant.json' with { type: 'json' }
import awardsEn from './en/awards.json' with { type: 'json' }
import callsEn from './en/calls.json' with { type: 'json' }
import caseEn from './en/case.json' with { type: 'json' }
import clocksEn from './en/clocks.json' with { type: 'json' }
import draftsEn from './en/drafts.json' with { type: 'json' }

import errorsEn from './en/errors.json' with { type: 'json' }
import filesEn from './en/files.json' with { type: 'json' }
import homeEn from './en/home.json' with { type: 'json' }
import mailEn from './en/mail.json' with { type: 'json' }
import moneyEn from './en/money.json' with { type: 'json' }
import officeEn from './en/office.json' with { type: 'json' }
import peopleEn from './en/people.json' with { type: 'json' }
import pipelineEn from './en/pipeline.json' with { type: 'json' }
import proposalEn from './en/proposal.json' with { type: 'json' }
import reviewEn from './en/review.json' with { type: 'json' }
import tagsEn from './en/tags.json' with { type: 'json' }
import uiEn from './en/ui.json' with { type: 'json' }
import actsEs from './es/acts.json' with { type: 'json' }
import applicantEs from './es/applicant.json' with { type: 'json' }
import awardsEs from './es/awards.json' with { type: 'json' }
import callsEs from './es/calls.json' with { type: 'json' }
import caseEs from './es/case.json' with { type: 'json' }
import clocksEs from './es/clocks.json' with { type: 'json' }
import draftsEs from './es/drafts.json' with { type: 'json' }

import errorsEs from './es/errors.json' with { type: 'json' }
import filesEs from './es/files.json' with { type: 'json' }
import homeEs from './es/home.json' with { type: 'json' }
import mailEs from './es/mail.json' with { type: 'json' }
import moneyEs from './es/money.json' with { type: 'json' }
import officeEs from './es/office.json' with { type: 'json' }
import peopleEs from './es/people.json' with { type: 'json' }
import pipelineEs from './es/pipeline.json' with { type: 'json' }
import proposalEs from './es/proposal.json' with { type: 'json' }
import reviewEs from './es/review.json' with { type: 'json' }
import tagsEs from './es/tags.json' with { type: 'json' }
import uiEs from './es/ui.json' with { type: 'json' }
import { date, money, number } from './intl.ts'
import { isLanguage, type Language } from './language.ts'

export { isLanguage, type Language, languages } from './language.ts'

const namespaces = [
  'ui',
  'errors',
  'people',
  'calls',
  'proposal',
  'review',
  'acts',
  'applicant',
  'drafts',
  'money',
  'case',
  'pipeline',
  'clocks',
  'awards',
  'tags',
  'office',
  'files',
  'home',
  'mail',
] as const

export type Translate = TFunction<typeof namespaces>

const catalogues = {
  en: {
    ui: uiEn,
    errors: errorsEn,
    people: peopleEn,
    calls: callsEn,
    proposal: proposalEn,
    review: reviewEn,
    case: caseEn,
    pipeline: pipelineEn,
    acts: actsEn,
    applicant: applicantEn,
    drafts: draftsEn,
    money: moneyEn,
    clocks: clocksEn,
    awards: awardsEn,
    tags: tagsEn,
    office: officeEn,
    files: filesEn,
    home: homeEn,
    mail: mailEn,
  },
  es: {
    ui: uiEs,
    errors: errorsEs,
    people: peopleEs,
    calls: callsEs,
    proposal: proposalEs,
    review: reviewEs,
    case: caseEs,
    pipeline: pipelineEs,
    acts: actsEs,
    applicant: applicantEs,
    drafts: draftsEs,
    money: moneyEs,
    clocks: clocksEs,
    awards: awardsEs,
    tags: tagsEs,
    office: officeEs,
    files: filesEs,
    home: homeEs,
    mail: mailEs,
  },
}

const words = createInstance()

words.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: false,
  ns: namespaces,
  defaultNS: 'ui',
  resources: catalogues,
  interpolation: { escapeValue: false },
  returnNull: false,
})

const spoken = (language: string | undefined): Language => (isLanguage(language) ? language : 'en')

words.services.formatter?.add('money', (cents, language) => money(Number(cents), spoken(language)))
words.services.formatter?.add('number', (value, language) => number(Number(value), spoken(language)))
words.services.formatter?.add('date', (value, language) => date(value, spoken(language)))

const translators: Record<Language, Translate> = {
  en: words.getFixedT('en', namespaces) as Translate,
  es: words.getFixedT('es', namespaces) as Translate,
}

/** The words of one language; keys of other namespaces than `ui` are written `namespace:key`. */
export function translator(language: Language): Translate {
  return translators[language]
}
