import { controlProps, Field, type FieldProps } from './field.tsx'

/** One file of the reader's machine. `accept`: the endings that the browser offers first. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
  return (
    <Field {...props}>
      <input {...controlProps(props)} className="usa-file-input" type="file" accept={accept} />
    </Field>
  )
}
