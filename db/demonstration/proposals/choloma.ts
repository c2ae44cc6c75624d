import type { Story } from '../story.ts'

export const choloma: Story = {
  key: 'choloma',
  call: 'municipalities',
  author: 'author',
  startedDaysAgo: 40,
  period: { startsInDays: 105, months: 24 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Colonias que se cuidan: prevención con jóvenes en Choloma' },
      abstract:
        'En cinco colonias de Choloma la maquila da trabajo a las madres, y los hijos quedan solos desde las tres de la tarde. El proyecto trabaja con 450 jóvenes de 12 a 20 años y sus familias: mentores del mismo barrio, regreso a la escuela o al instituto técnico, y talleres con empresas que se comprometen a contratar. Un observatorio municipal, con datos de la alcaldía, el centro de salud y las escuelas, dirá cada trimestre dónde mejora y dónde no. Al cabo de dos años esperamos que ocho de cada diez jóvenes sigan estudiando o trabajando, y que las lesiones por violencia en esas colonias bajen una cuarta parte.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 55, G4: 45 },
      explanations: {
        G1: 'El trabajo se concentra en las cinco colonias y en las horas en que ocurre la mayor parte de las lesiones. La meta se mide con los registros de la sala de emergencias.',
        G4: 'La alcaldía pone un equipo permanente en cada colonia, con horario de tarde, en locales comunales que hoy están cerrados.',
      },
      areas: { C: 100 },
      subItems: { C: ['C2', 'C3', 'C4'] },
      threats: ['gangs', 'extortion', 'exclusion'],
    },
    places: {
      where: { HN: 'Choloma (Cortés): cinco colonias del sector López Arellano' },
      community: 'Cinco colonias cercanas a la zona de maquilas',
      direct: { female: [60, 170, 130], male: [70, 180, 60] },
      indirect: { female: [900, 850, 1100], male: [880, 800, 760] },
      youthAtRisk: 450,
    },
    need: {
      problem:
        'La alcaldía registró en las cinco colonias 148 lesiones por violencia en 2025, casi la mitad de las del municipio, donde vive apenas una quinta parte de la población. De cada cien jóvenes de 15 a 17 años, treinta y ocho no estudian. En los grupos que hicimos con 90 madres, la preocupación más repetida fue la misma: «de las tres a las ocho nadie sabe con quién anda». Muchos pequeños negocios pagan extorsión y cierran temprano, de modo que las calles quedan oscuras y vacías. Los jóvenes no piden vigilancia; piden cancha con luz, un oficio y alguien que los escuche sin regañarlos.',
      evidence: `
        Registro municipal de lesiones: 148 en las cinco colonias | 2025
        Censo de hogares de la mancomunidad: 38 de cada cien jóvenes de 15 a 17 no estudian | 2025
        Grupos de conversación con 90 madres y 64 jóvenes, Mancomunidad Valle de la Guara | 2026`,
      others:
        'Una fundación empresarial da becas técnicas a 40 jóvenes del municipio y reservará 25 cupos. Una iglesia abre su salón dos tardes por semana.',
      whyNow:
        'La nueva política municipal de juventud se aprobó en mayo y tiene presupuesto para seis educadores. Sin método ni acompañamiento, ese esfuerzo puede perderse.',
    },
    budget: {
      personnel: `
        Coordinación del proyecto | 1700 | 100 | 24 | Una persona de la mancomunidad, de tiempo completo.
        Cinco educadores de barrio | 3750 | 100 | 22 | Uno por colonia, a 750 dólares al mes.
        Estadístico del observatorio | 1300 | 50 | 24 | Medio tiempo; la otra mitad la paga la alcaldía.`,
      fringe: 'Derechos laborales y seguro social | 138900 | 18 | Sobre las tres líneas de salarios.',
      travel:
        'Visitas a familias y empresas | Choloma | Valle de Sula | 6 | 160 | 0 | 7 | Transporte local del equipo.',
      supplies: `
        Taller de oficios equipado | 9600 | 3 | no | Electricidad, costura industrial y refrigeración.
        Equipo de deporte y música por colonia | 2200 | 5 | no | Queda en el local comunal.`,
      contractual: `
        Instituto técnico del municipio | Formación de 180 jóvenes en oficios | subaward | 64000 | Cuatro grupos por año, con certificado.
        Evaluación externa | Línea de base y medición final | contract | 18000 | Con devolución a las colonias.`,
      other: 'Beca de transporte y refrigerio, mes | 30 | 2400 | Para jóvenes que asisten a formación.',
      deMinimis: 10,
      costShare: 'Alcaldía: seis educadores municipales y locales | government | 46000',
    },
    security: { helps: 'no' },
  },
  steps: [
    { daysAgo: 12, hour: '14:05', by: 'author', act: 'plain', type: 'send' },
    { daysAgo: 12, hour: '16:05', by: 'certifier', act: 'submit' },
    {
      daysAgo: 4,
      hour: '10:30',
      by: 'intake',
      act: 'requestChanges',
      sections: [
        {
          section: 'budget',
          note: 'El aporte de la alcaldía incluye seis educadores, pero el presupuesto paga además cinco. Aclare en la explicación de la línea quiénes son unos y otros, para que no se cuenten dos veces.',
        },
        {
          section: 'places',
          note: 'Escriba el nombre de las cinco colonias. Con el sector solo no podemos saber si otra propuesta trabaja en las mismas.',
        },
      ],
    },
  ],
  ends: 'changesRequested',
}
