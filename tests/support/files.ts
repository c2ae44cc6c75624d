import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#app/env.server.ts'
import type { ReceivedFile } from '#app/files/received-file.ts'

const letters = (text: string) => Buffer.from(text, 'latin1')

/** The fewest bytes by which each kind of file is known; `salt` makes one differ from another. */
export const contents = {
  pdf: (salt = '') => letters(`%PDF-1.7\n% ${salt}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`),
  png: () =>
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    ),
  jpg: () =>
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
  docx: () =>
    zipped(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
  xlsx: () =>
    zipped(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
  docm: () =>
    zipped(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    ),
  odt: () => zipped('mimetype', 'application/vnd.oasis.opendocument.text'),
  ods: () => zipped('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
  zip: () => zipped('a.txt', 'a'),
  exe: () => Buffer.concat([letters('MZ'), Buffer.alloc(100), letters('PE\0\0')]),
  html: () => letters('<!doctype html><script>alert(1)</script>'),
  svg: () => letters('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  txt: () => Buffer.from('Canción de cuna\n'),
  csv: () => Buffer.from('país;monto\nHonduras;12\n'),
}

/** A zip with one stored entry, by hand. */
function zipped(name: string, text: string): Buffer {
  const [file, data] = [Buffer.from(name), Buffer.from(text)]
  const crc = crc32(data)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt32LE(crc, 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(data.length, 18)
  common.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([letters('PK\x03\x04'), common, file, data])
  const central = Buffer.concat([letters('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), file])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

function crc32(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ -1) >>> 0
}

/** As if it had just arrived whole. */
export function aReceivedFile(config: Config, bytes: Buffer = contents.pdf(), name = 'informe.pdf'): ReceivedFile {
  const folder = join(config.dataDir, 'incoming')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, randomUUID())
  writeFileSync(path, bytes)
  return { path, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
