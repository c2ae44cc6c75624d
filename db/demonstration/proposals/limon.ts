import type { Story } from '../story.ts'

export const limon: Story = {
  key: 'limon',
  call: 'municipalities',
  author: 'author4',
  startedDaysAgo: 34,
  period: { startsInDays: 110, months: 18 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Barrio, colegio y puerto: primer empleo para jóvenes de Limón',
        en: 'Neighbourhood, school and port: a first job for young people in Limón',
      },
      abstract:
        'El puerto de Limón crece, y los jóvenes de los barrios que lo rodean rara vez trabajan en él. El proyecto prepara a 240 jóvenes de 16 a 24 años para puestos que ya existen: mantenimiento de contenedores, logística, cocina industrial y atención de cruceros. Quien dejó el colegio lo retoma en horario nocturno, con tutor. Doce empresas firmaron una carta en la que ofrecen 130 entrevistas y 80 pasantías pagadas. Cada joven tiene a una persona mentora, con la que conversa cada semana durante un año.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 25, G4: 75 },
      explanations: {
        G1: 'Los cinco barrios concentran la mayor parte de la violencia entre jóvenes del cantón. Un empleo con mentoría aleja de ella a quienes están más cerca.',
        G4: 'Colegio nocturno, oficina municipal de empleo y centro de salud atienden juntos dos noches por semana en el mismo edificio del barrio.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C3'] },
      threats: ['narcoticsRoutes', 'gangs', 'exclusion'],
    },
    places: {
      where: { CR: 'Limón, cantón central: cinco barrios vecinos al puerto' },
      coast: 'caribbeanLittoral',
      community: 'Barrios vecinos a los muelles',
      direct: { female: [0, 120, 14], male: [0, 120, 10] },
      indirect: { female: [210, 190, 310], male: [220, 180, 200] },
      youthAtRisk: 240,
    },
    need: {
      problem:
        'Encuestamos a 400 hogares de los cinco barrios. En 46 de cada cien, ningún joven de 18 a 24 años tenía empleo formal; en 31 de cada cien, alguno había dejado el colegio antes del noveno año. A la vez, las empresas del puerto nos mostraron 94 vacantes que tardaron más de tres meses en llenarse. Entre una cosa y la otra falta un puente: los anuncios no llegan al barrio, piden títulos que casi nadie tiene y un horario que choca con el colegio. Quien sí llega al barrio, con dinero y sin preguntas, es la red que busca muchachos para mover droga.',
      evidence: `
        Encuesta a 400 hogares de cinco barrios, Instituto Guayacán | 2026
        Entrevistas con 12 empresas del puerto: 94 vacantes de más de tres meses | 2026`,
      others:
        'La municipalidad tiene una oficina de empleo con dos personas. Una fundación ofrece cursos de inglés y recibirá a 60 de nuestros jóvenes.',
      whyNow: 'En el año próximo entra en operación una nueva área de carga y las empresas contratarán de todos modos.',
    },
    budget: {
      personnel: `
        Coordinación | 2300 | 100 | 18 | Responde ante las empresas y la municipalidad.
        Dos gestoras de empleo | 3200 | 100 | 17 | Una para jóvenes y otra para empresas.`,
      fringe: 'Cargas sociales | 95800 | 27 | Según la ley, sobre las dos líneas de salarios.',
      travel: 'Visitas a empresas y hogares | Limón | Moín | 3 | 100 | 4 | 5 | Transporte local.',
      supplies: 'Equipo de protección y herramientas por joven | 165 | 240 | no | Se lo lleva al terminar.',
      contractual: 'Colegio técnico nocturno | Cuatro cursos de seis meses | subaward | 42000 | Docentes y talleres.',
      other: `
        Pasantía pagada, mes | 210 | 160 | Ochenta pasantías de dos meses; la empresa paga otro tanto.
        Capacitación de mentores | 900 | 6 | Seis encuentros.`,
      deMinimis: 10,
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 14, hour: '10:40', by: 'author4', act: 'submit' },
    { daysAgo: 8, hour: '15:15', by: 'intake', act: 'admit' },
  ],
  ends: 'tracks',
}
