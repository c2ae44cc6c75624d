import type { Story } from '../story.ts'

export const sanMartin: Story = {
  key: 'san-martin',
  call: 'opportunities',
  author: 'author3',
  startedDaysAgo: 71,
  period: { startsInDays: 40, months: 12 },
  written: {
    project: {
      language: 'es',
      title: { es: 'Caminos escolares vigilados en San Martín' },
      abstract:
        'Los estudiantes de tres institutos de San Martín caminan hasta cuarenta minutos por calles donde se les cobra por pasar. El proyecto compra doce motocicletas para que la policía recorra esas calles a la hora de entrada y de salida, instala señales en los caminos más usados y forma a 24 policías en trato con adolescentes. Un comité de madres y padres informará cada semana de los lugares difíciles.',
    },
    carsi: {
      scope: 'bilateral',
      goals: { G1: 80, G4: 20 },
      explanations: {
        G1: 'Los recorridos se harán en los tres caminos y en los dos horarios que las familias señalaron como más peligrosos.',
        G4: 'La policía estará presente todos los días escolares en tres sectores donde hoy pasa una vez por semana.',
      },
      areas: { A: 60, C: 40 },
      subItems: { A: ['A3'], C: ['C1'] },
      threats: ['gangs', 'extortion'],
    },
    places: {
      where: { SV: 'San Martín (San Salvador Este): tres sectores' },
      community: 'Estudiantes de tres institutos',
      direct: { female: [220, 340, 4], male: [230, 330, 20] },
      indirect: { female: [300, 350, 520], male: [310, 340, 400] },
      youthAtRisk: 670,
    },
    need: {
      problem:
        'De 412 estudiantes encuestados, 139 dijeron que en el último mes les habían pedido dinero en el camino y 61 que faltaron al menos un día por miedo. Las familias hacen turnos para acompañarlos, y las madres que trabajan no pueden. La policía del sector tiene un solo vehículo para los tres caminos.',
      evidence: `
        Encuesta a 412 estudiantes de tres institutos, Academia Flor de Izote | 2026`,
      others: 'La alcaldía podó los bordes de uno de los caminos en febrero.',
      whyNow: 'El próximo año escolar empieza con dos secciones nuevas y más estudiantes a pie.',
    },
    budget: {
      personnel: 'Coordinadora | 1400 | 100 | 12 | Enlace con institutos y familias.',
      fringe: 'Prestaciones de ley | 16800 | 17 | Sobre la línea de salario.',
      supplies: `
        Motocicleta de patrulla con casco y chaleco reflectivo | 4650 | 12 | yes | Cuatro por sector.
        Señal de camino escolar | 85 | 60 | no | Veinte por sector.`,
      other: `
        Combustible y mantenimiento, moto y mes | 75 | 144 | Doce motos durante doce meses.
        Curso de trato con adolescentes | 260 | 24 | Una semana por policía.`,
      deMinimis: 8,
    },
    security: {
      helps: 'yes',
      units: `
        Policía Nacional Civil | police | Sección de patrullaje escolar de San Martín | Delegación Soyapango | San Martín | training, equipment | 24`,
    },
  },
  steps: [
    { daysAgo: 43, hour: '15:55', by: 'author3', act: 'submit' },
    {
      daysAgo: 37,
      hour: '10:40',
      by: 'intake',
      act: 'declareIneligible',
      note: 'Más de la mitad del presupuesto son motocicletas para patrullaje. La convocatoria no financia vehículos para fuerzas de seguridad, y sin ellos la propuesta no se sostiene. La necesidad que describen es real: la convocatoria VEN-27-01 financia caminos seguros a la escuela y policía comunitaria a pie.',
    },
  ],
  ends: 'ineligible',
}
