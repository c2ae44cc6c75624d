import { expect, test } from 'vitest'
import { dispositionOf, shownName } from '#app/files/file-name.ts'

test.each([
  ['informe.pdf', 'informe.pdf'],
  ['Informe.PDF', 'Informe.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\windows\\system32\\config.pdf', 'config.pdf'],
  ['C:\\Users\\Ana\\Mis documentos\\auditoría 2025.pdf', 'auditoría 2025.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
  ['cv\u202Efdp.exe', 'cvfdp.pdf'],
  ['cero\u200Bancho\u2066.pdf', 'ceroancho.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['...', 'file.pdf'],
  ['', 'file.pdf'],
  ['/', 'file.pdf'],
  ['\0\0.pdf', 'file.pdf'],
  ['report.docx', 'report.pdf'],
  ['report.tar.gz', 'report.tar.gz.pdf'],
  ['carta de apoyo v1.2.pdf', 'carta de apoyo v1.2.pdf'],
  ['\ud800roto.pdf', '\ufffdroto.pdf'],
  ['Cafe\u0301.pdf', 'Café.pdf'],
])('%j is shown as %j', (given, shown) => {
  expect(shownName(given, 'pdf')).toBe(shown)
})

test('a name of 300 letters keeps its ending', () => {
  const shown = shownName(`${'ñ'.repeat(300)}.jpeg`, 'jpg')
  expect(shown).toBe(`${'ñ'.repeat(120)}.jpg`)
})

test.each([
  ['informe.pdf', `attachment; filename="informe.pdf"; filename*=UTF-8''informe.pdf`],
  [
    'auditoría "final"; 50%.pdf',
    `attachment; filename="auditoria _final__ 50_.pdf"; filename*=UTF-8''auditor%C3%ADa%20%22final%22%3B%2050%25.pdf`,
  ],
  ["d'Ana (1)*.pdf", `attachment; filename="d'Ana (1)*.pdf"; filename*=UTF-8''d%27Ana%20%281%29%2A.pdf`],
  ['履歴書.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf`],
])('%j is sent to be saved, in ASCII and whole', (name, disposition) => {
  expect(dispositionOf(name)).toBe(disposition)
})

test('no header can be broken out of', () => {
  for (const name of ['a"\r\nx: y.pdf', 'a\\', 'a\u2028b'])
    expect(dispositionOf(shownName(name, 'pdf'))).toMatch(/^[\x20-\x7E]+$/)
})
