import type { Language, Translate } from '#app/i18n/index.ts'

const criterionField = /^criteria\[(\d)\]\.?(.*)$/
const scoreField = /^scale\[(\d)\]$/
const bilingualField = /^(.+)\.(en|es)$/

/** The words of a field of the form, with the criterion and the language where they matter. */
export function callFieldLabel(t: Translate, name: string): string {
  const [, row, part] = criterionField.exec(name) ?? []
  if (row !== undefined) {
    const number = Number(row) + 1
    return part
      ? t('calls:form.criterionPart', { number, part: callFieldLabel(t, part) })
      : t('calls:form.criterionNumber', { number })
  }
  const [, what, language] = bilingualField.exec(name) ?? []
  if (what) return inLanguage(t, callFieldLabel(t, what), language as Language)
  const [, score] = scoreField.exec(name) ?? []
  if (score) return t('calls:form.score', { score: Number(score) + 1 })
  return Object.hasOwn(labels, name) ? labels[name as keyof typeof labels](t) : name
}

export const inLanguage = (t: Translate, what: string, language: Language) =>
  t('calls:form.inLanguage', { what, language: t(`calls:page.language.${language}`) })

const labels = {
  number: (t: Translate) => t('calls:form.number'),
  listingNumber: (t: Translate) => t('calls:form.listingNumber'),
  taxonomyVersion: (t: Translate) => t('calls:form.taxonomyVersion'),
  title: (t: Translate) => t('calls:form.title'),
  summary: (t: Translate) => t('calls:form.summary'),
  purpose: (t: Translate) => t('calls:page.purpose'),
  eligibility: (t: Translate) => t('calls:page.eligibility'),
  funds: (t: Translate) => t('calls:page.funds'),
  fundsNot: (t: Translate) => t('calls:page.fundsNot'),
  floor: (t: Translate) => t('calls:form.floor'),
  ceiling: (t: Translate) => t('calls:form.ceiling'),
  maxMonths: (t: Translate) => t('calls:form.maxMonths'),
  expectedAwards: (t: Translate) => t('calls:form.expectedAwards'),
  deMinimisPercent: (t: Translate) => t('calls:form.deMinimisPercent'),
  quorum: (t: Translate) => t('calls:form.quorum'),
  stages: (t: Translate) => t('office:edition.stages'),
  large: (t: Translate) => t('office:edition.large'),
  scoreSpread: (t: Translate) => t('office:edition.scoreSpread'),
  concurrence: (t: Translate) => t('office:edition.concurrence'),
  panelReads: (t: Translate) => t('office:edition.panelReads'),
  notification: (t: Translate) => t('office:edition.notification'),
  reportMonths: (t: Translate) => t('office:edition.reportMonths'),
  sections: (t: Translate) => t('calls:form.sections'),
  wholeForm: (t: Translate) => t('calls:form.wholeForm'),
  requiredAttachments: (t: Translate) => t('calls:form.requiredAttachments'),
  eligibleTypes: (t: Translate) => t('calls:form.eligibleTypes'),
  eligibleCountries: (t: Translate) => t('calls:form.eligibleCountries'),
  costSharePercent: (t: Translate) => t('calls:form.costSharePercent'),
  costShareEncouraged: (t: Translate) => t('calls:form.costShareEncouraged'),
  authoritative: (t: Translate) => t('calls:form.authoritative'),
  countries: (t: Translate) => t('calls:form.countries'),
  languages: (t: Translate) => t('calls:form.languages'),
  timeZone: (t: Translate) => t('calls:form.timeZone'),
  'opens.date': (t: Translate) => t('calls:form.opensDate'),
  'opens.hour': (t: Translate) => t('calls:form.opensHour'),
  'closes.date': (t: Translate) => t('calls:form.closesDate'),
  'closes.hour': (t: Translate) => t('calls:form.closesHour'),
  questionsUntil: (t: Translate) => t('applicant:inquiry.until'),
  criteria: (t: Translate) => t('calls:form.criteria'),
  weight: (t: Translate) => t('calls:form.weight'),
  question: (t: Translate) => t('calls:form.question'),
}
