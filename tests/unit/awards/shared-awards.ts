import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../shared/data/us-awards/', import.meta.url))

/** Records that lie beside the project and are never copied into it. */
export const sharedAwards = {
  json: `${folder}central-america-us-awards.json`,
  tsv: `${folder}usaid-awards-2025-03.tsv`,
}

export const sharedAwardsAreHere = existsSync(sharedAwards.json) && existsSync(sharedAwards.tsv)

export const whyShared = sharedAwardsAreHere ? '' : ` (skipped: ${folder} is not here)`
