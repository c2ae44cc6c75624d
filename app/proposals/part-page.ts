import { idOf } from '#app/forms/form.ts'

/** The page of a section that draws what has this name, whether it draws all of the section or a part. */
export function partPage(section: string, name: string, { check = false } = {}): string {
  const query = [...(check ? ['check'] : []), ...(name === '' ? [] : [`in=${encodeURIComponent(name)}`])]
  return `${section}?${query.join('&')}#${idOf(name)}`
}
