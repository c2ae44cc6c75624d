import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Mode = 'development' | 'production'

/** The product's pages; and, at any address, the page with which the root route answers a refusal, no other route run. */
export type Pages = { answer: RequestHandler; refuse: RequestHandler }

export function createPages(build: ServerBuild, mode: Mode): Pages {
  return { answer: createRequestHandler(build, mode), refuse: createRequestHandler(rootAlone(build), mode) }
}

function rootAlone(build: ServerBuild): ServerBuild {
  const anywhere = { id: 'anywhere', parentId: 'root', path: '*' }
  const { root } = build.routes
  const asset = build.assets.routes.root
  return {
    ...build,
    routes: { root, anywhere: { ...anywhere, module: { default: () => null } } },
    assets: { ...build.assets, routes: { root: asset, anywhere: { ...asset, ...anywhere } } },
  }
}
