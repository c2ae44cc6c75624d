import type { Story } from '../story.ts'

export const parks: Story = {
  key: 'parks',
  call: 'municipalities',
  author: 'author',
  startedDaysAgo: 6,
  period: null,
  written: {
    project: { title: { es: 'Parques con luz en Villanueva' }, language: 'es' },
    need: {
      problem:
        'De los catorce parques del municipio, nueve no tienen alumbrado que funcione. Después de las seis de la tarde nadie los usa, y las familias dicen que…',
    },
  },
  steps: [],
  ends: 'draft',
}
