import { assessed } from '../steps.ts'
import type { Story } from '../story.ts'

export const chame: Story = {
  key: 'chame',
  call: 'opportunities',
  author: 'author6',
  startedDaysAgo: 70,
  period: { startsInDays: 55, months: 12 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Logística para jóvenes de Panamá Oeste' },
      abstract:
        'Curso de cuatro meses de almacén y documentación aduanera para doscientos jóvenes de Arraiján y Chame, con visitas a zonas francas y una feria de empleo al final.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G4: 100 },
      explanations: { G4: 'El municipio contaría con una oferta de formación que hoy solo existe en la capital.' },
      areas: { C: 100 },
      subItems: { C: ['C3'] },
      threats: ['exclusion'],
    },
    places: {
      where: { PA: 'Arraiján y Chame (Panamá Oeste)' },
      direct: { female: [0, 100, 0], male: [0, 100, 0] },
      indirect: { female: [50, 60, 90], male: [50, 60, 80] },
      community: 'Jóvenes sin empleo de dos distritos',
      youthAtRisk: 60,
    },
    need: {
      problem:
        'Las zonas francas anuncian vacantes de almacén durante todo el año y muchos jóvenes de los dos distritos no cumplen los requisitos. El centro recibe cada mes unas treinta consultas de jóvenes que quieren formarse.',
      evidence: 'Consultas recibidas por el Centro Puente Harpía | 2026',
      others: 'El instituto nacional de formación ofrece un curso parecido de seis meses.',
      whyNow: 'El centro tiene aulas libres por la tarde.',
    },
    budget: {
      personnel: `
        Coordinador académico | 1900 | 100 | 12 | Dirige los cursos.
        Dos instructores | 3000 | 100 | 10 | Almacén y documentos.`,
      fringe: 'Seguridad social y decimotercer mes | 52800 | 19 | Sobre las dos líneas.',
      supplies: 'Material de curso | 70 | 200 | no | Manual y prácticas.',
      other: 'Día de autobús a zona franca | 210 | 40 | Cuarenta visitas.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author6',
      sent: 44,
      assessments: [
        {
          by: 'reviewer1',
          scores: `
            need | 2 | Cualquier joven que se inscriba; no se busca a quienes corren más riesgo.
            design | 2 | Repite un curso público y termina en una feria.
            safety | 3 | Riesgo bajo, tratado de paso.
            cost | 3 | Precios corrientes de un curso.`,
          opinion: 'No aporta a lo que pide esta convocatoria.',
        },
        {
          by: 'reviewer2',
          scores: `
            need | 2 | Enquiries at the desk are no evidence of risk.
            design | 3 | A decent course; no employer has promised anything.
            safety | 3 | Nothing to object, little to praise.
            cost | 3 | Acceptable for a course of this kind.`,
          opinion: 'A course among others. I would not fund it from this call.',
        },
      ],
      finance: { risk: 'low', note: 'Presupuesto sencillo, con precios del propio centro y sin observaciones.' },
    }),
    {
      daysAgo: 5,
      hour: '11:20',
      by: 'approver',
      act: 'decline',
      note: 'No se aprueba. Un curso del instituto nacional cubre lo mismo, y la propuesta no dice cómo llegaría a los jóvenes en mayor riesgo.',
    },
  ],
  ends: 'decided',
}
