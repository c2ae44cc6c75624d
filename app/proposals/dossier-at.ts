/** Where every answer of a version stands to be printed. */
export const dossierAt = (proposalId: string, version: number, language?: 'en' | 'es') =>
  `/proposals/${proposalId}/dossier?version=${version}${language ? `&lang=${language}` : ''}`
