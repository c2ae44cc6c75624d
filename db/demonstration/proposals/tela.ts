import { plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const tela: Story = {
  key: 'tela',
  call: 'municipalities',
  author: 'author',
  startedDaysAgo: 22,
  period: { startsInDays: 110, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Paradas seguras: de la maquila a la casa en Tela' },
      abstract:
        'Los turnos de las empresas de Tela terminan a las diez de la noche y las trabajadoras esperan bus en paradas oscuras. Con ellas se eligieron doce paradas: tendrán luz, una persona de la cooperativa de transporte formada para ayudar y un acuerdo de la policía municipal para pasar a la hora de salida.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 100 },
      explanations: {
        G1: 'Las doce paradas reúnen la mitad de los asaltos que denunciaron las trabajadoras el año pasado.',
      },
      areas: { C: 100 },
      subItems: { C: ['C1'] },
      threats: ['gangs', 'extortion'],
    },
    places: {
      where: { HN: 'Tela (Atlántida): doce paradas' },
      coast: 'caribbeanLittoral',
      community: 'Trabajadoras de turno nocturno',
      direct: { female: [0, 420, 310], male: [0, 90, 60] },
      indirect: { female: [200, 300, 350], male: [200, 210, 180] },
      youthAtRisk: 180,
    },
    need: {
      problem:
        'De 260 trabajadoras que respondieron, 74 fueron asaltadas de camino a casa en un año. Nueve de cada diez asaltos ocurrieron en la espera, no en el bus. Las que pueden pagan un mototaxi, que se lleva una cuarta parte del jornal.',
      evidence: 'Encuesta de la mancomunidad a 260 trabajadoras de tres empresas | 2026',
      others: 'Dos empresas ofrecen transporte a una parte del turno.',
      whyNow: 'La alcaldía cambia este año el alumbrado y aceptó empezar por las paradas que elijan las trabajadoras.',
    },
    budget: {
      personnel: `
        Coordinadora | 1500 | 100 | 18 | Enlace con empresas y cooperativa.
        Dos promotoras | 1800 | 100 | 16 | Turno de tarde y noche.`,
      fringe: 'Prestaciones de ley | 55800 | 16 | Sobre las dos líneas.',
      supplies: 'Lámpara solar de poste | 620 | 36 | no | Tres por parada.',
      contractual:
        'Cooperativa de transporte | Personal de parada | contract | 14400 | Doce personas, dieciséis meses.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [plain(1, 'author', 'send')],
  ends: 'certifying',
}
