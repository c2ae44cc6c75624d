import { RadioGroup } from '#app/forms/fields.tsx'
import { Hidden } from '#app/forms/hidden.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'

/** In which language the person reads the pages and gets mail. */
export function LanguageChoice() {
  const t = useT()
  const language = useLanguage()
  const options = [
    { value: 'es', label: t('people:language.es') },
    { value: 'en', label: t('people:language.en') },
  ]
  return (
    <form method="post" action="/language" className="usa-form">
      <Hidden values={{ next: '/account' }} />
      <RadioGroup
        name="language"
        label={t('people:language.question')}
        hint={t('people:language.hint')}
        options={options}
        form={{ values: { language }, errors: {} }}
        lay="across"
      />
      <FormButtons submit={t('people:language.submit')} />
    </form>
  )
}
