import { Fragment, type ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'
import { idOf, textsOf } from './form.ts'
import type { Option } from './select.tsx'

/** `reveals`: what is asked further once the choice is ticked; shown always where the browser can not tell. */
type ChoiceOption = Option & { reveals?: ReactNode }

type ChoicesProps = FieldProps & {
  options: readonly ChoiceOption[]
  /** `across` for two or three short words, `columns` for a long list of them. */
  lay?: 'down' | 'across' | 'columns'
}

/** The first choice bears the field's own id, so that the error summary leads to it. */
function Choice({
  kind,
  props,
  option,
  first,
}: {
  kind: 'radio' | 'checkbox'
  props: ChoicesProps
  option: Option
  first: boolean
}) {
  const { name, form, disabled } = props
  const id = first ? idOf(name) : `${idOf(name)}-${idOf(option.value)}`
  return (
    <div className={`usa-${kind}`}>
      <input
        className={`usa-${kind}__input`}
        type={kind}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={textsOf(form.values, name).includes(option.value)}
        disabled={disabled || option.disabled}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <label className={`usa-${kind}__label`} htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <span className={`usa-${kind}__label-description`} id={`${id}-about`}>
          {option.hint}
        </span>
      ) : null}
    </div>
  )
}

function Choices({ kind, ...props }: ChoicesProps & { kind: 'radio' | 'checkbox' }) {
  const { options, lay = 'down' } = props
  return (
    <FieldGroup {...props}>
      <div className={`vt-choices vt-choices--${lay}`}>
        {options.map((option, index) => (
          <Fragment key={option.value}>
            <Choice kind={kind} props={props} option={option} first={index === 0} />
            {option.reveals ? <div className="vt-revealed">{option.reveals}</div> : null}
          </Fragment>
        ))}
      </div>
    </FieldGroup>
  )
}

export function RadioGroup(props: ChoicesProps) {
  return <Choices kind="radio" {...props} />
}

export function CheckboxGroup(props: ChoicesProps) {
  return <Choices kind="checkbox" {...props} />
}
