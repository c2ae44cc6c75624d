import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import { greatestAnswers } from '../support/greatest-answers.ts'
import { createEmpty } from '../support/template.ts'
import { startWholeForm, type WholeFormServer } from '../support/whole-form-server.ts'

const atOnce = 10
const rounds = 20

/** How long saving a section takes, and opening it, with ten people at it at the same time, each in their own draft. */
export async function benchSections(postgresUrl: string, print: (what: string, figure: string) => void) {
  const form = await startWholeForm(await createEmpty(postgresUrl, 'ventanilla_bench_sections'))
  try {
    const drafts = await Promise.all(Array.from({ length: atOnce }, () => aDraft(form)))
    const greatest = greatestAnswers(form.rules)
    const forms: [string, SectionKey, Answers][] = [
      ['inclusion, a sentence each', 'inclusion', { gender: 'Una frase.', groups: 'Otra.', access: 'Y otra.' }],
      ['need, to its limits', 'need', greatest.need!],
      ['risks, to their limits', 'risks', greatest.risks!],
      ['logic, one output of 1,440 activities', 'logic', oneOutput(greatest)],
    ]
    for (const [name, key, answers] of forms) {
      if (key === 'logic') for (const draft of drafts) await form.write(key, greatest.logic!, draft)
      const [saves, views] = [[] as number[], [] as number[]]
      const before = cpuOf(form.server.pid)
      await Promise.all(drafts.map((draft) => saveAgainAndAgain(form, draft, key, answers, saves, views)))
      print(`save ${name}`, figures(saves))
      print(`open ${name}`, figures(views))
      const each = (cpuOf(form.server.pid) - before) / saves.length
      print('  the server, for both', `${Math.round(each)} ms of CPU`)
    }
  } finally {
    await form.stop()
  }
}

const output = 'objectives[0].outcomes[0].outputs[0]'

const oneOutput = ({ logic }: AnswersBySection): Answers => ({
  part: output,
  ...Object.fromEntries(Object.entries(logic!).filter(([name]) => name.startsWith(`${output}.`))),
})

async function aDraft({ author }: WholeFormServer): Promise<string> {
  const answer = await author.post('/calls/VEN-27-06/proposals', { key: randomUUID() })
  const id = /\/proposals\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`no draft was started: ${answer.status}`)
  return id
}

async function saveAgainAndAgain(
  form: WholeFormServer,
  draft: string,
  key: SectionKey,
  answers: Answers,
  saves: number[],
  views: number[],
) {
  const path = `/proposals/${draft}/sections/${key}`
  let revision = (await form.saved(key, draft))?.revision ?? 0
  const changed = Object.keys(answers).find((name) => !name.endsWith('rowKey') && name !== 'part')!
  for (let round = 0; round < rounds; round++) {
    const typed = { ...answers, [changed]: `${answers[changed]} ${round}`, revision: String(revision) }
    const began = performance.now()
    const answer = await form.author.post(path, typed as Record<string, string>)
    if (answer.status !== 303) throw new Error(`${key} was not saved: ${answer.status}`)
    saves.push(performance.now() - began)
    revision++
    const opened = performance.now()
    await (await form.author.get(path)).text()
    views.push(performance.now() - opened)
  }
}

/** In milliseconds, from the kernel's ticks of a hundredth of a second. */
function cpuOf(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * 10
}

function figures(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]!)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${sorted.length} requests, ${atOnce} at a time`
}
