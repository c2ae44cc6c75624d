import { plain } from '../steps.ts'
import type { Story } from '../story.ts'

export const solola: Story = {
  key: 'solola',
  call: 'protection',
  author: 'author2',
  startedDaysAgo: 98,
  period: { startsInDays: 130, months: 22 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Que la orden se cumpla: seguimiento de medidas de protección en Sololá' },
      abstract:
        'El juzgado de Sololá dicta unas cuatrocientas medidas de protección al año y nadie pregunta después si se cumplen. Una red de tejedoras formadas visitará a cada mujer a los tres, diez y treinta días, y avisará al juzgado cuando la medida se rompa.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G4: 100 },
      explanations: {
        G4: 'El juzgado y la oficina municipal sabrán por primera vez qué pasa con sus medidas en aldeas sin puesto policial.',
      },
      areas: { C: 100 },
      subItems: { C: ['C4'] },
      threats: ['exclusion'],
    },
    places: {
      where: { GT: 'Sololá: seis municipios de la ribera del lago' },
      community: 'Mujeres kaqchikeles y tz’utujiles',
      direct: { female: [0, 240, 310], male: [0, 0, 12] },
      indirect: { female: [420, 260, 330], male: [410, 190, 240] },
      youthAtRisk: 200,
    },
    need: {
      problem:
        'Buscamos a 95 mujeres con medida vigente. Encontramos a 81. En 38 casos el agresor había vuelto a la casa o al puesto de mercado y ninguna autoridad lo sabía. Las mujeres no avisaron porque el aviso cuesta un día de camino.',
      evidence: 'Visita de Voces del Telar a 81 mujeres con medida vigente | 2026',
      others: 'La defensoría de la mujer indígena atiende en la cabecera y recibirá los casos graves.',
      whyNow: 'La jueza firmó en junio un acuerdo para recibir los avisos por teléfono.',
    },
  },
  steps: [
    { daysAgo: 72, hour: '16:20', by: 'author2', act: 'submit' },
    { daysAgo: 60, hour: '10:15', by: 'intake', act: 'admit' },
    plain(19, 'program', 'invite', {
      note: 'La nota muestra con cifras claras dónde falla la protección, y el acuerdo de la jueza hace creíble la respuesta. En la propuesta completa pedimos un presupuesto que diga quién pagará a las tejedoras después de la subvención, y el protocolo que mantiene discretas sus visitas.',
      inDays: { until: 25 },
    }),
    {
      daysAgo: 7,
      hour: '18:05',
      by: 'author2',
      act: 'write',
      written: {
        budget: {
          personnel: `
            Coordinadora | 1400 | 100 | 22 | Dirige la red y responde ante el juzgado.
            Doce tejedoras, medio tiempo | 3000 | 100 | 20 | `,
          fringe: 'Prestaciones de ley | 90800 | 24 | ',
        },
      },
    },
  ],
  ends: 'draft',
}
