import { type Text, typedOnly } from './text.ts'

/** What is typed in a form: read, written, and put back to what the page came with. */
export function formText(form: HTMLFormElement) {
  const add = (name: string, value: string) => {
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
    input.dataset.added = ''
    form.append(input)
  }
  return {
    read: (): Text => typedOnly(new FormData(form)),
    /** What has no field here is posted all the same. */
    write(text: Text) {
      for (const field of form.elements) if (isTyped(field)) set(field, text)
      for (const [name, value] of text) if (!form.elements.namedItem(name)) add(name, value)
    },
    /** So that rows which were new keep the keys they were given. */
    takeKeys(keys: Record<string, string>) {
      for (const [name, key] of Object.entries(keys)) {
        const field = form.elements.namedItem(name)
        if (field instanceof HTMLInputElement) field.value = key
        else if (!field) add(name, key)
      }
    },
    reset() {
      form.reset()
      for (const added of form.querySelectorAll('[data-added]')) added.remove()
    },
  }
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTyped = (field: Element): field is Typed =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) &&
  field.name !== '' &&
  field.type !== 'hidden'

function set(field: Typed, text: Text) {
  const given = text.filter(([name]) => name === field.name).map(([, value]) => value)
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
    field.checked = given.includes(field.value)
  else field.value = given[0] ?? ''
}
