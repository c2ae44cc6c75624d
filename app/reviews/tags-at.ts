/** Where the tags of a proposal are confirmed, and where that is taken back. */
export const tagsAt = (proposalId: string) => `/proposals/${proposalId}/tags`
export const dropTagsAt = (proposalId: string) => `${tagsAt(proposalId)}/removal`
