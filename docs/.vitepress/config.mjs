// Builds the site of the documents: the READMEs, recipes and pages of the repository as they stand, in English and Chinese, with the Javadoc
// of the modules that were built before. Nothing is fetched. A link to a page that is not there ends the build.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

const docs = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(docs)
const pages = join(docs, 'target/pages')
const site = join(docs, 'target/site')
const apidocs = 'target/reports/apidocs'

const folders = (path) =>
  readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
const recipes = folders('examples/recipes')
const systems = folders('examples/systems').sort((a, b) => parseInt(a.slice(1)) - parseInt(b.slice(1)))

// By its place in the repository, where each page stands in the site. Sections of the side bar, in the order of Diátaxis.
const english = {
  'Start': [['README.md', 'index.md'], ['docs/first-hour.md', 'first-hour.md']],
  'Recipes': [['examples/recipes/README.md', 'recipes/index.md'],
    ...recipes.map((name) => [`examples/recipes/${name}/README.md`, `recipes/${name}.md`])],
  'Reference': [['plan-documents/README.md', 'plans.md'], ['plan-documents/BLOCKS.md', 'blocks.md'],
    ['plan-documents/GROWTH.md', 'growth.md'], ['plan-documents/METRICS.md', 'metrics.md'], ['cli/README.md', 'command.md'], ['facts-import/README.md', 'import.md'],
    ['order-attribution/README.md', 'attribution.md'], ['payroll/README.md', 'payroll.md'],
    ['plan-questions/README.md', 'questions.md'], ['jackson/README.md', 'jackson.md'], ['testkit/README.md', 'testkit.md'],
    ['core/README.md', 'core.md'], ['rules-scorecard/README.md', 'scorecards.md'],
    ['rules-tiered-commission/README.md', 'ladders.md'], ['rules-team-pool/README.md', 'pools.md'],
    ['rules-wages/README.md', 'wages.md'], ['benchmarks/README.md', 'benchmarks.md']],
  'Explanation': [['docs/how-pay-is-calculated.md', 'how-pay-is-calculated.md'], ['plan-documents/GUIDE.md', 'rule-of-your-own.md'],
    ['examples/README.md', 'examples.md'], ['examples/systems/README.md', 'systems/index.md'],
    ...systems.map((name) => [`examples/systems/${name}/README.md`, `systems/${name}.md`]),
    ['examples/service/README.md', 'service.md'], ['examples/flink/README.md', 'flink.md'],
    ['CONTRIBUTING.md', 'contributing.md'], ['SECURITY.md', 'security.md'], ['CHANGELOG.md', 'changelog.md']],
}
const chinese = {
  '开始': [['README.zh.md', 'zh/index.md'], ['docs/zh/first-hour.md', 'zh/first-hour.md']],
  '方案实例': [['examples/recipes/README.zh.md', 'zh/recipes/index.md'],
    ...recipes.map((name) => [`examples/recipes/${name}/README.zh.md`, `zh/recipes/${name}.md`])],
  '参考': [['plan-documents/BLOCKS.zh.md', 'zh/blocks.md'], ['plan-documents/METRICS.zh.md', 'zh/metrics.md']],
  '原理': [['docs/zh/how-pay-is-calculated.md', 'zh/how-pay-is-calculated.md']],
}
const there = ([source]) => existsSync(join(root, source))
const sections = (of) => Object.entries(of).map(([title, all]) => [title, all.filter(there)])
const places = new Map([...sections(english), ...sections(chinese)].flatMap(([, all]) => all))

const read = (path) => readFileSync(join(root, path), 'utf8')
const title = (path) => read(path).match(/^# (.*)$/m)[1].replace(/`/g, '')

// A link to another page goes there; one to a file that is no page stays as its name.
function linked(source, text) {
  const from = dirname(places.get(source))
  return text.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, image, label, target) => {
    if (image || /^(https?:|mailto:|#)/.test(target)) return whole
    const [path, anchor] = target.split('#')
    const wanted = posix.normalize(posix.join(dirname(source), path)).replace(/\/$/, '')
    if (!existsSync(join(root, wanted))) throw new Error(`${source}: there is no ${target}`)
    const page = places.get(wanted) ?? places.get(`${wanted}/README.md`)
    if (!page) return label.startsWith('`') ? label : `\`${label}\``
    const to = posix.relative(from, page)
    return `[${label}](${to.startsWith('.') ? to : './' + to}${anchor ? '#' + anchor : ''})`
  })
}

// Vue reads {{ }} and tags outside of code: neither means anything here.
const inert = (text) =>
  text.split(/(```[\s\S]*?```|`[^`\n]*`)/).map((part, i) => (i % 2 ? part : part.replace(/\{\{/g, '&#123;&#123;'))).join('')

const fence = (language, text) => '```' + language + '\n' + text.trimEnd() + '\n```\n'

// A recipe is its question, its plan, its facts, what is paid and why.
function recipe(folder, chinese) {
  const heads = chinese ? ['方案', '数据', '更正', '所发', '来历'] : ['The plan', 'The facts', 'Corrections', 'What is paid', 'Why']
  const files = [['plan.yaml', 'yaml'], ['facts.csv', 'csv'], ['corrections.csv', 'csv'], ['expected.txt', 'text'], ['explanation.txt', 'text']]
  return files
    .map(([file, language], i) =>
      existsSync(join(root, folder, file)) ? `\n## ${heads[i]}\n\n${fence(language, read(`${folder}/${file}`))}` : '')
    .join('')
}

rmSync(pages, { recursive: true, force: true })
for (const [source, page] of places) {
  const file = join(pages, page)
  mkdirSync(dirname(file), { recursive: true })
  const isRecipe = /^examples\/recipes\/[^/]+\/README/.test(source)
  const text = linked(source, read(source)) + (isRecipe ? recipe(dirname(source), source.endsWith('.zh.md')) : '')
  writeFileSync(file, inert(text))
}
const documented = folders('.').filter((module) => existsSync(join(root, module, apidocs, 'index.html')))
for (const module of documented) cpSync(join(root, module, apidocs), join(pages, 'public/api', module), { recursive: true })

const link = (page) => '/' + page.replace(/(index)?\.md$/, '')
const sidebar = (of) =>
  sections(of).map(([text, all]) => ({ text, items: all.map(([source, page]) => ({ text: title(source), link: link(page) })) }))
const api = documented.length === 0 ? [] : [{
  text: 'Javadoc',
  items: documented.map((module) => ({ text: module, link: `/api/${module}/index.html`, target: '_self' })),
}]

const theme = (of, words) => ({ sidebar: sidebar(of), ...words })
export default defineConfig({
  title: 'Ticheng',
  srcDir: relative(docs, pages),
  outDir: site,
  cacheDir: join(docs, 'target/cache'),
  cleanUrls: false,
  lastUpdated: false,
  markdown: {
    attrs: { disable: true },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (md) => {
      const code = md.renderer.rules.code_inline
      md.renderer.rules.code_inline = (...args) => code(...args).replace('<code', '<code v-pre')
    },
  },
  // The pages of Javadoc are no pages of this generator.
  ignoreDeadLinks: [/\/api\//],
  themeConfig: { search: { provider: 'local', options: { locales: { zh: { translations: { button: { buttonText: '搜索', buttonAriaLabel: '搜索' } } } } } }, nav: api, outline: [2, 3] },
  locales: {
    root: { label: 'English', lang: 'en', description: 'Pay rules for customer-service teams, as a Java library', themeConfig: theme(english, {}) },
    zh: {
      label: '中文', lang: 'zh-CN', title: 'Ticheng 提成', description: '客服提成与考核工资的 Java 库',
      themeConfig: theme(chinese, { outline: { label: '本页' }, docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观', sidebarMenuLabel: '目录', returnToTopLabel: '回到顶部' }),
    },
  },
})
