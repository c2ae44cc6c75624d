type Fields = Record<string, string> | [string, string][]

type Wish = { headers?: Record<string, string>; body?: string }

/** A browser without JavaScript, as far as HTTP goes: keeps cookies, follows nothing by itself. */
export function aVisitor(url: string, { language = 'en', origin = url }: { language?: string; origin?: string } = {}) {
  const cookies = new Map<string, string>()

  async function ask(path: string, method: string, { headers, body }: Wish = {}) {
    const answer = await fetch(url + path, {
      method,
      body,
      redirect: 'manual',
      headers: { 'accept-language': language, cookie: cookieHeader(cookies), ...headers },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = /^([^=]+)=([^;]*)/.exec(set)!.slice(1) as [string, string]
      if (/max-age=0/i.test(set)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => ask(path, 'GET', { headers }),
    post: (path: string, fields: Fields, headers?: Record<string, string>) =>
      ask(path, 'POST', {
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

const cookieHeader = (cookies: Map<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
