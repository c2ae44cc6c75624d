import type { Story } from '../story.ts'

export const escuintla: Story = {
  key: 'escuintla',
  call: 'opportunities',
  author: 'author2',
  startedDaysAgo: 74,
  period: { startsInDays: 45, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Escuela de oficios para mujeres jóvenes de Escuintla' },
      abstract:
        'Ciento veinte mujeres de 16 a 24 años de Escuintla y Santa Lucía Cotzumalguapa aprenden electricidad, soldadura o refrigeración, con cuidado infantil en el mismo lugar y una empresa que las recibe al terminar.',
    },
    need: {
      problem:
        'Los ingenios y los talleres de la costa sur contratan electricistas y soldadores todo el año, y casi ninguno es mujer. En nuestras reuniones, las jóvenes preguntan siempre lo mismo: quién cuidará a mi niño y quién me va a dar la primera oportunidad.',
      others: 'Un instituto técnico ofrece los talleres por la tarde.',
    },
    budget: {
      personnel: 'Coordinadora | 1400 | 100 | 18 | ',
      supplies: 'Equipo de taller | 2 | 9500 | no | por cotizar',
    },
  },
  steps: [{ daysAgo: 40, hour: '17:01', by: 'clock', act: 'lapse' }],
  ends: 'lapsed',
}
