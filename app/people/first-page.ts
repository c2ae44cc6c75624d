import { nextPath } from './next-path.ts'

type Arriving = { ofOffice: boolean; next?: string; origin: string }

/** Where one goes after signing in: back to where one was asked to, else to one's own work. */
export const firstPage = ({ ofOffice, next, origin }: Arriving) =>
  nextPath(next, origin) ?? (ofOffice ? '/desk' : '/proposals')
