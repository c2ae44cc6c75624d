import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import { isDrawn, partAt } from '#app/proposals/sections/part.ts'
import { type SectionKey, sectionOf } from '#app/proposals/sections.ts'
import { greatestAnswers } from '../support/greatest-answers.ts'
import { institutionAnswers } from '../support/institution-answers.ts'
import { createEmpty } from '../support/template.ts'
import { startWholeForm, type WholeFormServer } from '../support/whole-form-server.ts'

const atOnce = 10
const rounds = 20

/**
 * How long saving a section takes, by its button and while it is typed in, and opening it, with ten people at it at the same time, each in their own draft of
 * which every section is written to its limits; of the log frame also one as long as projects write them.
 */
export async function benchSections(postgresUrl: string, print: (what: string, figure: string) => void) {
  const form = await startWholeForm(await createEmpty(postgresUrl, 'ventanilla_bench_sections'))
  try {
    const drafts = await Promise.all(Array.from({ length: atOnce }, () => aDraft(form)))
    const greatest = greatestAnswers(form.rules)
    for (const draft of drafts) for (const key of form.rules.sections) await form.write(key, greatest[key]!, draft)
    const forms: [string, SectionKey, string?, AnswersBySection?][] = [
      ['inclusion', 'inclusion'],
      ['need', 'need'],
      ['risks, one of them', 'risks', 'risks[0]'],
      ['security, one unit of 20', 'security', 'units[0]'],
      ['indicators, one of 25', 'indicators', 'indicators[0]'],
      ['budget, one class of 8', 'budget', 'personnel'],
      ['logic, one objective of 3 with 18 outputs', 'logic', 'objectives[0]', institutionAnswers],
      ['logic, the list of its objectives', 'logic'],
      ['logic, one output of 1,440 activities', 'logic', 'objectives[0].outcomes[0].outputs[0]'],
    ]
    for (const [name, key, at, written = greatest] of forms) {
      for (const draft of drafts) await form.write(key, written[key]!, draft)
      const posted = partOf(form, key, written, at)
      print(`save ${name}`, await measure(form, drafts, (draft) => saveAgain(form, draft, key, posted)))
      print(`type in ${name}`, await measure(form, drafts, (draft) => saveAgain(form, draft, key, posted, '/quiet')))
      print(`open ${name}`, await measure(form, drafts, (draft) => openAgain(form, draft, key)))
    }
    await benchRefusals(form, print)
  } finally {
    await form.stop()
  }
}

/** One at a time, the longest of ten. */
async function benchRefusals({ author, section }: WholeFormServer, print: (what: string, figure: string) => void) {
  const fields = (many: number) => Array.from({ length: many }, (_, n): [string, string] => [`a${n}`, '1'])
  const bodies: [string, Posted][] = [
    ['a hundred thousand fields', fields(100_000)],
    ['as many fields as may be', fields(7_999)],
    ['ten megabytes', [['problem', 'x'.repeat(10_000_000)]]],
    ['half a million levels', [[`a${'.b'.repeat(450_000)}`, '1']]],
  ]
  for (const [name, body] of bodies) {
    const times: number[] = []
    const answers = new Set<number>()
    for (let round = 0; round < 10; round++) {
      const began = performance.now()
      answers.add((await author.post(section('need'), body)).status)
      times.push(performance.now() - began)
    }
    print(`answer to ${name}`, `${[...answers].join(', ')} in ${Math.round(Math.max(...times))} ms at most`)
  }
}

type Posted = [string, string][]

/** What the page of a part posts. */
function partOf({ rules }: WholeFormServer, key: SectionKey, written: AnswersBySection, at?: string): Posted {
  const answers = written[key]!
  const part = partAt(sectionOf(key).fields(rules, written), answers, at)
  const drawn = { name: part.name, closed: part.closed.map(({ name }) => name) }
  return [
    ['part', drawn.name],
    ...drawn.closed.map((name): [string, string] => ['closed', name]),
    ...Object.entries(answers)
      .filter(([name]) => isDrawn(drawn, name))
      .flatMap(([name, answer]) => [answer].flat().map((text): [string, string] => [name, text])),
  ]
}

async function aDraft({ author }: WholeFormServer): Promise<string> {
  const answer = await author.post('/calls/VEN-27-06/proposals', { key: randomUUID() })
  const id = /\/proposals\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`no draft was started: ${answer.status}`)
  return id
}

/** One request after the other for each draft, all drafts at once; with the server's own time. */
async function measure(
  form: WholeFormServer,
  drafts: string[],
  start: (draft: string) => Promise<() => Promise<void>>,
) {
  const asks = await Promise.all(drafts.map(start))
  const times: number[] = []
  const before = cpuOf(form.server.pid)
  await Promise.all(
    asks.map(async (ask) => {
      for (let round = 0; round < rounds; round++) {
        const began = performance.now()
        await ask()
        times.push(performance.now() - began)
      }
    }),
  )
  const each = (cpuOf(form.server.pid) - before) / times.length
  return `${figures(times)}, ${Math.round(each)} ms of CPU each`
}

async function saveAgain(form: WholeFormServer, draft: string, key: SectionKey, posted: Posted, quietly = '') {
  const path = `/proposals/${draft}/sections/${key}${quietly}`
  const changes = posted.findIndex(([name]) => !['part', 'closed'].includes(name) && !name.endsWith('rowKey'))
  let revision = (await form.saved(key, draft))?.revision ?? 0
  return async () => {
    const typed = posted.map(([name, text], index) => [name, index === changes ? `${text} ${revision}` : text])
    const answer = await form.author.post(path, [
      ...typed,
      ['writer', form.authorId],
      ['revision', String(revision)],
    ] as Posted)
    await answer.text()
    if (answer.status !== (quietly ? 200 : 303)) throw new Error(`${key} was not saved: ${answer.status}`)
    revision++
  }
}

async function openAgain(form: WholeFormServer, draft: string, key: SectionKey) {
  return async () => {
    await (await form.author.get(`/proposals/${draft}/sections/${key}`)).text()
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
