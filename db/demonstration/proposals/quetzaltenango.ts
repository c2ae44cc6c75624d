import { assessed } from '../steps.ts'
import type { Story } from '../story.ts'

export const quetzaltenango: Story = {
  key: 'quetzaltenango',
  call: 'opportunities',
  author: 'author2',
  startedDaysAgo: 86,
  period: { startsInDays: 60, months: 18 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Aprender y volver: jóvenes retornados de Quetzaltenango' },
      abstract:
        'Cada semana llegan a Quetzaltenango jóvenes deportados que no conocen el mercado de trabajo de su tierra. Ciento cuarenta recibirán acompañamiento, validación de lo que aprendieron fuera y tres meses en una empresa.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G4: 100 },
      explanations: {
        G4: 'Las oficinas de empleo, salud y registro atenderán juntas a quien vuelve, en la semana en que vuelve.',
      },
      areas: { C: 100 },
      subItems: { C: ['C3'] },
      threats: ['exclusion', 'gangs'],
    },
    places: {
      where: { GT: 'Quetzaltenango y cuatro municipios vecinos' },
      community: 'Jóvenes retornados y sus familias',
      direct: { female: [0, 52, 6], male: [0, 88, 10] },
      indirect: { female: [90, 80, 120], male: [90, 70, 100] },
      youthAtRisk: 140,
    },
    need: {
      problem:
        'De 190 jóvenes retornados que entrevistamos, 121 traían un oficio de la construcción o de la cocina y ninguno un papel que lo probara. Al tercer mes, uno de cada tres había vuelto a salir y catorce decían haber recibido ofertas de quienes cobran extorsión.',
      evidence: 'Entrevistas de Voces del Telar a 190 jóvenes retornados | 2026',
      others: 'Una organización atiende la llegada al aeropuerto durante dos días.',
      whyNow: 'La cámara de la construcción firmó que reconocerá el certificado.',
    },
    budget: {
      personnel: `
        Coordinador | 1500 | 100 | 18 | Enlace con empresas.
        Dos orientadoras | 2200 | 100 | 17 | Setenta jóvenes cada una.`,
      fringe: 'Prestaciones de ley | 64400 | 24 | Sobre las dos líneas.',
      supplies: 'Equipo de trabajo por joven | 110 | 140 | no | Casco, botas o cuchillos.',
      other: 'Mes de práctica | 160 | 420 | Tres meses por joven.',
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    ...assessed({
      author: 'author2',
      sent: 48,
      assessments: [
        {
          by: 'reviewer2',
          scores: `
            need | 4 | They were interviewed in the weeks after landing, when it matters.
            design | 4 | Certification of skills learned abroad is the right lever.
            safety | 3 | Offers by extortionists are named, what to do about them is not.
            cost | 4 | Placement months are well priced.`,
          opinion: 'Support it and ask for a plan on safety.',
        },
        {
          by: 'reviewer1',
          scores: `
            need | 4 | Entrevistas recientes y bien contadas.
            design | 4 | El certificado abre una puerta que hoy está cerrada.
            safety | 3 | Falta decir quién acompaña a quien recibe amenazas.
            cost | 3 | La práctica es la mitad del presupuesto y se paga en efectivo.`,
          opinion: 'A favor, con control del pago de las prácticas.',
        },
      ],
      finance: {
        risk: 'high',
        note: 'La mitad de los fondos se entrega en efectivo a 140 personas y la organización no ha manejado pagos así. Sin un medio de pago que deje rastro, el riesgo es alto.',
      },
    }),
    {
      daysAgo: 6,
      hour: '15:35',
      by: 'approver',
      act: 'approveWithConditions',
      amountCents: 15_000_000,
      note: 'Se aprueba con condiciones. La idea es buena y los aliados están listos; el riesgo está en los pagos en efectivo y puede quitarse.',
      conditions: [
        {
          what: 'Las ayudas de práctica se pagan por transferencia bancaria o telefónica, nunca en efectivo.',
          why: 'La revisión financiera califica el riesgo como alto por el efectivo que se paga a 140 personas.',
          removedBy: 'Un acuerdo firmado con un proveedor de pagos y un pago de prueba a diez personas.',
          reconsideration: 'Diga qué otro medio de pago deja rastro y a quiénes no llegaría la transferencia.',
          owner: 'partner',
          dueInDays: 45,
          when: 'before',
        },
        {
          what: 'Se envía cada trimestre una lista de pagos con los estados de cuenta, hasta que se acepten cuatro.',
          why: 'La organización no ha manejado antes pagos a personas.',
          removedBy: 'Cuatro listas seguidas sin observaciones.',
          reconsideration: 'Diga qué cambió en el manejo de los pagos y desde cuándo.',
          owner: 'partner',
          dueInDays: 430,
          when: 'during',
        },
      ],
    },
  ],
  ends: 'decided',
}
