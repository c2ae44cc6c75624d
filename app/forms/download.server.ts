/** A small file to be kept, readable by people too. */
export const download = (name: string, content: object): Response =>
  new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
