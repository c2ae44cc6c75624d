import { ahuachapan } from './proposals/ahuachapan.ts'
import { apopa } from './proposals/apopa.ts'
import { belizeEvidence } from './proposals/belize-evidence.ts'
import { belizeSchool } from './proposals/belize-school.ts'
import { benque } from './proposals/benque.ts'
import { bilwi } from './proposals/bilwi.ts'
import { bluefields } from './proposals/bluefields.ts'
import { canoas } from './proposals/canoas.ts'
import { chame } from './proposals/chame.ts'
import { chiriqui } from './proposals/chiriqui.ts'
import { choloma } from './proposals/choloma.ts'
import { chorrillo } from './proposals/chorrillo.ts'
import { colon } from './proposals/colon.ts'
import { cortesWomen } from './proposals/cortes-women.ts'
import { dangriga } from './proposals/dangriga.ts'
import { escuintla } from './proposals/escuintla.ts'
import { inspection } from './proposals/inspection.ts'
import { jutiapa } from './proposals/jutiapa.ts'
import { limon } from './proposals/limon.ts'
import { orangeWalk } from './proposals/orange-walk.ts'
import { parks } from './proposals/parks.ts'
import { progreso } from './proposals/progreso.ts'
import { quetzaltenango } from './proposals/quetzaltenango.ts'
import { roatan } from './proposals/roatan.ts'
import { sanMartin } from './proposals/san-martin.ts'
import { sanMiguel } from './proposals/san-miguel.ts'
import { singleFile } from './proposals/single-file.ts'
import { sixaola } from './proposals/sixaola.ts'
import { solola } from './proposals/solola.ts'
import { soyapango } from './proposals/soyapango.ts'
import { tela } from './proposals/tela.ts'
import { toledo } from './proposals/toledo.ts'
import { totonicapan } from './proposals/totonicapan.ts'
import { verapaz } from './proposals/verapaz.ts'
import { villaNueva } from './proposals/villa-nueva.ts'
import type { Story } from './story.ts'

const fromDraftToVerdict: Story[] = [
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

const wholeProcedure: Story[] = [
  totonicapan,
  sanMiguel,
  chiriqui,
  sixaola,
  roatan,
  bilwi,
  ahuachapan,
  solola,
  chorrillo,
  orangeWalk,
  toledo,
  quetzaltenango,
  chame,
  jutiapa,
  tela,
]

const wholeForm: Story[] = [inspection]

/** Each group in the order in which its stories were started. */
export const demonstrationStories: Story[] = [...fromDraftToVerdict, ...wholeProcedure, ...wholeForm]
