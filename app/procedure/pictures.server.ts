import { translator } from '#app/i18n/index.ts'
import type { Language } from '#app/i18n/language.ts'
import { sayIn } from '#app/i18n/say.ts'
import { describeProcedure } from '#workflows/review/describe.ts'
import { chartsOf } from './chart.ts'
import { layOutGraphs } from './elk.server.ts'
import { graphsOf, type Picture, pictureOf } from './picture.ts'

const drawn = new Map<Language, Promise<Picture[]>>()

/** The procedure drawn in a language: laid out once, when somebody first looks at it, as it does not change at run time. */
export function picturesIn(language: Language): Promise<Picture[]> {
  const before = drawn.get(language)
  if (before) return before
  const pictures = draw(language)
  drawn.set(language, pictures)
  pictures.catch(() => drawn.delete(language))
  return pictures
}

async function draw(language: Language): Promise<Picture[]> {
  const say = sayIn(translator(language))
  const charts = chartsOf(describeProcedure())
  const graphs = charts.map((chart) => graphsOf(chart, say))
  const laid = await layOutGraphs(graphs.flat())
  return charts.map((chart, index) => {
    const first = graphs.slice(0, index).flat().length
    return pictureOf(chart, laid.slice(first, first + graphs[index]!.length), say)
  })
}
