export type DemonstrationRole =
  | 'author'
  | 'certifier'
  | 'intake'
  | 'reviewer'
  | 'finance'
  | 'vetting'
  | 'post'
  | 'program'
  | 'approver'
  | 'grants'
  | 'auditor'
  | 'administrator'

export type DemonstrationPerson = {
  /** The part of the address before `@demo.example`. */
  key: PersonKey
  name: string
  language: 'en' | 'es'
  roles: DemonstrationRole[]
  /** Only partners belong to an organization. */
  organization?: OrganizationKey
}

export type DemonstrationOrganization = {
  key: OrganizationKey
  name: string
  country: 'BZ' | 'CR' | 'SV' | 'GT' | 'HN' | 'PA'
  /** A second person signs what the first has written. */
  asksTwoPeople?: true
}

export type OrganizationKey = 'guara' | 'telar' | 'izote' | 'guayacan' | 'morpho' | 'harpia'

export type PersonKey =
  | 'author'
  | 'certifier'
  | 'author2'
  | 'author3'
  | 'author4'
  | 'author5'
  | 'author6'
  | 'intake'
  | 'reviewer1'
  | 'reviewer2'
  | 'finance'
  | 'vetting'
  | 'post'
  | 'program'
  | 'approver'
  | 'approver2'
  | 'grants'
  | 'auditor'
  | 'admin'

export const demonstrationOrganizations: DemonstrationOrganization[] = [
  { key: 'guara', name: 'Mancomunidad de Municipios Valle de la Guara', country: 'HN', asksTwoPeople: true },
  { key: 'telar', name: 'Asociación de Mujeres Voces del Telar', country: 'GT' },
  { key: 'izote', name: 'Academia de Policía Comunitaria Flor de Izote', country: 'SV' },
  { key: 'guayacan', name: 'Instituto Regional Guayacán de Seguridad y Justicia', country: 'CR' },
  { key: 'morpho', name: 'Blue Morpho Youth Trust', country: 'BZ' },
  { key: 'harpia', name: 'Centro de Formación Aduanera Puente Harpía', country: 'PA' },
]

export const demonstrationPeople: DemonstrationPerson[] = [
  { key: 'author', name: 'Karla Yamileth Mejía Cálix', language: 'es', roles: ['author'], organization: 'guara' },
  { key: 'certifier', name: 'Óscar Danilo Pineda Zelaya', language: 'es', roles: ['certifier'], organization: 'guara' },
  { key: 'author2', name: 'Marisol Cumes Batz', language: 'es', roles: ['author'], organization: 'telar' },
  { key: 'author3', name: 'Roberto Guardado Melara', language: 'es', roles: ['author'], organization: 'izote' },
  { key: 'author4', name: 'Adriana Vindas Brenes', language: 'es', roles: ['author'], organization: 'guayacan' },
  { key: 'author5', name: 'Keisha Martínez Cal', language: 'en', roles: ['author'], organization: 'morpho' },
  { key: 'author6', name: 'Eduardo Quintero De Gracia', language: 'es', roles: ['author'], organization: 'harpia' },
  { key: 'intake', name: 'Gabriela Araya Solís', language: 'es', roles: ['intake'] },
  { key: 'reviewer1', name: 'Tomás Barahona Lemus', language: 'es', roles: ['reviewer'] },
  { key: 'reviewer2', name: 'Denise Castillo Arana', language: 'en', roles: ['reviewer'] },
  { key: 'finance', name: 'Rosalinda Ortega Quirós', language: 'es', roles: ['finance'] },
  { key: 'vetting', name: 'Mauricio Sandoval Trejos', language: 'es', roles: ['vetting'] },
  { key: 'post', name: 'Sylvia Menjívar Duarte', language: 'es', roles: ['post'] },
  { key: 'program', name: 'Shanelle Usher Longsworth', language: 'en', roles: ['program'] },
  { key: 'approver', name: 'Ricardo Alvarado Casasola', language: 'en', roles: ['approver'] },
  { key: 'approver2', name: 'Ana Lucía Morazán Rivas', language: 'es', roles: ['approver'] },
  { key: 'grants', name: 'Dalila Him Bethancourt', language: 'es', roles: ['grants'] },
  { key: 'auditor', name: 'Lesbia Zapata Urbina', language: 'es', roles: ['auditor'] },
  { key: 'admin', name: 'Kevin Flowers Pech', language: 'en', roles: ['administrator'] },
]
