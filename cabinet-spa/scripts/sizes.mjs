// What a browser loads for a page, gzipped, against the bounds of the design: the entry, what it imports, and the page.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const KIB = 1024

const BOUNDS = [
  ['sign-in', 'src/features/visitor/SignInPage.tsx', 200],
  ['client home', 'src/features/client/OrdersPage.tsx', 240],
  ['worker home', 'src/features/worker/JobsPage.tsx', 240],
  ['manager: orders', 'src/features/manager/OrdersPage.tsx', 280],
  ['manager: journal', 'src/features/books/JournalPage.tsx', 280],
  ['buyer: kits', 'src/features/store/KitsPage.tsx', 280],
  ['controller: cases', 'src/features/quality/CasesPage.tsx', 280],
  ['administrator: accounts', 'src/features/admin/AccountsPage.tsx', 280],
]
const CSS_BOUND = 30

function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const imported of manifest[name]?.imports ?? []) closure(imported, seen)
  return seen
}

async function weight(files) {
  let total = 0
  for (const file of files) total += gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length
  return total / KIB
}

let failed = false
function row(name, value, bound) {
  const over = value > bound
  failed ||= over
  console.log(
    `${over ? 'OVER ' : 'ok   '} ${name.padEnd(26)} ${value.toFixed(1).padStart(6)} KiB of ${bound}`,
  )
}

for (const [name, page, bound] of BOUNDS) {
  const shell = name === 'sign-in' ? [] : closure('src/app/CabinetShell.tsx')
  const chunks = new Set([...closure('index.html'), ...shell, ...closure(page)])
  if (!manifest[page]) throw new Error(`${page} is not in the build`)
  row(name, await weight([...chunks].map((chunk) => manifest[chunk].file)), bound)
  row(
    `${name}: CSS`,
    await weight(new Set([...chunks].flatMap((chunk) => manifest[chunk].css ?? []))),
    CSS_BOUND,
  )
}
if (failed) process.exit(1)
