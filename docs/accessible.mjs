// Holds pages against axe-core in Chromium, at 1280 and at 360 pixels: those of the site and what the command writes for people of the published
// systems (slips, sheets, letters, the pages of impact and compare, in both languages), or HTML files that are named.
//   npm run accessible                       npm run accessible -- july/html/2024-07/desk/li-na.html
// The command is cli/target/ticheng.jar, or what TICHENG says.
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
const ticheng = (process.env.TICHENG ?? 'java -jar ../cli/target/ticheng.jar').split(' ')
const systems = '../examples/systems'
const paper = 'target/paper'
const files = process.argv.length > 2 ? process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file)) : written()
const urls = [
  ...(process.argv.length > 2 ? [] : own.map((page) => `http://127.0.0.1:${server.address().port}/${page}.html`)),
  ...files.map((file) => pathToFileURL(file).href),
]

// What the command writes of S1, S3 and S4: their slips, sheets and letters, a change, an impact and a comparison.
function written() {
  if (!process.env.TICHENG && !existsSync(ticheng.at(-1))) throw new Error(`${ticheng.at(-1)} is not there: build it, or say TICHENG`)
  rmSync(paper, { recursive: true, force: true })
  mkdirSync(paper, { recursive: true })
  const [s1, s3, s4] = ['s1-taobao-kpi', 's3-apparel-shop', 's4-twelve-points'].map((name) => `${systems}/${name}`)
  const head = ['--as', 'html', '--shop', 'Corner Shop', '--pay-day', '2024-08-05', '--sign', 'Employee', '--next-step']
  for (const language of ['en', 'zh']) {
    const out = (name) => `${paper}/${name}-${language}`
    const run = (...args) => {
      const made = spawnSync(ticheng[0], [...ticheng.slice(1), ...args, '--language', language], { encoding: 'utf8' })
      if (made.status) throw new Error(`ticheng ${args.join(' ')}: ${made.stderr}`)
      return made.stdout
    }
    const page = (name, ...args) => writeFileSync(`${out(name)}.html`, run(...args, '--as', 'html'))
    run('pay', '--plan', `${s1}/plan.yaml`, '--facts', `${s1}/pool/2024-07.csv`, '--out', out('s1'), ...head)
    run('pay', '--plan', `${s3}/plan-2024-01.yaml`, '--plan', `${s3}/plan-2024-04.yaml`, '--facts', `${s3}/clawback`,
      '--ledger', out('ledger'), '--out', out('s3'), ...head)
    run('pay', '--plan', `${s4}/plan-2024-01.yaml`, '--facts', `${s4}/worked/2024-03.csv`, '--out', out('s4'), ...head)
    page('letter', 'letter', `${s1}/plan.yaml`, '--agent', 'Li Na')
    page('change', 'letter', `${s4}/plan-2024-07.yaml`, '--since', `${s4}/plan-2024-01.yaml`)
    page('impact', 'impact', '--old', `${s1}/printed/plan.yaml`, '--new', `${s1}/plan.yaml`, '--facts', `${s1}/repaired/2024-07.csv`)
    page('compare', 'compare', '--facts', `${s1}/repaired/2024-07.csv`)
  }
  // Of each team the sheet and one slip: the others are alike.
  return readdirSync(paper, { recursive: true }).filter((file) => /(^[^/]+|desk|li-na)[.]html$/.test(file)).map((file) => resolve(paper, file))
}

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let violations = 0
for (const url of urls) {
  await Promise.all([1280, 360].map((width) => look(url, width)))
}
await browser.close()
server.close()
console.log(`${urls.length} pages at 2 widths: ${violations} violations`)
process.exitCode = violations ? 1 : 0

async function look(url, width) {
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
