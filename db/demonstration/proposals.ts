import { apopa } from './proposals/apopa.ts'
import { belizeEvidence } from './proposals/belize-evidence.ts'
import { belizeSchool } from './proposals/belize-school.ts'
import { benque } from './proposals/benque.ts'
import { bluefields } from './proposals/bluefields.ts'
import { canoas } from './proposals/canoas.ts'
import { choloma } from './proposals/choloma.ts'
import { colon } from './proposals/colon.ts'
import { cortesWomen } from './proposals/cortes-women.ts'
import { dangriga } from './proposals/dangriga.ts'
import { escuintla } from './proposals/escuintla.ts'
import { limon } from './proposals/limon.ts'
import { parks } from './proposals/parks.ts'
import { progreso } from './proposals/progreso.ts'
import { sanMartin } from './proposals/san-martin.ts'
import { singleFile } from './proposals/single-file.ts'
import { soyapango } from './proposals/soyapango.ts'
import { verapaz } from './proposals/verapaz.ts'
import { villaNueva } from './proposals/villa-nueva.ts'
import type { Story } from './story.ts'

/** In the order in which they were started. */
export const demonstrationStories: Story[] = [
  bluefields,
  apopa,
  dangriga,
  colon,
  escuintla,
  sanMartin,
  villaNueva,
  cortesWomen,
  soyapango,
  progreso,
  benque,
  choloma,
  singleFile,
  belizeEvidence,
  canoas,
  limon,
  verapaz,
  belizeSchool,
  parks,
]
