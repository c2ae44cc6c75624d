import type { Story } from '../story.ts'

export const soyapango: Story = {
  key: 'soyapango',
  call: 'municipalities',
  author: 'author3',
  startedDaysAgo: 43,
  period: { startsInDays: 100, months: 24 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Policía que conoce su barrio: comunidades de Soyapango e Ilopango' },
      abstract:
        'La confianza se gana a pie. El proyecto forma a 120 policías de Soyapango e Ilopango en trabajo con la comunidad y los deja dos años en el mismo barrio. Cada mes se sientan con vecinos, escuelas y comerciantes, acuerdan tres problemas y rinden cuentas de lo que hicieron. Un grupo de mujeres y otro de jóvenes evalúan el trato con una encuesta breve. Esperamos que el porcentaje de vecinos que confía en su policía pase de 28 a 45 y que se duplique el de delitos que se denuncian.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 50, G3: 20, G4: 30 },
      explanations: {
        G1: 'Los tres problemas que se acuerdan cada mes son de la calle: cobros, riñas, robos en paradas de bus. Se mide si disminuyen.',
        G3: 'La rendición de cuentas mensual queda por escrito y a la vista en el local comunal. La academia la incorpora a su programa de estudios.',
        G4: 'Los mismos policías, en el mismo barrio, durante dos años. Es una presencia del Estado que la gente puede llamar por su nombre.',
      },
      areas: { A: 30, C: 70 },
      subItems: { A: ['A3'], C: ['C1'] },
      threats: ['gangs', 'gangControlledNeighborhoods', 'extortion'],
    },
    places: {
      where: { SV: 'Soyapango e Ilopango (San Salvador Este): doce comunidades' },
      community: 'Doce comunidades de Soyapango e Ilopango',
      direct: { female: [0, 160, 290], male: [0, 170, 240] },
      indirect: { female: [2600, 3100, 3900], male: [2500, 2900, 3000] },
      youthAtRisk: 1800,
    },
    need: {
      problem:
        'En la encuesta que la academia hizo con 640 vecinos, 28 de cada cien dijeron confiar en la policía de su barrio. Los motivos fueron sencillos: cambian cada tres meses, llegan cuando ya pasó y no saludan. Seis de cada diez delitos no se denunciaron, casi siempre «porque no sirve». Entre los 120 policías encuestados, 97 dijeron que les gustaría quedarse más tiempo en un lugar y 104 que su formación en trato con la comunidad duró un día o menos. No falta voluntad; faltan tiempo, método y una costumbre de rendir cuentas.',
      evidence: `
        Encuesta a 640 vecinos de doce comunidades, Academia Flor de Izote | 2026
        Encuesta anónima a 120 policías, Academia Flor de Izote | 2026
        Comparación de denuncias y encuesta: seis de cada diez delitos sin denunciar | 2025`,
      others:
        'Las dos alcaldías tienen comités de prevención que se reúnen cada trimestre. El proyecto los usa y no crea otros. Una organización de jóvenes trabaja en cuatro de las doce comunidades y formará parte del grupo evaluador.',
      whyNow:
        'La academia renueva este año su programa de estudios. Lo que se pruebe en las doce comunidades entrará en la formación de cada promoción nueva.',
    },
    budget: {
      personnel: `
        Dirección académica | 2000 | 100 | 24 | La academia paga el cuarenta por ciento.
        Tres facilitadoras de comunidad | 3300 | 100 | 24 | Cuatro comunidades cada una.
        Responsable de seguimiento | 1400 | 100 | 24 | Encuestas, actas e informes públicos.`,
      fringe: 'Prestaciones de ley | 160800 | 17 | Sobre las tres líneas de salarios.',
      travel:
        'Acompañamiento en las comunidades | San Salvador | Soyapango e Ilopango | 5 | 180 | 0 | 8 | Equipo de facilitación.',
      supplies: `
        Bicicleta con casco, luz y candado | 420 | 60 | yes | Para recorridos de barrio; la academia les da mantenimiento.
        Radio de baja potencia para local comunal | 260 | 24 | no | Propiedad de la comunidad.
        Carpeta de curso | 35 | 240 | yes | Dos ediciones.`,
      contractual: `
        Organización juvenil por seleccionar | Encuesta breve y grupos evaluadores | subaward | 48000 | Ocho mediciones en doce comunidades.
        Evaluación externa | Línea de base, mitad y final | contract | 27000 | Informe público.`,
      other: `
        Curso de cuatro semanas por policía | 310 | 120 | Docentes, alimentación y práctica.
        Encuentro mensual de comunidad | 45 | 288 | Doce comunidades durante veinticuatro meses.`,
      deMinimis: 10,
      costShare: 'Academia: 40 % de la dirección académica | applicant | 19200',
    },
    security: {
      helps: 'yes',
      units: `
        Policía Nacional Civil | police | Sección de policía comunitaria de Soyapango | Delegación Soyapango | Soyapango | training, equipment | 70
        Policía Nacional Civil | police | Sección de policía comunitaria de Ilopango | Subdelegación Ilopango | Ilopango | training, equipment | 50`,
    },
  },
  steps: [
    { daysAgo: 24, hour: '16:50', by: 'author3', act: 'submit' },
    { daysAgo: 20, hour: '09:35', by: 'intake', act: 'admit' },
    { daysAgo: 18, hour: '11:00', by: 'program', act: 'assignReviewers', reviewers: ['reviewer1', 'reviewer2'] },
    {
      daysAgo: 12,
      hour: '10:20',
      by: 'finance',
      act: 'rateFinances',
      risk: 'medium',
      note: 'La academia no ha administrado antes fondos de este tamaño. Los controles existen y funcionan; convendría un informe financiero trimestral durante el primer año.',
    },
    {
      daysAgo: 10,
      hour: '18:10',
      by: 'reviewer1',
      act: 'assess',
      scores: `
        need | 4 | Encuesta propia y reciente, con la mirada de vecinos y de policías.
        design | 4 | Dos años en el mismo barrio es la idea central y es buena. Depende de una orden de permanencia que aún no está firmada.
        community | 5 | Mujeres y jóvenes evalúan el trato, y su voz tiene consecuencias.
        cost | 3 | Los encuentros mensuales son baratos; el curso por policía es algo caro.
        lasting | 4 | Entra en el programa de estudios de la academia.`,
      opinion: 'Recomiendo apoyarla si se presenta la orden de permanencia antes de empezar.',
    },
    {
      daysAgo: 7,
      hour: '12:00',
      by: 'reviewer2',
      act: 'assess',
      scores: `
        need | 4 | Good survey of both sides. Some figures by community would help.
        design | 4 | Clear and testable. The two-year posting is what makes it different.
        community | 4 | Residents judge the service; the young evaluators are a fine idea.
        cost | 4 | Acceptable, with a real contribution.
        lasting | 4 | The curriculum carries it on.`,
      opinion: 'Solid. The permanence order should be a condition in one form or another.',
    },
  ],
  ends: 'tracks',
}
