// Types of the gateway's API from contracts/openapi: written, or with --check compared with what is committed.
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapi, { astToString } from 'openapi-typescript'

const contracts = fileURLToPath(new URL('../../contracts/openapi/', import.meta.url))
const target = fileURLToPath(new URL('../src/api/schema/', import.meta.url))
const check = process.argv.includes('--check')
const stale = []

await mkdir(target, { recursive: true })
for (const file of (await readdir(contracts)).filter((name) => name.endsWith('.json')).sort()) {
  const document = JSON.parse(await readFile(contracts + file, 'utf8'))
  const text = astToString(await openapi(document, { defaultNonNullable: false }))
  const path = target + file.replace('.json', '.d.ts')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept === text) continue
  if (check) stale.push(path)
  else await writeFile(path, text)
}
if (stale.length > 0) {
  console.error('Not what contracts/openapi say; run npm run api:\n' + stale.join('\n'))
  process.exit(1)
}
