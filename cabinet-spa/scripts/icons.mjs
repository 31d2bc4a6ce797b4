// Draws public/icon-*.png from public/icon.svg with a browser; run by hand when the icon changes.
import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const svg = await readFile(new URL('../public/icon.svg', import.meta.url), 'utf8')
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const [name, size, pad] of [
  ['icon-192', 192, 0],
  ['icon-512', 512, 0],
  ['icon-maskable-512', 512, 64],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const inner = size - 2 * pad
  await page.setContent(
    `<body style="margin:0;background:${pad > 0 ? '#2a6b57' : 'transparent'};display:grid;place-items:center;height:100vh">` +
      svg.replace('<svg ', `<svg width="${inner}" height="${inner}" `),
  )
  await page.screenshot({
    path: new URL(`../public/${name}.png`, import.meta.url).pathname,
    omitBackground: true,
  })
}
await browser.close()
