import type { Story } from '../story.ts'

/** Half written: what one answers on the first evening, and some of the second. */
export const inspection: Story = {
  key: 'inspection',
  call: 'institutions',
  author: 'author4',
  startedDaysAgo: 9,
  period: { startsInDays: 140, months: 36 },
  written: {
    project: {
      language: 'es',
      title: {
        es: 'Una inspección que escucha: visitas con método a doce centros penales',
        en: 'Inspection that listens: visits with a method to twelve prisons',
      },
      abstract:
        'En los centros penales de tres países la inspección llega cuando ya hubo un motín. El proyecto enseña a treinta inspectores un modo de visitar que empieza por escuchar, deja por escrito lo que se vio y vuelve a los tres meses a ver qué cambió. Lo acompaña un registro sencillo que las tres direcciones pueden leer.',
    },
    carsi: {
      scope: 'regional',
      goals: { G3: 100 },
      explanations: {
        G3: 'Una inspección que vuelve obliga a la institución a contestar por escrito qué hizo con lo que se encontró.',
      },
      areas: { B: 100 },
      subItems: { B: ['B-justiceSector-skills'] },
      threats: [],
    },
    typed: {
      eligibility: { type: 'nonprofit', country: 'CR', helps: 'yes', amount: '1,150,000', language: 'es' },
      organization: {
        legalName: 'Instituto Regional Guayacán de Seguridad y Justicia',
        taxId: '44-4444444',
        'address.street': 'Barrio Escalante, avenida 7, casa amarilla',
        'address.city': 'San José',
        'address.country': 'CR',
        web: 'https://guayacan.example',
        founded: '1998',
        staff: '34',
        'budgets.last': '1,840,000',
        'budgets.before': '1,610,000',
      },
      people: {
        'representative.name': 'Adriana Vindas Brenes',
        'representative.title': 'Directora',
        'representative.phone': '+506 2555-0119',
        'representative.email': 'adriana.vindas@guayacan.example',
        'representative.language': 'es',
        'contact.name': 'Luis Ángel Mora',
        'contact.phone': '2555-0121',
      },
      risks: {
        'risks[0].what': 'Un motín durante una visita.',
        'risks[0].category': 'security',
        'risks[0].likelihood': '2',
        'risks[0].impact': '5',
        'risks[0].mitigation': 'Nadie entra sin aviso de la dirección; se sale a la primera señal.',
        'risks[0].owner': 'Coordinación de campo',
        'risks[1].what': 'Quien habla con la inspección es castigado después.',
        'risks[1].category': 'humanRights',
        'risks[1].likelihood': '4',
        'risks[1].impact': '4',
      },
      lasting: { institution: 'Defensoría de los Habitantes', commitment: 'spoken' },
    },
  },
  steps: [],
  ends: 'draft',
}
