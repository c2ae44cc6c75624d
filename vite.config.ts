import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import options from './remix.config.js'

export default defineConfig({
  plugins: [remix(options)],
  worker: { format: 'es' },
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
})
