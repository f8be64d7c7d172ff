// Holds pages against axe-core in Chromium, at 1280 and at 360 pixels: those of the site, or HTML files that are named, such as slips and sheets.
//   npm run accessible                       npm run accessible -- july/html/2024-07/desk/li-na.html
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const site = resolve('target/site')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' }

const server = createServer((request, response) => {
  const file = join(site, decodeURIComponent(new URL(request.url, 'http://localhost').pathname))
  const found = file.startsWith(site) && extname(file) && existsSync(file)
  response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
  response.end(found ? readFileSync(file) : '')
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
const own = ['index', 'first-hour', 'blocks', 'plans', 'recipes/a-cap', 'systems/s1-taobao-kpi', 'zh/index', 'zh/first-hour', 'zh/blocks', 'zh/recipes/a-cap']
const urls = process.argv.length > 2
  ? process.argv.slice(2).map((file) => pathToFileURL(resolve(process.env.INIT_CWD ?? '.', file)).href)
  : own.map((page) => `http://127.0.0.1:${server.address().port}/${page}.html`)

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let violations = 0
for (const url of urls) {
  for (const width of [1280, 360]) {
    const page = await browser.newPage()
    await page.setViewport({ width, height: 900 })
    await page.goto(url, { waitUntil: 'load' })
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run())
    for (const violation of found.violations) {
      violations++
      console.log(`${new URL(url).pathname} at ${width}: ${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.target).join(' ')}`)
    }
    await page.close()
  }
}
await browser.close()
server.close()
console.log(`${urls.length} pages at 2 widths: ${violations} violations`)
process.exitCode = violations ? 1 : 0
